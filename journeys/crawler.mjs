// Follows links as a visitor could and looks at every page on the way, in light, in dark, and 320 px wide.

import { outlineOf } from "./outline.mjs";

/** How each page is looked at. 320 × 256 is 1280 × 1024 at 400 %. */
export const VIEWS = [
  { name: "light", width: 1280, height: 900, scheme: "light" },
  { name: "dark", width: 1280, height: 900, scheme: "dark" },
  { name: "320 px", width: 320, height: 256, scheme: "light" },
];

/** Looks at the page in each of the views; a finding says in which of them it holds. Leaves the first view behind. */
export async function inViews(page, look, views = VIEWS) {
  const where = new Map();
  for (const view of views) {
    await turnTo(page, view);
    for (const finding of await look(page)) where.set(finding, [...(where.get(finding) ?? []), view.name]);
  }
  await turnTo(page, VIEWS[0]);
  return [...where].map(([finding, names]) => `[${names.join(", ")}] ${finding}`);
}

async function turnTo(page, { width, height, scheme }) {
  await page.emulateMedia({ colorScheme: scheme });
  await page.setViewportSize({ width, height });
}

/** What is wrong with the page, for a page built like no other, and for one whose like was examined before. */
const looks = (stage) => ({
  fresh: (page) => inViews(page, (page) => stage.examine(page)),
  // Colours make no difference to width and headings: the widest and the narrowest view will do.
  known: (page) => inViews(page, (page) => stage.glance(page), [VIEWS[0], VIEWS.at(-1)]),
});

/**
 * Crawls from `start`, as `person` (or as a visitor without account), and gives the visited paths, the findings, and how
 * many pages axe examined. `most` bounds the pages; `each` bounds the pages of one shape, such as a requirement's page,
 * of which there are 51. `known` holds the outlines that axe has examined: a page built like one of these is looked at
 * for its width and headings only. Crawls may share it.
 */
export async function crawl(stage, { person, start = "/", most = 80, each = 3, known = new Set() } = {}) {
  const page = person ? await stage.openAs(person) : await stage.open();
  const found = new Frontier(stage.base, each);
  found.add(person ? [page.url(), start] : [start]);
  const visited = [];
  const findings = [];
  let examined = 0;
  for (let path = found.next(); path !== undefined && visited.length < most; path = found.next()) {
    if (!(await visit(page, path, findings))) continue;
    visited.push(path);
    found.add(await page.locator("a[href]:not([download])").evaluateAll((all) => all.map((one) => one.href)));
    const outline = await outlineOf(page);
    const look = known.has(outline) ? "known" : "fresh";
    if (look === "fresh") examined += 1;
    known.add(outline);
    findings.push(...(await looks(stage)[look](page)).map((finding) => `${path} ${finding}`));
  }
  await page.context().close();
  return { visited, findings, examined };
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

/** `/programmes/0198…/areas/7` and `/programmes/0199…/areas/8` have one shape; so have searches for this and that. */
export function shapeOf(url) {
  const path = url.pathname.split("/").map((part) => (/\d/.test(part) || part.length > 24 ? "*" : part));
  return [path.join("/"), ...[...url.searchParams.keys()].sort()].join("?");
}
