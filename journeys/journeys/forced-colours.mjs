// Somebody whose system forces its own colours upon every page: edges, marks, drawings and the focus are still there.

import { focusFaults, forcedFaults } from "../forced.mjs";
import { press } from "../hands.mjs";

export const name = "forced-colours";

/** Colours do not depend on scripts. */
export const ways = ["scripts"];

const PROGRAMME = "/programmes/nds-79a-2016";

/** Every part of the page kit is on one of these. */
const PAGES = {
  visitor: ["/", "/sign-in", `/public${PROGRAMME}/matrix`],
  technik: ["/organisations", "/people", "/catalogues/sozialer-dienst-12/1.0?tag=BT", "/laws/sgb8-8a", "/account/edit", "/programmes/import"],
  "leitung-lja": [PROGRAMME, ...["timeline", "matrix", "offices", "people", "history", "phases/new", "offices/celle/allocation", "withdraw"].map((end) => `${PROGRAMME}/${end}`)],
};

/** How many tabs from the top are looked at; the rest of a page is built like its beginning. */
const TABS = 25;

export async function run(stage) {
  const findings = [];
  for (const [person, paths] of Object.entries(PAGES)) {
    const options = { colours: "active", expects: [422] };
    const page = person === "visitor" ? await stage.open(options) : await stage.openAs(person, options);
    for (const scheme of ["light", "dark"]) {
      await page.emulateMedia({ colorScheme: scheme, forcedColors: "active" });
      for (const path of paths) {
        await page.goto(path);
        const faults = [...(await forcedFaults(page)), ...(scheme === "light" ? await ring(page) : [])];
        if (path.endsWith("/new")) {
          await press(page, page.locator("main form[id] button[type=submit]"));
          faults.push(...(await forcedFaults(page)));
        }
        findings.push(...faults.map((fault) => `${person}: ${path} [${scheme}] ${fault}`));
      }
    }
    await page.context().close();
  }
  if (findings.length > 0) throw new Error([...new Set(findings)].join("\n"));
}

async function ring(page) {
  const faults = new Set();
  for (let tab = 0; tab < TABS; tab += 1) {
    await page.keyboard.press("Tab");
    for (const fault of await focusFaults(page)) faults.add(fault);
  }
  return [...faults];
}
