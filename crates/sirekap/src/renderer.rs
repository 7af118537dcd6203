//! The pages that the verifier compares served ones with: the origin's own, over files that the verifier read and checked.

use model::Lang;
use portal::{Files, NodeFiles, Site};
use shapes::Node;
use shapes::own::ElectionFile;
use std::sync::Arc;
use verify::{Asked, LayoutOf, NodeOf, Renderer};

/// The pages of `publish`.
#[derive(Debug)]
pub struct Pages;

/// The election's file, from which every page has its name and contests.
const ELECTION: &str = "v1/pemilu.json";

struct Fetched<'a>(&'a NodeOf<'a>, &'a LayoutOf<'a>);

struct TreeNode(Arc<Node>);

impl Files for Fetched<'_> {
    type Node = TreeNode;
    type Error = String;

    fn node_of(&self, cut: Option<&str>, path: &str) -> Result<Option<TreeNode>, String> {
        Ok((self.0)(cut, path)?.map(TreeNode))
    }

    fn layout(&self, hex: &str) -> Result<Option<Vec<u8>>, String> {
        (self.1)(hex)
    }

    fn damaged(&self, path: &str, reason: String) -> String {
        format!("{path}: {reason}")
    }
}

impl NodeFiles for TreeNode {
    fn file(&self, path: &str) -> Option<&[u8]> {
        self.0.files.get(path).map(Vec::as_slice)
    }

    fn children(&self) -> impl Iterator<Item = &str> {
        self.0.children.keys().map(String::as_str)
    }
}

impl Renderer for Pages {
    fn generator(&self) -> &str {
        portal::generator()
    }

    fn named<'h>(&self, html: &'h str) -> [Option<&'h str>; 2] {
        [portal::generator_of(html), portal::address_of(html)]
    }

    fn page(&self, asked: Asked<'_>, node_of: &NodeOf<'_>) -> Result<Option<String>, String> {
        let files = Fetched(node_of, asked.layout_of);
        let node = files.node_of(None, ELECTION)?.ok_or_else(|| format!("{ELECTION} is missing"))?;
        let election = node.file(ELECTION).unwrap_or_default();
        let election: ElectionFile =
            serde_json::from_slice(election).map_err(|e| files.damaged(ELECTION, e.to_string()))?;
        let lang: Lang = asked.lang;
        let site = Site { root: asked.root, election: &election, lang, url: asked.address, moment: None };
        portal::render(&files, &site, asked.page)
    }

    fn assets(&self) -> Vec<(String, Vec<u8>)> {
        let path = |path: &str| path.trim_start_matches('/').to_string();
        let scripts = portal::SCRIPTS.iter().map(|(name, script)| (portal::script_path(name), *script));
        let named = [
            (portal::style_path().to_string(), portal::STYLE.as_bytes()),
            (portal::ICON_PATH.into(), portal::ICON.as_bytes()),
            (portal::WORKER_PATH.into(), portal::WORKER.as_bytes()),
        ];
        let whole = |(at, bytes): (String, &[u8])| (path(&at), bytes.to_vec());
        named.into_iter().chain(scripts).map(whole).collect()
    }
}
