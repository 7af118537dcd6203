//! Where data may lie: classes, the policy that says what is allowed, and the inventory of every place in use.
//!
//! Pure: texts in, answers out; no I/O, no network, no clock. What is *declared* decides what is allowed; what was
//! observed is reported and refuses nothing, since an address proves neither where a machine stands nor whose it is.
//!
//! | file | what |
//! |---|---|
//! | `class`, `policy`, `inventory`, `names` | the words |
//! | `read`, `check`, `fault` | the two files: their form, and what is wrong with one, by its line |
//! | `locator` | which place an address belongs to |
//! | `judge`, `finding` | whether a use is allowed, and by which rule not |
//! | `whole` | the same of every place that a file declares |
//! | `first` | the inventory that an election begins with |
//! | `address` | what tables say of an address |
//! | `observe` | what was seen of a place, and what follows from it beside what is declared |

pub mod address;
mod check;
mod class;
mod country;
mod fault;
mod finding;
mod first;
mod inventory;
mod judge;
mod locator;
mod names;
pub mod observe;
mod policy;
mod read;
mod whole;

pub use class::{DataClass, PlaceKind};
pub use fault::Fault;
pub use finding::{Amiss, Cited, Finding};
pub use first::{First, TO_FILL};
pub use inventory::{Inventory, Owner, Place, Recipient, Resolver, Service, Table};
pub use judge::{Allowed, Use, judge};
pub use policy::{Policy, Rule};
pub use whole::whole;
