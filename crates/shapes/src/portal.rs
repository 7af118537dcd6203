//! The JSON of Sirekap 2024, field for field. Clients validate strictly, so nothing is ever added here.

use crate::persen::Persen;
use crate::strict;
use serde::de::{Error as _, MapAccess, Visitor};
use serde::ser::SerializeMap as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::collections::BTreeMap;
use std::fmt;

/// One line of a region list under `wilayah/`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RegionItem {
    /// Name in capitals as published.
    pub nama: String,
    /// The portal's own number.
    pub id: u32,
    /// Code of the region or station.
    pub kode: String,
    /// Level 1 (provinsi) to 5 (TPS).
    pub tingkat: u8,
}

/// One line of `wilayah/pemilu/pdpr/dapil_dpr.json` and of the other lists of districts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DistrictItem {
    /// Name of the district.
    pub nama: String,
    /// The portal's own number.
    pub id: u32,
    /// Code of the district.
    pub kode: String,
}

/// `pemilu/ppwp.json`: pair by id.
pub type Pairs = BTreeMap<String, Pair>;

/// A pair of candidates.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pair {
    /// Time of the record, WIB.
    pub ts: String,
    /// Names of both.
    pub nama: String,
    /// Colour, `#RRGGBB`.
    pub warna: String,
    /// Ballot number.
    pub nomor_urut: u16,
}

/// `pemilu/partai.json`: party by ballot number.
pub type Parties = BTreeMap<String, Party>;

/// A party.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Party {
    /// Time of the record, WIB.
    pub ts: String,
    /// The portal's own number.
    pub id_partai: u32,
    /// Number of the choice on the ballot.
    pub id_pilihan: u32,
    /// Whether it stands only in Aceh.
    pub is_aceh: bool,
    /// Short name.
    pub nama: String,
    /// Full name.
    pub nama_lengkap: String,
    /// Ballot number.
    pub nomor_urut: u16,
    /// Colour, `#RRGGBB`.
    pub warna: String,
}

/// `pemilu/caleg/partai/{d}.json`: candidates by party number and candidate id.
pub type PartyCandidates = BTreeMap<String, BTreeMap<String, Caleg>>;

/// `pemilu/caleg/dpd/{p}.json`: candidates by id.
pub type DpdCandidates = BTreeMap<String, Caleg>;

/// A candidate, with the fields that the law publishes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Caleg {
    /// Name.
    pub nama: String,
    /// Number on the list.
    pub nomor_urut: u16,
    /// `L` or `P`.
    pub jenis_kelamin: String,
    /// Kabupaten/kota of residence.
    pub tempat_tinggal: String,
}

/// Count of a region (nation to kelurahan): `pemilu/hhcw/...`, and of a district: `pemilu/hhcd/...`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RegionFile {
    /// Arrival of the newest event below, WIB.
    pub ts: String,
    /// Kind of poll.
    #[serde(deserialize_with = "strict::nullable")]
    pub psu: Option<String>,
    /// `hhcw` or `hhcd`.
    pub mode: String,
    /// Votes by candidate or party; null when nothing is in.
    #[serde(deserialize_with = "strict::nullable")]
    pub chart: Option<Chart>,
    /// Children by code.
    #[serde(deserialize_with = "strict::map")]
    pub table: BTreeMap<String, Row>,
    /// Stations in.
    pub progres: Progres,
}

/// Stations in, of all.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
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

impl Serialize for Chart {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        for (id, votes) in &self.votes {
            map.serialize_entry(id, votes)?;
        }
        map.serialize_entry("persen", &self.persen)?;
        map.end()
    }
}

impl Serialize for Row {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("psu", &self.psu)?;
        for (id, votes) in &self.votes {
            map.serialize_entry(id, votes)?;
        }
        map.serialize_entry("persen", &self.persen)?;
        map.serialize_entry("status_progress", &self.status_progress)?;
        map.end()
    }
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

