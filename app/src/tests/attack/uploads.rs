//! Hostile uploads: too large, too deep, of the wrong kind, from who may send nothing. Nothing breaks, nothing is written.

use kernel::Role;

use super::{
    map,
    town::{self, FORM, SAME, Town},
};

/// A form with one file.
pub(super) fn multipart(field: &str, name: &str, content: &[u8]) -> Vec<u8> {
    let head = format!("--grenze\r\ncontent-disposition: form-data; name=\"{field}\"; filename=\"{name}\"\r\n\r\n");
    [head.as_bytes(), content, b"\r\n--grenze--\r\n"].concat()
}

/// A name that leads elsewhere.
const ELSEWHERE: &str = "../../etc/passwd";
pub(super) const MULTIPART: (&str, &str) = ("content-type", "multipart/form-data; boundary=grenze");

#[tokio::test]
async fn what_is_announced_as_too_large_is_refused_before_it_comes() {
    let town = Town::given(1).await;
    let administrator = town.administrator().token.clone();
    let lead = town.one(Role::Lead, 1).token.clone();
    let head = town.one(Role::Head, 1).token.clone();
    let mut files = 0;
    for route in town.app.site.routes().iter().filter(|route| route.method == "POST") {
        let path = town.first(route.path);
        // No administrator steers a workshop.
        let administrator = if path.starts_with("/w/") { lead.clone() } else { administrator.clone() };
        // And none sees what an office has.
        let administrator = if path.contains("/stock/") { head.clone() } else { administrator };
        // Only the announcement is sent, nothing of the body: whoever waited for it would see an empty form.
        let announced = ("content-length", "5000000");
        let answer = town.app.request(("POST", &path), Some(&administrator), &[FORM, SAME, announced], b"").await;
        let takes_files = route.limit > 1_000_000;
        files += usize::from(takes_files);
        assert_eq!(answer.status == 413, !takes_files, "too large for {}: {}", map::name(route), answer.status);
        let answer = town.app.request(("POST", &path), Some(&administrator), &[MULTIPART, SAME], b"").await;
        assert_eq!(answer.status == 415, !takes_files, "no form for {}: {}", map::name(route), answer.status);
        let huge = ("content-length", "500000000");
        let answer = town.app.request(("POST", &path), Some(&administrator), &[MULTIPART, SAME, huge], b"").await;
        assert!(matches!(answer.status, 413 | 415), "{}: {}", map::name(route), answer.status);
    }
    assert_eq!(files, 7, "each route that takes files is looked at here");
}

#[tokio::test]
async fn who_may_not_send_a_file_is_sent_away_before_it_is_read() {
    let town = Town::given(1).await;
    let somebody = town.one(Role::Lead, 1).token.clone();
    let broken = b"--grenze\r\nkein Formular";
    for path in ["/programmes/import", "/catalogues/import"] {
        let answer = town.app.request(("POST", path), Some(&somebody), &[MULTIPART, SAME], broken).await;
        assert!(matches!(answer.status, 403 | 404), "{path} read it: {}", answer.status);
        let answer = town.app.request(("POST", path), None, &[MULTIPART, SAME], broken).await;
        assert_eq!(answer.status, 303, "{path}");
    }
}

/// The control: a door that reads what is announced as too large or as no form, files of everybody, or forms without end, is
/// noticed.
#[test]
fn a_door_that_reads_everything_is_noticed() {
    let announced = "what_is_announced_as_too_large_is_refused_before_it_comes";
    let foreign = "who_may_not_send_a_file_is_sent_away_before_it_is_read";
    for (test, fault, says) in [
        (announced, "large_taken", "too large for POST "),
        (announced, "strange_taken", "no form for POST "),
        (foreign, "files_of_all", " read it: "),
        (
            "forms_of_a_hundred_thousand_fields_and_parts_are_refused_or_cut",
            "fields_unbounded",
            "many fields were read",
        ),
        ("of_a_query_of_thousands_of_fields_the_rest_is_not_read", "fields_unbounded", "many fields were read"),
    ] {
        super::caught(&format!("uploads::{test}"), fault, says, &[]);
    }
}

/// Files that were made to break whoever reads them.
fn hostile() -> Vec<(&'static str, Vec<u8>)> {
    let whole = town::file(77);
    let many = |text: &str, times: usize| text.repeat(times).into_bytes();
    let with = |more: String| format!("{whole}\n{more}").into_bytes();
    vec![
        ("empty", Vec::new()),
        ("zeros", vec![0; 1_000_000]),
        ("not utf-8", vec![0xff, 0xfe, 0x00, 0xd8, 0x41]),
        ("five megabytes of nothing", vec![b' '; 4_900_000]),
        ("one long line", many("a", 4_900_000)),
        ("deep arrays", with(format!("x = {}{}", "[".repeat(90_000), "]".repeat(90_000)))),
        ("deep tables", with(format!("x = {}1{}", "{a=".repeat(30_000), "}".repeat(30_000)))),
        ("deep keys", with(format!("{}a = 1", "a.".repeat(90_000)))),
        ("deep headers", with(format!("[{}a]", "a.".repeat(90_000)))),
        ("many keys", with((0..20_000).map(|n| format!("k{n} = {n}\n")).collect())),
        ("many things", with("[[phase]]\nkey = \"x\"\n".repeat(7_000))),
        ("the same key twice", with("format = 1\nformat = 2".into())),
        ("numbers without end", with(format!("x = {}", "9".repeat(100_000)))),
        (
            "impossible days",
            with("[[phase]]\nkey = \"p\"\ntitle = \"t\"\nstarts = \"9999-99-99\"\nends = 0000-00-00".into()),
        ),
        ("wrong kinds", whole.replace("title = \"Phase 77-1\"", "title = [1, {a = 2}]").into_bytes()),
        ("control characters", whole.replace("Phase 77-1", "Phase \\u0000\\u001b[31m").into_bytes()),
        ("a title of 100,000 letters", whole.replace("Phase 77-1", &"x".repeat(100_000)).into_bytes()),
        ("an archive", b"PK\x03\x04\x14\x00\x00\x00\x08\x00".repeat(1000)),
        ("a document", b"<?xml version=\"1.0\"?><!DOCTYPE l [<!ENTITY a \"aaaa\">]><l>&a;</l>".to_vec()),
    ]
}

