//! Records that were left out, and why.

texts::coded! {
    /// Why a record can't be taken. The numbers are stable.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub enum Fault of import(lang) {
        /// The first line does not name the expected columns.
        R3001 Columns(columns: String) => (short(columns)),
        /// The row has another number of columns.
        R3002 Width {
            /// Columns expected.
            expected: usize,
            /// Columns found.
            found: usize,
        } => (format_args!("{expected} / {found}")),
        /// A count is not a whole number from 0 to 4,294,967,295.
        R3003 Count(text: String) => (short(text)),
        /// The registry has no such station.
        R3004 Station(station: String) => (short(station)),
        /// The file is not JSON. What it begins with.
        R3005 Json(what: String) => (short(what)),
        /// The file's name or path names no station.
        R3006 Name(name: String) => (short(name)),
        /// The contest does not take place at the station.
        R3007 Contest(contest: String) => (short(contest)),
        /// None of the candidate ids is on this station's ballot. The first of them.
        R3008 Candidate(candidate: String) => (short(candidate)),
        /// The votes are those of another kind of contest: of parties where candidates stand alone, or the other way.
        R3009 PartyContest(what: String) => (short(what)),
        /// The same station stands in the file twice with other values and no time to tell which is newer.
        R3010 Twice(station: String) => (short(station)),
        /// The record is larger than an event may be.
        R3011 TooLarge(bytes: usize) => (bytes),
        /// No number of the record can be taken. How much is odd.
        R3012 Nothing(odd: usize) => (odd),
        /// JSON, but not of a station: what tells it.
        R3013 Other(what: String) => (short(what)),
        /// JSON that ends too early: after this many bytes.
        R3014 Cut(bytes: usize) => (bytes),
        /// The file is no UTF-8 text: what it is, if it can be told, or the byte at which it ceases to be.
        R3015 Encoding(what: String) => (short(what)),
    }
}

fn short(text: &str) -> String {
    texts::safe(text, 160)
}

/// A record that was left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Left {
    /// The file.
    pub file: String,
    /// The line, from 1; 0 when the file is one record.
    pub line: u32,
    /// Why.
    pub fault: Fault,
}
