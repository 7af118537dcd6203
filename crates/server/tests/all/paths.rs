//! Every kind of path, as a table: status, type, caching, and what lies there.

use crate::client::{Site, gunzip};
use crate::fixture::{CODES, CSV, CUT, SIZE, large};

const LIVE: &str = "public, max-age=5, stale-while-revalidate=30";
const FOREVER: &str = "public, max-age=31536000, immutable";
const DAY: &str = "public, max-age=86400";
const JSON: &str = "application/json; charset=utf-8";
const HTML: &str = "text/html; charset=utf-8";
const TEXT: &str = "text/plain; charset=utf-8";
const BINARY: &str = "application/octet-stream";

fn station() -> String {
    CODES.join("/")
}

#[tokio::test]
async fn every_kind_of_path_answers_with_its_type_and_lasting() {
    let site = Site::new();
    let station = station();
    let node = site.json("/root.json").await["node"].as_str().unwrap().to_string();
    let rows: Vec<(String, u16, &str, &str)> = vec![
        ("/root.json".into(), 200, JSON, LIVE),
        ("/policy".into(), 200, TEXT, LIVE),
        ("/registry.zst".into(), 200, "application/zstd", LIVE),
        ("/healthz".into(), 200, JSON, "no-store"),
        ("/robots.txt".into(), 200, TEXT, DAY),
        ("/log/checkpoint".into(), 200, TEXT, LIVE),
        ("/log/tile/0/000".into(), 200, BINARY, FOREVER),
        ("/log/tile/entries/000".into(), 200, BINARY, FOREVER),
        ("/log/tile/entries/001.p/44".into(), 200, BINARY, DAY),
        ("/log/tile/entries/001.p/45".into(), 404, HTML, LIVE),
        ("/log/tile/0/x001/000".into(), 404, HTML, LIVE),
        ("/log".into(), 404, HTML, LIVE),
        ("/log/".into(), 404, HTML, LIVE),
        ("/log/tile".into(), 404, HTML, LIVE),
        (format!("/o/{}/{}", &node[..2], &node[2..]), 200, BINARY, FOREVER),
        (format!("/o/{}/", &node[..2]), 404, HTML, LIVE),
        ("/o/".into(), 404, HTML, LIVE),
        (format!("/o/00/{}", "0".repeat(62)), 404, HTML, LIVE),
        ("/pemilu/ppwp.json".into(), 200, JSON, LIVE),
        ("/pemilu/hhcw/ppwp.json".into(), 200, JSON, LIVE),
        ("/pemilu/hhcw/ppwp/31/3171.json".into(), 200, JSON, LIVE),
        ("/pemilu/caleg/partai/3102.json".into(), 200, JSON, LIVE),
        ("/wilayah/pemilu/pdpr/dapil_dpr.json".into(), 200, JSON, LIVE),
        ("/v1/pemilu.json".into(), 200, JSON, LIVE),
        ("/v1/formulir/pdpr/3102.json".into(), 200, JSON, LIVE),
        ("/v1/dapil/pdpr/3102.json".into(), 200, JSON, LIVE),
        (format!("/v1/hasil/ppwp/{station}.json"), 200, JSON, LIVE),
        ("/v1/hasil/ppwp/31/3199.json".into(), 404, HTML, LIVE),
        ("/v1/hasil/xxxx.json".into(), 404, HTML, LIVE),
        ("/v1/hasil/ppwp".into(), 404, HTML, LIVE),
        ("/v1/".into(), 404, HTML, LIVE),
        ("/pemilu".into(), 404, HTML, LIVE),
        (format!("/cut/{CUT}/v1/hasil/ppwp/31.json"), 200, JSON, FOREVER),
        (format!("/cut/{CUT}/pemilu/hhcw/ppwp.json"), 200, JSON, FOREVER),
        (format!("/cut/{CUT}/v1/hasil/ppwp/99.json"), 404, HTML, LIVE),
        ("/cut/nope/v1/hasil/ppwp/31.json".into(), 404, HTML, LIVE),
        (format!("/cut/{CUT}"), 404, HTML, LIVE),
        (format!("/csv/{CUT}/tps.csv"), 200, "text/csv; charset=utf-8", FOREVER),
        (format!("/csv/{CUT}/tps.csv.zst"), 200, "application/zstd", FOREVER),
        (format!("/csv/{CUT}/datapackage.json"), 200, JSON, FOREVER),
        (format!("/csv/{CUT}/datapackage.json.zst"), 404, HTML, LIVE),
        (format!("/csv/{CUT}/besar.bin"), 200, BINARY, FOREVER),
        (format!("/csv/{CUT}/nope.csv"), 404, HTML, LIVE),
        (format!("/csv/{CUT}/"), 404, HTML, LIVE),
        ("/csv/nope/tps.csv".into(), 404, HTML, LIVE),
        ("/".into(), 200, HTML, LIVE),
        ("/ppwp/".into(), 200, HTML, LIVE),
        ("/ppwp/31/3171/317101".into(), 200, HTML, LIVE),
        (format!("/ppwp/{station}"), 200, HTML, LIVE),
        (format!("/pdpr/{station}"), 200, HTML, LIVE),
        ("/dapil/pdpr/3102".into(), 200, HTML, LIVE),
        ("/dapil/pdpr/".into(), 200, HTML, LIVE),
        ("/dapil/pdpd/".into(), 404, HTML, LIVE),
        ("/tentang".into(), 200, HTML, LIVE),
        ("/data".into(), 200, HTML, LIVE),
        ("/tabel/ppwp.csv".into(), 200, "text/csv; charset=utf-8", LIVE),
        (format!("/tabel/ppwp/{station}.csv"), 200, "text/csv; charset=utf-8", LIVE),
        ("/tabel/ppwp".into(), 404, HTML, LIVE),
        ("/perjalanan/ppwp/".into(), 200, HTML, LIVE),
        ("/perjalanan/ppwp/31/3171/317101/3171011001".into(), 200, HTML, LIVE),
        ("/perjalanan/ppwp".into(), 308, "", ""),
        ("/perjalanan/ppwp/99".into(), 404, HTML, LIVE),
        (format!("/perjalanan/ppwp/{station}"), 404, HTML, LIVE),
        ("/tabel/ppwp/99.csv".into(), 404, HTML, LIVE),
        (format!("/tabel/ppwp/{station}/1.csv"), 404, HTML, LIVE),
        ("/tabel/pdpd.csv".into(), 404, HTML, LIVE),
        ("/tabel/..csv".into(), 404, HTML, LIVE),
        ("/info".into(), 200, HTML, LIVE),
        ("/keterbukaan".into(), 200, HTML, LIVE),
        ("/keterbukaan/".into(), 308, "", ""),
        ("/keterbukaan/topologi.svg".into(), 200, "image/svg+xml", LIVE),
        ("/keterbukaan/cyclonedx.json".into(), 200, JSON, LIVE),
        ("/keterbukaan/permohonan".into(), 200, HTML, LIVE),
        ("/keterbukaan/permohonan/".into(), 308, "", ""),
        ("/keterbukaan/permohonan/001".into(), 200, HTML, LIVE),
        ("/keterbukaan/permohonan/004".into(), 404, HTML, LIVE),
        ("/keterbukaan/permohonan/..".into(), 404, HTML, LIVE),
        ("/keterbukaan/x".into(), 404, HTML, LIVE),
        ("/v1/keterbukaan/permohonan.json".into(), 200, JSON, LIVE),
        ("/partai".into(), 200, HTML, LIVE),
        ("/partai/".into(), 308, "", ""),
        ("/partai/1".into(), 200, HTML, LIVE),
        ("/partai/01".into(), 404, HTML, LIVE),
        ("/partai/65536".into(), 404, HTML, LIVE),
        ("/partai/x".into(), 404, HTML, LIVE),
        ("/partai/1/".into(), 308, "", ""),
        ("/partai/1/pdpr".into(), 308, "", ""),
        ("/partai/1/pdpr/".into(), 200, HTML, LIVE),
        ("/partai/1/ppwp/".into(), 404, HTML, LIVE),
        ("/calon/pdpr/3102".into(), 200, HTML, LIVE),
        ("/calon/pdpr/3102/".into(), 308, "", ""),
        ("/calon/ppwp/".into(), 200, HTML, LIVE),
        ("/calon/ppwp".into(), 308, "", ""),
        ("/calon/pdpr/9999".into(), 404, HTML, LIVE),
        ("/calon/".into(), 404, HTML, LIVE),
        ("/info/tanya-jawab".into(), 200, HTML, LIVE),
        ("/info/".into(), 308, "", ""),
        ("/info/istilah/".into(), 308, "", ""),
        ("/info/nope".into(), 404, HTML, LIVE),
        ("/info/nope/".into(), 404, HTML, LIVE),
        ("/ppwp".into(), 308, "", ""),
        ("/ppwp/31/".into(), 308, "", ""),
        ("/dapil/pdpr/3102/".into(), 308, "", ""),
        ("/ppwp/99".into(), 404, HTML, LIVE),
        ("/pdpd/".into(), 404, HTML, LIVE),
        ("/dapil/pdpr/9999".into(), 404, HTML, LIVE),
        ("/dapil/".into(), 404, HTML, LIVE),
        ("/index.html".into(), 404, HTML, LIVE),
        ("/wp-login.php".into(), 404, HTML, LIVE),
    ];
    for (path, status, kind, cache) in rows {
        // The second answer comes from memory and is the same.
        for _ in 0..2 {
            let answer = site.get(&path).await;
            let found = (answer.status, answer.header("content-type"), answer.header("cache-control"));
            assert_eq!(found, (status, kind, cache), "{path}");
        }
    }
    assert_eq!(*site.troubles.lock().unwrap(), []);
}

