//! A tree behind an address: the same answer as from memory, through a server that is sometimes tired.

use ::verify::{Http, Options, TreeSource as _, TreeSourceError};
use std::collections::BTreeMap;
use std::io::{BufRead as _, BufReader, Write as _};
use std::net::{TcpListener, TcpStream};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use testkit::corrupt;

/// Serves files on a free port; of every seventh path the first request is answered with 503, so that one more try gets
/// it whatever the order of the threads. Returns the address and the requests seen.
fn serve(files: BTreeMap<String, Vec<u8>>) -> (String, Arc<Mutex<Vec<String>>>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    let (files, seen, count) =
        (Arc::new(files), Arc::new(Mutex::new(Vec::new())), Arc::new(AtomicU64::new(0)));
    let log = seen.clone();
    std::thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            let (files, seen, count) = (files.clone(), seen.clone(), count.clone());
            std::thread::spawn(move || answer(stream, &files, &seen, &count));
        }
    });
    (address, log)
}

fn answer(
    stream: TcpStream,
    files: &BTreeMap<String, Vec<u8>>,
    seen: &Mutex<Vec<String>>,
    count: &AtomicU64,
) {
    let mut lines = BufReader::new(stream.try_clone().unwrap()).lines();
    let mut stream = stream;
    while let Some(Ok(first)) = lines.next() {
        while lines.next().is_some_and(|line| line.is_ok_and(|l| !l.is_empty())) {}
        let path = first.split(' ').nth(1).unwrap().trim_start_matches('/').to_string();
        let again = {
            let mut seen = seen.lock().unwrap();
            let again = seen.contains(&path);
            seen.push(path.clone());
            again
        };
        let tired = !again && count.fetch_add(1, Ordering::Relaxed) % 7 == 6;
        let (status, body) = match files.get(&path) {
            _ if tired => ("503 Busy", &b""[..]),
            Some(body) => ("200 OK", body.as_slice()),
            None => ("404 Not Found", &b"nothing here"[..]),
        };
        let head = format!("HTTP/1.1 {status}\r\ncontent-length: {}\r\n\r\n", body.len());
        if stream.write_all(head.as_bytes()).and_then(|()| stream.write_all(body)).is_err() {
            return;
        }
    }
}

#[test]
fn an_address_gives_the_same_report_as_memory() {
    let tree = corrupt::honest();
    let (address, seen) = serve(tree.files.clone());
    let options = Options { threads: 4, ..Options::default() };
    let report = ::verify::verify(&Http::new(&format!("{address}/")).unwrap(), &options, &|_| {});
    assert_eq!(report, ::verify::verify(&tree, &options, &|_| {}));
    let known = |path: &String| path == "root.json" || path.starts_with("o/") || path.starts_with("log/");
    assert!(seen.lock().unwrap().iter().all(known));
}

#[test]
fn absent_unreadable_and_wrong_addresses_are_told_apart() {
    let (address, _) = serve(BTreeMap::from([("a".to_string(), b"b".to_vec())]));
    let source = Http::new(&address).unwrap();
    assert_eq!(source.get("a"), Ok(Some(b"b".to_vec())));
    assert_eq!(source.get("b"), Ok(None));
    let nobody = Http::new("http://127.0.0.1:1").unwrap();
    assert!(matches!(nobody.get("a"), Err(TreeSourceError::Unreadable { .. })));
    for wrong in ["", "hasil.example", "ftp://hasil.example", "https://", "http://a b"] {
        assert!(matches!(Http::new(wrong), Err(TreeSourceError::Address(_))), "{wrong}");
    }
}
