//! How long a session and a link last.

use kernel::Moment;

use crate::model::{Link, LinkKind, Session};

/// A session ends after twelve hours, a working day.
const LIFE: i64 = 12 * 3600;
/// It ends when it was not used for two hours.
const IDLE: i64 = 2 * 3600;
/// Its record learns of its use every ten minutes, so that reading a page is no write.
const NOTED: i64 = 600;

/// After how many hours a session ends at the latest, and after how many without use: for people to read.
pub(crate) const HOURS: (i64, i64) = (LIFE / 3600, IDLE / 3600);

/// So many days a browser is remembered in which somebody signed in.
pub(crate) const BROWSER_DAYS: u32 = 180;

/// When a session that begins now ends at the latest.
pub(crate) fn ends(now: Moment) -> Moment {
    now.plus_seconds(LIFE)
}

/// Whether a session still counts.
pub(crate) fn is_open(session: &Session, now: Moment) -> bool {
    now < counts_until(session)
}

/// Until when a session counts, if it is not used again.
pub(crate) fn counts_until(session: &Session) -> Moment {
    session.expires_at.min(session.last_seen_at.plus_seconds(IDLE))
}

/// Whether its record shall learn that it is used.
pub(crate) fn is_due(session: &Session, now: Moment) -> bool {
    now >= session.last_seen_at.plus_seconds(NOTED)
}

/// A browser that was not signed in with since this moment is a stranger.
pub(crate) fn browser_ends(now: Moment) -> Moment {
    now.plus_seconds(-86_400 * i64::from(BROWSER_DAYS))
}

/// When a link that is made now ends: an invitation after seven days, a new password after an hour.
pub(crate) fn link_ends(kind: LinkKind, now: Moment) -> Moment {
    match kind {
        LinkKind::Invite => now.plus_seconds(7 * 86_400),
        LinkKind::Reset => now.plus_seconds(3600),
    }
}

/// Whether a link still works.
pub(crate) fn link_works(link: &Link, now: Moment) -> bool {
    !link.used && now < link.expires_at
}

#[cfg(test)]
mod tests {
    use kernel::Id;

    use super::*;

    #[test]
    fn a_session_ends_by_age_and_by_rest() {
        let check = |age: i64, rest: i64, expected: bool| {
            let now = Moment(0).plus_seconds(100 * 3600);
            let created_at = now.plus_seconds(-age);
            let last_seen_at = now.plus_seconds(-rest);
            let session =
                Session { person: Id::new(Default::default()), created_at, last_seen_at, expires_at: ends(created_at) };
            assert_eq!(is_open(&session, now), expected, "age {age}, rest {rest}");
        };
        check(0, 0, true);
        check(LIFE - 1, 60, true);
        check(LIFE, 60, false);
        check(IDLE, IDLE - 1, true);
        check(IDLE, IDLE, false);
    }

    #[test]
    fn a_link_works_once_and_for_a_while() {
        let link = |used, expires: i64| Link {
            kind: LinkKind::Reset,
            person: Id::new(Default::default()),
            expires_at: Moment(expires),
            used,
        };
        assert!(link_works(&link(false, 2), Moment(1)));
        assert!(!link_works(&link(true, 2), Moment(1)));
        assert!(!link_works(&link(false, 2), Moment(2)));
    }
}
