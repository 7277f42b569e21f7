//! A workshop from the first round to the protocol; two facilitators at once; steps undone; late comers.

use kernel::Lang;

use super::{between, house};

#[tokio::test]
async fn a_workshop_runs_to_its_protocol() {
    let house = house().await;
    let workshop = house.plan("one-two-four-all", &[]).await;
    let mut people = Vec::new();
    for _ in 0..7 {
        people.push(house.join(&workshop).await);
    }
    house.step(&workshop, "next").await;
    for (at, who) in people.iter().enumerate() {
        // The facilitator writes for a group, also in the round alone; participants would share a note.
        let group = house.group(&workshop, who).await;
        let page = house.app.get(&group, Some(&house.facilitator)).await.text;
        assert!(!page.contains("name=\"private\"") && !page.contains("bleibt Ihre Notiz"), "{page}");
        let typed = format!("Gelingen {at}");
        let sent =
            house.send(&page, "statement_new", &house.facilitator, &[("text", &typed), ("private", "yes")]).await;
        assert_eq!(sent.location(), format!("{group}?done=statement_new"), "{}", sent.text);
    }
    for _ in 0..3 {
        house.step(&workshop, "next").await;
        for who in &people {
            let here = house.here(&workshop, who).await;
            for path in between(&here, "action=\"", "/take\"").iter().take(1) {
                house.app.post(&format!("{path}/take"), Some(who), &[]).await;
            }
        }
    }
    house.step(&workshop, "close").await;

    let protocol = house.app.get(&format!("{workshop}/protocol"), Some(&people[0])).await;
    assert_eq!(protocol.status, 200);
    for part in ["Alle", "1.1.1", "4.1.1", "weitergetragen", "wörtlich", "7 Gruppen"] {
        assert!(protocol.text.contains(part), "{part}: {}", protocol.text);
    }
    let csv = house.app.get(&format!("{workshop}/protocol.csv"), Some(&house.head)).await;
    assert!(
        csv.bytes.starts_with("\u{feff}Nr.;Runde;Aussage".as_bytes()) && csv.text.contains("1.1.1;Allein;Gelingen")
    );
    let json = house.app.get(&format!("{workshop}/protocol.json"), Some(&house.head)).await;
    let json: serde_json::Value = serde_json::from_str(&json.text).unwrap();
    assert_eq!(json["rounds"][1]["groups"], 3, "seven people make two pairs and one group of three");
    let first = json["statements"].as_array().unwrap().iter().find(|one| one["label"] == "4.1.1").unwrap();
    assert_eq!(first["from"][0]["way"], "taken");
    let docx = house.app.get(&format!("{workshop}/protocol.docx"), Some(&house.head)).await;
    assert!(docx.status == 200 && docx.bytes.starts_with(b"PK"));
    for paper in ["protocol", "poster", "cards", "groups", "timetable"] {
        let pdf = house.app.get(&format!("{workshop}/{paper}.pdf"), Some(&house.lead)).await;
        assert!(pdf.status == 200 && pdf.bytes.starts_with(b"%PDF"), "{paper}");
    }
    for end in ["wall", "protocol", "console", "people", "papers", "photos", "message"] {
        let english = house.app.get_in(Lang::En, &format!("{workshop}/{end}"), Some(&house.lead)).await;
        assert_eq!(english.status, 200, "{end}");
    }
    house.speaks();
}

#[tokio::test]
async fn two_facilitators_press_next_and_one_round_begins() {
    let house = house().await;
    let workshop = house.plan("one-two-four-all", &[]).await;
    house.join(&workshop).await;
    let seen = house.version(&workshop).await;
    let next = [("step", "next"), ("version", seen.as_str())];
    let path = format!("{workshop}/console");
    assert_eq!(house.app.post(&path, Some(&house.facilitator), &next).await.status, 303);
    let second = house.app.post(&path, Some(&house.lead), &next).await;
    assert!(
        second.status == 409 && second.text.contains("Jemand war schneller") && second.text.contains("Runde 1 von 4"),
        "{}",
        second.text
    );

    // Clock, message, and the last step taken back.
    house.step(&workshop, "pause").await;
    assert!(
        house.app.get(&path, Some(&house.lead)).await.text.contains("Pause: noch eine")
            || house.app.get(&path, Some(&house.lead)).await.text.contains("Pause: noch 1")
    );
    house.step(&workshop, "pause").await;
    house.step(&workshop, "extend").await;
    assert!(house.app.get(&path, Some(&house.lead)).await.text.contains("noch 6 Minuten"));
    house.step(&workshop, "undo").await;
    assert!(house.app.get(&path, Some(&house.lead)).await.text.contains("noch eine Minute"));
    house.app.post(&format!("{workshop}/message"), Some(&house.lead), &[("message", "Kaffee steht bereit")]).await;
    assert!(house.app.get(&format!("{workshop}/wall"), Some(&house.lead)).await.text.contains("Kaffee steht bereit"));
    house.app.clock.forward(61);
    assert!(house.app.get(&path, Some(&house.lead)).await.text.contains("Die Zeit ist um."));
    house.speaks();
}

