//! A page whose content is not known yet, laid flat by its marks alone: enough to read its QR code.

use super::frame::{self, Scene};
use super::{Certainty, Rectified, refine, scaled};
use crate::locate::Located;
use crate::plane::PointF;
use crate::refusal::Refusal;
use forms::Page;

/// Lays a page flat by its corner marks, without looking at lines.
///
/// # Errors
/// When not even three corners agree: cut off or hidden.
pub fn by_marks(located: &Located, outline: &Page) -> Result<Rectified, Refusal> {
    let factor = located.work.factor;
    let scene = Scene::new(located, outline, &[], &[]);
    let found = located.marks.find(scene.gray, scene.mark_axes(), scene.contrast);
    let choice =
        frame::choose(&scene, &found).ok_or_else(|| super::lost::why(located, &scene, &found, None))?;
    let mesh = refine::mesh_of_marks(&scene, &choice, &found);
    let strain = mesh.strain();
    let corners = choice.corners.map(|c| c.map(|c| PointF::new(c.at.x * factor, c.at.y * factor)));
    Ok(Rectified {
        map: scaled(&choice.map, factor),
        mesh,
        corners,
        // There are no lines yet: the marks between the corners speak for the page.
        lines: choice.lines,
        residual: 0.0,
        bend: 0.0,
        strain,
        blur: scene.blur,
        paper: located.paper,
        ink: located.ink,
        values: Vec::new(),
        certainty: Certainty::default(),
        reaches: Vec::new(),
    })
}

/// Whether a page is seen from far aside, with all its corner marks in view.
pub fn from_aside(located: &Located, outline: &Page) -> bool {
    super::lost::steep(&Scene::new(located, outline, &[], &[]))
}
