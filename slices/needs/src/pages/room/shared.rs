//! The cards that all see: by area, in their named groups. The same for participants, for the wall, and for whoever steers.

use maud::{Markup, html};
use ui::T;

use crate::model::{Area, Card, CardGroup, Sitting};

/// All of it, below headings of this level's next one; nothing where no card was shown.
pub(super) fn by_area(t: &T, sitting: &Sitting, (cards, groups): (&[Card], &[CardGroup])) -> Markup {
    html! {
        @for area in &sitting.areas {
            @let own = groups_of(area, cards, groups);
            @if !own.is_empty() {
                h3 { (area.label(t.lang())) }
                @for (group, cards) in &own {
                    // Where nothing is grouped yet, there is nothing to be told apart.
                    @if !groups.is_empty() { h4 { (name(t, *group)) } }
                    ul class="statements" { @for card in cards { (one(t, card)) } }
                }
            }
        }
    }
}

/// The groups that have cards of this area, in the order in which they were begun; cards without one come last.
pub(super) fn groups_of<'a>(
    area: &Area,
    cards: &'a [Card],
    groups: &'a [CardGroup],
) -> Vec<(Option<&'a CardGroup>, Vec<&'a Card>)> {
    let all = groups.iter().map(Some).chain(std::iter::once(None));
    let of = |group: Option<&'a CardGroup>| {
        let own = cards.iter().filter(|card| card.area == area.key && card.group == group.map(|one| one.id));
        (group, own.collect::<Vec<_>>())
    };
    all.map(of).filter(|(_, cards)| !cards.is_empty()).collect()
}

/// What a group is called; or that there is none.
pub(super) fn name(t: &T, group: Option<&CardGroup>) -> String {
    group.map_or_else(|| t.text("cards_group-loose"), |group| group.name.clone())
}

/// „Karte 7, Schwäche“.
pub(super) fn words(t: &T, card: &Card) -> String {
    let kind = t.text(&format!("card-{}", card.kind.word()));
    t.with("cards_group-card", &[("number", card.number.unwrap_or(0).into()), ("kind", kind.into())])
}

/// A card; who listens hears it when it is new.
fn one(t: &T, card: &Card) -> Markup {
    html! {
        li class="statement" data-say={ "card-" (card.id) } {
            p class="muted" { (words(t, card)) }
            p class="as-typed" { (card.text) }
        }
    }
}
