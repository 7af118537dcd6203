//! The rest of the handwriting on a page: tally, number in words, names of places, signatures.

use super::chance::Chance;
use super::curve::{Path, shaken, smooth};
use super::fill::{Area, Hand, another};
use super::letter;
use super::truth::ValueTruth;
use crate::rng::Rng;
use forms::{Edition, Page, PeopleKind, Rect, mm};
use model::Field;

/// Names of places that a header is filled with.
const PLACES: [&str; 12] = [
    "JAWA BARAT",
    "KAB. SUKAMAJU",
    "MEKARSARI",
    "TANJUNG BARU",
    "SUMBER REJO",
    "KOTA BARU",
    "PADANG TIMUR",
    "SUNGAI PINANG",
    "GUNUNG SARI",
    "BANJAR WANGI",
    "LABUHAN DALAM",
    "WATU ALUS",
];

/// Writes what surrounds the numbers.
pub(super) fn write(page: &Page, truths: &[ValueTruth], hand: &mut Hand<'_>) {
    if page.edition != Edition::Official2024 {
        return loose_tally(page, truths, hand);
    }
    header(hand);
    if page.number == 2 {
        for (row, truth) in truths.iter().enumerate().take(3) {
            let Some(value) = truth.value else { continue };
            let top = mm(178) + row as i32 * mm(152);
            tally(hand, Area::of(Rect::new(mm(181), top, mm(235), mm(80))), value);
            let line = Area::of(Rect::new(mm(85), top + mm(92), mm(260), mm(12)));
            letters(hand, line, &in_words(value));
        }
    }
}

/// Marks of five beside the numbers of our own forms, where the tally's cells are.
fn loose_tally(page: &Page, truths: &[ValueTruth], hand: &mut Hand<'_>) {
    for (boxes, truth) in page.values.iter().zip(truths) {
        let votes = matches!(truth.field, Field::Votes(_) | Field::PartyOnly(_) | Field::Candidate(..));
        let first = boxes.boxes[0];
        let mut left = truth.value.unwrap_or(0).min(120);
        // Blocks of pairs have their cells further right than rows of candidates.
        let from = if first.x < mm(410) { mm(180) } else { mm(236) };
        let pitch = ((first.x - mm(10) - from) / 12).min(mm(13));
        if !votes || pitch < mm(6) {
            continue;
        }
        for cell in 0..24 {
            let (x, y) = (from + cell % 12 * pitch, first.y + cell / 12 * (first.h / 2));
            bundle(hand, Area::of(Rect::new(x, y, pitch, first.h / 2)), left.min(5));
            left = left.saturating_sub(5);
        }
    }
}

/// The five places at the head of every page of the form of 2024.
fn header(hand: &mut Hand<'_>) {
    let lines = [(162, 79, 95), (162, 92, 95), (357, 79, 95), (357, 92, 95), (360, 105, 12)];
    for (row, (x, y, w)) in lines.into_iter().enumerate() {
        let area = Area::of(Rect::new(mm(x), mm(y), mm(w), mm(9)));
        if row == 4 {
            let number = format!("{:03}", hand.rng.between(1, 60));
            numerals(hand, area, &number);
        } else {
            let name = hand.rng.choose(PLACES);
            letters(hand, area, name);
        }
    }
}

/// Marks of five, up to twelve in a row, and the sum of each row.
fn tally(hand: &mut Hand<'_>, grid: Area, value: u32) {
    let (cell_w, cell_h) = (1.0 / 12.0, 1.0 / 5.0);
    let mut left = value.min(300);
    let mut rows = 0;
    for row in 0..5 {
        let sum = left.min(60);
        for column in 0..12 {
            let count = left.min(5);
            let cell = grid.part(column as f32 * cell_w, row as f32 * cell_h, cell_w, cell_h);
            bundle(hand, cell, count);
            left -= count;
        }
        if sum > 0 {
            rows = row + 1;
            let cell = grid.part(1.02, row as f32 * cell_h + 0.02, 0.115, cell_h * 0.8);
            numerals(hand, cell, &sum.to_string());
        }
    }
    if rows < 4 && hand.rng.often(0.7) {
        let top = rows as f32 * cell_h + 0.08;
        for (x, w) in [(0.02, 0.94), (1.03, 0.09)] {
            let zed = [(x, top), (x + w, top), (x, 0.92), (x + w, 0.92)];
            for pair in zed.windows(2) {
                let path = grid.path(&shaken(pair, 0.008, &mut hand.rng));
                hand.draw(&path, 18.0);
            }
        }
    }
}

