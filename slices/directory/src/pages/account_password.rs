//! A new password for the own account; the old one is asked for.

use kernel::{Fields, Outcome, Reader, Say};
use ui::Form;
use web::{Again, Reply, Sheet, Visit};

use super::{again, entrance, signed_in};
use crate::{
    cases::{
        account,
        password::{Whose, password_fits, password_hash, turn},
    },
    rules::password::password_new,
};

pub(crate) async fn show(visit: Visit) -> Outcome<Reply> {
    view(&visit, &Again::fresh(Fields::default()))
}

pub(crate) async fn save(visit: Visit) -> Outcome<Reply> {
    let person = visit.ctx.read(account::account_show).await?.person;
    let (old, new) = (visit.form.get("old").to_owned(), visit.form.get("password").to_owned());
    let mut read = Reader::new(&visit.form);
    read.filled("old");
    read.filled("password");
    if let Err(faults) = read.done() {
        return view(&visit, &Again { faults, ..Again::default() });
    }
    if let Err(no) = password_new(&new, &person.name, &person.email) {
        return view(&visit, &again(&visit, no)?);
    }
    // The same form again, now with the session that it opened: the old password is not asked a second time.
    if let Some(salt) = visit.answered().await? {
        return Ok(done(&visit, &salt));
    }
    let turn = turn(Whose::Known)?;
    let account = match visit.ctx.write(account::account_password_try).await {
        Ok(account) => account,
        Err(no) => return view(&visit, &again(&visit, no)?),
    };
    if !password_fits(turn, account.password, old).await? {
        return view(&visit, &visit.faulty("old", Say::new("account_password-refused-old")));
    }
    let hash = password_hash(visit.ctx.world(), new).await?;
    let salt = visit.secret().salt;
    let entrance = entrance(&visit, &salt);
    let case = move |tx: &mut db::WriteTx<'_>| account::account_password(tx, &hash, &entrance).map(|()| salt.clone());
    let salt = visit.keyed(case).await?;
    Ok(done(&visit, &salt))
}

fn done(visit: &Visit, salt: &str) -> Reply {
    signed_in(&Visit::to("/account", "account_password"), &entrance(visit, salt))
}

fn view(visit: &Visit, again: &Again) -> Outcome<Reply> {
    let t = &visit.t;
    let form = Form::new(t, "account_password", "/account/password", &again.fields, &again.faults)
        .password("old", "current-password")
        .password("password", "new-password")
        .hint(t.text("password-hint"))
        .cancel("/account")
        .render();
    let sheet = Sheet::new(t.text("account_password-title"))
        .lead(t.text("account_password-lead"))
        .crumb("/account", t.text("account_show-title"));
    Ok(Reply::page(visit, sheet, form).again(again))
}
