//! The marker's number beside it, in seven segments, reading upwards.

use super::draw::Sheet;
use crate::unit::Rect;

/// Left edge of the digits' upper ends, height (across the page) and width (up the page) of a digit, and the stroke.
const LEFT: i32 = 486_240;
const HEIGHT: i32 = 4_390;
const WIDTH: i32 = 2_790;
const STROKE: i32 = 560;
/// Upper edge of the last digit, and from digit to digit.
const LAST: i32 = 117_660;
const PITCH: i32 = 4_066;

/// The three digits of a number.
pub(super) fn draw(sheet: &mut Sheet, number: u16) {
    let mut rest = number;
    for place in 0..3 {
        let digit = usize::from(rest % 10);
        rest /= 10;
        for rect in strokes(digit) {
            sheet.fill(Rect { y: rect.y + LAST + place * PITCH, ..rect });
        }
    }
}

/// Strokes of a digit as it lies, its upper end to the left; only 0 to 3 occur.
fn strokes(digit: usize) -> Vec<Rect> {
    let middle = (HEIGHT - STROKE) / 2;
    let upright = |x: i32| Rect::new(LEFT + x, 0, STROKE, WIDTH);
    let (top, centre, foot) = (upright(0), upright(middle), upright(HEIGHT - STROKE));
    // Strokes along the digit: `right` of it is up the page.
    let along = |x: i32, y: i32, length: i32| Rect::new(LEFT + x, y, length, STROKE);
    let (right, left) = (0, WIDTH - STROKE);
    let half = middle + STROKE;
    match digit {
        0 => vec![top, foot, along(0, right, HEIGHT), along(0, left, HEIGHT)],
        1 => {
            let stem = along(0, left / 2, HEIGHT);
            let flag = Rect { y: left / 2, h: WIDTH - left / 2, ..top };
            vec![stem, flag, foot, along(HEIGHT - half + STROKE / 2, right, half - STROKE / 2)]
        }
        2 => vec![top, centre, foot, along(0, right, half), along(middle, left, HEIGHT - middle)],
        _ => vec![top, centre, foot, along(0, right, HEIGHT)],
    }
}
