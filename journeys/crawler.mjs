// Follows links as a visitor could and examines every page on the way, in light, in dark, and 320 px wide.

/** How each page is looked at. 320 × 256 is 1280 × 1024 at 400 %. */
export const VIEWS = [
  { name: "light", width: 1280, height: 900, scheme: "light" },
  { name: "dark", width: 1280, height: 900, scheme: "dark" },
  { name: "320 px", width: 320, height: 256, scheme: "light" },
];

/**
 * Crawls from `start`, as `person` (or as a visitor without account), and gives the visited paths and the findings.
 * `most` bounds the pages; `each` bounds the pages of one shape, such as a requirement's page, of which there are 51.
 */
export async function crawl(stage, { person, start = "/", most = 80, each = 3 } = {}) {
  const scout = person ? await stage.openAs(person) : await stage.open();
  const state = await scout.context().storageState();
  const pages = await Promise.all(VIEWS.map(async (view) => ({ view, page: await stage.open({ ...view, state }) })));
  const found = new Frontier(stage.base, each);
  found.add(person ? [scout.url(), start] : [start]);
  const visited = [];
  const findings = [];
  for (let path = found.next(); path !== undefined && visited.length < most; path = found.next()) {
    const links = await visit(scout, path, findings);
    if (links === undefined) continue;
    visited.push(path);
    found.add(links);
    for (const { view, page } of pages) {
      await page.goto(path);
      findings.push(...(await stage.examine(page)).map((finding) => `${path} [${view.name}] ${finding}`));
    }
  }
  await Promise.all([scout, ...pages.map(({ page }) => page)].map((page) => page.context().close()));
  return { visited, findings };
}

/** The links of a page, or nothing when the path is no page (a download, a picture). */
async function visit(scout, path, findings) {
  const head = await scout.request.get(path, { maxRedirects: 5 });
  if (!head.ok()) findings.push(`${path} answers ${head.status()}`);
  if (!head.ok() || !(head.headers()["content-type"] ?? "").startsWith("text/html")) return undefined;
  await scout.goto(path);
  return scout.locator("a[href]:not([download])").evaluateAll((all) => all.map((one) => one.href));
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
