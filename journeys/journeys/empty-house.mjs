// A house on its first day: no demo, no data. Its first administrator sets a password from the link that the command line
// gave, then its first lead does, and both walk through pages on which nothing is yet. On the way everything that needs a
// link or a mail server is filled in wrongly.

import assert from "node:assert/strict";
import { crawl } from "../crawler.mjs";
import { fill, press, sendWell, wantText } from "../hands.mjs";
import { House } from "../house.mjs";
import { TROUBLES, formsOf, provoke } from "../provoke.mjs";

export const name = "empty-house";

/** What is looked at is how the pages are drawn; the other journeys go through the same pages in the other ways. */
export const ways = ["scripts"];

const PASSWORD = "ein leiser Sommerregen";

export async function run(stage) {
  const house = await House.open();
  try {
    const there = stage.at(house.address);
    const problems = await visitor(there);
    const state = await settleIn(there, house.link("Erste Verwaltung", "verwaltung@example.org", "administrator"), problems);
    await emptyLists(there, state, problems);
    problems.push(...(await secondAdministrator(there, house, state)));
    const key = await programme(there, state);
    const lead = await settleIn(there, house.link("Erste Leitung", "leitung@example.org", "lead", key), []);
    for (const [who, of] of Object.entries({ administration: state, lead })) {
      const { visited, findings } = await crawl(there, { state: of, start: `/programmes/${key}`, each: 1 });
      stage.say(`${who}: ${visited.length} pages`);
      problems.push(...findings.map((finding) => `${who}: ${finding}`));
    }
    if (problems.length > 0) throw new Error([...new Set(problems)].join("\n"));
  } finally {
    await house.close();
  }
}

/** What everybody sees, and the form that only a house with a mail server has. */
async function visitor(there) {
  const { findings } = await crawl(there);
  const page = await there.open({ expects: [422] });
  findings.push(...(await inTrouble(there, page, "/password-forgotten")));
  await page.context().close();
  return findings.map((finding) => `visitor: ${finding}`);
}

/** Each trouble that applies to the form of this page. */
async function inTrouble(there, page, path) {
  const findings = [];
  for (const trouble of TROUBLES) {
    await page.goto(path);
    const [form] = await formsOf(page);
    assert.ok(form, `${path} has no form`);
    if (!trouble.applies(form)) continue;
    findings.push(...(await provoke(there, page, form, trouble)).map((fault) => `${path} (${trouble.name}): ${fault}`));
  }
  return findings;
}

/** Follows a link from the command line to a first password; gives what makes the same browser again. */
async function settleIn(there, link, problems) {
  const page = await there.open({ expects: [422] });
  problems.push(...(await inTrouble(there, page, link)));
  await page.goto(link);
  await fill(page, "link_use", { password: PASSWORD });
  await sendWell(page, "link_use");
  const state = await page.context().storageState();
  await page.context().close();
  return state;
}

/** Every list says that it is empty, and what comes next. */
async function emptyLists(there, state, problems) {
  const page = await there.open({ state });
  for (const path of ["/programmes", "/organisations"]) {
    await page.goto(path);
    const empties = await page.locator("main .empty").count();
    if (empties === 0) problems.push(`${path} does not say that it is empty`);
  }
  await page.context().close();
  const { findings } = await crawl(there, { state, each: 1 });
  problems.push(...findings.map((finding) => `administration: ${finding}`));
}

/** Whose role ends must be somebody else: the last administrator stays. */
async function secondAdministrator(there, house, state) {
  house.link("Zweite Verwaltung", "zweite@example.org", "administrator");
  const page = await there.open({ state, expects: [422] });
  await page.goto("/people");
  await press(page, page.getByRole("link", { name: "Zweite Verwaltung" }));
  const findings = await inTrouble(there, page, `${new URL(page.url()).pathname}/end`);
  await page.context().close();
  return findings;
}

/** The first programme; the catalogue with its areas is part of the program. */
async function programme(there, state) {
  const page = await there.open({ state });
  await page.goto("/programmes/new");
  const [label] = await page.locator("#programme_edit-catalogue option").allInnerTexts().then((all) => all.slice(-1));
  await fill(page, "programme_edit", { title: "Erstes Programm", short: "Erstes Programm", starts: "01.2027", ends: "12.2027", catalogue: label });
  await sendWell(page, "programme_edit");
  await wantText(page.locator("h1"), "Erstes Programm");
  const key = new URL(page.url()).pathname.split("/").at(-1);
  await page.context().close();
  return key;
}
