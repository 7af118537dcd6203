//! Votes to judge: a tree's own outcome files, or a sheet.

mod captured;

use super::{Lacks, Shown, ShownLead, nothing};
use crate::context::Context;
use crate::face::{Exit, Failure, io};
use crate::tree::Tree;
use model::{CandidateId, Contest, Lang, Level, PartyNumber};
use outcome::{
    Areas, Decision, Lead, Misfit, OwnedVotes, Sheet, SheetError, Terms, Undecided, Votes, of_contest,
};
use publish::outcome::{Show, council, district, together};
use registry::electing::{pemilu_2024, pilkada_2024, rule_of};
use registry::{District, DistrictIdx, ElectingRule, Registry, SNAPSHOT_BYTES_MAX};
use shapes::own::{CouncilOutcome, DistrictOutcome, Named, OutcomeBasis};
use shapes::paths::join;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use texts::{Said, failure, outcome as say};

/// One result: votes of districts, and what a tree already says of them.
pub struct Given {
    pub districts: Vec<OwnedVotes>,
    sheet: Sheet,
    /// What the tree publishes, which was judged with the votes of every area.
    published: BTreeMap<Contest, Shown>,
    bases: BTreeMap<(Contest, String), OutcomeBasis>,
    rules: Vec<ElectingRule>,
    /// What lacks in captured files.
    pub lacking: Vec<Lacks>,
}

/// How a zstd frame begins.
const ZSTD: [u8; 4] = [0x28, 0xb5, 0x2f, 0xfd];

fn bytes(path: &Path) -> Result<Vec<u8>, Failure> {
    std::fs::read(path).map_err(|e| io(path, e))
}

fn sheet_failure(path: &Path, error: &SheetError) -> Failure {
    let place = match error.line {
        0 => path.display().to_string(),
        line => format!("{}:{line}", path.display()),
    };
    Failure::new(Exit::Input, |lang| {
        let said = error.fault.said(lang);
        Said { text: format!("{place}: {}", said.text), ..said }
    })
}

/// A frozen registry from a file, as it is or packed as an election's folder has it.
pub fn registry(path: &Path) -> Result<Registry, Failure> {
    let mut snapshot = bytes(path)?;
    if snapshot.starts_with(&ZSTD) {
        let unpacked = verify::unpack(&snapshot, SNAPSHOT_BYTES_MAX);
        snapshot = unpacked
            .map_err(|e| Failure::new(Exit::Storage, |lang| failure::C4102(lang, path.display(), &e)))?;
    }
    Registry::load(&snapshot)
        .map_err(|e| Failure::new(Exit::Input, |lang| Said { text: e.text(lang), ..e.fault.said(lang) }))
}

/// Recorded decisions from a file.
pub fn decisions(path: &Path) -> Result<Vec<Decision>, Failure> {
    Decision::read(&bytes(path)?).map_err(|e| sheet_failure(path, &e))
}

fn misfit(decisions: &[Decision], misfit: &Misfit) -> Failure {
    let of = decisions.get(misfit.decision);
    let which = of.map(|d| format!("{} {} {}", d.contest, d.district, d.matter.code())).unwrap_or_default();
    let why = |lang| match misfit.why {
        Undecided::NothingOpen => say::NOTHING_TO_DECIDE.get(lang).to_string(),
        Undecided::WrongNumber => say::WRONG_NUMBER.get(lang).to_string(),
        Undecided::NotAmong(n) => say::not_among(lang, n),
        Undecided::Twice(n) => say::chosen_twice(lang, n),
        Undecided::NoDistrict => say::NO_SUCH_DISTRICT.get(lang).to_string(),
        Undecided::NoPaper => say::NO_PAPER.get(lang).to_string(),
    };
    Failure::new(Exit::Input, |lang| failure::C3079(lang, &which, why(lang)))
}

/// Votes as a tree publishes them.
fn votes_of(of: &DistrictOutcome, district: &District) -> OwnedVotes {
    let schema = &district.schema;
    let (mut sums, mut present) = (vec![0; schema.width()], vec![0; schema.width()]);
    for (at, standing) in of.standing.iter().enumerate() {
        let total = schema.party_blocks().get(at).map(|b| b.total).or(schema.contestants().get(at).copied());
        if let Some(total) = total.filter(|t| *t < sums.len()) {
            (sums[total], present[total]) = (standing.votes, 1);
        }
        let Some(block) = schema.party_blocks().get(at) else { continue };
        for candidate in standing.candidates.iter().flatten() {
            let field = model::Field::Candidate(block.party, candidate.number);
            if let Some(field) = schema.position(field) {
                (sums[field], present[field]) = (candidate.votes, 1);
            }
        }
    }
    let outstanding = outcome::Outstanding { stations: of.basis.stations_out, ballots: of.basis.ballots_out };
    OwnedVotes { district: district.clone(), sums, present, outstanding, complete_lists: true }
}

