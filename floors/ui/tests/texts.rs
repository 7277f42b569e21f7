//! Texts: both languages complete, plurals, numbers, dates, and faults that name their line.

#![expect(clippy::unwrap_used, reason = "a test may stop where it stands")]

use std::sync::Arc;

use kernel::{Arg, Fault, Lang, Moment, Role, Say, When};
use ui::{Source, T, TEXTS, TextError, Texts};

fn t(lang: Lang) -> T {
    T::new(Arc::new(Texts::new(&[TEXTS]).unwrap()), lang)
}

#[test]
fn both_languages_have_the_same_keys_and_placeholders() {
    assert_eq!(TEXTS.unpaired(), Vec::<&str>::new());
    let placeholders = |lang: Lang, key: &str| {
        let lines = TEXTS.file(lang).lines().skip_while(|line| line.split_once(" =").map(|(k, _)| k) != Some(key));
        let lines: Vec<&str> =
            lines.enumerate().take_while(|(n, line)| *n == 0 || line.starts_with(' ')).map(|(_, line)| line).collect();
        let text = lines.join(" ");
        let mut names: Vec<String> =
            text.split("{ $").skip(1).map(|rest| rest.split(' ').next().unwrap().into()).collect();
        names.sort();
        names.dedup();
        names
    };
    // Dates differ by language on purpose.
    for key in TEXTS.keys(Lang::De).into_iter().filter(|key| !key.starts_with("date-")) {
        assert_eq!(placeholders(Lang::De, key), placeholders(Lang::En, key), "{key}");
    }
}

#[test]
fn every_fault_of_the_reader_and_every_role_has_its_words() {
    for t in Lang::ALL.map(t) {
        for key in ["missing", "too_long", "control", "key", "when", "day", "number", "email", "choice"] {
            assert!(t.has(&format!("form-{key}")), "form-{key}");
        }
        for role in Role::ALL {
            assert!(t.has(&format!("role-{role}")), "role-{role}");
        }
    }
}

#[test]
fn numbers_choose_the_plural_and_are_written_by_locale() {
    let (de, en) = (t(Lang::De), t(Lang::En));
    let count = |t: &T, n: i64| t.with("form-summary_text", &[("count", Arg::Number(n))]);
    assert!(count(&de, 1).starts_with("Eine Angabe fehlt"));
    assert!(count(&de, 1234).starts_with("1.234 Angaben"));
    assert!(count(&en, 1234).starts_with("1,234 entries"));
    assert_eq!(de.number(-1_234_567), "−1.234.567");
    assert_eq!((de.number(0), de.number(999), en.number(1000)), ("0".into(), "999".into(), "1,000".into()));
    let say = Say::new("form-too_long").with("max", 200usize).with("length", 1234usize);
    let fault = Fault { field: "title".into(), say };
    assert_eq!(
        de.say(&fault.say),
        "Der Text ist zu lang: 1.234 Zeichen. Bitte kürzen Sie ihn auf höchstens 200 Zeichen."
    );
    assert!(de.missing().is_empty(), "{:?}", de.missing());
}

#[test]
fn dates_are_written_as_people_say_them() {
    let (de, en) = (t(Lang::De), t(Lang::En));
    let day = When::first("2016-10-20".parse().unwrap());
    assert_eq!(de.day(day), "Donnerstag, 20. Oktober 2016");
    assert_eq!(en.day(day), "Thursday, 20 October 2016");
    assert_eq!((de.day_short(day), en.day_short(day)), ("20.10.2016".into(), "20 Oct 2016".into()));
    let month: When = "2016-06".parse().unwrap();
    assert_eq!((de.when(month), en.when(month)), ("Juni 2016".into(), "June 2016".into()));
    assert_eq!((de.when_short(month), en.when_short(month)), ("06.2016".into(), "Jun 2016".into()));
    let moment = Moment(1_476_965_100_000_000);
    assert_eq!(de.moment(moment), "20.10.2016, 14:05 Uhr");
    assert_eq!(en.moment(moment), "20 Oct 2016, 14:05");
    assert!(de.missing().is_empty() && en.missing().is_empty());
}

#[test]
fn a_missing_text_is_shown_and_remembered() {
    let t = t(Lang::De);
    assert_eq!(t.text("no-such"), "⟦no-such⟧");
    t.text("form-hint_limit");
    assert_eq!(t.missing().len(), 2, "{:?}", t.missing());
}

#[test]
fn a_text_that_is_there_twice_or_cannot_be_read_names_its_line() {
    let twice = Source { de: "a-b = 1\n\ncommon-save = 2\n", en: "a-b = 1\n" };
    assert_eq!(
        Texts::new(&[TEXTS, twice]).unwrap_err(),
        TextError::Duplicate { lang: Lang::De, line: 3, key: "common-save".into() }
    );
    let broken = Source { de: "good = 1\nbad = { $\n", en: "" };
    let fault = Texts::new(&[broken]).unwrap_err();
    assert!(matches!(&fault, TextError::Syntax { line: 2 | 3, key, .. } if key == "bad"), "{fault}");
}
