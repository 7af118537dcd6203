//! Judges a whole form: all its pages together, each number in the light of every other number of the form.

use crate::evidence::{Knowledge, Outcome, Thresholds, ValueInk, combine};
use crate::page_reading::PageReading;
use forms::Edition;
use forms::own::{Content, PageSpec};
use model::{Contest, FormSchema, Parameters, PartyNumber};

/// A party that stands on no form: it stands for pages that were not photographed, so that no sum over all parties is
/// taken for complete.
const UNSEEN: PartyNumber = PartyNumber(u16::MAX);

/// Judges the numbers of pages of one form.
pub fn judge(pages: &[&PageReading], knowledge: &Knowledge<'_>, thresholds: &Thresholds) -> Outcome {
    let values: Vec<ValueInk> = pages.iter().flat_map(|p| p.values.iter().copied()).collect();
    combine(knowledge, &values, thresholds)
}

/// The same where no registry is at hand: fields by the pages themselves, bounds by the law. `None` without pages.
pub fn judge_alone(pages: &[&PageReading]) -> Option<Outcome> {
    let schema = schema_of(pages)?;
    let parameters = parameters_of(pages.first()?.identity.contest);
    let knowledge = Knowledge {
        schema: &schema,
        parameters: &parameters,
        registered: None,
        exempt: false,
        sibling_voters: &[],
    };
    Some(judge(pages, &knowledge, &Thresholds::DEFAULT))
}

/// The form's fields as far as the pages themselves tell; without a registry nothing else is known. `None` without
/// pages.
pub fn schema_of(pages: &[&PageReading]) -> Option<FormSchema> {
    let first = pages.first()?;
    let contest = first.identity.contest;
    if first.identity.edition == Edition::Official2024 {
        return Some(FormSchema::single(Contest::Ppwp, &[1, 2, 3]));
    }
    let mut specs: Vec<&PageSpec> = pages.iter().filter_map(|p| p.spec.as_ref()).collect();
    specs.sort_by_key(|s| s.number());
    specs.dedup_by_key(|s| s.number());
    // Front and totals aside, every page of the form has rows of section IV.
    let rows =
        specs.iter().filter(|s| matches!(s.content(), Content::Singles(_) | Content::Parties(_))).count();
    let whole = rows + 2 == usize::from(first.identity.pages);
    Some(if contest.has_parties() {
        parties(contest, &specs, whole)
    } else {
        singles(contest, &specs, whole)
    })
}

/// The parameters that the law gives a contest where no registry says otherwise.
pub fn parameters_of(contest: Contest) -> Parameters {
    Parameters::of(contest.about().occasion)
}

fn parties(contest: Contest, specs: &[&PageSpec], whole: bool) -> FormSchema {
    let mut lists: Vec<(PartyNumber, Vec<u16>)> = Vec::new();
    for spec in specs {
        if let Content::Parties(rows) = spec.content() {
            lists.extend(rows.iter().map(|r| (r.party, r.candidates.clone())));
        }
    }
    if !whole {
        lists.push((UNSEEN, Vec::new()));
    }
    FormSchema::parties(contest, &lists)
}

fn singles(contest: Contest, specs: &[&PageSpec], whole: bool) -> FormSchema {
    let mut numbers: Vec<u16> = Vec::new();
    for spec in specs {
        if let Content::Singles(some) = spec.content() {
            numbers.extend(some);
        }
    }
    if !whole {
        numbers.push(UNSEEN.0);
    }
    FormSchema::single(contest, &numbers)
}
