//! The origin beside nginx on the same bodies: CPU seconds of the server process for each request, over loopback.
//!
//! `cargo bench -p server --bench serve` (each server in its own process, one worker thread each, the same client, rounds
//! interleaved, medians). Rows: a body of 1 KB and of 20 KB from memory, the latter also as browsers ask for it, packed
//! (nginx from a file packed beforehand), 1 KB bodies out of packed nodes that nobody has asked for before (nginx from
//! plain files), and questions to `/cari`, which nginx has not. Without nginx its column stays empty.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::unreachable,
    clippy::disallowed_methods,
    clippy::disallowed_types,
    clippy::print_stdout,
    clippy::float_arithmetic
)] // a bench measures and prints, or stops

#[path = "../../portal/tests/all/fixture.rs"]
#[allow(dead_code, clippy::unwrap_used)]
mod fixture;

use model::Digest;
use server::Config;
use shapes::Node;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// Requests of one round on one row.
const REQUESTS: usize = 60_000;
/// Questions of one round on one row.
const QUESTIONS: usize = 2_000;
/// Stations of the cold row: each is asked for once a round, by a server that has just started.
const COLD: usize = 20_000;
const ROUNDS: usize = 5;
const CONNECTIONS: usize = 16;
/// Clock ticks a second in `/proc`; Linux has shown 100 to programs on all its machines for decades.
const TICKS: f64 = 100.0;

fn main() {
    let mut arguments = std::env::args().skip(1);
    if arguments.next().as_deref() == Some("serve") {
        return serve(Path::new(&arguments.next().unwrap()));
    }
    let folder = tempfile::tempdir().unwrap();
    let cold = prepare(folder.path());
    let hot = [
        ("1 KB", "/v1/hasil/ppwp/31/3171.json", ""),
        ("20 KB", "/v1/hasil/ppwp/31/3172.json", ""),
        ("20 KB, gzip", "/v1/hasil/ppwp/31/3172.json", "accept-encoding: gzip\r\n"),
    ];

    let origin = Origin::start(folder.path());
    let nginx = Nginx::start(folder.path());
    if nginx.is_none() {
        println!("nginx is not installed (Debian: apt-get install nginx-light): its column stays empty");
    }
    println!("{REQUESTS} requests a round, {CONNECTIONS} connections, {ROUNDS} rounds, medians");
    println!(
        "{:<28}{:>14}{:>14}{:>9}{:>12}{:>12}",
        "row", "origin us/req", "nginx us/req", "ratio", "origin r/s", "nginx r/s"
    );
    for (name, path, header) in hot {
        let requests = vec![path.to_string(); REQUESTS];
        let (mut ours, mut theirs) = (Vec::new(), Vec::new());
        measure(origin.process.id(), origin.addr, &requests[..2000], header);
        for _ in 0..ROUNDS {
            ours.push(measure(origin.process.id(), origin.addr, &requests, header));
            if let Some(nginx) = &nginx {
                theirs.push(measure(nginx.worker, nginx.addr, &requests, header));
            }
        }
        row(name, &ours, &theirs);
    }
    drop(origin);
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        let fresh = Origin::start(folder.path());
        ours.push(measure(fresh.process.id(), fresh.addr, &cold, ""));
        if let Some(nginx) = &nginx {
            theirs.push(measure(nginx.worker, nginx.addr, &cold, ""));
        }
    }
    row("1 KB, packed nodes, cold", &ours, &theirs);

    // Questions are looked up anew each time; nobody keeps their answers, and nginx has none.
    let origin = Origin::start(folder.path());
    for (name, question) in [
        ("search, one word", "tebet"),
        ("search, station", "tps+2+tebet+barat"),
        ("search, equal names", "sukamaju"),
        ("search, four pages of rows", "sukamaju+kecamatan+zzz"),
        ("search, nothing", "zzzz+yyyy+xxxx"),
    ] {
        let requests = vec![format!("/cari?q={question}"); QUESTIONS];
        let ours: Vec<Cost> =
            (0..ROUNDS).map(|_| measure(origin.process.id(), origin.addr, &requests, "")).collect();
        row(name, &ours, &[]);
    }
}

/// CPU seconds and wall seconds for each request.
type Cost = (f64, f64);

