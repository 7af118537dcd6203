//! Which page it is: the official form by its marker alone, ours by marker and QR code.

use crate::code;
use crate::gray::Gray;
use crate::locate::Located;
use crate::page_reading::Expected;
use crate::plane::PointF;
use crate::rectify::by_marks;
use crate::refusal::Refusal;
use forms::own::{self, Filling, PageSpec};
use forms::{FormContest, Page, official};

/// Marker ids of the official presidential form of 2024: page 1 is 101.
const OFFICIAL: std::ops::RangeInclusive<u16> = 101..=103;

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
    let found = if OFFICIAL.contains(&located.id) {
        let page = u8::try_from(located.id - 100).ok().and_then(official::page);
        let page = page.ok_or(Refusal::MarkerUnknown { id: located.id })?;
        Found { page, spec: None, station: None }
    } else {
        ours(photo, located, expected)?
    };
    check(&found, expected)?;
    Ok(found)
}

/// A page of our family. Its code says what stands on it; without the code, the plan or the marker may.
fn ours(photo: &Gray, located: &Located, expected: &Expected) -> Result<Found, Refusal> {
    let (contest, number) =
        own::page_of_marker(located.id).ok_or(Refusal::MarkerUnknown { id: located.id })?;
    wrong(contest, number, expected)?;
    let outline = own::outline(contest, number);
    let map = by_marks(located, &outline)?;
    let place = own::QR_PLACE;
    let grey = |x: f32, y: f32| {
        let (px, py) = map.to_photo(PointF::new(x, y));
        photo.at(px, py)
    };
    let text = code::read(&grey, (place.x as f32, place.y as f32, place.w.min(place.h) as f32));
    // A marker and a code that contradict each other are two papers, or a forged one: neither is believed.
    let said = text.and_then(|t| PageSpec::parse(&t).ok()).filter(|(spec, _)| spec.marker_id() == located.id);
    let (spec, station) = match said {
        Some((spec, station)) => (spec, station.map(|s| s.as_str().to_owned())),
        None => {
            let planned = expected.plan.iter().find(|s| s.marker_id() == located.id);
            (planned.cloned().ok_or(Refusal::CodeUnreadable)?, None)
        }
    };
    let page = own::page(&spec, &Filling::default());
    Ok(Found { page, spec: Some(spec), station })
}

fn wrong(contest: FormContest, number: u8, expected: &Expected) -> Result<(), Refusal> {
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
