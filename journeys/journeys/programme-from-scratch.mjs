// The administration enters an organisation and a programme, and fills it: office, service, phase, milestone, order of
// areas. Whatever does not fit is refused where it stands, and nothing that was typed is lost.

import assert from "node:assert/strict";
import { fill, press, put, send, sendBadly, sendWell, unique, wantNoText, wantSummary, wantText, wantValue } from "../hands.mjs";

export const name = "programme-from-scratch";

export async function run(stage) {
  const page = await stage.openAs("technik", { expects: [422] });
  const office = await organisation(stage, page);
  const home = await programme(stage, page);
  await takePart(stage, page, home, office);
  await plan(stage, page, home);
  await order(stage, page, home, office);
  await history(stage, page, home, office);
  await withdraw(stage, page, home);
}

async function organisation(stage, page) {
  const office = unique("Jugendamt Musterkreis");
  await page.goto("/organisations");
  await press(page, page.getByRole("link", { name: "Organisation anlegen" }));
  await fill(page, "organisation_edit", { name: office, kind: "Jugendamt", official_key: "123" });
  await sendBadly(stage, page, "organisation_edit", ["official_key"]);
  await wantValue(page, "organisation_edit", "name", office);
  await fill(page, "organisation_edit", { official_key: "03999" });
  await sendWell(page, "organisation_edit", "Die Organisation ist angelegt.");
  await stage.wantAccessible(page);
  return office;
}

async function programme(stage, page) {
  await page.goto("/programmes");
  await press(page, page.getByRole("link", { name: "Programm anlegen", exact: true }));
  await stage.wantAccessible(page);
  await fill(page, "programme_edit", { short: "Wird behalten" });
  await sendBadly(stage, page, "programme_edit", ["title", "starts", "ends", "catalogue"]);
  await wantValue(page, "programme_edit", "short", "Wird behalten");
  await stage.wantAccessible(page);

  const [catalogue] = await page.locator("#programme_edit-catalogue option").allInnerTexts().then((all) => all.slice(-1));
  const short = unique("Musterprogramm");
  const title = "Qualität gemeinsam entwickeln: ein Programm von Grund auf";
  await fill(page, "programme_edit", { title, short, starts: "01.2027", ends: "31.12.2026", catalogue });
  await fill(page, "programme_edit", { legal_basis: "§ 79a SGB VIII\n§ 80 SGB VIII" });
  assert.equal(await send(page, "programme_edit"), 422);
  await wantSummary(stage, page, "programme_edit", ["ends"]);
  await wantText(page.locator("#programme_edit-ends-error"), "nicht enden, bevor es beginnt");
  await wantValue(page, "programme_edit", "title", title);
  await stage.wantAccessible(page);

  await fill(page, "programme_edit", { ends: "2028-12-31" });
  await sendWell(page, "programme_edit", "Das Programm ist angelegt.");
  await wantText(page.locator("h1"), short);
  await stage.wantAccessible(page);
  return new URL(page.url()).pathname;
}

async function takePart(stage, page, home, office) {
  await page.goto(`${home}/offices`);
  await stage.wantAccessible(page);
  await press(page, page.getByRole("link", { name: "Jugendamt aufnehmen" }));
  await sendBadly(stage, page, "office_add", ["office"]);
  await fill(page, "office_add", { office, joined: "02.2027" });
  await sendWell(page, "office_add", "Das Jugendamt ist aufgenommen.");
  await press(page, page.getByRole("link", { name: "Dienst eintragen" }));
  await sendBadly(stage, page, "service_edit", ["name"]);
  await fill(page, "service_edit", { name: "Allgemeiner Sozialer Dienst", comparable: true });
  await put(page, page.getByLabel(office), true);
  await sendWell(page, "service_edit", "Der Dienst ist eingetragen.");
  await wantText(page.locator("main"), "vergleichbar");
  await wantText(page.locator("main"), /seit (Februar|02\.)\s?2027/);
  await stage.wantAccessible(page);
}

