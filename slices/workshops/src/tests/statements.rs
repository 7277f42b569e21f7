//! A group works: notes stay private until they are shared, statements are carried on, and nothing is lost.

use super::{House, between, house};

/// Four people in a workshop in which the pairs work: each wrote one statement alone.
async fn pairs(house: &House) -> (String, Vec<String>) {
    let workshop = house.plan("one-two-four-all", &[]).await;
    let mut people = Vec::new();
    for _ in 0..4 {
        people.push(house.join(&workshop).await);
    }
    house.step(&workshop, "next").await;
    for (at, who) in people.iter().enumerate() {
        let text = format!("Aussage von {at}");
        let noted = house.app.post(&format!("{workshop}/statements/new"), Some(who), &[("text", &text)]).await;
        assert_eq!(noted.location(), format!("{workshop}/here?done=draft_new"));
        share(house, &workshop, who).await;
    }
    house.step(&workshop, "next").await;
    (workshop, people)
}

async fn share(house: &House, workshop: &str, who: &str) {
    let here = house.here(workshop, who).await;
    let note = between(&here, &format!("{workshop}/notes/"), "/share")[0].clone();
    let shared = house.app.post(&format!("{workshop}/notes/{note}/share"), Some(who), &[]).await;
    assert_eq!(shared.location(), format!("{workshop}/here?done=draft_share"), "{}", shared.text);
}

/// The addresses of the statements that somebody can do something with.
async fn statements(house: &House, workshop: &str, who: &str, end: &str) -> Vec<String> {
    let here = house.here(workshop, who).await;
    let group = house.group(workshop, who).await;
    let ids = between(&here, &format!("\"{group}/statements/"), &format!("/{end}\""));
    ids.into_iter().filter(|id| id.len() == 36).map(|id| format!("{group}/statements/{id}")).collect()
}

#[tokio::test]
async fn a_note_is_private_until_its_author_shares_it() {
    let house = house().await;
    let workshop = house.plan("one-two-four-all", &[]).await;
    let (ada, bob) = (house.join(&workshop).await, house.join(&workshop).await);
    let note = [("text", "Nur meine Notiz")];
    house.app.post(&format!("{workshop}/statements/new"), Some(&ada), &note).await;
    house.step(&workshop, "next").await;
    house.step(&workshop, "next").await;
    // They now work together, and still nobody but Ada sees it.
    assert_eq!(house.group(&workshop, &ada).await, house.group(&workshop, &bob).await);
    for end in ["here", "wall", "protocol", "protocol.csv", "protocol.json"] {
        assert!(
            !house.app.get(&format!("{workshop}/{end}"), Some(&bob)).await.text.contains("Nur meine Notiz"),
            "{end}"
        );
    }
    let console = house.app.get(&format!("{workshop}/protocol.json"), Some(&house.facilitator)).await;
    assert!(!console.text.contains("Nur meine Notiz"));
    assert!(house.here(&workshop, &ada).await.contains("Nur meine Notiz"));
    share(&house, &workshop, &ada).await;
    assert!(house.here(&workshop, &bob).await.contains("Nur meine Notiz"));
    house.speaks();
}

