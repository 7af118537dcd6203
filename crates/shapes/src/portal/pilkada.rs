//! The JSON of Sirekap at the Pilkada of November 2024: the same facts under other names. Region and station files hold their
//! numbers under `tungsura`, and every share says of how many stations it is.

use super::count::{Chart, Progres, RegionFile, Row, votes};
use super::station::{StationChart, StationFile};
use crate::persen::Persen;
#[cfg(feature = "openapi")]
use crate::schema::words as w;
use crate::{order, strict};
use serde::de::{Error as _, MapAccess, Visitor};
use serde::ser::SerializeMap as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::value::RawValue;
use std::collections::BTreeMap;
use std::fmt;

/// `pilkada/paslon/{contest}.json`: pairs by the code of the region that elects, then by id.
pub type PairsByRegion = BTreeMap<String, super::Pairs>;

/// Count of a region (nation to kelurahan): `pilkada/hhcw/{contest}/…`, of the nation `0.json`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct PilkadaFile {
    /// `hhcw`.
    #[cfg_attr(feature = "openapi", schema(pattern = "^hhcw$"))]
    pub mode: String,
    /// The numbers.
    pub tungsura: Counts,
    /// Kind of poll.
    #[serde(deserialize_with = "strict::nullable")]
    #[cfg_attr(feature = "openapi", schema(required = true))]
    pub psu: Option<String>,
    /// Stations in.
    pub progres: Progres,
    /// Newest time of what is said below, WIB.
    #[cfg_attr(feature = "openapi", schema(value_type = w::WibTime))]
    pub ts: String,
}

/// The numbers of a region file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Counts {
    /// Votes by pair; none where the regions below have pairs of their own, or nothing is in.
    pub chart: Summary,
    /// Children by code.
    #[serde(serialize_with = "order::map", deserialize_with = "strict::map")]
    #[cfg_attr(feature = "openapi", schema(value_type = BTreeMap<w::Code, Line>))]
    pub table: BTreeMap<String, Line>,
}

/// A region's own sums.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    /// Votes by id.
    pub votes: BTreeMap<String, u64>,
    /// Stations in.
    pub progres: Share,
}

/// A child's line in a region file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Line {
    /// Kind of poll.
    pub psu: Option<String>,
    /// Votes by id; empty when nothing is in.
    pub votes: BTreeMap<String, u64>,
    /// Stations in.
    pub progres: Share,
    /// Whether anything is in.
    pub status_progress: bool,
}

/// Stations in, of all, and as a percentage.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Share {
    /// All stations.
    pub total: u64,
    /// Share of stations in; none where 2024 wrote `0` whatever it was: in the nation's table.
    #[serde(serialize_with = "write_persen", deserialize_with = "read_persen")]
    #[cfg_attr(feature = "openapi", schema(value_type = Persen))]
    pub persen: Option<Persen>,
    /// Stations in.
    pub progres: u64,
}

impl Share {
    /// So many stations in, of so many.
    pub fn of(progres: u64, total: u64) -> Self {
        Share { total, persen: Some(Persen::of(progres, total)), progres }
    }

    /// The same as it stands in the nation's table.
    pub fn in_nation(self) -> Self {
        Share { persen: None, ..self }
    }
}

fn write_persen<S: Serializer>(persen: &Option<Persen>, serializer: S) -> Result<S::Ok, S::Error> {
    match persen {
        Some(persen) => persen.serialize(serializer),
        None => serializer.serialize_u8(0),
    }
}

fn read_persen<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Persen>, D::Error> {
    let raw = Box::<RawValue>::deserialize(deserializer)?;
    if raw.get() == "0" {
        return Ok(None);
    }
    serde_json::from_str(raw.get()).map(Some).map_err(D::Error::custom)
}

impl Serialize for Summary {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_map(None)?;
        for (id, votes) in order::sorted(&self.votes) {
            out.serialize_entry(id, votes)?;
        }
        out.serialize_entry("progres", &self.progres)?;
        out.end()
    }
}

impl Serialize for Line {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_map(None)?;
        out.serialize_entry("psu", &self.psu)?;
        for (id, votes) in order::sorted(&self.votes) {
            out.serialize_entry(id, votes)?;
        }
        out.serialize_entry("progres", &self.progres)?;
        out.serialize_entry("status_progress", &self.status_progress)?;
        out.end()
    }
}

impl<'de> Deserialize<'de> for Summary {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct V;
        impl<'de> Visitor<'de> for V {
            type Value = Summary;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("votes by id and progres")
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Summary, A::Error> {
                let (mut sums, mut progres) = (BTreeMap::new(), None);
                while let Some(key) = map.next_key::<String>()? {
                    match key.as_str() {
                        "progres" => strict::once(&mut progres, map.next_value()?, "progres")?,
                        _ => votes(&mut sums, key, map.next_value()?)?,
                    }
                }
                let progres = progres.ok_or_else(|| A::Error::missing_field("progres"))?;
                Ok(Summary { votes: sums, progres })
            }
        }
        deserializer.deserialize_map(V)
    }
}

