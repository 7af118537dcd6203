//! Changing a part of a tree so that all names above it fit again.

use super::Tree;
use model::Digest;
use serde::Serialize;
use serde::de::DeserializeOwned;
use shapes::own::{CutItem, Object, Root};
use shapes::{Node, paths};

impl Tree {
    /// `root.json`.
    pub fn root(&self) -> Root {
        serde_json::from_slice(&self.files[paths::ROOT]).unwrap()
    }

    /// Replaces `root.json`.
    pub fn set_root(&mut self, root: &Root) {
        self.files.insert(paths::ROOT.into(), serde_json::to_vec(root).unwrap());
    }

    /// Stores bytes under their hash.
    pub fn store(&mut self, bytes: Vec<u8>) -> Digest {
        let name = Digest::of(&bytes);
        self.files.insert(paths::object(&name.to_hex()), bytes);
        name
    }

    /// Stored bytes by their hash.
    pub fn stored(&self, name: &str) -> &[u8] {
        &self.files[&paths::object(name)]
    }

    /// Stores text as it is.
    pub fn store_plain(&mut self, bytes: Vec<u8>) -> Object {
        let length = bytes.len() as u64;
        let name = self.store(bytes).to_hex();
        Object { object: name.clone(), sha256: name, bytes: length }
    }

    /// Stores content as one zstd frame.
    pub fn store_packed(&mut self, content: &[u8]) -> Object {
        let name = self.store(zstd::bulk::compress(content, 3).unwrap()).to_hex();
        Object { object: name, sha256: Digest::of(content).to_hex(), bytes: content.len() as u64 }
    }

    /// Unpacks an object.
    pub fn unpacked(&self, object: &Object) -> Vec<u8> {
        zstd::stream::decode_all(self.stored(&object.object)).unwrap()
    }

    fn node(&self, name: &str) -> Node {
        Node::decode(&zstd::stream::decode_all(self.stored(name)).unwrap()).unwrap()
    }

    /// Name of the node at the end of a walk from the nation's.
    pub fn node_at(&self, walk: &[&str]) -> String {
        let mut name = self.root().node;
        for step in walk {
            name = self.node(&name).children[*step].to_hex();
        }
        name
    }

    /// Changes the node at the end of a walk from the nation's, and the path above it.
    pub fn edit_node(&mut self, walk: &[&str], change: impl FnOnce(&mut Node)) {
        let mut root = self.root();
        let node = self.edited(&root.node, walk, change);
        root.node = node.to_hex();
        self.set_root(&root);
    }

    fn edited(&mut self, name: &str, walk: &[&str], change: impl FnOnce(&mut Node)) -> Digest {
        let mut node = self.node(name);
        match walk {
            [] => change(&mut node),
            [first, rest @ ..] => {
                let child = node.children[*first].to_hex();
                let child = self.edited(&child, rest, change);
                node.children.insert((*first).to_string(), child);
            }
        }
        self.store(zstd::bulk::compress(&node.encode(), 3).unwrap())
    }

    /// Changes a published JSON file of the given shape.
    pub fn edit_file<T: Serialize + DeserializeOwned>(&mut self, path: &str, change: impl FnOnce(&mut T)) {
        let walk = paths::chain(path).unwrap();
        let walk: Vec<&str> = walk.iter().map(String::as_str).collect();
        self.edit_node(&walk, |node| {
            let body = node.files.get_mut(path).unwrap();
            let mut file: T = serde_json::from_slice(body).unwrap();
            change(&mut file);
            *body = serde_json::to_vec(&file).unwrap();
        });
    }

    /// Changes the text of a published file.
    pub fn edit_text(&mut self, path: &str, change: impl FnOnce(&str) -> String) {
        let walk = paths::chain(path).unwrap();
        let walk: Vec<&str> = walk.iter().map(String::as_str).collect();
        self.edit_node(&walk, |node| {
            let body = node.files.get_mut(path).unwrap();
            *body = change(std::str::from_utf8(body).unwrap()).into_bytes();
        });
    }

    /// The bytes of a published file; none where there is no such file.
    pub fn body(&self, path: &str) -> Option<Vec<u8>> {
        let mut name = self.root().node;
        for step in paths::chain(path)? {
            name = self.node(&name).children.get(&step)?.to_hex();
        }
        self.node(&name).files.get(path).cloned()
    }

    /// A published JSON file.
    pub fn file<T: DeserializeOwned>(&self, path: &str) -> T {
        let walk = paths::chain(path).unwrap();
        let walk: Vec<&str> = walk.iter().map(String::as_str).collect();
        serde_json::from_slice(&self.node(&self.node_at(&walk)).files[path]).unwrap()
    }

    /// Changes the first cut that `root.json` lists.
    pub fn edit_cut(&mut self, change: impl FnOnce(&mut Tree, &mut CutItem)) {
        let mut root = self.root();
        let mut item = root.cuts[0].clone();
        change(self, &mut item);
        root.cuts[0] = item;
        self.set_root(&root);
    }

    /// Changes a CSV of the first cut, with its hash in `root.json` and in the package.
    pub fn edit_csv(&mut self, name: &str, change: impl FnOnce(String) -> String) {
        self.edit_cut(|tree, item| {
            let old = item.files[name].clone();
            let content = change(String::from_utf8(tree.unpacked(&old)).unwrap());
            let new = tree.store_packed(content.as_bytes());
            let package =
                String::from_utf8(tree.stored(&item.files["datapackage.json"].object).to_vec()).unwrap();
            let package = package.replace(&old.sha256, &new.sha256).replace(
                &format!("\"bytes\":{},\"hash\":\"sha256:{}", old.bytes, new.sha256),
                &format!("\"bytes\":{},\"hash\":\"sha256:{}", new.bytes, new.sha256),
            );
            let package = tree.store_plain(package.into_bytes());
            item.files.insert("datapackage.json".into(), package);
            item.files.insert(name.into(), new);
        });
    }
}