fn row(name: &str, ours: &[Cost], theirs: &[Cost]) {
    let median = |costs: &[Cost], pick: fn(&Cost) -> f64| {
        let mut values: Vec<f64> = costs.iter().map(pick).collect();
        values.sort_by(f64::total_cmp);
        values.get(values.len() / 2).copied()
    };
    let micros = |value: Option<f64>| value.map_or("-".into(), |v| format!("{:.2}", v * 1e6));
    let rate = |value: Option<f64>| value.map_or("-".into(), |v| format!("{:.0}", 1.0 / v));
    let (a, b) = (median(ours, |c| c.0), median(theirs, |c| c.0));
    let ratio = a.zip(b).map_or("-".into(), |(a, b)| format!("{:.2}", a / b));
    let (wall_a, wall_b) = (median(ours, |c| c.1), median(theirs, |c| c.1));
    println!(
        "{name:<28}{:>14}{:>14}{ratio:>9}{:>12}{:>12}",
        micros(a),
        micros(b),
        rate(wall_a),
        rate(wall_b)
    );
}

/// The fixture with two files of the sizes to measure and many villages of ten stations each. Plain files beside them for
/// nginx. Gives the paths of the cold row.
fn prepare(tree: &Path) -> Vec<String> {
    let mut root = fixture::write(tree, fixture::Variant::default());
    let read = |digest: &Digest| {
        let packed = std::fs::read(tree.join(shapes::paths::object(&digest.to_hex()))).unwrap();
        Node::decode(&zstd::decode_all(&packed[..]).unwrap()).unwrap()
    };
    let mut nation = read(&root.node.parse().unwrap());
    let mut province = read(&nation.children["31"]);
    let mut files = Vec::new();
    for (code, size) in [("3171", 1 << 10), ("3172", 20 << 10)] {
        let path = format!("v1/hasil/ppwp/31/{code}.json");
        let mut body = json_of(size, code);
        body.truncate(size);
        let node = Node { files: [(path.clone(), body.clone())].into(), ..Node::default() };
        province.children.insert(code.into(), fixture::put_node(tree, &node));
        files.push((path, body));
    }
    let mut cold = Vec::new();
    let mut regency = Node::default();
    for kecamatan in 0..COLD / 1000 {
        let mut middle = Node::default();
        for village in 0..100 {
            let mut node = Node::default();
            for station in 0..10 {
                let path = format!(
                    "v1/hasil/ppwp/31/3173/{kecamatan}/{village}/{kecamatan}-{village}-{station}.json"
                );
                let body = json_of(1 << 10, &path);
                cold.push(format!("/{path}"));
                files.push((path.clone(), body.clone()));
                node.files.insert(path, body);
            }
            middle.children.insert(village.to_string(), fixture::put_node(tree, &node));
        }
        regency.children.insert(kecamatan.to_string(), fixture::put_node(tree, &middle));
    }
    province.children.insert("3173".into(), fixture::put_node(tree, &regency));
    nation.children.insert("31".into(), fixture::put_node(tree, &province));
    root.node = fixture::put_node(tree, &nation).to_hex();
    std::fs::write(tree.join("root.json"), serde_json::to_vec(&root).unwrap()).unwrap();
    for (path, body) in files {
        let path = tree.join("plain").join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        if body.len() > 20_000 {
            let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::new(6));
            packed.write_all(&body).unwrap();
            std::fs::write(path.with_extension("json.gz"), packed.finish().unwrap()).unwrap();
        }
        std::fs::write(path, body).unwrap();
    }
    cold
}

/// About `size` bytes that look like a result.
fn json_of(size: usize, seed: &str) -> Vec<u8> {
    let mut body = format!("{{\"of\":\"{seed}\",\"values\":[").into_bytes();
    let mut n = seed.bytes().fold(7u32, |a, b| a.wrapping_mul(31).wrapping_add(u32::from(b)));
    while body.len() < size - 6 {
        n = n.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        body.extend_from_slice(format!("{},", n >> 22).as_bytes());
    }
    body.resize(size - 2, b'0');
    body.extend_from_slice(b"]}");
    body
}

/// Sends the requests over some connections and gives the server process's CPU time and the wall time for each.
fn measure(process: u32, addr: SocketAddr, paths: &[String], header: &str) -> Cost {
    let (cpu, wall) = (cpu_seconds(process), Instant::now());
    std::thread::scope(|scope| {
        for share in paths.chunks(paths.len().div_ceil(CONNECTIONS)) {
            scope.spawn(move || client(addr, share, header));
        }
    });
    let each = 1.0 / paths.len() as f64;
    ((cpu_seconds(process) - cpu) * each, wall.elapsed().as_secs_f64() * each)
}

