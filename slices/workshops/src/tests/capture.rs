//! What a room wrote on paper is entered by keyboard, pasted or sent as a file.

use super::house;

/// What stands on cards, as people write them: three to seven words.
const CARDS: [&str; 8] = [
    "Kinder werden gehört",
    "Eltern wissen, wer zuständig ist",
    "Absprachen gelten auch im Urlaub",
    "Zeit für das erste Gespräch",
    "Niemand muss alles zweimal erzählen",
    "Hilfe kommt, bevor es brennt",
    "Wir feiern, was gelungen ist",
    "Fehler werden offen besprochen",
];

/// A room of sixty by the ascending interview, as short as the grid allows: sixty cards from alone, thirty pairs with one,
/// fifteen fours with two, eight eights with one, and eight of the plenum.
fn sixty() -> Vec<[String; 4]> {
    let mut rows: Vec<[String; 4]> = Vec::new();
    let mut row =
        |group: &str, text: &str, from: String, aside: &str| rows.push([group.into(), text.into(), from, aside.into()]);
    let next = |n: usize, first: &'static str| if n == 1 { first } else { "+" };
    let aside = |n: usize| if n.is_multiple_of(10) { "doppelt" } else { "" };
    (1..=60).for_each(|n| row(next(n, "1.1"), CARDS[n % 8], String::new(), aside(n)));
    (1..=30).for_each(|n| row(next(n, "2.1"), "", format!("{}", 2 * n - 1), ""));
    (1..=15).for_each(|n| {
        row(next(n, "3.1"), "", format!("{}", 2 * n - 1), "");
        row("", CARDS[n % 8], format!("{}", 2 * n), "");
    });
    (1..=8).for_each(|n| row(next(n, "4.1"), "", format!("{}", 2 * n - 1), ""));
    (1..=8).for_each(|n| row(if n == 1 { "5.1" } else { "" }, CARDS[n % 8], format!("{n}"), ""));
    rows
}

fn form(rows: &[[String; 4]]) -> Vec<(&str, &str)> {
    let names = ["group", "text", "from", "aside"];
    rows.iter().flat_map(|row| names.iter().zip(row).map(|(name, value)| (*name, value.as_str()))).collect()
}

#[tokio::test]
async fn a_room_of_sixty_is_captured_with_few_keys() {
    let house = house().await;
    let workshop = house.plan("ascending-interview", &[]).await;
    let rows = sixty();
    // A key for each letter, a tab for each field: what a hand does in the grid.
    let keys: usize = rows.iter().flatten().map(|cell| cell.chars().count() + 1).sum();
    println!("{} cards, {keys} keystrokes", rows.len());
    // In fifteen minutes: less than 240 keystrokes a minute, which practised hands keep up.
    assert!(rows.len() == 136 && keys < 15 * 240, "{keys} keystrokes");

    let path = format!("{workshop}/capture");
    let saved = house.app.post(&path, Some(&house.facilitator), &form(&rows)).await;
    assert_eq!(saved.location(), format!("{path}?done=capture"), "{}", saved.text);
    let csv = house.app.get(&format!("{workshop}/protocol.csv"), Some(&house.lead)).await.text;
    assert!(csv.contains("2.1.1;Zu zweit;Eltern wissen, wer zuständig ist;1.1.1;3.1.1;weitergetragen"), "{csv}");
    assert!(csv.contains("doppelt"));
    house.speaks();
}

#[tokio::test]
async fn faults_are_named_row_by_row_and_everything_typed_stays() {
    let house = house().await;
    let workshop = house.plan("ascending-interview", &[]).await;
    let rows: Vec<[String; 4]> =
        [["1.1", "Bleibt stehen", "", ""], ["9.9", "keine Runde", "", ""], ["2.1", "", "1.7.1", ""]]
            .map(|row| row.map(str::to_owned))
            .to_vec();
    let answer = house.app.post(&format!("{workshop}/capture"), Some(&house.facilitator), &form(&rows)).await;
    assert_eq!(answer.status, 422);
    for part in ["Bleibt stehen", "href=\"#row-2\"", "Zeile 2: Die Gruppe „9.9“", "Zeile 3: Die Karte „1.7.1“"]
    {
        assert!(answer.text.contains(part), "{part}: {}", answer.text);
    }
    let csv = house.app.get(&format!("{workshop}/protocol.csv"), Some(&house.lead)).await.text;
    assert!(!csv.contains("Bleibt stehen"), "all or none");
    let nothing = house.app.post(&format!("{workshop}/capture"), Some(&house.facilitator), &[("text", "")]).await;
    assert_eq!(nothing.status, 422);
    house.speaks();
}

#[tokio::test]
async fn a_table_is_pasted_or_sent_as_a_file_and_looked_at_first() {
    let house = house().await;
    let workshop = house.plan("ascending-interview", &[]).await;
    let (path, who) = (format!("{workshop}/capture/read"), Some(house.facilitator.as_str()));
    let pasted = house.app.post(&path, who, &[("pasted", "1.1\tZuhören\t\t\n1.2\tZeit\t\tdoppelt")]).await;
    assert!(
        pasted.status == 200 && pasted.text.contains("value=\"Zuhören\"") && pasted.text.contains("value=\"doppelt\""),
        "{}",
        pasted.text
    );
    let file = "Gruppe;Aussage;stammt aus;beiseite\r\n1.1;„Zeit; und Ruhe“;;\r\n".replace("„", "\"").replace('“', "\"");
    let sent = house.app.upload(&path, who, "file", ("karten.csv", file.as_bytes())).await;
    assert!(
        sent.text.contains("value=\"Zeit; und Ruhe\"") && !sent.text.contains("value=\"Aussage\""),
        "{}",
        sent.text
    );
    assert_eq!(house.app.post(&path, who, &[("pasted", "")]).await.status, 422);
    house.speaks();
}
