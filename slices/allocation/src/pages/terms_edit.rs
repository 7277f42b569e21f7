//! Changing what holds for all offices.

use kernel::{Faults, Fields, Outcome, Reader, Say};
use maud::html;
use ui::Form;
use web::{Again, Reply, Sent, Visit};

use super::frame;
use crate::{
    cases::{self, Here, TermsEdit},
    model::{Goal, Terms},
    rules::{RANKS_MOST, WEIGHT_MOST, weights_word},
};

const NAMES: [&str; 4] = ["goal", "weights", "min", "max"];
/// Fifty weights as people write them.
const WEIGHTS_LONG: usize = 400;
const OFFICES_MOST: i64 = 10_000;

pub(crate) async fn show(visit: Visit) -> Outcome<Reply> {
    let here = visit.ctx.read(cases::terms_edit_show).await?;
    let again = Again::fresh(fields(&here));
    Ok(view(&visit, &here, again))
}

pub(crate) async fn save(visit: Visit) -> Outcome<Reply> {
    let home = frame::home_of(&visit);
    let case = move |tx: &mut db::WriteTx<'_>, cmd: &TermsEdit| {
        cases::terms_edit(tx, cmd).map(|()| Visit::to(&home, "terms_edit"))
    };
    match visit.submit(read, case).await? {
        Sent::Done(reply) => Ok(reply),
        Sent::Again(again) => {
            let here = visit.ctx.read(cases::terms_edit_show).await?;
            Ok(view(&visit, &here, again))
        }
    }
}

fn read(form: &Fields) -> Result<TermsEdit, Faults> {
    let mut read = Reader::new(form);
    let (version, goal) = (read.version(), read.choice::<Goal>("goal"));
    let line = read.line("weights", WEIGHTS_LONG);
    let weights: Option<Vec<i64>> = line
        .split(|letter: char| letter == ',' || letter == ';' || letter.is_whitespace())
        .filter(|part| !part.is_empty())
        .map(|part| part.parse().ok().filter(|weight| (0..=WEIGHT_MOST).contains(weight)))
        .collect();
    let fits = |weights: &Vec<i64>| i64::try_from(weights.len()).is_ok_and(|count| (1..=RANKS_MOST).contains(&count));
    let weights = weights.filter(fits);
    if weights.is_none() && (1..=WEIGHTS_LONG).contains(&line.chars().count()) {
        read.fault("weights", Say::new("terms_edit-refused-weights").with("most", WEIGHT_MOST));
    }
    let min = read.number("min", 0, OFFICES_MOST);
    let max = if form.get("max").trim().is_empty() { None } else { Some(read.number("max", 1, OFFICES_MOST)) };
    read.done()?;
    let terms = Terms { goal: goal.unwrap_or(Goal::Total), weights: weights.unwrap_or_default(), min, max };
    Ok(TermsEdit { version, terms })
}

fn fields(here: &Here) -> Fields {
    let terms = &here.basis.terms;
    Fields::default()
        .with("version", here.terms_version)
        .with("goal", terms.goal.word())
        .with("weights", weights_word(&terms.weights))
        .with("min", terms.min)
        .with("max", terms.max.map_or_else(String::new, |max| max.to_string()))
}

fn view(visit: &Visit, here: &Here, again: Again) -> Reply {
    let t = &visit.t;
    let goal = |goal: Goal| t.text(if goal == Goal::Fair { "terms-fair" } else { "terms-total" });
    let options: Vec<_> = Goal::ALL.iter().map(|one| (one.word().to_owned(), goal(*one))).collect();
    let shown = |name: &str, value: &str| match value.parse::<Goal>() {
        Ok(one) if name == "goal" => goal(one),
        _ => value.to_owned(),
    };
    let (both, again) = again.beside(t, ("terms_edit", &NAMES), &fields(here), &shown);
    let form = Form::new(t, "terms_edit", &visit.path, &again.fields, &again.faults);
    let form = form.radios("goal", options).line("weights", WEIGHTS_LONG).number("min", 0, OFFICES_MOST);
    let form = form.number("max", 1, OFFICES_MOST).optional().cancel(&frame::home(&here.programme));
    let sheet = frame::sheet(visit, &here.programme, t.text("terms_edit-heading"));
    Reply::page(visit, sheet.lead(t.text("terms_edit-lead")), html! { (both) (form.render()) }).again(&again)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fuzz_terms() {
        let form = |weights: &str, max: &str| {
            let fields = Fields::default().with("version", 1).with("goal", "total").with("min", 0);
            fields.with("weights", weights).with("max", max)
        };
        assert_eq!(read(&form("3, 2;1", "4")).unwrap().terms.weights, [3, 2, 1]);
        testkit::fuzz_text(&["3, 2, 1/4", "100;0 7/"], |text| {
            let (weights, max) = text.split_once('/').unwrap_or((text, ""));
            let Ok(TermsEdit { terms, .. }) = read(&form(weights, max)) else { return };
            let count = i64::try_from(terms.weights.len()).unwrap();
            assert!((1..=RANKS_MOST).contains(&count), "{text:?}");
            assert!(terms.weights.iter().all(|weight| (0..=WEIGHT_MOST).contains(weight)), "{text:?}");
            let again = read(&form(&weights_word(&terms.weights), max)).unwrap();
            assert_eq!(again.terms.weights, terms.weights, "{text:?}");
        });
    }
}
