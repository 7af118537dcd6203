//! What is kept for the day on which a machine is gone: encrypted backups of an election's folder, their restoring, and
//! shares of keys on paper (docs/spec/backup.md).
//!
//! A backup is made beside the running service: the ledger is read without its lock, since what stands in it never changes.
//! Its parts are named by what they hold, so that what the target has is not sent again and whoever was cut off goes on;
//! its manifest comes last. [`age`] encrypts all of it to the recipients that the inventory names, and draws the keys of the
//! files; `blahaj` draws the polynomials of shares.
//!
//! It never takes a key of the folder into a backup, never deletes a part, never overwrites a file of an election, never
//! shows a secret, takes no clock, reads no network, and never calls whole what it has not compared by hash.

mod blocks;
mod error;
mod make;
mod manifest;
mod place;
mod restore;
mod seal;
mod shares;
mod source;
mod target;
mod workers;

pub use error::{BackupError, Missing, RestoreError, ShareError, What};
pub use make::{Asked, Done, Left, make};
pub use manifest::Manifest;
pub use place::{inventory, may_hold_backups, may_hold_election, only_target, recipients};
pub use restore::{Backup, Published, Restored, identities};
pub use seal::{Identities, Recipients};
pub use shares::{GROUPS, Joined, SHARES_MAX, Share, join, split};
