// Every page that links lead to, for one person of each role and for a visitor without account.

import { VIEWS, crawl } from "../crawler.mjs";

export const name = "crawl";

/** What follows is about the page as drawn; that pages work without scripts is for the other journeys to show. */
export const scripts = "on";

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

/** How many people crawl at once; more than processors help nobody. */
const LANES = 2;

export async function run(stage) {
  const left = [...PEOPLE];
  const problems = [];
  const before = stage.known.size;
  const seen = new Set();
  let pages = 0;
  const lane = async () => {
    while (left.length > 0) {
      const person = left.shift();
      const { visited, findings } = await crawl(stage, { person, seen });
      pages += visited.length;
      if (visited.length === 0) problems.push(`${person ?? "visitor"}: no page was found`);
      problems.push(...findings.map((finding) => `${person ?? "visitor"}: ${finding}`));
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  stage.say(`${pages} pages visited, ${pages - seen.size} of them as another role had seen them before`);
  stage.say(`${seen.size} looked at in ${VIEWS.length} views: ${stage.known.size - before} with axe, ${seen.size * VIEWS.length - stage.known.size + before} built like one of these`);
  if (problems.length > 0) throw new Error([...new Set(problems)].join("\n"));
}
