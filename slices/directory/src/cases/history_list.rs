//! What happened, in words: entries of the journal with names of people and texts of events.
//!
//! The event `programmes.phase_edited` is said by the text `event-programmes-phase_edited`. A field is named by
//! `history-field-<field>` or else by the label of its form; a value of a closed set by `history-value-<field>-<value>`.

use std::collections::BTreeMap;

use db::{
    ReadTx,
    journal::{self, Change, Entry},
};
use kernel::{Arg, Id, Outcome, Person, When};
use ui::{HistoryEntry, T};

use crate::store;

/// The history of one thing in this scope, newest first, with names. Asks no right: the caller's case has.
pub fn history_entries(tx: &mut ReadTx<'_>, t: &T, subject: &str) -> Outcome<Vec<HistoryEntry>> {
    let entries = journal::history(tx, subject, None)?;
    told(tx, t, &entries)
}

/// The newest entries of this scope's stream, no more than asked for. Asks no right: the caller's case has.
pub fn stream_newest(tx: &mut ReadTx<'_>, t: &T, count: i64) -> Outcome<Vec<HistoryEntry>> {
    let entries = journal::newest(tx, count)?;
    told(tx, t, &entries)
}

/// The same as [`history_entries`], page by page: the entries before a number, and where the next page begins.
pub fn history_page(
    tx: &mut ReadTx<'_>,
    t: &T,
    subject: &str,
    before: Option<i64>,
) -> Outcome<(Vec<HistoryEntry>, Option<i64>)> {
    let entries = journal::history(tx, subject, before)?;
    let next = match entries.last() {
        Some(oldest) if !journal::history(tx, subject, Some(oldest.number))?.is_empty() => Some(oldest.number),
        _ => None,
    };
    Ok((told(tx, t, &entries)?, next))
}

/// The stream of this scope before a number, newest first, with the number where the next page begins. Asks no right.
pub fn stream_page(tx: &mut ReadTx<'_>, t: &T, before: Option<i64>) -> Outcome<(Vec<HistoryEntry>, Option<i64>)> {
    let entries = journal::latest(tx, before)?;
    // Numbers of a stream have no gaps and begin with 1.
    let next = entries.last().map(|oldest| oldest.number).filter(|number| *number > 1);
    Ok((told(tx, t, &entries)?, next))
}

fn told(tx: &mut ReadTx<'_>, t: &T, entries: &[Entry]) -> Outcome<Vec<HistoryEntry>> {
    let ids: Vec<Id<Person>> = entries.iter().flat_map(|entry| entry.who.into_iter().chain(about(entry))).collect();
    let names = store::person::person_names(tx, &ids)?;
    Ok(entries.iter().map(|entry| one(t, entry, &names)).collect())
}

fn one(t: &T, entry: &Entry, names: &BTreeMap<Id<Person>, String>) -> HistoryEntry {
    let changes = entry.changes.iter().map(|change| changed(t, &entry.kind, change)).collect();
    HistoryEntry { at: entry.at, who: who(t, entry, names), what: what(t, entry, names), changes }
}

/// The person that an event of this slice is about, if it is about one.
fn about(entry: &Entry) -> Option<Id<Person>> {
    if entry.kind.starts_with("directory.") { entry.subject.parse().ok() } else { None }
}

fn what(t: &T, entry: &Entry, names: &BTreeMap<Id<Person>, String>) -> String {
    let what = t.text(&format!("event-{}", entry.kind.replace('.', "-")));
    match about(entry).and_then(|id| names.get(&id)) {
        Some(name) => t.with("history-what_about", &[("what", Arg::from(what)), ("name", Arg::from(name.as_str()))]),
        None => what,
    }
}

/// The name with the role; the role alone once the name has expired; the program where nobody acted.
fn who(t: &T, entry: &Entry, names: &BTreeMap<Id<Person>, String>) -> String {
    let name = entry.who.and_then(|id| names.get(&id));
    let role = entry.role.map(|role| t.text(&format!("role-{role}")));
    match (name, role) {
        (Some(name), Some(role)) => {
            t.with("history-who", &[("name", Arg::from(name.as_str())), ("role", Arg::from(role))])
        }
        (Some(name), None) => name.clone(),
        (None, Some(role)) => role,
        (None, None) => t.text("history-who_program"),
    }
}

fn changed(t: &T, kind: &str, change: &Change) -> (String, String, String) {
    let field = &change.field;
    (label(t, kind, field), value(t, field, &change.old), value(t, field, &change.new))
}

fn label(t: &T, kind: &str, field: &str) -> String {
    let noun = kind.split_once('.').map_or(kind, |(_, event)| event.rsplit_once('_').map_or(event, |(noun, _)| noun));
    let own = format!("history-field-{field}");
    let forms = ["edit", "new", "create"].map(|verb| format!("{noun}_{verb}-{field}"));
    let known = std::iter::once(own).chain(forms).find(|key| t.has(key));
    known.map_or_else(|| field.to_owned(), |key| t.text(&key))
}

/// Words of closed sets and days as people read them; every other value as it was written.
fn value(t: &T, field: &str, text: &str) -> String {
    let key = format!("history-value-{field}-{text}");
    let role = format!("role-{text}");
    if !text.is_empty() && t.has(&key) {
        t.text(&key)
    } else if field == "role" && t.has(&role) {
        t.text(&role)
    } else {
        let when = text.parse::<When>().ok().filter(|when| when.to_string() == text);
        when.map_or_else(|| text.to_owned(), |when| t.when_short(when))
    }
}
