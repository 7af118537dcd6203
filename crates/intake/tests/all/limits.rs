//! Budgets, slow senders, large heads, TLS, the end.

use crate::fixture::{
    AUTH, NOBODY, NOW, STATION, TICKET, auth, auth_of, bounds, confirmation, enrolment, key, picture,
    service, with,
};
use device::auth::{EVENT_TYPE, about_body};
use intake::{Bounds, Tls};
use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::time::Duration;

#[test]
fn who_wastes_requests_is_not_listened_to_for_a_while() {
    let service = with(Bounds { patience: 25, patience_per_second: 1, ..bounds() }, None);
    let plain = [("content-type", EVENT_TYPE)];
    for _ in 0..3 {
        assert_eq!(service.post("events", &plain, b"garbage").status, 422);
    }
    let refused = service.get_at(&service.url(&format!("stations/{STATION}")), &[NOBODY]);
    assert_eq!((refused.status, refused.code().as_str()), (429, "I1004"));
    assert_eq!(refused.header("retry-after"), Some("1"));
    assert_eq!(refused.header("connection"), Some("close"));
    let forged =
        [("content-type", EVENT_TYPE), (AUTH, &auth_of(&key(77), NOW, "POST", "events", about_body(b"x")))];
    assert_eq!(service.post("events", &forged, b"x").code(), "I1004", "nobody's word");
    // The neighbours behind the same gate are served: a phone, the holder of a card, and who does not know yet where he is.
    assert_eq!(service.submit(&confirmation(1, &[])).status, 200);
    assert_eq!(service.get_at(&service.url("hello"), &[NOBODY]).status, 200);
    assert_eq!(service.get(&format!("stations/{STATION}")).status, 200);
    let enrolled = service.enrol(&enrolment(&key(60), &key(TICKET), |_| ()), "123456");
    assert_eq!(enrolled.status, 200, "{}", enrolled.body);
    assert!(
        service.get_at(&service.url("hello"), &[("access-control-request-method", "POST")]).status == 200
    );
}

#[test]
fn a_device_has_its_share() {
    let service = with(Bounds { device_events: 2, device_event_seconds: 900, ..bounds() }, None);
    let events: Vec<_> = (1..=3).map(|n| confirmation(n, &[])).collect();
    assert_eq!(service.submit(&events[0]).status, 200);
    assert_eq!(service.submit(&events[1]).status, 200);
    let third = service.submit(&events[2]);
    assert_eq!((third.status, third.code().as_str()), (429, "I1005"));
    assert!(third.header("retry-after").unwrap().parse::<u32>().unwrap() > 100);
    assert_eq!(service.submit(&events[1]).status, 200, "what was taken is answered all the same");

    let service = with(Bounds { device_bytes: 100 << 10, ..bounds() }, None);
    let (one, two) = (picture(1, 90_000), picture(2, 90_000));
    let event = confirmation(1, &[(&one, &two)]);
    service.submit(&event);
    assert_eq!(service.create(&event, &one, &one).status, 201);
    let more = service.create(&event, &two, &two);
    assert_eq!((more.status, more.code().as_str()), (429, "I1005"));
}

#[test]
fn a_full_disk_is_told_and_takes_nothing() {
    let service = with(Bounds { disk_floor: u64::MAX / 2, ..bounds() }, None);
    let grey = picture(1, 5_000);
    let event = confirmation(1, &[(&grey, &grey)]);
    assert_eq!(service.submit(&event).status, 200, "an event is small");
    let full = service.create(&event, &grey, &grey);
    assert_eq!((full.status, full.code().as_str(), full.header("retry-after")), (507, "I1017", Some("60")));
    let ready = service.get_at(&format!("{}/health/ready", service.operator), &[]);
    assert_eq!((ready.status, &ready.json()["pictures"]), (200, &"stalled".into()), "events go on");
}

fn quick() -> Bounds {
    let short = Duration::from_millis(300);
    Bounds { head_time: short, body_time: short, piece_time: short, ..bounds() }
}

/// All that a connection answers until it is closed.
fn talk(service: &crate::fixture::Service, text: &str) -> String {
    let mut line = TcpStream::connect(service.addr).unwrap();
    line.write_all(text.as_bytes()).unwrap();
    let mut answer = Vec::new();
    drop(line.read_to_end(&mut answer));
    String::from_utf8_lossy(&answer).into_owned()
}

