// Follows links as a visitor could and looks at every page on the way, in light, in dark, and 320 px wide.

import { outlineOf } from "./outline.mjs";

/** How each page is looked at. 320 × 256 is 1280 × 1024 at 400 %. */
export const VIEWS = [
  { name: "light", width: 1280, height: 900, scheme: "light" },
  { name: "dark", width: 1280, height: 900, scheme: "dark" },
  { name: "320 px", width: 320, height: 256, scheme: "light" },
];

/** What is wrong with the page in each view; a finding says in which of them it holds. Leaves the first view behind. */
export async function inViews(stage, page) {
  const where = new Map();
  for (const view of VIEWS) {
    await turnTo(page, view);
    for (const finding of await stage.examine(page)) where.set(finding, [...(where.get(finding) ?? []), view.name]);
  }
  await turnTo(page, VIEWS[0]);
  return [...where].map(([finding, names]) => `[${names.join(", ")}] ${finding}`);
}

async function turnTo(page, { width, height, scheme }) {
  await page.emulateMedia({ colorScheme: scheme });
  await page.setViewportSize({ width, height });
}

/**
 * Crawls from `start`, as `person` (or as a visitor without account), and gives the visited paths and the findings.
 * `most` bounds the pages; `each` bounds the pages of one shape, such as a requirement's page, of which there are 51.
 * Crawls that share `seen` do not look twice at what two people see alike: the same address, built the same.
 */
export async function crawl(stage, { person, start = "/", most = 80, each = 4, seen = new Set() } = {}) {
  const page = person ? await stage.openAs(person) : await stage.open();
  const found = new Frontier(stage.base, each);
  found.add(person ? [page.url(), start] : [start]);
  const visited = [];
  const findings = [];
  for (let path = found.next(); path !== undefined && visited.length < most; path = found.next()) {
    if (!(await visit(page, path, findings))) continue;
    visited.push(path);
    found.add(await page.evaluate(() => [...document.querySelectorAll("a[href]:not([download])")].map((one) => one.href)));
    const sight = `${path} ${await outlineOf(page)}`;
    if (seen.has(sight)) continue;
    seen.add(sight);
    findings.push(...(await inViews(stage, page)).map((finding) => `${path} ${finding}`));
  }
  await page.context().close();
  return { visited, findings };
}

/** Whether this path is a page; a paper or a file is only asked for. */
async function visit(page, path, findings) {
  const paper = /\.[a-z]{2,4}$/.test(new URL(path, "http://here").pathname);
  const answer = paper ? await page.request.get(path) : await page.goto(path);
  if (!answer.ok()) findings.push(`${path} answers ${answer.status()}`);
  return !paper && answer.ok();
}

/** What is still to be seen: each address once, and of each shape only a few. */
class Frontier {
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
