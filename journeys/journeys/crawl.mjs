// Every page that links lead to, for every person of the demo and for a visitor without account.

import { crawl } from "../crawler.mjs";

export const name = "crawl";

/** What follows is about the page as drawn; that pages work without scripts is for the other journeys to show. */
export const scripts = "on";

export async function run(stage) {
  const problems = [];
  for (const person of [undefined, ...(await stage.people())]) {
    const { visited, findings } = await crawl(stage, { person });
    if (visited.length === 0) problems.push(`${person ?? "visitor"}: no page was found`);
    problems.push(...findings.map((finding) => `${person ?? "visitor"}: ${finding}`));
  }
  if (problems.length > 0) throw new Error([...new Set(problems)].join("\n"));
}
