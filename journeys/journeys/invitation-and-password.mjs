// A head of office invites somebody. The link is shown once and works once; the person sets a password, signs out and in.

import assert from "node:assert/strict";
import { fill, press, send, sendBadly, sendWell, unique, wantStatus, wantSummary, wantText, wantValue } from "../hands.mjs";

export const name = "invitation-and-password";

const PASSWORD = "ein leiser Sommerregen";
const WRONG = "E-Mail-Adresse und Passwort passen nicht zusammen.";

export async function run(stage) {
  const person = { name: unique("Mara Muster (Beispiel)"), email: `${unique("mara")}@example.org` };
  const link = await invite(stage, person);
  const page = await stage.open({ expects: [404, 422] });
  await firstPassword(stage, page, link);
  await signOutAndIn(stage, page, person);
  await everywhere(stage, page, person);
  const late = await wantStatus(page, link, 404);
  assert.match(await late.text(), /Dieser Link gilt nicht mehr/);
  await page.goto(link);
  await stage.wantAccessible(page);
}

async function invite(stage, person) {
  const head = await stage.openAs("leitung-celle", { expects: [422] });
  await head.goto("/organisations/celle");
  await press(head, head.getByRole("link", { name: "Jemanden einladen" }));
  await stage.wantAccessible(head);
  await fill(head, "member_invite", { name: person.name, email: "mara@", role: "Fachkraft" });
  await sendBadly(stage, head, "member_invite", ["email"]);
  await wantValue(head, "member_invite", "name", person.name);
  await stage.wantAccessible(head);
  await fill(head, "member_invite", { email: person.email });
  await sendWell(head, "member_invite");
  await wantText(head.locator("main"), "Der Link gilt nur ein Mal.");
  await stage.wantAccessible(head);
  const link = await head.locator("main .as-typed a").getAttribute("href");
  assert.match(link, /^https?:\/\//, "a link that is handed over needs its whole address");
  await press(head, head.getByRole("link", { name: "Zurück zu den Menschen" }));
  await wantText(head.locator("main"), person.name);
  assert.ok(!(await head.content()).includes(link), "the link is shown once");
  await head.context().close();
  return new URL(link).pathname;
}

async function firstPassword(stage, page, link) {
  await page.goto(link);
  await stage.wantAccessible(page);
  await fill(page, "link_use", { password: "kurz" });
  await sendBadly(stage, page, "link_use", ["password"]);
  await wantText(page.locator("#link_use-password-error"), "Das Passwort ist zu kurz.");
  await stage.wantAccessible(page);
  await fill(page, "link_use", { password: PASSWORD });
  await sendWell(page, "link_use", "Ihr Passwort ist festgelegt, und Sie sind angemeldet.");
  await wantText(page.locator("main"), "Stadt Celle");
  await stage.wantAccessible(page);
}

async function signOutAndIn(stage, page, person) {
  await press(page, page.getByRole("button", { name: "Abmelden", exact: true }));
  await wantText(page.locator(".note"), "Sie sind abgemeldet.");
  await page.goto("/account");
  assert.equal(new URL(page.url()).pathname, "/sign-in");
  // An address nobody has is told the same as a wrong password.
  const said = [];
  for (const email of [person.email, `${unique("niemand")}@example.org`]) {
    await fill(page, "sign_in", { email, password: "ein anderer Satz" });
    assert.equal(await send(page, "sign_in"), 422);
    await wantSummary(stage, page, "sign_in", []);
    said.push(await page.locator(".summary").innerText());
  }
  assert.equal(said[0], said[1]);
  assert.ok(said[0].includes(WRONG), said[0]);
  await stage.wantAccessible(page);
  await fill(page, "sign_in", { email: person.email, password: PASSWORD });
  await sendWell(page, "sign_in");
  assert.equal(new URL(page.url()).pathname, "/account", "signing in leads where the person wanted to go");
  await wantText(page.locator("main"), person.name);
}

async function everywhere(stage, page, person) {
  const other = await stage.open();
  await other.goto("/sign-in");
  await fill(other, "sign_in", { email: person.email, password: PASSWORD });
  await sendWell(other, "sign_in");
  await press(page, page.getByRole("button", { name: "Überall abmelden" }));
  await wantText(page.locator(".note"), "Sie sind auf allen Geräten abgemeldet.");
  await stage.wantAccessible(page);
  await other.goto("/account");
  assert.equal(new URL(other.url()).pathname, "/sign-in", "the other browser is signed out too");
}
