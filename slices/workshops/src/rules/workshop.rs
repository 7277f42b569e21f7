//! Titles: people find a workshop again by its title, so no two of a programme are called the same.

use kernel::{No, Outcome, Say};

/// Refuses a title that is taken, however its letters are written.
pub(crate) fn title_is_free(title: &str, taken: &[String]) -> Outcome<()> {
    let same = |other: &String| other.to_lowercase() == title.to_lowercase();
    if taken.iter().any(same) {
        return Err(No::at("title", Say::new("workshop_new-refused-title_taken")));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::title_is_free;

    #[test]
    fn a_title_is_free_until_somebody_has_it() {
        let taken = ["Erste".to_owned(), "Übergänge".to_owned()];
        let check = |title, free| assert_eq!(title_is_free(title, &taken).is_ok(), free, "{title}");
        check("Zweite", true);
        check("Erste", false);
        check("erste", false);
        check("übergänge", false);
        check("Erste und zweite", true);
    }
}
