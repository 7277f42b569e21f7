// Each role sees the buttons of what it may do, and no others; whatever is shown leads somewhere.

import assert from "node:assert/strict";

export const name = "rights-on-screen";

/** Which links are there does not depend on scripts. */
export const ways = ["plain"];

const HOME = "/programmes/nds-79a-2016";

/** What a programme's pages and the pages around it show to everybody who takes part. */
const PAGES = [
  HOME,
  ...["timeline", "offices", "offices/celle", "offices/gifhorn", "matrix", "people", "history"].map((end) => `${HOME}/${end}`),
  "/programmes",
  "/organisations",
  "/organisations/celle",
  "/organisations/gifhorn",
  "/catalogues",
  "/catalogues/sozialer-dienst-12/1.0",
  "/catalogues/sozialer-dienst-12/1.0/areas/leitbild",
  "/laws",
  "/laws/sgb8-79a",
  "/account",
];

/** Where something can be changed; the account is everybody's own. */
const CHANGES = /\/(add|edit|end|import|link|new|release|remove|withdraw)$|\/offices\/[^/]+\/allocation$/;

const OWN_OFFICE = /^(\/programmes\/nds-79a-2016\/offices\/celle\/edit|\/organisations\/celle\/(edit|people\/.+))$/;

/** Which links to changes each role may be shown; the administrator and the lead only need them to work. */
const MAY = {
  technik: /./,
  "leitung-lja": /./,
  "moderation-institut": /^\/programmes\/nds-79a-2016\/(phases|milestones)\/|^\/programmes\/nds-79a-2016\/offices\/[a-z]+\/allocation$/,
  "evaluation-institut": /^$/,
  "leitung-celle": OWN_OFFICE,
  "koordination-celle": OWN_OFFICE,
  "teamleitung-celle": /^$/,
  "fachkraft-celle": /^$/,
};

/** Doors that stay shut for a professional, whatever the pages show. */
const SHUT = ["edit", "phases/new", "milestones/new", "offices/add", "services/new", "matrix/release", "people/new", "offices/celle/allocation"];

export async function run(stage) {
  const problems = [];
  for (const [person, may] of Object.entries(MAY)) {
    problems.push(...(await wrongs(stage, person, may)).map((problem) => `${person}: ${problem}`));
  }
  const page = await stage.openAs("fachkraft-celle");
  for (const end of SHUT) {
    const answer = await page.request.get(`${HOME}/${end}`);
    if (answer.status() !== 403) problems.push(`fachkraft-celle: ${HOME}/${end} answers ${answer.status()}`);
  }
  if (problems.length > 0) throw new Error(problems.join("\n"));
}

async function wrongs(stage, person, may) {
  const page = await stage.openAs(person);
  const problems = [];
  const links = new Map();
  for (const path of PAGES) {
    const answer = await page.goto(path);
    // Who has no part in the programme's people is told so by a missing link, which the pages before show.
    if (answer.status() !== 200) problems.push(`${path} answers ${answer.status()}`);
    for (const link of await linksOf(page)) links.set(link, links.get(link) ?? path);
  }
  for (const [link, from] of links) {
    if (CHANGES.test(link) && !link.startsWith("/account") && !may.test(link)) problems.push(`${from} shows ${link}`);
  }
  const followed = await Promise.all([...links].map(([link, from]) => follow(page, link, from)));
  problems.push(...followed.flat());
  await page.context().close();
  assert.ok(links.size > 20, `${person} sees ${links.size} links only`);
  return problems;
}

/** What is wrong with where a link leads. */
async function follow(page, link, from) {
  const answer = await page.request.get(link);
  if (answer.status() === 200) return [];
  const heading = /<h1>([^<]*)/.exec(await answer.text())?.[1] ?? "";
  return [`${from} shows ${link}, which answers ${answer.status()} ${heading}`];
}

/** The links of the page as paths, without those to places on the same page, and to mail. */
function linksOf(page) {
  return page.evaluate(() =>
    [...document.querySelectorAll("a[href]")]
      .map((one) => new URL(one.href))
      .filter((url) => url.origin === location.origin)
      .map((url) => url.pathname + url.search),
  );
}
