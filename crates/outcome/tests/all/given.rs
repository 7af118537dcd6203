//! Small contests, made by hand.

use model::Contest;
use outcome::{ContestOutcome, Decision, NoAreas, Sheet, Terms, Votes, of_contest};
use registry::ElectingRule;
use registry::electing::{pemilu_2024, pilkada_2024};
use std::collections::BTreeSet;

/// The rule of a contest in 2024.
pub fn rule(contest: Contest) -> ElectingRule {
    let all = [pemilu_2024(), pilkada_2024()].concat();
    all.into_iter().find(|r| r.contest == contest && r.district.is_none()).unwrap()
}

/// A sheet from lines without their header.
pub fn sheet(header: &str, lines: &str) -> Sheet {
    Sheet::read(format!("{header}\n{lines}").as_bytes(), None).unwrap()
}

/// The header of a contest between parties.
pub const LISTS: &str = "pemilihan,kode_dapil,kursi,nomor_partai,nomor_calon,kode_wilayah,suara";
/// The header of a contest between singles.
pub const SINGLES: &str = "pemilihan,kode_dapil,kursi,nomor_calon,kode_wilayah,nama,suara";

/// The outcome of a sheet's one contest by the rules of 2024.
pub fn outcome(sheet: &Sheet, decisions: &[Decision]) -> Result<ContestOutcome, outcome::Misfit> {
    let rule = rule(sheet.contests()[0]);
    by(sheet, &rule, decisions)
}

/// The outcome of a sheet by a rule; its own areas count.
pub fn by(
    sheet: &Sheet,
    rule: &ElectingRule,
    decisions: &[Decision],
) -> Result<ContestOutcome, outcome::Misfit> {
    let votes: Vec<Votes<'_>> = sheet.districts().iter().map(|d| d.view()).collect();
    let gone = BTreeSet::new();
    of_contest(&votes, &Terms { rule: &|_| Some(rule), areas: sheet, decisions, gone: &gone })
}

/// The outcome of votes alone.
pub fn bare(votes: &[Votes<'_>], rule: &ElectingRule) -> ContestOutcome {
    let gone = BTreeSet::new();
    of_contest(votes, &Terms { rule: &|_| Some(rule), areas: &NoAreas, decisions: &[], gone: &gone }).unwrap()
}
