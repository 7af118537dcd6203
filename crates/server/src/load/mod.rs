//! What is done when memory has no answer: read, check, unpack, render, compress; then kept for the next reader.

mod page;

pub use page::Present;

use crate::address::{Address, parse};
use crate::body::{Entity, Kind, Lasting, etag};
use crate::config::{MEMORY_FILE_MAX, Trouble};
use crate::encoding::Encoding;
use crate::fault::Fault;
use crate::modified::Modified;
use crate::objects;
use crate::snapshot::{Lead, Snapshot};
use crate::state::{BodyRef, MadeFrom, State};
use crate::stream::Long;
use crate::walk::{find, find_in_memory};
use axum::http::HeaderValue;
use bytes::Bytes;
use model::{Digest, Lang};
use portal::{ICON, OPENAPI, STATION_CODES, STYLE, WORKER, script_at};
use shapes::Page;
use shapes::own::CHANGES_PAGE;
use std::io::Read;
use std::sync::Arc;

/// What a request asks for, apart from its conditions.
#[derive(Clone, Copy, Debug)]
pub struct Asked<'a> {
    /// The path.
    pub path: &'a str,
    /// Language, for pages.
    pub lang: Lang,
    /// The variant of a body in memory.
    pub encoding: Encoding,
}

/// An answer.
pub enum Loaded {
    /// From memory.
    Body(Arc<Entity>),
    /// From disk, piece by piece.
    Long(Long),
}

