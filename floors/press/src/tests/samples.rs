//! Papers as an office would make them.

use crate::{Block, Cell, Document, Figure, Inline, Row, Svg, Table};

pub(super) const LONG_WORD: &str = "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz";

pub(super) fn table() -> Table {
    Table::new("Zielerreichung je Handlungsfeld, Stand November 2026", ["Handlungsfeld", "Ziel", "Antworten", "Anteil"])
        .unwrap()
        .with(Row::headed(
            "Beteiligung junger Menschen",
            ["Jede Hilfeplanung beginnt mit einem Gespräch ohne Eltern.", "1.204", "87,5 %"],
        ))
        .with(Row::headed("Schutzkonzepte", ["Alle Träger prüfen ihr Konzept jährlich.", "988", "64,0 %"]))
        .with(Row::headed("Übergänge", [Cell::plain(LONG_WORD), Cell::muted("–"), Cell::muted("–")]))
        .with(Row::headed("Gesamt", [Cell::plain(""), Cell::strong("2.192"), Cell::strong("75,8 %")]))
}

pub(super) fn wide_table() -> Table {
    Table::new("Rückmeldungen je Jugendamt", ["Jugendamt", "Jan", "Feb", "Mär", "Apr", "Mai", "Jun", "Jul"])
        .unwrap()
        .with_rows((1..=45).map(|n| {
            Row::headed(format!("Landkreis Musterland {n}"), (0..7).map(move |m| Cell::plain((n * 7 + m).to_string())))
        }))
}

/// More text than a sheet likes: nine columns, long words, one long answer.
pub(super) fn crowded_table() -> Table {
    let columns = [
        "Nr.",
        "Maßnahme",
        "Handlungsfeld",
        "Verantwortlich",
        "Beteiligte",
        "Frist",
        "Umsetzungsstand",
        "Wirksamkeitsüberprüfung",
        "Kosten in €",
    ];
    Table::new("Maßnahmen mit Verantwortlichen und Fristen", columns).unwrap().with_rows((1..=14).map(|n| {
        Row::new([
            n.to_string(),
            "Werkstatt zur Qualitätsentwicklungsvereinbarung mit allen Trägern der freien Jugendhilfe durchführen und auswerten".repeat(1 + n % 2),
            "Schutzkonzepte".into(),
            "Jugendhilfeplanung".into(),
            "Erziehungsberatungsstelle, Kindertagesbetreuung, Jugendsozialarbeit".into(),
            "31.03.2027".into(),
            "in Arbeit".into(),
            "Zwischengespräch im Jugendhilfeausschuss".into(),
            "12.500,00".into(),
        ])
    }))
}

pub(super) fn drawing() -> Svg {
    Svg::parse(
        r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 480 150" font-family="Fira Sans" font-size="12">
        <g fill="#1a2430"><text x="0" y="30">Beteiligung</text><text x="0" y="75">Schutzkonzepte</text><text x="0" y="120">Übergänge</text></g>
        <g fill="#17506b"><rect x="120" y="14" width="262" height="24"/><rect x="120" y="59" width="192" height="24"/><rect x="120" y="104" width="96" height="24"/></g>
        <g fill="#1a2430"><text x="390" y="30">87,5 %</text><text x="320" y="75">64,0 %</text><text x="224" y="120">32,0 %</text></g>
        <line x1="120" y1="5" x2="120" y2="140" stroke="#b9c1ca" stroke-width="1"/></svg>"##,
    )
    .unwrap()
}

pub(super) fn figure() -> Figure {
    Figure::new(
        drawing(),
        "Balkendiagramm: Beteiligung 87,5 Prozent, Schutzkonzepte 64,0 Prozent, Übergänge 32,0 Prozent.",
        "Anteil erreichter Ziele je Handlungsfeld",
    )
    .unwrap()
}

/// A short paper with each kind of block.
pub(super) fn report() -> Document {
    Document::new("Qualitätsbericht des Landkreises Musterland", "de", "Jugendamt Musterland", "2026-11-21")
        .with_subtitle("Ergebnisse der Selbstbewertung und vereinbarte Ziele")
        .with_running_title("Qualitätsdialog Hilfen zur Erziehung")
        .with(Block::heading(2, "Worum es geht"))
        .with(Block::Paragraph(vec![
            Inline::text("Im Herbst 2026 haben "),
            Inline::strong("alle zwölf Sozialräume"),
            Inline::text(" ihre Arbeit bewertet. „Wir wollen wissen, was wirkt“, sagte die Amtsleitung; "),
            Inline::emphasis("junge Menschen"),
            Inline::text(" und ihre Familien waren von Anfang an dabei. Wie gefragt wurde, steht auf der "),
            Inline::link("Seite zum Verfahren", "https://jugendamt.example/verfahren"),
            Inline::text("."),
        ]))
        .with(Block::note("Kleine Gruppen unter fünf Antworten sind nicht ausgewiesen, damit niemand erkennbar wird."))
        .with(Block::heading(2, "Ergebnisse"))
        .with(Block::heading(3, "Zielerreichung"))
        .with(table())
        .with(figure())
        .with(Block::heading(2, "Was vereinbart ist"))
        .with(Block::bullets([
            "Jede Fachkraft nimmt an einer Werkstatt teil.",
            "Träger und Jugendamt sehen sich halbjährlich.",
        ]))
        .with(Block::steps(["Im Januar: Auftakt mit allen Trägern.", "Im März: Schutzkonzepte gemeinsam lesen."]))
}

/// A paper of many sheets, with contents, turned sheets and a table across page ends.
pub(super) fn long_report() -> Document {
    let mut paper = report();
    for area in 1..=6 {
        paper = paper.with(Block::heading(2, format!("Sozialraum {area}"))).with(Block::heading(3, "Rückblick"));
        for _ in 0..4 {
            paper = paper.with(Block::paragraph("Die Beteiligten haben ihre Sicht geschildert. ".repeat(14)));
        }
        paper = paper.with(table());
    }
    paper.with(Block::heading(2, "Alle Rückmeldungen")).with(wide_table()).with(Block::paragraph("Ende des Berichts."))
}
