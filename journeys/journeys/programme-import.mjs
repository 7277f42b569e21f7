// The administration makes a programme from a file. A file with faults says all of them with their lines; a good one
// becomes a programme, and its export is the same file again.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { press, put, putFile, send, sendWell, unique, wantStatus, wantText } from "../hands.mjs";

export const name = "programme-import";

const SCENARIO = fileURLToPath(new URL("../../scenarios/niedersachsen-2019/programme.toml", import.meta.url));

export async function run(stage) {
  const page = await stage.openAs("technik", { expects: [422] });
  const text = (await readFile(SCENARIO, "utf8")).replace("nds-79a-2019", unique("nds-79a-kopie"));
  await page.goto("/programmes");
  await press(page, page.getByRole("link", { name: "Programm aus einer Datei übernehmen" }));
  await stage.wantAccessible(page);
  assert.equal(await send(page, "programme_import"), 422, "nothing was sent");
  await wantText(page.locator(".summary"), "Bitte wählen Sie eine Datei, oder fügen Sie ihren Text ein.");
  await faults(stage, page, broken(text));
  await good(stage, page, text);
}

/** Five faults, each where a hurried hand would make it, with the sentence for each. */
function broken(text) {
  const edits = [
    [/^short = .*$/m, 'kurz = "Kurz"', "Den Schlüssel „kurz“ gibt es hier nicht."],
    [/^starts = "2019-01"$/m, 'starts = "2019-13"', "Dieses Datum gibt es nicht."],
    [/^key = "oldenburg"$/m, 'key = "osnabrueck"', "„osnabrueck“ steht schon in Zeile"],
    [/^ends = "2019-04"$/m, 'ends = "2019-02"', "Phase kann nicht enden, bevor sie beginnt"],
  ];
  const wrong = edits.reduce((whole, [from, to]) => whole.replace(from, to), text);
  const lines = wrong.split("\n");
  // The second of two is the faulty one.
  const line = (words) => lines.lastIndexOf(words) + 1;
  const wanted = edits.map(([, to, sentence]) => [line(to), sentence]);
  // What is missing has the line of the table it is missing from.
  wanted.push([line("[programme]"), "Der Schlüssel „short“ fehlt."]);
  return { wrong, wanted };
}

async function faults(stage, page, { wrong, wanted }) {
  await put(page, page.locator("#programme_import-text"), wrong);
  assert.equal(await send(page, "programme_import"), 422);
  const said = await page.locator(".summary li").allInnerTexts();
  for (const [line, sentence] of wanted) {
    const found = said.some((one) => one.startsWith(`Zeile ${line}`) && one.includes(sentence));
    assert.ok(found, `Zeile ${line} … ${sentence} is missing in:\n${said.join("\n")}`);
  }
  assert.equal(said.length, wanted.length, said.join("\n"));
  assert.equal(await page.locator("#programme_import-text").inputValue(), wrong);
  await stage.wantAccessible(page);
}

/** As a file; what was typed beside it does not count. */
async function good(stage, page, text) {
  const file = { name: "programm.toml", mimeType: "application/toml", buffer: Buffer.from(text) };
  await putFile(page, page.locator("#programme_import-file"), file);
  await sendWell(page, "programme_import", "Das Programm ist angelegt.");
  await wantText(page.locator("main"), "Landkreis Hameln-Pyrmont");
  await stage.wantAccessible(page);
  const answer = await wantStatus(page, `${new URL(page.url()).pathname}/export.toml`, 200);
  assert.equal(await answer.text(), text);
}
