//! What a question was asked about: a number that changes with any of the rows it is about.

use std::hash::{DefaultHasher, Hash, Hasher};

/// The stand of a thing with all that goes with it, from the ids and versions of its rows. It lives as long as a page is
/// open: another program may count differently, which only asks the question once more.
pub(crate) fn stand(rows: impl IntoIterator<Item = (String, i64)>) -> i64 {
    let mut hasher = DefaultHasher::new();
    rows.into_iter().for_each(|row| row.hash(&mut hasher));
    hasher.finish().cast_signed()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_row_that_comes_goes_or_changes_makes_another_stand() {
        let rows = |rows: &[(&str, i64)]| stand(rows.iter().map(|(id, version)| ((*id).to_owned(), *version)));
        let now = rows(&[("a", 1), ("b", 1)]);
        assert_eq!(now, rows(&[("a", 1), ("b", 1)]));
        for other in [&[("a", 1)][..], &[("a", 1), ("b", 2)], &[("a", 1), ("c", 1)], &[("a", 1), ("b", 1), ("c", 1)]] {
            assert_ne!(now, rows(other), "{other:?}");
        }
    }
}
