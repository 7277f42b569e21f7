//! A definition of success: the sentence that its items complete.

/// The definition of a programme as it is being worded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Definition {
    /// „Kinder- und Jugendhilfe ist gelungen, wenn …“
    pub(crate) stem: String,
    /// Counts every change of the text: stem, items, their order.
    pub(crate) revision: i64,
    /// Guards the stem against saving over somebody.
    pub(crate) version: i64,
}
