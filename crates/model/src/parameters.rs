//! The numbers of an election that the law or the commission may change: data, never constants of the program.

use crate::contest::Occasion;
use serde::{Deserialize, Serialize};

/// Parameters of one election, part of its frozen registry. Fields stand in the canonical order of their JSON.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Parameters {
    /// Unix second before which station numbers are sequenced but not published (UU 7/2017 art. 449(5)).
    pub embargo_until: i64,
    /// Largest number of a form where K15's other bounds do not apply and the register does not know the voters (noken
    /// villages, stations abroad). A registry of version 1 does not state it: it is [`EXEMPT_VALUE_MAX`] there.
    #[serde(default = "exempt_value_max")]
    pub exempt_value_max: u32,
    /// Reserve ballots in parts per million of the DPT: 20,000 (2 %) in general elections, 25,000 in Pilkada (K8).
    pub reserve_ppm: u32,
    /// Most voters a station may have in its DPT: 300 in general elections, 600 in Pilkada (K15).
    pub station_voters_max: u32,
    /// Largest number that fits the boxes of the form: 999 (K15).
    pub value_max: u32,
}

/// [`Parameters::exempt_value_max`] where a registry does not state it. The largest numbers of 2019 were 3,214 (abroad)
/// and 2,654 (Papua), so that none of them is touched.
pub const EXEMPT_VALUE_MAX: u32 = 5_000;

const fn exempt_value_max() -> u32 {
    EXEMPT_VALUE_MAX
}

impl Parameters {
    /// The general elections of 2019 and 2024.
    pub const fn general() -> Self {
        Parameters {
            embargo_until: 0,
            reserve_ppm: 20_000,
            station_voters_max: 300,
            value_max: 999,
            exempt_value_max: EXEMPT_VALUE_MAX,
        }
    }

    /// Pilkada 2024: 2.5 % reserve, at most 600 voters a station (UU 10/2016 art. 80 and 87).
    pub const fn pilkada() -> Self {
        Parameters { reserve_ppm: 25_000, station_voters_max: 600, ..Parameters::general() }
    }

    /// What the law gives an occasion where no registry says otherwise.
    pub const fn of(occasion: Occasion) -> Self {
        match occasion {
            Occasion::Pemilu => Parameters::general(),
            Occasion::Pilkada => Parameters::pilkada(),
        }
    }

    /// Ballots a station of this many voters receives: the DPT and its reserve, rounded up (K8).
    /// Saturates at `u32::MAX`.
    pub const fn ballots(&self, voters: u32) -> u32 {
        let exact = self.ballots_exact(voters);
        if exact > u32::MAX as u64 { u32::MAX } else { exact as u32 }
    }

    /// The same without a bound: a form may state any number of voters.
    pub(crate) const fn ballots_exact(&self, voters: u32) -> u64 {
        voters as u64 + (voters as u64 * self.reserve_ppm as u64).div_ceil(1_000_000)
    }
}
