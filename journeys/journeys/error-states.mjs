// Forms sent empty come back with what is missing, and look right in every view.

import assert from "node:assert/strict";
import { inViews } from "../crawler.mjs";
import { press } from "../hands.mjs";

export const name = "error-states";

/** What is looked at is how the page is drawn; the other journeys meet the same faults without scripts. */
export const scripts = "on";

const PROGRAMME = "/programmes/nds-79a-2016";

const FORMS = {
  technik: ["/programmes/new", "/organisations/new", "/people/new", "/catalogues/new", "/laws/new", "/account/password"],
  "leitung-lja": ["phases/new", "milestones/new", "services/new", "offices/add", "people/new"].map((end) => `${PROGRAMME}/${end}`),
};

export async function run(stage) {
  const findings = [];
  for (const [person, paths] of Object.entries(FORMS)) {
    const page = await stage.openAs(person, { expects: [422] });
    for (const path of paths) {
      const answer = await page.goto(path);
      // Where all organisations take part already there is nothing to fill in.
      if (answer.ok() && (await page.locator("main form[id]").count()) === 0) continue;
      findings.push(...(await empty(stage, page, path)).map((finding) => `${path} ${finding}`));
    }
  }
  if (findings.length > 0) throw new Error(findings.join("\n"));
}

async function empty(stage, page, path) {
  const status = await press(page, page.locator("main form[id] button[type=submit]"));
  assert.equal(status, 422, path);
  const summary = page.locator(".summary");
  assert.ok(await summary.isVisible(), `${path} has no summary`);
  assert.ok(await summary.evaluate((one) => one === document.activeElement), `${path}: the summary has no focus`);
  const findings = await inViews(stage, page);
  const link = summary.locator("li a").first();
  assert.equal(await link.count(), 1, `${path}: the summary leads nowhere`);
  await link.click();
  const here = await page.evaluate(() => ({
    focused: document.activeElement?.id,
    first: document.querySelector("input[aria-invalid=true], select[aria-invalid=true], textarea[aria-invalid=true]")?.id,
  }));
  assert.equal(here.focused, here.first, `${path}: the summary's first link leads to ${here.focused}`);
  return findings;
}
