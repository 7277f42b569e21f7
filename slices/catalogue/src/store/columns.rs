//! How the catalogue's words lie in columns.

use db::{DbError, Get, Row, Value};
use serde::{Serialize, de::DeserializeOwned};

use crate::model::{Kind, Number, Wording};

impl Get for Number {
    fn get(value: Value) -> Option<Self> {
        String::get(value)?.parse().ok()
    }
}

impl Get for Kind {
    fn get(value: Value) -> Option<Self> {
        String::get(value)?.parse().ok()
    }
}

/// Two columns, German and English.
pub(super) fn wording(row: &mut Row) -> Result<Wording, DbError> {
    Ok(Wording { de: row.get()?, en: row.get()? })
}

/// A column of JSON, as [`json`] wrote it.
pub(super) fn listed<T: DeserializeOwned>(row: &mut Row) -> Result<Vec<T>, DbError> {
    Ok(serde_json::from_str(&row.get::<String>()?).unwrap_or_default())
}

/// A list as JSON.
pub(super) fn json<T: Serialize>(list: &[T]) -> String {
    serde_json::to_string(list).unwrap_or_else(|_| "[]".to_owned())
}