/// The rules of a registry that has some, else those of 2024.
fn rules_of(registry: Option<&Registry>) -> Vec<ElectingRule> {
    match registry.filter(|r| !r.rules().is_empty()) {
        Some(registry) => registry.rules().to_vec(),
        None => [pemilu_2024(), pilkada_2024()].concat(),
    }
}

impl Given {
    /// Reads a sheet.
    pub fn of_sheet(path: &Path, registry: Option<&Registry>) -> Result<Given, Failure> {
        let sheet = Sheet::read(&bytes(path)?, registry).map_err(|e| sheet_failure(path, &e))?;
        let (published, bases, lacking) = (BTreeMap::new(), BTreeMap::new(), Vec::new());
        let rules = rules_of(registry);
        Ok(Given { districts: sheet.districts().to_vec(), sheet, published, bases, rules, lacking })
    }

    /// Reads the outcomes of a tree, of one contest or of all.
    pub fn of_tree(tree: &Tree, registry: &Registry, only: Option<Contest>) -> Result<Given, Failure> {
        let mut given = Given {
            districts: Vec::new(),
            sheet: Sheet::default(),
            published: BTreeMap::new(),
            bases: BTreeMap::new(),
            rules: registry.rules().to_vec(),
            lacking: Vec::new(),
        };
        for contest in registry.contests().iter().copied().filter(|c| only.is_none_or(|o| o == *c)) {
            let mut shown = Shown { contest: contest.code().into(), ..Shown::default() };
            let mut councils = BTreeSet::new();
            for index in registry.districts(contest).map(DistrictIdx) {
                let of = registry.district(index);
                if registry.rule_of(of).is_none() {
                    continue;
                }
                let region = registry.council_of(index);
                let mut codes: Vec<&str> =
                    registry.path(region).into_iter().map(|r| registry.region(r).code).collect();
                let prefix = format!("v1/hasil-akhir/{contest}");
                if !contest.is_whole() {
                    if councils.insert(region) {
                        shown.councils.push(tree.json(&join(&prefix, codes.iter().copied()))?);
                    }
                    codes.push(of.code.as_str());
                }
                let file: DistrictOutcome = tree.json(&join(&prefix, codes))?;
                given.districts.push(votes_of(&file, of));
                given.bases.insert((contest, of.code.to_string()), file.basis.clone());
                shown.districts.push(file);
            }
            given.published.insert(contest, shown);
        }
        if given.districts.is_empty() { Err(nothing()) } else { Ok(given) }
    }

    /// Contests in ballot order.
    pub fn contests(&self, only: Option<Contest>) -> Vec<Contest> {
        let all: BTreeSet<Contest> = self.districts.iter().map(|d| d.district.contest).collect();
        all.into_iter().filter(|c| only.is_none_or(|o| o == *c)).collect()
    }

