// How a page is built, without its words. Two pages with the same outline have the same faults for axe: it judges
// elements, roles and colours, not what the sentences say.

/**
 * The outline as text, with the width and the colours it is seen in. Numbers in ids and classes are made equal, and a
 * list of three is built like a list of five.
 */
export function outlineOf(page) {
  return page.evaluate(() => {
    const plain = (value) => value.replaceAll(/[\da-f]{8}-[\da-f-]{27}|\d+/g, "#");
    // Of a label only that it is there; of everything else axe looks at, also what it says.
    const marks = (element) =>
      [...element.attributes]
        .filter(({ name }) => /^(aria-.+|alt|class|colspan|dir|for|href|id|lang|name|role|rowspan|scope|tabindex|type)$/.test(name))
        .map(({ name, value }) => {
          if (/^(aria-label|alt|href)$/.test(name)) return `${name}${value.trim() === "" ? "-empty" : ""}`;
          return `${name}=${plain(value)}`;
        });
    const hasWords = (element) => [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim() !== "");
    const draw = (element) => {
      const parts = [...element.children].map(draw);
      const inner = parts.filter((part, index) => part !== parts[index - 1]);
      return `<${[element.localName, ...marks(element)].join(" ")}>${hasWords(element) ? "…" : ""}${inner.join("")}</>`;
    };
    const dark = matchMedia("(prefers-color-scheme: dark)").matches;
    return `${innerWidth} ${dark ? "dark" : "light"} ${draw(document.documentElement)}`;
  });
}
