//! An office's areas in words: „zuerst“, „danach“, „wenn Zeit bleibt“, „noch offen: Leitbild oder Führung“.

use catalogue::offer::AreaRow;
use kernel::{Arg, Key};
use maud::{Markup, html};
use ui::T;

use crate::{
    model::Pick,
    rules::{PickWord, pick_word},
};

/// The ranks as a list; each with its word and its areas.
pub(crate) fn list(t: &T, picks: &[Pick], areas: &[AreaRow]) -> Markup {
    html! {
        ol {
            @for pick in picks { li { (word(t, pick)) ": " (areas_of(t, pick, areas)) } }
        }
    }
}

/// „zuerst“, or „wenn Zeit bleibt, noch offen“ where several areas stand to choice.
fn word(t: &T, pick: &Pick) -> String {
    let word = t.text(match pick_word(pick) {
        PickWord::First => "allocation-first",
        PickWord::Then => "allocation-then",
        PickWord::IfTime => "allocation-if_time",
    });
    if pick.areas.len() > 1 { t.with("allocation-open", &[("word", Arg::Text(word))]) } else { word }
}

/// The areas of a rank.
fn areas_of(t: &T, pick: &Pick, areas: &[AreaRow]) -> String {
    let names: Vec<String> = pick.areas.iter().map(|key| name(t, key, areas)).collect();
    names.join(&format!(" {} ", t.text("allocation-or")))
}

/// An area's name in the reader's language, or else in German; its key where the catalogue no longer has it.
pub(crate) fn name(t: &T, key: &Key, areas: &[AreaRow]) -> String {
    let area = areas.iter().find(|area| area.key == *key);
    area.map_or_else(|| key.to_string(), |area| area.name.in_lang(t.lang()).to_owned())
}
