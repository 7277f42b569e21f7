//! Reading a transfer file into a programme, or into all its faults at once, each with its line.

use std::collections::BTreeSet;

use files::{LineFault, Section, Seen};
use kernel::{Key, No, Outcome, Say, When};

use super::{key_reserved, milestone_times, office_times, phase_within, programme_times, transfer_cohort::Cohort};
use crate::model::{
    MilestoneKind,
    transfer::{
        AllocationPart, FORMAT, MilestonePart, OrganisationPart, PhasePart, PickPart, ProgrammePart, ServicePart,
        Transfer,
    },
};

// As the forms of the same nouns allow.
const TITLE: usize = 250;
const NAME: usize = 200;
const SHORT: usize = 80;
const MOST_RANKS: i64 = 20;

impl Transfer {
    /// Reads a file.
    pub(crate) fn parse(text: &str) -> Result<Transfer, Vec<LineFault>> {
        files::read(text, whole)
    }
}

/// The line of a place in a file, for faults that only the records can tell; line 1 where there is no such place.
pub(crate) fn line_of(text: &str, path: &str) -> usize {
    files::line_of(text, path, whole)
}

fn whole(file: &Section<'_>) -> Option<Transfer> {
    if file.line("format", 10_000).is_some_and(|format| format != FORMAT) {
        file.fault("format", Say::new("programme_import-fault-format").with("format", FORMAT));
    }
    let head = file.section("programme");
    let organisations = file.sections("organisation");
    let cohort = Cohort::new(head.as_ref(), &organisations);
    let programme = head.as_ref().and_then(|section| programme(section, &cohort));
    // Bounds that are wrong themselves would find fault with every phase.
    let bounds = programme.as_ref().map(|part| (part.starts, part.ends));
    let bounds = bounds.filter(|(starts, ends)| programme_times(*starts, *ends, &[]).is_ok());
    let organisations = unique(&organisations, "key", |section| organisation(section, &cohort));
    let services = unique(&file.sections("service"), "key", |section| service(section, &cohort));
    let phases = unique(&file.sections("phase"), "key", |section| phase(section, bounds));
    let milestones = unique(&file.sections("milestone"), "key", |section| milestone(section, &cohort));
    let allocations = unique(&file.sections("allocation"), "office", |section| allocation(section, &cohort));
    Some(Transfer { programme: programme?, organisations, services, phases, milestones, allocations })
}

