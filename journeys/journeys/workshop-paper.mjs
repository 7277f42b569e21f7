// A room of sixty worked on paper. Afterwards one person enters the cards: by keyboard alone, and every key that is pressed from
// the loaded page to the saved cards is counted; from a table; and with photos of the cards. The workshop is a rehearsal and
// leaves no trace.

import assert from "node:assert/strict";
import { arrive, fill, press, put, putFile, send, sendBadly, sendWell, wantNote, wantStatus, wantText } from "../hands.mjs";
import { endRehearsal, makeRehearsal } from "../room.mjs";

export const name = "workshop-paper";

/** The cards are entered by keys in each of these ways: with scripts into the grid, without them as lines. */
export const ways = ["scripts", "plain"];

/** In fifteen minutes, a tenth of them to spare in the grid: practised hands keep up 240 keystrokes a minute. */
const MINUTES = 15;
const A_MINUTE = 240;

const CARDS = [
  "Kinder werden gehört",
  "Eltern wissen, wer zuständig ist",
  "Absprachen gelten auch im Urlaub",
  "Zeit für das erste Gespräch",
  "Niemand muss alles zweimal erzählen",
  "Hilfe kommt, bevor es brennt",
  "Wir feiern, was gelungen ist",
  "Fehler werden offen besprochen",
];

/** A picture of one point: the least that is a photo. */
const PHOTO = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==", "base64");

export async function run(stage) {
  const page = await stage.openAs("moderation-institut", { expects: [422] });
  const base = await makeRehearsal(page, "method");
  try {
    await noGroupYet(stage, page, base);
    await typeCards(stage, page, base);
    await faults(stage, page, base);
    await table(stage, page, base);
    await photos(stage, page, base);
  } finally {
    await endRehearsal(page, base);
  }
  await wantStatus(page, `${base}/protocol`, 404);
}

async function noGroupYet(stage, page, base) {
  await page.goto(`${base}/photos`);
  await wantText(page.locator("main"), "Noch keine Gruppe");
  await stage.wantAccessible(page);
}

/** Sixty people's cards by the ascending interview: 74 from alone, 30 from pairs, 30 from fours, 8 from eights, 8 from all. */
function sixty() {
  const rows = [];
  const each = (count, from, make) => Array.from({ length: count }, (_, at) => make(at + 1, at === 0 ? from : "+"));
  each(60, "1.1", (n, group) => {
    rows.push([group, CARDS[n % 8], "", n % 10 === 0 ? "doppelt" : ""]);
    if (n % 4 === 0 && n <= 56) rows.push(["", CARDS[(n + 3) % 8], "", ""]);
  });
  each(30, "2.1", (n, group) => rows.push([group, "", `${2 * n - 1}`, ""]));
  each(15, "3.1", (n, group) => rows.push([group, "", `${2 * n - 1}`, ""], ["", CARDS[n % 8], `${2 * n}`, ""]));
  each(8, "4.1", (n, group) => rows.push([group, "", `${2 * n - 1}`, ""]));
  each(8, "5.1", (n, group) => rows.push([group === "+" ? "" : group, CARDS[n % 8], `${n}`, ""]));
  return rows;
}

