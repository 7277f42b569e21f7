//! What the needs workshops of the programme brought. The one place that reads the slice of needs.

use db::ReadTx;
use kernel::{Id, Outcome, Scope};
use needs::offer::{self, Handing, NeedScore, Wish};

use ui::T;

use super::basis_here::Here;
use crate::{
    model::{Condition, Heard, Scored, WishKind},
    rules::{self, Drift},
};

/// Scores and wishes of all offices. Asks no right: the caller's case has.
pub(super) fn needs_seen(tx: &mut ReadTx<'_>) -> Outcome<(Vec<Scored>, Vec<Heard>)> {
    let scores = offer::need_scores(tx)?.into_iter().map(scored).collect();
    let cohort = programmes::offer::cohort(tx)?;
    let heard = |wish: Wish| {
        let office = cohort.iter().find(|row| row.key == wish.office).map(|row| row.id);
        heard(wish, office)
    };
    let wishes = offer::wishes(tx)?.into_iter().map(heard).collect();
    Ok((scores, wishes))
}

/// What changed in them since it was taken over.
pub(super) fn drifts(tx: &mut ReadTx<'_>, here: &Here, t: &T) -> Outcome<Vec<Drift>> {
    let (scores, wishes) = needs_seen(tx)?;
    drift(tx, here, (&scores, &wishes), t)
}

/// The same, where scores and wishes were read already.
pub(super) fn drift(tx: &mut ReadTx<'_>, here: &Here, seen: (&[Scored], &[Heard]), t: &T) -> Outcome<Vec<Drift>> {
    let withdrawn = offer::handings(tx)?.into_iter().filter(|(_, handing)| *handing == Handing::Withdrawn);
    let withdrawn: Vec<String> = withdrawn.map(|(office, _)| office.to_string()).collect();
    Ok(rules::drift(&here.basis, seen, &withdrawn, t))
}

fn scored(score: NeedScore) -> Scored {
    let NeedScore { office, area, score, by_hand, words } = score;
    Scored { office: office.to_string(), area: area.to_string(), score: score.into(), by_hand, words }
}

fn heard(wish: Wish, office: Option<Id<Scope>>) -> Heard {
    let kind = match wish.kind {
        offer::WishKind::Certain => WishKind::Certain,
        offer::WishKind::NotNow => WishKind::NotNow,
        offer::WishKind::OnlyWith(service) => WishKind::OnlyWith(Condition {
            area: wish.area.to_string(),
            met: office.is_some_and(|id| service.offices.contains(&id)),
            service: service.id,
            name: service.name,
            reason: wish.reason.clone(),
        }),
    };
    Heard { office: wish.office.to_string(), area: wish.area.to_string(), kind, reason: wish.reason }
}
