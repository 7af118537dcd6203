//! What pages load to be better, and what browsers are told that it may do.

use crate::client::Site;
use crate::fixture::CODES;

fn station() -> String {
    format!("/ppwp/{}", CODES.join("/"))
}

#[tokio::test]
async fn every_script_of_a_page_is_served_for_ever_and_as_what_it_is() {
    let site = Site::new();
    let page = site.get(&station()).await;
    let scripts: Vec<&str> = page.text().split("type=\"module\" src=\"").skip(1).collect();
    assert_eq!(scripts.len(), 4);
    for script in scripts.iter().map(|rest| rest.split('"').next().unwrap()) {
        let answer = site.get(script).await;
        assert_eq!(answer.status, 200, "{script}");
        assert_eq!(answer.header("content-type"), "text/javascript; charset=utf-8");
        assert_eq!(answer.header("cache-control"), "public, max-age=31536000, immutable");
        assert!(answer.header("content-security-policy").contains("script-src 'self'"), "{script}");
    }
    let module = page.text().split("data-module=\"").nth(1).unwrap().split('"').next().unwrap();
    let answer = site.send("GET", module, &[("accept-encoding", "gzip")]).await;
    assert_eq!(
        (answer.header("content-type"), answer.header("content-encoding")),
        ("application/wasm", "gzip")
    );
    assert!(answer.body.len() < 100_000, "{} bytes", answer.body.len());
    // The folder of another content has nothing.
    assert_eq!(site.get("/aset/0000000000000000/live.mjs").await.status, 404);
    let worker = site.get("/pekerja.js").await;
    assert_eq!((worker.status, worker.header("content-type")), (200, "text/javascript; charset=utf-8"));
    assert_eq!(worker.header("cache-control"), "public, max-age=5, stale-while-revalidate=30");
}

#[tokio::test]
async fn pages_may_run_their_own_scripts_and_stations_alone_the_module_that_proves() {
    let site = Site::new();
    let policy = |answer: crate::client::Answer| answer.header("content-security-policy").to_string();
    for path in ["/", "/data", "/dapil/pdpr/3102", "/ppwp/31", "/cari?q=x"] {
        let policy = policy(site.get(path).await);
        assert!(
            policy.contains("script-src 'self';") && policy.contains("connect-src 'self';"),
            "{path}: {policy}"
        );
    }
    let policy = policy(site.get(&station()).await);
    assert!(policy.contains("script-src 'self' 'wasm-unsafe-eval';"), "{policy}");
}

#[tokio::test]
async fn the_page_for_what_was_never_seen_comes_in_every_language_and_has_no_number() {
    let site = Site::new();
    for (path, text) in
        [("/luring", "Situs ini tidak menjawab"), ("/luring?lang=en", "This site does not answer")]
    {
        let answer = site.get(path).await;
        assert!(
            answer.status == 200 && answer.text().contains(text) && answer.text().contains("noindex"),
            "{path}"
        );
        assert!(!answer.text().contains("id=\"langsung\"") && !answer.text().contains("<table"), "{path}");
    }
}

#[tokio::test]
async fn mirrors_are_told_and_may_be_asked() {
    let none = Site::new().json("/cermin.json").await;
    assert_eq!(none, serde_json::json!({"format": "sirekap-mirrors/1", "mirrors": []}));
    let mirrors = ["https://a.example".to_string(), "http://b.example:8024".to_string()];
    let site = Site::with(|config| config.mirrors = mirrors.to_vec());
    assert_eq!(site.json("/cermin.json").await["mirrors"], serde_json::json!(mirrors));
    for path in ["/".to_string(), station(), "/nope".into()] {
        let answer = site.get(&path).await;
        let policy = answer.header("content-security-policy");
        let asked = "connect-src 'self' https://a.example http://b.example:8024;";
        assert!(policy.contains(asked) && policy.contains("default-src 'none'"), "{path}: {policy}");
    }
}
