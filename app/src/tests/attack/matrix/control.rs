//! The control of the matrix by the program itself: where it decides wrongly, the same questions and answers must tell.

use kernel::Role;
use web::Route;

use super::Field;
use crate::tests::attack::{
    caught, told,
    town::{Citizen, Town},
};

/// Whether only some routes are asked.
pub(super) fn is_part() -> bool {
    told("GELINGEN_MATRIX_ROUTES").is_some()
}

/// The routes that are asked: all, or those whose path has this part.
pub(super) fn routes(field: &Field) -> Vec<Route> {
    let part = told("GELINGEN_MATRIX_ROUTES").unwrap_or_default();
    field.town.app.site.routes().iter().filter(|route| route.path.contains(&part)).cloned().collect()
}

/// The town that they are asked in: where only phases are asked, nobody meets in it.
pub(super) async fn town(tenants: usize) -> Town {
    if is_part() { Town::unmet(tenants).await } else { Town::given(tenants).await }
}

/// Who walks to the pages of the instance: administrators come everywhere, which takes long.
pub(super) fn walker(town: &Town) -> &Citizen {
    if is_part() { town.one(Role::Professional, 1) } else { town.administrator() }
}

/// A program in which everybody may do everything, one that tells what is foreign from what is absent, and one that finds the
/// phases of others. Asked are the routes of phases only: which right a route asks for is the matter of the whole matrix.
#[test]
fn a_program_that_decides_wrongly_is_noticed() {
    let test = "matrix::nobody_gets_further_than_the_list_says_and_what_is_foreign_looks_absent";
    for (fault, says) in [
        ("may_always", "as Role(Professional), Own: In instead of Forbidden"),
        ("foreign_known", "as Role(Lead): Foreign and Absent can be told apart"),
        ("unscoped:phases", "as Role(Lead), Crossed: In instead of Missing"),
    ] {
        caught(test, fault, says, &[("GELINGEN_MATRIX_ROUTES", "/phases/{")]);
    }
}
