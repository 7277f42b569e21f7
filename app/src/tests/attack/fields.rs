//! Forms whose fields are not read one by one by their names, but in rows, cells and lists: given what nobody would type.

use kernel::Role;
use testkit::Mutants;

use super::{
    page,
    town::{self, FORM, SAME, Town},
};

/// The page of a form and who sees it: the first of these people to whom it is shown.
async fn shown(town: &Town, path: &str, people: &[&str]) -> (String, String) {
    for token in people {
        let answer = town.app.get(path, Some(token)).await;
        if answer.status == 200 {
            return (answer.text, (*token).to_owned());
        }
    }
    panic!("{path} is shown to nobody");
}

/// The form of a page as a browser would send it untouched, where it has one just now.
fn untouched(text: &str, path: &str) -> Option<Vec<u8>> {
    let forms = page::read(text).forms;
    let form = forms.iter().find(|form| form.action.split('?').next() == Some(path))?;
    let fields = form.fields.iter().filter(|field| field.name != "_key");
    let each = fields.flat_map(|field| field.values.iter().map(|value| (field.name.as_str(), value.as_str())));
    Some(town::encoded(&each.collect::<Vec<_>>()).into_bytes())
}

/// Sends a form with what mutants made of its fields; how often it was taken, or came again with its faults.
async fn flood(town: &Town, path: &str, people: &[&str], more: &str) -> usize {
    let (text, token) = shown(town, path, people).await;
    let (more, whole) = (more.as_bytes(), untouched(&text, path));
    let (mut mutants, mut read) = (Mutants::of(&[more, more, whole.as_deref().unwrap_or(more)]), 0);
    while let Some(bytes) = Iterator::next(&mut mutants) {
        let answer = town.app.request(("POST", path), Some(&token), &[FORM, SAME], &bytes).await;
        let sent = String::from_utf8_lossy(&bytes);
        assert!(answer.status < 500, "{path}, seed {}: {}: {sent:?}", mutants.seed, answer.status);
        read += usize::from(matches!(answer.status, 303 | 409 | 422));
    }
    read
}

#[tokio::test]
async fn fuzz_rows_and_cells() {
    let town = Town::given(1).await;
    let people = [Role::Lead, Role::Facilitator, Role::Head].map(|role| town.one(role, 1).token.as_str());
    let people = [&people[..], &[town.room(1).unwrap().needs_guest.as_str()]].concat();
    let comment = format!("/programmes/{{programme}}/definition/comments/{}/resolve", town.desks[0].comment);
    for (path, more) in [
        ("/w/{workshop}/needs/paper", "scale=importance&sheets=3&c-1-0=3&c-1-1=%E2%80%93&c-3-11=5"),
        ("/w/{workshop}/needs/votes", "dots_leitbild=2&dots_personal=1"),
        ("/w/{workshop}/needs/rating", "importance_leitbild=4&present_leitbild=2"),
        (
            "/programmes/{programme}/allocation/offices/{office}",
            "firm=9223372036854775807&optional=1&version=1&need_leitbild=70&wish_leitbild=pin-1&reason_leitbild=Grund&wish_personal=ban",
        ),
        ("/programmes/{programme}/allocation/terms", "version=1&goal=fair&weights=3%2C+2%3B1&min=0&max=4"),
        ("/programmes/{programme}/offices/{office}/allocation", "version=1&area_1=leitbild&other_2=personal"),
        ("/programmes/{programme}/definition/plain/edit", "stem=a&text=b&revision=1&version=1&checked=yes"),
        (comment.as_str(), "verdict=declined&resolution=a&comment_version=1&item_version=1"),
        ("/programmes/{programme}/edit", "version=1&catalogue=sozialer-dienst-12%2F1.0&starts=2016-06"),
    ] {
        let path = town.first(path);
        let read = flood(&town, &path, &people, more).await;
        assert!(read > 10, "{path} was read {read} times");
    }
}
