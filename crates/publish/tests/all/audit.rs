//! Reads a whole tree from `root.json` alone, and checks that nothing is missing, misnamed or out of place.

use crate::fixture::ORIGIN;
use bytes::Bytes;
use model::Digest;
use object_store::path::Path;
use object_store::{ObjectStore, ObjectStoreExt as _};
use shapes::own::{Object, Root};
use shapes::{Node, paths};
use std::collections::BTreeMap;
use std::io::Read as _;
use std::sync::Arc;
use tlog::{Checkpoint, Note, TileId};

pub fn runtime() -> tokio::runtime::Runtime {
    tokio::runtime::Builder::new_current_thread().build().unwrap()
}

pub fn get(store: &Arc<dyn ObjectStore>, path: &str) -> Option<Bytes> {
    runtime().block_on(async {
        match store.get(&Path::from(path)).await {
            Ok(found) => Some(found.bytes().await.unwrap()),
            Err(object_store::Error::NotFound { .. }) => None,
            Err(e) => panic!("{path}: {e}"),
        }
    })
}

pub fn unpack(packed: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::new();
    zstd::stream::read::Decoder::new(packed).unwrap().read_to_end(&mut bytes).unwrap();
    bytes
}

/// A state of the tree.
#[derive(Clone, Debug, PartialEq)]
pub struct Seen {
    pub root: Root,
    pub size: u64,
    /// Every file by its path.
    pub files: BTreeMap<String, Vec<u8>>,
    /// Every file of every cut, unpacked, as `{cut}/{file}`.
    pub cuts: BTreeMap<String, Vec<u8>>,
    pub nodes: usize,
}

impl Seen {
    pub fn json(&self, path: &str) -> serde_json::Value {
        let body = self.files.get(path).unwrap_or_else(|| panic!("no {path}"));
        serde_json::from_slice(body).unwrap()
    }
    pub fn text(&self, path: &str) -> &str {
        std::str::from_utf8(self.files.get(path).unwrap_or_else(|| panic!("no {path}"))).unwrap()
    }
}

fn object(store: &Arc<dyn ObjectStore>, digest: Digest) -> Bytes {
    let path = paths::object(&digest.to_hex());
    let bytes = get(store, &path).unwrap_or_else(|| panic!("{path} is missing"));
    assert_eq!(Digest::of(&bytes), digest, "{path} is not what its name says");
    bytes
}

/// The state that a reader sees now; `None` before the first.
pub fn audit(store: &Arc<dyn ObjectStore>) -> Option<Seen> {
    let root: Root = serde_json::from_slice(&get(store, paths::ROOT)?).unwrap();
    let mut files = BTreeMap::new();
    let mut nodes = 0;
    walk(store, root.node.parse().unwrap(), &mut Vec::new(), &mut files, &mut nodes);

    check_object(store, &root.registry, true);
    check_object(store, &root.policy, false);
    let mut cuts = BTreeMap::new();
    for cut in &root.cuts {
        let (mut ignored, mut count) = (BTreeMap::new(), 0);
        walk(store, cut.node.parse().unwrap(), &mut Vec::new(), &mut ignored, &mut count);
        for (name, item) in &cut.files {
            cuts.insert(format!("{}/{name}", cut.name), check_object(store, item, name.ends_with(".csv")));
        }
    }
    let size = check_log(store, root.checkpoint.as_bytes());
    // The checkpoint for log followers may be ahead of the root, never behind.
    let newest = check_log(store, &get(store, "log/checkpoint").expect("log/checkpoint"));
    assert!(newest >= size);
    Some(Seen { root, size, files, cuts, nodes })
}

fn check_object(store: &Arc<dyn ObjectStore>, of: &Object, packed: bool) -> Vec<u8> {
    let stored = object(store, of.object.parse().unwrap());
    let content = if packed { unpack(&stored) } else { stored.to_vec() };
    assert_eq!(content.len() as u64, of.bytes);
    assert_eq!(Digest::of(&content).to_hex(), of.sha256);
    content
}

/// Every file must lie where the walk of its path ends.
fn walk(
    store: &Arc<dyn ObjectStore>,
    node: Digest,
    names: &mut Vec<String>,
    files: &mut BTreeMap<String, Vec<u8>>,
    nodes: &mut usize,
) {
    *nodes += 1;
    let node = Node::decode(&unpack(&object(store, node))).unwrap();
    for (path, body) in node.files {
        let mut chain = paths::chain(&path).unwrap_or_else(|| panic!("{path} has no place"));
        if chain.last().is_some_and(|last| last.starts_with("*.")) {
            let here = names.last().cloned().unwrap_or_default();
            let code = chain.pop().unwrap_or_default();
            assert!(
                paths::PARTY_CONTESTS.iter().any(|c| here == code.replace('*', c.code())),
                "{path} in {here}"
            );
            chain.push(here);
        }
        assert_eq!(&chain, names, "{path}");
        assert!(files.insert(path.clone(), body).is_none(), "{path} stands twice");
    }
    for (name, child) in node.children {
        names.push(name);
        walk(store, child, names, files, nodes);
        names.pop();
    }
}

/// The tiles must have the checkpoint's root, and the bundles the tiles' leaves.
fn check_log(store: &Arc<dyn ObjectStore>, note: &[u8]) -> u64 {
    let checkpoint = Checkpoint::parse(&Note::parse(note).unwrap().text).unwrap();
    assert_eq!(checkpoint.origin, ORIGIN);
    let tile = |id: &TileId| -> Result<Vec<u8>, tlog::TlogError> {
        Ok(get(store, &format!("log/{}", id.path()))
            .unwrap_or_else(|| panic!("{} is missing", id.path()))
            .to_vec())
    };
    let frontier = tlog::frontier_from_tiles(checkpoint.size, tile).unwrap();
    assert_eq!(frontier.root(), checkpoint.root);
    for id in tlog::bundles_for(0, checkpoint.size) {
        let bundle =
            get(store, &format!("log/{}", id.path())).unwrap_or_else(|| panic!("{} is missing", id.path()));
        let leaves: Vec<u8> =
            tlog::decode_bundle(&bundle).unwrap().into_iter().flat_map(tlog::leaf_hash).collect();
        let level_0 = TileId { level: 0, index: id.index, width: id.width };
        assert_eq!(leaves, tile(&level_0).unwrap(), "{}", id.path());
    }
    checkpoint.size
}
