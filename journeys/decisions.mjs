// What axe could not decide and a person did. Each entry says which rule, on which pages and which elements, who looked,
// when and why it is good. An entry that is older than the page's looks should be looked at again.

/** `rule` is matched against the rule's name, `target` against axe's selector of the element. */
export const DECISIONS = [
  {
    rule: /^color-contrast(-enhanced)?$/,
    path: /^\/programmes\/[^/]+\/timeline$/,
    target: /^(\.(wide|narrow) > )?(text|\.minor)/,
    on: "2026-11-22",
    why: "Axe sees no ground behind the text of a drawing. It is --text or --muted on --surface or --soft: 7:1 in both schemes, counted by the test of the style sheet.",
  },
  {
    rule: /^color-contrast(-enhanced)?$/,
    path: /^\/w\/[^/]+\/(wall|protocol)$/,
    target: /\btext\b/,
    on: "2026-11-22",
    why: "Axe sees no ground behind the words of a drawing, and does not judge single digits. They are --muted on --ground or --surface: 7:1.",
  },
  {
    rule: /^color-contrast(-enhanced)?$/,
    path: /^\/w\/[^/]+\/needs\/(results|protocol|wall)$/,
    target: /\btext\b/,
    on: "2026-11-22",
    why: "Axe sees no ground behind the words of a drawing, and does not judge single digits. They are --muted on --ground or --surface: 7:1.",
  },
  {
    rule: /^color-contrast(-enhanced)?$/,
    path: /^\/programmes\/[^/]+\/definition\//,
    target: /\.as-typed\b/,
    on: "2026-11-22",
    why: "Words of two versions stand in one line that breaks, so their boxes overlap. They are --text on --surface, --good-soft or --danger-soft: 7:1.",
  },
  {
    rule: /^color-contrast(-enhanced)?$/,
    path: /^\/(programmes|organisations|people|catalogues|laws)\//,
    target: /\b(changes|history|ins|del)\b/,
    on: "2026-11-22",
    why: "The pseudo element is the dot on the line of a history, left of the words. The words are --text and --muted on --surface: 7:1.",
  },
];
