//! The regions below one as a map: who has most votes in each, as deep as the share, or how much is in. It says nothing that
//! the table of parts does not say in words and numbers, so that readers of screens are spared it; a pointer finds each
//! region's page by it.

use super::number::share;
use super::parts::children;
use super::result::is_path;
use super::words as w;
use maud::{Markup, html};
use model::Lang;
use shapes::own::{ChildResult, Contestant, RegionMap, RegionResult, Totals};
use std::collections::BTreeMap;
use texts::{count, pages as say};

/// Patterns that tell leaders apart; the last one is for all others.
const PATTERNS: usize = 5;

/// From which per cent a share is of the next depth: of the first's votes, and of the stations that are counted.
const DEPTHS: [[u64; 3]; 2] = [[40, 50, 60], [25, 50, 75]];

/// What is drawn in a region.
struct Shade<'r> {
    leader: Option<&'r Contestant>,
    depth: usize,
    /// The share that the depth is of: part and whole.
    share: [u64; 2],
}

/// How deep a share is, 0 to 3.
fn depth(of: [u64; 2], steps: [u64; 3]) -> usize {
    let reached = |step: &&u64| u128::from(of[0]) * 100 >= u128::from(**step) * u128::from(of[1]);
    steps.iter().filter(reached).count()
}

/// Who has most votes, alone, where at least half of the stations are counted; his votes and all.
fn leader<'r>(result: &'r RegionResult, totals: &Totals) -> Option<(&'r Contestant, [u64; 2])> {
    let counted = u128::from(totals.headline.forms) * 2 >= u128::from(totals.stations) && totals.stations > 0;
    let votes = |c: &Contestant| {
        let at = result.columns.iter().position(|name| *name == c.column)?;
        totals.headline.sums.get(at).copied()
    };
    let all: Vec<(&Contestant, u64)> =
        result.contestants.iter().filter_map(|c| Some((c, votes(c)?))).collect();
    let (first, most) =
        *all.iter().max_by_key(|(_, votes)| *votes).filter(|(_, votes)| counted && *votes > 0)?;
    let alone = all.iter().filter(|(_, votes)| *votes == most).count() == 1;
    alone.then(|| (first, [most, all.iter().fold(0, |sum, (_, votes)| sum.saturating_add(*votes))]))
}

fn shade<'r>(result: &'r RegionResult, child: &ChildResult, by_leader: bool) -> Shade<'r> {
    let totals = &child.totals;
    match (by_leader, leader(result, totals)) {
        (true, Some((first, share))) => Shade { leader: Some(first), depth: depth(share, DEPTHS[0]), share },
        (true, None) => Shade { leader: None, depth: 0, share: [0, 0] },
        (false, _) => {
            let share = [totals.headline.forms, totals.stations];
            Shade { leader: None, depth: depth(share, DEPTHS[1]), share }
        }
    }
}

/// Leaders by the number of regions that they lead in, most first, then by ballot number.
fn leaders<'r>(shades: &[Shade<'r>]) -> Vec<&'r Contestant> {
    let mut regions: BTreeMap<u16, (usize, &Contestant)> = BTreeMap::new();
    for first in shades.iter().filter_map(|s| s.leader) {
        regions.entry(first.number).or_insert((0, first)).0 += 1;
    }
    let mut all: Vec<(usize, &Contestant)> = regions.into_values().collect();
    all.sort_by_key(|(regions, first)| (std::cmp::Reverse(*regions), first.number));
    all.into_iter().map(|(_, first)| first).collect()
}

