//! "Dari waktu ke waktu": how a region's count went, from the cuts and the present state: how much was in, what each contestant's
//! share was, how much was in doubt. Lines, and a table that says the same.

use super::layout::{Frame, check, document};
use super::number::{count, hundredths, seconds, share, time};
use super::place::{href, own_file, page};
use super::region::{codes, trail};
use super::result::is_colour;
use super::{Site, words as w};
use maud::{Markup, html};
use model::Lang;
use shapes::own::{Contestant, CutItem, RegionResult, Totals};

/// Most cuts that are looked at, evenly chosen, the first and the last among them.
const CUTS_MAX: usize = 24;
/// Most contestants whose shares are drawn: more lines can't be told apart, nor as many columns read.
const LINES_MAX: usize = 8;
/// The drawing's width and height, in its own units.
const WIDTH: u64 = 10_000;
const HEIGHT: u64 = 3_000;

/// A state of the count.
pub struct Point {
    /// The cut; `None` for the present state.
    pub cut: Option<String>,
    /// When it was made; of the present state the newest arrival below the region.
    pub at: Option<String>,
    /// The region then.
    pub result: RegionResult,
}

impl Point {
    /// Seconds since 1970 of it.
    fn second(&self) -> Option<u64> {
        u64::try_from(seconds(self.at.as_deref()?)?.0).ok()
    }
}

/// The cuts that are looked at, oldest first.
pub fn chosen(cuts: &[CutItem]) -> impl Iterator<Item = &CutItem> {
    let last = cuts.len().saturating_sub(1);
    let places = cuts.len().min(CUTS_MAX);
    // Of one cut there is one place, and nothing to divide by.
    (0..places).filter_map(move |n| cuts.get(n * last / (places - 1).max(1)))
}

/// The way to the page, for regions of an election that has cuts.
pub fn link(site: &Site<'_>, contest: &str, codes: &[&str]) -> Markup {
    html! {
        @if !site.root.cuts.is_empty() { p { a href=(address(contest, codes, site.lang)) { (w::COURSE.get(site.lang)) } } }
    }
}

fn address(contest: &str, codes: &[&str], lang: Lang) -> String {
    href(&format!("/perjalanan/{contest}/{}", codes.join("/")), lang)
}

/// The page of a region: `moments` are in the order of time, the present state last.
pub fn course(site: &Site<'_>, moments: &[Point]) -> Option<String> {
    let lang = site.lang;
    let now = &moments.last()?.result;
    let (contest, codes) = (w::contest(&now.contest, lang), codes(now));
    let title = format!("{}: {}, {contest}", w::COURSE.get(lang), now.region.name);
    let mut trail = trail(now, lang);
    trail.push((w::COURSE.get(lang).to_string(), address(&now.contest, &codes, lang)));
    let frame = Frame { title: &title, contest: Some(&now.contest), codes: &codes, here: &[], trail };
    let own = own_file(&now.contest, &codes);
    let mut files = vec![(w::FILE_OWN.get(lang), own.clone())];
    if let Some(cut) = moments.iter().rev().find_map(|moment| moment.cut.as_ref()) {
        files.push((w::FILE_CUT.get(lang), format!("/cut/{cut}{own}")));
    }
    let lines = lines(now);
    let body = html! {
        h1 { (w::COURSE.get(lang)) span.contest { a href=(page(&now.contest, codes.iter().copied(), lang)) { (now.region.name) } " · " (contest) } }
        p.note { (w::COURSE_NOTE.get(lang)) }
        @if moments.len() > 1 {
            section.card aria-labelledby="masuk" {
                h2 #masuk { (w::COVERAGE.get(lang)) }
                (drawing(moments, &[Line { name: w::IN.get(lang), colour: None, of: &arrived }], 10_000, lang))
            }
            @if !lines.is_empty() {
                section.card aria-labelledby="bagian" {
                    h2 #bagian { (w::SHARES.get(lang)) }
                    p.note { (w::COURSE_SHARES.get(lang)) }
                    (shares(moments, &lines, lang))
                }
            }
        }
        section.card aria-labelledby="keadaan" {
            h2 #keadaan { (w::COURSE_TABLE.get(lang)) }
            (table(moments, &lines, lang))
        }
        (check(site, &files))
    };
    Some(document(site, &frame, &body))
}