fn bundle(hand: &mut Hand<'_>, cell: Area, count: u32) {
    for i in 0..count.min(4) {
        let x = 0.24 + 0.15 * i as f32;
        let path = shaken(&[(x, 0.25), (x + 0.02, 0.78)], 0.03, &mut hand.rng);
        hand.draw(&cell.path(&path), 18.0);
    }
    if count == 5 {
        let path = shaken(&[(0.16, 0.32), (0.8, 0.72)], 0.04, &mut hand.rng);
        hand.draw(&cell.path(&path), 18.0);
    }
}

fn numerals(hand: &mut Hand<'_>, area: Area, text: &str) {
    let count = text.len().max(2) as f32;
    let forming = super::digit::Forming { traced: false, round: 0.0, shake: 0.02 };
    for (i, digit) in text.bytes().enumerate() {
        let cell = area.part((i as f32 + 0.2) / count, 0.1, 0.55 / count, 0.8);
        let variant = hand.rng.draw() as u32;
        for shape in super::digit::strokes(digit.wrapping_sub(b'0'), variant, forming, &mut hand.rng) {
            hand.draw(&cell.path(&shape), 20.0);
        }
    }
}

/// Capital letters from the left; what does not fit is written narrower.
fn letters(hand: &mut Hand<'_>, area: Area, text: &str) {
    let pitch = (area.size.1 * 0.85).min(area.size.0 / text.len().max(1) as f32) / area.size.0;
    for (i, letter) in text.chars().enumerate() {
        let y = hand.rng.near(0.06);
        let cell = area.part(pitch * i as f32, y, pitch * 0.66, 1.0);
        for shape in letter::strokes(letter) {
            let path = shaken(&shape, 0.035, &mut hand.rng);
            hand.draw(&cell.path(&path), 20.0);
        }
    }
}

/// Signs in most boxes of officers and witnesses; which, in the page's order.
pub(super) fn sign(page: &Page, hand: &mut Hand<'_>) -> Vec<bool> {
    page.people
        .iter()
        .map(|person| {
            let signs = match person.kind {
                PeopleKind::Officer => hand.rng.often(0.97),
                PeopleKind::Witness => hand.rng.often(0.75),
                PeopleKind::Other => hand.rng.often(0.1),
            };
            if signs {
                let own = hand.ink;
                hand.ink = another(&mut hand.rng);
                let area = Area::of(person.ink);
                let path = signature(&mut hand.rng);
                hand.draw(&area.path(&path), area.size.1.min(22.0));
                hand.ink = own;
            }
            signs
        })
        .collect()
}

/// A capital's sweep, loops that run on, a flourish.
fn signature(rng: &mut Rng) -> Path {
    let start = rng.within(0.12, 0.25);
    let mut points =
        vec![(start, rng.within(0.5, 0.9)), (start + rng.within(0.0, 0.1), rng.within(0.05, 0.2))];
    let (turns, round) = (rng.within(2.0, 6.0), rng.within(0.02, 0.08));
    let high = rng.within(0.1, 0.3);
    for step in 0..(turns * 8.0) as u32 {
        let t = step as f32 / (turns * 8.0);
        let angle = step as f32 / 8.0 * std::f32::consts::TAU;
        let x = start + 0.08 + t * rng.within(0.42, 0.5) - round * angle.cos();
        points.push((x, 0.5 + high * (1.0 - 0.6 * t) * angle.sin() + rng.near(0.03)));
    }
    if rng.often(0.6) {
        points.push((rng.within(0.6, 0.8), rng.within(0.7, 0.9)));
        points.push((rng.within(0.1, 0.4), rng.within(0.65, 0.9)));
    }
    points.push((rng.within(0.75, 0.95), rng.within(0.4, 0.8)));
    smooth(&points)
}

/// A number below 1,000 in words, in capitals.
fn in_words(value: u32) -> String {
    const ONES: [&str; 12] = [
        "NOL", "SATU", "DUA", "TIGA", "EMPAT", "LIMA", "ENAM", "TUJUH", "DELAPAN", "SEMBILAN", "SEPULUH",
        "SEBELAS",
    ];
    let ones = |n: u32| ONES.get(n as usize).copied().unwrap_or_default();
    let rest = |n: u32| if n == 0 { String::new() } else { format!(" {}", in_words(n)) };
    match value {
        0..12 => ones(value).to_owned(),
        12..20 => format!("{} BELAS", ones(value - 10)),
        20..100 => format!("{} PULUH{}", ones(value / 10), rest(value % 10)),
        100..200 => format!("SERATUS{}", rest(value - 100)),
        _ => format!("{} RATUS{}", ones(value / 100), rest(value % 100)),
    }
}