    /// The votes of a contest.
    pub fn votes(&self, contest: Contest) -> Vec<Votes<'_>> {
        self.districts.iter().filter(|d| d.district.contest == contest).map(OwnedVotes::view).collect()
    }

    /// The rule of a district.
    pub fn rule(&self, district: &District) -> Option<&ElectingRule> {
        rule_of(&self.rules, district)
    }

    /// Where votes by area come from.
    pub fn areas(&self) -> &dyn Areas {
        &self.sheet
    }

    /// Says where regions of the sheet do not add up to what it says of the whole, and parts to a party's total.
    pub fn warn(&self, context: &Context) {
        for (contest, district, level) in &self.sheet.unequal {
            let district = format!("{contest} {district}");
            context.say(|lang| say::areas_differ(lang, &district, level.tingkat()));
        }
        for votes in &self.districts {
            for list in 0..votes.view().standing() {
                if let Some(slip) = votes.view().slip(list) {
                    let of = &votes.district;
                    let party = of.schema.party_blocks().get(list).map_or(0, |b| b.party.0);
                    let district = format!("{} {}", of.contest, of.code);
                    context.say(|lang| say::slip(lang, &district, party, slip));
                }
            }
        }
    }

    /// What the votes give. A tree's own files where nothing else is asked.
    pub fn outcomes(
        &self,
        (lang, registry): (Lang, Option<&Registry>),
        decisions: &[Decision],
        gone: &BTreeSet<CandidateId>,
        only: Option<Contest>,
    ) -> Result<Vec<Shown>, Failure> {
        let mut all = Vec::new();
        for contest in self.contests(only) {
            let asked = decisions.iter().any(|d| d.contest == contest)
                || self
                    .votes(contest)
                    .iter()
                    .any(|v| v.district.contestants.candidates().any(|c| gone.contains(&c.id)));
            let mut shown = match self.published.get(&contest) {
                Some(known) if !asked => known.clone(),
                _ => self.computed(contest, (lang, registry), decisions, gone)?,
            };
            shown.leads = self.leads(contest);
            all.push(shown);
        }
        Ok(all)
    }

    /// How far the first is ahead, by district, where one pair is elected.
    fn leads(&self, contest: Contest) -> BTreeMap<String, ShownLead> {
        let lead = |votes: &Votes<'_>| {
            let found = Lead::of(votes, self.rule(votes.district)?)?;
            Some((votes.district.code.to_string(), ShownLead::of(&found, votes.district)))
        };
        self.votes(contest).iter().filter_map(lead).collect()
    }

    fn computed(
        &self,
        contest: Contest,
        (lang, registry): (Lang, Option<&Registry>),
        decisions: &[Decision],
        gone: &BTreeSet<CandidateId>,
    ) -> Result<Shown, Failure> {
        let votes = self.votes(contest);
        let rule = |d: &District| self.rule(d);
        let terms = Terms { rule: &rule, areas: self.areas(), decisions, gone };
        let outcome = of_contest(&votes, &terms).map_err(|m| misfit(decisions, &m))?;
        let name = |party: PartyNumber| {
            let known = registry.map(|r| r.party_name(party).to_string()).filter(|name| !name.is_empty());
            let known = known.or_else(|| self.sheet.parties.get(&party).cloned());
            known.unwrap_or_else(|| say::party(lang, party))
        };
        let basis =
            |of: &District| self.bases.get(&(contest, of.code.to_string())).cloned().unwrap_or_default();
        let mut shown = Shown { contest: contest.code().into(), ..Shown::default() };
        let mut councils: BTreeMap<String, (Named, Vec<usize>)> = BTreeMap::new();
        for (at, (of, found)) in votes.iter().zip(&outcome.districts).enumerate() {
            let (Some(found), Some(rule)) = (found, self.rule(of.district)) else { continue };
            let show =
                Show { party: &name, rule, threshold: outcome.threshold.as_ref(), basis: basis(of.district) };
            shown.districts.push(district(of, found, &show));
            if !contest.is_whole() {
                let region = region_named(registry, contest, of.district);
                councils.entry(region.code.clone()).or_insert((region, Vec::new())).1.push(at);
            }
        }
        for (region, of) in councils.into_values() {
            let rows: Vec<_> =
                of.iter().filter_map(|at| Some((&votes[*at], outcome.districts[*at].as_ref()?))).collect();
            let Some(rule) = rows.first().and_then(|(v, _)| self.rule(v.district)) else { continue };
            let basis = together(rows.iter().map(|(v, _)| basis(v.district)));
            let show = Show { party: &name, rule, threshold: outcome.threshold.as_ref(), basis };
            let made: CouncilOutcome = council(region, &rows, &show);
            shown.councils.push(made);
        }
        Ok(shown)
    }
}

/// The region whose council a district is of; without a registry by the code of 2024, which begins with the region's.
fn region_named(registry: Option<&Registry>, contest: Contest, district: &District) -> Named {
    let found = registry.and_then(|r| Some((r, r.district_by_code(contest, district.code.as_str())?)));
    if let Some((registry, index)) = found {
        let region = registry.region(registry.council_of(index));
        return Named { code: region.code.into(), name: region.name.into() };
    }
    let letters = match contest.elects() {
        Level::Nation => return Named { code: "0".into(), name: "INDONESIA".into() },
        Level::Province => 2,
        _ => 4,
    };
    let code: String = district.code.as_str().chars().take(letters).collect();
    Named { name: code.clone(), code }
}
