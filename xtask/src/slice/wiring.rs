//! The lines outside of a slice's folder: put in where their place is plain, told where it is not.

use std::path::Path;

use crate::place;
use crate::trouble::Trouble;

use super::Names;

/// What became of the lines.
#[derive(Debug, Default)]
pub(crate) struct Wired {
    /// `path: line` for each that was written.
    pub(crate) done: Vec<String>,
    /// `path: line` for each whose place was not found.
    pub(crate) left: Vec<String>,
}

/// A file's text with the new line in it, or nothing where its place is not plain.
type Put = fn(&str, &Storeys, &Names) -> Option<String>;

/// The slices that stand already, in the order of the table.
#[derive(Debug)]
struct Storeys(Vec<(String, u8)>);

/// Puts the lines in.
pub(crate) fn wire(root: &Path, names: &Names) -> Result<Wired, Trouble> {
    let Names { name, storey, .. } = names;
    let storeys = Storeys::read(&place::read(&root.join("guards/storeys.toml"))?);
    let lines: [(&str, Put, String); 4] = [
        ("Cargo.toml", put_into_workspace, format!("{name} = {{ path = \"slices/{name}\" }}")),
        ("guards/storeys.toml", put_into_storeys, format!("{name} = {storey}")),
        ("app/Cargo.toml", put_into_app, format!("{name}.workspace = true")),
        ("app/src/slices.rs", put_into_list, format!("{name}::slice(),")),
    ];
    let mut wired = Wired::default();
    for (path, put, line) in lines {
        let told = format!("{path:<20} {line}");
        match put(&place::read(&root.join(path))?, &storeys, names) {
            Some(text) => {
                place::write(&root.join(path), &text)?;
                wired.done.push(told);
            }
            None => wired.left.push(told),
        }
    }
    Ok(wired)
}

impl Storeys {
    fn read(text: &str) -> Self {
        let table = text.lines().skip_while(|line| *line != "[storeys]").skip(1);
        let entry = |line: &str| {
            let (name, storey) = line.split_once(" = ")?;
            Some((name.to_owned(), storey.trim().parse().ok()?))
        };
        Self(table.take_while(|line| !line.starts_with('[')).filter_map(entry).collect())
    }

    /// The last slice that stands no higher: the new one comes after it.
    fn before(&self, storey: u8) -> Option<&str> {
        self.0.iter().rev().find(|(_, other)| *other <= storey).map(|(name, _)| name.as_str())
    }
}

fn put_into_workspace(text: &str, storeys: &Storeys, names: &Names) -> Option<String> {
    let line = |name: &str| format!("{name} = {{ path = \"slices/{name}\" }}");
    after(text, &line(storeys.before(names.storey)?), &line(&names.name))
}

fn put_into_storeys(text: &str, storeys: &Storeys, names: &Names) -> Option<String> {
    let before = storeys.before(names.storey)?;
    let (_, storey) = storeys.0.iter().find(|(name, _)| name == before)?;
    after(text, &format!("{before} = {storey}"), &format!("{} = {}", names.name, names.storey))
}

fn put_into_app(text: &str, storeys: &Storeys, names: &Names) -> Option<String> {
    let line = |name: &str| format!("{name}.workspace = true");
    after(text, &line(storeys.before(names.storey)?), &line(&names.name))
}

fn put_into_list(text: &str, storeys: &Storeys, names: &Names) -> Option<String> {
    let call = format!("{}::slice(),", storeys.before(names.storey)?);
    let end = text.find(&call)? + call.len();
    Some(format!("{} {}::slice(),{}", &text[..end], names.name, &text[end..]))
}

/// The text with a line after the one that is exactly this.
fn after(text: &str, line: &str, new: &str) -> Option<String> {
    let start = text.match_indices(line).map(|(at, _)| at).find(|at| {
        let begins = *at == 0 || text[..*at].ends_with('\n');
        begins && text[at + line.len()..].starts_with('\n')
    })?;
    let end = start + line.len();
    Some(format!("{}\n{new}{}", &text[..end], &text[end..]))
}

#[cfg(test)]
mod tests {
    use super::{Names, Storeys, put_into_app, put_into_list, put_into_storeys, put_into_workspace};

    const STOREYS: &str =
        "[floors]\nweb = 3\n\n[storeys]\ndirectory = 1\nareas = 2\nplans = 3\nreviews = 5\n\n[beside]\nx = 1\n";

    fn put(put: super::Put, text: &str, storey: &str) -> Option<String> {
        let names = Names::read(&["surveys", "--storey", storey]).unwrap();
        put(text, &Storeys::read(STOREYS), &names)
    }

    #[test]
    fn a_slice_comes_after_those_that_stand_no_higher() {
        let storeys = put(put_into_storeys, STOREYS, "4").unwrap();
        assert!(storeys.contains("plans = 3\nsurveys = 4\nreviews = 5\n\n[beside]"), "{storeys}");
        let storeys = put(put_into_storeys, STOREYS, "5").unwrap();
        assert!(storeys.contains("reviews = 5\nsurveys = 5\n\n[beside]"), "{storeys}");

        let manifest = "plans = { path = \"slices/plans\" }\nreviews = { path = \"slices/reviews\" }\n";
        let expected = "plans = { path = \"slices/plans\" }\nsurveys = { path = \"slices/surveys\" }\nreviews = { path = \"slices/reviews\" }\n";
        assert_eq!(put(put_into_workspace, manifest, "3").as_deref(), Some(expected));

        let app = "plans.workspace = true\nreviews.workspace = true\n";
        let expected = "plans.workspace = true\nreviews.workspace = true\nsurveys.workspace = true\n";
        assert_eq!(put(put_into_app, app, "6").as_deref(), Some(expected));

        let list = "vec![directory::slice(), plans::slice(), reviews::slice(), pages::slice()]";
        let expected = "vec![directory::slice(), plans::slice(), surveys::slice(), reviews::slice(), pages::slice()]";
        assert_eq!(put(put_into_list, list, "4").as_deref(), Some(expected));
    }

    #[test]
    fn where_its_place_is_not_plain_the_line_is_left_to_people() {
        assert_eq!(put(put_into_app, "myplans.workspace = true\nplans.workspace = trueish\n", "4"), None);
        assert_eq!(put(put_into_list, "vec![plans::other()]", "4"), None);
    }
}
