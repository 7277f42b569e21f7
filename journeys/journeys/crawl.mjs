// Every page that links lead to, for one person of each role and for a visitor without account.

import { VIEWS, crawl } from "../crawler.mjs";
import { makeDraft, withdrawDraft } from "../draft.mjs";
import { makeMethod, makeTemplate, removeMethod, withdrawTemplate } from "../room.mjs";
import { routeOf, routes, unmet } from "../routes.mjs";

export const name = "crawl";

/** What follows is about the page as drawn; that pages work without scripts is for the other journeys to show. */
export const ways = ["scripts"];

/** Nobody, then one of each role, from the administrator to the professional. */
const PEOPLE = [
  undefined,
  "technik",
  "leitung-lja",
  "moderation-institut",
  "evaluation-institut",
  "leitung-celle",
  "koordination-celle",
  "teamleitung-celle",
  "fachkraft-celle",
];

/** Doors that no link of the full demo leads to. */
const EXCUSED = {
  "/api/v1/programmes": "JSON",
  "/api/v1/programmes/{programme}": "JSON",
  "/health/live": "no page",
  "/health/ready": "no page",
  "/programmes/{programme}/latest": "a part of the overview, see page-stays-current",
  "/programmes/{programme}/live": "a stream, see page-stays-current",
  "/people/{person}/end": "needs a second administrator: see empty-house",
  "/link/{token}": "needs a link: see empty-house",
  "/metrics": "figures for a machine that knows a word",
  "/w/{workshop}/capture": "the workshops of the demo are closed and take no more cards: see workshop-paper",
  "/w/{workshop}/edit": "the workshops of the demo have begun: see faulty-forms",
  "/w/{workshop}/here": "a participant's own page: see workshop-live",
  "/w/{workshop}/needs": "a participant's own page: see needs-workshop",
  "/w/{workshop}/needs/paper": "the needs workshops of the demo are closed: see needs-workshop",
  "/w/{workshop}/needs/cards/paper": "the needs workshops of the demo are closed: see needs-workshop",
  "/w/{workshop}/needs/rating": "a participant's own page: see needs-workshop",
  "/w/{workshop}/needs/votes": "a participant's own page: see needs-workshop",
  "/programmes/{programme}/offices/{office}/stock/{entry}/file": "no entry of the demo has a file: see stock-taking",
  "/w/{workshop}": "needs a code: see workshop-live",
  "/w/{workshop}/return": "needs a code: see faulty-forms",
  "/w/{workshop}/photos/{photo}": "a file: see workshop-paper",
  "/w/{workshop}/live": "a stream, see workshop-live",
  "/w/{workshop}/statements/new": "the form stands on other pages: see workshop-live",
  "/public/programmes/{programme}/definition/consent/{token}": "needs a letter: see the tests of definition",
  ...Object.fromEntries(
    [
      "/programmes/{programme}/definition/submit",
      "/programmes/{programme}/definition/consent/{office}",
      "/programmes/{programme}/definition/consent/{office}/link",
      "/programmes/{programme}/definition/decision",
      "/programmes/{programme}/definition/withdraw",
      "/public/programmes/{programme}/definition",
      "/public/programmes/{programme}/definition/poster.pdf",
      "/public/programmes/{programme}/definition/leaflet.pdf",
      "/public/programmes/{programme}/definition/leaflet.docx",
      "/public/programmes/{programme}/definition/plain",
      "/public/programmes/{programme}/definition/plain.pdf",
    ].map((path) => [path, "needs a version before the offices, or a released one: see definition-agreed"]),
  ),
};

/** Pages of groups: they need people in a round, see workshop-live. Where a room stands open just now, they are met here too. */
const IN_A_ROOM = /^\/w\/\{workshop\}\/groups\//;

/** How many people crawl at once; more than processors help nobody. */
const LANES = 2;

export async function run(stage) {
  const left = [...PEOPLE];
  const problems = [];
  const seen = new Set();
  const known = await routes("GET");
  const met = new Set();
  let pages = 0;
  const keeper = await stage.openAs("technik");
  const draft = await makeDraft(keeper);
  const lead = await stage.openAs("leitung-lja");
  const [method, template] = [await makeMethod(lead), await makeTemplate(lead)];
  // These two see nearly all; of what the others see, one page of each shape will do.
  const starts = { technik: [draft, "/organisations/celle", "/"], "leitung-lja": [`${method}/edit`, `${method}/rounds/1`, template, "/"] };
  const lane = async () => {
    while (left.length > 0) {
      const person = left.shift();
      const { visited, papers, findings } = await crawl(stage, { person, start: starts[person] ?? "/", each: person in starts ? 2 : 1, seen });
      for (const path of [...visited, ...papers]) met.add(routeOf(known, path));
      pages += visited.length;
      if (visited.length === 0) problems.push(`${person ?? "visitor"}: no page was found`);
      problems.push(...findings.map((finding) => `${person ?? "visitor"}: ${finding}`));
    }
  };
  try {
    await Promise.all(Array.from({ length: LANES }, lane));
  } finally {
    await withdrawDraft(keeper, draft);
    await removeMethod(lead, method);
    await withdrawTemplate(lead, template);
  }
  stage.say(`${pages} pages visited, ${pages - seen.size} of them as another role had seen them before`);
  stage.say(`${seen.size} looked at in ${VIEWS.length} views: ${stage.examined} with axe, ${seen.size * VIEWS.length - stage.examined} built like one of these`);
  problems.push(...unmet(known.filter((path) => met.has(path) || !IN_A_ROOM.test(path)), met, EXCUSED));
  if (problems.length > 0) throw new Error([...new Set(problems)].join("\n"));
}
