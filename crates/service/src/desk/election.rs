//! The election as the desk shows it: places and forms from the registry, what waits from the queue, and what is published
//! from the tree.

use crate::LogHome;
use crate::desk::manifest_in_force;
use crate::desk::queue::{Queue, Waiting};
use desk::{
    About, Area, Election, FormRow, Place, QueueAsked, QueueForm, Station, StationForm, Unmet, Words,
};
use model::control::{Answer, Context, explain};
use model::event::Entry;
use model::form::Sex;
use model::{Contest, Field, FormKey, Lang, Rules, StationCode, UtcSeconds, labels};
use registry::{District, RegionIdx, Registry, StationIdx};
use shapes::own::StationResult;
use shapes::paths;
use std::sync::Arc;

/// The bytes of a public file, by its path; none where the tree has none.
pub type Published = Arc<dyn Fn(&str) -> Option<Vec<u8>> + Send + Sync>;

/// An open log with its queue and its public files.
pub struct DeskElection {
    log: Arc<LogHome>,
    queue: Arc<Queue>,
    published: Published,
    about: About,
    /// The rules that the log is judged by.
    rules: Rules,
}

impl DeskElection {
    /// Over an open log. What the manifest offers is that of this moment.
    pub fn new(log: &Arc<LogHome>, queue: &Arc<Queue>, published: Published) -> Self {
        let election = log.registry.election();
        let contest = |contest: &Contest| {
            let name = labels::contest(*contest);
            Words {
                code: contest.code().into(),
                id: name.get(Lang::Id).into(),
                en: name.get(Lang::En).into(),
            }
        };
        let reasons = manifest_in_force(log).map(|manifest| manifest.reasons).unwrap_or_default();
        let about = About {
            id: election.id.clone(),
            name: election.name.clone(),
            drill: model::is_drill(&election.name),
            contests: log.registry.contests().iter().map(contest).collect(),
            reasons: reasons.into_iter().map(|of| Words { code: of.code, id: of.id, en: of.en }).collect(),
        };
        DeskElection {
            log: Arc::clone(log),
            queue: Arc::clone(queue),
            published,
            about,
            rules: log.judged_by(),
        }
    }

    fn registry(&self) -> &Registry {
        &self.log.registry
    }

    fn place(&self, region: RegionIdx) -> Place {
        let region = self.registry().region(region);
        Place { code: region.code.into(), name: region.name.into() }
    }

    fn station_place(&self, station: StationIdx) -> Place {
        let station = self.registry().station(station);
        Place { code: station.code.into(), name: station.name.into() }
    }

    fn entry(&self, index: u64) -> Option<Entry> {
        self.log.entries(index..index + 1).ok()?.pop()
    }

    fn queue_form(&self, of: &Waiting) -> QueueForm {
        let station = self.registry().station(of.station);
        let entry = of.event.and_then(|index| self.entry(index));
        let recorded = entry.as_ref().and_then(|entry| entry.event.payload().form_event());
        let fresh = || {
            let code = StationCode::new(station.code).ok()?;
            Some(FormKey { contest: of.contest, count: 0, round: 0, station: code })
        };
        QueueForm {
            station: station.code.into(),
            name: station.name.into(),
            places: self.registry().path(station.village).into_iter().map(|r| self.place(r).name).collect(),
            form: recorded.map(|of| of.form.clone()).or_else(fresh),
            kinds: of.reasons().map(|waits| waits.code().into()).collect(),
            broken: of.broken.iter().map(|control| control.code().into()).collect(),
            event: entry.as_ref().map(|entry| entry.event.id()),
            arrival: entry.as_ref().map(|entry| UtcSeconds(entry.arrival.0)),
        }
    }

    fn form(&self, contest: Contest, at: StationIdx, code: &StationCode) -> Option<StationForm> {
        let registry = self.registry();
        let district = registry.district(registry.district_of(contest, at)?);
        let path = self.path(contest, at);
        let bytes = (self.published)(&path);
        let known: Option<StationResult> =
            bytes.as_deref().and_then(|bytes| serde_json::from_slice(bytes).ok());
        let (round, count) = known.map_or((0, 0), |result| (result.round, result.count));
        Some(StationForm {
            contest: contest.code().into(),
            form: FormKey { contest, count, round, station: code.clone() },
            rows: district.schema.fields().iter().map(|field| self.row(district, *field)).collect(),
            result: bytes.and_then(|bytes| serde_json::from_slice(&bytes).ok()),
            path,
        })
    }

