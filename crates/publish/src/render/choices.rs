//! Who stands: `pemilu/ppwp.json`, `pilkada/paslon/**`, `pemilu/partai.json`, `pemilu/caleg/**`.

use super::Files;
use crate::PublishError;
use crate::view::{View, json};
use model::Contest;
use model::contest::Occasion;
use registry::{Candidate, Contestants, District, DistrictIdx};
use shapes::order::{Ordered, OrderedMaps};
use shapes::paths;
use shapes::portal::{Caleg, DpdCandidates, Pair, Pairs, PairsByRegion, Parties, Party, PartyCandidates};

/// Pairs and parties, in the nation's node: of a general election both files, of Pilkada one for each contest that takes place.
pub(crate) fn national(view: &View<'_>, files: &mut Files) -> Result<(), PublishError> {
    let ts = view.ts(0);
    for contest in view.registry.contests().iter().filter(|c| c.about().occasion == Occasion::Pilkada) {
        let Some(path) = paths::pairs(*contest) else { continue };
        let districts = view.registry.districts(*contest).map(|d| view.registry.district(DistrictIdx(d)));
        let by_region: PairsByRegion = districts.map(|d| (d.code.to_string(), pairs(d, &ts))).collect();
        files.insert(path, json(&OrderedMaps(&by_region))?);
    }
    let general = Contest::of(Occasion::Pemilu).any(|c| view.registry.contests().contains(&c));
    if !general {
        return Ok(());
    }
    let districts = view.registry.districts(Contest::Ppwp).map(|d| view.registry.district(DistrictIdx(d)));
    let nation: Pairs = districts.flat_map(|d| pairs(d, &ts)).collect();
    files.insert("pemilu/ppwp.json".into(), json(&Ordered(&nation))?);
    let parties: Parties = view
        .registry
        .parties()
        .iter()
        .map(|p| {
            let of = Party {
                ts: ts.clone(),
                id_partai: p.portal_id,
                id_pilihan: u32::from(p.number.0),
                is_aceh: p.local,
                nama: p.full_name.clone(),
                nama_lengkap: p.full_name.clone(),
                nomor_urut: p.number.0,
                warna: p.colour.clone(),
            };
            (p.number.to_string(), of)
        })
        .collect();
    files.insert("pemilu/partai.json".into(), json(&Ordered(&parties))?);
    Ok(())
}

fn pairs(of: &District, ts: &str) -> Pairs {
    let pair = |c: &Candidate| {
        let pair = Pair {
            ts: ts.to_string(),
            nama: c.name.clone(),
            warna: c.colour.clone().unwrap_or_default(),
            nomor_urut: c.number,
        };
        (c.id.to_string(), pair)
    };
    of.contestants.candidates().map(pair).collect()
}

/// Candidates of a district, in the node of its form kind. Pairs stand in the nation's node alone.
pub(crate) fn district(of: &District, files: &mut Files) -> Result<(), PublishError> {
    match &of.contestants {
        Contestants::Singles(list) if !of.contest.has_pairs() => {
            let candidates: DpdCandidates = list.iter().map(caleg).collect();
            files.insert(format!("pemilu/caleg/dpd/{}.json", of.code), json(&Ordered(&candidates))?);
        }
        Contestants::Singles(_) => {}
        Contestants::Lists(lists) => {
            let parties: PartyCandidates = lists
                .iter()
                .map(|l| (l.party.to_string(), l.candidates.iter().map(caleg).collect()))
                .collect();
            files.insert(format!("pemilu/caleg/partai/{}.json", of.code), json(&OrderedMaps(&parties))?);
        }
    }
    Ok(())
}

fn caleg(of: &Candidate) -> (String, Caleg) {
    let caleg = Caleg {
        nama: of.name.clone(),
        nomor_urut: of.number,
        jenis_kelamin: of.sex.map(String::from).unwrap_or_default(),
        tempat_tinggal: of.residence.clone().unwrap_or_default(),
    };
    (of.id.to_string(), caleg)
}
