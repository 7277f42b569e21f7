// Somebody without a mouse signs in, finds a phase, changes it, and is led to what they forgot.

import assert from "node:assert/strict";
import { tabTo } from "../keyboard.mjs";
import { arrive, wantFaulty, wantNote, wantText } from "../hands.mjs";

export const name = "by-keyboard";

/** It knows no mouse anyway; what follows looks closer than the keyboard's way of the others. */
export const ways = ["keyboard", "plain"];

/** Its title is the same afterwards. */
const PHASE = "Abschluss und Transfer";

export async function run(stage) {
  const page = await stage.open({ expects: [422] });
  await page.goto("/");
  await skip(page);
  await go(page, page.getByRole("link", { name: "Anmelden" }).first());
  await go(page, page.locator("button[name=person][value=moderation-institut]"));
  await wantText(page.locator("h1"), "Programme");
  await go(page, page.getByRole("link", { name: "Modellprojekt Qualitätsentwicklung Niedersachsen" }));
  await go(page, page.getByRole("link", { name: "Zeitplan", exact: true }));
  await stage.wantAccessible(page);
  await go(page, page.getByRole("link", { name: new RegExp(`^Bearbeiten ?: ${PHASE}$`) }));
  await change(stage, page);
}

/** The first tab of a page offers to skip what all pages have in common. */
async function skip(page) {
  assert.equal(await tabTo(page, page.getByRole("link", { name: "Zum Inhalt springen" })), 1);
  await page.keyboard.press("Enter");
  await tabTo(page, page.locator("main a").first(), { most: 1 });
}

async function change(stage, page) {
  const title = page.locator("#phase_edit-title");
  await tabTo(page, title);
  await page.keyboard.press("Control+A");
  await page.keyboard.press("Delete");
  await go(page, page.getByRole("button", { name: "Phase speichern" }));
  await wantFaulty(page, "phase_edit-title");
  const link = page.locator(".summary li a").first();
  if (stage.scripts) {
    assert.ok(await page.locator(".summary").evaluate((one) => one === document.activeElement), "the summary has no focus");
    await tabTo(page, link, { most: 1 });
  } else {
    await tabTo(page, link);
  }
  await stage.wantAccessible(page);
  await page.keyboard.press("Enter");
  assert.ok(await title.evaluate((one) => one === document.activeElement), "the link does not lead to the field");
  await page.keyboard.type(PHASE);
  // In a line of text the enter key sends the form, as people are used to.
  await arrive(page, () => page.keyboard.press("Enter"));
  await wantNote(page, "Die Phase ist gespeichert.");
  await wantText(page.locator("main"), PHASE);
}

/** Tabs to a link or a button and presses the enter key; another page comes. */
async function go(page, target) {
  await tabTo(page, target, { most: 90 });
  await arrive(page, () => page.keyboard.press("Enter"));
}
