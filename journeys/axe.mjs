// What a machine can say about a page's accessibility: axe with every rule up to WCAG 2.2 AAA, and what axe leaves open.

import axe from "axe-core";
import { DECISIONS } from "./decisions.mjs";
import { formFaults } from "./forms.mjs";
import { outlineOf } from "./outline.mjs";

/**
 * Rules that axe keeps switched off: those of AAA, and target size, which is new in WCAG 2.2. Forms are held to AAA; the
 * other pages pass these rules as well, so nobody has to tell them apart.
 */
const MORE_RULES = ["color-contrast-enhanced", "identical-links-same-purpose", "meta-refresh-no-exceptions", "target-size"];
// What passes is not asked for: axe would write it all down first.
const ALL = { resultTypes: ["violations", "incomplete"], rules: Object.fromEntries(MORE_RULES.map((rule) => [rule, { enabled: true }])) };

/** In the dark only the colours are others: a test of the style sheet sees to that. */
const COLOURS = { resultTypes: ALL.resultTypes, runOnly: { type: "rule", values: ["color-contrast", "color-contrast-enhanced", "link-in-text-block"] } };

/**
 * Findings about the page as it stands: one sentence each, none when it is good. `known` holds the outlines that axe has
 * examined: a page built like one of these is looked at without axe. `examined` counts the others.
 */
export async function examine(page, stage = {}) {
  const { known = new Set(), scripts = true } = stage;
  const outline = await outlineOf(page);
  const fresh = !known.has(outline);
  const inLight = outline.replace(/^(\d+) dark /, "$1 light ");
  const options = inLight !== outline && known.has(inLight) ? COLOURS : ALL;
  known.add(outline);
  if (fresh) stage.examined = (stage.examined ?? 0) + 1;
  return [...(await structure(page)), ...(fresh ? await formFaults(page) : []), ...(fresh ? await violations(page, scripts, options) : [])];
}

/**
 * Runs axe in an isolated world: it sees the same document, but the page's content security policy and its demand for
 * trusted types do not bind it, and it cannot disturb the page's own scripts. So any page of any journey can be
 * examined under the policy that visitors get.
 */
async function violations(page, scripts, options) {
  const session = await sessionOf(page);
  if (!scripts) await letScriptsRun(session, true);
  const { frameTree } = await session.send("Page.getFrameTree");
  const world = { frameId: frameTree.frame.id, worldName: "axe" };
  const { executionContextId: contextId } = await session.send("Page.createIsolatedWorld", world);
  await evaluate(session, contextId, `${axe.source}; undefined`);
  const run = `axe.run(document, ${JSON.stringify(options)}).then((all) => JSON.stringify({ violations: all.violations, incomplete: all.incomplete }))`;
  const results = await evaluate(session, contextId, run);
  if (!scripts) await letScriptsRun(session, false);
  return sentences(JSON.parse(results), new URL(page.url()).pathname);
}

/** One session a page, as long as the page lives: a session that ends takes its emulation with it. */
const sessions = new WeakMap();

async function sessionOf(page) {
  if (!sessions.has(page)) sessions.set(page, await page.context().newCDPSession(page));
  return sessions.get(page);
}

/**
 * Axe needs timers, which stand still where scripts are forbidden. The page's own scripts were left out when it was
 * loaded and do not come back. Chromium takes an order only that is new to the session, so the opposite goes first.
 */
async function letScriptsRun(session, may) {
  await session.send("Emulation.setScriptExecutionDisabled", { value: may });
  await session.send("Emulation.setScriptExecutionDisabled", { value: !may });
}

async function evaluate(session, contextId, expression) {
  const answer = await session.send("Runtime.evaluate", { contextId, expression, awaitPromise: true, returnByValue: true });
  if (answer.exceptionDetails) {
    throw new Error(`axe did not run: ${answer.exceptionDetails.exception?.description ?? answer.exceptionDetails.text}`);
  }
  return answer.result.value;
}

function sentences({ violations, incomplete }, path) {
  const undecided = incomplete
    .map((finding) => ({ ...finding, nodes: finding.nodes.filter((node) => !isDecided(finding.id, path, node)) }))
    .filter((finding) => finding.nodes.length > 0);
  return [
    ...violations.map((finding) => sentence("axe", finding)),
    ...undecided.map((finding) => sentence("axe cannot decide (see decisions.mjs)", finding)),
  ];
}

function isDecided(rule, path, node) {
  const target = node.target.join(" ");
  return DECISIONS.some((one) => one.rule.test(rule) && one.path.test(path) && one.target.test(target));
}

function sentence(who, finding) {
  const nodes = finding.nodes.slice(0, 3).map((node) => {
    const reasons = [...node.any, ...node.all, ...node.none].map((check) => check.message);
    return `${node.target.join(" ")} (${reasons.join("; ")})`;
  });
  const more = finding.nodes.length > 3 ? ` and ${finding.nodes.length - 3} more` : "";
  return `${who}: ${finding.id}: ${finding.help}: ${nodes.join(", ")}${more}`;
}

/** One h1, a language, a title, no id twice, and no scrolling sideways: cheap enough for every page. */
async function structure(page) {
  const seen = await page.evaluate(() => ({
    headings: document.querySelectorAll("h1").length,
    language: document.documentElement.lang,
    title: document.title.trim(),
    twice: [...document.querySelectorAll("[id]")].map((one) => one.id).filter((id, index, all) => all.indexOf(id) !== index),
    beyond: document.documentElement.scrollWidth - document.documentElement.clientWidth,
  }));
  const findings = [];
  if (seen.headings !== 1) findings.push(`structure: ${seen.headings} h1 headings, wanted 1`);
  if (!/^[a-z]{2}(-[A-Za-z0-9]+)*$/.test(seen.language)) findings.push(`structure: html lang is "${seen.language}"`);
  if (seen.title === "") findings.push("structure: no title");
  if (seen.twice.length > 0) findings.push(`structure: the id ${seen.twice[0]} is there more than once`);
  if (seen.beyond > 0) findings.push(`structure: ${seen.beyond} px too wide at ${page.viewportSize().width} px`);
  return findings;
}
