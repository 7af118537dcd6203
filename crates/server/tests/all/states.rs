//! The tree changes while it is read.

use crate::client::Site;
use crate::fixture::{CODES, SIZE, Variant, write};
use server::Trouble;
use std::fs;
use std::time::Duration;

/// Longer than the time in which a new root must be seen.
const SEEN: Duration = Duration::from_millis(300);

#[tokio::test]
async fn a_new_root_is_seen_by_all_paths_at_once() {
    let site = Site::new();
    let paths = ["/pemilu/hhcw/ppwp.json", "/pemilu/hhcw/ppwp/31.json", "/pemilu/hhcw/pdpr/31/3171.json"];
    for extra in 0..4 {
        let grown = u64::from(extra);
        write(site.folder.path(), Variant { extra, grown });
        tokio::time::sleep(SEEN).await;
        for path in paths {
            assert_eq!(site.json(path).await["votes"], extra.to_string(), "{path}");
        }
        let size = (SIZE + grown).to_string();
        assert_eq!(site.get("/log/checkpoint").await.text().lines().nth(1), Some(size.as_str()));
        assert_eq!(site.json("/healthz").await["size"], size.as_str());
    }
}

/// Readers in parallel with a writer: each answer belongs to one whole state, and no reader goes back in time.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_reader_sees_whole_states_in_order() {
    let site = std::sync::Arc::new(Site::new());
    let station = format!("/ppwp/{}", CODES.join("/"));
    let done = std::sync::Arc::new(std::sync::atomic::AtomicBool::new(false));
    let readers: Vec<_> = (0..3)
        .map(|reader| {
            let (site, done, station) = (site.clone(), done.clone(), station.clone());
            tokio::spawn(async move {
                let (mut last, mut seen) = (0, 0);
                while !done.load(std::sync::atomic::Ordering::Relaxed) {
                    let root = site.json("/root.json").await;
                    let size: u64 =
                        root["checkpoint"].as_str().unwrap().lines().nth(1).unwrap().parse().unwrap();
                    let votes: u64 = site.json("/pemilu/hhcw/ppwp/31.json").await["votes"]
                        .as_str()
                        .unwrap()
                        .parse()
                        .unwrap();
                    assert_eq!(site.get(&station).await.status, 200, "reader {reader}");
                    // The votes were asked for after the root: the same state or a later one.
                    assert!(size - SIZE >= last && votes >= size - SIZE, "{size} {votes} after {last}");
                    seen += u64::from(votes > last);
                    last = votes;
                    // Answers from memory never wait; a reader on a socket would.
                    tokio::task::yield_now().await;
                }
                seen
            })
        })
        .collect();
    for extra in 1..8 {
        write(site.folder.path(), Variant { extra, grown: u64::from(extra) });
        tokio::time::sleep(Duration::from_millis(260)).await;
    }
    tokio::time::sleep(SEEN).await;
    done.store(true, std::sync::atomic::Ordering::Relaxed);
    for reader in readers {
        assert!(reader.await.unwrap() >= 2, "a reader saw no change");
    }
    assert_eq!(*site.troubles.lock().unwrap(), []);
}

#[tokio::test]
async fn a_bad_root_leaves_the_state_before_it() {
    let site = Site::new();
    let root = site.folder.path().join("root.json");
    let good = fs::read_to_string(&root).unwrap();
    let bad = [
        ("half", good[..good.len() / 2].to_string()),
        ("empty", String::new()),
        ("another format", good.replace("sirekap-tree/6", "sirekap-tree/9")),
        (
            "a node that is not there",
            good.replace(
                &serde_json::from_str::<serde_json::Value>(&good).unwrap()["node"].to_string(),
                &format!("\"{}\"", "a".repeat(64)),
            ),
        ),
        (
            "a name that leads elsewhere",
            good.replace("\"policy\":{\"object\":\"", "\"policy\":{\"object\":\"../"),
        ),
    ];
    for (name, text) in bad {
        fs::write(&root, &text).unwrap();
        for _ in 0..3 {
            tokio::time::sleep(SEEN).await;
            assert_eq!(site.get("/root.json").await.text(), good, "{name}");
            assert_eq!(site.get("/ppwp/31").await.status, 200, "{name}");
        }
        assert_eq!(site.json("/healthz").await["current"], false, "{name}");
        let told = std::mem::take(&mut *site.troubles.lock().unwrap());
        assert!(
            matches!(told.as_slice(), [Trouble::Root(_)]),
            "{name}: told once, not at every look: {told:?}"
        );
        fs::write(&root, &good).unwrap();
        tokio::time::sleep(SEEN).await;
        assert_eq!(site.json("/healthz").await["current"], true, "{name}");
    }
    fs::remove_file(&root).unwrap();
    tokio::time::sleep(SEEN).await;
    assert_eq!(site.get("/ppwp/31").await.status, 200);
    assert_eq!(site.json("/healthz").await["current"], false);
}

