//! The pages of the catalogue and their routes.

mod address;
mod area_edit;
mod area_new;
mod area_show;
mod area_withdraw;
mod catalogue_export;
mod catalogue_import;
mod catalogue_list;
mod catalogue_new;
mod history;
mod laws;
mod requirement_edit;
mod requirement_new;
mod requirement_withdraw;
mod stale;
mod version_edit;
mod version_new;
mod version_release;
mod version_show;
mod version_withdraw;
mod wording;

use web::Routes;

use crate::rules::permissions as may;

/// All routes of the slice.
pub(crate) fn routes() -> Routes {
    catalogues().and(versions()).and(areas()).and(requirements()).and(laws::routes())
}

fn catalogues() -> Routes {
    Routes::default()
        .get("catalogue_list", "/catalogues", &may::CATALOGUE_LIST, catalogue_list::show)
        .get("catalogue_new", "/catalogues/new", &may::CATALOGUE_NEW, catalogue_new::show)
        .post("catalogue_new", "/catalogues/new", &may::CATALOGUE_NEW, catalogue_new::save)
        .get("catalogue_import", "/catalogues/import", &may::CATALOGUE_IMPORT, catalogue_import::show)
        .post("catalogue_import", "/catalogues/import", &may::CATALOGUE_IMPORT, catalogue_import::save)
        .takes_files()
}

fn versions() -> Routes {
    Routes::default()
        .get("version_show", "/catalogues/{catalogue}/{version}", &may::VERSION_SHOW, version_show::show)
        .get(
            "catalogue_export",
            "/catalogues/{catalogue}/{version}/export.toml",
            &may::CATALOGUE_EXPORT,
            catalogue_export::show,
        )
        .get("version_history", "/catalogues/{catalogue}/{version}/history", &may::VERSION_SHOW, history::version)
        .post("version_new", "/catalogues/{catalogue}/{version}/new", &may::VERSION_NEW, version_new::save)
        .get("version_edit", "/catalogues/{catalogue}/{version}/edit", &may::VERSION_EDIT, version_edit::show)
        .post("version_edit", "/catalogues/{catalogue}/{version}/edit", &may::VERSION_EDIT, version_edit::save)
        .get(
            "version_release",
            "/catalogues/{catalogue}/{version}/release",
            &may::VERSION_RELEASE,
            version_release::show,
        )
        .post(
            "version_release",
            "/catalogues/{catalogue}/{version}/release",
            &may::VERSION_RELEASE,
            version_release::save,
        )
        .get(
            "version_withdraw",
            "/catalogues/{catalogue}/{version}/withdraw",
            &may::VERSION_WITHDRAW,
            version_withdraw::show,
        )
        .post(
            "version_withdraw",
            "/catalogues/{catalogue}/{version}/withdraw",
            &may::VERSION_WITHDRAW,
            version_withdraw::save,
        )
}

fn areas() -> Routes {
    Routes::default()
        .get("area_new", "/catalogues/{catalogue}/{version}/areas/new", &may::AREA_NEW, area_new::show)
        .post("area_new", "/catalogues/{catalogue}/{version}/areas/new", &may::AREA_NEW, area_new::save)
        .get("area_show", "/catalogues/{catalogue}/{version}/areas/{area}", &may::AREA_SHOW, area_show::show)
        .get("area_history", "/catalogues/{catalogue}/{version}/areas/{area}/history", &may::AREA_SHOW, history::area)
        .get("area_edit", "/catalogues/{catalogue}/{version}/areas/{area}/edit", &may::AREA_EDIT, area_edit::show)
        .post("area_edit", "/catalogues/{catalogue}/{version}/areas/{area}/edit", &may::AREA_EDIT, area_edit::save)
        .get(
            "area_withdraw",
            "/catalogues/{catalogue}/{version}/areas/{area}/withdraw",
            &may::AREA_WITHDRAW,
            area_withdraw::show,
        )
        .post(
            "area_withdraw",
            "/catalogues/{catalogue}/{version}/areas/{area}/withdraw",
            &may::AREA_WITHDRAW,
            area_withdraw::save,
        )
}

fn requirements() -> Routes {
    Routes::default()
        .get(
            "requirement_new",
            "/catalogues/{catalogue}/{version}/areas/{area}/requirements/new",
            &may::REQUIREMENT_NEW,
            requirement_new::show,
        )
        .post(
            "requirement_new",
            "/catalogues/{catalogue}/{version}/areas/{area}/requirements/new",
            &may::REQUIREMENT_NEW,
            requirement_new::save,
        )
        .get(
            "requirement_edit",
            "/catalogues/{catalogue}/{version}/areas/{area}/requirements/{requirement}/edit",
            &may::REQUIREMENT_EDIT,
            requirement_edit::show,
        )
        .post(
            "requirement_edit",
            "/catalogues/{catalogue}/{version}/areas/{area}/requirements/{requirement}/edit",
            &may::REQUIREMENT_EDIT,
            requirement_edit::save,
        )
        .get(
            "requirement_withdraw",
            "/catalogues/{catalogue}/{version}/areas/{area}/requirements/{requirement}/withdraw",
            &may::REQUIREMENT_WITHDRAW,
            requirement_withdraw::show,
        )
        .post(
            "requirement_withdraw",
            "/catalogues/{catalogue}/{version}/areas/{area}/requirements/{requirement}/withdraw",
            &may::REQUIREMENT_WITHDRAW,
            requirement_withdraw::save,
        )
        .get(
            "requirement_history",
            "/catalogues/{catalogue}/{version}/areas/{area}/requirements/{requirement}/history",
            &may::AREA_SHOW,
            history::requirement,
        )
}
