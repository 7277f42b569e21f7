//! Letters over a real socket to a server that writes down what it hears.

use std::{
    io::{BufRead, BufReader, Write},
    net::TcpListener,
};

use kernel::Letter;

use crate::{PostError, PostOffice};

fn letter(to: &str) -> Letter {
    Letter { id: "017".into(), to: to.into(), subject: "Einladung für Sie".into(), text: "Grüße\n.\nEnde".into() }
}

/// A mail server for one letter: speaks the protocol and returns what it was given.
fn server() -> (u16, std::thread::JoinHandle<String>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    let heard = std::thread::spawn(move || {
        let (stream, _) = listener.accept().unwrap();
        let (mut out, mut heard, mut in_data) = (stream.try_clone().unwrap(), String::new(), false);
        out.write_all(b"220 test\r\n").unwrap();
        for line in BufReader::new(stream).lines() {
            let line = line.unwrap();
            heard.push_str(&line);
            heard.push('\n');
            let answer: &[u8] = match line.get(..4) {
                _ if in_data && line == "." => {
                    in_data = false;
                    b"250 taken\r\n"
                }
                _ if in_data => continue,
                Some("DATA") => {
                    in_data = true;
                    b"354 go on\r\n"
                }
                Some("QUIT") => break,
                _ => b"250 ok\r\n",
            };
            out.write_all(answer).unwrap();
            if answer == b"250 taken\r\n" {
                break;
            }
        }
        heard
    });
    (port, heard)
}

#[tokio::test]
async fn a_letter_reaches_the_server_with_its_number_and_its_umlauts() {
    let (port, heard) = server();
    let office = PostOffice::new(&format!("smtp://127.0.0.1:{port}"), "Gelingen <qe@example.org>").unwrap();
    office.send(&letter("kim@example.org")).await.unwrap();
    let heard = heard.join().unwrap();
    assert!(heard.contains("RCPT TO:<kim@example.org>"), "{heard}");
    assert!(heard.contains("Message-ID: <017@example.org>"), "{heard}");
    assert!(heard.contains("Gr=C3=BC=C3=9Fe") || heard.contains("R3LDvMOfZQ"), "{heard}");
}

#[tokio::test]
async fn a_wrong_address_is_no_reason_to_try_again_and_a_silent_server_is() {
    let office = PostOffice::new("smtp://127.0.0.1:1", "Gelingen <qe@example.org>").unwrap();
    let wrong = office.send(&letter("kein at")).await.unwrap_err();
    assert!(matches!(wrong, PostError::Letter(_)) && !wrong.is_passing());
    assert!(office.send(&letter("kim@example.org")).await.unwrap_err().is_passing());
    assert!(matches!(PostOffice::new("smtp://127.0.0.1", "niemand"), Err(PostError::Sender(_))));
}
