//! Documents as people write them, and what comes back.

use std::sync::Arc;

use kernel::Lang;
use serde_json::{Value, json};
use ui::{T, Texts};

use crate::offer::{Answered, Outcome, allocate};
use crate::rules::question_read;

pub(super) fn t(lang: Lang) -> T {
    T::new(Arc::new(Texts::new(&[ui::TEXTS, crate::slice().texts]).unwrap()), lang)
}

/// The document of the handbook (Beispiel).
pub(super) fn example() -> Value {
    json!({
        "areas": ["leitbild", "personal"],
        "offices": [{
            "key": "celle", "need": { "leitbild": 62, "personal": 40 }, "firm": 1, "optional": 1,
            "pin": [{ "rank": 1, "area": "leitbild" }], "ban": []
        }],
        "rank_weight": [3, 2, 1],
        "per_area": { "min": 0, "max": null },
        "objective": "total"
    })
}

/// Three offices (Beispiel) that all want the same most.
pub(super) fn three() -> Value {
    let office =
        |key: &str, a: i64, b: i64, c: i64| json!({ "key": key, "need": { "a": a, "b": b, "c": c }, "firm": 1 });
    json!({
        "areas": ["a", "b", "c"],
        "offices": [office("x", 90, 80, 10), office("y", 90, 30, 20), office("z", 90, 50, 40)],
        "rank_weight": [1],
        "per_area": { "max": 1 }
    })
}

pub(super) fn answered(document: &Value, all: Option<usize>) -> Answered {
    allocate(&document.to_string(), all, &t(Lang::De))
}

pub(super) fn answer(document: &Value) -> Value {
    serde_json::from_str(&answered(document, None).text).unwrap()
}

/// Paths and text keys of all faults.
fn faults(document: &Value) -> Vec<(String, &'static str)> {
    let faults = question_read(&document.to_string()).unwrap_err();
    faults.into_iter().map(|fault| (fault.path, fault.say.key)).collect()
}

#[test]
fn the_example_of_the_handbook_is_answered_in_its_order_of_keys() {
    let text = answered(&example(), None).text;
    let places: Vec<usize> = [
        "\"status\": \"optimal\"",
        "\"covered\": 2",
        "\"worst\": 266",
        "\"value\": 266",
        "\"picks\"",
        "\"explanation\"",
    ]
    .iter()
    .map(|part| text.find(part).unwrap())
    .collect();
    assert!(places.is_sorted(), "{text}");
    let picks = json!([
        { "office": "celle", "rank": 1, "area": "leitbild", "need": 62, "points": 186 },
        { "office": "celle", "rank": 2, "area": "personal", "need": 40, "points": 80 }
    ]);
    assert_eq!(answer(&example())["picks"], picks);
}

#[test]
fn the_order_of_the_input_changes_not_a_byte() {
    let mut turned = three();
    turned["areas"] = json!(["c", "b", "a"]);
    let offices = turned["offices"].as_array_mut().unwrap();
    offices.reverse();
    assert_eq!(answered(&turned, Some(9)).text, answered(&three(), Some(9)).text);
}

#[test]
fn decimals_are_counted_exactly() {
    let mut document = three();
    document["rank_weight"] = json!([0.1]);
    document["offices"][0]["need"]["b"] = json!(80.25);
    let answer = answer(&document);
    assert_eq!((&answer["value"], &answer["worst"]), (&json!(21.025), &json!(4)));
    assert_eq!(answer["picks"][0]["need"], json!(80.25));
}

#[test]
fn equally_good_solutions_are_listed_up_to_a_number() {
    let mut document = three();
    for office in document["offices"].as_array_mut().unwrap() {
        office["need"] = json!({ "a": 5, "b": 5, "c": 5 });
    }
    let listed = |all| {
        let answer: Value = serde_json::from_str(&answered(&document, Some(all)).text).unwrap();
        (answer["solutions"].as_array().unwrap().len(), answer["more"].clone())
    };
    assert_eq!(listed(100), (6, json!(false)));
    assert_eq!(listed(6), (6, json!(false)));
    assert_eq!(listed(2), (2, json!(true)));
}

#[test]
fn the_fair_objective_lifts_the_office_that_is_worst_off() {
    let mut document = three();
    assert_eq!(answer(&document)["worst"], json!(40));
    document["offices"][2]["need"] = json!({ "a": 50, "b": 35, "c": 5 });
    document["offices"][1]["need"] = json!({ "a": 99, "b": 35, "c": 30 });
    assert_eq!((&answer(&document)["worst"], &answer(&document)["value"]), (&json!(5), &json!(184)));
    document["objective"] = json!("fair");
    assert_eq!((&answer(&document)["worst"], &answer(&document)["value"]), (&json!(30), &json!(160)));
}

#[test]
fn contradicting_constraints_are_named_in_plain_words() {
    let mut document = three();
    document["per_area"] = json!({ "min": 2, "max": null });
    let answered = answered(&document, None);
    let value: Value = serde_json::from_str(&answered.text).unwrap();
    assert_eq!(value["status"], json!("infeasible"));
    assert_eq!(value["conflict"], json!([{ "constraint": "min", "limit": 2 }]));
    let words = "Diese Vorgabe lässt sich nicht einhalten: Jeder Bereich hat mindestens 2 Ämter. Die Bereiche „a“, „b“ \
                 zusammen: Nötig sind 4 besetzte Ränge, die Ämter können dort höchstens 3 besetzen.";
    assert_eq!(answered.outcome, Outcome::Infeasible(words.to_owned()));
}

