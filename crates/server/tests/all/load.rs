//! Memory stays within its bound, whatever is asked.

use crate::client::Site;
use crate::fixture::CODES;

#[tokio::test]
async fn memory_stays_within_its_bound() {
    const BOUND: usize = 64 << 10;
    let site = Site::with(|config| config.memory_bound = BOUND);
    let mut paths: Vec<String> = (0..=5).map(|n| format!("/ppwp/{}", CODES[..n].join("/"))).collect();
    paths.extend((1..=5).map(|n| format!("/v1/hasil/pdpr/{}.json", CODES[..n].join("/"))));
    paths.extend([
        "/".into(),
        "/tentang".into(),
        "/data".into(),
        "/root.json".into(),
        "/log/tile/0/000".into(),
    ]);
    for round in 0..3 {
        for path in &paths {
            for language in ["", "?lang=en"] {
                let answer =
                    site.send("GET", &format!("{path}{language}"), &[("accept-encoding", "gzip")]).await;
                assert_eq!(answer.status, 200, "{path}");
                assert!(
                    site.state.memory() <= BOUND as u64,
                    "{} after {path} in round {round}",
                    site.state.memory()
                );
            }
        }
    }
    let roomy = Site::new();
    for path in &paths {
        roomy.get(path).await;
    }
    assert!(roomy.state.memory() > BOUND as u64, "the bound above was felt: {}", roomy.state.memory());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn many_readers_of_a_cold_path_get_the_same() {
    let site = std::sync::Arc::new(Site::new());
    let readers: Vec<_> = (0..64)
        .map(|_| {
            let site = site.clone();
            tokio::spawn(async move {
                site.send("GET", "/ppwp/31/3171", &[("accept-encoding", "gzip")]).await.body
            })
        })
        .collect();
    let mut bodies = std::collections::BTreeSet::new();
    for reader in readers {
        bodies.insert(reader.await.unwrap());
    }
    assert_eq!(bodies.len(), 1);
}
