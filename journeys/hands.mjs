// What hands do on the product's pages: fill in forms, send them, and read what comes back. On a page that is used by
// keyboard alone (see keyboard.mjs) they press keys only.

import assert from "node:assert/strict";
import { pressKey, putByKeys, reach, usesKeyboard } from "./keyboard.mjs";

let last = 0;

/** A name or key that no other journey and no earlier run has used. */
export function unique(words) {
  last = Math.max(last + 1, Date.now());
  const stamp = last.toString(36);
  return /^[a-z\d-]+$/.test(words) ? `${words}-${stamp}` : `${words} ${stamp}`;
}

/**
 * Fills in fields of a form: `fill(page, "milestone_edit", { kind: "Frist", title: "…", example: true })`.
 * A drop-down list takes the label, a check box or a radio button true or false.
 */
export async function fill(page, form, values) {
  for (const [name, value] of Object.entries(values)) await put(page, page.locator(`#${form}-${name}`), value);
}

/** Gives one field its value. */
export async function put(page, field, value) {
  if (usesKeyboard(page)) return putByKeys(page, field, value);
  const tag = await field.evaluate((element) => element.localName);
  if (typeof value === "boolean") await field.setChecked(value);
  else if (tag === "select") await field.selectOption({ label: value });
  else await field.fill(value);
}

/** As a hand does it: the first inch is dragged before the page is scrolled, so that it is this one that hangs at the mouse. */
export async function drag(page, what, to) {
  await what.hover();
  await page.mouse.down();
  const { x, y } = await what.boundingBox();
  await page.mouse.move(x + 20, y + 5, { steps: 3 });
  await to.hover();
  await page.mouse.up();
}

/** Chooses a file. The system's window for it is out of reach for us; by keyboard the field must at least be reached. */
export async function putFile(page, field, file) {
  if (usesKeyboard(page)) await reach(page, field);
  await field.setInputFiles(file);
}

/** Presses the form's button and gives the status of the page that comes back. */
export function send(page, form) {
  return press(page, page.locator(`form#${form} button[type=submit]`));
}

/** Presses a button or a link that leads to a page, and gives the status of that page. */
export function press(page, target) {
  return arrive(page, () => (usesKeyboard(page) ? pressKey(page, target) : target.click()));
}

/** Opens what is folded up. */
export function openUp(page, summary) {
  return usesKeyboard(page) ? pressKey(page, summary) : summary.click();
}

/** Does what leads to another page, waits until that is there, and gives its status. */
export async function arrive(page, act) {
  // Playwright would rather wait for an address; but a form that is refused, or a page loaded anew, keeps its own.
  const [answer] = await Promise.all([page.waitForNavigation({ waitUntil: "load" }), act()]);
  return answer?.status();
}

/** Sends the form and wants it to be taken: another page comes, with a note that says so. */
export async function sendWell(page, form, note) {
  const status = await send(page, form);
  const summary = await page.locator(".summary").allInnerTexts();
  assert.equal(status, 200, `${form} at ${page.url()} is refused: ${summary.join(" ")}`);
  if (note) await wantNote(page, note);
}

/** What has just happened is said. */
export async function wantNote(page, note) {
  await wantText(page.locator(".note"), note);
}

/** The element shows these words, or what the pattern describes. */
export async function wantText(target, words) {
  const text = (await target.allInnerTexts()).join("\n").replaceAll(/\s+/g, " ");
  const there = words instanceof RegExp ? words.test(text) : text.includes(words);
  assert.ok(there, `"${words}" is missing in: ${text.slice(0, 600)}`);
}

/** The element does not show these words. */
export async function wantNoText(target, words) {
  const text = (await target.allInnerTexts()).join("\n").replaceAll(/\s+/g, " ");
  assert.ok(!text.includes(words), `"${words}" is there: ${text.slice(0, 600)}`);
}

/**
 * Sends the form and wants a refusal: the summary on top, its links leading to exactly these fields in this order, each
 * field marked as faulty with a sentence; with scripts the summary has the focus.
 */
export async function sendBadly(stage, page, form, fields) {
  assert.equal(await send(page, form), 422, `${form} at ${page.url()}`);
  await wantSummary(stage, page, form, fields);
}

/** The same for a page that has come back already. */
export async function wantSummary(stage, page, form, fields) {
  const links = await page.locator(".summary li a").evaluateAll((all) => all.map((one) => one.getAttribute("href")));
  assert.deepEqual(links, fields.map((field) => `#${form}-${field}`), `links of the summary at ${page.url()}`);
  for (const field of fields) await wantFaulty(page, `${form}-${field}`);
  if (stage.scripts) assert.ok(await page.locator(".summary").evaluate((one) => one === document.activeElement), "the summary has no focus");
}

/** The field is marked and told why. */
export async function wantFaulty(page, id) {
  const field = page.locator(`[id="${id}"]`);
  // A single radio button cannot be invalid, only its group.
  const marked = field.locator("xpath=ancestor-or-self::*[@aria-invalid='true']").first();
  assert.equal(await marked.count(), 1, `#${id} is not marked as faulty`);
  const described = (await marked.getAttribute("aria-describedby")) ?? "";
  assert.ok(described.split(" ").includes(`${id}-error`), `#${id} is not described by its error`);
  assert.notEqual((await page.locator(`[id="${id}-error"]`).innerText()).trim(), "");
}

/** The field holds this text. */
export async function wantValue(page, form, field, value) {
  assert.equal(await page.locator(`#${form}-${field}`).inputValue(), value, `${form}-${field}`);
}

/** The address of the page answers with this status to this visitor. */
export async function wantStatus(page, path, status) {
  const answer = await page.request.get(path);
  assert.equal(answer.status(), status, path);
  return answer;
}
