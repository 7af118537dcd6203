//! The tree of the fixture, read whole into memory, and the pages over it.

use crate::fixture::{self, Variant};
use model::Lang;
use portal::{Files, NodeFiles, Site};
use serde::Serialize;
use serde::de::DeserializeOwned;
use shapes::own::{ElectionFile, Root};
use shapes::{Info, Node, Page, paths};
use std::convert::Infallible;
use std::path::Path;
use std::sync::Arc;

/// A state of the tree.
pub struct Tree {
    root: Root,
    election: ElectionFile,
    nodes: Vec<Arc<Node>>,
    cut: Vec<Arc<Node>>,
}

/// A node of it.
pub struct Found(Arc<Node>);

impl NodeFiles for Found {
    fn file(&self, path: &str) -> Option<&[u8]> {
        self.0.files.get(path).map(AsRef::as_ref)
    }
    fn children(&self) -> impl Iterator<Item = &str> {
        self.0.children.keys().map(String::as_str)
    }
}

impl Files for Tree {
    type Node = Found;
    type Error = Infallible;
    fn node_of(&self, cut: Option<&str>, path: &str) -> Result<Option<Found>, Infallible> {
        let nodes = if cut.is_some() { &self.cut } else { &self.nodes };
        Ok(nodes.iter().find(|node| node.files.contains_key(path)).cloned().map(Found))
    }
    fn layout(&self, hex: &str) -> Result<Option<Vec<u8>>, Infallible> {
        let files = fixture::pictures::files(&fixture::schema(model::Contest::Ppwp));
        let path = paths::layout(hex);
        Ok(files.into_iter().find(|(of, _)| *of == path).map(|(_, bytes)| bytes))
    }
    fn damaged(&self, path: &str, reason: String) -> Infallible {
        panic!("{path}: {reason}")
    }
}

fn collect(folder: &Path, name: &str, into: &mut Vec<Arc<Node>>) {
    let packed = std::fs::read(folder.join(paths::object(name))).unwrap();
    let node = Node::decode(&zstd::decode_all(&packed[..]).unwrap()).unwrap();
    node.children.values().for_each(|child| collect(folder, &child.to_hex(), into));
    into.push(Arc::new(node));
}

impl Tree {
    /// The first state.
    pub fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let root = fixture::write(folder.path(), Variant::default());
        let mut nodes = Vec::new();
        collect(folder.path(), &root.node, &mut nodes);
        let election = nodes.iter().find_map(|node| node.files.get("v1/pemilu.json")).unwrap();
        Tree { root, election: serde_json::from_slice(election).unwrap(), nodes, cut: Vec::new() }
    }

    /// Name of the cut.
    pub fn cut_name(&self) -> &str {
        &self.root.cuts[0].name
    }

    /// Adds a file to the state, or to that of the cut, which then has outcomes.
    pub fn add(&mut self, cut: bool, path: &str, value: &impl Serialize) {
        let files = [(path.to_string(), serde_json::to_vec(value).unwrap())].into();
        let nodes = if cut { &mut self.cut } else { &mut self.nodes };
        nodes.push(Arc::new(Node { files, ..Node::default() }));
        let csv = self.root.cuts[0].files.values().next().unwrap().clone();
        self.root.cuts[0].files.insert("hasil-akhir.csv".into(), csv);
    }

    /// Takes the files away whose paths begin so.
    pub fn forget(&mut self, path: &str) {
        for node in &mut self.nodes {
            let mut kept = Node::clone(node);
            kept.files.retain(|of, _| !of.starts_with(path));
            *node = Arc::new(kept);
        }
    }

    /// A file of the tree.
    pub fn json<T: DeserializeOwned>(&self, path: &str) -> T {
        let node = self.node_of(None, path).unwrap_or_else(|never| match never {}).unwrap();
        serde_json::from_slice(node.file(path).unwrap()).unwrap()
    }

    /// What its pages have in common.
    pub fn site(&self, lang: Lang) -> Site<'_> {
        Site { root: &self.root, election: &self.election, lang, url: "http://127.0.0.1:8024", moment: None }
    }

    /// The page at an address; the one for what is missing where there is none.
    pub fn page(&self, address: &str) -> String {
        let (path, lang) = match address.split_once('?') {
            Some((path, "lang=en")) => (path, Lang::En),
            None => (address, Lang::Id),
            Some(other) => panic!("{other:?}"),
        };
        let site = self.site(lang);
        let parts: Vec<&str> = path.split('/').filter(|part| !part.is_empty()).collect();
        let page = match &parts[..] {
            [] => Some(Page::Home),
            ["tentang"] => Some(Page::About),
            ["data"] => Some(Page::Cuts),
            ["keterbukaan"] => Some(Page::Disclosure),
            ["tabel", ..] => {
                let codes = parts[1..].iter().map(|part| part.trim_end_matches(".csv")).collect::<Vec<_>>();
                Some(Page::Table(codes[0].parse().unwrap(), codes[1..].to_vec()))
            }
            ["perjalanan", contest, codes @ ..] => {
                Some(Page::Course(contest.parse().unwrap(), codes.to_vec()))
            }
            ["info"] => Some(Page::Info(None)),
            ["info", code] => Some(Page::Info(Some(Info::of(code).unwrap()))),
            ["partai"] => Some(Page::Parties),
            ["partai", number] => Some(Page::Party(number.parse().unwrap())),
            ["partai", number, contest, codes @ ..] => {
                Some(Page::Lists(number.parse().unwrap(), contest.parse().unwrap(), codes.to_vec()))
            }
            ["calon", contest, codes @ ..] => {
                Some(Page::Candidates(contest.parse().unwrap(), codes.to_vec()))
            }
            ["dapil", contest, codes @ ..] => {
                Some(Page::of_districts(contest.parse().unwrap(), codes.to_vec()))
            }
            ["hasil-akhir", contest, codes @ ..] => {
                Some(Page::Outcome(contest.parse().unwrap(), codes.to_vec()))
            }
            ["banding", cut, contest, codes @ ..] => {
                Some(Page::Editions(cut, contest.parse().unwrap(), codes.to_vec()))
            }
            [contest, codes @ ..] => contest.parse().ok().map(|contest| Page::Place(contest, codes.to_vec())),
        };
        let html = page.and_then(|page| {
            assert_eq!(format!("/{}", page.path()).trim_end_matches('/'), path.trim_end_matches('/'));
            portal::render(self, &site, &page).unwrap_or_else(|never| match never {})
        });
        html.unwrap_or_else(|| portal::not_found(&site))
    }
}
