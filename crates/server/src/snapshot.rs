//! One state of the tree: `root.json` and what it leads to at once.

use crate::body::{Entity, Kind, Lasting};
use crate::config::{PATHS_REMEMBERED, ROOT_BYTES_MAX};
use crate::encoding::Encoding;
use crate::modified::Modified;
use crate::objects::node;
use bytes::Bytes;
use model::{Digest, Lang};
use portal::Site;
use quick_cache::sync::Cache;
use shapes::own::{ElectionFile, Root, TreeFormat};
use std::collections::BTreeMap;
use std::fs;
use std::io::Read;
use std::path::Path;
use std::time::SystemTime;

texts::coded! {
    /// Why a `root.json` can't be served.
    #[derive(Debug, thiserror::Error)]
    #[error("{} {}", self.code(), self.text(Lang::En))]
    pub enum RootError of server(lang) {
        /// It can't be read.
        S901 Io(#[from] why: std::io::Error) => (why),
        /// It is not what docs/spec/tree.md says.
        S902 Shape(why: String) => (why),
        /// What it leads to can't be read.
        S903 State(why: String) => (why),
    }
}

/// What tells that the file on disk is another one: time of change, length and, where there is one, file number.
pub type Stamp = (Option<SystemTime>, u64, u64);

/// Where a path leads in this state.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lead {
    /// To a file in this node.
    Node(Digest),
    /// Nowhere.
    Nowhere,
}

/// One state of the tree.
#[derive(Debug)]
pub struct Snapshot {
    /// Counts states since the start; names what is made from this one alone.
    pub generation: u64,
    /// `root.json`, read.
    pub root: Root,
    /// `root.json`, as it is.
    pub root_bytes: Bytes,
    /// When it was written.
    pub modified: Option<Modified>,
    /// The nation's node.
    pub node: Digest,
    /// The election.
    pub election: ElectionFile,
    /// The nation's node and the files' index of each cut by name.
    pub cuts: BTreeMap<String, (Digest, usize)>,
    /// Where paths lead, as far as they have been asked for.
    pub leads: Cache<Box<str>, Lead>,
    /// The pages for addresses that lead nowhere, by language.
    pub missing: [Entity; Lang::ALL.len()],
}

/// The stamp of `root.json`.
pub fn stamp(path: &Path) -> std::io::Result<Stamp> {
    let about = fs::metadata(path)?;
    Ok((about.modified().ok(), about.len(), file_number(&about)))
}

#[cfg(unix)]
fn file_number(about: &fs::Metadata) -> u64 {
    std::os::unix::fs::MetadataExt::ino(about)
}

#[cfg(not(unix))]
fn file_number(_: &fs::Metadata) -> u64 {
    0
}

impl Snapshot {
    /// Reads the state that `root.json` in a folder names now.
    ///
    /// # Errors
    /// [`RootError`].
    pub fn read(tree: &Path, generation: u64, url: &str) -> Result<Self, RootError> {
        let mut bytes = Vec::new();
        let file = beneath::open(tree, shapes::paths::ROOT)?;
        let modified = Modified::of(file.metadata()?.modified().ok());
        file.take(ROOT_BYTES_MAX).read_to_end(&mut bytes)?;
        let root: Root = serde_json::from_slice(&bytes).map_err(|e| RootError::Shape(e.to_string()))?;
        if TreeFormat::from_code(&root.format).is_none() {
            return Err(RootError::Shape(format!("its format {:?} is not known here", root.format)));
        }
        let digest = |hex: &str| hex.parse::<Digest>().map_err(|e| RootError::Shape(e.to_string()));
        let nation_digest = digest(&root.node)?;
        for object in
            [&root.registry, &root.policy].into_iter().chain(root.cuts.iter().flat_map(|c| c.files.values()))
        {
            digest(&object.object)?;
            digest(&object.sha256)?;
        }
        let mut cuts = BTreeMap::new();
        for (at, cut) in root.cuts.iter().enumerate() {
            cuts.insert(cut.name.clone(), (digest(&cut.node)?, at));
        }
        let nation = node(tree, &nation_digest).map_err(|e| RootError::State(e.to_string()))?;
        let file = nation.files.get("v1/pemilu.json");
        let file = file.ok_or_else(|| RootError::State("v1/pemilu.json is missing".into()))?;
        let election: ElectionFile =
            serde_json::from_slice(file).map_err(|e| RootError::State(format!("v1/pemilu.json: {e}")))?;
        let missing = Lang::ALL.map(|lang| {
            let html = portal::not_found(&Site { root: &root, election: &election, lang, url, moment: None });
            Entity::new(&html.into(), Kind::Page, Lasting::Live, Encoding::Identity)
        });
        let leads = Cache::new(PATHS_REMEMBERED);
        let root_bytes = bytes.into();
        let node = nation_digest;
        Ok(Snapshot { generation, root, root_bytes, modified, node, election, cuts, leads, missing })
    }

    /// The pages' view of this state.
    pub fn site<'a>(&'a self, lang: Lang, url: &'a str) -> Site<'a> {
        Site { root: &self.root, election: &self.election, lang, url, moment: None }
    }
}