#[tokio::test]
async fn a_round_taken_back_loses_nothing_and_is_opened_again() {
    let house = house().await;
    let workshop = house.plan("one-two-four-all", &[]).await;
    let people = [house.join(&workshop).await, house.join(&workshop).await];
    house.step(&workshop, "next").await;
    house.step(&workshop, "next").await;
    assert_eq!(house.write(&workshop, &people[0], "Schon im Paar geschrieben").await.status, 303);
    let pair = house.group(&workshop, &people[0]).await;
    house.step(&workshop, "undo").await;
    let late = house.join(&workshop).await;
    let json = house.app.get(&format!("{workshop}/protocol.json"), Some(&house.lead)).await.text;
    assert!(json.contains("Schon im Paar geschrieben"));
    house.step(&workshop, "next").await;
    assert_eq!(house.group(&workshop, &people[0]).await, pair);
    assert_eq!(house.group(&workshop, &late).await, pair, "a late comer makes a group of three, not one alone");
    assert!(house.here(&workshop, &late).await.contains("Schon im Paar geschrieben"));
    house.speaks();
}

/// Who has no phone, or walked off, is entered as gone by those who see the room, and back again.
#[tokio::test]
async fn who_walked_off_counts_no_more_until_they_are_back() {
    let house = house().await;
    let workshop = house.plan("one-two-four-all", &[]).await;
    let path = format!("{workshop}/people");
    house.app.post(&path, Some(&house.facilitator), &[("names", "Anna\r\nBert\r\nCara\r\nDora")]).await;
    let ada = house.join(&workshop).await;
    let row = async |name: &str| {
        let page = house.app.get(&path, Some(&house.facilitator)).await.text;
        between(&page, &format!("row\">{name}<"), "</tr>").pop().unwrap()
    };
    let press = async |name: &str, here: &str| {
        let id = between(&row(name).await, "name=\"participant\" value=\"", "\"").pop().unwrap();
        let form = [("participant", id.as_str()), ("here", here)];
        house.app.post(&format!("{path}/presence"), Some(&house.facilitator), &form).await
    };
    assert!(row("Dora").await.contains("Ist gegangen<span"), "{}", row("Dora").await);
    assert_eq!(press("Dora", "").await.location(), format!("{path}?done=participant_gone"));
    assert_eq!(press("Dora", "").await.status, 303, "a second press changes nothing");
    assert!(row("Dora").await.contains("Ist wieder da<span"), "{}", row("Dora").await);
    house.step(&workshop, "next").await;
    house.step(&workshop, "next").await;
    let groups = async || {
        let json = house.app.get(&format!("{workshop}/protocol.json"), Some(&house.lead)).await.text;
        serde_json::from_str::<serde_json::Value>(&json).unwrap()["rounds"][0]["groups"].clone()
    };
    assert_eq!(groups().await, 4, "Dora worked nowhere");
    assert!(!row("Dora").await.contains("2."), "{}", row("Dora").await);
    assert_eq!(press("Dora", "yes").await.location(), format!("{path}?done=participant_back"));
    assert!(row("Dora").await.contains("2."), "a place in the round that runs: {}", row("Dora").await);
    // Somebody with a phone who was entered as gone by mistake goes on where they were.
    let name = between(&house.here(&workshop, &ada).await, "Name hier</dt><dd>", "<")[0].clone();
    press(&name, "").await;
    assert_eq!(house.app.get(&format!("{workshop}/here"), Some(&ada)).await.location(), workshop);
    press(&name, "yes").await;
    house.here(&workshop, &ada).await;
    let nobody = house.app.post(&format!("{path}/presence"), Some(&house.facilitator), &[]).await;
    assert_eq!(nobody.status, 422);
    house.speaks();
}

