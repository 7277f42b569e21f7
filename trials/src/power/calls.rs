//! What a program asked of its files, in the order in which it was done, as `strace` wrote it down.

use std::{
    collections::HashMap,
    fs::File,
    os::unix::fs::FileExt,
    path::{Path, PathBuf},
    sync::{Mutex, PoisonError},
};

/// One request that was granted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Call {
    /// A file is opened, made if it is not there, perhaps emptied.
    Open { path: PathBuf, emptied: bool },
    /// Bytes at a place; at the end where none is named.
    Write { path: PathBuf, at: Option<usize>, data: Vec<u8> },
    /// A file gets another length.
    Cut { path: PathBuf, length: usize },
    /// What was asked before this one began, `since` calls ago or earlier, is on the disk.
    Sync { path: PathBuf, since: usize },
    /// Another name.
    Rename { from: PathBuf, to: PathBuf },
    /// No name any more.
    Remove { path: PathBuf },
}

/// A record that may still grow.
pub(super) struct Calls {
    file: File,
    state: Mutex<State>,
}

#[derive(Default)]
struct State {
    /// How far the record was read.
    read: u64,
    calls: Vec<Call>,
    /// Calls of threads that are not done yet: their beginning, and how many calls were done by then.
    open: HashMap<String, (String, usize)>,
    fault: Option<String>,
}

impl Calls {
    /// The words before a program so that its calls are recorded.
    pub(super) fn words(record: &str) -> Vec<String> {
        let words = "strace --seccomp-bpf -f -qq -y -xx -s 1100000 -o";
        let calls = "trace=openat,pwrite64,write,ftruncate,fsync,fdatasync,rename,renameat,renameat2,unlink,unlinkat";
        let words = words.split(' ').map(str::to_owned);
        words.chain([record.to_owned(), "-e".to_owned(), calls.to_owned()]).collect()
    }

    /// Opens the record, which is made if it is not there yet.
    pub(super) fn open(record: &Path) -> Result<Self, String> {
        let file = File::options().read(true).write(true).create(true).truncate(false).open(record);
        let file = file.map_err(|error| format!("{}: {error}", record.display()))?;
        Ok(Self { file, state: Mutex::default() })
    }

    /// How many calls there are by now. Whoever heard of a commit finds its sync among them: a program that is watched
    /// goes on only when its call was written down.
    pub(super) fn position(&self) -> u64 {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        let mut part = vec![0; 1 << 20];
        let mut text = Vec::new();
        while let Ok(count @ 1..) = self.file.read_at(&mut part, state.read + text.len() as u64) {
            text.extend_from_slice(&part[..count]);
        }
        let whole = text.iter().rposition(|byte| *byte == b'\n').map_or(0, |at| at + 1);
        for line in String::from_utf8_lossy(&text[..whole]).lines() {
            if let Err(fault) = state.line(line) {
                state.fault.get_or_insert(fault);
            }
        }
        state.read += whole as u64;
        state.calls.len() as u64
    }

    /// All calls so far.
    pub(super) fn all(&self) -> Result<Vec<Call>, String> {
        self.position();
        let state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        state.fault.clone().map_or_else(|| Ok(state.calls.clone()), Err)
    }
}

impl State {
    fn line(&mut self, line: &str) -> Result<(), String> {
        let Some((thread, rest)) = line.split_once(' ') else { return Ok(()) };
        let rest = rest.trim_start();
        if let Some(begun) = rest.strip_suffix("<unfinished ...>") {
            self.open.insert(thread.to_owned(), (begun.trim_end().to_owned(), self.calls.len()));
            return Ok(());
        }
        let (whole, since) = match rest.strip_prefix("<... ").and_then(|rest| rest.split_once(" resumed>")) {
            Some((_, end)) => match self.open.remove(thread) {
                Some((begun, since)) => (begun + end, since),
                None => return Ok(()),
            },
            None => (rest.to_owned(), self.calls.len()),
        };
        let call = read(&whole, since).map_err(|fault| format!("{fault}: {}", whole.get(..200).unwrap_or(&whole)))?;
        self.calls.extend(call);
        Ok(())
    }
}

