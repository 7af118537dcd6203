//! Submissions with receipts over HTTP on this machine, beside what bounds them, and under floods of junk.
//!
//! `cargo bench -p intake --bench intake` prints a table; every row of a table is of the same run.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::unreachable,
    clippy::disallowed_methods,
    clippy::disallowed_types,
    clippy::print_stdout,
    clippy::float_arithmetic
)]

/// Here answers are timed, not compared with the document.
mod openapi {
    pub fn check(_: &str, _: &str, _: &crate::fixture::Answer) {}
}

#[path = "../tests/all/fixture.rs"]
#[allow(dead_code)]
mod fixture;

use device::auth::EVENT_TYPE;
use fixture::{NOW, OFFICER, bounds, confirmation, key, open_ledger, picture};
use intake::Bounds;
use ledger::SqliteStore;
use model::{Digest, Submission};
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{SocketAddr, TcpStream};
use std::sync::atomic::{AtomicBool, AtomicU64, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

const SENDERS: usize = 64;
const EVENTS: u64 = 12_000;
const IMAGES: u64 = 1_200;
const IMAGE_BYTES: usize = 200_000;

/// A connection that is kept open.
struct Line(BufReader<TcpStream>);

impl Line {
    fn to(addr: SocketAddr) -> Self {
        let stream = TcpStream::connect(addr).unwrap();
        stream.set_nodelay(true).unwrap();
        Line(BufReader::new(stream))
    }

    /// Sends a request and reads its answer: status and body.
    fn ask(&mut self, head: &str, body: &[u8]) -> (u16, Vec<u8>) {
        let mut request = format!("{head}content-length: {}\r\n\r\n", body.len()).into_bytes();
        request.extend_from_slice(body);
        self.0.get_mut().write_all(&request).unwrap();
        let mut line = String::new();
        self.0.read_line(&mut line).unwrap();
        let status = line.split(' ').nth(1).unwrap().parse().unwrap();
        let mut length = 0;
        loop {
            line.clear();
            self.0.read_line(&mut line).unwrap();
            if line == "\r\n" {
                break;
            }
            if let Some(n) = line.to_ascii_lowercase().strip_prefix("content-length:") {
                length = n.trim().parse().unwrap();
            }
        }
        let mut body = vec![0; length];
        self.0.read_exact(&mut body).unwrap();
        (status, body)
    }
}

/// A request's head as a phone signs it.
fn head(method: &str, path: &str, headers: &[(&str, &str)], body: &[u8]) -> String {
    let signed = fixture::auth(method, path, headers, body);
    let more: String = headers.iter().map(|(name, value)| format!("{name}: {value}\r\n")).collect();
    format!("{method} /intake/v1/{path} HTTP/1.1\r\nhost: x\r\n{more}{}: {signed}\r\n", fixture::AUTH)
}

fn post(body: &[u8]) -> String {
    head("POST", "events", &[("content-type", EVENT_TYPE)], body)
}

/// Another phone, whose holder sends junk in its own name.
const THIEF: u8 = 90;

/// What the other phone sends.
fn post_by_thief(body: &[u8]) -> String {
    let about = device::auth::about_body(body);
    let signed = fixture::auth_of(&key(THIEF), NOW, "POST", "events", about);
    let name = fixture::AUTH;
    format!(
        "POST /intake/v1/events HTTP/1.1\r\nhost: x\r\ncontent-type: {EVENT_TYPE}\r\n{name}: {signed}\r\n"
    )
}

fn submit(line: &mut Line, event: &Submission, head: &str) {
    let (status, body) = line.ask(head, event.bytes());
    assert_eq!(status, 200, "{}", String::from_utf8_lossy(&body));
}

fn upload(line: &mut Line, event: &Submission, grey: &[u8]) {
    let (length, metadata) = (grey.len().to_string(), fixture::metadata(event, grey));
    let headers = [
        ("tus-resumable", "1.0.0"),
        ("upload-length", length.as_str()),
        ("upload-metadata", metadata.as_str()),
        ("content-type", "application/offset+octet-stream"),
    ];
    assert_eq!(line.ask(&head("POST", "uploads", &headers, grey), grey).0, 201);
    let (status, body) = line.ask(&head("GET", &format!("events/{}", event.id()), &[], b""), b"");
    assert!(status == 200 && String::from_utf8_lossy(&body).contains("sirekap-receipt/1"));
}

fn percentile(times: &mut [Duration], per_cent: usize) -> f64 {
    times.sort_unstable();
    times[(times.len() - 1) * per_cent / 100].as_secs_f64() * 1e3
}

/// Runs numbered jobs on so many threads; the time of all, and of each.
fn together(
    senders: usize,
    jobs: u64,
    addr: SocketAddr,
    job: impl Fn(&mut Line, u64) + Sync,
) -> (f64, Vec<Duration>) {
    let (next, times) = (AtomicU64::new(0), Mutex::new(Vec::new()));
    let begun = Instant::now();
    std::thread::scope(|scope| {
        for _ in 0..senders {
            scope.spawn(|| {
                let mut line = Line::to(addr);
                let mut mine = Vec::new();
                loop {
                    let number = next.fetch_add(1, Ordering::Relaxed);
                    if number >= jobs {
                        break;
                    }
                    let begun = Instant::now();
                    job(&mut line, number);
                    mine.push(begun.elapsed());
                }
                times.lock().unwrap().extend(mine);
            });
        }
    });
    (begun.elapsed().as_secs_f64(), times.into_inner().unwrap())
}

fn wide() -> Bounds {
    Bounds {
        device_events: u32::MAX,
        device_bytes: 1 << 50,
        connections_max: 40_000,
        connections_per_address: 40_000,
        connections_per_network: 40_000,
        connections_per_key: 40_000,
        uploads_per_key: 40_000,
        ..bounds()
    }
}

/// SQLite alone: one writer, one transaction for all that waits, as the ledger does it.
fn sqlite_alone(folder: &std::path::Path) -> f64 {
    let mut connection = rusqlite::Connection::open(folder.join("bare.db")).unwrap();
    connection.pragma_update(None, "journal_mode", "WAL").unwrap();
    connection.pragma_update(None, "synchronous", "FULL").unwrap();
    connection.execute("CREATE TABLE t (k INTEGER PRIMARY KEY, v BLOB)", []).unwrap();
    let (jobs, queue) = std::sync::mpsc::sync_channel::<std::sync::mpsc::Sender<()>>(4_096);
    let writer = std::thread::spawn(move || {
        let row = [7u8; 1_024];
        while let Ok(first) = queue.recv() {
            let batch: Vec<_> =
                std::iter::once(first).chain(std::iter::from_fn(|| queue.try_recv().ok())).collect();
            let transaction = connection.transaction().unwrap();
            for _ in &batch {
                transaction
                    .prepare_cached("INSERT INTO t (v) VALUES (?1)")
                    .unwrap()
                    .execute([&row[..]])
                    .unwrap();
            }
            transaction.commit().unwrap();
            batch.into_iter().for_each(|done| done.send(()).unwrap());
        }
    });
    let begun = Instant::now();
    std::thread::scope(|scope| {
        for _ in 0..SENDERS {
            let jobs = jobs.clone();
            scope.spawn(move || {
                for _ in 0..EVENTS / SENDERS as u64 {
                    let (done, answer) = std::sync::mpsc::channel();
                    jobs.send(done).unwrap();
                    answer.recv().unwrap();
                }
            });
        }
    });
    let seconds = begun.elapsed().as_secs_f64();
    drop(jobs);
    writer.join().unwrap();
    EVENTS as f64 / seconds
}

/// The disk alone: one file, written from end to end and flushed.
fn disk_alone(folder: &std::path::Path) -> f64 {
    let block = picture(1, 1 << 20);
    let mut file = std::fs::File::create(folder.join("bare.bin")).unwrap();
    let begun = Instant::now();
    for _ in 0..256 {
        file.write_all(&block).unwrap();
    }
    file.sync_data().unwrap();
    256.0 * 1.048_576 / begun.elapsed().as_secs_f64()
}

fn resident() -> f64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find(|l| l.starts_with("VmRSS")).unwrap();
    line.split_whitespace().nth(1).unwrap().parse::<f64>().unwrap() / 1_024.0
}

