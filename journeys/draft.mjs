// A draft of the catalogue: areas and requirements can be changed in a draft only.

import { press, sendWell, wantText } from "./hands.mjs";

const RELEASED = "/catalogues/sozialer-dienst-12/1.0";

/** Makes a draft of the released version; gives its path. */
export async function makeDraft(page) {
  await page.goto(RELEASED);
  await press(page, page.getByRole("button", { name: "Neue Fassung anlegen" }));
  await wantText(page.locator("main"), "Entwurf");
  return new URL(page.url()).pathname;
}

export async function withdrawDraft(page, draft) {
  await page.goto(`${draft}/withdraw`);
  await sendWell(page, "version_withdraw");
}
