//! Admission: who comes, to which place, in which language, with which form.

use std::{
    collections::BTreeMap,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
};

use axum::{
    extract::{FromRequestParts, RawPathParams, Request},
    http::{HeaderMap, HeaderName, Method, Uri, header},
};
use db::{Command, ReadTx, scopes};
use kernel::{Actor, Fields, Grant, Lang, Moment, No, Outcome, Permission, Place, Scope, ScopeKind, may};
use sha2::{Digest, Sha256};

use crate::{Reply, Route, Site, Visit, body, cookie, error_page, visit::command_key};

/// A visitor's answer does not end with a session.
const NEVER: Moment = Moment(i64::MAX);

/// Recognises who comes and where they want to go, and reads what they sent.
pub(crate) async fn admit(site: &Site, route: &Route, request: Request) -> Result<Visit, Box<Reply>> {
    let (mut parts, sent) = request.into_parts();
    let params = path_params(&mut parts).await;
    let cookies = cookies(&parts.headers).to_owned();
    let token = cookie::session_of(&cookies).map(str::to_owned);
    let place_token = cookie::participant_of(&cookies).map(str::to_owned);
    let known = recognise(site, route, &params, (token.clone(), place_token)).await;
    let (actor, place, until, failed) = match known {
        Ok((actor, place, until)) => (actor, place, until, None),
        Err(no) => (Actor::Visitor, None, NEVER, Some(no)),
    };
    // No name of ours holds a control character: what does is not there, on every engine.
    let strange = params.values().any(|value| value.chars().any(char::is_control));
    let absent = place.is_none() || strange;
    let lang = chosen_language(&actor, &cookies, &parts.headers);
    let (t, drawn) = speaking(site, lang);
    let mut visit = Visit {
        ctx: site.system().acting(actor).at(place.unwrap_or(Place::instance())),
        t,
        query: body::urlencoded(parts.uri.query().unwrap_or_default().as_bytes()),
        wanted: wanted(site, &parts.method, &parts.uri),
        host: text(&parts.headers, header::HOST).to_owned(),
        form: Fields::default(),
        files: Vec::new(),
        path: parts.uri.path().to_owned(),
        params,
        site: site.clone(),
        command: None,
        token,
        seal: site.inner.world.bytes(),
        cookies: cookies.clone(),
        last_event: text(&parts.headers, HeaderName::from_static("last-event-id")).to_owned(),
        unhurried: route.unhurried,
        hand: parts.extensions.remove(),
        until,
        drawn,
        bearer: text(&parts.headers, header::AUTHORIZATION).strip_prefix("Bearer ").map(str::to_owned),
    };
    if let Some(no) = failed {
        tracing::error!(route = route.name, error = ?no, "the door could not read the session");
        return Err(Box::new(error_page::page(&visit, &no)));
    }
    // What is not there looks to a visitor like every closed door: they are sent to the sign-in page.
    let closed = matches!(visit.actor(), Actor::Visitor) && !route.permission.public;
    // The switch of the test of logs, which has to notice.
    let _said = db::is_faulty("names_logged").then(|| tracing::trace!(who = ?visit.actor(), "who comes"));
    if absent && !closed {
        let request = Request::from_parts(parts, sent);
        let told = if request.method() == Method::POST { told_before(&mut visit, route, request).await } else { None };
        return Err(Box::new(told.unwrap_or_else(|| error_page::page(&visit, &No::Missing))));
    }
    // What a visitor sends to a closed door is not even read.
    if parts.method == Method::POST && !closed {
        take_form(&mut visit, route, Request::from_parts(parts, sent)).await?;
    }
    Ok(visit)
}

/// Where a form led that took its own place away, such as the end of a rehearsal: sent again it is told the same again.
async fn told_before(visit: &mut Visit, route: &Route, request: Request) -> Option<Reply> {
    take_form(visit, route, request).await.ok()?;
    let told = visit.answered().await.ok()??;
    told.starts_with('/').then(|| Reply::to(told))
}