#[tokio::test]
async fn what_lies_at_a_path_is_what_the_tree_holds() {
    let site = Site::new();
    let file = |path: &str| std::fs::read(site.folder.path().join(path)).unwrap();
    for path in ["root.json", "log/checkpoint", "log/tile/0/000", "log/tile/entries/001.p/44"] {
        assert_eq!(site.get(&format!("/{path}")).await.body, file(path), "{path}");
    }
    assert_eq!(site.json("/v1/pemilu.json").await["id"], "contoh-2029");
    let station = site.json(&format!("/v1/hasil/ppwp/{}.json", station())).await;
    assert_eq!(station["station"]["code"], CODES[4]);
    let root = site.json("/root.json").await;
    let object = root["registry"]["object"].as_str().unwrap();
    let stored = file(&shapes::paths::object(object));
    assert_eq!(site.get("/registry.zst").await.body, stored);
    assert_eq!(site.get(&format!("/{}", shapes::paths::object(object))).await.body, stored);
    assert_eq!(site.get("/policy").await.text(), "log contoh.example/2029+AAAA\n");
    let health = site.json("/healthz").await;
    assert_eq!(
        (health["current"].as_bool(), health["size"].as_str()),
        (Some(true), Some(SIZE.to_string().as_str()))
    );
}

