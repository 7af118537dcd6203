//! Seeded elections for demo, training and rehearsals: places, contests, filled forms with the
//! mistakes that people and machines made in 2024, and the signed events of one night.
//!
//! Everything follows from a seed: the same seed gives the same bytes on every machine. Names of provinces are real,
//! everything below them and everybody who stands is invented, and is meant to be seen as invented.
//!
//! This crate does no I/O and takes no clock (the caller gives the start). It holds no floating-point number but in
//! [`photo`], whose pixels are no counts; photographs are therefore the same bytes only on the same machine.
//! It will never sign for a real election: its keys are known to whoever knows the seed.

mod beside;
mod contests;
mod desk;
mod error;
mod events;
mod forms;
mod keys;
mod mistake;
mod night;
mod parties;
pub mod photo;
mod places;
mod provinces;
mod rng;
mod truth;
mod words;

pub use self::forms::{FilledForm, forms};
pub use error::DrillError;
pub use events::{Arrival, events, events_of};
pub use keys::{Device, Keys, keys};
pub use mistake::{Misread, Mistake, Section};
pub use rng::Rng;

use model::contest::Occasion;
use registry::{Election, Registry, RegistryBuilder};

/// Stations of the demo when nobody asks for another number: enough for every province and every mistake.
pub const STATIONS_DEFAULT: u32 = 400;

/// Most stations of a drill: more than the 823,236 of 2024, a quarter of what a registry holds.
pub const STATIONS_MAX: u32 = 1_000_000;

/// An election of this many stations over the real provinces and "Luar Negeri".
///
/// Numbers of stations are published from the Unix second `embargo_until` on; 0 for at once.
///
/// With fewer than 39 stations some provinces have none, and so no places below them.
///
/// # Errors
/// [`DrillError::TooManyStations`] above [`STATIONS_MAX`]; [`DrillError::Registry`] never, unless this crate is wrong.
pub fn registry(seed: u64, stations: u32, embargo_until: i64) -> Result<Registry, DrillError> {
    if stations > STATIONS_MAX {
        return Err(DrillError::TooManyStations(stations));
    }
    let mut builder = RegistryBuilder::new(Election {
        id: "contoh-2024".into(),
        name: "Pemilu Contoh (data buatan)".into(),
        date: "2024-02-14".into(),
        drill: true,
        parameters: model::Parameters { embargo_until, ..model::Parameters::general() },
    });
    parties::add(&mut builder);
    let mut rng = Rng::of(seed, "places");
    let provinces = places::add(&mut builder, stations, Occasion::Pemilu, &mut rng);
    contests::add(&mut builder, &provinces, &mut Rng::of(seed, "contests"));
    builder.set_rules(registry::electing::pemilu_2024());
    builder.freeze().map_err(|faults| DrillError::Registry(faults.into_iter().next()))
}

/// A Pilkada of this many stations over the real provinces: governors, regents and mayors, here and there a pair alone
/// against the blank column. Nothing abroad.
///
/// # Errors
/// As of [`registry`].
pub fn pilkada(seed: u64, stations: u32, embargo_until: i64) -> Result<Registry, DrillError> {
    if stations > STATIONS_MAX {
        return Err(DrillError::TooManyStations(stations));
    }
    let mut builder = RegistryBuilder::new(Election {
        id: "contoh-pilkada-2024".into(),
        name: "Pilkada Contoh (data buatan)".into(),
        date: "2024-11-27".into(),
        drill: true,
        parameters: model::Parameters { embargo_until, ..model::Parameters::pilkada() },
    });
    let mut rng = Rng::of(seed, "places");
    let provinces = places::add(&mut builder, stations, Occasion::Pilkada, &mut rng);
    contests::add_pilkada(&mut builder, &provinces, &mut Rng::of(seed, "contests"));
    builder.set_rules(registry::electing::pilkada_2024());
    builder.freeze().map_err(|faults| DrillError::Registry(faults.into_iter().next()))
}
