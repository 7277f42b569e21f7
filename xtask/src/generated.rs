//! Files in the repository that the program writes itself; CI wants them current.

use crate::place;
use crate::run;
use crate::trouble::Trouble;

/// A file, and the words of the command line whose standard output it holds.
struct Generated {
    file: &'static str,
    words: &'static [&'static str],
}

/// One line per file: `Generated { file: "docs/generated/openapi.json", words: &["openapi"] }`.
const FILES: &[Generated] = &[
    Generated { file: "docs/generated/openapi.json", words: &["openapi"] },
    Generated { file: "docs/generated/permissions.txt", words: &["print", "permissions"] },
    Generated { file: "docs/generated/routes.txt", words: &["print", "routes"] },
    Generated { file: "docs/generated/schema.txt", words: &["print", "schema"] },
];

/// Writes all of them anew.
pub(crate) fn write() -> Result<(), Trouble> {
    for generated in FILES {
        place::write(&place::root().join(generated.file), &generated.text()?)?;
        println!("  wrote    {}", generated.file);
    }
    Ok(())
}

/// Names the files that are not what the program writes today.
pub(crate) fn stale() -> Result<Vec<&'static str>, Trouble> {
    let mut stale = Vec::new();
    for generated in FILES {
        let kept = place::read(&place::root().join(generated.file)).unwrap_or_default();
        if kept != generated.text()? {
            stale.push(generated.file);
        }
    }
    Ok(stale)
}

impl Generated {
    fn text(&self) -> Result<String, Trouble> {
        let words = [&["run", "--quiet", "--locked", "--package", "gelingen", "--"], self.words].concat();
        run::quietly(&mut run::cargo(&words)).ok_or_else(|| {
            let command = format!("cargo {}", words.join(" "));
            Trouble::new(format!("{} cannot be generated.", self.file), format!("Run `{command}` to see why."))
        })
    }
}
