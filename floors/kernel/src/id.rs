//! Names of things: `Id<T>` for the program (UUIDv7, sorts by time), `Key` for people and URLs.

use std::{fmt, marker::PhantomData, str::FromStr};

/// An id that knows what it names; an id of a person cannot be handed where an organisation is wanted.
pub struct Id<T: ?Sized> {
    raw: uuid::Uuid,
    of: PhantomData<fn() -> Box<T>>,
}

impl<T: ?Sized> Id<T> {
    /// Wraps a raw id.
    pub const fn new(raw: uuid::Uuid) -> Self {
        Self { raw, of: PhantomData }
    }

    /// The same id under another noun: for the few places where one thing is seen from two floors.
    pub const fn cast<U: ?Sized>(self) -> Id<U> {
        Id::new(self.raw)
    }
}

impl<T: ?Sized> Copy for Id<T> {}
impl<T: ?Sized> Clone for Id<T> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<T: ?Sized> PartialEq for Id<T> {
    fn eq(&self, other: &Self) -> bool {
        self.raw == other.raw
    }
}
impl<T: ?Sized> Eq for Id<T> {}
impl<T: ?Sized> PartialOrd for Id<T> {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}
impl<T: ?Sized> Ord for Id<T> {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.raw.cmp(&other.raw)
    }
}
impl<T: ?Sized> std::hash::Hash for Id<T> {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        self.raw.hash(state);
    }
}
impl<T: ?Sized> fmt::Display for Id<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.raw.as_hyphenated().fmt(f)
    }
}
impl<T: ?Sized> fmt::Debug for Id<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.raw.as_hyphenated().fmt(f)
    }
}
impl<T: ?Sized> FromStr for Id<T> {
    type Err = uuid::Error;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        uuid::Uuid::try_parse(text).map(Self::new)
    }
}

/// A short name that people choose and URLs show: `nds-79a-2016`. 2–60 of `a-z`, `0-9` and single `-` inside.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Key(String);

impl Key {
    /// The longest key in characters.
    pub const MAX: usize = 60;

    /// The key as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// A key made from a title: `Landkreis Gifhorn` becomes `landkreis-gifhorn`; `None` when nothing is left of it.
    pub fn from_title(title: &str) -> Option<Self> {
        let mut key = String::new();
        for letter in title.to_lowercase().chars() {
            match letter {
                'ä' => key.push_str("ae"),
                'ö' => key.push_str("oe"),
                'ü' => key.push_str("ue"),
                'ß' => key.push_str("ss"),
                'a'..='z' | '0'..='9' => key.push(letter),
                _ if !key.is_empty() && !key.ends_with('-') => key.push('-'),
                _ => {}
            }
            if key.len() >= Self::MAX - 1 {
                break;
            }
        }
        key.trim_end_matches('-').parse().ok()
    }
}

impl FromStr for Key {
    type Err = ();
    fn from_str(text: &str) -> Result<Self, ()> {
        let shape = (2..=Self::MAX).contains(&text.len())
            && text.bytes().all(|b| matches!(b, b'a'..=b'z' | b'0'..=b'9' | b'-'))
            && !text.starts_with('-')
            && !text.ends_with('-')
            && !text.contains("--");
        if shape { Ok(Self(text.to_owned())) } else { Err(()) }
    }
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_made_from_a_title() {
        let key = |title| Key::from_title(title).map(|k| k.to_string());
        assert_eq!(key("Landkreis Rotenburg (Wümme)"), Some("landkreis-rotenburg-wuemme".into()));
        assert_eq!(key("  §§ "), None);
        assert_eq!(key(&"ß".repeat(100)).map(|k| k.len()), Some(60));
    }

    #[test]
    fn a_key_has_one_shape() {
        for bad in ["", "a", "A1", "a--b", "-ab", "ab-", "a b", "ä1"] {
            assert!(bad.parse::<Key>().is_err(), "{bad}");
        }
        assert!("nds-79a-2016".parse::<Key>().is_ok());
    }
}
