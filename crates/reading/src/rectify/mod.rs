//! From the place of the marker to the place of every box: corners first, then all lines of the page, then each
//! number's own frames. Folds and curls are followed where they are, not averaged away. What of the page is located for
//! certain is said apart ([`Certainty`]): numbers, the public picture and the count of signatures hang on it.

mod certain;
mod frame;
mod lost;
pub(crate) mod marks;
mod mesh;
mod outline;
mod profile;
mod refine;
mod rows;
mod sample;
pub(crate) mod strokes;
pub mod thresholds;
mod value;

use crate::gray::Gray;
use crate::locate::Located;
use crate::plane::{Homography, PointF};
use crate::refusal::Refusal;
use forms::{Page, Rect};
use frame::{Choice, Scene};
use mesh::Mesh;
use refine::Judged;
use thresholds as t;

pub use certain::{Certainty, LocalFit, Near, Probe};
pub(crate) use lost::run_out;
pub use outline::by_marks;
pub(crate) use outline::from_aside;
pub use sample::Local;
pub use value::ValueFit;

/// How a page lies in a photo, and how well it is seen.
#[derive(Clone, Debug, PartialEq)]
pub struct Rectified {
    /// The page, flat, in the photo.
    map: Homography,
    /// What the paper does beyond that, on the page.
    mesh: Mesh,
    /// Corner marks where they were found, in photo pixels, in the order of [`Page::corners`]. A mark that is
    /// covered or cut off is `None`; the lines then speak for it.
    pub corners: [Option<PointF>; 4],
    /// Share of the page's lines that were found, 0 to 1.
    pub lines: f32,
    /// Median distance of the lines from where the mesh puts them, in micrometres of the page.
    pub residual: f32,
    /// Largest displacement from a flat page, in micrometres: folds and curls.
    pub bend: f32,
    /// Strongest stretch or shear of the paper, 0.1 for a slope of about 25 degrees.
    pub strain: f32,
    /// Standard deviation of the blur at the marker, in micrometres of the page.
    pub blur: f32,
    /// Brightness of the paper at the marker.
    pub paper: f32,
    /// Brightness of the ink at the marker.
    pub ink: f32,
    /// Each number's boxes, in the order of [`Page::values`].
    pub values: Vec<ValueFit>,
    /// What of the page is located for certain.
    pub certainty: Certainty,
    reaches: Vec<Rect>,
}

impl Rectified {
    /// Where a place of the page, in micrometres, lies in the photo, in pixels.
    pub fn to_photo(&self, p: PointF) -> (f32, f32) {
        let (dx, dy) = self.mesh.at(p);
        let at = self.map.apply(p.moved(dx, dy));
        (at.x, at.y)
    }

    /// The same with the correction of a number's own boxes, which holds around them and fades farther away. An
    /// index beyond [`Page::values`] has no correction.
    pub fn value_to_photo(&self, value: usize, p: PointF) -> (f32, f32) {
        match (self.values.get(value), self.reaches.get(value)) {
            (Some(fit), Some(reach)) => {
                let (dx, dy) = fit.at(p, reach);
                self.to_photo(p.moved(dx, dy))
            }
            _ => self.to_photo(p),
        }
    }

    /// Width of the page as designed, in micrometres.
    pub fn width(&self) -> i32 {
        self.mesh.width() as i32
    }

    /// Photo pixels per millimetre of the page around a place, the smaller of across and down.
    pub fn pixels_per_mm(&self, p: PointF) -> f32 {
        let at = self.to_photo(p);
        let (r, d) = (self.to_photo(p.moved(1_000.0, 0.0)), self.to_photo(p.moved(0.0, 1_000.0)));
        (r.0 - at.0).hypot(r.1 - at.1).min((d.0 - at.0).hypot(d.1 - at.1))
    }
}

/// Finds every box of a page.
///
/// # Errors
/// Too dark, too blurred, too far, a corner cut off or hidden, lines that are not this form's, or paper so bent that
/// not one number is located for certain. Numbers that are not, on a page where others are, are no error: see
/// [`ValueFit::located`].
pub fn rectify(gray: &Gray, located: &Located, page: &Page) -> Result<Rectified, Refusal> {
    let contrast = located.paper - located.ink;
    light(located)?;
    let strokes = strokes::of(page);
    let pieces = strokes::pieces(page, &strokes, refine::PIECE);
    let factor = located.work.factor;
    let scene = Scene::new(located, page, &strokes, &pieces);
    let found = located.marks.find(scene.gray, scene.mark_axes(), contrast);
    let choice = frame::choose(&scene, &found).ok_or_else(|| lost::why(located, &scene, &found, None))?;
    let mesh = refine::mesh(&scene, &choice, &found);
    let mut probes = refine::probe_lines(&scene, &choice, &mesh);
    let judged = refine::judge(&probes);
    let doubt = check(located, &scene, &found, &choice, &judged);
    probes.extend(refine::probe_marks(&scene, &choice, &found, &mesh));
    let size = (page.size.w as f32, page.size.h as f32);
    let certainty = Certainty::of(size, &mesh, probes, page.marker.rect.centre().into());
    let map = scaled(&choice.map, factor);
    let strain = mesh.strain();
    let mut out = Rectified {
        map,
        mesh,
        corners: choice.corners.map(|c| c.map(|c| PointF::new(c.at.x * factor, c.at.y * factor))),
        lines: judged.lines,
        residual: judged.residual,
        bend: 0.0,
        strain,
        blur: scene.blur,
        paper: located.paper,
        ink: located.ink,
        values: Vec::with_capacity(page.values.len()),
        certainty,
        reaches: page.values.iter().map(|v| value::around(&v.boxes)).collect(),
    };
    out.bend = page
        .corners
        .iter()
        .map(|c| c.at.into())
        .chain(out.reaches.iter().map(|r| r.centre().into()))
        .map(|p: PointF| {
            let (dx, dy) = out.mesh.at(p);
            dx.hypot(dy)
        })
        .fold(0.0, f32::max);
    fit_values(gray, page, &strokes, contrast, &mut out);
    if let Err(refusal) = doubt
        && !out.values.iter().any(|v| v.located && v.found())
    {
        return Err(refusal);
    }
    legible(page, &out).map_err(|refusal| match refusal {
        // Only what is far from the camera is too small.
        Refusal::TooFar { .. } if lost::aslant(&scene, &choice.map) => Refusal::TooSlanted,
        other => other,
    })?;
    if !out.values.is_empty() && !out.values.iter().any(|v| v.located) {
        return Err(Refusal::NotFlat);
    }
    Ok(out)
}

