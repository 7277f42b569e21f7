//! The reader of Rust files, on samples.

use crate::reading::source::Source;

const SAMPLE: &str = r##"//! A head.
/// SELECT in documentation is no literal.
#[derive(Debug)]
pub fn long<F: Fn(u8, u8) -> Map<u8, u8>>(
    first: &str,
    second: Map<u8, u8>, // a comment, with a comma
    third: (u8, u8),
) -> u8 {
    let s = r#"raw "text" here"#;
    0
}
trait Shape { fn area(&self) -> f64; }
fn none() {}
#[cfg(test)]
mod tests {
    fn helper(a: u8) {}
}
"##;

#[test]
fn functions_are_counted_with_their_parameters() {
    let functions = Source::new("x.rs", SAMPLE).functions();
    let seen: Vec<_> = functions.iter().map(|one| (one.name.as_str(), one.lines, one.parameters, one.test)).collect();
    assert_eq!(seen, [("long", 8, 3, false), ("none", 1, 0, false), ("helper", 1, 1, true)]);
}

#[test]
fn literals_are_read_and_documentation_is_not() {
    let source = Source::new("x.rs", SAMPLE);
    let literals: Vec<_> = source.literals().map(|token| (token.text.as_str(), token.line)).collect();
    assert_eq!(literals, [("raw \"text\" here", 9)]);
}

#[test]
fn tests_do_not_count_as_lines_of_a_file() {
    assert_eq!(SAMPLE.lines().count(), 17);
    assert_eq!(Source::new("x.rs", SAMPLE).size(), 13);
}
