// A workshop in a room: a facilitator, the wall, five people with phones; from the code on the poster to the protocol, and on to
// the definition that the offices accept and everybody reads.

import assert from "node:assert/strict";
import { arrive, drag, fill, press, put, send, sendBadly, sendWell, unique, wantStatus, wantText, wantValue } from "../hands.mjs";
import { answerComment, commentAgain, consent, HOME, release, submit, withdraw } from "../definition.mjs";
import { endRehearsal, makeMethod, makeRehearsal, removeMethod } from "../room.mjs";

export const name = "workshop-live";

/** A refresh waits for two seconds after the one before; the rest is for a busy machine. */
const SOON = 8_000;

export async function run(stage) {
  await method(stage);
  await rehearsal(stage);
  const guide = await stage.openAs("moderation-institut", { expects: [422] });
  const base = await plan(stage, guide);
  const wall = await stage.openAs("leitung-lja", { width: 1920, height: 1080 });
  await wall.goto(`${base}/wall`);
  await stage.wantAccessible(wall);
  const people = [];
  for (let at = 0; at < 5; at += 1) people.push(await join(stage, base, at));
  await people[0].goto(`${base}/here`);
  await stage.wantAccessible(people[0]);

  await step(guide, base, "Weiter: Allein");
  for (const [at, page] of people.entries()) await note(stage, page, base, long(`Gelungen ist Beispiel ${at}`));
  await wallFits(stage, wall, base);
  await stage.wantAccessible(people[0]);
  await people[0].goto(`${base}/here`);
  if (stage.scripts) await people[0].getByText("Verbunden. Änderungen erscheinen von selbst.").waitFor({ timeout: SOON });
  await step(guide, base, "Weiter: Zu zweit");
  await heard(stage, people[0], "Runde 2 von 4: Zu zweit");
  await lateComer(stage, base, guide);
  await twoEditors(stage, people, base);
  await offline(stage, people[3], base);
  await lostPhone(stage, people, base);
  await moved(stage, guide, base);
  await wallShows(stage, wall, "Runde 2 von 4");
  await stage.wantAccessible(wall);
  await stage.picture(wall, "wall");
  await otherForms(stage, people[1], base);
  await setAside(stage, people[0], base);
  for (const page of people.slice(1)) await take(page, base);
  await stage.picture(people[1], "phone");
  for (const round of ["Weiter: Zu viert", "Weiter: Alle"]) {
    await step(guide, base, round);
    for (const page of people) await take(page, base);
  }
  await stage.wantAccessible(guide);
  await stage.picture(guide, "console");
  await step(guide, base, "Workshop abschließen");
  await papers(stage, guide, base);
  await becomesDefinition(stage, guide);
}

/** What all carried on grows into a point of the definition. The demo goes on as it was. */
async function becomesDefinition(stage, guide) {
  const words = unique("gemeinsam Gefundenes trägt (Beispiel)");
  await answerComment(stage, guide);
  const item = await point(guide, words);
  try {
    await submit(stage, guide);
    await consent(stage);
    const lead = await stage.openAs("leitung-lja", { expects: [422] });
    await release(stage, lead);
    const visitor = await stage.open({ width: 390, height: 844 });
    await visitor.goto(`/public${HOME}`);
    await wantText(visitor.locator("main"), words);
    await withdraw(stage, lead);
  } finally {
    await guide.goto(`${item}/withdraw`);
    await sendWell(guide, "item_withdraw", "Der Punkt ist herausgenommen.");
    await commentAgain(guide);
  }
}

/** A new point that grew from a statement of the last round; its address. */
async function point(guide, words) {
  await guide.goto(`${HOME}/items/new`);
  await fill(guide, "item_edit", { text: words });
  await sendWell(guide, "item_edit", "Der Punkt ist eingetragen.");
  const item = new URL(guide.url()).pathname;
  await press(guide, guide.getByRole("link", { name: "Herkunft wählen" }));
  await put(guide, guide.getByLabel(/^4\.\S+ Gelungen ist Beispiel/).first(), true);
  await press(guide, guide.getByRole("button", { name: "Herkunft speichern" }));
  await wantText(guide.locator("main"), "Gelungen ist Beispiel");
  return item;
}

