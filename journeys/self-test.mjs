// The harness tested: a small server with a good and a bad page of each kind. A check that finds nothing on the bad
// page is worth nothing on the good one.

import assert from "node:assert/strict";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { crawl, shapeOf } from "./crawler.mjs";
import { tabTo } from "./keyboard.mjs";
import { Stage } from "./stage.mjs";

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; form-action 'self'; require-trusted-types-for 'script'; trusted-types 'none'";

const page = (title, body, { lang = ' lang="en"', head = "" } = {}) =>
  `<!doctype html><html${lang}><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">` +
  `<title>${title}</title><link rel="icon" href="/icon.svg"><link rel="stylesheet" href="/style.css">${head}</head><body><main>${body}</main></body></html>`;

const SIGN_IN = '<form method="post" action="/demo/sign-in"><button name="person" value="ada">Ada</button></form>';

const PAGES = {
  "/good": page("Good", '<h1>Good</h1><p>Text <a href="/item/1">one</a> <a href="/item/2">two</a> <a href="/item/3">three</a></p>'),
  "/bad": page("Bad", '<h1>Bad</h1><h1>Again</h1><img src="/icon.svg"><p class="wide">wide</p>', { lang: "" }),
  "/dark": page("Dark", '<h1>Dark</h1><p class="faint-in-the-dark">faint</p>'),
  "/loud": page("Loud", "<h1>Loud</h1><script>document.title = 'x'</script>"),
  "/lost": page("Lost", '<h1>Lost</h1><img alt="lost" src="/missing.png">'),
  "/scripted": page("Plain", "<h1>Scripted</h1>", { head: '<script src="/script.js"></script>' }),
  "/sign-in": page("Sign in", `<h1>Sign in</h1>${SIGN_IN}`),
  "/inside": page("Inside", '<h1>Inside</h1><p><a href="/inside-bad">on</a> <a href="/paper.pdf">paper</a></p>'),
  "/inside-bad": page("Inside", '<h1>Inside</h1><img src="/icon.svg">'),
  "/keys": page("Keys", '<h1>Keys</h1><p><a id="a" class="card" href="/good">a</a> <a id="b" href="/good">b</a></p>'),
  "/keys-bad": page("Keys", '<h1>Keys</h1><p><a class="unseen" href="/good">a</a> <a id="b" href="/good">b</a></p>'),
};

const STYLE =
  "html { background: #fff; color: #111 } a { color: #00d } .wide { width: 900px } .unseen:focus { outline: none }" +
  ".card:focus { outline: none } .card:focus::after { content: ''; outline: 3px solid #00d }" +
  "@media (prefers-color-scheme: dark) { html { background: #111; color: #eee } a { color: #9df } .faint-in-the-dark { color: #333 } }";

const FILES = {
  "/style.css": ["text/css", STYLE],
  "/script.js": ["text/javascript", "document.title = 'Scripted';"],
  "/icon.svg": ["image/svg+xml", '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0 0h9v9z"/></svg>'],
  "/paper.pdf": ["application/pdf", "%PDF-"],
};

function answer(request, response) {
  const { pathname } = new URL(request.url, "http://here");
  if (pathname === "/demo/sign-in") {
    // As the product does: a cookie that needs a secure connection, which browsers take loopback for.
    response.writeHead(303, { location: "/inside", "set-cookie": "__Host-s=1; Secure; HttpOnly; Path=/; SameSite=Lax" });
    return response.end();
  }
  if (pathname.startsWith("/inside") && !request.headers.cookie?.includes("__Host-s=1")) {
    return response.writeHead(303, { location: "/sign-in" }).end();
  }
  const item = pathname.startsWith("/item/") ? page("Item", "<h1>Item</h1>") : undefined;
  const html = item ?? PAGES[pathname];
  const [type, text] = html ? ["text/html; charset=utf-8", html] : (FILES[pathname] ?? []);
  if (!type) return response.writeHead(404).end();
  return response.writeHead(200, { "content-type": type, "content-security-policy": POLICY }).end(text);
}

