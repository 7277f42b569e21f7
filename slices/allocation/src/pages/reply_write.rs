//! The head of an office confirms a resolution, or returns it.

use kernel::{Arg, Faults, Fields, Id, Key, Outcome, Reader, Say};
use maud::html;
use ui::{Form, T};
use web::{Again, Reply, Sent, Visit};

use super::frame;
use crate::{
    cases::{self, ReplyShow, ReplyWrite},
    model::{Resolution, Said},
    rules,
};

const NAMES: [&str; 2] = ["said", "reason"];
const REASON_MOST: usize = 1000;

pub(crate) async fn show(visit: Visit) -> Outcome<Reply> {
    let now = now(&visit).await?;
    let again = Again::fresh(fields(&now));
    Ok(view(&visit, &now, again))
}

pub(crate) async fn save(visit: Visit) -> Outcome<Reply> {
    let now_before = now(&visit).await?;
    let (resolution, office) = (visit.param("resolution")?, visit.param("office")?);
    let back = frame::resolution(&now_before.programme, now_before.resolution.line.id);
    let sent = visit
        .submit(
            |form| read(resolution, office, form),
            move |tx, cmd| cases::reply_write(tx, cmd).map(|()| Visit::to(&back, "reply_write")),
        )
        .await?;
    match sent {
        Sent::Done(reply) => Ok(reply),
        Sent::Again(again) => Ok(view(&visit, &now(&visit).await?, again)),
    }
}

async fn now(visit: &Visit) -> Outcome<ReplyShow> {
    let (resolution, office) = (visit.param("resolution")?, visit.param::<Key>("office")?);
    visit.ctx.read(move |tx| cases::reply_show(tx, resolution, &office)).await
}

fn read(resolution: Id<Resolution>, office: Key, form: &Fields) -> Result<ReplyWrite, Faults> {
    let mut read = Reader::new(form);
    let (said, reason) = (read.choice::<Said>("said"), read.text_or_empty("reason", REASON_MOST));
    if said == Some(Said::Returned) && reason.is_empty() {
        read.fault("reason", Say::new("reply_write-refused-no_reason"));
    }
    let version = read.version();
    read.done()?;
    Ok(ReplyWrite { resolution, office, said: said.unwrap_or(Said::Returned), reason, version })
}

fn fields(now: &ReplyShow) -> Fields {
    let reply = now.reply.as_ref();
    Fields::default()
        .with("version", reply.map_or(0, |reply| reply.version))
        .with("said", reply.map_or("", |reply| reply.said.word()))
        .with("reason", reply.map_or("", |reply| reply.reason.as_str()))
}

fn view(visit: &Visit, now: &ReplyShow, again: Again) -> Reply {
    let t = &visit.t;
    let word = |said: Said, t: &T| t.text(said.key());
    let options = [Said::Confirmed, Said::Returned].map(|said| (said.word().to_owned(), word(said, t)));
    let shown = |name: &str, value: &str| match value.parse::<Said>() {
        Ok(said) if name == "said" => word(said, t),
        _ => value.to_owned(),
    };
    let (both, again) = again.beside(t, ("reply_write", &NAMES), &fields(now), &shown);
    let back = frame::resolution(&now.programme, now.resolution.line.id);
    let form = Form::new(t, "reply_write", &visit.path, &again.fields, &again.faults);
    let form = form.radios("said", options.to_vec()).text("reason", REASON_MOST).optional().cancel(&back);
    let frozen = &now.resolution.frozen;
    let ranks = frozen.ranks.get(now.at).map_or(&[][..], Vec::as_slice);
    let office = &frozen.basis.offices[now.at];
    let body = html! {
        (both)
        p { (office.name) ": " (rules::ranks_word(&frozen.basis, ranks, t)) }
        @for condition in rules::conditions_told(&frozen.basis, office, ranks, t) { p { (condition) } }
        (form.render())
    };
    let title = t.with("reply_write-heading", &[("office", Arg::from(office.name.as_str()))]);
    let sheet = frame::sheet(visit, &now.programme, title).lead(t.text("reply_write-lead"));
    let sheet = sheet.crumb(back, frame::numbered(t, now.resolution.line.number));
    Reply::page(visit, sheet, body).again(&again)
}
