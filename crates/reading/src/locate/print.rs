//! Tells whether a photo shows print at all: letters that stand in lines.

/// Letters in lines that make a page of print.
const LETTERS_MIN: usize = 40;
/// Most width of the gap between letters of a word or of two words, in heights of a letter.
const GAP_MAX: f32 = 1.6;
/// Most difference of height, and of place across the line, between neighbours, in heights of a letter: capitals,
/// and letters that go below the line.
const SLIP_MAX: f32 = 0.4;

/// Letters behind one that are looked at for its neighbour: those of other lines stand between.
const LOOKS: usize = 1_000;

/// Width and height of what the lines of print take in the picture, along rows or, where the page lies on its side,
/// along columns; none without enough letters that stand in lines. A few letters far off are left out.
pub fn extent(letters: &[[u32; 4]]) -> Option<(f32, f32)> {
    let across = letters.iter().map(|[l, u, r, b]| [*l, *u, *r, *b].map(|v| v as f32)).collect();
    let down = letters.iter().map(|[l, u, r, b]| [*u, *l, *b, *r].map(|v| v as f32)).collect();
    let (across, down) = (in_line(across), in_line(down));
    let most = across.len().max(down.len());
    if most < LETTERS_MIN {
        return None;
    }
    let size = |places: &[[f32; 4]], axis: usize| {
        let mut sorted: Vec<f32> = places.iter().map(|p| p[axis]).collect();
        sorted.sort_by(f32::total_cmp);
        let cut = sorted.len() / 20;
        sorted[sorted.len() - 1 - cut] - sorted[cut]
    };
    Some(if across.len() == most {
        (size(&across, 0), size(&across, 1))
    } else {
        (size(&down, 1), size(&down, 0))
    })
}

/// Letters that have a neighbour of their own size on both sides.
fn in_line(mut letters: Vec<[f32; 4]>) -> Vec<[f32; 4]> {
    letters.sort_by(|a, b| a[0].total_cmp(&b[0]));
    let mut sides = vec![(false, false); letters.len()];
    for (at, a) in letters.iter().enumerate() {
        let height = a[3] - a[1];
        let near =
            letters.iter().enumerate().skip(at + 1).take_while(|(_, b)| b[0] - a[2] <= GAP_MAX * height);
        let next = near.take(LOOKS).find(|(_, b)| {
            b[0] >= a[0] + 1.0
                && (b[3] - a[3]).abs() <= SLIP_MAX * height
                && ((b[3] - b[1]) - height).abs() <= SLIP_MAX * height
        });
        if let Some((other, _)) = next {
            sides[at].1 = true;
            sides[other].0 = true;
        }
    }
    letters.into_iter().zip(sides).filter(|(_, side)| side.0 && side.1).map(|(letter, _)| letter).collect()
}
