// Every form of the product filled in wrongly: left empty, with texts too long and days that do not exist, and for a
// version that is no longer the newest. The pages that come back are looked at in every view.

import { Frontier, isPaper } from "../crawler.mjs";
import { makeDraft, withdrawDraft } from "../draft.mjs";
import { TROUBLES, formsOf, provoke } from "../provoke.mjs";
import { endRehearsal, makeMethod, makeRehearsal, makeTemplate, removeMethod, withdrawTemplate } from "../room.mjs";
import { routeOf, routes, unmet } from "../routes.mjs";

export const name = "faulty-forms";

/** The forms are filled in at once, not by hand; what matters by keyboard is gone through in the other journeys. */
export const ways = ["scripts", "plain"];

/** Between them they see every form; where each begins. */
const PEOPLE = { visitor: ["/sign-in", "/"], technik: ["/organisations/celle", "/people", "/"], "leitung-lja": ["/programmes/nds-79a-2016", "/"], "moderation-institut": ["/programmes/nds-79a-2016/needs"] };

/** Doors whose form cannot be filled in wrongly here. */
const EXCUSED = {
  "/demo/sign-in": "one button, nothing to fill in",
  "/language": "one button, nothing to fill in",
  "/sign-out": "one button, nothing to fill in",
  "/sign-out-everywhere": "one button, nothing to fill in",
  "/catalogues/{catalogue}/{version}/new": "one button, nothing to fill in",
  "/organisations/{organisation}/people/{person}/link": "one button, nothing to fill in",
  "/people/{person}/link": "one button, nothing to fill in",
  "/programmes/{programme}/people/{person}/link": "one button, nothing to fill in",
  "/organisations/{organisation}/withdraw": "a question with one button; nothing to fill in and no version",
  "/people/{person}/withdraw": "a question with one button; nothing to fill in and no version",
  "/people/{person}/end": "needs a second administrator: see empty-house",
  "/password-forgotten": "needs a mail server: see empty-house",
  "/link/{token}": "needs a link: see empty-house",
  "/programmes/{programme}/allocation/solution": "one button, nothing to fill in",
  "/programmes/{programme}/allocation/resolutions/{resolution}/offices/{office}": "only heads of office answer: see allocation",
  "/w/{workshop}/capture": "a table without required fields; its faults stand in its rows: see workshop-paper",
  "/w/{workshop}/capture/read": "what is pasted lands in the table as it is; nothing is changed",
  "/w/{workshop}/needs/paper": "a table without required fields; its faults stand in its cells: see needs-workshop",
  "/w/{workshop}/needs/groups": "the workshops of the demo are closed: see needs-workshop",
  "/w/{workshop}/needs/cards": "a participant's own page: see needs-workshop",
  "/w/{workshop}/needs/rating": "a participant's own page: see needs-workshop",
  "/w/{workshop}/needs/votes": "a participant's own page: see needs-workshop",
  "/programmes/{programme}/offices/{office}/stock": "boxes in a list: see stock-taking",
  "/programmes/{programme}/offices/{office}/stock/files": "takes files: see stock-taking",
  "/public/programmes/{programme}/definition/consent/{token}": "needs a letter: see the tests of definition",
  ...Object.fromEntries(
    [
      "/programmes/{programme}/definition/submit",
      "/programmes/{programme}/definition/consent/{office}",
      "/programmes/{programme}/definition/consent/{office}/link",
      "/programmes/{programme}/definition/decision",
      "/programmes/{programme}/definition/withdraw",
    ].map((path) => [path, "needs a version before the offices, or a released one: see definition-agreed"]),
  ),
  ...Object.fromEntries(
    [
      "/programmes/{programme}/definition/items/{item}/move",
      "/programmes/{programme}/definition/plain/check",
      "/programmes/{programme}/definition/plain/release",
      "/programmes/{programme}/definition/plain/withdraw",
      "/programmes/{programme}/methods/{method}/copy",
      "/programmes/{programme}/methods/{method}/remove",
      "/programmes/{programme}/methods/{method}/rounds/{round}/earlier",
      "/programmes/{programme}/methods/{method}/rounds/{round}/remove",
      "/programmes/{programme}/needs/templates/copy",
      "/programmes/{programme}/needs/templates/{template}/withdraw",
      "/w/{workshop}/needs/cards/delete",
      "/w/{workshop}/needs/cards/share",
      "/w/{workshop}/needs/close",
      "/w/{workshop}/needs/groups/undo",
      "/w/{workshop}/needs/results/release",
      "/w/{workshop}/needs/results/withdraw",
      "/programmes/{programme}/offices/{office}/stock/{entry}/withdraw",
      "/w/{workshop}/console",
      "/w/{workshop}/leave",
      "/w/{workshop}/people/presence",
      "/w/{workshop}/rehearsal/end",
      "/w/{workshop}/groups/{group}/done",
      "/w/{workshop}/groups/{group}/statements/{statement}/bring-back",
      "/w/{workshop}/groups/{group}/statements/{statement}/take",
      "/w/{workshop}/groups/{group}/statements/{statement}/undo",
      "/w/{workshop}/notes/{note}/delete",
      "/w/{workshop}/notes/{note}/share",
      "/w/{workshop}/photos/{photo}/remove",
    ].map((path) => [path, "one button, nothing to fill in"]),
  ),
};

