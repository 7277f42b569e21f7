//! What a room wrote on paper is entered by keyboard, pasted or sent as a file.

use rust_xlsxwriter::{Format, Workbook};

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

/// A room of sixty by the ascending interview, as short as the grid allows: seventy-four cards from alone, thirty pairs with
/// one, fifteen fours with two, eight eights with one, and eight of the plenum. 150 in all.
fn sixty() -> Vec<[String; 4]> {
    let mut rows: Vec<[String; 4]> = Vec::new();
    let mut row =
        |group: &str, text: &str, from: String, aside: &str| rows.push([group.into(), text.into(), from, aside.into()]);
    let next = |n: usize, first: &'static str| if n == 1 { first } else { "+" };
    let aside = |n: usize| if n.is_multiple_of(10) { "doppelt" } else { "" };
    (1..=60).for_each(|n| {
        row(next(n, "1.1"), CARDS[n % 8], String::new(), aside(n));
        if n.is_multiple_of(4) && n <= 56 {
            row("", CARDS[(n + 3) % 8], String::new(), "");
        }
    });
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

/// The same as lines that a hand writes.
fn lines(rows: &[[String; 4]]) -> String {
    let line = |row: &[String; 4]| {
        let [group, text, from, aside] = typed(row);
        let mark = |mark: &str, words: &str| if words.is_empty() { String::new() } else { format!("{mark}{words}") };
        let group = if group.contains('.') { format!("+{group} ") } else { group };
        format!("{group}{text}{}{}", mark("<", &from), mark("|", &aside))
    };
    rows.iter().map(line).collect::<Vec<_>>().join("\n")
}

/// A statement begins with a capital letter, typed or not.
fn uncapitalised(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}

/// A row as few keys write it: what is taken word by word is its origin, written where the words would be.
fn typed([group, text, from, aside]: &[String; 4]) -> [String; 4] {
    match text.as_str() {
        "" => [group.clone(), from.clone(), String::new(), aside.clone()],
        text => [group.clone(), uncapitalised(text), from.clone(), aside.clone()],
    }
}

/// The keys of a row of the grid.
fn grid_keys(row: &[String; 4], first: bool) -> usize {
    let [group, parts @ ..] = typed(row);
    let begins = if group.contains('.') && !first { keys(&group) + 3 } else { 0 };
    let tabs = parts.iter().rposition(|part| !part.is_empty()).unwrap_or(0);
    begins + parts.iter().map(|part| keys(part)).sum::<usize>() + tabs + 1
}

/// Keys that a hand presses on a German keyboard: one for each letter and each line, and one more where it is held down.
fn keys(typed: &str) -> usize {
    let held = |letter: char| letter.is_uppercase() || letter == '|';
    typed.chars().map(|letter| 1 + usize::from(held(letter))).sum()
}

/// The rows that stand in the grid of a page.
fn shown(page: &str) -> Vec<[String; 4]> {
    let names = ["group", "text", "from", "aside"];
    let column = |name: &str| {
        let fields = page
            .split("<input ")
            .filter(|field| field.contains(&format!("aria-labelledby=\"column-{name} ")))
            .map(|field| {
                let value = field.split_once("value=\"").and_then(|(_, rest)| rest.split_once('"'));
                value.map_or(String::new(), |(value, _)| value.to_owned())
            });
        fields.collect::<Vec<String>>()
    };
    let [group, text, from, aside] = names.map(column);
    let row = |at: usize| [&group, &text, &from, &aside].map(|column| column[at].clone());
    let mut rows: Vec<_> = (0..text.len()).map(row).collect();
    rows.truncate(rows.iter().rposition(|row| row.iter().any(|cell| !cell.is_empty())).map_or(0, |last| last + 1));
    rows
}

#[tokio::test]
async fn a_room_of_sixty_is_captured_with_few_keys() {
    let house = house().await;
    let rows = sixty();
    assert_eq!(rows.len(), 150);
    // The arrow down for the next group, enter for the next card of the same one: both lead to its statement. A tab for each
    // field behind that; back and forth where a round begins. The journey `workshop-paper` presses these keys, and those to
    // get there.
    let grid: usize = rows.iter().enumerate().map(|(at, row)| grid_keys(row, at == 0)).sum::<usize>() + 1;
    let lines = lines(&rows);
    // In fifteen minutes: less than 240 keystrokes a minute, which practised hands keep up.
    // The grid has a tenth of them to spare.
    for (way, keys, most) in [("grid", grid, 15 * 240 * 9 / 10), ("lines", keys(&lines), 15 * 240)] {
        assert!(keys < most, "{way}: {keys} keystrokes");
    }

    // Lines land in the grid as what was typed there.
    let read = [("lines", lines.as_str())];
    let read = house.app.post(&format!("{}/capture/read", house.workshop), Some(&house.facilitator), &read).await;
    assert!(read.status == 200 && read.text.contains("150 Karten stehen im Raster."), "{}", read.text);
    assert!(!house.protocol().await.contains("doppelt"), "nothing is entered yet");
    let typed: Vec<_> = rows.iter().map(typed).collect();
    assert_eq!(shown(&read.text), typed);
    let path = format!("{}/capture", house.workshop);
    let saved = house.app.post(&path, Some(&house.facilitator), &form(&typed)).await;
    assert_eq!(saved.location(), format!("{path}?done=capture"), "{}", saved.text);
    let csv = house.protocol().await;
    assert!(csv.contains("2.1.1;Zu zweit;Eltern wissen, wer zuständig ist;1.1.1;3.1.1;weitergetragen"), "{csv}");
    assert!(csv.contains("doppelt"));
    let page = house.app.get(&path, Some(&house.facilitator)).await.text;
    assert!(page.contains("schon 150 Aussagen"), "{page}");
    house.speaks();
}

#[tokio::test]
async fn faults_are_named_row_by_row_and_everything_typed_stays() {
    let house = house().await;
    let path = format!("{}/capture", house.workshop);
    let rows: Vec<[String; 4]> =
        [["1.1", "Bleibt stehen", "", ""], ["9.9", "keine Runde", "", ""], ["2.1", "", "1.7.1", ""]]
            .map(|row| row.map(str::to_owned))
            .to_vec();
    let answer = house.app.post(&path, Some(&house.facilitator), &form(&rows)).await;
    assert_eq!(answer.status, 422);
    for part in ["Bleibt stehen", "href=\"#row-2\"", "Zeile 2: Die Gruppe „9.9“", "Zeile 3: Die Karte „1.7.1“"]
    {
        assert!(answer.text.contains(part), "{part}: {}", answer.text);
    }
    assert!(!house.protocol().await.contains("Bleibt stehen"), "all or none");
    let nothing = house.app.post(&path, Some(&house.facilitator), &[("text", "")]).await;
    assert_eq!(nothing.status, 422);
    house.speaks();
}

#[tokio::test]
async fn a_card_that_looks_like_a_case_comes_back_once() {
    let house = house().await;
    let path = format!("{}/capture", house.workshop);
    let case = "Kevin Muster, geb. 03.04.2009, wurde gehört";
    let card = [("group", "1.1"), ("text", case)];
    let warned = house.app.post(&path, Some(&house.facilitator), &card).await;
    let says = warned.text.contains("Zeile 1: ") && warned.text.contains("keine Falldaten");
    assert!(warned.status == 422 && says && warned.text.contains("name=\"sure\""), "{}", warned.text);
    // Another fault is told first, and decides nothing about the case.
    let other = [("group", "9.9"), ("text", case)];
    let other = house.app.post(&path, Some(&house.facilitator), &other).await;
    assert!(other.status == 422 && !other.text.contains("name=\"sure\""), "{}", other.text);
    let sure = [&card[..], &[("sure", case)]].concat();
    assert_eq!(house.app.post(&path, Some(&house.facilitator), &sure).await.status, 303);
    assert!(house.protocol().await.contains("wurde gehört"));
    house.speaks();
}

#[tokio::test]
async fn an_entry_is_taken_back_and_entered_anew_with_the_same_numbers() {
    let house = house().await;
    let path = format!("{}/capture", house.workshop);
    let who = Some(house.facilitator.as_str());
    let enter = async |rows: &[[&str; 4]]| {
        let rows: Vec<_> = rows.iter().map(|row| row.map(str::to_owned)).collect();
        assert_eq!(house.app.post(&path, who, &form(&rows)).await.status, 303);
    };
    let last = async || {
        let page = house.app.get(&path, who).await.text;
        let undo = page.split(&format!("action=\"{path}/undo\"")).nth(1).map(str::to_owned);
        undo.map(|rest| rest.split_once("name=\"version\" value=\"").unwrap().1.split('"').next().unwrap().to_owned())
    };
    assert_eq!(last().await, None);
    enter(&[["1.1", "Zeit", "", "doppelt"], ["1.2", "Ruhe", "", ""]]).await;
    let first = last().await.unwrap();
    enter(&[["2.1", "2", "", ""], ["+", "Zuhören", "1", ""]]).await;
    let second = last().await.unwrap();
    // Somebody who saw another entry as the last one is told.
    let undo = async |number: &str| house.app.post(&format!("{path}/undo"), who, &[("version", number)]).await;
    let stale = undo(&first).await;
    assert!(stale.status == 409 && stale.text.contains("Inzwischen wurde eine andere Eingabe"), "{}", stale.text);
    assert_eq!(undo(&second).await.location(), format!("{path}?done=capture_undo"));
    assert_eq!(last().await, Some(first.clone()));
    // With the console it goes as well.
    let console = format!("{}/console", house.workshop);
    let page = house.app.get(&console, who).await.text;
    assert!(page.contains("Eingabe von Karten zurücknehmen"), "{page}");
    enter(&[["2.1", "2", "", ""]]).await;
    let csv = house.protocol().await;
    assert!(csv.contains("2.1.1;Zu zweit;Ruhe;1.2.1") && !csv.contains("2.2.1") && !csv.contains("2.1.2"), "{csv}");
    assert_eq!(undo(&last().await.unwrap()).await.status, 303);
    assert_eq!(undo(&first).await.status, 303);
    assert!(!house.protocol().await.contains("Zeit"));
    enter(&[["1.1", "Zeit haben", "", ""]]).await;
    assert!(house.protocol().await.contains("1.1.1;Allein;Zeit haben"), "the number on the card");
    house.speaks();
}

#[tokio::test]
async fn cards_that_others_carried_on_are_not_taken_back() {
    let house = house().await;
    let path = format!("{}/capture", house.workshop);
    let who = Some(house.facilitator.as_str());
    house.app.post(&path, who, &[("group", "1.1"), ("text", "Zeit")]).await;
    let page = house.app.get(&path, who).await.text;
    let number = page.split(&format!("{path}/undo")).nth(1).unwrap();
    let number = number.split_once("name=\"version\" value=\"").unwrap().1.split('"').next().unwrap().to_owned();
    let join = house.app.post(&house.workshop, None, &[("seats", "1")]).await;
    let guest = format!("none; {}", join.header("set-cookie").split_once(';').unwrap().0);
    // The captured group is carried on by a pair of the room that runs now.
    for _ in 0..4 {
        let console = house.app.get(&format!("{}/console", house.workshop), who).await.text;
        let version = console.split_once("name=\"version\" value=\"").unwrap().1.split('"').next().unwrap().to_owned();
        let step = [("step", "next"), ("version", version.as_str())];
        assert_eq!(house.app.post(&format!("{}/console", house.workshop), who, &step).await.status, 303);
        let here = house.app.get(&format!("{}/here", house.workshop), Some(&guest)).await.text;
        let take = here
            .split("action=\"")
            .skip(1)
            .filter_map(|part| part.split('"').next())
            .find(|path| path.ends_with("/take"));
        if let Some(take) = take {
            assert_eq!(house.app.post(take, Some(&guest), &[]).await.status, 303);
            let refused = house.app.post(&format!("{path}/undo"), who, &[("version", &number)]).await;
            assert!(refused.status == 422 && refused.text.contains("schon weitergearbeitet"), "{}", refused.text);
            house.speaks();
            return;
        }
    }
    panic!("nobody had the card before them");
}

#[tokio::test]
async fn a_press_for_another_step_takes_no_cards_back_and_a_closed_workshop_keeps_them() {
    let house = house().await;
    let (path, console) = (format!("{}/capture", house.workshop), format!("{}/console", house.workshop));
    let who = Some(house.facilitator.as_str());
    let hidden = async |page: &str, behind: &str| {
        let text = house.app.get(page, who).await.text;
        let rest = text.split(behind).nth(1).map(str::to_owned);
        rest.map(|rest| rest.split_once("name=\"version\" value=\"").unwrap().1.split('"').next().unwrap().to_owned())
    };
    let step =
        async |step: &str, version: &str| house.app.post(&console, who, &[("step", step), ("version", version)]).await;
    let next = hidden(&console, "value=\"next\"").await.unwrap();
    assert_eq!(step("next", &next).await.status, 303);
    // One console shows how to undo the round; meanwhile somebody enters cards.
    let seen = hidden(&console, "value=\"undo\"").await.unwrap();
    house.app.post(&path, who, &[("group", "1.1"), ("text", "Zeit")]).await;
    assert_eq!(step("undo", &seen).await.status, 409, "what was seen is not the last step any more");
    assert!(house.protocol().await.contains("Zeit"));
    assert_eq!(hidden(&console, "value=\"undo\"").await, None, "cards are taken back where that is asked about");
    let entry = hidden(&path, &format!("{path}/undo")).await.unwrap();
    while let Some(version) = hidden(&console, "value=\"next\"").await {
        assert_eq!(step("next", &version).await.status, 303);
    }
    let close = hidden(&console, "value=\"close\"").await.unwrap();
    assert_eq!(step("close", &close).await.status, 303);
    for (path, form) in [(format!("{path}/undo"), ("version", entry.as_str())), (path.clone(), ("text", "Ruhe"))] {
        let refused = house.app.post(&path, who, &[("group", "1.1"), form]).await;
        assert!(refused.status == 422 && refused.text.contains("abgeschlossen"), "{path}: {}", refused.text);
    }
    assert!(house.protocol().await.contains("Zeit") && !house.protocol().await.contains("Ruhe"));
    assert!(
        !house.app.get(&console, who).await.text.contains(&format!("href=\"{path}\"")),
        "no way that leads nowhere"
    );
    house.speaks();
}

#[tokio::test]
async fn what_is_there_already_and_what_is_too_much_is_asked_about() {
    let house = house().await;
    let path = format!("{}/capture", house.workshop);
    let who = Some(house.facilitator.as_str());
    let file =
        [["1.1", "Zeit", "", ""], ["1.2", "Ruhe", "", ""], ["2.1", "2", "", ""]].map(|row| row.map(str::to_owned));
    assert_eq!(house.app.post(&path, who, &form(&file)).await.status, 303);
    let again = house.app.post(&path, who, &form(&file)).await;
    assert_eq!(again.status, 422);
    for part in [
        "Zeile 1: Diese Karte steht schon da, als 1.1.1.",
        "3 Zeilen stehen schon da",
        "value=\"leave_out\"",
        "value=\"take\"",
    ] {
        assert!(again.text.contains(part), "{part}: {}", again.text);
    }
    let sent = async |rows: &[[String; 4]], more: &[(&'static str, &'static str)]| {
        let fields = [form(rows), more.to_vec()].concat();
        house.app.post(&path, who, &fields).await
    };
    let nothing = sent(&file, &[("doubles", "leave_out")]).await;
    assert!(nothing.status == 422 && nothing.text.contains("Alle diese Karten stehen schon da"), "{}", nothing.text);
    let more = [&file[..], &[["1.1", "Mut", "", ""].map(str::to_owned)]].concat();
    assert_eq!(sent(&more, &[("doubles", "leave_out")]).await.status, 303);
    let csv = house.protocol().await;
    assert!(csv.contains("1.1.2;Allein;Mut") && csv.matches(";Zeit;").count() == 1, "{csv}");

    // Four cards a group, says the method.
    let many = ["Eins", "Zwei", "Drei"].map(|text| ["1.1".to_owned(), text.to_owned(), String::new(), String::new()]);
    let warned = sent(&many, &[]).await;
    assert!(
        warned.status == 422 && warned.text.contains("Zeile 3: Die Gruppe 1.1 hätte mehr als 4 Karten"),
        "{}",
        warned.text
    );
    assert!(warned.text.contains("name=\"over\" value=\"1.1\""), "{}", warned.text);
    assert_eq!(sent(&many, &[("over", "1.1")]).await.status, 303);
    house.speaks();
}

#[tokio::test]
async fn a_table_is_pasted_or_sent_as_a_file_and_looked_at_first() {
    let house = house().await;
    let (path, who) = (format!("{}/capture/read", house.workshop), Some(house.facilitator.as_str()));
    let pasted = house.app.post(&path, who, &[("pasted", "1.1\tZuhören\t\t\n1.2\tZeit\t\tdoppelt")]).await;
    assert!(
        pasted.status == 200 && pasted.text.contains("value=\"Zuhören\"") && pasted.text.contains("value=\"doppelt\""),
        "{}",
        pasted.text
    );
    let file = "Gruppe;Aussage;stammt aus;beiseite\r\n1.1;\"Zeit; und Ruhe\";;\r\n";
    let sent = house.app.upload(&path, who, "file", ("karten.csv", file.as_bytes())).await;
    assert!(
        sent.text.contains("value=\"Zeit; und Ruhe\"") && !sent.text.contains("value=\"Aussage\""),
        "{}",
        sent.text
    );
    // What an older program saved: one byte for a letter, and its own quotation marks.
    let sent = house.app.upload(&path, who, "file", ("alt.csv", b"1.1;Zuh\xf6ren \x84jetzt\x93;;\r\n")).await;
    assert!(sent.text.contains("value=\"Zuhören „jetzt“\"") || sent.text.contains("Zuhören „jetzt”"), "{}", sent.text);
    assert_eq!(house.app.post(&path, who, &[("pasted", "")]).await.status, 422);
    assert!(!house.protocol().await.contains("Zuhören"), "nothing is entered yet");
    house.speaks();
}

/// A spreadsheet, written by a library for spreadsheets. What looks like a number is one.
fn sheet(rows: &[[&str; 4]]) -> Vec<u8> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for (line, row) in (0_u32..).zip([&["Gruppe", "Aussage", "stammt aus", "beiseite, weil"]].into_iter().chain(rows)) {
        for (column, text) in (0_u16..).zip(row) {
            match text.parse::<f64>() {
                Ok(number) => sheet.write_number(line, column, number).unwrap(),
                Err(_) => sheet.write_string(line, column, *text).unwrap(),
            };
        }
    }
    book.save_to_buffer().unwrap()
}

