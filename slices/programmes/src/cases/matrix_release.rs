//! Releasing the matrix to the public, frozen as it is now in both languages; and withdrawing it again.

use std::hash::{DefaultHasher, Hash, Hasher};

use db::{ReadTx, WriteTx, journal::Event, release};
use kernel::{Lang, No, Outcome};
use press::Document;
use serde::{Deserialize, Serialize};
use ui::T;

use super::matrix_show::{SUBJECT, facts};
use crate::{
    cases::programme_here,
    model::Programme,
    rules::{matrix, permissions},
};

/// What is kept of a release: the programme's title, and the paper in both languages.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct Frozen {
    pub(crate) title: String,
    pub(crate) de: Document,
    pub(crate) en: Document,
}

impl Frozen {
    /// The paper in a language.
    pub(crate) fn in_lang(self, lang: Lang) -> Document {
        match lang {
            Lang::De => self.de,
            Lang::En => self.en,
        }
    }

    /// Reads what was kept.
    pub(crate) fn read(content: &str) -> Outcome<Self> {
        serde_json::from_str(content).map_err(No::broken)
    }
}

/// What would become public, and a mark by which the release knows that the reader has seen exactly this.
#[derive(Debug)]
pub(crate) struct MatrixPreview {
    pub(crate) programme: Programme,
    pub(crate) frozen: Frozen,
    pub(crate) seen: String,
    /// Whether something is public already and would be replaced.
    pub(crate) replaces: bool,
}

/// Shows what would become public.
pub(crate) fn matrix_preview(tx: &mut ReadTx<'_>, t: &T) -> Outcome<MatrixPreview> {
    tx.allow(&permissions::MATRIX_RELEASE)?;
    let programme = programme_here(tx)?;
    let (facts, offices) = facts(tx, &programme)?;
    if offices.is_empty() {
        return Err(No::refused("matrix_release-refused-empty"));
    }
    let in_lang = |lang: Lang| matrix(&facts, &t.in_lang(lang));
    let frozen = Frozen { title: programme.title.clone(), de: in_lang(Lang::De), en: in_lang(Lang::En) };
    let seen = mark(&frozen)?;
    Ok(MatrixPreview { programme, frozen, seen, replaces: release::public(tx, SUBJECT)?.is_some() })
}

/// Releases what the reader has seen; refused where it changed since.
pub(crate) fn matrix_release(tx: &mut WriteTx<'_>, t: &T, seen: &str) -> Outcome<()> {
    tx.allow(&permissions::MATRIX_RELEASE)?;
    let preview = matrix_preview(tx, t)?;
    if preview.seen != seen {
        return Err(No::refused("matrix_release-refused-changed"));
    }
    let content = serde_json::to_string(&preview.frozen).map_err(No::broken)?;
    let number = release::put(tx, SUBJECT, &content)?;
    tx.append(Event::new("programmes.matrix_released", preview.programme.id).set("release", number))
}

/// The programme whose matrix the reader is asked about, with the release's number; missing where nothing is public.
pub(crate) fn matrix_withdraw_show(tx: &mut ReadTx<'_>) -> Outcome<(Programme, i64)> {
    tx.allow(&permissions::MATRIX_WITHDRAW)?;
    let programme = programme_here(tx)?;
    release::public(tx, SUBJECT)?.map(|release| (programme, release.number)).ok_or(No::Missing)
}

/// Withdraws the release that the reader saw; from now on both doors answer as if it had never been there.
pub(crate) fn matrix_withdraw(tx: &mut WriteTx<'_>, number: i64) -> Outcome<()> {
    tx.allow(&permissions::MATRIX_WITHDRAW)?;
    let (programme, current) = matrix_withdraw_show(tx)?;
    if current != number {
        return Err(No::Stale);
    }
    release::withdraw(tx, SUBJECT)?;
    tx.append(Event::new("programmes.matrix_withdrawn", programme.id).change("release", number, ""))
}

/// A mark of the content without its date, so that a page left open over midnight still counts.
fn mark(frozen: &Frozen) -> Outcome<String> {
    let mut timeless = frozen.clone();
    timeless.de.dated.clear();
    timeless.en.dated.clear();
    let mut hasher = DefaultHasher::new();
    serde_json::to_string(&timeless).map_err(No::broken)?.hash(&mut hasher);
    Ok(format!("{:016x}", hasher.finish()))
}
