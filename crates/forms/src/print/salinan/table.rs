//! Tables whose rows break to the next page, with their head repeated there.

use super::flow::{BODY, Flow, LEFT, PALE, PLAIN, SMALL, STRONG, Style, THIN, line, wrapped};
use crate::art::{Anchor, Face, Ink, Item};
use crate::unit::{Rect, mm};

/// Space between a cell's edge and its text.
const PAD: i32 = mm(2);
/// Distance of base lines.
const LEADING: i32 = 3900;
/// Lines that a text itself may ask for, such as a pair's two names.
const PARTS: usize = 2;
/// Behind heads and totals.
const SHADE: Ink = Ink(232);

/// A column.
pub(super) struct Column {
    pub width: i32,
    pub head: &'static str,
    pub anchor: Anchor,
}

/// A table: its columns, from the left edge of everything.
pub(super) struct Table<'a> {
    pub columns: &'a [Column],
}

/// How a row stands out.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Look {
    Plain,
    /// Sums, and headings within a table.
    Strong,
}

impl Table<'_> {
    /// The head.
    pub(super) fn head(&self, flow: &mut Flow) {
        let mut x = LEFT;
        for column in self.columns {
            let cell = Rect::new(x, flow.y, column.width, mm(6));
            self.cell(flow, cell, true);
            let style = Style { size: SMALL, anchor: Anchor::Middle, ..STRONG };
            let at = (x + column.width / 2, flow.y + mm(4));
            flow.put(line(at, column.head, style, column.width - PAD));
            x += column.width;
        }
        flow.y += mm(6);
    }

    /// Makes sure of a height; a new page begins with the head.
    pub(super) fn room(&self, flow: &mut Flow, height: i32) {
        if flow.room(height) {
            self.head(flow);
        }
    }

    /// A row; texts that are too long are set in several lines.
    pub(super) fn row(&self, flow: &mut Flow, cells: &[&str], look: Look) {
        let texts: Vec<(Style, Vec<String>)> = self
            .columns
            .iter()
            .zip(cells)
            .map(|(column, text)| {
                let style = cell_style(column, look);
                (
                    style,
                    text.splitn(PARTS, '\n')
                        .flat_map(|t| wrapped(t, style, column.width - 2 * PAD))
                        .collect(),
                )
            })
            .collect();
        let lines = texts.iter().map(|(_, lines)| count(lines)).max().unwrap_or(1);
        let height = lines * LEADING + mm(2);
        self.room(flow, height);
        let mut x = LEFT;
        for (column, (style, lines)) in self.columns.iter().zip(&texts) {
            self.cell(flow, Rect::new(x, flow.y, column.width, height), look == Look::Strong);
            let from_left = match style.anchor {
                Anchor::Start => PAD,
                Anchor::Middle => column.width / 2,
                Anchor::End => column.width - PAD,
            };
            let first = flow.y + (height - count(lines) * LEADING) / 2 + BODY;
            for (n, text) in (0..).zip(lines) {
                flow.put(line((x + from_left, first + n * LEADING), text, *style, column.width - 2 * PAD));
            }
            x += column.width;
        }
        flow.y += height;
    }

    /// Frames of neighbours lie on each other.
    fn cell(&self, flow: &mut Flow, rect: Rect, shaded: bool) {
        if shaded {
            flow.put(Item::Fill { rect, ink: SHADE });
        }
        flow.frame(Rect::new(rect.x, rect.y, rect.w + THIN, rect.h + THIN));
    }
}

/// Words of a number stand small and pale: the figures are what counts.
fn cell_style(column: &Column, look: Look) -> Style {
    let face = if look == Look::Strong { Face::Bold } else { Face::Regular };
    let style = Style { face, anchor: column.anchor, ..PLAIN };
    match column.head {
        WORDS => Style { size: SMALL, face: Face::Regular, ink: PALE, ..style },
        _ if column.anchor == Anchor::End => Style { face: Face::Bold, ..style },
        _ => style,
    }
}

/// Head of the column of numbers in words.
pub(super) const WORDS: &str = "DENGAN HURUF";

fn count(lines: &[String]) -> i32 {
    i32::try_from(lines.len()).unwrap_or(1)
}
