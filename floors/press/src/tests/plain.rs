//! The plain text, as it arrives in a mail.

use super::samples::report;
use crate::text;

#[test]
fn a_paper_reads_well_without_any_looks() {
    let plain = text(&report());
    assert!(plain.starts_with("Qualitätsbericht des Landkreises Musterland\n====="), "{plain}");
    for part in [
        "\n\nWorum es geht\n-------------\n\n",
        "steht auf der Seite zum Verfahren (https://jugendamt.example/verfahren).",
        "\n\nHinweis: Kleine Gruppen",
        "\n- Schutzkonzepte\n  Ziel: Alle Träger prüfen ihr Konzept jährlich.\n  Antworten: 988\n  Anteil: 64,0 %\n",
        "\n\n[Abbildung: Balkendiagramm: Beteiligung 87,5 Prozent",
        "\n\n- Jede Fachkraft nimmt an einer Werkstatt teil.\n- Träger",
        "\n1. Im Januar: Auftakt mit allen Trägern.\n2. Im März",
    ] {
        assert!(plain.contains(part), "{part:?}\nis missing in\n{plain}");
    }
}
