//! How far away an address can be at most, from how long it took to answer. This is never a location, and says nothing of
//! who answered: a machine in between may.

use serde::Serialize;

/// Light in vacuum goes 299,792.458 km a second: 300 km in a millisecond is a little more than anything can.
const LIGHT_KM_PER_MS: u64 = 300;
/// Light in glass is a third slower.
const FIBRE_KM_PER_MS: u64 = 200;

/// The least time of a few connections, and what distance is impossible because of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Distance {
    /// The least time from the request to the answer, microseconds.
    pub round_trip_us: u64,
    /// What answered is not farther than this by any means, kilometres (rounded up).
    pub light_km: u64,
    /// Nor farther than this by cable, kilometres (rounded up).
    pub fibre_km: u64,
}

impl Distance {
    /// Of a round trip: half of it is the way there.
    pub const fn of(round_trip_us: u64) -> Self {
        const fn km(round_trip_us: u64, km_per_ms: u64) -> u64 {
            round_trip_us.saturating_mul(km_per_ms).div_ceil(2000)
        }
        Distance {
            round_trip_us,
            light_km: km(round_trip_us, LIGHT_KM_PER_MS),
            fibre_km: km(round_trip_us, FIBRE_KM_PER_MS),
        }
    }
}
