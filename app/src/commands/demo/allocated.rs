//! The allocation of the model project in the demo, from needs to resolutions.

use allocation::offer::Example;
use db::WriteTx;
use kernel::Outcome;
use ui::T;

/// How the published list of November 2016 may have come about: the list is a fact, the needs of the workshops and all reasons are
/// examples. First as
/// computed, which one office returns; then with the choice that it left open.
pub(super) fn enter(tx: &mut WriteTx<'_>, t: &T) -> Outcome<()> {
    let published = "So wurde es im November 2016 veröffentlicht; der Grund ist ein Beispiel.";
    let pins = vec![("celle", 3, "leitbild", published), ("rotenburg", 3, "leitbild", published)];
    let first = Example {
        pins: pins.clone(),
        note: "Erster Entwurf (Beispiel)",
        replies: vec![
            ("celle", true, ""),
            ("rotenburg", false, "Leitbild oder Führung: Das entscheiden wir, wenn Zeit bleibt (Beispiel)."),
        ],
        ..Example::default()
    };
    allocation::offer::example_enter(tx, &first, t)?;
    let open = "Entscheidet das Amt, wenn Zeit bleibt (Beispiel).";
    let second = Example {
        pins,
        moves: vec![("rotenburg", 3, vec!["leitbild", "fuehrung"], open)],
        note: "Mit offener Wahl für Rotenburg, wie veröffentlicht (Beispiel)",
        replies: vec![("celle", true, ""), ("gifhorn", true, ""), ("rotenburg", true, "")],
        ..Example::default()
    };
    allocation::offer::example_enter(tx, &second, t).map(|_| ())
}
