//! Writing a transfer file: one canonical form, so that an export of an import is the same file byte for byte.

use std::fmt::Write;

use kernel::Key;

use crate::model::transfer::{
    AllocationPart, FORMAT, MilestonePart, OrganisationPart, PhasePart, ProgrammePart, ServicePart, Transfer,
};

impl Transfer {
    /// The file. What is not set is not written.
    pub(crate) fn write(&self) -> String {
        let mut out = Out::default();
        out.text("format", FORMAT);
        out.programme(&self.programme);
        self.organisations.iter().for_each(|part| out.organisation(part));
        self.services.iter().for_each(|part| out.service(part));
        self.phases.iter().for_each(|part| out.phase(part));
        self.milestones.iter().for_each(|part| out.milestone(part));
        self.allocations.iter().for_each(|part| out.allocation(part));
        out.0
    }
}

#[derive(Default)]
struct Out(String);

impl Out {
    fn programme(&mut self, part: &ProgrammePart) {
        self.raw("\n[programme]\n");
        self.text("key", part.key.as_str());
        self.text("title", &part.title);
        self.text("short", &part.short);
        self.texts("legal_basis", part.legal_basis.iter().map(String::as_str));
        self.text("starts", &part.starts.to_string());
        self.text("ends", &part.ends.to_string());
        self.maybe("commissioned_by", part.commissioned_by.as_ref().map(Key::as_str));
        self.maybe("guided_by", part.guided_by.as_ref().map(Key::as_str));
        self.text("catalogue", part.catalogue.as_str());
        self.text("catalogue_version", &part.catalogue_version);
    }

    fn organisation(&mut self, part: &OrganisationPart) {
        self.raw("\n[[organisation]]\n");
        self.text("key", part.key.as_str());
        self.text("name", &part.name);
        self.text("kind", &part.kind.to_string());
        self.maybe("official_key", part.official_key.as_deref());
        self.maybe("joined", part.joined.map(|when| when.to_string()).as_deref());
        self.maybe("left", part.left.map(|when| when.to_string()).as_deref());
        self.flag("office", part.office);
    }

    fn service(&mut self, part: &ServicePart) {
        self.raw("\n[[service]]\n");
        self.text("key", part.key.as_str());
        self.text("name", &part.name);
        self.flag("comparable", part.comparable);
        self.texts("offices", part.offices.iter().map(Key::as_str));
    }

    fn phase(&mut self, part: &PhasePart) {
        self.raw("\n[[phase]]\n");
        self.text("key", part.key.as_str());
        self.text("title", &part.title);
        self.text("starts", &part.starts.to_string());
        self.text("ends", &part.ends.to_string());
        self.flag("example", part.example);
    }

    fn milestone(&mut self, part: &MilestonePart) {
        self.raw("\n[[milestone]]\n");
        self.text("key", part.key.as_str());
        self.text("kind", &part.kind.to_string());
        self.text("title", &part.title);
        self.text("on", &part.on.to_string());
        self.maybe("starts_at", part.starts_at.map(|time| time.to_string()).as_deref());
        self.maybe("ends_at", part.ends_at.map(|time| time.to_string()).as_deref());
        self.maybe("place", part.place.as_deref());
        self.maybe("office", part.office.as_ref().map(Key::as_str));
        self.flag("example", part.example);
    }

    fn allocation(&mut self, part: &AllocationPart) {
        self.raw("\n[[allocation]]\n");
        self.text("office", part.office.as_str());
        for pick in &part.picks {
            self.raw("\n[[allocation.pick]]\n");
            self.raw(&format!("rank = {}\n", pick.rank));
            self.flag("optional", pick.optional);
            self.texts("areas", pick.areas.iter().map(Key::as_str));
        }
    }

    fn raw(&mut self, text: &str) {
        self.0.push_str(text);
    }

    fn text(&mut self, key: &str, value: &str) {
        self.raw(&format!("{key} = {}\n", quoted(value)));
    }

    fn maybe(&mut self, key: &str, value: Option<&str>) {
        if let Some(value) = value {
            self.text(key, value);
        }
    }

    fn texts<'a>(&mut self, key: &str, values: impl Iterator<Item = &'a str>) {
        let all: Vec<String> = values.map(quoted).collect();
        self.raw(&format!("{key} = [{}]\n", all.join(", ")));
    }

    fn flag(&mut self, key: &str, value: bool) {
        if value {
            self.raw(&format!("{key} = true\n"));
        }
    }
}

/// A TOML basic string: quotes, backslashes and control characters escaped, everything else as it is.
fn quoted(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for letter in text.chars() {
        match letter {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            control if control.is_control() => {
                let _infallible = write!(out, "\\u{:04X}", u32::from(control));
            }
            other => out.push(other),
        }
    }
    out.push('"');
    out
}
