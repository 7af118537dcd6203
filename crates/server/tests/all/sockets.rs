//! The server itself over TCP: keep-alive, slow and silent clients, heads that are too large, the end.

use crate::client::Site;
use crate::fixture::{CUT, LARGE, Variant, large, write};
use server::{Config, Server};
use std::net::SocketAddr;
use std::time::{Duration, Instant};
use tempfile::TempDir;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;
use tokio::sync::oneshot;
use tokio::task::JoinHandle;

/// A running server.
struct Running {
    addr: SocketAddr,
    stop: Option<oneshot::Sender<()>>,
    task: JoinHandle<()>,
    _folder: TempDir,
}

async fn start(change: impl FnOnce(&mut Config)) -> Running {
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), Variant::default());
    let mut config = Config::new(folder.path());
    config.addr = "127.0.0.1:0".parse().unwrap();
    change(&mut config);
    let server = Server::bind(config).await.unwrap();
    let addr = server.local_addr();
    let (stop, stopped) = oneshot::channel::<()>();
    let task = tokio::spawn(server.run(async move { stopped.await.unwrap_or(()) }));
    Running { addr, stop: Some(stop), task, _folder: folder }
}

/// Reads one answer with a `content-length`: head and body.
async fn answer(stream: &mut TcpStream) -> (String, Vec<u8>) {
    let mut head = Vec::new();
    while !head.ends_with(b"\r\n\r\n") {
        head.push(stream.read_u8().await.unwrap());
    }
    let head = String::from_utf8(head).unwrap();
    let length =
        head.lines().find_map(|l| l.strip_prefix("content-length: ")).map_or(0, |l| l.parse().unwrap());
    let mut body = vec![0; length];
    stream.read_exact(&mut body).await.unwrap();
    (head, body)
}

fn get(path: &str) -> String {
    format!("GET {path} HTTP/1.1\r\nhost: contoh\r\n\r\n")
}

#[tokio::test]
async fn one_connection_carries_many_requests_also_in_advance() {
    let running = start(|_| {}).await;
    let router = Site::new();
    let mut stream = TcpStream::connect(running.addr).await.unwrap();
    let paths = [
        "/v1/pemilu.json",
        "/nope",
        "/v1/hasil/ppwp.json",
        "/log/tile/0/000",
        &format!("/csv/{CUT}/besar.bin"),
    ];
    let all: String = paths.iter().map(|p| get(p)).collect();
    stream.write_all(all.as_bytes()).await.unwrap();
    for path in paths {
        let (head, body) = answer(&mut stream).await;
        let expected = router.get(path).await;
        assert!(head.starts_with(&format!("HTTP/1.1 {}", expected.status)), "{path}: {head}");
        assert_eq!(body, expected.body, "{path}");
    }
}

#[tokio::test]
async fn a_long_file_is_sent_while_others_are_served() {
    let running = start(|_| {}).await;
    let mut slow = TcpStream::connect(running.addr).await.unwrap();
    slow.write_all(get(&format!("/csv/{CUT}/besar.bin")).as_bytes()).await.unwrap();
    let mut other = TcpStream::connect(running.addr).await.unwrap();
    for _ in 0..20 {
        other.write_all(get("/v1/pemilu.json").as_bytes()).await.unwrap();
        assert!(answer(&mut other).await.0.starts_with("HTTP/1.1 200"));
    }
    let (_, body) = answer(&mut slow).await;
    assert_eq!((body.len(), body == large()), (LARGE, true));
}

#[tokio::test]
async fn silent_and_trickling_clients_are_dropped_and_busy_ones_are_not() {
    let time = Duration::from_millis(400);
    let running = start(|config| config.progress_time = time).await;
    let begun = Instant::now();
    let silent = async {
        let mut stream = TcpStream::connect(running.addr).await.unwrap();
        assert_eq!(stream.read(&mut [0; 8]).await.unwrap_or(0), 0, "closed without a word");
        begun.elapsed()
    };
    let trickling = async {
        let mut stream = TcpStream::connect(running.addr).await.unwrap();
        for byte in get("/v1/pemilu.json").into_bytes().iter().cycle() {
            // One line that never ends.
            if *byte != b'\n' && stream.write_all(&[*byte]).await.is_err() {
                break;
            }
            tokio::time::sleep(Duration::from_millis(30)).await;
        }
        begun.elapsed()
    };
    let busy = async {
        let mut stream = TcpStream::connect(running.addr).await.unwrap();
        while begun.elapsed() < 5 * time {
            stream.write_all(get("/v1/pemilu.json").as_bytes()).await.unwrap();
            assert!(answer(&mut stream).await.0.starts_with("HTTP/1.1 200"));
            tokio::time::sleep(time / 4).await;
        }
    };
    let (silent, trickling, ()) = tokio::join!(silent, trickling, busy);
    for (name, took) in [("silent", silent), ("trickling", trickling)] {
        assert!(took >= time && took < 4 * time, "{name} was dropped after {took:?}");
    }
}

