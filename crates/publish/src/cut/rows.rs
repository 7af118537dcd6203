//! Rows of the CSV files.

use super::layout::Layout;
use crate::PublishError;
use crate::render::station::Facts;
use crate::view::{Extra, Extras, View};
use registry::{RegionIdx, StationIdx};
use std::ops::Range;
use tabulate::EventKind;

/// Columns before the form's fields: name, type, what it is.
pub(crate) const BEFORE: [(&str, &str, &str); 17] = [
    ("province_code", "string", "Kode provinsi / code of the province"),
    ("province", "string", "Provinsi / province"),
    ("regency_code", "string", "Kode kabupaten/kota / code of the regency or city"),
    ("regency", "string", "Kabupaten/kota / regency or city"),
    ("kecamatan_code", "string", "Kode kecamatan / code of the kecamatan"),
    ("kecamatan", "string", "Kecamatan / kecamatan"),
    ("village_code", "string", "Kode kelurahan/desa / code of the village"),
    ("village", "string", "Kelurahan/desa / village"),
    ("station_code", "string", "Kode TPS / code of the polling station"),
    ("station", "string", "TPS / polling station"),
    ("contest", "string", "Jenis pemilihan / contest"),
    ("district", "string", "Kode daerah pemilihan / code of the electoral district"),
    ("round", "integer", "0, atau nomor pemungutan suara ulang / 0, or the number of the repeat poll"),
    ("count", "integer", "0, atau nomor penghitungan ulang / 0, or the number of the recount"),
    ("stage", "string", "Tahap / stage reached"),
    ("held", "boolean", "Ditahan dari jumlah utama / held out of the headline total"),
    ("disputed", "boolean", "Ada isian yang bertentangan / events contradict each other"),
];

/// Columns after the form's fields.
pub(crate) const AFTER: [(&str, &str, &str); 4] = [
    ("broken", "string", "Kontrol yang dilanggar, dipisah spasi / broken controls, separated by spaces"),
    ("images", "string", "Alamat atau SHA-256 gambar, dipisah spasi / addresses or SHA-256 of the pictures"),
    ("event", "string", "Id peristiwa yang dihitung / id of the event that counts"),
    ("index", "integer", "Tempatnya dalam catatan / its index in the log"),
];

/// The first line.
pub(crate) fn header(layout: &Layout) -> Result<Vec<u8>, PublishError> {
    let mut out = Writer::new();
    BEFORE.iter().try_for_each(|(name, ..)| out.text(name))?;
    layout.fields.iter().try_for_each(|f| out.text(&f.to_string()))?;
    AFTER.iter().try_for_each(|(name, ..)| out.text(name))?;
    out.end()?;
    out.bytes()
}

/// The lines of some stations.
pub(crate) fn rows(view: &View<'_>, layout: &Layout, stations: Range<u32>) -> Result<Vec<u8>, PublishError> {
    let contest = layout.contest;
    let facts = stations.filter_map(|s| {
        let station = StationIdx(s);
        let district = view.registry.district_of(contest, station)?;
        Facts::of(view, contest, district, station)
    });
    let facts: Vec<Facts<'_>> = facts.collect();
    let has_images = |kind: EventKind| kind.has_portal() || !kind.is_imported();
    let with_images = facts.iter().filter_map(|f| f.current).filter(|e| has_images(view.fold.event(*e).kind));
    let extras = view.extras(with_images)?;
    let mut out = Writer::new();
    let mut place = Place::default();
    for of in &facts {
        let village = view.registry.station(of.station).village;
        if place.village != Some(village) {
            place = Place::of(view, village);
        }
        row(view, layout, of, &place.columns, &extras, &mut out)?;
    }
    out.bytes()
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

fn row(
    view: &View<'_>,
    layout: &Layout,
    of: &Facts<'_>,
    place: &[&str],
    extras: &Extras,
    out: &mut Writer,
) -> Result<(), PublishError> {
    place.iter().try_for_each(|text| out.text(text))?;
    let station = view.registry.station(of.station);
    let (round, count) = of.poll(view);
    for text in [station.code, station.name, of.contest.code(), of.district.code.as_str()] {
        out.text(text)?;
    }
    out.number(u64::from(round))?;
    out.number(u64::from(count))?;
    out.text(of.stage.code())?;
    out.flag(of.form.held)?;
    out.flag(of.form.disputed)?;

    let picks = view.geography.picks(of.district_at);
    for column in 0..layout.fields.len() {
        let at = if layout.district.is_some() { Some(column) } else { picks.get(column).copied().flatten() };
        match at.and_then(|at| of.values?.get(at)) {
            Some(value) => out.number(u64::from(value))?,
            None => out.text("")?,
        }
    }

    let broken: Vec<&str> = of.form.answers.broken.iter().map(|c| c.code()).collect();
    out.text(&broken.join(" "))?;
    match of.current.map(|e| view.fold.event(e)) {
        Some(event) => {
            out.text(&images(extras.get(&event.index)))?;
            out.text(&event.id.to_hex())?;
            out.number(event.index)?;
        }
        None => ["", "", ""].iter().try_for_each(|text| out.text(text))?,
    }
    out.end()
}

fn images(extra: Option<&Extra>) -> String {
    match extra {
        Some(Extra::Portal(portal)) => portal.images.iter().flatten().cloned().collect::<Vec<_>>().join(" "),
        Some(Extra::Confirmed(of)) => of.pages.iter().map(|p| p.to_hex()).collect::<Vec<_>>().join(" "),
        None => String::new(),
    }
}

/// Comma-separated fields, quoted where they must be (RFC 4180), lines ended by a line feed.
struct Writer {
    csv: csv::Writer<Vec<u8>>,
}

impl Writer {
    fn new() -> Self {
        Writer { csv: csv::WriterBuilder::new().flexible(true).from_writer(Vec::new()) }
    }
    fn text(&mut self, text: &str) -> Result<(), PublishError> {
        self.csv.write_field(text).map_err(failed)
    }
    fn number(&mut self, number: u64) -> Result<(), PublishError> {
        self.text(&number.to_string())
    }
    fn flag(&mut self, flag: bool) -> Result<(), PublishError> {
        self.text(if flag { "true" } else { "false" })
    }
    fn end(&mut self) -> Result<(), PublishError> {
        self.csv.write_record(None::<&[u8]>).map_err(failed)
    }
    fn bytes(self) -> Result<Vec<u8>, PublishError> {
        self.csv.into_inner().map_err(|e| PublishError::Encode(e.to_string()))
    }
}

fn failed(error: csv::Error) -> PublishError {
    PublishError::Encode(error.to_string())
}
