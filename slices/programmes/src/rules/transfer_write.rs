//! Writing a transfer file: one canonical form, so that an export of an import is the same file byte for byte.

use files::Writer;
use kernel::Key;

use crate::model::transfer::{
    AllocationPart, FORMAT, MilestonePart, OrganisationPart, PhasePart, ProgrammePart, ServicePart, Transfer,
};

impl Transfer {
    /// The file. What is not set is not written.
    pub(crate) fn write(&self) -> String {
        let mut out = Writer::default();
        out.text("format", FORMAT);
        programme(&mut out, &self.programme);
        self.organisations.iter().for_each(|part| organisation(&mut out, part));
        self.services.iter().for_each(|part| service(&mut out, part));
        self.phases.iter().for_each(|part| phase(&mut out, part));
        self.milestones.iter().for_each(|part| milestone(&mut out, part));
        self.allocations.iter().for_each(|part| allocation(&mut out, part));
        out.done()
    }
}

fn programme(out: &mut Writer, part: &ProgrammePart) {
    out.table("programme");
    out.text("key", part.key.as_str());
    out.text("title", &part.title);
    out.text("short", &part.short);
    out.texts("legal_basis", part.legal_basis.iter().map(String::as_str));
    out.text("starts", &part.starts.to_string());
    out.text("ends", &part.ends.to_string());
    out.maybe("commissioned_by", part.commissioned_by.as_ref().map(Key::as_str));
    out.maybe("guided_by", part.guided_by.as_ref().map(Key::as_str));
    out.text("catalogue", part.catalogue.as_str());
    out.text("catalogue_version", &part.catalogue_version);
}

fn organisation(out: &mut Writer, part: &OrganisationPart) {
    out.item("organisation");
    out.text("key", part.key.as_str());
    out.text("name", &part.name);
    out.text("kind", &part.kind.to_string());
    out.maybe("official_key", part.official_key.as_deref());
    out.maybe("joined", part.joined.map(|when| when.to_string()).as_deref());
    out.maybe("left", part.left.map(|when| when.to_string()).as_deref());
    out.flag("office", part.office);
}

fn service(out: &mut Writer, part: &ServicePart) {
    out.item("service");
    out.text("key", part.key.as_str());
    out.text("name", &part.name);
    out.flag("comparable", part.comparable);
    out.texts("offices", part.offices.iter().map(Key::as_str));
}

fn phase(out: &mut Writer, part: &PhasePart) {
    out.item("phase");
    out.text("key", part.key.as_str());
    out.text("title", &part.title);
    out.text("starts", &part.starts.to_string());
    out.text("ends", &part.ends.to_string());
    out.flag("example", part.example);
}

fn milestone(out: &mut Writer, part: &MilestonePart) {
    out.item("milestone");
    out.text("key", part.key.as_str());
    out.text("kind", &part.kind.to_string());
    out.text("title", &part.title);
    out.text("on", &part.on.to_string());
    out.maybe("starts_at", part.starts_at.map(|time| time.to_string()).as_deref());
    out.maybe("ends_at", part.ends_at.map(|time| time.to_string()).as_deref());
    out.maybe("place", part.place.as_deref());
    out.maybe("office", part.office.as_ref().map(Key::as_str));
    out.flag("example", part.example);
}

fn allocation(out: &mut Writer, part: &AllocationPart) {
    out.item("allocation");
    out.text("office", part.office.as_str());
    for pick in &part.picks {
        out.item("allocation.pick");
        out.value("rank", &pick.rank.to_string());
        out.flag("optional", pick.optional);
        out.texts("areas", pick.areas.iter().map(Key::as_str));
    }
}
