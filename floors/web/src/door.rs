//! The way through the door: the router made of the table, the cross-site check, the handler, the answer's headers.

use std::{
    collections::BTreeMap,
    sync::{Arc, atomic::Ordering},
    time::Instant,
};

use axum::{
    Router,
    body::{Body, Bytes},
    extract::Request,
    http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, header},
    response::Response,
    routing::{MethodFilter, any, on},
};
use db::Ctx;
use kernel::{Actor, Fields, Lang, Moment, No, Outcome, Permission};
use tower_http::csrf::{CsrfLayer, ProtectionError};

use crate::{
    Effect, PublicUrl, Reply, Route, Routes, Site, Visit, admit, asset, error_page,
    hall::Guest,
    kept::{Answer, Asked},
    local, reply, secure,
    tally::Said,
};

const LANGUAGE: Permission = Permission::public("web.language_choose");
const HEALTH: Permission = Permission::public("web.health_show");
const ABSENT: Permission = Permission::public("web.absent");

/// The door's own routes: language and health.
pub fn own_routes() -> Routes {
    Routes::default()
        .post("language_choose", "/language", &LANGUAGE, language_choose)
        .get("health_live", "/health/live", &HEALTH, |_| async { Ok(Reply::bytes("text/plain", b"ok\n".to_vec())) })
        .uncounted()
        .get("health_ready", "/health/ready", &HEALTH, health_ready)
        .uncounted()
}

/// Makes axum's router of the table.
pub(crate) fn router(site: &Site) -> Router {
    let mut router = Router::new();
    for route in site.inner.routes.iter() {
        let (site, route) = (site.clone(), Arc::new(route.clone()));
        let filter = if route.method == "GET" { MethodFilter::GET } else { MethodFilter::POST };
        let path = route.path;
        router =
            router.route(path, on(filter, move |request: Request| enter(site.clone(), Arc::clone(&route), request)));
    }
    let absent = Arc::new(Route {
        method: "GET",
        path: "",
        name: "absent",
        permission: &ABSENT,
        effect: Effect::Safe,
        counted: true,
        unhurried: false,
        live: false,
        limit: crate::body::FORM,
        handler: Arc::new(|_| Box::pin(async { Err(No::Missing) })),
    });
    let (fallback, refusing, no_such) = (site.clone(), site.clone(), absent.clone());
    let router = router
        .route("/assets/{file}", any(|request: Request| async move { asset_of(&request) }))
        .method_not_allowed_fallback(move |request: Request| enter(refusing.clone(), Arc::clone(&no_such), request))
        .fallback(move |request: Request| enter(fallback.clone(), Arc::clone(&absent), request));
    // The switch of the test of foreign sites, which has to notice.
    if db::is_faulty("no_cross_site") { router } else { router.layer(cross_site(site)) }
}

fn asset_of(request: &Request) -> Response {
    let mut answer = asset::answer(request.uri().path(), request.headers());
    secure::add(answer.headers_mut());
    answer
}

/// Refuses unsafe requests that another site may have sent, by `Sec-Fetch-Site` and `Origin`.
fn cross_site(site: &Site) -> CsrfLayer<impl FnMut(ProtectionError) -> Response + Clone + use<>> {
    // The switch of the test of foreign sites, which has to notice that our own address is strange to us.
    let public = site.inner.config.public_url.as_ref().filter(|_| !db::is_faulty("public_untrusted"));
    let layer = public.map_or_else(CsrfLayer::new, PublicUrl::trusting);
    let site = site.clone();
    layer.with_rejection_response(move |_| {
        site.inner.tally.refused("cross_site");
        write(error_page::cross_site(&stranger(&site, Lang::De)), false)
    })
}

/// A visit of nobody, for an answer that is given before anybody was recognised.
pub(crate) fn stranger(site: &Site, lang: Lang) -> Visit {
    Visit {
        ctx: site.system().acting(Actor::Visitor),
        t: site.t(lang),
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
        seal: site.inner.world.bytes(),
        cookies: String::new(),
        last_event: String::new(),
        unhurried: false,
        hand: None,
        until: Moment(0),
        drawn: Arc::default(),
        bearer: None,
    }
}

async fn enter(site: Site, route: Arc<Route>, request: Request) -> Response {
    let begin = Instant::now();
    let mut answer = through(&site, &route, request).await;
    secure::lose(answer.headers_mut(), route.name);
    let (tally, status) = (&site.inner.tally, answer.status().as_u16());
    tally.answered(tally.place(route.name, route.method), status, begin.elapsed());
    tally.heard(status, answer.extensions().get().copied());
    answer
}

