//! Readers that take nothing for a while, and a crowd that comes back at once: told the rest or of a gap, cut off where they
//! never take it, asked for together, sent back apart.

use std::{
    collections::BTreeSet,
    io::Read,
    net::{SocketAddr, TcpStream},
    time::Duration,
};

use kernel::{Id, Role, Scope, ScopeKind};
use tokio::net::TcpSocket;

use crate::{
    MANY,
    socket::{Served, served, until},
};

/// More than the system keeps for a reader that takes nothing; were it too little, no gap would be told below.
const FLOODS: usize = 300;

/// A connection for which this side keeps next to nothing.
async fn narrow(address: SocketAddr) -> TcpStream {
    let socket = TcpSocket::new_v4().unwrap();
    socket.set_recv_buffer_size(1_024).unwrap();
    let stream = socket.connect(address).await.unwrap().into_std().unwrap();
    stream.set_nonblocking(false).unwrap();
    stream
}

/// What a reader was told.
#[derive(Debug, Default)]
struct Told {
    /// The last number, and the id that it came with.
    last: usize,
    mark: String,
    gaps: usize,
    /// Numbers that came neither in their turn nor by a gap.
    astray: Vec<usize>,
}

impl Told {
    /// Reads on: every whole event of this text, after this number.
    fn of(text: &str, after: usize) -> Self {
        let mut told = Self { last: after, mark: after.to_string(), ..Self::default() };
        let whole = text.split_inclusive("\n\n").filter(|event| event.ends_with("\n\n"));
        for event in whole.filter(|event| event.starts_with("id: ")) {
            told.mark = event["id: ".len()..].lines().next().unwrap().to_owned();
            let number = told.mark.split('-').next().unwrap().parse().unwrap();
            let gap = event.contains("event: gap");
            told.gaps += usize::from(gap);
            if number != told.last + 1 && !(gap && number > told.last) {
                told.astray.push(number);
            }
            told.last = number;
        }
        told
    }
}

/// Waits until this holds of the streams' figures.
async fn wait_until(served: &Served, holds: impl Fn(web::Streams) -> bool) {
    let reached = async {
        while !holds(served.house.app.site.streams()) {
            tokio::task::yield_now().await;
        }
    };
    let waited = tokio::time::timeout(Duration::from_secs(10), reached).await;
    assert!(waited.is_ok(), "{:?}", served.house.app.site.streams());
}

#[tokio::test(flavor = "multi_thread")]
async fn who_takes_nothing_is_cut_off_and_who_is_only_slow_is_told_the_rest() {
    let served = served().await;
    let token = &served.house.lead;
    let mut slow = served.ask_as(token, narrow(served.address).await, ("1.0", ""));
    let mut dead = served.ask_as(token, narrow(served.address).await, ("1.0", ""));
    let mut quick = served.ask_as(token, TcpStream::connect(served.address).unwrap(), ("1.0", ""));
    for reader in [&mut slow, &mut dead, &mut quick] {
        until(reader, "id: 0\n\n");
    }
    for flood in 1..=FLOODS {
        let answer = served.house.app.post("/programmes/eins/notes/many", Some(token), &[]).await;
        assert_eq!(answer.status, 303);
        let text = until(&mut quick, &format!("id: {}-", flood * MANY));
        assert!(Told::of(&text, (flood - 1) * MANY).astray.is_empty(), "nobody waits for the slow: {text}");
    }
    // Slow: it gets what was sent to it, and then a gap in place of what it lacks by now.
    let all = FLOODS * MANY;
    let told = Told::of(&until(&mut slow, &format!("event: gap\ndata: {{\"number\":{all}}}\n\n")), 0);
    assert!(told.astray.is_empty() && (told.last, told.gaps) == (all, 1), "{told:?}");
    // Dead: cut off at the second sign of life that it does not take. The others are not.
    served.house.app.site.streams_beat();
    served.house.app.site.streams_beat();
    wait_until(&served, |streams| streams.cut == 1 && streams.open == 2).await;
    let mut text = String::new();
    dead.read_to_string(&mut text).unwrap();
    let heard = Told::of(&text, 0);
    assert!(heard.astray.is_empty() && heard.gaps == 0 && heard.last < all, "{heard:?}");
    // It comes back and hears everything since, or of a gap.
    let more = format!("Last-Event-ID: {}\r\n", heard.mark);
    let mut back = served.ask_as(token, TcpStream::connect(served.address).unwrap(), ("1.0", &more));
    let told = Told::of(&until(&mut back, &format!("data: {{\"number\":{all}}}\n\n")), heard.last);
    assert!(told.astray.is_empty() && (told.last, told.gaps) == (all, 1), "{told:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_crowd_that_comes_back_at_once_asks_the_journal_once_and_is_sent_back_apart() {
    let served = served().await;
    assert_eq!(served.house.app.post("/programmes/eins/notes/many", Some(&served.house.lead), &[]).await.status, 303);
    let scope = Scope { kind: ScopeKind::Programme, id: Id::new(uuid::Uuid::from_u128(1)) };
    let people: Vec<String> =
        (0..8).map(|_| served.house.app.person("Leitung (Beispiel)", Role::Lead, scope)).collect();
    let left = format!("Last-Event-ID: {}\r\n", served.house.mark(7).await);
    let back = |token: &String| {
        let socket = TcpStream::connect(served.address).unwrap();
        served.ask_as(token, socket, ("1.0", &left))
    };
    let mut crowd: Vec<TcpStream> = people.iter().flat_map(|token| (0..12).map(move |_| token)).map(back).collect();
    let mut pauses = BTreeSet::new();
    for reader in &mut crowd {
        let text = until(reader, &format!("\"number\":{MANY},\"subject\""));
        let told = Told::of(&(text.clone() + "\n\n"), 7);
        assert!(told.astray.is_empty() && (told.last, told.gaps) == (MANY, 0), "{told:?}");
        let pause = text.split("retry: ").nth(1).and_then(|rest| rest.lines().next()).unwrap();
        pauses.insert(pause.parse::<u32>().unwrap());
    }
    assert_eq!(served.house.app.site.streams().asked, 1, "{} came back", crowd.len());
    // 96 draws of 3,500 milliseconds: fewer than 60 different ones do not come by chance.
    assert!(pauses.len() > 60, "they come back together: {pauses:?}");
    let (first, last) = (pauses.first().unwrap(), pauses.last().unwrap());
    assert!((500..1_500).contains(first) && (3_000..4_000).contains(last), "{pauses:?}");
}

/// The control: a house that keeps whoever takes nothing, asks for each reader, or sends all back at the same time.
#[test]
fn a_house_that_is_careless_with_its_readers_is_noticed() {
    let slow = "slow::who_takes_nothing_is_cut_off_and_who_is_only_slow_is_told_the_rest";
    let crowd = "slow::a_crowd_that_comes_back_at_once_asks_the_journal_once_and_is_sent_back_apart";
    testkit::caught(slow, "never_cut", "cut: 0", &[]);
    testkit::caught(crowd, "asked_each", "96 came back", &[]);
    testkit::caught(crowd, "back_together", "they come back together", &[]);
}
