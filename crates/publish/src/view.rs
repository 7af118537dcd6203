//! One state of the election as the renderers see it: registry, fold, log and what follows from them.

use crate::geography::{Columns, Geography};
use crate::render::outcome::Outcomes;
use crate::{LogSource, PublishError};
use model::event::{FormConfirmed, ImageRendered, ImageWithdrawn, Portal};
use model::{Digest, Entry, KeyId, Payload, UtcSeconds, Zone};
use registry::{RegionIdx, Registry, StationIdx};
use serde::Serialize;
use shapes::own::Named;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use tabulate::{EventNumber, Form, Tabulation};

/// Registry, fold and log of one state.
#[derive(Clone, Copy)]
pub(crate) struct View<'a> {
    pub registry: &'a Registry,
    pub geography: &'a Geography,
    pub fold: &'a Tabulation,
    pub log: &'a dyn LogSource,
    pub origin: &'a str,
    pub log_keys: &'a [KeyId],
    /// Documents that the log names and the source has, by their paths in the nation's node: the manifest, and what is disclosed.
    pub documents: &'a BTreeMap<&'static str, Vec<u8>>,
    /// Outcomes that hang together over a whole contest.
    pub outcomes: &'a Outcomes,
}

/// What only the entries say, by log index: the fold keeps numbers.
pub(crate) type Extras = BTreeMap<u64, Extra>;

/// What an entry says beside its numbers.
#[derive(Clone, Debug)]
pub(crate) enum Extra {
    /// How a station file of 2024 looked.
    Portal(Box<Portal>),
    /// What an officer confirmed beside the numbers.
    Confirmed(Box<Confirmed>),
    /// Which public pictures a confirmation has.
    Rendered(Box<ImageRendered>),
    /// Which of them were taken away, and when that arrived.
    Withdrawn(Box<ImageWithdrawn>, UtcSeconds),
    /// An act of the desk's kinds.
    Act(Box<Entry>),
}

/// A confirmation without its numbers. Pictures of incidents are left out here, so that no renderer ever has them.
#[derive(Clone, Debug)]
pub(crate) struct Confirmed {
    /// Hashes of the pages' grey pictures.
    pub pages: Vec<Digest>,
    /// What the machine read, in form order.
    pub machine: Option<Vec<Option<u32>>>,
    /// Codes of the broken controls that the paper has, as the officer said.
    pub acknowledged: Vec<String>,
    /// Witnesses present by ballot number.
    pub witnesses: BTreeMap<String, u32>,
}

impl Confirmed {
    fn of(event: &FormConfirmed) -> Self {
        Confirmed {
            pages: event.grey_pages(),
            machine: event.machine.clone(),
            acknowledged: event.acknowledged.clone(),
            witnesses: event.witnesses.clone(),
        }
    }
}

/// Entries that are read together although nobody asked for those between them: a read costs more than some entries.
const GAP: u64 = 8;

/// Most entries of one read: 16 KiB each at worst.
const BATCH: u64 = 1024;

/// The JSON of a file, compact.
pub(crate) fn json(value: &impl Serialize) -> Result<Vec<u8>, PublishError> {
    Ok(serde_json::to_vec(value)?)
}

/// `ts` of the files of 2024.
pub(crate) fn wib(seconds: i64) -> String {
    UtcSeconds(seconds).local(Zone::Wib)
}

/// A time of our own files.
pub(crate) fn rfc3339(seconds: i64) -> String {
    UtcSeconds(seconds).rfc3339()
}

impl<'a> View<'a> {
    /// `ts` for something whose newest event says what was so at that time; 0 for none.
    pub fn ts(&self, said: i64) -> String {
        wib(if said == 0 { self.fold.first_arrival() } else { said })
    }

