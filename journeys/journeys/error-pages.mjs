// Pages for what is not there, not allowed, or not sent from here: they say so plainly, look right in every view, and
// offer a way on.

import assert from "node:assert/strict";
import { inViews } from "../crawler.mjs";
import { arrive } from "../hands.mjs";

export const name = "error-pages";

/** The pages are reached by address; they have nothing but links. */
export const ways = ["scripts", "plain"];

const PROGRAMME = "/programmes/nds-79a-2016";

/** Who asks, for what, and which status belongs to it. Who has no account is asked to sign in first. */
const ASKED = [
  [undefined, "/nowhere", 404],
  [undefined, "/public/programmes/no-such/matrix", 404],
  [undefined, "/link/not-a-link", 404],
  ["fachkraft-celle", "/programmes/no-such", 404],
  ["fachkraft-celle", `${PROGRAMME}/nowhere`, 404],
  ["fachkraft-celle", `${PROGRAMME}/edit`, 403],
  ["fachkraft-celle", "/organisations/celle/edit", 403],
  ["fachkraft-celle", "/people", 404],
  ["technik", "/organisations/no-such", 404],
  ["technik", "/catalogues/no-such/1.0", 404],
  ["technik", "/laws/no-such", 404],
];

export async function run(stage) {
  const findings = [];
  for (const person of new Set(ASKED.map(([who]) => who))) {
    const options = { expects: [400, 403, 404] };
    const page = person ? await stage.openAs(person, options) : await stage.open(options);
    for (const [, path, wanted] of ASKED.filter(([who]) => who === person)) {
      const answer = await page.goto(path);
      if (answer.status() !== wanted) findings.push(`${path} answers ${answer.status()} instead of ${wanted}`);
      findings.push(...(await looks(stage, page)).map((finding) => `${person ?? "visitor"}: ${path} ${finding}`));
    }
    if (person === "technik") findings.push(...(await fromElsewhere(stage, page)));
    await page.context().close();
  }
  if (findings.length > 0) throw new Error(findings.join("\n"));
}

async function looks(stage, page) {
  const findings = await inViews(stage, page);
  if ((await page.locator("main a[href]").count()) === 0) findings.push("offers no way on");
  return findings;
}

/** A form that another site sends in somebody's name. */
async function fromElsewhere(stage, page) {
  const target = `${stage.base}/organisations/new`;
  await page.route("http://elsewhere.example/", (route) => {
    const body = `<form method="post" action="${target}"><input name="name" value="x"><button>Los</button></form>`;
    return route.fulfill({ contentType: "text/html", body });
  });
  await page.goto("http://elsewhere.example/");
  const status = await arrive(page, () => page.locator("button").press("Enter"));
  assert.ok(status === 403 || status === 303 || status === 200, `a form from elsewhere: ${status}`);
  const heading = await page.locator("h1").innerText();
  if (heading !== "Dieses Formular kam nicht von dieser Seite") return [`a form from elsewhere leads to "${heading}" (${status})`];
  return (await looks(stage, page)).map((finding) => `a form from elsewhere: ${finding}`);
}
