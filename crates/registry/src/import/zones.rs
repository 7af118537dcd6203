//! Time zones and K15-exempt areas by province code: data of the elections of 2019 and 2024.

use crate::builder::RegistryBuilder;
use model::Zone;

/// Code of "Luar Negeri", the province abroad.
pub const ABROAD: &str = "99";

/// Provinces of Papua, where villages may vote by noken and K15 does not bind (docs/spec/controls.md).
const NOKEN: [&str; 6] = ["91", "92", "93", "94", "95", "96"];

/// The zone of a province; none abroad and for codes that are none of a province.
pub fn zone(province: &str) -> Option<Zone> {
    match province {
        "11" | "12" | "13" | "14" | "15" | "16" | "17" | "18" | "19" | "21" => Some(Zone::Wib),
        "31" | "32" | "33" | "34" | "35" | "36" | "61" | "62" => Some(Zone::Wib),
        "51" | "52" | "53" | "63" | "64" | "65" => Some(Zone::Wita),
        "71" | "72" | "73" | "74" | "75" | "76" => Some(Zone::Wita),
        "81" | "82" | "91" | "92" | "93" | "94" | "95" | "96" => Some(Zone::Wit),
        _ => None,
    }
}

/// Sets zone and exemption of a province.
pub fn mark(builder: &mut RegistryBuilder, province: &str) {
    if let Some(zone) = zone(province) {
        builder.set_zone(province, zone);
    }
    if province == ABROAD || NOKEN.contains(&province) {
        builder.add_exempt(province);
    }
}
