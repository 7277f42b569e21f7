//! `cargo xtask slice new NAME --storey N`: a working slice of one noun that a programme owns, and its lines outside.

mod names;
mod taken;
mod template;
mod trial;
mod wiring;

use std::path::Path;

use crate::place;
use crate::run;
use crate::trouble::Trouble;

pub(crate) use names::Names;
pub(crate) use trial::run as trial;

/// Writes a new slice into this workspace and tells what was done and what is left.
pub(crate) fn new(words: &[&str]) -> Result<(), Trouble> {
    let root = place::root();
    let names = Names::read(words)?;
    taken::refuse(&root, &names)?;
    let written = write(&root, &names)?;
    println!("slices/{}", names.name);
    for path in &written {
        println!("  wrote    {path}");
    }
    let wired = wiring::wire(&root, &names)?;
    for line in &wired.done {
        println!("  wrote    {line}");
    }
    finish(&root, &names);
    tell_the_rest(&names, &wired.left);
    Ok(())
}

/// Writes the slice's folder under a root; the files, as paths from there.
fn write(root: &Path, names: &Names) -> Result<Vec<String>, Trouble> {
    let migration = taken::next_migration(&place::root(), &names.name)?;
    let mut written = Vec::new();
    for (path, text) in template::rendered(names, &migration)? {
        let path = format!("slices/{}/{path}", names.name);
        let file = root.join(&path);
        if let Some(folder) = file.parent() {
            place::make_folder(folder)?;
        }
        place::write(&file, &text)?;
        written.push(path);
    }
    Ok(written)
}

/// Formats what was written, since the length of a name decides where lines break, and enters it into the lock file.
fn finish(root: &Path, names: &Names) {
    let files = [root.join(format!("slices/{}/src/lib.rs", names.name)), root.join("app/src/slices.rs")];
    format(&files.each_ref().map(|file| file.as_path()));
    if run::quietly(&mut run::cargo(&["update", "--workspace", "--offline", "--quiet"])).is_some() {
        println!("  wrote    Cargo.lock");
    }
}

/// Formats these files and the modules below them.
fn format(files: &[&Path]) {
    let mut rustfmt = run::command("rustfmt", &["--edition", "2024"]);
    if run::quietly(rustfmt.args(files)).is_none() {
        println!("  without  rustfmt: `cargo fmt` does it later");
    }
}

fn tell_the_rest(names: &Names, left: &[String]) {
    println!("\nBy hand:");
    for line in left {
        println!("  {line}");
    }
    let Names { name, noun, german, .. } = names;
    println!("  ARCHITECTURE.md  {name} in the picture, and its paragraph");
    println!("  GLOSSARY.md      a row for `{noun}` ({german})");
    println!("\nThen: cargo xtask generate, and cargo nextest run -p {name} -p guards");
}
