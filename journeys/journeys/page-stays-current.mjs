// Somebody has the overview of a programme open while somebody else changes the plan.

import assert from "node:assert/strict";
import { fill, press, sendWell, unique, wantText } from "../hands.mjs";

export const name = "page-stays-current";

const HOME = "/programmes/nds-79a-2016";

/** A refresh waits for two seconds after the one before; the rest is for a busy machine. */
const SOON = 8_000;

export async function run(stage) {
  const reader = await stage.openAs("fachkraft-celle");
  const guide = await stage.openAs("moderation-institut");
  const [old, fresh] = [unique("Probetermin"), unique("Verlegter Termin")];
  await guide.goto(`${HOME}/milestones/new`);
  await fill(guide, "milestone_edit", { kind: "Frist", title: old, on: "31.12.2018" });
  await sendWell(guide, "milestone_edit", "Der Termin ist eingetragen.");
  try {
    await reader.goto(HOME);
    await wantText(reader.locator("#programme-latest"), old);
    await stage.wantAccessible(reader);
    const look = stage.scripts ? await byItself(reader) : await byLink(reader);
    await edit(guide, old, fresh);
    await look(fresh);
    if (stage.scripts) await told(reader);
    else await againAndAgain(stage, reader);
    await stage.wantAccessible(reader);
  } finally {
    await withdraw(guide, [old, fresh]);
  }
}

/** With scripts the page changes where it must, is not loaded again, and leaves the focus where it was. */
async function byItself(reader) {
  await reader.getByText("Verbunden. Änderungen erscheinen von selbst.").waitFor({ timeout: SOON });
  const link = reader.locator("#programme-latest").getByRole("link", { name: "Zum Verlauf" });
  await link.focus();
  await reader.evaluate(() => {
    window.journeyMark = "the same document";
  });
  return async (title) => {
    await reader.locator("#programme-latest").getByText(title).first().waitFor({ timeout: SOON });
    assert.equal(await reader.evaluate(() => window.journeyMark), "the same document", "the page was loaded again");
    assert.ok(await link.evaluate((one) => one === document.activeElement), "the focus is lost");
  };
}

/** A screen reader hears that the page changed; a burst of news is said at most once in two seconds, and not left out. */
async function told(reader) {
  const said = reader.locator("[data-live-said]");
  await said.getByText("Die Seite wurde aktualisiert.").waitFor({ timeout: SOON });
  const heard = await reader.evaluate(async () => {
    const line = document.querySelector("[data-live-said]");
    const times = [];
    const watch = new MutationObserver(() => times.push([performance.now(), line.textContent.trim()]));
    watch.observe(line, { childList: true, characterData: true, subtree: true });
    const stream = document.querySelector("[data-live]");
    const region = document.getElementById(stream.dataset.live);
    for (const word of ["eins", "zwei", "drei"]) {
      region.insertAdjacentElement("beforeend", Object.assign(document.createElement("p"), { textContent: word })).dataset.say = word;
      region.dispatchEvent(Object.assign(new CustomEvent("htmx:finally:request", { bubbles: true, detail: { ctx: { response: { status: 200 } } } })));
      await new Promise((done) => setTimeout(done, 300));
    }
    await new Promise((done) => setTimeout(done, 5_000));
    watch.disconnect();
    return times;
  });
  const words = heard.map(([, text]) => text).join(" ");
  assert.ok(["eins", "zwei", "drei"].every((word) => words.split(" ").filter((one) => one === word).length === 1), words);
  heard.slice(1).forEach(([at], before) => assert.ok(at - heard[before][0] >= 1_900, `said too soon: ${JSON.stringify(heard)}`));
}

/** Without scripts the reader may have the page loaded again and again, is told so, and can stop it. */
async function againAndAgain(stage, reader) {
  await press(reader, reader.getByRole("link", { name: "Alle 30 Sekunden neu laden" }));
  await reader.getByText("Die Seite lädt sich alle 30 Sekunden neu.").waitFor();
  await stage.wantAccessible(reader);
  await press(reader, reader.getByRole("link", { name: "Anhalten" }));
  await reader.getByRole("link", { name: "Alle 30 Sekunden neu laden" }).waitFor();
}

/** Without scripts a link does it. */
async function byLink(reader) {
  return async (title) => {
    await press(reader, reader.getByRole("link", { name: "Aktualisieren" }));
    await wantText(reader.locator("#programme-latest"), title);
  };
}

async function edit(guide, old, fresh) {
  await guide.goto(`${HOME}/timeline`);
  await press(guide, guide.getByRole("link", { name: new RegExp(`^Bearbeiten ?: ${old}$`) }));
  await fill(guide, "milestone_edit", { title: fresh });
  await sendWell(guide, "milestone_edit", "Der Termin ist gespeichert.");
}

async function withdraw(guide, titles) {
  await guide.goto(`${HOME}/timeline`);
  await press(guide, guide.getByRole("link", { name: new RegExp(`^Zurückziehen ?: (${titles.join("|")})$`) }));
  await sendWell(guide, "milestone_withdraw", "Der Termin ist zurückgezogen.");
}
