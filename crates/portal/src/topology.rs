//! The topology as SVG: one column of boxes, so that it can be read on a phone, and arrows beside it. A file of its own, without
//! styles and scripts; what it says stands as a list on the page.

use super::disclosure_words::{self as words, Group, classes_of, closed, in_order};
use super::generator::generator;
use maud::{Markup, html};
use model::Lang;
use residency::{DataClass, PublicInventory, PublicPlace};
use texts::disclosure as say;

const WIDTH: u32 = 340;
/// Where boxes begin; left of it the arrows have their lanes.
const BOX: u32 = 74;
/// The lane nearest to the boxes, and how far lanes are apart where there are few.
const LANE: u32 = 64;
const LANE_STEP: u32 = 8;
/// Height of a line of text.
const LINE: u32 = 17;
/// Letters that fit into a line of a box.
const LETTERS: usize = 36;

const INK: &str = "#1f2328";
const SOFT: &str = "#565e67";
const OPEN: &str = "#0a5873";
const CLOSED: &str = "#8a2a00";
const FONT: &str = "system-ui,-apple-system,Segoe UI,Roboto,Noto Sans,sans-serif";

/// A box.
struct Drawn<'p> {
    place: &'p PublicPlace,
    top: u32,
    height: u32,
    lines: Vec<String>,
}

/// A flow, with the places of its two boxes.
struct Flow {
    from: usize,
    to: usize,
    closed: bool,
    letters: String,
    /// Heights at which it leaves and arrives.
    ends: [u32; 2],
    lane: u32,
}

/// What stands between boxes: a country's or a group's name.
struct Heading<'p> {
    top: u32,
    text: &'p str,
    country: bool,
}

/// The letter of a class in the drawing.
fn letter(classes: &[DataClass], of: DataClass) -> char {
    let at = classes.iter().position(|class| *class == of).unwrap_or(0);
    char::from(b'A' + u8::try_from(at).unwrap_or(25).min(25))
}

fn letters(classes: &[DataClass], of: &[DataClass]) -> String {
    let mut all: Vec<String> = of.iter().map(|class| letter(classes, *class).to_string()).collect();
    all.sort();
    all.join(" ")
}

fn fitting(text: &str) -> String {
    match text.chars().count() > LETTERS {
        true => text.chars().take(LETTERS - 1).chain(['…']).collect(),
        false => text.to_string(),
    }
}

/// The drawing.
pub fn topology(inventory: &PublicInventory, lang: Lang) -> String {
    let classes = classes_of(inventory);
    let order = in_order(inventory);
    let mut flows = flows(inventory, &order, &classes);
    let mut top = 14 + LINE * (u32::try_from(classes.len()).unwrap_or(0) + 1);
    let (mut headings, mut boxes) = (Vec::new(), Vec::<Drawn<'_>>::new());
    for (at, place) in order.iter().enumerate() {
        let before = at.checked_sub(1).and_then(|at| order.get(at));
        let new_country = before.is_none_or(|b| b.country != place.country);
        if new_country {
            top += 12;
            headings.push(Heading { top, text: words::country(&place.country, lang), country: true });
            top += 26;
        }
        if new_country || before.is_some_and(|b| Group::of(b.service) != Group::of(place.service)) {
            headings.push(Heading {
                top: top + 4,
                text: Group::of(place.service).name().get(lang),
                country: false,
            });
            top += 22;
        }
        let drawn = drawn(inventory, (at, place), &order, &classes, (top, lang), &mut flows);
        top += drawn.height + 10;
        boxes.push(drawn);
    }
    lanes(&mut flows);
    picture(&classes, &headings, &boxes, &flows, (top + 6, lang)).into_string()
}

fn flows(inventory: &PublicInventory, order: &[&PublicPlace], classes: &[DataClass]) -> Vec<Flow> {
    let place = |id: &str| order.iter().position(|p| p.id == id);
    let of = |(from, to, of): (&PublicPlace, &PublicPlace, Vec<DataClass>)| {
        let (from, to) = (place(&from.id)?, place(&to.id)?);
        Some(Flow { from, to, closed: closed(&of), letters: letters(classes, &of), ends: [0; 2], lane: 0 })
    };
    inventory.flows().into_iter().filter_map(of).collect()
}

/// A box with its lines: what it is, who runs it, what it holds, then each flow that leaves and arrives.
fn drawn<'p>(
    inventory: &PublicInventory,
    (at, place): (usize, &'p PublicPlace),
    order: &[&PublicPlace],
    classes: &[DataClass],
    (top, lang): (u32, Lang),
    flows: &mut [Flow],
) -> Drawn<'p> {
    let holds = match place.classes.is_empty() {
        true => say::HOLDS_NOTHING.get(lang).to_string(),
        false => format!("{}: {}", say::HOLDS.get(lang), letters(classes, &place.classes)),
    };
    let kind = format!("{} · {}", words::service(place.service).get(lang), place.kind.name().get(lang));
    let mut lines = vec![kind, inventory.owner(&place.operator).to_string(), holds];
    let name = |at: usize| order.get(at).map_or("", |p| p.id.as_str());
    for leaving in [true, false] {
        for flow in flows.iter_mut() {
            let (this, other) = if leaving { (flow.from, flow.to) } else { (flow.to, flow.from) };
            if this == at {
                let line = u32::try_from(lines.len()).unwrap_or(0) + 1;
                flow.ends[usize::from(!leaving)] = top + 8 + LINE * line + LINE / 2;
                let arrow = if leaving { '→' } else { '←' };
                let carried = if flow.letters.is_empty() { "–" } else { &flow.letters };
                lines.push(format!("{arrow} {}. {}: {carried}", other + 1, name(other)));
            }
        }
    }
    let height = 16 + LINE * (u32::try_from(lines.len()).unwrap_or(0) + 1);
    Drawn { place, top, height, lines: lines.iter().map(|line| fitting(line)).collect() }
}

