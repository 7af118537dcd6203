//! V4.6 to V4.9: cuts. Each is looked at in the state that it names, while the log is read.

use crate::doubt::Doubts;
use crate::entries::Entries;
use crate::expect::{State, Whole};
use crate::findings::{Findings, Position, note};
use crate::known::Known;
use crate::log::{Folded, Stop, states};
use crate::places::Places;
use crate::remarks::Remarks;
use crate::walk::{Counters, Walker};
use crate::{Check, Progress, TreeSource, sheets};
use model::event::{Cut, CutTotals};
use model::form::HEAD;
use model::{Digest, UtcSeconds};
use registry::{RegionIdx, Registry};
use shapes::own::{CutItem, TreeFormat};
use std::collections::{BTreeMap, BTreeSet};
use tabulate::{CutRecord, Tabulation};
use texts::check;
use tlog::HashTree;

type Totals = BTreeMap<String, CutTotals>;

/// Waits for the states of cuts.
pub(crate) struct Cuts<'a> {
    pub source: &'a dyn TreeSource,
    pub findings: &'a Findings,
    pub registry: &'a Registry,
    pub places: &'a Places<'a>,
    pub entries: &'a Entries<'a>,
    pub counters: &'a Counters,
    pub progress: &'a (dyn Fn(Progress) + Sync),
    /// As `root.json` lists them.
    pub items: &'a [CutItem],
    pub known: Known,
    sizes: BTreeSet<u64>,
    /// National totals at the sizes that `root.json` names.
    at_size: BTreeMap<u64, Totals>,
    /// National totals just before a cut's event, where nothing but cuts came since its size.
    at_event: BTreeMap<u64, Totals>,
}

impl<'a> Cuts<'a> {
    #[allow(clippy::too_many_arguments, reason = "the parts of one verification, handed over once")]
    pub fn new(
        source: &'a dyn TreeSource,
        findings: &'a Findings,
        registry: &'a Registry,
        places: &'a Places<'a>,
        entries: &'a Entries<'a>,
        counters: &'a Counters,
        progress: &'a (dyn Fn(Progress) + Sync),
        items: &'a [CutItem],
    ) -> Self {
        let sizes = items.iter().map(|item| item.size).filter(|size| *size <= entries.size).collect();
        Cuts {
            source,
            findings,
            registry,
            places,
            entries,
            counters,
            progress,
            items,
            known: Known::default(),
            sizes,
            at_size: BTreeMap::new(),
            at_event: BTreeMap::new(),
        }
    }

    /// Whether the log or the tree has any.
    pub fn any(&self, folded: &Folded) -> bool {
        !(self.items.is_empty() && folded.fold.cuts().is_empty())
    }

    /// V4.6 and the list of V4.7, once the log is read.
    pub fn finish(&self, folded: &Folded) {
        if !self.any(folded) {
            return;
        }
        for check in [Check::CutEvents, Check::CutStates, Check::Sheets, Check::Packages] {
            self.findings.ran(check);
        }
        let sizes = folded.fold.cuts().iter().map(|r| r.cut.size).chain(self.items.iter().map(|i| i.size));
        if let Some(why) =
            folded.doubts.why().filter(|_| sizes.max().is_some_and(|s| folded.doubts.before(s)))
        {
            for check in [Check::CutEvents, Check::CutStates, Check::Sheets] {
                self.findings.not_checked(check, why.clone());
            }
        }
        // Cuts that the tree does not list are judged all the same: their states are folded again.
        let known =
            |r: &&CutRecord| self.at_event.contains_key(&r.index) || self.at_size.contains_key(&r.cut.size);
        let unlisted = folded.fold.cuts().iter().filter(|r| !known(r) && r.cut.size <= r.index);
        let sizes: BTreeSet<u64> = unlisted.map(|r| r.cut.size).collect();
        let mut again = BTreeMap::new();
        let read = states(self.entries, self.registry, folded, &sizes, &mut |fold| {
            again.insert(fold.size(), national(self.registry, fold));
        });
        if let Err(what) = read {
            self.findings.not_checked(Check::CutEvents, what);
        }
        let ascending = self.items.is_sorted_by(|a, b| a.index < b.index);
        let different: BTreeSet<&str> = self.items.iter().map(|item| item.name.as_str()).collect();
        if !ascending || different.len() < self.items.len() {
            let position = Position::new("cuts are not in the order of the log, each once");
            self.findings.fail(Check::CutStates, position.path(shapes::paths::ROOT).field("cuts"));
        }
        let mut names = BTreeSet::new();
        for record in folded.fold.cuts() {
            self.event(record, folded, &again, names.insert(&record.cut.name));
            if !self.items.iter().any(|item| item.index == record.index) {
                let name = &record.cut.name;
                let why = note(|lang| check::tree_carries_no_state_no(lang, name));
                self.findings.not_checked(Check::CutStates, why);
            }
        }
        for item in self.items {
            let record = folded.fold.cuts().iter().find(|r| r.index == item.index);
            if let Some(position) = unlike(item, record) {
                self.findings.fail(
                    Check::CutStates,
                    position.path(shapes::paths::ROOT).field(format!("cuts.{}", item.name)),
                );
            }
        }
    }

