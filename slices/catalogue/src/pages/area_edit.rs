//! Editing an area of a draft.

use kernel::{Faults, Fields, Key, Outcome, Reader};
use maud::html;
use web::{Again, Reply, Sent, Visit};

use super::{
    address::{address, below_area},
    area_new,
    stale::compared,
    wording,
};
use crate::{
    cases::{self, AreaEdit, AreaShow},
    model::{Address, Area},
    rules::permissions,
};

const FIELDS: [&str; 6] = ["number", "key", "name_de", "name_en", "purpose_de", "purpose_en"];

pub(crate) async fn show(visit: Visit) -> Outcome<Reply> {
    let show = load(&visit).await?;
    Ok(view(&visit, &show, &Again::fresh(fields(&show.area))))
}

pub(crate) async fn save(visit: Visit) -> Outcome<Reply> {
    let (at, area) = (address(&visit)?, visit.param("area")?);
    let home = at.path();
    let sent = visit
        .submit(
            move |form| read(at, area, form),
            move |tx, cmd| {
                let area = format!("{home}/areas/{}", cmd.key);
                cases::area_edit(tx, cmd).map(|()| Visit::to(&area, "area_edit"))
            },
        )
        .await?;
    match sent {
        Sent::Done(reply) => Ok(reply),
        Sent::Again(again) => Ok(view(&visit, &load(&visit).await?, &again)),
    }
}

async fn load(visit: &Visit) -> Outcome<AreaShow> {
    let (at, key) = (address(visit)?, visit.param("area")?);
    visit.ctx.read(move |tx| cases::area_open(tx, &permissions::AREA_EDIT, &at, &key)).await
}

fn read(at: Address, area: Key, form: &Fields) -> Result<AreaEdit, Faults> {
    let version = Reader::new(form).version();
    let new = area_new::read(at, form)?;
    Ok(AreaEdit { at: new.at, area, version, key: new.key, number: new.number, name: new.name, purpose: new.purpose })
}

fn fields(area: &Area) -> Fields {
    let fields = Fields::default().with("version", area.version).with("key", &area.key).with("number", area.number);
    let fields = wording::filled(fields, "name_de", "name_en", &area.name);
    wording::filled(fields, "purpose_de", "purpose_en", &area.purpose)
}

fn view(visit: &Visit, show: &AreaShow, again: &Again) -> Reply {
    let (t, path) = (&visit.t, show.path());
    let (stale, kept) = compared(t, "area_edit", &FIELDS, again, &fields(&show.area));
    let form = area_new::form(t, &format!("{path}/edit"), &kept, &again.faults).cancel(&path);
    let sheet = below_area(t, show, t.text("area_edit-title"));
    Reply::page(visit, sheet, html! { (stale) (form.render()) }).again(again)
}
