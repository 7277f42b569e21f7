//! Consent: heads and holders of a link answer, may change it until the day, and nothing that was said is lost.

use kernel::Role;
use web::SiteConfig;

use super::{HOME, OFFICES, PUBLIC, between, house, house_with};

#[tokio::test]
async fn all_offices_agree_and_the_lead_releases() {
    let house = house().await;
    let item = house.worded(&["Vertrauen gewachsen ist"]).await.remove(0);
    let version = house.submitted().await;
    // What the offices have stays as it is.
    for path in [format!("{item}/edit"), format!("{HOME}/stem"), format!("{item}/comments/new")] {
        let closed = house.get(&path, &house.lead).await;
        assert!(closed.status == 422 && closed.text.contains("liegt den Jugendämtern"), "{path}: {}", closed.text);
    }
    let sent = house.post(&format!("{item}/edit"), &house.lead, &[("text", "Anders"), ("version", "1")]).await;
    assert_eq!(sent.status, 422);
    assert_eq!(house.get(PUBLIC, "").await.status, 404);
    house.all_agree().await;
    let page = house.get(&version, &house.lead).await.text;
    assert!(page.contains("Alle Jugendämter stimmen zu.") && page.matches("Zustimmung").count() >= 4, "{page}");
    let released = house.decide("release", "").await;
    assert_eq!((released.status, released.location()), (303, format!("{HOME}?done=definition_release").as_str()));
    let public = house.app.get(PUBLIC, None).await;
    assert!(public.status == 200 && public.text.contains("Vertrauen gewachsen ist"), "{}", public.text);
    // What is public is frozen; the text may go on.
    house.done(&format!("{item}/edit"), &house.lead, &[("text", "Vertrauen da war"), ("version", "1")]).await;
    assert!(house.app.get(PUBLIC, None).await.text.contains("Vertrauen gewachsen ist"));
    let compare = house.get(&format!("{HOME}/compare"), &house.lead).await.text;
    assert!(compare.contains("<del>") && compare.contains("<ins>") && compare.contains("umformuliert"), "{compare}");
    house.speaks();
}

#[tokio::test]
async fn without_all_a_release_needs_a_reason_and_dissent_is_printed() {
    let house = house().await;
    house.worded(&["Vertrauen gewachsen ist"]).await;
    house.submitted().await;
    let bare = house.answer("celle", "returned", "").await;
    assert!(bare.status == 422 && bare.text.contains("Bitte nennen Sie die Gründe"), "{}", bare.text);
    assert_eq!(house.answer("celle", "returned", "Das Wort ist zu groß").await.status, 303);
    assert_eq!(house.answer("gifhorn", "noted", "Gemeint sind auch Pflegeeltern").await.status, 303);
    assert_eq!(house.answer("celle", "agreed", "").await.status, 303);
    assert_eq!(house.answer("nienburg", "returned", "Der Bezug zum Gesetz fehlt").await.status, 303);
    let refused = house.decide("release", "").await;
    assert!(refused.status == 422 && refused.text.contains("Nicht alle Jugendämter stimmen zu."), "{}", refused.text);
    assert_eq!(house.app.get(PUBLIC, None).await.status, 404);
    assert_eq!(house.decide("release", "Die Frist läuft ab").await.status, 303);
    let public = house.app.get(PUBLIC, None).await.text;
    for text in [
        "Gemeint sind auch Pflegeeltern",
        "zuvor Zurück an die Redaktionsgruppe, mit Gründen: Das Wort ist zu groß",
        "Der Bezug zum Gesetz fehlt",
        ">keine Antwort<",
        "Die Frist läuft ab",
    ] {
        assert!(public.contains(text), "{text}\n{public}");
    }
    house.speaks();
}

