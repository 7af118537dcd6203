//! PINs of cards, as the desk asks for them.

use model::{KeyId, UtcSeconds};
use std::sync::Arc;

/// What came of a PIN.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Right.
    Right,
    /// Wrong, or no such code.
    Wrong,
    /// Not looked at: there were wrong ones lately.
    Wait {
        /// Seconds until one is looked at again.
        seconds: u32,
    },
}

/// Looks at the PIN of a code; none where the PINs can't be read. Wrong ones count. Blocks.
pub type Pins = Arc<dyn Fn(KeyId, &str, UtcSeconds) -> Option<Verdict> + Send + Sync>;
