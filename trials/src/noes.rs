//! What the program says of a copy that somebody changed past it: the exit status must be that of a no, for scripts read nothing else.

use std::path::Path;

use crate::{
    look::{self, Change},
    program::Setup,
};

/// Changes a copy that was restored from this archive in three ways, and hears what the program says to each.
pub(crate) fn heard(copy: &Setup, archive: &Path) -> Result<(), String> {
    let archive = archive.display().to_string();
    let (verify, with_heads) = (["journal", "verify"], ["journal", "verify", "--heads", &archive]);
    look::change(copy, Change::Edit)?;
    says_no(copy, &verify)?;
    look::change(copy, Change::EditBack)?;
    says_yes(copy, &verify)?;
    look::change(copy, Change::Cut)?;
    says_yes(copy, &verify)?;
    says_no(copy, &with_heads)?;
    let mut copy = copy.clone();
    copy.env.push(("GELINGEN_BACKUP_FOLDER".to_owned(), format!("{archive}.folder")));
    says_yes(&copy, &["check"])?;
    look::change(&copy, Change::FailedNight)?;
    says_no(&copy, &["check"])
}

fn says_yes(copy: &Setup, words: &[&str]) -> Result<(), String> {
    match said(copy, words)? {
        (true, _) => Ok(()),
        (false, told) => Err(format!("gelingen {} says no where all is well: {told}", words.join(" "))),
    }
}

/// With the control: a program whose exit status is always that of a yes must be told from this one.
fn says_no(copy: &Setup, words: &[&str]) -> Result<(), String> {
    if !said(&copy.clone().faulty("always_well"), words)?.0 {
        return Err(format!("the control was not caught: gelingen {} cannot say yes", words.join(" ")));
    }
    match said(copy, words)? {
        (false, _) => Ok(()),
        (true, told) => Err(format!("gelingen {} says yes to what was changed past it: {told}", words.join(" "))),
    }
}

fn said(copy: &Setup, words: &[&str]) -> Result<(bool, String), String> {
    let output = copy.command(words)?.output().map_err(|error| error.to_string())?;
    let told = [output.stdout, output.stderr].concat();
    Ok((output.status.success(), String::from_utf8_lossy(&told).into_owned()))
}
