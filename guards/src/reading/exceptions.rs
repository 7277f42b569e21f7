//! `exceptions.toml`: what is tolerated, and why. An entry that nobody needs is a finding too.

use serde::Deserialize;

use super::house;

/// All exceptions.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct Exceptions {
    pub(crate) size: Vec<Size>,
    pub(crate) text: Vec<TextException>,
    pub(crate) banned: Vec<Crates>,
    pub(crate) duplicate: Vec<Crates>,
}

/// Something larger than the house's table says.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Size {
    pub(crate) what: String,
    #[serde(rename = "where")]
    pub(crate) place: String,
    pub(crate) limit: usize,
    pub(crate) reason: String,
}

/// A text that one of the guards of texts looks at in vain.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct TextException {
    pub(crate) key: String,
    pub(crate) about: About,
    pub(crate) reason: String,
}

/// What is excepted.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum About {
    /// It is used, in a way that the guard cannot see.
    Use,
    /// German and English rightly take different ones of the placeholders that the code fills.
    Placeholders,
    /// It looks like a key and is none.
    NoKey,
}

/// Crates that are tolerated for one reason.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Crates {
    pub(crate) names: Vec<String>,
    pub(crate) reason: String,
}

impl Exceptions {
    /// Reads the list of the house.
    pub(crate) fn load() -> Self {
        toml::from_str(&house::text("guards/exceptions.toml")).expect("guards/exceptions.toml is readable")
    }

    /// Entries without a reason worth the name.
    pub(crate) fn unreasoned(&self) -> Vec<String> {
        let sizes = self.size.iter().map(|one| (&one.place, &one.reason));
        let texts = self.text.iter().map(|one| (&one.key, &one.reason));
        let crates =
            self.banned.iter().chain(&self.duplicate).flat_map(|one| one.names.iter().map(|name| (name, &one.reason)));
        let all = sizes.chain(texts).chain(crates);
        all.filter(|(_, reason)| reason.trim().len() < 12).map(|(what, _)| what.clone()).collect()
    }
}
