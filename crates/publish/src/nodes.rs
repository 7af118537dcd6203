//! Renders and writes the nodes, villages first: a node names its children by their hashes, so all below it must be done.

use crate::PublishError;
use crate::old::{Children, OldNodes};
use crate::plan::Plan;
use crate::render::{Files, choices, district, districts, election, forms, lists, outcome, region, village};
use crate::sink::Sink;
use crate::view::View;
use model::{Contest, Digest, Level};
use rayon::prelude::*;
use registry::{DistrictIdx, RegionIdx};
use shapes::Node;
use std::collections::BTreeMap;
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
        let mut made = Made::new();
        for level in [Level::Village, Level::Kecamatan, Level::Regency, Level::Province, Level::Nation] {
            let below = std::mem::take(&mut made);
            let render = |packer: &mut Result<Packer, PublishError>, region: &RegionIdx| {
                let packer = packer.as_mut().map_err(|e| PublishError::Encode(e.to_string()))?;
                Ok((*region, self.region(packer, *region, level, &below, calon)?))
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
        calon: Digest,
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
            children.insert(CALON.into(), calon);
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
            let body = packer.pack(&Node { children: Children::new(), files }.encode())?;
            Ok((name, self.sink.object(body)?))
        };
        let all = (0..self.view.registry.district_count()).into_par_iter();
        let children: Result<Vec<_>, PublishError> = all.map_init(Packer::new, render).collect();
        let node = Node { children: children?.into_iter().collect(), files: Files::new() };
        self.sink.object(Packer::new()?.pack(&node.encode())?)
    }

    fn write(&self, packer: &mut Packer, node: Node) -> Result<Digest, PublishError> {
        let digest = self.sink.object(packer.pack(&node.encode())?)?;
        (self.done)(self.rendered.fetch_add(1, Relaxed) + 1);
        Ok(digest)
    }
}
