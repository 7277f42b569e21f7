//! Letters: each tenant gets some that hold its own words, and none holds words of another.

use std::collections::BTreeSet;

use kernel::Role;

use super::{Aviary, TENANTS, heard};
use crate::tests::attack::town;

impl Aviary {
    /// Letters that hold a word of another tenant than the one whose recipient reads them.
    pub(super) fn misdirected(&self) -> Vec<String> {
        let (mut faults, mut told) = (Vec::new(), BTreeSet::new());
        self.each_row(|table, row| {
            let words = |column: &str| row[column].as_str().unwrap_or_default().to_owned();
            if table == "letters" {
                let text = format!("{} {}", words("subject"), words("text"));
                told.extend(heard(&text));
                faults.extend(misdirected(&words("recipient"), &text));
            }
        });
        let silent: Vec<usize> = (1..=self.tenants).filter(|tenant| !told.contains(tenant)).collect();
        assert!(silent.is_empty(), "no letter holds a word of {silent:?}: nothing was looked at");
        faults
    }
}

/// What a letter tells to somebody of another tenant, or of none.
fn misdirected(recipient: &str, text: &str) -> Option<String> {
    let known = |tenant: &usize| {
        let roles = town::ROLES.map(|role| town::email(role, *tenant));
        roles.contains(&recipient.to_owned()) || town::spare(*tenant) == recipient
    };
    let mut reads = heard(recipient);
    reads.extend((1..=TENANTS).find(known));
    let told: Vec<usize> = heard(text).difference(&reads).copied().collect();
    (!told.is_empty()).then(|| format!("a letter to {recipient} tells words of {told:?}"))
}

/// The control: a word of another tenant is seen in a letter, whoever it goes to.
#[test]
fn a_letter_with_words_of_others_is_noticed() {
    let lead = town::email(Role::Lead, 1);
    assert_eq!(misdirected(&lead, "Zeisig1x17"), None);
    assert_eq!(misdirected("zeisig2x18@amt.example", "Zeisig2x17"), None);
    for other in [lead.as_str(), &town::spare(1), "zeisig1x18@amt.example", "niemand@amt.example"] {
        assert!(misdirected(other, "Guten Tag, Zeisig2x17").is_some(), "{other}");
    }
}