#[tokio::test]
async fn statements_are_taken_reworded_merged_split_and_set_aside() {
    let house = house().await;
    let (workshop, people) = pairs(&house).await;
    let ada = &people[0];
    let group = house.group(&workshop, ada).await;
    let before = statements(&house, &workshop, ada, "take").await;
    assert_eq!(before.len(), 2, "the two statements of the pair");

    let post = async |path: String, form: &[(&str, &str)]| house.app.post(&path, Some(ada), form).await;
    assert_eq!(post(format!("{}/take", before[0]), &[]).await.status, 303);
    let twice = post(format!("{}/take", before[0]), &[]).await;
    assert!(twice.status == 422 && twice.text.contains("schon mitgenommen"), "{}", twice.text);
    let reason = post(format!("{}/aside", before[1]), &[("reason", "")]).await;
    assert!(reason.status == 422 && reason.text.contains("#statement_aside-reason"));
    assert_eq!(post(format!("{}/aside", before[1]), &[("reason", "meint dasselbe")]).await.status, 303);
    assert_eq!(post(format!("{}/dissent", before[1]), &[("text", "Mir war es wichtig")]).await.status, 303);
    let here = house.here(&workshop, ada).await;
    assert!(
        here.contains("meint dasselbe") && here.contains("Mir war es wichtig") && here.contains("1 von höchstens 3"),
        "{here}"
    );

    // Brought back, split, merged with a new one; the limit holds and says so.
    assert_eq!(post(format!("{}/bring-back", before[1]), &[]).await.status, 303);
    assert_eq!(post(format!("{}/split", before[1]), &[("texts", "Erster Teil\nZweiter Teil")]).await.status, 303);
    let full = house.write(&workshop, ada, "eine zu viel").await;
    assert!(
        full.status == 422 && full.text.contains("höchstens 3 Aussagen") && full.text.contains("eine zu viel"),
        "{}",
        full.text
    );
    assert!(house.here(&workshop, ada).await.contains("Mehr passt nicht"));
    let own = statements(&house, &workshop, ada, "edit").await;
    let ids: Vec<&str> = own.iter().map(|path| path.rsplit_once('/').unwrap().1).collect();
    let merge = [("from", ids[0]), ("from", ids[1]), ("text", "Beides zusammen")];
    assert_eq!(post(format!("{group}/carry"), &merge).await.status, 303);
    let merged = house.here(&workshop, ada).await;
    assert!(merged.contains("2 von höchstens 3") && merged.contains("aus 2.1.1, 2.1.2"), "{merged}");

    // What was merged is taken back; what it was made of is free again.
    let undone = statements(&house, &workshop, ada, "undo").await.pop().unwrap();
    assert_eq!(post(format!("{undone}/undo"), &[]).await.status, 303);
    let here = house.here(&workshop, ada).await;
    assert!(here.contains("3 von höchstens 3") && !here.contains("Beides zusammen"), "{here}");
    house.speaks();
}

#[tokio::test]
async fn two_who_change_one_statement_see_both_texts() {
    let house = house().await;
    let (workshop, people) = pairs(&house).await;
    house.write(&workshop, &people[0], "Zuhören").await;
    let path = statements(&house, &workshop, &people[0], "edit").await.pop().unwrap();
    let edit = async |who: &str, text: &str, version: &str| {
        house.app.post(&format!("{path}/edit"), Some(who), &[("text", text), ("version", version)]).await
    };
    assert_eq!(edit(&people[0], "Zuhören und Zeit", "1").await.status, 303);
    let second = edit(&people[1], "Zuhören und Ruhe", "1").await;
    assert_eq!(second.status, 409);
    assert!(second.text.contains("Zuhören und Zeit") && second.text.contains("Zuhören und Ruhe"), "{}", second.text);
    let version = between(&second.text, "name=\"version\" value=\"", "\"")[0].clone();
    assert_eq!(edit(&people[1], "Zuhören, Zeit und Ruhe", &version).await.status, 303);
    assert!(house.here(&workshop, &people[0]).await.contains("Zuhören, Zeit und Ruhe"));
    house.speaks();
}

