//! What the election's own tree shows of a form at this moment: what somebody who decides has seen.

use crate::face::{Exit, Failure, no_station};
use crate::tree::{Tree, station_path};
use model::{Contest, EventId, Field, FormKey, FormSchema, StationCode};
use registry::Registry;
use service::Home;
use shapes::own::{HistoryItem, StationResult};
use std::collections::BTreeSet;
use texts::failure;

/// The election's own tree, opened once: everything that is seen is of one state.
pub struct Sight {
    tree: Tree,
    registry: Registry,
}

impl Sight {
    /// Opens the tree where this home publishes it.
    pub fn of(home: &Home) -> Result<Self, Failure> {
        let tree = Tree::open(&home.tree().to_string_lossy())?;
        let registry = tree.registry()?;
        Ok(Sight { tree, registry })
    }
}

/// A form, as it is published.
pub struct Seen {
    pub form: FormKey,
    result: StationResult,
    schema: FormSchema,
}

impl Seen {
    /// What is published of a station's form.
    pub fn of(Sight { tree, registry }: &Sight, station: &str, contest: Contest) -> Result<Self, Failure> {
        let missing = || no_station(station);
        let at = registry.station_by_code(station).ok_or_else(missing)?;
        let district = registry.district_of(contest, at).ok_or_else(missing)?;
        let result: StationResult = tree.json(&station_path(registry, contest, at))?;
        let code = StationCode::new(station).map_err(|_| missing())?;
        let form = FormKey { contest, count: result.count, round: result.round, station: code };
        Ok(Seen { form, result, schema: registry.district(district).schema.clone() })
    }

    fn item(&self, index: u64) -> Result<&HistoryItem, Failure> {
        let found = self.result.history.iter().find(|item| item.index == index);
        found.ok_or_else(|| Failure::new(Exit::Input, |lang| failure::C3152(lang, index)))
    }

    fn recorded_item(&self) -> Result<&HistoryItem, Failure> {
        let nothing = || {
            let form = format!("{} {}", self.form.contest, self.form.station);
            Failure::new(Exit::Input, |lang| failure::C3151(lang, &form))
        };
        self.item(self.result.event.ok_or_else(nothing)?)
    }

    /// The id of what is recorded.
    pub fn recorded(&self) -> Result<EventId, Failure> {
        id(self.recorded_item()?)
    }

    /// The event of a log index; without one, what is recorded.
    pub fn event(&self, index: Option<u64>) -> Result<EventId, Failure> {
        id(index.map_or_else(|| self.recorded_item(), |index| self.item(index))?)
    }

    /// The values of that event.
    pub fn values_of(&self, index: Option<u64>) -> Result<Vec<Option<u32>>, Failure> {
        let item = index.map_or_else(|| self.recorded_item(), |index| self.item(index))?;
        Ok(item.values.clone())
    }

    /// What is to be seen: the versions of a form in dispute, else what is recorded.
    pub fn versions(&self) -> Result<Vec<EventId>, Failure> {
        let versions = self.result.versions.iter().flatten().flat_map(|version| &version.events);
        let mut ids: BTreeSet<EventId> =
            versions.map(|index| self.item(*index).and_then(id)).collect::<Result<_, _>>()?;
        if ids.is_empty() {
            ids.insert(self.recorded()?);
        }
        Ok(ids.into_iter().collect())
    }

    /// The id of an objection at a log index.
    pub fn objection(&self, index: u64) -> Result<EventId, Failure> {
        let acts = self.result.acts.iter().flatten();
        let mut found = acts.filter(|act| act.index == index && act.kind.starts_with("objection.filed/"));
        let id = found.next().and_then(|act| act.id.parse().ok());
        id.ok_or_else(|| Failure::new(Exit::Input, |lang| failure::C3153(lang, index)))
    }

    /// What is recorded, with these fields changed: `FIELD=VALUE`, and `FIELD=` where the paper has no number.
    pub fn values(&self, changes: &[String]) -> Result<Vec<Option<u32>>, Failure> {
        self.values_from(self.result.values.clone(), changes)
    }

    /// The same, from other values; of another form none of them.
    pub fn values_from(
        &self,
        from: Vec<Option<u32>>,
        changes: &[String],
    ) -> Result<Vec<Option<u32>>, Failure> {
        let width = self.schema.width();
        let mut values = if from.len() == width { from } else { vec![None; width] };
        for change in changes {
            let wrong = || Failure::new(Exit::Input, |lang| failure::C3154(lang, change));
            let (name, value) = change.split_once('=').ok_or_else(wrong)?;
            let at = Field::named(name).and_then(|field| self.schema.position(field)).ok_or_else(wrong)?;
            values[at] = match value {
                "" => None,
                number => Some(number.parse().map_err(|_| wrong())?),
            };
        }
        Ok(values)
    }
}

fn id(item: &HistoryItem) -> Result<EventId, Failure> {
    item.id.parse().map_err(|_| Failure::new(Exit::Input, |lang| failure::C3152(lang, item.index)))
}
