//! Who stands: `pemilu/ppwp.json`, `pemilu/partai.json`, `pemilu/caleg/**`.

use super::Files;
use crate::PublishError;
use crate::view::{View, json};
use model::Contest;
use registry::{Candidate, Contestants, District, DistrictIdx};
use shapes::order::{Ordered, OrderedMaps};
use shapes::portal::{Caleg, DpdCandidates, Pair, Pairs, Parties, Party, PartyCandidates};

/// Pairs and parties, in the nation's node.
pub(crate) fn national(view: &View<'_>, files: &mut Files) -> Result<(), PublishError> {
    let ts = view.ts(0);
    let mut pairs = Pairs::new();
    for district in view.registry.districts(Contest::Ppwp).map(DistrictIdx) {
        for pair in view.registry.district(district).contestants.candidates() {
            let of = Pair {
                ts: ts.clone(),
                nama: pair.name.clone(),
                warna: pair.colour.clone().unwrap_or_default(),
                nomor_urut: pair.number,
            };
            pairs.insert(pair.id.to_string(), of);
        }
    }
    files.insert("pemilu/ppwp.json".into(), json(&Ordered(&pairs))?);
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

/// Candidates of a district, in the node of its form kind. Pairs stand in `pemilu/ppwp.json` alone.
pub(crate) fn district(of: &District, files: &mut Files) -> Result<(), PublishError> {
    match &of.contestants {
        Contestants::Singles(list) if of.contest == Contest::Pdpd => {
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
