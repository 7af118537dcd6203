//! Station files of the 2024 portal: `{t}.json`, one station and contest each.

use crate::left::Fault;
use crate::party_chart::party_chart;
use crate::record::Record;
use model::canon::is_nfc;
use model::event::{Portal, PortalBlock, Source};
use model::{Contest, Digest, FormKey, FormSchema, Stage, StationCode};
use registry::{Contestants, Registry};
use shapes::portal::{ADMINISTRASI, StationChart, StationFile, station_file};
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

/// Reads one station file.
///
/// The stage it claims is *dikonfirmasi* when it publishes votes or administration, else *belum masuk*: the 2024 portal
/// published what the KPPS had sent.
///
/// # Errors
/// [`Fault`] says why it can't be taken.
pub fn station_2024(
    path: &str,
    bytes: &[u8],
    default: Contest,
    registry: &Registry,
) -> Result<Record, Fault> {
    let name = StationFileName::parse(path, default)?;
    let file = station_file(bytes).map_err(|e| Fault::Json(e.to_string()))?;
    let station =
        registry.station_by_code(&name.station).ok_or_else(|| Fault::Station(name.station.clone()))?;
    let no_contest = || Fault::Contest(name.contest.code().into());
    let district = registry.district(registry.district_of(name.contest, station).ok_or_else(no_contest)?);
    let schema = &district.schema;
    let mut values = vec![None; schema.width()];
    let chart = match &district.contestants {
        Contestants::Lists(lists) => party_chart(&file, district, lists, &mut values)?,
        Contestants::Singles(candidates) => {
            let ids: BTreeMap<String, usize> =
                candidates.iter().zip(schema.contestants()).map(|(c, at)| (c.id.to_string(), *at)).collect();
            chart(&file, schema, &ids, &mut values)?
        }
    };
    let portal = Portal {
        administrasi: administrasi(&file, schema, &mut values),
        chart,
        images: file.images.clone(),
        mode: file.mode.clone(),
        psu: file.psu.clone(),
        status_adm: file.status_adm,
        status_suara: file.status_suara,
        ts: file.ts.clone(),
    };
    let published = portal.chart.is_some() || portal.administrasi.is_some();
    let short = path.rsplit(['/', '\\']).next().unwrap_or(path);
    let size = checked_text_bytes(&portal)? + values.len() * COUNT_BYTES_MAX;
    if size > model::event::ENTRY_BYTES_MAX / 2 {
        return Err(Fault::TooLarge(size));
    }
    Ok(Record {
        form: FormKey {
            contest: name.contest,
            count: 0,
            round: 0,
            station: StationCode::new(&name.station).map_err(|e| Fault::Station(e.to_string()))?,
        },
        portal: Some(portal),
        source: Source { file: short.into(), line: 0, sha256: Digest::of(bytes) },
        stage: if published { Stage::Dikonfirmasi } else { Stage::BelumMasuk },
        values,
        replaces: None,
    })
}

/// Bytes of a count and its comma: ten digits at most.
const COUNT_BYTES_MAX: usize = 11;

/// Bytes that the block's own texts take in an event, which holds text in normalisation form C only.
fn checked_text_bytes(portal: &Portal) -> Result<usize, Fault> {
    let texts = [&portal.mode, &portal.psu].into_iter().flatten().chain([&portal.ts]);
    let mut bytes = portal.images.len() * "null,".len();
    for text in texts.chain(portal.images.iter().flatten()) {
        if !is_nfc(text) {
            return Err(Fault::Json(format!("{text:?} is not in normalisation form C")));
        }
        bytes += text.bytes().map(escaped_bytes).sum::<usize>();
    }
    Ok(bytes)
}

/// Bytes of one byte of a JSON text: `\"`, `\\`, and at most `\u001f`.
const fn escaped_bytes(byte: u8) -> usize {
    match byte {
        b'"' | b'\\' => 2,
        0..0x20 => 6,
        _ => 1,
    }
}

fn chart(
    file: &StationFile,
    schema: &FormSchema,
    ids: &BTreeMap<String, usize>,
    values: &mut [Option<u32>],
) -> Result<Option<PortalBlock>, Fault> {
    let votes = match &file.chart {
        None => return Ok(None),
        Some(StationChart::Votes(votes)) => votes,
        Some(StationChart::Parties(_)) => {
            return Err(Fault::Json("chart of a contest between parties".into()));
        }
    };
    let mut block = PortalBlock::default();
    for (id, count) in votes {
        match ids.get(id) {
            Some(at) => values[*at] = *count,
            None if id == "null" && count.is_none() => block.null_key = true,
            None => return Err(Fault::Candidate(id.clone())),
        }
    }
    let missing = ids.iter().filter(|(id, _)| !votes.contains_key(*id));
    block.absent = missing.map(|(_, at)| schema.fields()[*at].to_string()).collect();
    block.absent.sort();
    Ok(Some(block))
}

fn administrasi(file: &StationFile, schema: &FormSchema, values: &mut [Option<u32>]) -> Option<PortalBlock> {
    let counts = file.administrasi.as_ref()?;
    let mut block = PortalBlock::default();
    for (name, field) in ADMINISTRASI {
        match (counts.get(name), schema.position_named(field)) {
            (Some(count), Some(at)) => values[at] = *count,
            _ => block.absent.push(field.into()),
        }
    }
    block.absent.sort();
    Some(block)
}