/// Reads what was sent, unless its sender may not send it.
async fn take_form(visit: &mut Visit, route: &Route, request: Request) -> Result<(), Box<Reply>> {
    let marked = visit.token.is_some() || cookie::participant_of(&visit.cookies).is_some();
    if marked && unmarked(request.headers()) {
        return Err(Box::new(error_page::cross_site(visit)));
    }
    // What is large is read from nobody who may not send it; everything else is asked by the case.
    if route.limit > body::FORM
        && !db::is_faulty("files_of_all")
        && let Err(no) = visit.ctx.place().allow(visit.actor(), route.permission)
    {
        return Err(Box::new(error_page::page(visit, &no)));
    }
    let form = body::read(request, route.limit).await.map_err(|unread| Box::new(unread.page(visit)))?;
    (visit.form, visit.files) = (form.fields, form.files);
    keep_key(visit);
    Ok(())
}

/// The texts, with keys for forms, and whether one of those keys was drawn.
fn speaking(site: &Site, lang: Lang) -> (ui::T, Arc<AtomicBool>) {
    let drawn = Arc::new(AtomicBool::new(false));
    let (note, world) = (Arc::clone(&drawn), site.inner.world.clone());
    let key = move || {
        note.store(true, Ordering::Relaxed);
        command_key(&world)
    };
    (site.t(lang).with_keys(Arc::new(key)), drawn)
}

/// Where to come back to after signing in: the page itself; for a form the page of the same path, or else the start.
fn wanted(site: &Site, method: &Method, uri: &Uri) -> String {
    let path = uri.path();
    if *method == Method::GET {
        uri.path_and_query().map_or("/", |all| all.as_str()).to_owned()
    } else if site.inner.routes.iter().any(|route| route.shows(path)) {
        path.to_owned()
    } else {
        "/".to_owned()
    }
}

/// Browsers always say where a form comes from; a request with a cookie that does not is none of theirs.
fn unmarked(headers: &HeaderMap) -> bool {
    !headers.contains_key("sec-fetch-site") && !headers.contains_key(header::ORIGIN) && !db::is_faulty("unmarked_taken")
}

pub(crate) fn cookies(headers: &HeaderMap) -> &str {
    text(headers, header::COOKIE)
}

fn text(headers: &HeaderMap, name: HeaderName) -> &str {
    headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
}

async fn path_params(parts: &mut axum::http::request::Parts) -> BTreeMap<String, String> {
    match RawPathParams::from_request_parts(parts, &()).await {
        Ok(params) => params.iter().map(|(name, value)| (name.to_owned(), value.to_owned())).collect(),
        Err(_) => BTreeMap::new(),
    }
}

/// One read: the actor behind the token, and the place behind the path, if there is one.
async fn recognise(
    site: &Site,
    route: &Route,
    params: &BTreeMap<String, String>,
    (token, place_token): (Option<String>, Option<String>),
) -> Outcome<(Actor, Option<Place>, Moment)> {
    let (kind, permission) = (route.scope(), route.permission);
    if kind == ScopeKind::Instance && token.is_none() {
        return Ok((Actor::Visitor, Some(Place::instance()), NEVER));
    }
    let gate = Arc::clone(&site.inner.gate);
    let key = params.get(kind.word()).cloned().unwrap_or_default().replace('\0', "");
    // People type a workshop's code as they read it from a poster.
    let key = if kind == ScopeKind::Workshop { key.to_lowercase() } else { key };
    let participants = site.inner.participants.clone();
    let later = site.system();
    site.system()
        .read(move |tx| {
            let token = token.unwrap_or_default();
            let known = if token.is_empty() { None } else { gate.actor(tx, &token)? };
            if known.as_ref().is_some_and(|known| known.due) {
                gate.seen(&later, &token);
            }
            let (actor, until) = known.map_or((Actor::Visitor, NEVER), |known| (known.actor, known.until));
            let scope = match kind {
                ScopeKind::Instance => Some(Scope::INSTANCE),
                _ => scopes::find(tx, kind, &key)?,
            };
            let guests = kind == ScopeKind::Workshop && place_token.is_some();
            // The same is asked about what is not there: otherwise the time would tell which.
            let asked = scope.unwrap_or(Scope { kind, ..Scope::INSTANCE });
            let open = permission.public || (permission.signed_in && !matches!(actor, Actor::Visitor));
            let leads = kind == ScopeKind::Instance || open || guests || has_to_do(tx, &actor, asked)?;
            let place = scope.filter(|_| leads).map(|scope| scopes::place(tx, scope)).transpose()?;
            let guest = match (&participants, &place, place_token) {
                (Some(known), Some(place), Some(token)) if kind == ScopeKind::Workshop => {
                    known.participant(tx, &token)?.filter(|guest| fits(guest, &actor, permission, place))
                }
                _ => None,
            };
            let actor = guest.unwrap_or(actor);
            let place = place.filter(|place| is_there(&actor, permission, place));
            Ok((actor, place, until))
        })
        .await
}

