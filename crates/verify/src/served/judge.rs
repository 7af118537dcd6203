//! One path that is served, compared with one state.

use super::state::State;
use super::{Asked, Renderer};
use crate::findings::Position;
use crate::{Check, TreeSource};
use model::{Digest, Lang};
use shapes::{Info, Node, Page};
use std::sync::Arc;

/// What is asked for, and what it is compared with.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum What {
    /// A file of the state, or of the cut of this name.
    File { cut: Option<String>, path: String },
    /// Bytes with this SHA-256 and, where it is known before, length.
    Hashed { digest: Digest, bytes: Option<u64> },
    /// The policy that the state names.
    Policy,
    /// Something that pages load.
    Asset(Arc<Vec<u8>>),
    /// A page.
    Page { of: Of, lang: Lang },
}

/// Which page.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Of {
    Home,
    About,
    Info(Option<Info>),
    Cuts,
    Changes,
    Atom,
    JsonFeed,
    /// The drawing of the list of places.
    Topology,
    /// Services and data flows.
    Bom,
    /// A request for information.
    Request(String),
    /// That of one of our own files.
    File(String),
    /// The table of one of our files of results.
    Table(String),
    /// How the count in one of our files of regions went.
    Course(String),
    /// That of a party.
    Party(u16),
    /// Whom a party has put up in the districts that one of our files lists.
    Lists(u16, String),
    /// Who stands in the district of one of our files.
    Candidates(String),
    /// How one of our outcome files differs from that of the cut of this name.
    Editions(String, String),
}

impl Of {
    pub fn page(&self) -> Option<Page<'_>> {
        match self {
            Of::Home => Some(Page::Home),
            Of::About => Some(Page::About),
            Of::Info(info) => Some(Page::Info(*info)),
            Of::Cuts => Some(Page::Cuts),
            Of::Changes => Some(Page::Changes(None)),
            Of::Atom => Some(Page::Atom),
            Of::JsonFeed => Some(Page::JsonFeed),
            Of::Topology => Some(Page::Topology),
            Of::Bom => Some(Page::Bom),
            Of::Request(number) => Some(Page::Requests(Some(number))),
            Of::Party(number) => Some(Page::Party(*number)),
            Of::Lists(number, path) => match Page::of_file(path)? {
                Page::Districts(contest, codes) => Some(Page::Lists(*number, contest, codes)),
                _ => None,
            },
            Of::Candidates(path) => match Page::of_file(path)? {
                Page::District(contest, codes) => Some(Page::Candidates(contest, codes)),
                _ => None,
            },
            Of::File(path) => Page::of_file(path),
            Of::Table(path) => match Page::of_file(path)? {
                Page::Place(contest, codes) => Some(Page::Table(contest, codes)),
                _ => None,
            },
            Of::Course(path) => match Page::of_file(path)? {
                Page::Place(contest, codes) => Some(Page::Course(contest, codes)),
                _ => None,
            },
            Of::Editions(cut, path) => match Page::of_file(path)? {
                Page::Outcome(contest, codes) => Some(Page::Editions(cut, contest, codes)),
                _ => None,
            },
        }
    }
}

/// A path under the origin, with its query, and what should be there.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Item {
    pub url: String,
    pub what: What,
}

impl Item {
    pub fn check(&self) -> Check {
        match self.what {
            What::Page { .. } | What::Asset(_) => Check::Pages,
            _ => Check::Paths,
        }
    }

    /// Bytes that the answer has, where that is known before.
    pub fn bytes(&self) -> u64 {
        // What is stored is not known to be short.
        if let What::Hashed { bytes, .. } = self.what { bytes.unwrap_or(u64::MAX) } else { 0 }
    }
}

/// What was served; why it could not be read, in words.
pub(crate) type Answer = Result<Option<Vec<u8>>, String>;

/// Asks for an item.
pub(crate) fn ask(source: &dyn TreeSource, item: &Item) -> Answer {
    source.get(&item.url).map_err(|e| e.to_string())
}

/// How an answer stands to a state.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Verdict {
    Same,
    Differs(Box<Position>),
    /// The state's own file can't be read.
    Unread(String),
    /// A page that another program made.
    Other,
}

