//! What lacks in captured files, and what of it leaves a region without a result.

use super::Shown;
use crate::context::Context;
use importer::Lacking;
use model::Lang;
use serde::{Serialize, Serializer};
use texts::{command, outcome};

/// Something that lacks. As JSON: `contest` and `region` (null where it is of none), `code`, `text` (English), and whether
/// it is only a `note`.
#[derive(Clone, Debug)]
pub struct Lacks(pub Lacking);

impl Lacks {
    fn text(&self, lang: Lang) -> String {
        let Lacking { contest, region, what } = &self.0;
        let contest = contest.map(|c| c.code());
        let place: Vec<&str> = [contest, region.as_deref()].into_iter().flatten().collect();
        format!("{} {}", what.code(), [place.join(" "), what.text(lang)].join(": ").trim_start_matches(": "))
    }
}

impl Serialize for Lacks {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Lacking { contest, region, what } = &self.0;
        let value = serde_json::json!({
            "contest": contest.map(|c| c.code()), "region": region, "code": what.code(), "text": what.text(Lang::En),
            "note": what.is_note(),
        });
        value.serialize(serializer)
    }
}

/// What lacks of a region, or of no region, where one is asked for; else all of it.
pub(super) fn of(all: &[Lacks], code: Option<&str>) -> Vec<Lacks> {
    let mine = |l: &&Lacks| code.is_none_or(|code| l.0.region.as_deref().is_none_or(|region| region == code));
    all.iter().filter(mine).cloned().collect()
}

/// Says it: first what has no result for it.
pub(super) fn say(context: &Context, all: &[Lacks]) {
    for (heading, note) in [(outcome::NOT_JUDGED, false), (command::NOTED, true)] {
        let lines = all.iter().filter(|l| l.0.what.is_note() == note).map(|l| l.text(context.lang));
        context.some(context.t(heading), lines);
    }
}

/// Puts it beside the contest that it is of; what is of none, beside the first.
pub(super) fn with(mut shown: Vec<Shown>, all: &[Lacks]) -> Vec<Shown> {
    for lacks in all {
        let contest = lacks.0.contest.map(|c| c.code());
        let at = shown.iter().position(|s| contest.is_none_or(|c| s.contest == c));
        match at.and_then(|at| shown.get_mut(at)) {
            Some(of) => of.lacking.push(lacks.clone()),
            None => shown.push(Shown {
                contest: contest.unwrap_or_default().into(),
                lacking: vec![lacks.clone()],
                ..Shown::default()
            }),
        }
    }
    shown
}