/** A rehearsal is tried out by everybody, and leaves nothing: no page, no line in the list. */
async function rehearsal(stage) {
  const guide = await stage.openAs("moderation-institut");
  const base = await makeRehearsal(guide);
  const page = await join(stage, base, 1);
  await step(guide, base, "Weiter: Allein");
  await note(stage, page, base, "Nur geprobt");
  // Who still had it open would be told that nothing more will come.
  await page.goto("/w");
  await guide.goto(`${base}/console`);
  await stage.wantAccessible(guide);
  await endRehearsal(guide, base);
  await wantStatus(guide, `${base}/protocol`, 404);
  await wantStatus(page, base, 404);
}

/** Who listens hears once that the round changed. */
async function heard(stage, page, words) {
  if (!stage.scripts) return;
  await page.locator("[data-live-said]").getByText(words).waitFor({ timeout: SOON, state: "attached" });
}

/** Somebody comes late and sits in a group at once; a group of three rather than one alone. */
async function lateComer(stage, base, guide) {
  const page = await join(stage, base, 6);
  await wantText(page.locator("#here .group-names"), /Gruppe 2\.\d/);
  await guide.goto(`${base}/console`);
  await wantText(guide.locator("#console"), "6 Personen sind da");
}

/** Two of a group change the same statement: the second sees both texts and decides. */
async function twoEditors(stage, people, base) {
  const groups = new Map();
  for (const page of people) {
    await page.goto(`${base}/here`);
    const group = await page.locator(".group-names strong").innerText();
    groups.set(group, [...(groups.get(group) ?? []), page]);
  }
  const [one, other] = [...groups.values()].find((pair) => pair.length > 1);
  await fill(one, "statement_new", { text: "Alle werden gehört" });
  await sendWell(one, "statement_new", "Die Aussage liegt auf dem Tisch.");
  for (const page of [one, other]) {
    await page.goto(`${base}/here`);
    await press(page, page.getByRole("link", { name: /^Ändern/ }).first());
  }
  await fill(one, "statement_edit", { text: "Alle werden früh gehört" });
  await sendWell(one, "statement_edit", "Die Aussage ist geändert.");
  await fill(other, "statement_edit", { text: "Alle werden immer gehört" });
  assert.equal(await send(other, "statement_edit"), 409);
  for (const words of ["Alle werden früh gehört", "Alle werden immer gehört"]) await wantText(other.locator("main table"), words);
  await wantValue(other, "statement_edit", "text", "Alle werden immer gehört");
  await stage.wantAccessible(other);
  await fill(other, "statement_edit", { text: "Alle werden früh und immer gehört" });
  await sendWell(other, "statement_edit", "Die Aussage ist geändert.");
  await one.goto(`${base}/here`);
  await wantText(one.locator("#here"), "Alle werden früh und immer gehört");
}

/** Without a connection the page says so and keeps what was typed, also through a reload; once it is back, it is sent. */
async function offline(stage, page, base) {
  if (!stage.scripts) return;
  await page.goto(`${base}/here`);
  const told = page.locator("#here-stream [data-live-state]");
  await told.getByText("Verbunden.").waitFor({ timeout: SOON });
  await fill(page, "statement_new", { text: "Auch ohne Netz bleibt das stehen", private: true });
  // The browser has no network at all: nothing goes out, and it knows.
  const line = (on) => page.context().setOffline(!on);
  await line(false);
  await page.locator("form#statement_new button[type=submit]").press("Enter");
  await page.getByText("Zurzeit besteht keine Verbindung.").waitFor({ timeout: SOON });
  assert.equal(await page.evaluate(() => fetch("/w").then(() => true, () => false)), false, "there is a line");
  await stage.wantAccessible(page);
  await line(true);
  await page.getByText("Zurzeit besteht keine Verbindung.").waitFor({ state: "hidden", timeout: SOON });
  await told.getByText("Verbunden.").waitFor();
  await cutWhileSending(page, base);
  await page.reload();
  await wantValue(page, "statement_new", "text", "Auch ohne Netz bleibt das stehen");
  await fill(page, "statement_new", { private: true });
  await sendWell(page, "statement_new", "Die Notiz ist gespeichert.");
  await wantValue(page, "statement_new", "text", "");
}