/// The same request as before gets the same answer as before, while nothing was written; all others are worked on.
async fn through(site: &Site, route: &Route, request: Request) -> Response {
    let inner = &site.inner;
    let mut asked = None;
    if route.counted {
        asked = inner.kept.asked(&request, || inner.db.pulse(), inner.world.now());
        if let Some(kept) = asked.and_then(|asked| inner.kept.find(&asked)) {
            return kept.into_response();
        }
    }
    // A form is read before it takes a place: who sends slowly keeps nobody out.
    let (form, zip) = (request.method() == Method::POST, asset::accepts_gzip(request.headers()));
    let guest = if form { None } else { inner.hall.enter() };
    if route.counted && (if form { inner.hall.is_full() } else { guest.is_none() }) {
        let mut crowded = inner.hall.crowded(site, request.headers()).into_response();
        crowded.extensions_mut().insert(Said("crowded"));
        return crowded;
    }
    let visit = match admit::admit(site, route, request).await {
        Ok(visit) => visit,
        Err(reply) => return write(*reply, zip),
    };
    let guest = if form { inner.hall.enter() } else { guest };
    work(route, visit, asked, guest, zip).await
}

/// Makes the answer. Who holds no place by now is told to come back, unless the route needs none.
async fn work(route: &Route, visit: Visit, asked: Option<Asked>, guest: Option<Guest>, zip: bool) -> Response {
    let site = visit.site.clone();
    if route.counted && guest.is_none() {
        return write(error_page::page(&visit, &No::Busy(2)).said("crowded"), zip);
    }
    let (until, drawn) = (visit.until, Arc::clone(&visit.drawn));
    let reply = answer(route, visit).await;
    let again = !reply.fresh && reply.status == 200 && may_be_kept(&reply) && !drawn.load(Ordering::Relaxed);
    let (answer, stream) = finished(reply, zip);
    match (stream, asked) {
        (Some(body), _) => {
            let mut streaming = answer.into_response();
            *streaming.body_mut() = body;
            streaming
        }
        (None, Some(asked)) if again => {
            site.inner.kept.keep(asked, answer.clone(), until);
            answer.into_response()
        }
        (None, _) => answer.into_response(),
    }
}

/// Pages, and nothing that is saved or that sets a cookie.
fn may_be_kept(reply: &Reply) -> bool {
    let page = |(name, value): &(&str, String)| *name == "content-type" && value.starts_with("text/html");
    let own = |(name, _): &(&str, String)| matches!(*name, "set-cookie" | "content-disposition");
    reply.headers.iter().any(page) && !reply.headers.iter().any(own)
}

async fn answer(route: &Route, visit: Visit) -> Reply {
    if matches!(visit.actor(), Actor::Visitor) && !route.permission.public && !db::is_faulty("visitors_in") {
        // A stream is asked for by a page, not by a person: a sign-in page would be no answer.
        if route.live {
            return error_page::page(&visit, &No::Forbidden(route.permission.key));
        }
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
    Visit { ctx, t, path, params, ..stranger(&visit.site, Lang::De) }
}

fn encoded(path: &str) -> String {
    form_urlencoded::byte_serialize(path.as_bytes()).collect()
}

fn write(reply: Reply, zip: bool) -> Response {
    let said = reply.said;
    let (answer, stream) = finished(reply, zip);
    let mut response = answer.into_response();
    if let Some(said) = said {
        response.extensions_mut().insert(said);
    }
    if let Some(body) = stream {
        *response.body_mut() = body;
    }
    response
}

/// The answer as it goes out, compressed where that pays; beside it the body that is still to come, for a stream.
pub(crate) fn finished(reply: Reply, zip: bool) -> (Answer, Option<Body>) {
    let (mut headers, mut zipped, mut stream) = (HeaderMap::with_capacity(16), false, None);
    let body = match reply.body {
        reply::Body::Empty => Bytes::new(),
        reply::Body::Stream(body) => {
            stream = Some(body);
            Bytes::new()
        }
        reply::Body::Bytes(bytes) if zip && bytes.len() > 1_000 => {
            zipped = true;
            Bytes::from(gzip(&bytes))
        }
        reply::Body::Bytes(bytes) => Bytes::from(bytes),
    };
    for (name, value) in reply.headers {
        if let Ok(value) = HeaderValue::from_str(&value) {
            headers.append(HeaderName::from_static(name), value);
        }
    }
    if zipped {
        headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static("gzip"));
        headers.append(header::VARY, HeaderValue::from_static("accept-encoding"));
    }
    secure::add(&mut headers);
    let status = StatusCode::from_u16(reply.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    (Answer { status, headers, body }, stream)
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
    ctx.read(db::journal::last_mark).await?;
    Ok(Reply::bytes("text/plain", b"ready\n".to_vec()))
}
