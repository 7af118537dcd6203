//! Which page it is: the official form by its marker alone, ours by marker and QR code.

use crate::code;
use crate::gray::Gray;
use crate::locate::Located;
use crate::page_reading::Expected;
use crate::plane::PointF;
use crate::rectify::{Rectified, by_marks, from_aside, light, run_out, thresholds};
use crate::refusal::{Place, Refusal};
use forms::own::{self, Filling, PageSpec, PayloadError};
use forms::{Page, Point, official};
use model::Contest;

/// An identified page.
pub struct Found {
    pub page: Page,
    pub spec: Option<PageSpec>,
    pub station: Option<String>,
}

/// The layout of the page in a photo.
///
/// # Errors
/// Marker unknown, wrong contest, page or station, or a QR code that is needed and can't be read.
pub fn identify(photo: &Gray, located: &Located, expected: &Expected) -> Result<Found, Refusal> {
    let found = match official::page_of_marker(located.id).and_then(official::page) {
        Some(page) => Found { page, spec: None, station: None },
        None => ours(photo, located, expected)?,
    };
    check(&found, expected)?;
    Ok(found)
}

/// A page of our family. Its code says what stands on it; without the code, the plan or the marker may.
fn ours(photo: &Gray, located: &Located, expected: &Expected) -> Result<Found, Refusal> {
    let (contest, number) =
        own::page_of_marker(located.id).ok_or(Refusal::MarkerUnknown { id: located.id })?;
    wrong(contest, number, expected)?;
    light(located)?;
    let outline = own::outline(contest, number);
    let map = by_marks(located, &outline).map_err(|refusal| anothers(located).unwrap_or(refusal))?;
    let place = own::QR_PLACE;
    let grey = |x: f32, y: f32| {
        let (px, py) = map.to_photo(PointF::new(x, y));
        photo.at(px, py)
    };
    let text = code::read(&grey, (place.x as f32, place.y as f32, place.w.min(place.h) as f32));
    let said = match text.map(|text| PageSpec::parse(&text).map_err(|error| (error, text))) {
        // A clean code of something else: nothing is covered or blurred.
        Some(Err((PayloadError::Family, code))) => return Err(Refusal::OtherEdition { code }),
        said => said.and_then(Result::ok),
    };
    let (spec, station) = match said {
        // A marker and a code that contradict each other are two papers, or a forged one: neither is believed.
        Some((spec, _)) if spec.marker_id() != located.id => {
            let code = format!("{} {}", spec.contest(), spec.number());
            return Err(Refusal::CodeContradicts { marker: format!("{contest} {number}"), code });
        }
        Some((spec, station)) => (spec, station.map(|s| s.as_str().to_owned())),
        None => {
            let planned = expected.plan.iter().find(|s| s.marker_id() == located.id);
            (planned.cloned().ok_or_else(|| unreadable(photo, located, &map, &outline))?, None)
        }
    };
    let page = own::page(&spec, &Filling::default());
    Ok(Found { page, spec: Some(spec), station })
}

/// The refusal of an official page of another contest: its marker may be numbered as one of ours, but its marks stand
/// where the commission prints them.
fn anothers(located: &Located) -> Option<Refusal> {
    let outline = official::page(1)?;
    let whole = by_marks(located, &outline).ok()?.corners.iter().all(Option::is_some);
    whole.then_some(Refusal::MarkerUnknown { id: located.id })
}

/// Modules of the side of most codes.
const MODULES: f32 = 37.0;
/// Standard deviation of the blur, as a share of a module, at which a code can't be read.
const BLUR_MOST: f32 = 0.55;
/// Share of the marks between the corners below which the corners are doubted.
const EDGES_LEAST: f32 = 0.6;
/// Pixels of a module that are too few.
const PIXELS_LEAST: f32 = 1.5;
/// Width of a digit box of our forms, in micrometres: how large a page is in a photo is told by it.
const BOX: f32 = 22_000.0;

