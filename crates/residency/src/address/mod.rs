//! What tables of addresses say of one address: whose network announces it, and in which country it is registered.
//! Neither is where a machine stands.

mod country;
mod csv;
mod group;
mod mmdb;
mod ranges;
mod special;
mod table;

pub use country::Country;
pub use group::{GROUPS, Group, NOTES, Sighting, group_of};
pub use special::{Special, embedded};
pub use table::{AddressTable, Expected, Hit, Source, TableFault, Tables, read};