fn main() {
    let folder = tempfile::tempdir().unwrap();
    let store = || Arc::new(SqliteStore::open(folder.path()).unwrap());
    println!("64 senders over HTTP, SQLite and pictures on the same disk");
    println!("{:<44} {:>10} {:>9} {:>9}", "", "per second", "p50 ms", "p99 ms");
    let service = fixture::at(&folder.path().join("intake"), open_ledger(store()), wide(), None);
    // Signed before the clock runs, as phones do it.
    let signed = |event: Submission| {
        let head = post(event.bytes());
        (event, head)
    };
    let events: Vec<(Submission, String)> = (0..EVENTS).map(|n| signed(confirmation(n, &[]))).collect();
    let (seconds, mut times) = together(SENDERS, EVENTS, service.addr, |line, n| {
        let (event, head) = &events[n as usize];
        submit(line, event, head);
    });
    let ours = EVENTS as f64 / seconds;
    println!(
        "{:<44} {ours:>10.0} {:>9.2} {:>9.2}",
        "event 1 KB, receipt",
        percentile(&mut times, 50),
        percentile(&mut times, 99)
    );
    let bare = sqlite_alone(folder.path());
    println!("{:<44} {bare:>10.0} {:>9} {:>9}", "  SQLite alone, 1 KB, group commit", "", "");
    println!("{:<44} {:>9.0}%", "  ours of it", 100.0 * ours / bare);
    drop(events);
    let image = |n: u64| {
        let mut bytes = picture(1, IMAGE_BYTES);
        bytes[..8].copy_from_slice(&n.to_be_bytes());
        bytes
    };
    let with_image: Vec<Submission> = (0..IMAGES)
        .map(|n| {
            let grey = image(n);
            confirmation(1_000_000 + n, &[(&grey, &grey)])
        })
        .collect();
    let (seconds, mut times) = together(SENDERS, IMAGES, service.addr, |line, n| {
        let event = &with_image[n as usize];
        submit(line, event, &post(event.bytes()));
        upload(line, event, &image(n));
    });
    let ours = IMAGES as f64 / seconds;
    let mb = ours * IMAGE_BYTES as f64 / 1e6;
    println!(
        "{:<44} {ours:>10.0} {:>9.2} {:>9.2}",
        "event and 200 KB picture, receipt",
        percentile(&mut times, 50),
        percentile(&mut times, 99)
    );
    let disk = disk_alone(folder.path());
    println!("{:<44} {mb:>10.0}", "  MB/s of it");
    println!("{:<44} {disk:>10.0}", "  MB/s of the disk, one file, one flush");
    println!("{:<44} {:>9.0}%", "  ours of it", 100.0 * mb / disk);
    drop(service);
    memory(folder.path());
    floods();
}

