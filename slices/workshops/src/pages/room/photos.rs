//! Photos of the cards of a group: added by form, seen by those who see the protocol, never by the public.

use kernel::{Faults, Fields, Id, Outcome, Reader, Say};
use maud::{Markup, html};
use ui::{Form, T, careful_button};
use web::{Again, Reply, Sent, Upload, Visit};

use crate::{
    cases::{self, BoardShow},
    model::{Group, Photo},
    pages::frame,
    rules::protocol,
};

pub(crate) async fn show(visit: Visit) -> Outcome<Reply> {
    let shown = visit.ctx.read(cases::room_show).await?;
    Ok(view(&visit, &shown, Again::default()))
}

/// Takes a photo in without what the device wrote into it.
pub(crate) async fn save(visit: Visit) -> Outcome<Reply> {
    // The right first: a stranger's file is not even looked into.
    let shown = visit.ctx.read(cases::room_show).await?;
    let faulty = |say: Say| {
        let mut again = visit.faulty("photo", say);
        again.faults.0.splice(0..0, read(&visit.form).err().unwrap_or_default().0);
        Ok(view(&visit, &shown, again))
    };
    let Some(upload) = visit.file("photo") else { return faulty(Say::new("photo_add-refused-none")) };
    let Some(bytes) = files::bare_photo(&upload.bytes) else { return faulty(Say::new("photo_add-refused-kind")) };
    let taken = match visit.take_in(&Upload { bytes, ..upload.clone() }).await {
        Err(kernel::No::Refused(say)) => return faulty(say),
        taken => taken?,
    };
    let to = Visit::to(&format!("{}/photos", frame::base(&visit)), "photo_add");
    let case =
        move |tx: &mut db::WriteTx<'_>, group: &Id<Group>| cases::photo_add(tx, *group, &taken).map(|()| to.clone());
    match visit.submit(read, case).await? {
        Sent::Done(reply) => Ok(reply),
        Sent::Again(again) => Ok(view(&visit, &shown, again)),
    }
}

pub(crate) async fn remove(visit: Visit) -> Outcome<Reply> {
    let (id, to) = (visit.param("photo")?, Visit::to(&format!("{}/photos", frame::base(&visit)), "photo_remove"));
    visit.change(move |tx| cases::photo_remove(tx, id).map(|()| to.clone())).await
}

pub(crate) async fn file(visit: Visit) -> Outcome<Reply> {
    let id = visit.param("photo")?;
    let attachment = visit.ctx.read(move |tx| cases::photo_show(tx, id)).await?;
    visit.hand_out(&attachment).await
}

fn read(form: &Fields) -> Result<Id<Group>, Faults> {
    let mut read = Reader::new(form);
    let group = read.choice("group");
    read.done()?;
    group.ok_or_else(Faults::default)
}

fn view(visit: &Visit, shown: &BoardShow, again: Again) -> Reply {
    let (t, base) = (&visit.t, frame::base(visit));
    let groups: Vec<(String, String)> =
        shown.board.groups.iter().map(|group| (group.id.to_string(), named(t, shown, group.id))).collect();
    let body = html! {
        @if groups.is_empty() {
            (ui::empty(&t.text("photos_show-no_groups"), &t.text("photos_show-no_groups_text"), None))
        } @else {
            (ui::section(&t.text("photo_add-heading"), form(t, &base, groups, &again)))
            @if !shown.photos.is_empty() { (ui::section(&t.text("photos_show-all"), list(t, &base, shown))) }
        }
    };
    let sheet = frame::sheet(visit, &shown.workshop, t.text("photos_show-title")).lead(t.text("photos_show-lead"));
    Reply::page(visit, sheet, body).again(&again)
}

fn form(t: &T, base: &str, groups: Vec<(String, String)>, again: &Again) -> Markup {
    Form::new(t, "photo_add", &format!("{base}/photos"), &again.fields, &again.faults)
        .select("group", groups)
        .file("photo", "image/jpeg,image/png,.jpg,.jpeg,.png")
        .cancel(&format!("{base}/console"))
        .render()
}

fn list(t: &T, base: &str, shown: &BoardShow) -> Markup {
    let one = |photo: &Photo| {
        let words = (t.text("photo_remove-submit"), t.text("photo_remove-sure"));
        html! {
            li {
                (figure(t, base, shown, photo))
                (careful_button(t, &format!("{base}/photos/{}/remove", photo.id), (&words.0, &words.1), &[]))
            }
        }
    };
    html! { ul class="photos" { @for photo in &shown.photos { (one(photo)) } } }
}

/// A photo with its group; the file can be saved.
pub(crate) fn figure(t: &T, base: &str, shown: &BoardShow, photo: &Photo) -> Markup {
    let address = format!("{base}/photos/{}", photo.id);
    let alt = t.with("photo-alt", &[("group", named(t, shown, photo.group).into())]);
    html! {
        figure class="photo" {
            a href=(address) download { img src=(address) alt=(alt) loading="lazy"; }
            figcaption { (named(t, shown, photo.group)) " · " (t.moment(photo.at)) }
        }
    }
}

/// „Gruppe 2.5“.
fn named(t: &T, shown: &BoardShow, group: Id<Group>) -> String {
    let label = protocol::group_label(&shown.workshop, &shown.board, group);
    t.with("table-group", &[("label", label.into())])
}
