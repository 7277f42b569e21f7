//! Comments and proposals, each with its resolution.

use kernel::Role;

use super::{HOME, between, house};

#[tokio::test]
async fn every_comment_is_answered_before_a_version_goes_out() {
    let house = house().await;
    let item = house.worded(&["Kinder gehört worden sind"]).await.remove(0);
    let reader = house.of(Role::Professional, "celle").await;
    let comment = [("text", "Und Jugendliche?"), ("proposal", "Kinder und Jugendliche gehört worden sind")];
    house.done(&format!("{item}/comments/new"), &reader, &comment).await;
    let page = house.get(&item, &house.lead).await.text;
    for text in ["Und Jugendliche?", "Fachkraft, Stadt Celle", "offen", "<ins>"] {
        assert!(page.contains(text), "{text}\n{page}");
    }
    assert!(!page.contains("Amt (Beispiel)"), "a comment has no name");
    // A version cannot go out.
    let early = house.get(&format!("{HOME}/submit"), &house.lead).await;
    assert!(early.status == 422 && early.text.contains("Ein Kommentar ist noch offen."), "{}", early.text);
    let sent = house.post(&format!("{HOME}/submit"), &house.lead, &[("due", "30.11.2016"), ("revision", "2")]).await;
    assert_eq!(sent.status, 422);
    // The reader cannot answer, the editing group can.
    let id = between(&page, &format!("{HOME}/comments/"), "/resolve").remove(0);
    let resolve = format!("{HOME}/comments/{id}/resolve");
    assert_eq!(house.get(&resolve, &reader).await.status, 403);
    let coordinator = house.of(Role::Coordinator, "gifhorn").await;
    let empty = house.post(&resolve, &coordinator, &[("comment_version", "1"), ("item_version", "1")]).await;
    assert_eq!(empty.status, 422);
    let made = [("verdict", "adopted"), ("resolution", "Stimmt."), ("comment_version", "1"), ("item_version", "1")];
    house.done(&resolve, &coordinator, &made).await;
    let page = house.get(&item, &house.lead).await.text;
    assert!(page.contains("übernommen") && page.contains("Stimmt."), "{page}");
    // The proposal is the item's wording now, and the one before is kept.
    assert!(page.contains("<p class=\"lead\">Kinder und Jugendliche gehört worden sind</p>"), "{page}");
    assert!(page.contains("Wortlaut 1,") && page.contains("Wortlaut 2,"), "{page}");
    // Who answers second sees both answers.
    let second = [("verdict", "declined"), ("resolution", "Nein."), ("comment_version", "1"), ("item_version", "2")];
    let stale = house.post(&resolve, &house.lead, &second).await;
    assert!(stale.status == 409 && stale.text.contains("Stimmt.") && stale.text.contains("Nein."), "{}", stale.text);
    house.submitted().await;
    house.speaks();
}

#[tokio::test]
async fn a_proposal_never_overwrites_a_wording_that_nobody_saw() {
    let house = house().await;
    let item = house.worded(&["Kinder gehört worden sind"]).await.remove(0);
    let comment = [("text", "Kürzer"), ("proposal", "Kinder gehört wurden")];
    house.done(&format!("{item}/comments/new"), &house.lead, &comment).await;
    let page = house.get(&item, &house.lead).await.text;
    let id = between(&page, &format!("{HOME}/comments/"), "/resolve").remove(0);
    house
        .done(&format!("{item}/edit"), &house.lead, &[("text", "Kinder und Eltern gehört sind"), ("version", "1")])
        .await;
    let made = [("verdict", "adopted"), ("resolution", "Ja."), ("comment_version", "1"), ("item_version", "1")];
    let stale = house.post(&format!("{HOME}/comments/{id}/resolve"), &house.lead, &made).await;
    assert_eq!(stale.status, 409);
    assert!(house.get(HOME, &house.lead).await.text.contains("Kinder und Eltern gehört sind"));
    // Nothing was half done: the comment is still open.
    assert!(house.get(&item, &house.lead).await.text.contains("offen"));
    house.speaks();
}
