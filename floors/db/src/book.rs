//! The query book: every statement of the product, registered where it is written, prepared in one test on both engines.

use std::sync::OnceLock;

/// A statement with its place in the source. Made by [`crate::sql!`] only.
#[derive(Debug)]
pub struct Statement {
    text: &'static str,
    file: &'static str,
    line: u32,
    sqlite: OnceLock<String>,
}

impl Statement {
    /// Called by [`crate::sql!`].
    #[doc(hidden)]
    pub const fn new(text: &'static str, file: &'static str, line: u32) -> Self {
        Self { text, file, line, sqlite: OnceLock::new() }
    }

    /// The text as written, with `$1` parameters (PostgreSQL's way).
    pub fn text(&self) -> &'static str {
        self.text
    }

    /// The text as it is sent: as written, unless a trial takes a scope filter out.
    pub(crate) fn sent(&self) -> std::borrow::Cow<'static, str> {
        crate::mutant::sent(self.text)
    }

    /// The text for SQLite, which numbers `$n` by first appearance and `?n` by its digits.
    pub(crate) fn for_sqlite(&self) -> &str {
        self.sqlite.get_or_init(|| self.sent().replace('$', "?"))
    }

    /// File and line, for messages.
    pub fn place(&self) -> String {
        format!("{}:{}", self.file, self.line)
    }

    /// All statements linked into this program.
    pub fn all() -> impl Iterator<Item = &'static Statement> {
        inventory::iter::<Registered>.into_iter().map(|registered| registered.0)
    }
}

/// A statement in the book. Made by [`crate::sql!`] only.
#[derive(Debug)]
pub struct Registered(#[doc(hidden)] pub &'static Statement);

inventory::collect!(Registered);

/// A statement that both engines understand, with `$1`-style parameters. Registers itself in the query book.
#[macro_export]
macro_rules! sql {
    ($text:literal) => {{
        static STATEMENT: $crate::Statement = $crate::Statement::new($text, file!(), line!());
        $crate::inventory::submit! { $crate::Registered(&STATEMENT) }
        &STATEMENT
    }};
}

/// The arguments of a statement: `args![tx.scope_id(), title, day]`.
#[macro_export]
macro_rules! args {
    ($($value:expr),* $(,)?) => { &[$($crate::Value::from($value)),*] };
}
