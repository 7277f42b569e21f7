//! Inside a slice: doors use cases, cases use rules and store, all use the model; nobody calls back.

use crate::reading::house;
use crate::reading::judge;
use crate::reading::source::{Kind, Source};
use crate::reading::storeys::Storeys;

/// What stands beside the layers: the table of contents, the shop window, the stories.
const BESIDE: [&str; 3] = ["lib", "offer", "tests"];

fn wrong_uses(sources: &[Source], storeys: &Storeys) -> Vec<String> {
    let mut findings = Vec::new();
    for source in sources.iter().filter(|source| source.path.starts_with("slices/")) {
        let Some(place) = place(&source.path) else { continue };
        let layer = place[0].as_str();
        if BESIDE.contains(&layer) {
            continue;
        }
        let Some(allowed) = storeys.layers.get(layer) else {
            findings.push(format!("{}: `{layer}` is no layer of a slice", source.path));
            continue;
        };
        for (target, line) in uses(source, &place) {
            let known = storeys.layers.contains_key(&target) || target == "offer";
            if known && target != layer && !allowed.contains(&target) {
                findings.push(format!("{}:{line}: {layer} uses {target}", source.path));
            }
        }
    }
    findings
}

/// The module of a file inside its crate: `["pages", "measure_show"]`.
fn place(path: &str) -> Option<Vec<String>> {
    let inside = path.split_once("/src/")?.1.strip_suffix(".rs")?;
    let parts: Vec<String> = inside.split('/').filter(|part| *part != "mod").map(str::to_owned).collect();
    (!parts.is_empty()).then_some(parts)
}

/// First modules of all paths into the own crate, with their lines; tests may use what they test.
fn uses(source: &Source, place: &[String]) -> Vec<(String, usize)> {
    let tokens = &source.tokens;
    let mut found = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let start = at;
        let mut supers = 0;
        while tokens.get(at).is_some_and(|token| token.is("super")) {
            supers += 1;
            at += 3; // super : :
        }
        let from_root = tokens[start].is("crate") || supers >= place.len();
        at = if tokens[start].is("crate") { start + 3 } else { at.max(start + 1) }.min(tokens.len());
        let path_follows = at > start + 2 && tokens[at - 2..].iter().take(2).all(|token| token.is(":"));
        if from_root && path_follows && !tokens[start].test {
            found.extend(names(source, at).into_iter().map(|name| (name, tokens[start].line)));
        }
    }
    found
}

/// The name here, or the first names of `{a::b, c}`.
fn names(source: &Source, at: usize) -> Vec<String> {
    let tokens = &source.tokens[at..];
    match tokens.first() {
        Some(token) if token.kind == Kind::Word => vec![token.text.clone()],
        Some(token) if token.is("{") => {
            let mut depth = 0_usize;
            let mut names = Vec::new();
            for pair in tokens.windows(2) {
                match pair[0].kind {
                    Kind::Open => depth += 1,
                    Kind::Close => depth -= 1,
                    _ => {}
                }
                if depth == 0 {
                    break;
                }
                let begins = (pair[0].is("{") || pair[0].is(",")) && depth == 1;
                names.extend((begins && pair[1].kind == Kind::Word).then(|| pair[1].text.clone()));
            }
            names
        }
        _ => Vec::new(),
    }
}

#[test]
fn layers_of_a_slice_are_used_in_order() {
    judge(
        &wrong_uses(house::sources(), &Storeys::load()),
        "pages, api, cli, jobs -> cases -> rules, store -> model. A door asks a case (docs/adding-an-action.md, step 3); what \
         rules and store share is a noun of the model; what others may use of a slice, `offer` re-exports.",
    );
}

#[test]
fn a_layer_that_reaches_too_far_is_found() {
    let samples = [
        ("slices/a/src/pages/x_show.rs", "use crate::{cases::x_show, store::x};\nuse crate::model::X;"),
        (
            "slices/a/src/pages/public/x_show.rs",
            "fn f() { super::super::super::store::x(); super::super::x_list::row() }",
        ),
        ("slices/a/src/rules/x.rs", "use crate::model::X;\nfn f() { crate::cases::x(); }"),
        ("slices/a/src/store/x.rs", "use crate::rules::{self, x};"),
        ("slices/a/src/store/mod.rs", "use super::rules::x; use super::model::X;"),
        (
            "slices/a/src/cases/x.rs",
            "use crate::{rules, store, model};\n#[cfg(test)] mod tests { use crate::pages::x; }",
        ),
        ("slices/a/src/model/x.rs", "use crate::offer::X;"),
        ("slices/a/src/offer.rs", "pub use crate::cases::x;"),
        ("slices/a/src/misc.rs", "fn f() {}"),
        ("slices/a/src/tests/x.rs", "use crate::store::x;"),
        ("floors/web/src/pages/x.rs", "use crate::store::x;"),
    ]
    .map(|(path, text)| Source::new(path, text));
    let expected = [
        "slices/a/src/pages/x_show.rs:1: pages uses store",
        "slices/a/src/pages/public/x_show.rs:1: pages uses store",
        "slices/a/src/rules/x.rs:2: rules uses cases",
        "slices/a/src/store/x.rs:1: store uses rules",
        "slices/a/src/store/mod.rs:1: store uses rules",
        "slices/a/src/model/x.rs:1: model uses offer",
        "slices/a/src/misc.rs: `misc` is no layer of a slice",
    ];
    assert_eq!(wrong_uses(&samples, &Storeys::load()), expected);
}
