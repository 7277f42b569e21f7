// A rehearsal of a workshop and a programme's own copies of a method and a template: what can be made for a while and leaves no trace.

import { fill, press, sendWell, unique } from "./hands.mjs";

const PROGRAMME = "/programmes/nds-79a-2016";

/** Plans a rehearsal, by 1-2-4-all unless another method is named; gives its path. */
export async function makeRehearsal(page, method = "method-2") {
  await page.goto(`${PROGRAMME}/workshops/new`);
  await fill(page, "workshop_new", { title: unique("Probe"), day: "20.10.2026", start: "10:00", [method]: true, rehearsal: true });
  await sendWell(page, "workshop_new");
  return new URL(page.url()).pathname.replace(/\/console$/, "");
}

export async function endRehearsal(page, base) {
  await page.goto(`${base}/console`);
  await confirm(page, page.locator(`form[action="${base}/rehearsal/end"]`));
}

/** Copies a method into the programme; gives its path. */
export async function makeMethod(page) {
  await page.goto(`${PROGRAMME}/methods/one-two-four-all`);
  await press(page, page.getByRole("button", { name: "Als Kopie übernehmen" }));
  return new URL(page.url()).pathname;
}

export async function removeMethod(page, method) {
  await page.goto(method);
  await confirm(page, page.locator(`form[action="${method}/remove"]`));
}

/** Copies the template of needs workshops into the programme; gives the path of its form. */
export async function makeTemplate(page) {
  await page.goto(`${PROGRAMME}/needs/templates`);
  await press(page, page.getByRole("button", { name: "Als Kopie übernehmen" }));
  return new URL(page.url()).pathname;
}

export async function withdrawTemplate(page, template) {
  await page.goto(template);
  await confirm(page, page.locator(`form[action="${template.replace(/edit$/, "withdraw")}"]`));
}

/** Opens the sentence that says what is lost, and presses the second button. */
async function confirm(page, form) {
  await form.locator("xpath=ancestor::details[1]/summary").press("Enter");
  await press(page, form.getByRole("button"));
}
