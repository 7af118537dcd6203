//! Whom codes are made for, and how long they hold.

use crate::clock::now;
use crate::face::{Exit, Failure, no_station};
use crate::offers::Terms;
use clap::Args;
use model::{Level, StationCode};
use registry::{Registry, StationIdx};
use texts::failure;

/// Arguments of a command, of which help.ftl says what they are.
#[derive(Debug, Args)]
pub struct Places {
    #[arg(long, required_unless_present = "region", value_name = "CODE")]
    station: Vec<String>,
    #[arg(long, conflicts_with = "station")]
    region: Option<String>,
    #[arg(long, default_value_t = 1)]
    each: u32,
    #[arg(long, default_value_t = 72)]
    hours: u32,
    #[arg(long, default_value_t = 45)]
    days: u32,
    #[arg(long, value_name = "URL")]
    address: Option<String>,
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
                    match area(registry, code) {
                        Area::Station | Area::Region => areas.push(code.clone()),
                        Area::Nothing => return Err(no_station(code)),
                        Area::TooLarge => return Err(too_large(code)),
                    }
                }
            }
        }
        let each = self.each.max(1) as usize;
        let codes = areas.len().saturating_mul(each);
        if codes > CODES_MAX {
            return Err(Failure::new(Exit::Input, |lang| failure::C3030(lang, codes)));
        }
        let each_of = areas.iter().flat_map(|code| std::iter::repeat_n(code, each));
        Ok(each_of.filter_map(|code| StationCode::new(code).ok()).collect())
    }

    /// From now on.
    pub fn terms(&self) -> Terms {
        Terms::new(now(), self.hours, self.days)
    }

    /// Where the officers' app is, for cards of one machine.
    pub fn app(&self) -> Result<String, Failure> {
        app(self.address.as_deref().unwrap_or("https://localhost:8443"))
    }

    /// The same for cards of an election, where nobody's guess will do.
    pub fn app_of_election(&self) -> Result<String, Failure> {
        match &self.address {
            Some(address) => app(address),
            None => Err(bad_address("")),
        }
    }
}

/// Where the officers' app is below the address of a service: a scheme, a host, perhaps a port.
fn app(address: &str) -> Result<String, Failure> {
    let host = address.strip_prefix("https://").or_else(|| address.strip_prefix("http://"));
    let host = host.map(|rest| rest.trim_end_matches('/'));
    let good = |c: char| c.is_ascii_alphanumeric() || ".-:[]".contains(c);
    match host {
        Some(host)
            if host.starts_with(|c: char| c.is_ascii_alphanumeric() || c == '[')
                && host.chars().all(good) =>
        {
            Ok(format!("{}/petugas/", address.trim_end_matches('/')))
        }
        _ => Err(bad_address(address)),
    }
}

fn bad_address(address: &str) -> Failure {
    Failure::new(Exit::Input, |lang| match address {
        "" => failure::C3039_no_address(lang),
        _ => failure::C3039_bad_address(lang, address),
    })
}

/// What an area is to who makes cards.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Area {
    /// A station.
    Station,
    /// A village or kecamatan, for who takes over there.
    Region,
    /// A region above these: nobody confirms the forms of a whole kabupaten/kota, province or nation with one key.
    TooLarge,
    /// There is no such place.
    Nothing,
}

/// What the area of this code is.
pub fn area(registry: &Registry, code: &str) -> Area {
    if registry.station_by_code(code).is_some() {
        return Area::Station;
    }
    match registry.region_by_code(code).map(|region| registry.region(region).level) {
        Some(Level::Village | Level::Kecamatan) => Area::Region,
        Some(_) => Area::TooLarge,
        None => Area::Nothing,
    }
}

fn too_large(code: &str) -> Failure {
    Failure::new(Exit::Input, |lang| failure::C3040(lang, code))
}

#[cfg(test)]
mod tests {
    #[test]
    fn an_address_is_a_scheme_and_a_host() {
        for (address, app) in [
            ("https://tps.example.id", Some("https://tps.example.id/petugas/")),
            ("https://tps.example.id:8443/", Some("https://tps.example.id:8443/petugas/")),
            ("http://192.168.1.5:8443", Some("http://192.168.1.5:8443/petugas/")),
            ("https://[::1]:8443", Some("https://[::1]:8443/petugas/")),
            ("foo", None),
            ("", None),
            ("https://", None),
            ("https://:8443", None),
            ("https://tps.example.id/path", None),
            ("https://tps.example.id#x", None),
            ("https://tps example.id", None),
            ("ftp://tps.example.id", None),
        ] {
            assert_eq!(super::app(address).ok().as_deref(), app, "{address}");
        }
    }
}
