//! Station files of 2024: `{pemilu|pilkada}/hhcw/{contest}/{p}/{k}/{c}/{l}/{t}.json`.

use super::counts::MODE;
use crate::PublishError;
use crate::view::{View, json};
use model::contest::Occasion;
use model::event::{Portal, PortalBlock};
use model::form::HEAD;
use model::{Contest, Stage};
use registry::{Contestants, District, DistrictIdx, StationIdx};
use shapes::portal::{ADMINISTRASI, PartyVotes, PilkadaStation, StationChart, StationFile};
use std::collections::BTreeMap;
use tabulate::{EventNumber, Form, Values};

/// What the fold says of one form.
#[derive(Clone, Copy)]
pub(crate) struct Facts<'a> {
    pub contest: Contest,
    pub station: StationIdx,
    pub district_at: DistrictIdx,
    pub district: &'a District,
    pub form: &'a Form,
    pub stage: Stage,
    pub current: Option<EventNumber>,
    /// Values of the event that counts.
    pub values: Option<Values<'a>>,
}

impl<'a> Facts<'a> {
    pub fn of(
        view: &View<'a>,
        contest: Contest,
        district_at: DistrictIdx,
        station: StationIdx,
    ) -> Option<Self> {
        let form = view.fold.form(contest, station)?;
        let current = form.current();
        Some(Facts {
            contest,
            station,
            district_at,
            district: view.registry.district(district_at),
            form,
            stage: view.fold.stage(form),
            current,
            values: current.map(|e| view.fold.values(e)),
        })
    }

    /// Whether it adds to the headline total.
    pub fn in_headline(&self, view: &View<'_>) -> bool {
        view.fold.in_headline(self.form)
    }

    /// Round and count of the event that counts.
    pub fn poll(&self, view: &View<'_>) -> (u8, u8) {
        self.current.map_or((0, 0), |e| (view.fold.event(e).round, view.fold.event(e).count))
    }

