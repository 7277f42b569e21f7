//! The slice's pages: one line per route.

mod comment_new;
mod comment_resolve;
mod consent_form;
mod consent_give;
mod consent_invite;
mod consent_link;
mod coverage_show;
mod definition_show;
mod frame;
mod item_cite;
mod item_edit;
mod item_new;
mod item_show;
mod item_withdraw;
mod paper;
mod pieces;
mod plain_edit;
mod plain_show;
mod public;
mod stem_edit;
mod version_compare;
mod version_decide;
mod version_show;
mod version_submit;

use web::Routes;

use crate::rules::permissions as may;

/// The route table.
pub(crate) fn routes() -> Routes {
    text_routes().and(version_routes()).and(consent_routes()).and(plain_routes()).and(public_routes())
}

#[rustfmt::skip]
fn text_routes() -> Routes {
    Routes::default()
        .get("definition_show", "/programmes/{programme}/definition", &may::DEFINITION_SHOW, definition_show::show)
        .get("poster_pdf", "/programmes/{programme}/definition/poster.pdf", &may::DEFINITION_SHOW, paper::poster)
        .get("leaflet_pdf", "/programmes/{programme}/definition/leaflet.pdf", &may::DEFINITION_SHOW, paper::leaflet)
        .get("leaflet_docx", "/programmes/{programme}/definition/leaflet.docx", &may::DEFINITION_SHOW, paper::leaflet)
        .get("coverage_show", "/programmes/{programme}/definition/coverage", &may::DEFINITION_SHOW, coverage_show::show)
        .get("stem_edit", "/programmes/{programme}/definition/stem", &may::DEFINITION_EDIT, stem_edit::show)
        .post("stem_edit", "/programmes/{programme}/definition/stem", &may::DEFINITION_EDIT, stem_edit::save)
        .get("item_new", "/programmes/{programme}/definition/items/new", &may::DEFINITION_EDIT, item_new::show)
        .post("item_new", "/programmes/{programme}/definition/items/new", &may::DEFINITION_EDIT, item_new::save)
        .get("item_show", "/programmes/{programme}/definition/items/{item}", &may::DEFINITION_SHOW, item_show::show)
        .get("item_edit", "/programmes/{programme}/definition/items/{item}/edit", &may::DEFINITION_EDIT, item_edit::show)
        .post("item_edit", "/programmes/{programme}/definition/items/{item}/edit", &may::DEFINITION_EDIT, item_edit::save)
        .post("item_move", "/programmes/{programme}/definition/items/{item}/move", &may::DEFINITION_EDIT, item_edit::shift)
        .get("item_cite", "/programmes/{programme}/definition/items/{item}/sources", &may::DEFINITION_EDIT, item_cite::show)
        .post("item_cite", "/programmes/{programme}/definition/items/{item}/sources", &may::DEFINITION_EDIT, item_cite::save)
        .get("item_withdraw", "/programmes/{programme}/definition/items/{item}/withdraw", &may::DEFINITION_EDIT, item_withdraw::show)
        .post("item_withdraw", "/programmes/{programme}/definition/items/{item}/withdraw", &may::DEFINITION_EDIT, item_withdraw::save)
        .get("comment_resolve", "/programmes/{programme}/definition/comments/{comment}/resolve", &may::COMMENT_RESOLVE, comment_resolve::show)
        .post("comment_resolve", "/programmes/{programme}/definition/comments/{comment}/resolve", &may::COMMENT_RESOLVE, comment_resolve::save)
}

#[rustfmt::skip]
fn version_routes() -> Routes {
    Routes::default()
        .get("version_compare", "/programmes/{programme}/definition/compare", &may::DEFINITION_SHOW, version_compare::show)
        .get("version_show", "/programmes/{programme}/definition/versions/{version}", &may::DEFINITION_SHOW, version_show::show)
        .get("version_submit", "/programmes/{programme}/definition/submit", &may::VERSION_SUBMIT, version_submit::show)
        .post("version_submit", "/programmes/{programme}/definition/submit", &may::VERSION_SUBMIT, version_submit::save)
        .get("comment_new", "/programmes/{programme}/definition/items/{item}/comments/new", &may::COMMENT_NEW, comment_new::show)
        .post("comment_new", "/programmes/{programme}/definition/items/{item}/comments/new", &may::COMMENT_NEW, comment_new::save)
}

#[rustfmt::skip]
fn consent_routes() -> Routes {
    Routes::default()
        .get("consent_give", "/programmes/{programme}/definition/consent/{office}", &may::CONSENT_GIVE, consent_give::show)
        .post("consent_give", "/programmes/{programme}/definition/consent/{office}", &may::CONSENT_GIVE, consent_give::save)
        .get("consent_invite", "/programmes/{programme}/definition/consent/{office}/link", &may::CONSENT_INVITE, consent_invite::show)
        .post("consent_invite", "/programmes/{programme}/definition/consent/{office}/link", &may::CONSENT_INVITE, consent_invite::save).sends()
        .get("consent_link", "/public/programmes/{programme}/definition/consent/{token}", &may::CONSENT_LINK, consent_link::show)
        .post("consent_link", "/public/programmes/{programme}/definition/consent/{token}", &may::CONSENT_LINK, consent_link::save)
        .get("version_decide", "/programmes/{programme}/definition/decision", &may::VERSION_DECIDE, version_decide::show)
        .post("version_decide", "/programmes/{programme}/definition/decision", &may::VERSION_DECIDE, version_decide::save)
        .get("definition_withdraw", "/programmes/{programme}/definition/withdraw", &may::DEFINITION_WITHDRAW, version_decide::withdraw_show)
        .post("definition_withdraw", "/programmes/{programme}/definition/withdraw", &may::DEFINITION_WITHDRAW, version_decide::withdraw_save)
}

#[rustfmt::skip]
fn plain_routes() -> Routes {
    Routes::default()
        .get("plain_show", "/programmes/{programme}/definition/plain", &may::DEFINITION_SHOW, plain_show::show)
        .get("plain_edit", "/programmes/{programme}/definition/plain/edit", &may::PLAIN_EDIT, plain_edit::show)
        .post("plain_edit", "/programmes/{programme}/definition/plain/edit", &may::PLAIN_EDIT, plain_edit::save)
        .post("plain_check", "/programmes/{programme}/definition/plain/check", &may::PLAIN_EDIT, plain_show::check)
        .post("plain_release", "/programmes/{programme}/definition/plain/release", &may::PLAIN_RELEASE, plain_show::release)
        .post("plain_withdraw", "/programmes/{programme}/definition/plain/withdraw", &may::PLAIN_RELEASE, plain_show::withdraw)
}

#[rustfmt::skip]
fn public_routes() -> Routes {
    Routes::default()
        .get("definition_public", "/public/programmes/{programme}/definition", &may::DEFINITION_PUBLIC, public::show)
        .get("poster_public_pdf", "/public/programmes/{programme}/definition/poster.pdf", &may::DEFINITION_PUBLIC, public::poster)
        .get("leaflet_public_pdf", "/public/programmes/{programme}/definition/leaflet.pdf", &may::DEFINITION_PUBLIC, public::leaflet)
        .get("leaflet_public_docx", "/public/programmes/{programme}/definition/leaflet.docx", &may::DEFINITION_PUBLIC, public::leaflet)
        .get("plain_public", "/public/programmes/{programme}/definition/plain", &may::DEFINITION_PUBLIC, public::plain)
        .get("plain_public_pdf", "/public/programmes/{programme}/definition/plain.pdf", &may::DEFINITION_PUBLIC, public::plain_file)
}
