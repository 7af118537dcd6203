//! Where data may lie: classes, the policy that says what is allowed, and the inventory of every place in use.
//!
//! Pure: texts in, answers out; no I/O, no network, no clock. What is *declared* decides what is allowed; what was
//! observed is reported and refuses nothing, since an address proves neither where a machine stands nor whose it is.

pub mod address;
mod class;
pub mod dns;
mod inventory;
pub mod observe;
mod policy;

pub use class::{DataClass, PlaceKind};
pub use inventory::{Inventory, Owner, Place, Recipient, Resolver, Service, Table};
pub use policy::{Policy, Rule};
