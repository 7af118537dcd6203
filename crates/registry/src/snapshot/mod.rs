//! The snapshot: one canonical text of a registry (`docs/spec/registry.md`).

mod load;
mod print;

pub use load::load;
use print::compare;
pub use print::print;

/// A version of the snapshot: what is frozen is of the latest, what was frozen stays as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Version {
    /// Until November 2026: says neither whether the election is a drill nor the largest number of exempt stations.
    V1,
    /// Says both.
    V2,
}

impl Version {
    /// What a registry is frozen as.
    pub const LATEST: Version = Version::V2;

    /// The first line.
    pub const fn header(self) -> &'static str {
        match self {
            Version::V1 => "sirekap-registry/1",
            Version::V2 => "sirekap-registry/2",
        }
    }
}

/// What the election's row of version 2 calls an election, and a drill.
const KINDS: [&str; 2] = ["pemilu", "simulasi"];
/// Last line.
const FOOTER: &str = "end";
/// Stands before a station's code that does not begin with its village's.
const WHOLE: char = '=';

/// Writes a station's code as its row has it: what follows the village's code, else the whole code behind `=`.
fn suffix<'a>(village: &str, code: &'a str) -> Option<&'a str> {
    code.strip_prefix(village).filter(|rest| !rest.is_empty())
}