/// Whether print and paper can be told apart at the marker.
///
/// # Errors
/// Too dark, or overexposed where the paper is as bright as can be.
pub fn light(located: &Located) -> Result<(), Refusal> {
    let faint = located.paper - located.ink < t::CONTRAST_MIN;
    match located.paper {
        paper if faint && paper > t::PAPER_BRIGHT => Err(Refusal::Overexposed),
        paper if faint || paper < t::PAPER_MIN => Err(Refusal::TooDark),
        _ => Ok(()),
    }
}

fn fit_values(gray: &Gray, page: &Page, strokes: &[strokes::Stroke], contrast: f32, out: &mut Rectified) {
    for value in &page.values {
        let middle: PointF = value::around(&value.boxes).centre().into();
        let micrometres_per_pixel = 1_000.0 / out.pixels_per_mm(middle).max(1e-3);
        let field = value::Field {
            gray,
            strokes,
            contrast,
            blur: out.blur,
            bin: (0.8 * micrometres_per_pixel).clamp(200.0, 700.0),
        };
        let mut fit = value::fit(&field, value, |p| refine::bent_spot(&out.map, &out.mesh, p));
        fit.located = out.certainty.fit(value::around(&value.boxes)).reached >= t::VALUE_REACHED
            && !fit.astray()
            && out.certainty.followed(value::around(&value.boxes))
            && rows::ends_found(&out.certainty, page, value);
        out.values.push(fit);
    }
}

/// Whether enough was found to trust the whole page; where it was not, single numbers may still be located for certain.
fn check(
    located: &Located,
    scene: &Scene<'_>,
    found: &[marks::Candidate],
    choice: &Choice,
    judged: &Judged,
) -> Result<(), Refusal> {
    let whole = choice.corners.iter().all(Option::is_some);
    let least = if whole { t::LINES_MIN } else { t::LINES_MIN_THREE };
    if judged.lines >= least && judged.residual <= t::RESIDUAL_MAX {
        return Ok(());
    }
    if whole && lost::aslant(scene, &choice.map) {
        return Err(Refusal::TooSlanted);
    }
    if whole {
        return Err(Refusal::NotThisForm { lines: (judged.lines * 100.0) as u8 });
    }
    Err(lost::why(located, scene, found, Some(choice)))
}

/// Whether what is on the page can be made out at all.
fn legible(page: &Page, out: &Rectified) -> Result<(), Refusal> {
    let Some(side) = page.values.iter().flat_map(|v| v.boxes).map(|b| b.w.min(b.h)).min() else {
        return Ok(());
    };
    let pixels = out.values.iter().map(|v| v.pixels).fold(f32::MAX, f32::min);
    if pixels < t::BOX_PIXELS_MIN {
        return Err(Refusal::TooFar { pixels: pixels as u32, least: t::BOX_PIXELS_MIN as u32 });
    }
    if out.blur > t::BLUR_MAX * side as f32 {
        return Err(Refusal::TooBlurred);
    }
    let seen = out.values.iter().filter(|v| v.frames >= t::FRAMES_MIN || v.glare >= t::GLARE_MIN).count();
    if seen == 0 && !out.values.is_empty() {
        if out.blur > t::BLUR_BLIND * side as f32 {
            return Err(Refusal::TooBlurred);
        }
        return Err(Refusal::NotThisForm { lines: (out.lines * 100.0) as u8 });
    }
    for (value, fit) in page.values.iter().zip(&out.values) {
        if fit.frames < t::FRAMES_MIN && fit.glare >= t::GLARE_MIN {
            return Err(Refusal::Glare(value.field.to_string()));
        }
    }
    Ok(())
}

/// A map to a picture made smaller, as a map to the photo.
fn scaled(map: &Homography, factor: f32) -> Homography {
    let f = f64::from(factor);
    let [a, b, c, d, e, g, h, i, j] = map.0;
    Homography([a * f, b * f, c * f, d * f, e * f, g * f, h, i, j])
}
