//! Floods of HTTP/2 frames, written by hand: the flood ends or is held back, memory stays bounded, and who asks beside it
//! is served.

use crate::fixture::{Service, bounds, with};
use intake::Bounds;
use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::time::Duration;

const DATA: u8 = 0;
const HEADERS: u8 = 1;
const PRIORITY: u8 = 2;
const RST_STREAM: u8 = 3;
const SETTINGS: u8 = 4;
const PING: u8 = 6;
const WINDOW_UPDATE: u8 = 8;
const CONTINUATION: u8 = 9;
const END_STREAM: u8 = 1;
const END_HEADERS: u8 = 4;
/// `GET http://x/` in HPACK's static table, the authority as a literal.
const GET: [u8; 6] = [0x82, 0x86, 0x84, 0x01, 1, b'x'];
/// What one flood sends at most; it has then failed to be stopped, and must have done no harm.
const BYTES_MAX: usize = 4 << 20;
/// How much the process may grow under all floods of one kind, which send 16 MiB.
const GROWTH_MAX: u64 = 96 << 20;

fn frame(kind: u8, flags: u8, stream: u32, payload: &[u8]) -> Vec<u8> {
    let length = (payload.len() as u32).to_be_bytes();
    [&length[1..], &[kind, flags], &stream.to_be_bytes(), payload].concat()
}

/// A header block that names one long field of the dynamic table again and again: a few bytes that unpack to many.
fn bomb(first: bool) -> Vec<u8> {
    let mut block = GET.to_vec();
    if first {
        // Literal with incremental indexing, name `a`, 3,900 bytes of value.
        block.extend([0x40, 1, b'a', 0x7f, 0xbd, 0x1d]);
        block.extend([b'y'; 3_900]);
    }
    block.resize(16_000, 0xbe);
    block
}

/// The frames of the n-th step of a flood.
type Flood = fn(u32) -> Vec<u8>;

const FLOODS: [(&str, Flood); 10] = [
    ("rapid reset", |n| {
        let stream = 2 * n + 1;
        let ask = frame(HEADERS, END_STREAM | END_HEADERS, stream, &GET);
        [ask, frame(RST_STREAM, 0, stream, &[0, 0, 0, 8])].concat()
    }),
    ("requests whose answers are not taken", |n| frame(HEADERS, END_STREAM | END_HEADERS, 2 * n + 1, &GET)),
    ("continuation without end", |n| match n {
        0 => frame(HEADERS, END_STREAM, 1, &GET),
        _ => frame(CONTINUATION, 0, 1, &[0x00, 1, b'a', 1, b'b'].repeat(200)),
    }),
    ("empty continuations", |n| match n {
        0 => frame(HEADERS, END_STREAM, 1, &GET),
        _ => frame(CONTINUATION, 0, 1, &[]).repeat(500),
    }),
    ("settings", |_| frame(SETTINGS, 0, 0, &[0, 4, 0, 0, 0xff, 0xff]).repeat(100)),
    ("pings", |_| frame(PING, 0, 0, &[7; 8]).repeat(100)),
    ("field that unpacks to megabytes", |n| {
        frame(HEADERS, END_STREAM | END_HEADERS, 2 * n + 1, &bomb(n == 0))
    }),
    ("priorities", |n| frame(PRIORITY, 0, 2 * n + 1, &[0, 0, 0, 0, 1]).repeat(100)),
    ("windows", |_| frame(WINDOW_UPDATE, 0, 0, &[0, 0, 0, 1]).repeat(100)),
    ("empty data", |n| match n {
        0 => frame(HEADERS, END_HEADERS, 1, &[0x83, 0x86, 0x84, 0x01, 1, b'x']),
        _ => frame(DATA, 0, 1, &[]).repeat(100),
    }),
];

fn quick() -> Service {
    let short = Duration::from_millis(400);
    let times =
        Bounds { head_time: short, body_time: short, piece_time: short, idle_time: short, ..bounds() };
    with(times, None)
}

