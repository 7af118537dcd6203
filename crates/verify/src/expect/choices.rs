//! Who stands, and the fields of each form kind.

use super::{File, Files, State};
use model::contest::Occasion;
use model::{Contest, Field};
use registry::{Candidate, Contestants, District, DistrictIdx};
use shapes::own::{FormFieldItem, FormFile, Named, TreeFormat};
use shapes::portal::{Caleg, Pair, Party};

/// `pemilu/ppwp.json` and `pemilu/partai.json` of a general election, `pilkada/paslon/{contest}.json` of Pilkada.
pub(super) fn national(state: &State<'_>, files: &mut Files) {
    let ts = state.ts(0);
    let of_contest =
        |contest| state.registry.districts(contest).map(|d| state.registry.district(DistrictIdx(d)));
    let pair = |c: &Candidate| {
        let pair = Pair {
            ts: ts.clone(),
            nama: c.name.clone(),
            warna: c.colour.clone().unwrap_or_default(),
            nomor_urut: c.number,
        };
        (c.id.to_string(), pair)
    };
    let contests = state.registry.contests().iter().copied();
    let (general, regional): (Vec<_>, Vec<_>) =
        contests.partition(|c| c.about().occasion == Occasion::Pemilu);
    for contest in regional {
        let by_region = of_contest(contest)
            .map(|d| (d.code.to_string(), d.contestants.candidates().map(pair).collect()))
            .collect();
        files.insert(format!("pilkada/paslon/{contest}.json"), File::PairsByRegion(by_region));
    }
    if general.is_empty() {
        return;
    }
    let pairs = of_contest(Contest::Ppwp).flat_map(|d| d.contestants.candidates()).map(pair).collect();
    files.insert("pemilu/ppwp.json".into(), File::Pairs(pairs));
    let party = |p: &registry::Party| {
        let party = Party {
            ts: ts.clone(),
            id_partai: p.portal_id,
            id_pilihan: u32::from(p.number.0),
            is_aceh: p.local,
            nama: match state.format {
                TreeFormat::V1 => p.name.clone(),
                TreeFormat::V2 | TreeFormat::V3 | TreeFormat::V4 | TreeFormat::V5 | TreeFormat::V6 => {
                    p.full_name.clone()
                }
            },
            nama_lengkap: p.full_name.clone(),
            nomor_urut: p.number.0,
            warna: p.colour.clone(),
        };
        (p.number.to_string(), party)
    };
    files.insert(
        "pemilu/partai.json".into(),
        File::Parties(state.registry.parties().iter().map(party).collect()),
    );
}

/// The files of a form kind's node.
pub(super) fn form(state: &State<'_>, at: DistrictIdx) -> Files {
    let of = state.registry.district(at);
    let field = |field: &Field| {
        let name = name(state, of, *field).to_string();
        FormFieldItem { field: field.to_string(), id: name.clone(), en: name }
    };
    let form = FormFile {
        contest: of.contest.code().into(),
        district: Named { code: of.code.to_string(), name: of.name.clone() },
        fields: of.schema.fields().iter().map(field).collect(),
    };
    let mut files = Files::from([(format!("v1/formulir/{}/{}.json", of.contest, of.code), File::Form(form))]);
    match &of.contestants {
        Contestants::Singles(_) if of.contest.has_pairs() => {}
        Contestants::Singles(list) => {
            let all = list.iter().map(caleg).collect();
            files.insert(format!("pemilu/caleg/dpd/{}.json", of.code), File::DpdCandidates(all));
        }
        Contestants::Lists(lists) => {
            let all = lists
                .iter()
                .map(|l| (l.party.to_string(), l.candidates.iter().map(caleg).collect()))
                .collect();
            files.insert(format!("pemilu/caleg/partai/{}.json", of.code), File::PartyCandidates(all));
        }
    }
    files
}

fn caleg(of: &Candidate) -> (String, Caleg) {
    let caleg = Caleg {
        nama: of.name.clone(),
        nomor_urut: of.number,
        jenis_kelamin: of.sex.map(|s| s.to_string()).unwrap_or_default(),
        tempat_tinggal: of.residence.clone().unwrap_or_default(),
    };
    (of.id.to_string(), caleg)
}

/// Name of whom a field of section IV is for; empty elsewhere.
fn name<'a>(state: &State<'a>, of: &'a District, field: Field) -> &'a str {
    let party = |n| state.registry.parties().iter().find(|p| p.number == n).map(|p| p.name.as_str());
    let found = match (field, &of.contestants) {
        (Field::Votes(n), Contestants::Singles(list)) => {
            list.iter().find(|c| c.number == n).map(|c| c.name.as_str())
        }
        (Field::Candidate(p, n), Contestants::Lists(lists)) => {
            let list = lists.iter().find(|l| l.party == p);
            list.and_then(|l| l.candidates.iter().find(|c| c.number == n)).map(|c| c.name.as_str())
        }
        (Field::PartyOnly(n) | Field::PartyTotal(n), _) => party(n),
        _ => None,
    };
    found.unwrap_or("")
}

/// A published form with the wording of its labels set aside: what counts is the order of the fields and that each label
/// of section IV names its contestant.
pub(crate) fn without_wording(mut found: FormFile, expected: &FormFile) -> FormFile {
    for (item, wanted) in found.fields.iter_mut().zip(&expected.fields) {
        if item.id.ends_with(&wanted.id) && item.en.ends_with(&wanted.en) {
            item.id.clone_from(&wanted.id);
            item.en.clone_from(&wanted.en);
        }
    }
    found
}