    pub fn columns(&self, contest: model::Contest, region: RegionIdx) -> &'a Columns {
        self.geography.columns(self.registry, contest, region)
    }

    /// Codes from the province down to a region.
    pub fn codes(&self, region: RegionIdx) -> Vec<&'a str> {
        self.registry.path(region).into_iter().map(|r| self.registry.region(r).code).collect()
    }

    pub fn named(&self, region: RegionIdx) -> Named {
        let view = self.registry.region(region);
        Named { code: view.code.into(), name: view.name.into() }
    }

    pub fn station_named(&self, station: StationIdx) -> Named {
        let view = self.registry.station(station);
        Named { code: view.code.into(), name: view.name.into() }
    }

    /// Names of the regions from the province to a region, itself included.
    pub fn path(&self, region: RegionIdx) -> Vec<Named> {
        self.registry.path(region).into_iter().map(|r| self.named(r)).collect()
    }

    /// Arrival of a form's newest event; 0 when there is none.
    pub fn newest(&self, form: &Form) -> i64 {
        self.fold.history(form).map(|e| self.fold.event(e).arrival).max().unwrap_or(0)
    }

    /// Newest time of what a form's events say; 0 when there is none.
    pub fn said(&self, form: &Form) -> i64 {
        self.fold.history(form).map(|e| self.fold.event(e).said).max().unwrap_or(0)
    }

    /// Reads what the entries of some events say beside their numbers.
    pub fn extras(&self, events: impl IntoIterator<Item = EventNumber>) -> Result<Extras, PublishError> {
        self.said_at(events.into_iter().map(|e| (self.fold.event(e).index, Some(e))).collect())
    }

    /// The same, with what the log says of their public pictures, and what acts at these places say.
    pub fn extras_and_pictures(
        &self,
        events: &[EventNumber],
        acts: impl Iterator<Item = u64>,
    ) -> Result<Extras, PublishError> {
        let events = || events.iter().copied();
        let own = events().map(|e| (self.fold.event(e).index, Some(e)));
        let rendered = events().filter_map(|e| self.fold.rendered(self.fold.event(e)));
        let withdrawn = events().flat_map(|e| self.fold.withdrawn(e).iter().copied());
        let from = events().flat_map(|e| self.fold.withdrawn_from(e));
        let others = rendered.chain(withdrawn).chain(from).chain(acts);
        self.said_at(own.chain(others.map(|index| (index, None))).collect())
    }

    /// What was taken away of a confirmation's pictures, by the entries that did: those of its pictures that an earlier entry
    /// names. What belongs to another confirmation is not this one's to take.
    pub fn taken_away(&self, extras: &Extras, number: EventNumber) -> Vec<(u64, Vec<Digest>)> {
        let named = |before: u64| -> BTreeSet<Digest> {
            let earlier = self.fold.withdrawn_from(number).take_while(|index| *index < before);
            let pages = earlier.filter_map(|index| match extras.get(&index) {
                Some(Extra::Rendered(of)) => Some(&of.pages),
                _ => None,
            });
            pages.flatten().filter_map(|page| page.picture()).flat_map(|of| of.sizes()).collect()
        };
        let of = |index: &u64| match extras.get(index) {
            Some(Extra::Withdrawn(of, _)) => {
                let named = named(*index);
                Some((*index, of.pictures.iter().copied().filter(|digest| named.contains(digest)).collect()))
            }
            _ => None,
        };
        self.fold.withdrawn(number).iter().filter_map(of).collect()
    }

    /// What the entries at these places say beside numbers.
    pub fn said_at(&self, mut wanted: Vec<(u64, Option<EventNumber>)>) -> Result<Extras, PublishError> {
        wanted.sort_unstable();
        wanted.dedup();
        let mut extras = Extras::new();
        let mut rest = wanted.as_slice();
        while let Some((first, _)) = rest.first().copied() {
            let near = |pair: &[(u64, Option<EventNumber>)]| {
                pair[1].0 - pair[0].0 <= GAP && pair[1].0 - first < BATCH
            };
            let run = rest.windows(2).position(|pair| !near(pair)).map_or(rest.len(), |i| i + 1);
            let (now, later) = rest.split_at(run);
            let range = first..now.last().map_or(first, |(i, _)| *i) + 1;
            self.read(range, now, &mut extras)?;
            rest = later;
        }
        Ok(extras)
    }

    fn read(
        &self,
        range: Range<u64>,
        wanted: &[(u64, Option<EventNumber>)],
        into: &mut Extras,
    ) -> Result<(), PublishError> {
        let entries = self.log.entries(range.clone())?;
        for (index, number) in wanted {
            let bytes = entries.get((index - range.start) as usize);
            let bytes = bytes.ok_or(PublishError::Entry { index: *index, refusal: None })?;
            let entry = Entry::parse_any(self.origin, self.log_keys, bytes)
                .map_err(|refusal| PublishError::Entry { index: *index, refusal: Some(refusal) })?;
            if number.is_some_and(|number| entry.event.id() != self.fold.event(number).id) {
                return Err(PublishError::Entry { index: *index, refusal: None });
            }
            match entry.event.payload() {
                Payload::FormImported(p) => {
                    if let Some(portal) = &p.portal {
                        into.insert(*index, Extra::Portal(Box::new(portal.clone())));
                    }
                }
                Payload::FormConfirmed(p) => {
                    into.insert(*index, Extra::Confirmed(Box::new(Confirmed::of(p))));
                }
                Payload::ImageRendered(p) => {
                    into.insert(*index, Extra::Rendered(Box::new(p.clone())));
                }
                Payload::ImageWithdrawn(p) => {
                    into.insert(*index, Extra::Withdrawn(Box::new(p.clone()), entry.arrival));
                }
                payload if payload.is_act() => {
                    into.insert(*index, Extra::Act(Box::new(entry)));
                }
                _ => {}
            }
        }
        Ok(())
    }
}
