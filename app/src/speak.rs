//! Speaking on standard output and standard error, in the language of the shell.
#![expect(clippy::disallowed_methods, reason = "the shell's language is in its environment")]

use std::{io::Write, sync::Arc};

use kernel::Lang;
use ui::{T, Texts};

use crate::{slices, trouble::Trouble};

/// All texts in the language of the shell: English where it says so, German otherwise.
pub(crate) fn texts() -> Result<T, Trouble> {
    let mut sources = vec![ui::TEXTS];
    sources.extend(slices::all().iter().map(|slice| slice.texts));
    Ok(T::new(Arc::new(Texts::new(&sources)?), lang()))
}

fn lang() -> Lang {
    ["GELINGEN_LANG", "LC_ALL", "LC_MESSAGES", "LANG"]
        .iter()
        .filter_map(|name| std::env::var(name).ok())
        .find_map(|value| Lang::from_tag(&value))
        .unwrap_or_default()
}

/// Prints a line.
pub(crate) fn say(line: &str) {
    let _ = writeln!(std::io::stdout(), "{line}");
}

/// Prints a line of trouble.
pub(crate) fn warn(line: &str) {
    let _ = writeln!(std::io::stderr(), "{line}");
}
