//! Station files of the portals of 2024, of the general election and of Pilkada: `{t}.json`, one station and contest each. A number that is sound is taken whatever
//! stands beside it; what was not taken as it stands is remarked on.

use crate::json::{Member, members};
use crate::left::Fault;
use crate::look::{self, Look, bytes_of};
use crate::notes::Notes;
use crate::party_chart::party_chart;
use crate::record::Record;
use crate::remark::{Expected, Odd, Remark, shown};
use model::contest::Occasion;
use model::event::{ImportedFrom, Portal, PortalBlock};
use model::{Contest, Digest, FormKey, FormSchema, Stage, StationCode};
use registry::{Contestants, District, Registry};
use shapes::portal::ADMINISTRASI;
use std::collections::BTreeMap;

/// Station and contest that a file's path names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StationFileName {
    /// The contest: the path segment after `hhcw`, or the one given by the caller.
    pub contest: Contest,
    /// The station: the file's name without `.json`.
    pub station: String,
}

impl StationFileName {
    /// Reads a path such as `pemilu/hhcw/ppwp/11/1101/110101/1101012001/1101012001001.json` or `1101012001001.json`.
    ///
    /// # Errors
    /// [`Fault::Name`] when it names no station, [`Fault::Contest`] for an unknown contest.
    pub fn parse(path: &str, default: Contest) -> Result<Self, Fault> {
        let parts: Vec<&str> = path.split(['/', '\\']).collect();
        let name = parts.last().and_then(|n| n.strip_suffix(".json")).unwrap_or_default();
        if StationCode::new(name).is_err() {
            return Err(Fault::Name(path.into()));
        }
        let contest = match parts.iter().position(|p| *p == "hhcw").and_then(|i| parts.get(i + 1)) {
            Some(code) => code.parse().map_err(|_| Fault::Contest((*code).into()))?,
            None => default,
        };
        Ok(StationFileName { contest, station: name.into() })
    }
}

/// Reads one station file: the record, and what of the file was not taken as it stands.
///
/// The stage it claims is *dikonfirmasi* when it publishes votes or administration, else *belum masuk*: the 2024 portal
/// published what the KPPS had sent. A file without remarks can be served again as it was.
///
/// # Errors
/// [`Fault`] says why it can't be taken at all.
pub fn station_2024(
    path: &str,
    bytes: &[u8],
    default: Contest,
    registry: &Registry,
) -> Result<(Record, Vec<Remark>), Fault> {
    let name = StationFileName::parse(path, default)?;
    let members = file_members(bytes, name.contest.about().occasion)?;
    let station =
        registry.station_by_code(&name.station).ok_or_else(|| Fault::Station(name.station.clone()))?;
    let no_contest = || Fault::Contest(name.contest.code().into());
    let district = registry.district(registry.district_of(name.contest, station).ok_or_else(no_contest)?);
    let mut notes = Notes::new(path, 0, &name.station);
    let mut values = vec![None; district.schema.width()];
    let mut portal = portal(&members, district, &mut values, &mut notes)?;
    if event_bytes(&portal, values.len()) > EVENT_BYTES_MAX {
        notes.odd("images", "", Odd::Long);
        portal.images.clear();
        let bytes = event_bytes(&portal, values.len());
        if bytes > EVENT_BYTES_MAX {
            return Err(Fault::TooLarge(bytes));
        }
    }
    if notes.number_left() && values.iter().all(Option::is_none) {
        return Err(Fault::Nothing(notes.remarks.len()));
    }
    let published = portal.chart.is_some() || portal.administrasi.is_some();
    let short = path.rsplit(['/', '\\']).next().unwrap_or(path);
    let record = Record {
        form: FormKey {
            contest: name.contest,
            count: 0,
            round: 0,
            station: StationCode::new(&name.station).map_err(|e| Fault::Station(e.to_string()))?,
        },
        portal: Some(portal),
        source: ImportedFrom { file: short.into(), line: 0, sha256: Digest::of(bytes) },
        stage: if published { Stage::Dikonfirmasi } else { Stage::BelumMasuk },
        values,
        replaces: None,
        behind: None,
    };
    Ok((record, notes.remarks))
}

