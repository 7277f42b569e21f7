//! What goes over the wire before a page can be seen: HTML and style sheet compressed, and all scripts together.

use std::path::Path;

use crate::trouble::Trouble;

use super::figure::{Figure, Promise};
use super::program::Program;
use super::wire::{Answer, Question};

/// Ten segments of a first flight.
const FIRST_FLIGHT: f64 = 14_600.0;

const SCRIPTS: f64 = 20_000.0;

/// The pages that people meet first and most: name, address, whether somebody is signed in.
const CORE: [(&str, &str, bool); 8] = [
    ("home", "/", false),
    ("sign_in", "/sign-in", false),
    ("matrix_public", "/public/programmes/nds-79a-2016/matrix", false),
    ("programme_list", "/programmes", true),
    ("programme_show", "/programmes/nds-79a-2016", true),
    ("timeline_show", "/programmes/nds-79a-2016/timeline", true),
    ("matrix_show", "/programmes/nds-79a-2016/matrix", true),
    ("catalogue_list", "/catalogues", true),
];

/// Fetches the core pages and what they link to.
pub(super) fn measure(program: &Path, data: &Path) -> Result<Vec<Figure>, Trouble> {
    let program = Program::demo(program, data, None)?;
    let session = program.sign_in()?;
    let home = page(&program, "/", None, false)?.text();
    let style: usize = weigh(&program, &linked(&home, "<link rel=\"stylesheet\" href=\""))?;
    let scripts: usize = weigh(&program, &linked(&home, "<script src=\""))?;
    let mut figures = vec![
        Figure::new("style_bytes", "style sheet, gzip", style as f64, "bytes"),
        Figure::new("script_bytes", "all scripts, gzip", scripts as f64, "bytes").promised(Promise::AtMost(SCRIPTS)),
    ];
    for (name, path, signed_in) in CORE {
        let html = page(&program, path, signed_in.then_some(session.as_str()), true)?.body.len();
        let what = format!("HTML ({html}) and style sheet of {path}, gzip");
        let figure = Figure::new(format!("page_bytes_{name}"), what, (html + style) as f64, "bytes");
        figures.push(figure.promised(Promise::AtMost(FIRST_FLIGHT)));
    }
    program.end();
    Ok(figures)
}

/// A page that must be there.
pub(super) fn page(program: &Program, path: &str, session: Option<&str>, zipped: bool) -> Result<Answer, Trouble> {
    let answer = program.ask(&Question::page(path, session, zipped))?;
    if answer.status() == 200 {
        return Ok(answer);
    }
    Err(Trouble::new(
        format!("{path} answers {} and not 200.", answer.status()),
        "A page of the bench was renamed, or the demo has no such thing: see xtask/src/bench.",
    ))
}

/// The bytes of these files as they are sent.
fn weigh(program: &Program, paths: &[String]) -> Result<usize, Trouble> {
    let sizes: Result<Vec<usize>, Trouble> =
        paths.iter().map(|path| Ok(page(program, path, None, true)?.body.len())).collect();
    Ok(sizes?.into_iter().sum())
}

/// What stands between this start and the next quotation mark, everywhere in a page.
fn linked(html: &str, start: &str) -> Vec<String> {
    html.split(start).skip(1).filter_map(|rest| Some(rest.split_once('"')?.0.to_owned())).collect()
}

#[cfg(test)]
mod tests {
    use super::linked;

    #[test]
    fn links_are_found_in_a_page() {
        let html =
            "<link rel=\"stylesheet\" href=\"/a.css\"><script src=\"/b.js\" defer></script><script src=\"/c.js\">";
        assert_eq!(linked(html, "<script src=\""), ["/b.js", "/c.js"]);
        assert_eq!(linked(html, "<link rel=\"stylesheet\" href=\""), ["/a.css"]);
    }
}
