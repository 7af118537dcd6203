//! What an import took, what it left and why.

use model::lang::Lang;
use std::collections::BTreeMap;

texts::coded! {
    /// Why a row was left out, or taken otherwise than it stands. The number is stable: `R2001` and on.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum Reason of registry(lang) {
        /// The row has too few or too many columns.
        R2001 Columns => (),
        /// The row is not UTF-8 or not CSV.
        R2002 Unreadable => (),
        /// Its parent is not there, or was left out itself, or is of another level.
        R2003 UnknownParent => (),
        /// Its code stands on an earlier line.
        R2004 DuplicateCode => (),
        /// The code's length or characters do not fit its level, or it does not begin with its parent's.
        R2005 BadCode => (),
        /// The level is none.
        R2006 BadLevel => (),
        /// Digits are expected.
        R2007 BadNumber => (),
        /// The name is empty or too long.
        R2008 BadName => (),
        /// The party is not in the list of parties.
        R2009 UnknownParty => (),
        /// The district is not in the list of districts.
        R2010 UnknownDistrict => (),
        /// The number on the ballot is taken.
        R2011 DuplicateNumber => (),
        /// The region of a district is not in the tree, neither by code nor by name.
        R2012 UnknownRegion => (),
        /// The region is held by another district of the contest.
        R2013 HeldTwice => (),
        /// The first source lists this mission's stations, and not this one.
        R2014 NotOnPortal => (),
        /// The mission abroad is not in the tree.
        R2015 UnknownMission => (),
        /// The sex is neither L nor P.
        R2016 BadSex => (),
        /// The village id names another village on an earlier line.
        R2017 VillageDiffers => (),
        /// There are more names at one level than codes.
        R2018 CodesExhausted => (),
        /// Nobody stands in the district.
        R2019 NobodyStands => (),
        /// Noted: stations of a contest that no district holds.
        R2020 StationsWithoutDistrict => (),
        /// Noted: a split region; its parts stand on rows of their own.
        R2021 Split => (),
        /// Noted: the region was found by its name; the code is that of another or of none.
        R2022 FoundByName => (),
        /// Noted: the name differs from the tree's, the code was believed.
        R2023 FoundByCode => (),
        /// Noted: spaces or control characters in a name were made one space.
        R2024 NameCleaned => (),
        /// Noted: the region lies in one the same district holds already.
        R2025 HeldAlready => (),
        /// Noted: no source has the portal's code of this station abroad; one was made that the portal never has.
        R2026 CodeMade => (),
        /// The portal's code stands alone: the source of its id does not have the station.
        R2027 CodeWithoutId => (),
        /// Another candidate has the id that the mapping gives.
        R2028 IdTaken => (),
        /// The mapping gives an id to somebody who does not stand.
        R2029 NobodyOfThatPlace => (),
        /// Noted: a file that would say more is not there.
        R2030 FileAbsent => (),
        /// Noted: the file of outlines has none of this region.
        R2031 NoOutline => (),
    }
}

/// A row that was left out, or taken otherwise than it stands.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Left {
    /// The file's name as given.
    pub file: String,
    /// Its line, from 1 with the header; of JSON the element; 0 where the remark is about no one line.
    pub line: u64,
    /// Why.
    pub reason: Reason,
    /// What was found, as it stands.
    pub detail: String,
}

impl Left {
    /// The stable code, `R2001` and on.
    pub const fn code(&self) -> &'static str {
        self.reason.code()
    }

    /// What to tell a person.
    pub fn text(&self, lang: Lang) -> String {
        format!("{}:{}: {} {}: {}", self.file, self.line, self.code(), self.reason.text(lang), self.detail)
    }
}

/// Longest detail kept of a row that did not fit, in characters.
const DETAIL_CHARS_MAX: usize = 120;

/// What an import took, left, and took otherwise.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ImportReport {
    /// Rows taken, by kind.
    pub taken: BTreeMap<&'static str, u64>,
    /// Rows left out, in the order of files and lines.
    pub left: Vec<Left>,
    /// Rows taken otherwise than they stand, and what else a person should know.
    pub noted: Vec<Left>,
}

impl ImportReport {
    /// How many rows of a kind were taken.
    pub fn count(&self, kind: &str) -> u64 {
        self.taken.get(kind).copied().unwrap_or(0)
    }

    pub(crate) fn take(&mut self, kind: &'static str) {
        *self.taken.entry(kind).or_default() += 1;
    }

    /// Puts remarks in the order of lines within each file, files as they came.
    pub(crate) fn sort(&mut self) {
        for remarks in [&mut self.left, &mut self.noted] {
            let mut files: Vec<String> = Vec::new();
            for remark in remarks.iter() {
                if !files.contains(&remark.file) {
                    files.push(remark.file.clone());
                }
            }
            remarks.sort_by_cached_key(|r| (files.iter().position(|f| *f == r.file), r.line));
        }
    }

    pub(crate) fn leave(&mut self, file: &str, line: u64, reason: Reason, detail: &str) {
        self.left.push(row(file, line, reason, detail));
    }

    pub(crate) fn note(&mut self, file: &str, line: u64, reason: Reason, detail: &str) {
        self.noted.push(row(file, line, reason, detail));
    }
}

fn row(file: &str, line: u64, reason: Reason, detail: &str) -> Left {
    let printable = |c: char| if c.is_control() { ' ' } else { c };
    let detail = detail.chars().take(DETAIL_CHARS_MAX).map(printable).collect();
    Left { file: file.to_string(), line, reason, detail }
}
