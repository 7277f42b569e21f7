// Somebody is signed out while a form is open. What was sent is there again after signing in, together with the version it
// was made from. Without scripts the browser's own way back does this, so there is nothing to try.

import { fill, press, send, sendWell, unique, wantNoText, wantText, wantValue } from "../hands.mjs";

export const name = "signed-out-meanwhile";

export const ways = ["scripts", "keyboard"];

const PLAN = "/programmes/nds-79a-2016/timeline";
const BACK = "Ihre Eingaben sind wieder da.";

export async function run(stage) {
  const lead = await stage.openAs("leitung-lja");
  const [old, late] = [unique("Offene Phase"), unique("Spät gesendete Phase")];
  await lead.goto("/programmes/nds-79a-2016/phases/new");
  await fill(lead, "phase_edit", { title: old, starts: "03.2017", ends: "04.2017" });
  await sendWell(lead, "phase_edit", "Die Phase ist eingetragen.");
  await lead.goto(PLAN);
  await press(lead, lead.getByRole("link", { name: new RegExp(`^Bearbeiten ?: ${old}$`) }));
  const form = lead.url();
  await fill(lead, "phase_edit", { title: late, ends: "06.2017" });
  const cookies = await lead.context().cookies();
  await lead.context().clearCookies();
  await send(lead, "phase_edit");
  await wantText(lead.locator("h1"), "Anmelden");
  await lead.context().addCookies(cookies);
  await lead.goto(form);
  await wantText(lead.locator("form#phase_edit"), BACK);
  await wantValue(lead, "phase_edit", "title", late);
  await stage.wantAccessible(lead);
  await sendWell(lead, "phase_edit", "Die Phase ist gespeichert.");
  await wantText(lead.locator("main"), late);
  await lead.goto(form);
  await wantNoText(lead.locator("form#phase_edit"), BACK);
  await lead.goto(PLAN);
  await press(lead, lead.getByRole("link", { name: new RegExp(`^Zurückziehen ?: ${late}$`) }));
  await sendWell(lead, "phase_withdraw", "Die Phase ist zurückgezogen.");
}
