// The way of a definition of success: its open comment answered, a version before the offices, their consent, the release, and
// back again, so that the next journey finds the demo as this one did.

import { fill, press, sendBadly, sendWell } from "./hands.mjs";

export const HOME = "/programmes/nds-79a-2016/definition";
const COMMENT = "Versteht jede und jeder, was „Kundige“ sind? (Beispiel)";

/** The open comment of the demo is answered; until then nothing goes out. */
export async function answerComment(stage, page) {
  await page.goto(HOME);
  await press(page, page.getByRole("link", { name: "Punkt 1: Herkunft und Kommentare" }));
  await press(page, page.getByRole("link", { name: "Kommentar beantworten" }).first());
  await stage.wantAccessible(page);
  await sendBadly(stage, page, "comment_resolve", ["verdict", "resolution"]);
  await fill(page, "comment_resolve", { "verdict-3": true, resolution: "Das Wort ist erklärt (Beispiel)" });
  await sendWell(page, "comment_resolve", "Die Antwort steht beim Kommentar.");
}

/** A version goes to the offices. */
export async function submit(stage, page) {
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
export async function consent(stage) {
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

/** The programme's lead releases it, although two offices did not answer. */
export async function release(stage, lead) {
  await lead.goto(HOME);
  await press(lead, lead.getByRole("link", { name: "Über die Fassung entscheiden" }));
  await stage.wantAccessible(lead);
  await fill(lead, "version_decide", { decision: true });
  await sendBadly(stage, lead, "version_decide", ["reason"]);
  await fill(lead, "version_decide", { reason: "Zwei Ämter antworteten nicht (Beispiel)" });
  await sendWell(lead, "version_decide", "Die Definition ist freigegeben und öffentlich.");
}

/** The release is taken back. */
export async function withdraw(stage, lead) {
  await lead.goto(HOME);
  await press(lead, lead.getByRole("link", { name: "Veröffentlichung zurückziehen" }));
  await stage.wantAccessible(lead);
  await sendWell(lead, "definition_withdraw", "Die Veröffentlichung ist zurückgezogen.");
}

/** The demo goes on as it was: with one open comment. */
export async function commentAgain(page) {
  await page.goto(HOME);
  await press(page, page.getByRole("link", { name: "Punkt 1: Herkunft und Kommentare" }));
  await press(page, page.getByRole("link", { name: "Kommentieren oder vorschlagen" }));
  await fill(page, "comment_new", { text: COMMENT });
  await sendWell(page, "comment_new", "Ihr Kommentar steht beim Punkt.");
}
