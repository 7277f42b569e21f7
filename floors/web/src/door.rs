//! The way in and out: session, place, language, cross-site check, handler, headers.

use std::collections::BTreeMap;

use axum::{
    Router,
    body::Body,
    extract::{FromRequestParts, RawPathParams, Request},
    http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, header},
    response::{IntoResponse, Response},
    routing::{MethodFilter, any, on},
};
use db::{Command, Ctx, scopes};
use kernel::{Actor, Fields, Lang, No, Outcome, Permission, Place, Scope, ScopeKind};
use sha2::{Digest, Sha256};
use tower_http::csrf::CsrfLayer;

use crate::{Effect, Reply, Route, Routes, Site, Visit, asset, body, cookie, error_page, reply, secure};

const LANGUAGE: Permission = Permission::public("web.language_choose");
const HEALTH: Permission = Permission::public("web.health_show");
const ABSENT: Permission = Permission::public("web.absent");

/// The door's own routes: language and health.
pub(crate) fn own_routes() -> Routes {
    Routes::default()
        .post("language_choose", "/language", &LANGUAGE, language_choose)
        .get("health_live", "/health/live", &HEALTH, |_| async { Ok(Reply::bytes("text/plain", b"ok\n".to_vec())) })
        .get("health_ready", "/health/ready", &HEALTH, health_ready)
}

/// Makes axum's router of the table.
pub(crate) fn router(site: &Site) -> Router {
    let mut router = Router::new();
    for route in site.inner.routes.iter() {
        let (site, route) = (site.clone(), route.clone());
        let filter = if route.method == "GET" { MethodFilter::GET } else { MethodFilter::POST };
        let path = route.path;
        router = router.route(path, on(filter, move |request: Request| enter(site.clone(), route.clone(), request)));
    }
    let absent = Route {
        method: "GET",
        path: "",
        name: "absent",
        permission: &ABSENT,
        effect: Effect::Safe,
        handler: std::sync::Arc::new(|_| Box::pin(async { Err(No::Missing) })),
    };
    let fallback = site.clone();
    router
        .route("/assets/{file}", any(|request: Request| async move { asset_of(&request) }))
        .fallback(move |request: Request| enter(fallback.clone(), absent.clone(), request))
        .layer(cross_site(site))
}

fn asset_of(request: &Request) -> Response {
    let mut answer = asset::answer(request.uri().path(), request.headers());
    secure::add(answer.headers_mut());
    answer
}

/// Refuses unsafe requests that another site may have sent, by `Sec-Fetch-Site` and `Origin`.
fn cross_site(site: &Site) -> CsrfLayer {
    let layer = CsrfLayer::new();
    match &site.inner.config.public_url {
        Some(url) => layer.add_trusted_origin(url.clone()).unwrap_or_else(|_| CsrfLayer::new()),
        None => layer,
    }
}

async fn enter(site: Site, route: Route, request: Request) -> Response {
    let zip = asset::accepts_gzip(request.headers());
    let reply = match admit(&site, &route, request).await {
        Ok(visit) => answer(&route, visit).await,
        Err(reply) => *reply,
    };
    write(reply, zip)
}

async fn answer(route: &Route, visit: Visit) -> Reply {
    if matches!(visit.actor(), Actor::Visitor) && !route.permission.public {
        return Reply::to(format!("/sign-in?to={}", encoded(&visit.path)));
    }
    let shown = copy(&visit);
    match (route.handler)(visit).await {
        Ok(reply) => reply,
        Err(no) => {
            if let No::Broken(source) = &no {
                tracing::error!(route = route.name, error = %source, "a request broke");
            }
            error_page::page(&shown, &no)
        }
    }
}

/// What an error page needs of a visit that its handler has taken.
fn copy(visit: &Visit) -> Visit {
    Visit {
        ctx: visit.ctx.clone(),
        t: visit.t.clone(),
        query: Fields::default(),
        form: Fields::default(),
        files: Vec::new(),
        path: visit.path.clone(),
        params: BTreeMap::new(),
        site: visit.site.clone(),
        command: None,
        token: None,
        last_event: None,
    }
}

fn encoded(path: &str) -> String {
    form_urlencoded::byte_serialize(path.as_bytes()).collect()
}

/// Recognises who comes and where they want to go, and reads what they sent.
async fn admit(site: &Site, route: &Route, request: Request) -> Result<Visit, Box<Reply>> {
    let (mut parts, sent) = request.into_parts();
    let params = path_params(&mut parts).await;
    let cookies = text(&parts.headers, header::COOKIE).to_owned();
    let token = cookie::session_of(&cookies).map(str::to_owned);
    let known = recognise(site, route.scope(), &params, token.clone()).await;
    let (actor, place, failed) = match known {
        Ok((actor, place)) => (actor, place, None),
        Err(no) => (Actor::Visitor, None, Some(no)),
    };
    let absent = place.is_none();
    let lang = chosen_language(&actor, &cookies, &parts.headers);
    let mut visit = Visit {
        ctx: site.system().acting(actor).at(place.unwrap_or(Place::instance())),
        t: site.t(lang),
        query: body::urlencoded(parts.uri.query().unwrap_or_default().as_bytes()),
        form: Fields::default(),
        files: Vec::new(),
        path: parts.uri.path().to_owned(),
        params,
        site: site.clone(),
        command: None,
        token,
        last_event: text(&parts.headers, HeaderName::from_static("last-event-id")).parse().ok(),
    };
    if let Some(no) = failed {
        tracing::error!(route = route.name, error = ?no, "the door could not read the session");
        return Err(Box::new(error_page::page(&visit, &no)));
    }
    // What is not there looks to a visitor like every closed door: they are sent to the sign-in page.
    let closed = matches!(visit.actor(), Actor::Visitor) && !route.permission.public;
    if absent && !closed {
        return Err(Box::new(error_page::page(&visit, &No::Missing)));
    }
    if parts.method == Method::POST {
        if visit.token.is_some() && unmarked(&parts.headers) {
            return Err(Box::new(error_page::cross_site(&visit)));
        }
        let form = body::read(Request::from_parts(parts, sent)).await;
        let form = form.map_err(|no| Box::new(error_page::page(&visit, &no)))?;
        (visit.form, visit.files) = (form.fields, form.files);
        visit.command = command(&visit);
    }
    Ok(visit)
}

