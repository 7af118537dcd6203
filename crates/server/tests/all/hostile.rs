//! Requests and files that mean harm.

use crate::client::Site;
use crate::fixture::{CODES, CUT};
use proptest::prelude::*;
use std::fs;

#[tokio::test]
async fn no_path_leads_out_of_the_tree() {
    let site = Site::new();
    // What must never be seen lies right beside the tree and inside it under names that are no addresses.
    let outside = site.folder.path().parent().unwrap().join("rahasia-di-luar.txt");
    fs::write(&outside, "rahasia").unwrap();
    fs::write(site.folder.path().join("rahasia.txt"), "rahasia").unwrap();
    fs::write(site.folder.path().join("log/rahasia"), "rahasia").unwrap();
    let tails = [
        "../rahasia-di-luar.txt",
        "..%2frahasia-di-luar.txt",
        "%2e%2e/rahasia-di-luar.txt",
        "....//rahasia-di-luar.txt",
        "..\\rahasia-di-luar.txt",
        "/rahasia.txt",
        "rahasia.txt",
        "./rahasia.txt",
        "log/rahasia",
        "log/tile/../rahasia",
        "log/tile/0/../../rahasia",
        "log/tile/entries/../../../rahasia-di-luar.txt",
        "log/tile/0/000/",
        "log/tile/00/000",
        "log/tile/0/0",
        "log/tile/0/x000",
        "log/tile/0/000.p/256",
        "log/tile/0/000.p/0",
        "log/tile/-1/000",
        "log/tile/0/000%00",
        "o/../rahasia.txt",
        "o/aa/../../rahasia.txt",
        "v1/../rahasia.txt",
        "v1/hasil/ppwp/../../../rahasia.txt",
        "v1/hasil/ppwp/.././rahasia.json",
        "csv/../rahasia.txt",
        "cut/../../rahasia.txt",
        "aset/../rahasia.txt",
        "root.json/..",
        "ppwp/../rahasia.txt",
        "root.new",
        "%72oot.json",
    ];
    for tail in tails {
        let answer = site.get(&format!("/{tail}")).await;
        assert_eq!(answer.status, 404, "{tail}");
        assert!(!answer.text().contains("rahasia"), "{tail}: nothing of the request is repeated");
    }
    fs::remove_file(outside).unwrap();
    assert_eq!(*site.troubles.lock().unwrap(), [], "none of these reached a file that could not be read");
}

#[tokio::test]
async fn a_path_that_is_too_long_ends_at_once() {
    let site = Site::new();
    let path = format!("/ppwp/{}", "1".repeat(10_000));
    assert_eq!(site.get(&path).await.status, 404);
}

#[tokio::test]
async fn a_damaged_object_is_refused_without_details_and_reported_with_them() {
    let site = Site::new();
    let province = site.folder.path().join(province_object(&site).await);
    let whole = fs::read(&province).unwrap();
    let fresh = || Site {
        state: server::State::open(site.state_config()).unwrap(),
        folder: tempfile::tempdir().unwrap(),
        troubles: site.troubles.clone(),
    };
    type Damage = fn(&mut Vec<u8>);
    let damages: [(&str, Damage); 3] = [
        ("one bit", |bytes| bytes[40] ^= 1),
        ("cut short", |bytes| bytes.truncate(50)),
        ("empty", Vec::clear),
    ];
    for (name, damage) in damages {
        let mut bytes = whole.clone();
        damage(&mut bytes);
        fs::write(&province, bytes).unwrap();
        let server = fresh();
        for path in ["/v1/hasil/ppwp/31.json", "/ppwp/31", "/pemilu/hhcw/pdpr/31/3171.json"] {
            let answer = server.get(path).await;
            assert_eq!(answer.status, 500, "{name} {path}");
            assert!(answer.text().contains("\"code\":\"S500\"") && !answer.text().contains("o/"), "{name}");
            assert_eq!(answer.header("cache-control"), "no-store");
        }
        assert_eq!(server.get("/v1/hasil/ppwp.json").await.status, 200, "{name}: the rest is still served");
        let told = std::mem::take(&mut *site.troubles.lock().unwrap());
        assert_eq!(told.len(), 3, "{name}");
        assert!(told[0].to_string().contains("another SHA-256"), "{name}: {}", told[0]);
    }
    fs::remove_file(&province).unwrap();
    assert_eq!(fresh().get("/v1/hasil/ppwp/31.json").await.status, 500, "missing");
    // The damage is not remembered: a restored file is served again.
    let server = fresh();
    assert_eq!(server.get("/ppwp/31").await.status, 500);
    fs::write(&province, &whole).unwrap();
    assert_eq!(server.get("/ppwp/31").await.status, 200);
}

#[tokio::test]
async fn a_damaged_object_is_not_handed_out_under_its_name() {
    let site = Site::new();
    let path = province_object(&site).await;
    assert_eq!(site.get(&format!("/{path}")).await.status, 200);
    let server = Site::new();
    fs::write(server.folder.path().join(&path), b"something else").unwrap();
    assert_eq!(server.get(&format!("/{path}")).await.status, 500);
}

