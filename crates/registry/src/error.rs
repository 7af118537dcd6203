//! Why a registry can't be read or frozen.

use model::lang::Lang;
use texts::registry;

texts::coded! {
    /// What is wrong, as a value. Its text stands in one table per language.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub enum Fault of registry(lang) {
        /// More bytes than a snapshot may have.
        R1001 TooLarge(bytes: usize) => (bytes),
        /// Not UTF-8.
        R1002 NotUtf8 => (),
        /// The first line is not `sirekap-registry/1`.
        R1003 Header => (),
        /// A row of a kind that may not stand here, or with too few or too many fields.
        R1004 Row(row: String) => (short(row)),
        /// A field that is not what it must be.
        R1005 Field(field: String) => (short(field)),
        /// A row that stands before one it must follow.
        R1006 Order(row: String) => (short(row)),
        /// A code, number or id that stands twice.
        R1007 Duplicate(what: String) => (short(what)),
        /// A region, station or party that is named but not there.
        R1008 Unknown(what: String) => (short(what)),
        /// A row that says what is so without it.
        R1009 Redundant(what: String) => (short(what)),
        /// More regions or stations than a registry may have.
        R1010 TooMany(number: usize) => (number),
        /// A district in which nobody stands.
        R1011 NobodyStands(district: String) => (short(district)),
        /// The text ends before its last line.
        R1012 Truncated => (),
        /// The text is not the one spelling of its meaning.
        R1013 NotCanonical => (),
        /// An election whose name says that it is a drill and which is none, or the other way round.
        R1014 DrillName(name: String) => (short(name)),
        /// More seats of a district, or numbers of its form, than a registry may have: what, with its district, and how many may be.
        R1015 TooManyOf(what: String, most: usize) => (short(what), most),
    }
}

/// A fault and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RegistryError {
    /// Line of the snapshot, from 1; 0 where the fault is of the whole or of rows that were never a text.
    pub line: u64,
    /// What is wrong.
    pub fault: Fault,
}

impl From<Fault> for RegistryError {
    fn from(fault: Fault) -> Self {
        RegistryError { line: 0, fault }
    }
}

impl RegistryError {
    /// The stable code, `R1001` and on.
    pub const fn code(&self) -> &'static str {
        self.fault.code()
    }

    /// What to tell a person, with the line where there is one.
    pub fn text(&self, lang: Lang) -> String {
        let text = self.fault.text(lang);
        if self.line == 0 { text } else { registry::on_line(lang, self.line, text) }
    }
}

impl std::fmt::Display for RegistryError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} {}", self.code(), self.text(Lang::En))
    }
}

impl std::error::Error for RegistryError {}

fn short(text: &str) -> String {
    texts::safe(text, 120)
}
