//! The way through the door: the router made of the table, the cross-site check, the handler, the answer's headers.

use std::collections::BTreeMap;

use axum::{
    Router,
    body::Body,
    extract::Request,
    http::{HeaderName, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
    routing::{MethodFilter, any, on},
};
use db::Ctx;
use kernel::{Actor, Fields, Lang, No, Outcome, Permission};
use tower_http::csrf::{CsrfLayer, ProtectionError};

use crate::{Effect, Reply, Route, Routes, Site, Visit, admit, asset, error_page, local, reply, secure};

const LANGUAGE: Permission = Permission::public("web.language_choose");
const HEALTH: Permission = Permission::public("web.health_show");
const ABSENT: Permission = Permission::public("web.absent");

/// The door's own routes: language and health.
pub fn own_routes() -> Routes {
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
    let (fallback, refusing, no_such) = (site.clone(), site.clone(), absent.clone());
    router
        .route("/assets/{file}", any(|request: Request| async move { asset_of(&request) }))
        .method_not_allowed_fallback(move |request: Request| enter(refusing.clone(), no_such.clone(), request))
        .fallback(move |request: Request| enter(fallback.clone(), absent.clone(), request))
        .layer(cross_site(site))
}

fn asset_of(request: &Request) -> Response {
    let mut answer = asset::answer(request.uri().path(), request.headers());
    secure::add(answer.headers_mut());
    answer
}

/// Refuses unsafe requests that another site may have sent, by `Sec-Fetch-Site` and `Origin`.
fn cross_site(site: &Site) -> CsrfLayer<impl FnMut(ProtectionError) -> Response + Clone + use<>> {
    let mut layer = CsrfLayer::new();
    if let Some(url) = &site.inner.config.public_url
        && let Ok(trusting) = layer.clone().add_trusted_origin(url)
    {
        layer = trusting;
    }
    let site = site.clone();
    layer.with_rejection_response(move |_| write(error_page::cross_site(&stranger(&site)), false))
}

/// A visit of nobody, for an answer that is given before anybody was recognised.
fn stranger(site: &Site) -> Visit {
    Visit {
        ctx: site.system().acting(Actor::Visitor),
        t: site.t(Lang::De),
        query: Fields::default(),
        form: Fields::default(),
        files: Vec::new(),
        path: "/".to_owned(),
        wanted: "/".to_owned(),
        host: String::new(),
        params: BTreeMap::new(),
        site: site.clone(),
        command: None,
        token: None,
        last_event: None,
    }
}

async fn enter(site: Site, route: Route, request: Request) -> Response {
    let zip = asset::accepts_gzip(request.headers());
    let reply = match admit::admit(&site, &route, request).await {
        Ok(visit) => answer(&route, visit).await,
        Err(reply) => *reply,
    };
    write(reply, zip)
}

async fn answer(route: &Route, visit: Visit) -> Reply {
    if matches!(visit.actor(), Actor::Visitor) && !route.permission.public {
        return way_in(route, &visit);
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

/// Where a visitor goes who is not let in: to the door of the workshop where participants may enter, or to sign in.
fn way_in(route: &Route, visit: &Visit) -> Reply {
    let depth = route.path.split('/').position(|part| part == "{workshop}");
    match depth.filter(|_| route.permission.participants) {
        Some(depth) => Reply::to(visit.path.split('/').take(depth + 1).collect::<Vec<_>>().join("/")),
        None => Reply::to(format!("/sign-in?to={}", encoded(&visit.wanted))),
    }
}

/// What an error page needs of a visit that its handler has taken.
fn copy(visit: &Visit) -> Visit {
    let (ctx, t, path, params) = (visit.ctx.clone(), visit.t.clone(), visit.path.clone(), visit.params.clone());
    Visit { ctx, t, path, params, ..stranger(&visit.site) }
}

fn encoded(path: &str) -> String {
    form_urlencoded::byte_serialize(path.as_bytes()).collect()
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
    // Writing into memory does not fail.
    packed.write_all(bytes).and_then(|()| packed.finish()).unwrap_or_default()
}

async fn language_choose(visit: Visit) -> Outcome<Reply> {
    let lang = Lang::from_tag(visit.form.get("lang")).unwrap_or_default();
    let to = local(visit.form.get("to"));
    Ok(Reply::to(to).language(lang))
}

async fn health_ready(visit: Visit) -> Outcome<Reply> {
    let ctx: Ctx = visit.ctx;
    ctx.read(db::journal::last_number).await?;
    Ok(Reply::bytes("text/plain", b"ready\n".to_vec()))
}
