//! The crates of the program: what cargo's tree says of each, with the digest that the lock file holds.

use std::collections::{BTreeMap, BTreeSet};

use crate::place;
use crate::run;
use crate::trouble::Trouble;

/// A crate of the program.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Part {
    pub(super) name: String,
    pub(super) version: String,
    pub(super) licence: String,
    /// Where its sources are; may be unknown.
    pub(super) home: String,
    /// SHA-256 of its package.
    pub(super) digest: String,
    /// Of this repository.
    pub(super) ours: bool,
    /// Name and version of what it needs.
    pub(super) needs: BTreeSet<String>,
}

/// All of them, by name and version.
#[derive(Debug, Default)]
pub(super) struct Tree {
    pub(super) root: String,
    pub(super) parts: BTreeMap<String, Part>,
}

/// Asks cargo.
pub(super) fn tree() -> Result<Tree, Trouble> {
    let words = ["tree", "--locked", "--package", "gelingen", "--edges", "normal,build", "--prefix", "depth"];
    let mut cargo = run::cargo(&[&words[..], &["--format", "\t{p}\t{l}\t{r}"]].concat());
    let said = run::quietly(&mut cargo);
    let said =
        said.ok_or_else(|| Trouble::new("Cargo does not tell its tree.", "`cargo xtask setup` fetches the crates."))?;
    Ok(read(&said, &digests(&place::read(&place::root().join("Cargo.lock"))?)))
}

/// Lines of depth, crate, licence and home. What stands under a crate was told where it came first.
fn read(said: &str, digests: &BTreeMap<String, String>) -> Tree {
    let mut tree = Tree::default();
    let mut above: Vec<String> = Vec::new();
    for line in said.lines() {
        let mut fields = line.split('\t');
        let depth: usize = fields.next().and_then(|digits| digits.parse().ok()).unwrap_or(0);
        let mut words = fields.next().unwrap_or_default().split(' ');
        let (name, version) =
            (words.next().unwrap_or_default(), words.next().unwrap_or_default().trim_start_matches('v'));
        let key = format!("{name} {version}");
        above.truncate(depth);
        if let Some(parent) = above.last().and_then(|parent| tree.parts.get_mut(parent)) {
            parent.needs.insert(key.clone());
        }
        above.push(key.clone());
        if tree.root.is_empty() {
            tree.root.clone_from(&key);
        }
        let (licence, home) = (fields.next().unwrap_or_default(), fields.next().unwrap_or_default());
        tree.parts.entry(key.clone()).or_insert_with(|| Part {
            name: name.to_owned(),
            version: version.to_owned(),
            // Old crates write `/` for OR.
            licence: licence.replace('/', " OR "),
            home: home.trim_end_matches(" (*)").to_owned(),
            digest: digests.get(&key).cloned().unwrap_or_default(),
            ours: words.any(|word| word.starts_with('(') && word != "(proc-macro)"),
            needs: BTreeSet::new(),
        });
    }
    tree
}

/// Name and version, and the digest of the package.
fn digests(lock: &str) -> BTreeMap<String, String> {
    let value = |block: &str, name: &str| {
        let line = block.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(" = "));
        line.map(|value| value.trim_matches('"').to_owned())
    };
    let package =
        |block| Some((format!("{} {}", value(block, "name")?, value(block, "version")?), value(block, "checksum")?));
    lock.split("[[package]]").filter_map(package).collect()
}

#[cfg(test)]
mod tests {
    use super::{digests, read};

    #[test]
    fn a_tree_is_read_with_its_arrows() {
        let lock = "[[package]]\nname = \"b\"\nversion = \"1.0.0\"\nsource = \"x\"\nchecksum = \"00ff\"\n\n\
                    [[package]]\nname = \"a\"\nversion = \"0.1.0\"\n";
        let said = "0\ta v0.1.0 (/somewhere/a)\tEUPL-1.2\t\n1\tb v1.0.0\tMIT/Apache-2.0\thttps://example.org/b\n\
                    2\tc v2.0.0 (proc-macro)\tMIT\t\n1\tc v2.0.0 (proc-macro) (*)\tMIT\t\n";
        let tree = read(said, &digests(lock));
        let needs = |key: &str| tree.parts[key].needs.iter().cloned().collect::<Vec<_>>();
        assert_eq!(
            (tree.root.as_str(), needs("a 0.1.0"), needs("b 1.0.0")),
            ("a 0.1.0", vec!["b 1.0.0".into(), "c 2.0.0".into()], vec!["c 2.0.0".into()])
        );
        let b = &tree.parts["b 1.0.0"];
        assert_eq!((b.licence.as_str(), b.digest.as_str(), b.ours), ("MIT OR Apache-2.0", "00ff", false));
        assert!(tree.parts["a 0.1.0"].ours && !tree.parts["c 2.0.0"].ours);
    }
}
