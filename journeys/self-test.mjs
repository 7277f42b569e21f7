// The harness tested: a small server with a good and a bad page of each kind. A check that finds nothing on the bad
// page is worth nothing on the good one.

import assert from "node:assert/strict";
import { mkdtemp, readFile, readdir, rm } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { fileURLToPath } from "node:url";
import { crawl, shapeOf } from "./crawler.mjs";
import { focusFaults, forcedFaults } from "./forced.mjs";
import { press, put } from "./hands.mjs";
import { tabTo } from "./keyboard.mjs";
import { TROUBLES, formsOf, provoke } from "./provoke.mjs";
import { routeOf, routes, unmet } from "./routes.mjs";
import { Stage } from "./stage.mjs";

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; form-action 'self'; require-trusted-types-for 'script'; trusted-types 'none'";

const page = (title, body, { lang = ' lang="en"', head = "" } = {}) =>
  `<!doctype html><html${lang}><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">` +
  `<title>${title}</title><link rel="icon" href="/icon.svg"><link rel="stylesheet" href="/style.css">${head}</head><body><main>${body}</main></body></html>`;

const SIGN_IN = '<form method="post" action="/demo/sign-in"><button name="person" value="ada">Ada</button></form>';

/** A form as the product makes it, on a page that comes back with faults when `said`. */
const form = (action, { summary = "", value = "", title = "Form" } = {}) =>
  page(title, `<nav><a href="/good" aria-current="page">here</a></nav><h1>Form</h1>${summary}
    <form id="f" method="post" action="${action}" novalidate><p><label for="f-name">Name</label><span id="f-name-error">${summary ? "Missing" : ""}</span>
    <input id="f-name" name="name" type="text" required autocomplete="off" class="big" value="${value}"${summary ? ' aria-invalid="true" aria-describedby="f-name-error"' : ""}></p>
    <p class="actions"><button type="submit" class="big">Send</button> <a class="big" href="/good">Cancel</a></p></form>`);

const SUMMARY = '<div class="summary" role="alert"><ul><li><a class="big" href="#f-name">Name: missing</a></li></ul></div>';

const BARS = '<svg class="timeline" viewBox="0 0 90 40" role="img" aria-label="bars"><rect class="bar" x="1" y="1" width="50" height="9"></rect><text y="35">word</text></svg>';

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
  "/form": form("/form"),
  "/form-bad": form("/form-bad"),
  "/form-careless": page("Careless", '<h1>Careless</h1><form method="post" action="/careless"><input id="small" inputmode="numeric"><button>Go</button></form>' +
    `<p class="careless">${"Many words in long and narrow lines. ".repeat(20)}</p>`),
  "/pale": page("Pale", '<h1>Pale</h1><p class="pale">pale</p>'),
  "/edges": page("Edges", `<h1>Edges</h1><p><button class="big">Go</button></p>${BARS}`),
  "/edges-bad": page("Edges", `<h1>Edges</h1><p class="own"><button class="bare">Go</button></p><div class="own-drawing">${BARS}</div>`),
  "/fields": page("Fields", '<h1>Fields</h1><p><a href="/good">a</a> <label>T <input id="t"></label> <label>S <select id="s"><option>one</option><option>two</option><option>three</option></select></label>' +
    ' <label>C <input id="c" type="checkbox"></label> <label><input id="r1" type="radio" name="r"> 1</label> <label><input id="r2" type="radio" name="r"> 2</label> <a id="b" href="/good">b</a></p>'),
  "/trap": page("Trap", '<h1>Trap</h1><p><a href="/good">a</a> <label>T <input id="t"></label> <a id="b" href="/good">b</a></p>', { head: '<script src="/trap.js" defer></script>' }),
  "/keys-bad": page("Keys", '<h1>Keys</h1><p><a class="unseen" href="/good">a</a> <a id="b" href="/good">b</a></p>'),
};