#[tokio::test]
async fn an_answer_that_came_in_between_is_read_first() {
    let house = house().await;
    house.worded(&["Vertrauen gewachsen ist"]).await;
    house.submitted().await;
    let page = house.get(&format!("{HOME}/decision"), &house.lead).await.text;
    let seen = between(&page, "name=\"seen\" value=\"", "\"").remove(0);
    assert_eq!(house.answer("celle", "returned", "Noch nicht").await.status, 303);
    let form = [("decision", "release"), ("reason", "Eilt"), ("seen", &seen)];
    let refused = house.post(&format!("{HOME}/decision"), &house.lead, &form).await;
    assert!(refused.status == 422 && refused.text.contains("weitere Antwort"), "{}", refused.text);
    // Two heads of one office at once: the second sees both answers.
    let head = house.of(Role::Head, "celle").await;
    let late = [("answer", "agreed"), ("text", "Doch"), ("version", "0")];
    let stale = house.post(&format!("{HOME}/consent/celle"), &head, &late).await;
    assert!(stale.status == 409 && stale.text.contains("Noch nicht") && stale.text.contains("Doch"), "{}", stale.text);
    house.speaks();
}

#[tokio::test]
async fn a_version_goes_back_and_the_next_one_has_the_next_number() {
    let house = house().await;
    let item = house.worded(&["Vertrauen gewachsen ist"]).await.remove(0);
    let first = house.submitted().await;
    let bare = house.decide("give_back", "").await;
    assert!(bare.status == 422 && bare.text.contains("was die Redaktionsgruppe ändern soll"), "{}", bare.text);
    house.decide("give_back", "Bitte Punkt 1 kürzen").await;
    let page = house.get(&first, &house.lead).await.text;
    assert!(page.contains("zurückgegeben") && page.contains("Bitte Punkt 1 kürzen"), "{page}");
    house.done(&format!("{item}/edit"), &house.lead, &[("text", "Vertrauen da war"), ("version", "1")]).await;
    let second = house.submitted().await;
    let page = house.get(&second, &house.lead).await.text;
    assert!(page.contains("<h1>Fassung 2</h1>"), "{page}");
    // What was said of the first one does not count for the second one.
    assert_eq!(page.matches("noch keine Antwort").count(), 4, "{page}");
    let compare = between(&page, &format!("href=\"{HOME}/compare?"), "\"").remove(0).replace("&amp;", "&");
    let page = house.get(&format!("{HOME}/compare?{compare}"), &house.lead).await.text;
    assert!(page.contains("Bisher: Fassung 1. Jetzt: Fassung 2."), "{page}");
    // Any two can be chosen, in any order.
    let ids: Vec<_> = [&first, &second].iter().map(|version| version.rsplit('/').next().unwrap().to_owned()).collect();
    assert!(ids.iter().all(|id| page.matches(&format!("<option value=\"{id}\"")).count() == 2), "{page}");
    let page = house.get(&format!("{HOME}/compare?old={}&new={}", ids[1], ids[0]), &house.lead).await.text;
    assert!(page.contains("Bisher: Fassung 2. Jetzt: Fassung 1."), "{page}");
    assert!(page.contains(&format!("<option value=\"{}\" selected", ids[1])), "{page}");
    house.speaks();
}

