// A needs workshop: a template of one's own, planned, joined by phone, cards that others read, groups, ratings, dots, paper, the wall; results
// handed on and a score set by hand.

import assert from "node:assert/strict";
import { fill, openUp, press, put, send, sendBadly, sendWell, unique, wantNoText, wantText } from "../hands.mjs";

export const name = "needs-workshop";

const NEEDS = "/programmes/nds-79a-2016/offices/celle/needs";

export async function run(stage) {
  const guide = await stage.openAs("moderation-institut", { expects: [422] });
  await template(stage, guide);
  const base = await plan(stage, guide);
  const people = [];
  for (let at = 0; at < 2; at += 1) people.push(await join(stage, base));
  const wall = await stage.openAs("moderation-institut", { width: 1280, height: 800 });
  await wallFits(stage, wall, base, "Mitmachen mit diesem Code");
  await steps(guide, base, 2);
  await card(stage, people[0], base);
  await read(stage, people[1], base);
  await group(stage, guide, base);
  await cardsFromPaper(stage, guide, base);
  await wallFits(stage, wall, base, "Karte 2, Schwäche");
  await steps(guide, base, 3);
  for (const [at, page] of people.entries()) await rate(stage, page, base, at === 0);
  await wallFits(stage, wall, base, "2 Personen haben Punkte vergeben.");
  await paper(stage, guide, base);
  await result(stage, guide, base);
  await wallFits(stage, wall, base, "1 Wichtigkeit");
  await stage.picture(wall, "needs-wall");
  await byHand(stage, guide);
}

/** A copy with a formula of its own can be chosen, until it is withdrawn. */
async function template(stage, guide) {
  await guide.goto("/programmes/nds-79a-2016/needs/templates");
  await stage.wantAccessible(guide);
  assert.equal(await press(guide, guide.getByRole("button", { name: "Als Kopie übernehmen" })), 200);
  const [edit, title] = [new URL(guide.url()).pathname, unique("Vorlage")];
  await fill(guide, "template_edit", { title, formula: "2 × Laune" });
  await sendBadly(stage, guide, "template_edit", ["formula"]);
  await stage.wantAccessible(guide);
  await fill(guide, "template_edit", { formula: "2 × Wichtigkeit + Dringlichkeit" });
  await sendWell(guide, "template_edit", "Die Vorlage ist gespeichert.");
  await guide.goto(`${NEEDS}/new`);
  await put(guide, guide.locator("#template"), title);
  assert.equal(await press(guide, guide.getByRole("button", { name: "Vorlage nehmen" })), 200);
  await wantText(guide.locator("form#sitting_new"), "2 × Wichtigkeit + Dringlichkeit");
  await stage.wantAccessible(guide);
  await guide.goto(edit);
  await pressOpen(guide, "Vorlage zurückziehen");
}

async function plan(stage, guide) {
  await guide.goto(`${NEEDS}/new`);
  await stage.wantAccessible(guide);
  await fill(guide, "sitting_new", { title: "", dots: "0" });
  await sendBadly(stage, guide, "sitting_new", ["title", "dots"]);
  await fill(guide, "sitting_new", { title: unique("Bedarfsworkshop"), dots: "3" });
  await sendWell(guide, "sitting_new", "Der Bedarfsworkshop ist geplant.");
  return new URL(guide.url()).pathname.replace("/console", "");
}

async function join(stage, base) {
  const page = await stage.open({ width: 390, height: 844, expects: [422] });
  await page.goto(base);
  await sendWell(page, "workshop_join");
  assert.equal(new URL(page.url()).pathname, `${base}/needs`);
  return page;
}

async function steps(guide, base, times) {
  for (let at = 0; at < times; at += 1) {
    await guide.goto(`${base}/console`);
    assert.equal(await press(guide, guide.getByRole("button", { name: /^Weiter: / })), 200);
  }
}

/** A card stays private until it is shown. */
async function card(stage, page, base) {
  await page.goto(`${base}/needs`);
  await stage.wantAccessible(page);
  await sendBadly(stage, page, "card_new", ["area", "kind", "text"]);
  await fill(page, "card_new", { area: "8. Personal", kind: true, text: "Gute Einarbeitung (Beispiel)" });
  await sendWell(page, "card_new", "Die Karte liegt bei Ihren Karten.");
  await stage.picture(page, "needs-phone");
  assert.equal(await press(page, page.getByRole("button", { name: "Allen zeigen" })), 200);
  await wantText(page.locator("main"), "Gezeigt als Karte 1");
}

/** What one shows, another one reads; what is private, nobody else. */
async function read(stage, page, base) {
  await page.goto(`${base}/needs`);
  await wantText(page.locator("#hall"), "Gute Einarbeitung (Beispiel)");
  await stage.wantAccessible(page);
}

