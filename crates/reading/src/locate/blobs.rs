//! Dark areas of a picture: a threshold that follows the light, and areas of dark pixels that hang together.

use crate::gray::Gray;

/// Side of the tiles whose lightest and darkest pixels set the threshold.
const TILE: usize = 8;

/// Heights of small printed letters, in pixels.
const LETTER: std::ops::RangeInclusive<u32> = 4..=40;
/// Most letters that are kept.
pub const LETTERS_MAX: usize = 6_000;

/// A run of dark pixels in one row.
#[derive(Clone, Copy)]
struct Run {
    y: u32,
    from: u32,
    to: u32,
    /// A run of the same area that comes before it, or itself; in the end the number of the area.
    parent: u32,
}

/// A dark area.
pub struct Blob {
    /// Leftmost and rightmost pixel edges of each of its rows, from above.
    pub outline: Vec<(f32, f32)>,
    /// Left, upper, right and lower edge in pixels.
    pub bounds: [u32; 4],
}

/// Which sizes of dark areas are of interest, in pixels.
pub struct Sizes {
    /// Least width and height.
    pub least: u32,
    /// Most width and height.
    pub most: u32,
}

/// What is seen in the dark areas.
pub struct Blobs {
    /// Compact areas of the sizes asked for.
    pub compact: Vec<Blob>,
    /// Bounds of wide areas of thin lines, the rulings of a table: left, upper, right and lower edge in pixels.
    pub tables: Vec<[u32; 4]>,
    /// Bounds of areas as small as printed letters, left, upper, right and lower edge in pixels; the first
    /// [`LETTERS_MAX`] of them.
    pub letters: Vec<[u32; 4]>,
}

/// Finds the dark areas. `level` places the threshold between the darkest (0) and lightest (1) pixel around;
/// `contrast` is the least difference of the two in grey levels.
pub fn find(gray: &Gray, level: f32, contrast: u8, sizes: &Sizes) -> Blobs {
    let thresholds = Thresholds::of(gray, level, contrast);
    let mut runs = runs(gray, &thresholds);
    join(&mut runs, gray.height);
    let areas = number(&mut runs);
    collect(&runs, areas, gray, sizes)
}

struct Thresholds {
    columns: usize,
    /// Pixels below are dark; 0 in a tile that has none, or no contrast around it.
    grey: Vec<u8>,
}

impl Thresholds {
    fn of(gray: &Gray, level: f32, contrast: u8) -> Thresholds {
        let columns = gray.width.div_ceil(TILE);
        let rows = gray.height.div_ceil(TILE);
        let (mut low, mut high) = (vec![255u8; columns * rows], vec![0u8; columns * rows]);
        let (mut least, mut most) = (vec![0u8; gray.width], vec![0u8; gray.width]);
        let tiles = low.chunks_exact_mut(columns.max(1)).zip(high.chunks_exact_mut(columns.max(1)));
        for (row, (low, high)) in tiles.enumerate() {
            least.fill(255);
            most.fill(0);
            for y in row * TILE..((row + 1) * TILE).min(gray.height) {
                let line = gray.row(y);
                least.iter_mut().zip(line).for_each(|(least, &pixel)| *least = pixel.min(*least));
                most.iter_mut().zip(line).for_each(|(most, &pixel)| *most = pixel.max(*most));
            }
            let ends = least.chunks(TILE).zip(most.chunks(TILE));
            for ((low, high), (least, most)) in low.iter_mut().zip(high).zip(ends) {
                *low = least.iter().fold(255, |low, &pixel| pixel.min(low));
                *high = most.iter().fold(0, |high, &pixel| pixel.max(high));
            }
        }
        let around = spread(&low, columns, u8::min);
        let high = spread(&high, columns, u8::max);
        let grey = around.iter().zip(&high).zip(&low).map(|((&around, &high), &own)| {
            let span = high.saturating_sub(around);
            let threshold = around + (f32::from(span) * level) as u8;
            if span < contrast || own >= threshold { 0 } else { threshold }
        });
        Thresholds { columns, grey: grey.collect() }
    }
}

/// The extreme over each tile and its eight neighbours.
fn spread(tiles: &[u8], columns: usize, pick: fn(u8, u8) -> u8) -> Vec<u8> {
    let rows = tiles.len() / columns.max(1);
    let mut across = tiles.to_vec();
    for (line, out) in tiles.chunks_exact(columns).zip(across.chunks_exact_mut(columns)) {
        for (out, pair) in out.iter_mut().zip(line.windows(2)) {
            *out = pick(*out, pair[1]);
        }
        for (out, pair) in out.iter_mut().skip(1).zip(line.windows(2)) {
            *out = pick(*out, pair[0]);
        }
    }
    let mut down = across.clone();
    for row in 0..rows {
        for other in [row.wrapping_sub(1), row + 1] {
            let Some(line) = across.chunks_exact(columns).nth(other) else { continue };
            if let Some(out) = down.chunks_exact_mut(columns).nth(row) {
                for (out, &value) in out.iter_mut().zip(line) {
                    *out = pick(*out, value);
                }
            }
        }
    }
    down
}

