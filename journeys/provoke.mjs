// Provokes a form in every way it can be filled in wrongly, and looks at what comes back.

import { inViews } from "./crawler.mjs";
import { press } from "./hands.mjs";

/** What can be done to a form, and the status that must come of it. */
export const TROUBLES = [
  { name: "empty", status: 422, applies: (form) => form.required > 0 },
  { name: "wrong", status: 422, applies: (form) => form.texts > 0 },
  { name: "stale", status: 409, applies: (form) => form.version },
  { name: "outdated", status: 422, applies: (form) => form.seen },
];

/** The forms of the page's main part that change something: where they go to and what they can be provoked with. */
export function formsOf(page) {
  return page.evaluate(() =>
    [...document.querySelectorAll("main form[method=post][id]")].map((form) => ({
      id: form.id,
      path: new URL(form.action).pathname,
      required: form.querySelectorAll("[required]:not([type=radio])").length,
      texts: form.querySelectorAll("textarea, input:not([type=hidden], [type=file], [type=checkbox], [type=radio])").length,
      version: form.querySelector("input[type=hidden][name=version]") !== null,
      seen: form.querySelector("input[type=hidden][name=seen]") !== null,
    })),
  );
}

/** Does it to the form, sends it, and gives what is wrong with the page that comes back. */
export async function provoke(stage, page, form, trouble) {
  const before = await spoil(page, form.id, trouble.name);
  const status = await press(page, page.locator(`form#${form.id} .actions button[type=submit]`));
  if (status !== trouble.status) return [`answers ${status} instead of ${trouble.status}`];
  return [...(await answer(stage, page, form.id, before)), ...(await inViews(stage, page))];
}

/** What is looked at is the page that comes back, so the form is filled in at once and not by hand. */
function spoil(page, id, trouble) {
  return page.evaluate(
    ([id, trouble]) => {
      const form = document.getElementById(id);
      const texts = [...form.querySelectorAll("textarea, input:not([type=hidden], [type=file], [type=checkbox], [type=radio])")];
      const hintOf = (field) => document.getElementById(`${field.id}-hint`)?.textContent ?? "";
      const wrong = (field) => {
        if (hintOf(field).includes("20.10.2016")) return "31.02.2017";
        if (field.localName === "textarea") return "zu lang ".repeat(2_000);
        return "zu lang ".repeat(1_250);
      };
      if (trouble === "empty") {
        for (const field of form.querySelectorAll("[required]")) {
          if (/^(checkbox|radio)$/.test(field.type)) field.checked = false;
          else field.value = "";
        }
      } else if (trouble === "wrong") {
        for (const field of texts) field.value = wrong(field);
      } else if (trouble === "outdated") {
        form.querySelector("input[name=seen]").value = "0";
      } else {
        form.querySelector("input[name=version]").value = "0";
        const free = texts.find((field) => /title|name|summary|note/.test(field.name) && field.value !== "");
        if (free) free.value += " (geändert)";
      }
      return Object.fromEntries(texts.filter((field) => field.type !== "password").map((field) => [field.id, field.value]));
    },
    [id, trouble],
  );
}

/** The summary is there and has the focus, its links lead to fields, the title says it, and nothing that was typed is lost. */
async function answer(stage, page, id, before) {
  const seen = await page.evaluate((id) => {
    const summary = document.querySelector(".summary");
    const links = [...(summary?.querySelectorAll("a") ?? [])].map((one) => one.getAttribute("href"));
    const fields = [...(document.getElementById(id)?.querySelectorAll("input, textarea") ?? [])];
    return {
      summary: summary?.checkVisibility() ?? false,
      focus: summary === document.activeElement,
      title: document.title,
      lost: links.filter((link) => !document.querySelector(link)),
      values: Object.fromEntries(fields.map((field) => [field.id, field.value])),
    };
  }, id);
  const findings = [];
  if (!seen.summary) findings.push("has no summary");
  if (stage.scripts && !seen.focus) findings.push("the summary has no focus");
  if (!/^(Fehler|Error):/.test(seen.title)) findings.push(`the window's title "${seen.title}" does not say that something is wrong`);
  for (const link of seen.lost) findings.push(`the summary leads to ${link}, which is not there`);
  // A textarea brings its line breaks back as one kind; spaces at the ends are nobody's words.
  const words = (text) => (text ?? "").replaceAll(/\s+/g, " ").trim();
  for (const [field, value] of Object.entries(before)) {
    if (words(seen.values[field]) !== words(value)) findings.push(`what was typed into #${field} is lost`);
  }
  return findings;
}
