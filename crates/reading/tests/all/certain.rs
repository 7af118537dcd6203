//! What is located for certain: numbers are judged where they are read, and damage that grows never clears a flag.

use crate::bent::{Foot, gray_of};
use crate::photos::{accepted, alone, numbers, reader, together};
use drill::photo::{Camera, Damage, Habits, Kind, Photographer};
use forms::official;
use reading::{Expected, PageReading};

/// How much of a page is taken at a severity: numbers located, numbers accepted; nothing when it is refused.
fn sweep(page: u8, kind: fn(f32) -> Foot, severities: &[f32]) -> Vec<(f32, usize, usize)> {
    let page = official::page(page).unwrap();
    let mut photographer = Photographer::new(31);
    let filled = photographer.fill(&page, &numbers(&page, 2), &Habits { traced: 1_000, ..Habits::CAREFUL });
    let shot = photographer.shoot(&filled, &Damage::one(Kind::Perspective, 0.15), Camera::TWO_MEGAPIXELS);
    let reader = reader();
    let one = |by: &f32| {
        let photo = kind(*by).bend(&shot.picture, &page, &shot.truth.mapping);
        match reader.read_gray(gray_of(&photo), &Expected::default()) {
            Ok(read) => {
                accepted(&alone(&read), &shot.truth.values);
                let taken = accepted(&together(&read).values, &shot.truth.values);
                (*by, located(&read), taken)
            }
            Err(refusal) => {
                println!("{by}: {}", refusal.code());
                (*by, 0, 0)
            }
        }
    };
    severities.iter().map(one).collect()
}

fn located(read: &PageReading) -> usize {
    read.values.iter().filter(|v| v.located).count()
}

#[test]
fn a_foot_that_is_shorter_leaves_the_numbers_above_it() {
    let severities = [0.0, 0.06, 0.10, 0.11, 0.12, 0.13, 0.15, 0.20];
    let found = sweep(2, |by| Foot::Shorter { from: 640_000.0, by }, &severities);
    println!("{found:?}");
    for (by, located, taken) in &found {
        assert!(*located >= 1 && located == taken, "{by}: {found:?}");
        assert!(*by > 0.11 || *located == 3, "{by}: {found:?}");
    }
    assert!(found.windows(2).all(|pair| pair[1].1 <= pair[0].1), "{found:?}");
}

#[test]
fn damage_that_grows_never_clears_a_flag() {
    type Make = fn(f32) -> Foot;
    let table: [(&str, u8, Make, f32); 5] = [
        ("shorter foot", 1, |by| Foot::Shorter { from: 560_000.0, by }, 0.30),
        ("longer foot", 1, |by| Foot::Shorter { from: 560_000.0, by: -by }, 0.30),
        ("sagging foot", 1, |by| Foot::Sags { from: 450_000.0, by }, 108_000.0),
        ("folded", 1, |by| Foot::Folded { from: 520_000.0, by }, 60_000.0),
        ("sagging foot", 2, |by| Foot::Sags { from: 300_000.0, by }, 108_000.0),
    ];
    let mut cleared = Vec::new();
    for (name, page, make, most) in table {
        let severities: Vec<f32> = (0..=6).map(|at| most * at as f32 / 6.0).collect();
        let found = sweep(page, make, &severities);
        println!("{name} {page}: {found:?}");
        let again = found.windows(2).filter(|pair| pair[1].1 > pair[0].1);
        cleared.extend(again.map(|pair| format!("{name} {page}: {pair:?}")));
    }
    assert!(cleared.is_empty(), "{}", cleared.join("\n"));
}

/// A foot that slides to the side keeps its level lines; the boxes of its upright ones are taken for their neighbours.
#[test]
fn boxes_that_slid_to_the_side_are_never_silently_wrong() {
    let severities: Vec<f32> = (0..=5).map(|at| 20_000.0 * at as f32).collect();
    let found = sweep(1, |by| Foot::Slides { from: 450_000.0, by }, &severities);
    println!("{found:?}");
    assert_eq!(found[0].1, 22);
    assert!(found[5].1 < 12, "{found:?}");
}
