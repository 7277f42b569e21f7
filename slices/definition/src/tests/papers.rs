//! Papers and what is public: frozen, numbered, gone once withdrawn.

use super::{HOME, PUBLIC, house};

#[tokio::test]
async fn a_release_is_public_on_paper_too_and_gone_once_withdrawn() {
    let house = house().await;
    let item = house.worded(&["Vertrauen gewachsen ist"]).await.remove(0);
    house.cite(&item, &["5.1.3"]).await;
    let ends = ["", "/poster.pdf", "/leaflet.pdf", "/leaflet.docx"];
    for end in ends {
        assert_eq!(house.app.get(&format!("{PUBLIC}{end}"), None).await.status, 404, "{end}");
    }
    house.submitted().await;
    house.all_agree().await;
    house.decide("release", "").await;
    for (end, begins) in [("/poster.pdf", "%PDF"), ("/leaflet.pdf", "%PDF"), ("/leaflet.docx", "PK")] {
        let file = house.app.get(&format!("{PUBLIC}{end}"), None).await;
        assert!(file.status == 200 && file.bytes.starts_with(begins.as_bytes()), "{end}: {}", file.status);
    }
    let page = house.app.get(PUBLIC, None).await.text;
    for text in ["Freigabe Nr. 1", "Fassung 1, freigegeben", "5.1.3", "Stadt Celle", "Landesjugendamt Niedersachsen"] {
        assert!(page.contains(text), "{text}\n{page}");
    }
    let listed = house.app.system().read(crate::offer::public_definitions).await.unwrap();
    assert_eq!(listed.iter().map(|one| one.programme.as_str()).collect::<Vec<_>>(), ["nds-79a-2016"]);
    let withdraw = format!("{HOME}/withdraw");
    assert_eq!(house.post(&withdraw, &house.lead, &[("version", "7")]).await.status, 409);
    house.done(&withdraw, &house.lead, &[("version", "1")]).await;
    for end in ends {
        assert_eq!(house.app.get(&format!("{PUBLIC}{end}"), None).await.status, 404, "{end}");
    }
    assert!(house.app.system().read(crate::offer::public_definitions).await.unwrap().is_empty());
    house.speaks();
}

#[tokio::test]
async fn a_withdrawn_programme_takes_its_definition_with_it() {
    let house = house().await;
    house.worded(&["Vertrauen gewachsen ist"]).await;
    house.submitted().await;
    house.decide("release", "Zur Probe").await;
    assert_eq!(house.app.get(PUBLIC, None).await.status, 200);
    house.done("/programmes/nds-79a-2016/withdraw", &house.lead, &[("version", "1")]).await;
    assert_eq!(house.app.get(PUBLIC, None).await.status, 404);
    assert_eq!(house.get(HOME, &house.lead).await.status, 404);
    assert!(house.app.system().read(crate::offer::public_definitions).await.unwrap().is_empty());
}

#[tokio::test]
async fn the_papers_satisfy_both_standards_and_say_where_they_stand() {
    let house = house().await;
    let item = house.worded(&["Vertrauen gewachsen ist", "Ziele verstanden worden sind"]).await.remove(0);
    house.cite(&item, &["5.1.3", "1.15.1"]).await;
    let draft = house.get(&format!("{HOME}/leaflet.pdf"), &house.lead).await;
    let version = house.submitted().await;
    let id = version.rsplit('/').next().unwrap();
    house.answer("celle", "returned", "Zu kurz").await;
    let papers = [
        ("poster", house.get(&format!("{HOME}/poster.pdf?version={id}"), &house.lead).await),
        ("leaflet", house.get(&format!("{HOME}/leaflet.pdf?version={id}"), &house.lead).await),
        ("draft", draft),
    ];
    for (name, paper) in papers {
        assert_eq!(paper.status, 200, "{name}");
        testkit::accessible(&format!("definition-{name}"), &paper.bytes);
    }
    let docx = house.get(&format!("{HOME}/leaflet.docx?version={id}"), &house.lead).await;
    assert!(docx.bytes.starts_with(b"PK"));
    assert_eq!(house.get(&format!("{HOME}/poster.pdf?version=x"), &house.lead).await.status, 404);
    house.speaks();
}
