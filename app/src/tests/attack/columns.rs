//! Where canaries must sit before anybody listens: in every column of words one of each tenant, and in the records one from
//! each field of each form. And what people of another tenant must not have done meanwhile.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    canaries::{Aviary, does_harm},
    page::Kind,
    town,
};

/// Columns of text in which nobody's words stand, by their whole name, by the table before or by the end; with the tables
/// that belong to everybody. A new column with words of a tenant is not among them, and a form must fill it.
const NO_WORDS: &[&str] = &[
    // Catalogues and laws are everybody's.
    "catalogue_versions.",
    "catalogues.",
    "areas.",
    "requirements.",
    "law_versions.",
    "laws.",
    "sittings.areas",
    // No backup is made here; a step of the schema belongs to the program.
    "backups.file",
    "backups.content",
    "backups.fault",
    "migrations.name",
    // What was released is everybody's.
    "releases.content",
    "releases.audience",
    "releases.subject",
    // Ids, keys, hashes, random words.
    ".id",
    ".key",
    "_id",
    "_hash",
    "_key",
    ".digest",
    ".hash",
    "commands.actor",
    "guesses.account",
    "journal.subject",
    "participants.return_words",
    "people.password",
    "programmes.catalogue",
    "ratings.scale",
    "card_moves.move",
    // The address that a form led to.
    "commands.answer",
    // Days and hours.
    ".since",
    ".until",
    "_until",
    ".valid_from",
    ".starts",
    ".ends",
    "_at",
    ".on_when",
    ".joined",
    ".left_on",
    ".dated",
    ".day",
    ".due",
    // Words of closed sets.
    ".lang",
    ".role",
    ".kind",
    "_kind",
    ".way",
    "replies.said",
    "workshops.purpose",
    "definition_comments.outcome",
    "definition_consents.answer",
    "definition_versions.state",
    // Numbers.
    ".catalogue_version",
    "allocation_terms.content",
    "need_scores.sum",
    // Organisations by their ids.
    "programmes.commissioned_by",
    "programmes.guided_by",
];

/// Fields in which nobody's words stand, by the end of their route and their name.
const NOT_KEPT: &[&str] = &[
    // Numbers; names of scales; labels of cards; words that the program gave.
    "/allocation/needs text",
    "/allocation/terms weights",
    "/needs/templates/{template}/edit formula",
    "/capture aside",
    "/capture from",
    "/capture group",
    "/return words",
    // Lines that were written come before what was pasted; the same reader shows both.
    "/capture/read pasted",
];

/// The canaries in a text, each as a whole word in small letters.
pub(super) fn songs(text: &str) -> Vec<String> {
    let small = text.to_lowercase();
    let birds = ["zeisig", "kiebitz", "gimpel"].into_iter().flat_map(|bird| small.match_indices(bird));
    let song = |(at, bird): (usize, &str)| {
        let rest = &small[at + bird.len()..];
        let end = rest.find(|letter: char| !letter.is_ascii_digit() && letter != 'x').unwrap_or(rest.len());
        small[at..at + bird.len() + end].to_owned()
    };
    birds.map(song).collect()
}

/// The name of a field; each area of a sheet has a reason of its own, and few areas are set.
pub(super) fn told_as(field: &str) -> &str {
    if field.starts_with("reason_") { "reason_" } else { field }
}

/// Whose canary this is.
pub(super) fn tenant_of(song: &str) -> Option<usize> {
    song.chars().find_map(|letter| letter.to_digit(10)).map(|digit| digit as usize)
}

impl Aviary {
    /// No column and no field was left without a canary of each tenant, and no excuse is left over.
    pub(super) fn is_full(&self) {
        let covered = self.covered();
        let columns = columns();
        let excused = |column: &str| NO_WORDS.iter().any(|part| column.starts_with(part) || column.ends_with(part));
        let full = |column: &String| covered.get(column).is_some_and(|tenants| tenants.len() == self.tenants);
        let empty: Vec<_> = columns.iter().filter(|column| !excused(column) && !full(column)).collect();
        let empty: Vec<_> = empty.into_iter().map(|column| (column, covered.get(column))).collect();
        assert!(
            empty.is_empty(),
            "no canary of each tenant in {empty:?}: let a form of the crawl fill them, or say in NO_WORDS why not"
        );
        let lacking: Vec<&String> = columns.iter().filter(|column| !full(column)).collect();
        let needed = |part: &&&str| lacking.iter().any(|one| one.starts_with(**part) || one.ends_with(**part));
        let idle: Vec<_> = NO_WORDS.iter().filter(|part| !needed(part)).collect();
        assert!(idle.is_empty(), "nobody needs these excuses: {idle:?}");
        let unheard = self.unheard();
        assert!(unheard.is_empty(), "a word of each tenant is kept from none of these fields: {unheard:#?}");
        let codes: BTreeSet<&String> = self.workshops().filter(|code| !self.is_somebodys(code)).collect();
        assert!(codes.is_empty(), "whose workshops are these? {codes:?}");
    }