/// The corner or side that lies outside the photo by the marker alone, which tells a page's size and slant roughly: where the
/// lower corners are cut off, marks higher up may be taken for them.
fn beyond(photo: &Gray, located: &Located, outline: &Page) -> Option<Place> {
    const SURE: f32 = 0.04;
    let (rect, [a, b, c, d]) = (outline.marker.rect, located.corners);
    let right = ((b.x - a.x + c.x - d.x) / 2.0, (b.y - a.y + c.y - d.y) / 2.0);
    let down = ((d.x - a.x + c.x - b.x) / 2.0, (d.y - a.y + c.y - b.y) / 2.0);
    let (width, height) = (photo.width as f32, photo.height as f32);
    let margin = SURE * width.max(height);
    let outside = |at: Point| {
        let (u, v) = ((at.x - rect.x) as f32 / rect.w as f32, (at.y - rect.y) as f32 / rect.h as f32);
        let (x, y) = (a.x + u * right.0 + v * down.0, a.y + u * right.1 + v * down.1);
        x < -margin || y < -margin || x > width + margin || y > height + margin
    };
    Place::of(outline.corners.map(|mark| outside(mark.at)))
}

/// Why a code is not read, as far as the photo tells.
fn unreadable(photo: &Gray, located: &Located, map: &Rectified, outline: &Page) -> Refusal {
    // Marks that do not agree with the marker were taken for others.
    if map.strain > thresholds::STRAIN_MAX / 3.0
        && let Some(place) = beyond(photo, located, outline)
    {
        return Refusal::CutOff(place);
    }
    let outside = |at: Point| {
        let (x, y) = map.to_photo(at.into());
        !photo.holds(x, y)
    };
    let corners = || Place::CORNERS.into_iter().zip(&outline.corners).zip(&map.corners);
    if let Some(place) = Place::of(outline.corners.map(|mark| outside(mark.at))) {
        return Refusal::CutOff(place);
    }
    // Few of the marks between the corners lie where they should: others were taken for the corners.
    if map.lines < EDGES_LEAST
        && let Some(place) = run_out(located, [true; 4])
    {
        return Refusal::CutOff(place);
    }
    let scales = outline.corners.map(|mark| map.pixels_per_mm(mark.at.into()));
    let (least, most) = scales.iter().fold((f32::MAX, 0f32), |(l, m), s| (l.min(*s), m.max(*s)));
    if most >= thresholds::ASLANT * least || from_aside(located, outline) {
        return Refusal::TooSlanted;
    }
    let module = own::QR_PLACE.w as f32 / MODULES;
    let scale = map.pixels_per_mm(own::QR_PLACE.centre().into()) / 1000.0;
    if scale * module < PIXELS_LEAST {
        let least = (BOX * PIXELS_LEAST / module).ceil() as u32;
        return Refusal::TooFar { pixels: (BOX * scale) as u32, least };
    }
    if map.blur > BLUR_MOST * module {
        return Refusal::TooBlurred;
    }
    let hidden = corners().find(|(_, seen)| seen.is_none());
    hidden.map_or(Refusal::CodeUnreadable, |((place, _), _)| Refusal::CornerHidden(place))
}

fn wrong(contest: Contest, number: u8, expected: &Expected) -> Result<(), Refusal> {
    if let Some(wanted) = expected.contest.filter(|c| *c != contest) {
        return Err(Refusal::WrongContest { expected: wanted.to_string(), found: contest.to_string() });
    }
    match expected.page.filter(|p| *p != number) {
        Some(wanted) => Err(Refusal::WrongPage { expected: wanted, found: number }),
        None => Ok(()),
    }
}

fn check(found: &Found, expected: &Expected) -> Result<(), Refusal> {
    wrong(found.page.contest, found.page.number, expected)?;
    match (&expected.station, &found.station) {
        (Some(wanted), Some(station)) if wanted != station => {
            Err(Refusal::WrongStation { expected: wanted.clone(), found: station.clone() })
        }
        _ => Ok(()),
    }
}
