//! One state of the tree by its `root.json`: nodes by their names, and the way to a path.

use crate::{TreeSource, objects};
use model::Digest;
use shapes::Node;
use shapes::own::Root;
use shapes::paths::{PARTY_CONTESTS, chain};
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

/// Nodes kept in memory: a village's has some 200 KB.
const KEPT: usize = 512;

/// Nodes by name, each read and compared with its name once while it is remembered.
pub(crate) struct Nodes<'a> {
    pub source: &'a dyn TreeSource,
    known: Mutex<HashMap<Digest, Arc<Node>>>,
}

impl<'a> Nodes<'a> {
    pub fn new(source: &'a dyn TreeSource) -> Self {
        Nodes { source, known: Mutex::new(HashMap::new()) }
    }

    /// A node; what keeps it from being read, in words.
    pub fn get(&self, name: Digest) -> Result<Arc<Node>, String> {
        let lock = || self.known.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(node) = lock().get(&name) {
            return Ok(node.clone());
        }
        let node = Arc::new(objects::node(self.source, name)?);
        let mut known = lock();
        if known.len() >= KEPT {
            known.clear();
        }
        known.insert(name, node.clone());
        Ok(node)
    }
}

/// One state.
#[derive(Clone)]
pub(crate) struct State<'a> {
    pub nodes: &'a Nodes<'a>,
    pub bytes: Arc<Vec<u8>>,
    pub root: Arc<Root>,
    pub nation: Digest,
}

impl<'a> State<'a> {
    /// `None` where the bytes are no `root.json`.
    pub fn read(nodes: &'a Nodes<'a>, bytes: Vec<u8>) -> Option<Self> {
        let root: Root = serde_json::from_slice(&bytes).ok()?;
        let nation = root.node.parse().ok()?;
        Some(State { nodes, bytes: Arc::new(bytes), root: Arc::new(root), nation })
    }

    /// The node that holds a path below a nation's node; `None` where nothing lies there.
    pub fn node_of(&self, nation: Digest, path: &str) -> Result<Option<Arc<Node>>, String> {
        let Some(chain) = chain(path) else { return Ok(None) };
        let node = self.walk(nation, chain.iter().map(String::as_str))?;
        Ok(node.filter(|node| node.files.contains_key(path)))
    }

    /// The node at the end of a way; `None` where a child is missing.
    pub fn walk<'n>(
        &self,
        nation: Digest,
        names: impl Iterator<Item = &'n str>,
    ) -> Result<Option<Arc<Node>>, String> {
        let mut node = self.nodes.get(nation)?;
        for name in names {
            let next = match name.strip_prefix("*.") {
                Some(code) => {
                    PARTY_CONTESTS.iter().find_map(|c| node.children.get(&format!("{c}.{code}")).copied())
                }
                None => node.children.get(name).copied(),
            };
            let Some(next) = next else { return Ok(None) };
            node = self.nodes.get(next)?;
        }
        Ok(Some(node))
    }
}
