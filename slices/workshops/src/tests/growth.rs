//! What one more person or statement costs does not grow with the room. SQLite counts the steps of its machine; those depend
//! on neither clock nor chance, and it has to find the way without statistics.

use db::Engine;

use super::{House, between, browser, house};

/// The steps of one more joining, of one who comes late, of one more statement of a pair, and of one more that a pair takes along.
#[derive(Debug)]
struct Steps {
    join: u64,
    late: u64,
    write: u64,
    take: u64,
}

impl House {
    /// Sends a form that has to succeed; how many steps its writing took.
    async fn steps(&self, path: &str, who: &str, form: &[(&str, &str)]) -> u64 {
        let before = self.app.db().figures().steps;
        let answer = self.app.post(path, Some(who), form).await;
        assert_eq!(answer.status, 303, "{path}: {}", answer.text);
        self.app.db().figures().steps - before
    }
}

/// So many people wrote one statement alone, and each pair took one along; what one more of each costs.
async fn room(people: usize) -> Steps {
    let house = house().await;
    let workshop = house.plan("ascending-interview", &[]).await;
    let mut guests = Vec::new();
    for number in 1..people {
        let name = format!("Gast {number}");
        guests.push(browser(&house.app.post(&workshop, None, &[("seats", "1"), ("name", &name)]).await));
    }
    let join = house.steps(&workshop, "none", &[("seats", "1"), ("name", "Noch ein Gast")]).await;
    guests.push(house.join(&workshop).await);
    house.step(&workshop, "next").await;
    house.step(&workshop, "next").await;
    let late = house.steps(&workshop, "none", &[("seats", "1"), ("name", "Ein später Gast")]).await;
    for guest in &guests {
        assert_eq!(house.write(&workshop, guest, "Zeit für alle").await.status, 303);
    }
    house.step(&workshop, "next").await;
    let mut take = 0;
    for guest in &guests {
        let (group, here) = (house.group(&workshop, guest).await, house.here(&workshop, guest).await);
        let lies = between(&here, &format!("\"{group}/statements/"), "/take\"").into_iter().find(|id| id.len() == 36);
        if let Some(statement) = lies {
            take = house.steps(&format!("{group}/statements/{statement}/take"), guest, &[]).await;
        }
    }
    let last = guests.last().unwrap();
    let group = house.group(&workshop, last).await;
    let own = [("text", "Noch eine Aussage"), ("group", group.rsplit_once('/').unwrap().1)];
    let write = house.steps(&format!("{workshop}/statements/new"), last, &own).await;
    Steps { join, late, write, take }
}

#[tokio::test]
async fn one_more_costs_the_same_in_a_small_room_and_in_a_large_one() {
    let (small, large) = (room(7).await, room(47).await);
    if matches!(testkit::engine(), Engine::Sqlite(_)) {
        assert!(small.join > 100 && small.write > 100 && small.take > 100, "{small:?}");
    }
    // Forty people more, and hardly a step: how keys of chance lie to each other makes a few.
    let more = |large: u64, small: u64| large.saturating_sub(small);
    let join = [more(large.join, small.join), more(large.late, small.late)];
    let work = [more(large.write, small.write), more(large.take, small.take)];
    assert!(join.iter().chain(&work).all(|steps| *steps < 40), "{large:?} instead of {small:?}");
}
