//! Writes one state of the log into the tree, in an order in which a crash at any point leaves readers a whole state.

use crate::geography::Geography;
use crate::log::NewTiles;
use crate::nodes::{Builder, ZSTD_LEVEL};
use crate::old::{OldNodes, OldTree, checkpoint};
use crate::pictures::Named;
use crate::plan::Plan;
use crate::render::outcome::Outcomes;
use crate::sink::{Sink, writing};
use crate::view::View;
use crate::{LogSource, Phase, Progress, PublishError, Report, cut};
use model::event::DisclosedDocument;
use model::{Contest, Digest, KeyId};
use registry::{Registry, StationIdx};
use shapes::own::{CutItem, Object, Root, TreeFormat};
use shapes::paths;
use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::sync::atomic::{AtomicU64, Ordering::Relaxed};
use std::sync::{Arc, OnceLock};
use store::{PublicPictures, PublicTree, Store};
use tabulate::{CutRecord, Tabulation};
use tlog::{Checkpoint, TileId};

/// What a publisher must be told.
#[derive(Clone, Debug)]
pub struct Config {
    /// Origin of the log.
    pub origin: String,
    /// Key whose arrival lines end the log's entries.
    pub log_keys: Vec<KeyId>,
    /// Text of the tlog-policy file.
    pub policy: String,
}

/// What may have changed since the state that the tree shows.
#[derive(Clone, Copy, Debug)]
pub enum Scope<'a> {
    /// Everything is rendered; what comes out the same is not written again.
    All,
    /// Only the paths above these forms, and above those that entries newer than the tree's checkpoint touched.
    Changed(&'a [(Contest, StationIdx)]),
}

/// A tile of the state that is being published.
pub type Tiles<'a> = dyn Fn(&TileId) -> Result<Vec<u8>, PublishError> + Sync + 'a;

/// Gives the note to publish, of the one that the log signed.
pub type Cosign<'a> = dyn Fn(&[u8], &Tiles<'_>) -> Vec<u8> + 'a;

/// Writes states of one election into one tree. One publisher per tree at a time; readers at any time.
pub struct Publisher {
    store: Store<PublicTree>,
    pictures: Option<Store<PublicPictures>>,
    registry: Arc<Registry>,
    config: Config,
    geography: OnceLock<Geography>,
    cuts: Vec<CutItem>,
}

/// What the tree's pointer will name, once all of it is durable.
struct Made {
    node: Digest,
    registry: Object,
    policy: Object,
    cuts: Vec<CutItem>,
    nodes: u64,
}

/// Documents by their paths in the nation's node.
type Documents = BTreeMap<&'static str, Vec<u8>>;

/// The documents in force that the log names: those that the source has, and the hashes of those that it has not.
fn documents(tabulation: &Tabulation, log: &dyn LogSource) -> Result<(Documents, Vec<Digest>), PublishError> {
    let authority = tabulation.authority();
    let disclosed = DisclosedDocument::ALL.into_iter().filter_map(|document| {
        let (_, set) = authority.disclosed().document(document)?;
        Some((paths::disclosed(document), set.sha256))
    });
    let manifest = authority.manifest().map(|(_, set)| (paths::MANIFEST, set.manifest));
    let (mut there, mut missing) = (Documents::new(), Vec::new());
    for (path, sha256) in manifest.into_iter().chain(disclosed) {
        match log.document(sha256)? {
            Some(bytes) => drop(there.insert(path, bytes)),
            None => missing.push(sha256),
        }
    }
    Ok((there, missing))
}

impl Publisher {
    /// A publisher of an election into a store.
    pub fn new(store: Store<PublicTree>, registry: Arc<Registry>, config: Config) -> Self {
        Publisher { store, pictures: None, registry, config, geography: OnceLock::new(), cuts: Vec::new() }
    }

    /// The same, with a store for public pictures; without one none are published.
    pub fn with_pictures(self, pictures: Store<PublicPictures>) -> Self {
        Publisher { pictures: Some(pictures), ..self }
    }

    /// The same, with cuts whose files were written before ([`Publisher::cut`]): the next publication names those that the log has.
    pub fn with_cuts(self, cuts: Vec<CutItem>) -> Self {
        Publisher { cuts, ..self }
    }

    /// Writes the state and the files of a cut, of which `tabulation` is the fold at its size. Nobody is led to them until a
    /// publication names them ([`Publisher::with_cuts`]); whoever dies before has written some files that nobody asks for.
    ///
    /// # Errors
    /// [`PublishError`]; readers see nothing of it.
    pub fn cut(
        &self,
        tabulation: &Tabulation,
        log: &dyn LogSource,
        record: &CutRecord,
        progress: &(dyn Fn(Progress) + Sync),
    ) -> Result<CutItem, PublishError> {
        let (size, tabulated) = (record.cut.size, tabulation.size());
        if size != tabulated {
            return Err(PublishError::Size { checkpoint: size, tabulated });
        }
        let old = OldTree::read(&self.store, &self.config.origin)?;
        // The state that the tree shows is written already.
        let stands = old.filter(|old| old.checkpoint.size == size && old.format == TreeFormat::LATEST);
        let (documents, _) = documents(tabulation, log)?;
        let outcomes = Outcomes::default();
        let view = self.view(tabulation, log, (&documents, &outcomes));
        let (mut items, _) = writing(&self.store, &HashSet::new(), |sink| {
            let node = match &stands {
                Some(old) => crate::old::digest(paths::ROOT, &old.root.node)?,
                None => {
                    self.nodes(&view, &Plan::all(&self.registry), &OldNodes::default(), sink, progress)?.0
                }
            };
            cut::write(&view, &[record], node, sink, progress)
        })?;
        items.pop().ok_or(PublishError::Empty)
    }

