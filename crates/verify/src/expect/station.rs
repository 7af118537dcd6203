//! Both files of a station's form.

use super::history::{acts, history};
use super::{State, arrival};
use model::control::Answer;
use model::event::{Portal, PortalBlock};
use model::{Contest, Stage};
use registry::{Contestants, District, DistrictIdx, StationIdx};
use shapes::own::{Breach, Named, StationResult, TreeFormat, Version};
use shapes::portal::{ADMINISTRASI, PartyVotes, StationChart, StationFile};
use std::collections::BTreeMap;
use tabulate::{Form, FormEvent};

/// A form as the fold has it.
pub(crate) struct FormFacts<'a> {
    pub contest: Contest,
    pub station: StationIdx,
    pub at: DistrictIdx,
    pub district: &'a District,
    pub form: &'a Form,
    /// The event that counts.
    pub current: Option<&'a FormEvent>,
    pub stage: Stage,
    /// Values that count; empty before anything is in.
    pub values: Vec<Option<u32>>,
}

impl<'a> FormFacts<'a> {
    pub fn of(state: &State<'a>, contest: Contest, station: StationIdx) -> Option<Self> {
        let at = state.registry.district_of(contest, station)?;
        let form = state.fold.form(contest, station)?;
        let current = form.current();
        Some(FormFacts {
            contest,
            station,
            at,
            district: state.registry.district(at),
            form,
            current: current.map(|e| state.fold.event(e)),
            stage: state.fold.stage(form),
            values: current.map(|e| state.fold.values(e).to_vec()).unwrap_or_default(),
        })
    }

    pub fn value(&self, at: usize) -> Option<u32> {
        self.values.get(at).copied().flatten()
    }

    /// Whether it adds to the headline total.
    pub fn in_headline(&self, state: &State<'_>) -> bool {
        state.fold.in_headline(self.form)
    }

    /// Kind of poll in the words of 2024; none for the first count of the first poll.
    pub fn repeated(&self) -> Option<&'static str> {
        match self.current.map_or((0, 0), |e| (e.round, e.count)) {
            (0, 0) => None,
            (0, _) => Some("Penghitungan Suara Ulang"),
            (_, _) => Some("Pemungutan Suara Ulang"),
        }
    }

    pub(super) fn newest(&self, state: &State<'_>) -> i64 {
        state.fold.history(self.form).map(|e| state.fold.event(e).arrival).max().unwrap_or(0)
    }

    /// Newest time of what the form's events say.
    pub(super) fn said(&self, state: &State<'_>) -> i64 {
        state.fold.history(self.form).map(|e| state.fold.event(e).said).max().unwrap_or(0)
    }

    pub fn broken(&self) -> impl Iterator<Item = &'static str> {
        self.form.answers.broken.iter().map(|c| c.code())
    }
}

/// `pemilu/hhcw/.../{t}.json`.
pub(super) fn portal_file(state: &State<'_>, facts: &FormFacts<'_>, portal: Option<&Portal>) -> StationFile {
    if let (Some(portal), Some(_)) = (portal, facts.current) {
        return as_imported(state, facts, portal);
    }
    let mut file = StationFile {
        mode: None,
        chart: None,
        caleg: None,
        kode_dapil: (state.format != TreeFormat::V1).then(|| dapil(state, facts)).flatten(),
        images: vec![None; 3],
        administrasi: None,
        psu: None,
        ts: state.ts(0),
        status_suara: false,
        status_adm: false,
    };
    if !facts.stage.is_headline() {
        return file;
    }
    let whole = PortalBlock { absent: Vec::new(), null_key: true };
    let administration = administration(state, facts, &whole.absent);
    let without_mode = state.format != TreeFormat::V1 && facts.contest == Contest::Pdpr;
    file.mode = (!without_mode).then(|| "hhcw".into());
    file.status_suara = facts.district.schema.votes().any(|at| facts.value(at).is_some());
    file.status_adm = administration.values().any(Option::is_some);
    if file.status_suara {
        file.chart = Some(chart(state, facts, &whole));
        file.caleg = candidates(facts, &whole);
    }
    file.administrasi = file.status_adm.then_some(administration);
    file.kode_dapil = dapil(state, facts);
    file.psu = facts.repeated().map(String::from);
    file.ts = state.ts(facts.said(state));
    file
}

/// An imported file of 2024 is served as it was: its entry says what it left out.
fn as_imported(state: &State<'_>, facts: &FormFacts<'_>, portal: &Portal) -> StationFile {
    let administrasi = portal.administrasi.as_ref().map(|block| {
        let mut fields = administration(state, facts, &block.absent);
        fields.extend(block.null_key.then(|| ("null".to_string(), None)));
        fields
    });
    StationFile {
        mode: portal.mode.clone(),
        chart: portal.chart.as_ref().map(|block| chart(state, facts, block)),
        caleg: portal.chart.as_ref().and_then(|block| candidates(facts, block)),
        kode_dapil: dapil(state, facts),
        images: portal.images.clone(),
        administrasi,
        psu: portal.psu.clone(),
        ts: portal.ts.clone(),
        status_suara: portal.status_suara,
        status_adm: portal.status_adm,
    }
}

/// In format 1 only files of DPR named the district, and only once something was in.
fn dapil(state: &State<'_>, facts: &FormFacts<'_>) -> Option<String> {
    let named = match state.format {
        TreeFormat::V1 => facts.contest == Contest::Pdpr,
        TreeFormat::V2 | TreeFormat::V3 | TreeFormat::V4 | TreeFormat::V5 | TreeFormat::V6 => {
            facts.contest.has_parties()
        }
    };
    named.then(|| facts.district.code.to_string())
}