#[test]
fn slow_senders_are_let_go() {
    let service = with(quick(), None);
    assert_eq!(
        talk(&service, "POST /intake/v1/events HTTP/1.1\r\nhost: x\r\n"),
        "",
        "a head that does not end"
    );
    let body = talk(
        &service,
        &format!(
            "POST /intake/v1/events HTTP/1.1\r\nhost: x\r\ncontent-type: {EVENT_TYPE}\r\n{AUTH}: {}\r\n\
             content-length: 900\r\n\r\nsirekap",
            auth("POST", "events", &[], b"sirekap")
        ),
    );
    assert!(body.contains(" 408 ") && body.contains("I1021"), "{body}");
    let grey = picture(1, 5_000);
    let event = confirmation(1, &[(&grey, &grey)]);
    service.submit(&event);
    let id = crate::fixture::upload_id(&service.create(&event, &grey, &grey[..10]));
    let piece = talk(
        &service,
        &format!(
            "PATCH /intake/v1/uploads/{id} HTTP/1.1\r\nhost: x\r\ntus-resumable: 1.0.0\r\nupload-offset: 10\r\n\
             {AUTH}: {}\r\ncontent-type: application/offset+octet-stream\r\ncontent-length: 4990\r\n\r\n",
            auth("PATCH", &format!("uploads/{id}"), &[("upload-offset", "10")], b"")
        ),
    );
    assert!(piece.contains(" 408 "), "{piece}");
}

/// Whether a connection comes to its end, in its own time.
fn ends(mut line: TcpStream) -> bool {
    line.set_read_timeout(Some(Duration::from_secs(30))).unwrap();
    let mut rest = Vec::new();
    // A reset is an end too; only the time-out of this test is none.
    !matches!(line.read_to_end(&mut rest), Err(e) if e.kind() == std::io::ErrorKind::WouldBlock)
}

