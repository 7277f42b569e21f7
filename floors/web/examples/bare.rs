//! The reference of `cargo xtask bench`: a fixed body of so many bytes under so many headers, by axum and nothing else.
//!
//! `bare BYTES HEADERS` says its address and serves until it is ended.
#![expect(clippy::print_stdout, reason = "an example speaks on its standard output")]

use axum::{
    Router,
    extract::State,
    http::{HeaderMap, HeaderName, HeaderValue, header},
    serve::ListenerExt,
};

/// What hyper adds by itself: `content-length` and `date`.
const ADDED: usize = 2;

#[tokio::main]
async fn main() -> std::io::Result<()> {
    let mut words = std::env::args().skip(1).map(|word| word.parse::<usize>().unwrap_or(0));
    let (bytes, count) = (words.next().unwrap_or(0), words.next().unwrap_or(0));
    let body: &'static [u8] = vec![b'x'; bytes].leak();
    let app = Router::new().fallback(answer).with_state((headers(count), body));
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await?;
    println!("http://{}", listener.local_addr()?);
    let listener = listener.tap_io(|stream| {
        let _ = stream.set_nodelay(true);
    });
    axum::serve(listener, app).await
}

async fn answer(State((headers, body)): State<(HeaderMap, &'static [u8])>) -> (HeaderMap, &'static [u8]) {
    (headers, body)
}

fn headers(count: usize) -> HeaderMap {
    let mut headers = HeaderMap::new();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
    for number in 1..count.saturating_sub(ADDED) {
        if let Ok(name) = HeaderName::try_from(format!("x-header-{number}")) {
            headers.insert(name, HeaderValue::from_static("a value about as long as those of the product"));
        }
    }
    headers
}
