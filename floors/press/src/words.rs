//! The few words that a page frame says itself. They are here, not in a text file, because paper must be
//! printable from stored data alone, years later.

/// The frame's words in one language.
#[derive(Clone, Copy, Debug, serde::Serialize)]
pub(crate) struct Words {
    pub(crate) page: &'static str,
    pub(crate) of: &'static str,
    pub(crate) contents: &'static str,
    pub(crate) note: &'static str,
    pub(crate) figure: &'static str,
    months: [&'static str; 12],
}

const GERMAN: Words = Words {
    page: "Seite",
    of: "von",
    contents: "Inhalt",
    note: "Hinweis",
    figure: "Abbildung",
    months: [
        "Januar",
        "Februar",
        "März",
        "April",
        "Mai",
        "Juni",
        "Juli",
        "August",
        "September",
        "Oktober",
        "November",
        "Dezember",
    ],
};

const ENGLISH: Words = Words {
    page: "Page",
    of: "of",
    contents: "Contents",
    note: "Note",
    figure: "Figure",
    months: [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
};

/// The words for a language, if we have them.
pub(crate) fn of(language: &str) -> Option<Words> {
    match language {
        "de" => Some(GERMAN),
        "en" => Some(ENGLISH),
        _ => None,
    }
}

impl Words {
    /// A day as people write it in this language.
    pub(crate) fn long_day(&self, (year, month, day): (i32, u8, u8)) -> String {
        let name = self.months.get(usize::from(month).wrapping_sub(1)).copied().unwrap_or_default();
        let dot = if self.page == GERMAN.page { "." } else { "" };
        format!("{day}{dot}\u{a0}{name} {year}")
    }
}
