//! Sizes: a file is read in one sitting, a function in one breath. Exceptions have a reason, and end.

use std::collections::BTreeMap;

use crate::reading::exceptions::{Exceptions, Size};
use crate::reading::house;
use crate::reading::judge;
use crate::reading::source::Source;

/// Something measured, and what the house allows.
#[derive(Debug)]
struct Measure {
    what: &'static str,
    place: String,
    size: usize,
    limit: usize,
}

fn of_files(sources: &[Source]) -> Vec<Measure> {
    let lines = |source: &Source, limit| Measure {
        what: "lines of a file",
        place: source.path.clone(),
        size: source.size(),
        limit,
    };
    let limit = |source: &Source| match source {
        tests if tests.is_tests() => 700,
        lib if lib.path.ends_with("/src/lib.rs") => 80,
        _ => 400,
    };
    sources.iter().map(|source| lines(source, limit(source))).collect()
}

fn of_functions(sources: &[Source]) -> Vec<Measure> {
    let mut measures = Vec::new();
    for source in sources {
        for function in source.functions().iter().filter(|function| !function.test) {
            let place = format!("{}::{}", source.path, function.name);
            measures.push(Measure {
                what: "lines of a function",
                place: place.clone(),
                size: function.lines,
                limit: 60,
            });
            measures.push(Measure { what: "parameters", place, size: function.parameters, limit: 6 });
        }
    }
    measures
}

fn of_folders(paths: &[String]) -> Vec<Measure> {
    let mut folders: BTreeMap<&str, usize> = BTreeMap::new();
    for (folder, _) in paths.iter().filter_map(|path| path.rsplit_once('/')) {
        *folders.entry(folder).or_default() += 1;
    }
    let measure =
        |(place, size): (&str, usize)| Measure { what: "files in a folder", place: place.to_owned(), size, limit: 25 };
    folders.into_iter().map(measure).collect()
}

fn of_slices(sources: &[Source]) -> Vec<Measure> {
    let mut slices: BTreeMap<&str, usize> = BTreeMap::new();
    for source in sources.iter().filter(|source| source.path.starts_with("slices/") && !source.is_tests()) {
        *slices.entry(house::crate_folder(&source.path)).or_default() += source.size();
    }
    let measure =
        |(place, size): (&str, usize)| Measure { what: "lines of a slice", place: place.to_owned(), size, limit: 6000 };
    slices.into_iter().map(measure).collect()
}

fn too_large(measures: &[Measure], exceptions: &[Size]) -> Vec<String> {
    let mut findings = Vec::new();
    for Measure { what, place, size, limit } in measures {
        let exception = exceptions.iter().find(|one| one.what == *what && one.place == *place);
        let allowed = exception.map_or(*limit, |one| one.limit.max(*limit));
        if size > &allowed {
            findings.push(format!("{place}: {size} {what}, at most {allowed}"));
        }
    }
    for Size { what, place, .. } in exceptions {
        let needed = measures.iter().any(|one| one.what == *what && one.place == *place && one.size > one.limit);
        if !needed {
            findings.push(format!("{place}: its exception for `{what}` is not needed any more: delete it"));
        }
    }
    findings
}

#[test]
fn files_functions_folders_and_slices_stay_small() {
    let sources = house::sources();
    let mut measures = of_files(sources);
    measures.extend(of_functions(sources));
    measures.extend(of_folders(&house::files(".rs")));
    measures.extend(of_slices(sources));
    judge(
        &too_large(&measures, &Exceptions::load().size),
        "Split by noun, or by what changes together: if a name needs an \"and\", split it. A true exception stands in \
         guards/exceptions.toml with its reason.",
    );
}

#[test]
fn the_map_of_the_house_stays_a_map() {
    let map = "ARCHITECTURE.md";
    let lines = if house::exists(map) { house::text(map).lines().count() } else { 0 };
    assert!(lines <= 300, "{map} has {lines} lines, at most 300: move details to docs/.");
}

#[test]
fn what_is_too_large_is_found() {
    let body = "    x();\n".repeat(60);
    let sample = format!(
        "//! Head.\nfn long(a: u8, b: u8, c: u8, d: u8, e: u8, f: u8, g: u8) {{\n{body}}}\n{}",
        "\n".repeat(340)
    );
    let sources =
        [Source::new("slices/a/src/x.rs", &sample), Source::new("slices/a/src/tests/x.rs", &"\n".repeat(700))];
    let mut measures = of_files(&sources);
    measures.extend(of_functions(&sources));
    let paths: Vec<String> = (0..26).map(|number| format!("a/{number}.rs")).collect();
    measures.extend(of_folders(&paths));
    measures.extend(of_slices(&[Source::new("slices/b/src/x.rs", &"\n".repeat(6001))]));
    let expected = [
        "slices/a/src/x.rs: 403 lines of a file, at most 400",
        "slices/a/src/x.rs::long: 62 lines of a function, at most 60",
        "slices/a/src/x.rs::long: 7 parameters, at most 6",
        "a: 26 files in a folder, at most 25",
        "slices/b: 6001 lines of a slice, at most 6000",
    ];
    assert_eq!(too_large(&measures, &[]), expected);
}

#[test]
fn an_exception_holds_up_to_its_limit_and_ends_when_it_is_not_needed() {
    let measure = |size| [Measure { what: "parameters", place: "a::f".to_owned(), size, limit: 6 }];
    let exception =
        || Size { what: "parameters".to_owned(), place: "a::f".to_owned(), limit: 8, reason: String::new() };
    assert_eq!(too_large(&measure(8), &[exception()]), Vec::<String>::new());
    assert_eq!(too_large(&measure(9), &[exception()]), ["a::f: 9 parameters, at most 8"]);
    let over = ["a::f: its exception for `parameters` is not needed any more: delete it"];
    assert_eq!(too_large(&measure(6), &[exception()]), over);
}
