//! The page: semantic tables, escaped words, safe links.

use super::samples::report;
use crate::{Block, Document, Inline, html};

#[test]
fn a_table_can_be_read_aloud_and_scrolled() {
    let page = html(&report()).into_string();
    for part in [
        r#"<div class="table-frame" tabindex="0" role="region" aria-labelledby="paper-table-6">"#,
        r#"<caption id="paper-table-6">Zielerreichung je Handlungsfeld"#,
        r#"<th scope="col">Handlungsfeld</th>"#,
        r#"<th class="number" scope="col">Antworten</th>"#,
        r#"<th scope="row">Schutzkonzepte</th>"#,
        r#"<td class="number" data-label="Antworten">988</td>"#,
        r#"<td class="number" data-label="Antworten"><strong>2.192</strong></td>"#,
        r#"role="img" aria-label="Balkendiagramm: "#,
        r#"<article class="paper" lang="de">"#,
        "<p><strong>Hinweis:</strong> Kleine Gruppen",
    ] {
        assert!(page.contains(part), "{part}\nis missing in\n{page}");
    }
    assert_eq!(page.matches("<h1>").count(), 1);
}

#[test]
fn words_are_never_markup() {
    let paper = Document::new("<b>Titel</b>", "de", "Amt", "2026-11-21")
        .with(Block::paragraph("<script>alert(\"1\")</script> & Zeile\nzwei"))
        .with(Block::Paragraph(vec![
            Inline::link("hier", "javascript:alert(1)"),
            Inline::link("da", "https://example.org/?a=1&b=\"2\""),
        ]));
    let page = html(&paper).into_string();
    assert!(page.contains("&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; Zeile<br>zwei"), "{page}");
    assert!(page.contains(r#"<a href="https://example.org/?a=1&amp;b=&quot;2&quot;">da</a>"#), "{page}");
    assert!(!page.contains("javascript:") && !page.contains("<b>"), "{page}");
}