/// Gives each flow the nearest lane that no other has at its heights; short ones first.
fn lanes(flows: &mut [Flow]) {
    let mut order: Vec<usize> = (0..flows.len()).collect();
    let span = |f: &Flow| (f.ends[0].min(f.ends[1]), f.ends[0].max(f.ends[1]));
    order.sort_by_key(|at| flows.get(*at).map(|f| span(f).1 - span(f).0));
    let mut taken: Vec<Vec<(u32, u32)>> = Vec::new();
    for at in order {
        let Some(flow) = flows.get_mut(at) else { continue };
        let (low, high) = span(flow);
        let free = |lane: &Vec<(u32, u32)>| lane.iter().all(|(from, to)| high + 4 < *from || *to + 4 < low);
        let lane = taken.iter().position(free).unwrap_or(taken.len());
        if lane == taken.len() {
            taken.push(Vec::new());
        }
        taken[lane].push((low, high));
        flow.lane = u32::try_from(lane).unwrap_or(0);
    }
    let count = u32::try_from(taken.len()).unwrap_or(1).max(1);
    for flow in flows {
        flow.lane = LANE - (flow.lane * LANE_STEP).min(flow.lane * (LANE - 4) / count);
    }
}

fn picture(
    classes: &[DataClass],
    headings: &[Heading<'_>],
    boxes: &[Drawn<'_>],
    flows: &[Flow],
    (height, lang): (u32, Lang),
) -> Markup {
    html! {
        svg xmlns="http://www.w3.org/2000/svg" viewBox=(format!("0 0 {WIDTH} {height}")) width=(WIDTH) height=(height)
            role="img" aria-labelledby="judul" font-family=(FONT) font-size="12" fill=(INK) xml:lang=(lang.code()) {
            title id="judul" { (say::TOPOLOGY_ALT.get(lang)) }
            metadata { generator { (generator()) } }
            rect width=(WIDTH) height=(height) fill="#fff" {}
            @for (at, class) in classes.iter().enumerate() {
                @let y = 8 + LINE * (u32::try_from(at).unwrap_or(0) + 1);
                @let shut = closed(&[*class]);
                text x="8" y=(y) font-weight="700" fill=(if shut { CLOSED } else { OPEN }) { (letter(classes, *class)) }
                text x="26" y=(y) {
                    (class.name().get(lang))
                    @if shut { " (" (say::CLOSED.get(lang)) ")" }
                }
            }
            @for heading in headings {
                @if heading.country {
                    rect x="4" y=(heading.top) width=(WIDTH - 8) height="22" rx="4" fill="#ebe8e2" {}
                    text x="10" y=(heading.top + 16) font-size="14" font-weight="700" { (heading.text) }
                } @else {
                    text x=(BOX) y=(heading.top + 12) fill=(SOFT) { (heading.text) }
                }
            }
            @for flow in flows { (arrow(flow)) }
            @for (at, drawn) in boxes.iter().enumerate() { (drawn_box(at, drawn)) }
        }
    }
}

fn drawn_box(at: usize, of: &Drawn<'_>) -> Markup {
    let rim = if closed(&of.place.classes) { CLOSED } else { OPEN };
    html! {
        rect x=(BOX) y=(of.top) width=(WIDTH - BOX - 8) height=(of.height) rx="6" fill="#fff" stroke=(rim) stroke-width="1.5" {}
        text x=(BOX + 10) y=(of.top + 8 + LINE - 3) font-size="13" font-weight="700" {
            (at + 1) ". " (of.place.id)
        }
        @for (line, text) in of.lines.iter().enumerate() {
            text x=(BOX + 10) y=(of.top + 8 + LINE * (u32::try_from(line).unwrap_or(0) + 2) - 4) { (text) }
        }
    }
}

fn arrow(of: &Flow) -> Markup {
    let [from, to] = of.ends;
    let colour = if of.closed { CLOSED } else { OPEN };
    let tip = BOX - 1;
    html! {
        path d=(format!("M{BOX} {from}H{}V{to}H{}", of.lane, tip - 5)) fill="none" stroke=(colour) stroke-width="1.5"
            stroke-dasharray=[of.closed.then_some("4 3")] {}
        path d=(format!("M{tip} {to}l-6 -4v8z")) fill=(colour) {}
    }
}
