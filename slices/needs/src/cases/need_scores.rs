//! Scores and wishes as higher storeys read them. Rights are asked by who calls.

use db::ReadTx;
use kernel::{Id, Key, No, Outcome, Scope};
use programmes::offer::{CohortRow, cohort, cohort_services, programme_facts};

use crate::{
    model::{Handing, NeedScore, Wish, WishKind, WishWord},
    rules, store,
};

/// The scores of all offices, in the order of cohort and catalogue.
pub(crate) fn need_scores(tx: &mut ReadTx<'_>) -> Outcome<Vec<NeedScore>> {
    let (areas, offices) = (programme_facts(tx)?.areas, cohort(tx)?);
    let scores = store::score::scores(tx)?;
    let mut all = Vec::new();
    for office in &offices {
        for area in &areas {
            let found = scores.iter().find(|one| one.office == office.id && one.area == area.key);
            let told = found.and_then(|one| Some((one, one.counts()?, rules::words(one)?)));
            all.extend(told.map(|(one, score, words)| NeedScore {
                office: office.key.clone(),
                area: area.key.clone(),
                score,
                by_hand: one.by_hand.is_some(),
                words,
            }));
        }
    }
    Ok(all)
}

/// How far each office of the cohort is with handing on, in the cohort's order.
pub(crate) fn handings(tx: &mut ReadTx<'_>) -> Outcome<Vec<(Key, Handing)>> {
    let sittings = store::sitting::sittings_of_programme(tx)?;
    Ok(cohort(tx)?.into_iter().map(|office| (office.key, rules::handing(&sittings, office.id))).collect())
}

/// What leaderships stated, in the same order.
pub(crate) fn wishes_stated(tx: &mut ReadTx<'_>) -> Outcome<Vec<Wish>> {
    let (areas, offices, services) = (programme_facts(tx)?.areas, cohort(tx)?, cohort_services(tx)?);
    let wishes = store::wish::wishes(tx)?;
    let of = |office: Id<Scope>, key| wishes.iter().find(|one| one.office == office && one.area == key);
    let mut all = Vec::new();
    for office in &offices {
        let CohortRow { id, key, .. } = office;
        for wish in areas.iter().filter_map(|area| of(*id, area.key.clone())) {
            let service = wish.service.as_ref().and_then(|id| services.iter().find(|one| one.id == *id));
            let service = || service.cloned().ok_or_else(|| No::broken("a wish names no service of the programme"));
            let kind = match wish.kind {
                WishWord::None => continue,
                WishWord::Certain => WishKind::Certain,
                WishWord::NotNow => WishKind::NotNow,
                WishWord::OnlyWith => WishKind::OnlyWith(service()?),
            };
            all.push(Wish { office: key.clone(), area: wish.area.clone(), kind, reason: wish.reason.clone() });
        }
    }
    Ok(all)
}
