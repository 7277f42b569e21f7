//! Changing a round, adding one at the end, moving and removing it.

use kernel::{Faults, Fields, Id, No, Outcome, Reader};
use maud::html;
use ui::{Form, T};
use web::{Again, Reply, Sent, Visit};

use crate::{
    cases::{self, Change, RoundEdit},
    model::{Colour, Kept, Method, Mix, Round},
    pages::{here, own, sheet_below_list},
};

const NAMES: [&str; 7] = ["name", "group_size", "minutes", "items", "reword", "mix", "colour"];

pub(crate) async fn show(visit: Visit) -> Outcome<Reply> {
    let (kept, at) = now(&visit).await?;
    let again = Again::fresh(fields(&kept, at));
    Ok(view(&visit, &kept, at, again))
}

pub(crate) async fn save(visit: Visit) -> Outcome<Reply> {
    let (id, at, here) = (own(&visit)?, place(&visit)?, here(&visit));
    let sent = visit
        .submit(
            move |form| read(id, at, form),
            move |tx, cmd| cases::round_edit(tx, cmd).map(|()| Visit::to(&here, "round_edit")),
        )
        .await?;
    match sent {
        Sent::Done(reply) => Ok(reply),
        Sent::Again(again) => {
            let (kept, at) = now(&visit).await?;
            Ok(view(&visit, &kept, at, again))
        }
    }
}

pub(crate) async fn remove(visit: Visit) -> Outcome<Reply> {
    change(visit, Change::Remove).await
}

pub(crate) async fn earlier(visit: Visit) -> Outcome<Reply> {
    change(visit, Change::Earlier).await
}

async fn change(visit: Visit, change: Change) -> Outcome<Reply> {
    let (id, at, here) = (own(&visit)?, place(&visit)?, here(&visit));
    let cmd = RoundEdit { id, version: visit.form.version(), at, change };
    visit.change(move |tx| cases::round_edit(tx, &cmd).map(|()| Visit::to(&here, "round_edit"))).await
}

/// People count rounds from one.
fn place(visit: &Visit) -> Outcome<usize> {
    visit.param::<usize>("round")?.checked_sub(1).ok_or(No::Missing)
}

async fn now(visit: &Visit) -> Outcome<(Kept, usize)> {
    let (id, at) = (own(visit)?, place(visit)?);
    let kept = visit.ctx.read(move |tx| cases::method_edit_show(tx, id)).await?;
    if at <= kept.method.rounds.len() { Ok((kept, at)) } else { Err(No::Missing) }
}

fn read(id: Id<Method>, at: usize, form: &Fields) -> Result<RoundEdit, Faults> {
    let mut read = Reader::new(form);
    let name = read.line("name", 60);
    read.warn(&["name"]);
    let mut number = |field, least, most| u16::try_from(read.number(field, least, most)).unwrap_or_default();
    let (group_size, minutes, items) =
        (number("group_size", 0, 500), number("minutes", 1, 480), number("items", 0, 20));
    let reword = read.flag("reword");
    let (mix, colour) = (read.choice::<Mix>("mix"), read.choice::<Colour>("colour"));
    let version = read.version();
    read.done()?;
    let (Some(mix), Some(colour)) = (mix, colour) else { return Err(Faults::default()) };
    let round = Round { name, group_size, minutes, items, reword, mix, colour };
    Ok(RoundEdit { id, version, at, change: Change::Set(round) })
}

/// The fields of a round; of a new one those of the last, because rounds of a method look alike.
fn fields(kept: &Kept, at: usize) -> Fields {
    let fields = Fields::default().with("version", kept.version);
    let last = kept.method.rounds.last();
    let (round, name) = match kept.method.rounds.get(at) {
        Some(round) => (Some(round), round.name.as_str()),
        None => (last, ""),
    };
    let Some(round) = round else { return fields };
    let fields = fields
        .with("name", name)
        .with("group_size", round.group_size)
        .with("minutes", round.minutes)
        .with("items", round.items)
        .with("mix", round.mix.word())
        .with("colour", round.colour.word());
    if round.reword { fields.with("reword", "yes") } else { fields }
}

fn view(visit: &Visit, kept: &Kept, at: usize, again: Again) -> Reply {
    let t = &visit.t;
    let shown = |_: &str, value: &str| value.to_owned();
    let (both, again) = again.beside(t, ("round_edit", &NAMES), &fields(kept, at), &shown);
    let heading = match kept.method.rounds.get(at) {
        Some(round) => t.with("round_edit-heading", &[("name", round.name.as_str().into())]),
        None => t.text("round_edit-heading_new"),
    };
    let form = form(t, &visit.path, &again).cancel(&here(visit));
    let sheet = sheet_below_list(visit, heading).crumb(here(visit), &kept.method.title);
    Reply::page(visit, sheet, html! { (both) (form.render()) }).again(&again)
}

fn form<'a>(t: &'a T, action: &str, again: &'a Again) -> Form<'a> {
    let mixes = Mix::ALL.map(|mix| (mix.word().to_owned(), t.text(&format!("mix-{}", mix.word()))));
    let colours = Colour::ALL.map(|colour| (colour.word().to_owned(), t.text(&format!("colour-{}", colour.word()))));
    Form::new(t, "round_edit", action, &again.fields, &again.faults)
        .line("name", 60)
        .number("minutes", 1, 480)
        .number("group_size", 0, 500)
        .number("items", 0, 20)
        .flag("reword")
        .radios("mix", mixes.to_vec())
        .select("colour", colours.to_vec())
        .hidden("sure", again.fields.sure(&again.faults, &["name"]))
}
