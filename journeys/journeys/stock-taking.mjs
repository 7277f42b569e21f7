// What an office has already: several files in one step, areas assigned from the list, the list filtered, an entry changed.

import assert from "node:assert/strict";
import { fill, press, put, putFile, send, sendBadly, sendWell, unique, wantText } from "../hands.mjs";

export const name = "stock-taking";

const STOCK = "/programmes/nds-79a-2016/offices/celle/stock";

export async function run(stage) {
  const page = await stage.openAs("koordination-celle", { expects: [422] });
  await page.goto("/programmes/nds-79a-2016/needs");
  await stage.wantAccessible(page);
  await page.goto(STOCK);
  await stage.wantAccessible(page);
  const title = unique("Leitfaden");
  await take(stage, page, title);
  await assign(stage, page, title);
  await change(stage, page, title);
}

/** A file becomes an entry under its own name; nothing chosen is told at the field. */
async function take(stage, page, title) {
  await press(page, page.getByRole("link", { name: "Dateien aufnehmen" }));
  await stage.wantAccessible(page);
  assert.equal(await send(page, "entries_take"), 422);
  await stage.wantAccessible(page);
  const file = { name: `${title}.txt`, mimeType: "text/plain", buffer: Buffer.from("Ein Leitfaden (Beispiel)") };
  await putFile(page, page.locator("#entries_take-files"), file);
  await sendWell(page, "entries_take", "Die Dateien sind aufgenommen.");
  await wantText(page.locator("main"), title);
}

/** Areas for a chosen entry; without an entry the form comes back. */
async function assign(stage, page, title) {
  assert.equal(await send(page, "entries_assign"), 422);
  await stage.wantAccessible(page);
  await put(page, page.getByRole("checkbox", { name: title }), true);
  await put(page, page.locator("#entries_assign-area-leitbild"), true);
  await sendWell(page, "entries_assign", "Die Bereiche sind zugeordnet.");
  await page.goto(`${STOCK}?area=leitbild&q=${encodeURIComponent(title)}`);
  await wantText(page.locator("main"), title);
  await stage.picture(page, "stock");
}

async function change(stage, page, title) {
  await press(page, page.getByRole("link", { name: /^Bearbeiten/ }));
  await stage.wantAccessible(page);
  await fill(page, "entry_edit", { title: "", link: "laufwerk" });
  await sendBadly(stage, page, "entry_edit", ["title", "link"]);
  await fill(page, "entry_edit", { title: `${title} neu`, link: "https://example.org/x" });
  await sendWell(page, "entry_edit", "Der Eintrag ist gespeichert.");
}