#[test]
fn of_many_constraints_only_those_that_clash_are_named() {
    let mut document = three();
    document["offices"][0]["pin"] = json!([{ "rank": 1, "area": "a", "reason": "Wunsch (Beispiel)" }]);
    document["offices"][1]["pin"] = json!([{ "rank": 1, "area": "b" }]);
    document["offices"][2]["pin"] = json!([{ "rank": 1, "area": "a" }]);
    document["offices"][1]["ban"] = json!([{ "area": "c", "reason": "Später (Beispiel)" }]);
    let conflict = answer(&document)["conflict"].clone();
    let expected = json!([
        { "constraint": "max", "limit": 1 },
        { "constraint": "pin", "office": "x", "rank": 1, "area": "a", "reason": "Wunsch (Beispiel)" },
        { "constraint": "pin", "office": "z", "rank": 1, "area": "a" }
    ]);
    assert_eq!(conflict, expected);
}

#[test]
fn every_fault_of_a_document_is_found_with_its_path() {
    let document = json!({
        "areas": ["a", "b", "a", ""],
        "offices": [
            { "key": "x", "need": { "a": 101, "z": 1 }, "firm": 3, "optional": -1, "pin": [{ "rank": 4, "area": "q" }], "ban": ["a", "a", 7] },
            { "key": "x", "need": { "a": 1, "b": 0.001 }, "firm": 1.5, "colour": "red", "pin": [{ "rank": 0 }] },
            { "need": [], "firm": 1 }
        ],
        "rank_weight": [1, "2"],
        "per_area": { "min": -1, "most": 3 },
        "objective": "best"
    });
    let expected = [
        ("$.rank_weight[1]", "allocate-fault-number"),
        ("$.per_area.most", "allocate-fault-unknown_key"),
        ("$.per_area.min", "allocate-fault-whole"),
        ("$.objective", "allocate-fault-objective"),
        ("$.areas[2]", "allocate-fault-area_twice"),
        ("$.areas[3]", "allocate-fault-text"),
        ("$.offices[0].optional", "allocate-fault-whole"),
        ("$.offices[0]", "allocate-fault-ranks_areas"),
        ("$.offices[0]", "allocate-fault-ranks_weights"),
        ("$.offices[0].need.a", "allocate-fault-number"),
        ("$.offices[0].need.z", "allocate-fault-area_unknown"),
        ("$.offices[0].need.b", "allocate-fault-missing"),
        ("$.offices[0].pin[0].rank", "allocate-fault-rank"),
        ("$.offices[0].pin[0].area", "allocate-fault-area_unknown"),
        ("$.offices[0].ban[1]", "allocate-fault-twice"),
        ("$.offices[0].ban[2]", "allocate-fault-text"),
        ("$.offices[1].colour", "allocate-fault-unknown_key"),
        ("$.offices[1].firm", "allocate-fault-whole"),
        ("$.offices[1].need.b", "allocate-fault-number"),
        ("$.offices[1].pin[0].area", "allocate-fault-missing"),
        ("$.offices[1].pin[0].rank", "allocate-fault-rank"),
        ("$.offices[1].key", "allocate-fault-office_twice"),
        ("$.offices[2].key", "allocate-fault-missing"),
        ("$.offices[2].need", "allocate-fault-object"),
    ];
    let expected: Vec<(String, &str)> = expected.iter().map(|(path, key)| ((*path).to_owned(), *key)).collect();
    assert_eq!(faults(&document), expected);
}

#[test]
fn a_document_that_is_no_document_is_refused() {
    let refused = |text: &str| {
        let faults = question_read(text).unwrap_err();
        faults.into_iter().map(|fault| (fault.path, fault.say.key)).collect::<Vec<_>>()
    };
    assert_eq!(refused("{"), [("$".to_owned(), "allocate-fault-json")]);
    assert_eq!(refused("[]"), [("$".to_owned(), "allocate-fault-object")]);
    assert_eq!(
        refused("{ \"areas\": [], \"areas\": [] }"),
        [
            ("$.areas".to_owned(), "allocate-fault-key_twice"),
            ("$.offices".to_owned(), "allocate-fault-missing"),
            ("$.rank_weight".to_owned(), "allocate-fault-missing"),
            ("$.areas".to_owned(), "allocate-fault-empty"),
        ]
    );
}

#[test]
fn keys_that_are_no_plain_words_are_quoted_in_a_path() {
    let mut document = example();
    document["offices"][0]["need"]["Leit'bild 2"] = json!(1);
    assert_eq!(faults(&document), [("$.offices[0].need['Leit\\'bild 2']".to_owned(), "allocate-fault-area_unknown")]);
}

#[test]
fn faults_are_answered_with_path_and_sentence() {
    let mut document = example();
    document["offices"][0]["need"]["leitbild"] = json!(620);
    let sentence = "Hier gehört eine Zahl von 0 bis 100 hin, mit höchstens zwei Nachkommastellen.";
    let path = "$.offices[0].need.leitbild";
    let expected = json!({ "status": "faulty", "faults": [{ "path": path, "text": sentence }] });
    assert_eq!(answer(&document), expected);
    assert_eq!(answered(&document, None).outcome, Outcome::Faulty(vec![(path.to_owned(), sentence.to_owned())]));
}
