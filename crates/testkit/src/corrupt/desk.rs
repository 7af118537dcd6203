//! Lies about what desks, objectors and authorities said. Each begins with an honest tree of an election in which they said all
//! kinds of things, some of them too late.

use super::{Corruption, lie, steps};
use crate::history::{self, Deed, DeskStep, Numbers, Step, Tip};
use crate::small;
use crate::tree::{Tree, cut, tree};
use model::{Entry, Stage};
use registry::Registry;
use shapes::own::{EventStatus, FormAct, RegionResult, StationResult};
use std::sync::OnceLock;

/// Where the forms of the story lie, in the first contest.
const ACEH: &str = "v1/hasil/ppwp/11/1101/110101/1101012001/1101012001";
const UPHELD: &str = "v1/hasil/ppwp/11/1101/110101/1101012001/1101012001002.json";
const RESOLVED: &str = "v1/hasil/ppwp/11/1101/110101/1101012002/1101012002001.json";
const CORRECTED: &str = "v1/hasil/ppwp/11/1101/110102/1101022001/1101022001001.json";
const STALE: &str = "v1/hasil/ppwp/11/1102/110201/1102012001/1102012001001.json";
const LEFT: &str = "v1/hasil/ppwp/11/1102/110201/1102012001/1102012001002.json";
const VOID: &str = "v1/hasil/ppwp/31/3173/317301/3173011001/3173011001001.json";
const OBJECTED: &str = "v1/hasil/ppwp/31/3173/317301/3173011001/3173011001002.json";
const ANSWERED: &str = "v1/hasil/ppwp/31/3173/317301/3173011001/3173011001003.json";

pub(super) const LIES: &[Corruption] = &[
    lie("an act is left out of a station's file", &["V7.1"], "acts", |t| {
        told(t, CORRECTED, |form| drop(acts(form).pop().unwrap()));
    }),
    lie("an act that came too late is shown as one that holds", &["V7.1"], "acts.0.code", |t| {
        told(t, STALE, |form| assert!(acts(form)[0].code.take().is_some()));
    }),
    lie("an act has another reason", &["V7.1"], "acts.0.says.reason", |t| {
        told(t, CORRECTED, |form| acts(form)[0].says.reason = Some("lain".into()));
    }),
    lie("an act has another second signer", &["V7.1"], "acts.0.with", |t| {
        told(t, CORRECTED, |form| acts(form)[0].with = Some("ab".repeat(32)));
    }),
    lie("a correction that came too late counts", &["V3.6", "V3.7", "V7.1"], "values", |t| {
        told(t, STALE, counts);
    }),
    lie("a correction by one person with two keys counts", &["V2.3", "V3.6", "V3.7", "V7.1"], "E1019", |t| {
        let registry = small::registry();
        let mut steps = told_steps(&registry);
        let both = |step| DeskStep { by: 2, with: 2, ..step };
        steps.push(act(Deed::Correct, 2, both));
        *t = tree(&registry, &played(&registry, &steps));
        t.edit_file::<StationResult>(&format!("{ACEH}003.json"), counts);
    }),
    lie("a review of another event than what is recorded counts", &["V3.6", "V7.1"], "stage", |t| {
        told(t, VOID, |form| {
            assert!(acts(form)[0].code.take().is_some());
            form.stage = form.stage.max(Stage::Diperiksa);
        });
    }),
    lie(
        "a form in dispute is shown as resolved by an act of another form",
        &["V3.6", "V3.7", "V7.1"],
        "disputed",
        |t| {
            let registry = small::registry();
            let unresolved =
                |step: &Step| !matches!(step, Step::Desk(of) if of.deed == Deed::Resolve && of.station == 3);
            let steps: Vec<Step> = told_steps(&registry).into_iter().filter(unresolved).collect();
            *t = tree(&registry, &played(&registry, &steps));
            let resolution: StationResult = t.file(UPHELD);
            t.edit_file::<StationResult>(RESOLVED, |form| {
                assert!(form.disputed);
                form.disputed = false;
                form.versions = Some(Vec::new());
                form.stage = Stage::Diperiksa;
                for item in &mut form.history {
                    if item.status == EventStatus::Disputed {
                        item.status = EventStatus::Superseded;
                    }
                }
                form.acts = resolution.acts;
            });
        },
    ),
    lie("a held form is upheld without a resolution", &["V3.7", "V3.8", "V7.1"], "held", |t| {
        let registry = small::registry();
        let without =
            |step: &Step| !matches!(step, Step::Desk(of) if of.deed == Deed::Resolve && of.station == 1);
        let steps: Vec<Step> = told_steps(&registry).into_iter().filter(without).collect();
        *t = tree(&registry, &played(&registry, &steps));
        let resolution: StationResult = t.file(RESOLVED);
        t.edit_file::<StationResult>(UPHELD, |form| {
            assert!(form.held);
            form.held = false;
            form.history.last_mut().unwrap().status = EventStatus::Counted;
            form.acts = resolution.acts;
        });
    }),
    lie("an upheld form is shown as held", &["V3.8"], "held", |t| {
        told(t, UPHELD, |form| form.held = !form.held);
    }),
    lie("an objection that waits is hidden", &["V7.1"], "objected", |t| {
        told(t, OBJECTED, |form| assert_eq!(form.objected.replace(false), Some(true)));
    }),
    lie("an objection that was settled is shown as one that waits", &["V7.1"], "objected", |t| {
        told(t, ANSWERED, |form| assert_eq!(form.objected.replace(true), Some(false)));
    }),
    lie("a station that will not come is shown as one that will", &["V7.1"], "absent", |t| {
        told(t, LEFT, |form| assert_eq!(form.absent.replace(false), Some(true)));
    }),
    lie(
        "a station that was decided to be absent is in a village's line no more",
        &["V4.3", "V4.5"],
        "absent",
        |t| {
            region(t, "v1/hasil/ppwp/11/1102/110201/1102012001.json", |file| {
                let line = file.stations.iter_mut().find(|line| line.absent == Some(true)).unwrap();
                line.absent = Some(false);
            });
        },
    ),
    lie("a total of absent stations is another", &["V4.3", "V4.5"], "totals.absent", |t| {
        region(t, "v1/hasil/ppwp/11.json", |file| *file.totals.absent.as_mut().unwrap() -= 1);
    }),
    lie("a total of forms that are objected to is another", &["V4.3", "V4.5"], "totals.objected", |t| {
        region(t, "v1/hasil/ppwp/31.json", |file| *file.totals.objected.as_mut().unwrap() -= 1);
    }),
];

