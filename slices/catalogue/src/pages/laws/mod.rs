//! The pages of the law references and their routes.

mod law_edit;
mod law_list;
mod law_new;
mod law_show;
mod law_version_edit;
mod law_version_new;
mod law_version_withdraw;
mod law_withdraw;
mod span;

use web::Routes;

use crate::rules::permissions as may;

pub(super) fn routes() -> Routes {
    Routes::default()
        .get("law_list", "/laws", &may::LAW_SHOW, law_list::show)
        .get("law_new", "/laws/new", &may::LAW_NEW, law_new::show)
        .post("law_new", "/laws/new", &may::LAW_NEW, law_new::save)
        .get("law_show", "/laws/{law}", &may::LAW_SHOW, law_show::show)
        .get("law_history", "/laws/{law}/history", &may::LAW_SHOW, law_show::history)
        .get("law_edit", "/laws/{law}/edit", &may::LAW_EDIT, law_edit::show)
        .post("law_edit", "/laws/{law}/edit", &may::LAW_EDIT, law_edit::save)
        .get("law_withdraw", "/laws/{law}/withdraw", &may::LAW_WITHDRAW, law_withdraw::show)
        .post("law_withdraw", "/laws/{law}/withdraw", &may::LAW_WITHDRAW, law_withdraw::save)
        .get("law_version_new", "/laws/{law}/versions/new", &may::LAW_EDIT, law_version_new::show)
        .post("law_version_new", "/laws/{law}/versions/new", &may::LAW_EDIT, law_version_new::save)
        .get("law_version_edit", "/laws/{law}/versions/{version}/edit", &may::LAW_EDIT, law_version_edit::show)
        .post("law_version_edit", "/laws/{law}/versions/{version}/edit", &may::LAW_EDIT, law_version_edit::save)
        .get(
            "law_version_withdraw",
            "/laws/{law}/versions/{version}/withdraw",
            &may::LAW_WITHDRAW,
            law_version_withdraw::show,
        )
        .post(
            "law_version_withdraw",
            "/laws/{law}/versions/{version}/withdraw",
            &may::LAW_WITHDRAW,
            law_version_withdraw::save,
        )
}
