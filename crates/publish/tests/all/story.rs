//! One log with everything in it that a tree must show.

use crate::fixture::{Log, STATIONS, form, pairs, parties, portal, values};
use model::{Contest, FormKey, Stage};
use registry::Registry;
use std::sync::Arc;

/// The whole story in one log: every contest, a correction, a fork, a repeat poll, an impossible number, an import, a
/// machine's reading, and stations that never came.
pub fn story(registry: &Arc<Registry>) -> Log {
    let mut log = Log::new(registry);
    story_steps().into_iter().for_each(|step| step(&mut log));
    log
}

pub type Step = Box<dyn Fn(&mut Log)>;

pub fn story_steps() -> Vec<Step> {
    let confirm = |contest, station: &'static str, values: Vec<Option<u32>>| -> Step {
        Box::new(move |log: &mut Log| {
            log.confirm(form(contest, station), None, values.clone());
        })
    };
    vec![
        confirm(Contest::Ppwp, STATIONS[0], pairs([144, 19, 2])),
        Box::new(|log| {
            let first = log.confirm(form(Contest::Ppwp, STATIONS[1]), None, pairs([20, 37, 6]));
            log.confirm(form(Contest::Ppwp, STATIONS[1]), Some(first), pairs([209, 37, 6]));
        }),
        confirm(Contest::Pdpr, STATIONS[0], parties(&[[10, 20, 30], [1, 2, 3]])),
        confirm(Contest::Pdpr, STATIONS[6], parties(&[[5, 6, 7], [8, 9, 1]])),
        confirm(Contest::Pdpr, STATIONS[8], parties(&[[3, 0, 0], [0, 0, 0]])),
        confirm(Contest::Pdpd, STATIONS[0], values(&[70, 30], 100)),
        confirm(Contest::Pdprdp, STATIONS[0], parties(&[[1, 2, 3], [4, 5, 6], [7, 8, 9]])),
        confirm(Contest::Pdprdp, STATIONS[4], parties(&[[3, 2, 1], [6, 5, 4], [9, 8, 7]])),
        confirm(Contest::Pdprdk, STATIONS[0], parties(&[[1, 1, 1], [2, 2, 2]])),
        confirm(Contest::Pdprdk, STATIONS[4], parties(&[[9, 1, 1], [2, 2, 2]])),
        // An impossible number: recorded, and held out.
        confirm(Contest::Ppwp, STATIONS[3], pairs([105_200, 1, 1])),
        Box::new(|log| {
            let mut file = portal();
            file.psu = Some("Pemungutan Suara Susulan".into());
            log.import(
                form(Contest::Ppwp, STATIONS[6]),
                Some(file),
                Stage::Dikonfirmasi,
                pairs([83, 107, 38]),
            );
        }),
        Box::new(|log| {
            let again = FormKey { round: 1, ..form(Contest::Ppwp, STATIONS[5]) };
            log.confirm(form(Contest::Ppwp, STATIONS[5]), None, pairs([1, 2, 3]));
            log.confirm(again, None, pairs([4, 5, 6]));
        }),
        // Two first events that disagree.
        Box::new(|log| {
            log.confirm(form(Contest::Ppwp, STATIONS[4]), None, pairs([11, 12, 13]));
            log.confirm(form(Contest::Ppwp, STATIONS[4]), None, pairs([13, 12, 11]));
        }),
        Box::new(|log| {
            log.import(form(Contest::Ppwp, STATIONS[7]), None, Stage::Terbaca, pairs([50, 60, 70]));
        }),
        // A sum that does not hold: shown as a breach, and counted.
        confirm(Contest::Ppwp, STATIONS[2], values(&[202, 38, 7], 248)),
        confirm(Contest::Ppwp, STATIONS[8], pairs([900, 950, 999])),
    ]
}
