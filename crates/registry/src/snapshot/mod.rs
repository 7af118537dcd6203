//! The snapshot: one canonical text of a registry (`docs/spec/registry.md`).

mod load;
mod print;

pub use load::load;
use print::compare;
pub use print::print;

/// First line.
const HEADER: &str = "sirekap-registry/1";
/// Last line.
const FOOTER: &str = "end";
/// Stands before a station's code that does not begin with its village's.
const WHOLE: char = '=';

/// Writes a station's code as its row has it: what follows the village's code, else the whole code behind `=`.
fn suffix<'a>(village: &str, code: &'a str) -> Option<&'a str> {
    code.strip_prefix(village).filter(|rest| !rest.is_empty())
}
