//! What a frame of the camera shows, fast enough for many frames a second: the page marker, the corner marks, light and
//! blur. No number is read and no QR code.

use crate::gray::Gray;
use crate::locate::{Located, locate};
use crate::plane::PointF;
use crate::rectify::{by_marks, light, thresholds as t};
use crate::{Place, Refusal};
use forms::{official, own};
use model::Contest;
use serde::Serialize;

/// Width of a digit box, in micrometres of the page.
const BOX: f32 = 22_000.0;
/// Least side of a digit box in pixels of the photo before the shutter opens: half again what the reader needs.
const BOX_PIXELS: f32 = 14.0;
/// Most blur in the frame before the shutter opens, as a share of what the reader bears. A frame is smaller than the
/// photo, so its own pixels blur it too: sharp pages of the synthetic photographer have 0.31 to 0.40 in frames of 700 to
/// 900 lines, and 0.68 when they are so much out of focus that most numbers are in doubt.
const BLUR_SHARE: f32 = 0.5;
/// Paper below this is read badly, though it is not refused.
const PAPER_DIM: f32 = 75.0;

/// What a frame shows, as far as it was found.
#[derive(Default, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Guide {
    /// Code of what is wrong with the frame; null when the shutter may open.
    #[cfg_attr(feature = "openapi", schema(required = true))]
    hint: Option<String>,
    /// Code of the contest.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(nullable = false))]
    contest: Option<&'static str>,
    /// The page's number; null where no page was found.
    #[cfg_attr(feature = "openapi", schema(required = true))]
    page: Option<u8>,
    /// Corners of the page's marker, in pixels of the frame.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Vec<(f32, f32)>, required = false))]
    marker: Option<Vec<[f32; 2]>>,
    /// Where the corner marks are, or should be.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Vec<(f32, f32)>, required = false))]
    corners: Option<Vec<[f32; 2]>>,
    /// How light the paper is, 0 to 255.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(nullable = false))]
    paper: Option<f32>,
    /// Blur, as a share of what the reader bears.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(nullable = false))]
    blur: Option<f32>,
}

/// What a frame shows; `zoom` is how many pixels of the photo lie along one of the frame.
pub fn guide(frame: &Gray, zoom: f32) -> Guide {
    match locate(frame) {
        Err(refusal) => Guide { hint: Some(refusal.code().into()), ..Guide::default() },
        Ok(located) => seen(frame, &located, zoom),
    }
}

fn seen(frame: &Gray, located: &Located, zoom: f32) -> Guide {
    let marker = located.corners.iter().map(|p| [p.x, p.y]).collect();
    let unknown = Guide { hint: Some("G1015".into()), marker: Some(marker), ..Guide::default() };
    let ours = own::page_of_marker(located.id);
    let (contest, number) = match (ours, official::page_of_marker(located.id)) {
        (Some(found), _) => found,
        (None, Some(page)) => (Contest::Ppwp, page),
        (None, None) => return unknown,
    };
    let outline = match ours {
        Some(_) => Some(own::outline(contest, number)),
        None => official::page(number),
    };
    let Some(outline) = outline else { return unknown };
    let found = Guide {
        hint: None,
        contest: Some(contest.code()),
        page: Some(number),
        paper: Some(located.paper),
        ..unknown
    };
    let flat = match light(located).and_then(|()| by_marks(located, &outline)) {
        Ok(flat) => flat,
        Err(refusal) => return Guide { hint: Some(refusal.code().into()), ..found },
    };
    let places: Vec<(f32, f32)> = outline.corners.iter().map(|c| flat.to_photo(c.at.into())).collect();
    let corners = places.iter().map(|(x, y)| [*x, *y]).collect();
    let blur = flat.blur / (t::BLUR_MAX * BOX);
    let found = Guide { corners: Some(corners), blur: Some(blur), ..found };
    let said = |hint: Option<String>| Guide { hint, ..found };
    if let Some(at) = places.iter().position(|(x, y)| !frame.holds(*x, *y)) {
        return said(Some(Refusal::CutOff(Place::CORNERS[at]).code().into()));
    }
    if let Some(at) = flat.corners.iter().position(Option::is_none) {
        return said(Some(Refusal::CornerHidden(Place::CORNERS[at]).code().into()));
    }
    let middle = PointF::new(outline.size.w as f32 / 2.0, outline.size.h as f32 / 2.0);
    let pixels = flat.pixels_per_mm(middle) * zoom * BOX / 1_000.0;
    if pixels < BOX_PIXELS {
        return said(Some(Refusal::TooFar { pixels: pixels as u32, least: BOX_PIXELS as u32 }.code().into()));
    }
    if blur > BLUR_SHARE {
        return said(Some(Refusal::TooBlurred.code().into()));
    }
    let dim = located.paper < PAPER_DIM;
    said(dim.then(|| "DIM".to_owned()))
}
