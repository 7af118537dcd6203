//! `chart` and `caleg` of a contest between parties: a party's votes, and its candidates' in a block of their own.

use crate::json::{Member, members};
use crate::left::Fault;
use crate::notes::Notes;
use crate::remark::{Expected, Odd};
use model::event::PortalBlock;
use model::{FormSchema, PartyBlock};
use registry::{District, PartyList};
use std::collections::BTreeMap;

/// A block's members, if it was there.
type Block<'a> = Option<Vec<Member<'a>>>;

/// Puts the votes into the values, and says what the blocks left out.
pub(crate) fn party_chart(
    (chart, caleg): (Block<'_>, Block<'_>),
    district: &District,
    lists: &[PartyList],
    values: &mut [Option<u32>],
    notes: &mut Notes,
) -> Result<Option<PortalBlock>, Fault> {
    if chart.is_none() && caleg.is_none() {
        return Ok(None);
    }
    for (name, block) in [("chart", &chart), ("caleg", &caleg)] {
        if block.is_none() {
            // One block without the other: what is there is taken, and the file can't be served as it was.
            notes.odd(name, "null", Odd::Field(Expected::Block));
        }
    }
    let (chart, caleg) = (chart.unwrap_or_default(), caleg.unwrap_or_default());
    // Numbers where parties should be: a file of single candidates.
    if chart.first().is_some_and(|m| m.key == "null" || m.raw.parse::<u64>().is_ok()) {
        return Err(Fault::PartyContest("chart".into()));
    }
    let numbers: Vec<String> = lists.iter().map(|l| l.party.to_string()).collect();
    let known = |m: &&Member<'_>| numbers.contains(&m.key);
    if let Some(stranger) = chart.iter().chain(&caleg).next()
        && !chart.iter().chain(&caleg).any(|m| known(&m))
    {
        return Err(Fault::Candidate(stranger.key.clone()));
    }
    for (block, name) in [(&chart, "chart"), (&caleg, "caleg")] {
        for member in block.iter().filter(|m| !known(m)) {
            notes.stranger(&format!("{name}.{}", member.key), member);
        }
    }
    let schema = &district.schema;
    let mut block = PortalBlock::default();
    let mut candidates = Candidates { schema, any: false, known: false, null_keys: 0, blocks: 0 };
    for ((list, rows), number) in lists.iter().zip(schema.party_blocks()).zip(&numbers) {
        let Some(only) = rows.parts.first().copied() else { continue };
        let places = [("jml_suara_total", rows.total), ("jml_suara_partai", only)];
        let votes = inner(&chart, "chart", number, notes);
        for member in votes.iter().flatten().filter(|m| !places.iter().any(|(name, _)| *name == m.key)) {
            notes.odd(&format!("chart.{number}.{}", member.key), member.raw, Odd::Unknown);
        }
        let here = votes.is_some();
        for (name, at) in places {
            match votes.iter().flatten().find(|m| m.key == name) {
                Some(member) => values[at] = notes.count(&format!("chart.{number}.{name}"), member),
                None => {
                    block.absent.push(schema.fields()[at].to_string());
                    if here {
                        notes.odd(&format!("chart.{number}.{name}"), "", Odd::Missing);
                    }
                }
            }
        }
        let votes = inner(&caleg, "caleg", number, notes);
        if votes.is_none() && !caleg.iter().any(|m| m.key == *number) {
            notes.odd(&format!("caleg.{number}"), "", Odd::Missing);
        }
        candidates.take(list, rows, &votes.unwrap_or_default(), &mut block, values, notes);
    }
    if candidates.any && !candidates.known {
        return Err(Fault::Candidate("caleg".into()));
    }
    if candidates.null_keys > 0 && candidates.null_keys != candidates.blocks {
        notes.odd("caleg.null", "null", Odd::Unknown);
    }
    block.null_key = candidates.null_keys > 0 && candidates.null_keys == candidates.blocks;
    block.absent.sort();
    Ok(Some(block))
}

/// The members of one party's object in a block; none where it has none, which is remarked on if something else stands there.
fn inner<'a>(block: &[Member<'a>], name: &str, number: &str, notes: &mut Notes) -> Block<'a> {
    let member = block.iter().find(|m| m.key == number)?;
    if member.twice {
        notes.lost(&format!("{name}.{number}"), member.raw, Odd::Twice);
        return None;
    }
    let inner = members(member.raw);
    if inner.is_none() {
        notes.odd(&format!("{name}.{number}"), member.raw, Odd::Field(Expected::Block));
    }
    inner
}

/// The candidates of all parties, one after the other.
struct Candidates<'a> {
    schema: &'a FormSchema,
    /// Whether any id was there, and whether any of them was one of this ballot.
    any: bool,
    known: bool,
    /// Blocks with the key `"null"`, and all blocks.
    null_keys: usize,
    blocks: usize,
}

impl Candidates<'_> {
    fn take(
        &mut self,
        list: &PartyList,
        rows: &PartyBlock,
        votes: &[Member<'_>],
        block: &mut PortalBlock,
        values: &mut [Option<u32>],
        notes: &mut Notes,
    ) {
        let places = list.candidates.iter().zip(rows.parts.iter().skip(1));
        let ids: BTreeMap<String, usize> = places.map(|(c, at)| (c.id.to_string(), *at)).collect();
        self.blocks += 1;
        for member in votes {
            let path = format!("caleg.{}.{}", list.party, member.key);
            match ids.get(&member.key) {
                Some(at) => {
                    (self.any, self.known) = (true, true);
                    values[*at] = notes.count(&path, member);
                }
                None if member.key == "null" && member.raw == "null" && !member.twice => self.null_keys += 1,
                None => {
                    self.any |= member.key != "null";
                    notes.stranger(&path, member);
                }
            }
        }
        let missing = ids.iter().filter(|(id, _)| !votes.iter().any(|m| m.key == **id));
        block.absent.extend(missing.map(|(_, at)| self.schema.fields()[*at].to_string()));
    }
}
