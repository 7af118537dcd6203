//! Every number by which a page or a value is accepted or refused, in one place.

/// Least share of the form's lines that must be found for the page to be this form.
pub const LINES_MIN: f32 = 0.58;
/// Most median distance of the lines from the mesh, in micrometres: it is about 60 where the mesh has followed them.
pub const RESIDUAL_MAX: f32 = 450.0;
/// The same when a corner mark is not seen: the lines must then speak for it.
pub const LINES_MIN_THREE: f32 = 0.65;
/// Most stretch or shear of the paper over which certainty passes: beyond it the lines of another row or column were
/// followed, or the paper is crumpled.
pub const STRAIN_MAX: f32 = 0.09;
/// The same where lines of both directions are found all around: a crease seen from the side does so much.
pub const STRAIN_FOLLOWED: f32 = 0.16;
/// Lines of each direction around a square that were found, at the least, for it to be followed.
pub const FOLLOWED_LEAST: usize = 3;
/// Side of the squares in which a page is located for certain or not, in micrometres.
pub const CERTAIN_STEP: f32 = 25_000.0;
/// Most distance of a printed line from where the map puts it, in micrometres: followed lines lie within 0.3 mm, and
/// the finest tally grid repeats every 16 mm.
pub const PROBE_OFF_MAX: f32 = 1_200.0;
/// How far around a place lines still bound it, in micrometres.
pub const NEAR_REACH: i32 = 10_000;
/// Lines of a direction that bound a place, at the least.
pub const NEAR_LEAST: usize = 2;
/// Least share of the upright lines of a place's row that must lie where the map puts them: thin ones are lost in small
/// photos.
pub const ROW_SHARE: f32 = 0.33;
/// Least share of the level lines close to a place that must.
pub const NEAR_SHARE: f32 = 0.5;
/// Numbers below one another at most so far apart, upper edge to upper edge, in micrometres, are rows that could be taken
/// for each other.
pub const ROW_PITCH_MAX: i32 = 60_000;
/// How far beyond its first and last row lines tell the ends of a run of rows, in micrometres.
pub const ROWS_END: i32 = 40_000;
/// Least share of the lines of each direction in and close around a number's boxes that must lie where the map puts them.
pub const VALUE_SHARE: f32 = 0.7;
/// Least share of a number's boxes that must be reached from the page marker; their own frames bound the rest.
pub const VALUE_REACHED: f32 = 0.5;
/// Least side of a digit box in photo pixels.
pub const BOX_PIXELS_MIN: f32 = 9.0;
/// Most standard deviation of the blur at the marker, as a share of a digit box's side: at 0.1 a pen stroke of an
/// eighth of the side has lost more than half of its contrast.
pub const BLUR_MAX: f32 = 0.1;
/// Least grey levels between paper and ink at the marker.
pub const CONTRAST_MIN: f32 = 22.0;
/// Brightness of the paper at the marker below which a photo is too dark.
pub const PAPER_MIN: f32 = 45.0;
/// Brightness of the paper at the marker above which faint print is washed out by light.
pub const PAPER_BRIGHT: f32 = 200.0;
/// Least ratio of the scales at the nearest and the farthest corner of a page that is seen from far aside.
pub const ASLANT: f32 = 1.6;
/// Share of a value's frames that must be found for its boxes to be read.
pub const FRAMES_MIN: f32 = 0.7;
/// The same of each box alone.
pub const BOX_FRAMES_MIN: f32 = 0.5;
/// Most displacement of a value's boxes beyond the mesh, as a share of a box's side: farther away the frames of
/// other boxes begin.
pub const SHIFT_MAX: f32 = 0.09;
/// The same where not one box was found: the blur is then the reason.
pub const BLUR_BLIND: f32 = 0.06;
/// Most standard deviation of a value's frames from the fit, as a share of a box's side.
pub const SPREAD_MAX: f32 = 0.03;
/// Least correlation of a piece of a frame.
pub const FRAME_SCORE_MIN: f32 = 0.6;
/// Least contrast of a piece of a frame against that of the marker.
pub const FRAME_CONTRAST_MIN: f32 = 0.12;
/// Most distance of a piece of a frame from the fit, as a share of a box's side.
pub const FRAME_OFF_MAX: f32 = 0.05;
/// Brightness from which on a pixel is at the end of the camera's range.
pub const SATURATED: u8 = 252;
/// Share of a box's area at the end of the range from which on, with its frame not found, light is reflected there.
pub const GLARE_MIN: f32 = 0.5;
/// A value's own correction holds this far around its boxes, in micrometres, and fades over as much again.
pub const LOCAL_FULL: f32 = 3_000.0;
/// See [`LOCAL_FULL`].
pub const LOCAL_FADE: f32 = 15_000.0;