    fn event(&self, record: &CutRecord, folded: &Folded, again: &BTreeMap<u64, Totals>, new: bool) {
        let cut = &record.cut;
        let wrong = |what: &str| Position::new(what).at(record.index).place(cut.name.clone());
        let fail = |position: Position| self.findings.fail(Check::CutEvents, position);
        if !new {
            fail(wrong("the name was used by an earlier cut").field("name"));
        }
        match folded.tree.root_at(cut.size).filter(|_| cut.size <= record.index) {
            Some(root) if Digest(root) == cut.root => {}
            Some(root) => fail(
                wrong("the root is not that of the entries it covers")
                    .field("root")
                    .sides(Digest(root), cut.root),
            ),
            None => fail(
                wrong("it covers entries that come after it").field("size").sides(record.index, cut.size),
            ),
        }
        let state = self.at_event.get(&record.index).or_else(|| self.at_size.get(&cut.size));
        match state.or_else(|| again.get(&cut.size)) {
            None => self.findings.not_checked(
                Check::CutEvents,
                note(|lang| check::totals_cut_could_not_folded(lang, &cut.name)),
            ),
            Some(expected) if *expected == cut.totals => {}
            Some(expected) => {
                let contests: BTreeSet<&String> = expected.keys().chain(cut.totals.keys()).collect();
                for contest in contests.into_iter().filter(|c| expected.get(*c) != cut.totals.get(*c)) {
                    let position =
                        wrong("the totals are not those of the entries it covers").field(contest.as_str());
                    let text = |t: Option<&CutTotals>| t.map_or("nothing".into(), in_words);
                    let position = position.sides(text(expected.get(contest)), text(cut.totals.get(contest)));
                    // The nation lies above every place.
                    match folded.doubts.before(cut.size) {
                        true => self.findings.doubt(Check::CutEvents, position),
                        false => fail(position),
                    }
                }
            }
        }
    }
}

/// Totals of a cut for people.
fn in_words(of: &CutTotals) -> String {
    let list = |sums: &[u64]| sums.iter().map(u64::to_string).collect::<Vec<_>>().join(" ");
    let (headline, recorded) = (list(&of.headline), list(&of.recorded));
    format!(
        "headline {} forms: {headline}; recorded {} forms: {recorded}",
        of.headline_forms, of.recorded_forms
    )
}

/// Where an item of `root.json` differs from the event it stands for.
fn unlike(item: &CutItem, record: Option<&CutRecord>) -> Option<Position> {
    let Some(record) = record else {
        return Some(Position::new("root.json lists a cut that the log has not").at(item.index));
    };
    let differs = |what: &str, expected: String, found: &String| {
        (expected != *found).then(|| {
            Position::new(format!("the {what} is not that of the cut's event"))
                .at(record.index)
                .sides(expected, found)
        })
    };
    differs("name", record.cut.name.clone(), &item.name)
        .or_else(|| differs("size", record.cut.size.to_string(), &item.size.to_string()))
        .or_else(|| differs("root", record.cut.root.to_hex(), &item.root))
        .or_else(|| differs("arrival", UtcSeconds(record.arrival).rfc3339(), &item.arrival))
}

/// National sums of every contest as a cut names them: contestants, then valid, invalid and total.
fn national(registry: &Registry, fold: &Tabulation) -> Totals {
    let of = |contest: &model::Contest| {
        let totals = fold.totals(registry, *contest, RegionIdx::NATION).unwrap_or_default();
        let votes = |sums: &[u64]| sums.get(HEAD..).unwrap_or_default().to_vec();
        let totals = CutTotals {
            headline_forms: totals.headline.forms,
            headline: votes(&totals.headline.sums),
            recorded_forms: totals.recorded.forms,
            recorded: votes(&totals.recorded.sums),
        };
        (contest.code().to_string(), totals)
    };
    registry.contests().iter().map(of).collect()
}

impl Stop for Cuts<'_> {
    fn sizes(&self) -> &BTreeSet<u64> {
        &self.sizes
    }

    fn state(&mut self, fold: &Tabulation, tree: &HashTree, remarks: &Remarks, doubts: &Doubts) {
        let size = fold.size();
        self.at_size.insert(size, national(self.registry, fold));
        let (registry, places, entries) = (self.registry, self.places, self.entries);
        for item in self.items.iter().filter(|item| item.size == size) {
            // `root.json` was refused if it names a format that is not known.
            let format = item.tree_format().unwrap_or(TreeFormat::LATEST);
            let whole = &Whole::default();
            let state = State { format, registry, places, fold, tree, entries, remarks, doubts, whole };
            self.known.advance(&state);
            match item.node.parse() {
                Ok(node) => {
                    let walker = Walker {
                        state,
                        source: self.source,
                        findings: self.findings,
                        known: &self.known,
                        counters: self.counters,
                        cut: Some(&item.name),
                        progress: self.progress,
                    };
                    walker.walk(node);
                }
                Err(_) => {
                    let position = Position::new("not a SHA-256").path(shapes::paths::ROOT);
                    self.findings.fail(Check::CutStates, position.field(format!("cuts.{}.node", item.name)));
                }
            }
            sheets::sheets(&state, self.source, item, self.findings, self.progress);
        }
    }

    fn cut(&mut self, fold: &Tabulation, cut: &Cut, index: u64) {
        let cuts_since = fold.cuts().iter().rev().take_while(|r| r.index >= cut.size).count() as u64;
        if index.checked_sub(cut.size) == Some(cuts_since) {
            self.at_event.insert(index, national(self.registry, fold));
        }
    }
}
