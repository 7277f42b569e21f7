//! Processor time per request, and requests a second beside a bare axum page of equal bytes, in turns.

use std::path::Path;

use crate::trouble::Trouble;

use super::bytes::page;
use super::figure::{Figure, Promise};
use super::load::{self, Load};
use super::program::{self, Program};
use super::wire::Question;
use super::{Effort, median};

const PROGRAMME: &str = "/programmes/nds-79a-2016";

/// The program's processor, and that of the load.
const CORES: (&str, &str) = ("0", "1");

/// What is asked: name, words, address, whether signed in, whether compressed as every browser accepts.
const ASKED: [(&str, &str, &str, bool, bool); 5] = [
    ("programme_show", "signed-in programme page", PROGRAMME, true, true),
    ("programme_show_plain", "signed-in programme page, not compressed", PROGRAMME, true, false),
    ("programme_list", "list of programmes", "/programmes", true, true),
    ("matrix_public", "public matrix", "/public/programmes/nds-79a-2016/matrix", false, true),
    ("health_live", "health check", "/health/live", false, false),
];

/// Given again from memory while nothing is written, as readers get it, or made anew: end of the name, words.
const WAYS: [(&str, &str); 2] = [("", ""), ("_anew", ", made anew")];

/// Both kinds of figures.
pub(super) fn measure(program: &Path, bare: &Path, data: &Path, effort: Effort) -> Result<Vec<Figure>, Trouble> {
    let program = Program::demo(program, data, Some(CORES.0))?;
    program::stay_on(CORES.1);
    let session = program.sign_in()?;
    let mut figures = Vec::new();
    let asked = ASKED.into_iter().flat_map(|one| WAYS.into_iter().map(move |way| (one, way)));
    for ((name, what, path, signed_in, zipped), (end, way)) in asked {
        // What is no page is never given from memory.
        if name == "health_live" && !end.is_empty() {
            continue;
        }
        let (name, what) = (format!("{name}{end}"), format!("{what}{way}"));
        let page = Question::page(path, signed_in.then_some(session.as_str()), zipped);
        let question = if end.is_empty() { page } else { page.anew() };
        warm(&program, &question, effort)?;
        let load = load::run(&program, &question, effort)?;
        println!("  asked    {what}: {:.3} ms, {:.0} a second", load.milliseconds(), load.a_second());
        let promise = if name == "programme_show" || name == "programme_show_anew" {
            Promise::AtMost(0.5)
        } else {
            Promise::None
        };
        let words = format!("processor time per request: {what}");
        figures.push(Figure::new(format!("cpu_ms_{name}"), words, load.milliseconds(), "ms").promised(promise));
        let words = format!("requests a second on 16 connections: {what}");
        figures.push(Figure::new(format!("per_second_{name}"), words, load.a_second(), "/s"));
    }
    for (zipped, name, promise) in [(true, "gzip", Promise::AtLeast(0.5)), (false, "plain", Promise::None)] {
        for (end, way) in WAYS {
            let beside = Beside::new(&program, bare, &session, (zipped, !end.is_empty()))?;
            let promise = if end.is_empty() { promise } else { Promise::None };
            figures.extend(beside.measure((&format!("{name}{end}"), &format!("{name}{way}")), promise, effort)?);
        }
    }
    program.end();
    Ok(figures)
}

/// The programme page and a bare one of its bytes.
struct Beside<'a> {
    program: &'a Program,
    bare: Program,
    question: Question,
    bytes: usize,
}

impl<'a> Beside<'a> {
    fn new(program: &'a Program, bare: &Path, session: &str, (zipped, anew): (bool, bool)) -> Result<Self, Trouble> {
        let answer = page(program, PROGRAMME, Some(session), zipped)?;
        let (bytes, headers) = (answer.body.len(), answer.headers());
        let words = [bytes.to_string(), headers.to_string()];
        let bare = Program::start(bare, &words.each_ref().map(String::as_str), "/", Some(CORES.0))?;
        // The same question in length, too: the bare page reads and ignores it.
        let question = Question::page(PROGRAMME, Some(session), zipped);
        let question = if anew { question.anew() } else { question };
        Ok(Self { program, bare, question, bytes })
    }

    /// A B A B: the page, then the bare one, and again.
    fn measure(self, (name, way): (&str, &str), promise: Promise, effort: Effort) -> Result<Vec<Figure>, Trouble> {
        warm(&self.bare, &self.question, effort)?;
        let (mut ratios, mut bare) = (Vec::new(), Vec::new());
        for round in 0..effort.rounds {
            let ours = load::run(self.program, &self.question, effort)?;
            let theirs = load::run(&self.bare, &self.question, effort)?;
            println!("  round {}  {:.0} a second, bare {:.0}", round + 1, ours.a_second(), theirs.a_second());
            ratios.push(ours.a_second() / theirs.a_second());
            bare.push(theirs);
        }
        self.bare.end();
        let of = |read: fn(&Load) -> f64| median(bare.iter().map(read).collect());
        let bytes = self.bytes;
        let words =
            format!("requests a second of the programme page against a bare axum page of {bytes} bytes ({way})");
        Ok(vec![
            Figure::new(format!("ratio_bare_{name}"), words, median(ratios), "").promised(promise),
            Figure::new(
                format!("cpu_ms_bare_{name}"),
                "processor time per request: that bare page",
                of(Load::milliseconds),
                "ms",
            ),
            Figure::new(
                format!("per_second_bare_{name}"),
                "requests a second: that bare page",
                of(Load::a_second),
                "/s",
            ),
        ])
    }
}

/// A tenth of the load, so that caches, connections and statements are there.
fn warm(program: &Program, question: &Question, effort: Effort) -> Result<(), Trouble> {
    load::run(program, question, Effort { requests: effort.requests / 10, time: effort.time / 10, ..effort }).map(drop)
}
