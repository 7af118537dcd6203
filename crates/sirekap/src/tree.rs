//! Reading a public tree, from a folder or an address, as anybody can.

use crate::face::{Exit, Failure};
use model::{Contest, Digest, Level};
use registry::{RegionIdx, Registry, SNAPSHOT_BYTES_MAX, StationIdx};
use serde::de::DeserializeOwned;
use shapes::node::NODE_BYTES_MAX;
use shapes::own::{Object, Root};
use shapes::{Node, paths};
use std::sync::Arc;
use texts::failure;
use verify::TreeSource;

/// An opened tree: its root, and what it leads to.
pub struct Tree {
    source: Arc<dyn TreeSource + Send>,
    /// The root taken once: everything read is of this one state.
    pub root: Root,
}

/// Arguments of a command, of which help.ftl says what they are.
#[derive(Debug, clap::Args)]
pub struct TreeArgs {
    #[arg(long, env = "SIREKAP_TREE", value_name = "URL|FOLDER")]
    pub tree: Option<String>,
}

impl TreeArgs {
    /// Opens the tree.
    pub fn open(&self) -> Result<Tree, Failure> {
        match &self.tree {
            Some(target) => Tree::open(target),
            None => Tree::open(&crate::home::open(None)?.tree().to_string_lossy()),
        }
    }
}

/// Something that the tree should have is not there.
pub fn missing(what: &str) -> Failure {
    Failure::new(Exit::Storage, |lang| failure::C4101(lang, what))
}

/// Something in the tree can't be read.
pub fn damaged(what: &str, error: impl std::fmt::Display) -> Failure {
    Failure::new(Exit::Storage, |lang| failure::C4102(lang, what, &error))
}

impl Tree {
    /// Opens a folder or an `http(s)://` address.
    pub fn open(target: &str) -> Result<Self, Failure> {
        let source = open_source(target)?;
        let bytes =
            fetch(&*source, paths::ROOT)?.ok_or_else(|| missing(&format!("{target}/{}", paths::ROOT)))?;
        let root = serde_json::from_slice(&bytes).map_err(|e| damaged(paths::ROOT, e))?;
        Ok(Tree { source: Arc::from(source), root })
    }

    /// The same tree at one of its cuts; as it is now where no name is given.
    pub fn at_cut(&self, name: Option<&str>) -> Result<Tree, Failure> {
        let mut root = self.root.clone();
        if let Some(name) = name {
            let cut = self.root.cuts.iter().find(|c| c.name == name);
            let cut = cut.ok_or_else(|| missing(&format!("cut/{name}")))?;
            root.node = cut.node.clone();
        }
        Ok(Tree { source: Arc::clone(&self.source), root })
    }

    /// A file by its path in the tree's folder.
    pub fn raw(&self, path: &str) -> Result<Vec<u8>, Failure> {
        fetch(&*self.source, path)?.ok_or_else(|| missing(path))
    }

    /// An object, checked against its name.
    pub fn object(&self, hex: &str) -> Result<Vec<u8>, Failure> {
        let bytes = self.raw(&paths::object(hex))?;
        match Digest::of(&bytes).to_hex() == hex {
            true => Ok(bytes),
            false => Err(damaged(hex, "SHA-256")),
        }
    }

    /// An object that is stored as one zstd frame, which unpacks to what the root says and no further.
    pub fn unpacked(&self, object: &Object) -> Result<Vec<u8>, Failure> {
        let most = usize::try_from(object.bytes).unwrap_or(usize::MAX).min(SNAPSHOT_BYTES_MAX);
        verify::unpack(&self.object(&object.object)?, most).map_err(|e| damaged(&object.object, e))
    }

    /// The frozen registry.
    pub fn registry(&self) -> Result<Registry, Failure> {
        Registry::load(&self.unpacked(&self.root.registry)?).map_err(|e| damaged("registry", e))
    }

    fn node(&self, hex: &str) -> Result<Node, Failure> {
        let bytes = verify::unpack(&self.object(hex)?, NODE_BYTES_MAX).map_err(|e| damaged(hex, e))?;
        Node::decode(&bytes).map_err(|e| damaged(hex, e))
    }

    /// A public file by its path under the origin; `None` when the tree has none.
    pub fn file(&self, path: &str) -> Result<Option<Vec<u8>>, Failure> {
        let Some(chain) = paths::chain(path) else { return Ok(None) };
        let mut node = self.node(&self.root.node)?;
        for name in chain {
            let Some(child) = node.children.get(&name) else { return Ok(None) };
            node = self.node(&child.to_hex())?;
        }
        Ok(node.files.remove(path))
    }

    /// A public file, parsed.
    pub fn json<T: DeserializeOwned>(&self, path: &str) -> Result<T, Failure> {
        let bytes = self.file(path)?.ok_or_else(|| missing(path))?;
        serde_json::from_slice(&bytes).map_err(|e| damaged(path, e))
    }
}

/// Whether a tree is there at all.
///
/// # Errors
/// C4101 where it has no root.json, C4103 where that can't be read.
pub fn there(source: &dyn TreeSource, target: &str) -> Result<(), Failure> {
    let root = fetch(source, paths::ROOT)?;
    root.map(|_| ()).ok_or_else(|| missing(&format!("{target}/{}", paths::ROOT)))
}

/// A tree's bytes by path, from a folder or an `http(s)://` address.
pub fn open_source(target: &str) -> Result<Box<dyn TreeSource + Send>, Failure> {
    if target.starts_with("http://") || target.starts_with("https://") {
        let http = verify::Http::new(target)
            .map_err(|e| Failure::new(Exit::Input, |lang| failure::C3009(lang, target, &e)))?;
        return Ok(Box::new(http));
    }
    Ok(Box::new(verify::Folder::new(target)))
}

fn fetch(source: &dyn TreeSource, path: &str) -> Result<Option<Vec<u8>>, Failure> {
    source.get(path).map_err(|e| Failure::new(Exit::Storage, |lang| failure::C4103(lang, path, &e)))
}

/// Path of a region's result file.
pub fn region_path(registry: &Registry, contest: Contest, region: RegionIdx) -> String {
    let codes: Vec<String> =
        registry.path(region).into_iter().map(|r| registry.region(r).code.to_string()).collect();
    paths::join(&format!("v1/hasil/{contest}"), codes.iter().map(String::as_str))
}

/// Path of a station's result file.
pub fn station_path(registry: &Registry, contest: Contest, station: StationIdx) -> String {
    let view = registry.station(station);
    let region = region_path(registry, contest, view.village);
    format!("{}/{}.json", region.trim_end_matches(".json"), view.code)
}

/// A region by its code; the nation when there is none.
pub fn find_region(registry: &Registry, code: Option<&str>) -> Result<RegionIdx, Failure> {
    let Some(code) = code else { return Ok(RegionIdx(0)) };
    registry
        .region_by_code(code)
        .filter(|r| registry.region(*r).level < Level::Station)
        .ok_or_else(|| Failure::new(Exit::Found, |lang| failure::C1001(lang, code)))
}
