//! Permissions: each is asked by a case of its slice, and says in both languages what may be done.

use std::collections::BTreeSet;

use crate::reading::house;
use crate::reading::judge;
use crate::reading::source::{Kind, Source};
use crate::reading::texts::Messages;

/// A permission as its slice declares it.
struct Declared {
    path: String,
    /// `PHASE_EDIT`
    name: String,
    /// `programmes.phase_edit`
    key: String,
}

/// `const NAME: Permission = Permission::…("key", …)` in a file of permissions; or `static`.
fn declared(source: &Source) -> Vec<Declared> {
    let tokens = &source.tokens;
    let at_permission = |at: usize| {
        (tokens[at].is("const") || tokens[at].is("static"))
            && tokens.get(at + 3).is_some_and(|kind| kind.is("Permission"))
    };
    let starts = (0..tokens.len().saturating_sub(3)).filter(|at| at_permission(*at));
    let one = |at: usize| {
        let key = tokens[at..].iter().find(|token| token.kind == Kind::Text)?;
        Some(Declared { path: source.path.clone(), name: tokens[at + 1].text.clone(), key: key.text.clone() })
    };
    starts.filter_map(one).collect()
}

/// Names behind `permissions::` in the cases of a crate; and what a function of the table itself chooses among, `=> &NAME`.
fn asked<'a>(sources: impl Iterator<Item = &'a Source>) -> BTreeSet<&'a str> {
    let mut names = BTreeSet::new();
    for source in sources.filter(|source| !source.is_tests()) {
        let (case, table) = (source.path.contains("/src/cases/"), source.path.ends_with("/permissions.rs"));
        for (at, token) in source.tokens.iter().enumerate().skip(3) {
            let named = case && source.tokens[at - 3].is("permissions");
            let chosen = table && source.tokens[at - 2].is(">") && source.tokens[at - 1].is("&");
            if named || chosen {
                names.insert(token.text.as_str());
            }
        }
    }
    names
}

fn unasked(declared: &[Declared], sources: &[Source]) -> Vec<String> {
    let of = |folder: &str| asked(sources.iter().filter(|source| house::crate_folder(&source.path) == folder));
    let idle = declared.iter().filter(|one| !of(house::crate_folder(&one.path)).contains(one.name.as_str()));
    idle.map(|one| format!("{}: {} is asked by no case", one.path, one.name)).collect()
}

fn wordless(declared: &[Declared], messages: impl Fn(&str) -> Messages) -> Vec<String> {
    let mut findings = Vec::new();
    for one in declared {
        let key = format!("permission-{}", one.key.replace('.', "-"));
        if !messages(house::crate_folder(&one.path)).placeholders.contains_key(&key) {
            findings.push(format!("{}: {key} has no text", one.path));
        }
    }
    findings
}

fn all() -> Vec<Declared> {
    house::sources().iter().filter(|source| source.path.ends_with("/permissions.rs")).flat_map(declared).collect()
}

#[test]
fn every_permission_is_asked_by_a_case() {
    assert!(all().len() >= 60, "only {} permissions were found", all().len());
    judge(
        &unasked(&all(), house::sources()),
        "Ask it in the case, `tx.allow(&permissions::NAME)?`, first line; or delete it: a right that nobody asks protects nothing.",
    );
}

#[test]
fn every_permission_says_what_may_be_done() {
    let messages = |folder: &str| Messages::new(&house::text(&format!("{folder}/texts/de.ftl")));
    judge(
        &wordless(&all(), messages),
        "Say in texts/de.ftl and texts/en.ftl what it allows, as `permission-slice-noun_verb`: the page of roles shows it.",
    );
}

#[test]
fn a_right_that_nobody_asks_or_names_is_found() {
    let rights = "//! Rights.\npub(crate) const A_EDIT: Permission = Permission::of(\"x.a_edit\", ALL);\n\
                  pub(crate) const B_EDIT: Permission = Permission::signed_in(\"x.b_edit\");";
    let case = "//! Case.\nfn a(tx: &mut Tx) { tx.allow(&permissions::A_EDIT); }";
    let sources =
        [Source::new("slices/x/src/rules/permissions.rs", rights), Source::new("slices/x/src/cases/a_edit.rs", case)];
    let declared = declared(&sources[0]);
    assert_eq!(declared.len(), 2);
    let path = "slices/x/src/rules/permissions.rs";
    assert_eq!(unasked(&declared, &sources), [format!("{path}: B_EDIT is asked by no case")]);
    let words = |_: &str| Messages::new("permission-x-b_edit = B ändern");
    assert_eq!(wordless(&declared, words), [format!("{path}: permission-x-a_edit has no text")]);
}
