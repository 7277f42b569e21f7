// A professional looks up what a quality area asks for, and the law behind it, in German and in English.

import assert from "node:assert/strict";
import { fill, press, put, wantNoText, wantText } from "../hands.mjs";

export const name = "catalogue-reader";

export async function run(stage) {
  const page = await stage.openAs("fachkraft-celle");
  const main = page.locator("main");
  await press(page, page.getByRole("link", { name: "Katalog", exact: true }));
  await stage.wantAccessible(page);
  await press(page, page.getByRole("link", { name: "Fassung 1.0" }));
  await wantText(main, "Kundenkommunikation");
  await stage.wantAccessible(page);

  await fill(page, "filter", { tag: "BT – Beteiligung" });
  await press(page, page.getByRole("button", { name: "Suchen" }));
  assert.equal(new URL(page.url()).searchParams.get("tag"), "BT", "the search has an address");
  await wantText(main, "5 Anforderungen gefunden");
  await wantNoText(main, "Strategie");
  await stage.wantAccessible(page);

  await press(page, page.getByRole("link", { name: "Anforderung 1.1" }));
  await wantText(page.locator("h1"), "1 Leitbild");
  assert.ok(await page.locator('[id="r-1.1"]').isVisible());
  await wantText(main, "Auftrag, Haltung und Zielgruppen des Jugendamts sind in einem kurzen Leitbild beschrieben");
  await wantText(main, "Mindestanforderung");
  await wantText(main, "Mögliche Nachweise");
  await wantText(main, "BT – Beteiligung (§§ 8, 36, 80 SGB VIII)");
  await stage.wantAccessible(page);
  await laws(stage, page);
  await inEnglish(stage, page);
}

async function laws(stage, page) {
  const main = page.locator("main");
  await press(page, page.getByRole("link", { name: "Katalog", exact: true }));
  await press(page, page.getByRole("link", { name: "Rechtsgrundlagen ansehen" }));
  await stage.wantAccessible(page);
  await put(page, page.locator("#law-day"), "1.1.2020");
  await press(page, page.getByRole("button", { name: "Ansehen" }));
  await wantText(page.getByRole("row", { name: /^§ 37b SGB VIII/ }), "keine Fassung an diesem Tag");
  await stage.wantAccessible(page);
  await press(page, page.getByRole("link", { name: "§ 79a SGB VIII" }));
  await wantText(main, "Fassungen");
  await wantText(main, "Bitte prüfen Sie vor dem Zitieren den Wortlaut des Gesetzes.");
  assert.ok((await main.innerText()).includes("gilt heute"));
  await stage.wantAccessible(page);
}

async function inEnglish(stage, page) {
  const main = page.locator("main");
  await page.goto("/catalogues/sozialer-dienst-12/1.0/areas/leitbild");
  await press(page, page.getByRole("button", { name: "English" }));
  await wantText(page.locator("h1"), "1 Mission statement");
  await wantText(main, "The mandate, attitude and target groups of the youth welfare office");
  await wantNoText(main, "Haltung");
  await stage.wantAccessible(page);
}
