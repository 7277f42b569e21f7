//! Somebody who leads one programme of the demo and is a stranger to the other, and what they ask for.

use std::path::Path;

use crate::{live::Stage, look, stock, wire::Wire};

/// Their own programme, and an office in it.
const OWN: &str = "/programmes/nds-79a-2019";
const OFFICE: &str = "oldenburg";
/// The other one.
const THERE: &str = "/programmes/nds-79a-2016";

/// One kind of question: the same about what belongs to others and about what is not there.
#[derive(Debug, Clone)]
pub(super) struct Pair {
    pub(super) what: &'static str,
    pub(super) method: &'static str,
    /// Foreign, absent.
    pub(super) paths: [String; 2],
    /// Where its own people see it.
    shown: String,
}

/// The session of the stranger.
pub(super) fn session(stage: &Stage) -> Result<String, String> {
    let broken = |error: std::io::Error| error.to_string();
    let mut wire = Wire::open(stage.address).map_err(broken)?;
    let technician = stage.person("technik")?;
    let mut invite = |place: &str, role| {
        let invited = [("name", "Frauke Fremd (Beispiel)"), ("email", EMAIL), ("role", role), ("lang", "de")];
        wire.post(&format!("{place}/people/new"), Some(&technician), &invited).map(|answer| answer.text())
    };
    // Heads read the stock of their office, leads do not. The second letter's link takes the place of the first one's.
    invite(OWN, "lead").map_err(broken)?;
    let page = invite(&format!("/organisations/{OFFICE}"), "head").map_err(broken)?;
    let link = page.find("/link/").map(|at| page[at..].split(['"', '<', ' ']).next().unwrap_or_default());
    let link = link.ok_or_else(|| format!("the invitation holds no link: {page}"))?;
    let set = wire.post(link, None, &[("password", "Ein langes Kennwort fuer die Probe 7")]).map_err(broken)?;
    set.session().ok_or_else(|| format!("the link answers {}: {}", set.status, set.text()))
}

/// Under this address they sign in.
const EMAIL: &str = "fremd@example.org";

/// People with the same password: so many that nobody has to be tried often. Their addresses.
pub(super) fn crowd(file: &Path, count: usize) -> Result<Vec<String>, String> {
    let known: Vec<String> = (0..count).map(known).collect();
    look::double(file, EMAIL, &known).map(|()| known)
}

fn known(n: usize) -> String {
    format!("bekannt-{n:06}@example.org")
}

/// An office of the other programme takes a file into its stock.
fn attach(stage: &Stage) -> Result<(), String> {
    let mut wire = Wire::open(stage.address).map_err(|error| error.to_string())?;
    let answer = stock::hand_in(&mut wire, &stage.person(stock::HEAD)?, ("/files", "files"), "Bestand (Beispiel)")?;
    if answer.status == 303 { Ok(()) } else { Err(format!("the stock answers {}: {}", answer.status, answer.text())) }
}

/// Every kind of question.
pub(super) fn pairs(stage: &Stage) -> Result<Vec<Pair>, String> {
    attach(stage)?;
    let [milestone, code, entry, resolution] = look::foreign(&stage.file(), "nds-79a-2016")?;
    let pair = |what, method, path: String, foreign: &str, absent: &str| Pair {
        what,
        method,
        shown: path.replace(OWN, THERE).replace(OFFICE, "celle").replace("{}", foreign),
        paths: [foreign, absent].map(|part| path.replace("{}", part)),
    };
    // Of the same length, and nearly the same place in every index.
    let near = |id: &str| {
        let last = id.chars().next_back().unwrap_or_default();
        format!("{}{}", &id[..id.len() - 1], if last == '2' { '3' } else { '2' })
    };
    let (here, there) = ("nds-79a-2016", "nds-79a-2017");
    let edit = format!("/programmes/{{}}/milestones/{milestone}/edit");
    let pair_of = |what, path: String, id: &str| pair(what, "GET", path, id, &near(id));
    Ok(vec![
        pair("programme", "GET", "/programmes/{}".to_owned(), here, there),
        pair("milestone in a programme", "GET", edit, here, there),
        pair("form to a programme", "POST", "/programmes/{}/milestones/new".to_owned(), here, there),
        pair_of("workshop by its code", "/w/{}/wall".to_owned(), &code),
        pair_of("history of an organisation", "/organisations/{}/history".to_owned(), "celle"),
        pair_of("office in the own programme", format!("{OWN}/offices/{{}}"), "celle"),
        pair_of("milestone in the own programme", format!("{OWN}/milestones/{{}}/edit"), &milestone),
        pair_of("attachment of a stock entry", format!("{OWN}/offices/{OFFICE}/stock/{{}}/file"), &entry),
        pair_of("resolution", format!("{OWN}/allocation/resolutions/{{}}"), &resolution),
    ])
}

impl Pair {
    /// Whether there is something to be hidden: its own people see it.
    pub(super) fn is_shown(&self, stage: &Stage) -> Result<(), String> {
        let mut wire = Wire::open(stage.address).map_err(|error| error.to_string())?;
        for person in ["leitung-lja", "leitung-celle"] {
            let answer = wire.get(&self.shown, Some(&stage.person(person)?)).map_err(|error| error.to_string())?;
            if answer.status == 200 {
                return Ok(());
            }
        }
        Err(format!("{} is shown to nobody", self.shown))
    }
}
