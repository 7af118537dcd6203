//! Whom codes are made for, and how long they hold.

use crate::face::{Exit, Failure, no_station};
use crate::log_home::now;
use crate::offers::Terms;
use clap::Args;
use model::StationCode;
use registry::{Registry, StationIdx};

/// Stations or regions, and terms.
#[derive(Debug, Args)]
pub struct Places {
    /// Code of a station, repeatable; or of a village or kecamatan, for who takes over
    #[arg(long, required_unless_present = "region", value_name = "CODE")]
    station: Vec<String>,
    /// Code of a region: a code for every station of it
    #[arg(long, conflicts_with = "station")]
    region: Option<String>,
    /// Codes for each station
    #[arg(long, default_value_t = 1)]
    each: u32,
    /// Hours for which a code can be used
    #[arg(long, default_value_t = 72)]
    hours: u32,
    /// Days after which the mandate ends
    #[arg(long, default_value_t = 45)]
    days: u32,
    /// Address of the service, for the cards
    #[arg(long, default_value = "https://localhost:8443")]
    address: String,
}

/// Most codes of one call.
const CODES_MAX: usize = 100_000;

impl Places {
    /// The areas, each as often as it gets codes.
    pub fn areas(&self, registry: &Registry) -> Result<Vec<StationCode>, Failure> {
        let mut areas = Vec::new();
        match &self.region {
            Some(code) => {
                let region = registry.region_by_code(code).ok_or_else(|| no_station(code))?;
                areas.extend(
                    registry.stations(region).map(|s| registry.station(StationIdx(s)).code.to_owned()),
                );
            }
            None => {
                for code in &self.station {
                    if !known(registry, code) {
                        return Err(no_station(code));
                    }
                    areas.push(code.clone());
                }
            }
        }
        let areas: Vec<StationCode> = areas
            .iter()
            .flat_map(|code| std::iter::repeat_n(code, self.each.max(1) as usize))
            .filter_map(|code| StationCode::new(code).ok())
            .collect();
        if areas.len() > CODES_MAX {
            return Err(Failure::new(
                "C3030",
                Exit::Input,
                format!("{} kode terlalu banyak sekaligus", areas.len()),
                format!("{} codes are too many at once", areas.len()),
            )
            .hint("buat per kabupaten/kota dengan --region", "make them by regency with --region"));
        }
        Ok(areas)
    }

    /// From now on.
    pub fn terms(&self) -> Terms {
        Terms::new(now(), self.hours, self.days)
    }

    /// Where the officers' app is.
    pub fn app(&self) -> String {
        format!("{}/petugas/", self.address.trim_end_matches('/'))
    }
}

/// Whether a registry has a station or region of this code.
pub fn known(registry: &Registry, code: &str) -> bool {
    registry.station_by_code(code).is_some() || registry.region_by_code(code).is_some()
}
