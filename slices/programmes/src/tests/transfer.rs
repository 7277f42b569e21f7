//! The transfer file: what is written is read again, and every fault names its line.

use files::LineFault;
use kernel::{Key, When};
use proptest::prelude::*;

use super::stage::{OF_2016, OF_2019};
use crate::model::{
    MilestoneKind,
    transfer::{
        AllocationPart, MilestonePart, OrganisationPart, PhasePart, PickPart, ProgrammePart, ServicePart, Transfer,
    },
};

#[test]
fn the_shipped_files_come_out_as_they_went_in() {
    for file in [OF_2016, OF_2019] {
        assert_eq!(Transfer::parse(file).unwrap().write(), file);
    }
}

fn faults(text: &str) -> Vec<(usize, String, &'static str)> {
    let told = |fault: LineFault| (fault.line, fault.path, fault.say.key);
    Transfer::parse(text).unwrap_err().into_iter().map(told).collect()
}

/// The line of the first place where the file of 2016 says this.
fn line(text: &str, words: &str) -> usize {
    text.lines().position(|line| line.contains(words)).unwrap() + 1
}

#[track_caller]
fn check(from: &str, to: &str, at: &str, path: &str, key: &'static str) {
    let text = OF_2016.replacen(from, to, 1);
    assert_ne!(text, OF_2016, "{from} is not in the file");
    assert_eq!(faults(&text), [(line(&text, at), path.to_owned(), key)]);
}

#[test]
fn every_fault_names_its_line_and_its_place() {
    check("legal_basis", "legal_bases", "legal_bases", "programme.legal_bases", "file-unknown_key_near");
    check("short =", "colour = \"rot\"\nshort =", "colour", "programme.colour", "file-unknown_key");
    check(
        "[[organisation]]\nkey = \"institut\"\nname = \"Begleitendes Institut\"\nkind = \"institute\"",
        "[[organisation]] # hier\nkey = \"institut\"\nname = \"Begleitendes Institut\"",
        "# hier",
        "organisation[2].kind",
        "file-missing",
    );
    check("office = true", "office = \"ja\"", "office = \"ja\"", "organisation[3].office", "file-type_flag");
    check("place = \"Kultur", "place = \"\\u007FKultur", "Kultur", "milestone[1].place", "form-control");
    check("on = \"2016-10-20\"", "on = \"2016-13\"", "2016-13", "milestone[1].on", "file-when");
    check("on = \"2016-10-20\"", "on = 2016-10-20", "on = 2016-10-20", "milestone[1].on", "file-type_text");
    check("kind = \"kickoff\"", "kind = \"party\"", "party", "milestone[1].kind", "file-word");
    check(
        "ends = \"2016-09\"",
        "ends = \"2016-05\"",
        "2016-05",
        "phase[1].ends",
        "phase_edit-refused-end_before_start",
    );
    check(
        "ends = \"2018-12-31\"",
        "ends = \"2015-12-31\"",
        "2015-12-31",
        "programme.ends",
        "programme_edit-refused-end_before_start",
    );
    check("key = \"handreichung\"", "key = \"fachtag\" # zwei", "# zwei", "milestone[8].key", "file-duplicate");
    check(
        "office = \"gifhorn\"",
        "office = \"giffhorn\"",
        "giffhorn",
        "milestone[4].office",
        "programme_import-fault-unknown_office",
    );
    check(
        "offices = [\"celle\"]",
        "offices = [\"celle\", \"celle\"]",
        "\"celle\", \"celle\"",
        "service[2].offices[2]",
        "programme_import-fault-office_twice",
    );
    check(
        "rank = 3\noptional = true",
        "rank = 3\noptional = 1",
        "optional = 1",
        "allocation[1].pick[3].optional",
        "file-type_flag",
    );
    check(
        "areas = [\"leitbild\"]",
        "areas = []",
        "areas = []",
        "allocation[1].pick[3].areas",
        "programme_import-fault-no_area",
    );
    check(
        "areas = [\"leitbild\"]",
        "areas = [\"evaluation\"] # zwei",
        "# zwei",
        "allocation[1].pick[3].areas[1]",
        "programme_import-fault-area_twice",
    );
    check("rank = 3", "rank = 4", "rank = 4", "allocation[1].pick[3].rank", "programme_import-fault-rank_gap");
    check(
        "\"03151\"",
        "\"3151\"",
        "\"3151\"",
        "organisation[4].official_key",
        "organisation_edit-refused-official_key",
    );
    check(
        "key = \"nds-79a-2016\"",
        "key = \"import\"",
        "\"import\"",
        "programme.key",
        "programme_import-fault-reserved",
    );
    check("programme/1", "programme/9", "programme/9", "format", "programme_import-fault-format");
    check(
        "name = \"Stadt Celle\"",
        &format!("name = \"{}\"", "x".repeat(10_000)),
        "xxx",
        "organisation[3].name",
        "form-too_long",
    );
    check("starts = \"2016-06\"", "starts = ", "starts = ", "", "file-syntax");
    check("key = \"asd\"", "key = \"asd\"\nkey = \"zwei\"", "\"zwei\"", "", "file-twice");
}

#[test]
fn all_faults_come_at_once_in_the_order_of_the_lines() {
    let text = OF_2016
        .replacen("guided_by = \"institut\"", "guided_by = \"uni\"", 1)
        .replacen("key = \"fruehe-hilfen\"", "key = \"asd\"", 1)
        .replacen("rank = 2", "rank = 1", 1);
    let path = |path: &str, key: &'static str| (path.to_owned(), key);
    let found: Vec<_> = faults(&text).into_iter().map(|(_, path, key)| (path, key)).collect();
    let expected = [
        path("programme.guided_by", "programme_import-fault-unknown_organisation"),
        path("organisation[2].key", "programme_import-fault-unused"),
        path("service[4].key", "file-duplicate"),
        path("allocation[1].pick[2].rank", "file-duplicate"),
        path("allocation[1].pick[3].rank", "programme_import-fault-rank_gap"),
    ];
    assert_eq!(found, expected);
    assert!(faults(&text).windows(2).all(|two| two[0].0 < two[1].0));
}

