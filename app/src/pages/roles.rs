//! Who may do what: the permission table in words, by role. For staff councils, data protection officers and everybody else.

use std::sync::LazyLock;

use kernel::{Outcome, Permission, Role, ScopeKind};
use maud::{Markup, html};
use ui::{T, section};
use web::{Reply, Sheet, Visit};

/// The table does not change while the program runs.
static PERMISSIONS: LazyLock<Vec<&'static Permission>> =
    LazyLock::new(|| crate::slices::all().into_iter().flat_map(|slice| slice.permissions).collect());

pub(crate) async fn show(visit: Visit) -> Outcome<Reply> {
    let t = &visit.t;
    let body = html! {
        @for role in Role::ALL { (of_role(t, role)) }
        (section(&t.text("roles_show-account"), list(t, |permission| permission.signed_in)))
        (section(&t.text("roles_show-everybody"), list(t, |permission| permission.public)))
    };
    let sheet = Sheet::new(t.text("roles_show-title")).lead(t.text("roles_show-lead"));
    Ok(Reply::page(&visit, sheet, body))
}

fn of_role(t: &T, role: Role) -> Markup {
    let place = match role.kind() {
        ScopeKind::Instance => "roles_show-where-instance",
        // Nobody has a role in a workshop: its programme's roles count there.
        ScopeKind::Programme | ScopeKind::Workshop => "roles_show-where-programme",
        ScopeKind::Organisation => "roles_show-where-organisation",
    };
    let may = |permission: &Permission| permission.roles.contains(&role) || permission.members.contains(&role);
    section(
        &t.text(&format!("role-{role}")),
        html! {
            p { (t.text(place)) " " (t.text("roles_show-also")) }
            (list(t, may))
        },
    )
}

fn list(t: &T, chosen: impl Fn(&Permission) -> bool) -> Markup {
    let words = |permission: &Permission| t.text(&format!("permission-{}", permission.key.replace('.', "-")));
    html! { ul { @for one in PERMISSIONS.iter().filter(|one| chosen(one)) { li { (words(one)) } } } }
}

#[cfg(test)]
mod tests {
    #[tokio::test]
    async fn everybody_reads_what_each_role_may_do() {
        let house = crate::tests::house();
        let page = house.get("/roles", None).await;
        assert_eq!(page.status, 200);
        assert!(!page.text.contains('⟦'), "a text is missing");
        let of = |role: &str, next: &str| {
            page.text.split(&format!(">{role}<")).nth(1).unwrap().split(&format!(">{next}<")).next().unwrap().to_owned()
        };
        assert!(of("Programmleitung", "Fachbegleitung").contains("die Verteilung veröffentlichen"));
        assert!(!of("Fachbegleitung", "Evaluation").contains("die Verteilung veröffentlichen"));
        assert!(of("Fachkraft", "Alle mit Konto").contains("ein Programm lesen"));
    }
}
