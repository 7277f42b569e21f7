//! The pages of the directory: one screen, one file.

mod account_edit;
mod account_password;
mod account_show;
mod home;
mod link_use;
mod member_end;
mod member_invite;
mod member_link;
mod member_list;
mod organisation_edit;
mod organisation_history;
mod organisation_list;
mod organisation_new;
mod organisation_show;
mod organisation_withdraw;
mod password_forgotten;
mod person_edit;
mod person_list;
mod person_show;
mod person_withdraw;
mod search;
mod sign_in;
mod sign_out;

use kernel::{No, Outcome};
use web::{Again, Reply, Routes, Visit};

use crate::{
    cases::letter::Desk,
    model::{Entrance, Token},
    rules::{permissions as may, session::BROWSER_DAYS},
};

/// Under this name a browser keeps that somebody signed in with it before.
const BROWSER: &str = "browser";

/// All doors of the directory.
pub(crate) fn routes() -> Routes {
    doors_of_sessions().and(doors_of_organisations()).and(doors_of_programmes()).and(doors_of_people())
}

fn doors_of_sessions() -> Routes {
    Routes::default()
        .get("sign_in", "/sign-in", &may::SIGN_IN, sign_in::show)
        .post("sign_in", "/sign-in", &may::SIGN_IN, sign_in::save)
        .post("demo_sign_in", "/demo/sign-in", &may::SIGN_IN, sign_in::save_demo)
        .post("sign_out", "/sign-out", &may::SIGN_OUT, sign_out::save)
        .post("sign_out_everywhere", "/sign-out-everywhere", &may::ACCOUNT_SHOW, sign_out::save_everywhere)
        .get("account_show", "/account", &may::ACCOUNT_SHOW, account_show::show)
        .get("account_edit", "/account/edit", &may::ACCOUNT_EDIT, account_edit::show)
        .post("account_edit", "/account/edit", &may::ACCOUNT_EDIT, account_edit::save)
        .get("account_password", "/account/password", &may::ACCOUNT_PASSWORD, account_password::show)
        .post("account_password", "/account/password", &may::ACCOUNT_PASSWORD, account_password::save)
        .get("password_forgotten", "/password-forgotten", &may::PASSWORD_FORGOTTEN, password_forgotten::show)
        .post("password_forgotten", "/password-forgotten", &may::PASSWORD_FORGOTTEN, password_forgotten::save)
        .sends()
        .get("link_use", "/link/{token}", &may::LINK_USE, link_use::show)
        .post("link_use", "/link/{token}", &may::LINK_USE, link_use::save)
}

#[rustfmt::skip] // One line per route.
fn doors_of_organisations() -> Routes {
    Routes::default()
        .get("organisation_list", "/organisations", &may::ORGANISATION_LIST, organisation_list::show)
        .get("organisation_new", "/organisations/new", &may::ORGANISATION_NEW, organisation_new::show)
        .post("organisation_new", "/organisations/new", &may::ORGANISATION_NEW, organisation_new::save)
        .get("organisation_show", "/organisations/{organisation}", &may::ORGANISATION_SHOW, organisation_show::show)
        .get("organisation_edit", "/organisations/{organisation}/edit", &may::ORGANISATION_EDIT, organisation_edit::show)
        .post("organisation_edit", "/organisations/{organisation}/edit", &may::ORGANISATION_EDIT, organisation_edit::save)
        .get("organisation_withdraw", "/organisations/{organisation}/withdraw", &may::ORGANISATION_WITHDRAW, organisation_withdraw::show)
        .post("organisation_withdraw", "/organisations/{organisation}/withdraw", &may::ORGANISATION_WITHDRAW, organisation_withdraw::save)
        .get("organisation_history", "/organisations/{organisation}/history", &may::ORGANISATION_HISTORY, organisation_history::show)
        .get("member_invite", "/organisations/{organisation}/people/new", &may::MEMBER_INVITE_ORGANISATION, member_invite::show)
        .post("member_invite", "/organisations/{organisation}/people/new", &may::MEMBER_INVITE_ORGANISATION, member_invite::save).sends()
        .get("member_end", "/organisations/{organisation}/people/{person}/end", &may::MEMBER_END_ORGANISATION, member_end::show)
        .post("member_end", "/organisations/{organisation}/people/{person}/end", &may::MEMBER_END_ORGANISATION, member_end::save)
        .get("member_link", "/organisations/{organisation}/people/{person}/link", &may::MEMBER_LINK_ORGANISATION, member_link::show)
        .post("member_link", "/organisations/{organisation}/people/{person}/link", &may::MEMBER_LINK_ORGANISATION, member_link::save).sends()
}

