//! What an office has already, with filters; and assigning areas to many entries at once, by keyboard.

use kernel::{Faults, Fields, Id, Key, Outcome, Reader, Say};
use maud::{Markup, html};
use ui::{Kind, Link, T, button_link};
use web::{Again, Reply, Sent, Visit};

use crate::{
    cases::{self, EntriesAssign, EntryList},
    model::{Entry, EntryKind},
    pages::frame,
};

/// The filters, as they stand in the address.
const FILTERS: [&str; 5] = ["area", "service", "kind", "assigned", "q"];

pub(crate) async fn show(visit: Visit) -> Outcome<Reply> {
    view(&visit, Again::default()).await
}

/// Assigns the chosen entries to the chosen areas.
pub(crate) async fn assign(visit: Visit) -> Outcome<Reply> {
    let office: Key = visit.param("office")?;
    let asked = office.clone();
    // The right before the fields: who may only read is not told what to fill in.
    visit.ctx.read(move |tx| cases::entry_new_show(tx, &asked)).await?;
    let to = Visit::to(&filtered(&visit), "entries_assign");
    let to = if to.matches('?').count() > 1 { to.replace("?done=", "&done=") } else { to };
    let sent = visit.submit(read, move |tx, cmd| cases::entries_assign(tx, &office, cmd).map(|()| to.clone())).await?;
    match sent {
        Sent::Done(reply) => Ok(reply),
        Sent::Again(again) => view(&visit, again).await,
    }
}

/// The list as it is filtered now: whoever assigns the areas of many entries goes on where they were.
fn filtered(visit: &Visit) -> String {
    let set = FILTERS.iter().map(|name| (name, visit.query.get(name))).filter(|(_, value)| !value.is_empty());
    let query: Vec<String> = set.map(|(name, value)| format!("{name}={}", frame::encoded(value))).collect();
    if query.is_empty() { visit.path.clone() } else { format!("{}?{}", visit.path, query.join("&")) }
}

fn read(form: &Fields) -> Result<EntriesAssign, Faults> {
    let mut read = Reader::new(form);
    let (entries, areas): (Vec<Id<Entry>>, Vec<Key>) = (read.choices("entries"), read.choices("areas"));
    if entries.is_empty() {
        read.fault("entries", Say::new("entries_assign-refused-none"));
    }
    if areas.is_empty() {
        read.fault("areas", Say::new("entries_assign-refused-no_area"));
    }
    read.done().map(|()| EntriesAssign { entries, areas })
}

async fn view(visit: &Visit, again: Again) -> Outcome<Reply> {
    let office: Key = visit.param("office")?;
    let list = visit.ctx.read(move |tx| cases::entry_list(tx, &office)).await?;
    let t = &visit.t;
    let rows: Vec<&Entry> = list.entries.iter().filter(|entry| passes(entry, &visit.query)).collect();
    let body = html! {
        p { (t.text("entry_list-explained")) }
        @if list.may_edit { (buttons(t, &visit.path)) }
        @if list.entries.is_empty() {
            @let next = if list.may_edit { "entry_list-empty_text_new" } else { "entry_list-empty_text" };
            (ui::empty(&t.text("entry_list-empty"), &t.text(next), None))
        } @else {
            (filters(visit, &list))
            @if rows.is_empty() { (ui::empty(&t.text("entry_list-nothing"), &t.text("entry_list-nothing_text"), None)) }
            @else if list.may_edit { (assigning(visit, &list, &rows, &again)) }
            @else { (table(t, &list, &rows, None)) }
        }
    };
    let back = format!("{}/needs", frame::office(&list.here));
    let sheet = frame::office_sheet(
        t,
        &list.here,
        t.with("entry_list-heading", &[("office", list.here.office.name.as_str().into())]),
    )
    .crumb(back, &list.here.office.name);
    Ok(Reply::page(visit, sheet, body).again(&again))
}

fn passes(entry: &Entry, query: &Fields) -> bool {
    let of = |name: &str| query.get(name);
    let area = of("area").is_empty() || entry.areas.iter().any(|key| key.as_str() == of("area"));
    let service = of("service").is_empty() || entry.service.as_deref() == Some(of("service"));
    let kind = of("kind").is_empty() || entry.kind.word() == of("kind");
    let assigned = of("assigned") != "no" || entry.areas.is_empty();
    let words = of("q").to_lowercase();
    area && service && kind && assigned && entry.title.to_lowercase().contains(words.trim())
}

fn buttons(t: &T, path: &str) -> Markup {
    let link = |end: &str, key: &str, kind| button_link(&Link::new(format!("{path}/{end}"), t.text(key)), kind);
    ui::actions(vec![
        link("files", "entries_take-heading", Kind::Primary),
        link("new", "entry_new-heading", Kind::Secondary),
    ])
}

