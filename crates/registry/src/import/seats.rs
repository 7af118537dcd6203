//! Seats of the DPR's districts (`dpr2024/dapil.csv`), which names districts otherwise than the dapil list.

use super::clean;
use super::report::{ImportReport, Reason};
use super::rows;
use super::source::{SourceError, SourceFile};
use std::collections::BTreeMap;

const COLUMNS: [&str; 6] = [
    "DAPIL",
    "PROPINSI",
    "GUGUSAN",
    "ALOKASI KURSI",
    "TOTAL DPT",
    "TERDAPAT CLIENT PUSDEHAM PADA PEMILU 2024",
];

/// Districts that the two sources name otherwise.
const NAMES: [(&str, &str); 2] =
    [("D.I YOGYAKARTA", "DAERAH ISTIMEWA YOGYAKARTA I"), ("BANGKA BELITUNG", "KEPULAUAN BANGKA BELITUNG I")];

/// Seats by code of the district.
pub fn read(
    source: SourceFile<'_>,
    districts: &BTreeMap<String, String>,
    report: &mut ImportReport,
) -> Result<BTreeMap<String, u32>, SourceError> {
    let by_name: BTreeMap<String, &str> =
        districts.iter().map(|(code, name)| (clean::key(name), code.as_str())).collect();
    let mut seats = BTreeMap::new();
    for (line, [name, _, _, count, _, _]) in rows::csv(source, COLUMNS, report)? {
        let other = NAMES.iter().find(|(from, _)| *from == name).map_or(name.as_str(), |(_, to)| to);
        // A province's only district has the number I in one list and none in the other.
        let code =
            by_name.get(&clean::key(other)).or_else(|| by_name.get(&clean::key(&format!("{other} I"))));
        let Some(count) = clean::number(&count).filter(|n| *n > 0) else {
            report.leave(source.name, line, Reason::BadNumber, &count);
            continue;
        };
        let Some(code) = code else {
            report.leave(source.name, line, Reason::UnknownDistrict, &name);
            continue;
        };
        if seats.contains_key(*code) {
            report.leave(source.name, line, Reason::DuplicateCode, &name);
            continue;
        }
        report.take("districts with seats");
        seats.insert((*code).to_string(), count);
    }
    Ok(seats)
}