#[tokio::test]
async fn no_file_breaks_an_import_and_none_is_half_taken() {
    let town = Town::given(1).await;
    let administrator = town.administrator().token.clone();
    let before = town.app.content().lines().count();
    for (path, _) in [("/programmes/import", "file"), ("/catalogues/import", "file")] {
        for (what, content) in hostile() {
            let body = multipart("file", ELSEWHERE, &content);
            let answer = town.app.request(("POST", path), Some(&administrator), &[MULTIPART, SAME], &body).await;
            assert!((400..500).contains(&answer.status), "{path}, {what}: {} {}", answer.status, answer.location());
            assert!(!answer.text.contains("etc/passwd"), "{path}, {what}");
        }
    }
    assert_eq!(town.app.content().lines().count(), before);
    // The control: the whole file is taken by the same way.
    let body = multipart("file", ELSEWHERE, town::file(77).as_bytes());
    let answer =
        town.app.request(("POST", "/programmes/import"), Some(&administrator), &[MULTIPART, SAME], &body).await;
    assert_eq!(answer.status, 303, "{}", answer.text);
}

#[tokio::test]
async fn forms_of_a_hundred_thousand_fields_and_parts_are_refused_or_cut() {
    let town = Town::given(1).await;
    let administrator = town.administrator().token.clone();
    let send = async |before: &str, key: &str| {
        // What stands behind more fields than any form has is not read: without the bound this would be a programme.
        let whole = format!("{before}&{}", town::encoded(&whole(key)));
        town.app.request(("POST", "/programmes/new"), Some(&administrator), &[FORM, SAME], whole.as_bytes()).await
    };
    let many: [String; 3] =
        ["a&".repeat(100_000), "a=&".repeat(2_000), (0..25_000).map(|n| format!("f{n}=1&")).collect()];
    for fields in many {
        let answer = send(&fields, "nie-angelegt").await;
        assert_eq!(answer.status, 422, "too many fields were read: {}", answer.location());
    }
    assert!(!town.app.content().contains("nie-angelegt"));
    let parts: String =
        (0..60_000).map(|n| format!("--grenze\r\ncontent-disposition: form-data; name=\"{n}\"\r\n\r\n1\r\n")).collect();
    let headers = [MULTIPART, SAME];
    let answer =
        town.app.request(("POST", "/programmes/import"), Some(&administrator), &headers, parts.as_bytes()).await;
    assert_eq!(answer.status, 413);
    // The control: the same form behind fewer fields is read to its end.
    let answer = send(&"a&".repeat(1_900), "angelegt").await;
    assert_eq!(answer.status, 303, "{}", answer.text);
    assert!(town.app.content().contains("\"angelegt\""));
}

/// A form that makes a programme of this key.
fn whole(key: &str) -> Vec<(&str, &str)> {
    let times = [("starts", "2016-06"), ("ends", "2018-12-31")];
    let words = [("title", "Beispiel"), ("short", "Beispiel"), ("catalogue", "sozialer-dienst-12/1.0")];
    [("key", key)].into_iter().chain(words).chain(times).collect()
}

/// What stands behind `?` is cut like a form: a question behind too many fields is not heard.
#[tokio::test]
async fn of_a_query_of_thousands_of_fields_the_rest_is_not_read() {
    let town = Town::given(1).await;
    let administrator = town.administrator().token.clone();
    let offices = async |query: &str| {
        let answer = town.app.get(&format!("/organisations?{query}"), Some(&administrator)).await;
        assert_eq!(answer.status, 200, "{}", &query[..30]);
        answer.text.contains(&town::office(1))
    };
    assert!(offices(&format!("{}q=nirgends", "a=b&".repeat(10_000))).await, "too many fields were read");
    assert!(!offices(&format!("q={}", "%25_".repeat(5_000))).await);
    // The control: the same question behind fewer fields is heard.
    assert!(!offices(&format!("{}q=nirgends", "a=b&".repeat(1_900))).await);
}

/// Cards from paper, pasted or as a file: whatever it is, it comes as a grid with its faults.
#[tokio::test]
async fn fuzz_pasted_statements() {
    let town = Town::given(1).await;
    let (lead, path) = (town.one(Role::Lead, 1).token.clone(), town.first("/w/{workshop}/capture/read"));
    let mut mutants =
        testkit::Mutants::of(&[b"1.1\tEin Satz\n1.2;Noch einer\r\n\"1.1\",\"a, b\"\n", b"Gruppe;Aussage\n2;x"]);
    let mut read = 0;
    while let Some(bytes) = Iterator::next(&mut mutants) {
        let answer = town.app.upload(&path, Some(&lead), "file", ("a.csv", &bytes)).await;
        // What does not fit stands in the grid, with its faults.
        read += usize::from(matches!(answer.status, 200 | 422) && answer.text.contains("<table"));
        assert!(answer.status < 500, "seed {}: {:?}", mutants.seed, String::from_utf8_lossy(&bytes));
    }
    assert!(read > 10, "{read}");
}