/// Memory with many open connections that have asked once.
fn memory(folder: &std::path::Path) {
    let limit = rustix::process::getrlimit(rustix::process::Resource::Nofile);
    let more = rustix::process::Rlimit { current: limit.maximum, ..limit };
    rustix::process::setrlimit(rustix::process::Resource::Nofile, more).unwrap();
    // Both ends are in this process, which may have only so many handles.
    let handles = usize::try_from(limit.maximum.unwrap_or(1 << 20)).unwrap();
    let wanted = 10_000.min((handles - 500) / 2);
    let service =
        fixture::at(&folder.join("many"), open_ledger(Arc::new(ledger::MemoryStore::new())), wide(), None);
    let before = resident();
    let mut open = Vec::new();
    for number in 0..wanted {
        let Ok(stream) = TcpStream::connect(service.addr) else { break };
        let mut line = Line(BufReader::with_capacity(256, stream));
        assert_eq!(line.ask("GET /intake/v1/health/live HTTP/1.1\r\nhost: x\r\n", b"").0, 200, "{number}");
        open.push(line);
    }
    let after = resident();
    println!("\nmemory with {} open connections, client and service in one process", open.len());
    println!("{:<44} {:>10.1} MiB", "  before", before);
    println!(
        "{:<44} {:>10.1} MiB, {:.1} KiB each",
        "  with them",
        after,
        (after - before) * 1_024.0 / open.len() as f64
    );
}