async function plan(stage, page, home) {
  await page.goto(`${home}/timeline`);
  await stage.wantAccessible(page);
  await press(page, page.getByRole("link", { name: "Phase anlegen" }));
  await fill(page, "phase_edit", { title: "Bestandsaufnahme", starts: "12.2026", ends: "06.2027", example: true });
  await sendBadly(stage, page, "phase_edit", ["starts"]);
  await wantText(page.locator("#phase_edit-starts-error"), "Das Programm läuft von");
  await stage.wantAccessible(page);
  await fill(page, "phase_edit", { starts: "01.2027" });
  await sendWell(page, "phase_edit", "Die Phase ist eingetragen.");

  await press(page, page.getByRole("link", { name: "Termin anlegen" }));
  const milestone = { kind: "Auftakt", title: "Auftakt im Kreishaus", on: "02.2027", starts_at: "10:00", place: "Kreishaus" };
  await fill(page, "milestone_edit", milestone);
  await sendBadly(stage, page, "milestone_edit", ["on"]);
  await wantValue(page, "milestone_edit", "place", "Kreishaus");
  await stage.wantAccessible(page);
  await fill(page, "milestone_edit", { on: "03.02.2027", ends_at: "12:30" });
  await sendWell(page, "milestone_edit", "Der Termin ist eingetragen.");
  await wantText(page.locator("main"), /(3\. Februar |03\.02\.)2027, 10:00 bis 12:30 Uhr/);
  await stage.wantAccessible(page);
}

async function order(stage, page, home, office) {
  await page.goto(`${home}/offices`);
  await press(page, page.getByRole("link", { name: office }));
  await stage.wantAccessible(page);
  await press(page, page.getByRole("link", { name: "Qualitätsbereiche ordnen" }));
  await stage.wantAccessible(page);
  // Without scripts each save brings one more row.
  await fill(page, "allocation_edit", { area_1: "2. Bedarfserschließung", reason: "Die Werkstatt hat so entschieden." });
  await sendWell(page, "allocation_edit", "Die Reihenfolge ist gespeichert.");
  await press(page, page.getByRole("link", { name: "Qualitätsbereiche ordnen" }));
  await fill(page, "allocation_edit", { area_2: "2. Bedarfserschließung" });
  await sendBadly(stage, page, "allocation_edit", ["area_2"]);
  await wantText(page.locator("#allocation_edit-area_2-error"), "ist schon vergeben");
  await stage.wantAccessible(page);
  await fill(page, "allocation_edit", { area_2: "1. Leitbild", other_2: "7. Führung", optional_2: true });
  await sendWell(page, "allocation_edit", "Die Reihenfolge ist gespeichert.");

  await page.goto(`${home}/matrix`);
  const main = page.locator("main");
  await wantText(main, "Noch nicht veröffentlicht.");
  await wantText(main, "Bedarfserschließung");
  await wantText(main, "offen: Leitbild oder Führung");
  await stage.wantAccessible(page);
  await page.goto(home);
  await wantText(main, "zuerst: Bedarfserschließung");
  await wantText(main, "wenn Zeit bleibt, noch offen: Leitbild oder Führung");
  await stage.wantAccessible(page);
}

async function history(stage, page, home, office) {
  await page.goto(`${home}/history`);
  const entries = page.locator(".history");
  await wantText(entries, "Qualitätsbereiche geordnet");
  await wantText(entries, "Die Werkstatt hat so entschieden.");
  await wantText(entries, "Jonas Petersen (Beispiel)");
  await wantText(entries, office);
  await wantText(entries, "Phase eingetragen");
  await wantText(entries, "Programm angelegt");
  await stage.wantAccessible(page);
}

async function withdraw(stage, page, home) {
  await page.goto(`${home}/timeline`);
  await press(page, page.getByRole("link", { name: /^Zurückziehen ?: Bestandsaufnahme$/ }));
  await wantText(page.locator("main"), "„Bestandsaufnahme“ verschwindet aus dem Zeitplan.");
  await stage.wantAccessible(page);
  await press(page, page.getByRole("link", { name: "Abbrechen" }));
  await wantText(page.locator("main"), "Bestandsaufnahme");
  await press(page, page.getByRole("link", { name: /^Zurückziehen ?: Bestandsaufnahme$/ }));
  await sendWell(page, "phase_withdraw", "Die Phase ist zurückgezogen.");
  await wantNoText(page.locator("main"), "Bestandsaufnahme");
}
