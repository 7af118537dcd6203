//! Reads the tree that stands already: its root, and the children of those nodes that are about to change.

use crate::PublishError;
use crate::plan::Plan;
use model::{Digest, Level};
use registry::{RegionIdx, Registry};
use shapes::node::NODE_BYTES_MAX;
use shapes::own::{CHANGES_GROUP, CHANGES_PAGE, Root, TreeFormat};
use shapes::{Node, paths};
use std::collections::{BTreeMap, HashSet};
use std::io::Read as _;
use store::{PublicTree, Store};
use tlog::{Checkpoint, Note};

/// Children of a node by name.
pub(crate) type Children = BTreeMap<String, Digest>;

/// A tree that stands, and the checkpoint it stands for.
pub(crate) struct OldTree {
    pub root: Root,
    pub checkpoint: Checkpoint,
    pub format: TreeFormat,
}

/// What is known of the nodes of a tree that stands.
#[derive(Default)]
pub(crate) struct OldNodes {
    children: BTreeMap<RegionIdx, Children>,
    /// The node of form kinds and candidates: made from the registry alone, it never changes.
    pub calon: Option<Digest>,
    /// What each event changed, as far as it is published.
    pub changes: OldChanges,
    /// The node of the search index: the same.
    pub search: Option<Digest>,
    /// Objects that are there for certain, since a node that was published names them.
    pub known: HashSet<Digest>,
}

/// Pages of changes that stand.
#[derive(Default)]
pub(crate) struct OldChanges {
    /// Pages whose entries were all in the log: they never change.
    pub whole: u64,
    groups: Children,
    /// Pages of the last group, the one that still grows.
    last: Children,
}

impl OldChanges {
    fn read(store: &Store<PublicTree>, node: Digest, size: u64) -> Result<Self, PublishError> {
        let groups = read_children(store, node)?;
        let whole = size / CHANGES_PAGE;
        let last = groups.get(&(whole / CHANGES_GROUP).to_string());
        let last = last.map(|node| read_children(store, *node)).transpose()?.unwrap_or_default();
        Ok(OldChanges { whole, groups, last })
    }

    /// The node of a group.
    pub fn group(&self, group: u64) -> Option<Digest> {
        self.groups.get(&group.to_string()).copied()
    }

    /// The node of a page of the last group.
    pub fn page(&self, page: u64) -> Option<Digest> {
        self.last.get(&page.to_string()).copied()
    }
}

impl OldTree {
    /// Reads the root, if there is one.
    pub fn read(store: &Store<PublicTree>, origin: &str) -> Result<Option<Self>, PublishError> {
        let Some(bytes) = store.get(paths::ROOT)? else { return Ok(None) };
        let damaged = |reason: String| PublishError::Damaged { path: paths::ROOT.into(), reason };
        let root: Root = serde_json::from_slice(&bytes).map_err(|e| damaged(e.to_string()))?;
        let Some(format) = TreeFormat::from_code(&root.format) else {
            return Err(PublishError::OtherTree(root.format));
        };
        if root.origin != origin {
            return Err(PublishError::OtherTree(root.origin));
        }
        let checkpoint = checkpoint(root.checkpoint.as_bytes())?;
        Ok(Some(OldTree { root, checkpoint, format }))
    }

    /// Reads the nodes above those that the plan renders, from the nation down.
    pub fn nodes(
        &self,
        store: &Store<PublicTree>,
        registry: &Registry,
        plan: &Plan,
    ) -> Result<OldNodes, PublishError> {
        let mut old = OldNodes::default();
        let nation = digest(paths::ROOT, &self.root.node)?;
        // Nodes of an older format are what nobody is led to any more, but for the cuts that were published with it.
        if self.format != TreeFormat::LATEST {
            return Ok(old);
        }
        old.known.insert(nation);
        for object in [&self.root.registry, &self.root.policy] {
            old.known.insert(digest(paths::ROOT, &object.object)?);
        }
        for level in [Level::Nation, Level::Province, Level::Regency, Level::Kecamatan] {
            for region in plan.level(level) {
                let view = registry.region(*region);
                let node = match view.parent {
                    None => Some(nation),
                    Some(parent) => old.child(parent, view.code),
                };
                let Some(node) = node else { continue };
                let children = read_children(store, node)?;
                old.known.extend(children.values().copied());
                old.children.insert(*region, children);
            }
        }
        old.calon = old.child(RegionIdx::NATION, crate::nodes::CALON);
        old.search = old.child(RegionIdx::NATION, paths::SEARCH);
        if let Some(node) = old.child(RegionIdx::NATION, paths::CHANGES) {
            old.changes = OldChanges::read(store, node, self.checkpoint.size)?;
            old.known.extend(old.changes.groups.values().chain(old.changes.last.values()).copied());
        }
        Ok(old)
    }
}

impl OldNodes {
    /// A child of a region's node.
    pub fn child(&self, region: RegionIdx, name: &str) -> Option<Digest> {
        self.children.get(&region)?.get(name).copied()
    }
}

/// The checkpoint of a signed note. Whether the signature holds is the verifier's question; here only sizes are compared.
pub(crate) fn checkpoint(note: &[u8]) -> Result<Checkpoint, PublishError> {
    Ok(Checkpoint::parse(&Note::parse(note)?.text)?)
}

pub fn digest(path: &str, hex: &str) -> Result<Digest, PublishError> {
    hex.parse()
        .map_err(|e: model::id::IdError| PublishError::Damaged { path: path.into(), reason: e.to_string() })
}

fn read_children(store: &Store<PublicTree>, node: Digest) -> Result<Children, PublishError> {
    let path = paths::object(&node.to_hex());
    let damaged = |reason: String| PublishError::Damaged { path: path.clone(), reason };
    let packed = store.get(&path)?.ok_or_else(|| damaged("missing".into()))?;
    if Digest::of(&packed) != node {
        return Err(damaged("its content does not match its name".into()));
    }
    let mut bytes = Vec::new();
    let frame = zstd::stream::read::Decoder::new(packed.as_ref()).map_err(|e| damaged(e.to_string()))?;
    frame.take(NODE_BYTES_MAX as u64).read_to_end(&mut bytes).map_err(|e| damaged(e.to_string()))?;
    Node::decode_children(&bytes).map_err(|e| damaged(e.to_string()))
}
