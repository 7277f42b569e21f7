// From needs to an allocation: people look at the proposal, leadership takes an area only with one service, people move an
// office by hand after they saw what it costs, keep a resolution, the head of an office answers, the lead releases. In the
// end all is as before, and open for answers.

import assert from "node:assert/strict";
import { fill, openUp, press, send, sendBadly, sendWell, wantNoText, wantText } from "../hands.mjs";

export const name = "allocation";

const HOME = "/programmes/nds-79a-2016/allocation";
const MOVE = `${HOME}/offices/gifhorn/move`;

export async function run(stage) {
  const guide = await stage.openAs("moderation-institut", { expects: [422] });
  await guide.goto(HOME);
  await wantText(guide.locator("main"), "Beschluss Nr. 2");
  await stage.wantAccessible(guide);
  await press(guide, guide.getByRole("link", { name: "Vorschlag ansehen" }));
  await wantText(guide.getByRole("row", { name: /^Personal / }), "Rang 1");
  await stage.wantAccessible(guide);
  try {
    await condition(stage, guide);
    await moveByHand(stage, guide);
    await resolve(stage, guide);
    await answer(stage);
    await release(stage, guide);
  } finally {
    await state(stage, { kind: true, service: "kein bestimmter Dienst", reason: "" });
    await takeOver(guide);
    await takeBack(guide);
  }
  await resolve(stage, guide);
}

/** What leadership takes only with one service is taken over, and stands beside the pick. */
async function condition(stage, guide) {
  await state(stage, { "kind-4": true, service: "Schulsozialarbeit", reason: "Nur dort ist Zeit (Probe)" });
  await takeOver(guide);
  await guide.goto(`${HOME}/solution`);
  await wantText(guide.getByRole("row", { name: /^Evaluation / }), "nur mit „Schulsozialarbeit“");
  await wantText(guide.locator("main"), "Begründung der Leitung: Nur dort ist Zeit (Probe)");
  await stage.wantAccessible(guide);
}

async function state(stage, wish) {
  const head = await stage.openAs("leitung-celle");
  await head.goto("/programmes/nds-79a-2016/offices/celle/needs/evaluation/wish");
  await fill(head, "wish_edit", wish);
  await sendWell(head, "wish_edit", "Die Vorgabe ist festgehalten.");
}

async function takeOver(guide) {
  await guide.goto(`${HOME}/needs`);
  const label = "Aus der Bedarfsermittlung übernehmen";
  await openUp(guide, guide.locator("summary", { hasText: label }));
  assert.equal(await press(guide, guide.getByRole("button", { name: label })), 200);
  await wantText(guide.locator("main"), "Der Bedarf ist übernommen.");
}

/** Who saves other ranks sees their cost first, and must say why. */
async function moveByHand(stage, guide) {
  await guide.goto(MOVE);
  await stage.wantAccessible(guide);
  await fill(guide, "move_edit", { area_1: "Strategie" });
  await press(guide, guide.getByRole("button", { name: "Kosten ansehen" }));
  await wantText(guide.locator("main"), /Das kostet alle zusammen \d+ Punkte\./);
  await stage.wantAccessible(guide);
  await fill(guide, "move_edit", { reason: "" });
  assert.equal(await save(guide), 422);
  await wantText(guide.locator(".summary"), "Bitte begründen Sie");
  await stage.wantAccessible(guide);
  await fill(guide, "move_edit", { reason: "Strategie geht vor (Probe)" });
  assert.equal(await save(guide), 200);
  await wantText(guide.locator("main"), "Die Ränge sind gespeichert.");
  await wantText(guide.getByRole("row", { name: /^Strategie / }), "von Hand");
  await stage.wantAccessible(guide);
}

/** The form has two buttons: this one saves. */
function save(page) {
  return press(page, page.getByRole("button", { name: "Änderung speichern" }));
}

async function resolve(stage, guide) {
  await guide.goto(`${HOME}/solution`);
  await press(guide, guide.getByRole("link", { name: "Als Beschluss festhalten" }));
  await stage.wantAccessible(guide);
  await fill(guide, "resolution_new", { note: "Probe" });
  await sendWell(guide, "resolution_new", "Der Beschluss ist festgehalten.");
  await wantText(guide.locator("main"), "nachgerechnet: gleich");
  await stage.wantAccessible(guide);
}

/** The head of Celle returns it without a reason, which is refused, and then confirms. */
async function answer(stage) {
  const head = await stage.openAs("leitung-celle", { expects: [422] });
  await head.goto(HOME);
  await press(head, head.getByRole("link", { name: "Antworten für Stadt Celle" }));
  await stage.wantAccessible(head);
  await fill(head, "reply_write", { "said-2": true });
  await sendBadly(stage, head, "reply_write", ["reason"]);
  await stage.wantAccessible(head);
  await fill(head, "reply_write", { said: true });
  await sendWell(head, "reply_write", "Ihre Antwort ist gespeichert.");
  await wantText(head.locator("main"), "bestätigt");
  await wantNoText(head.locator("main"), "Landkreis Gifhorn, Rang 1:");
  await stage.wantAccessible(head);
}

async function release(stage, guide) {
  const lead = await stage.openAs("leitung-lja", { expects: [422] });
  await lead.goto(new URL(guide.url()).pathname);
  await press(lead, lead.getByRole("link", { name: "Freigeben", exact: true }));
  await wantText(lead.locator("main"), "Noch nicht geantwortet haben:");
  await stage.wantAccessible(lead);
  await sendBadly(stage, lead, "resolution_release", ["reason"]);
  await fill(lead, "resolution_release", { reason: "Telefonisch zugesagt (Probe)" });
  await sendWell(lead, "resolution_release", "Der Beschluss ist freigegeben.");
  await stage.wantAccessible(lead);
  await lead.goto("/programmes/nds-79a-2016/offices/gifhorn");
  await wantText(lead.locator("main"), "zuerst: Strategie");
}

/** The move is taken back, and the published list is the allocation again. */
async function takeBack(guide) {
  await guide.goto(MOVE);
  await fill(guide, "move_edit", { area_1: "Personal", reason: "" });
  await save(guide);
  if (guide.url().endsWith("/move")) await save(guide);
  await guide.goto("/programmes/nds-79a-2016/offices/gifhorn/allocation");
  await fill(guide, "allocation_edit", { area_1: "8. Personal", reason: "Wie veröffentlicht (Probe)" });
  await send(guide, "allocation_edit");
}