/// Bytes that values and block may take: what an entry has, less room for the fields round them and the signature.
const EVENT_BYTES_MAX: usize = model::event::ENTRY_BYTES_MAX - 2_048;

/// Bytes of a count and its comma: ten digits at most.
const COUNT_BYTES_MAX: usize = 11;

/// Bytes that the values and the block take in an event, at most.
fn event_bytes(portal: &Portal, values: usize) -> usize {
    let blocks = [&portal.chart, &portal.administrasi].into_iter().flatten();
    let absent = blocks.flat_map(|b| &b.absent).map(|name| name.len() + "\"\",".len());
    let texts = [&portal.mode, &portal.psu].into_iter().flatten().chain([&portal.ts]);
    let images = portal.images.iter().map(|i| i.as_deref().map_or("null".len(), bytes_of) + "\"\",".len());
    values * COUNT_BYTES_MAX + absent.chain(images).sum::<usize>() + texts.map(|t| bytes_of(t)).sum::<usize>()
}

/// First bytes of a text that some programs write.
const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";

/// Member of a file of Pilkada that holds its numbers.
const NUMBERS: &str = "tungsura";

/// The members of a file that can be a station's.
fn file_members(bytes: &[u8], occasion: Occasion) -> Result<Vec<Member<'_>>, Fault> {
    let bytes = bytes.strip_prefix(BYTE_ORDER_MARK).unwrap_or(bytes);
    let text = utf8(bytes)?;
    if let Err(error) = serde_json::from_str::<serde::de::IgnoredAny>(text) {
        return Err(match error.is_eof() && text.trim_start().starts_with('{') {
            true => Fault::Cut(bytes.len()),
            false => Fault::Json(shown(text.trim_start())),
        });
    }
    let mut members = members(text).ok_or_else(|| Fault::Other(shown(text.trim_start())))?;
    // In Pilkada both blocks of numbers lie in one, and a file of the other occasion is not taken for one of this.
    let place = members.iter().position(|m| m.key == NUMBERS);
    match (occasion, place) {
        (Occasion::Pemilu, None) => {}
        (Occasion::Pilkada, Some(place)) => {
            let numbers = members.remove(place);
            members.extend(self::members(numbers.raw).unwrap_or_default());
        }
        (Occasion::Pemilu, Some(_)) => return Err(Fault::Other(NUMBERS.into())),
        (Occasion::Pilkada, None) => return Err(Fault::Other(shown(text.trim_start()))),
    }
    // Files of regions and districts have these, and numbers of many stations.
    if let Some(other) = members.iter().find(|m| matches!(m.key.as_str(), "table" | "progres")) {
        return Err(Fault::Other(other.key.clone()));
    }
    match members.iter().any(|m| matches!(m.key.as_str(), "chart" | "administrasi")) {
        true => Ok(members),
        false => Err(Fault::Other(shown(text.trim_start()))),
    }
}

/// The bytes as text.
fn utf8(bytes: &[u8]) -> Result<&str, Fault> {
    if bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff") {
        return Err(Fault::Encoding("UTF-16".into()));
    }
    std::str::from_utf8(bytes).map_err(|e| Fault::Encoding(e.valid_up_to().to_string()))
}