const TESTS = {
  "a good page has no findings under a strict policy": async ({ look }) => assert.deepEqual(await look("/good"), []),

  "a bad page is found out": async ({ look }) => {
    const findings = (await look("/bad", { width: 320, height: 256 })).join("\n");
    for (const sign of ["image-alt", "html-has-lang", "2 h1", 'lang is ""', "too wide at 320 px"]) {
      assert.ok(findings.includes(sign), `${sign} is missing in\n${findings}`);
    }
  },

  "contrast that fails only in the dark is found only there": async ({ look }) => {
    assert.deepEqual(await look("/dark"), []);
    assert.match((await look("/dark", { scheme: "dark" })).join("\n"), /color-contrast/);
  },

  "a breach of the policy and a lost picture are complaints": async ({ stage }) => {
    const tab = await stage.open();
    await tab.goto("/good");
    assert.deepEqual(stage.complaints(), []);
    await tab.goto("/loud");
    await tab.goto("/lost");
    const complaints = stage.complaints().join("\n");
    assert.match(complaints, /policy: script-src/);
    assert.match(complaints, /console: .*status of 404/);
  },

  "a refusal that the journey provokes is no complaint": async ({ stage }) => {
    const tab = await stage.open({ expects: [404] });
    await tab.goto("/lost");
    assert.deepEqual(stage.complaints(), []);
  },

  "without scripts no script runs": async ({ stage, plain }) => {
    for (const [where, title] of [[stage, "Scripted"], [plain, "Plain"]]) {
      const tab = await where.open();
      await tab.goto("/scripted");
      assert.equal(await tab.title(), title);
    }
  },

  "without scripts pages are examined too, and stay without": async ({ plain }) => {
    const tab = await plain.open();
    for (let round = 0; round < 2; round += 1) {
      await tab.goto("/bad");
      plain.known.clear();
      assert.match((await plain.examine(tab)).join("\n"), /image-alt/);
      await tab.goto("/scripted");
      assert.equal(await tab.title(), "Plain");
    }
  },

  "the crawl signs in, follows links, and examines what it finds": async ({ stage }) => {
    assert.deepEqual(await stage.people(), ["ada"]);
    const inside = await crawl(stage, { person: "ada", start: "/inside" });
    assert.deepEqual(inside.visited, ["/inside", "/inside-bad"]);
    assert.deepEqual(inside.findings.length, 1, inside.findings.join("\n"));
    assert.match(inside.findings[0], /^\/inside-bad \[light, dark, 320 px\] axe: image-alt/);
  },

  "the crawl looks at few pages of one shape": async ({ stage }) => {
    const outside = await crawl(stage, { start: "/good", each: 2 });
    assert.deepEqual(outside, { visited: ["/good", "/item/1", "/item/2"], findings: [] });
    // The second item is built like the first: two pages for axe, in three views each.
    assert.equal(stage.known.size, 2 * 3);
    assert.equal(shapeOf(new URL("http://h/a/01/b?y=1&x=2")), "/a/*/b?x?y");
    assert.equal(shapeOf(new URL("http://h/programmes/one/areas/two")), "/programmes/*/areas/*");
    assert.equal(shapeOf(new URL("http://h/programmes/new")), "/programmes/new");
  },

  "pictures are as wide as they say": async ({ stage, pictures }) => {
    const tab = await stage.open();
    await tab.goto("/good");
    await stage.picture(tab, "good");
    for (const width of [1280, 390]) {
      const png = await readFile(`${pictures}/good-${width}.png`);
      assert.equal(png.readUInt32BE(16), width);
    }
  },

  "the keyboard reaches what it should, and hidden focus is found": async ({ stage, plain }) => {
    for (const where of [stage, plain]) {
      const tab = await where.open();
      await tab.goto("/keys");
      assert.equal(await tabTo(tab, tab.locator("#b")), 2);
      await tab.goto("/keys-bad");
      await assert.rejects(tabTo(tab, tab.locator("#b")), /no outline/);
    }
  },
};

/** Runs all of the above; gives for each whether it went well. */
export async function selfTest(browser) {
  const server = createServer(answer);
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  const pictures = await mkdtemp(`${tmpdir()}/journeys-`);
  const around = { browser, base: `http://127.0.0.1:${server.address().port}`, journey: "self-test", pictures };
  const results = [];
  for (const [name, test] of Object.entries(TESTS)) results.push(await one(name, test, around));
  server.closeAllConnections();
  server.close();
  await rm(pictures, { recursive: true });
  return results;
}

async function one(name, test, around) {
  const stage = new Stage({ ...around, scripts: true });
  const plain = new Stage({ ...around, scripts: false });
  const look = async (path, options) => {
    const tab = await stage.open(options);
    await tab.goto(path);
    return stage.examine(tab);
  };
  try {
    await test({ stage, plain, look, pictures: around.pictures });
    console.log(`ok      ${name}`);
    return true;
  } catch (error) {
    console.log(`FAILED  ${name}\n        ${error.message.replaceAll("\n", "\n        ")}`);
    return false;
  } finally {
    await stage.clear();
    await plain.clear();
  }
}