impl<'de> Deserialize<'de> for Line {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct V;
        impl<'de> Visitor<'de> for V {
            type Value = Line;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("votes by id, psu, progres and status_progress")
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Line, A::Error> {
                let (mut sums, mut psu, mut progres, mut status) = (BTreeMap::new(), None, None, None);
                while let Some(key) = map.next_key::<String>()? {
                    match key.as_str() {
                        "psu" => strict::once(&mut psu, map.next_value()?, "psu")?,
                        "progres" => strict::once(&mut progres, map.next_value()?, "progres")?,
                        "status_progress" => strict::once(&mut status, map.next_value()?, "status_progress")?,
                        _ => votes(&mut sums, key, map.next_value()?)?,
                    }
                }
                let missing = A::Error::missing_field;
                Ok(Line {
                    psu: psu.ok_or_else(|| missing("psu"))?,
                    votes: sums,
                    progres: progres.ok_or_else(|| missing("progres"))?,
                    status_progress: status.ok_or_else(|| missing("status_progress"))?,
                })
            }
        }
        deserializer.deserialize_map(V)
    }
}

impl From<PilkadaFile> for RegionFile {
    /// The same facts in the shape of the general election.
    fn from(of: PilkadaFile) -> Self {
        let persen = |share: Share| share.persen.unwrap_or_default();
        let row = |line: Line| Row {
            psu: line.psu,
            votes: line.votes,
            persen: persen(line.progres),
            status_progress: line.status_progress,
        };
        let Counts { chart, table } = of.tungsura;
        let is_in = of.progres.progres > 0;
        RegionFile {
            ts: of.ts,
            psu: of.psu,
            mode: of.mode,
            chart: is_in.then(|| Chart { votes: chart.votes, persen: persen(chart.progres) }),
            table: table.into_iter().map(|(code, line)| (code, row(line))).collect(),
            progres: of.progres,
        }
    }
}

/// Count of one station: `pilkada/hhcw/{contest}/{p}/{k}/{c}/{l}/{t}.json`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct PilkadaStation {
    /// `hhcw`.
    #[cfg_attr(feature = "openapi", schema(pattern = "^hhcw$"))]
    pub mode: String,
    /// The numbers.
    pub tungsura: StationCounts,
    /// Kind of poll.
    #[serde(deserialize_with = "strict::nullable")]
    #[cfg_attr(feature = "openapi", schema(required = true))]
    pub psu: Option<String>,
    /// Votes published.
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(required = true))]
    pub status_suara: bool,
    /// Administration published.
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(required = true))]
    pub status_adm: bool,
    /// Image addresses by page.
    pub images: Vec<Option<String>>,
    /// Time of the record, WIB.
    #[cfg_attr(feature = "openapi", schema(value_type = w::WibTime))]
    pub ts: String,
}

/// The numbers of a station's file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct StationCounts {
    /// Votes by id; null when not published.
    #[serde(deserialize_with = "strict::nullable")]
    #[cfg_attr(feature = "openapi", schema(required = true))]
    pub chart: Option<StationChart>,
    /// Sections I and V.
    #[serde(serialize_with = "order::nullable_map", deserialize_with = "strict::nullable_map")]
    #[cfg_attr(feature = "openapi", schema(schema_with = w::administrasi, required = true))]
    pub administrasi: Option<BTreeMap<String, Option<u32>>>,
}

impl From<StationFile> for PilkadaStation {
    /// The same facts in the shape of Pilkada.
    fn from(of: StationFile) -> Self {
        PilkadaStation {
            mode: of.mode.unwrap_or_else(|| MODE.into()),
            tungsura: StationCounts { chart: of.chart, administrasi: of.administrasi },
            psu: of.psu,
            status_suara: of.status_suara,
            status_adm: of.status_adm,
            images: of.images,
            ts: of.ts,
        }
    }
}

impl From<PilkadaStation> for StationFile {
    /// The same facts in the shape of the general election.
    fn from(of: PilkadaStation) -> Self {
        StationFile {
            mode: Some(of.mode),
            chart: of.tungsura.chart,
            kode_dapil: None,
            images: of.images,
            administrasi: of.tungsura.administrasi,
            caleg: None,
            psu: of.psu,
            ts: of.ts,
            status_suara: of.status_suara,
            status_adm: of.status_adm,
        }
    }
}

/// `mode` of every count file.
const MODE: &str = "hhcw";