    fn view<'a>(
        &'a self,
        fold: &'a Tabulation,
        log: &'a dyn LogSource,
        (documents, outcomes): (&'a Documents, &'a Outcomes),
    ) -> View<'a> {
        View {
            registry: &self.registry,
            geography: self.geography.get_or_init(|| Geography::new(&self.registry, fold)),
            fold,
            log,
            origin: &self.config.origin,
            log_keys: &self.config.log_keys,
            documents,
            outcomes,
        }
    }

    /// Publishes one state: the log under `note` (a signed checkpoint) and the fold of exactly that log.
    ///
    /// Where the process may die, and what readers then see:
    /// - before step 4, and within steps 1 to 3: the old state; some objects and pictures lie unused until they are needed.
    ///   Nobody knows the name of such a picture.
    /// - between steps 4 and 5: the old state; `log/checkpoint` is newer, and all its tiles are there.
    /// - after step 5: the new state. Pictures that it calls withdrawn may still be there; the next publication takes them away.
    ///
    /// Publishing the same or a later state again completes whatever was cut off. The call blocks; from asynchronous code
    /// it belongs on a thread for blocking work.
    ///
    /// # Errors
    /// [`PublishError`]; readers still see the old state.
    pub fn publish(
        &self,
        tabulation: &Tabulation,
        log: &dyn LogSource,
        note: &[u8],
        scope: Scope<'_>,
        progress: &(dyn Fn(Progress) + Sync),
    ) -> Result<Report, PublishError> {
        self.publish_cosigned(tabulation, log, note, (scope, &|note, _| note.to_vec()), progress)
    }

    /// The same, with a note that `cosign` gives once all of the state is durable: the checkpoint with whatever more lines
    /// others have signed it with meanwhile. It is given the tiles of the new state, for proofs.
    ///
    /// # Errors
    /// As [`Publisher::publish`].
    pub fn publish_cosigned(
        &self,
        tabulation: &Tabulation,
        log: &dyn LogSource,
        note: &[u8],
        (scope, cosign): (Scope<'_>, &Cosign<'_>),
        progress: &(dyn Fn(Progress) + Sync),
    ) -> Result<Report, PublishError> {
        let store = &self.store;
        let new = self.read_checkpoint(note, tabulation)?;
        let (documents, without_documents) = documents(tabulation, log)?;
        let outcomes = Outcomes::default();
        let view = self.view(tabulation, log, (&documents, &outcomes));

        // 1. What stands, and what differs. Nothing is written yet.
        let old = OldTree::read(store, &self.config.origin)?;
        self.same_election(old.as_ref(), &new)?;
        let plan = self.plan(tabulation, old.as_ref(), scope);
        let old_nodes = match &old {
            Some(tree) => tree.nodes(store, &self.registry, &plan)?,
            None => OldNodes::default(),
        };
        let old_size = old.as_ref().map_or(0, |t| t.checkpoint.size);
        let tiles = NewTiles::compute(log, old_size, new.size)?;
        tiles.check(store, old.as_ref().map(|t| &t.checkpoint), &new)?;
        let mut cuts = old.as_ref().map(|t| t.root.cuts.clone()).unwrap_or_default();
        let written = cut::written(tabulation, &cuts, &self.cuts);
        cuts.extend(written.iter().cloned());
        let (due, missed) = cut::due(tabulation, &cuts);

        // 2. Objects, bundles and tiles. Each is named by what it holds, or never changes; nobody is led to them yet.
        let (made, counts) = writing(store, &old_nodes.known, |sink| {
            tiles.write(log, sink, &|done, total| progress(Progress { phase: Phase::Log, done, total }))?;
            let (node, nodes) = self.nodes(&view, &plan, &old_nodes, sink, progress)?;
            cuts.extend(cut::write(&view, &due, node, sink, progress)?);
            cuts.sort_by_key(|cut| cut.index);
            let old_root = old.as_ref().map(|t| &t.root);
            let registry = self.registry_object(old_root, sink)?;
            let policy = cut::stored(sink, self.config.policy.clone().into_bytes())?;
            Ok(Made { node, registry, policy, cuts, nodes })
        })?;

        let named = match &self.pictures {
            Some(store) => {
                let all = matches!(scope, Scope::All);
                let named = Named::since(&view, if all { 0 } else { old_size })?;
                let written = named.write(&view, store, progress)?;
                Some((store, named, written))
            }
            None => None,
        };

        // 3. Durable, before anything points there.
        progress(Progress { phase: Phase::Commit, done: 0, total: 1 });
        store.settle()?;
        let note = &cosign(note, &|id| tiles.fetch(store, id))[..];

        // 4. The checkpoint, for programs that follow the log alone.
        store.point(&format!("{}/checkpoint", paths::LOG), note.to_vec())?;

        // 5. The pointer. From here on readers see the new state.
        let root = self.root(note, made.node, made.registry, made.policy, made.cuts)?;
        store.point(paths::ROOT, root)?;
        progress(Progress { phase: Phase::Commit, done: 1, total: 1 });

        // 6. What was withdrawn goes.
        if let Some((store, named, _)) = &named {
            named.withdraw(store)?;
        }
        let pictures = named.map(|(_, _, written)| written).unwrap_or_default();

        Ok(Report {
            size: new.size,
            node: made.node,
            objects: counts.objects.into_inner(),
            object_bytes: counts.object_bytes.into_inner(),
            objects_known: counts.objects_known.into_inner(),
            log_files: counts.log_files.into_inner(),
            log_bytes: counts.log_bytes.into_inner(),
            nodes: made.nodes,
            cuts: written.iter().map(|c| &c.name).chain(due.iter().map(|r| &r.cut.name)).cloned().collect(),
            missed,
            without_documents,
            pictures: pictures.there,
            without_pictures: pictures.missing,
        })
    }

    fn read_checkpoint(&self, note: &[u8], tabulation: &Tabulation) -> Result<Checkpoint, PublishError> {
        let new = checkpoint(note)?;
        if new.origin != self.config.origin {
            return Err(PublishError::OtherTree(new.origin));
        }
        if new.size != tabulation.size() {
            return Err(PublishError::Size { checkpoint: new.size, tabulated: tabulation.size() });
        }
        if new.size == 0 {
            return Err(PublishError::Empty);
        }
        Ok(new)
    }

    fn same_election(&self, old: Option<&OldTree>, new: &Checkpoint) -> Result<(), PublishError> {
        let Some(old) = old else { return Ok(()) };
        if old.root.registry.sha256 != self.registry.digest().to_hex() {
            return Err(PublishError::OtherTree(format!("registry {}", old.root.registry.sha256)));
        }
        if old.checkpoint.size > new.size {
            return Err(PublishError::Behind { tree: old.checkpoint.size, offered: new.size });
        }
        Ok(())
    }

    fn plan(&self, fold: &Tabulation, old: Option<&OldTree>, scope: Scope<'_>) -> Plan {
        match (scope, old) {
            (Scope::Changed(forms), Some(old)) if old.format == TreeFormat::LATEST => {
                let mut touched: BTreeSet<_> = forms.iter().copied().collect();
                touched.extend(fold.touched_since(old.checkpoint.size));
                Plan::changed(&self.registry, &touched)
            }
            _ => Plan::all(&self.registry),
        }
    }

    fn nodes(
        &self,
        view: &View<'_>,
        plan: &Plan,
        old: &OldNodes,
        sink: &Sink<'_>,
        progress: &(dyn Fn(Progress) + Sync),
    ) -> Result<(Digest, u64), PublishError> {
        let districts =
            plan.districts.as_ref().map_or(self.registry.district_count() as usize, BTreeSet::len);
        let total = (plan.regions() + districts) as u64;
        let done = |done: u64| progress(Progress { phase: Phase::Nodes, done, total: total.max(done) });
        let builder = Builder { view, plan, old, sink, done: &done, rendered: AtomicU64::new(0) };
        let node = builder.build()?;
        Ok((node, builder.rendered.load(Relaxed)))
    }

    /// The registry is tens of megabytes: packed once, then named again.
    fn registry_object(&self, old: Option<&Root>, sink: &Sink<'_>) -> Result<Object, PublishError> {
        if let Some(old) = old {
            return Ok(old.registry.clone());
        }
        let content = self.registry.to_bytes();
        let packed =
            zstd::bulk::compress(&content, ZSTD_LEVEL).map_err(|e| PublishError::Encode(e.to_string()))?;
        let sha256 = self.registry.digest().to_hex();
        Ok(Object { object: sink.object(packed)?.to_hex(), sha256, bytes: content.len() as u64 })
    }

    fn root(
        &self,
        note: &[u8],
        node: Digest,
        registry: Object,
        policy: Object,
        cuts: Vec<CutItem>,
    ) -> Result<Vec<u8>, PublishError> {
        let checkpoint = String::from_utf8(note.to_vec()).map_err(|e| PublishError::Encode(e.to_string()))?;
        crate::view::json(&Root {
            format: TreeFormat::LATEST.code().into(),
            origin: self.config.origin.clone(),
            election: self.registry.election().name.clone(),
            checkpoint,
            node: node.to_hex(),
            registry,
            policy,
            cuts,
        })
    }
}
