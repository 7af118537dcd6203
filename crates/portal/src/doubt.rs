//! What is missing or in doubt: the tiles at a page's head, and below it where each of them can be found. A tile leads to
//! the list of parts on its page, a part to the same list one level down, and the last one to the station's form, by
//! fragments alone, so that copies of the pages without a server have the same ways.

use super::info::meaning;
use super::number::count;
use super::words as w;
use maud::{Markup, html};
use model::Lang;
use model::control::{Control, Severity};
use model::lang::Text;
use shapes::Info;
use shapes::own::{ChildResult, StationLine, Totals};

/// A kind of doubt.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doubt {
    /// Nothing has been received.
    Missing,
    /// Held out of the headline by a hard bound.
    Held,
    /// In a dispute that nobody has resolved.
    Disputed,
    /// Lacks a number of section IV or V.
    Incomplete,
    /// An objection waits for its answer, or was kept.
    Objected,
    /// No result will come.
    Absent,
    /// Some rule does not hold.
    Broken,
    /// This rule does not hold.
    Rule(Control),
}

/// The kinds that have a tile.
const TILES: [Doubt; 7] = [
    Doubt::Missing,
    Doubt::Held,
    Doubt::Disputed,
    Doubt::Broken,
    Doubt::Objected,
    Doubt::Absent,
    Doubt::Incomplete,
];

impl Doubt {
    /// The fragment that names it on every page.
    pub const fn fragment(self) -> &'static str {
        match self {
            Doubt::Missing => "belum-masuk",
            Doubt::Held => "ditahan",
            Doubt::Disputed => "disengketakan",
            Doubt::Broken => "tidak-cocok",
            Doubt::Incomplete => "tidak-lengkap",
            Doubt::Objected => "keberatan",
            Doubt::Absent => "tanpa-hasil",
            Doubt::Rule(control) => control.code(),
        }
    }

    const fn name(self) -> Text {
        match self {
            Doubt::Missing => w::NOT_IN,
            Doubt::Held => w::HELD,
            Doubt::Disputed => w::DISPUTED,
            Doubt::Broken => w::BROKEN_ANY,
            Doubt::Incomplete => w::INCOMPLETE,
            Doubt::Objected => w::OBJECTED,
            Doubt::Absent => w::ABSENT,
            Doubt::Rule(control) => control.rule().text,
        }
    }

    const fn note(self) -> Option<Text> {
        match self {
            Doubt::Missing => Some(w::NOT_IN_NOTE),
            Doubt::Held => Some(w::HELD_NOTE),
            Doubt::Disputed => Some(w::DISPUTED_NOTE),
            Doubt::Broken => Some(w::BROKEN_NOTE),
            Doubt::Incomplete => Some(w::INCOMPLETE_NOTE),
            Doubt::Objected => Some(w::OBJECTED_NOTE),
            Doubt::Absent => Some(w::ABSENT_NOTE),
            Doubt::Rule(_) => None,
        }
    }

    /// Where the prose says what it means.
    const fn meaning(self) -> (Info, &'static str) {
        match self {
            Doubt::Missing => (Info::Stages, "belum_masuk"),
            Doubt::Held => (Info::Numbers, "ditahan"),
            Doubt::Disputed => (Info::Numbers, "disengketakan"),
            Doubt::Incomplete => (Info::Numbers, "kosong"),
            Doubt::Objected => (Info::Numbers, "keberatan"),
            Doubt::Absent => (Info::Numbers, "tanpa-hasil"),
            Doubt::Broken | Doubt::Rule(_) => (Info::Numbers, "tidak-cocok"),
        }
    }

    /// "What does this mean?"
    pub fn explained(self, lang: Lang) -> Markup {
        let (page, anchor) = self.meaning();
        meaning(page, anchor, lang)
    }

    /// Whether it has a tile only where some station has it.
    const fn is_rare(self) -> bool {
        matches!(self, Doubt::Incomplete | Doubt::Objected | Doubt::Absent)
    }

    /// How many stations of a region it concerns.
    fn stations(self, totals: &Totals) -> u64 {
        match self {
            Doubt::Missing => totals.stages[0],
            Doubt::Held => totals.held,
            Doubt::Disputed => totals.disputed,
            Doubt::Broken => totals.broken_any,
            Doubt::Incomplete => totals.incomplete.unwrap_or(0),
            Doubt::Objected => totals.objected.unwrap_or(0),
            Doubt::Absent => totals.absent.unwrap_or(0),
            Doubt::Rule(control) => totals.broken.get(control as usize - 1).copied().unwrap_or(0),
        }
    }

    /// Whether it concerns a station.
    fn concerns(self, line: &StationLine) -> bool {
        match self {
            Doubt::Missing => line.stage == model::Stage::BelumMasuk,
            Doubt::Held => line.held,
            Doubt::Disputed => line.disputed,
            Doubt::Broken => !line.broken.is_empty(),
            Doubt::Incomplete => line.incomplete == Some(true),
            Doubt::Objected => line.objected == Some(true),
            Doubt::Absent => line.absent == Some(true),
            Doubt::Rule(control) => line.broken.iter().any(|code| code == control.code()),
        }
    }
}

