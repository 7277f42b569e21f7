//! A file with every kind of fault, and a text that comes back as it was written.

use proptest::prelude::*;

use crate::{LineFault, Section, Seen, Writer, read};

struct Phase {
    key: String,
    rank: i64,
}

fn phases(file: &Section<'_>) -> Option<Vec<Phase>> {
    let (mut phases, mut seen) = (Vec::new(), Seen::default());
    for section in file.sections("phase") {
        let (key, rank) = (section.line("key", 5), section.number("rank", 1, 3));
        section.done();
        if let Some((key, rank)) = key.zip(rank) {
            seen.note(&section, "key", &key);
            phases.push(Phase { key, rank });
        }
    }
    Some(phases)
}

fn told(text: &str) -> Vec<(usize, String, &'static str)> {
    let faults: Vec<LineFault> = read(text, phases).err().unwrap_or_default();
    faults.into_iter().map(|fault| (fault.line, fault.path, fault.say.key)).collect()
}

#[test]
fn every_fault_has_its_line_and_its_place() {
    let text = "[[phase]]\nkey = \"eins\"\nrank = 1\n[[phase]]\nkey = \"eins\"\nrank = 9\nranc = 2\n[[phase]]\nkey = \"eins\"\nrank = 2\n";
    let expected = [
        (6, "phase[2].rank".to_owned(), "file-number"),
        (7, "phase[2].ranc".to_owned(), "file-unknown_key_near"),
        (9, "phase[3].key".to_owned(), "file-duplicate"),
    ];
    assert_eq!(told(text), expected);
    assert_eq!(told("[[phase]]\nkey =\n"), [(2, String::new(), "file-syntax")]);
    let well = read("[[phase]]\nkey = \"eins\"\nrank = 1\n", phases).unwrap();
    assert_eq!((well[0].key.as_str(), well[0].rank), ("eins", 1));
}

#[test]
fn of_a_file_of_nothing_but_faults_a_thousand_are_told_and_that_there_are_more() {
    let more = |faults: usize| {
        let told = told(&(0..faults).map(|number| format!("k{number} = 1\n")).collect::<String>());
        (told.len(), told.iter().filter(|(_, _, key)| *key == "file-more").count())
    };
    assert_eq!([more(999), more(1_000), more(1_001), more(20_000)], [(999, 0), (1_000, 0), (1_001, 1), (1_001, 1)]);
}

proptest! {
    #[test]
    fn what_is_written_is_read_again(words in prop::collection::vec("\\PC*[\"\\\\\\n\\t]?[a-z]", 0..4)) {
        let mut out = Writer::default();
        out.table("all");
        out.texts("words", words.iter().map(String::as_str));
        let again = read(&out.done(), |file| {
            let all = file.section("all")?;
            let lines = all.lines("words", 10_000);
            all.done();
            Some(lines)
        });
        prop_assert_eq!(again.unwrap(), words);
    }
}
