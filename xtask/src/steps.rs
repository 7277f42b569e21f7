//! The steps of `cargo xtask test`, cheapest first: the whole of what CI demands, as one readable list.

use crate::count::Count;
use crate::generated;
use crate::journeys;
use crate::postgres;
use crate::run;
use crate::sbom;
use crate::setup::{self, Need};
use crate::slice;
use crate::solvers;
use crate::trouble::Trouble;

/// One thing that must go well.
pub(crate) struct Step {
    /// For `--only` and the summary.
    pub(crate) name: &'static str,
    /// What it makes sure of.
    pub(crate) what: &'static str,
    /// What to do when it fails.
    pub(crate) advice: &'static str,
    /// What it cannot do without.
    pub(crate) needs: &'static [Need],
    /// Does it; a step that is no test runner counts nothing while it goes well.
    pub(crate) work: fn() -> Result<Count, Trouble>,
}

const STEPS: &[Step] = &[
    Step {
        name: "fmt",
        what: "the sources are formatted",
        advice: "`cargo fmt` mends it.",
        needs: &[],
        work: || cargo(&["fmt", "--all", "--check"]),
    },
    Step {
        name: "guards",
        what: "the house rules hold: directions, sizes, texts, licences",
        advice: "Each guard says the way out; the rules are in ARCHITECTURE.md.",
        needs: &[Need::Crates],
        work: || tests(&["guards", "xtask"], Engine::Sqlite),
    },
    Step {
        name: "clippy",
        what: "no lint complains, in code and tests",
        advice: "`cargo clippy --workspace --all-targets --fix --allow-dirty` mends some; an exception is an `expect` with a reason.",
        needs: &[],
        work: || cargo(&["clippy", "--workspace", "--all-targets", "--locked", "--", "-D", "warnings"]),
    },
    Step {
        name: "tests-sqlite",
        what: "all tests, on SQLite",
        advice: "One test alone: `cargo nextest run -p CRATE NAME`. Changed pictures of pages: `cargo insta review`.",
        needs: &[],
        work: || tests(&[], Engine::Sqlite),
    },
    Step {
        name: "tests-postgres",
        what: "all tests, on PostgreSQL",
        advice: "`cargo xtask postgres start` gives a server for `cargo nextest run -p CRATE NAME`.",
        needs: &[Need::Postgres],
        work: || tests(&[], Engine::Postgres),
    },
    Step {
        name: "allocate",
        what: "the allocation is what HiGHS finds, on 1,000 random problems; a worse one is found out",
        advice: "xtask/solvers/compare.py names the seed; `problem(seed)` there makes the document again.",
        needs: &[Need::Solvers],
        work: solvers::compare,
    },
    Step {
        name: "build",
        what: "the program links",
        advice: "`cargo build --package gelingen` shows it again.",
        needs: &[],
        work: || cargo(&["build", "--locked", "--package", "gelingen"]),
    },
    Step {
        name: "trials",
        what: "the built program stands load, faults and attacks, and every trial can fail",
        advice: "One alone: `cargo run --package trials -- NAME`; docs/security.md says what each one promises.",
        needs: &[Need::Postgres, Need::Faults],
        work: trials,
    },
    Step {
        name: "sbom",
        what: "every part of the program is named, with licence and digest",
        advice: "`cargo xtask sbom` writes the list; a part without a licence must say one in its manifest.",
        needs: &[Need::Crates],
        work: sbom::check,
    },
    Step {
        name: "generated",
        what: "generated files are current",
        advice: "`cargo xtask generate` writes them anew; look at the difference before you commit it.",
        needs: &[],
        work: generated_files,
    },
    Step {
        name: "slice-new",
        what: "a slice made by `cargo xtask slice new` builds, and its stories hold on both engines",
        advice: "The slice was kept for you to look at; the templates are in xtask/templates/slice.",
        needs: &[Need::Crates, Need::Postgres],
        work: slice::trial,
    },
    Step {
        name: "harness",
        what: "the browser harness finds faults on bad pages, and none on good ones; so does the policy of scripts; cut streams come back apart",
        advice: "`node --test policy.test.mjs sse.test.mjs` and `node run.mjs --self-test` in journeys/ show it again.",
        needs: &[Need::Chromium, Need::Npm],
        work: journeys::harness,
    },
    Step {
        name: "journeys",
        what: "browser journeys through the demo, with accessibility",
        advice: "One alone: see journeys/README.md. Pictures of the failure are in journeys/pictures.",
        needs: &[Need::Chromium, Need::Npm],
        work: journeys::run,
    },
];

/// All steps.
pub(crate) fn all() -> Vec<&'static Step> {
    STEPS.iter().collect()
}

/// The steps of these names, separated by commas, in the order of the list.
pub(crate) fn named(names: &str) -> Result<Vec<&'static Step>, Trouble> {
    let names: Vec<&str> = names.split(',').map(str::trim).collect();
    if let Some(unknown) = names.iter().find(|name| STEPS.iter().all(|step| step.name != **name)) {
        return Err(Trouble::new(format!("There is no step `{unknown}`."), "`cargo xtask test --list` names them."));
    }
    Ok(STEPS.iter().filter(|step| names.contains(&step.name)).collect())
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Engine {
    Sqlite,
    Postgres,
}

fn cargo(words: &[&str]) -> Result<Count, Trouble> {
    let well = run::aloud(&mut run::cargo(words))?;
    Ok(Count { passed: 0, failed: u64::from(!well) })
}

fn trials() -> Result<Count, Trouble> {
    let cluster = postgres::for_this_run()?;
    let mut command = run::cargo(&["run", "--locked", "--quiet", "--package", "trials", "--", "all"]);
    let well = run::aloud(command.env(postgres::VARIABLE, &cluster.url))?;
    Ok(Count { passed: 0, failed: u64::from(!well) })
}

/// Runs the tests of these crates, or of all but the house's own tools.
fn tests(crates: &[&str], engine: Engine) -> Result<Count, Trouble> {
    let nextest = setup::has_nextest();
    let mut words = if nextest { vec!["nextest", "run"] } else { vec!["test"] };
    words.extend(["--no-fail-fast", "--locked"]);
    if crates.is_empty() {
        words.extend(["--workspace", "--exclude", "guards", "--exclude", "xtask"]);
    }
    words.extend(crates.iter().flat_map(|name| ["--package", name]));
    if nextest && engine == Engine::Postgres {
        // What knows no database has passed already. Once a run is enough for a control whose fault knows none, as those of
        // the house and its door do.
        let shown = "rdeps(db) - ((package(gelingen) + package(web)) & test(/_(is|are)_(noticed|heard|missed)$/))";
        words.extend(["--filterset", shown]);
    }
    let mut command = run::cargo(&words);
    // A snapshot that differs is a failure here, not a file for later.
    command.env("INSTA_UPDATE", "no").env("RUST_BACKTRACE", "0").env_remove(postgres::VARIABLE);
    let cluster = if engine == Engine::Postgres { Some(postgres::for_this_run()?) } else { None };
    if let Some(cluster) = &cluster {
        command.env(postgres::VARIABLE, &cluster.url);
    }
    let (status, mut count) = run::counting(&mut command)?;
    if !status.success() && count.failed == 0 {
        count.failed = 1; // it did not even build
    }
    Ok(count)
}

fn generated_files() -> Result<Count, Trouble> {
    let stale = generated::stale()?;
    for file in &stale {
        println!("  stale    {file}");
    }
    Ok(Count { passed: 0, failed: stale.len() as u64 })
}
