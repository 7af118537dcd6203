//! Signs that a box was painted over: correction fluid and tape hide the frame where they reach it, and leave the rest
//! of it black. Glare, blur and folds fade a frame too, but not a piece of one side beside its black ends.

use crate::around::Around;
use forms::Rect;

/// Places looked at along a side; its ends are left out, where frames of neighbours and strokes meet.
const ALONG: usize = 14;
/// Share of a side that is left out at each end.
const END: f32 = 0.1;
/// Where across the stroke a place is looked at, in widths of the stroke from its middle: the frame may lie a little
/// beside where it was found.
const ACROSS: [f32; 7] = [-1.5, -1.0, -0.5, 0.0, 0.5, 1.0, 1.5];
/// Where paper is looked for, in the same measure.
const PAPER: f32 = 2.6;
/// Rank of the paper's grey among what is found there along a side.
const PAPER_RANK: f32 = 0.8;
/// Share of the number's frames that is at least as dark as what a whole frame is held to be.
const WHOLE_RANK: f32 = 0.75;
/// Least darkness of a whole frame, as a share of the paper's grey, for a piece of it to be missed.
const WHOLE_LEAST: f32 = 0.2;
/// Rank among a side's own places of those that nothing hides.
const OWN_RANK: f32 = 0.85;
/// Some sides are fainter than others, by the way of the blur, but not more than by this.
const FAINT: f32 = 0.5;
/// Below this share of the side's darkness a place of it is hidden.
const HIDDEN: f32 = 0.42;
/// Least places in a row that are hidden.
const RUN: usize = 3;

/// Which of a number's boxes look painted over. `stroke` is the width of their frames in micrometres.
pub fn corrected(around: &Around<'_>, boxes: &[Rect; 3], stroke: i32) -> [bool; 3] {
    let frames = boxes.map(|rect| sides(rect, stroke).map(|side| darkness(around, side, stroke)));
    let all: Vec<f32> = frames.iter().flatten().flatten().copied().collect();
    let whole = ranked(&all, WHOLE_RANK);
    let below = |side: &[f32]| HIDDEN * ranked(side, OWN_RANK).max(FAINT * whole);
    frames.map(|sides| whole >= WHOLE_LEAST && sides.iter().any(|side| hidden(side, below(side))))
}

/// The value at a rank, 0 to 1; 0 of none.
fn ranked(values: &[f32], rank: f32) -> f32 {
    let mut sorted = values.to_vec();
    sorted.sort_unstable_by(f32::total_cmp);
    sorted.get((sorted.len() as f32 * rank) as usize).copied().unwrap_or(0.0)
}

/// Whether a run of places is hidden, and the side goes on beside it.
fn hidden(side: &[f32], below: f32) -> bool {
    let light = side.iter().filter(|d| **d < below).count();
    side.windows(RUN).any(|run| run.iter().all(|d| *d < below)) && light < side.len()
}

/// The middle lines of a frame's sides, from one end to the other.
fn sides(rect: Rect, stroke: i32) -> [[(f32, f32); 2]; 4] {
    let middle = rect.grown(-stroke / 2);
    let (left, top, right, low) =
        (middle.x as f32, middle.y as f32, middle.right() as f32, middle.bottom() as f32);
    [
        [(left, top), (right, top)],
        [(left, low), (right, low)],
        [(left, top), (left, low)],
        [(right, top), (right, low)],
    ]
}

/// How dark the stroke is along a side, beside the paper next to it; nothing where the photo ends.
fn darkness(around: &Around<'_>, [from, to]: [(f32, f32); 2], stroke: i32) -> Vec<f32> {
    let stroke = stroke as f32;
    let (wide, high) = ((to.0 - from.0).abs(), (to.1 - from.1).abs());
    // A step across the side.
    let across = if wide > high { (0.0, stroke) } else { (stroke, 0.0) };
    let place = |at: usize| {
        let share = END + (1.0 - 2.0 * END) * (at as f32 + 0.5) / ALONG as f32;
        (from.0 + (to.0 - from.0) * share, from.1 + (to.1 - from.1) * share)
    };
    let grey = |(x, y): (f32, f32), off: f32| around.grey(x + off * across.0, y + off * across.1);
    let lightest = |at| [-PAPER, PAPER].iter().filter_map(|off| grey(at, *off)).fold(0.0, f32::max);
    // Digits and the next box's frame may stand where paper is looked for, but not along the whole side.
    let papers: Vec<f32> = (0..ALONG).map(|at| lightest(place(at))).collect();
    let paper = ranked(&papers, PAPER_RANK).max(1.0);
    (0..ALONG)
        .filter_map(|at| ACROSS.iter().filter_map(|off| grey(place(at), *off)).min_by(f32::total_cmp))
        .map(|ink| (1.0 - ink / paper).max(0.0))
        .collect()
}