fn runs(gray: &Gray, thresholds: &Thresholds) -> Vec<Run> {
    let mut runs = Vec::new();
    for y in 0..gray.height {
        let start = y / TILE * thresholds.columns;
        let Some(line) = thresholds.grey.get(start..start + thresholds.columns) else { continue };
        let mut open: Option<u32> = None;
        let mut x = 0u32;
        for (tile, &threshold) in gray.row(y).chunks(TILE).zip(line) {
            if threshold == 0 {
                // Nothing dark: what was dark at the border of this tile ends here.
                if let Some(from) = open.take() {
                    runs.push(Run { y: y as u32, from, to: x, parent: 0 });
                }
                x += tile.len() as u32;
                continue;
            }
            let darkest = tile.iter().fold(255u8, |least, &pixel| least.min(pixel));
            if darkest >= threshold && open.is_none() {
                x += tile.len() as u32;
                continue;
            }
            for &pixel in tile {
                match (pixel < threshold, open) {
                    (true, None) => open = Some(x),
                    (false, Some(from)) => {
                        runs.push(Run { y: y as u32, from, to: x, parent: 0 });
                        open = None;
                    }
                    _ => {}
                }
                x += 1;
            }
        }
        if let Some(from) = open {
            runs.push(Run { y: y as u32, from, to: x, parent: 0 });
        }
    }
    for (at, run) in runs.iter_mut().enumerate() {
        run.parent = at as u32;
    }
    runs
}

fn root(runs: &mut [Run], mut at: u32) -> u32 {
    while runs[at as usize].parent != at {
        let up = runs[runs[at as usize].parent as usize].parent;
        runs[at as usize].parent = up;
        at = up;
    }
    at
}

/// Joins runs of neighbouring rows that share a column.
fn join(runs: &mut [Run], height: usize) {
    let mut start = 0;
    let (mut above, mut above_end) = (0, 0);
    for y in 0..height as u32 {
        let end = start + runs[start..].iter().take_while(|run| run.y == y).count();
        let mut up = above;
        for at in start..end {
            let run = runs[at];
            while up < above_end && runs[up].to <= run.from {
                up += 1;
            }
            let mut other = up;
            while other < above_end && runs[other].from < run.to {
                let (a, b) = (root(runs, at as u32), root(runs, other as u32));
                let (low, high) = (a.min(b), a.max(b));
                runs[high as usize].parent = low;
                other += 1;
            }
        }
        (above, above_end) = (start, end);
        start = end;
    }
}

/// Numbers the areas: each run's parent becomes the number of its area. A parent never comes after its run.
fn number(runs: &mut [Run]) -> usize {
    let mut areas = 0;
    for at in 0..runs.len() {
        let parent = runs[at].parent as usize;
        runs[at].parent = if parent == at { areas } else { runs[parent].parent };
        areas += u32::from(parent == at);
    }
    areas as usize
}

/// What is summed over an area.
#[derive(Clone, Copy)]
struct Sum {
    bounds: [u32; 4],
    area: u32,
    slot: u32,
}

fn collect(runs: &[Run], areas: usize, gray: &Gray, sizes: &Sizes) -> Blobs {
    let none = u32::MAX;
    let mut sums = vec![Sum { bounds: [none, none, 0, 0], area: 0, slot: none }; areas];
    for run in runs {
        let sum = &mut sums[run.parent as usize];
        let [left, upper, right, lower] = sum.bounds;
        sum.bounds = [left.min(run.from), upper.min(run.y), right.max(run.to), lower.max(run.y + 1)];
        sum.area += run.to - run.from;
    }
    let mut found = Blobs { compact: Vec::new(), tables: Vec::new(), letters: Vec::new() };
    for sum in sums.iter_mut().filter(|sum| sum.area > 0) {
        let [left, upper, right, lower] = sum.bounds;
        let (w, h) = (right - left, lower - upper);
        let fill = sum.area as f32 / (w as f32 * h as f32);
        if w as usize * 4 > gray.width && h as usize * 8 > gray.height && fill < 0.35 {
            found.tables.push(sum.bounds);
        }
        if LETTER.contains(&h) && w <= 2 * LETTER.end() && found.letters.len() < LETTERS_MAX {
            found.letters.push(sum.bounds);
        }
        let size = w.min(h) >= sizes.least && w.max(h) <= sizes.most && w.max(h) <= 3 * w.min(h);
        if size && (0.25..0.97).contains(&fill) {
            sum.slot = found.compact.len() as u32;
            found.compact.push(Blob { outline: vec![(f32::MAX, f32::MIN); h as usize], bounds: sum.bounds });
        }
    }
    for run in runs {
        let Some(blob) = found.compact.get_mut(sums[run.parent as usize].slot as usize) else { continue };
        let upper = blob.bounds[1];
        if let Some(row) = blob.outline.get_mut((run.y - upper) as usize) {
            *row = (row.0.min(run.from as f32), row.1.max(run.to as f32));
        }
    }
    found
}
