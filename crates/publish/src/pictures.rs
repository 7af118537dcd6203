//! Public pictures: whatever the log names is there before anything points to the log that names it, and what it takes away is
//! gone after that.

use crate::view::{Extra, View};
use crate::{Phase, Progress, PublishError};
use model::Digest;
use shapes::paths;
use std::collections::BTreeSet;
use store::{PublicPictures, Store};
use tabulate::EventNumber;

/// What was done.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Written {
    pub there: u64,
    pub missing: u64,
}

/// Pictures and layouts that a state names.
pub(crate) struct Named {
    /// Path and SHA-256 of what must be there.
    due: BTreeSet<(String, Digest)>,
    /// Paths of what must be gone.
    gone: BTreeSet<String>,
}

impl Named {
    /// What entries from a size of the log on name, and all that was ever taken away.
    pub fn since(view: &View<'_>, size: u64) -> Result<Self, PublishError> {
        let of: Vec<EventNumber> = view.fold.with_withdrawals().collect();
        let extras = view.extras_and_pictures(&of, std::iter::empty())?;
        let gone = of.iter().flat_map(|number| view.taken_away(&extras, *number));
        let gone: BTreeSet<String> =
            gone.flat_map(|(_, pictures)| pictures).map(|digest| paths::picture(&digest.to_hex())).collect();
        let said = view.said_at(view.fold.rendered_since(size).map(|index| (index, None)).collect())?;
        let rendered = said.values().filter_map(|extra| match extra {
            Extra::Rendered(of) => Some(&of.pages),
            _ => None,
        });
        let due = rendered.flatten().filter_map(|page| page.picture()).flat_map(|of| {
            let picture = |digest: Digest| (paths::picture(&digest.to_hex()), digest);
            [picture(of.small), picture(of.large), (paths::layout(&of.layout.to_hex()), of.layout)]
        });
        let due = due.filter(|(path, _)| !gone.contains(path)).collect();
        Ok(Named { due, gone })
    }

    /// Writes what is not there, and makes it durable.
    pub fn write(
        &self,
        view: &View<'_>,
        store: &Store<PublicPictures>,
        progress: &(dyn Fn(Progress) + Sync),
    ) -> Result<Written, PublishError> {
        let mut written = Written::default();
        if self.due.is_empty() {
            return Ok(written);
        }
        let total = self.due.len() as u64;
        store.writing(|writes| -> Result<(), PublishError> {
            for (done, (path, digest)) in (1..).zip(&self.due) {
                progress(Progress { phase: Phase::Pictures, done, total });
                if store.has(path)? {
                    continue;
                }
                match view.log.picture(*digest)?.filter(|bytes| Digest::of(bytes) == *digest) {
                    Some(bytes) => {
                        writes.put(path, bytes)?;
                        written.there += 1;
                    }
                    None => written.missing += 1,
                }
            }
            Ok(())
        })?;
        store.settle()?;
        Ok(written)
    }

    /// Takes away what was withdrawn. Done again at every publication: a crash before it leaves nothing that stays.
    pub fn withdraw(&self, store: &Store<PublicPictures>) -> Result<(), PublishError> {
        for path in &self.gone {
            store.withdraw(path)?;
        }
        Ok(())
    }
}