#[tokio::test]
async fn csv_comes_in_the_coding_the_client_takes() {
    let site = Site::new();
    let path = format!("/csv/{CUT}/tps.csv");
    let plain = site.get(&path).await;
    assert_eq!((plain.text(), plain.header("content-encoding")), (CSV, ""));
    assert_eq!(plain.header("content-length"), CSV.len().to_string());
    let gzip = site.send("GET", &path, &[("accept-encoding", "gzip")]).await;
    assert_eq!((gunzip(&gzip.body), gzip.header("content-encoding")), (CSV.into(), "gzip"));
    let zstd = site.send("GET", &path, &[("accept-encoding", "gzip, zstd")]).await;
    assert_eq!(zstd.header("content-encoding"), "zstd");
    assert_eq!(zstd::decode_all(&zstd.body[..]).unwrap(), CSV.as_bytes());
    let stored = site.get(&format!("{path}.zst")).await;
    assert_eq!((&stored.body, stored.header("content-encoding")), (&zstd.body, ""));
    let mut tags: Vec<&str> = [&plain, &gzip, &zstd, &stored].map(|a| a.header("etag")).to_vec();
    tags.dedup();
    assert_eq!(tags.len(), 4, "each variant has its own validator: {tags:?}");
    for answer in [&plain, &gzip, &zstd] {
        assert_eq!(answer.header("vary"), "accept-encoding");
    }
}

