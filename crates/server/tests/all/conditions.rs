//! Validators, variants, parts, methods and the headers that browsers go by.

use crate::client::{Site, gunzip};
use crate::fixture::{CODES, Variant, write};
use std::collections::BTreeSet;
use std::time::Duration;

const FILE: &str = "/v1/hasil/ppwp/31.json";
const GZIP: (&str, &str) = ("accept-encoding", "gzip, deflate, br");

#[tokio::test]
async fn a_known_validator_needs_no_body() {
    let site = Site::new();
    let pages = ["/", "/root.json", "/log/tile/0/000", FILE];
    for path in pages {
        let full = site.get(path).await;
        let tag = full.header("etag").to_string();
        assert!(tag.starts_with('"') && tag.len() == 34, "{tag}");
        for (condition, status) in [
            (tag.clone(), 304),
            (format!("W/{tag}"), 304),
            (format!("\"x\", {tag}"), 304),
            ("*".into(), 304),
            ("\"x\"".into(), 200),
            (tag.trim_matches('"').into(), 200),
        ] {
            let answer = site.send("GET", path, &[("if-none-match", &condition)]).await;
            assert_eq!(answer.status, status, "{path} {condition}");
            if status == 304 {
                assert_eq!((answer.body.len(), answer.header("etag")), (0, tag.as_str()));
                assert_eq!(answer.header("cache-control"), full.header("cache-control"));
                assert_eq!(answer.header("vary"), full.header("vary"));
            }
        }
    }
}

#[tokio::test]
async fn gzip_is_another_variant_of_the_same_bytes() {
    let site = Site::new();
    for path in ["/", FILE, "/root.json"] {
        let plain = site.get(path).await;
        let packed = site.send("GET", path, &[GZIP]).await;
        assert_eq!(packed.header("content-encoding"), "gzip", "{path}");
        assert_eq!(gunzip(&packed.body), plain.body, "{path}");
        assert!(packed.body.len() < plain.body.len());
        assert_eq!(packed.header("content-length"), packed.body.len().to_string());
        assert_ne!(packed.header("etag"), plain.header("etag"));
        assert_eq!((packed.header("vary"), plain.header("vary")), ("accept-encoding", "accept-encoding"));
        assert_eq!((packed.header("accept-ranges"), plain.header("accept-ranges")), ("", "bytes"));
    }
    // Too small to be worth it, or never packed.
    for path in ["/robots.txt", "/log/tile/0/000"] {
        assert_eq!(site.send("GET", path, &[GZIP]).await.header("content-encoding"), "", "{path}");
    }
}

#[tokio::test]
async fn parts_are_parts_of_the_bytes_as_they_are() {
    let site = Site::new();
    let full = site.get(FILE).await;
    let (len, tag) = (full.body.len(), full.header("etag"));
    let part = site.send("GET", FILE, &[("range", "bytes=10-19"), GZIP]).await;
    assert_eq!((part.status, part.body.as_slice()), (206, &full.body[10..20]));
    assert_eq!(part.header("content-range"), format!("bytes 10-19/{len}"));
    assert_eq!((part.header("content-length"), part.header("content-encoding")), ("10", ""));
    for (headers, status) in [
        (vec![("range", "bytes=0-1,5-6")], 200),
        (vec![("range", "bytes=999999999-")], 416),
        (vec![("range", "bytes=0-1"), ("if-range", tag)], 206),
        (vec![("range", "bytes=0-1"), ("if-range", "\"other\"")], 200),
        (vec![("range", "bytes=0-1"), ("if-none-match", tag)], 304),
    ] {
        let answer = site.send("GET", FILE, &headers).await;
        assert_eq!(answer.status, status, "{headers:?}");
        if status == 200 {
            assert_eq!(answer.body, full.body);
        }
    }
}

