//! `gelingen allocate` as a program: documents in, documents out, and the exit status.
#![expect(clippy::unwrap_used, reason = "tests")]

use std::io::Write;
use std::process::{Command, Output, Stdio};

const QUESTION: &str = r#"{ "areas": ["leitbild", "personal"],
  "offices": [ { "key": "celle", "need": {"leitbild": 62, "personal": 40}, "firm": 1, "optional": 1,
                 "pin": [ {"rank": 1, "area": "leitbild"} ], "ban": [] } ],
  "rank_weight": [3, 2, 1], "per_area": { "min": 0, "max": null }, "objective": "total" }"#;

/// Runs the command in an empty folder, so that no configuration and no database is near.
fn allocate(words: &[&str], question: &str) -> Output {
    let folder = std::env::temp_dir();
    let mut command = Command::new(env!("CARGO_BIN_EXE_gelingen"));
    command.arg("allocate").args(words).current_dir(folder).env("GELINGEN_LANG", "en");
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    child.stdin.take().unwrap().write_all(question.as_bytes()).unwrap();
    child.wait_with_output().unwrap()
}

fn said(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

#[test]
fn what_can_be_solved_ends_with_0_and_the_picks() {
    let output = allocate(&["-", "--all", "2"], QUESTION);
    assert_eq!((output.status.code(), said(&output.stderr)), (Some(0), String::new()));
    let answer: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!((&answer["status"], &answer["value"], &answer["more"]), (&"optimal".into(), &266.into(), &false.into()));
}

#[test]
fn an_answer_goes_to_a_file_where_that_is_asked_for() {
    let file = std::env::temp_dir().join(format!("gelingen-allocate-{}.json", std::process::id()));
    let output = allocate(&["-", "--output", file.to_str().unwrap()], QUESTION);
    let written = std::fs::read(&file).unwrap();
    std::fs::remove_file(&file).unwrap();
    assert_eq!((output.status.code(), said(&output.stdout)), (Some(0), String::new()));
    assert_eq!(written, allocate(&["-"], QUESTION).stdout);
}

#[test]
fn faults_end_with_2_and_their_paths() {
    let output = allocate(&["-"], &QUESTION.replace("62", "620"));
    assert_eq!(output.status.code(), Some(2));
    let fault = "-: $.offices[0].need.leitbild: A number from 0 to 100 belongs here, with two decimals at most.";
    assert_eq!(said(&output.stderr), format!("The problem has one fault:\n{fault}\n"));
    assert!(said(&output.stdout).contains("\"status\": \"faulty\""));
}

#[test]
fn a_file_that_is_not_there_ends_with_2() {
    assert_eq!(allocate(&["nowhere.json"], "").status.code(), Some(2));
}

#[test]
fn a_contradiction_ends_with_3_and_the_conflict() {
    let output = allocate(&["-"], &QUESTION.replace("null", "0"));
    assert_eq!(output.status.code(), Some(3));
    let answer: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(answer["conflict"], serde_json::json!([{ "constraint": "max", "limit": 0 }]));
    assert_eq!(said(&output.stderr), format!("{}\n", answer["text"].as_str().unwrap()));
}