/// Somebody of the group was faster: whoever comes second is told so, and has their text before them.
#[tokio::test]
async fn who_comes_second_is_told_and_keeps_their_text() {
    let house = house().await;
    let (workshop, people) = pairs(&house).await;
    let (ada, bob) = (&people[0], &people[1]);
    let (ada, bob) = if house.group(&workshop, ada).await == house.group(&workshop, bob).await {
        (ada, bob)
    } else {
        (ada, &people[2])
    };
    let group = house.group(&workshop, ada).await;
    for text in ["Zuhören", "Zeit", "Ruhe"] {
        assert_eq!(house.write(&workshop, ada, text).await.status, 303);
    }
    let own = statements(&house, &workshop, ada, "edit").await;
    let id = |path: &str| path.rsplit_once('/').unwrap().1.to_owned();
    let told = |answer: &testkit::Answer, sentence: &str, typed: &str| {
        assert!(answer.status == 422 && answer.text.contains(sentence), "{}: {}", answer.status, answer.text);
        assert!(answer.text.contains(typed), "{typed} is lost: {}", answer.text);
    };
    // Both have the same three before them. Ada merges two and sets one aside; Bob merges and changes what is gone.
    let carry = format!("{group}/carry");
    let merge = [("from", id(&own[0])), ("from", id(&own[1])), ("text", "Zuhören braucht Zeit".to_owned())];
    let merge: Vec<(&str, &str)> = merge.iter().map(|(name, value)| (*name, value.as_str())).collect();
    assert_eq!(house.app.post(&carry, Some(ada), &merge).await.status, 303);
    assert_eq!(house.app.post(&format!("{}/aside", own[2]), Some(ada), &[("reason", "doppelt")]).await.status, 303);
    for (from, other) in [(&own[0], &own[2]), (&own[2], &own[1])] {
        let form = [("from", id(from)), ("from", id(other)), ("text", "Bobs lange Worte".to_owned())];
        let form: Vec<(&str, &str)> = form.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let second = house.app.post(&carry, Some(bob), &form).await;
        told(&second, "schon mitgenommen oder beiseitegelegt", "Bobs lange Worte");
    }
    assert_eq!(house.app.post(&format!("{}/bring-back", own[2]), Some(ada), &[]).await.status, 303);
    let again = house.app.post(&format!("{}/bring-back", own[2]), Some(bob), &[]).await;
    assert!(again.status == 422 && again.text.contains("liegt schon wieder auf dem Tisch"), "{}", again.text);

    // Ada takes the merged one back while Bob changes it, splits it, sets it aside, or puts another view beside it.
    let merged = statements(&house, &workshop, ada, "undo").await.pop().unwrap();
    assert_eq!(house.app.post(&format!("{merged}/undo"), Some(ada), &[]).await.status, 303);
    let gone = "Diese Aussage hat inzwischen jemand zurückgenommen";
    for (end, field, sentence) in [
        ("edit", "text", gone),
        ("aside", "reason", gone),
        ("dissent", "text", gone),
        ("split", "texts", "schon mitgenommen oder beiseitegelegt"),
    ] {
        let typed = "Bob meint\r\nmehr als das";
        let second = house.app.post(&format!("{merged}/{end}"), Some(bob), &[(field, typed), ("version", "1")]).await;
        told(&second, sentence, "mehr als das");
    }
    let twice = house.app.post(&format!("{merged}/undo"), Some(bob), &[]).await;
    assert!(twice.status == 422 && twice.text.contains(gone), "{}", twice.text);
    house.speaks();
}

#[tokio::test]
async fn bad_input_is_told_and_nothing_typed_is_lost() {
    let house = house().await;
    let (workshop, people) = pairs(&house).await;
    let ada = &people[0];
    let empty = house.write(&workshop, ada, "  ").await;
    assert!(empty.status == 422 && empty.text.contains("#statement_new-text"));
    let long = "x".repeat(10_000);
    let answer = house.write(&workshop, ada, &long).await;
    assert!(answer.status == 422 && answer.text.contains(&long));

    // What looks like case data comes back once; sent again unchanged, it is a decision.
    let case = "Kevin Muster, geb. 03.04.2009, wurde gehört";
    let warned = house.write(&workshop, ada, case).await;
    assert!(
        warned.status == 422 && warned.text.contains("keine Falldaten") && warned.text.contains(case),
        "{}",
        warned.text
    );
    let group = house.group(&workshop, ada).await;
    let id = group.rsplit_once('/').unwrap().1;
    let sure = [("text", case), ("group", id), ("sure", case)];
    assert_eq!(house.app.post(&format!("{workshop}/statements/new"), Some(ada), &sure).await.status, 303);

    // The same send twice counts once.
    let once = [("text", "Einmal"), ("group", id), ("_key", "0123456789abcdef0123456789abcdef")];
    for _ in 0..2 {
        assert_eq!(house.app.post(&format!("{workshop}/statements/new"), Some(ada), &once).await.status, 303);
    }
    assert_eq!(house.here(&workshop, ada).await.matches("Einmal").count(), 1);
    house.speaks();
}

#[tokio::test]
async fn what_comes_too_late_is_told_and_shown() {
    let house = house().await;
    let (workshop, people) = pairs(&house).await;
    let id = house.group(&workshop, &people[0]).await.rsplit_once('/').unwrap().1.to_owned();
    let form = [("text", "Noch ein Gedanke"), ("group", id.as_str())];
    let path = format!("{workshop}/statements/new");
    house.step(&workshop, "next").await;
    let late = house.app.post(&path, Some(&people[0]), &form).await;
    assert!(
        late.status == 422
            && late.text.contains("Diese Runde läuft gerade nicht")
            && late.text.contains("Noch ein Gedanke"),
        "{}",
        late.text
    );
    house.step(&workshop, "next").await;
    house.step(&workshop, "close").await;
    for who in [&people[0], &house.facilitator] {
        let late = house.app.post(&path, Some(who), &form).await;
        assert!(
            late.status == 422
                && late.text.contains("Dieser Workshop ist abgeschlossen")
                && late.text.contains("Noch ein Gedanke"),
            "{}",
            late.text
        );
    }
    house.speaks();
}
