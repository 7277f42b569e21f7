// What WCAG asks of forms at level AAA and no rule of axe looks at: targets of 44 px (2.5.5), help at the field (3.3.5),
// a way to check or take back (3.3.6), where one is (2.4.8), and how text is set (1.4.8).

/** Forms that need no "cancel": they change nothing, or nothing that is not undone the same way. */
const PLAIN_BUTTONS = [
  ["/sign-in", "nothing is changed"],
  ["/demo/sign-in", "nothing is changed"],
  ["/sign-out-everywhere", "signing in again undoes it"],
  ["/link/", "the first password can be changed afterwards; there is nowhere to go back to"],
  ["/new", "a draft that can be withdrawn"],
  [/^\/w$/, "nothing is changed"],
  [/^\/w\/[^/]+$/, "two taps to join; leaving undoes it"],
  ["/leave", "the words on the page lead back in"],
  ["/console", "the console takes every step back"],
  ["/done", "the same button takes it back"],
  ["/people/presence", "the button that stands there then takes it back"],
  ["/share", "what is shared can be set aside; asking each time would keep people from sharing"],
  ["/take", "the statement can be put back"],
  ["/bring-back", "the statement can be set aside again"],
  ["/needs/results/release", "the office can take it back"],
  ["/undo", "the statement can be taken again"],
  ["/copy", "the copy can be removed"],
  ["/earlier", "the next round can be moved up instead"],
  ["/move", "moving it back undoes it"],
  ["/plain/check", "saving the text anew undoes it"],
  ["/plain/release", "withdrawing it undoes it"],
  ["/allocation/solution", "another proposal is taken the same way"],
  ["/needs/groups", "each act can be taken back"],
  ["/capture/read", "nothing is changed before the table is saved"],
];

/** Sentences about the forms in the main part of the page; none when all is well, or where there is no form. */
export async function formFaults(page) {
  return page.evaluate((plainButtons) => {
    const main = document.querySelector("main");
    const forms = [...(main?.querySelectorAll("form") ?? [])];
    if (forms.length === 0) return [];
    const faults = [];
    const nameOf = (element) => `${element.localName}${element.id ? `#${element.id}` : ` "${element.textContent.trim().slice(0, 40)}"`}`;
    const seen = (element) => element.checkVisibility({ visibilityProperty: true }) && element.getBoundingClientRect().width > 1;
    const words = (element) => element?.textContent.trim() ?? "";

    // 2.5.5: a choice and its label are one target; a link inside of a sentence is as high as its line.
    const inSentence = (element) =>
      element.localName === "a" && [...element.parentElement.childNodes].some((node) => node.nodeType === 3 && node.data.trim() !== "");
    for (const element of main.querySelectorAll("input:not([type=hidden]), select, textarea, button, form a, .summary a")) {
      if (!seen(element) || inSentence(element)) continue;
      const boxes = [element, ...(/^(checkbox|radio)$/.test(element.type) ? element.labels : [])].map((one) => one.getBoundingClientRect());
      const width = Math.max(...boxes.map((box) => box.right)) - Math.min(...boxes.map((box) => box.left));
      const height = Math.max(...boxes.map((box) => box.bottom)) - Math.min(...boxes.map((box) => box.top));
      if (width < 43.5 || height < 43.5) faults.push(`AAA 2.5.5: ${nameOf(element)} is ${Math.round(width)} × ${Math.round(height)} px, wanted 44 × 44`);
    }

    for (const field of main.querySelectorAll("form :is(input:not([type=hidden]), select, textarea)")) {
      const heads = (field.getAttribute("aria-labelledby") ?? "").split(" ").map((id) => document.getElementById(id)).filter((one) => one);
      const label = [...(field.labels ?? []), ...heads].find(seen);
      if (!label || words(label) === "") faults.push(`AAA 3.3.5: ${nameOf(field)} has no label that is seen`);
      const described = (field.getAttribute("aria-describedby") ?? "").split(" ").filter((id) => id !== "");
      const lost = described.filter((id) => words(document.getElementById(id)) === "");
      if (lost.length > 0) faults.push(`AAA 3.3.5: ${nameOf(field)} is described by ${lost[0]}, which says nothing`);
      // Where a form or a length is expected, the hint says which.
      const group = field.closest("fieldset[aria-describedby]");
      const wantsHint = field.matches("textarea, [type=file], [inputmode=numeric], [autocomplete=new-password]");
      const hinted = [...described, ...(group?.getAttribute("aria-describedby").split(" ") ?? [])].some((id) => id.endsWith("-hint"));
      if (wantsHint && !hinted) faults.push(`AAA 3.3.5: ${nameOf(field)} has no hint about what is expected`);
      if (field.matches("input:not([type=checkbox], [type=radio], [type=file]), select, textarea") && !field.hasAttribute("autocomplete")) {
        faults.push(`1.3.5: ${nameOf(field)} says nothing about autocomplete`);
      }
      if (field.getAttribute("aria-invalid") === "true" && !described.some((id) => id.endsWith("-error")) && !group) {
        faults.push(`3.3.1: ${nameOf(field)} is faulty and does not say why`);
      }
    }

    // 3.3.6: who has filled in a form, or is asked whether to take something away, can go back.
    for (const form of forms.filter((one) => one.method === "post")) {
      const path = new URL(form.action).pathname;
      const plain = plainButtons.some((part) => (part.startsWith("^") ? new RegExp(part).test(path) : part.endsWith("/") ? path.startsWith(part) : path.endsWith(part)));
      // A button inside of what has to be opened first was asked for twice.
      const asked = form.closest("details.careful") !== null;
      if (!plain && !asked && !form.querySelector(".actions a[href]")) faults.push(`AAA 3.3.6: the form to ${path} offers no way back`);
    }

    // 1.4.8: blocks of text, by their whole lines.
    for (const block of main.querySelectorAll("p, dd, li:not(:has(> *))")) {
      const hidden = [...block.querySelectorAll(".visually-hidden")].reduce((sum, one) => sum + words(one).length, 0);
      const style = getComputedStyle(block);
      const lines = Math.round(block.clientHeight / parseFloat(style.lineHeight));
      if (!seen(block) || lines < 2) continue;
      const letters = Math.round((words(block).length - hidden) / lines);
      if (letters > 80) faults.push(`AAA 1.4.8: ${nameOf(block)} has lines of ${letters} letters, at most 80`);
      if (parseFloat(style.lineHeight) < 1.5 * parseFloat(style.fontSize) - 0.1) faults.push(`AAA 1.4.8: the lines of ${nameOf(block)} stand too close`);
      if (style.textAlign === "justify") faults.push(`AAA 1.4.8: ${nameOf(block)} is justified`);
    }

    // 2.4.8: crumbs, or a navigation that marks the place.
    const isDoor = /^\/(sign-in|w|link\/.*|)$/.test(location.pathname);
    if (!isDoor && !document.querySelector("[aria-current]")) faults.push("AAA 2.4.8: nothing says where this page is");
    return faults;
  }, PLAIN_BUTTONS.map(([part]) => (part instanceof RegExp ? part.source : part)));
}