/// The contestants whose shares are shown: all or none.
fn lines(now: &RegionResult) -> Vec<&Contestant> {
    let few = now.contestants.len() <= LINES_MAX;
    now.contestants.iter().filter(|_| few).collect()
}

/// Hundredths of a percent of the stations that are in.
fn arrived(result: &RegionResult) -> Option<u32> {
    Some(hundredths(result.totals.stations_in(), result.totals.stations))
}

/// Votes of a contestant in the headline, and all of them; `None` where nothing is in.
fn votes(result: &RegionResult, column: &str) -> Option<(u64, u64)> {
    let of = |column: &str| {
        let at = result.columns.iter().position(|name| name == column)?;
        result.totals.headline.sums.get(at).copied()
    };
    let whole = result.contestants.iter().filter_map(|c| of(&c.column)).sum();
    Some((of(column)?, whole)).filter(|(_, whole)| *whole > 0)
}

/// A line of a drawing.
struct Line<'a> {
    name: &'a str,
    colour: Option<&'a str>,
    of: &'a dyn Fn(&RegionResult) -> Option<u32>,
}

fn shares(moments: &[Point], contestants: &[&Contestant], lang: Lang) -> Markup {
    let of: Vec<_> = contestants
        .iter()
        .map(|c| {
            move |result: &RegionResult| votes(result, &c.column).map(|(part, whole)| hundredths(part, whole))
        })
        .collect();
    let lines: Vec<Line<'_>> = contestants
        .iter()
        .zip(&of)
        .map(|(c, of)| Line { name: &c.name, colour: c.colour.as_deref().filter(|c| is_colour(c)), of })
        .collect();
    let most = moments.iter().flat_map(|m| lines.iter().filter_map(|line| (line.of)(&m.result))).max();
    // The next ten percent above the largest share.
    let top = most.unwrap_or(0).div_ceil(1000).clamp(1, 10) * 1000;
    drawing(moments, &lines, top, lang)
}

/// Lines over time, from nothing to `top` hundredths of a percent; where time stands still or is not known, one step a moment.
fn drawing(moments: &[Point], lines: &[Line<'_>], top: u32, lang: Lang) -> Markup {
    let times: Vec<u64> = moments.iter().filter_map(Point::second).collect();
    let (first, last) = (times.first().copied().unwrap_or(0), times.last().copied().unwrap_or(0));
    let by_time = times.len() == moments.len() && times.is_sorted() && last > first;
    let steps = (moments.len() as u64).saturating_sub(1).max(1);
    let x = |at: usize| match times.get(at) {
        Some(second) if by_time => (second - first) * WIDTH / (last - first),
        _ => at as u64 * WIDTH / steps,
    };
    let y = |value: u32| HEIGHT - u64::from(value) * HEIGHT / u64::from(top.max(1));
    let points = |line: &Line<'_>| -> Vec<(u64, u64)> {
        let values = moments.iter().enumerate();
        values.filter_map(|(at, moment)| Some((x(at), y((line.of)(&moment.result)?)))).collect()
    };
    let grid: Vec<u32> = (0..=4).map(|n| top * n / 4).collect();
    html! {
        div.course {
            svg.lines viewBox=(format!("-100 -100 {} {}", WIDTH + 200, HEIGHT + 200)) aria-hidden="true" focusable="false" {
                @for value in &grid { line.grid x1="0" x2=(WIDTH) y1=(y(*value)) y2=(y(*value)) {} }
                @for line in lines {
                    @let points = points(line);
                    @let path = points.iter().map(|(x, y)| format!("{x},{y}")).collect::<Vec<_>>().join(" ");
                    polyline.line points=(path) stroke=[line.colour] {}
                    @for (x, y) in points { circle.point cx=(x) cy=(y) r="70" fill=[line.colour] {} }
                }
            }
            p.scale aria-hidden="true" {
                span { (times.first().and(moments.first()).and_then(|m| m.at.as_deref()).map_or(String::new(), |at| time(at, lang))) }
                span { (moments.last().and_then(|m| m.at.as_deref()).map_or(String::new(), |at| time(at, lang))) }
            }
            p.note { (w::course_scale(lang, top / 100)) }
            @if lines.len() > 1 {
                ul.legend {
                    @for line in lines {
                        li {
                            svg.dot viewBox="0 0 8 8" aria-hidden="true" focusable="false" { circle cx="4" cy="4" r="4" fill=[line.colour] {} }
                            (line.name)
                        }
                    }
                }
            }
        }
    }
}