/// Whoever can write into the folder, or made it, may try to have other files served, or to hold requests for ever.
#[cfg(unix)]
#[tokio::test]
async fn links_and_pipes_in_the_folder_are_neither_followed_nor_waited_for() {
    use std::os::unix::fs::symlink;
    let secret = tempfile::tempdir().unwrap();
    fs::write(secret.path().join("log.seed"), "seed").unwrap();
    let site = Site::new();
    let tree = site.folder.path();
    let province = province_object(&site).await;
    let whole = fs::read(tree.join(&province)).unwrap();
    fs::write(secret.path().join("object"), &whole).unwrap();
    fs::create_dir_all(tree.join("log/tile/0")).unwrap();
    type Lay<'a> = &'a dyn Fn(&std::path::Path);
    let traps: [(&str, Lay<'_>); 3] = [
        ("a link", &|at| symlink(secret.path().join("log.seed"), at).unwrap()),
        ("a pipe", &|at| {
            assert!(std::process::Command::new("mkfifo").arg(at).status().unwrap().success());
        }),
        ("a folder", &|at| fs::create_dir(at).unwrap()),
    ];
    for (what, lay) in traps {
        let tile = tree.join("log/tile/0/778");
        lay(&tile);
        let answer = site.get("/log/tile/0/778").await;
        assert!(answer.status >= 400 && !answer.text().contains("seed"), "{what}: {}", answer.status);
        if tile.is_dir() {
            fs::remove_dir(&tile).unwrap()
        } else {
            fs::remove_file(&tile).unwrap()
        }
        // In place of an object, with the right bytes behind it too: the pages end with an error, and end.
        fs::remove_file(tree.join(&province)).unwrap();
        lay(&tree.join(&province));
        let fresh = server::State::open(site.state_config()).unwrap();
        let server =
            Site { state: fresh, folder: tempfile::tempdir().unwrap(), troubles: site.troubles.clone() };
        for path in ["/ppwp/31", "/v1/hasil/ppwp/31.json", &format!("/{province}")] {
            assert_eq!(server.get(path).await.status, 500, "{what}: {path}");
        }
        let object = tree.join(&province);
        if object.is_dir() {
            fs::remove_dir(&object).unwrap()
        } else {
            fs::remove_file(&object).unwrap()
        }
        fs::write(&object, &whole).unwrap();
    }
    fs::remove_file(tree.join(&province)).unwrap();
    symlink(secret.path().join("object"), tree.join(&province)).unwrap();
    let server = Site {
        state: server::State::open(site.state_config()).unwrap(),
        folder: tempfile::tempdir().unwrap(),
        troubles: site.troubles.clone(),
    };
    assert_eq!(server.get("/ppwp/31").await.status, 500, "not even what it should be");
}

/// The province's object, by walking the nation's node.
async fn province_object(site: &Site) -> String {
    let root = site.json("/root.json").await;
    let nation = root["node"].as_str().unwrap();
    let packed = fs::read(site.folder.path().join(shapes::paths::object(nation))).unwrap();
    let node = shapes::Node::decode(&zstd::decode_all(&packed[..]).unwrap()).unwrap();
    shapes::paths::object(&node.children[CODES[0]].to_hex())
}

impl Site {
    fn state_config(&self) -> server::Config {
        let mut config = server::Config::new(self.folder.path());
        let told = self.troubles.clone();
        config.observer = Some(std::sync::Arc::new(move |t| told.lock().unwrap().push(t.clone())));
        config
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    /// Whatever is asked, the answer is one of a few, and no page of the tree's folder leaks through an odd path.
    #[test]
    fn any_path_gets_an_answer(tail in path(), headers in proptest::collection::vec(header(), 0..3)) {
        use std::sync::LazyLock;
        static SITE: LazyLock<(Site, tokio::runtime::Runtime)> = LazyLock::new(|| {
            (Site::new(), tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap())
        });
        let (site, runtime) = &*SITE;
        let headers: Vec<(&str, &str)> = headers.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
        let answer = runtime.block_on(site.send("GET", &format!("/{tail}"), &headers));
        prop_assert!([200, 206, 304, 308, 404, 416].contains(&answer.status), "{} {tail}", answer.status);
        prop_assert!(site.troubles.lock().unwrap().is_empty());
    }
}

fn path() -> impl Strategy<Value = String> {
    let words = [
        "v1",
        "hasil",
        "pemilu",
        "hhcw",
        "ppwp",
        "pdpr",
        "dapil",
        "cut",
        CUT,
        "csv",
        "log",
        "tile",
        "entries",
        "000",
        "001.p",
        "44",
        "o",
        "31",
        "3171",
        "317101",
        "..",
        ".",
        "",
        "tps.csv",
        "ppwp.json",
        "31.json",
        "tentang",
        "%2e%2e",
        "root.json",
        "x001",
        "*.3102",
        "calon",
    ];
    let word = prop_oneof![4 => proptest::sample::select(words.to_vec()).prop_map(String::from), 1 => "[a-z0-9.%~-]{0,9}"];
    proptest::collection::vec(word, 0..8).prop_map(|parts| parts.join("/"))
}

fn header() -> impl Strategy<Value = (String, String)> {
    let names = proptest::sample::select(vec!["range", "accept-encoding", "if-none-match", "if-range"]);
    let values = prop_oneof![Just("gzip, zstd".to_string()), "bytes=[0-9]{0,12}-[0-9]{0,22}", "[ -~]{0,20}"];
    (names.prop_map(String::from), values)
}
