//! Where an election is held and who stands in it: regions, stations, parties, candidates and
//! districts, frozen to one text snapshot with one SHA-256.
//!
//! The core ([`Registry`], [`RegistryBuilder`], the snapshot) is pure: bytes in, values out. It does
//! no I/O, takes no clock and no randomness, and holds no floating-point number. It will never know
//! a vote, an officer or a voter. The module [`import`] reads the sources' own file formats from
//! bytes that somebody else has opened; it too never touches a disk or a network.
//!
//! The bytes of the snapshot are specified in `docs/spec/registry.md`.

mod builder;
mod check;
mod codes;
mod draft;
pub mod electing;
mod election;
mod error;
mod facts;
pub mod fit;
pub mod import;
mod index;
mod limits;
mod manifest;
mod outline;
mod regions;
mod registry;
mod snapshot;
mod spread;
mod stations;
mod territory;
mod texts;

pub use builder::{DistrictRow, RegistryBuilder};
pub use electing::{Districting, ElectingRule, Share};
pub use election::{Candidate, Contestants, District, Election, Party, PartyList, Population};
pub use error::{Fault, RegistryError};
pub use facts::{FactsProof, FactsTree};
pub use index::{DistrictIdx, RegionIdx, StationIdx};
pub use limits::{
    FORM_NUMBERS_MAX, NAME_BYTES_MAX, REGIONS_MAX, SEATS_MAX, SNAPSHOT_BYTES_MAX, STATIONS_MAX,
};
pub use manifest::Misfit;
pub use outline::{MapLayer, Outline, Point, bounds};
pub use regions::Region;
pub use registry::Registry;
pub use stations::Station;
