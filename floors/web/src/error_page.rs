//! Pages for "no": each says what happened and what to do next, in the reader's language.

use kernel::{No, Say};
use maud::html;

use crate::{Reply, Sheet, Visit, pace};

/// When to come back to a full disk: somebody must make room first.
pub(crate) const FULL_SECONDS: &str = "60";

/// The page for a no that no handler turned into a form.
pub(crate) fn page(visit: &Visit, no: &No) -> Reply {
    let (status, kind) = match no {
        No::Missing => (404, "missing"),
        No::Forbidden(_) => (403, "forbidden"),
        No::Faulty(_) | No::Refused(_) => (422, "refused"),
        No::Stale => (409, "stale"),
        No::Busy(_) => (503, "busy"),
        No::Full => (507, "full"),
        No::Broken(_) => (500, "broken"),
    };
    let sentence = match no {
        No::Refused(say) => visit.say(say),
        No::Faulty(faults) => faults.0.iter().map(|fault| visit.say(&fault.say)).collect::<Vec<_>>().join(" "),
        No::Busy(seconds) => visit.say(&Say::new("error-busy-text").with("seconds", i64::from(*seconds))),
        _ => visit.t.text(&format!("error-{kind}-text")),
    };
    let body = html! {
        p { (sentence) }
        p { a href="/" { (visit.t.text("error-home")) } }
    };
    let reply = Reply::page(visit, Sheet::new(visit.t.text(&format!("error-{kind}-title"))), body).status(status);
    let fast = if let No::Refused(say) = no { pace::again_in(say) } else { None };
    match no {
        No::Busy(seconds) => reply.header("retry-after", seconds.to_string()),
        No::Full => reply.header("retry-after", FULL_SECONDS),
        _ => match fast {
            Some(seconds) => reply.status(429).header("retry-after", seconds.to_string()),
            None => reply,
        },
    }
}

/// The refusal of a request that another site may have sent.
pub(crate) fn cross_site(visit: &Visit) -> Reply {
    let say = Say::new("error-csrf-text");
    let body = html! { p { (visit.say(&say)) } p { a href="/" { (visit.t.text("error-home")) } } };
    Reply::page(visit, Sheet::new(visit.t.text("error-csrf-title")), body).status(403).said("cross_site")
}