/// A page that loads itself anew has no form: what is typed in it would be lost. It leads to where it stands still.
#[tokio::test]
async fn a_page_that_renews_itself_has_nothing_to_type() {
    let house = house().await;
    let workshop = house.plan("one-two-four-all", &[]).await;
    let ada = house.join(&workshop).await;
    house.step(&workshop, "next").await;
    let group = house.group(&workshop, &ada).await;
    let people = format!("{workshop}/people");
    for (path, who, to) in [
        (format!("{workshop}/here"), &ada, "?#statement_new"),
        (group, &house.facilitator, "?#statement_new"),
        (people, &house.facilitator, "?#participant_add"),
    ] {
        let timed = house.app.get(&format!("{path}?refresh=30"), Some(who)).await;
        assert_eq!(timed.header("refresh"), "30");
        assert!(!timed.text.contains("<textarea") && timed.text.contains(&format!("href=\"{to}\"")), "{}", timed.text);
        let still = house.app.get(&format!("{path}?"), Some(who)).await;
        assert!(still.header("refresh").is_empty() && still.text.contains("<textarea"), "{path}");
    }
    house.speaks();
}

/// While nothing is written any more, the last table is there to be looked at, and another view can be put beside it.
#[tokio::test]
async fn another_view_finds_its_place_until_the_end() {
    let house = house().await;
    let workshop = house.plan("ascending-interview", &[]).await;
    let people = [house.join(&workshop).await, house.join(&workshop).await];
    for _ in 0..3 {
        house.step(&workshop, "next").await;
    }
    assert!(house.here(&workshop, &people[0]).await.contains("Fragen für das Interview"));
    assert_eq!(house.write(&workshop, &people[0], "Zeit für alle").await.status, 303);
    let split = format!("{}/statements/", house.group(&workshop, &people[0]).await);
    assert!(house.here(&workshop, &people[0]).await.contains("/split\""), "{split}");
    for _ in 0..3 {
        house.step(&workshop, "next").await;
        let path = between(&house.here(&workshop, &people[0]).await, "action=\"", "/take\"").pop().unwrap();
        house.app.post(&format!("{path}/take"), Some(&people[0]), &[]).await;
    }
    let here = house.here(&workshop, &people[1]).await;
    assert!(!here.contains("Fragen für das Interview") && here.contains("Zeit für alle"));
    // Plenum is over; what lay before it is still there.
    house.step(&workshop, "next").await;
    let here = house.here(&workshop, &people[1]).await;
    assert!(here.contains("Zurzeit wird nicht in Gruppen geschrieben") && here.contains("Zeit für alle"), "{here}");
    let path = between(&here, "href=\"", "/dissent\"").pop().map(|path| format!("{path}/dissent")).expect("a link");
    let said = house.app.post(&path, Some(&people[1]), &[("text", "Nicht für alle gleich viel")]).await;
    assert_eq!(said.location(), format!("{workshop}/here?done=dissent_new"), "{}", said.text);
    assert!(house.here(&workshop, &people[0]).await.contains("Nicht für alle gleich viel"));
    house.step(&workshop, "close").await;
    let late = house.app.post(&path, Some(&people[1]), &[("text", "Zu spät")]).await;
    assert!(late.status == 422 && late.text.contains("abgeschlossen") && late.text.contains("Zu spät"));
    house.speaks();
}

#[tokio::test]
async fn people_are_entered_and_moved_by_form() {
    let house = house().await;
    let workshop = house.plan("one-two-four-all", &[]).await;
    let path = format!("{workshop}/people");
    let names = [("names", "Anna\r\nBert\r\nCara\r\nDora\r\nAnna")];
    assert_eq!(house.app.post(&path, Some(&house.facilitator), &names).await.status, 303);
    house.step(&workshop, "next").await;
    house.step(&workshop, "next").await;
    let page = house.app.get(&path, Some(&house.facilitator)).await.text;
    assert!(page.contains("Anna 2") && page.contains("ohne Gerät"), "{page}");
    let options = |field: &str| {
        between(&between(&page, &format!("id=\"participant_move-{field}\""), "</select>")[0], "value=\"", "\"")
    };
    let (who, groups) = (options("participant"), options("group"));
    let form = |group: &str| [("participant", who[1].clone()), ("group", group.to_owned())];
    for group in &groups[1..] {
        let form = form(group);
        let form: Vec<(&str, &str)> = form.iter().map(|(name, value)| (*name, value.as_str())).collect();
        assert_eq!(house.app.post(&format!("{path}/move"), Some(&house.facilitator), &form).await.status, 303);
        let table = house.app.get(&format!("{workshop}/groups/{group}"), Some(&house.facilitator)).await.text;
        assert!(table.contains("Anna"), "{table}");
    }
    house.step(&workshop, "undo").await;
    let table = house.app.get(&format!("{workshop}/groups/{}", groups[2]), Some(&house.facilitator)).await.text;
    assert!(!table.contains("Anna,") && !table.contains(": Anna<"), "{table}");
    house.speaks();
}
