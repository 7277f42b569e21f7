//! What is typed in a room survives a poor network: a form with several lines of text keeps them (`.keep()`).

use crate::reading::house;
use crate::reading::judge;
use crate::reading::source::{Kind, Source};

/// Where forms are filled in rooms with many people and a poor network.
const ROOMS: [&str; 4] = ["slices/capture/", "slices/definition/", "slices/methods/", "slices/workshops/"];

fn forgetful(sources: &[Source]) -> Vec<String> {
    let mut findings = Vec::new();
    for source in sources.iter().filter(|source| ROOMS.iter().any(|room| source.path.starts_with(room))) {
        let tokens: Vec<_> = source.tokens.iter().filter(|token| !token.test).collect();
        // A form's field: `.text("name", 300)`. Texts have one argument, and a form is read by its reader.
        let field = tokens.windows(6).find(|row| {
            let mark =
                row[1].is(".") && row[2].is("text") && row[3].is("(") && row[4].kind == Kind::Text && row[5].is(",");
            mark && !row[0].is("read")
        });
        let keeps = tokens.windows(3).any(|row| row[0].is(".") && row[1].is("keep") && row[2].is("("));
        if let (Some(field), false) = (field, keeps) {
            findings.push(format!("{}:{}: the text `{}`", source.path, field[4].line, field[4].text));
        }
    }
    findings
}

#[test]
fn typed_text_is_kept() {
    judge(&forgetful(house::sources()), "Put `.keep()` behind the fields of the form.");
}

#[test]
fn a_forgetful_form_is_found() {
    let samples = [
        (
            "slices/workshops/src/pages/bad.rs",
            "fn f() { Form::new(t).line(\"title\", 9)\n.text(\"why\", 300).optional(); }",
        ),
        ("slices/workshops/src/pages/good.rs", "fn f() { Form::new(t).text(\"why\", 300).keep(); }"),
        ("slices/workshops/src/pages/none.rs", "fn f() { t.text(\"why\"); read.text(\"why\", 300); }"),
        ("slices/catalogue/src/pages/desk.rs", "fn f() { Form::new(t).text(\"why\", 300); }"),
    ]
    .map(|(path, text)| Source::new(path, text));
    assert_eq!(forgetful(&samples), ["slices/workshops/src/pages/bad.rs:2: the text `why`"]);
}
