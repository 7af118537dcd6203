//! What a frame of the camera shows, fast enough for many frames a second: the page marker, the corner marks, light and
//! blur. No number is read and no QR code.
#![forbid(unsafe_code)]

use model::Contest;
use forms::{official, own};
use reading::gray::Gray;
use reading::locate::{Located, locate};
use reading::plane::PointF;
use reading::rectify::{by_marks, light, thresholds as t};
use reading::{Place, Refusal};
use serde_json::{Value, json};

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

/// The hint of a frame; `zoom` is how many pixels of the photo lie along one of the frame.
pub fn guide(frame: &Gray, zoom: f32) -> Value {
    match locate(frame) {
        Err(refusal) => json!({"hint": refusal.code(), "page": null}),
        Ok(located) => seen(frame, &located, zoom),
    }
}

fn seen(frame: &Gray, located: &Located, zoom: f32) -> Value {
    let marker: Vec<[f32; 2]> = located.corners.iter().map(|p| [p.x, p.y]).collect();
    let ours = own::page_of_marker(located.id);
    let (contest, number) = match (ours, official::page_of_marker(located.id)) {
        (Some(found), _) => found,
        (None, Some(page)) => (Contest::Ppwp, page),
        (None, None) => return json!({"hint": "G1015", "page": null, "marker": marker}),
    };
    let outline = match ours {
        Some(_) => Some(own::outline(contest, number)),
        None => official::page(number),
    };
    let Some(outline) = outline else { return json!({"hint": "G1015", "page": null}) };
    let said = |hint: Option<String>, corners: Value, blur: Option<f32>| {
        json!({"hint": hint, "contest": contest.code(), "page": number, "marker": marker, "corners": corners,
               "paper": located.paper, "blur": blur})
    };
    if let Err(refusal) = light(located) {
        return said(Some(refusal.code()), Value::Null, None);
    }
    let flat = match by_marks(located, &outline) {
        Ok(flat) => flat,
        Err(refusal) => return said(Some(refusal.code()), Value::Null, None),
    };
    let places: Vec<(f32, f32)> = outline.corners.iter().map(|c| flat.to_photo(c.at.into())).collect();
    let corners = json!(places.iter().map(|(x, y)| [*x, *y]).collect::<Vec<_>>());
    let blur = flat.blur / (t::BLUR_MAX * BOX);
    let said = |hint: Option<String>| said(hint, corners.clone(), Some(blur));
    if let Some(at) = places.iter().position(|(x, y)| !frame.holds(*x, *y)) {
        return said(Some(Refusal::CutOff(Place::CORNERS[at]).code()));
    }
    if let Some(at) = flat.corners.iter().position(Option::is_none) {
        return said(Some(Refusal::CornerHidden(Place::CORNERS[at]).code()));
    }
    let middle = PointF::new(outline.size.w as f32 / 2.0, outline.size.h as f32 / 2.0);
    let pixels = flat.pixels_per_mm(middle) * zoom * BOX / 1_000.0;
    if pixels < BOX_PIXELS {
        return said(Some(Refusal::TooFar { pixels: pixels as u32, least: BOX_PIXELS as u32 }.code()));
    }
    if blur > BLUR_SHARE {
        return said(Some(Refusal::TooBlurred.code()));
    }
    let dim = located.paper < PAPER_DIM;
    said(dim.then(|| "DIM".to_owned()))
}
