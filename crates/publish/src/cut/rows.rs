//! Builds the rows of the CSV files.

use super::columns::{AFTER, BEFORE};
use super::layout::{Layout, Turn};
use super::writer::Writer;
use crate::PublishError;
use crate::render::station::Facts;
use crate::view::{Extra, Extras, View};
use registry::{RegionIdx, StationIdx};
use std::ops::Range;
use tabulate::EventKind;

/// The first line.
pub(crate) fn header(layout: &Layout) -> Vec<u8> {
    let mut out = Writer::default();
    BEFORE.iter().for_each(|column| out.name(column.name));
    layout.fields.iter().for_each(|field| out.name(&field.to_string()));
    AFTER.iter().for_each(|column| out.name(column.name));
    out.end();
    out.bytes()
}

/// The lines of those of some stations whose turn it is.
pub(crate) fn rows(
    view: &View<'_>,
    layout: &Layout,
    stations: Range<u32>,
    turn: Turn,
) -> Result<Vec<u8>, PublishError> {
    let contest = layout.contest;
    let facts = stations.filter_map(|s| {
        let station = StationIdx(s);
        let district = view.registry.district_of(contest, station)?;
        Facts::of(view, contest, district, station)
    });
    let facts: Vec<Facts<'_>> = facts.filter(|of| of.current.is_some() == turn.counted).collect();
    let has_images = |kind: EventKind| kind.has_portal() || !kind.is_imported();
    let with_images = facts.iter().filter_map(|f| f.current).filter(|e| has_images(view.fold.event(*e).kind));
    let extras = view.extras(with_images)?;
    let mut out = Writer::default();
    let mut place = Place::default();
    for of in &facts {
        let village = view.registry.station(of.station).village;
        if place.village != Some(village) {
            place = Place::of(view, village);
        }
        row(view, layout, of, &place.columns, &extras, &mut out);
    }
    Ok(out.bytes())
}

/// Codes and names of a village's regions, the same for all its stations.
#[derive(Default)]
struct Place<'a> {
    village: Option<RegionIdx>,
    columns: Vec<&'a str>,
}

impl<'a> Place<'a> {
    fn of(view: &View<'a>, village: RegionIdx) -> Self {
        let path = view.registry.path(village).into_iter().map(|r| view.registry.region(r));
        Place { village: Some(village), columns: path.flat_map(|r| [r.code, r.name]).collect() }
    }
}

fn row(view: &View<'_>, layout: &Layout, of: &Facts<'_>, place: &[&str], extras: &Extras, out: &mut Writer) {
    place.iter().for_each(|text| out.text(text));
    let station = view.registry.station(of.station);
    let (round, count) = of.poll(view);
    for text in [station.code, station.name, of.contest.code(), of.district.code.as_str()] {
        out.text(text);
    }
    out.number(u64::from(round));
    out.number(u64::from(count));
    out.text(of.stage.code());
    out.flag(of.form.held);
    out.flag(of.form.disputed);
    out.flag(of.form.incomplete);

    let picks = view.geography.picks(of.district_at);
    for column in 0..layout.fields.len() {
        let at = if layout.district.is_some() { Some(column) } else { picks.get(column).copied().flatten() };
        match at.and_then(|at| of.values?.get(at)) {
            Some(value) => out.number(u64::from(value)),
            None => out.absent(),
        }
    }

    let broken: Vec<&str> = of.form.answers.broken.iter().map(|c| c.code()).collect();
    out.text(&broken.join(" "));
    match of.current.map(|e| view.fold.event(e)) {
        Some(event) => {
            out.text(&images(extras.get(&event.index)));
            out.text(&event.id.to_hex());
            out.number(event.index);
        }
        None => (0..3).for_each(|_| out.absent()),
    }
    out.end();
}

fn images(extra: Option<&Extra>) -> String {
    match extra {
        Some(Extra::Portal(portal)) => portal.images.iter().flatten().cloned().collect::<Vec<_>>().join(" "),
        Some(Extra::Confirmed(of)) => of.pages.iter().map(|p| p.to_hex()).collect::<Vec<_>>().join(" "),
        _ => String::new(),
    }
}