/// All of it as a table, the newest first.
fn table(moments: &[Point], contestants: &[&Contestant], lang: Lang) -> Markup {
    let doubts = |totals: &Totals| [totals.held, totals.disputed, totals.broken_any].map(|n| count(n, lang));
    let label = |text: &str| html! { span.label { (text) } " " };
    let head =
        |text: &str| html! { th scope="col" role="columnheader" { span.head title=(text) { (text) } } };
    html! {
        table.parts.few[contestants.len() <= 6] role="table" aria-labelledby="keadaan" {
            thead role="rowgroup" {
                tr role="row" {
                    (head(w::MOMENT.get(lang)))
                    (head(w::IN.get(lang)))
                    @for of in contestants { (head(&format!("{}. {}", of.number, of.name))) }
                    @for text in [w::HELD, w::DISPUTED, w::BROKEN_ANY] { (head(text.get(lang))) }
                }
            }
            tbody role="rowgroup" {
                @for moment in moments.iter().rev() {
                    @let totals = &moment.result.totals;
                    tr role="row" {
                        th scope="row" role="rowheader" {
                            @match &moment.cut {
                                Some(cut) => { code { (cut) } " " }
                                None => { (w::NOW.get(lang)) " " }
                            }
                            @if let Some(at) = &moment.at { time datetime=(at) { (time(at, lang)) } }
                        }
                        td.state role="cell" {
                            (share(totals.stations_in(), totals.stations, lang))
                            span.of { (count(totals.stations_in(), lang)) " / " (count(totals.stations, lang)) " " (w::TPS.get(lang)) }
                        }
                        @for of in contestants {
                            td role="cell" {
                                (label(&of.name))
                                (votes(&moment.result, &of.column).map_or("–".into(), |(part, whole)| share(part, whole, lang)))
                            }
                        }
                        @for (text, number) in [w::HELD, w::DISPUTED, w::BROKEN_ANY].into_iter().zip(doubts(totals)) {
                            td role="cell" { (label(text.get(lang))) (number) }
                        }
                    }
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(name: usize) -> CutItem {
        CutItem {
            name: name.to_string(),
            index: 0,
            size: 0,
            root: String::new(),
            arrival: String::new(),
            format: None,
            node: String::new(),
            files: Default::default(),
        }
    }

    #[test]
    fn the_first_and_the_last_cut_are_always_looked_at() {
        for (all, looked_at, last) in
            [(0, 0, 0), (1, 1, 0), (2, 2, 1), (24, 24, 23), (25, 24, 24), (1000, 24, 999)]
        {
            let cuts: Vec<CutItem> = (0..all).map(cut).collect();
            let names: Vec<usize> = chosen(&cuts).map(|cut| cut.name.parse().unwrap()).collect();
            assert_eq!((names.len(), names.last().copied().unwrap_or(0)), (looked_at, last));
            assert!(names.is_sorted_by(|a, b| a < b) && names.first().is_none_or(|first| *first == 0));
        }
    }
}