/// Whether an imported file left a field out.
fn left_out(facts: &FormFacts<'_>, block: &PortalBlock, at: usize) -> bool {
    let name = || facts.district.schema.fields().get(at).map(ToString::to_string);
    !block.absent.is_empty() && name().is_some_and(|name| block.absent.contains(&name))
}

fn null_key(block: &PortalBlock) -> BTreeMap<String, Option<u32>> {
    block.null_key.then(|| ("null".to_string(), None)).into_iter().collect()
}

fn chart(state: &State<'_>, facts: &FormFacts<'_>, block: &PortalBlock) -> StationChart {
    let contestants = state.places.plan(facts.at).map_or(&[][..], |p| &p.contestants);
    let blocks = facts.district.schema.party_blocks();
    if blocks.is_empty() {
        let mut votes = null_key(block);
        let shown = contestants.iter().filter(|(at, _)| !left_out(facts, block, *at));
        votes.extend(shown.map(|(at, id)| (id.clone(), facts.value(*at))));
        return StationChart::Votes(votes);
    }
    let mut parties = BTreeMap::new();
    for (party, (_, id)) in blocks.iter().zip(contestants) {
        let only = party.parts.first().copied();
        if left_out(facts, block, party.total) && only.is_some_and(|at| left_out(facts, block, at)) {
            continue;
        }
        let votes = PartyVotes {
            jml_suara_total: facts.value(party.total),
            jml_suara_partai: only.and_then(|at| facts.value(at)),
        };
        parties.insert(id.clone(), Some(votes));
    }
    StationChart::Parties(parties)
}

type Candidates = BTreeMap<String, BTreeMap<String, Option<u32>>>;

fn candidates(facts: &FormFacts<'_>, block: &PortalBlock) -> Option<Candidates> {
    let Contestants::Lists(lists) = &facts.district.contestants else { return None };
    let party = |(rows, list): (&model::PartyBlock, &registry::PartyList)| {
        let mut votes = null_key(block);
        for (candidate, at) in list.candidates.iter().zip(&rows.parts[1..]) {
            if !left_out(facts, block, *at) {
                votes.insert(candidate.id.to_string(), facts.value(*at));
            }
        }
        (list.party.to_string(), votes)
    };
    Some(facts.district.schema.party_blocks().iter().zip(lists).map(party).collect())
}

fn administration(
    state: &State<'_>,
    facts: &FormFacts<'_>,
    absent: &[String],
) -> BTreeMap<String, Option<u32>> {
    let positions = state.places.plan(facts.at).map_or(&[][..], |p| &p.administrasi);
    let fields =
        ADMINISTRASI.iter().zip(positions).filter(|((_, field), _)| !absent.iter().any(|a| a == field));
    fields.map(|((name, _), at)| ((*name).to_string(), at.and_then(|at| facts.value(at)))).collect()
}

/// `v1/hasil/.../{t}.json`.
pub(super) fn result(
    state: &State<'_>,
    facts: &FormFacts<'_>,
    path: &[Named],
    portal: Option<&Portal>,
) -> StationResult {
    StationResult {
        station: state.places.station_named(facts.station),
        path: path.to_vec(),
        contest: facts.contest.code().into(),
        district: Some(facts.district.code.to_string()),
        stage: facts.stage,
        disputed: facts.form.disputed,
        held: facts.form.held,
        incomplete: state.since(TreeFormat::V2, || facts.form.incomplete),
        objected: state.since(TreeFormat::V6, || facts.form.objected),
        absent: state.since(TreeFormat::V6, || facts.form.absent),
        round: facts.current.map_or(0, |e| e.round),
        count: facts.current.map_or(0, |e| e.count),
        arrival: arrival(facts.newest(state)),
        values: facts.values.clone(),
        broken: breaches(state, facts),
        kept: facts.form.answers.kept.iter().map(|c| c.code().into()).collect(),
        versions: state.since(TreeFormat::V2, || versions(state, facts)),
        images: portal.map_or_else(Vec::new, |p| p.images.clone()),
        event: state.since(TreeFormat::V2, || facts.current.map(|e| e.index)).flatten(),
        history: history(state, facts),
        acts: state.since(TreeFormat::V6, || acts(state, facts)),
    }
}

/// Versions of a form in dispute, as the fold has them.
fn versions(state: &State<'_>, facts: &FormFacts<'_>) -> Vec<Version> {
    let mut versions = Vec::new();
    for events in state.fold.versions(facts.form) {
        let Some(says) = events.first().copied() else { continue };
        let broken = state.fold.answers(state.registry, says).broken;
        versions.push(Version {
            events: events.iter().map(|e| state.fold.event(*e).index).collect(),
            recorded: events.iter().any(|e| facts.form.current() == Some(*e)),
            values: state.fold.values(says).to_vec(),
            broken: broken.iter().map(|control| control.code().to_string()).collect(),
        });
    }
    versions
}

fn breaches(state: &State<'_>, facts: &FormFacts<'_>) -> Vec<Breach> {
    if facts.form.answers.broken.is_empty() {
        return Vec::new();
    }
    let relations = state.fold.explain(state.registry, facts.contest, facts.station);
    let name = |at: &usize| facts.district.schema.fields().get(*at).map(ToString::to_string);
    let broken = relations.iter().filter(|r| r.answer == Answer::Broken).map(|r| Breach {
        control: r.control.code().into(),
        fields: r.fields.iter().filter_map(name).collect(),
        left: r.left,
        right: r.right,
    });
    broken.collect()
}
