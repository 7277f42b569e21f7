// The lead withdraws the released matrix, and the public loses it at once; then releases it again.

import { press, sendWell, wantNoText, wantStatus, wantText } from "../hands.mjs";

export const name = "matrix-release";

const MATRIX = "/programmes/nds-79a-2016/matrix";
const TITLE = "Partizipative Entwicklung von fachlichen Empfehlungen";

export async function run(stage) {
  const lead = await stage.openAs("leitung-lja");
  const visitor = await stage.open({ expects: [404] });
  await visitor.goto("/");
  await wantText(visitor.locator("main"), TITLE);
  await wantStatus(visitor, `/public${MATRIX}.pdf`, 200);

  await lead.goto(MATRIX);
  await stage.wantAccessible(lead);
  await press(lead, lead.getByRole("link", { name: "Veröffentlichung zurückziehen" }));
  await wantText(lead.locator("main"), "sofort nicht mehr erreichbar");
  await stage.wantAccessible(lead);
  await sendWell(lead, "matrix_withdraw", "Die Veröffentlichung ist zurückgezogen.");
  try {
    await gone(stage, visitor);
    await wantText(lead.locator("main"), "Noch nicht veröffentlicht.");
    await stage.wantAccessible(lead);
  } finally {
    await release(stage, lead);
  }
  await visitor.goto("/");
  await wantText(visitor.locator("main"), TITLE);
  for (const end of ["", ".pdf"]) await wantStatus(visitor, `/public${MATRIX}${end}`, 200);
}

async function gone(stage, visitor) {
  for (const end of ["", ".pdf"]) await wantStatus(visitor, `/public${MATRIX}${end}`, 404);
  await visitor.goto(`/public${MATRIX}`);
  await wantText(visitor.locator("h1"), "Diese Seite gibt es nicht");
  await stage.wantAccessible(visitor);
  await visitor.goto("/");
  await wantNoText(visitor.locator("main"), TITLE);
  await stage.wantAccessible(visitor);
}

async function release(stage, lead) {
  await lead.goto(MATRIX);
  await press(lead, lead.getByRole("link", { name: "Veröffentlichen", exact: true }));
  await wantText(lead.locator("main"), "Das wird öffentlich");
  await stage.wantAccessible(lead);
  await sendWell(lead, "matrix_release", "Die Verteilung ist veröffentlicht.");
  await wantText(lead.locator("main"), "Freigabe Nr.");
}
