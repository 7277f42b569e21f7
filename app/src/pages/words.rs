//! The field's words, and its abbreviations, explained: for everybody who meets them here for the first time.

use db::sort_key;
use kernel::Outcome;
use maud::html;
use web::{Reply, Sheet, Visit};

/// The words, by the keys of their texts.
const WORDS: &[&str] = &[
    "allocation",
    "area",
    "ascending",
    "asd",
    "catalogue",
    "cohort",
    "definition",
    "definition_version",
    "dissent",
    "evaluation",
    "evidence",
    "facilitator",
    "feature",
    "independent",
    "lineage",
    "milestone",
    "model_office",
    "need_score",
    "needs",
    "phase",
    "plenum",
    "programme",
    "proposal",
    "release",
    "requirement",
    "resolution",
    "service",
    "sgb",
    "state_office",
    "stock",
    "workshop",
];

pub(crate) async fn show(visit: Visit) -> Outcome<Reply> {
    let t = &visit.t;
    let told = |key: &&str| (t.text(&format!("words_show-word-{key}")), t.text(&format!("words_show-word-{key}-text")));
    let mut words: Vec<_> = WORDS.iter().map(|key| (*key, told(key))).collect();
    words.sort_by_cached_key(|(_, (word, _))| sort_key(word));
    let body = html! {
        dl class="facts" {
            @for (key, (word, meaning)) in words { div id=(key) { dt { dfn { (word) } } dd { (meaning) } } }
        }
    };
    let sheet = Sheet::new(t.text("words_show-title")).lead(t.text("words_show-lead"));
    Ok(Reply::page(&visit, sheet, body))
}

#[cfg(test)]
mod tests {
    use super::WORDS;

    #[tokio::test]
    async fn words_stand_in_the_order_of_the_language() {
        let house = crate::tests::house();
        let page = house.get("/words", None).await;
        assert_eq!(page.status, 200);
        assert!(!page.text.contains('⟦'), "a text is missing");
        assert_eq!(page.text.matches("<dfn>").count(), WORDS.len());
        let at = |word: &str| page.text.find(&format!("<dfn>{word}<")).unwrap();
        assert!(
            at("Andere Sicht") < at("Anforderung") && at("Anforderung") < at("ASD") && at("SGB VIII") < at("Termin")
        );
    }
}
