//! Pages for people, from the files that programs read.

use crate::config::Trouble;
use crate::snapshot::Snapshot;
use crate::state::State;
use crate::walk::{Found, find};
use model::Lang;
use portal::{Files, NodeFiles};
use shapes::Page;

/// The files of one state, and of its cuts.
pub struct Present<'a> {
    /// The tree.
    pub state: &'a State,
    /// The state.
    pub snapshot: &'a Snapshot,
}

impl Files for Present<'_> {
    type Node = Found;
    type Error = Trouble;

    fn node_of(&self, cut: Option<&str>, path: &str) -> Result<Option<Found>, Trouble> {
        let nation = match cut {
            None => &self.snapshot.node,
            Some(name) => match self.snapshot.cuts.get(name) {
                Some((node, _)) => node,
                None => return Ok(None),
            },
        };
        find(self.state, nation, path)
    }

    fn layout(&self, hex: &str) -> Result<Option<Vec<u8>>, Trouble> {
        Ok(super::hashed(self.state, &shapes::paths::layout(hex), hex)?.map(|(bytes, _)| bytes))
    }

    fn damaged(&self, path: &str, reason: String) -> Trouble {
        Trouble::File { path: path.to_string(), reason }
    }
}

impl NodeFiles for Found {
    fn file(&self, path: &str) -> Option<&[u8]> {
        self.node.files.get(path).map(AsRef::as_ref)
    }

    fn children(&self) -> impl Iterator<Item = &str> {
        self.node.children.keys().map(String::as_str)
    }
}

/// The page as HTML; `None` when there is no such region, station or district.
pub fn render(
    state: &State,
    snapshot: &Snapshot,
    page: &Page<'_>,
    lang: Lang,
) -> Result<Option<String>, Trouble> {
    portal::render(&Present { state, snapshot }, &snapshot.site(lang, &state.url), page)
}