    /// Whose canaries each column holds.
    fn covered(&self) -> BTreeMap<String, BTreeSet<usize>> {
        let mut covered = BTreeMap::<String, BTreeSet<usize>>::new();
        self.each_row(|table, row| {
            for (column, value) in row {
                let heard = songs(value.as_str().unwrap_or_default()).into_iter().filter_map(|song| tenant_of(&song));
                covered.entry(format!("{table}.{column}")).or_default().extend(heard);
            }
        });
        covered
    }

    /// Fields of words of which no word of some tenant is kept or was shown.
    fn unheard(&self) -> Vec<String> {
        let mut kept: BTreeSet<String> = songs(&self.town.app.content()).into_iter().collect();
        kept.extend(self.shown.iter().cloned());
        // The bytes of files lie in the vault.
        let words = |kind| matches!(kind, Kind::Words | Kind::Lines);
        let forms = self.forms.iter().filter(|((_, name), _)| !does_harm(name));
        let fields = forms.flat_map(|((_, name), forms)| {
            let fields = forms.iter().flat_map(|form| &form.fields).filter(move |field| words(field.kind));
            fields.map(move |field| format!("{name} {}", told_as(&field.name)))
        });
        let kept_somewhere = |field: &String| !NOT_KEPT.iter().any(|one| field.ends_with(one));
        let fields: BTreeSet<String> = fields.filter(kept_somewhere).collect();
        let heard = |tenant: usize, field: &String| {
            let written = self.written.get(&(tenant, field.clone()));
            written.is_some_and(|written| written.iter().any(|song| kept.contains(song)))
        };
        let lacking = |field: &String| (1..=self.tenants).filter(|tenant| !heard(*tenant, field)).collect::<Vec<_>>();
        let lacks = fields.iter().map(|field| (field, lacking(field))).filter(|(_, lacking)| !lacking.is_empty());
        let why = |field: &String| self.refused.get(field.rsplit_once(' ').map_or("", |(name, _)| name));
        lacks.map(|(field, lacking)| format!("{field} {lacking:?}: {:?}", why(field))).collect()
    }

    /// What somebody did in a place of another tenant, by the journals.
    pub(super) fn trespasses(&self) -> Vec<String> {
        let homes: BTreeMap<String, usize> =
            self.town.people.iter().filter(|one| one.tenant > 0).map(|one| (one.id.to_string(), one.tenant)).collect();
        let (mut scopes, mut acts) = (BTreeMap::new(), Vec::new());
        self.each_row(|table, row| {
            let word = |name: &str| row[name].as_str().unwrap_or_default().to_owned();
            match table {
                "scopes" => drop(scopes.insert(word("id"), word("key"))),
                "journal_actors" => acts.push((word("scope_id"), word("person_id"), row["number"].clone())),
                _ => {}
            }
        });
        assert!(acts.len() > 100, "the journals tell of nobody");
        let foreign = |(scope, person, number): (String, String, serde_json::Value)| {
            let (home, key) = (homes.get(&person)?, scopes.get(&scope)?);
            (self.tenant_of(key)? != *home).then(|| format!("somebody of {home} did no. {number} in {key}"))
        };
        acts.into_iter().filter_map(foreign).collect()
    }

    /// Whose scope has this key.
    pub(super) fn tenant_of(&self, key: &str) -> Option<usize> {
        let own = |tenant: &usize| town::programme(*tenant) == key || town::office(*tenant) == key;
        self.codes.get(key).copied().or_else(|| (1..=self.tenants).find(own))
    }

    fn workshops(&self) -> impl Iterator<Item = &String> {
        self.pool.get("workshop").into_iter().flatten()
    }

    fn is_somebodys(&self, code: &str) -> bool {
        self.codes.contains_key(code)
    }

    /// Every row of the database, with its table.
    pub(super) fn each_row(&self, mut look: impl FnMut(&str, &BTreeMap<String, serde_json::Value>)) {
        let (mut table, mut columns) = (String::new(), Vec::new());
        for line in self.town.app.content().lines() {
            let Ok(value) = serde_json::from_str::<serde_json::Value>(line) else { continue };
            if let Some(head) = value.get("table") {
                table = head["name"].as_str().unwrap().to_owned();
                columns =
                    head["columns"].as_array().unwrap().iter().map(|name| name.as_str().unwrap().to_owned()).collect();
            }
            if let Some(values) = value.as_array() {
                look(&table, &columns.iter().cloned().zip(values.iter().cloned()).collect());
            }
        }
    }
}

/// Every column of text.
fn columns() -> Vec<String> {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../docs/generated/schema.txt");
    let schema = std::fs::read_to_string(path).unwrap();
    schema.lines().filter_map(|line| line.strip_suffix(" TEXT")).map(str::to_owned).collect()
}