    /// Path of the public file of a station's form.
    fn path(&self, contest: Contest, at: StationIdx) -> String {
        let (registry, station) = (self.registry(), self.registry().station(at));
        let way = registry.path(station.village).into_iter().map(|r| registry.region(r).code);
        paths::join(&format!("v1/hasil/{contest}"), way.chain([station.code]))
    }

    /// Voters that the station's other forms have, as they are published.
    fn other_voters(&self, contest: Contest, at: StationIdx) -> Vec<Option<u32>> {
        let registry = self.registry();
        let others = registry.contests().iter().filter(|other| **other != contest);
        let voters = |other: &Contest| {
            let district = registry.district(registry.district_of(*other, at)?);
            let position = district.schema.position(Field::Voters(Sex::J))?;
            let result: StationResult =
                serde_json::from_slice(&(self.published)(&self.path(*other, at))?).ok()?;
            result.values.get(position).copied()
        };
        others.filter_map(voters).collect()
    }

    fn row(&self, district: &District, field: Field) -> FormRow {
        let name = self.registry().contestant_name(district, field);
        let text = field.to_string();
        FormRow {
            section: text.split('.').next().unwrap_or_default().into(),
            id: labels::label(field, name, Lang::Id),
            en: labels::label(field, name, Lang::En),
            field: text,
        }
    }
}

impl Election for DeskElection {
    fn about(&self) -> About {
        self.about.clone()
    }

    fn area(&self, code: &str) -> Option<Area> {
        let registry = self.registry();
        if let Some(at) = registry.station_by_code(code) {
            let Place { code, name } = self.station_place(at);
            let up = Some(self.place(registry.station(at).village));
            let level = desk::level(Some(model::Level::Station)).into();
            return Some(Area { code, name, level, up, parts: Vec::new(), stations: Vec::new() });
        }
        let at = registry.region_by_code(code)?;
        let region = registry.region(at);
        let parts: Vec<Place> = registry.children(at).map(|child| self.place(child)).collect();
        let stations = match parts.is_empty() {
            true => registry.stations(at).map(|station| self.station_place(StationIdx(station))).collect(),
            false => Vec::new(),
        };
        Some(Area {
            code: region.code.into(),
            name: region.name.into(),
            level: desk::level(Some(region.level)).into(),
            up: region.parent.map(|up| self.place(up)),
            parts,
            stations,
        })
    }

    fn queue(&self, area: &str, asked: &QueueAsked) -> Option<desk::Queue> {
        let registry = self.registry();
        let stations = match registry.station_by_code(area) {
            Some(station) => station.0..station.0 + 1,
            None => registry.stations(registry.region_by_code(area)?),
        };
        let part = self.queue.part(stations, asked);
        Some(desk::Queue {
            counts: part.counts.into_iter().map(|(code, n)| (code.to_owned(), n)).collect(),
            size: part.size,
            forms: part.forms.iter().map(|of| self.queue_form(of)).collect(),
            next: part.next,
        })
    }

    fn check(&self, station: &str, contest: Contest, values: &[Option<u32>]) -> Option<Vec<Unmet>> {
        let registry = self.registry();
        let at = registry.station_by_code(station)?;
        let (view, schema) =
            (registry.station(at), &registry.district(registry.district_of(contest, at)?).schema);
        if values.len() != schema.width() {
            return None;
        }
        let (fields, others) = (schema.fields(), self.other_voters(contest, at));
        let context = Context {
            schema,
            values,
            parameters: registry.parameters(),
            rules: self.rules,
            exempt: view.exempt,
            registered: view.registered,
            sibling_voters: &others,
            second_readings: &[],
        };
        let broken = explain(&context).into_iter().filter(|instance| instance.answer == Answer::Broken);
        let name = |at: &usize| fields.get(*at).map(ToString::to_string);
        let unmet = |of: model::control::Instance| Unmet {
            control: of.control.code().into(),
            fields: of.fields.iter().filter_map(name).collect(),
            left: of.left,
            right: of.right,
        };
        Some(broken.map(unmet).collect())
    }

    fn station(&self, code: &str) -> Option<Station> {
        let registry = self.registry();
        let (at, code) = (registry.station_by_code(code)?, StationCode::new(code).ok()?);
        let station = registry.station(at);
        Some(Station {
            code: station.code.into(),
            name: station.name.into(),
            places: registry.path(station.village).into_iter().map(|region| self.place(region)).collect(),
            registered: station.registered,
            contests: registry.contests().iter().filter_map(|c| self.form(*c, at, &code)).collect(),
        })
    }
}