/// What a page must be the same as beside its files.
#[derive(Clone, Copy)]
pub(crate) struct Made<'a> {
    pub asked: &'a str,
    pub renderer: Option<&'a dyn Renderer>,
}

/// Judges an answer by a state.
pub(crate) fn judge(item: &Item, answer: &Answer, state: &State<'_>, made: Made<'_>) -> Verdict {
    let differs = |what: &str| Verdict::Differs(Box::new(Position::new(what).path(item.url.clone())));
    let served = match answer {
        Ok(Some(bytes)) => bytes,
        Ok(None) => return differs("is not served, and the tree has it"),
        Err(why) => return differs(why),
    };
    let published = match &item.what {
        What::Hashed { digest, bytes } => {
            let found = Digest::of(served);
            let same = found == *digest && bytes.is_none_or(|bytes| served.len() as u64 == bytes);
            let position = Position::new("other bytes are served than the tree has").path(item.url.clone());
            let differs = || Verdict::Differs(Box::new(position.sides(digest.to_hex(), found.to_hex())));
            return if same { Verdict::Same } else { differs() };
        }
        What::Asset(bytes) => Ok(Some(bytes.to_vec())),
        What::Policy => {
            let name = state.root.policy.object.parse().map_err(|_| "not a SHA-256".to_string());
            name.and_then(|name| crate::objects::stored(state.nodes.source, name)).map(Some)
        }
        What::File { cut, path } => file(state, cut.as_deref(), path),
        What::Page { of, lang } => match page(of, *lang, served, state, made) {
            Some(made) => made.map(|html| html.map(String::into_bytes)),
            None => return Verdict::Other,
        },
    };
    match published {
        Err(why) => Verdict::Unread(why),
        Ok(None) => differs("is served, and the tree has nothing there"),
        Ok(Some(ours)) if ours == *served => Verdict::Same,
        Ok(Some(ours)) => Verdict::Differs(Box::new(unlike(item, &ours, served))),
    }
}

/// The node that holds a path, in the state or in that of a cut.
fn node_in(state: &State<'_>, cut: Option<&str>, path: &str) -> Result<Option<Arc<Node>>, String> {
    let nation = match cut {
        None => state.nation,
        Some(name) => match state.root.cuts.iter().find(|cut| cut.name == name) {
            Some(cut) => cut.node.parse().map_err(|_| "not a SHA-256".to_string())?,
            None => return Ok(None),
        },
    };
    state.node_of(nation, path)
}

fn file(state: &State<'_>, cut: Option<&str>, path: &str) -> Result<Option<Vec<u8>>, String> {
    let node = node_in(state, cut, path)?;
    Ok(node.and_then(|node| node.files.get(path).cloned()))
}

/// The page that should be there; `None` where the one that is there names another program.
fn page(
    of: &Of,
    lang: Lang,
    served: &[u8],
    state: &State<'_>,
    made: Made<'_>,
) -> Option<Result<Option<String>, String>> {
    let renderer = made.renderer?;
    let html = String::from_utf8_lossy(served);
    let [generator, address] = renderer.named(&html);
    if generator != Some(renderer.generator()) {
        return None;
    }
    let page = of.page()?;
    let layout_of =
        |hex: &str| state.nodes.source.get(&shapes::paths::layout(hex)).map_err(|e| e.to_string());
    let address = address.unwrap_or(made.asked);
    let asked = Asked { root: &state.root, address, page: &page, lang, layout_of: &layout_of };
    Some(renderer.page(asked, &|cut, path| node_in(state, cut, path)))
}

/// Characters shown of both sides, from a little before the first difference.
const BEFORE: usize = 40;
const SHOWN: usize = 100;

fn unlike(item: &Item, ours: &[u8], served: &[u8]) -> Position {
    let at = ours.iter().zip(served).take_while(|(a, b)| a == b).count();
    let part = |bytes: &[u8]| {
        let from = at.saturating_sub(BEFORE);
        let part = bytes.get(from..bytes.len().min(from + SHOWN)).unwrap_or_default();
        String::from_utf8_lossy(part).into_owned()
    };
    let position = Position::new("other bytes are served than the tree has").path(item.url.clone());
    position.field(format!("byte {at}")).sides(part(ours), part(served))
}
