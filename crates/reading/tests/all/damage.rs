//! Every kind of damage, ever worse: the page is refused or its numbers are flagged, and none is silently wrong.

use crate::photos::{accepted, alone, front, numbers, reader, together};
use drill::photo::{Camera, Damage, Habits, Kind, Photographer};
use reading::{Expected, Refusal};

/// Severities from a quarter on.
const SEVERITIES: [f32; 4] = [0.25, 0.5, 0.75, 1.0];

/// Small, so that damage bites sooner.
const CAMERA: Camera = Camera { width: 800, height: 1200 };

/// Photographs one page with every severity of some kinds: per photo how many of its numbers were accepted, or why it
/// was refused.
fn growing(kinds: &[Kind]) -> Vec<(Kind, f32, Result<usize, Refusal>)> {
    let page = front();
    let reader = reader();
    let mut photographer = Photographer::new(kinds[0] as u64);
    let mut found = Vec::new();
    for (seed, kind) in (1..).zip(kinds) {
        let habits = Habits { traced: 400, ..Habits::CAREFUL };
        let filled = photographer.fill(&page, &numbers(&page, seed), &habits);
        for severity in SEVERITIES {
            let shot = photographer.shoot(&filled, &Damage::one(*kind, severity), CAMERA);
            let read = reader.read(&shot.jpeg, &Expected::default()).map(|page| {
                accepted(&together(&page).values, &shot.truth.values);
                accepted(&alone(&page), &shot.truth.values)
            });
            println!("{kind} {severity}: {read:?}");
            found.push((*kind, severity, read));
        }
    }
    found
}

/// Fails unless a kind at its first severity leaves most numbers readable.
fn mild_is_borne(found: &[(Kind, f32, Result<usize, Refusal>)], kinds: &[Kind]) {
    for (kind, severity, read) in found.iter().filter(|(k, s, _)| *s <= 0.25 && kinds.contains(k)) {
        assert!(matches!(read, Ok(taken) if *taken >= 18), "{kind} {severity}: {read:?}");
    }
}

/// The reason at the worst severity.
fn worst(found: &[(Kind, f32, Result<usize, Refusal>)], kind: Kind) -> Option<String> {
    let last = found.iter().find(|(k, s, _)| *k == kind && *s >= 1.0)?;
    last.2.as_ref().err().map(|refusal| refusal.code().into())
}

#[test]
fn a_slanted_turned_or_bent_page_is_never_silently_wrong() {
    let kinds = [Kind::Perspective, Kind::Rotation, Kind::Folds, Kind::Curl];
    mild_is_borne(&growing(&kinds), &kinds);
}

#[test]
fn bad_light_is_never_silently_wrong() {
    let kinds =
        [Kind::Shadow, Kind::UnevenLight, Kind::LowContrast, Kind::Dark, Kind::Overexposed, Kind::Glare];
    let found = growing(&kinds);
    mild_is_borne(&found, &kinds[..3]);
}

#[test]
fn blur_and_noise_are_never_silently_wrong() {
    let kinds = [Kind::Defocus, Kind::Motion, Kind::Noise, Kind::Jpeg, Kind::Downscale, Kind::Moire];
    let found = growing(&kinds);
    mild_is_borne(&found, &[Kind::Noise, Kind::Jpeg]);
    for kind in [Kind::Defocus, Kind::Motion, Kind::Downscale] {
        assert!(matches!(worst(&found, kind).as_deref(), Some("G1012" | "G1020")), "{kind}");
    }
}

#[test]
fn things_in_the_picture_are_never_silently_wrong() {
    let kinds = [Kind::Clutter, Kind::CornerFolded, Kind::CornerCut, Kind::Stain, Kind::Finger, Kind::CutOff];
    let found = growing(&kinds);
    mild_is_borne(&found, &[Kind::Clutter, Kind::Stain]);
    assert_eq!(worst(&found, Kind::CutOff).as_deref(), Some("G1017"));
    let cut = found.iter().filter(|(kind, ..)| *kind == Kind::CutOff);
    cut.for_each(|(_, severity, read)| assert!(read.is_err(), "cut off {severity}: {read:?}"));
}
