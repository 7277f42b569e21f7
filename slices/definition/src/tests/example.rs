//! The example of the demo: a version that went back, the text that was worded on, one open comment.

use db::scopes;
use kernel::Lang;

use super::{HOME, between, house, programme};
use crate::offer::{Example, ExampleAnswer, ExampleItem, example_create};

#[tokio::test]
async fn the_example_tells_a_whole_round() {
    let house = house().await;
    let item = |text: &str, before: Option<&str>, comment: Option<&str>| ExampleItem {
        text: text.into(),
        before: before.map(str::to_owned),
        from: vec!["5.1.3".into()],
        comment: comment.map(str::to_owned),
        proposal: None,
    };
    let example = Example {
        stem: "Gelungen ist, wenn …".into(),
        returned: "Bitte kürzer (Beispiel)".into(),
        answer: vec![ExampleAnswer { office: "celle".into(), answer: "returned".into(), text: "Zu lang".into() }],
        item: vec![
            item("Vertrauen da war", Some("viel Vertrauen da war"), None),
            item("Ziele klar waren", None, Some("Ja?")),
        ],
    };
    let (t, scope) = (house.app.site.t(Lang::De), programme(&house.app, "nds-79a-2016").await);
    let load = move |tx: &mut db::WriteTx<'_>| {
        let place = scopes::place(tx, scope)?;
        tx.within(place, |tx| example_create(tx, &t, &example))
    };
    house.app.system().write(load).await.unwrap();
    let page = house.get(HOME, &house.lead).await.text;
    assert!(page.contains("Vertrauen da war") && !page.contains("viel Vertrauen"), "{page}");
    assert!(page.contains("Ein Kommentar ist noch offen.") && !page.contains(&format!("{HOME}/submit")), "{page}");
    let version = between(&page, &format!("href=\"{HOME}/versions/"), "\"").remove(0);
    let page = house.get(&format!("{HOME}/versions/{version}"), &house.lead).await.text;
    for text in ["viel Vertrauen da war", "zurückgegeben", "Bitte kürzer", "Zu lang", "Aus den Aussagen 5.1.3"] {
        assert!(page.contains(text), "{text}\n{page}");
    }
    house.speaks();
}
