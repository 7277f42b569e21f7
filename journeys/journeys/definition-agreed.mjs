// The definition of success, from the cards of the kick-off to a page that everybody reads, and away again: sources,
// comment and answer, a version before the offices, consent with dissent, release, papers, plain language, withdrawal.

import { answerComment, commentAgain, consent, HOME, release, submit, withdraw } from "../definition.mjs";
import { fill, openUp, press, put, sendWell, wantStatus, wantText } from "../hands.mjs";

export const name = "definition-agreed";

const PAPERS = ["", "/poster.pdf", "/leaflet.pdf", "/leaflet.docx"];

export async function run(stage) {
  const guide = await stage.openAs("moderation-institut", { expects: [422] });
  const lead = await stage.openAs("leitung-lja", { expects: [422] });
  const visitor = await stage.open({ expects: [404] });
  for (const end of PAPERS) await wantStatus(visitor, `/public${HOME}${end}`, 404);
  await text(stage, guide);
  await answerComment(stage, guide);
  try {
    await submit(stage, guide);
    await consent(stage);
    await release(stage, lead);
    await everybodyReads(stage, visitor);
    await plain(stage, lead, visitor);
    await withdraw(stage, lead);
    for (const end of PAPERS) await wantStatus(visitor, `/public${HOME}${end}`, 404);
  } finally {
    await commentAgain(guide);
  }
}

/** The text with its sources, and what reached it. */
async function text(stage, page) {
  await page.goto(HOME);
  await stage.wantAccessible(page);
  await stage.picture(page, "definition");
  await press(page, page.getByRole("link", { name: "Punkt 3: Herkunft und Kommentare" }));
  await stage.wantAccessible(page);
  await wantText(page.locator("main"), "gewachsen aus");
  await press(page, page.getByRole("link", { name: "Herkunft wählen" }));
  await stage.wantAccessible(page);
  await press(page, page.getByRole("button", { name: "Herkunft speichern" }));
  await page.goto(`${HOME}/coverage`);
  await stage.wantAccessible(page);
  await wantText(page.locator("main"), "→ 5.1.3");
  await page.goto(`${HOME}/compare`);
  await stage.wantAccessible(page);
  await put(page, page.locator("select#old"), "Fassung 1");
  await put(page, page.locator("select#new"), "der Text, wie er jetzt ist");
  await press(page, page.getByRole("button", { name: "Vergleichen" }));
  await wantText(page.locator("main"), "umformuliert");
}

async function everybodyReads(stage, visitor) {
  await visitor.goto("/");
  await press(visitor, visitor.getByRole("link", { name: /^Definition des Gelingens/ }).first());
  await stage.wantAccessible(visitor);
  await stage.picture(visitor, "definition-public");
  for (const words of ["Vertrauen aufgebaut worden ist", "Das Wort Vertrauen ist zu groß", "Zwei Ämter antworteten nicht"]) {
    await wantText(visitor.locator("main"), words);
  }
  for (const end of PAPERS) await wantStatus(visitor, `/public${HOME}${end}`, 200);
}

async function plain(stage, lead, visitor) {
  await lead.goto(`${HOME}/plain/edit`);
  await stage.wantAccessible(lead);
  await fill(lead, "plain_edit", { stem: "Die Hilfe war gut, wenn … (Beispiel)", text: "Alle haben sich vertraut.", checked: true });
  await sendWell(lead, "plain_edit", "ist gespeichert");
  await stage.wantAccessible(lead);
  await press(lead, lead.locator(`form[action="${HOME}/plain/release"] button`));
  await visitor.goto(`/public${HOME}/plain`);
  await stage.wantAccessible(visitor);
  await wantText(visitor.locator("main"), "Alle haben sich vertraut.");
  await wantStatus(visitor, `/public${HOME}/plain.pdf`, 200);
  const form = lead.locator(`form[action="${HOME}/plain/withdraw"]`);
  await openUp(lead, form.locator("xpath=ancestor::details[1]/summary"));
  await press(lead, form.getByRole("button"));
  await wantStatus(visitor, `/public${HOME}/plain`, 404);
}

