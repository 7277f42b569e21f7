//! Of two who choose at once from the same list neither undoes what the other did.

/// What is chosen `now`, with what somebody changed between what they saw and what they want.
pub(crate) fn merged<T: PartialEq + Copy>(now: &[T], seen: &[T], wanted: &[T]) -> Vec<T> {
    let stays = now.iter().filter(|one| wanted.contains(one) || !seen.contains(one));
    let added = wanted.iter().filter(|one| !now.contains(one) && !seen.contains(one));
    stays.chain(added).copied().collect()
}

#[cfg(test)]
mod tests {
    use super::merged;

    #[test]
    fn of_two_choices_both_count() {
        let check = |now: &[u8], seen: &[u8], wanted: &[u8], becomes: &[u8]| {
            assert_eq!(merged(now, seen, wanted), becomes, "{now:?} {seen:?} {wanted:?}");
        };
        // Alone.
        check(&[], &[], &[1, 2], &[1, 2]);
        check(&[1, 2], &[1, 2], &[2, 3], &[2, 3]);
        // Somebody else added 4 meanwhile, or took 1 away.
        check(&[1, 2, 4], &[1, 2], &[1, 3], &[1, 4, 3]);
        check(&[2], &[1, 2], &[1, 2, 3], &[2, 3]);
        // Both did the same.
        check(&[1, 3], &[1], &[1, 3], &[1, 3]);
        check(&[], &[1], &[], &[]);
    }
}
