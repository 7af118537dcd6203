//! The answer: every check with its result, as a value and as JSON.

use crate::Check;
use crate::findings::{Findings, Note, Position, note};
use model::lang::{Lang, Text};
use serde::Serialize;
use texts::check;

/// Result of a check.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// All of it was looked at and is right.
    Pass,
    /// Not all of it could be looked at; nothing looked at is wrong.
    NotChecked,
    /// Something is wrong.
    Fail,
}

/// Result of the whole verification; the binary's exit code follows from it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Exit {
    /// Every check that applies passed.
    Pass,
    /// Nothing failed, but something was not checked.
    Incomplete,
    /// Something failed.
    Fail,
}

/// One check's result.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CheckReport {
    /// `V1.1` and on.
    pub code: &'static str,
    /// Title in Bahasa Indonesia.
    pub title_id: &'static str,
    /// Title in English.
    pub title_en: &'static str,
    /// The result.
    pub result: Outcome,
    /// Whether the check does not apply here, which is no lack: `--since` was not asked for, or there is no cut yet.
    pub applies: bool,
    /// How many things are wrong; `positions` has the first of them.
    pub failures: u64,
    /// How many differences lie where this verifier can't judge them; they fail nothing.
    pub doubted: u64,
    /// Where: what is wrong, then what can't be judged.
    pub positions: Vec<Position>,
    /// Why not checked, or what is worth saying.
    pub note: Option<String>,
    /// The same in Bahasa Indonesia.
    pub note_id: Option<String>,
    /// The title in every language, which a report in JSON has not.
    #[serde(skip)]
    pub title: Text,
    /// The notes in every language.
    #[serde(skip)]
    pub said: [Option<String>; Lang::ALL.len()],
}

/// The answer of a verification.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Report {
    /// The answer in one word.
    pub exit: Exit,
    /// Whether the policy came from the caller. Without it the report proves that the tree agrees with itself, not who
    /// signed it.
    pub pinned: bool,
    /// Origin of the log, if it could be read.
    pub origin: Option<String>,
    /// Size of the log under the checkpoint.
    pub size: Option<u64>,
    /// Root of the log, hex.
    pub root: Option<String>,
    /// Entries that were read and folded.
    pub entries: u64,
    /// Signatures that were checked.
    pub signatures: u64,
    /// Nodes that were compared.
    pub nodes: u64,
    /// Files that were compared.
    pub files: u64,
    /// Public paths of the address that serve what the tree has.
    pub paths: u64,
    /// Pages, and what they load, that are right.
    pub pages: u64,
    /// The seed of the sample of paths and pages; none where all or none were looked at.
    pub seed: Option<u32>,
    /// Every check, in the order of their numbers.
    pub checks: Vec<CheckReport>,
}

impl Report {
    /// The result of a check.
    pub fn outcome(&self, check: Check) -> Outcome {
        self.checks.iter().find(|c| c.code == check.code()).map_or(Outcome::NotChecked, |c| c.result)
    }

    /// Codes of the checks that failed.
    pub fn failed(&self) -> Vec<&'static str> {
        self.checks.iter().filter(|c| c.result == Outcome::Fail).map(|c| c.code).collect()
    }

    /// The report as JSON.
    ///
    /// # Errors
    /// None in practice: every part serialises.
    pub fn to_json(&self) -> Result<String, serde_json::Error> {
        serde_json::to_string_pretty(self)
    }

    pub(crate) fn gather(&mut self, findings: &Findings, absent: &[Check]) {
        self.checks = Check::ALL.iter().map(|check| one(*check, findings, absent.contains(check))).collect();
        let counts = |outcome| self.checks.iter().any(|c| c.applies && c.result == outcome);
        self.exit = match (counts(Outcome::Fail), counts(Outcome::NotChecked)) {
            (true, _) => Exit::Fail,
            (false, true) => Exit::Incomplete,
            _ => Exit::Pass,
        };
    }
}

fn one(check: Check, findings: &Findings, absent: bool) -> CheckReport {
    let (slot, limit) = (findings.take(check), findings.limit());
    // What could not be looked at never hides what is wrong.
    let result = match (slot.failures, slot.doubted, &slot.not_checked) {
        (1.., ..) => Outcome::Fail,
        (0, 0, None) if slot.ran => Outcome::Pass,
        _ => Outcome::NotChecked,
    };
    let doubted = slot.doubted;
    let in_doubt =
        (doubted > 0).then(|| note(|lang| check::differences_where_verifier_cant_judge(lang, doubted)));
    let mut notes: Vec<Note> = slot.not_checked.into_iter().chain(in_doubt).chain(slot.notes).collect();
    if result == Outcome::NotChecked && notes.is_empty() {
        notes.push(note(check::EARLIER_CHECK_FAILED_SO_ONE));
    }
    CheckReport {
        code: check.code(),
        title_id: check.text(Lang::Id),
        title_en: check.text(Lang::En),
        result,
        applies: !absent,
        failures: slot.failures,
        doubted,
        positions: slot.positions.into_iter().chain(slot.doubts).take(limit).collect(),
        note: together(&notes, Lang::En),
        note_id: together(&notes, Lang::Id),
        title: check.title(),
        said: Lang::ALL.map(|lang| together(&notes, lang)),
    }
}

fn together(notes: &[Note], lang: Lang) -> Option<String> {
    let all: Vec<&str> = notes.iter().map(|note| note.0.get(lang)).collect();
    (!all.is_empty()).then(|| all.join("; "))
}
