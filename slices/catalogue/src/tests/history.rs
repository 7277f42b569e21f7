//! Histories that are longer than a page lead on, to the first entry.

use db::journal::Event;

use super::{V1, english, has, lacks, reader, shipped};
use crate::{model::Address, store};

#[tokio::test]
async fn a_long_history_leads_on_to_its_beginning() {
    let (app, _) = shipped().await;
    let reader = reader(&app);
    lacks(&app.get("/laws/sgb8-79a/history", Some(&reader)).await, "Ältere Einträge");
    lacks(&app.get(&format!("{V1}/areas/leitbild/history"), Some(&reader)).await, "Zum ganzen Verlauf");
    let write = |tx: &mut db::WriteTx<'_>| {
        let law = store::law_find(tx, &"sgb8-79a".parse().unwrap())?.id;
        let at = Address { catalogue: "sozialer-dienst-12".parse().unwrap(), number: "1.0".parse().unwrap() };
        let version = crate::cases::version_at(tx, &at)?.id;
        for number in 0..60 {
            tx.append(Event::new("catalogue.law_edited", law).set("citation", format!("Stand {number}.")))?;
            tx.append(Event::new("catalogue.version_edited", version).set("licence", format!("Stand {number}.")))?;
        }
        Ok(())
    };
    app.system().write(write).await.unwrap();
    for path in ["/laws/sgb8-79a/history".to_owned(), format!("{V1}/history")] {
        let page = app.get(&path, Some(&reader)).await;
        has(&page, "Stand 59.");
        lacks(&page, "Stand 9.");
        lacks(&page, "Zum Anfang");
        let before = page.text.split("?before=").nth(1).unwrap().split('"').next().unwrap().to_owned();
        let older = app.get(&format!("{path}?before={before}"), Some(&reader)).await;
        has(&older, "Stand 0.");
        has(&older, "Zum Anfang");
        lacks(&older, "Stand 10.");
        lacks(&older, "Ältere Einträge");
        has(&english(&app, &path, &reader).await, "Older entries");
    }
    let area = app.get(&format!("{V1}/areas/leitbild/history"), Some(&reader)).await;
    has(&area, "Stand 50.");
    lacks(&area, "Stand 49.");
    has(&area, "Zum ganzen Verlauf");
}
