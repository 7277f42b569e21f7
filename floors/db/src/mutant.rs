//! Statements without their scope filter: the control of the canaries, which must hear what leaks then.
//!
//! `GELINGEN_FAULT=unscoped:phases` takes the filter out of every statement that finds a phase by its id, as if somebody
//! had forgotten it there; `unscoped:journal` out of the one that reads the news of a stream. Only a debug build listens; what is handed out cannot be made faulty.

use std::borrow::Cow;

const FILTER: &str = "scope_id = $1";

/// The statement as it is sent to the engine.
pub(crate) fn sent(text: &'static str) -> Cow<'static, str> {
    match table() {
        Some(table) => unscoped(text, &table),
        None => text.into(),
    }
}

fn table() -> Option<String> {
    if !cfg!(debug_assertions) {
        return None;
    }
    let word = std::env::var_os("GELINGEN_FAULT")?.into_string().ok()?;
    word.strip_prefix("unscoped:").map(str::to_owned)
}

fn unscoped(text: &'static str, table: &str) -> Cow<'static, str> {
    let from = text.split_whitespace().skip_while(|word| *word != "FROM").nth(1);
    let found = ["scope_id = $1 AND id = $2", "scope_id = $1 AND number > $2"];
    let found = found.iter().any(|way| text.contains(way));
    if from == Some(table) && found { text.replacen(FILTER, "(scope_id = $1 OR 1 = 1)", 1).into() } else { text.into() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_filter_of_the_named_table_goes_and_only_where_one_row_is_found() {
        let check = |text: &'static str, expected: &str| assert_eq!(unscoped(text, "phases"), expected);
        check(
            "SELECT id FROM phases\n WHERE scope_id = $1 AND id = $2",
            "SELECT id FROM phases\n WHERE (scope_id = $1 OR 1 = 1) AND id = $2",
        );
        for same in [
            "SELECT id FROM phases WHERE scope_id = $1 ORDER BY number",
            "SELECT id FROM milestones WHERE scope_id = $1 AND id = $2",
            "UPDATE phases SET title = $3 WHERE scope_id = $1 AND id = $2",
        ] {
            check(same, same);
        }
        // Nobody asked for it here.
        assert_eq!(sent("SELECT 1"), "SELECT 1");
    }
}