#[tokio::test]
async fn a_folder_without_a_root_is_not_served() {
    let folder = tempfile::tempdir().unwrap();
    let error = server::State::open(server::Config::new(folder.path())).err().unwrap();
    assert!(error.to_string().starts_with("S901 "), "{error}");
    fs::write(folder.path().join("root.json"), "{}").unwrap();
    let error = server::State::open(server::Config::new(folder.path())).err().unwrap();
    assert!(error.to_string().starts_with("S902 "), "{error}");
}

#[tokio::test]
async fn what_leads_nowhere_now_may_lead_somewhere_in_the_next_state() {
    let site = Site::new();
    let tile = "/log/tile/entries/001.p/45";
    for _ in 0..2 {
        assert_eq!(site.get(tile).await.status, 404);
    }
    fs::write(site.folder.path().join(&tile[1..]), "entries").unwrap();
    assert_eq!(site.get(tile).await.status, 404, "remembered within a state");
    write(site.folder.path(), Variant { grown: 1, ..Variant::default() });
    tokio::time::sleep(SEEN).await;
    assert_eq!(site.get(tile).await.status, 200);
}

/// The whole folder is replaced while it is served: by the tree of another election, by a file, by a link, by nothing.
#[tokio::test]
async fn a_folder_that_is_replaced_never_shows_two_trees_at_once() {
    let site = Site::new();
    let (path, aside) = (site.folder.path().to_path_buf(), tempfile::tempdir().unwrap());
    let good = site.get("/root.json").await;
    let old = aside.path().join("old");
    fs::rename(&path, &old).unwrap();
    let other = aside.path().join("other");
    write(&other, Variant { extra: 3, ..Variant::default() });
    let foreign =
        fs::read_to_string(other.join("root.json")).unwrap().replace("\"origin\":\"", "\"origin\":\"lain.");
    fs::write(other.join("root.json"), &foreign).unwrap();
    type Put<'a> = Box<dyn Fn() + 'a>;
    let put: [(&str, Put<'_>, bool); 4] = [
        ("nothing", Box::new(|| ()), false),
        ("a file", Box::new(|| fs::write(&path, "no folder").unwrap()), false),
        ("an empty folder", Box::new(|| fs::create_dir(&path).unwrap()), false),
        ("another election", Box::new(|| fs::rename(&other, &path).unwrap()), true),
    ];
    for (name, put, whole) in put {
        put();
        for _ in 0..3 {
            tokio::time::sleep(SEEN).await;
            // What is no tree leaves the state that was served: from what is remembered, or not at all. A whole tree is
            // the next state, and then all of it is.
            let root = site.get("/root.json").await;
            assert_eq!(root.text(), if whole { foreign.as_str() } else { good.text() }, "{name}");
            for path in ["/v1/pemilu.json", "/ppwp/31", "/log/checkpoint"] {
                let status = site.get(path).await.status;
                let fits = if whole { status == 200 } else { [200, 404, 500, 503].contains(&status) };
                assert!(fits, "{name} {path}: {status}");
            }
            let totals = site.get("/pemilu/hhcw/ppwp.json").await;
            assert!(
                totals.status != 200 || totals.text().contains("\"3\"") == whole,
                "{name}: {}",
                totals.text()
            );
        }
        assert_eq!(site.json("/healthz").await["current"], whole, "{name}");
        if path.is_dir() {
            fs::remove_dir_all(&path).unwrap();
        } else if path.exists() {
            fs::remove_file(&path).unwrap();
        }
    }
    fs::rename(&old, &path).unwrap();
    tokio::time::sleep(SEEN).await;
    assert_eq!(site.json("/healthz").await["current"], true);
    assert_eq!(site.get("/ppwp/31").await.status, 200);
}