/// A whole line as a call; nothing for what failed or concerns no file.
fn read(line: &str, since: usize) -> Result<Option<Call>, String> {
    let Some((name, rest)) = line.split_once('(') else { return Ok(None) };
    let Some((words, said)) = rest.rsplit_once(") = ").or_else(|| rest.rsplit_once(')')) else { return Ok(None) };
    let said = said.trim_start_matches([' ', '=']);
    if said.starts_with(['-', '?']) {
        return Ok(None);
    }
    let texts: Vec<&str> = words.split('"').skip(1).step_by(2).collect();
    let path = |text: &str| unhexed(text).map(|bytes| PathBuf::from(String::from_utf8_lossy(&bytes).into_owned()));
    let own = |text: &str| text.split(['<', '>']).nth(1).map_or(Ok(PathBuf::new()), path);
    let number = |text: Option<&str>| -> Result<usize, String> {
        let digits: String = text.unwrap_or_default().trim().chars().take_while(char::is_ascii_digit).collect();
        digits.parse().map_err(|_| "a number is missing".to_owned())
    };
    let two = || -> Result<(PathBuf, PathBuf), String> {
        Ok((path(texts.first().unwrap_or(&""))?, path(texts.get(1).unwrap_or(&""))?))
    };
    Ok(Some(match name {
        "openat" if words.contains("O_CREAT") => Call::Open { path: own(said)?, emptied: words.contains("O_TRUNC") },
        "pwrite64" | "write" => {
            if words.contains("\"...") {
                return Err("a write was too long for the record".to_owned());
            }
            let mut data = unhexed(texts.first().unwrap_or(&""))?;
            data.truncate(number(Some(said))?);
            let at = (name == "pwrite64").then(|| number(words.rsplit(',').next())).transpose()?;
            Call::Write { path: own(words)?, at, data }
        }
        "ftruncate" => Call::Cut { path: own(words)?, length: number(words.rsplit(',').next())? },
        "fsync" | "fdatasync" => Call::Sync { path: own(words)?, since },
        "rename" | "renameat" | "renameat2" => two().map(|(from, to)| Call::Rename { from, to })?,
        "unlink" | "unlinkat" => Call::Remove { path: path(texts.first().unwrap_or(&""))? },
        _ => return Ok(None),
    }))
}

/// `\x61\x62` as bytes.
fn unhexed(text: &str) -> Result<Vec<u8>, String> {
    let pairs = text.split("\\x").skip(1);
    pairs.map(|pair| u8::from_str_radix(pair, 16).map_err(|_| format!("no byte: {pair}"))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_become_calls_and_those_that_overlap_keep_their_beginning() {
        let mut state = State::default();
        let lines = [
            r#"7 openat(AT_FDCWD<\x2f>, "\x2f\x61", O_RDWR|O_CREAT|O_CLOEXEC, 0644) = 4<\x2f\x61>"#,
            r#"7 fsync(4<\x2f\x61> <unfinished ...>"#,
            r#"8 pwrite64(4<\x2f\x61>, "\x61\x22\xff", 3, 4096) = 3"#,
            r#"7 <... fsync resumed>) = 0"#,
            r#"7 fdatasync(4<\x2f\x61>) = -1 EIO (Input/output error)"#,
            r#"7 rename("\x2f\x61", "\x2f\x62") = 0"#,
            r#"7 write(4<\x2f\x62>, "\x61\x62", 2) = 1"#,
            r#"7 ftruncate(4<\x2f\x62>, 0) = 0"#,
            r#"7 unlink("\x2f\x62") = 0"#,
            "7 --- SIGCHLD {si_signo=SIGCHLD} ---",
        ];
        lines.iter().for_each(|line| state.line(line).unwrap());
        let (a, b) = (PathBuf::from("/a"), PathBuf::from("/b"));
        let expected = [
            Call::Open { path: a.clone(), emptied: false },
            Call::Write { path: a.clone(), at: Some(4096), data: vec![b'a', b'"', 0xff] },
            Call::Sync { path: a.clone(), since: 1 },
            Call::Rename { from: a, to: b.clone() },
            Call::Write { path: b.clone(), at: None, data: vec![b'a'] },
            Call::Cut { path: b.clone(), length: 0 },
            Call::Remove { path: b },
        ];
        assert_eq!(state.calls, expected);
        assert!(state.line(r#"7 write(4<\x2f\x62>, "\x61"..., 9) = 9"#).is_err());
    }
}
