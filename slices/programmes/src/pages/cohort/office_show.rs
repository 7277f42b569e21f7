//! An office's page in the programme.

use kernel::{Key, Outcome};
use maud::{Markup, html};
use ui::{Kind, Link, T, button_link, section, section_with};
use web::{Reply, Visit};

use crate::{
    cases::{self, OfficeShow},
    pages::{allocation_words, cohort::office_list::time, frame, milestone_words},
};

pub(crate) async fn show(visit: Visit) -> Outcome<Reply> {
    let (key, texts): (Key, T) = (visit.param("office")?, visit.t.clone());
    let shown = visit.ctx.read(move |tx| cases::office_show(tx, &texts, &key)).await?;
    let t = &visit.t;
    let body = html! {
        (facts(t, &shown))
        (buttons(t, &shown))
        (areas(t, &shown))
        (section(&t.text("office_show-milestones"), milestones(t, &shown)))
        @if let Some(people) = people(t, &shown) { (section(&t.text("office_show-people"), people)) }
        (frame::happened(t, &shown.programme, &shown.history))
    };
    let offices = format!("{}/offices", frame::home(&shown.programme));
    let sheet = frame::sheet(t, &shown.programme, &shown.office.name).crumb(offices, t.text("office_list-heading"));
    Ok(Reply::page(&visit, sheet, body))
}

fn path(shown: &OfficeShow) -> String {
    format!("{}/offices/{}", frame::home(&shown.programme), shown.office.key)
}

fn facts(t: &T, shown: &OfficeShow) -> Markup {
    let names: Vec<&str> = shown.services.iter().map(|service| service.name.as_str()).collect();
    let services = html! {
        @if names.is_empty() { span class="muted" { (t.text("office_show-no_service")) } } @else { (names.join(", ")) }
    };
    let organisation = html! {
        a href={ "/organisations/" (shown.office.key) } { (t.text("office_show-organisation_link")) }
    };
    ui::facts(vec![
        (t.text("office_list-services"), services),
        (t.text("office_list-time"), html! { (time(t, &shown.part)) }),
        (t.text("office_show-organisation"), organisation),
    ])
}

fn buttons(t: &T, shown: &OfficeShow) -> Markup {
    let path = path(shown);
    let edit = Link::new(format!("{path}/edit"), t.text("office_edit-heading"));
    let remove = Link::new(format!("{path}/remove"), t.text("office_remove-heading"));
    let edit = shown.may_edit.then(|| button_link(&edit, Kind::Secondary));
    let remove = shown.may_remove.then(|| button_link(&remove, Kind::Quiet));
    ui::actions(edit.into_iter().chain(remove).collect())
}

fn areas(t: &T, shown: &OfficeShow) -> Markup {
    let edit = Link::new(format!("{}/allocation", path(shown)), t.text("allocation_edit-heading"));
    let heading = t.text("office_show-areas");
    if shown.picks.is_empty() {
        let edit = shown.may_allocate.then_some(edit);
        return section(&heading, ui::empty(&t.text("allocation-none"), &t.text("allocation-none_text"), edit));
    }
    let button = html! { @if shown.may_allocate { (button_link(&edit, Kind::Secondary)) } };
    section_with(&heading, button, allocation_words::list(t, &shown.picks, &shown.areas))
}

fn milestones(t: &T, shown: &OfficeShow) -> Markup {
    html! {
        @if shown.milestones.is_empty() {
            p class="muted" { (t.text("programme_show-no_milestone")) }
        } @else {
            (milestone_words::list(t, &shown.milestones))
        }
    }
}

fn people(t: &T, shown: &OfficeShow) -> Option<Markup> {
    let people = shown.people.as_ref()?;
    let head = ["office_show-person", "office_show-role"].map(|key| t.text(key));
    let row = |member: &directory::offer::Member| {
        vec![html! { (member.name) }, html! { (t.text(&format!("role-{}", member.role))) }]
    };
    Some(if people.is_empty() {
        html! { p class="muted" { (t.text("office_show-nobody")) } }
    } else {
        let rows = people.iter().map(row).collect();
        ui::table(&t.text("office_show-people_caption"), &head.each_ref().map(String::as_str), rows)
    })
}
