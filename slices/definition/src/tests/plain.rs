//! Plain language: a text of its own, to be checked whenever the original changes.

use super::{HOME, PUBLIC, between, house};

#[tokio::test]
async fn plain_language_is_to_be_checked_when_the_original_changes() {
    let house = house().await;
    let item = house.worded(&["Vertrauen gewachsen ist"]).await.remove(0);
    let plain = format!("{HOME}/plain");
    let empty = house.get(&plain, &house.lead).await.text;
    assert!(empty.contains("Noch keine Fassung in Leichter Sprache"), "{empty}");
    let form = house.get(&format!("{plain}/edit"), &house.lead).await.text;
    let revision = between(&form, "name=\"revision\" value=\"", "\"").remove(0);
    let fields = [
        ("stem", "Die Hilfe war gut, wenn"),
        ("text", "alle sich vertraut haben\n\njedes Kind gehört wurde"),
        ("version", "0"),
        ("checked", "yes"),
        ("revision", &revision),
    ];
    house.done(&format!("{plain}/edit"), &house.lead, &fields).await;
    let page = house.get(&plain, &house.lead).await.text;
    assert!(
        page.contains("Mit dem Original verglichen") && page.contains("<li>jedes Kind gehört wurde</li>"),
        "{page}"
    );
    let stale = house.post(&format!("{plain}/edit"), &house.facilitator, &fields).await;
    assert_eq!(stale.status, 409);
    // The original changes.
    house.done(&format!("{item}/edit"), &house.lead, &[("text", "Vertrauen da war"), ("version", "1")]).await;
    let page = house.get(&plain, &house.lead).await.text;
    assert!(page.contains("zu prüfen") && page.contains("Sagt dasselbe wie das Original"), "{page}");
    assert!(house.get(HOME, &house.lead).await.text.contains("zu prüfen"));
    let refused = house.post(&format!("{plain}/release"), &house.lead, &[("version", "1")]).await;
    assert!(refused.status == 422 && refused.text.contains("zuerst mit dem Original"), "{}", refused.text);
    // Somebody compared with a text that is no longer there.
    let old = house.post(&format!("{plain}/check"), &house.lead, &[("version", "1"), ("revision", &revision)]).await;
    assert_eq!(old.status, 422);
    let now = between(&page, "name=\"revision\" value=\"", "\"").remove(0);
    house.done(&format!("{plain}/check"), &house.lead, &[("version", "1"), ("revision", &now)]).await;
    assert!(!house.get(&plain, &house.lead).await.text.contains("zu prüfen"));
    house.speaks();
}

#[tokio::test]
async fn plain_language_is_public_by_itself_and_says_when_it_is_behind() {
    let house = house().await;
    let item = house.worded(&["Vertrauen gewachsen ist"]).await.remove(0);
    let form = house.get(&format!("{HOME}/plain/edit"), &house.lead).await.text;
    let revision = between(&form, "name=\"revision\" value=\"", "\"").remove(0);
    let fields = [
        ("stem", "Die Hilfe war gut, wenn"),
        ("text", "alle sich vertraut haben"),
        ("version", "0"),
        ("checked", "yes"),
        ("revision", &revision),
    ];
    house.done(&format!("{HOME}/plain/edit"), &house.lead, &fields).await;
    house.submitted().await;
    house.decide("release", "Zur Probe").await;
    let public = format!("{PUBLIC}/plain");
    assert_eq!(house.app.get(&public, None).await.status, 404);
    house.done(&format!("{HOME}/plain/release"), &house.lead, &[("version", "1")]).await;
    let page = house.app.get(&public, None).await.text;
    assert!(page.contains("alle sich vertraut haben") && !page.contains("früheren Fassung"), "{page}");
    assert!(house.app.get(PUBLIC, None).await.text.contains(&public));
    assert!(house.app.get(&format!("{public}.pdf"), None).await.bytes.starts_with(b"%PDF"));
    // Another version is released: the plain language says that it is behind.
    house.done(&format!("{item}/edit"), &house.lead, &[("text", "Vertrauen da war"), ("version", "1")]).await;
    house.submitted().await;
    house.decide("release", "Zur Probe").await;
    assert!(house.app.get(&public, None).await.text.contains("früheren Fassung"));
    house.done(&format!("{HOME}/plain/withdraw"), &house.lead, &[]).await;
    assert_eq!(house.app.get(&public, None).await.status, 404);
    assert_eq!(house.post(&format!("{HOME}/plain/withdraw"), &house.lead, &[]).await.status, 422);
    house.speaks();
}