/** Nobody scrolls a wall: all of it stands on the screen. */
async function wallFits(stage, wall, base, words) {
  await wall.goto(`${base}/needs/wall`);
  await wantText(wall.locator("#wall"), words);
  const [left, below] = await wall.evaluate(() => {
    const words = document.querySelector("#wall details")?.getBoundingClientRect().top;
    const end = words ?? document.querySelector("#wall").getBoundingClientRect().bottom;
    return [document.documentElement.scrollWidth - innerWidth, end - innerHeight];
  });
  assert.ok(left <= 0 && below <= 0, `the wall is larger than its screen by ${left} × ${Math.round(below)} px`);
  await stage.wantAccessible(wall);
}

/** Cards that somebody wrote on paper, with a fault at its field. */
async function cardsFromPaper(stage, guide, base) {
  await guide.goto(`${base}/needs/cards/paper`);
  await stage.wantAccessible(guide);
  await fill(guide, "cards_capture", { "text-1": "Kaum Bewerbungen (Beispiel)" });
  await sendBadly(stage, guide, "cards_capture", ["area-1", "kind-1"]);
  await stage.wantAccessible(guide);
  await fill(guide, "cards_capture", { "area-1": "8. Personal", "kind-1": "Schwäche" });
  await sendWell(guide, "cards_capture", "Die Karten sind gespeichert");
}

/** Into a group, and back. */
async function group(stage, guide, base) {
  await guide.goto(`${base}/needs/groups`);
  await put(guide, guide.getByRole("checkbox").first(), true);
  await fill(guide, "cards_group", { name: "Menschen" });
  await sendWell(guide, "cards_group", "Die Karten liegen dort.");
  await stage.wantAccessible(guide);
  assert.equal(await press(guide, guide.getByRole("button", { name: "Letzten Schritt zurücknehmen" })), 200);
  await wantNoText(guide.locator("form#cards_group"), "Menschen");
}

async function rate(stage, page, base, first) {
  await page.goto(`${base}/needs/rating`);
  if (first) await stage.wantAccessible(page);
  await put(page, page.locator("#ratings_give-importance_personal-5"), true);
  await put(page, page.locator("#ratings_give-present_personal-2"), true);
  await sendWell(page, "ratings_give", "Ihre Einschätzung ist gespeichert.");
  await page.goto(`${base}/needs/votes`);
  if (first) await stage.wantAccessible(page);
  await put(page, page.locator("#votes_give-dots_personal"), "2 Punkte");
  await sendWell(page, "votes_give", "Ihre Punkte sind gespeichert.");
}

/** Three sheets of paper beside two phones make five answers. */
async function paper(stage, guide, base) {
  for (const [scale, value] of [["importance", "4"], ["present", "2"]]) {
    await guide.goto(`${base}/needs/paper?scale=${scale}`);
    if (scale === "importance") {
      await fill(guide, "ratings_capture", { "c-1-7": "9" });
      await sendBadly(stage, guide, "ratings_capture", ["c-1-7"]);
      await stage.wantAccessible(guide);
    }
    await fill(guide, "ratings_capture", { "c-1-7": value, "c-2-7": value, "c-3-7": value });
    await sendWell(guide, "ratings_capture", "Die Bögen sind gespeichert.");
  }
}

/** Nothing is told before the rating is closed. */
async function result(stage, guide, base) {
  await guide.goto(`${base}/needs/results`);
  await wantText(guide.locator("main"), "Noch kein Ergebnis");
  await guide.goto(`${base}/needs/room`);
  await stage.wantAccessible(guide);
  await pressOpen(guide, "Bewertung abschließen");
  await wantText(guide.locator("main"), "Wichtigkeit 4 × (5 − heutiger Stand 2)");
  await wantText(guide.locator("main"), "zu wenige Antworten");
  await stage.wantAccessible(guide);
  await stage.picture(guide, "needs-results");
  await guide.goto(`${base}/needs/protocol`);
  await stage.wantAccessible(guide);
  const head = await stage.openAs("leitung-celle");
  await head.goto(`${base}/needs/results`);
  assert.equal(await press(head, head.getByRole("button", { name: "An das Programm weitergeben" })), 200);
  await pressOpen(head, "Weitergabe zurücknehmen");
}

/** What is asked twice: the question is opened, then answered. */
async function pressOpen(page, label) {
  await openUp(page, page.locator("summary", { hasText: label }));
  assert.equal(await press(page, page.getByRole("button", { name: label })), 200, label);
}

/** By hand with a reason only; the reason stands beside the score. */
async function byHand(stage, guide) {
  await guide.goto(`${NEEDS}/infrastruktur/score`);
  await stage.wantAccessible(guide);
  await fill(guide, "score_edit", { score: "35", reason: "" });
  await sendBadly(stage, guide, "score_edit", ["reason"]);
  await fill(guide, "score_edit", { reason: "Der Umzug steht an (Beispiel)" });
  await sendWell(guide, "score_edit", "Der Bedarf ist gespeichert.");
  await wantText(guide.locator("main"), "Der Umzug steht an (Beispiel)");
  await stage.wantAccessible(guide);
  await guide.goto(`${NEEDS}/infrastruktur/score`);
  await fill(guide, "score_edit", { score: "", reason: "" });
  assert.equal(await send(guide, "score_edit"), 200);
}
