//! The rules that a log is judged by. Entry 0 names them by a digest, and they hold for the whole log: an election is
//! counted to its end as it was opened, whatever program counts it.

use crate::id::Digest;
use crate::refusal::Refusal;

/// A version of the rules: which values the controls allow, and which event of a form counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rules {
    /// Until November 2026. Exempt stations have no bound. Events that contradict each other leave what stood before
    /// them counted, or nothing.
    V1,
    /// Every value has a bound. A form whose versions differ counts as in, stands out of the headline total, and the
    /// recorded total follows the version that the log had first.
    #[default]
    V2,
}

/// SHA-256 of the English rule book as it stood (docs/spec/controls.md).
const DIGEST_1: &str = "1e780754e25fd389eefae514970911d8c0fb615d77adc00c838efd0900e6555c";
/// SHA-256 of the frozen vectors, docs/spec/rules-2.jsonl.
const DIGEST_2: &str = "b43e078640ed359563493feb335b64280f9698833085fcb0914905fe79c9d2a1";

impl Rules {
    /// All versions, oldest first.
    pub const ALL: [Rules; 2] = [Rules::V1, Rules::V2];
    /// What a new election is opened with.
    pub const LATEST: Rules = Rules::V2;

    /// Number of the version: `rules/1`, `rules/2`.
    pub const fn number(self) -> u8 {
        match self {
            Rules::V1 => 1,
            Rules::V2 => 2,
        }
    }

    /// The digest that `setup` names them by.
    pub fn digest(self) -> Digest {
        let hex = match self {
            Rules::V1 => DIGEST_1,
            Rules::V2 => DIGEST_2,
        };
        // Both constants are 64 hexadecimal digits, which a test holds.
        hex.parse().unwrap_or(Digest([0; 32]))
    }

    /// Whether a form in dispute stands out of the headline total. Else what stood before the dispute goes on counting.
    pub const fn disputes_are_out(self) -> bool {
        match self {
            Rules::V1 => false,
            Rules::V2 => true,
        }
    }

    /// Whether a repeat poll or a recount counts only once it was opened. By the first rules whoever signed a form said so
    /// himself.
    pub const fn needs_opening(self) -> bool {
        match self {
            Rules::V1 => false,
            Rules::V2 => true,
        }
    }

    /// Whether the root key alone may enrol any key. Later it enrols authorities alone, and two of these all others.
    pub const fn root_grants_alone(self) -> bool {
        match self {
            Rules::V1 => true,
            Rules::V2 => false,
        }
    }

    /// That desks may speak in a log of these rules.
    pub(crate) const fn has_desk(self) -> Result<(), Refusal> {
        match self {
            Rules::V1 => Err(Refusal::NoDesk),
            Rules::V2 => Ok(()),
        }
    }

    /// The rules of a digest; none for rules that this version does not know.
    pub fn from_digest(digest: &Digest) -> Option<Self> {
        Rules::ALL.into_iter().find(|rules| rules.digest() == *digest)
    }
}
