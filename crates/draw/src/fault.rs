//! What is wrong with a draw.

texts::coded! {
    /// Why nothing is drawn, or why a record is not what it says.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub enum DrawFault of draw(lang) {
        /// A frame without codes, or with too many.
        Q1001 Empty => (),
        /// A line of the frame that is no code.
        Q1002 Code {
            /// The line, from 1.
            line: usize,
        } => (line),
        /// A code that stands twice.
        Q1003 Twice {
            /// The line of the second, from 1.
            line: usize,
            /// The code.
            code: String,
        } => (line, code),
        /// Too few digits, or something else.
        Q1004 Dice {
            /// How many there must be.
            least: usize,
            /// What was given.
            found: String,
        } => (least, found),
        /// Not hexadecimal of the right length.
        Q1005 Hex {
            /// `root` or `value`.
            what: &'static str,
            /// What was given.
            found: String,
        } => (what, found),
        /// Not the name of a beacon.
        Q1006 Beacon(name: String) => (name),
        /// Not a share in per cent.
        Q1007 Percent(found: String) => (found),
        /// A sample of none, or of more than there are.
        Q1008 Size {
            /// How many were asked for.
            size: u64,
            /// How many there are.
            count: u64,
        } => (size, count),
        /// Not a record of a draw.
        Q1009 Record(why: String) => (why),
        /// Another frame than the record names.
        Q1010 OtherFrame {
            /// SHA-256 and count that the record names.
            expected: String,
            /// Those of the frame.
            found: String,
        } => (expected, found),
        /// The size does not follow from confidence and error.
        Q1011 OtherSize {
            /// What the record says.
            found: u64,
            /// What follows.
            expected: u64,
        } => (found, expected),
        /// Another code, or another ticket, at a place of the sample.
        Q1012 OtherDrawn {
            /// The place, from 1.
            place: usize,
            /// What the record says.
            found: String,
            /// What the seed gives.
            expected: String,
        } => (place, found, expected),
        /// A plan, of which nothing has been drawn.
        Q1013 NotDrawn => (),
        /// A column that a CSV file has not.
        Q1022 NoColumn {
            /// The column.
            column: String,
            /// The header.
            header: String,
        } => (column, header),
        /// A line of a CSV file that can't be read.
        Q1023 Csv {
            /// The line, from 1.
            line: u64,
            /// Why.
            why: String,
        } => (line, why),
        /// Not `K/N`.
        Q1014 Outcome(found: String) => (found),
    }
}
