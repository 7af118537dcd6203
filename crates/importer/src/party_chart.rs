//! `chart` and `caleg` of a contest between parties. Taken only when the event can hold all of it: the file served later
//! must be equal to the one read.

use crate::left::Fault;
use model::event::PortalBlock;
use model::{Contest, FormSchema, PartyBlock};
use registry::{District, PartyList};
use shapes::portal::{StationChart, StationFile};
use std::collections::BTreeMap;

/// Puts the votes into the values, and says what the blocks left out.
pub(crate) fn party_chart(
    file: &StationFile,
    district: &District,
    lists: &[PartyList],
    values: &mut [Option<u32>],
) -> Result<Option<PortalBlock>, Fault> {
    let unkept = |what: &str| Fault::PartyContest(what.into());
    let expected = (district.contest == Contest::Pdpr).then(|| district.code.to_string());
    if file.kode_dapil != expected {
        return Err(unkept("kode_dapil"));
    }
    let (chart, caleg) = match (&file.chart, &file.caleg) {
        (None, None) => return Ok(None),
        (Some(StationChart::Parties(chart)), Some(caleg)) => (chart, caleg),
        _ => return Err(unkept("chart, caleg")),
    };
    let schema = &district.schema;
    let numbers: Vec<String> = lists.iter().map(|l| l.party.to_string()).collect();
    if let Some(stranger) = chart.keys().chain(caleg.keys()).find(|k| !numbers.contains(k)) {
        return Err(Fault::Candidate(stranger.clone()));
    }
    let mut block =
        PortalBlock { absent: Vec::new(), null_key: caleg.values().all(|c| c.contains_key("null")) };
    for ((list, rows), number) in lists.iter().zip(schema.party_blocks()).zip(&numbers) {
        let only = rows.parts.first().copied().ok_or_else(|| unkept(number))?;
        match chart.get(number) {
            Some(Some(votes)) => {
                values[rows.total] = votes.jml_suara_total;
                values[only] = votes.jml_suara_partai;
            }
            Some(None) => return Err(unkept(number)),
            None => block.absent.extend([rows.total, only].map(|at| schema.fields()[at].to_string())),
        }
        candidates(list, rows, schema, caleg.get(number).ok_or_else(|| unkept(number))?, &mut block, values)?;
    }
    block.absent.sort();
    Ok(Some(block))
}

/// One party's candidates.
fn candidates(
    list: &PartyList,
    rows: &PartyBlock,
    schema: &FormSchema,
    votes: &BTreeMap<String, Option<u32>>,
    block: &mut PortalBlock,
    values: &mut [Option<u32>],
) -> Result<(), Fault> {
    let known: BTreeMap<String, usize> = list
        .candidates
        .iter()
        .zip(rows.parts.iter().skip(1))
        .map(|(c, at)| (c.id.to_string(), *at))
        .collect();
    for (id, count) in votes {
        match known.get(id) {
            Some(at) => values[*at] = *count,
            None if id == "null" && count.is_none() && block.null_key => {}
            None => return Err(Fault::Candidate(id.clone())),
        }
    }
    let missing = known.iter().filter(|(id, _)| !votes.contains_key(*id));
    block.absent.extend(missing.map(|(_, at)| schema.fields()[*at].to_string()));
    Ok(())
}
