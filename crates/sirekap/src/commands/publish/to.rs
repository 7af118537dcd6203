//! `sirekap publish --to`: the published tree leaves this machine, file by file held against what is public.

use crate::commands::mirror::Work;
use crate::context::Context;
use crate::face::{Exit, Failure};
use crate::log_home;
use mirror::{Asked, Mirror, Source, Sources, Trust};
use publish::{Leaving, Unlisted};
use residency::{DataClass, First};
use service::Home;
use service::declared::Declared;
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};
use texts::failure;
use verify::{Folder, TreeSource, TreeSourceError};

/// Copies the tree that a folder has published to another one, in the publisher's order. The first file or field that is not
/// public ends it, and what was there before is what readers see.
pub fn run(context: &Context, home: &Home, to: &Path) -> Result<(), Failure> {
    let declared = Declared::of(home, &First::default())?;
    for class in [DataClass::Results, DataClass::PublicPictures] {
        declared.allows_folder(class, None, to)?;
    }
    let tree = home.tree();
    if !tree.join(shapes::paths::ROOT).is_file() {
        return Err(Failure::new(Exit::Input, |lang| failure::C3087(lang, home.folder.display())));
    }
    let checked = Arc::new(Checked {
        folder: Folder::new(&tree),
        leaving: Leaving::new(portal::OPENAPI).map_err(unlisted)?,
        found: Mutex::default(),
    });
    let mirror = Arc::new(Mirror::open(to)?);
    mirror.trust(log_home::policy(home)?.as_bytes(), Trust::Given)?;
    let files: Arc<dyn TreeSource + Send> = Arc::clone(&checked) as _;
    let work = Work {
        mirror,
        sources: Sources::new(vec![Source { name: tree.display().to_string(), files }]),
        others: Vec::new(),
        asked: Asked { pictures: true, repair: false },
    };
    let done = work.copy()?;
    match checked.found.lock().unwrap_or_else(PoisonError::into_inner).take() {
        Some(found) => Err(unlisted(found)),
        None => work.told(context, done),
    }
}

fn unlisted(found: Unlisted) -> Failure {
    Failure::new(Exit::Found, |lang| found.said(lang))
}

/// The tree as it may leave: a file that is not public can't be read through it.
struct Checked {
    folder: Folder,
    leaving: Leaving,
    found: Mutex<Option<Unlisted>>,
}

impl TreeSource for Checked {
    fn get(&self, path: &str) -> Result<Option<Vec<u8>>, TreeSourceError> {
        let Some(bytes) = self.folder.get(path)? else { return Ok(None) };
        match self.leaving.look(path, &bytes) {
            Ok(()) => Ok(Some(bytes)),
            Err(found) => {
                let reason = found.to_string();
                self.found.lock().unwrap_or_else(PoisonError::into_inner).get_or_insert(found);
                Err(TreeSourceError::Unreadable { path: path.into(), reason })
            }
        }
    }
}
