// Journeys by keyboard alone.

/** Presses Tab until this element has the focus, wants the focus to be seen, and says how many keys it took. */
export async function tabTo(page, target, { most = 60, backwards = false } = {}) {
  for (let keys = 1; keys <= most; keys += 1) {
    await page.keyboard.press(backwards ? "Shift+Tab" : "Tab");
    await wantVisibleFocus(page);
    if (await target.evaluate((element) => element === document.activeElement)) return keys;
  }
  throw new Error(`${target} is not reached with ${most} tabs`);
}

/** The focused element has an outline or a shadow of at least 2 px, and lies where it can be seen. */
export async function wantVisibleFocus(page) {
  const focus = await page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return null;
    const box = element.getBoundingClientRect();
    const seen = box.width > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
    const name = `${element.localName}${element.id ? `#${element.id}` : ""} "${element.textContent.trim().slice(0, 40)}"`;
    // The link of a card draws the ring around the whole card, with its ::after.
    const marked = [null, "::before", "::after"].some((part) => {
      const style = getComputedStyle(element, part);
      const outline = style.outlineStyle === "none" ? 0 : Number.parseFloat(style.outlineWidth);
      // Chromium draws its own ring as `auto`, with a computed width of 1 px and two drawn.
      return outline >= 2 || style.outlineStyle === "auto" || (part === null && style.boxShadow !== "none");
    });
    return { name, marked, seen };
  });
  if (focus && !focus.marked) throw new Error(`The focus on ${focus.name} has no outline of 2 px`);
  if (focus && !focus.seen) throw new Error(`The focus on ${focus.name} is outside of what can be seen`);
}
