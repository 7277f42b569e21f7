// Two people change the same phase. The second sees both texts beside each other and decides.

import assert from "node:assert/strict";
import { fill, press, send, sendWell, unique, wantText, wantValue } from "../hands.mjs";

export const name = "two-people-save";

const PLAN = "/programmes/nds-79a-2016/timeline";

export async function run(stage) {
  const lead = await stage.openAs("leitung-lja");
  const guide = await stage.openAs("moderation-institut", { expects: [409] });
  const [old, first, second] = [unique("Probephase"), unique("Phase der Leitung"), unique("Phase der Begleitung")];
  await lead.goto("/programmes/nds-79a-2016/phases/new");
  await fill(lead, "phase_edit", { title: old, starts: "03.2017", ends: "04.2017" });
  await sendWell(lead, "phase_edit", "Die Phase ist eingetragen.");
  try {
    for (const page of [lead, guide]) {
      await page.goto(PLAN);
      await press(page, page.getByRole("link", { name: new RegExp(`^Bearbeiten ?: ${old}$`) }));
    }
    await stage.wantAccessible(guide);
    await fill(lead, "phase_edit", { title: first });
    await sendWell(lead, "phase_edit", "Die Phase ist gespeichert.");
    await decide(stage, guide, first, second);
    await lead.goto(PLAN);
    await wantText(lead.locator("main"), second);
  } finally {
    await withdraw(lead, [old, first, second]);
  }
}

async function decide(stage, guide, first, second) {
  await fill(guide, "phase_edit", { title: second, ends: "05.2017" });
  assert.equal(await send(guide, "phase_edit"), 409);
  await wantText(guide.locator(".summary.stale"), "Jemand hat inzwischen gespeichert");
  if (stage.scripts) assert.ok(await guide.locator(".summary.stale").evaluate((one) => one === document.activeElement));
  const row = guide.getByRole("row", { name: /^Titel / });
  await wantText(row, first);
  await wantText(row, second);
  await wantText(guide.getByRole("row", { name: /^Beginn / }), "(unverändert)");
  await wantText(guide.getByRole("row", { name: /^Ende / }), /(Mai |05\.)2017/);
  await wantValue(guide, "phase_edit", "title", second);
  await stage.wantAccessible(guide);
  await sendWell(guide, "phase_edit", "Die Phase ist gespeichert.");
  await wantText(guide.locator("main"), second);
}

async function withdraw(lead, titles) {
  await lead.goto(PLAN);
  const link = lead.getByRole("link", { name: new RegExp(`^Zurückziehen ?: (${titles.join("|")})$`) });
  await press(lead, link);
  await sendWell(lead, "phase_withdraw", "Die Phase ist zurückgezogen.");
}
