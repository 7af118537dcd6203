//! Changes over HTTP: pages, feeds, and files of lines that may be kept for ever once they are whole.

use crate::client::Site;

#[tokio::test]
async fn changes_over_http() {
    let site = Site::new();
    for (path, kind, holds) in [
        ("/perubahan", "text/html", "catatan nomor 271"),
        ("/perubahan?lang=en", "text/html", "entry 271"),
        ("/perubahan/0", "text/html", "catatan nomor 9"),
        (
            "/umpan/perubahan.atom",
            "application/atom+xml",
            "<id>tag:contoh.example,2029-02-14:2029/perubahan/271</id>",
        ),
        ("/umpan/perubahan.json?lang=en", "application/feed+json", "\"language\":\"en\""),
        ("/v1/perubahan/1.jsonl", "application/jsonl", "\"changes\":[\"disputed\"]"),
    ] {
        let answer = site.get(path).await;
        assert_eq!(answer.status, 200, "{path}");
        assert!(answer.header("content-type").starts_with(kind), "{path}: {}", answer.header("content-type"));
        assert!(answer.text().contains(holds), "{path}: {}", answer.text());
    }
    for path in [
        "/perubahan/2",
        "/perubahan/00",
        "/perubahan/x",
        "/perubahan/1/2",
        "/umpan",
        "/umpan/x.atom",
        "/v1/perubahan/2.jsonl",
    ] {
        assert_eq!(site.get(path).await.status, 404, "{path}");
    }
    assert_eq!(site.get("/perubahan/").await.header("location"), "/perubahan");
    assert_eq!(*site.troubles.lock().unwrap(), []);
}

/// The page of entries 0 to 255 is whole in a log of 300, that of 256 to 511 is not.
#[tokio::test]
async fn a_whole_page_of_lines_may_be_kept() {
    let site = Site::new();
    let kept = |answer: crate::client::Answer| answer.header("cache-control").contains("immutable");
    for _ in 0..2 {
        assert!(kept(site.get("/v1/perubahan/0.jsonl").await));
        assert!(!kept(site.get("/v1/perubahan/1.jsonl").await));
        assert!(!kept(site.get("/perubahan/0").await));
    }
}