/// Puts the numbers into the values, and gives what stands beside them.
fn portal(
    members: &[Member<'_>],
    district: &District,
    values: &mut [Option<u32>],
    notes: &mut Notes,
) -> Result<Portal, Fault> {
    let mut look = Look::default();
    for member in members {
        let number = matches!(member.key.as_str(), "chart" | "caleg" | "administrasi");
        if !number && !look::take(&mut look, member, notes) {
            notes.odd(&member.key, member.raw, Odd::Unknown);
        }
    }
    look::missing(members, district.contest.about().occasion, notes);
    let own = district.code.as_str();
    if let Some(other) = look.kode_dapil.as_deref().filter(|code| *code != own) {
        notes.odd("kode_dapil", other, Odd::Field(Expected::District));
    }
    let chart = match &district.contestants {
        Contestants::Lists(lists) => {
            let blocks = (block(members, "chart", notes), block(members, "caleg", notes));
            party_chart(blocks, district, lists, values, notes)?
        }
        Contestants::Singles(candidates) => {
            if let Some(caleg) = members.iter().find(|m| m.key == "caleg") {
                notes.odd("caleg", caleg.raw, Odd::Unknown);
            }
            let places = candidates.iter().zip(district.schema.contestants());
            let ids: BTreeMap<String, usize> = places.map(|(c, at)| (c.id.to_string(), *at)).collect();
            let votes = block(members, "chart", notes);
            votes.map(|votes| chart(&votes, &district.schema, &ids, values, notes)).transpose()?
        }
    };
    let administrasi = block(members, "administrasi", notes)
        .map(|counts| administrasi(&counts, &district.schema, values, notes));
    Ok(Portal {
        // Where a flag is odd, it says what it says in every other file: whether the block is there.
        status_adm: look.status_adm.unwrap_or(administrasi.is_some()),
        status_suara: look.status_suara.unwrap_or(chart.is_some()),
        administrasi,
        chart,
        images: look.images,
        mode: look.mode,
        psu: look.psu,
        ts: look.ts,
    })
}

/// A block of numbers; none where it is null, or can't be read, which is remarked on.
fn block<'a>(all: &[Member<'a>], name: &str, notes: &mut Notes) -> Option<Vec<Member<'a>>> {
    match all.iter().find(|m| m.key == name) {
        // In contests of single candidates no file has this one, in the others those do not that have no votes yet.
        None if name == "caleg" => None,
        None => {
            notes.odd(name, "", Odd::Missing);
            None
        }
        Some(Member { twice: true, raw, .. }) => {
            notes.lost(name, raw, Odd::Twice);
            None
        }
        Some(Member { raw: "null", .. }) => None,
        Some(Member { raw, .. }) => {
            let block = members(raw);
            if block.is_none() {
                notes.odd(name, raw, Odd::Field(Expected::Block));
            }
            block
        }
    }
}

/// Votes by candidate.
fn chart(
    votes: &[Member<'_>],
    schema: &FormSchema,
    ids: &BTreeMap<String, usize>,
    values: &mut [Option<u32>],
    notes: &mut Notes,
) -> Result<PortalBlock, Fault> {
    let named = || votes.iter().filter(|m| m.key != "null");
    if named().any(|m| m.raw.starts_with('{')) && !named().any(|m| ids.contains_key(&m.key)) {
        return Err(Fault::PartyContest("chart".into()));
    }
    if let Some(first) = named().next()
        && !named().any(|m| ids.contains_key(&m.key))
    {
        return Err(Fault::Candidate(first.key.clone()));
    }
    let mut block = PortalBlock::default();
    for member in votes {
        let path = format!("chart.{}", member.key);
        match ids.get(&member.key) {
            Some(at) => values[*at] = notes.count(&path, member),
            None if member.key == "null" && member.raw == "null" && !member.twice => block.null_key = true,
            None => notes.stranger(&path, member),
        }
    }
    let missing = ids.iter().filter(|(id, _)| !votes.iter().any(|m| m.key == **id));
    block.absent = missing.map(|(_, at)| schema.fields()[*at].to_string()).collect();
    block.absent.sort();
    Ok(block)
}

fn administrasi(
    counts: &[Member<'_>],
    schema: &FormSchema,
    values: &mut [Option<u32>],
    notes: &mut Notes,
) -> PortalBlock {
    let mut block = PortalBlock::default();
    for (name, field) in ADMINISTRASI {
        match (counts.iter().find(|m| m.key == name), schema.position_named(field)) {
            (Some(member), Some(at)) => values[at] = notes.count(&format!("administrasi.{name}"), member),
            _ => block.absent.push(field.into()),
        }
    }
    for member in counts.iter().filter(|m| !ADMINISTRASI.iter().any(|(name, _)| *name == m.key)) {
        notes.odd(&format!("administrasi.{}", member.key), member.raw, Odd::Unknown);
    }
    block.absent.sort();
    block
}
