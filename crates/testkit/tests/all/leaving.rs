//! What leaves the machine: every file of the tests' trees may, and nothing that somebody put into one.

use model::Digest;
use publish::{Leaving, Unlisted};
use serde_json::{Value, json};
use shapes::{Node, paths};
use testkit::corrupt::{self, honest};
use testkit::gallery;
use testkit::small;
use testkit::tree::{Tree, tree};

const OPENAPI: &str = include_str!("../../../../docs/spec/openapi.json");

fn leaving(tree: &Tree) -> Leaving {
    let leaving = Leaving::new(OPENAPI).unwrap();
    leaving.look(paths::ROOT, &tree.files[paths::ROOT]).unwrap();
    leaving
}

fn trees() -> [Tree; 4] {
    let (pilkada, mapped) = (small::pilkada(), small::mapped());
    [
        honest(),
        corrupt::desk(),
        tree(&pilkada, &corrupt::story(&pilkada)),
        tree(&mapped, &gallery::shown(&mapped, corrupt::story(&mapped))),
    ]
}

#[test]
fn every_file_of_a_tree_may_leave() {
    for tree in trees() {
        let leaving = leaving(&tree);
        for (path, bytes) in &tree.files {
            assert_eq!(leaving.look(path, bytes), Ok(()), "{path}");
        }
    }
}

/// Nodes by the paths of their objects.
fn nodes(tree: &Tree) -> impl Iterator<Item = (&String, Node)> {
    let objects = tree.files.iter().filter(|(path, _)| path.starts_with("o/"));
    objects.filter_map(|(name, bytes)| Some((name, Node::decode(&zstd::decode_all(&bytes[..]).ok()?).ok()?)))
}

/// The first file below a path that lies so deep.
fn a_file(tree: &Tree, below: &str, parts: usize) -> String {
    let deep = |path: &String| path.starts_with(below) && path.split('/').count() == parts + 1;
    let mut found: Vec<String> =
        nodes(tree).flat_map(|(_, node)| node.files.into_keys()).filter(deep).collect();
    found.sort();
    found.into_iter().next().unwrap()
}

/// The node that has a file, with the file's value changed.
fn planted(tree: &Tree, path: &str, change: impl Fn(&mut Value)) -> Result<(), Unlisted> {
    let leaving = leaving(tree);
    let (name, mut node) = nodes(tree).find(|(_, node)| node.files.contains_key(path)).unwrap();
    let mut value: Value = serde_json::from_slice(&node.files[path]).unwrap();
    change(&mut value);
    node.files.insert(path.into(), serde_json::to_vec(&value).unwrap());
    leaving.look(name, &zstd::encode_all(&node.encode()[..], 1).unwrap())
}

#[test]
fn a_field_that_is_not_listed_is_named_with_its_file() {
    let tree = honest();
    let station = &a_file(&tree, "v1/hasil/ppwp/", 7);
    let field = |path: &str, field: &str| Err(Unlisted::Field { path: path.into(), field: field.into() });
    assert_eq!(planted(&tree, station, |_| ()), Ok(()), "as it is");
    assert_eq!(planted(&tree, station, |of| of["nik"] = json!("1101010101010001")), field(station, "nik"));
    // In a list of objects, in a map that has fields of any number, and in place of a number or text.
    assert_eq!(
        planted(&tree, station, |of| of["history"][0]["officer"] = json!("Ani")),
        field(station, "history/officer")
    );
    let counts = &a_file(&tree, "pemilu/hhcw/ppwp/", 7);
    assert_eq!(
        planted(&tree, counts, |of| of["administrasi"]["telepon"] = json!(62_812)),
        field(counts, "administrasi/telepon")
    );
    assert_eq!(
        planted(&tree, counts, |of| of["mode"] = json!({"alamat": "Jalan"})),
        field(counts, "mode/alamat")
    );
    assert_eq!(planted(&tree, counts, |of| of["mode"] = json!(["Jalan"])), field(counts, "mode"));
    let keys = "v1/kunci.json";
    assert_eq!(planted(&tree, keys, |of| of["Ani"] = json!({})), field(keys, "Ani"));
}