#[tokio::test]
async fn head_tells_what_get_would_without_the_body() {
    let site = Site::new();
    for path in
        ["/", FILE, "/registry.zst", "/csv/2029-02-15T00/tps.csv", "/v1/nope.json", "/nope", "/healthz"]
    {
        let (get, head) = (site.get(path).await, site.send("HEAD", path, &[]).await);
        assert_eq!((head.status, head.body.len()), (get.status, 0), "{path}");
        for name in ["content-type", "etag", "cache-control"] {
            assert_eq!(head.header(name), get.header(name), "{path} {name}");
        }
        if path != "/healthz" {
            assert_eq!(head.header("content-length"), get.body.len().to_string(), "{path}");
        }
    }
}

#[tokio::test]
async fn only_reading_is_possible() {
    let site = Site::new();
    for method in ["POST", "PUT", "DELETE", "PATCH", "TRACE", "XYZ"] {
        for path in ["/", FILE, "/nope"] {
            let answer = site.send(method, path, &[]).await;
            assert_eq!(
                (answer.status, answer.header("allow")),
                (405, "GET, HEAD, OPTIONS"),
                "{method} {path}"
            );
            assert!(answer.text().contains("\"code\":\"S405\""));
        }
    }
}

#[tokio::test]
async fn any_site_may_read() {
    let site = Site::new();
    let asked = [("origin", "https://lain.example"), ("access-control-request-method", "GET")];
    let answer = site.send("OPTIONS", FILE, &asked).await;
    assert_eq!((answer.status, answer.body.len()), (204, 0));
    assert_eq!(answer.header("access-control-allow-methods"), "GET, HEAD, OPTIONS");
    assert_eq!(answer.header("access-control-allow-headers"), "*");
    for path in [FILE, "/root.json", "/log/checkpoint", "/v1/nope.json", "/csv/2029-02-15T00/tps.csv"] {
        assert_eq!(site.get(path).await.header("access-control-allow-origin"), "*", "{path}");
    }
}