/// The section; nothing where no region below has an outline.
pub fn map(result: &RegionResult, map: &RegionMap, codes: &[&str], lang: Lang) -> Markup {
    let drawn = |code: &str| map.outlines.get(code).filter(|path| is_path(path));
    let rows: Vec<(&ChildResult, String, &String)> = children(result, codes, lang)
        .into_iter()
        .filter_map(|(child, address)| Some((child, address, drawn(&child.region.code)?)))
        .collect();
    // Above the regions that elect nobody stands in all of them.
    let by_leader = !result.contestants.is_empty();
    let shades: Vec<Shade<'_>> = rows.iter().map(|(child, ..)| shade(result, child, by_leader)).collect();
    let leaders = leaders(&shades);
    let pattern = |first: &Contestant| {
        let place = leaders.iter().position(|l| l.number == first.number).unwrap_or(PATTERNS);
        place.min(PATTERNS - 1)
    };
    let [x, y, width, height] = map.bounds;
    let edge = (width.max(height) / 100).max(1);
    let view = [x.saturating_sub(edge), y.saturating_sub(edge), width + 2 * edge, height + 2 * edge];
    let view = view.map(|n| n.to_string()).join(" ");
    let steps = DEPTHS[usize::from(!by_leader)];
    html! {
        @if !rows.is_empty() {
            section.card aria-labelledby="peta" {
                h2 #peta { (say::MAP.get(lang)) }
                p.note { (if by_leader { say::MAP_LEADERS } else { say::MAP_PROGRESS }.get(lang)) }
                svg.map viewBox=(view) aria-hidden="true" focusable="false" {
                    (patterns(edge))
                    @for ((child, address, path), shade) in rows.iter().zip(&shades) {
                        a href=(address) tabindex="-1" {
                            path class=(class(shade, by_leader)) fill=[shade.leader.map(|l| fill(pattern(l)))] d=(path) {
                                title { (title(child, shade, lang)) }
                            }
                        }
                    }
                }
                ul.legend {
                    @for (at, first) in leaders.iter().take(PATTERNS - 1).enumerate() {
                        li { (swatch(&fill(at), edge)) (first.number) ". " (first.name) }
                    }
                    @if leaders.len() >= PATTERNS { li { (swatch(&fill(PATTERNS - 1), edge)) (say::MAP_OTHERS.get(lang)) } }
                    @if by_leader { li { (swatch("none", edge)) (say::MAP_NONE.get(lang)) } }
                }
                ul.legend {
                    li { svg.swatch.d0 viewBox="0 0 8 8" aria-hidden="true" focusable="false" { rect.deep width="8" height="8" {} }
                        (say::map_below(lang, steps[0])) }
                    @for (class, step) in ["d1", "d2", "d3"].into_iter().zip(steps) {
                        li { svg class=(format!("swatch {class}")) viewBox="0 0 8 8" aria-hidden="true" focusable="false" { rect.deep width="8" height="8" {} }
                            (say::map_from(lang, step)) }
                    }
                }
                p.note { (say::map_source(lang, &map.source, &map.licence)) }
            }
        }
    }
}

fn class(shade: &Shade<'_>, by_leader: bool) -> String {
    match (by_leader, shade.leader) {
        (true, None) => "none".to_string(),
        (true, Some(_)) => format!("d{}", shade.depth),
        (false, _) => format!("deep d{}", shade.depth),
    }
}

fn fill(pattern: usize) -> String {
    format!("url(#p{pattern})")
}

/// Plain, stripes one way and the other, dots, and a grid, each with a colour of its own that eyes without red and green tell
/// apart too.
fn patterns(edge: u32) -> Markup {
    let lines = ["", "M0 8 8 0M-2 2 2-2M6 10 10 6", "M4 2V6M2 4H6", "M0 4H8", "M0 4H8M4 0V8"];
    html! {
        defs {
            @for (at, line) in lines.into_iter().enumerate() {
                pattern id=(format!("p{at}")) width="8" height="8" patternUnits="userSpaceOnUse"
                    patternTransform=(format!("scale({})", scale(edge))) {
                    rect class=(format!("h{at}")) width="8" height="8" {}
                    @if !line.is_empty() { path.over d=(line) {} }
                }
            }
        }
    }
}

/// Hundredths of a unit are not needed: a pattern of 8 is about a fiftieth of the map.
fn scale(edge: u32) -> u32 {
    (edge / 4).max(1)
}

fn swatch(fill: &str, edge: u32) -> Markup {
    let side = 16 * scale(edge);
    html! {
        svg.swatch viewBox=(format!("0 0 {side} {side}")) aria-hidden="true" focusable="false" {
            rect fill=(fill) width=(side) height=(side) {}
        }
    }
}

fn title(child: &ChildResult, shade: &Shade<'_>, lang: Lang) -> String {
    let totals = &child.totals;
    let counted = format!(
        "{} / {} {}",
        count(totals.headline.forms, lang),
        count(totals.stations, lang),
        w::TPS.get(lang)
    );
    match shade.leader {
        Some(first) => {
            let share = share(shade.share[0], shade.share[1], lang);
            format!("{}: {}. {} {share} · {counted}", child.region.name, first.number, first.name)
        }
        None => format!("{}: {counted}", child.region.name),
    }
}
