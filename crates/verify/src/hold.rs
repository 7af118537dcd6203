//! Compares one published file with the one that should be there.

use crate::Check;
use crate::compare::{Difference, compare};
use crate::doubt::Of;
use crate::expect::State;
use crate::findings::Position;
use crate::walk::Walker;
use serde::Serialize;
use serde::de::DeserializeOwned;
use shapes::own::Anomaly;

/// A published file that is compared.
pub(crate) struct Here<'a> {
    pub path: &'a str,
    /// The checks that look at it.
    pub checks: &'static [Check],
    /// Whether V4.5 adds up what it says.
    pub summed: bool,
    pub of: Of,
}

impl Walker<'_> {
    /// Compares a file with the one that should be there. Gives what is published, and whether it is right.
    pub(crate) fn same<T>(&self, here: &Here<'_>, expected: T, body: &[u8]) -> (Option<T>, bool)
    where
        T: Serialize + DeserializeOwned + PartialEq,
    {
        let compared = compare(expected, body, &|field, sides| {
            let check = match here.checks {
                [check] => *check,
                _ => station_check(field),
            };
            (check, self.state.doubts.field(self.state.registry, here, check, field, sides))
        });
        for Difference { check, field, expected, found, doubted } in &compared.differences {
            let position = Position::new("differs from what follows from the log").path(here.path);
            let position = position.place(last(here.path)).field(field.as_str()).sides(expected, found);
            for check in check.as_ref().map_or(here.checks, std::slice::from_ref) {
                self.differs(*check, position.clone(), *doubted);
            }
        }
        if here.summed && compared.found.is_none() {
            self.unseen(Check::Sums, format!("{} is of another shape", here.path));
        }
        let right = compared.differences.is_empty();
        (compared.found, right)
    }

    /// Anomalies stand in log order: those that an entry of an unknown kind may have brought or ended are set aside, and the
    /// others must be the same.
    pub(crate) fn anomalies(&self, here: &Here<'_>, expected: Vec<Anomaly>, body: &[u8]) -> bool {
        let State { registry, fold, doubts, .. } = self.state;
        let judged = |anomaly: &&Anomaly| {
            let by = anomaly.by.parse().ok();
            let grant = by.and_then(|by| fold.authority().grants().get(&by));
            !doubts.anomaly(registry, anomaly.index, by, grant.map(|grant| grant.area.as_str()))
        };
        let found: Option<Vec<Anomaly>> = serde_json::from_slice(body).ok();
        let aside = |list: &[Anomaly]| list.iter().filter(judged).cloned().collect::<Vec<_>>();
        let (Some(found), Some(_)) = (found, doubts.first) else { return self.same(here, expected, body).1 };
        let body = serde_json::to_vec(&aside(&found)).unwrap_or_else(|_| body.to_vec());
        let right = self.same(here, aside(&expected), &body).1;
        if right && found != expected {
            let position = Position::new("differs from what follows from the log").path(here.path);
            self.differs(Check::Keys, position, true);
        }
        right && found == expected
    }
}

/// The last part of a path: the code that it is about.
pub(crate) fn last(path: &str) -> &str {
    path.rsplit('/').next().and_then(|last| last.strip_suffix(".json")).unwrap_or_default()
}

/// Which check a field of a station's own file belongs to: those that [`File::checks`] names.
fn station_check(field: &str) -> Check {
    match field.split('.').next().unwrap_or_default() {
        "history" => Check::History,
        "acts" | "objected" | "absent" => Check::Acts,
        "broken" | "kept" | "held" => Check::Controls,
        _ => Check::Stations,
    }
}
