//! The manifest that an election begins with: what the law says, and where it is silent what this program does anyway.

use crate::Registry;
use model::contest::Occasion;
use model::manifest::{FORMAT, FRESHNESS, Images, Manifest, Reason, Tier};
use model::{Contest, Level};
use std::collections::BTreeMap;

/// Days after polling day of a general election by which a tier must be done (UU 7/2017 art. 413). Those of Pilkada are set
/// for each by the commission, so that a manifest begins without.
const DEADLINES: [(Tier, u16); 3] = [(Tier::Kabko, 20), (Tier::Provinsi, 25), (Tier::Nasional, 35)];

/// Code, Bahasa Indonesia, English.
const REASONS: [(&str, &str, &str); 5] = [
    (
        "salah-baca",
        "Mesin salah membaca, dan tidak terlihat waktu konfirmasi",
        "The machine misread, unseen at confirmation",
    ),
    ("salah-ketik", "Salah ketik waktu konfirmasi", "Mistyped at confirmation"),
    ("foto-tertukar", "Foto dari TPS atau pemilihan lain", "The photo is of another station or contest"),
    ("halaman-kurang", "Ada halaman yang tidak difoto", "A page was not photographed"),
    (
        "kertas-diperbaiki",
        "Kertas diperbaiki menurut tata cara sesudah difoto",
        "The paper was put right, as the rules say, after it was photographed",
    ),
];

impl Registry {
    /// The manifest that an election of this registry begins with. Its authorities may replace it.
    pub fn manifest(&self) -> Manifest {
        let all = 0..self.station_count();
        let is_abroad = all.map(crate::StationIdx).any(|station| self.zone_of(station).is_none());
        let tiers = |contest: &Contest| {
            let home = [
                (Tier::Kecamatan, Level::Kecamatan),
                (Tier::Kabko, Level::Regency),
                (Tier::Provinsi, Level::Province),
                (Tier::Nasional, Level::Nation),
            ];
            let up = home.into_iter().filter(|(_, level)| *level >= contest.about().decided);
            (contest.code().to_string(), up.map(|(tier, _)| tier).collect())
        };
        let tiers: BTreeMap<String, Vec<Tier>> = self.contests().iter().map(tiers).collect();
        let abroad = if is_abroad { vec![Tier::Ppln, Tier::Nasional] } else { Vec::new() };
        let is_there = |tier: &Tier| tiers.values().flatten().chain(&abroad).any(|t| t == tier);
        let general = self.contests().iter().any(|c| c.about().occasion == Occasion::Pemilu);
        let deadlines = DEADLINES.iter().filter(|(tier, _)| general && is_there(tier));
        Manifest {
            deadlines: deadlines.map(|(tier, days)| (tier.code().to_string(), *days)).collect(),
            desks: Vec::new(),
            election: self.election().id.clone(),
            format: FORMAT.into(),
            freshness: FRESHNESS,
            images: Images::Masked,
            quorums: BTreeMap::new(),
            reasons: REASONS
                .iter()
                .map(|(code, id, en)| Reason { code: (*code).into(), en: (*en).into(), id: (*id).into() })
                .collect(),
            training: None,
            abroad,
            tiers,
        }
    }
}

/// How a manifest doesn't fit a registry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Misfit {
    /// It is of another election.
    Election,
    /// It has not tiers for exactly the registry's contests.
    Tiers,
}

impl Registry {
    /// The first thing in a manifest that doesn't fit this registry.
    pub fn misfit(&self, manifest: &Manifest) -> Option<Misfit> {
        let takes_place = |code: &String| self.contests().iter().any(|contest| contest.code() == code);
        match () {
            () if manifest.election != self.election().id => Some(Misfit::Election),
            () if manifest.tiers.len() != self.contests().len() => Some(Misfit::Tiers),
            () if !manifest.tiers.keys().all(takes_place) => Some(Misfit::Tiers),
            () => None,
        }
    }
}
