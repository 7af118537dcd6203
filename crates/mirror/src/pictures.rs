//! Public pictures and the layouts of their pages: what station files name, less what was withdrawn.

use crate::Trouble;
use crate::round::Job;
use crate::told::Phase;
use crate::walk::is_named;
use rayon::prelude::*;
use serde::Deserialize;
use shapes::own::Pictures;
use shapes::{Node, paths};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::atomic::{AtomicU64, Ordering::Relaxed};

/// Largest picture and layout (docs/spec/pictures.md), with room.
const BYTES_MAX: usize = 4 << 20;

/// Pictures that station files name.
#[derive(Debug, Default)]
pub(crate) struct Named {
    /// Hash by path.
    files: BTreeMap<String, String>,
    /// Paths of what was withdrawn.
    withdrawn: BTreeSet<String>,
}

/// Of a station's file only what is asked for here.
#[derive(Deserialize)]
struct StationFile {
    #[serde(default)]
    history: Vec<Item>,
}

#[derive(Deserialize)]
struct Item {
    #[serde(default)]
    pictures: Option<Pictures>,
}

impl Named {
    /// Those of a node's station files.
    pub fn of(node: &Node) -> Self {
        let mut named = Named::default();
        let files = node.files.iter().filter(|(path, _)| path.starts_with("v1/hasil/"));
        for (_, body) in files {
            // What is no station's file names none; whether its shape is right is the verifier's question.
            let Ok(file) = serde_json::from_slice::<StationFile>(body) else { continue };
            file.history.into_iter().filter_map(|item| item.pictures).for_each(|of| named.add(&of));
        }
        named
    }

    fn add(&mut self, of: &Pictures) {
        for page in &of.pages {
            let pictures = [&page.large, &page.small].into_iter().flatten();
            self.files.extend(pictures.map(|hex| (paths::picture(hex), hex.clone())));
            self.files.extend(page.layout.iter().map(|hex| (paths::layout(hex), hex.clone())));
        }
        let gone = of.withdrawn.iter().flat_map(|withdrawal| &withdrawal.pictures);
        self.withdrawn.extend(gone.map(|hex| paths::picture(hex)));
    }

    /// Paths of what was withdrawn.
    pub fn withdrawn(&self) -> impl Iterator<Item = &str> {
        self.withdrawn.iter().map(String::as_str)
    }

    /// Takes those of another part.
    pub fn take(&mut self, other: Named) {
        self.files.extend(other.files);
        self.withdrawn.extend(other.withdrawn);
    }
}

impl Job<'_> {
    /// Brings the pictures that are not here, and those that were missing before; gives the paths of which no source has a
    /// good one.
    pub(crate) fn pictures(
        &self,
        named: &Named,
        missing: &BTreeSet<String>,
    ) -> Result<BTreeSet<String>, Trouble> {
        let again = missing.iter().filter_map(|path| Some((path.clone(), hex_of(path)?)));
        let mut wanted: BTreeMap<String, String> = named.files.clone().into_iter().chain(again).collect();
        wanted.retain(|path, _| !named.withdrawn.contains(path));
        let (total, done) = (wanted.len() as u64, AtomicU64::new(0));
        let lacking = wanted.par_iter().map(|(path, hex)| {
            let there = self.picture(path, hex)?;
            (self.progress)(Phase::Pictures, done.fetch_add(1, Relaxed) + 1, total);
            Ok((!there).then(|| path.clone()))
        });
        lacking.filter_map(Result::transpose).collect()
    }

    /// Whether a picture is here when this returns.
    fn picture(&self, path: &str, hex: &str) -> Result<bool, Trouble> {
        let Ok(name) = hex.parse() else { return Ok(false) };
        let good = |bytes: &[u8]| is_named(name, bytes);
        if self.mirror.pictures.get(path)?.is_some_and(|bytes| good(&bytes).is_ok()) {
            return Ok(true);
        }
        let whole = |bytes: &[u8]| match bytes.len() > BYTES_MAX {
            true => Err("is larger than any picture".into()),
            false => good(bytes),
        };
        match self.sources.file(path, whole) {
            Ok(bytes) => self.put_picture(path.into(), bytes).map(|()| true),
            Err(trouble) if trouble.is_of_source() => Ok(false),
            Err(trouble) => Err(trouble),
        }
    }
}

/// The hash in a picture's or layout's path.
fn hex_of(path: &str) -> Option<String> {
    let parts: Vec<&str> = path.split('/').collect();
    match parts[..] {
        [paths::PICTURES, head, tail] => Some(format!("{head}{}", tail.strip_suffix(".jpg")?)),
        _ => {
            let name = path.strip_prefix(paths::LAYOUTS)?.strip_prefix('/')?;
            Some(name.strip_suffix(".json")?.to_string())
        }
    }
}