#[test]
fn who_says_nothing_or_takes_nothing_is_let_go() {
    let service = with(Bounds { idle_time: Duration::from_millis(600), ..quick() }, None);
    let open = || TcpStream::connect(service.addr).unwrap();
    assert!(ends(open()), "not a byte");
    let mut half = open();
    half.write_all(b"PRI * HTTP/2.0").unwrap();
    assert!(ends(half), "half a beginning");
    // HTTP/2 with settings and then pings for ever: no request, so no reason to stay.
    let mut pings = open();
    pings.write_all(b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n").unwrap();
    pings.write_all(&[0, 0, 0, 4, 0, 0, 0, 0, 0]).unwrap();
    let other = pings.try_clone().unwrap();
    let pinging = std::thread::spawn(move || {
        let ping = [0, 0, 8, 6, 0, 0, 0, 0, 0, 1, 2, 3, 4, 5, 6, 7, 8];
        while pings.write_all(&ping).is_ok() {
            std::thread::sleep(Duration::from_millis(20));
        }
    });
    assert!(ends(other), "pings keep nothing open");
    pinging.join().unwrap();
    // Requests on one line whose answers nobody reads: the line is closed though requests go on coming.
    let mut deaf = open();
    deaf.set_write_timeout(Some(Duration::from_secs(30))).unwrap();
    let ask = b"GET /intake/v1/openapi.json HTTP/1.1\r\nhost: x\r\n\r\n";
    let mut sent = 0;
    let closed = loop {
        match deaf.write_all(ask) {
            Ok(()) => sent += 1,
            Err(e) => break e.kind() != std::io::ErrorKind::WouldBlock,
        }
    };
    assert!(closed, "after {sent} requests");
    assert_eq!(service.get("hello").status, 200);
}

/// All places taken by connections that say nothing: who asks is served all the same, and so is the operator.
#[test]
fn who_says_nothing_gives_way_to_who_asks() {
    let service = with(Bounds { connections_max: 4, ..bounds() }, None);
    let silent: Vec<TcpStream> = (0..40).map(|_| TcpStream::connect(service.addr).unwrap()).collect();
    for _ in 0..8 {
        assert_eq!(service.get("hello").status, 200);
    }
    assert_eq!(service.get_at(&format!("{}/health/live", service.operator), &[]).status, 200);
    drop(silent);
}

#[test]
fn large_heads_and_things_that_are_not_http_are_let_go() {
    let service = with(quick(), None);
    let large = format!("GET / HTTP/1.1\r\nhost: x\r\nx: {}\r\n\r\n", "y".repeat(200_000));
    assert!(talk(&service, &large).starts_with("HTTP/1.1 431"));
    let many = format!("GET / HTTP/1.1\r\nhost: x\r\n{}\r\n", "a: b\r\n".repeat(200));
    assert!(talk(&service, &many).starts_with("HTTP/1.1 431"));
    assert!(talk(&service, "\x16\x03\x01\x02\x00\x01\x00\x01\r\n\r\n").starts_with("HTTP/1.1 400"));
    assert_eq!(service.get("hello").status, 200);
}

#[test]
fn connections_of_one_address_are_bounded() {
    let service = with(Bounds { connections_per_address: 3, ..bounds() }, None);
    let mut open: Vec<TcpStream> = Vec::new();
    for _ in 0..3 {
        let mut line = TcpStream::connect(service.addr).unwrap();
        line.write_all(b"GET /intake/v1/hello HTTP/1.1\r\nhost: x\r\n\r\n").unwrap();
        let mut first = [0; 12];
        line.read_exact(&mut first).unwrap();
        assert_eq!(&first, b"HTTP/1.1 200");
        open.push(line);
    }
    let mut fourth = TcpStream::connect(service.addr).unwrap();
    fourth.write_all(b"GET /intake/v1/hello HTTP/1.1\r\nhost: x\r\n\r\n").unwrap();
    let mut first = [0; 12];
    fourth.read_exact(&mut first).unwrap();
    assert_eq!(&first, b"HTTP/1.1 200", "the neighbour is served");
    assert!(ends(open.remove(0)), "and the oldest of which nobody knows whose it is has gone");
}

#[test]
fn tls_with_a_certificate_of_its_own() {
    let certified = rcgen::generate_simple_self_signed(vec!["127.0.0.1".to_string()]).unwrap();
    let tls = Tls { certificates: certified.cert.pem(), key: certified.signing_key.serialize_pem() };
    let service = with(bounds(), Some(tls));
    let certificate = ureq::tls::Certificate::from_pem(certified.cert.pem().as_bytes()).unwrap();
    let roots = ureq::tls::RootCerts::new_with_certs(&[certificate]);
    let trusting: ureq::Agent = ureq::Agent::config_builder()
        .tls_config(ureq::tls::TlsConfig::builder().root_certs(roots).build())
        .build()
        .into();
    let answer = trusting.get(service.url("hello")).call().unwrap();
    assert_eq!(answer.status().as_u16(), 200);
    assert_eq!(answer.headers()["strict-transport-security"], "max-age=15552000");
    let stranger = ureq::get(service.url("hello")).call();
    assert!(stranger.is_err(), "whoever does not know the certificate gets nothing");
}

#[test]
fn figures_and_health_for_the_operator() {
    let service = service();
    service.submit(&confirmation(1, &[]));
    service.get("stations/nowhere");
    let text = service.get_at(&format!("{}/metrics", service.operator), &[]).body;
    assert!(text.contains("sirekap_intake_events_total 1"), "{text}");
    assert!(text.contains("sirekap_intake_receipts_total 1"));
    assert!(text.contains(r#"answers_total{route="/intake/v1/stations/{code}",code="I1003"} 1"#), "{text}");
    for path in ["/health/live", "/health/ready"] {
        assert_eq!(service.get_at(&format!("{}{path}", service.operator), &[]).status, 200);
    }
    assert_eq!(service.get("metrics").status, 404, "not for everybody");
    assert_eq!(service.get_at(&format!("{}/petugas/", service.base), &[]).status, 200);
    assert_eq!(service.get_at(&format!("{}/petugas/lain.js", service.base), &[]).status, 404);
}

/// A connection from another address of this machine.
fn from(service: &crate::fixture::Service, address: &str) -> TcpStream {
    let local: std::net::SocketAddr = format!("{address}:0").parse().unwrap();
    let family = rustix::net::AddressFamily::INET;
    let socket = rustix::net::socket(family, rustix::net::SocketType::STREAM, None).unwrap();
    rustix::net::bind(&socket, &local).unwrap();
    rustix::net::connect(&socket, &service.addr).unwrap();
    TcpStream::from(socket)
}

/// Behind a proxy everybody is who the proxy says; nobody else can say so.
#[test]
fn addresses_behind_a_proxy_are_those_that_it_says() {
    let service = with(Bounds { patience: 25, patience_per_second: 1, ..bounds() }, None);
    let ask = |from_: &str, header: &str, request: &str| {
        let mut line = from(&service, from_);
        line.write_all(format!("{header}{request}").as_bytes()).unwrap();
        let mut answer = Vec::new();
        drop(line.read_to_end(&mut answer));
        String::from_utf8_lossy(&answer).into_owned()
    };
    let said = |client: &str| format!("PROXY TCP4 {client} 127.0.0.1 40000 443\r\n");
    let bad = "POST /intake/v1/events HTTP/1.1\r\nhost: x\r\nconnection: close\r\ncontent-length: 1\r\n\r\nx";
    let offers = "GET /intake/v1/offers/x HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n";
    // `127.0.0.9` is the proxy of the test's service.
    for _ in 0..3 {
        assert!(ask("127.0.0.9", &said("192.0.2.1"), bad).starts_with("HTTP/1.1 401"));
    }
    assert!(ask("127.0.0.9", &said("192.0.2.1"), offers).starts_with("HTTP/1.1 429"), "its share is used up");
    assert!(
        ask("127.0.0.9", &said("192.0.2.2"), offers).starts_with("HTTP/1.1 404"),
        "the next one's is not"
    );
    assert_eq!(ask("127.0.0.9", "", offers), "", "a proxy that does not say is not served");
    let claimed = ask("127.0.0.8", &said("192.0.2.3"), offers);
    assert!(claimed.starts_with("HTTP/1.1 400"), "nobody else is asked: {claimed}");
}
