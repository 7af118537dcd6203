//! What a form was like at an earlier place of the log: the same events, as far as the log had come.

use crate::events::{EventNumber, NONE};
use crate::read::context;
use crate::resolve::resolve;
use crate::standing::reached;
use crate::state::Tabulation;
use model::control::check;
use model::{Contest, Stage};
use registry::{Registry, StationIdx};

/// What was recorded of a form, and in which doubt it was.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Moment {
    /// The event that was recorded.
    pub recorded: Option<EventNumber>,
    /// The stage that it had reached.
    pub stage: Stage,
    /// Whether its events contradicted each other.
    pub disputed: bool,
    /// Whether a hard bound held it out of the headline total.
    pub held: bool,
    /// Whether an objection waited for its answer or was kept.
    pub objected: bool,
    /// Whether it was said that no result would come, and none was in.
    pub absent: bool,
}

impl Tabulation {
    /// A form as the first `size` entries left it. The bounds look at the form's own values alone, so that what other forms
    /// of the station said at that time is not needed.
    pub fn moment(
        &self,
        registry: &Registry,
        (contest, station): (Contest, StationIdx),
        size: u64,
    ) -> Moment {
        let of = self.number(contest, station).unwrap_or(NONE);
        let Some(form) = self.forms.get(of as usize) else { return Moment::default() };
        let earlier = self.history(form).take_while(|e| self.event(*e).index < size);
        let numbers: Vec<u32> = earlier.filter(|e| self.event(*e).behind == NONE).map(|e| e.0).collect();
        let resolution = resolve(self.rules(), &self.nodes(of, &numbers, size));
        let recorded = resolution.current.map(|at| EventNumber(numbers[at]));
        let out = resolution.disputed && self.rules().disputes_are_out();
        let standing = recorded.map(|event| self.standing(of, event.0, size)).unwrap_or_default();
        let held = !out && !standing.upheld && recorded.is_some_and(|e| self.breaks_bound(registry, e));
        let claimed = recorded.map_or(Stage::BelumMasuk, |event| self.event(event).stage);
        let stage = reached(claimed, standing.checked);
        let absent = stage == Stage::BelumMasuk && self.is_said_absent(of, size);
        let objected = self.is_objected(of, size);
        Moment { recorded, stage, disputed: resolution.disputed, held, objected, absent }
    }

    /// Whether the values of an event break a bound, at its station.
    fn breaks_bound(&self, registry: &Registry, number: EventNumber) -> bool {
        let Some((contest, station)) = self.form_of(self.event(number)) else { return false };
        let Some(district) = registry.district_of(contest, station) else { return false };
        let values = self.values(number).to_vec();
        check(&context(registry, self.rules(), station, district, &values, &[])).broken.holds_out()
    }
}
