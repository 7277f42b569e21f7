//! Values between Rust and the engines: text, 64-bit whole numbers, bytes. Days, ids and words travel as text.

use kernel::{Day, Id, Key, Moment, When};

use crate::DbError;

/// A value for a parameter or from a column.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// Nothing.
    Null,
    /// A whole number; also moments (microseconds) and yes/no (1/0).
    Int(i64),
    /// Text; also ids, days, words of closed sets, JSON.
    Text(String),
    /// Bytes.
    Bytes(Vec<u8>),
}

impl Value {
    fn name(&self) -> &'static str {
        match self {
            Value::Null => "NULL",
            Value::Int(_) => "a number",
            Value::Text(_) => "text",
            Value::Bytes(_) => "bytes",
        }
    }
}

macro_rules! values {
    ($($from:ty => |$value:ident| $to:expr;)*) => {
        $(impl From<$from> for Value { fn from($value: $from) -> Self { $to } })*
    };
}

values! {
    i64 => |value| Value::Int(value);
    bool => |value| Value::Int(i64::from(value));
    &str => |value| Value::Text(value.to_owned());
    &String => |value| Value::Text(value.clone());
    String => |value| Value::Text(value);
    Vec<u8> => |value| Value::Bytes(value);
    Moment => |value| Value::Int(value.0);
    Day => |value| Value::Text(value.to_string());
    When => |value| Value::Text(value.to_string());
    Key => |value| Value::Text(value.to_string());
    &Key => |value| Value::Text(value.to_string());
}

impl<T: ?Sized> From<Id<T>> for Value {
    fn from(id: Id<T>) -> Self {
        Value::Text(id.to_string())
    }
}

impl<T> From<Option<T>> for Value
where
    Value: From<T>,
{
    fn from(value: Option<T>) -> Self {
        value.map_or(Value::Null, Value::from)
    }
}

/// One row, read column by column from the left.
#[derive(Debug)]
pub struct Row {
    values: std::vec::IntoIter<Value>,
    column: usize,
}

impl Row {
    pub(crate) fn new(values: Vec<Value>) -> Self {
        Self { values: values.into_iter(), column: 0 }
    }

    /// The next column as the type asked for.
    pub fn get<T: Get>(&mut self) -> Result<T, DbError> {
        let value = self.values.next().unwrap_or(Value::Null);
        let found = value.name();
        self.column += 1;
        T::get(value).ok_or(DbError::Column { column: self.column - 1, found, wanted: std::any::type_name::<T>() })
    }
}

/// What can be read from a column.
pub trait Get: Sized {
    /// The value as this type, or `None` when it is another.
    fn get(value: Value) -> Option<Self>;
}

impl Get for i64 {
    fn get(value: Value) -> Option<Self> {
        if let Value::Int(number) = value { Some(number) } else { None }
    }
}
impl Get for bool {
    fn get(value: Value) -> Option<Self> {
        i64::get(value).map(|number| number != 0)
    }
}
impl Get for String {
    fn get(value: Value) -> Option<Self> {
        if let Value::Text(text) = value { Some(text) } else { None }
    }
}
impl Get for Vec<u8> {
    fn get(value: Value) -> Option<Self> {
        if let Value::Bytes(bytes) = value { Some(bytes) } else { None }
    }
}
impl Get for Moment {
    fn get(value: Value) -> Option<Self> {
        i64::get(value).map(Moment)
    }
}
impl<T: ?Sized> Get for Id<T> {
    fn get(value: Value) -> Option<Self> {
        parsed(value)
    }
}
impl Get for Key {
    fn get(value: Value) -> Option<Self> {
        parsed(value)
    }
}
impl Get for When {
    fn get(value: Value) -> Option<Self> {
        parsed(value)
    }
}
impl Get for Day {
    fn get(value: Value) -> Option<Self> {
        parsed(value)
    }
}
impl Get for kernel::Role {
    fn get(value: Value) -> Option<Self> {
        parsed(value)
    }
}
impl<T: Get> Get for Option<T> {
    fn get(value: Value) -> Option<Self> {
        if value == Value::Null { Some(None) } else { T::get(value).map(Some) }
    }
}

fn parsed<T: std::str::FromStr>(value: Value) -> Option<T> {
    String::get(value)?.parse().ok()
}
