// What axe could not decide and a person did. Each entry says which rule, on which pages, who looked, when and why it is
// good. An entry that is older than the page's looks should be looked at again.

/** `{ rule: "color-contrast", path: /^\/programmes\//, on: "2026-11-22", why: "…" }` */
export const DECISIONS = [];