/// A step of a desk on the first contest that holds when it is made.
fn act(deed: Deed, station: u8, change: impl FnOnce(DeskStep) -> DeskStep) -> Step {
    Step::Desk(change(DeskStep {
        deed,
        by: 0,
        with: 0,
        station,
        contest: 0,
        near: false,
        poll: None,
        tip: Tip::Right,
        pick: 0,
        numbers: Numbers::Off(24),
        seed: u16::from(station),
        forged: false,
        careful: false,
        later: 1,
    }))
}

/// The story, and what desks said of it.
fn told_steps(registry: &Registry) -> Vec<Step> {
    let stale = |step| DeskStep { tip: Tip::Stale, ..step };
    let mut all = steps(registry);
    all.extend([
        act(Deed::Review, 0, |step| step),
        act(Deed::Resolve, 1, |step| step),
        act(Deed::Resolve, 3, |step| step),
        act(Deed::Correct, 5, |step| step),
        act(Deed::Correct, 6, stale),
        // To another contest at a station of Jakarta.
        act(Deed::Move, 7, |step| DeskStep { pick: 5, ..step }),
        act(Deed::Absent, 7, |step| step),
        act(Deed::Review, 8, stale),
        act(Deed::Object, 9, |step| step),
        act(Deed::Object, 10, |step| step),
        act(Deed::Answer, 10, |step| step),
        act(Deed::Repeat, 11, |step| step),
        act(Deed::Recount, 11, |step| step),
        act(Deed::Decide, 11, |step| step),
    ]);
    all
}

fn played(registry: &Registry, steps: &[Step]) -> Vec<Entry> {
    history::play_with(registry, steps, &|entries, name| cut(registry, entries, name))
}

/// A story in which desks, objectors and authorities say everything that they can, and some of it too late.
pub fn desk_story(registry: &Registry) -> Vec<Entry> {
    played(registry, &told_steps(registry))
}

/// Its honest tree.
pub fn desk() -> Tree {
    static TREE: OnceLock<Tree> = OnceLock::new();
    let registry = small::registry();
    TREE.get_or_init(|| tree(&registry, &desk_story(&registry))).clone()
}

/// Changes a station's file of it.
fn told(t: &mut Tree, path: &str, change: impl FnOnce(&mut StationResult)) {
    *t = desk();
    t.edit_file(path, change);
}

fn region(t: &mut Tree, path: &str, change: impl FnOnce(&mut RegionResult)) {
    *t = desk();
    t.edit_file(path, change);
}

fn acts(form: &mut StationResult) -> &mut Vec<FormAct> {
    form.acts.as_mut().unwrap()
}

/// Shows the last event of a form as what counts, whatever refused it.
fn counts(form: &mut StationResult) {
    assert!(acts(form).last_mut().unwrap().code.take().is_some());
    for item in &mut form.history {
        if item.status == EventStatus::Counted {
            item.status = EventStatus::Superseded;
        }
    }
    let last = form.history.last_mut().unwrap();
    assert_eq!(last.status, EventStatus::Refused);
    last.status = EventStatus::Counted;
    form.values.clone_from(&last.values);
    form.event = Some(last.index);
    form.stage = Stage::Diperiksa;
}