#[tokio::test]
async fn pages_allow_nothing_but_what_is_their_own() {
    let site = Site::new();
    for path in ["/", "/tentang", "/nope", "/v1/nope.json"] {
        let answer = site.get(path).await;
        let policy = answer.header("content-security-policy");
        assert!(policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'"), "{path}");
        assert!(!policy.contains("unsafe"), "{path}");
        assert_eq!(answer.header("x-content-type-options"), "nosniff");
        assert_eq!(answer.header("referrer-policy"), "no-referrer");
        assert_eq!(answer.header("set-cookie"), "");
    }
    assert_eq!(site.get(FILE).await.header("x-content-type-options"), "nosniff");
}

#[tokio::test]
async fn a_validator_changes_exactly_when_the_content_does() {
    let site = Site::new();
    let station = CODES.join("/");
    let paths: BTreeSet<String> = [
        "/v1/pemilu.json".into(),
        "/v1/formulir/ppwp/0.json".into(),
        "/pemilu/hhcw/ppwp.json".into(),
        FILE.into(),
        format!("/v1/hasil/ppwp/{station}.json"),
        format!("/ppwp/{station}"),
        format!("/ppwp/{station}?lang=en"),
        "/dapil/pdpr/3102".into(),
        "/tentang".into(),
        "/log/checkpoint".into(),
        "/root.json".into(),
    ]
    .into();
    let mut before = Vec::new();
    for path in &paths {
        before.push(site.get(path).await);
    }
    for variant in [Variant { grown: 1, ..Variant::default() }, Variant { extra: 3, grown: 2 }] {
        write(site.folder.path(), variant);
        tokio::time::sleep(Duration::from_millis(300)).await;
        let mut changed = 0;
        for (path, old) in paths.iter().zip(&mut before) {
            let new = site.get(path).await;
            assert_eq!(new.header("etag") == old.header("etag"), new.body == old.body, "{path}");
            changed += usize::from(new.body != old.body);
            *old = new;
        }
        assert!(changed > 0 && changed < paths.len(), "{changed} of {} changed", paths.len());
    }
}

/// Gives every file of the tree a time: seconds after the first of January 2024.
fn age(tree: &std::path::Path, seconds: u64) {
    let time =
        httpdate::parse_http_date("Mon, 01 Jan 2024 00:00:00 GMT").unwrap() + Duration::from_secs(seconds);
    for entry in std::fs::read_dir(tree).unwrap() {
        let path = entry.unwrap().path();
        match path.is_dir() {
            true => age(&path, seconds),
            false => std::fs::File::options().write(true).open(&path).unwrap().set_modified(time).unwrap(),
        }
    }
}

#[tokio::test]
async fn a_copy_that_is_as_new_needs_no_body() {
    let site = Site::new();
    age(site.folder.path(), 0);
    let state = server::State::open(server::Config::new(site.folder.path())).unwrap();
    let site = Site { state, ..site };
    let (zero, before, after) =
        ("Mon, 01 Jan 2024 00:00:00 GMT", "Sun, 31 Dec 2023 23:59:59 GMT", "Mon, 01 Jan 2024 00:00:01 GMT");
    for path in [
        "/",
        "/root.json",
        "/log/checkpoint",
        "/log/tile/0/000",
        FILE,
        "/registry.zst",
        "/csv/2029-02-15T00/tps.csv",
    ] {
        // The second answer comes from memory and is the same.
        for _ in 0..2 {
            let full = site.get(path).await;
            assert_eq!((full.status, full.header("last-modified")), (200, zero), "{path}");
        }
        for (headers, status) in [
            (vec![("if-modified-since", zero)], 304),
            (vec![("if-modified-since", after)], 304),
            (vec![("if-modified-since", "Monday, 01-Jan-24 00:00:00 GMT")], 304),
            (vec![("if-modified-since", before)], 200),
            (vec![("if-modified-since", "yesterday")], 200),
            // The stronger condition decides.
            (vec![("if-modified-since", after), ("if-none-match", "\"x\"")], 200),
        ] {
            let answer = site.send("GET", path, &headers).await;
            assert_eq!(answer.status, status, "{path} {headers:?}");
            assert_eq!(answer.header("last-modified"), zero, "{path} {headers:?}");
            if status == 304 {
                assert!(answer.body.is_empty() && answer.header("etag").starts_with('"'), "{path}");
            }
        }
    }
    for path in ["/nope", "/v1/nope.json", "/healthz"] {
        assert_eq!(site.get(path).await.header("last-modified"), "", "{path}");
    }
}

#[tokio::test]
async fn a_date_changes_with_the_file_and_not_with_the_others() {
    let site = Site::new();
    age(site.folder.path(), 0);
    write(site.folder.path(), Variant { extra: 3, grown: 1 });
    // What was there keeps its time; what is new is given one of its own.
    let fresh = httpdate::parse_http_date("Mon, 01 Jan 2024 06:00:00 GMT").unwrap();
    let old = httpdate::parse_http_date("Mon, 01 Jan 2024 00:00:00 GMT").unwrap();
    let mut folders = vec![site.folder.path().to_path_buf()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            match path.is_dir() {
                true => folders.push(path),
                false if path.metadata().unwrap().modified().unwrap() == old => {}
                false => {
                    std::fs::File::options().write(true).open(&path).unwrap().set_modified(fresh).unwrap()
                }
            }
        }
    }
    let state = server::State::open(server::Config::new(site.folder.path())).unwrap();
    let site = Site { state, ..site };
    assert_eq!(site.get(FILE).await.header("last-modified"), "Mon, 01 Jan 2024 06:00:00 GMT");
    assert_eq!(
        site.get("/v1/formulir/ppwp/0.json").await.header("last-modified"),
        "Mon, 01 Jan 2024 00:00:00 GMT"
    );
}

#[tokio::test]
async fn a_file_from_the_future_tells_no_date() {
    let site = Site::new();
    let later = std::time::SystemTime::now() + Duration::from_secs(86_400);
    let root = std::fs::File::options().write(true).open(site.folder.path().join("root.json")).unwrap();
    root.set_modified(later).unwrap();
    let state = server::State::open(server::Config::new(site.folder.path())).unwrap();
    let site = Site { state, ..site };
    assert_eq!(site.get("/root.json").await.header("last-modified"), "");
    let asked = httpdate::fmt_http_date(later + Duration::from_secs(60));
    assert_eq!(site.send("GET", "/root.json", &[("if-modified-since", &asked)]).await.status, 200);
}
