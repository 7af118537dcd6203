//! Bubbles: how much of each circle is inked, beside the paper around it and the black of the page.

use crate::around::Around;
use crate::evidence::BubbleInk;
use forms::{BUBBLES, Bubbles, Point};

/// Where the samples of a bubble lie, as shares of its radius: the middle and two rings, away from the printed circle.
const RINGS: [(f32, usize); 4] = [(0.0, 1), (0.25, 6), (0.48, 10), (0.68, 14)];
/// Where paper is looked for: outside the printed circle, half way to the next bubble.
const PAPER_RING: (f32, usize) = (1.28, 16);
/// Which of the sorted samples around a bubble is paper: three quarters are darker, ink that spilled among them.
const PAPER_RANK: usize = 12;

/// Darkness of the bubbles of one digit: 0 is the paper around, 1 the black of print. `black` is the grey of printed
/// black as a share of the grey of paper. `None` where a bubble lies outside the photo.
pub fn column(around: &Around<'_>, bubbles: &Bubbles, position: usize, black: f32) -> Option<BubbleInk> {
    let mut fill = [0.0; BUBBLES];
    for (fill, at) in fill.iter_mut().zip(&bubbles.at[position]) {
        *fill = darkness(around, *at, bubbles.radius as f32, black)?;
    }
    Some(BubbleInk { fill })
}

fn darkness(around: &Around<'_>, at: Point, radius: f32, black: f32) -> Option<f32> {
    let ring = |share: f32, count: usize| {
        (0..count).map(move |i| {
            let (sin, cos) = (std::f32::consts::TAU * i as f32 / count as f32).sin_cos();
            (at.x as f32 + cos * share * radius, at.y as f32 + sin * share * radius)
        })
    };
    let mut papers = Vec::with_capacity(PAPER_RING.1);
    for (x, y) in ring(PAPER_RING.0, PAPER_RING.1) {
        papers.push(around.grey(x, y)?);
    }
    papers.sort_unstable_by(f32::total_cmp);
    let paper = papers[PAPER_RANK];
    let (mut sum, mut count) = (0.0, 0.0);
    for (share, samples) in RINGS {
        for (x, y) in ring(share, samples) {
            sum += around.grey(x, y)?;
            count += 1.0;
        }
    }
    let range = (paper * (1.0 - black)).max(8.0);
    Some(((paper - sum / count) / range).clamp(0.0, 1.2))
}