#[rustfmt::skip] // One line per route.
fn doors_of_programmes() -> Routes {
    Routes::default()
        .get("member_list", "/programmes/{programme}/people", &may::MEMBER_LIST_PROGRAMME, member_list::show)
        .get("member_invite", "/programmes/{programme}/people/new", &may::MEMBER_INVITE_PROGRAMME, member_invite::show)
        .post("member_invite", "/programmes/{programme}/people/new", &may::MEMBER_INVITE_PROGRAMME, member_invite::save).sends()
        .get("member_end", "/programmes/{programme}/people/{person}/end", &may::MEMBER_END_PROGRAMME, member_end::show)
        .post("member_end", "/programmes/{programme}/people/{person}/end", &may::MEMBER_END_PROGRAMME, member_end::save)
        .get("member_link", "/programmes/{programme}/people/{person}/link", &may::MEMBER_LINK_PROGRAMME, member_link::show)
        .post("member_link", "/programmes/{programme}/people/{person}/link", &may::MEMBER_LINK_PROGRAMME, member_link::save).sends()
}

fn doors_of_people() -> Routes {
    Routes::default()
        .get("person_list", "/people", &may::PERSON_LIST, person_list::show)
        .get("member_invite", "/people/new", &may::PERSON_NEW, member_invite::show)
        .post("member_invite", "/people/new", &may::PERSON_NEW, member_invite::save)
        .sends()
        .get("person_show", "/people/{person}", &may::PERSON_SHOW, person_show::show)
        .get("person_edit", "/people/{person}/edit", &may::PERSON_EDIT, person_edit::show)
        .post("person_edit", "/people/{person}/edit", &may::PERSON_EDIT, person_edit::save)
        .get("person_withdraw", "/people/{person}/withdraw", &may::PERSON_WITHDRAW, person_withdraw::show)
        .post("person_withdraw", "/people/{person}/withdraw", &may::PERSON_WITHDRAW, person_withdraw::save)
        .get("member_end", "/people/{person}/end", &may::PERSON_END, member_end::show)
        .post("member_end", "/people/{person}/end", &may::PERSON_END, member_end::save)
        .get("member_link", "/people/{person}/link", &may::PERSON_LINK, member_link::show)
        .post("member_link", "/people/{person}/link", &may::PERSON_LINK, member_link::save)
        .sends()
}

/// A refused form that is not kept under a command key, because its answer holds a secret: the same page again.
fn again(visit: &Visit, no: No) -> Outcome<Again> {
    match no {
        No::Faulty(faults) => Ok(Again { fields: visit.form.clone(), faults, stale: false }),
        No::Refused(say) => Ok(visit.faulty("", say)),
        other => Err(other),
    }
}

/// The tokens of a browser that signs in by this form, made under this salt.
fn entrance(visit: &Visit, salt: &str) -> Entrance {
    let session = planted(visit).unwrap_or_else(|| Token::new(visit.secret_of(salt)));
    Entrance {
        browser: session.other(),
        session,
        old_session: visit.token().map(Token::brought),
        old_browser: browser(visit),
    }
}

/// Nothing, but with the switch of the test of planted sessions: then the token that the browser brings goes on.
fn planted(visit: &Visit) -> Option<Token> {
    visit.token().filter(|_| db::is_faulty("session_planted")).map(Token::brought)
}

/// The token of a browser in which somebody signed in before.
fn browser(visit: &Visit) -> Option<Token> {
    visit.kept(BROWSER).map(Token::brought)
}

/// Signs the browser in and leads on.
fn signed_in(to: &str, entrance: &Entrance) -> Reply {
    Reply::to(to).sign_in(entrance.session.text()).keep(BROWSER, entrance.browser.text(), BROWSER_DAYS)
}

/// What a case needs to write letters.
fn desk(visit: &Visit) -> Desk {
    Desk { t: visit.t.clone(), url: visit.public_url(), has_post: visit.has_post() }
}
