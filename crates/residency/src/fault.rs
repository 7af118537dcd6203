//! What is wrong with a policy or an inventory as a file.

use texts::{Lang, Text, residency as said};

/// What a field should have been.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// An id of the file.
    Id,
    /// A country, or `*`.
    Country,
    /// A country: an owner has one.
    OneCountry,
    /// Where something is reached.
    Address,
    /// The hash of a public key.
    Pin,
    /// Whom a backup is encrypted to.
    AgeKey,
    /// Address and port of a resolver.
    Socket,
    /// A part of the network.
    Network,
    /// A day.
    Date,
    /// A SHA-256.
    Sha256,
}

impl Wanted {
    fn text(self) -> Text {
        match self {
            Wanted::Id => said::WANTED_ID,
            Wanted::Country => said::WANTED_COUNTRY,
            Wanted::OneCountry => said::WANTED_ONE_COUNTRY,
            Wanted::Address => said::WANTED_ADDRESS,
            Wanted::Pin => said::WANTED_PIN,
            Wanted::AgeKey => said::WANTED_AGE_KEY,
            Wanted::Socket => said::WANTED_SOCKET,
            Wanted::Network => said::WANTED_NETWORK,
            Wanted::Date => said::WANTED_DATE,
            Wanted::Sha256 => said::WANTED_SHA256,
        }
    }
}

texts::coded! {
    /// What is wrong with a file, with its line (from 1 on). The number is stable: `T1101` and on.
    #[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
    #[error("{} {}", self.code(), self.text(Lang::En))]
    pub enum Fault of residency(lang) {
        /// It is no TOML, or a field is missing, unknown or of another type.
        T1101 Toml {
            /// The line.
            line: usize,
            /// What the reader of TOML says, in English.
            why: String,
        } => (line, why),
        /// It is of another format.
        T1102 Format {
            /// The line.
            line: usize,
            /// What it says that it is.
            found: String,
            /// What it should be.
            wanted: &'static str,
        } => (line, found, wanted),
        /// What must stand once stands twice: an id, or an address.
        T1103 Repeated {
            /// The line of the second.
            line: usize,
            /// The field.
            field: String,
            /// What stands there.
            found: String,
        } => (line, field, found),
        /// A field has not the form that it must have.
        T1104 Malformed {
            /// The line.
            line: usize,
            /// The field.
            field: String,
            /// What stands there.
            found: String,
            /// What should.
            wanted: Wanted,
        } => (line, field, texts::safe(found, 80), wanted.text().get(lang)),
        /// A field names an owner or place that the file has not.
        T1105 Unresolved {
            /// The line.
            line: usize,
            /// The field.
            field: String,
            /// What it names.
            found: String,
        } => (line, field, found),
        /// A field is empty that must say something.
        T1106 Empty {
            /// The line.
            line: usize,
            /// The field.
            field: String,
        } => (line, field),
        /// It is larger than any such file.
        T1107 TooLarge {
            /// Its bytes.
            bytes: usize,
            /// The most.
            most: usize,
        } => (bytes, most),
    }
}
