//! V3.12 and V3.13: what an address serves beside the files of its tree, as people and old programs read it, compared with
//! the tree. This is looked at first, and the rest of the verification then goes on with the same `root.json`: so what
//! was served and what is folded are of one state, even while the state moves on.

mod draw;
mod judge;
mod listed;
mod state;
mod window;

use crate::findings::{Findings, Note, note};
use crate::report::Report;
use crate::{Check, Phase, Progress, TreeSource, TreeSourceError};
use model::Lang;
use rayon::prelude::*;
use shapes::own::Root;
use shapes::{Node, Page, paths};
use state::{Nodes, State};
use std::fmt::Debug;
use std::sync::Arc;
use texts::check;
use window::Window;

/// Which public paths and pages of an address are looked at. A folder has none.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Paths {
    /// None.
    #[default]
    None,
    /// A sample that follows from this seed (docs/spec/verify.md, "The sample"). The seed must be one that nobody else knew
    /// before: chance is the caller's.
    Sample(u32),
    /// All.
    All,
}

/// Gives the node that holds a path in the state that is looked at, or in that of its cut of this name; `None` where nothing
/// lies there.
///
/// # Errors
/// What keeps it from being read, in words.
pub type NodeOf<'a> = dyn Fn(Option<&str>, &str) -> Result<Option<Arc<Node>>, String> + 'a;

/// Gives the document of a layout by the hex of its hash; `None` where it is not there.
///
/// # Errors
/// What keeps it from being read, in words.
pub type LayoutOf<'a> = dyn Fn(&str) -> Result<Option<Vec<u8>>, String> + 'a;

/// What is asked of a renderer.
#[derive(Clone, Copy)]
pub struct Asked<'a> {
    /// The state.
    pub root: &'a Root,
    /// Address that the pages name as the site's.
    pub address: &'a str,
    /// The page.
    pub page: &'a Page<'a>,
    /// Its language.
    pub lang: Lang,
    /// Gives the documents of layouts.
    pub layout_of: &'a LayoutOf<'a>,
}

/// Makes the pages of a site. This crate has no pages of its own: the caller hands in a renderer, and what it makes is
/// compared with what is served.
pub trait Renderer: Debug + Send + Sync {
    /// Name of the program whose pages it makes.
    fn generator(&self) -> &str;
    /// The generator and the address that a served page names.
    fn named<'h>(&self, html: &'h str) -> [Option<&'h str>; 2];
    /// The page, from files that are read by `node_of`; `None` where there is none.
    ///
    /// # Errors
    /// What keeps it from being made, in words.
    fn page(&self, asked: Asked<'_>, node_of: &NodeOf<'_>) -> Result<Option<String>, String>;
    /// What pages load, with its path under the origin.
    fn assets(&self) -> Vec<(String, Vec<u8>)>;
}

/// Requests that wait for answers at once.
const THREADS: usize = 16;

/// The two checks.
const CHECKS: [Check; 2] = [Check::Paths, Check::Pages];

/// Looks at what the source's address serves. Gives the `root.json` that all of it was compared with, which the rest of the
/// verification must go on with; `None` where nothing was looked at, and the checks then do not apply.
pub(crate) fn look(
    source: &dyn TreeSource,
    (which, renderer): (Paths, Option<&dyn Renderer>),
    findings: &Findings,
    progress: &(dyn Fn(Progress) + Sync),
    report: &mut Report,
) -> Option<Vec<u8>> {
    let absent = |why: Note| {
        CHECKS.iter().for_each(|check| findings.not_checked(*check, why.clone()));
        None
    };
    if which == Paths::None {
        return absent(note(check::PUBLIC_PATHS_NOT_ASKED));
    }
    let Some(address) = source.address() else {
        return absent(note(check::FOLDER_SERVES_NO_PUBLIC_PATHS));
    };
    // A root.json that can't be used is told by V1.1.
    let nodes = Nodes::new(source);
    let bytes = source.get(paths::ROOT).ok()??;
    let state = State::read(&nodes, bytes)?;
    let pool = rayon::ThreadPoolBuilder::new().num_threads(THREADS).build();
    let mut window = Window::new(source, &nodes, state, (address, renderer), findings);
    let mut go = || {
        match which {
            Paths::All => all(&mut window, progress),
            Paths::Sample(seed) => sample(&mut window, seed, progress),
            Paths::None => {}
        }
        window.again();
    };
    match pool {
        Ok(pool) => pool.install(go),
        // Without threads of its own it asks on the caller's.
        Err(_) => go(),
    }
    let (base, [paths, pages]) = window.finish()?;
    (report.paths, report.pages) = (paths, pages);
    report.seed = if let Paths::Sample(seed) = which { Some(seed) } else { None };
    Some(base)
}

fn sample(window: &mut Window<'_>, seed: u32, progress: &(dyn Fn(Progress) + Sync)) {
    let drawn = draw::sample(window.state(), seed, window.renderer());
    for why in &drawn.unread {
        window.unseen(why);
    }
    let total = (drawn.live.len() + drawn.lasting.len()) as u64;
    progress(Progress { phase: Phase::Paths, done: 0, total });
    window.live(&drawn.live);
    progress(Progress { phase: Phase::Paths, done: drawn.live.len() as u64, total });
    window.part(&drawn.lasting);
    progress(Progress { phase: Phase::Paths, done: total, total });
}

/// Items that are asked for together.
const PART: usize = 512;

fn all(window: &mut Window<'_>, progress: &(dyn Fn(Progress) + Sync)) {
    let (state, renderer) = (window.state().clone(), window.renderer());
    let (mut part, mut done) = (Vec::with_capacity(PART), 0);
    let unread = draw::all(&state, renderer, &mut |item| {
        part.push(item);
        if part.len() == PART {
            window.part(&part);
            done += part.len() as u64;
            part.clear();
            progress(Progress { phase: Phase::Paths, done, total: done });
        }
    });
    window.part(&part);
    for why in &unread {
        window.unseen(why);
    }
}

/// The same source, with a `root.json` that no longer moves.
pub(crate) struct FixedRoot<'a> {
    pub source: &'a dyn TreeSource,
    pub root: Option<Vec<u8>>,
}

impl TreeSource for FixedRoot<'_> {
    fn get(&self, path: &str) -> Result<Option<Vec<u8>>, TreeSourceError> {
        match &self.root {
            Some(root) if path == paths::ROOT => Ok(Some(root.clone())),
            _ => self.source.get(path),
        }
    }
}

/// Runs in parallel, in order.
fn each<T: Sync, R: Send>(items: &[T], work: impl Fn(&T) -> R + Sync + Send) -> Vec<R> {
    items.par_iter().map(work).collect()
}
