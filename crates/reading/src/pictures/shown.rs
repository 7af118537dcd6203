//! Which blocks of a page may be shown to everybody: those whose place in this photo is bounded, and none near people
//! whose own place is not.

use crate::rectify::Rectified;
use forms::{Block, BlockKind, Page, Rect};
use model::Field;
use model::lang::Lang;
use serde::Serialize;
use std::collections::BTreeMap;
use texts::reading;

/// Print so near to names and signatures, in micrometres, is shown only where their cells are located for certain.
const PEOPLE_NEAR: i32 = 60_000;
/// Print so near to them is shown only where lines of both directions bound its own place.
const PEOPLE_FAR: i32 = 150_000;
/// How far around a square of print lines bound its place, beyond what bounds anything, in micrometres.
const PRINT_REACH: i32 = 25_000;

/// Characters that tell which blocks of a form's pages are shown, all pages together, and those that each page takes beside:
/// the whole form must fit into one event.
const TEXT_OF_FORM: usize = 14_000;
const BESIDE: usize = 400;
/// Characters that any page may take.
const TEXT_LEAST: usize = 120;

/// Most characters that tell which blocks of a page are shown, by how many pages the form has.
pub fn text_max(pages: u8) -> usize {
    (TEXT_OF_FORM / usize::from(pages.max(1))).saturating_sub(BESIDE).max(TEXT_LEAST)
}

/// Why a block is not shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Hidden {
    /// Its place in the photo is not certain: the paper is bent, covered or cut off there.
    NotLocated,
    /// Names and signatures close to it are not located for certain, so they could come to lie in it.
    NearPeople,
}

impl Hidden {
    /// The stable code used in files and by programs.
    pub const fn code(self) -> &'static str {
        match self {
            Hidden::NotLocated => "not-located",
            Hidden::NearPeople => "near-people",
        }
    }

    /// What to tell a person, in their language.
    pub fn text(self, lang: Lang) -> &'static str {
        match self {
            Hidden::NotLocated => reading::NOT_LOCATED,
            Hidden::NearPeople => reading::NEAR_PEOPLE,
        }
        .get(lang)
    }
}

/// Every block of a page and whether it is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shown {
    blocks: Vec<(Block, Option<Hidden>)>,
}

/// What of a page is not shown, as programs get it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NotShown {
    /// `number`, `bubbles` or `print`.
    pub what: &'static str,
    /// Which number; none for print.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(nullable = false))]
    pub field: Option<String>,
    /// Squares of print; 1 for a number or its bubbles.
    pub blocks: usize,
    /// A stable code.
    pub why: &'static str,
}

impl Shown {
    /// Judges the blocks of a page. What is shown is told in at most [`text_max`] characters: where that is not enough, whole
    /// rows of print are left out, and then all print.
    pub fn of(rectified: &Rectified, page: &Page) -> Shown {
        let shown = Self::judged(rectified, page);
        [Shown::in_whole_rows, Shown::without_print].into_iter().fold(shown, |shown, coarser| {
            if String::from(shown.set()).len() > text_max(page.pages) { coarser(shown) } else { shown }
        })
    }

    fn judged(rectified: &Rectified, page: &Page) -> Shown {
        let people: Vec<(Rect, bool)> =
            page.people.iter().map(|p| (p.mask, rectified.certainty.fit(p.mask).bounded())).collect();
        let judge = |block: Block| (block, hidden(rectified, page, &people, block));
        Shown { blocks: page.blocks().into_iter().map(judge).collect() }
    }

    /// Rows of print of which a square is hidden are hidden.
    fn in_whole_rows(mut self) -> Shown {
        let hidden: BTreeMap<i32, Hidden> = (self.blocks.iter())
            .filter(|(block, _)| block.kind == BlockKind::Print)
            .filter_map(|(block, hidden)| hidden.map(|why| (block.rect.y, why)))
            .collect();
        for (block, why) in self.blocks.iter_mut().filter(|(block, _)| block.kind == BlockKind::Print) {
            *why = why.or_else(|| hidden.get(&block.rect.y).copied());
        }
        self
    }

    fn without_print(mut self) -> Shown {
        for (_, why) in self.blocks.iter_mut().filter(|(block, _)| block.kind == BlockKind::Print) {
            *why = why.or(Some(Hidden::NotLocated));
        }
        self
    }