#[tokio::test]
async fn a_long_file_comes_whole_and_in_parts() {
    let site = Site::new();
    let (path, bytes) = (format!("/csv/{CUT}/besar.bin"), large());
    assert_eq!(site.get(&path).await.body, bytes);
    let end = bytes.len() as u64;
    for (range, part) in [
        ("bytes=0-9".to_string(), 0..10),
        (format!("bytes={}-", end - 200_000), end - 200_000..end),
        ("bytes=-7".to_string(), end - 7..end),
        (format!("bytes=1000000-{}", end + 5), 1_000_000..end),
    ] {
        let answer = site.send("GET", &path, &[("range", &range)]).await;
        assert_eq!(answer.status, 206, "{range}");
        assert_eq!(answer.body, bytes[part.start as usize..part.end as usize], "{range}");
        assert_eq!(answer.header("content-range"), format!("bytes {}-{}/{end}", part.start, part.end - 1));
    }
    let answer = site.send("GET", &path, &[("range", &format!("bytes={end}-"))]).await;
    assert_eq!((answer.status, answer.header("content-range")), (416, format!("bytes */{end}").as_str()));
}

#[tokio::test]
async fn long_files_beyond_the_bound_are_asked_to_wait() {
    let site = Site::with(|config| config.streams_max = 0);
    let answer = site.get(&format!("/csv/{CUT}/tps.csv")).await;
    assert_eq!((answer.status, answer.header("retry-after")), (503, "5"));
    assert!(answer.text().contains("\"code\":\"S503\""));
    assert_eq!(site.get("/v1/pemilu.json").await.status, 200, "small files are not affected");
}

#[tokio::test]
async fn moved_pages_keep_their_language() {
    let site = Site::new();
    for (from, to) in [
        ("/ppwp", "/ppwp/"),
        ("/ppwp?lang=en", "/ppwp/?lang=en"),
        ("/ppwp/31/?lang=en", "/ppwp/31?lang=en"),
        ("/dapil/pdpr/3102/", "/dapil/pdpr/3102"),
        ("/dapil/pdpr?lang=en", "/dapil/pdpr/?lang=en"),
    ] {
        assert_eq!(site.get(from).await.header("location"), to, "{from}");
    }
}

#[tokio::test]
async fn nothing_is_a_page_that_no_program_takes_for_a_record() {
    let site = Site::new();
    for path in [
        "/pemilu/hhcw/ppwp/31/3199.json",
        "/wilayah/pemilu/ppwp/9999.json",
        "/v1/hasil/ppwp/99.json",
        "/csv/x/y.csv",
    ] {
        let answer = site.get(path).await;
        assert_eq!((answer.status, answer.header("content-type")), (404, HTML), "{path}");
        assert!(serde_json::from_slice::<serde_json::Value>(&answer.body).is_err(), "{path}");
        assert!(answer.text().contains("Tidak ada berkas di alamat ini."), "{}", answer.text());
        assert!(!answer.text().contains("3199"), "nothing of the request is repeated");
    }
}

#[tokio::test]
async fn slashes_in_a_row_are_one() {
    let site = Site::new();
    let station = station();
    for path in [
        "/pemilu/hhcw/ppwp.json".to_string(),
        "/pemilu/hhcw/ppwp/31/3171.json".into(),
        format!("/v1/hasil/ppwp/{station}.json"),
        "/root.json".into(),
        "/log/tile/0/000".into(),
        format!("/csv/{CUT}/tps.csv"),
        format!("/ppwp/{station}"),
        "/tentang".into(),
    ] {
        let once = site.get(&path).await;
        for more in [path.replace('/', "//"), format!("//{path}"), path.replacen("/", "////", 2)] {
            let answer = site.get(&more).await;
            assert_eq!((answer.status, answer.header("etag")), (200, once.header("etag")), "{more}");
            assert!(answer.body == once.body, "{more}");
        }
    }
    // No other address follows from it: a way out of the tree, another host, a folder.
    for path in ["//..//..//etc/passwd", "//lain.example/root.json", "//v1//"] {
        assert_eq!(site.get(path).await.status, 404, "{path}");
    }
    assert_eq!(site.get("//ppwp").await.header("location"), "/ppwp/");
}
