//! The sheet of paper around the marker, as far as its light goes on: which sides of the photo it runs over.

use super::Located;

/// Side of the tiles in which the sheet is followed, in pixels of the picture searched; the thin lines of a form are
/// lost in them.
const TILE: usize = 8;
/// From one tile of paper to the next, light falls by no more than this.
const STEP: f32 = 0.85;
/// No paper is darker than this share of the paper at the marker.
const DARKEST: f32 = 0.45;

/// Share of each side of the photo that the sheet runs over: above, right, below, left. Where the table is as light as
/// the paper it is all of them, and nothing is known.
pub fn touched(located: &Located) -> [f32; 4] {
    let gray = &located.work.gray;
    let (columns, rows) = (gray.width / TILE, gray.height / TILE);
    if columns == 0 || rows == 0 {
        return [0.0; 4];
    }
    let mut light = vec![0u8; columns * rows];
    for (row, line) in light.chunks_exact_mut(columns.max(1)).enumerate() {
        for y in row * TILE..(row + 1) * TILE {
            for (most, tile) in line.iter_mut().zip(gray.row(y).chunks_exact(TILE)) {
                *most = tile.iter().fold(*most, |most, pixel| most.max(*pixel));
            }
        }
    }
    let scale = located.work.factor * TILE as f32;
    let [a, _, c, _] = located.corners;
    let start = ((a.x + c.x) / 2.0 / scale, (a.y + c.y) / 2.0 / scale);
    let mut seen = vec![false; columns * rows];
    let mut open: Vec<usize> = Vec::new();
    // The marker itself is dark: begin with the paper around it.
    let reach = (a.distance(c) / scale * 0.75).max(2.0);
    for (dx, dy) in [(reach, 0.0), (-reach, 0.0), (0.0, reach), (0.0, -reach)] {
        let (x, y) = (start.0 + dx, start.1 + dy);
        let inside = x >= 0.0 && y >= 0.0 && x < columns as f32 && y < rows as f32;
        let at = if inside { y as usize * columns + x as usize } else { continue };
        if f32::from(light[at]) >= 0.8 * located.paper && !std::mem::replace(&mut seen[at], true) {
            open.push(at);
        }
    }
    while let Some(at) = open.pop() {
        let (x, y) = (at % columns, at / columns);
        let floor = (f32::from(light[at]) * STEP).max(DARKEST * located.paper);
        for (nx, ny) in [(x.wrapping_sub(1), y), (x + 1, y), (x, y.wrapping_sub(1)), (x, y + 1)] {
            if nx < columns && ny < rows {
                let next = ny * columns + nx;
                if !seen[next] && f32::from(light[next]) >= floor {
                    seen[next] = true;
                    open.push(next);
                }
            }
        }
    }
    let share = |tiles: &mut dyn Iterator<Item = usize>| {
        let (count, on) = tiles
            .fold((0u32, 0u32), |(c, o), at| (c + 1, o + u32::from(seen.get(at).copied().unwrap_or(false))));
        on as f32 / count.max(1) as f32
    };
    [
        share(&mut (0..columns)),
        share(&mut (0..rows).map(|y| (y + 1) * columns - 1)),
        share(&mut (0..columns).map(|x| rows.saturating_sub(1) * columns + x)),
        share(&mut (0..rows).map(|y| y * columns)),
    ]
}