const STYLE =
  ".big { display: inline-block; min-width: 44px; min-height: 44px; border: 2px solid #333 } .pale { color: #6b6b6b }" +
  ".bar { fill: #eee; stroke: #333 } .own { forced-color-adjust: none } .bare { border: 0; outline: none } .bare:focus { outline: none }" +
  ".own-drawing { forced-color-adjust: none; background: #fff } .own-drawing .bar { stroke: none } .own-drawing text { fill: #fff }" +
  "@media (forced-colors: active) { .edge { border-color: ButtonText } .timeline .bar { fill: Canvas; stroke: CanvasText } .timeline text { fill: CanvasText } .own-drawing .bar { stroke: none } .own-drawing text { fill: #fff } }" +
  "html { background: #fff; color: #111 } a { color: #00d } .wide { width: 900px } .unseen:focus { outline: none }" +
  ".careless { width: 900px; font: 12px/1.2 sans-serif; text-align: justify } .card:focus { outline: none } .card:focus::after { content: ''; outline: 3px solid #00d }" +
  "@media (prefers-color-scheme: dark) { html { background: #111; color: #eee } a { color: #9df } .faint-in-the-dark { color: #333 } }";

const FILES = {
  "/style.css": ["text/css", STYLE],
  "/trap.js": ["text/javascript", "document.getElementById('t').addEventListener('keydown', (event) => event.key === 'Tab' && event.preventDefault());"],
  "/script.js": ["text/javascript", "document.title = 'Scripted';"],
  "/icon.svg": ["image/svg+xml", '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0 0h9v9z"/></svg>'],
  "/paper.pdf": ["application/pdf", "%PDF-"],
};

