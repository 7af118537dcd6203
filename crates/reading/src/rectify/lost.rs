//! Decides which part of a page a refusal names, where its corners were not found or its lines could not be followed.

use super::frame::{self, Choice, Scene};
use super::marks::{self, Candidate};
use super::thresholds as t;
use crate::locate::{Located, sheet};
use crate::plane::{Homography, PointF};
use crate::refusal::{Place, Refusal};

/// Least share of a side of the photo over which the sheet runs, where it runs out of the photo there.
const RUNS_OUT: f32 = 0.3;
/// Sizes of marks that are looked for when the camera looks from far aside, against the size beside the marker.
const STEEP_SIZES: [f32; 2] = [1.0, 2.2];
/// Least share of what speaks for a page when its marks are found that way.
const STEEP_EVIDENCE: f32 = 0.5;
/// Share of bright pixels at a corner from which on light is reflected there.
const GLARE: f32 = 0.5;

/// What to say of a page whose corners were not found (`choice` is none), or one of whose corners is missing while its
/// lines say too little.
pub fn why(located: &Located, scene: &Scene<'_>, found: &[Candidate], choice: Option<&Choice>) -> Refusal {
    if steep(scene) {
        return Refusal::TooSlanted;
    }
    let map = match choice {
        Some(choice) => Some(choice.map),
        None => frame::guess(scene, found),
    };
    let Some(map) = map else { return Refusal::PageNotFound };
    let corners = scene.page.corners.map(|c| map.apply(c.at.into()));
    let missing = [0, 1, 2, 3].map(|at: usize| match choice {
        Some(choice) => choice.corners.get(at).is_none_or(Option::is_none),
        None => !found.iter().any(|c| c.at.distance(corners[at]) < 12.0),
    });
    if let Some(place) = Place::of(corners.map(|c| !scene.gray.holds(c.x, c.y))) {
        return Refusal::CutOff(place);
    }
    if let Some(place) = run_out(located, missing) {
        return Refusal::CutOff(place);
    }
    let Some(at) = missing.iter().position(|m| *m) else { return Refusal::NotThisForm { lines: 0 } };
    if glaring(scene, &map, at) {
        return Refusal::GlareOnCorner(Place::CORNERS[at]);
    }
    Refusal::CornerHidden(Place::CORNERS[at])
}

/// Whether all four marks are in view, but so far from each other in size that the camera must look from aside.
pub fn steep(scene: &Scene<'_>) -> bool {
    let axes = scene.mark_axes();
    let mut found: Vec<Candidate> = Vec::new();
    for size in STEEP_SIZES {
        found.extend(marks::find(scene.gray, axes.scaled(size), scene.contrast));
    }
    found.sort_by(|a, b| b.score.total_cmp(&a.score));
    let Some(choice) = frame::steep(scene, &found) else { return false };
    choice.lines >= STEEP_EVIDENCE && aslant(scene, &choice.map)
}

/// Whether a map looks at the page from so far aside that one corner is much larger than another.
pub fn aslant(scene: &Scene<'_>, map: &Homography) -> bool {
    let scales = scene.page.corners.map(|c| {
        let spot = frame::spot(map, c.at.into());
        spot.right.0.hypot(spot.right.1)
    });
    let (least, most) = scales.iter().fold((f32::MAX, 0f32), |(l, m), s| (l.min(*s), m.max(*s)));
    most >= t::ASLANT * least
}

/// The side of the page that lies outside the photo: the sheet runs over the photo's edge there, a mark is missing
/// there, and the sheet does not run over all edges.
pub fn run_out(located: &Located, missing: [bool; 4]) -> Option<Place> {
    let touched = sheet::touched(located);
    let out = [0, 1, 2, 3].map(|side: usize| {
        // The page's own side, where the page lies turned in the photo.
        touched[(side + usize::from(located.turns)) % 4] >= RUNS_OUT
            && (missing[side] || missing[(side + 1) % 4])
    });
    let sides = [Place::Upper, Place::Right, Place::Lower, Place::Left];
    let all = touched.iter().filter(|share| **share >= RUNS_OUT).count() == 4;
    out.iter().position(|o| *o && !all).map(|at| sides[at])
}

/// Whether light is reflected where a corner should be.
fn glaring(scene: &Scene<'_>, map: &Homography, at: usize) -> bool {
    let corner = scene.page.corners[at];
    let side = corner.side as f32;
    let steps = || (-4..=4).map(|step| step as f32 * side / 3.0);
    let places = steps().flat_map(|dx| steps().map(move |dy| (dx, dy)));
    let bright = places.filter(|(dx, dy)| {
        let seen = map.apply(PointF::from(corner.at).moved(*dx, *dy));
        scene.gray.at(seen.x, seen.y) >= f32::from(t::SATURATED)
    });
    bright.count() as f32 >= GLARE * 81.0
}