#[test]
fn what_is_no_public_file_does_not_leave() {
    let tree = honest();
    let leaving = leaving(&tree);
    let code = |path: &str, bytes: &[u8]| leaving.look(path, bytes).unwrap_err().code();
    for path in ["keys/root.seed", "v1/petugas.json", "gambar/ab/asli.jpg", "o/ab/cd", ".mirror/policy"] {
        assert_eq!(code(path, b"{}"), "P1101", "{path}");
    }
    // A node with a file at a path that nobody has.
    let node = Node {
        children: Default::default(),
        files: [("v1/petugas.json".to_string(), b"{}".to_vec())].into(),
    };
    let path = paths::object(&Digest::of(b"").to_hex());
    let packed = zstd::encode_all(&node.encode()[..], 1).unwrap();
    assert_eq!(leaving.look(&path, &packed), Err(Unlisted::Path { path: "v1/petugas.json".into() }));
    assert_eq!(code(&path, b"no node"), "P1103");
    assert_eq!(code("log/checkpoint", b"no note"), "P1103");
    assert_eq!(code("log/tile/0/000.p/1", b"no hash"), "P1103");
    let entry = &tree.entries[0];
    let bundle = |entry: &[u8]| tlog::encode_bundle([entry]).unwrap();
    assert_eq!(leaving.look("log/tile/entries/000.p/1", &bundle(entry)), Ok(()));
    let text = String::from_utf8(entry.clone()).unwrap();
    for (from, to) in [("\"kind\":\"setup/", "\"kind\":\"rahasia/"), ("{\"", "{\"aa\":1,\"")] {
        assert!(text.contains(from));
        assert_eq!(
            code("log/tile/entries/000.p/1", &bundle(text.replacen(from, to, 1).as_bytes())),
            "P1103",
            "{to}"
        );
    }
    let picture = paths::picture(&Digest::of(b"").to_hex());
    let with = |segment: &[u8]| [&[0xff, 0xd8][..], segment, &[0xff, 0xda, 0, 2]].concat();
    assert_eq!(leaving.look(&picture, &with(&[])), Ok(()));
    assert_eq!(code(&picture, &with(&[0xff, 0xe1, 0, 8, b'E', b'x', b'i', b'f', 0, 0])), "P1102");
    assert_eq!(code(&picture, &with(&[0xff, 0xfe, 0, 3, b'x'])), "P1102");
    assert_eq!(code(&picture, b"PNG"), "P1103");
}

#[test]
fn columns_and_descriptions_of_tables_are_listed_too() {
    let tree = honest();
    let leaving = leaving(&tree);
    let root: shapes::own::Root = serde_json::from_slice(&tree.files[paths::ROOT]).unwrap();
    let mut seen = 0;
    for (name, object) in root.cuts.iter().flat_map(|cut| &cut.files) {
        let path = paths::object(&object.object);
        let bytes = match object.object == object.sha256 {
            true => tree.stored(&object.object).to_vec(),
            false => tree.unpacked(object),
        };
        let (changed, field) = match name.ends_with(".csv") {
            true => ([b"nama_petugas,", &bytes[..]].concat(), "nama_petugas"),
            false => {
                let mut value: Value = serde_json::from_slice(&bytes).unwrap();
                value["telepon"] = json!(1);
                (serde_json::to_vec(&value).unwrap(), "telepon")
            }
        };
        let stored = match object.object == object.sha256 {
            true => changed,
            false => zstd::encode_all(&changed[..], 1).unwrap(),
        };
        let found = leaving.look(&path, &stored).unwrap_err();
        assert!(matches!(&found, Unlisted::Field { field: of, .. } if of == field), "{name}: {found}");
        seen += 1;
    }
    assert!(seen > 5, "{seen}");
}

#[test]
fn the_document_of_origins_is_read_whole() {
    assert!(Leaving::new("{}").is_err());
    let odd = OPENAPI.replacen("^[0-9]+$", "^[0-9]+x$", 1);
    assert_ne!(odd, OPENAPI);
    assert!(Leaving::new(&odd).is_err(), "names of a form that nobody knows are not taken for any");
}
