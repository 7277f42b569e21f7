//! Answering a version: the same form for heads who are signed in and for holders of a personal link.

use kernel::{Faults, Fields, Outcome, Reader};
use maud::{Markup, html};
use ui::{Form, T, section};
use web::{Again, Reply, Sheet, Visit};

use super::{frame, version_show};
use crate::{
    cases::{ConsentGive, ConsentShow},
    model::Answer,
};

const NAMES: [&str; 2] = ["answer", "text"];

/// Reads an answer.
pub(crate) fn read(form: &Fields) -> Result<ConsentGive, Faults> {
    let mut read = Reader::new(form);
    let (answer, text) = (read.choice("answer"), read.text_or_empty("text", 2_000));
    read.warn(&["text"]);
    let seen = read.version();
    read.done()?;
    answer.map(|answer| ConsentGive { answer, text, seen }).ok_or_else(Faults::default)
}

/// The fields filled with the answer that counts now.
pub(crate) fn fields(shown: &ConsentShow) -> Fields {
    match shown.answers.last() {
        None => Fields::default(),
        Some(last) => {
            Fields::default().with("version", last.number).with("answer", last.answer.word()).with("text", &last.text)
        }
    }
}

/// The page: the version, and what the office says to it.
pub(crate) fn page(visit: &Visit, sheet: Sheet, shown: &ConsentShow, again: Again) -> Outcome<Reply> {
    let t = &visit.t;
    let stale = again.stale;
    let (both, again) = again.beside(t, ("consent_give", &NAMES), &fields(shown), &|name, value| word(t, name, value));
    let options = Answer::ALL.map(|one| (one.word().to_owned(), t.text(&format!("consent_answer-{}", one.word()))));
    let form = Form::new(t, "consent_give", &visit.path, &again.fields, &again.faults)
        .radios("answer", options.to_vec())
        .text("text", 2_000)
        .optional()
        .hidden("sure", again.fields.sure(&again.faults, &["text"]))
        .keep();
    let form = if visit.path.starts_with("/public") { form } else { form.cancel(&frame::home(visit)) };
    let args = [("office", shown.office.as_str().into()), ("due", shown.version.due.into())];
    let body = html! {
        (both)
        p { (t.with("consent_give-asked", &args)) }
        (version_show::text(t, &shown.version.content))
        (section(&t.text("consent_give-heading"), form.render()))
        (earlier(t, shown))
    };
    Ok(Reply::page(visit, sheet.lead(shown.programme.as_str()), body).again(&Again { stale, ..again }))
}

fn word(t: &T, name: &str, value: &str) -> String {
    if name == "answer" && !value.is_empty() { t.text(&format!("consent_answer-{value}")) } else { value.to_owned() }
}

/// What the office said so far: nothing of it is overwritten.
pub(crate) fn earlier(t: &T, shown: &ConsentShow) -> Markup {
    html! {
        @if !shown.answers.is_empty() {
            (section(&t.text("consent_give-so_far"), html! {
                ol {
                    @for one in &shown.answers {
                        li {
                            (t.moment(one.at)) ": " (t.text(&format!("consent_answer-{}", one.answer.word())))
                            @if !one.text.is_empty() { ". " span class="as-typed" { (one.text) } }
                        }
                    }
                }
            }))
        }
    }
}
