//! The list of parties (`parpol.json`), with short names of our own; ids, full names and colours as the portal published
//! them (`pemilu/partai.json`), where that file is there.

use super::clean;
use super::report::{ImportReport, Reason};
use super::rows;
use super::source::{SourceError, SourceFile};
use crate::election::Party;
use model::PartyNumber;
use serde::Deserialize;
use std::collections::BTreeMap;

#[derive(Deserialize)]
struct Row {
    nomor_urut: u16,
    id: u32,
    nama: String,
}

/// A party in the portal's own file.
#[derive(Deserialize)]
struct Published {
    nomor_urut: u16,
    id_partai: u32,
    nama_lengkap: String,
    warna: String,
}

/// Id of a party that the portal's file is not there for, less its ballot number. Known of party 1 (100001); the pairs
/// have the ids that come after those of party 24.
const PORTAL_ID_BASE: u32 = 100_000;

/// The parties, and whom the ids of the lists of candidates mean.
pub struct Parties {
    pub parties: Vec<Party>,
    /// Ballot number by the id of the list of parties, which the candidate lists use.
    pub by_list_id: BTreeMap<u32, PartyNumber>,
}

/// Numbers of the local parties of Aceh in 2024.
const LOCAL: std::ops::RangeInclusive<u16> = 18..=23;

/// Colour of a party without a row in [`TABLE`].
const GREY: &str = "#808080";

/// Ballot number, short name and colour of 2024.
#[rustfmt::skip]
const TABLE: [(u16, &str, &str); 24] = [
    (1, "PKB", "#00764A"), (2, "Gerindra", "#B5121B"), (3, "PDIP", "#D7191C"), (4, "Golkar", "#F5C400"),
    (5, "NasDem", "#1B2C6B"), (6, "Buruh", "#E8601C"), (7, "Gelora", "#2C9BD6"), (8, "PKS", "#F26A21"),
    (9, "PKN", "#C1272D"), (10, "Hanura", "#D9901A"), (11, "Garuda", "#8C1D18"), (12, "PAN", "#0B4DA2"),
    (13, "PBB", "#116B37"), (14, "Demokrat", "#2A5CAA"), (15, "PSI", "#D81F5E"), (16, "Perindo", "#1E3F8F"),
    (17, "PPP", "#0A6B2D"), (18, "PNA", "#E87722"), (19, "Gabthat", "#5B8C2A"), (20, "PDA", "#2E7D6B"),
    (21, "PA", "#C62828"), (22, "PAS Aceh", "#1F8A70"), (23, "SIRA", "#7B3FA0"), (24, "Ummat", "#3B3B3B"),
];

/// Reads the parties; `published` is the portal's own file.
pub fn read(
    source: SourceFile<'_>,
    published: Option<SourceFile<'_>>,
    report: &mut ImportReport,
) -> Result<Parties, SourceError> {
    let rows: Vec<Row> = rows::json(source)?;
    let published: BTreeMap<String, Published> = published.map(rows::json).transpose()?.unwrap_or_default();
    let mut parties: Vec<Party> = Vec::new();
    let mut by_list_id = BTreeMap::new();
    for (line, row) in (1u64..).zip(rows) {
        let own = published.values().find(|p| p.nomor_urut == row.nomor_urut);
        let raw = own.map_or(&row.nama, |p| &p.nama_lengkap);
        let Some((full_name, cleaned)) = clean::name(raw) else {
            report.leave(source.name, line, Reason::BadName, raw);
            continue;
        };
        let portal_id = own.map_or(PORTAL_ID_BASE + u32::from(row.nomor_urut), |p| p.id_partai);
        let taken = |p: &Party| p.number.0 == row.nomor_urut || p.portal_id == portal_id;
        if row.nomor_urut == 0 || parties.iter().any(taken) || by_list_id.contains_key(&row.id) {
            report.leave(source.name, line, Reason::DuplicateNumber, &full_name);
            continue;
        }
        if cleaned {
            report.note(source.name, line, Reason::NameCleaned, raw);
        }
        let known = TABLE.iter().find(|(number, ..)| *number == row.nomor_urut);
        let colour = own.map(|p| p.warna.to_ascii_uppercase()).filter(|c| is_colour(c));
        report.take("parties");
        by_list_id.insert(row.id, PartyNumber(row.nomor_urut));
        parties.push(Party {
            number: PartyNumber(row.nomor_urut),
            portal_id,
            name: known.map_or_else(|| full_name.clone(), |(_, short, _)| (*short).to_string()),
            full_name,
            colour: colour.unwrap_or_else(|| known.map_or(GREY, |(.., colour)| colour).to_string()),
            local: LOCAL.contains(&row.nomor_urut),
        });
    }
    Ok(Parties { parties, by_list_id })
}

/// `#` and six digits of upper-case hexadecimal, as the snapshot has it.
fn is_colour(text: &str) -> bool {
    let digits = text.strip_prefix('#').map(str::as_bytes);
    digits.is_some_and(|d| d.len() == 6 && d.iter().all(|b| matches!(b, b'0'..=b'9' | b'A'..=b'F')))
}
