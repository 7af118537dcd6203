//! What a form was like at an earlier place of the log: the same events, as far as the log had come.

use crate::events::{EventNumber, NONE};
use crate::read::context;
use crate::resolve::resolve;
use crate::state::{Form, Tabulation};
use model::control::check;
use registry::Registry;

/// What was recorded of a form, and in which doubt it was.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Moment {
    /// The event that was recorded.
    pub recorded: Option<EventNumber>,
    /// Whether its events contradicted each other.
    pub disputed: bool,
    /// Whether a hard bound held it out of the headline total.
    pub held: bool,
}

impl Tabulation {
    /// A form as the first `size` entries left it. The bounds look at the form's own values alone, so that what other forms
    /// of the station said at that time is not needed.
    pub fn moment(&self, registry: &Registry, form: &Form, size: u64) -> Moment {
        let earlier = self.history(form).take_while(|e| self.event(*e).index < size);
        let numbers: Vec<u32> = earlier.filter(|e| self.event(*e).behind == NONE).map(|e| e.0).collect();
        let of = numbers.first().map_or(NONE, |number| self.events[*number as usize].form);
        let resolution = resolve(self.rules(), &self.nodes(of, &numbers, size));
        let recorded = resolution.current.map(|at| EventNumber(numbers[at]));
        let out = resolution.disputed && self.rules().disputes_are_out();
        let upheld = |event: EventNumber| self.standing(of, event.0, size).upheld;
        let held = !out && recorded.is_some_and(|e| !upheld(e) && self.breaks_bound(registry, e));
        Moment { recorded, disputed: resolution.disputed, held }
    }

    /// Whether the values of an event break a bound, at its station.
    fn breaks_bound(&self, registry: &Registry, number: EventNumber) -> bool {
        let Some((contest, station)) = self.form_of(self.event(number)) else { return false };
        let Some(district) = registry.district_of(contest, station) else { return false };
        let values = self.values(number).to_vec();
        check(&context(registry, self.rules(), station, district, &values, &[])).broken.holds_out()
    }
}