/// Browsers always say where a form comes from; a request with a cookie that does not is none of theirs.
fn unmarked(headers: &HeaderMap) -> bool {
    !headers.contains_key("sec-fetch-site") && !headers.contains_key(header::ORIGIN)
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
    kind: ScopeKind,
    params: &BTreeMap<String, String>,
    token: Option<String>,
) -> Outcome<(Actor, Option<Place>)> {
    if kind == ScopeKind::Instance && token.is_none() {
        return Ok((Actor::Visitor, Some(Place::instance())));
    }
    let gate = std::sync::Arc::clone(&site.inner.gate);
    let key = params.get(kind.word()).cloned().unwrap_or_default();
    let later = site.system();
    site.system()
        .read(move |tx| {
            let token = token.unwrap_or_default();
            let known = if token.is_empty() { None } else { gate.actor(tx, &token)? };
            if known.as_ref().is_some_and(|known| known.due) {
                gate.seen(&later, &token);
            }
            let actor = known.map_or(Actor::Visitor, |known| known.actor);
            let scope = match kind {
                ScopeKind::Instance => Some(Scope::INSTANCE),
                _ => scopes::find(tx, kind, &key)?,
            };
            let place = scope.map(|scope| scopes::place(tx, scope)).transpose()?;
            Ok((actor, place))
        })
        .await
}

fn chosen_language(actor: &Actor, cookies: &str, headers: &HeaderMap) -> Lang {
    let own = if let Actor::Person { lang, .. } = actor { *lang } else { None };
    own.or_else(|| cookie::language_of(cookies).and_then(Lang::from_tag))
        .unwrap_or_else(|| Lang::accepted(text(headers, header::ACCEPT_LANGUAGE)))
}

/// The command key of a form, with the digest of where it went and what it carried.
fn command(visit: &Visit) -> Option<Command> {
    let key = visit.form.get("_key");
    if !(16..=64).contains(&key.len()) {
        return None;
    }
    let mut digest = Sha256::new();
    digest.update(visit.path.as_bytes());
    digest.update(format!("{:?}", visit.form).as_bytes());
    for file in &visit.files {
        digest.update(&file.bytes);
    }
    let digest = digest.finalize().iter().map(|byte| format!("{byte:02x}")).collect();
    Some(Command { key: key.to_owned(), digest })
}

fn write(reply: Reply, zip: bool) -> Response {
    let (mut zipped, status) = (false, StatusCode::from_u16(reply.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR));
    let body = match reply.body {
        reply::Body::Empty => Body::empty(),
        reply::Body::Stream(body) => body,
        reply::Body::Bytes(bytes) if zip && bytes.len() > 1_000 => {
            zipped = true;
            Body::from(gzip(&bytes))
        }
        reply::Body::Bytes(bytes) => Body::from(bytes),
    };
    let mut answer = (status, body).into_response();
    for (name, value) in reply.headers {
        if let Ok(value) = HeaderValue::from_str(&value) {
            answer.headers_mut().append(HeaderName::from_static(name), value);
        }
    }
    if zipped {
        answer.headers_mut().insert(header::CONTENT_ENCODING, HeaderValue::from_static("gzip"));
        answer.headers_mut().append(header::VARY, HeaderValue::from_static("accept-encoding"));
    }
    secure::add(answer.headers_mut());
    answer
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    use std::io::Write;
    let mut packed = flate2::write::GzEncoder::new(Vec::with_capacity(bytes.len() / 3), flate2::Compression::fast());
    match packed.write_all(bytes).and_then(|()| packed.finish()) {
        Ok(packed) => packed,
        Err(_) => Vec::new(),
    }
}

async fn language_choose(visit: Visit) -> Outcome<Reply> {
    let lang = Lang::from_tag(visit.form.get("lang")).unwrap_or_default();
    let to = visit.form.get("to");
    // Only ever back to a page of this site.
    let to = if to.starts_with('/') && !to.starts_with("//") && !to.contains('\\') { to } else { "/" };
    Ok(Reply::to(to).header("set-cookie", cookie::language(lang.tag())))
}

async fn health_ready(visit: Visit) -> Outcome<Reply> {
    let ctx: Ctx = visit.ctx;
    ctx.read(|tx| db::journal::last_number(tx)).await?;
    Ok(Reply::bytes("text/plain", b"ready\n".to_vec()))
}
