//! Photos of one call: which of them are one form, and what is known of its station.

use super::photo::Photo;
use super::{Clash, Read, ReadArgs, Seen};
use crate::face::{Failure, no_station};
use forms::{Edition, own};
use model::{Contest, FormSchema};
use reading::evidence::pages::{PageIdentity, conflicts};
use reading::evidence::{Breach, Judgement, Knowledge, Outcome, Thresholds, Verdict};
use reading::{Expected, PageReading, Reader, Refusal, judge, judge_alone, schema_of};
use registry::{Registry, StationIdx};
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// The registry, if one was named.
pub struct KnownRegistry(Option<Registry>);

impl KnownRegistry {
    /// Opens the election of `--data`; one is needed where a station's voters are to bound its numbers.
    pub fn open(data: Option<&Path>, station: Option<&str>) -> Result<Self, Failure> {
        let Some(data) = data else { return Ok(KnownRegistry(None)) };
        let registry = crate::home::open(Some(data))?.registry()?;
        match station.filter(|code| registry.station_by_code(code).is_none()) {
            Some(code) => Err(no_station(code)),
            None => Ok(KnownRegistry(Some(registry))),
        }
    }

    fn station(&self, code: Option<&str>) -> Option<(&Registry, StationIdx)> {
        let registry = self.0.as_ref()?;
        Some((registry, registry.station_by_code(code?)?))
    }
}

/// The photos read so far.
pub struct Set<'a> {
    args: &'a ReadArgs,
    known: KnownRegistry,
    reader: Reader,
    expected: Expected,
    pages: Vec<(Photo, Result<PageReading, Refusal>)>,
}

/// What makes pages one form: contest, edition and station; pages that don't name a station are one form only while
/// no page number repeats.
type FormOf = (Edition, Contest, Option<String>, usize);

/// What was heard of one photo: its numbers, what does not hold between them and the others of the form, and the verdict.
type Heard = (Vec<Judgement>, Vec<Breach>, Verdict);

impl<'a> Set<'a> {
    /// An empty set.
    pub fn new(args: &'a ReadArgs, known: KnownRegistry) -> Result<Self, Failure> {
        let reader = Reader::new()?;
        let mut expected =
            Expected { contest: args.contest, station: args.station.clone(), ..Expected::default() };
        if let Some((registry, station)) = known.station(args.station.as_deref()) {
            for contest in registry.contests() {
                let district = registry.district_of(*contest, station).map(|d| registry.district(d));
                let plan = district.and_then(|d| own::plan(*contest, &d.schema).ok());
                expected.plan.extend(plan.into_iter().flatten());
            }
        }
        Ok(Set { args, known, reader, expected, pages: Vec::new() })
    }

    /// Reads one photo, or keeps why there is none.
    pub fn read(&mut self, photo: Photo, bytes: Result<Cow<'_, [u8]>, Refusal>) {
        let page = bytes.and_then(|bytes| self.reader.read(&bytes, &self.expected));
        // A folder may hold more photos than fit into memory.
        let page = if self.args.looks() { page } else { page.map(PageReading::without_photo) };
        self.pages.push((photo, page));
    }

    /// Judges every form of the set with all its pages together.
    pub fn judge(self) -> (Vec<Seen>, Vec<Clash>) {
        let read = || self.pages.iter().filter_map(|(photo, p)| Some((photo, p.as_ref().ok()?)));
        let identities: Vec<PageIdentity> = read().map(|(_, p)| p.identity.clone()).collect();
        let names: Vec<String> = read().map(|(photo, _)| photo.to_string()).collect();
        let found = if self.pages.len() > 1 { conflicts(&identities) } else { Vec::new() };
        let found = found.into_iter().map(|conflict| Clash {
            photos: conflict.pair().iter().flatten().filter_map(|at| names.get(*at).cloned()).collect(),
            conflict,
        });
        let found: Vec<Clash> = found.collect();
        // Contests of which some page that doesn't name its station is there twice.
        let mut numbers = BTreeSet::new();
        let unnamed = identities.iter().filter(|i| i.station.is_none());
        let repeated: BTreeSet<Contest> =
            unnamed.filter(|i| !numbers.insert((i.contest, i.page))).map(|i| i.contest).collect();
        let mut forms: BTreeMap<FormOf, Vec<usize>> = BTreeMap::new();
        for (at, (_, page)) in self.pages.iter().enumerate() {
            let Ok(page) = page else { continue };
            let id = &page.identity;
            let alone = if id.station.is_none() && repeated.contains(&id.contest) { at + 1 } else { 0 };
            forms.entry((id.edition, id.contest, id.station.clone(), alone)).or_default().push(at);
        }
        let mut outcomes: Vec<Option<Heard>> = self.pages.iter().map(|_| None).collect();
        for members in forms.values() {
            let pages: Vec<&PageReading> =
                members.iter().filter_map(|at| self.pages[*at].1.as_ref().ok()).collect();
            let Some(outcome) = self.outcome(&pages) else { continue };
            let mut rest = outcome.values;
            for (at, page) in members.iter().zip(&pages) {
                let after = rest.split_off(page.values.len().min(rest.len()));
                let breaches: Vec<Breach> =
                    outcome.breaches.iter().filter(|b| b.touches(&rest)).cloned().collect();
                let verdict = Verdict::over(&rest, &breaches, Thresholds::DEFAULT.usable);
                outcomes[*at] = Some((std::mem::replace(&mut rest, after), breaches, verdict));
            }
        }
        let seen = self.pages.into_iter().zip(outcomes).map(|((photo, page), outcome)| Seen {
            photo,
            result: page.map(|page| {
                let none = || (Vec::new(), Vec::new(), Verdict::Unusable { accepted: 0, seen: 0 });
                let (judged, breaches, verdict) = outcome.unwrap_or_else(none);
                Read { page, judged, breaches, verdict }
            }),
        });
        (seen.collect(), found)
    }

    fn outcome(&self, pages: &[&PageReading]) -> Option<Outcome> {
        let first = pages.first()?;
        let station = self.args.station.as_deref().or(first.identity.station.as_deref());
        let Some((registry, station)) = self.known.station(station) else { return judge_alone(pages) };
        let contest = first.identity.contest;
        let district = registry.district_of(contest, station);
        let schema: FormSchema = match district {
            Some(district) => registry.district(district).schema.clone(),
            None => schema_of(pages)?,
        };
        let place = registry.station(station);
        let knowledge = Knowledge {
            schema: &schema,
            parameters: registry.parameters(),
            registered: place.registered,
            exempt: place.exempt,
            sibling_voters: &[],
        };
        Some(judge(pages, &knowledge, &Thresholds::DEFAULT))
    }
}