/** What comes back from the forms: once as it should be, once without summary, title and what was typed. */
const FORMS = {
  "/form": form("/form", { summary: SUMMARY, title: "Error: Form", value: "" }),
  "/form-bad": form("/form-bad", { value: "something else" }),
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
  if (request.method === "POST" && FORMS[pathname]) {
    return response.writeHead(422, { "content-type": "text/html; charset=utf-8", "content-security-policy": POLICY }).end(FORMS[pathname]);
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
    assert.deepEqual([inside.visited, inside.papers], [["/inside", "/inside-bad"], ["/paper.pdf"]]);
    assert.deepEqual(inside.findings.length, 1, inside.findings.join("\n"));
    assert.match(inside.findings[0], /^\/inside-bad \[light, 320 px\] axe: image-alt/);
  },

  "the crawl looks at few pages of one shape": async ({ stage }) => {
    const outside = await crawl(stage, { start: "/good", each: 2 });
    assert.deepEqual(outside, { visited: ["/good", "/item/1", "/item/2"], papers: [], findings: [] });
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

  "by keyboard alone fields are filled in, a trap is found, and a mouse is a complaint": async ({ keys }) => {
    const tab = await keys.open();
    await tab.goto("/fields");
    const values = { t: "Grüße", s: "three", c: true, r2: true };
    for (const [id, value] of Object.entries(values)) await put(tab, tab.locator(`#${id}`), value);
    await put(tab, tab.locator("#t"), "Gruß");
    const now = await tab.evaluate(() => ({ t: t.value, s: s.value, c: c.checked, r2: r2.checked }));
    assert.deepEqual(now, { ...values, t: "Gruß" });
    assert.equal(await press(tab, tab.locator("#b")), 200);
    await tab.goto("/trap");
    await assert.rejects(put(tab, tab.locator("#b"), ""), /not reached/);
    assert.deepEqual(keys.complaints(), []);
    await tab.locator("#t").click();
    assert.match(keys.complaints().join("\n"), /mouse: pointerdown on input/);
  },

  "journeys use the hands, so that they can be gone by keyboard": async () => {
    const folder = fileURLToPath(new URL("./journeys/", import.meta.url));
    const sources = (await readdir(folder)).map(async (file) => [file, await readFile(`${folder}${file}`, "utf8")]);
    const found = (await Promise.all(sources)).filter(([, text]) => BY_HAND.test(text)).map(([file]) => file);
    assert.deepEqual(found, []);
    assert.match("page.locator('#x').click()", BY_HAND);
  },

  "words that are too pale for AAA are found": async ({ look }) => assert.match((await look("/pale")).join("\n"), /color-contrast-enhanced/),

  "a careless form is found out, a good one has no findings": async ({ look }) => {
    assert.deepEqual(await look("/form"), []);
    const findings = (await look("/form-careless")).join("\n");
    for (const sign of ["2.5.5: input#small", "3.3.5: input#small has no label", "no hint about what", "3.3.6", "2.4.8", "1.3.5", "has lines of", "stand too close", "is justified"]) {
      assert.ok(findings.includes(sign), `${sign} is missing in\n${findings}`);
    }
  },

  "a form that takes faults badly is found out": async ({ plain: stage }) => {
    const tab = await stage.open({ expects: [422] });
    const run = async (path, trouble) => {
      await tab.goto(path);
      const [form] = await formsOf(tab);
      return (await provoke(stage, tab, form, TROUBLES.find((one) => one.name === trouble))).join("\n");
    };
    assert.equal(await run("/form", "empty"), "");
    const findings = await run("/form-bad", "wrong");
    for (const sign of ["no summary", "title", "what was typed into #f-name is lost"]) assert.ok(findings.includes(sign), findings);
    await tab.goto("/form");
    await tab.evaluate(() => document.getElementById("f").setAttribute("action", "/good"));
    const [form] = await formsOf(tab);
    assert.deepEqual(await provoke(stage, tab, form, TROUBLES[0]), ["answers 200 instead of 422"]);
  },

  "edges that go with forced colours are found": async ({ stage }) => {
    const tab = await stage.open({ colours: "active" });
    await tab.goto("/edges");
    assert.deepEqual(await forcedFaults(tab), []);
    await tab.keyboard.press("Tab");
    assert.deepEqual(await focusFaults(tab), []);
    await tab.goto("/edges-bad");
    const findings = (await forcedFaults(tab)).join("\n");
    for (const sign of ["button.bare", "rect.bar", "text."]) assert.ok(findings.includes(sign), `${sign} is missing in\n${findings}`);
    await tab.keyboard.press("Tab");
    assert.match((await focusFaults(tab)).join("\n"), /no ring/);
    await tab.emulateMedia({ forcedColors: "none" });
    assert.deepEqual(await forcedFaults(tab), ["the colours are not forced"]);
  },

  "a door that no form was met behind is named, and so is an idle excuse": async () => {
    const list = "GET  /a | a\nPOST /a/new | b\nPOST /a/{one} | c\nPOST /idle | d";
    const paths = await routes("POST", list);
    assert.deepEqual(paths, ["/a/new", "/a/{one}", "/idle"]);
    assert.deepEqual([routeOf(paths, "/a/new"), routeOf(paths, "/a/x?q=1"), routeOf(paths, "/b")], ["/a/new", "/a/{one}", undefined]);
    const said = unmet(paths, new Set(["/a/new", "/idle"]), { "/idle": "why" });
    assert.equal(said.length, 2);
    assert.match(said.join("\n"), /^\/a\/\{one\} was not met.*\n\/idle is excused/);
    assert.ok((await routes("POST")).length > 20);
  },
};

/** Where a mouse would be used behind the harness's back. */
const BY_HAND = /\.(click|fill|check|uncheck|setChecked|selectOption|setInputFiles|hover|tap|dblclick)\(/;

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
  const keys = new Stage({ ...around, scripts: true, keyboard: true });
  const look = async (path, options) => {
    const tab = await stage.open(options);
    await tab.goto(path);
    return stage.examine(tab);
  };
  try {
    await test({ stage, plain, keys, look, pictures: around.pictures });
    console.log(`ok      ${name}`);
    return true;
  } catch (error) {
    console.log(`FAILED  ${name}\n        ${error.message.replaceAll("\n", "\n        ")}`);
    return false;
  } finally {
    await stage.clear();
    await plain.clear();
    await keys.clear();
  }
}
