//! Imports that came after a newer one of the same source, and what stands for them where they are named.

use super::Event;
use model::EventId;

/// The event that an import names as newer by the source's own time; a refused one names none and is named by none.
pub fn newer<'a>(event: &Event, all: &[&'a Event]) -> Option<&'a Event> {
    let named = earlier(event, event.behind, all)?;
    (event.refused.is_none() && named.refused.is_none()).then_some(named)
}

/// The event that another replaces. Where that one is behind others, it is the one that none is newer than. Nobody replaces
/// what a greater power said.
pub fn replaced<'a>(event: &Event, all: &[&'a Event]) -> Option<&'a Event> {
    let mut named = earlier(event, event.replaces, all)?;
    while let Some(next) = newer(named, all) {
        named = next;
    }
    (named.power <= event.power).then_some(named)
}

/// The first event of an id, if it is earlier and of the same round and count.
fn earlier<'a>(event: &Event, id: Option<EventId>, all: &[&'a Event]) -> Option<&'a Event> {
    let id = id?;
    let first = all.iter().copied().find(|e| e.id == id)?;
    (first.index < event.index && first.poll == event.poll).then_some(first)
}
