//! `/cari` and codes as addresses, over HTTP.

use crate::client::{Site, gunzip};
use crate::fixture::CODES;
use proptest::prelude::*;
use tokio::runtime::Runtime;

#[tokio::test]
async fn questions_over_http() {
    let site = Site::new();
    for (path, status, holds) in [
        ("/cari", 200, "TPS saya"),
        ("/cari?q=tps+2+tebet+barat", 200, "/ppwp/31/3171/317101/3171011001/3171011001002\""),
        ("/cari?q=Tebet+Barat&tps=2", 200, "/ppwp/31/3171/317101/3171011001/3171011001002\""),
        ("/cari?q=tebet&lang=en", 200, "/ppwp/31/3171/317101?lang=en\""),
        ("/cari?q=cid%C3%A9ng", 200, "Cidéng"),
        ("/cari?q=zzz", 200, "Tidak ada yang cocok"),
        ("/cari?q=zzz&lang=en", 200, "Nothing fits"),
        ("/cari?q=a&tps=lima", 400, "terlalu panjang"),
    ] {
        let answer = site.get(path).await;
        assert_eq!(answer.status, status, "{path}");
        assert!(answer.text().contains(holds), "{path}: {}", answer.text());
        assert!(answer.text().contains("name=\"robots\" content=\"noindex\""));
        assert!(answer.header("content-security-policy").contains("form-action 'self'"));
        assert_eq!(answer.header("accept-ranges"), "");
    }
    let long = site.get(&format!("/cari?q={}", "a".repeat(101))).await;
    assert_eq!((long.status, long.text().contains("terlalu panjang")), (400, true));
    let longer = site.get(&format!("/cari?q={}", "a".repeat(9000))).await;
    assert_eq!((longer.status, longer.text().contains("terlalu panjang")), (400, true));
    assert_eq!(site.send("HEAD", "/cari?q=tebet", &[]).await.body, b"");
    let packed = site.send("GET", "/cari?q=tebet", &[("accept-encoding", "gzip")]).await;
    assert_eq!(gunzip(&packed.body), site.get("/cari?q=tebet").await.body);
    assert!(site.get("/robots.txt").await.text().contains("Disallow: /cari\n"));
    assert_eq!(*site.troubles.lock().unwrap(), []);
}

#[tokio::test]
async fn codes_as_addresses() {
    let site = Site::new();
    let station = CODES.join("/");
    for (path, status, location) in [
        ("/3171011001001".to_string(), 308, format!("/ppwp/{station}")),
        ("/3171011001001?lang=en".into(), 308, format!("/ppwp/{station}?lang=en")),
        ("/pdpr/3171011001001".into(), 308, format!("/pdpr/{station}")),
        ("/pdpd/3171011001001".into(), 404, String::new()),
        ("/3171011001009".into(), 404, String::new()),
        ("/3171011009001".into(), 404, String::new()),
        ("/317101100100".into(), 404, String::new()),
        ("/9999999999999".into(), 404, String::new()),
        ("/cari/".into(), 308, "/cari".into()),
        ("/cari/x".into(), 404, String::new()),
    ] {
        let answer = site.get(&path).await;
        assert_eq!((answer.status, answer.header("location")), (status, location.as_str()), "{path}");
        if status == 404 {
            assert!(answer.text().contains("action=\"/cari\""), "{path} says where to look");
        }
    }
}

/// The public files of the index, and how little a first answer needs.
#[tokio::test]
async fn the_index_is_public() {
    let site = Site::new();
    let directory = site.json("/v1/cari/desa.json").await;
    let pages = directory["starts"].as_array().unwrap().len();
    assert!(pages > 5, "{pages}");
    for page in 0..pages {
        let items = site.json(&format!("/v1/cari/desa/{page}.json")).await;
        assert!((1..=200).contains(&items.as_array().unwrap().len()));
    }
    assert_eq!(site.get(&format!("/v1/cari/desa/{pages}.json")).await.status, 404);
    assert_eq!(site.get("/v1/cari/lain.json").await.status, 404);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]
    #[test]
    fn any_question_has_a_page(query in "(q|tps|lang)=[ -~]{0,40}(&(q|tps)=[%a-f0-9+ ]{0,12}){0,3}") {
        let path = format!("/cari?{}", query.replace([' ', '#', '"', '<', '>', '\\', '^', '`', '{', '|', '}'], "+"));
        Runtime::new().unwrap().block_on(async {
            let answer = Site::new().get(&path).await;
            prop_assert!([200, 400].contains(&answer.status), "{}: {}", path, answer.status);
            prop_assert!(answer.text().contains("noindex"));
            Ok(())
        })?;
    }
}
