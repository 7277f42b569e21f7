// Somebody without an account reads what is released: on the page, as PDF, in both languages.

import assert from "node:assert/strict";
import { press, wantStatus, wantText } from "../hands.mjs";

export const name = "visitor-reads";

export async function run(stage) {
  const page = await stage.open();
  await page.goto("/");
  await stage.wantAccessible(page);
  assert.equal(await press(page, page.locator("main").getByRole("link", { name: /^Partizipative Entwicklung/ })), 200);
  const main = page.locator("main");
  await wantText(main, "Verteilung der Qualitätsbereiche");
  await wantText(main, "Landkreis Rotenburg (Wümme)");
  await wantText(main, "Freigabe Nr.");
  await stage.wantAccessible(page);

  const paper = page.getByRole("link", { name: "Als PDF ansehen" });
  const answer = await wantStatus(page, await paper.getAttribute("href"), 200);
  assert.equal(answer.headers()["content-type"], "application/pdf");
  assert.equal((await answer.body()).subarray(0, 4).toString(), "%PDF");

  const path = new URL(page.url()).pathname;
  assert.equal(await press(page, page.getByRole("button", { name: "English" })), 200);
  assert.equal(new URL(page.url()).pathname, path, "the switch comes back to the same page");
  assert.equal(await page.locator("html").getAttribute("lang"), "en");
  await wantText(main, "Controlling");
  await wantText(main, "Release no.");
  await stage.wantAccessible(page);
  assert.equal(await press(page, page.getByRole("button", { name: "Deutsch" })), 200);
  assert.equal(await page.locator("html").getAttribute("lang"), "de");

  assert.equal(await press(page, page.getByRole("link", { name: "Barrierefreiheit" })), 200);
  await wantText(page.locator("h1"), "Barrierefreiheit");
  await stage.wantAccessible(page);
}