#[tokio::test]
async fn a_reader_that_takes_nothing_frees_its_place() {
    let time = Duration::from_millis(300);
    let running = start(|config| {
        config.progress_time = time;
        config.streams_max = 1;
    })
    .await;
    let large = get(&format!("/csv/{CUT}/besar.bin"));
    let mut holders = Vec::new();
    // More long answers than the system's buffers take, none of them read.
    let mut stuck = TcpStream::connect(running.addr).await.unwrap();
    stuck.write_all(large.repeat(12).as_bytes()).await.unwrap();
    holders.push(stuck);
    tokio::time::sleep(time * 4).await;
    let mut stream = TcpStream::connect(running.addr).await.unwrap();
    stream.write_all(large.as_bytes()).await.unwrap();
    assert!(answer(&mut stream).await.0.starts_with("HTTP/1.1 200"), "the place is free again");
}

#[tokio::test]
async fn a_head_that_is_too_large_is_refused() {
    let running = start(|_| {}).await;
    for head in [
        format!("GET / HTTP/1.1\r\nhost: contoh\r\nx: {}\r\n\r\n", "a".repeat(70_000)),
        format!("GET / HTTP/1.1\r\nhost: contoh\r\n{}\r\n", "x: a\r\n".repeat(500)),
    ] {
        let mut stream = TcpStream::connect(running.addr).await.unwrap();
        // The server may close while it is still being written to.
        let written = stream.write_all(head.as_bytes()).await;
        let mut answer = Vec::new();
        let read = stream.read_to_end(&mut answer).await;
        let text = String::from_utf8_lossy(&answer).to_string();
        let cut_off = answer.is_empty() && (written.is_err() || read.is_err());
        assert!(text.starts_with("HTTP/1.1 431") || cut_off, "{text:?} {written:?} {read:?}");
    }
}

#[tokio::test]
async fn connections_beyond_the_bound_are_closed_at_once() {
    let running = start(|config| config.connections_max = 1).await;
    let mut first = TcpStream::connect(running.addr).await.unwrap();
    first.write_all(get("/v1/pemilu.json").as_bytes()).await.unwrap();
    answer(&mut first).await;
    let mut second = TcpStream::connect(running.addr).await.unwrap();
    assert_eq!(second.read(&mut [0; 8]).await.unwrap_or(0), 0);
    first.write_all(get("/v1/pemilu.json").as_bytes()).await.unwrap();
    assert!(answer(&mut first).await.0.starts_with("HTTP/1.1 200"));
}

#[tokio::test]
async fn the_end_waits_for_open_requests_and_takes_no_new_ones() {
    let mut running = start(|_| {}).await;
    let mut idle = TcpStream::connect(running.addr).await.unwrap();
    let mut busy = TcpStream::connect(running.addr).await.unwrap();
    busy.write_all(get(&format!("/csv/{CUT}/besar.bin")).as_bytes()).await.unwrap();
    // Its answer has begun when the order to end comes.
    let first = busy.read_u8().await.unwrap();
    running.stop.take().unwrap().send(()).unwrap();
    let mut rest = Vec::new();
    busy.read_to_end(&mut rest).await.unwrap();
    assert_eq!(first, b'H');
    assert!(rest.ends_with(&large()[LARGE - 1000..]), "the answer came whole");
    assert_eq!(idle.read(&mut [0; 8]).await.unwrap_or(0), 0);
    tokio::time::timeout(Duration::from_secs(5), running.task).await.expect("the server ended").unwrap();
    assert!(TcpStream::connect(running.addr).await.is_err());
}

#[tokio::test]
async fn a_taken_address_is_named() {
    let running = start(|_| {}).await;
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), Variant::default());
    let mut config = Config::new(folder.path());
    config.addr = running.addr;
    let error = Server::bind(config).await.err().unwrap().to_string();
    assert!(error.starts_with("S904 ") && error.contains(&running.addr.to_string()), "{error}");
}
