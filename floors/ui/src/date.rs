//! Numbers by locale, and dates as they go into form fields.

use kernel::{Lang, When};

/// A whole number with thousands separators and a real minus sign.
pub(crate) fn grouped(number: i64, lang: Lang) -> String {
    let mark = match lang {
        Lang::De => '.',
        Lang::En => ',',
    };
    let digits = number.unsigned_abs().to_string();
    let mut text = String::new();
    if number < 0 {
        text.push('−');
    }
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(mark);
        }
        text.push(digit);
    }
    text
}

/// A record's `2016-10-20` as people type it, `20.10.2016`; whatever somebody typed themselves stays as it is.
pub(crate) fn typed(text: &str, lang: Lang) -> String {
    let mark = match lang {
        Lang::De => '.',
        Lang::En => '/',
    };
    match text.parse::<When>() {
        Ok(when) if when.to_string() == text => {
            let parts: Vec<&str> = text.split('-').rev().collect();
            parts.join(&mark.to_string())
        }
        _ => text.to_owned(),
    }
}
