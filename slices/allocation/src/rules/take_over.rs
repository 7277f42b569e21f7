//! Taking over what the needs workshops brought: scores into needs, wishes into pins, bans and conditions.

use crate::model::{Ban, Heard, Need, Origin, Pin, Scored, Sheet, WishKind};

/// The sheet of an office with what was heard of it. What somebody set by hand before is replaced; other areas stay.
pub(crate) fn take_over(old: &Sheet, scores: &[&Scored], wishes: &[&Heard]) -> Sheet {
    let mut sheet = old.clone();
    for score in scores {
        let heard = if score.by_hand { Origin::Hand } else { Origin::Workshop };
        // What was made up stays marked as such.
        let example = Need { score: score.score, origin: Origin::Example };
        let origin = if old.needs.get(&score.area) == Some(&example) { Origin::Example } else { heard };
        sheet.needs.insert(score.area.clone(), Need { score: score.score, origin });
    }
    for wish in wishes {
        sheet.pins.retain(|pin| pin.area != wish.area);
        sheet.bans.retain(|ban| ban.area != wish.area);
    }
    let mut certain: Vec<&&Heard> = wishes.iter().filter(|wish| wish.kind == WishKind::Certain).collect();
    // Who says “certainly” names no rank: the greater need goes first.
    certain.sort_by_key(|wish| -sheet.score(&wish.area));
    for wish in certain {
        let free = (1..=sheet.ranks()).find(|rank| sheet.pins.iter().all(|pin| pin.rank != *rank));
        if let Some(rank) = free {
            sheet.pins.push(Pin { rank, area: wish.area.clone(), reason: wish.reason.clone() });
        }
    }
    for wish in wishes.iter().filter(|wish| wish.kind == WishKind::NotNow) {
        sheet.bans.push(Ban { area: wish.area.clone(), reason: wish.reason.clone() });
    }
    // Nobody but leadership sets conditions: what it no longer states is gone.
    sheet.conditions = wishes.iter().filter_map(|wish| wish.kind.condition().cloned()).collect();
    sheet
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Condition;

    fn heard(area: &str, kind: WishKind) -> Heard {
        Heard { office: "celle".into(), area: area.into(), kind, reason: "Leitung (Beispiel)".into() }
    }

    fn condition(area: &str) -> Condition {
        Condition { area: area.into(), service: "1".into(), name: "ASD".into(), met: true, reason: "Leitung".into() }
    }

    #[test]
    fn certain_areas_take_the_first_free_ranks_and_those_not_now_are_banned() {
        let score = |area: &str, score, by_hand| Scored { office: "celle".into(), area: area.into(), score, by_hand };
        let scores = [score("leitbild", 40, false), score("personal", 90, true)];
        let wishes = [
            heard("leitbild", WishKind::Certain),
            heard("personal", WishKind::Certain),
            heard("strategie", WishKind::NotNow),
            heard("controlling", WishKind::OnlyWith(condition("controlling"))),
        ];
        let new = take_over(&Sheet::default(), &scores.each_ref(), &wishes.each_ref());
        let pins: Vec<(i64, &str)> = new.pins.iter().map(|pin| (pin.rank, pin.area.as_str())).collect();
        assert_eq!(pins, [(1, "personal"), (2, "leitbild")]);
        assert_eq!(new.bans.iter().map(|ban| ban.area.as_str()).collect::<Vec<_>>(), ["strategie"]);
        assert_eq!(new.needs["personal"], Need { score: 90, origin: Origin::Hand });
        assert_eq!(new.needs["leitbild"], Need { score: 40, origin: Origin::Workshop });
        assert_eq!(new.conditions, [condition("controlling")]);
        // Once more changes nothing.
        assert_eq!(take_over(&new, &scores.each_ref(), &wishes.each_ref()), new);
        // An example stays one until its score is another.
        let made_up = Need { score: 90, origin: Origin::Example };
        let needs = ["leitbild", "personal"].map(|area| (area.to_owned(), made_up)).into();
        let taken = take_over(&Sheet { needs, ..Sheet::default() }, &scores.each_ref(), &[]).needs;
        assert_eq!((taken["personal"], taken["leitbild"].origin), (made_up, Origin::Workshop));
        // What leadership took back no longer holds.
        assert_eq!(take_over(&new, &scores.each_ref(), &wishes[..3].iter().collect::<Vec<_>>()).conditions, []);
    }
}