/** The line breaks while the form is on its way, and the browser did not know: it stands where it was when the page is back. */
async function cutWhileSending(page, base) {
  await page.route("**/statements/new", (route) => route.abort("connectionfailed"));
  const failed = page.waitForEvent("requestfailed");
  await page.locator("form#statement_new button[type=submit]").press("Enter");
  await failed;
  await page.unroute("**/statements/new");
  await page.goto(`${base}/here`);
  await wantValue(page, "statement_new", "text", "Auch ohne Netz bleibt das stehen");
}

/** A phone is lost: with the words shown at joining its owner comes back on another one, and the old one is let go. */
async function lostPhone(stage, people, base) {
  const old = people[4];
  await old.goto(`${base}/here`);
  const shown = async (page) => page.locator(".facts dd").allInnerTexts();
  const [name, words] = await shown(old);
  const page = await stage.open({ width: 390, height: 844, expects: [409, 422] });
  await page.goto(base);
  await press(page, page.getByRole("link", { name: "Ich war schon dabei und möchte zurückkommen" }));
  await stage.wantAccessible(page);
  await fill(page, "participant_return", { words: "Birke Linde 000" });
  await sendBadly(stage, page, "participant_return", ["words"]);
  await fill(page, "participant_return", { words: words.toUpperCase() });
  await sendWell(page, "participant_return", "Willkommen zurück.");
  assert.equal((await shown(page))[0], name);
  await old.goto(`${base}/here`);
  assert.equal(new URL(old.url()).pathname, base, "the lost phone is still let in");
  people[4] = page;
}

/** Somebody is put into another group: dragged by mouse, or by the form that does the same by keyboard. */
async function moved(stage, guide, base) {
  await guide.goto(`${base}/people`);
  await stage.wantAccessible(guide);
  const seats = guide.locator(".seats > li");
  const who = await seats.nth(0).locator("[data-drag]").first().innerText();
  const to = await seats.nth(1).locator("h3").innerText();
  if (stage.scripts && !stage.keyboard) {
    await arrive(guide, () => drag(guide, seats.nth(0).locator("[data-drag]").first(), seats.nth(1)));
  } else {
    await fill(guide, "participant_move", { participant: who, group: to });
    await send(guide, "participant_move");
  }
  await wantText(guide.locator(".note"), "Umgesetzt.");
  await wantText(seats.nth(1), who);
  await step(guide, base, "Umsetzen zurücknehmen");
  await guide.goto(`${base}/people`);
  await wantText(seats.nth(0), who);
}

/** A facilitator's own copy of a method: its forms, and away with it. */
async function method(stage) {
  const page = await stage.openAs("moderation-institut");
  const copy = await makeMethod(page);
  for (const end of ["", "/edit", "/rounds/1"]) {
    await page.goto(`${copy}${end}`);
    await stage.wantAccessible(page);
  }
  await stage.picture(page, "method-round");
  await removeMethod(page, copy);
}

async function plan(stage, guide) {
  await guide.goto("/programmes/nds-79a-2016/workshops/new");
  await stage.wantAccessible(guide);
  await fill(guide, "workshop_new", { title: unique("Probeworkshop"), day: "20.10.2026", start: "10:00", "method-2": true });
  await sendWell(guide, "workshop_new", "Der Workshop ist geplant.");
  await stage.wantAccessible(guide);
  return new URL(guide.url()).pathname.replace("/console", "");
}

/** Two taps: the address behind the code, and the button. */
async function join(stage, base, at) {
  const page = await stage.open({ width: 390, height: 844, expects: [409, 422, "offline"] });
  await page.goto(base);
  if (at === 0) await stage.wantAccessible(page);
  await sendWell(page, "workshop_join", "Sie sind dabei.");
  return page;
}

