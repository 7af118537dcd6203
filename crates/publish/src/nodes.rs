//! Renders and writes the nodes, villages first: a node names its children by their hashes, so all below it must be done.

use crate::PublishError;
use crate::old::{Children, OldNodes};
use crate::plan::Plan;
use crate::render::{
    Files, changes, choices, district, districts, election, forms, lists, maps, outcome, region, search,
    village,
};
use crate::sink::Sink;
use crate::view::{View, json};
use model::{Contest, Digest, Level};
use rayon::prelude::*;
use registry::{DistrictIdx, RegionIdx};
use shapes::Node;
use shapes::own::{CHANGES_GROUP, change_pages, change_path};
use shapes::paths::{CHANGES, SEARCH};
use shapes::search::Series;
use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::atomic::{AtomicU64, Ordering::Relaxed};
use zstd::bulk::Compressor;

/// Name of the nation's child that carries the form kinds and candidates.
pub(crate) const CALON: &str = "calon";

/// Level of compression: zstd's own default. Changing it changes every object's name, never what it holds.
pub(crate) const ZSTD_LEVEL: i32 = 3;

/// Renders and writes nodes.
pub(crate) struct Builder<'a> {
    pub view: &'a View<'a>,
    pub plan: &'a Plan,
    pub old: &'a OldNodes,
    pub sink: &'a Sink<'a>,
    /// Called after each node, with the number done.
    pub done: &'a (dyn Fn(u64) + Sync),
    pub rendered: AtomicU64,
}