/// A junk sender: what it does with one connection.
type Junk = fn(SocketAddr, u64) -> std::io::Result<()>;

fn raw(addr: SocketAddr, from: u64, text: &[u8], wait: bool) -> std::io::Result<()> {
    let local: SocketAddr = format!("127.0.{}.{}:0", 1 + from % 200, 2 + from / 200 % 200).parse().unwrap();
    let socket =
        rustix::net::socket(rustix::net::AddressFamily::INET, rustix::net::SocketType::STREAM, None)?;
    rustix::net::bind(&socket, &local)?;
    rustix::net::connect(&socket, &addr)?;
    let mut stream = TcpStream::from(socket);
    stream.set_read_timeout(Some(Duration::from_millis(if wait { 2_000 } else { 5 })))?;
    stream.write_all(text)?;
    let mut answer = [0; 512];
    stream.read(&mut answer).map(|_| ())
}

/// A request with its body.
fn whole(head: &str, body: &[u8]) -> Vec<u8> {
    [format!("{head}content-length: {}\r\n\r\n", body.len()).as_bytes(), body].concat()
}

/// What any page can make a browser send.
const UNSIGNED: &str = "POST /intake/v1/events HTTP/1.1\r\nhost: x\r\ncontent-type: text/plain\r\n";

/// What an HTTP/2 connection sends that asks for nothing and pings: the preface, its settings, 64 PINGs.
fn pings() -> Vec<u8> {
    let mut bytes = b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\0\0\0\x04\0\0\0\0\0".to_vec();
    for _ in 0..64 {
        bytes.extend(b"\0\0\x08\x06\0\0\0\0\0pingping");
    }
    bytes
}

const KINDS: [(&str, Junk); 12] = [
    ("unsigned posts", |a, n| raw(a, n, &whole(UNSIGNED, &[b'x'; 900]), true)),
    ("unsigned posts, from the honest address", |a, _| {
        let mut stream = TcpStream::connect(a)?;
        stream.set_read_timeout(Some(Duration::from_secs(2)))?;
        stream.write_all(&whole(UNSIGNED, &[b'x'; 900]))?;
        stream.read(&mut [0; 512]).map(|_| ())
    }),
    ("garbage bodies, signed by another phone", |a, n| {
        let body = [b'x'; 900];
        raw(a, n, &whole(&post_by_thief(&body), &body), true)
    }),
    ("events of unknown keys", |a, n| {
        let text = String::from_utf8(confirmation(n, &[]).bytes().to_vec()).unwrap();
        let text = text.replace(&key(OFFICER).id().to_hex(), &key(200).id().to_hex());
        raw(a, n, &whole(&post_by_thief(text.as_bytes()), text.as_bytes()), true)
    }),
    ("bad signatures of known keys", |a, n| {
        let text = String::from_utf8(confirmation(n, &[]).bytes().to_vec()).unwrap();
        let text = text.replacen(&format!("\"time\":{}", NOW.0), &format!("\"time\":{}", NOW.0 + 1), 1);
        raw(a, n, &whole(&post_by_thief(text.as_bytes()), text.as_bytes()), true)
    }),
    ("replays", |a, n| {
        let event = confirmation(0, &[]);
        raw(a, n, &whole(&post_by_thief(event.bytes()), event.bytes()), true)
    }),
    ("empty uploads that nobody signs", |a, n| {
        let event = confirmation(0, &[]);
        let named = fixture::metadata(&event, &n.to_be_bytes());
        let head = format!(
            "POST /intake/v1/uploads HTTP/1.1\r\nhost: x\r\ntus-resumable: 1.0.0\r\nupload-length: 900000\r\nupload-metadata: {named}\r\n"
        );
        raw(a, n, &whole(&head, b""), true)
    }),
    ("connections that say nothing", |a, n| raw(a, n, b"", false)),
    ("HTTP/2 connections that only ping", |a, n| raw(a, n, &pings(), true)),
    ("answers that nobody reads", |a, n| {
        let ask = "GET /intake/v1/openapi.json HTTP/1.1\r\nhost: x\r\n\r\n".repeat(40);
        raw(a, n, ask.as_bytes(), false)
    }),
    ("heads that do not end", |a, n| raw(a, n, b"POST /intake/v1/events HTTP/1.1\r\nhost: x\r\n", false)),
    ("huge heads", |a, n| {
        raw(a, n, format!("GET / HTTP/1.1\r\nx: {}\r\n\r\n", "y".repeat(60_000)).as_bytes(), true)
    }),
];