/// The rules that some form of these totals breaks.
fn rules(totals: &Totals) -> impl Iterator<Item = Doubt> {
    Control::ALL.into_iter().map(Doubt::Rule).filter(|rule| rule.stations(totals) > 0)
}

/// How many stations are missing or in doubt, each leading to `list` (the address of the page that has the lists; empty
/// for the page itself).
pub fn tiles(totals: &Totals, list: &str, lang: Lang) -> Markup {
    html! {
        ul.tiles aria-label=(w::DOUBTS.get(lang)) {
            @for doubt in TILES.into_iter().filter(|doubt| !doubt.is_rare() || doubt.stations(totals) > 0) {
                @let stations = doubt.stations(totals);
                @let inner = html! { strong { (count(stations, lang)) } " " span { (doubt.name().get(lang).to_lowercase()) } };
                li {
                    @if stations == 0 { span.tile { (inner) } } @else {
                        a.tile.alarm[doubt != Doubt::Missing] href=(format!("{list}#{}", doubt.fragment())) { (inner) }
                    }
                }
            }
        }
    }
}

/// Counts of a part that are not zero, in few words, each leading to the part's own list.
pub fn brief(totals: &Totals, address: &str, lang: Lang) -> Markup {
    html! {
        @for doubt in TILES.into_iter().skip(1).filter(|doubt| doubt.stations(totals) > 0) {
            a.brief href=(format!("{address}#{}", doubt.fragment())) {
                (count(doubt.stations(totals), lang)) " " (doubt.name().get(lang).to_lowercase())
            }
        }
    }
}

/// Something below a region that a doubt can be found in: name, address and number of stations.
type Place = (String, String, u64);

/// Where each kind of doubt is found below a region: `children` and `stations` come with their addresses.
pub fn places(
    totals: &Totals,
    children: &[(&ChildResult, String)],
    stations: &[(&StationLine, String)],
    lang: Lang,
) -> Markup {
    let below = |doubt: Doubt| -> Vec<Place> {
        let regions = children.iter().map(|(child, address)| {
            (
                child.region.name.clone(),
                format!("{address}#{}", doubt.fragment()),
                doubt.stations(&child.totals),
            )
        });
        let lines = stations.iter().map(|(line, address)| {
            let address = format!("{address}#{}", doubt.fragment());
            (line.station.name.clone(), address, u64::from(doubt.concerns(line)))
        });
        regions.chain(lines).filter(|(_, _, stations)| *stations > 0).collect()
    };
    let counted = stations.is_empty();
    let list = |doubt: Doubt| {
        html! {
            ul.places {
                @for (name, address, stations) in below(doubt) {
                    li { a href=(address) { (name) } @if counted { " " span { (count(stations, lang)) } } }
                }
            }
        }
    };
    let found: Vec<Doubt> = TILES.into_iter().filter(|doubt| doubt.stations(totals) > 0).collect();
    html! {
        @if totals.stations > 0 {
            section.card aria-labelledby="ragu" {
                h2 #ragu { (w::DOUBTS.get(lang)) }
                @if found.is_empty() { p { (w::NO_DOUBT.get(lang)) } }
                @for doubt in found {
                    section.doubt id=(doubt.fragment()) {
                        h3 { (doubt.name().get(lang)) ": " (count(doubt.stations(totals), lang)) " " (w::TPS.get(lang)) }
                        @if let Some(note) = doubt.note() { p.note { (note.get(lang)) " " (doubt.explained(lang)) } }
                        (list(doubt))
                        @if doubt == Doubt::Broken {
                            @for rule in rules(totals) {
                                section.doubt id=(rule.fragment()) {
                                    h4 {
                                        code { (rule.fragment()) } " " (rule.name().get(lang)) ": "
                                        (count(rule.stations(totals), lang)) " " (w::TPS.get(lang))
                                    }
                                    (list(rule))
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// Every broken rule with its sentence and the number of forms, leading to where they are. `list` as for [`tiles`].
pub fn breaches(totals: &Totals, list: &str, lang: Lang) -> Markup {
    let rows: Vec<Doubt> = rules(totals).collect();
    html! {
        @if rows.is_empty() { p { (w::NO_BREACH.get(lang)) } } @else {
            table.plain.rules {
                thead {
                    tr {
                        th scope="col" { (w::RULE_TEXT.get(lang)) }
                        th scope="col" { (w::TPS.get(lang)) }
                    }
                }
                tbody {
                    @for rule in rows {
                        tr {
                            th scope="row" {
                                a href=(format!("{list}#{}", rule.fragment())) {
                                    code { (rule.fragment()) } " " (rule.name().get(lang))
                                }
                                @if holds_out(rule) { " " span.tag.bad { (w::HOLDS_OUT.get(lang)) } }
                            }
                            td { (count(rule.stations(totals), lang)) }
                        }
                    }
                }
            }
        }
    }
}

fn holds_out(doubt: Doubt) -> bool {
    matches!(doubt, Doubt::Rule(control) if control.rule().severity == Severity::Bound)
}
