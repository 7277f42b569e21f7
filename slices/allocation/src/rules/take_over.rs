//! Taking over what the needs workshops brought: scores into needs, wishes into musts, bans and conditions.

use crate::model::{Ban, Heard, Must, Need, Origin, Scored, Sheet, WishKind};

/// The sheet of an office with what was heard of it. Whatever was taken over before goes; what somebody entered here by
/// hand stays, but for the needs of areas that have a score now.
pub(crate) fn take_over(old: &Sheet, scores: &[&Scored], wishes: &[&Heard]) -> Sheet {
    let mut sheet = old.clone();
    forget(&mut sheet, wishes);
    for score in scores {
        let heard = if score.by_hand { Origin::Hand } else { Origin::Workshop };
        // What was made up stays marked as such.
        let is_example = |need: &&Need| need.origin == Origin::Example && need.score == score.score;
        let origin = old.needs.get(&score.area).filter(is_example).map_or(heard, |need| need.origin);
        sheet.needs.insert(score.area.clone(), Need { score: score.score, origin, heard: Some(score.score) });
    }
    for Heard { area, kind, reason, .. } in wishes {
        let (area, reason) = (area.clone(), reason.clone());
        match kind {
            WishKind::Certain => sheet.musts.push(Must { area, reason, heard: true }),
            WishKind::NotNow => sheet.bans.push(Ban { area, reason, heard: true }),
            WishKind::OnlyWith(condition) => sheet.conditions.push(condition.clone()),
        }
    }
    sheet
}

/// Takes out what came from the needs workshops. Nobody but leadership sets conditions.
fn forget(sheet: &mut Sheet, wishes: &[&Heard]) {
    for need in sheet.needs.values_mut().filter(|need| need.taken() != Some(need.score)) {
        need.heard = None;
    }
    sheet.needs.retain(|_, need| need.taken().is_none());
    let told_apart: Vec<String> = sheet.musts.iter().filter(|must| must.heard).map(|must| must.area.clone()).collect();
    let told_apart: Vec<String> =
        sheet.bans.iter().filter(|ban| ban.heard).map(|ban| ban.area.clone()).chain(told_apart).collect();
    sheet.musts.retain(|must| !must.heard);
    sheet.bans.retain(|ban| !ban.heard);
    sheet.conditions.clear();
    // Sheets from before that was told apart: what says the same with the same reason is leadership's.
    let says = |kind: WishKind, area: &str, reason: &str| {
        let same = wishes.iter().any(|wish| wish.kind == kind && wish.area == area && wish.reason == reason);
        same && !told_apart.iter().any(|told| told == area)
    };
    sheet.pins.retain(|pin| !says(WishKind::Certain, &pin.area, &pin.reason));
    sheet.bans.retain(|ban| !says(WishKind::NotNow, &ban.area, &ban.reason));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Condition, Pin};

    fn heard(area: &str, kind: WishKind) -> Heard {
        Heard { office: "celle".into(), area: area.into(), kind, reason: "Leitung (Beispiel)".into() }
    }

    fn condition(area: &str) -> Condition {
        Condition { area: area.into(), service: "1".into(), name: "ASD".into(), met: true, reason: "Leitung".into() }
    }

    fn score(area: &str, score: i64, by_hand: bool) -> Scored {
        let words = kernel::Say::new("need_score-by_hand");
        Scored { office: "celle".into(), area: area.into(), score, by_hand, words }
    }

    fn need(score: i64, origin: Origin) -> Need {
        Need { score, origin, heard: Some(score) }
    }

    fn wishes() -> [Heard; 3] {
        [
            heard("leitbild", WishKind::Certain),
            heard("strategie", WishKind::NotNow),
            heard("controlling", WishKind::OnlyWith(condition("controlling"))),
        ]
    }

    #[test]
    fn certain_areas_are_musts_and_those_not_now_are_banned() {
        let (scores, wishes) = ([score("leitbild", 40, false), score("personal", 90, true)], wishes());
        let new = take_over(&Sheet::default(), &scores.each_ref(), &wishes.each_ref());
        let reason = String::from("Leitung (Beispiel)");
        assert_eq!(new.musts, [Must { area: "leitbild".into(), reason: reason.clone(), heard: true }]);
        assert_eq!(new.bans, [Ban { area: "strategie".into(), reason, heard: true }]);
        assert_eq!((new.needs["personal"], new.pins.len()), (need(90, Origin::Hand), 0));
        assert_eq!(new.needs["leitbild"], need(40, Origin::Workshop));
        assert_eq!(new.conditions, [condition("controlling")]);
        // Once more changes nothing.
        assert_eq!(take_over(&new, &scores.each_ref(), &wishes.each_ref()), new);
        // An example stays one until its score is another.
        let made_up = need(90, Origin::Example);
        let needs = ["leitbild", "personal"].map(|area| (area.to_owned(), made_up)).into();
        let taken = take_over(&Sheet { needs, ..Sheet::default() }, &scores.each_ref(), &[]).needs;
        assert_eq!((taken["personal"], taken["leitbild"].origin), (made_up, Origin::Workshop));
    }

    #[test]
    fn what_was_taken_back_goes_and_what_was_entered_here_stays() {
        let (scores, wishes) = ([score("leitbild", 40, false), score("personal", 90, false)], wishes());
        let hand = Need { score: 7, origin: Origin::Hand, heard: None };
        let here = Sheet {
            pins: vec![Pin { rank: 1, area: "leitbild".into(), reason: "Hier gesetzt".into() }],
            musts: vec![Must { area: "fuehrung".into(), reason: "Hier gesetzt".into(), heard: false }],
            bans: vec![Ban { area: "strategie".into(), reason: "Hier gesetzt".into(), heard: false }],
            needs: [("fuehrung".to_owned(), hand)].into(),
            ..Sheet::default()
        };
        let mut taken = take_over(&here, &scores.each_ref(), &wishes.each_ref());
        assert_eq!((taken.bans.len(), taken.musts.len(), taken.conditions.len()), (2, 2, 1));
        assert_eq!(take_over(&taken, &[], &[]), here);
        // A need that somebody changed here since is theirs, and no longer the workshop's.
        taken.needs.get_mut("personal").unwrap().score = 55;
        taken.needs.get_mut("personal").unwrap().origin = Origin::Hand;
        let left = take_over(&taken, &[], &[]).needs;
        assert_eq!(left.len(), 2);
        assert_eq!(left["personal"], Need { score: 55, origin: Origin::Hand, heard: None });
    }

    #[test]
    fn sheets_from_before_both_were_told_apart_lose_what_leadership_still_says() {
        let reason = String::from("Leitung (Beispiel)");
        let old = Sheet {
            pins: vec![Pin { rank: 1, area: "leitbild".into(), reason: reason.clone() }],
            bans: vec![Ban { area: "strategie".into(), reason, heard: false }],
            needs: [("personal".to_owned(), Need { score: 90, origin: Origin::Workshop, heard: None })].into(),
            ..Sheet::default()
        };
        let new = take_over(&old, &[], &wishes().each_ref());
        assert_eq!((new.pins.len(), new.musts.len(), new.bans.len(), new.needs.len()), (0, 1, 1, 0));
        // Once they are told apart, what somebody enters here with the same words stays.
        let pinned = Sheet { pins: old.pins.clone(), ..new };
        assert_eq!(take_over(&pinned, &[], &wishes().each_ref()).pins, old.pins);
    }
}
