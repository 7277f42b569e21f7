// What is left of a page when the reader's own colours are forced upon it: grounds are gone, so every edge has to be there
// as a line, and what colour told must be told by a line or a word.

/** Sentences about what cannot be seen any more; none when all is well. */
export function forcedFaults(page) {
  return page.evaluate(() => {
    if (!matchMedia("(forced-colors: active)").matches) return ["the colours are not forced"];
    const faults = [];
    const seen = (element) => element.checkVisibility({ visibilityProperty: true }) && element.getBoundingClientRect().width > 1;
    const all = (selector) => [...document.querySelectorAll(selector)].filter(seen);
    const nameOf = (element) => `${element.localName}${element.id ? `#${element.id}` : ""}.${element.getAttribute("class") ?? ""} "${element.textContent.trim().slice(0, 30)}"`;
    // Colours are compared as the browser computes them; a ground that is none belongs to what lies behind.
    const groundOf = (element) => {
      for (let one = element; one; one = one.parentElement) {
        const colour = getComputedStyle(one).backgroundColor;
        if (!/^rgba\(.*, 0\)$|^transparent$/.test(colour)) return colour;
      }
      return getComputedStyle(document.documentElement).backgroundColor;
    };
    const isLine = (style, side, ground) =>
      style[`border${side}Style`] !== "none" && Number.parseFloat(style[`border${side}Width`]) >= 1 && style[`border${side}Color`] !== ground;
    const wantEdges = (selector, sides) => {
      for (const element of all(selector)) {
        const ground = groundOf(element.parentElement);
        const missing = sides.filter((side) => !isLine(getComputedStyle(element), side, ground));
        if (missing.length > 0) faults.push(`${nameOf(element)} has no line at ${missing.join(", ")}`);
      }
    };
    const round = ["Top", "Right", "Bottom", "Left"];
    wantEdges("button:not(.quiet), .button:not(.quiet)", round);
    wantEdges("input:not([type=hidden], [type=checkbox], [type=radio]), select, textarea", round);
    wantEdges(".badge, .tag, .filters a, .note, .summary, .card, .empty, .table-frame", round);
    wantEdges(".faulty", ["Left"]);

    // Where one of several is marked, it must differ from its neighbours by more than colour.
    for (const current of all(":is(.site-nav, .tabs, .filters) a[aria-current]")) {
      const other = [...current.closest("ul, div").querySelectorAll("a:not([aria-current])")].find(seen);
      if (!other) continue;
      const looks = (link) => {
        const style = getComputedStyle(link);
        return [style.borderBottomColor, style.borderBottomWidth, style.fontWeight, style.textDecorationLine].join();
      };
      if (looks(current) === looks(other)) faults.push(`${nameOf(current)} looks like its neighbours`);
    }

    // A drawing keeps its own colours unless it is told otherwise.
    const drawn = (selector, part) => {
      for (const shape of all(selector)) {
        const style = getComputedStyle(shape);
        const ground = groundOf(shape.closest("svg").parentElement);
        const lined = style.stroke !== "none" && style.stroke !== ground && Number.parseFloat(style.strokeWidth) > 0;
        const filled = style.fill !== "none" && style.fill !== ground;
        if (part === "line" ? !lined : !filled) faults.push(`${shape.localName}.${shape.getAttribute("class") ?? ""} of a drawing cannot be told from its ground`);
      }
    };
    drawn("svg.timeline :is(.bar, .milestone, .axis, .today)", "line");
    drawn("svg.timeline text", "fill");
    for (const bar of all("svg.timeline .bar.optional")) {
      if (getComputedStyle(bar).strokeDasharray === "none") faults.push("an example's bar is not dashed");
    }
    // The matrix says its ranks in words; the firm ones are bold as well.
    for (const firm of all(".document td strong")) {
      if (Number(getComputedStyle(firm).fontWeight) < 600) faults.push(`${nameOf(firm)} is not bold`);
    }
    return [...new Set(faults)];
  });
}

/** What is wrong with the ring around the focused element; it must have another colour than what it lies on. */
export function focusFaults(page) {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return [];
    const rings = [null, "::before", "::after"].map((part) => getComputedStyle(element, part));
    const ring = rings.find((style) => style.outlineStyle === "auto" || (style.outlineStyle !== "none" && Number.parseFloat(style.outlineWidth) >= 2));
    const name = `${element.localName} "${element.textContent.trim().slice(0, 30)}"`;
    if (!ring) return [`the focus on ${name} has no ring`];
    const ground = getComputedStyle(document.body).backgroundColor;
    return ring.outlineStyle !== "auto" && ring.outlineColor === ground ? [`the ring around ${name} has the colour of the ground`] : [];
  });
}