/// A connection that has said that it speaks HTTP/2.
fn begun(service: &Service) -> TcpStream {
    let mut line = TcpStream::connect(service.addr).unwrap();
    let patience = Some(Duration::from_secs(30));
    line.set_read_timeout(patience).unwrap();
    line.set_write_timeout(patience).unwrap();
    line.write_all(b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n").unwrap();
    line.write_all(&frame(SETTINGS, 0, 0, &[])).unwrap();
    line
}

/// Sends a flood until it is not taken any more, and waits until the connection has ended.
fn flood(service: &Service, step: Flood) -> bool {
    let mut line = begun(service);
    let mut sent = 0;
    for n in 0.. {
        let frames = step(n);
        sent += frames.len();
        match line.write_all(&frames) {
            Ok(()) if sent < BYTES_MAX => {}
            Ok(()) => break,
            // Held back for half a minute: neither ended nor served.
            Err(e) if e.kind() == std::io::ErrorKind::WouldBlock => return false,
            Err(_) => return true,
        }
    }
    let mut rest = Vec::new();
    !matches!(line.read_to_end(&mut rest), Err(e) if e.kind() == std::io::ErrorKind::WouldBlock)
}

/// Bytes of this process in memory; 0 where the system does not say.
fn resident() -> u64 {
    let text = std::fs::read_to_string("/proc/self/statm").unwrap_or_default();
    text.split(' ').nth(1).and_then(|pages| pages.parse::<u64>().ok()).map_or(0, |pages| pages * 4_096)
}

#[test]
fn floods_of_http2_frames_end_and_harm_nobody() {
    let service = quick();
    assert_eq!(service.get("hello").status, 200);
    for (name, step) in FLOODS {
        let before = resident();
        let ended = std::thread::scope(|scope| {
            let floods: Vec<_> = (0..4).map(|_| scope.spawn(|| flood(&service, step))).collect();
            for _ in 0..20 {
                assert_eq!(service.get("hello").status, 200, "{name}: beside it");
            }
            floods.into_iter().all(|f| f.join().unwrap())
        });
        assert!(ended, "{name}: the connections end");
        assert!(resident().saturating_sub(before) < GROWTH_MAX, "{name}: memory");
        assert_eq!(service.get("hello").status, 200, "{name}: after it");
    }
}

/// Kinds of the frames that answer, until a request has its answer or the connection ends.
fn answered(service: &Service, frames: &[u8]) -> Vec<u8> {
    let mut line = begun(service);
    line.write_all(frames).unwrap();
    let mut kinds = Vec::new();
    let mut head = [0; 9];
    while kinds.last() != Some(&HEADERS) && line.read_exact(&mut head).is_ok() {
        kinds.push(head[3]);
        let length = u32::from_be_bytes([0, head[0], head[1], head[2]]);
        line.read_exact(&mut vec![0; length as usize]).unwrap();
    }
    kinds
}

/// What makes the rest of this file say something: these frames are HTTP/2, and a request among them is answered.
#[test]
fn a_request_written_by_hand_is_answered() {
    let service = quick();
    let ask = frame(HEADERS, END_STREAM | END_HEADERS, 1, &GET);
    assert_eq!(answered(&service, &ask).last(), Some(&HEADERS));
    let in_two = [frame(HEADERS, END_STREAM, 1, &GET[..3]), frame(CONTINUATION, END_HEADERS, 1, &GET[3..])];
    assert_eq!(answered(&service, &in_two.concat()).last(), Some(&HEADERS));
}

#[test]
fn frames_that_no_client_sends_end_the_connection() {
    for (name, frames) in [
        ("a frame of 16 MiB", [0xff, 0xff, 0xff, DATA, 0, 0, 0, 0, 1].to_vec()),
        ("data without a request", frame(DATA, 0, 1, b"x")),
        ("continuation without headers", frame(CONTINUATION, END_HEADERS, 1, &GET)),
        ("headers on stream 0", frame(HEADERS, END_STREAM | END_HEADERS, 0, &GET)),
        ("headers on an even stream", frame(HEADERS, END_STREAM | END_HEADERS, 2, &GET)),
        ("a window of 0", frame(WINDOW_UPDATE, 0, 0, &[0; 4])),
        ("a window beyond 2^31", frame(WINDOW_UPDATE, 0, 0, &[0x7f, 0xff, 0xff, 0xff]).repeat(3)),
        ("settings of 5 bytes", frame(SETTINGS, 0, 0, &[0; 5])),
        ("a ping of 7 bytes", frame(PING, 0, 0, &[0; 7])),
        ("a table entry that is not there", frame(HEADERS, END_STREAM | END_HEADERS, 1, &[0xff, 0xff, 0x7f])),
        (
            "a table of 4 GiB",
            frame(HEADERS, END_STREAM | END_HEADERS, 1, &[0x3f, 0xff, 0xff, 0xff, 0xff, 0x0f]),
        ),
        (
            "upper case in a name",
            frame(HEADERS, END_STREAM | END_HEADERS, 1, &[&GET[..], &[0, 1, b'A', 1, b'b']].concat()),
        ),
        (
            "connection in HTTP/2",
            frame(HEADERS, END_STREAM | END_HEADERS, 1, &[&GET[..], b"\0\x0aconnection\x05close"].concat()),
        ),
    ] {
        let service = quick();
        assert!(flood_once(&service, &frames), "{name}");
        assert_eq!(service.get("hello").status, 200, "{name}");
    }
}

/// Sends something once; whether the connection ends.
fn flood_once(service: &Service, frames: &[u8]) -> bool {
    let mut line = begun(service);
    line.write_all(frames).unwrap();
    let mut rest = Vec::new();
    !matches!(line.read_to_end(&mut rest), Err(e) if e.kind() == std::io::ErrorKind::WouldBlock)
}
