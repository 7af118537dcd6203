//! What is wrong with a sheet.

use model::Contest;

texts::coded! {
    /// What is wrong with a row.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub enum SheetFault of outcome(lang) {
        /// Not a CSV file, not UTF-8, or a row with another number of fields.
        H1001 Csv(why: String) => (why),
        /// A column that must be there is not.
        H1002 NoColumn(name: &'static str) => (name),
        /// A column that is none of ours, or one that stands twice.
        H1003 Column(name: String) => (format_args!("{name:?}")),
        /// A field that is not what its column holds: the column and what stands there.
        H1004 Field(column: &'static str, found: String) => (column, format_args!("{found:?}")),
        /// A district that the registry does not have.
        H1005 NoDistrict(which: String) => (which),
        /// Somebody who does not stand in the district.
        H1006 NobodySuch(who: String) => (who),
        /// The same number a second time.
        H1007 Twice(who: String) => (who),
        /// A district with two numbers of seats, or two names.
        H1008 Differs(column: &'static str, which: String) => (column, which),
        /// A row of a party in a contest without, or the other way round.
        H1009 Party(contest: Contest) => (contest),
        /// No row at all.
        H1010 Empty => (),
        /// More rows, people of a district or regions of a level than a sheet may have: what, with its district, and how many may be.
        H1011 TooMany(what: String, most: u64) => (what, most),
    }
}

/// What is wrong with a sheet, and on which line of it, from 1; 0: on the whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SheetError {
    /// The line.
    pub line: u64,
    /// What is wrong.
    pub fault: SheetFault,
}
