//! Live streams over real sockets: they leave the web server's own loop, and nobody who listens notices.

use std::{
    io::{Read, Write},
    net::{SocketAddr, TcpStream},
    time::Duration,
};

use tokio::sync::oneshot;

use crate::{House, house};

pub(crate) struct Served {
    pub(crate) house: House,
    pub(crate) address: SocketAddr,
    end: oneshot::Sender<()>,
    done: tokio::task::JoinHandle<()>,
}

pub(crate) async fn served() -> Served {
    let house = house().await;
    let door = web::listen(house.app.site.clone(), SocketAddr::from(([127, 0, 0, 1], 0))).await.unwrap();
    let (address, (end, told)) = (door.address().unwrap(), oneshot::channel::<()>());
    let done = tokio::spawn(door.serve(async move { drop(told.await) }));
    Served { house, address, end, done }
}

impl Served {
    fn ask(&self, version: &str, more: &str) -> TcpStream {
        self.ask_as(&self.house.lead, TcpStream::connect(self.address).unwrap(), (version, more))
    }

    /// Two streams that have begun.
    fn two(&self) -> [TcpStream; 2] {
        let mut streams = [self.ask("1.1", ""), self.ask("1.1", "")];
        streams.iter_mut().for_each(|stream| drop(until(stream, "id: 0")));
        streams
    }

    /// Asks for the stream over this socket.
    pub(crate) fn ask_as(&self, token: &str, mut socket: TcpStream, (version, more): (&str, &str)) -> TcpStream {
        socket.set_read_timeout(Some(Duration::from_secs(10))).unwrap();
        let path = "/programmes/eins/live";
        let head = format!("GET {path} HTTP/{version}\r\nHost: x\r\nCookie: __Host-session={token}\r\n{more}\r\n");
        socket.write_all(head.as_bytes()).unwrap();
        socket
    }

    async fn write(&self) {
        let answer = self.house.app.post("/programmes/eins/notes", Some(&self.house.lead), &[("text", "x")]).await;
        assert_eq!(answer.status, 303);
    }
}

/// What comes until this, all of it.
pub(crate) fn until(socket: &mut TcpStream, last: &str) -> String {
    let (mut text, mut part) = (String::new(), [0; 4096]);
    while !text.contains(last) {
        let count = socket.read(&mut part).unwrap();
        assert!(count > 0, "ended after {text}");
        text.push_str(std::str::from_utf8(&part[..count]).unwrap());
    }
    text
}

#[tokio::test(flavor = "multi_thread")]
async fn a_stream_is_sent_in_chunks_and_ends_with_the_house() {
    let served = served().await;
    let mut socket = served.ask("1.1", "");
    let head = until(&mut socket, "id: 0\n\n\r\n");
    assert!(head.starts_with("HTTP/1.1 200") && head.contains("content-type: text/event-stream"), "{head}");
    assert!(head.contains("transfer-encoding: chunked") && head.contains("content-security-policy"), "{head}");
    served.write().await;
    let event = until(&mut socket, "\n\n\r\n");
    let (size, rest) = event.split_once("\r\n").unwrap();
    assert_eq!(usize::from_str_radix(size, 16).unwrap(), rest.len() - 2);
    assert!(rest.starts_with("id: 1-") && rest.contains("\nevent: grown\n"), "{event}");
    served.end.send(()).unwrap();
    let mut last = String::new();
    socket.read_to_string(&mut last).unwrap();
    assert_eq!(last, "0\r\n\r\n");
    served.done.await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn an_old_proxy_gets_the_events_without_chunks() {
    let served = served().await;
    let mut socket = served.ask("1.0", "Last-Event-ID: 0\r\n");
    let greeting = until(&mut socket, "id: 0\n\n");
    assert!(!greeting.contains("chunked") && greeting.contains("\r\n\r\nretry: "), "{greeting}");
    served.write().await;
    let event = until(&mut socket, "}\n\n");
    assert!(event.starts_with("id: 1-") && event.contains("\nevent: grown\n"), "{event}");
}

#[tokio::test(flavor = "multi_thread")]
async fn who_goes_is_not_counted_any_more() {
    let served = served().await;
    let mut socket = served.ask("1.1", "");
    until(&mut socket, "id: 0");
    assert_eq!(served.house.app.site.streams().open, 1);
    drop(socket);
    let gone = async {
        while served.house.app.site.streams().open > 0 {
            tokio::task::yield_now().await;
        }
    };
    tokio::time::timeout(Duration::from_secs(10), gone).await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_slow_reader_gets_everything_or_a_gap_and_keeps_nobody_waiting() {
    let served = served().await;
    let [mut slow, mut quick] = served.two();
    for number in 1..=150 {
        served.write().await;
        until(&mut quick, &format!("id: {number}-"));
    }
    let text = until(&mut slow, "id: 150-") + "\n";
    let number = |line: &str| line.strip_prefix("id: ")?.split_once('-')?.0.parse().ok();
    let ids: Vec<u32> = text.lines().filter_map(number).collect();
    assert!(ids.windows(2).all(|pair| pair[1] == pair[0] + 1) && ids.len() == 150, "{ids:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn who_talks_instead_of_listening_is_cut_off_and_keeps_nobody_waiting() {
    let served = served().await;
    let [mut talker, mut reader] = served.two();
    talker.set_write_timeout(Some(Duration::from_secs(10))).unwrap();
    let much = vec![b'x'; 64 * 1024];
    let cut = (0..1_024).any(|_| talker.write_all(&much).is_err());
    assert!(cut, "somebody may talk as long as they like");
    served.write().await;
    until(&mut reader, "id: 1-");
    assert_eq!(served.house.app.site.streams().open, 1);
}

/// The control: a house that hears everybody out.
#[test]
fn a_house_that_hears_everybody_out_is_noticed() {
    let test = "socket::who_talks_instead_of_listening_is_cut_off_and_keeps_nobody_waiting";
    testkit::caught(test, "live_hears_out", "may talk as long as they like", &[]);
}