/** Doors that need a room full of people in a round: see workshop-live. Where a room stands open just now, they are met here too. */
const IN_A_ROOM = [
  "/w/{workshop}/groups/{group}/carry",
  "/w/{workshop}/groups/{group}/statements/{statement}/aside",
  "/w/{workshop}/groups/{group}/statements/{statement}/dissent",
  "/w/{workshop}/groups/{group}/statements/{statement}/edit",
  "/w/{workshop}/groups/{group}/statements/{statement}/split",
  "/w/{workshop}/people/move",
  "/w/{workshop}/photos",
  "/w/{workshop}/statements/new",
];

/** Excused doors whose forms stand on the pages met here; they are passed by. */
const PASSED_BY = ["/w/{workshop}/capture/read"];

export async function run(stage) {
  const known = await routes("POST");
  const met = new Map();
  const findings = [];
  const keeper = await stage.openAs("leitung-lja");
  const [room, method, template] = [await makeRehearsal(keeper), await makeMethod(keeper), await makeTemplate(keeper)];
  const maker = await stage.openAs("technik");
  const draft = await makeDraft(maker);
  const starts = { technik: [draft], visitor: [room, `${room}/return`], "leitung-lja": [`${room}/people`, `${method}/edit`, `${method}/rounds/1`, template] };
  const walkAs = async (person) => findings.push(...(await walk(stage, person, [...(starts[person] ?? []), ...PEOPLE[person]], known, met)));
  try {
    await Promise.all(Object.keys(PEOPLE).map(walkAs));
  } finally {
    // Not before everybody is through: others follow links to the draft too.
    await withdrawDraft(maker, draft);
    await endRehearsal(keeper, room);
    await removeMethod(keeper, method);
    await withdrawTemplate(keeper, template);
  }
  findings.push(...unmet(known.filter((path) => met.has(path) || !IN_A_ROOM.includes(path)), met, EXCUSED));
  const pages = [...met.values()].reduce((sum, troubles) => sum + troubles.size, 0);
  stage.say(`${met.size} of ${known.length} doors that change something met with faults, ${known.length - met.size} excused; ${pages} pages with faults seen`);
  if (findings.length > 0) throw new Error([...new Set(findings)].join("\n"));
}

async function walk(stage, person, starts, known, met) {
  const expects = TROUBLES.map((trouble) => trouble.status);
  const page = person === "visitor" ? await stage.open({ expects }) : await stage.openAs(person, { expects });
  const found = new Frontier(stage.base, 1);
  found.add(starts);
  const findings = [];
  try {
    for (let path = found.next(); path !== undefined; path = found.next()) {
      if (isPaper(path)) continue;
      await page.goto(path);
      found.add(await page.evaluate(() => [...document.querySelectorAll("a[href]:not([download])")].map((one) => one.href)));
      for (const form of await formsOf(page)) findings.push(...(await trouble(stage, page, path, form, known, met)));
    }
  } finally {
    await page.context().close();
  }
  return findings.map((finding) => `${person}: ${finding}`);
}

/** Provokes a form that nobody has met yet in every way that applies to it. */
async function trouble(stage, page, path, form, known, met) {
  const route = routeOf(known, form.path);
  if (!route) return [`${path}: the form ${form.id} leads to ${form.path}, which no route takes`];
  if (PASSED_BY.includes(route)) return [];
  const done = met.get(route) ?? new Set();
  const findings = [];
  // The page is there already for the first trouble.
  let moved = false;
  for (const one of TROUBLES.filter((trouble) => trouble.applies(form) && !done.has(trouble.name))) {
    met.set(route, done.add(one.name));
    if (moved) await page.goto(path);
    moved = true;
    const faults = await provoke(stage, page, form, one);
    findings.push(...faults.map((fault) => `${path} ${form.id} (${one.name}): ${fault}`));
  }
  return findings;
}
