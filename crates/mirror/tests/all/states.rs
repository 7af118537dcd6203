//! Trees of one election as it grows, and sources that behave badly.

use mirror::{Asked, Mirror, Round, Source, Sources};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use testkit::tree::Tree;
use testkit::{corrupt, gallery, small, tree};
use verify::{Options, TreeSource, TreeSourceError};

/// With public pictures.
pub const PICTURES: Asked = Asked { pictures: true, repair: false };
/// Numbers alone.
pub const NUMBERS: Asked = Asked { pictures: false, repair: false };

/// States of one election, each with more entries than the one before; the last is the whole story.
pub fn states() -> Vec<Tree> {
    let registry = small::registry();
    let all = gallery::shown(&registry, corrupt::story(&registry));
    let sizes = [all.len() / 3, all.len() / 2, all.len() - 1, all.len()];
    sizes.map(|size| tree::tree(&registry, &all[..size])).into()
}

/// A source by name.
pub fn source(name: &str, files: impl TreeSource + Send + 'static) -> Source {
    Source { name: name.into(), files: Arc::new(files) }
}

pub fn from(tree: &Tree) -> Sources {
    Sources::new(vec![source("asal", tree.clone())])
}

pub fn round(mirror: &Mirror, sources: &Sources, asked: Asked) -> Round {
    mirror.round(sources, asked, &|_, _, _| {}).unwrap()
}

/// Codes of the checks that fail of a tree.
fn failing_of(tree: &dyn TreeSource) -> Vec<String> {
    let report = verify::verify(tree, &Options::default(), &|_| {});
    report.failed().into_iter().map(String::from).collect()
}

/// Codes of the checks that fail of a folder's tree.
pub fn failing(folder: &Path) -> Vec<String> {
    failing_of(&verify::Folder::new(folder))
}

/// That a copy verifies as what it was copied from does.
pub fn verifies_as(folder: &Path, tree: &Tree) {
    assert_eq!(failing(folder), failing_of(tree));
    assert_eq!(pointer(folder).as_ref(), tree.files.get("root.json"));
}

/// The pointer that readers of a copy see.
pub fn pointer(folder: &Path) -> Option<Vec<u8>> {
    std::fs::read(folder.join("root.json")).ok()
}

/// Counts what is asked for, and answers nothing more after a number of answers.
pub struct Dying {
    pub tree: Tree,
    pub answers: Arc<AtomicUsize>,
    pub most: usize,
}

impl TreeSource for Dying {
    fn get(&self, path: &str) -> Result<Option<Vec<u8>>, TreeSourceError> {
        match self.answers.fetch_add(1, Ordering::Relaxed) < self.most {
            true => self.tree.get(path),
            false => Err(TreeSourceError::Unreadable { path: path.into(), reason: "gone".into() }),
        }
    }
}

/// A source that changes what it answers.
pub struct Changed<F>(pub Tree, pub F);

impl<F: Fn(&str, Option<Vec<u8>>) -> Option<Vec<u8>> + Sync> TreeSource for Changed<F> {
    fn get(&self, path: &str) -> Result<Option<Vec<u8>>, TreeSourceError> {
        Ok((self.1)(path, self.0.get(path)?))
    }
}
