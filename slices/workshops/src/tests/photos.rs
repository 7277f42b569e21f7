//! Photos of cards: attached to a group, seen with the protocol, gone with a rehearsal, and silent about the camera.

use super::{between, house};

/// A camera's file, as small as can be: its head names a place.
const PHOTO: &[u8] = b"\xff\xd8\xff\xe1\0\x12Exif\0\0Ort: Celle\xff\xda\0\x08\x01\x01\0\0\x3f\0Karten\xff\xd9";

#[tokio::test]
async fn a_photo_of_a_group_stands_in_the_protocol_for_those_who_may_see_it() {
    let house = house().await;
    let workshop = house.plan("one-two-four-all", &[]).await;
    let page = house.app.get(&format!("{workshop}/photos"), Some(&house.facilitator)).await;
    assert!(page.status == 200 && page.text.contains("Noch keine Gruppe"), "{}", page.text);
    let ada = house.join(&workshop).await;
    house.step(&workshop, "next").await;
    let group = house.group(&workshop, &ada).await.rsplit_once('/').unwrap().1.to_owned();

    let added = house.photo(&workshop, &house.facilitator, &group, ("IMG_1.JPEG", PHOTO)).await;
    assert_eq!(added.location(), format!("{workshop}/photos?done=photo_add"), "{}", added.text);
    let list = house.app.get(&format!("{workshop}/photos"), Some(&house.facilitator)).await.text;
    let photo = format!("{workshop}/photos/{}", between(&list, &format!("<img src=\"{workshop}/photos/"), "\"")[0]);
    assert!(list.contains("alt=\"Foto der Karten von Gruppe 1.1\""), "{list}");

    for who in [&house.facilitator, &house.head, &ada] {
        let protocol = house.app.get(&format!("{workshop}/protocol"), Some(who)).await;
        assert!(protocol.status == 200 && protocol.text.contains(&photo), "{}", protocol.text);
        let file = house.app.get(&photo, Some(who)).await;
        assert_eq!((file.status, file.header("content-type")), (200, "image/jpeg"));
        let text = String::from_utf8_lossy(&file.bytes).into_owned();
        assert!(text.contains("Karten") && !text.contains("Celle"), "the place is still in it: {text:?}");
    }
    // Not public, and nobody else's.
    assert_eq!(house.app.get(&photo, None).await.location(), workshop);
    assert_eq!(house.app.get(&photo, Some(&house.stranger)).await.status, 404);
    let json = house.app.get(&format!("{workshop}/protocol.json"), Some(&house.head)).await.text;
    assert!(!json.contains("photo"), "{json}");

    let removed = house.app.post(&format!("{photo}/remove"), Some(&house.facilitator), &[]).await;
    assert_eq!(removed.location(), format!("{workshop}/photos?done=photo_remove"));
    assert_eq!(house.app.get(&photo, Some(&house.head)).await.status, 404);
    house.speaks();
}

#[tokio::test]
async fn what_is_no_photo_and_who_may_not_are_told() {
    let house = house().await;
    let workshop = house.plan("one-two-four-all", &[]).await;
    let ada = house.join(&workshop).await;
    house.step(&workshop, "next").await;
    let group = house.group(&workshop, &ada).await.rsplit_once('/').unwrap().1.to_owned();
    let told = async |who: &str, group: &str, file: (&str, &[u8])| {
        let answer = house.photo(&workshop, who, group, file).await;
        (answer.status, answer.text)
    };
    for (file, words) in [
        (("", b"".as_slice()), "Bitte wählen Sie ein Foto."),
        (("plan.pdf", b"%PDF-1.7"), "Das ist kein lesbares Foto."),
        (("halb.jpg", &PHOTO[..20]), "Das ist kein lesbares Foto."),
    ] {
        let (status, text) = told(&house.facilitator, &group, file).await;
        assert!(status == 422 && text.contains(words) && text.contains("#photo_add-photo"), "{words}: {text}");
    }
    let (status, text) = told(&house.facilitator, "", ("a.jpg", PHOTO)).await;
    assert!(status == 422 && text.contains("#photo_add-group"), "{text}");
    assert_eq!(told(&house.facilitator, "00000000-0000-7000-8000-000000000009", ("a.jpg", PHOTO)).await.0, 404);
    assert_eq!(told(&ada, &group, ("a.jpg", PHOTO)).await.0, 403);
    assert_eq!(told(&house.head, &group, ("a.jpg", PHOTO)).await.0, 403);
    assert_eq!(told(&house.stranger, &group, ("a.jpg", PHOTO)).await.0, 404);
    house.speaks();
}
