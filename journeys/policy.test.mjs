// What the only way from text to elements lets through, and what it refuses: node --test policy.test.mjs
//
// The policy is read as browsers read it, into a window that has nothing but Trusted Types; no browser is needed.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import vm from "node:vm";

const SOURCE = await readFile(new URL("../floors/ui/assets/policy.js", import.meta.url), "utf8");

/** The policy that a source makes. */
function policy(source) {
  const made = [];
  const trustedTypes = { createPolicy: (name, rules) => made.push({ name, rules }) };
  vm.runInNewContext(source, { window: { trustedTypes } });
  assert.deepEqual(made.map(({ name }) => name), ["default"], "one policy, and no other way");
  return made[0].rules;
}

const { createHTML, createScript, createScriptURL } = policy(SOURCE);
const refuses = (html, rules = { createHTML }) => {
  try {
    rules.createHTML(html);
    return false;
  } catch (error) {
    assert.equal(error.name, "TypeError");
    return true;
  }
};

const OWN = '<script src="/assets/live.3f2a-9.js" integrity="sha256-abc+/DEF09=" defer></script>';
const PAGE = `<!DOCTYPE html><html lang="de"><head><title>Gelingen</title>${OWN}</head><body><p class="x">Text &lt;b&gt;</p></body></html>`;

test("what maud writes passes as it is", () => {
  for (const html of [
    "",
    "nur Text &amp; &quot;Zeichen&quot;",
    '<p>Ein Satz.</p>',
    '<a href="/programmes/x?a=1&amp;b=2">weiter</a>',
    '<input type="text" name="title" value="a &lt; b" required>',
    '<svg viewBox="0 0 1 1"><path d="M0 0"/></svg>',
    '<div id="here" hx-get="/w/abc/here" hx-trigger="renew" data-live="x"></div>',
  ]) {
    assert.equal(createHTML(html), html);
  }
});

test("a whole page loses its own scripts, which run already, and nothing else", () => {
  assert.equal(createHTML(PAGE), PAGE.replace(OWN, ""));
  assert.equal(createHTML(PAGE + OWN), PAGE.replace(OWN, ""));
});

test("a script of another shape is refused, however near it comes to our own", () => {
  for (const html of [
    "<script>alert(1)</script>",
    '<script src="/assets/live.js" defer></script>', // without a digest
    '<script src="/assets/live.js" integrity="" defer></script>',
    '<script src="https://evil.example/assets/live.js" integrity="sha256-abc=" defer></script>',
    '<script src="//evil.example/assets/live.js" integrity="sha256-abc=" defer></script>',
    '<script src="/assets/../vault/live.js" integrity="sha256-abc=" defer></script>',
    '<script src="/assets/live.js" integrity="sha256-abc=" defer onload="x()"></script>',
    '<script src="/assets/live.js" integrity="sha256-abc=" defer>alert(1)</script>',
    '<SCRIPT src="/assets/live.js" integrity="sha256-abc=" defer></SCRIPT>',
    // What is left when our own is taken out of the middle.
    `<scr${OWN}ipt>alert(1)</scr${OWN}ipt>`,
    `<img o${OWN}nerror="x()" src="/y">`,
    `<a href="java${OWN}script:x()">x</a>`,
  ]) {
    assert.ok(refuses(html), html);
  }
});

test("what runs, frames or leads elsewhere is refused", () => {
  for (const html of [
    '<img src="/x" onerror="x()">',
    '<p hx-on:click="x()">x</p>',
    '<p data-hx-on="x()">x</p>',
    '<iframe src="/x"></iframe>',
    '<p srcdoc="x">x</p>',
    '<object data="/x"></object>',
    '<embed src="/x">',
    '<base href="https://evil.example/">',
    '<a href="javascript:x()">x</a>',
    '<a href=" java\tscript:x()">x</a>',
    '<a href="java&#115;cript:x()">x</a>',
    '<form action="JavaScript:x()"></form>',
  ]) {
    assert.ok(refuses(html), html);
  }
});

test("HTML that only a forgiving reader understands is refused", () => {
  for (const html of ["<p", "a < b", "<P>x</P class=y>", "<p class='x'>", "<p class=x>", "<!-- x -->", "<![CDATA[x]]>", "<p\0>", "<svg/onload=x()>"]) {
    assert.ok(refuses(html), html);
  }
});

test("text never becomes a script", () => {
  assert.throws(() => createScript("1"), { name: "TypeError" });
  assert.throws(() => createScriptURL("/assets/live.js"), { name: "TypeError" });
});

// The control: each rule taken out of the policy is missed by one of the lists above.
test("a policy that lacks a rule is found out", () => {
  const mutants = [
    ["script|iframe", "iframe", "<script>alert(1)</script>"],
    ['integrity="[\\w+\\/=-]+" defer', "[^>]*", '<script src="/assets/live.js" defer></script>'],
    ["on|hx-on", "hx-on", '<img src="/x" onerror="x()">'],
    ["^javascript:", "^vbscript:", '<a href="javascript:x()">x</a>'],
    ["if (end < html.length)", "if (false)", "<p class='x'>"],
  ];
  for (const [rule, instead, html] of mutants) {
    assert.ok(SOURCE.includes(rule), rule);
    assert.ok(refuses(html) && !refuses(html, policy(SOURCE.replace(rule, instead))), rule);
  }
});