async function step(guide, base, label) {
  await guide.goto(`${base}/console`);
  const status = await press(guide, guide.getByRole("button", { name: label }));
  assert.equal(status, 200, label);
}

/** Alone: a note stays private until it is shared. What was typed survives a reload where scripts run. */
async function note(stage, page, base, words) {
  await page.goto(`${base}/here`);
  await fill(page, "statement_new", { text: words });
  if (stage.scripts) {
    await page.reload();
    assert.equal(await page.locator("#statement_new-text").inputValue(), words, "what was typed is lost");
  }
  assert.equal(await send(page, "statement_new"), 200);
  await press(page, page.getByRole("button", { name: "Teilen", exact: true }));
  await wantText(page.locator("#here"), words);
}

async function take(page, base) {
  await page.goto(`${base}/here`);
  const button = page.getByRole("button", { name: "Mitnehmen" }).first();
  if (await button.count()) assert.equal(await press(page, button), 200);
}

/** What can be done with a statement besides: each form is looked at, sent empty, and left. */
async function otherForms(stage, page, base) {
  for (const [label, form, field] of [
    ["Anders formulieren", "statement_carry", "text"],
    ["Aufteilen", "statement_split", "texts"],
    ["Andere Sicht", "dissent_new", "text"],
  ]) {
    await page.goto(`${base}/here`);
    await press(page, page.getByRole("link", { name: label }).first());
    await stage.wantAccessible(page);
    await fill(page, form, { [field]: "" });
    await sendBadly(stage, page, form, [field]);
    await stage.wantAccessible(page);
    const back = await press(page, page.getByRole("link", { name: "Abbrechen" }));
    assert.equal(back, 200, label);
  }
}

async function setAside(stage, page, base) {
  await page.goto(`${base}/here`);
  await press(page, page.getByRole("link", { name: "Beiseitelegen" }).first());
  await stage.wantAccessible(page);
  await fill(page, "statement_aside", { reason: "Steckt schon in einer anderen" });
  await sendWell(page, "statement_aside", "Die Aussage liegt beiseite.");
  await wantText(page.locator("#here"), "Steckt schon in einer anderen");
  await stage.wantAccessible(page);
}

/** As long as a statement may be. */
const long = (words) => `${words}, weil ${"alle gut zusammenwirken und ".repeat(20)}`.slice(0, 500).trim();

/** Nobody scrolls a wall: with five statements as long as they may be, all of it stands on one screen, whichever has it. */
async function wallFits(stage, wall, base) {
  for (const [width, height] of [[1280, 800], [1920, 1080]]) {
    await wall.setViewportSize({ width, height });
    await wall.goto(`${base}/wall`);
    assert.equal(await wall.locator(".wall-statements li").count(), 5);
    const measured = await wall.evaluate(() => {
      const lowest = (node) => Math.round(node.getBoundingClientRect().bottom);
      const shown = [...document.querySelectorAll(".wall svg, .wall .legend, .wall .late, .wall-statements li, .pyramid-words summary")];
      return { lowest: Math.max(...shown.map(lowest)), wide: document.documentElement.scrollWidth };
    });
    assert.ok(measured.lowest <= height && measured.wide <= width, `${width}x${height}: the wall takes ${measured.wide}x${measured.lowest}`);
  }
  await stage.picture(wall, "wall-full");
}

/** With scripts the wall hears of it, without them a link loads it anew. */
async function wallShows(stage, wall, words) {
  if (stage.scripts) await wall.locator("#wall").getByText(words).first().waitFor({ timeout: SOON });
  else await press(wall, wall.getByRole("link", { name: "Aktualisieren" }));
  await wantText(wall.locator("#wall"), words);
}

async function papers(stage, guide, base) {
  await guide.goto(`${base}/protocol`);
  for (const words of ["4.1.1", "Steckt schon in einer anderen", "weitergetragen"]) await wantText(guide.locator("main"), words);
  await stage.wantAccessible(guide);
  for (const end of ["people", "capture", "photos", "papers", "message"]) {
    await guide.goto(`${base}/${end}`);
    await stage.wantAccessible(guide);
  }
}
