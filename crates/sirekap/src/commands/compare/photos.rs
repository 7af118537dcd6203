//! Where the page of a station is on the portal, and its public pictures.

use super::CompareArgs;
use super::source::Source;
use crate::tree::{Tree, station_path};
use model::Contest;
use registry::Registry;
use shapes::Page;
use shapes::own::StationResult;
use std::cell::Cell;

/// For so many places pictures are looked up: each is a file of the tree.
const LOOKED_UP_MAX: u32 = 1_000;

/// A portal, and the tree that says which pictures a station has.
pub struct Portal<'a> {
    address: Option<String>,
    tree: Option<&'a Tree>,
    registry: Option<&'a Registry>,
    contest: Option<Contest>,
    left: Cell<u32>,
}

impl<'a> Portal<'a> {
    /// The portal that is named, else the first of the two that is an address.
    pub fn new(
        args: &CompareArgs,
        sources: &'a [Source; 2],
        registry: Option<&'a Registry>,
        contest: Option<Contest>,
    ) -> Self {
        let web = |name: &&String| name.starts_with("http://") || name.starts_with("https://");
        let address = args.portal.as_ref().or_else(|| [&args.a, &args.b].into_iter().find(web));
        let address = address.map(|a| a.trim_end_matches('/').to_string());
        let tree = sources.iter().find_map(Source::tree).filter(|_| address.is_some());
        Portal { address, tree, registry, contest, left: Cell::new(LOOKED_UP_MAX) }
    }

    /// Address of the page of a station or region.
    pub fn page(&self, code: &str) -> Option<String> {
        let (address, registry) = (self.address.as_ref()?, self.registry?);
        let station = registry.station_by_code(code);
        let region =
            station.map(|s| registry.station(s).village).or_else(|| registry.region_by_code(code))?;
        let mut codes: Vec<&str> =
            registry.path(region).into_iter().map(|r| registry.region(r).code).collect();
        codes.extend(station.is_some().then_some(code));
        Some(format!("{address}/{}", Page::Place(self.contest?, codes).path()))
    }

    /// Addresses of the public pictures of what is recorded of a station; nothing where it can't be said, or after many.
    pub fn pictures(&self, code: &str) -> Vec<String> {
        self.found(code).unwrap_or_default()
    }

    fn found(&self, code: &str) -> Option<Vec<String>> {
        let (tree, registry) = (self.tree?, self.registry?);
        let station = registry.station_by_code(code)?;
        self.left.set(self.left.get().checked_sub(1)?);
        let path = station_path(registry, self.contest?, station);
        let result: StationResult = serde_json::from_slice(&tree.file(&path).ok()??).ok()?;
        let address = self.address.as_ref()?;
        let recorded = result.history.iter().find(|h| Some(h.index) == result.event);
        let pages = recorded.and_then(|h| h.pictures.as_ref()).into_iter().flat_map(|p| &p.pages);
        let ours = pages.filter_map(|p| p.large.as_deref()).map(shapes::paths::picture);
        let ours = ours.map(|path| format!("{address}/{path}"));
        Some(ours.chain(result.images.into_iter().flatten()).collect())
    }
}
