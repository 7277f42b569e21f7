//! The cohort of a programme and its services.

use kernel::{Arg, Outcome};
use maud::{Markup, html};
use ui::{Kind, Link, T, Tone, badge, button_link, section, section_with};
use web::{Reply, Visit};

use crate::{
    cases::{self, CohortOffice, OfficeList},
    model::{Participation, Service},
    pages::{frame, span::span},
};

pub(crate) async fn show(visit: Visit) -> Outcome<Reply> {
    let list = visit.ctx.read(cases::office_list).await?;
    let t = &visit.t;
    let body = html! { (offices(t, &list)) (services(t, &list)) };
    let sheet = frame::sheet(t, &list.programme, t.text("office_list-heading")).lead(t.text("office_list-lead"));
    Ok(Reply::page(&visit, sheet, body))
}

fn offices(t: &T, list: &OfficeList) -> Markup {
    let add = || Link::new(format!("{}/offices/add", frame::home(&list.programme)), t.text("office_list-add"));
    let heading = t.text("office_list-cohort");
    if list.offices.is_empty() {
        let add = list.may_add.then(add);
        return section(&heading, ui::empty(&t.text("office_list-empty"), &t.text("office_list-empty_text"), add));
    }
    let head = ["programme_show-office", "office_list-services", "office_list-time"].map(|key| t.text(key));
    let rows = list.offices.iter().map(|office| office_row(t, list, office)).collect();
    let table = ui::table(&t.text("office_list-caption"), &head.each_ref().map(String::as_str), rows);
    let button = html! { @if list.may_add { (button_link(&add(), Kind::Primary)) } };
    section_with(&heading, button, table)
}

fn office_row(t: &T, list: &OfficeList, office: &CohortOffice) -> Vec<Markup> {
    let id = office.office.id;
    let services = list.services.iter().filter(|(service, _)| service.offices.contains(&id));
    let names = services.map(|(service, _)| service.name.as_str()).collect::<Vec<_>>().join(", ");
    let path = format!("{}/offices/{}", frame::home(&list.programme), office.office.key);
    vec![
        html! { a href=(path) { (office.office.name) } },
        html! { @if names.is_empty() { span class="muted" { (t.text("office_show-no_service")) } } @else { (names) } },
        html! { (time(t, &office.part)) },
    ]
}

/// Since when and until when an office takes part.
pub(crate) fn time(t: &T, part: &Participation) -> String {
    match (part.joined, part.left) {
        (Some(joined), Some(left)) => span(t, joined, left),
        (Some(joined), None) => t.with("office_list-since", &[("joined", Arg::Text(t.when_short(joined)))]),
        (None, Some(left)) => t.with("office_list-until", &[("left", Arg::Text(t.when_short(left)))]),
        (None, None) => t.text("common-none"),
    }
}

fn services(t: &T, list: &OfficeList) -> Markup {
    let home = frame::home(&list.programme);
    let new = || Link::new(format!("{home}/services/new"), t.text("service_new-heading"));
    let heading = t.text("office_list-services");
    if list.services.is_empty() {
        let new = list.may_service.then(new);
        return section(&heading, ui::empty(&t.text("service-empty"), &t.text("service-empty_text"), new));
    }
    let button = html! { @if list.may_service { (button_link(&new(), Kind::Secondary)) } };
    let head = ["service_edit-name", "service_edit-offices"].map(|key| t.text(key));
    let rows = list.services.iter().map(|(service, missing)| service_row(t, list, service, missing)).collect();
    section_with(&heading, button, ui::table(&t.text("service-caption"), &head.each_ref().map(String::as_str), rows))
}

fn service_row(t: &T, list: &OfficeList, service: &Service, missing: &[String]) -> Vec<Markup> {
    let path = format!("{}/services/{}/edit", frame::home(&list.programme), service.id);
    let offices = list.offices.iter().filter(|office| service.offices.contains(&office.office.id));
    let names = offices.map(|office| office.office.name.as_str()).collect::<Vec<_>>().join(", ");
    let hint = t.with("service-missing", &[("offices", Arg::Text(missing.join(", ")))]);
    vec![
        html! {
            @if list.may_service { a href=(path) { (service.name) } } @else { (service.name) }
            @if service.comparable { " " (badge(&t.text("service-comparable"), Tone::Info)) }
        },
        html! {
            @if names.is_empty() { span class="muted" { (t.text("service-no_office")) } } @else { (names) }
            @if !missing.is_empty() { p class="hint" { (hint) } }
        },
    ]
}