/** A hand that presses keys and counts each of them; for some letters a German keyboard wants a second one to be held. */
function hand(page) {
  const held = /[\p{Lu}!"§$%&/()=?`*':;_>°|@{}[\]\\~€]/u;
  let count = 0;
  const key = async (name) => {
    await page.keyboard.press(name);
    count += name.split("+").length;
  };
  const type = async (words) => {
    await page.keyboard.type(words);
    for (const letter of words) count += held.test(letter) ? 2 : 1;
  };
  /** Tabs until the focus is there. */
  const reach = async (target) => {
    const from = count;
    while (!(await target.evaluate((one) => one === document.activeElement))) {
      assert.ok(count < from + 50, "no tab leads there");
      await key("Tab");
    }
  };
  return { key, type, reach, keys: () => count };
}

/** By keyboard alone, in less than fifteen minutes. */
async function typeCards(stage, page, base) {
  const rows = sixty();
  assert.equal(rows.length, 150);
  await page.goto(`${base}/capture`);
  await stage.wantAccessible(page);
  const keyboard = hand(page);
  await (stage.scripts ? intoGrid(page, keyboard, rows) : asLines(stage, page, keyboard, rows));
  await wantNote(page, "Die Karten sind erfasst.");
  await wantText(page.locator("main"), "schon 150 Aussagen");
  const minutes = keyboard.keys() / A_MINUTE;
  const way = stage.scripts ? "into the grid" : "as lines, without scripts";
  stage.say(`${rows.length} cards ${way}: ${keyboard.keys()} keystrokes, ${minutes.toFixed(1)} minutes at ${A_MINUTE} a minute`);
  assert.ok(minutes < (stage.scripts ? 0.9 * MINUTES : MINUTES), `${keyboard.keys()} keystrokes`);
  await page.goto(`${base}/protocol`);
  await wantText(page.getByRole("row", { name: /^2\.1\.1 / }), "Eltern wissen, wer zuständig ist");
  await wantText(page.getByRole("row", { name: /^3\.15\.2 / }), "2.30.1");
  await wantText(page.locator("main"), "doppelt");
}

/** The enter key leads to the next line, the arrow down to the next group, and from an empty line the enter key sends. A statement
 * that is nothing but the number of a card is taken from there word by word. */
async function intoGrid(page, keyboard, rows) {
  // Past the head of the page, as who works by keyboard goes.
  await keyboard.reach(page.locator("a.skip"));
  await keyboard.key("Enter");
  await keyboard.reach(page.getByRole("link", { name: "Raster mit 160 Zeilen" }));
  await arrive(page, () => keyboard.key("Enter"));
  // There the first statement waits for its words, in group 1.1.
  await keyboard.reach(page.locator(".grid input.text").first());
  for (const [at, [group, text, from, aside]] of rows.entries()) {
    if (group.includes(".") && at > 0) {
      await keyboard.key("Shift+Tab");
      await keyboard.type(group);
      await keyboard.key("Tab");
    }
    const parts = text === "" && aside === "" ? [from] : [text, from, aside];
    const last = parts.findLastIndex((part) => part !== "");
    for (const [place, part] of parts.slice(0, last + 1).entries()) {
      if (place > 0) await keyboard.key("Tab");
      await keyboard.type(place === 0 ? uncapitalised(part) : part);
    }
    await keyboard.key(rows[at + 1]?.[0] === "+" ? "ArrowDown" : "Enter");
  }
  await survivesReload(page, rows);
  assert.equal(await arrive(page, () => keyboard.key("Enter")), 200);
}

/** A statement begins with a capital letter, typed or not. */
const uncapitalised = (words) => words.charAt(0).toLowerCase() + words.slice(1);

/** A link leads to the lines; what was read is looked at, and one key saves it. */
async function asLines(stage, page, keyboard, rows) {
  await keyboard.reach(page.getByRole("link", { name: "eine Karte je Zeile" }));
  await keyboard.key("Enter");
  await keyboard.reach(page.locator("#capture_read-lines"));
  for (const [at, [group, text, from, aside]] of rows.entries()) {
    if (at > 0) await keyboard.key("Enter");
    await keyboard.type(group.includes(".") ? `+${group} ` : group);
    const origin = text === "" ? from : from && `<${from}`;
    await keyboard.type(uncapitalised(text) + origin + (aside && `|${aside}`));
  }
  await keyboard.reach(page.locator("#capture_read button[type=submit]"));
  assert.equal(await arrive(page, () => keyboard.key("Enter")), 200);
  await wantText(page.locator("main"), "150 Karten stehen im Raster. Noch ist nichts gespeichert.");
  await stage.wantAccessible(page);
  await keyboard.reach(page.locator(".note button"));
  assert.equal(await arrive(page, () => keyboard.key("Enter")), 200);
}

/** What was typed is there again after a reload, down to the last line; then the hand goes on where it was. No keys of the count. */
async function survivesReload(page, rows) {
  await page.reload();
  assert.equal(await page.locator(".grid tbody tr").nth(rows.length - 1).locator("input.text").inputValue(), uncapitalised(rows.at(-1)[1]));
  await page.locator(".grid tbody tr").nth(rows.length).locator("input").first().focus();
}

/** Every fault is named at its row, and what was typed stays. */
async function faults(stage, page, base) {
  await page.goto(`${base}/capture`);
  const line = (at) => page.locator(".grid tbody tr").nth(at).locator("input");
  await put(page, line(0).nth(0), "9.9");
  await put(page, line(0).nth(1), "Gibt es diese Runde?");
  await put(page, line(1).nth(0), "2.1");
  await put(page, line(1).nth(2), "1.99.1");
  assert.equal(await press(page, page.getByRole("button", { name: "Karten speichern" })), 422);
  const links = await page.locator(".summary a").evaluateAll((all) => all.map((one) => one.getAttribute("href")));
  assert.deepEqual(links, ["#row-1", "#row-2"]);
  assert.equal(await line(0).nth(1).inputValue(), "Gibt es diese Runde?");
  await stage.wantAccessible(page);
  await put(page, line(0).nth(0), "1.70");
  await put(page, line(0).nth(1), "Kevin Muster, geb. 03.04.2009, kam mit");
  await put(page, line(1).nth(2), "1.2.1");
  assert.equal(await press(page, page.getByRole("button", { name: "Karten speichern" })), 422);
  await wantText(page.locator(".summary"), "keine Falldaten");
  await press(page, page.getByRole("link", { name: "Abbrechen" }));
}

/** A table lands in the grid, with what is wrong in it, before anything is entered. */
async function table(stage, page, base) {
  const buffer = Buffer.from("Gruppe;Aussage;stammt aus;beiseite, weil\r\n1.80;Aus einer Tabelle;;\r\n7.1;Diese Runde gibt es nicht;;\r\n");
  await page.goto(`${base}/capture`);
  await putFile(page, page.locator("#capture_read-file"), { name: "karten.csv", mimeType: "text/csv", buffer });
  assert.equal(await send(page, "capture_read"), 422);
  await wantText(page.locator(".summary"), "Zeile 2: Die Gruppe „7.1“");
  const line = (at) => page.locator(".grid tbody tr").nth(at).locator("input");
  assert.equal(await line(0).nth(1).inputValue(), "Aus einer Tabelle");
  await put(page, line(1).nth(0), "+");
  assert.equal(await press(page, page.getByRole("button", { name: "Karten speichern" })), 200);
  await wantNote(page, "Die Karten sind erfasst.");
  await wantText(page.locator("main"), "schon 152 Aussagen");
}

async function photos(stage, page, base) {
  await page.goto(`${base}/console`);
  await press(page, page.getByRole("link", { name: "Fotos der Karten" }));
  await stage.wantAccessible(page);
  await sendBadly(stage, page, "photo_add", ["group", "photo"]);
  await stage.wantAccessible(page);
  await fill(page, "photo_add", { group: "Gruppe 2.5" });
  await putFile(page, page.locator("#photo_add-photo"), { name: "IMG_0001.PNG", mimeType: "image/png", buffer: PHOTO });
  await sendWell(page, "photo_add", "Das Foto steht im Protokoll.");
  await stage.wantAccessible(page);
  await page.goto(`${base}/protocol`);
  const photo = page.getByRole("img", { name: "Foto der Karten von Gruppe 2.5" });
  await photo.scrollIntoViewIfNeeded();
  await photo.evaluate((one) => one.decode());
  await stage.wantAccessible(page);
  const visitor = await stage.open();
  const answer = await visitor.request.get(await photo.getAttribute("src"), { maxRedirects: 0 });
  assert.equal(answer.status(), 303, "a photo is not public");
}
