//! Photos of one call: which of them are one form, and what is known of its station.

use super::{Read, ReadArgs, Seen};
use crate::face::{Exit, Failure};
use crate::home::Home;
use forms::{Edition, own};
use model::{FormSchema, Parameters};
use reading::evidence::pages::{Conflict, PageIdentity, conflicts};
use reading::evidence::{Knowledge, Outcome, Thresholds, Verdict};
use reading::{Expected, PageReading, Reader, judge, parameters_of, schema_of};
use registry::{Registry, StationIdx};
use std::collections::BTreeMap;
use std::path::Path;

/// The registry, if one was named.
pub struct Source(Option<Registry>);

impl Source {
    /// Opens the election of `--data`; one is needed where a station's voters are to bound its numbers.
    pub fn open(data: Option<&Path>, station: Option<&str>) -> Result<Self, Failure> {
        let Some(data) = data else { return Ok(Source(None)) };
        let registry = Home::open(Some(data))?.registry()?;
        match station {
            Some(code) if registry.station_by_code(code).is_none() => Err(Failure::new(
                "C1002",
                Exit::Found,
                format!("TPS {code} tidak ada"),
                format!("there is no station {code}"),
            )
            .hint("periksa kodenya: 13 angka di dalam negeri", "check its code: 13 digits at home")),
            _ => Ok(Source(Some(registry))),
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
    source: Source,
    reader: Reader,
    expected: Expected,
    pages: Vec<(std::path::PathBuf, Result<PageReading, reading::Refusal>)>,
}

/// What makes pages one form: contest, edition and station; pages that don't name a station are one form only while
/// no page number repeats.
type FormOf = (Edition, forms::FormContest, Option<String>, usize);

impl<'a> Set<'a> {
    /// An empty set.
    pub fn new(args: &'a ReadArgs, source: Source) -> Result<Self, Failure> {
        let reader =
            Reader::new().map_err(|e| Failure::new("C3021", Exit::Input, e.to_string(), e.to_string()))?;
        let mut expected =
            Expected { contest: args.contest, station: args.station.clone(), ..Expected::default() };
        if let Some((registry, station)) = source.station(args.station.as_deref()) {
            for contest in registry.contests() {
                let district = registry.district_of(*contest, station).map(|d| registry.district(d));
                let plan = district.and_then(|d| own::plan((*contest).into(), &d.schema).ok());
                expected.plan.extend(plan.into_iter().flatten());
            }
        }
        Ok(Set { args, source, reader, expected, pages: Vec::new() })
    }

    /// Reads one photo.
    pub fn read(&mut self, path: &Path, bytes: &[u8]) {
        let page = self.reader.read(bytes, &self.expected);
        self.pages.push((path.to_path_buf(), page));
    }

    /// Judges every form of the set with all its pages together.
    pub fn judge(self) -> (Vec<Seen>, Vec<Conflict>) {
        let identities: Vec<PageIdentity> =
            self.pages.iter().filter_map(|(_, p)| p.as_ref().ok()).map(|p| p.identity.clone()).collect();
        let found = if self.pages.len() > 1 { conflicts(&identities) } else { Vec::new() };
        let mut forms: BTreeMap<FormOf, Vec<usize>> = BTreeMap::new();
        for (at, (_, page)) in self.pages.iter().enumerate() {
            let Ok(page) = page else { continue };
            let id = &page.identity;
            let repeats = identities.iter().any(|o| {
                o.station.is_none() && o.contest == id.contest && {
                    identities
                        .iter()
                        .filter(|p| p.station.is_none() && p.contest == o.contest && p.page == o.page)
                        .count()
                        > 1
                }
            });
            let alone = if id.station.is_none() && repeats { at + 1 } else { 0 };
            forms.entry((id.edition, id.contest, id.station.clone(), alone)).or_default().push(at);
        }
        let mut outcomes: Vec<Option<(Vec<_>, Verdict)>> = self.pages.iter().map(|_| None).collect();
        for members in forms.values() {
            let pages: Vec<&PageReading> =
                members.iter().filter_map(|at| self.pages[*at].1.as_ref().ok()).collect();
            let Some(outcome) = self.outcome(&pages) else { continue };
            let mut rest = outcome.values;
            for (at, page) in members.iter().zip(&pages) {
                let after = rest.split_off(page.values.len().min(rest.len()));
                let verdict = Verdict::over(&rest, Thresholds::DEFAULT.usable);
                outcomes[*at] = Some((std::mem::replace(&mut rest, after), verdict));
            }
        }
        let seen = self.pages.into_iter().zip(outcomes).map(|((path, page), outcome)| Seen {
            path,
            result: page.map(|page| {
                let (judged, verdict) =
                    outcome.unwrap_or((Vec::new(), Verdict::Unusable { accepted: 0, seen: 0 }));
                Read { page, judged, verdict }
            }),
        });
        (seen.collect(), found)
    }

    fn outcome(&self, pages: &[&PageReading]) -> Option<Outcome> {
        let first = pages.first()?;
        let station = self.args.station.as_deref().or(first.identity.station.as_deref());
        let known = self.source.station(station);
        let district = known.and_then(|(registry, station)| {
            let contest = first.identity.contest.contest()?;
            Some(registry.district(registry.district_of(contest, station)?))
        });
        let schema: FormSchema = match district {
            Some(district) => district.schema.clone(),
            None => schema_of(pages)?,
        };
        let parameters: Parameters = match known {
            Some((registry, _)) => registry.parameters().clone(),
            None => parameters_of(first.identity.contest),
        };
        let (registered, exempt) = known.map_or((None, false), |(registry, station)| {
            let station = registry.station(station);
            (station.registered, station.exempt)
        });
        let knowledge =
            Knowledge { schema: &schema, parameters: &parameters, registered, exempt, sibling_voters: &[] };
        Some(judge(pages, &knowledge, &Thresholds::DEFAULT))
    }
}
