//! Why a pick is as it is, and what it costs: in fields and in words.

use kernel::Lang;
use serde_json::json;

use super::documents::{answer, answered, example, t, three};
use crate::offer::{Outcome, allocate};

#[test]
fn each_pick_is_explained_in_fields_and_in_words() {
    let explanation = answer(&three())["explanation"].clone();
    assert_eq!(
        explanation[0],
        json!({
            "office": "x", "rank": 1, "area": "b", "gain": 80,
            "alternative": { "area": "a", "cost": 50, "uncovered": 0 },
            "because": [{ "constraint": "max", "area": "a", "limit": 1 }, { "constraint": "coverage", "area": "b" }],
            "text": "x, Rang 1: „b“ bringt 80 Punkte. „a“ hat dort einen höheren Bedarf, ist aber mit einem Amt voll. \
                     Nur dieses Amt deckt „b“ ab. Ohne diese Wahl stünde hier am besten „a“; das kostet alle zusammen 50 Punkte."
        })
    );
    let english = allocate(&three().to_string(), None, &t(Lang::En)).text;
    assert!(english.contains("x, rank 1: “b” brings 80 points. “a” is needed more there"), "{english}");
}

#[test]
fn a_pin_is_the_reason_itself() {
    let mut document = example();
    document["offices"][0]["pin"][0]["reason"] = json!("Beschluss der Leitung (Beispiel)");
    let explanation = answer(&document)["explanation"][0].clone();
    assert_eq!(explanation["alternative"], json!({ "area": "personal", "cost": 22, "uncovered": 0 }));
    let because = json!([{ "constraint": "pin", "area": "leitbild", "reason": "Beschluss der Leitung (Beispiel)" }]);
    assert_eq!(explanation["because"], because);
    let text = "celle, Rang 1: „leitbild“ bringt 186 Punkte. Diese Wahl ist festgelegt. Begründung: Beschluss der Leitung (Beispiel) \
                Die Festlegung kostet nichts. Ohne diese Wahl stünde hier am besten „personal“; das kostet alle zusammen 22 Punkte.";
    assert_eq!(explanation["text"], text);
    document["offices"][0]["pin"][0]["area"] = json!("personal");
    let explanation = answer(&document)["explanation"][0].clone();
    assert_eq!(explanation["alternative"], json!({ "area": "leitbild", "cost": -22, "uncovered": 0 }));
    let costs = "Die Festlegung kostet alle zusammen 22 Punkte: Ohne sie stünde hier am besten „leitbild“.";
    assert!(explanation["text"].as_str().unwrap().ends_with(costs), "{explanation}");
}

#[test]
fn a_must_is_kept_on_whatever_rank_costs_something_and_may_contradict() {
    let mut document = example();
    let office = &mut document["offices"][0];
    (office["firm"], office["optional"], office["pin"]) = (json!(1), json!(0), json!([]));
    office["must"] = json!([{ "area": "personal", "reason": "Wunsch der Leitung (Beispiel)" }]);
    let explanation = answer(&document)["explanation"][0].clone();
    let because = json!([{ "constraint": "must", "area": "personal", "reason": "Wunsch der Leitung (Beispiel)" }]);
    assert_eq!((&explanation["area"], &explanation["because"]), (&json!("personal"), &because));
    let text = explanation["text"].as_str().unwrap();
    assert!(text.contains("Das Amt nimmt diesen Bereich sicher. Begründung: Wunsch der Leitung (Beispiel)"), "{text}");
    assert!(text.contains("Die Festlegung kostet alle zusammen 66 Punkte"), "{text}");
    for (others, why) in [
        (json!({ "must": ["personal", "leitbild"] }), "Das Amt hat dafür nur einen Rang."),
        (json!({ "ban": ["personal"] }), "Ein Bereich kann nicht zugleich sicher dabei und ausgeschlossen sein."),
    ] {
        let mut document = document.clone();
        let office = document["offices"][0].as_object_mut().unwrap();
        office.extend(others.as_object().unwrap().clone());
        let Outcome::Infeasible(told) = answered(&document, None).outcome else { panic!("{document}") };
        assert!(told.contains("celle nimmt „personal“ sicher.") && told.ends_with(why), "{told}");
    }
    document["offices"][0]["must"] = json!(["nichts", 7]);
    let Outcome::Faulty(faults) = answered(&document, None).outcome else { panic!("{document}") };
    let paths: Vec<&str> = faults.iter().map(|(path, _)| path.as_str()).collect();
    assert_eq!(paths, ["$.offices[0].must[0]", "$.offices[0].must[1]"]);
}

#[test]
fn with_fair_what_another_choice_costs_the_worst_off_is_told() {
    let document = json!({
        "areas": ["a", "b"],
        "offices": [
            { "key": "x", "need": { "a": 90, "b": 10 }, "firm": 1 },
            { "key": "y", "need": { "a": 20, "b": 70 }, "firm": 1 }
        ],
        "rank_weight": [1],
        "objective": "fair"
    });
    let explanation = answer(&document)["explanation"][0].clone();
    let alternative = json!({ "area": "b", "cost": 130, "uncovered": 0, "worse": 60 });
    assert_eq!(explanation["alternative"], alternative);
    let told = "Dann: das Amt mit den wenigsten Punkten hat 60 weniger; alle zusammen haben 130 Punkte weniger.";
    assert!(explanation["text"].as_str().unwrap().ends_with(told), "{explanation}");
}
