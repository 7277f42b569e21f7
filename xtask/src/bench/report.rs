//! The figures for people (a table), for documents (`docs/measurements.md`) and for comparing (`bench.json`).

use std::fmt::Write;

use crate::place;
use crate::trouble::Trouble;

use super::figure::{Figure, Promise};
use super::machine::Machine;

const DOCUMENT: &str = "docs/measurements.md";

/// Where figures are kept: a section of the document between two marks, and a file of their own.
#[derive(Debug, Clone, Copy)]
pub(super) struct Home {
    title: &'static str,
    begin: &'static str,
    end: &'static str,
    record: &'static str,
}

/// The home of the program's figures.
pub(super) const PROGRAM: Home = Home {
    title: "Bench",
    begin: "<!-- bench: written by `cargo xtask bench` -->",
    end: "<!-- bench: end -->",
    record: "docs/measurements/bench.json",
};

/// `cargo xtask bench spine`.
pub(super) const SPINE: Home = Home {
    title: "The spine",
    begin: "<!-- spine: written by `cargo xtask bench spine` -->",
    end: "<!-- spine: end -->",
    record: "docs/measurements/spine.json",
};

/// The home of the allocation's figures.
pub(super) const ALLOCATION: Home = Home {
    title: "Allocation",
    begin: "<!-- allocate: written by `cargo xtask bench allocate` -->",
    end: "<!-- allocate: end -->",
    record: "docs/measurements/allocate.json",
};

/// The table for the terminal.
pub(super) fn table(machine: &Machine, figures: &[Figure]) -> String {
    let mut text = String::new();
    for (name, value) in &machine.0 {
        let _ = writeln!(text, "{name:<15} {value}");
    }
    let wide = figures.iter().map(|figure| figure.what.chars().count()).max().unwrap_or(0);
    text.push('\n');
    for figure in figures {
        let (value, promise) = (figure.shown(), figure.promise.to_string());
        let line = format!("{:<7}{:<wide$}  {value:>14}  {promise}", figure.verdict(), figure.what);
        let _ = writeln!(text, "{}", line.trim_end());
    }
    text
}

/// Writes both files; `beside` stands below the figures in the document.
pub(super) fn keep(home: Home, machine: &Machine, figures: &[Figure], beside: &str) -> Result<(), Trouble> {
    let root = place::root();
    let document = root.join(DOCUMENT);
    let before = if document.is_file() { place::read(&document)? } else { "# Measurements\n".to_owned() };
    place::write(&document, &put(home, &before, &(section(machine, figures) + beside)))?;
    place::make_folder(&root.join("docs/measurements"))?;
    place::write(&root.join(home.record), &json(machine, figures))?;
    println!("\n  wrote    {DOCUMENT}\n  wrote    {}", home.record);
    Ok(())
}

/// Writes `docs/measurements/NAME.json`, and a document of the same name that begins with this head.
pub(super) fn keep_beside(machine: &Machine, figures: &[Figure], (name, head): (&str, &str)) -> Result<(), Trouble> {
    let folder = place::root().join("docs/measurements");
    place::make_folder(&folder)?;
    place::write(&folder.join(format!("{name}.md")), &format!("{head}\n{}", section(machine, figures)))?;
    place::write(&folder.join(format!("{name}.json")), &json(machine, figures))?;
    println!("\n  wrote    docs/measurements/{name}.md\n  wrote    docs/measurements/{name}.json");
    Ok(())
}

/// The document with this between the marks; without marks, at its end.
fn put(home: Home, document: &str, section: &str) -> String {
    let Home { title, begin, end, .. } = home;
    let whole = format!("{begin}\n{section}{end}");
    match document.split_once(begin).and_then(|(before, rest)| Some((before, rest.split_once(end)?.1))) {
        Some((before, after)) => format!("{before}{whole}{after}"),
        None => format!("{}\n\n## {title}\n\n{whole}\n", document.trim_end()),
    }
}