/// One per thread: a frame needs no new context.
pub(crate) struct Packer(Compressor<'static>);

impl Packer {
    pub fn new() -> Result<Self, PublishError> {
        Compressor::new(ZSTD_LEVEL).map(Packer).map_err(|e| PublishError::Encode(e.to_string()))
    }

    /// One zstd frame.
    pub fn pack(&mut self, bytes: &[u8]) -> Result<Vec<u8>, PublishError> {
        self.0.compress(bytes).map_err(|e| PublishError::Encode(e.to_string()))
    }
}

type Made = BTreeMap<RegionIdx, Digest>;

impl Builder<'_> {
    /// Writes every node of the plan; gives the nation's.
    pub fn build(&self) -> Result<Digest, PublishError> {
        let calon = match self.old.calon {
            Some(known) => known,
            None => self.calon()?,
        };
        let search = match self.old.search {
            Some(known) => known,
            None => self.search()?,
        };
        let beside = [(CALON, calon), (SEARCH, search), (CHANGES, self.changes()?)];
        let mut made = Made::new();
        for level in [Level::Village, Level::Kecamatan, Level::Regency, Level::Province, Level::Nation] {
            let below = std::mem::take(&mut made);
            let render = |packer: &mut Result<Packer, PublishError>, region: &RegionIdx| {
                let packer = packer.as_mut().map_err(|e| PublishError::Encode(e.to_string()))?;
                Ok((*region, self.region(packer, *region, level, &below, &beside)?))
            };
            let regions = self.plan.level(level).par_iter();
            let nodes: Result<Vec<_>, PublishError> = regions.map_init(Packer::new, render).collect();
            made = nodes?.into_iter().collect();
        }
        // The plan always holds the nation.
        made.get(&RegionIdx::NATION).copied().ok_or(PublishError::Empty)
    }

    fn region(
        &self,
        packer: &mut Packer,
        at: RegionIdx,
        level: Level,
        below: &Made,
        beside: &[(&str, Digest)],
    ) -> Result<Digest, PublishError> {
        let mut files = Files::new();
        let mut children = Children::new();
        lists::lists(self.view, at, &mut files)?;
        if level == Level::Village {
            village::village(self.view, at, &mut files)?;
        } else {
            region::region(self.view, at, &mut files)?;
            district::summaries(self.view, at, &mut files)?;
            districts::lists(self.view, at, &mut files)?;
            maps::map(self.view, at, &mut files)?;
            outcome::region(self.view, at, &mut files)?;
            self.region_children(at, below, &mut children)?;
            for (contest, of) in district::districts_below(self.view, at) {
                let name = district::node_name(self.view, contest, of);
                let digest = self.district(packer, at, contest, of, &name)?;
                children.insert(name, digest);
            }
        }
        if level == Level::Nation {
            choices::national(self.view, &mut files)?;
            election::files(self.view, &mut files)?;
            children.extend(beside.iter().map(|(name, node)| ((*name).into(), *node)));
        }
        self.write(packer, Node { children, files })
    }

    /// Children that were just made; the others are as they were.
    fn region_children(
        &self,
        at: RegionIdx,
        below: &Made,
        children: &mut Children,
    ) -> Result<(), PublishError> {
        for child in self.view.registry.children(at) {
            let code = self.view.registry.region(child).code;
            let digest = below.get(&child).copied().or_else(|| self.old.child(at, code));
            let missing = || PublishError::Damaged { path: code.to_string(), reason: "no node".into() };
            children.insert(code.to_string(), digest.ok_or_else(missing)?);
        }
        Ok(())
    }

    fn district(
        &self,
        packer: &mut Packer,
        at: RegionIdx,
        contest: Contest,
        of: DistrictIdx,
        name: &str,
    ) -> Result<Digest, PublishError> {
        match self.old.child(at, name) {
            Some(known) if !self.plan.district(of) => Ok(known),
            _ => {
                let files = district::district(self.view, at, contest, of)?;
                self.write(packer, Node { children: Children::new(), files })
            }
        }
    }

    /// Form kinds and candidates: from the registry alone, so written once.
    fn calon(&self) -> Result<Digest, PublishError> {
        let render = |packer: &mut Result<Packer, PublishError>, at: u32| {
            let packer = packer.as_mut().map_err(|e| PublishError::Encode(e.to_string()))?;
            let files = forms::form(self.view, DistrictIdx(at))?;
            let name = forms::node_name(self.view.registry.district(DistrictIdx(at)));
            Ok((name, self.leaf(packer, Node { children: Children::new(), files })?))
        };
        let all = (0..self.view.registry.district_count()).into_par_iter();
        let children: Result<Vec<_>, PublishError> = all.map_init(Packer::new, render).collect();
        let node = Node { children: children?.into_iter().collect(), files: Files::new() };
        self.leaf(&mut Packer::new()?, node)
    }

    /// The search index: from the registry alone, so written once. A node for each page, so that a reader fetches little.
    fn search(&self) -> Result<Digest, PublishError> {
        let mut packer = Packer::new()?;
        let mut children = Children::new();
        for series in Series::of(self.view.registry.contests()) {
            let listed = search::list(self.view, series);
            let mut pages = Children::new();
            for (at, page) in listed.pages().enumerate() {
                let files = Files::from([(series.page(at), json(&page)?)]);
                pages.insert(
                    at.to_string(),
                    self.leaf(&mut packer, Node { children: Children::new(), files })?,
                );
            }
            let files = Files::from([(series.directory(), json(&listed.directory)?)]);
            children.insert(series.to_string(), self.leaf(&mut packer, Node { children: pages, files })?);
        }
        self.leaf(&mut packer, Node { children, files: Files::new() })
    }

    /// What each event changed: the pages that the log has grown into; those that were whole are as they were.
    fn changes(&self) -> Result<Digest, PublishError> {
        let pages = change_pages(self.view.fold.size());
        let mut children = Children::new();
        for group in 0..pages.div_ceil(CHANGES_GROUP) {
            let name = group.to_string();
            let of = group * CHANGES_GROUP..pages.min((group + 1) * CHANGES_GROUP);
            let known = self.old.changes.group(group).filter(|_| of.end <= self.old.changes.whole);
            let node = match known {
                Some(known) => known,
                None => self.change_group(of)?,
            };
            children.insert(name, node);
        }
        self.leaf(&mut Packer::new()?, Node { children, files: Files::new() })
    }

    fn change_group(&self, of: Range<u64>) -> Result<Digest, PublishError> {
        let render = |packer: &mut Result<Packer, PublishError>, page: u64| {
            let packer = packer.as_mut().map_err(|e| PublishError::Encode(e.to_string()))?;
            let known = self.old.changes.page(page).filter(|_| page < self.old.changes.whole);
            let node = match known {
                Some(known) => known,
                None => {
                    let files = Files::from([(change_path(page), changes::page(self.view, page)?)]);
                    self.leaf(packer, Node { children: Children::new(), files })?
                }
            };
            Ok((page.to_string(), node))
        };
        let pages = of.into_par_iter().map_init(Packer::new, render);
        let children: Result<Children, PublishError> = pages.collect();
        self.leaf(&mut Packer::new()?, Node { children: children?, files: Files::new() })
    }

    /// Writes a node that is not of the plan.
    fn leaf(&self, packer: &mut Packer, node: Node) -> Result<Digest, PublishError> {
        self.sink.object(packer.pack(&node.encode())?)
    }

    fn write(&self, packer: &mut Packer, node: Node) -> Result<Digest, PublishError> {
        let digest = self.leaf(packer, node)?;
        (self.done)(self.rendered.fetch_add(1, Relaxed) + 1);
        Ok(digest)
    }
}
