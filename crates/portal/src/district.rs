//! The page of a district (dapil): totals with every candidate.

use super::anatomy::{self, Line as Entry};
use super::districts::{Listed, facts};
use super::doubt::breaches;
use super::layout::{Frame, check, document};
use super::number::count;
use super::outcome::link as outcome_link;
use super::place::{candidates_page, district_page, page};
use super::result::{Line, all_columns, progress, stages, votes};
use super::{Site, words as w};
use maud::{Markup, html};
use model::Contest;
use shapes::own::{DistrictResult, FormFile};
use shapes::paths::join;

/// The page of a district. `codes` stand in its address: the regions above it, whose names are `names`, then its own; `listed`:
/// what the list of districts says of it, where there is one; `elects`: there is an outcome of it.
pub fn district(
    site: &Site<'_>,
    result: &DistrictResult,
    form: Option<&FormFile>,
    codes: &[&str],
    names: &[String],
    (listed, elects): (Option<Listed<'_>>, bool),
) -> String {
    let lang = site.lang;
    let contest = w::contest(&result.contest, lang);
    let title = format!("{}: {contest}", result.district.name);
    let above = &codes[..codes.len().saturating_sub(1)];
    let mut trail = vec![(w::NATION.get(lang).to_string(), page(&result.contest, [], lang))];
    trail.extend((1..=above.len()).map(|n| {
        (
            names.get(n - 1).map_or(above[n - 1], String::as_str).to_string(),
            page(&result.contest, above[..n].iter().copied(), lang),
        )
    }));
    trail.push((result.district.name.clone(), district_page(&result.contest, codes.iter().copied(), lang)));
    let frame = Frame { title: &title, contest: Some(&result.contest), codes: &[], here: &[], trail };
    // A district's file has no parts: the smallest region that holds all of it says where its doubts are.
    let one = result.contest.parse().is_ok_and(|contest: Contest| contest.is_whole());
    let whole = if one { codes } else { above };
    let regions = page(&result.contest, whole.iter().copied(), lang);
    let entries = form.map(anatomy::lines).unwrap_or_default();
    let lines: Vec<Line> = entries.iter().filter_map(|entry| line(result, entry, lang)).collect();
    let name = |code: &str| {
        let field = form.and_then(|f| f.fields.iter().find(|item| item.field == code));
        anatomy::label(code, lang).or_else(|| field.map(|f| anatomy::name(f, lang))).unwrap_or_default()
    };
    let files = [(
        w::FILE_OWN.get(lang),
        format!("/{}", join(&format!("v1/dapil/{}", result.contest), codes.iter().copied())),
    )];
    let body = html! {
        h1 { (result.district.name) span.contest { (contest) } }
        p.when {
            (w::DISTRICT.get(lang)) " " code { (result.district.code) }
            @if let Some(seats) = result.seats { " · " (count(seats.into(), lang)) " " (w::SEATS.get(lang)) }
        }
        (progress(&result.totals, result.arrival.as_deref(), &regions, lang))
        p.outcome {
            @if elects { (outcome_link(&result.contest, codes, lang)) " · " }
            a href=(candidates_page(&result.contest, codes, lang)) { (w::WHO_STANDS.get(lang)) }
        }
        div.columns {
            section.card aria-labelledby="suara" {
                h2 #suara { (w::VOTES.get(lang)) }
                (votes(&result.totals, &result.columns, &lines, lang))
            }
            div {
                section.card aria-labelledby="tahap" { h2 #tahap { (w::STAGES.get(lang)) } (stages(&result.totals, lang)) }
                section.card aria-labelledby="aturan" { h2 #aturan { (w::BREACHES.get(lang)) } (breaches(&result.totals, &regions, lang)) }
            }
        }
        @if let Some(listed) = &listed { (facts(listed, lang)) }
        (candidates(site, result, &entries))
        (all_columns(&result.totals, &result.columns, &name, lang))
        (check(site, &files))
    };
    document(site, &frame, &body)
}

fn line(result: &DistrictResult, entry: &Entry<'_>, lang: model::Lang) -> Option<Line> {
    let item = match entry {
        Entry::Single(item) | Entry::Party { total: item, .. } => item,
    };
    Some(Line {
        number: anatomy::ballot_number(&item.field).to_string(),
        name: anatomy::name(item, lang),
        colour: None,
        column: result.columns.iter().position(|c| *c == item.field)?,
        everywhere: true,
    })
}

/// Each party's own votes and its candidates'.
fn candidates(site: &Site<'_>, result: &DistrictResult, entries: &[Entry<'_>]) -> Markup {
    let lang = site.lang;
    let sum = |sums: &[u64], field: &str| {
        let at = result.columns.iter().position(|c| c == field);
        count(at.and_then(|at| sums.get(at)).copied().unwrap_or(0), lang)
    };
    let parties: Vec<_> = entries
        .iter()
        .filter_map(|e| match e {
            Entry::Party { total, parts } => Some((total, parts)),
            Entry::Single(_) => None,
        })
        .collect();
    html! {
        @if !parties.is_empty() {
            section.card aria-labelledby="calon" {
                h2 #calon { (w::CANDIDATES.get(lang)) }
                @for (total, parts) in parties {
                    details.party {
                        summary {
                            span.ballot { (anatomy::ballot_number(&total.field)) } (anatomy::name(total, lang))
                            " " span.faint { (sum(&result.totals.headline.sums, &total.field)) }
                        }
                        table.plain.two {
                            thead {
                                tr {
                                    th scope="col" { (w::NAME.get(lang)) }
                                    th scope="col" { (w::HEADLINE.get(lang)) }
                                    th scope="col" { (w::RECORDED.get(lang)) }
                                }
                            }
                            tbody {
                                @for part in parts {
                                    tr {
                                        th scope="row" {
                                            @match anatomy::ballot_number(&part.field) {
                                                "0" => (w::PARTY_ONLY.get(lang)),
                                                number => { span.ballot { (number) } (anatomy::name(part, lang)) }
                                            }
                                        }
                                        td { (sum(&result.totals.headline.sums, &part.field)) }
                                        td { (sum(&result.totals.recorded.sums, &part.field)) }
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}
