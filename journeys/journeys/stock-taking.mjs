// What an office has already: files and a whole folder in one step, areas assigned from the list, the list filtered, an entry with a
// file of its own.

import assert from "node:assert/strict";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fill, press, put, putFile, send, sendBadly, sendWell, unique, wantNoText, wantText } from "../hands.mjs";

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
  await folder(page);
}

/** A file becomes an entry under its own name; nothing chosen is told at the field. */
async function take(stage, page, title) {
  await press(page, page.getByRole("link", { name: "Dateien aufnehmen" }));
  await stage.wantAccessible(page);
  assert.equal(await send(page, "entries_take"), 422);
  await stage.wantAccessible(page);
  await putFile(page, page.locator("#entries_take-files"), text(title));
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
  await put(page, page.getByRole("checkbox", { name: title }), true);
  await put(page, page.locator("#entries_assign-area-personal"), true);
  await sendWell(page, "entries_assign", "Die Bereiche sind zugeordnet.");
  assert.equal(new URL(page.url()).searchParams.get("q"), title, "the list is filtered as before");
  await stage.picture(page, "stock");
}

async function change(stage, page, title) {
  await press(page, page.getByRole("link", { name: /^Bearbeiten/ }));
  await stage.wantAccessible(page);
  await fill(page, "entry_edit", { title: "", link: "laufwerk" });
  await sendBadly(stage, page, "entry_edit", ["title", "link"]);
  await fill(page, "entry_edit", { title: `${title} neu`, link: "https://example.org/x" });
  await putFile(page, page.locator("#entry_edit-file"), text("Neue Fassung"));
  await sendWell(page, "entry_edit", "Der Eintrag ist gespeichert.");
  await withFile(stage, page);
}

/** What is entered alone may have a file as well, which can be removed again. */
async function withFile(stage, page) {
  const title = unique("Vereinbarung");
  await press(page, page.getByRole("link", { name: "Einzeln eintragen" }));
  await stage.wantAccessible(page);
  await fill(page, "entry_new", { title });
  await putFile(page, page.locator("#entry_new-file"), text("Vereinbarung"));
  await sendWell(page, "entry_new", "Der Eintrag steht im Bestand.");
  await page.goto(`${STOCK}?q=${encodeURIComponent(title)}`);
  await wantText(page.locator("main"), "Datei speichern");
  await press(page, page.getByRole("link", { name: /^Bearbeiten/ }));
  await stage.wantAccessible(page);
  await put(page, page.locator("#entry_edit-file_remove"), true);
  await sendWell(page, "entry_edit", "Der Eintrag ist gespeichert.");
  await page.goto(`${STOCK}?q=${encodeURIComponent(title)}`);
  await wantNoText(page.locator("main"), "Datei speichern");
}

/** A folder of two files, one of them in a folder of its own, as the browser's own field takes it. */
async function folder(page) {
  const [place, names] = [await mkdtemp(join(tmpdir(), "gelingen-")), [unique("Konzept"), unique("Leitfaden")]];
  try {
    await mkdir(join(place, "Ablage", "Schutz"), { recursive: true });
    await writeFile(join(place, "Ablage", `${names[0]}.txt`), "Ein Konzept (Beispiel)");
    await writeFile(join(place, "Ablage", "Schutz", `${names[1]}.txt`), "Ein Leitfaden (Beispiel)");
    await page.goto(`${STOCK}/files`);
    await putFile(page, page.locator("#entries_take-folder"), join(place, "Ablage"));
    await sendWell(page, "entries_take", "Die Dateien sind aufgenommen.");
    for (const name of names) await wantText(page.locator("main"), name);
  } finally {
    await rm(place, { recursive: true });
  }
}

/** A file of words. */
function text(name) {
  return { name: `${name}.txt`, mimeType: "text/plain", buffer: Buffer.from("Ein Text (Beispiel)") };
}
