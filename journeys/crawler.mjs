// Follows links as a visitor could and looks at every page on the way, in light, in dark, and 320 px wide.

import { outlineOf } from "./outline.mjs";

/** A program built for debugging sets a long paper in ten seconds, while other journeys want the processor, too. */
const PATIENCE = 120_000;

/** How each page is looked at. 320 × 256 is 1280 × 1024 at 400 %. */
export const VIEWS = [
  { name: "light", width: 1280, height: 900, scheme: "light" },
  { name: "dark", width: 1280, height: 900, scheme: "dark" },
  { name: "320 px", width: 320, height: 256, scheme: "light" },
];

/**
 * What is wrong with the page in each view; a finding says in which of them it holds. Leaves the first view behind. A page
 * without scripts that is built like one with them was seen in all views then.
 */
export async function inViews(stage, page) {
  const where = new Map();
  await turnTo(page, VIEWS[0]);
  const views = !stage.scripts && stage.known.has(await outlineOf(page)) ? VIEWS.slice(0, 1) : VIEWS;
  for (const view of views) {
    await turnTo(page, view);
    for (const finding of await stage.examine(page)) where.set(finding, [...(where.get(finding) ?? []), view.name]);
  }
  await turnTo(page, VIEWS[0]);
  return [...where].map(([finding, names]) => `[${names.join(", ")}] ${finding}`);
}

async function turnTo(page, view) {
  const { width, height, scheme } = view;
  const now = page.viewportSize();
  if (now.width !== width || now.height !== height) await page.setViewportSize({ width, height });
  if (schemes.get(page) !== scheme) await page.emulateMedia({ colorScheme: scheme });
  schemes.set(page, scheme);
}

/** The colours that each page was last turned to. */
const schemes = new WeakMap();

/**
 * Crawls from `start` (an address, or several), as `person`, as the browser with this `state`, or as a visitor without account, and gives the visited paths,
 * those of papers and files, and the findings.
 * `most` bounds the pages; `each` bounds the pages of one shape, such as a requirement's page, of which there are 51.
 * Crawls that share `seen` do not look twice at what two people see alike: the same address, built the same.
 */
export async function crawl(stage, { person, state, start = "/", most = 200, each = 2, seen = new Set() } = {}) {
  const page = person ? await stage.openAs(person) : await stage.open({ state });
  const found = new Frontier(stage.base, each);
  found.add([...(person ? [page.url()] : []), ...[start].flat()]);
  const visited = [];
  const papers = [];
  const findings = [];
  for (let path = found.next(); path !== undefined && visited.length < most; path = found.next()) {
    if (isPaper(path)) {
      papers.push(path);
      await wantOk(await page.request.get(path, { timeout: PATIENCE }), path, findings);
      continue;
    }
    if (!(await wantOk(await page.goto(path), path, findings))) continue;
    visited.push(path);
    found.add(await page.evaluate(() => [...document.querySelectorAll("a[href]:not([download])")].map((one) => one.href)));
    const sight = `${path} ${await outlineOf(page)}`;
    if (seen.has(sight)) continue;
    seen.add(sight);
    findings.push(...(await inViews(stage, page)).map((finding) => `${path} ${finding}`));
  }
  await page.context().close();
  return { visited, papers, findings };
}

/** A paper or a file is only asked for. */
export function isPaper(path) {
  return /\.[a-z]{2,4}$/.test(new URL(path, "http://here").pathname);
}

async function wantOk(answer, path, findings) {
  if (!answer.ok()) findings.push(`${path} answers ${answer.status()}`);
  return answer.ok();
}

/** What is still to be seen: each address once, and of each shape only a few. */
export class Frontier {
  #queue = [];
  #known = new Set();
  #shapes = new Map();

  constructor(base, each) {
    this.origin = new URL(base).origin;
    this.each = each;
  }

  add(links) {
    for (const link of links) {
      const url = new URL(link, this.origin);
      const path = url.pathname + url.search;
      if (url.origin !== this.origin || this.#known.has(path)) continue;
      this.#known.add(path);
      const shape = shapeOf(url);
      const seen = this.#shapes.get(shape) ?? 0;
      this.#shapes.set(shape, seen + 1);
      if (seen < this.each) this.#queue.push(path);
    }
  }

  next() {
    return this.#queue.shift();
  }
}

/** What stands after these is one of many, named by a key; or a page of its own. */
const MANY = /^(areas|catalogues|laws|offices|organisations|people|programmes)$/;
const OWN = /^(add|import|new)$/;

/** `/programmes/a/areas/leitbild` and `/programmes/b/areas/7` have one shape; so have searches for this and that. */
export function shapeOf(url) {
  const parts = url.pathname.split("/");
  const isOne = (part, at) => /\d/.test(part) || part.length > 24 || (MANY.test(parts[at - 1]) && !OWN.test(part));
  const path = parts.map((part, at) => (isOne(part, at) ? "*" : part)).join("/");
  return [path, ...[...url.searchParams.keys()].sort()].join("?");
}
