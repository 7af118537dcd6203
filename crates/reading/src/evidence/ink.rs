//! The input of all judgement: for each digit box how likely each class is, and for each bubble how dark it is.

use model::Field;

/// Classes of a digit box: the digits 0 to 9, then [`CROSS`] and [`EMPTY`].
pub const CLASSES: usize = 12;
/// Class of an X or a dash: nothing stands here.
pub const CROSS: usize = 10;
/// Class of a box without handwriting.
pub const EMPTY: usize = 11;

/// The most probable class.
pub fn best(classes: &[f32; CLASSES]) -> usize {
    (0..CLASSES).max_by(|a, b| classes[*a].total_cmp(&classes[*b])).unwrap_or(EMPTY)
}

/// A class as a letter: the digit, `X` for a cross or dash, `-` for an empty box.
pub fn letter(class: usize) -> &'static str {
    const LETTERS: [&str; CLASSES] = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "X", "-"];
    LETTERS.get(class).copied().unwrap_or("?")
}

/// One digit box as the digit net sees it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct BoxInk {
    /// Calibrated posterior under a flat prior over the classes; sums to 1. Diffuse where the net knows little.
    pub classes: [f32; CLASSES],
    /// Probability that the ink is none of the classes: a scribble, a stamp, a fold, the wrong place.
    pub foreign: f32,
    /// Trust in the picture itself, 0 to 1: focus, glare and shadow; 1 is a good photo.
    pub quality: f32,
    /// A stroke of the box's own digit leaves the box, or one from elsewhere enters it.
    pub overflow: bool,
    /// Signs of a correction: painted over, struck out, written twice.
    pub corrected: bool,
}

impl BoxInk {
    /// Ink of a clean box.
    pub const fn new(classes: [f32; CLASSES], quality: f32) -> Self {
        BoxInk { classes, foreign: 0.0, quality, overflow: false, corrected: false }
    }

    /// A clean box of one class, the rest of the mass spread evenly over the others.
    pub fn of(class: usize, posterior: f32) -> Self {
        let mut classes = [(1.0 - posterior) / (CLASSES - 1) as f32; CLASSES];
        if let Some(own) = classes.get_mut(class) {
            *own = posterior;
        }
        BoxInk::new(classes, 1.0)
    }
}

/// The ten bubbles of one digit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct BubbleInk {
    /// Darkness of the bubbles 0 to 9: 0 is the paper around, 1 the black of print.
    pub fill: [f32; 10],
}

/// Everything that was seen of one value, hundreds first.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ValueInk {
    /// Which value of the form.
    pub field: Field,
    /// Whether these are this number's boxes for certain: where the page is not followed, another row's may be seen.
    pub located: bool,
    /// Hundreds, tens, units.
    pub boxes: [BoxInk; 3],
    /// The columns of bubbles, where the form has them and the photo shows them.
    pub bubbles: Option<[BubbleInk; 3]>,
}
