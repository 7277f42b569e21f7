// When a page whose stream was cut comes back: node --test sse.test.mjs
//
// The library is run as it is sent, with the configuration of our pages, and with a clock and dice of the test.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import vm from "node:vm";

const read = (path) => readFile(new URL(`../floors/ui/${path}`, import.meta.url), "utf8");
const SOURCE = await read("assets/hx-sse.min.js");
const CONFIG = JSON.parse((await read("src/frame.rs")).match(/const CONFIG: &str = r#"(.*)"#;/)[1]);

/** How long the page waits before each of so many attempts, after a stream that said this; every attempt fails. */
async function pauses(config, said, dice, attempts) {
  const waited = [];
  let extension;
  let over;
  const done = new Promise((resolve) => (over = resolve));
  const source = { isConnected: true };
  const htmx = {
    config: { ...config, defaultTimeout: 0 },
    parseInterval: (value) => (typeof value === "number" ? value : undefined),
    registerExtension: (_, made) => (extension = made),
    trigger: () => {},
  };
  const document = { hidden: false, addEventListener() {}, removeEventListener() {} };
  const setTimeout = (act, pause) => {
    waited.push(Math.round(pause));
    source.isConnected = waited.length < attempts;
    if (!source.isConnected) over();
    queueMicrotask(act);
  };
  const fetch = async () => {
    throw new Error("nobody is there");
  };
  const roll = Object.assign(Object.create(Math), { random: () => dice });
  vm.runInNewContext(SOURCE, {
    htmx, document, setTimeout, clearTimeout() {}, fetch, Math: roll, AbortController, TextDecoder, CSS: { escape: (name) => name },
  });
  extension.init({
    attributeValue: (_, name) => (name === "hx-sse:connect" ? "/live" : null),
    HCON: { parse: () => ({}) },
    htmxProp: (node) => (node._htmx ??= {}),
    triggerHtmxEvent: () => true,
  });
  const body = new Response(said).body;
  const raw = { headers: new Headers({ "Content-Type": "text/event-stream" }), body };
  const ctx = { sourceElement: source, request: { action: "/live", headers: {} }, response: { raw, status: 200 }, swap: "none" };
  extension.htmx_before_response(source, { ctx });
  await done;
  return waited;
}

const GREETING = "retry: 60000\nid: 41-0b5c77e1\n\n";

test("who was cut together comes back apart: after 0.3 to 2.7 seconds", async () => {
  assert.deepEqual(await pauses(CONFIG, GREETING, 0, 1), [300]);
  assert.deepEqual(await pauses(CONFIG, GREETING, 1, 1), [2700]);
});

test("who finds nobody waits longer each time, half a minute at most", async () => {
  assert.deepEqual(await pauses(CONFIG, GREETING, 0.5, 7), [1500, 3000, 6000, 12000, 16000, 16000, 16000]);
  assert.equal((await pauses(CONFIG, GREETING, 1, 7)).at(-1), 28800);
});

test("the library hears `retry` only beside data, so that the spread rests on the configuration", async () => {
  assert.deepEqual(await pauses(CONFIG, "retry: 60000\nevent: gap\ndata: {}\n\n", 0.5, 1), [16000]);
  assert.deepEqual(await pauses(CONFIG, GREETING, 0.5, 1), [1500]);
});

test("the control: without that configuration all come back within 0.3 seconds of each other", async () => {
  const [first] = await pauses({}, GREETING, 0, 1);
  const [last] = await pauses({}, GREETING, 1, 1);
  assert.deepEqual([first, last], [350, 650]);
});
