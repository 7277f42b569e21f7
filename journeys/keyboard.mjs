// Hands that know no mouse: keys only, with the focus in sight at every step.

/** Pages whose journey is to be gone by keyboard alone; the stage says which. */
const byKeyboard = new WeakSet();

/** From now on this page is used by keyboard alone. */
export function useKeyboard(page) {
  byKeyboard.add(page);
}

/** Whether this page is used by keyboard alone. */
export function usesKeyboard(page) {
  return byKeyboard.has(page);
}

/**
 * Presses Tab until this element has the focus, wants the focus to be seen, and says how many keys it took. Without
 * `most` the way may be as long as there are things that take the focus: more would be a trap, or a way in circles.
 */
export async function tabTo(page, target, { most, backwards = false } = {}) {
  const limit = most ?? (await page.evaluate((what) => document.querySelectorAll(what).length, TAKES_FOCUS)) + 5;
  for (let keys = 1; keys <= limit; keys += 1) {
    await page.keyboard.press(backwards ? "Shift+Tab" : "Tab");
    await wantVisibleFocus(page);
    if (await target.evaluate((element) => element === document.activeElement)) return keys;
  }
  throw new Error(`${target} is not reached with ${limit} tabs`);
}

const TAKES_FOCUS = "a[href], button, input, select, textarea, summary, [tabindex]";

/** The shorter way to an element: on from the focus, or back to it; nothing where it has the focus already. */
export async function reach(page, target) {
  const where = await target.evaluate((element) => {
    const focus = document.activeElement;
    if (focus === element) return "here";
    if (focus === null || focus === document.body) return "ahead";
    return focus.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING ? "behind" : "ahead";
  });
  if (where !== "here") await tabTo(page, target, { backwards: where === "behind" });
}

/** Presses a link or a button. */
export async function pressKey(page, target) {
  await reach(page, target);
  await page.keyboard.press("Enter");
}

/** Gives a field its value: types, ticks, or walks to an option with the arrow keys. */
export async function putByKeys(page, target, value) {
  const field = await target.evaluate((element) => ({ tag: element.localName, type: element.type, checked: element.checked }));
  if (field.type === "radio") return chooseRadio(page, target);
  await reach(page, target);
  if (field.type === "checkbox") {
    if (field.checked !== value) await page.keyboard.press("Space");
  } else if (field.tag === "select") {
    await chooseOption(page, target, value);
  } else {
    await page.keyboard.press("Control+A");
    // A long text comes as from the clipboard, in one piece.
    if (value === "") await page.keyboard.press("Delete");
    else if (value.length > 60 || value.includes("\n")) await page.keyboard.insertText(value);
    else await page.keyboard.type(value);
  }
}

async function chooseOption(page, target, label) {
  const index = await target.evaluate((select, words) => [...select.options].findIndex((one) => one.label === words), label);
  if (index < 0) throw new Error(`${target} has no option "${label}"`);
  await page.keyboard.press("Home");
  for (let step = 0; step < index; step += 1) await page.keyboard.press("ArrowDown");
  const chosen = await target.evaluate((select) => select.selectedOptions[0]?.label);
  if (chosen !== label) throw new Error(`The arrow keys lead to "${chosen}" instead of "${label}"`);
}

/** Of radio buttons only one takes the focus by tab: the chosen one, or the first. The arrows lead to the others. */
async function chooseRadio(page, target) {
  const name = await target.getAttribute("name");
  const group = page.locator(`input[type=radio][name="${name}"]`);
  const chosen = group.and(page.locator(":checked"));
  await reach(page, (await chosen.count()) > 0 ? chosen : group.first());
  for (let step = 0; step < (await group.count()); step += 1) {
    if (await target.isChecked()) return;
    await page.keyboard.press((await chosen.count()) > 0 ? "ArrowDown" : "Space");
  }
  if (!(await target.isChecked())) throw new Error(`${target} is not reached with the arrow keys`);
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