fn filters(visit: &Visit, list: &EntryList) -> Markup {
    let t = &visit.t;
    let areas = list.here.areas().iter().map(|area| (area.key.to_string(), area.label(t.lang()))).collect();
    let services = list.here.services.iter().map(|service| (service.id.clone(), service.name.clone())).collect();
    let kinds = EntryKind::ALL.map(|kind| (kind.word().to_owned(), t.text(&format!("entry-{}", kind.word()))));
    let assigned = vec![("no".to_owned(), t.text("entry_list-unassigned"))];
    let [area, service, kind, state, words] = FILTERS;
    html! {
        search {
            form class="filter-form" method="get" action=(visit.path) {
                (choice(t, &visit.query, area, areas))
                (choice(t, &visit.query, service, services))
                (choice(t, &visit.query, kind, kinds.to_vec()))
                (choice(t, &visit.query, state, assigned))
                div class="field" {
                    label for="filter-q" { (t.text("entry_list-filter_q")) }
                    input id="filter-q" name=(words) type="search" value=(visit.query.get(words)) autocomplete="off";
                }
                button class="button secondary" type="submit" { (t.text("common-search")) }
            }
        }
    }
}

fn choice(t: &T, query: &Fields, name: &str, options: Vec<(String, String)>) -> Markup {
    let id = format!("filter-{name}");
    html! {
        div class="field" {
            label for=(id) { (t.text(&format!("entry_list-filter_{name}"))) }
            select id=(id) name=(name) autocomplete="off" {
                option value="" { (t.text("entry_list-all")) }
                @for (word, label) in options { option value=(word) selected[word == query.get(name)] { (label) } }
            }
        }
    }
}

/// The table as a form: a box at each entry, and below it the areas.
fn assigning(visit: &Visit, list: &EntryList, rows: &[&Entry], again: &Again) -> Markup {
    let t = &visit.t;
    let faulty = |field: &str| again.faults.of(field).map(|say| t.say(say));
    let chosen = again.fields.all("areas");
    html! {
        (frame::summary(t, "entries_assign", &again.faults))
        form class="form wide" id="entries_assign" method="post" action=(filtered(visit)) novalidate {
            (ui::post_key(t))
            div class="field" id={ "entries_assign" "-entries" } tabindex="-1" { (table(t, list, rows, Some(again))) }
            fieldset class=(if faulty("areas").is_some() { "field faulty" } else { "field" }) id="entries_assign-areas" tabindex="-1" {
                legend { (t.text("entries_assign-areas")) }
                @if let Some(error) = faulty("areas") {
                    p class="error" { span class="visually-hidden" { (t.text("form-error_prefix")) " " } (error) }
                }
                @for area in list.here.areas() {
                    @let id = format!("entries_assign-area-{}", area.key);
                    div class="choice" {
                        input id=(id) name="areas" type="checkbox" value=(area.key) checked[chosen.iter().any(|key| key == area.key.as_str())];
                        label for=(id) { (area.label(t.lang())) }
                    }
                }
            }
            div class="actions" {
                button class="button primary" type="submit" { (t.text("entries_assign-submit")) }
                a class="button quiet" href=(filtered(visit)) { (t.text("common-cancel")) }
            }
        }
    }
}

fn table(t: &T, list: &EntryList, rows: &[&Entry], form: Option<&Again>) -> Markup {
    let head =
        ["what", "kind", "areas", "service", "dated", "until", "where"].map(|key| t.text(&format!("entry_list-{key}")));
    let change = t.text("entry_list-change");
    let head: Vec<&str> = head.iter().map(String::as_str).chain(list.may_edit.then_some(change.as_str())).collect();
    let lines = rows.iter().map(|entry| line(t, list, entry, form)).collect();
    ui::table(&t.with("entry_list-caption", &[("count", rows.len().into())]), &head, lines)
}

fn line(t: &T, list: &EntryList, entry: &Entry, form: Option<&Again>) -> Vec<Markup> {
    let path = format!("{}/stock/{}", frame::office(&list.here), entry.id);
    let id = format!("entry-{}", entry.id);
    let areas = list.here.areas();
    let named: Vec<String> =
        areas.iter().filter(|area| entry.areas.contains(&area.key)).map(|area| area.label(t.lang())).collect();
    let service = list.here.services.iter().find(|service| entry.service.as_ref() == Some(&service.id));
    let service = service.map_or_else(|| t.text("entry-whole_office"), |service| service.name.clone());
    let when = |when: Option<kernel::When>| when.map_or_else(|| "–".to_owned(), |when| t.when_short(when));
    let way = |href: &str, key: &str| {
        html! { a class="button quiet" href=(href) { (t.text(key)) span class="visually-hidden" { ": " (entry.title) } } }
    };
    let mut cells = vec![
        html! {
            @if let Some(again) = form {
                span class="choice" {
                    input id=(id) name="entries" type="checkbox" value=(entry.id)
                        checked[again.fields.all("entries").iter().any(|one| *one == entry.id.to_string())];
                    label for=(id) { (entry.title) }
                }
            } @else { (entry.title) }
        },
        html! { (t.text(&format!("entry-{}", entry.kind.word()))) },
        html! { @if named.is_empty() { span class="muted" { (t.text("entry_list-no_area")) } } @else { (named.join(", ")) } },
        html! { (service) },
        html! { (when(entry.dated)) },
        html! { (when(entry.in_force_until)) },
        html! {
            @if entry.attachment.is_some() { (way(&format!("{path}/file"), "entry_list-file")) " " }
            @if !entry.link.is_empty() { a class="button quiet" href=(entry.link) rel="noopener noreferrer" { (t.text("entry_list-link")) span class="visually-hidden" { ": " (entry.title) } } }
            @if entry.attachment.is_none() && entry.link.is_empty() { "–" }
        },
    ];
    cells.extend(list.may_edit.then(|| way(&format!("{path}/edit"), "entry_list-edit")));
    cells
}
