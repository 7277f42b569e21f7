//! What a method must be so that a workshop can run by it.

use kernel::{Lang, No, Outcome, Say};

use crate::model::{Colour, Method, Mix, Round, Shipped};

/// The most rounds a method has.
pub(crate) const MOST_ROUNDS: usize = 12;

/// A method that ships, in a language.
pub(crate) fn shipped(which: Shipped, lang: Lang) -> Outcome<Method> {
    files::read(which.source(lang), |file| {
        let rounds: Option<Vec<Round>> = file.sections("rounds").iter().map(round).collect();
        Some(Method {
            title: file.line("title", 120)?,
            about: file.line("about", 500)?,
            question: file.line("question", 300)?,
            interview: file.lines("interview", 300),
            rounds: rounds?,
        })
    })
    .map_err(|faults| No::broken(format!("{faults:?}")))
}

fn round(section: &files::Section<'_>) -> Option<Round> {
    let number = |key, most| section.number(key, 0, most).and_then(|number| u16::try_from(number).ok());
    Some(Round {
        name: section.line("name", 60)?,
        group_size: number("group_size", 500)?,
        minutes: number("minutes", 480)?,
        items: number("items", 20)?,
        reword: section.flag("reword"),
        mix: section.word("mix", &Mix::ALL.map(Mix::word))?,
        colour: section.word("colour", &Colour::ALL.map(Colour::word))?,
    })
}

/// The method with one round changed, added at the end (`at` is then the number of rounds), or taken away (`None`).
pub(crate) fn with_round(method: &Method, at: usize, round: Option<Round>) -> Outcome<Method> {
    let mut rounds = method.rounds.clone();
    match round {
        Some(round) if at == rounds.len() => rounds.push(round),
        Some(round) => *rounds.get_mut(at).ok_or(No::Missing)? = round,
        None if at < rounds.len() => drop(rounds.remove(at)),
        None => return Err(No::Missing),
    }
    fits(Method { rounds, ..method.clone() })
}

/// The method with a round one place earlier.
pub(crate) fn with_round_earlier(method: &Method, at: usize) -> Outcome<Method> {
    let mut rounds = method.rounds.clone();
    if at == 0 || at >= rounds.len() {
        return Err(No::Missing);
    }
    rounds.swap(at - 1, at);
    fits(Method { rounds, ..method.clone() })
}

/// Refuses a method by which nothing would be written, or one that has too many rounds.
fn fits(method: Method) -> Outcome<Method> {
    if method.rounds.len() > MOST_ROUNDS {
        return Err(No::Refused(Say::new("round_edit-refused-too_many").with("max", MOST_ROUNDS)));
    }
    if !method.rounds.iter().any(Round::is_written) {
        return Err(No::Refused(Say::new("round_edit-refused-nothing_written")));
    }
    Ok(method)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn method() -> Method {
        shipped(Shipped::OneTwoFourAll, Lang::De).unwrap()
    }

    #[test]
    fn rounds_are_changed_added_and_taken_away() {
        let round = Round { name: "Neu".into(), ..method().rounds[0].clone() };
        let names = |method: Outcome<Method>| {
            method.map(|m| m.rounds.into_iter().map(|r| r.name).collect::<Vec<_>>().join(",")).unwrap_or_default()
        };
        assert_eq!(names(with_round(&method(), 1, Some(round.clone()))), "Allein,Neu,Zu viert,Alle");
        assert_eq!(names(with_round(&method(), 4, Some(round.clone()))), "Allein,Zu zweit,Zu viert,Alle,Neu");
        assert_eq!(names(with_round(&method(), 0, None)), "Zu zweit,Zu viert,Alle");
        assert_eq!(names(with_round_earlier(&method(), 1)), "Zu zweit,Allein,Zu viert,Alle");
        assert!(matches!(with_round(&method(), 5, Some(round)), Err(No::Missing)));
        assert!(matches!(with_round_earlier(&method(), 0), Err(No::Missing)));
    }

    #[test]
    fn a_method_without_cards_or_end_is_refused() {
        let talk = Round { items: 0, ..method().rounds[0].clone() };
        let silent = Method { rounds: vec![method().rounds[0].clone()], ..method() };
        assert!(matches!(with_round(&silent, 0, Some(talk.clone())), Err(No::Refused(_))));
        let full = Method { rounds: vec![method().rounds[0].clone(); MOST_ROUNDS], ..method() };
        assert!(matches!(with_round(&full, MOST_ROUNDS, Some(talk)), Err(No::Refused(_))));
    }
}