#[test]
fn no_text_makes_the_reader_stumble() {
    for text in [
        "",
        "[[",
        "format = 1",
        "programme = 3",
        "organisation = []\nphase = [1, {}]\n[allocation]",
        "\u{feff}",
        "a.b.c=1",
    ] {
        assert!(!faults(text).is_empty(), "{text}");
    }
    faults(&"[".repeat(100_000));
    faults(&format!("a = {}", "[".repeat(100_000)));
}

fn key() -> impl Strategy<Value = Key> {
    "[a-z][a-z0-9]{1,20}(-[a-z0-9]{1,5})?".prop_map(|text| text.parse().unwrap())
}

/// What people type, quotes and line breaks included; never blank.
fn words() -> impl Strategy<Value = String> {
    "[a-zäöüß\"\\\\#=„“\\[\\]\n\t 🙂'{}]{0,40}[a-zÄÖÜ0-9]"
}

fn when() -> impl Strategy<Value = When> {
    (2015..2018_i32, 1..13_u8, 0..29_u8).prop_map(|(year, month, day)| {
        let text = if day == 0 { format!("{year}-{month:02}") } else { format!("{year}-{month:02}-{day:02}") };
        text.parse().unwrap()
    })
}

prop_compose! {
    fn head()(key in key(), title in words(), short in words(), laws in prop::collection::vec("[a-z§\" ]{0,9}[a-z]", 0..3),
        version in "[0-9]\\.[0-9]") -> ProgrammePart {
        ProgrammePart {
            key: format!("k-{key}").parse().unwrap(),
            title, short, legal_basis: laws,
            starts: "2015-01".parse().unwrap(),
            ends: "2018-12-31".parse().unwrap(),
            commissioned_by: Some("amt".parse().unwrap()), guided_by: None,
            catalogue: "katalog".parse().unwrap(), catalogue_version: version,
        }
    }
}

fn office(key: &str, name: String, joined: Option<When>) -> OrganisationPart {
    let kind = directory::offer::OrganisationKind::YouthOffice;
    OrganisationPart { key: key.parse().unwrap(), name, kind, official_key: None, joined, left: None, office: true }
}

prop_compose! {
    fn transfer()(
        programme in head(),
        names in (words(), words()),
        joined in prop::option::of(when()),
        services in prop::collection::btree_map(key(), (words(), any::<bool>(), any::<bool>()), 0..4),
        phases in prop::collection::btree_map(key(), (words(), when(), when(), any::<bool>()), 0..4),
        milestones in prop::collection::btree_map(key(), (words(), when(), prop::option::of(words()), 0..6_usize, any::<bool>()), 0..4),
        areas in prop::collection::btree_set(key(), 0..5),
        firm in 0..5_usize,
    ) -> Transfer {
        let amt: Key = "amt".parse().unwrap();
        let service = |(key, (name, comparable, takes_part)): (Key, (String, bool, bool))| ServicePart {
            key, name, comparable, offices: takes_part.then(|| amt.clone()).into_iter().collect(),
        };
        let phase = |(key, (title, one, other, example)): (Key, (String, When, When, bool))| {
            let (starts, ends) = if one.first() <= other.first() { (one, other) } else { (other, one) };
            PhasePart { key, title, starts, ends, example }
        };
        let milestone = |(key, (title, on, place, kind, example)): (Key, (String, When, Option<String>, usize, bool))| {
            let known = matches!(on, When::Day(_));
            let time = |text: &str| known.then(|| text.parse().unwrap());
            let office = example.then(|| amt.clone());
            let kind = MilestoneKind::ALL[kind];
            MilestonePart { key, kind, title, on, starts_at: time("09:05"), ends_at: time("17:00"), place, office, example }
        };
        let pick = |(index, area): (usize, Key)| {
            PickPart { rank: i64::try_from(index).unwrap() + 1, optional: index >= firm, areas: vec![area] }
        };
        let picks: Vec<PickPart> = areas.into_iter().enumerate().map(pick).collect();
        Transfer {
            programme,
            organisations: vec![office("amt", names.0, joined), office("kreis", names.1, None)],
            services: services.into_iter().map(service).collect(),
            phases: phases.into_iter().map(phase).collect(),
            milestones: milestones.into_iter().map(milestone).collect(),
            allocations: (!picks.is_empty()).then(|| AllocationPart { office: amt.clone(), picks }).into_iter().collect(),
        }
    }
}

proptest! {
    #[test]
    fn what_is_written_is_read_again(transfer in transfer()) {
        prop_assert_eq!(Transfer::parse(&transfer.write()), Ok(transfer));
    }

    #[test]
    fn a_damaged_file_is_refused_or_read_but_never_breaks_the_reader(at in 0..5000_usize, with in "[\\PC\n]{0,3}") {
        let letters: Vec<char> = OF_2016.chars().collect();
        let at = at.min(letters.len() - 1);
        let text: String = letters[..at].iter().chain(with.chars().collect::<Vec<_>>().iter()).chain(&letters[at + 1..]).collect();
        if let Err(faults) = Transfer::parse(&text) {
            let lines = text.lines().count() + 1;
            prop_assert!(!faults.is_empty() && faults.iter().all(|fault| (1..=lines).contains(&fault.line)));
        }
    }
}
