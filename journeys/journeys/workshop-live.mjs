// A workshop in a room: a facilitator, the wall, five people with phones; from the code on the poster to the protocol.

import assert from "node:assert/strict";
import { fill, press, send, sendBadly, sendWell, unique, wantText } from "../hands.mjs";
import { makeMethod, removeMethod } from "../room.mjs";

export const name = "workshop-live";

/** A refresh waits for two seconds after the one before; the rest is for a busy machine. */
const SOON = 8_000;

export async function run(stage) {
  await method(stage);
  const guide = await stage.openAs("moderation-institut");
  const base = await plan(stage, guide);
  const wall = await stage.openAs("leitung-lja", { width: 1920, height: 1080 });
  await wall.goto(`${base}/wall`);
  await stage.wantAccessible(wall);
  const people = [];
  for (let at = 0; at < 5; at += 1) people.push(await join(stage, base, at));
  await people[0].goto(`${base}/here`);
  await stage.wantAccessible(people[0]);

  await step(guide, base, "Weiter: Allein");
  for (const [at, page] of people.entries()) await note(stage, page, base, `Gelungen ist Beispiel ${at}`);
  await stage.wantAccessible(people[0]);
  await step(guide, base, "Weiter: Zu zweit");
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
  const page = await stage.open({ width: 390, height: 844, expects: [422] });
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
  for (const end of ["people", "capture", "papers", "message"]) {
    await guide.goto(`${base}/${end}`);
    await stage.wantAccessible(guide);
  }
}