#[tokio::test]
async fn a_link_in_a_letter_lets_somebody_answer_without_an_account() {
    let house = house().await;
    house.worded(&["Vertrauen gewachsen ist"]).await;
    house.submitted().await;
    let invite = format!("{HOME}/consent/celle/link");
    let bad = house.post(&invite, &house.lead, &[("email", "kein")]).await;
    assert_eq!(bad.status, 422);
    let sent = house.post(&invite, &house.lead, &[("email", "amt@celle.example")]).await;
    assert!(sent.status == 200 && sent.text.contains("unterwegs") && !sent.text.contains(PUBLIC), "{}", sent.text);
    let letter = house.app.system().read(db::outbox::due).await.unwrap().remove(0);
    assert_eq!((letter.to.as_str(), letter.text.contains("Stadt Celle")), ("amt@celle.example", true));
    let link = letter.text.split_whitespace().find(|word| word.starts_with("https://")).unwrap();
    let path = link.strip_prefix("https://qe.example").unwrap().to_owned();
    let token = path.rsplit('/').next().unwrap();
    assert!(token.len() == 64 && !house.app.content().replace(&letter.text, "").contains(&format!("\"{token}\"")));
    let page = house.app.get(&path, None).await;
    assert!(page.status == 200 && page.text.contains("Vertrauen gewachsen ist"), "{}", page.text);
    let bare = house.app.post(&path, None, &[("answer", "noted"), ("version", "0")]).await;
    assert!(bare.status == 422 && bare.text.contains("Bitte schreiben Sie die Anmerkung"), "{}", bare.text);
    let answer = [("answer", "noted"), ("text", "Gern"), ("version", "0")];
    assert_eq!(house.app.post(&path, None, &answer).await.status, 303);
    // One answer, and it may be changed.
    let again = [("answer", "agreed"), ("text", ""), ("version", "1")];
    assert_eq!(house.app.post(&path, None, &again).await.status, 303);
    let page = house.app.get(&path, None).await.text;
    assert!(page.contains("Bisherige Antworten") && page.contains("Gern"), "{page}");
    let shown = house.get(&format!("{HOME}/decision"), &house.lead).await.text;
    assert!(shown.contains("Zustimmung (über persönlichen Link)"), "{shown}");
    // A new link ends the old one.
    house.post(&invite, &house.lead, &[("email", "amt@celle.example")]).await;
    let gone = house.app.get(&path, None).await;
    assert!(gone.status == 404 && gone.text.contains("gilt nicht mehr"), "{}", gone.text);
    assert_eq!(house.app.post(&path, None, &answer).await.status, 404);
    assert_eq!(house.app.get(&format!("{PUBLIC}/consent/{}", "0".repeat(64)), None).await.status, 404);
    // The same token in another programme is nothing.
    let elsewhere = path.replace("nds-79a-2016", "nds-79a-2019");
    assert_eq!(house.app.get(&elsewhere, None).await.status, 404);
    house.speaks();
}

#[tokio::test]
async fn without_a_mail_server_the_link_is_handed_over() {
    let house = house_with(SiteConfig::default()).await;
    house.worded(&["Vertrauen gewachsen ist"]).await;
    house.submitted().await;
    let invite = format!("{HOME}/consent/gifhorn/link");
    let form = [("email", "amt@gifhorn.example"), ("_key", "0123456789abcdef0123456789abcdef")];
    let sent = house.post(&invite, &house.lead, &form).await;
    let path = between(&sent.text, "href=\"", "\"").into_iter().find(|href| href.contains("/consent/")).unwrap();
    let path = format!("{PUBLIC}/consent/{}", path.rsplit('/').next().unwrap());
    assert_eq!(house.app.get(&path, None).await.status, 200);
    // The same form shows the same link.
    let again = house.post(&invite, &house.lead, &form).await;
    assert!(again.text.contains(&path), "{}", again.text);
    assert_eq!(house.app.system().read(db::outbox::due).await.unwrap().len(), 0);
    house.speaks();
}

#[tokio::test]
async fn after_the_day_nobody_answers_and_the_lead_decides() {
    let house = house().await;
    house.worded(&["Vertrauen gewachsen ist"]).await;
    house.submitted().await;
    house.post(&format!("{HOME}/consent/celle/link"), &house.lead, &[("email", "amt@celle.example")]).await;
    let letter = house.app.system().read(db::outbox::due).await.unwrap().remove(0);
    let path = letter.text.split_whitespace().find_map(|word| word.strip_prefix("https://qe.example")).unwrap();
    house.app.clock.forward(60 * 86_400);
    let late = house.answer("celle", "agreed", "").await;
    assert!(late.status == 422 && late.text.contains("Die Frist ist am"), "{}", late.text);
    let page = house.app.get(path, None).await;
    assert!(
        page.status == 200 && page.text.contains("Die Frist ist am") && !page.text.contains("<form class=\"form\"")
    );
    let sent = house.app.post(path, None, &[("answer", "agreed"), ("version", "0")]).await;
    assert_eq!(sent.status, 422, "{}", sent.text);
    assert_eq!(house.decide("release", "Alle hatten Zeit").await.status, 303);
    let page = house.app.get(path, None).await;
    assert!(page.text.contains("ist entschieden"), "{}", page.text);
    assert_eq!(OFFICES.len(), 4);
    house.speaks();
}