fn votes<E: serde::de::Error>(into: &mut BTreeMap<String, u64>, key: String, votes: u64) -> Result<(), E> {
    if key.is_empty() || !key.bytes().all(|b| b.is_ascii_digit()) {
        return Err(E::custom(format!("unknown field {key}")));
    }
    match into.insert(key, votes) {
        None => Ok(()),
        Some(_) => Err(E::custom("an id stands twice")),
    }
}

/// Count of one station: `pemilu/hhcw/{contest}/{p}/{k}/{c}/{l}/{t}.json`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StationFile {
    /// `hhcw`; some files of 2024 leave it out.
    #[serde(default, deserialize_with = "strict::present", skip_serializing_if = "Option::is_none")]
    pub mode: Option<String>,
    /// Votes; null when not published.
    #[serde(deserialize_with = "strict::nullable")]
    pub chart: Option<StationChart>,
    /// Candidates' votes by party, in contests between parties.
    #[serde(default, deserialize_with = "strict::map_of_maps", skip_serializing_if = "Option::is_none")]
    pub caleg: Option<BTreeMap<String, BTreeMap<String, Option<u32>>>>,
    /// Code of the district (`pdpr` only).
    #[serde(default, deserialize_with = "strict::present", skip_serializing_if = "Option::is_none")]
    pub kode_dapil: Option<String>,
    /// Image addresses by page.
    pub images: Vec<Option<String>>,
    /// Sections I and V.
    #[serde(deserialize_with = "strict::nullable_map")]
    pub administrasi: Option<BTreeMap<String, Option<u32>>>,
    /// Kind of poll.
    #[serde(deserialize_with = "strict::nullable")]
    pub psu: Option<String>,
    /// Time of the record, WIB.
    pub ts: String,
    /// Votes published.
    pub status_suara: bool,
    /// Administration published.
    pub status_adm: bool,
}

/// The `chart` of a station: votes by id, or by party its total and its own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum StationChart {
    /// `{"null": null, id: votes}`; the literal key `"null"` is real.
    Votes(#[serde(deserialize_with = "strict::map")] BTreeMap<String, Option<u32>>),
    /// `{party: {jml_suara_total, jml_suara_partai}}`.
    Parties(#[serde(deserialize_with = "strict::map")] BTreeMap<String, Option<PartyVotes>>),
}

/// A party's votes at a station.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PartyVotes {
    /// The party and its candidates.
    pub jml_suara_total: Option<u32>,
    /// The party alone.
    pub jml_suara_partai: Option<u32>,
}

/// Names of the `administrasi` fields with the form's fields they carry, in form order.
pub const ADMINISTRASI: [(&str, &str); 18] = [
    ("pemilih_dpt_l", "I.A.L"),
    ("pemilih_dpt_p", "I.A.P"),
    ("pemilih_dpt_j", "I.A.J"),
    ("pengguna_dpt_l", "I.B.1.L"),
    ("pengguna_dpt_p", "I.B.1.P"),
    ("pengguna_dpt_j", "I.B.1.J"),
    ("pengguna_dptb_l", "I.B.2.L"),
    ("pengguna_dptb_p", "I.B.2.P"),
    ("pengguna_dptb_j", "I.B.2.J"),
    ("pengguna_non_dpt_l", "I.B.3.L"),
    ("pengguna_non_dpt_p", "I.B.3.P"),
    ("pengguna_non_dpt_j", "I.B.3.J"),
    ("pengguna_total_l", "I.B.4.L"),
    ("pengguna_total_p", "I.B.4.P"),
    ("pengguna_total_j", "I.B.4.J"),
    ("suara_sah", "V.A"),
    ("suara_tidak_sah", "V.B"),
    ("suara_total", "V.C"),
];

/// Reads a station file strictly.
///
/// # Errors
/// The JSON error with its place.
pub fn station_file(bytes: &[u8]) -> Result<StationFile, serde_json::Error> {
    let file: StationFile = serde_json::from_slice(bytes)?;
    match &file.administrasi {
        Some(block) if block.keys().any(|k| !ADMINISTRASI.iter().any(|(name, _)| name == k)) => {
            Err(serde_json::Error::custom("unknown field in administrasi"))
        }
        _ => Ok(file),
    }
}
