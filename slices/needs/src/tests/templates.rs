//! A programme's own template: copied, changed, chosen, withdrawn; workshops keep the copy they were planned with.

use super::{
    CELLE, House, PROGRAMME, between, house,
    results::{SIX, close, sheets},
};

const LIST: &str = "/programmes/nds-79a-2016/needs/templates";

impl House {
    /// Copies the template that ships; the address of its form.
    async fn copy(&self) -> String {
        let answer = self.done(&format!("{LIST}/copy"), &self.facilitator, &[]).await;
        answer.location().split_once('?').unwrap().0.to_owned()
    }
}

/// What a browser would send for the form of a page as it stands.
fn filled<'a>(page: &str, name: &str, changes: &[(&'a str, &'a str)]) -> Vec<(String, String)> {
    let form = page.split(&format!("id=\"{name}\"")).nth(1).unwrap().split("</form>").next().unwrap();
    let field = |input: &str, name: &str| between(input.split('>').next().unwrap(), &format!(" {name}=\""), "\"").pop();
    let mut fields: Vec<(String, String)> = form
        .split("<input")
        .skip(1)
        .filter_map(|input| Some((field(input, "name")?, field(input, "value").unwrap_or_default())))
        .filter(|(name, _)| name != "_key" && !changes.iter().any(|(own, _)| own == name))
        .collect();
    fields.extend(changes.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
    fields
}

fn borrowed(fields: &[(String, String)]) -> Vec<(&str, &str)> {
    fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect()
}

const OWN: [(&str, &str); 4] = [
    ("title", "Unsere Vorlage (Beispiel)"),
    ("name_importance", "Bedeutung"),
    ("minutes_outlook", "0"),
    ("formula", "2 × Bedeutung × (5 − Heutiger Stand) + Bedeutung"),
];

#[tokio::test]
async fn an_own_template_is_changed_and_a_workshop_runs_by_it() {
    let house = house().await;
    let before = house.plan().await;
    let edit = house.copy().await;
    let page = house.page(&edit, &house.lead).await;
    assert!(page.contains("value=\"Wichtigkeit × (5 − Heutiger Stand)\""), "{page}");
    let form = filled(&page, "template_edit", &OWN);
    house.done(&edit, &house.lead, &borrowed(&form)).await;
    let stale = house.app.post(&edit, Some(&house.lead), &borrowed(&form)).await;
    assert_eq!(stale.status, 409);
    assert!(house.page(LIST, &house.lead).await.contains("2 × Bedeutung × (5 − Heutiger Stand) + Bedeutung"));
    let told = house.page(&edit, &house.lead).await;
    assert!(told.contains("Vorlage für Bedarfsworkshops geändert") && told.contains("Minuten der Schritte"), "{told}");

    let id = edit.trim_end_matches("/edit").rsplit('/').next().unwrap();
    let plan = format!("{CELLE}/needs/new");
    assert!(house.page(&plan, &house.facilitator).await.contains("Unsere Vorlage (Beispiel)"));
    let page = house.page(&format!("{plan}?template={id}"), &house.facilitator).await;
    let form = filled(&page, "sitting_new", &[("formula", "own")]);
    assert!(form.contains(&("template".into(), id.into())) && form.contains(&("minutes_outlook".into(), "0".into())));
    let planned = house.done(&plan, &house.facilitator, &borrowed(&form)).await;
    let workshop = planned.location().split_once("/console").unwrap().0.to_owned();
    // What changes afterwards, and that it is withdrawn, leaves the workshop as it is.
    let changes = [("name_importance", "Gewicht"), ("formula", "Gewicht")];
    let page = house.page(&edit, &house.lead).await;
    house.done(&edit, &house.lead, &borrowed(&filled(&page, "template_edit", &changes))).await;
    house.done(&edit.replace("/edit", "/withdraw"), &house.lead, &[("version", "3")]).await;
    assert!(house.page(LIST, &house.lead).await.contains("Noch keine eigene Vorlage"));
    assert_eq!(house.app.post(&plan, Some(&house.facilitator), &borrowed(&form)).await.status, 404);
    sheets(&house, &workshop, &SIX).await;
    close(&house, &workshop).await;
    let results = house.page(&format!("{workshop}/needs/results"), &house.head).await;
    // 2 × 4½ × 3 + 4½ = 31½ of 2 × 5 × 4 + 5
    let words = "2 × Bedeutung 4½ × (5 − Heutiger Stand 2) + Bedeutung 4½ = 31½ von 45, also 70 von 100";
    assert!(results.contains(words), "{results}");
    let english =
        house.app.get_in(kernel::Lang::En, &format!("{workshop}/needs/results"), Some(&house.head)).await.text;
    assert!(english.contains("2 × Bedeutung 4½ × (5 − Present state 2) + Bedeutung 4½ = 31½ of 45"), "{english}");
    let room = house.page(&format!("{before}/needs/room"), &house.facilitator).await;
    assert!(room.contains("Wichtigkeit × (5 − Heutiger Stand)"), "planned before there was one: {room}");
    house.speaks();
}

#[tokio::test]
async fn a_wrong_formula_is_said_at_its_field_and_nothing_typed_is_lost() {
    let house = house().await;
    let edit = house.copy().await;
    let page = house.page(&edit, &house.lead).await;
    for (field, value, sentence) in [
        (
            "formula",
            "Wichtigkeit × Laune",
            "„Laune“ ist keine Skala dieser Vorlage. Möglich sind: Wichtigkeit, Heutiger Stand",
        ),
        ("formula", "(4 − Heutiger Stand)", "Bitte schreiben Sie (5 − Heutiger Stand)."),
        ("threshold", "4", "Mindestens 5: Unter weniger Antworten"),
        ("name_urgency", "Wichtigkeit", "Eine andere Skala heißt schon so."),
        ("name_urgency", "a + b", "So lässt sich keine Formel mehr lesen."),
    ] {
        let form = filled(&page, "template_edit", &[(field, value)]);
        let answer = house.app.post(&edit, Some(&house.lead), &borrowed(&form)).await;
        assert_eq!(answer.status, 422, "{value}");
        let said = between(&answer.text, &format!("<a href=\"#template_edit-{field}\">"), "</a>");
        assert!(said[0].contains(sentence), "{said:?}");
        assert!(answer.text.contains(&format!("value=\"{value}\"")), "{value}");
    }
    house.speaks();
}

#[tokio::test]
async fn templates_are_the_planners_own() {
    let house = house().await;
    let edit = house.copy().await;
    for path in [LIST, edit.as_str()] {
        assert_eq!(house.app.get(path, Some(&house.head)).await.status, 403, "{path}");
        assert_eq!(house.app.get(path, Some(&house.professional)).await.status, 403, "{path}");
    }
    assert_eq!(house.app.post(&format!("{LIST}/copy"), Some(&house.head), &[]).await.status, 403);
    let nobody = format!("{CELLE}/needs/new?template=x");
    assert_eq!(house.app.get(&nobody, Some(&house.facilitator)).await.status, 404);
    let needs = house.page(&format!("{PROGRAMME}/needs"), &house.facilitator).await;
    assert!(needs.contains(LIST) && !house.page(&format!("{PROGRAMME}/needs"), &house.head).await.contains(LIST));
}