/// Reads all tables of a list; a name that stood before is a fault at the second one.
fn unique<T>(sections: &[Section<'_>], name: &'static str, read: impl Fn(&Section<'_>) -> Option<T>) -> Vec<T> {
    let (mut parts, mut seen) = (Vec::new(), Seen::default());
    for section in sections {
        parts.extend(read(section));
        section.done();
        if let Some(value) = section.peek(name) {
            seen.note(section, name, value);
        }
    }
    parts
}

fn programme(section: &Section<'_>, cohort: &Cohort<'_>) -> Option<ProgrammePart> {
    let (key, title, short) = (section.key("key"), section.line("title", TITLE), section.line("short", SHORT));
    if let Some(key) = key.as_ref().filter(|key| key_reserved(key)) {
        section.fault("key", Say::new("programme_import-fault-reserved").with("value", key.as_str()));
    }
    let legal_basis = section.lines("legal_basis", NAME);
    for (index, _) in legal_basis.iter().enumerate().filter(|(_, line)| line.contains('\n')) {
        section.fault(&format!("legal_basis[{}]", index + 1), Say::new("programme_import-fault-one_line"));
    }
    let (starts, ends) = (section.when("starts"), section.when("ends"));
    if let Some((starts, ends)) = starts.zip(ends) {
        asked(section, programme_times(starts, ends, &[]));
    }
    let commissioned_by = cohort.organisation(section, "commissioned_by");
    let guided_by = cohort.organisation(section, "guided_by");
    let (catalogue, catalogue_version) = (section.key("catalogue"), section.line("catalogue_version", 20));
    section.done();
    Some(ProgrammePart {
        key: key?,
        title: title?,
        short: short?,
        legal_basis,
        starts: starts?,
        ends: ends?,
        commissioned_by,
        guided_by,
        catalogue: catalogue?,
        catalogue_version: catalogue_version?,
    })
}

fn organisation(section: &Section<'_>, cohort: &Cohort<'_>) -> Option<OrganisationPart> {
    let (key, name) = (section.key("key"), section.line("name", NAME));
    let words: Vec<&str> = directory::offer::OrganisationKind::ALL.iter().map(|kind| kind.word()).collect();
    let kind = section.word("kind", &words);
    let official_key = section.line_or_none("official_key", NAME);
    if official_key.as_ref().is_some_and(|text| !is_official_key(text)) {
        section.fault("official_key", Say::new("organisation_edit-refused-official_key"));
    }
    let (joined, left) = (section.when_or_none("joined"), section.when_or_none("left"));
    asked(section, office_times(joined, left));
    let office = section.flag("office");
    let claimed = section.peek_flag("office");
    for (field, value) in [("joined", joined), ("left", left)] {
        if value.is_some() && !claimed {
            section.fault(field, Say::new("programme_import-fault-no_office"));
        }
    }
    if let Some(key) = key.as_ref().filter(|key| !claimed && !cohort.is_named(key.as_str())) {
        section.fault("key", Say::new("programme_import-fault-unused").with("value", key.as_str()));
    }
    Some(OrganisationPart { key: key?, name: name?, kind: kind?, official_key, joined, left, office })
}

/// The official key of a municipality (Amtlicher Gemeindeschlüssel): 5 digits of a county, 8 of a municipality. The same
/// rule as in the directory's form, said again on purpose: one line about a number that the state defines is not worth
/// a wider window between the slices.
fn is_official_key(text: &str) -> bool {
    matches!(text.len(), 5 | 8) && text.bytes().all(|byte| byte.is_ascii_digit())
}

fn service(section: &Section<'_>, cohort: &Cohort<'_>) -> Option<ServicePart> {
    let (key, name) = (section.key("key"), section.line("name", NAME));
    let comparable = section.flag("comparable");
    Some(ServicePart { key: key?, name: name?, comparable, offices: cohort.offices(section, "offices") })
}

fn phase(section: &Section<'_>, bounds: Option<(When, When)>) -> Option<PhasePart> {
    let (key, title) = (section.key("key"), section.line("title", NAME));
    let (starts, ends) = (section.when("starts"), section.when("ends"));
    if let Some((starts, ends)) = starts.zip(ends) {
        // Without bounds a phase can only be compared with itself.
        asked(section, phase_within(bounds.unwrap_or((starts, ends)), starts, ends));
    }
    let example = section.flag("example");
    Some(PhasePart { key: key?, title: title?, starts: starts?, ends: ends?, example })
}

fn milestone(section: &Section<'_>, cohort: &Cohort<'_>) -> Option<MilestonePart> {
    let key = section.key("key");
    let kind = section.word("kind", &MilestoneKind::ALL.map(MilestoneKind::word));
    let (title, on) = (section.line("title", NAME), section.when("on"));
    let (starts_at, ends_at) = (section.time_or_none("starts_at"), section.time_or_none("ends_at"));
    let place = section.line_or_none("place", NAME);
    let office = cohort.office_or_none(section, "office");
    let example = section.flag("example");
    if let Some(on) = on {
        asked(section, milestone_times(on, starts_at, ends_at));
    }
    Some(MilestonePart { key: key?, kind: kind?, title: title?, on: on?, starts_at, ends_at, place, office, example })
}

fn allocation(section: &Section<'_>, cohort: &Cohort<'_>) -> Option<AllocationPart> {
    let office = cohort.office(section, "office");
    let sections = section.sections("pick");
    if sections.is_empty() {
        section.fault("pick", Say::new("programme_import-fault-no_pick"));
    }
    let mut picks: Vec<PickPart> = sections.iter().filter_map(pick).collect();
    sections.iter().for_each(Section::done);
    if picks.len() == sections.len() {
        ranks(&sections, &picks);
    }
    picks.sort_by_key(|pick| pick.rank);
    Some(AllocationPart { office: office?, picks })
}

fn pick(section: &Section<'_>) -> Option<PickPart> {
    let rank = section.number("rank", 1, MOST_RANKS);
    let optional = section.flag("optional");
    let areas: Vec<Key> = section.keys("areas").into_iter().map(|(_, key)| key).collect();
    if areas.is_empty() {
        section.fault("areas", Say::new("programme_import-fault-no_area"));
    }
    Some(PickPart { rank: rank?, optional, areas })
}

/// Ranks begin at 1, none twice and none left out, firm ones first; no area stands twice.
fn ranks(sections: &[Section<'_>], picks: &[PickPart]) {
    let all: BTreeSet<i64> = picks.iter().map(|pick| pick.rank).collect();
    let first_optional = picks.iter().filter(|pick| pick.optional).map(|pick| pick.rank).min();
    let (mut seen, mut areas) = (Seen::default(), BTreeSet::new());
    for (section, pick) in sections.iter().zip(picks) {
        let first = seen.note(section, "rank", &pick.rank.to_string());
        if first && pick.rank > 1 && !all.contains(&(pick.rank - 1)) {
            section.fault("rank", Say::new("programme_import-fault-rank_gap").with("rank", pick.rank - 1));
        }
        if !pick.optional && first_optional.is_some_and(|rank| rank < pick.rank) {
            section.fault("rank", Say::new("programme_import-fault-firm_after_optional"));
        }
        for (index, area) in pick.areas.iter().enumerate().filter(|(_, area)| !areas.insert(area.as_str())) {
            let say = Say::new("programme_import-fault-area_twice").with("value", area.as_str());
            section.fault(&format!("areas[{}]", index + 1), say);
        }
    }
}

/// Notes what a rule says no to; its faults are at the names of our keys.
fn asked(section: &Section<'_>, rule: Outcome<()>) {
    if let Err(No::Faulty(faults)) = rule {
        faults.0.into_iter().for_each(|fault| section.fault(&fault.field, fault.say));
    }
}
