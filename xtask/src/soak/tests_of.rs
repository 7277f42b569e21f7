//! Tests that have a longer form: a variable says how much they try, and their own words say what came of it.

use std::io::{BufRead, BufReader};
use std::process::Stdio;
use std::time::Instant;

use crate::run;
use crate::trouble::Trouble;

/// How a test begins a line that is kept.
const SAYS: &str = "soak: ";

/// A test, or several, of the program's package.
#[derive(Debug)]
pub(super) struct Long {
    /// For the command line, and the heading.
    pub(super) name: &'static str,
    what: &'static str,
    variable: &'static str,
    much: &'static str,
    /// Part of the path of each.
    tests: &'static str,
}

/// All of them.
pub(super) const ALL: [Long; 4] = [
    Long {
        name: "canaries",
        what: "no word of one tenant is ever heard in another",
        variable: "GELINGEN_CANARIES",
        much: "1000000",
        tests: "attack::canaries::no_word_of_one_tenant_is_ever_heard_in_another",
    },
    Long {
        name: "hostile",
        what: "files made to break their reader are refused or read within bounds",
        variable: "GELINGEN_HOSTILE",
        much: "5000",
        tests: "attack::hostile::",
    },
    Long {
        name: "payloads",
        what: "hostile texts stay texts, on pages and on paper",
        variable: "GELINGEN_PAYLOADS",
        much: "20000",
        tests: "attack::texts::",
    },
    Long {
        name: "guesses",
        what: "a flood of guesses brings ten an hour to each account, and slows nobody",
        variable: "GELINGEN_GUESSES",
        much: "10000",
        tests: "attack::passwords::a_flood_of_guesses",
    },
];

/// The one of this name.
pub(super) fn find(name: &str) -> Option<&'static Long> {
    ALL.iter().find(|long| long.name == name)
}

impl Long {
    /// Runs it on SQLite, one test after the other; its lines as a trial would say them, or nothing where it failed.
    pub(super) fn run(&self) -> Result<Option<Vec<String>>, Trouble> {
        println!("\n-- {}: {}", self.name, self.what);
        let words =
            ["test", "--locked", "--quiet", "--package", "gelingen", "--", "--nocapture", "--test-threads", "1"];
        let mut command = run::cargo(&[&words, &[self.tests][..]].concat());
        command.env(self.variable, self.much).env_remove(crate::postgres::VARIABLE).stderr(Stdio::piped());
        let (begin, mut said) = (Instant::now(), Vec::new());
        let mut child = run::start(&mut command)?;
        for line in child.stderr.take().map(BufReader::new).into_iter().flat_map(BufRead::lines).map_while(Result::ok) {
            eprintln!("{line}");
            said.push(line);
        }
        let well = child.wait().is_ok_and(|status| status.success());
        Ok(if well { self.told(&said, begin.elapsed().as_secs()) } else { None })
    }

    /// Nothing where no test said anything: then none was run.
    fn told(&self, said: &[String], seconds: u64) -> Option<Vec<String>> {
        let own: Vec<&str> = said.iter().filter_map(|line| line.split_once(SAYS).map(|(_, rest)| rest)).collect();
        let (last, others) = own.split_last()?;
        let head = format!("-- {}: {}", self.name, self.what);
        let others = others.iter().map(|line| format!("   {line}"));
        let end = format!("   ok: {last}; {} {}, {seconds} s", self.variable, self.much);
        Some(std::iter::once(head).chain(others).chain([end]).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::{ALL, find};

    #[test]
    fn what_a_test_says_is_kept_and_silence_is_not() {
        let canaries = find("canaries").unwrap();
        let said = ["running 1 test", "soak: 10 asked", "test x ... soak: 0 leaks", "ok"].map(str::to_owned);
        let told = canaries.told(&said, 7).unwrap();
        assert_eq!(told[1..], ["   10 asked", "   ok: 0 leaks; GELINGEN_CANARIES 1000000, 7 s"]);
        assert_eq!(canaries.told(&said[..1], 7), None);
        assert!(find("kill").is_none());
    }

    #[test]
    fn each_of_them_is_a_test_that_listens_to_its_variable() {
        for long in &ALL {
            let file = long.tests.split("::").nth(1).unwrap();
            let folder = crate::place::root().join("app/src/tests/attack");
            let path = [folder.join(format!("{file}.rs")), folder.join(file).join("mod.rs")];
            let text = path.iter().find_map(|path| crate::place::read(path).ok()).unwrap();
            let test = long.tests.split("::").nth(2).unwrap();
            assert!(text.contains(long.variable) && text.contains(super::SAYS) && text.contains(test), "{}", long.name);
        }
    }
}
