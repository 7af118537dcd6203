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
//! | `public`, `document`, `exposure` | what of policy and inventory is public, and what no public text may show |
//! | `requests`, `day` | the register of requests for information, and the law's deadlines in working days |
//! | `bom` | the public inventory as CycloneDX |
//! | `demo` | the example deployment's documents |

#[cfg(feature = "toml")]
pub mod address;
mod bom;
#[cfg(feature = "toml")]
mod check;
mod class;
#[cfg(feature = "toml")]
mod country;
mod day;
pub mod demo;
#[cfg(feature = "toml")]
pub mod dns;
mod document;
mod exposure;
#[cfg(feature = "toml")]
mod fault;
#[cfg(feature = "toml")]
mod finding;
#[cfg(feature = "toml")]
mod first;
mod inventory;
#[cfg(feature = "toml")]
mod judge;
#[cfg(feature = "toml")]
mod locator;
mod names;
#[cfg(feature = "toml")]
pub mod observe;
mod policy;
mod public;
#[cfg(feature = "toml")]
mod read;
mod requests;
#[cfg(feature = "toml")]
mod whole;

pub use bom::cyclonedx;
pub use class::{DataClass, PlaceKind};
pub use day::{Day, WorkingDays};
#[cfg(feature = "toml")]
pub use document::from_toml;
pub use document::{Unfit, code};
pub use exposure::{Exposure, exposure};
#[cfg(feature = "toml")]
pub use fault::Fault;
#[cfg(feature = "toml")]
pub use finding::{Amiss, Cited, Finding};
#[cfg(feature = "toml")]
pub use first::{First, TO_FILL};
pub use inventory::{Inventory, Owner, Place, Recipient, Resolver, Service, Table};
#[cfg(feature = "toml")]
pub use judge::{Allowed, Use, judge};
pub use policy::{Policy, Rule};
pub use public::{
    FORMAT as PUBLIC_INVENTORY, PublicInventory, PublicOwner, PublicPlace, PublicRecipient, PublicResolver,
    PublicTable, parse_policy, policy_text,
};
pub use requests::{
    Asker, Calendar, Deadlines, Decision, Given, Objection, REQUESTS, Request, Requests, Withheld, Words,
};
#[cfg(feature = "toml")]
pub use whole::whole;