    /// The blocks that are shown.
    pub fn blocks(&self) -> impl Iterator<Item = Block> + '_ {
        self.blocks.iter().filter(|(_, hidden)| hidden.is_none()).map(|(block, _)| *block)
    }

    /// Which of the layout's blocks are shown, as an event says it.
    pub fn set(&self) -> model::event::Blocks {
        model::event::Blocks::of(self.blocks.iter().map(|(_, hidden)| hidden.is_none()))
    }

    /// Numbers whose boxes are shown, in form order.
    pub fn numbers(&self) -> impl Iterator<Item = Field> + '_ {
        self.blocks().filter_map(|b| if let BlockKind::Number(field) = b.kind { Some(field) } else { None })
    }

    /// What is not shown, print by reason, then numbers and bubbles in form order.
    pub fn missing(&self) -> Vec<NotShown> {
        let mut out = Vec::new();
        for why in [Hidden::NotLocated, Hidden::NearPeople] {
            let print =
                |(b, hidden): &&(Block, Option<Hidden>)| b.kind == BlockKind::Print && *hidden == Some(why);
            let blocks = self.blocks.iter().filter(print).count();
            if blocks > 0 {
                out.push(NotShown { what: "print", field: None, blocks, why: why.code() });
            }
        }
        for (block, hidden) in &self.blocks {
            let (what, field) = match block.kind {
                BlockKind::Number(field) => ("number", field),
                BlockKind::Bubbles(field) => ("bubbles", field),
                BlockKind::Print => continue,
            };
            if let Some(why) = hidden {
                out.push(NotShown { what, field: Some(field.to_string()), blocks: 1, why: why.code() });
            }
        }
        out
    }
}

impl Shown {
    /// What is not shown and why, a line a reason, in a person's language.
    pub fn text(&self, lang: Lang) -> Vec<String> {
        [Hidden::NotLocated, Hidden::NearPeople].into_iter().filter_map(|why| self.line(why, lang)).collect()
    }

    fn line(&self, why: Hidden, lang: Lang) -> Option<String> {
        let missing =
            self.blocks.iter().filter(|(_, hidden)| *hidden == Some(why)).map(|(block, _)| block.kind);
        let (mut numbers, mut bubbles, mut print) = (Vec::new(), Vec::new(), 0);
        for kind in missing {
            match kind {
                BlockKind::Number(field) => numbers.push(field.to_string()),
                BlockKind::Bubbles(field) => bubbles.push(field.to_string()),
                BlockKind::Print => print += 1,
            }
        }
        let parts: Vec<String> = [
            (!numbers.is_empty()).then(|| format!("{} {}", reading::BOXES.get(lang), numbers.join(", "))),
            (!bubbles.is_empty()).then(|| format!("{} {}", reading::BUBBLES.get(lang), bubbles.join(", "))),
            (print > 0).then(|| format!("{print} {}", reading::SQUARES.get(lang))),
        ]
        .into_iter()
        .flatten()
        .collect();
        (!parts.is_empty())
            .then(|| format!("{} ({}): {}", reading::MISSING.get(lang), why.text(lang), parts.join("; ")))
    }
}

fn hidden(rectified: &Rectified, page: &Page, people: &[(Rect, bool)], block: Block) -> Option<Hidden> {
    let near = |reach: i32| people.iter().filter(move |(mask, _)| mask.grown(reach).overlaps(block.rect));
    let uncertain = || near(PEOPLE_NEAR).any(|(_, certain)| !certain);
    match block.kind {
        // Three frames in a row, found where a chain of certain places leads: nothing else looks so.
        BlockKind::Number(field) => (!framed(rectified, page, field)).then_some(Hidden::NotLocated),
        BlockKind::Bubbles(field) if !framed(rectified, page, field) => Some(Hidden::NotLocated),
        BlockKind::Bubbles(_) => {
            let fit = rectified.certainty.fit(block.rect);
            if fit.reached < 1.0 || near(PEOPLE_FAR).next().is_some() && !fit.bounded() {
                Some(Hidden::NotLocated)
            } else {
                uncertain().then_some(Hidden::NearPeople)
            }
        }
        BlockKind::Print => {
            let own = rectified.certainty.fit(block.rect);
            let bounded = rectified.certainty.fit(block.rect.grown(PRINT_REACH)).lines_bound();
            if own.reached < 1.0 || near(PEOPLE_FAR).next().is_some() && !bounded {
                Some(Hidden::NotLocated)
            } else {
                uncertain().then_some(Hidden::NearPeople)
            }
        }
    }
}

/// Whether a number's own frames were found where the chain leads.
fn framed(rectified: &Rectified, page: &Page, field: Field) -> bool {
    let at = page.values.iter().position(|v| v.field == field);
    at.and_then(|at| rectified.values.get(at)).is_some_and(|fit| fit.located && fit.found())
}
