//! Capital letters as strokes on a grid of 5 x 7 points, for numbers in words and names of places.

use super::curve::Path;

/// Strokes of a letter, each a run of grid points "xy" with x 0-4 and y 0-6; strokes are parted by a space.
const LETTERS: [(char, &str); 26] = [
    ('A', "062046 1434"),
    ('B', "000636454403 0333413000"),
    ('C', "41301001051636 3645"),
    ('D', "00063645413000"),
    ('E', "40000646 0333"),
    ('F', "400006 0333"),
    ('G', "41301001051636454323"),
    ('H', "0006 4046 0343"),
    ('I', "2026"),
    ('J', "3035261605"),
    ('K', "0006 400346"),
    ('L', "000646"),
    ('M', "0600234046"),
    ('N', "06004640"),
    ('O', "1001051636454130 3010"),
    ('P', "060030414203"),
    ('Q', "10010516364541301 2446"),
    ('R', "06003041320346"),
    ('S', "4130100112334435 351605"),
    ('T', "0040 2026"),
    ('U', "000516364540"),
    ('V', "002640"),
    ('W', "0016233640"),
    ('X', "0046 4006"),
    ('Y', "0023 402326"),
    ('Z', "00400646"),
];

/// The strokes of a letter in the unit square; nothing for what is not a capital letter.
pub(super) fn strokes(letter: char) -> Vec<Path> {
    let Some((_, drawn)) = LETTERS.iter().find(|(known, _)| *known == letter) else { return Vec::new() };
    drawn
        .split(' ')
        .map(|stroke| {
            let points = stroke.as_bytes().chunks_exact(2);
            points.map(|p| (f32::from(p[0] - b'0') / 4.0, f32::from(p[1] - b'0') / 6.0)).collect()
        })
        .collect()
}
