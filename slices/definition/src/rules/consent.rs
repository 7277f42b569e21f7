//! What offices said to a version, and what follows.

use kernel::{Day, Id, Key, No, Outcome, Say, Scope};

use crate::model::{Answer, Consent, State, Version};

/// An office of the cohort with all its answers to a version, the last one last.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Standing {
    pub(crate) id: Id<Scope>,
    pub(crate) key: Key,
    pub(crate) name: String,
    pub(crate) answers: Vec<Consent>,
}

impl Standing {
    /// The answer that counts.
    pub(crate) fn answer(&self) -> Option<&Consent> {
        self.answers.last()
    }

    /// Whether the office agrees now.
    pub(crate) fn agrees(&self) -> bool {
        self.answer().is_some_and(|consent| consent.answer.agrees())
    }

    /// What it said before and does not say any more; kept, for dissent is never overwritten.
    pub(crate) fn earlier(&self) -> impl Iterator<Item = &Consent> {
        let last = self.answers.len().saturating_sub(1);
        self.answers.iter().take(last).filter(|consent| !consent.text.is_empty())
    }
}

/// Whether an office can answer now.
pub(crate) fn answer_is_open(version: &Version, today: Day) -> Outcome<()> {
    if version.state != State::Submitted {
        Err(No::Refused(Say::new("consent_give-refused-decided").with("number", version.number)))
    } else if today > version.due {
        Err(No::Refused(Say::new("consent_give-refused-late").with("due", version.due)))
    } else {
        Ok(())
    }
}

/// A note and a return need words.
pub(crate) fn answer_has_words(answer: Answer, text: &str) -> Outcome<()> {
    match answer {
        Answer::Noted if text.is_empty() => Err(No::at("text", Say::new("consent_give-refused-note"))),
        Answer::Returned if text.is_empty() => Err(No::at("text", Say::new("consent_give-refused-reasons"))),
        _ => Ok(()),
    }
}

/// Whether all offices agree; nobody's silence is consent.
pub(crate) fn all_agree(offices: &[Standing]) -> bool {
    !offices.is_empty() && offices.iter().all(Standing::agrees)
}

/// What the lead decides.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Decision {
    Release,
    GiveBack,
}

impl std::str::FromStr for Decision {
    type Err = ();
    fn from_str(word: &str) -> Result<Self, ()> {
        match word {
            "release" => Ok(Decision::Release),
            "give_back" => Ok(Decision::GiveBack),
            _ => Err(()),
        }
    }
}

/// Releasing without everybody's consent, and giving back, need a reason that is kept.
pub(crate) fn decision_fits(decision: Decision, reason: &str, offices: &[Standing]) -> Outcome<()> {
    match decision {
        _ if !reason.is_empty() => Ok(()),
        Decision::GiveBack => Err(No::at("reason", Say::new("version_decide-refused-give_back"))),
        Decision::Release if !all_agree(offices) => Err(No::at("reason", Say::new("version_decide-refused-not_all"))),
        Decision::Release => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Snapshot;
    use kernel::Moment;

    fn office(answers: &[(Answer, &str)]) -> Standing {
        let id = Id::new(uuid::Uuid::nil());
        let consent = |(at, (answer, text)): (usize, &(Answer, &str))| Consent {
            office: id,
            number: at as i64 + 1,
            answer: *answer,
            text: (*text).to_owned(),
            by_link: false,
            at: Moment(0),
        };
        let answers = answers.iter().enumerate().map(consent).collect();
        Standing { id, key: "celle".parse().unwrap(), name: "Celle".into(), answers }
    }

    #[test]
    fn silence_is_no_consent_and_the_last_answer_counts() {
        let (yes, no) = ((Answer::Agreed, ""), (Answer::Returned, "Zu eng"));
        let check = |offices: &[Standing], expected: bool| assert_eq!(all_agree(offices), expected, "{offices:?}");
        check(&[], false);
        check(&[office(&[yes]), office(&[])], false);
        check(&[office(&[yes]), office(&[(Answer::Noted, "Mit Blick auf Eltern")])], true);
        check(&[office(&[yes, no])], false);
        check(&[office(&[no, yes])], true);
        // What was said before stays.
        assert_eq!(office(&[no, yes]).earlier().map(|one| one.text.as_str()).collect::<Vec<_>>(), ["Zu eng"]);
    }

    #[test]
    fn a_release_without_everybody_needs_a_reason() {
        let (all, some) = ([office(&[(Answer::Agreed, "")])], [office(&[])]);
        let check = |decision, reason, offices: &[Standing], expected: bool| {
            assert_eq!(decision_fits(decision, reason, offices).is_ok(), expected, "{decision:?} {reason}");
        };
        check(Decision::Release, "", &all, true);
        check(Decision::Release, "", &some, false);
        check(Decision::Release, "Frist abgelaufen", &some, true);
        check(Decision::GiveBack, "", &all, false);
        check(Decision::GiveBack, "Punkt 3 neu fassen", &some, true);
    }

    #[test]
    fn an_answer_can_change_until_the_end_of_its_day() {
        let version = |state| Version {
            id: Id::new(uuid::Uuid::nil()),
            number: 1,
            state,
            content: Snapshot::default(),
            revision: 1,
            submitted_at: Moment(0),
            due: Day::constant(2016, 11, 30),
            decided_at: None,
            reason: String::new(),
            version: 1,
        };
        let check = |state, day: Day, expected: bool| {
            assert_eq!(answer_is_open(&version(state), day).is_ok(), expected, "{state:?} {day}");
        };
        check(State::Submitted, Day::constant(2016, 11, 30), true);
        check(State::Submitted, Day::constant(2016, 12, 1), false);
        check(State::Released, Day::constant(2016, 11, 20), false);
        check(State::Returned, Day::constant(2016, 11, 20), false);
        assert!(answer_has_words(Answer::Agreed, "").is_ok());
        assert!(answer_has_words(Answer::Noted, "").is_err() && answer_has_words(Answer::Returned, "").is_err());
        assert!(answer_has_words(Answer::Returned, "weil").is_ok());
    }
}