    /// Kind of poll of 2024 for a repeated poll or count; null for the first of both.
    pub fn repeat(&self, view: &View<'_>) -> Option<&'static str> {
        match self.poll(view) {
            (0, 0) => None,
            (0, _) => Some("Penghitungan Suara Ulang"),
            _ => Some("Pemungutan Suara Ulang"),
        }
    }

    /// Whether any vote of section IV is there.
    fn has_votes(&self) -> bool {
        self.values.is_some_and(|v| self.district.schema.votes().any(|at| v.get(at).is_some()))
    }
}

/// The file of a station, in the shape of its contest's occasion.
pub(crate) fn portal_file(
    view: &View<'_>,
    facts: &Facts<'_>,
    portal: Option<&Portal>,
) -> Result<Vec<u8>, PublishError> {
    let file = facts_file(view, facts, portal);
    match facts.contest.about().occasion {
        Occasion::Pemilu => json(&file),
        Occasion::Pilkada => json(&PilkadaStation::from(file)),
    }
}

/// As the portal published it where that is what was imported, else from the values.
fn facts_file(view: &View<'_>, facts: &Facts<'_>, portal: Option<&Portal>) -> StationFile {
    match (portal, facts.values) {
        (Some(portal), Some(values)) => recorded(facts, values, portal),
        // A machine's reading alone is shown in our own file only.
        (None, Some(values)) if facts.stage.is_headline() => received(view, facts, values),
        _ => not_received(view, facts),
    }
}

fn not_received(view: &View<'_>, facts: &Facts<'_>) -> StationFile {
    StationFile {
        mode: None,
        chart: None,
        caleg: None,
        kode_dapil: kode_dapil(facts),
        images: vec![None; 3],
        administrasi: None,
        psu: None,
        ts: view.ts(0),
        status_suara: false,
        status_adm: false,
    }
}

fn received(view: &View<'_>, facts: &Facts<'_>, values: Values<'_>) -> StationFile {
    let whole = PortalBlock { absent: Vec::new(), null_key: true };
    let administrasi = administrasi(facts, values, &[]);
    let status_adm = administrasi.values().any(Option::is_some);
    let status_suara = facts.has_votes();
    StationFile {
        // The files of this one contest had none.
        mode: (facts.contest != Contest::Pdpr).then(|| MODE.into()),
        chart: status_suara.then(|| chart(facts, values, &whole)),
        caleg: status_suara.then(|| caleg(facts, values, &whole)).flatten(),
        kode_dapil: kode_dapil(facts),
        images: vec![None; 3],
        administrasi: status_adm.then_some(administrasi),
        psu: facts.repeat(view).map(Into::into),
        ts: view.ts(view.said(facts.form)),
        status_suara,
        status_adm,
    }
}

/// The file as it was: what was absent stays absent, what was null stays null.
fn recorded(facts: &Facts<'_>, values: Values<'_>, portal: &Portal) -> StationFile {
    StationFile {
        mode: portal.mode.clone(),
        chart: portal.chart.as_ref().map(|block| chart(facts, values, block)),
        caleg: portal.chart.as_ref().and_then(|block| caleg(facts, values, block)),
        kode_dapil: kode_dapil(facts),
        images: portal.images.clone(),
        administrasi: portal.administrasi.as_ref().map(|block| {
            let mut fields = administrasi(facts, values, &block.absent);
            if block.null_key {
                fields.insert("null".into(), None);
            }
            fields
        }),
        psu: portal.psu.clone(),
        ts: portal.ts.clone(),
        status_suara: portal.status_suara,
        status_adm: portal.status_adm,
    }
}

fn kode_dapil(facts: &Facts<'_>) -> Option<String> {
    facts.contest.has_parties().then(|| facts.district.code.to_string())
}

/// Whether a block names a field as one it had not.
fn lacks(facts: &Facts<'_>, absent: &[String], at: usize) -> bool {
    !absent.is_empty()
        && facts.district.schema.fields().get(at).is_some_and(|f| absent.contains(&f.to_string()))
}

fn chart(facts: &Facts<'_>, values: Values<'_>, block: &PortalBlock) -> StationChart {
    let schema = &facts.district.schema;
    match &facts.district.contestants {
        Contestants::Singles(list) => {
            let mut votes = BTreeMap::new();
            if block.null_key {
                votes.insert("null".to_string(), None);
            }
            for (at, candidate) in schema.contestants().iter().zip(list) {
                if !lacks(facts, &block.absent, *at) {
                    votes.insert(candidate.id.to_string(), values.get(*at));
                }
            }
            StationChart::Votes(votes)
        }
        Contestants::Lists(_) => {
            let mut parties = BTreeMap::new();
            for party in schema.party_blocks() {
                let only = party.parts.first().copied();
                let gone = |at: usize| lacks(facts, &block.absent, at);
                if !(gone(party.total) && only.is_some_and(gone)) {
                    let votes = PartyVotes {
                        jml_suara_total: values.get(party.total),
                        jml_suara_partai: only.and_then(|at| values.get(at)),
                    };
                    parties.insert(party.party.to_string(), Some(votes));
                }
            }
            StationChart::Parties(parties)
        }
    }
}

fn caleg(
    facts: &Facts<'_>,
    values: Values<'_>,
    block: &PortalBlock,
) -> Option<BTreeMap<String, BTreeMap<String, Option<u32>>>> {
    let Contestants::Lists(lists) = &facts.district.contestants else { return None };
    let mut parties = BTreeMap::new();
    for (rows, list) in facts.district.schema.party_blocks().iter().zip(lists) {
        let mut votes = BTreeMap::new();
        if block.null_key {
            votes.insert("null".to_string(), None);
        }
        for (at, candidate) in rows.parts.iter().skip(1).zip(&list.candidates) {
            if !lacks(facts, &block.absent, *at) {
                votes.insert(candidate.id.to_string(), values.get(*at));
            }
        }
        parties.insert(list.party.to_string(), votes);
    }
    Some(parties)
}

fn administrasi(facts: &Facts<'_>, values: Values<'_>, absent: &[String]) -> BTreeMap<String, Option<u32>> {
    let fields = ADMINISTRASI.iter().enumerate().filter(|(_, (_, field))| !absent.iter().any(|a| a == field));
    fields.map(|(i, (name, _))| (name.to_string(), values.get(position(facts, i)))).collect()
}

/// Position in the form of the n-th `administrasi` field: sections I.A and I.B come first, section V last.
fn position(facts: &Facts<'_>, n: usize) -> usize {
    const SECTION_I: usize = ADMINISTRASI.len() - 3;
    const { assert!(SECTION_I <= HEAD) };
    if n < SECTION_I { n } else { facts.district.schema.valid() + n - SECTION_I }
}
