//! Several addresses of one tree. What is named by its hash may come from any of them; a pointer comes from one.

use crate::Trouble;
use std::sync::Arc;
use verify::{TreeSource, TreeSourceError};

/// A place that has the tree, or should.
#[derive(Clone)]
pub struct Source {
    /// As its operator calls it: an address or a folder.
    pub name: String,
    /// How its files are read.
    pub files: Arc<dyn TreeSource + Send>,
}

/// Sources in the order in which they are asked.
#[derive(Clone)]
pub struct Sources(Vec<Source>);

impl Sources {
    /// These, the preferred one first.
    pub fn new(all: Vec<Source>) -> Self {
        Sources(all)
    }

    /// All of them.
    pub fn all(&self) -> &[Source] {
        &self.0
    }

    /// The same with one of them first.
    pub(crate) fn from(&self, at: usize) -> Self {
        let first = self.0.iter().skip(at);
        Sources(first.chain(self.0.iter().take(at)).cloned().collect())
    }

    /// A file that passes a check, from the first source that has such a one.
    ///
    /// # Errors
    /// The first source's: what it lacks, or what is wrong with what it has. `check` says in words what is wrong.
    pub(crate) fn file(
        &self,
        path: &str,
        check: impl Fn(&[u8]) -> Result<(), String>,
    ) -> Result<Vec<u8>, Trouble> {
        let mut first = None;
        for source in &self.0 {
            let trouble = match source.files.get(path) {
                Ok(Some(bytes)) => match check(&bytes) {
                    Ok(()) => return Ok(bytes),
                    Err(why) => Trouble::Damaged { path: path.into(), why },
                },
                Ok(None) => Trouble::Missing(path.into()),
                Err(error) => Trouble::Source(error),
            };
            first.get_or_insert(trouble);
        }
        Err(first.unwrap_or_else(|| Trouble::Missing(path.into())))
    }
}

impl Source {
    /// A file of this source alone; `None` where it has none.
    pub(crate) fn get(&self, path: &str) -> Result<Option<Vec<u8>>, TreeSourceError> {
        self.files.get(path)
    }
}