fn client(addr: SocketAddr, paths: &[String], header: &str) {
    let mut stream = TcpStream::connect(addr).unwrap();
    stream.set_nodelay(true).unwrap();
    stream.set_read_timeout(Some(Duration::from_secs(30))).unwrap();
    let mut buffer = vec![0; 64 << 10];
    for path in paths {
        stream.write_all(format!("GET {path} HTTP/1.1\r\nhost: bench\r\n{header}\r\n").as_bytes()).unwrap();
        let (mut have, mut need) = (0, usize::MAX);
        while have < need {
            let read = stream.read(&mut buffer[have..]).unwrap();
            assert!(read > 0, "{path}: closed");
            have += read;
            if need == usize::MAX
                && let Some(end) = buffer[..have].windows(4).position(|w| w == b"\r\n\r\n")
            {
                let head = std::str::from_utf8(&buffer[..end]).unwrap().to_ascii_lowercase();
                assert!(head.starts_with("http/1.1 200"), "{path}: {head}");
                let length = head.lines().find_map(|l| l.strip_prefix("content-length: ")).unwrap();
                need = end + 4 + length.parse::<usize>().unwrap();
            }
        }
    }
}

/// User and system time of a process, all threads.
fn cpu_seconds(process: u32) -> f64 {
    let stat = std::fs::read_to_string(format!("/proc/{process}/stat")).unwrap();
    let after = stat.rsplit(") ").next().unwrap();
    let fields: Vec<f64> = after.split(' ').skip(11).take(2).map(|f| f.parse().unwrap()).collect();
    (fields[0] + fields[1]) / TICKS
}

/// The child process: prints its address and serves until its standard input ends.
fn serve(tree: &Path) {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().unwrap();
    runtime.block_on(async {
        let mut config = Config::new(tree);
        config.addr = "127.0.0.1:0".parse().unwrap();
        let server = server::Server::bind(config).await.unwrap();
        println!("{}", server.local_addr());
        let end = tokio::task::spawn_blocking(|| std::io::stdin().read(&mut [0; 1]));
        server.run(async { drop(end.await) }).await;
    });
}

struct Origin {
    process: Child,
    addr: SocketAddr,
}

impl Origin {
    fn start(tree: &Path) -> Self {
        let mut process = Command::new(std::env::current_exe().unwrap())
            .args([Path::new("serve"), tree])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut line = String::new();
        BufReader::new(process.stdout.take().unwrap()).read_line(&mut line).unwrap();
        Origin { process, addr: line.trim().parse().unwrap() }
    }
}

impl Drop for Origin {
    fn drop(&mut self) {
        drop(self.process.stdin.take());
        self.process.wait().unwrap();
    }
}

struct Nginx {
    master: Child,
    worker: u32,
    addr: SocketAddr,
}

impl Nginx {
    /// One worker, files kept open, no log: as fast as it goes with plain files.
    fn start(tree: &Path) -> Option<Self> {
        let program =
            ["/usr/sbin/nginx", "/usr/bin/nginx"].map(PathBuf::from).into_iter().find(|p| p.exists())?;
        let port = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let configuration = format!(
            "daemon off; worker_processes 1; pid {tree}/nginx.pid; error_log stderr crit;
             events {{ worker_connections 256; }}
             http {{ access_log off; sendfile on; tcp_nopush on; keepalive_requests 10000000;
               open_file_cache max=8000 inactive=600s; open_file_cache_valid 600s; etag on; gzip_static on;
               types {{ application/json json; }}
               client_body_temp_path {tree}/b; proxy_temp_path {tree}/p; fastcgi_temp_path {tree}/f;
               uwsgi_temp_path {tree}/u; scgi_temp_path {tree}/s;
               server {{ listen 127.0.0.1:{port}; root {tree}/plain;
                 add_header Access-Control-Allow-Origin *; add_header X-Content-Type-Options nosniff;
                 add_header Cache-Control \"public, max-age=5, stale-while-revalidate=30\"; }} }}",
            tree = tree.display()
        );
        // The worker leaves root's rights, so the folder must be open to others.
        #[cfg(unix)]
        std::fs::set_permissions(tree, std::os::unix::fs::PermissionsExt::from_mode(0o755)).unwrap();
        std::fs::write(tree.join("nginx.conf"), configuration).unwrap();
        let master = Command::new(program).arg("-c").arg(tree.join("nginx.conf")).spawn().unwrap();
        let addr = SocketAddr::from(([127, 0, 0, 1], port));
        let begun = Instant::now();
        while TcpStream::connect(addr).is_err() {
            assert!(begun.elapsed() < Duration::from_secs(10), "nginx did not start");
            std::thread::sleep(Duration::from_millis(20));
        }
        let children = format!("/proc/{0}/task/{0}/children", master.id());
        let worker = std::fs::read_to_string(children).unwrap().split(' ').next().unwrap().parse().unwrap();
        Some(Nginx { master, worker, addr })
    }
}

impl Drop for Nginx {
    fn drop(&mut self) {
        // The master takes its worker with it when asked to end by its own program.
        let id = self.master.id().to_string();
        drop(Command::new("kill").args(["-QUIT", &id]).status());
        self.master.wait().unwrap();
    }
}
