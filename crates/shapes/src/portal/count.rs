//! Counts of regions, from the nation to the kelurahan.

use crate::persen::Persen;
#[cfg(feature = "openapi")]
use crate::schema::words as w;
use crate::{order, strict};
use serde::de::{Error as _, MapAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::collections::BTreeMap;
use std::fmt;

/// Count of a region (nation to kelurahan): `pemilu/hhcw/...`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct RegionFile {
    /// Arrival of the newest event below, WIB.
    #[cfg_attr(feature = "openapi", schema(value_type = w::WibTime))]
    pub ts: String,
    /// Kind of poll.
    #[serde(deserialize_with = "strict::nullable")]
    #[cfg_attr(feature = "openapi", schema(required = true))]
    pub psu: Option<String>,
    /// `hhcw`. (`hhcd` stood here in trees of format 1, where districts had files of this shape.)
    #[cfg_attr(feature = "openapi", schema(pattern = "^hhcw$"))]
    pub mode: String,
    /// Votes by candidate or party; null when nothing is in.
    #[serde(deserialize_with = "strict::nullable")]
    #[cfg_attr(feature = "openapi", schema(required = true))]
    pub chart: Option<Chart>,
    /// Children by code.
    #[serde(serialize_with = "table", deserialize_with = "strict::map")]
    #[cfg_attr(feature = "openapi", schema(value_type = BTreeMap<w::Code, Row>))]
    pub table: BTreeMap<String, Row>,
    /// Stations in.
    pub progres: Progres,
}

/// Stations in, of all.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Progres {
    /// All stations.
    pub total: u64,
    /// Stations in.
    pub progres: u64,
}

/// Votes by candidate or party, with the share of stations in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Chart {
    /// Votes by id.
    pub votes: BTreeMap<String, u64>,
    /// Share of stations in.
    pub persen: Persen,
}

/// A child's line in a region file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// Kind of poll.
    pub psu: Option<String>,
    /// Votes by id; empty when nothing is in.
    pub votes: BTreeMap<String, u64>,
    /// Share of stations in.
    pub persen: Persen,
    /// Whether anything is in.
    pub status_progress: bool,
}

/// A value under a key of a chart or a row.
#[derive(Serialize)]
#[serde(untagged)]
pub(super) enum Cell<'a> {
    Votes(u64),
    Persen(Persen),
    /// A percentage of one station: without a point, as 2024 wrote it.
    Whole(u32),
    Text(&'a Option<String>),
    Flag(bool),
}

pub(super) fn cells(votes: &BTreeMap<String, u64>) -> Vec<(&str, Cell<'_>)> {
    votes.iter().map(|(id, votes)| (id.as_str(), Cell::Votes(*votes))).collect()
}

impl Serialize for Chart {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut entries = cells(&self.votes);
        entries.push(("persen", Cell::Persen(self.persen)));
        order::entries(entries, serializer)
    }
}

impl Row {
    fn write<S: Serializer>(&self, persen: Cell<'_>, serializer: S) -> Result<S::Ok, S::Error> {
        let mut entries = cells(&self.votes);
        entries.extend([
            ("psu", Cell::Text(&self.psu)),
            ("persen", persen),
            ("status_progress", Cell::Flag(self.status_progress)),
        ]);
        order::entries(entries, serializer)
    }
}

impl Serialize for Row {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.write(Cell::Persen(self.persen), serializer)
    }
}

/// The line of a station.
struct OfStation<'a>(&'a Row);

impl Serialize for OfStation<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.write(self.0.persen.whole().map_or(Cell::Persen(self.0.persen), Cell::Whole), serializer)
    }
}

/// Codes of regions have at most ten characters, those of stations thirteen or more.
const REGION_CODE_MAX: usize = 10;

fn table<S: Serializer>(rows: &BTreeMap<String, Row>, serializer: S) -> Result<S::Ok, S::Error> {
    if rows.keys().all(|code| code.len() <= REGION_CODE_MAX) {
        return order::map(rows, serializer);
    }
    let of_stations: Vec<_> = rows.iter().map(|(code, row)| (code.as_str(), OfStation(row))).collect();
    order::entries(of_stations, serializer)
}

impl<'de> Deserialize<'de> for Chart {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct V;
        impl<'de> Visitor<'de> for V {
            type Value = Chart;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("votes by id and persen")
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Chart, A::Error> {
                let (mut sums, mut persen) = (BTreeMap::new(), None);
                while let Some(key) = map.next_key::<String>()? {
                    match key.as_str() {
                        "persen" => strict::once(&mut persen, map.next_value()?, "persen")?,
                        _ => votes(&mut sums, key, map.next_value()?)?,
                    }
                }
                Ok(Chart { votes: sums, persen: persen.ok_or_else(|| A::Error::missing_field("persen"))? })
            }
        }
        deserializer.deserialize_map(V)
    }
}

impl<'de> Deserialize<'de> for Row {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct V;
        impl<'de> Visitor<'de> for V {
            type Value = Row;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("votes by id, psu, persen and status_progress")
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Row, A::Error> {
                let (mut sums, mut psu, mut persen, mut status) = (BTreeMap::new(), None, None, None);
                while let Some(key) = map.next_key::<String>()? {
                    match key.as_str() {
                        "psu" => strict::once(&mut psu, map.next_value()?, "psu")?,
                        "persen" => strict::once(&mut persen, map.next_value()?, "persen")?,
                        "status_progress" => strict::once(&mut status, map.next_value()?, "status_progress")?,
                        _ => votes(&mut sums, key, map.next_value()?)?,
                    }
                }
                let missing = A::Error::missing_field;
                Ok(Row {
                    psu: psu.ok_or_else(|| missing("psu"))?,
                    votes: sums,
                    persen: persen.ok_or_else(|| missing("persen"))?,
                    status_progress: status.ok_or_else(|| missing("status_progress"))?,
                })
            }
        }
        deserializer.deserialize_map(V)
    }
}

/// Takes a key that is none of the shape's own: an id with its votes.
pub(super) fn votes<E: serde::de::Error>(
    into: &mut BTreeMap<String, u64>,
    key: String,
    votes: u64,
) -> Result<(), E> {
    if key.is_empty() || !key.bytes().all(|b| b.is_ascii_digit()) {
        return Err(E::custom(format!("unknown field {key}")));
    }
    match into.insert(key, votes) {
        None => Ok(()),
        Some(_) => Err(E::custom("an id stands twice")),
    }
}
