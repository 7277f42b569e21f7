//! No case data: a text that looks like it comes back once with a sentence; sent again unchanged, it is taken.

use kernel::{Fields, Reader, Say, case_trace};
use web::Again;

/// Notes the warning at the field, unless the same text was warned of before.
pub(crate) fn warn(read: &mut Reader<'_>, form: &Fields, field: &'static str, text: &str) {
    if let Some(trace) = case_trace(text)
        && form.get("sure") != folded(text)
    {
        read.fault(field, Say::new(trace.key()));
    }
}

/// The text that was warned of, to be sent along.
pub(crate) fn sure(again: &Again, field: &str) -> String {
    if again.faults.is_empty() { String::new() } else { folded(again.fields.get(field)) }
}

fn folded(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
