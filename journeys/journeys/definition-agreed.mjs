// The definition of success, from the cards of the kick-off to a page that everybody reads, and away again: sources,
// comment and answer, a version before the offices, consent with dissent, release, papers, plain language, withdrawal.

import { fill, openUp, press, sendBadly, sendWell, wantStatus, wantText } from "../hands.mjs";

export const name = "definition-agreed";

const HOME = "/programmes/nds-79a-2016/definition";
const COMMENT = "Versteht jede und jeder, was „Kundige“ sind? (Beispiel)";
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
  await press(page, page.getByRole("link", { name: "Fassung 1 mit dem Text, wie er jetzt ist" }));
  await wantText(page.locator("main"), "umformuliert");
}

/** The open comment of the demo is answered; until then nothing goes out. */
async function answerComment(stage, page) {
  await page.goto(HOME);
  await press(page, page.getByRole("link", { name: "Punkt 1: Herkunft und Kommentare" }));
  await press(page, page.getByRole("link", { name: "Kommentar beantworten" }).first());
  await stage.wantAccessible(page);
  await sendBadly(stage, page, "comment_resolve", ["verdict", "resolution"]);
  await fill(page, "comment_resolve", { "verdict-3": true, resolution: "Das Wort ist erklärt (Beispiel)" });
  await sendWell(page, "comment_resolve", "Die Antwort steht beim Kommentar.");
}

async function submit(stage, page) {
  await page.goto(HOME);
  await press(page, page.getByRole("link", { name: "Zur Zustimmung vorlegen" }));
  await stage.wantAccessible(page);
  await sendBadly(stage, page, "version_submit", ["due"]);
  const due = new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10);
  await fill(page, "version_submit", { due });
  await sendWell(page, "version_submit", "Die Fassung liegt den Jugendämtern vor.");
  await press(page, page.locator("a", { hasText: /^Fassung \d+$/ }).first());
  await stage.wantAccessible(page);
  await press(page, page.getByRole("link", { name: "Persönlichen Link für Stadt Celle verschicken" }));
  await stage.wantAccessible(page);
}

/** A head agrees with a note, another one gives it back with reasons. */
async function consent(stage) {
  for (const [person, choice, words] of [
    ["leitung-celle", "answer-2", "Gemeint sind auch Pflegefamilien (Beispiel)"],
    ["leitung-gifhorn", "answer-3", "Das Wort Vertrauen ist zu groß (Beispiel)"],
  ]) {
    const head = await stage.openAs(person, { expects: [422] });
    await head.goto(HOME);
    await press(head, head.getByRole("link", { name: /^Für .* antworten$/ }));
    await stage.wantAccessible(head);
    await fill(head, "consent_give", { [choice]: true });
    await sendBadly(stage, head, "consent_give", ["text"]);
    await fill(head, "consent_give", { text: words });
    await sendWell(head, "consent_give", "Ihre Antwort ist festgehalten.");
  }
}

async function release(stage, lead) {
  await lead.goto(HOME);
  await press(lead, lead.getByRole("link", { name: "Über die Fassung entscheiden" }));
  await stage.wantAccessible(lead);
  await fill(lead, "version_decide", { decision: true });
  await sendBadly(stage, lead, "version_decide", ["reason"]);
  await fill(lead, "version_decide", { reason: "Zwei Ämter antworteten nicht (Beispiel)" });
  await sendWell(lead, "version_decide", "Die Definition ist freigegeben und öffentlich.");
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

async function withdraw(stage, lead) {
  await lead.goto(HOME);
  await press(lead, lead.getByRole("link", { name: "Veröffentlichung zurückziehen" }));
  await stage.wantAccessible(lead);
  await sendWell(lead, "definition_withdraw", "Die Veröffentlichung ist zurückgezogen.");
}

/** The demo goes on as it was: with one open comment. */
async function commentAgain(page) {
  await page.goto(HOME);
  await press(page, page.getByRole("link", { name: "Punkt 1: Herkunft und Kommentare" }));
  await press(page, page.getByRole("link", { name: "Kommentieren oder vorschlagen" }));
  await fill(page, "comment_new", { text: COMMENT });
  await sendWell(page, "comment_new", "Ihr Kommentar steht beim Punkt.");
}
