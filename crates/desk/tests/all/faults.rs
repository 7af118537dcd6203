//! Random histories of drafts, with restarts and a log that falls silent.

use crate::fixture::{
    COMMISSIONER, Goes, OPERATOR, Site, correction, decline_line, half, passkey, second_line,
};
use desk::DRAFT_SECONDS;
use model::EventId;
use proptest::collection::vec;
use proptest::prelude::*;
use serde_json::{Value, json};
use std::collections::BTreeMap;

#[derive(Clone, Copy, Debug)]
enum Step {
    HandIn(u8),
    Sign(u8),
    Decline(u8),
    Log(Goes),
    Restart,
    Settle,
    HalfADay,
}

fn step() -> impl Strategy<Value = Step> {
    let draft = 0..3u8;
    prop_oneof![
        3 => draft.clone().prop_map(Step::HandIn),
        3 => draft.clone().prop_map(Step::Sign),
        1 => draft.prop_map(Step::Decline),
        2 => prop_oneof![Just(Goes::Well), Just(Goes::Silent), Just(Goes::TakenSilently)].prop_map(Step::Log),
        1 => Just(Step::Restart),
        1 => Just(Step::Settle),
        1 => Just(Step::HalfADay),
    ]
}

/// From where to where a draft may go.
fn follows(before: &str, after: &str) -> bool {
    before == after
        || match before {
            "open" => after != "refused",
            "signed" => after == "admitted",
            _ => false,
        }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn nothing_is_lost_and_nothing_is_done_twice(steps in vec(step(), 1..24)) {
        let folder = tempfile::tempdir().unwrap();
        let mut site = Site::new(folder.path());
        let (operator, commissioner) = (passkey(OPERATOR), passkey(COMMISSIONER));
        let drafts: Vec<(EventId, String)> =
            (0..3).map(|n| half(&correction(&operator, &commissioner, n), &operator)).collect();
        let mut states: BTreeMap<EventId, String> = BTreeMap::new();
        for step in steps {
            let (first, second) = (site.sign_in(&operator), site.sign_in(&commissioner));
            match step {
                Step::HandIn(n) => {
                    let answer = site.ask("POST", "drafts", Some(&first), &json!({"event": drafts[n as usize].1}));
                    prop_assert!(matches!(answer.status, 200 | 201), "{}", answer.json);
                    // What is acknowledged is kept from here on.
                    states.entry(drafts[n as usize].0).or_insert_with(|| "open".into());
                }
                Step::Sign(n) => {
                    let (id, text) = &drafts[n as usize];
                    let body = json!({"line": second_line(text, &commissioner)});
                    let answer = site.ask("POST", &format!("drafts/{id}/signature"), Some(&second), &body);
                    if answer.status == 200 {
                        prop_assert_eq!(&answer.json["state"], "admitted");
                    }
                }
                Step::Decline(n) => {
                    let id = drafts[n as usize].0;
                    let body = json!({"line": decline_line(id, &commissioner)});
                    site.ask("POST", &format!("drafts/{id}/decline"), Some(&second), &body);
                }
                Step::Log(goes) => *site.log.goes.lock().unwrap() = goes,
                Step::Restart => site = site.reopened(folder.path()),
                Step::Settle => site.desk.settle().unwrap(),
                Step::HalfADay => site.later(DRAFT_SECONDS / 2 + 1),
            }
            let second = site.sign_in(&commissioner);
            let list = site.ask("GET", "drafts", Some(&second), &Value::Null).json;
            let found: BTreeMap<EventId, String> = list["drafts"].as_array().unwrap().iter()
                .map(|d| (d["id"].as_str().unwrap().parse().unwrap(), d["state"].as_str().unwrap().to_owned()))
                .collect();
            prop_assert!(found.keys().eq(states.keys()), "no draft is lost, and none comes by itself");
            for (id, state) in &found {
                prop_assert!(follows(&states[id], state), "{} after {}", state, states[id]);
            }
            states = found;
        }
        *site.log.goes.lock().unwrap() = Goes::Well;
        let site = site.reopened(folder.path());
        let second = site.sign_in(&commissioner);
        let mut taken: Vec<EventId> = site.log.taken.lock().unwrap().iter().map(|event| event.id()).collect();
        for id in states.keys() {
            let state = site.ask("GET", &format!("drafts/{id}"), Some(&second), &Value::Null).json["state"].clone();
            prop_assert_ne!(&state, "signed");
            prop_assert_eq!(state == "admitted", taken.contains(id), "{} {}", id, state);
        }
        taken.sort();
        let count = taken.len();
        taken.dedup();
        prop_assert_eq!(taken.len(), count, "once");
    }
}