/// Honest submissions with pictures at a steady rate, alone and beside ten times as much junk from other addresses.
fn floods() {
    const HONEST: u64 = 400;
    const EVERY: Duration = Duration::from_millis(10);
    println!(
        "\nhonest submissions (event and 60 KB picture, 100 a second) beside junk at ten times their rate, most of it from other addresses"
    );
    println!("{:<44} {:>10} {:>9} {:>9} {:>9}", "", "receipts", "p50 ms", "p99 ms", "junk/s");
    let seq = AtomicU64::new(2_000_000);
    for (name, junk) in std::iter::once(("none", None)).chain(KINDS.iter().map(|(n, j)| (*n, Some(*j)))) {
        let folder = tempfile::tempdir().unwrap();
        let ledger = open_ledger(Arc::new(SqliteStore::open(folder.path()).unwrap()));
        ledger.submit(fixture::enrol(THIEF, "officer", Some(fixture::ROOT)).bytes()).unwrap();
        let service = fixture::at(&folder.path().join("intake"), ledger, wide(), None);
        let addr = service.addr;
        let (over, sent) = (AtomicBool::new(false), AtomicUsize::new(0));
        let begun = Instant::now();
        let times = Mutex::new(Vec::new());
        std::thread::scope(|scope| {
            if let Some(junk) = junk {
                for thread in 0..8u64 {
                    let (over, sent) = (&over, &sent);
                    scope.spawn(move || {
                        let mut number = thread * 100_000;
                        let started = Instant::now();
                        let mut mine = 0u32;
                        while !over.load(Ordering::Relaxed) {
                            // What the service does with it is its own affair.
                            drop(junk(addr, number));
                            number += 1;
                            mine += 1;
                            sent.fetch_add(1, Ordering::Relaxed);
                            let due = Duration::from_millis(8) * mine;
                            std::thread::sleep(due.saturating_sub(started.elapsed()));
                        }
                    });
                }
            }
            let honest: Vec<_> = (0..16u64)
                .map(|sender| {
                    let (times, seq) = (&times, &seq);
                    scope.spawn(move || {
                        let mut line = Line::to(addr);
                        for round in 0..HONEST / 16 {
                            let due = EVERY * u32::try_from(round * 16 + sender).unwrap();
                            std::thread::sleep(due.saturating_sub(begun.elapsed()));
                            let number = seq.fetch_add(1, Ordering::Relaxed);
                            let mut grey = picture(1, 60_000);
                            grey[..8].copy_from_slice(&number.to_be_bytes());
                            let event = confirmation(number, &[(&grey, &grey)]);
                            let asked = Instant::now();
                            submit(&mut line, &event, &post(event.bytes()));
                            upload(&mut line, &event, &grey);
                            times.lock().unwrap().push(asked.elapsed());
                        }
                    })
                })
                .collect();
            let ended: Vec<_> = honest.into_iter().map(|h| h.join()).collect();
            // First the junk ends, whatever became of the others.
            over.store(true, Ordering::Relaxed);
            ended.into_iter().for_each(|h| h.unwrap());
        });
        let mut times = times.into_inner().unwrap();
        let rate = sent.load(Ordering::Relaxed) as f64 / begun.elapsed().as_secs_f64();
        println!(
            "{name:<44} {:>6}/{HONEST} {:>9.1} {:>9.1} {rate:>9.0}",
            times.len(),
            percentile(&mut times, 50),
            percentile(&mut times, 99)
        );
        assert!(service.ledger.size() > 0 && Digest::of(b"").0 != [0; 32]);
    }
}