#[tokio::test]
async fn a_spreadsheet_is_read_and_says_at_once_what_is_wrong_in_which_row() {
    let house = house().await;
    let (path, who) = (format!("{}/capture/read", house.workshop), Some(house.facilitator.as_str()));
    let good = sheet(&[["1.1", "Zeit & Ruhe", "", ""], ["+", "Zuhören", "", "doppelt"], ["2.1", "", "1.1.1", ""]]);
    let sent = house.app.upload(&path, who, "file", ("karten.xlsx", &good)).await;
    assert_eq!(sent.status, 200, "{}", sent.text);
    for part in ["value=\"Zeit &amp; Ruhe\"", "value=\"doppelt\"", "value=\"1.1.1\""] {
        assert!(sent.text.contains(part), "{part}: {}", sent.text);
    }
    let bad = sheet(&[["1.1", "Bleibt", "", ""], ["7.1", "keine Runde", "", ""], ["2.1", "", "1.9.1", ""]]);
    let sent = house.app.upload(&path, who, "file", ("karten.xlsx", &bad)).await;
    assert_eq!(sent.status, 422);
    for part in ["value=\"Bleibt\"", "Zeile 2: Die Gruppe „7.1“", "Zeile 3: Die Karte „1.9.1“"] {
        assert!(sent.text.contains(part), "{part}: {}", sent.text);
    }
    // Who types 2.1 into a German spreadsheet gets the second of January.
    let mut book = Workbook::new();
    let day = book.add_worksheet();
    day.write_number_with_format(0, 0, 46_024.0, &Format::new().set_num_format_index(16)).unwrap();
    day.write_string(0, 1, "Zeit").unwrap();
    let sent = house.app.upload(&path, who, "file", ("karten.xlsx", &book.save_to_buffer().unwrap())).await;
    assert!(sent.status == 200 && sent.text.contains("value=\"2.1\""), "{}", sent.text);
    let broken = house.app.upload(&path, who, "file", ("karten.xlsx", &good[..good.len() / 2])).await;
    assert!(broken.status == 422 && broken.text.contains("als Tabelle nicht lesbar"), "{}", broken.text);
    let long: Vec<[&str; 4]> = (0..401).map(|_| ["1.1", "Zeit", "", ""]).collect();
    let long = house.app.upload(&path, who, "file", ("karten.xlsx", &sheet(&long))).await;
    assert!(long.status == 422 && long.text.contains("401 Zeilen"), "{}", long.text);
    house.speaks();
}

#[tokio::test]
async fn only_who_guides_the_workshop_captures() {
    let house = house().await;
    let path = format!("{}/capture", house.workshop);
    let joined = house.app.post(&house.workshop, None, &[("seats", "1")]).await;
    let guest = format!("none; {}", joined.header("set-cookie").split_once(';').unwrap().0);
    for (who, status) in [(&house.lead, 200), (&house.evaluator, 403), (&house.stranger, 404), (&guest, 403)] {
        assert_eq!(house.app.get(&path, Some(who)).await.status, status);
        let card = [("group", "1.1"), ("text", "Zeit")];
        let sent = house.app.post(&path, Some(who), &card).await.status;
        assert_eq!(sent, if status == 200 { 303 } else { status });
        let read = house.app.post(&format!("{path}/read"), Some(who), &[("pasted", "1.1;Ruhe")]).await.status;
        assert_eq!(read, status);
    }
    assert_eq!(house.protocol().await.matches("Zeit").count(), 1);
    house.speaks();
}
