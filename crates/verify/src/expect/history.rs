//! The history of a station's form, as its own file tells it.

use super::State;
use super::station::FormFacts;
use crate::entries::Extra;
use crate::remarks::Remark;
use model::event::RenderedPage;
use model::{Field, UtcSeconds};
use shapes::own::{
    Confirmation, EventStatus, FormAct, HistoryItem, MachineReading, Misread, PagePicture, Pictures,
    Withdrawal,
};
use tabulate::{Act, EventNumber, Status};

/// Every event of a form, in log order.
pub(super) fn history(state: &State<'_>, facts: &FormFacts<'_>) -> Vec<HistoryItem> {
    let fold = state.fold;
    let numbers = fold.history(facts.form);
    let item = |number| {
        let event = fold.event(number);
        let values = fold.values(number).to_vec();
        let remark = state.remarks.at(event.index);
        HistoryItem {
            index: event.index,
            id: event.id.to_hex(),
            kind: event.kind.code().into(),
            by: fold.key(event.key).map_or_else(String::new, |k| k.to_hex()),
            arrival: UtcSeconds(event.arrival).rfc3339(),
            claimed: UtcSeconds(event.claimed).rfc3339(),
            stage: event.stage,
            round: event.round,
            count: event.count,
            replaces: fold.replaced(event).map(|e| fold.event(e).index),
            behind: fold.behind(event).map(|e| fold.event(e).index),
            status: match event.status {
                Status::Counted => EventStatus::Counted,
                Status::Superseded => EventStatus::Superseded,
                Status::Disputed => EventStatus::Disputed,
                Status::Held => EventStatus::Held,
                Status::Refused => EventStatus::Refused,
            },
            pictures: pictures(state, number),
            confirmation: remark.map(|r| confirmation(facts.district.schema.fields(), &values, r)),
            values,
        }
    };
    numbers.map(item).collect()
}

/// What desks, objectors and authorities said of a form. An entry that can't be read again is named elsewhere (V2).
pub(super) fn acts(state: &State<'_>, facts: &FormFacts<'_>) -> Vec<FormAct> {
    let of = |act: &Act| {
        let entry = state.entries.entry(state.tree, act.index).ok()?;
        Some(FormAct::of(act.index, act.code(), &entry))
    };
    state.fold.acts(facts.contest, facts.station).iter().filter_map(of).collect()
}

/// What of the pages is public, and what was taken away.
fn pictures(state: &State<'_>, number: EventNumber) -> Option<Pictures> {
    let fold = state.fold;
    let index = fold.rendered(fold.event(number))?;
    let Ok(Extra::Rendered(of)) = state.extra(index) else { return None };
    let taken = state.entries.taken_away(state.tree, fold, number).unwrap_or_default();
    let withdrawn = taken.into_iter().map(|taken| Withdrawal {
        index: taken.index,
        arrival: taken.arrival.rfc3339(),
        pictures: taken.pictures.iter().map(|p| p.to_hex()).collect(),
        reason: taken.reason,
    });
    let page = |page: RenderedPage| PagePicture {
        large: page.large.map(|p| p.to_hex()),
        layout: page.layout.map(|p| p.to_hex()),
        small: page.small.map(|p| p.to_hex()),
        shown: page.shown,
        why: page.why,
    };
    let (images, withdrawn) = (of.images, withdrawn.collect());
    Some(Pictures { index, images, pages: of.pages.into_iter().map(page).collect(), withdrawn })
}

fn confirmation(fields: &[Field], paper: &[Option<u32>], remark: &Remark) -> Confirmation {
    Confirmation {
        machine: remark.differs.as_ref().map(|differs| reading(fields, paper, differs)),
        acknowledged: remark.acknowledged.iter().map(|control| control.code().into()).collect(),
        witnesses: remark.witnesses.iter().map(|(of, count)| (of.to_string(), u32::from(*count))).collect(),
    }
}

/// What differs is either misread or not read; every other number of the form was read right.
fn reading(fields: &[Field], paper: &[Option<u32>], differs: &[(u16, Option<u32>)]) -> MachineReading {
    let named = || {
        differs.iter().filter_map(|(at, machine)| {
            let at = usize::from(*at);
            Some((fields.get(at)?.to_string(), *machine, paper.get(at).copied().flatten()))
        })
    };
    let misread = named()
        .filter_map(|(field, machine, paper)| machine.map(|machine| Misread { field, machine, paper }));
    let unread = named().filter(|(_, machine, _)| machine.is_none()).map(|(field, ..)| field);
    let numbers = paper.iter().take(fields.len()).flatten().count();
    let wrong = named().filter(|(_, _, paper)| paper.is_some()).count();
    MachineReading {
        same: numbers.saturating_sub(wrong) as u32,
        misread: misread.collect(),
        unread: unread.collect(),
    }
}
