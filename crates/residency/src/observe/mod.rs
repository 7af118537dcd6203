//! What was seen of a place, and what that says beside what is declared of it: docs/spec/observation.md.

mod certificate;
mod change;
mod distance;
mod explain;
mod judge;
mod reason;
mod seen;
mod target;

pub use certificate::{Certificate, spki_pin};
pub use change::{Change, Known};
pub use distance::Distance;
pub use explain::{Explained, NetworkSeen, explain};
pub use judge::{Finding, Judged, judge, judge_address};
pub use reason::{Reason, Verdict};
pub use seen::{Answer, Asked, Endpoint, Looked, Seen};
pub use target::{Target, targets};