fn section(machine: &Machine, figures: &[Figure]) -> String {
    let mut text = String::from("\n| machine | |\n|---|---|\n");
    for (name, value) in &machine.0 {
        let _ = writeln!(text, "| {} | {value} |", name.replace('_', " "));
    }
    text.push_str("\n| figure | measured | promised | |\n|---|---:|---:|---|\n");
    for figure in figures {
        let _ = writeln!(text, "| {} | {} | {} | {} |", figure.what, figure.shown(), figure.promise, figure.verdict());
    }
    text.push('\n');
    text
}

fn json(machine: &Machine, figures: &[Figure]) -> String {
    let machine = machine.0.iter().map(|(name, value)| format!("    {}: {}", quoted(name), quoted(value)));
    let figures = figures.iter().map(|figure| {
        let promise = match figure.promise {
            Promise::None => String::new(),
            Promise::AtMost(most) => format!(", \"at_most\": {most}, \"kept\": {}", figure.is_kept()),
            Promise::AtLeast(least) => format!(", \"at_least\": {least}, \"kept\": {}", figure.is_kept()),
        };
        let (id, value, unit) = (quoted(&figure.id), figure.value, quoted(figure.unit));
        format!("    {id}: {{ \"value\": {value:.4}, \"unit\": {unit}{promise} }}")
    });
    let (machine, figures): (Vec<_>, Vec<_>) = (machine.collect(), figures.collect());
    let (machine, figures) = (machine.join(",\n"), figures.join(",\n"));
    format!("{{\n  \"machine\": {{\n{machine}\n  }},\n  \"figures\": {{\n{figures}\n  }}\n}}\n")
}

fn quoted(text: &str) -> String {
    let mut quoted = String::from("\"");
    for letter in text.chars() {
        match letter {
            '"' | '\\' => quoted.extend(['\\', letter]),
            control if control.is_control() => quoted.push(' '),
            plain => quoted.push(plain),
        }
    }
    quoted + "\""
}

#[cfg(test)]
mod tests {
    use super::{ALLOCATION, Figure, Home, Machine, PROGRAM, Promise, json, put, section, table};

    fn sample() -> (Machine, Vec<Figure>) {
        let machine = Machine(vec![("processor", "A \"fast\" one".to_owned())]);
        let start = Figure::new("start_ms", "start", 160.0, "ms").promised(Promise::AtMost(150.0));
        (machine, vec![start, Figure::new("rate", "rate", 12.25, "/s")])
    }

    #[test]
    fn only_what_stands_between_the_marks_is_replaced() {
        let Home { begin, end, .. } = PROGRAM;
        let first = put(PROGRAM, "# Measurements\n\nBy hand.\n", "one\n");
        assert_eq!(first, format!("# Measurements\n\nBy hand.\n\n## Bench\n\n{begin}\none\n{end}\n"));
        let second = put(PROGRAM, &(first + "\n## After\n"), "two\n");
        assert_eq!(second, format!("# Measurements\n\nBy hand.\n\n## Bench\n\n{begin}\ntwo\n{end}\n\n## After\n"));
        let other = put(ALLOCATION, &second, "three\n");
        assert!(other.starts_with(&second) && other.ends_with("\nthree\n<!-- allocate: end -->\n"), "{other}");
    }

    #[test]
    fn people_and_programs_read_the_same_figures() {
        let (machine, figures) = sample();
        assert!(table(&machine, &figures).contains("missed start"));
        assert!(section(&machine, &figures).contains("| start | 160 ms | at most 150 | missed |"));
        let expected = "{\n  \"machine\": {\n    \"processor\": \"A \\\"fast\\\" one\"\n  },\n  \"figures\": {\n    \
                        \"start_ms\": { \"value\": 160.0000, \"unit\": \"ms\", \"at_most\": 150, \"kept\": false },\n    \
                        \"rate\": { \"value\": 12.2500, \"unit\": \"/s\" }\n  }\n}\n";
        assert_eq!(json(&machine, &figures), expected);
    }
}
