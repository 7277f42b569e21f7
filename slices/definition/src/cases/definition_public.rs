//! Reading what was released, without an account.

use db::{ReadTx, release, scopes};
use kernel::{Id, Key, Lang, Moment, No, Outcome, Scope, ScopeKind};
use press::Document;
use serde::{Deserialize, Serialize};

use super::definition_show::{PLAIN, SUBJECT};
use crate::rules::{paper::Papers, permissions};

/// What is kept of a release: the papers of the version in both languages.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct Frozen {
    pub(crate) title: String,
    /// The number of the version.
    pub(crate) number: i64,
    /// The revision of the text.
    pub(crate) revision: i64,
    pub(crate) de: Papers,
    pub(crate) en: Papers,
}

impl Frozen {
    /// The papers in a language.
    pub(crate) fn in_lang(self, lang: Lang) -> Papers {
        match lang {
            Lang::De => self.de,
            Lang::En => self.en,
        }
    }
}

/// What is kept of a release of the plain language.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct FrozenPlain {
    /// The revision of the definition that it was compared with.
    pub(crate) checked: i64,
    pub(crate) de: Document,
    pub(crate) en: Document,
}

/// A released definition.
#[derive(Debug)]
pub(crate) struct DefinitionPublic {
    pub(crate) number: i64,
    pub(crate) released_at: Moment,
    pub(crate) frozen: Frozen,
    /// Whether there is plain language beside it.
    pub(crate) has_plain: bool,
}

/// What is public of this programme; missing before a release, after its withdrawal, and without the programme.
pub(crate) fn definition_public(tx: &mut ReadTx<'_>) -> Outcome<DefinitionPublic> {
    tx.allow(&permissions::DEFINITION_PUBLIC)?;
    programmes::offer::programme_name(tx)?;
    let release = release::public(tx, SUBJECT)?.ok_or(No::Missing)?;
    let frozen = serde_json::from_str(&release.content).map_err(No::broken)?;
    let has_plain = release::public(tx, PLAIN)?.is_some();
    Ok(DefinitionPublic { number: release.number, released_at: release.released_at, frozen, has_plain })
}

/// The definition in plain language, as it was released.
#[derive(Debug)]
pub(crate) struct PlainPublic {
    pub(crate) released_at: Moment,
    pub(crate) document: Document,
    /// Whether the original that is public now is another one than it was compared with.
    pub(crate) is_behind: bool,
    pub(crate) has_original: bool,
}

/// The same for the plain language.
pub(crate) fn plain_public(tx: &mut ReadTx<'_>, lang: Lang) -> Outcome<PlainPublic> {
    tx.allow(&permissions::DEFINITION_PUBLIC)?;
    programmes::offer::programme_name(tx)?;
    let release = release::public(tx, PLAIN)?.ok_or(No::Missing)?;
    let plain: FrozenPlain = serde_json::from_str(&release.content).map_err(No::broken)?;
    let original: Option<Frozen> = match release::public(tx, SUBJECT)? {
        Some(release) => Some(serde_json::from_str(&release.content).map_err(No::broken)?),
        None => None,
    };
    Ok(PlainPublic {
        released_at: release.released_at,
        document: if lang == Lang::De { plain.de } else { plain.en },
        is_behind: original.as_ref().is_some_and(|original| original.revision != plain.checked),
        has_original: original.is_some(),
    })
}

/// A definition that is public.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicDefinition {
    /// The programme; the page is `/public/programmes/{programme}/definition`.
    pub programme: Key,
    /// The programme's title as it was released.
    pub title: String,
    /// When it was released.
    pub released_at: Moment,
}

/// Only the title of what was frozen.
#[derive(Deserialize)]
struct Titled {
    title: String,
}

/// All public definitions of the installation, the newest first.
pub fn public_definitions(tx: &mut ReadTx<'_>) -> Outcome<Vec<PublicDefinition>> {
    tx.allow(&permissions::DEFINITION_PUBLIC)?;
    let mut all = Vec::new();
    for (scope, release) in release::public_everywhere(tx, SUBJECT)? {
        all.extend(one(tx, scope, &release)?);
    }
    Ok(all)
}

/// A programme that was withdrawn takes its definition with it.
fn one(tx: &mut ReadTx<'_>, scope: Id<Scope>, release: &release::Release) -> Outcome<Option<PublicDefinition>> {
    let place = scopes::place(tx, Scope { kind: ScopeKind::Programme, id: scope })?;
    let programme = match tx.inside(place, programmes::offer::programme_name) {
        Ok(name) => name.key,
        Err(No::Missing) => return Ok(None),
        Err(other) => return Err(other),
    };
    let titled: Titled = serde_json::from_str(&release.content).map_err(No::broken)?;
    Ok(Some(PublicDefinition { programme, title: titled.title, released_at: release.released_at }))
}