impl<'a> Asked<'a> {
    /// The body's key, once it is known what it is made from.
    fn key(&self, address: &Address<'_>, source: MadeFrom) -> BodyRef<'a> {
        let binary = matches!(
            address,
            Address::Tile(_) | Address::Object(_) | Address::Picture(_) | Address::Registry
        );
        let encoding = if binary { Encoding::Identity } else { self.encoding };
        // Only pages have languages.
        let lang =
            if matches!(address, Address::Page(_) | Address::Away) { self.lang } else { Lang::default() };
        BodyRef { source, encoding, lang, path: self.path }
    }
}

/// The answer in memory, if there is one.
pub fn remembered(
    state: &State,
    snapshot: &Snapshot,
    address: &Address<'_>,
    asked: Asked<'_>,
) -> Option<Result<Arc<Entity>, Fault>> {
    let body = |source| state.bodies.get(&asked.key(address, source)).map(Ok);
    if let Address::File { .. } = address {
        return match snapshot.leads.get(asked.path)? {
            Lead::Nowhere => Some(Err(Fault::Missing)),
            Lead::Node(digest) => body(MadeFrom::Node(digest)),
        };
    }
    body(source(snapshot, address)).or_else(|| match snapshot.leads.get(asked.path)? {
        Lead::Nowhere => Some(Err(Fault::Missing)),
        Lead::Node(_) => None,
    })
}

/// What bodies of an address are made from, files in nodes apart.
fn source(snapshot: &Snapshot, address: &Address<'_>) -> MadeFrom {
    match address {
        Address::Style
        | Address::Icon
        | Address::Script(_)
        | Address::Worker
        | Address::Mirrors
        | Address::Robots
        | Address::Tile(_)
        | Address::Object(_)
        | Address::Layout(_) => MadeFrom::Fixed,
        // A picture may be withdrawn: the state that says so makes memory forget it.
        _ => MadeFrom::Generation(snapshot.generation),
    }
}

/// Makes the answer: at once where a short file lies in a node in memory, else on a thread that may block.
pub async fn load(
    state: &Arc<State>,
    snapshot: &Arc<Snapshot>,
    address: &Address<'_>,
    asked: Asked<'_>,
) -> Result<Loaded, Fault> {
    if let Some(answer) = at_once(state, snapshot, address, asked) {
        return answer;
    }
    // Never closed; were it, the tree could not be read.
    let permit = state.work.clone().acquire_owned().await.map_err(|_| Fault::Damaged)?;
    let (state, snapshot) = (state.clone(), snapshot.clone());
    let (path, lang, encoding) = (asked.path.to_string(), asked.lang, asked.encoding);
    let task = move || {
        // Held here and not by the request: work goes on when its reader has left, and still counts.
        let _permit = permit;
        let asked = Asked { path: &path, lang, encoding };
        let address = parse(&path).map_err(|_| Fault::Missing)?;
        // Somebody else may have made it while this one waited.
        if let Some(answer) = remembered(&state, &snapshot, &address, asked) {
            return answer.map(Loaded::Body);
        }
        make(&state, &snapshot, &address, asked).map_err(|trouble| {
            state.report(&trouble);
            Fault::Damaged
        })?
    };
    tokio::task::spawn_blocking(task).await.unwrap_or(Err(Fault::Damaged))
}

/// Bytes of a body that is made without leaving the request's own thread: half a millisecond of gzip at most.
const AT_ONCE_MAX: usize = 16 << 10;

/// A file whose way is all in memory needs no thread that may block: with one station's
/// file its whole village is there.
fn at_once(
    state: &State,
    snapshot: &Snapshot,
    address: &Address<'_>,
    asked: Asked<'_>,
) -> Option<Result<Loaded, Fault>> {
    let Address::File { cut, path } = address else { return None };
    let Some((nation, lasting)) = nation(snapshot, *cut) else { return Some(Err(Fault::Missing)) };
    let Some(found) = find_in_memory(state, &nation, path).ok()? else {
        snapshot.leads.insert(asked.path.into(), Lead::Nowhere);
        return Some(Err(Fault::Missing));
    };
    if found.body.len() > AT_ONCE_MAX {
        return None;
    }
    snapshot.leads.insert(asked.path.into(), Lead::Node(found.digest));
    let key = asked.key(address, MadeFrom::Node(found.digest));
    let (kind, lasting) = about(snapshot, path, lasting);
    Some(Ok(keep(state, key, (&found.body, found.node.modified.as_ref()), kind, lasting)))
}

/// The nation's node of the present state or of a cut, and how long what hangs below it lasts.
fn nation(snapshot: &Snapshot, cut: Option<&str>) -> Option<(Digest, Lasting)> {
    match cut {
        None => Some((snapshot.node, Lasting::Live)),
        Some(name) => snapshot.cuts.get(name).map(|(node, _)| (*node, Lasting::Forever)),
    }
}

/// A body, and when it last changed.
type Dated<'a> = (&'a Bytes, Option<&'a Modified>);

/// Makes a body's variant and keeps it.
fn keep(
    state: &State,
    key: BodyRef<'_>,
    (body, modified): Dated<'_>,
    kind: Kind,
    lasting: Lasting,
) -> Loaded {
    let entity = Arc::new(Entity::new(body, kind, lasting, key.encoding).since(modified));
    state.bodies.insert(key.to_key(), entity.clone());
    Loaded::Body(entity)
}

/// The inner result says whether anything lies there, the outer whether the tree is whole.
fn make(
    state: &State,
    snapshot: &Snapshot,
    address: &Address<'_>,
    asked: Asked<'_>,
) -> Result<Result<Loaded, Fault>, Trouble> {
    let keep =
        |source, body: Dated<'_>, kind, lasting| keep(state, asked.key(address, source), body, kind, lasting);
    let own = source(snapshot, address);
    let now = snapshot.modified.as_ref();
    let found = match address {
        Address::Root => Some(keep(own, (&snapshot.root_bytes, now), Kind::Json, Lasting::Live)),
        Address::Checkpoint => {
            let note = Bytes::from(snapshot.root.checkpoint.clone());
            Some(keep(own, (&note, now), Kind::Text, Lasting::Live))
        }
        Address::Policy => {
            let policy = named_object(state, &snapshot.root.policy.object)?;
            Some(keep(own, (&policy.into(), now), Kind::Text, Lasting::Live))
        }
        Address::Registry => {
            let object = &snapshot.root.registry.object;
            let path = shapes::paths::object(object);
            let etag = named_etag(object);
            Some(Loaded::Long(Long::raw(path, etag, Kind::Zstd, Lasting::Live)))
        }
        Address::Style => {
            Some(keep(own, (&Bytes::from_static(STYLE.as_bytes()), None), Kind::Style, Lasting::Forever))
        }
        Address::Icon => {
            Some(keep(own, (&Bytes::from_static(ICON.as_bytes()), None), Kind::Svg, Lasting::Day))
        }
        Address::OpenApi => {
            Some(keep(own, (&Bytes::from_static(OPENAPI.as_bytes()), None), Kind::Json, Lasting::Day))
        }
        Address::Script(path) => script_at(path).map(|(name, script)| {
            let kind = if name.ends_with(".wasm") { Kind::Wasm } else { Kind::Script };
            keep(own, (&Bytes::from_static(script), None), kind, Lasting::Forever)
        }),
        Address::Worker => {
            Some(keep(own, (&Bytes::from_static(WORKER.as_bytes()), None), Kind::Script, Lasting::Live))
        }
        Address::Away => {
            let html = portal::away(&snapshot.site(asked.lang, &state.url));
            Some(keep(own, (&html.into(), now), Kind::Page, Lasting::Live))
        }
        Address::Mirrors => {
            let list = serde_json::json!({"format": "sirekap-mirrors/1", "mirrors": state.config().mirrors});
            Some(keep(own, (&format!("{list}\n").into(), None), Kind::Json, Lasting::Live))
        }
        Address::Robots => Some(keep(own, (&Bytes::from_static(ROBOTS), None), Kind::Text, Lasting::Day)),
        Address::Tile(path) => tile(state, path)?.map(|(bytes, modified)| {
            let lasting = if path.contains(".p/") { Lasting::Day } else { Lasting::Forever };
            keep(own, (&bytes.into(), modified.as_ref()), Kind::Binary, lasting)
        }),
        Address::Object(hex) => object(state, hex, |bytes, modified| {
            keep(own, (&bytes.into(), modified), Kind::Binary, Lasting::Forever)
        })?,
        Address::Picture(hex) => hashed(state, &shapes::paths::picture(hex), hex)?
            .map(|(bytes, modified)| keep(own, (&bytes.into(), modified.as_ref()), Kind::Jpeg, Lasting::Day)),
        Address::Layout(hex) => hashed(state, &shapes::paths::layout(hex), hex)?.map(|(bytes, modified)| {
            keep(own, (&bytes.into(), modified.as_ref()), Kind::Json, Lasting::Forever)
        }),
        Address::File { cut, path } => file(state, snapshot, *cut, path, asked, &keep)?,
        Address::Page(page) => page::render(state, snapshot, page, asked.lang)?
            .map(|html| keep(own, (&html.into(), now), kind_of(page), Lasting::Live)),
        // Answered before memory is asked.
        Address::Health
        | Address::Csv { .. }
        | Address::Moved(_)
        | Address::Search
        | Address::Station { .. } => None,
    };
    if found.is_none() {
        snapshot.leads.insert(asked.path.into(), Lead::Nowhere);
    }
    Ok(found.ok_or(Fault::Missing))
}

/// What a page is sent as.
fn kind_of(page: &Page<'_>) -> Kind {
    match page {
        Page::Atom => Kind::Atom,
        Page::JsonFeed => Kind::JsonFeed,
        Page::Table(..) => Kind::Csv,
        Page::Topology => Kind::Svg,
        Page::Bom => Kind::Json,
        Page::Place(_, codes) if codes.len() == STATION_CODES => Kind::Proving,
        _ => Kind::Page,
    }
}

/// What a file of a node is, and how long it lasts: a page of changes whose entries are all in the log never changes.
fn about(snapshot: &Snapshot, path: &str, lasting: Lasting) -> (Kind, Lasting) {
    let Some(Page::Changes(Some(page))) = Page::of_file(path) else { return (Kind::Json, lasting) };
    let whole = (page + 1).saturating_mul(CHANGES_PAGE) <= snapshot.root.log_size().unwrap_or(0);
    (Kind::JsonLines, if whole { Lasting::Forever } else { lasting })
}

/// Objects are for programs that follow the root; pages are for everybody.
const ROBOTS: &[u8] = b"User-agent: *\nDisallow: /o/\nDisallow: /cut/\nDisallow: /log/\nDisallow: /cari\n";

/// A file in a node of the present state or of a cut.
fn file(
    state: &State,
    snapshot: &Snapshot,
    cut: Option<&str>,
    path: &str,
    asked: Asked<'_>,
    keep: &dyn Fn(MadeFrom, Dated<'_>, Kind, Lasting) -> Loaded,
) -> Result<Option<Loaded>, Trouble> {
    let Some((nation, lasting)) = nation(snapshot, cut) else { return Ok(None) };
    let Some(found) = find(state, &nation, path)? else { return Ok(None) };
    snapshot.leads.insert(asked.path.into(), Lead::Node(found.digest));
    let dated = (&found.body, found.node.modified.as_ref());
    let (kind, lasting) = about(snapshot, path, lasting);
    Ok(Some(keep(MadeFrom::Node(found.digest), dated, kind, lasting)))
}

/// An object that the root names: its absence is a trouble.
fn named_object(state: &State, hex: &str) -> Result<Vec<u8>, Trouble> {
    let missing = || Trouble::File { path: shapes::paths::object(hex), reason: "it is missing".into() };
    let digest = hex.parse().map_err(|_| missing())?;
    objects::object(&state.tree, &digest)?.ok_or_else(missing)
}

/// The validator of a stored object, sent as it is. The root's names have been checked when it was read.
pub fn named_etag(hex: &str) -> HeaderValue {
    etag(&hex.parse().unwrap_or(Digest([0; 32])), Encoding::Identity)
}

/// Bytes, and since when they are what they are.
pub(crate) type DatedFile = (Vec<u8>, Option<Modified>);

/// A file that is named by its hash, checked against it.
pub(crate) fn hashed(state: &State, path: &str, hex: &str) -> Result<Option<DatedFile>, Trouble> {
    let found = tile(state, path)?;
    match found.as_ref().is_none_or(|(bytes, _)| Digest::of(bytes).to_hex() == hex) {
        true => Ok(found),
        false => Err(Trouble::File { path: path.to_string(), reason: "it has another SHA-256".into() }),
    }
}

fn tile(state: &State, path: &str) -> Result<Option<DatedFile>, Trouble> {
    let Some((file, len, modified)) = objects::open(&state.tree, path)? else { return Ok(None) };
    let trouble = |reason: String| Trouble::File { path: path.to_string(), reason };
    if len > TILE_BYTES_MAX {
        return Err(trouble(format!("it has {len} bytes")));
    }
    let mut bytes = Vec::with_capacity(usize::try_from(len).unwrap_or(0));
    file.take(TILE_BYTES_MAX).read_to_end(&mut bytes).map_err(|e| trouble(e.to_string()))?;
    Ok(Some((bytes, modified)))
}

/// A full bundle: 256 entries of at most 65,535 bytes, each behind its length.
const TILE_BYTES_MAX: u64 = 256 * (2 + 65_535);

/// An object by its name: small ones checked and kept, long ones sent for the reader to check.
fn object(
    state: &State,
    hex: &str,
    keep: impl FnOnce(Vec<u8>, Option<&Modified>) -> Loaded,
) -> Result<Option<Loaded>, Trouble> {
    let path = shapes::paths::object(hex);
    let Some((_, len, modified)) = objects::open(&state.tree, &path)? else { return Ok(None) };
    if len > MEMORY_FILE_MAX {
        return Ok(Some(Loaded::Long(Long::raw(path, named_etag(hex), Kind::Binary, Lasting::Forever))));
    }
    let Ok(digest) = hex.parse() else { return Ok(None) };
    Ok(objects::object(&state.tree, &digest)?.map(|bytes| keep(bytes, modified.as_ref())))
}