/// Whether somebody has anything to do with a scope, by as many statements for one that is not there.
fn has_to_do(tx: &mut ReadTx<'_>, actor: &Actor, scope: Scope) -> Outcome<bool> {
    let own = |grant: &Grant| grant.scope == scope || grant.scope == Scope::INSTANCE;
    if told_apart() || actor.grants().iter().any(own) {
        return Ok(true);
    }
    for grant in actor.grants() {
        if scopes::has_member(tx, scope, grant.scope.id)? {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Whether a place is there for somebody: what belongs to others is turned away like what is not there, at the same point.
/// A visitor is shown the way in, wherever they want to go.
fn is_there(actor: &Actor, permission: &'static Permission, place: &Place) -> bool {
    let nothing = || matches!(place.allow(actor, permission), Err(No::Missing));
    place.scope.kind == ScopeKind::Instance || matches!(actor, Actor::Visitor) || told_apart() || !nothing()
}

/// The switch of the trial `alike`: what belongs to others is turned away later, and the trial has to notice; with the other
/// one by another answer, too.
fn told_apart() -> bool {
    db::is_faulty("told_apart") || db::is_faulty("foreign_known")
}

/// Whether somebody comes as a participant: into their own workshop, and where an account does not lead already.
fn fits(guest: &Actor, actor: &Actor, permission: &Permission, place: &Place) -> bool {
    let own = matches!(guest, Actor::Participant { workshop, .. } if *workshop == place.scope.id);
    own && (matches!(actor, Actor::Visitor) || (!may(actor, permission, place) && may(guest, permission, place)))
}

pub(crate) fn chosen_language(actor: &Actor, cookies: &str, headers: &HeaderMap) -> Lang {
    // The switch at the foot of each page counts first; then what the account says; then what the browser asks for.
    let own = if let Actor::Person { lang, .. } = actor { *lang } else { None };
    cookie::language_of(cookies)
        .and_then(Lang::from_tag)
        .or(own)
        .unwrap_or_else(|| Lang::accepted(text(headers, header::ACCEPT_LANGUAGE)))
}

/// The command key of a form, with the digest of where it went and what it carried. The key itself is never kept, and is
/// part of the digest: so the records tell nobody what was typed, not even a password that is easy to guess.
fn keep_key(visit: &mut Visit) {
    let key = visit.form.get("_key").to_owned();
    if !(16..=64).contains(&key.len()) {
        return;
    }
    let of = |word: &str| Sha256::new().chain_update(word).chain_update(b"\0").chain_update(&key).chain_update(b"\0");
    let mut digest = of("digest").chain_update(&visit.path).chain_update(format!("\0{:?}", visit.form));
    for file in &visit.files {
        digest.update(format!("\0{:?}\0{}\0", (&file.field, &file.name), file.bytes.len()));
        digest.update(&file.bytes);
    }
    let hex = |digest: Sha256| digest.finalize().iter().map(|byte| format!("{byte:02x}")).collect::<String>();
    visit.command = Some(Command { key: hex(of("key")), digest: hex(digest) });
    visit.seal = of("seal").finalize().into();
}
