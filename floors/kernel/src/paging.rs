//! Paging with keys: a page asks for what comes after the last thing shown, never for "page 7".

/// Where a page begins: after this sort key, or at the start. The key goes into the URL as it is.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct After(pub Option<String>);

/// Some rows, and where the next ones begin.
#[derive(Debug, Clone, PartialEq)]
pub struct Page<T> {
    /// The rows of this page.
    pub rows: Vec<T>,
    /// The key to continue after; `None` on the last page.
    pub next: Option<String>,
}

impl<T> Page<T> {
    /// How many rows a page shows.
    pub const SIZE: usize = 50;
    /// How many rows a statement asks for: one more, which tells whether there is a next page.
    pub const LIMIT: i64 = 51;

    /// Cuts what `LIMIT` rows came back to one page.
    pub fn cut(mut rows: Vec<T>, key: impl Fn(&T) -> String) -> Self {
        let more = rows.len() > Self::SIZE;
        rows.truncate(Self::SIZE);
        let next = if more { rows.last().map(key) } else { None };
        Self { rows, next }
    }
}
