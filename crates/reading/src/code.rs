//! The QR code of a page whose place is known: its modules are looked at one by one, so that blur and shadows that
//! hide its finder patterns from a scanner don't hide the code.

use rqrr::{Grid, SimpleGrid};

/// Modules of the side of the codes that pages carry: versions 3 to 6.
const SIDES: [usize; 4] = [29, 33, 37, 41];
/// Modules of a finder pattern with its white margin.
const FINDER: usize = 8;
/// Least share of the modules of the three finder patterns that must be as they should be.
const FINDER_SHARE: f32 = 0.9;
/// How far beside its place the code is looked for, in steps of half a module on each side: folded paper.
const COARSE: i32 = 5;
/// How far each finder pattern is looked for beside that, in steps of a quarter module.
const FINE: i32 = 4;
/// Where in a module it is looked at, as shares of its side: the outer quarter is left to its neighbours.
const TAPS: [f32; 3] = [0.28, 0.5, 0.72];

/// Reads the text of the code in the square place `(x, y, side)` of the page, in micrometres. `grey` gives the
/// photo's grey at a place. The code lies in the middle of its place, as large as whole micrometres per module allow.
pub fn read(grey: &dyn Fn(f32, f32) -> f32, place: (f32, f32, f32)) -> Option<String> {
    SIDES.iter().find_map(|size| Lattice::find(grey, place, *size)?.text(grey))
}

/// Where the modules lie: the middle of module (column, row) is at `origin + column * right + row * down`.
struct Lattice {
    size: usize,
    origin: (f32, f32),
    right: (f32, f32),
    down: (f32, f32),
}

impl Lattice {
    /// The lattice that puts the three finder patterns on the blackest and whitest places; none without contrast.
    fn find(grey: &dyn Fn(f32, f32) -> f32, (x, y, side): (f32, f32, f32), size: usize) -> Option<Lattice> {
        let module = (side / size as f32).floor();
        let edge = (side - module * size as f32) / 2.0;
        let flat = |dx: f32, dy: f32| Lattice {
            size,
            origin: (x + edge + module * 0.5 + dx, y + edge + module * 0.5 + dy),
            right: (module, 0.0),
            down: (0.0, module),
        };
        let steps = |most: i32, step: f32| {
            (-most..=most).flat_map(move |j| (-most..=most).map(move |i| (i as f32 * step, j as f32 * step)))
        };
        let whole =
            |d: &(f32, f32)| corners(size).map(|c| flat(d.0, d.1).contrast(grey, c)).iter().sum::<f32>();
        let coarse = best(steps(COARSE, module / 2.0), whole)?;
        // Each pattern by itself: a crease may run between them.
        let [first, right, low] = corners(size).map(|corner| {
            let near = steps(FINE, module / 4.0).map(|(dx, dy)| (coarse.0 + dx, coarse.1 + dy));
            best(near, |d| flat(d.0, d.1).contrast(grey, corner)).unwrap_or(coarse)
        });
        let reach = (size - FINDER) as f32;
        let middle = (FINDER as f32 - 1.0) / 2.0;
        let axis = |to: (f32, f32)| ((to.0 - first.0) / reach, (to.1 - first.1) / reach);
        let (across, down) = (axis(right), axis(low));
        let across = (module + across.0, across.1);
        let down = (down.0, module + down.1);
        let start = flat(first.0, first.1).origin;
        let origin = (
            start.0 + middle * (module - across.0 - down.0),
            start.1 + middle * (module - across.1 - down.1),
        );
        Some(Lattice { size, origin, right: across, down })
    }

    fn grey(&self, grey: &dyn Fn(f32, f32) -> f32, column: f32, row: f32) -> f32 {
        grey(
            self.origin.0 + column * self.right.0 + row * self.down.0,
            self.origin.1 + column * self.right.1 + row * self.down.1,
        )
    }

    /// How much lighter the white modules of a finder pattern are than the black ones, in grey levels.
    fn contrast(&self, grey: &dyn Fn(f32, f32) -> f32, corner: (usize, usize)) -> f32 {
        let (mut black, mut white) = ((0.0, 0.0), (0.0, 0.0));
        for at in 0..FINDER * FINDER {
            let (dx, dy) = (at % FINDER, at / FINDER);
            let sum = if finder(corner, dx, dy) { &mut black } else { &mut white };
            sum.0 += self.grey(grey, (corner.0 + dx) as f32, (corner.1 + dy) as f32);
            sum.1 += 1.0;
        }
        white.0 / white.1 - black.0 / black.1
    }

    fn text(&self, grey: &dyn Fn(f32, f32) -> f32) -> Option<String> {
        let size = self.size;
        let mean = |at: usize| {
            let (column, row) = ((at % size) as f32 - 0.5, (at / size) as f32 - 0.5);
            let taps = TAPS.iter().flat_map(|v| TAPS.map(|u| (column + u, row + v)));
            taps.map(|(u, v)| self.grey(grey, u, v)).sum::<f32>() / (TAPS.len() * TAPS.len()) as f32
        };
        let greys: Vec<f32> = (0..size * size).map(mean).collect();
        let levels = Levels::of(&greys, size)?;
        let black = |column: usize, row: usize| {
            greys.get(row * size + column).is_some_and(|g| *g < levels.at(&greys, column, row))
        };
        let finders =
            corners(size).into_iter().flat_map(|corner| (0..FINDER * FINDER).map(move |at| (corner, at)));
        let right = finders.filter(|(corner, at)| {
            let (dx, dy) = (at % FINDER, at / FINDER);
            black(corner.0 + dx, corner.1 + dy) == finder(*corner, dx, dy)
        });
        if (right.count() as f32) < FINDER_SHARE * (3 * FINDER * FINDER) as f32 {
            return None;
        }
        Grid::new(SimpleGrid::from_func(size, black)).decode().ok().map(|(_, text)| text)
    }
}

/// The step of the highest worth; the last of several.
fn best(steps: impl Iterator<Item = (f32, f32)>, worth: impl Fn(&(f32, f32)) -> f32) -> Option<(f32, f32)> {
    steps.map(|step| (worth(&step), step)).max_by(|a, b| a.0.total_cmp(&b.0)).map(|(_, step)| step)
}

/// Upper left modules of the finder patterns with their margins.
fn corners(size: usize) -> [(usize, usize); 3] {
    [(0, 0), (size - FINDER, 0), (0, size - FINDER)]
}

/// Whether a module of a finder pattern with margin is black; the margin lies towards the middle of the code.
fn finder(corner: (usize, usize), dx: usize, dy: usize) -> bool {
    let within = |corner: usize, d: usize| if corner == 0 { d } else { d.wrapping_sub(1) };
    let (x, y) = (within(corner.0, dx), within(corner.1, dy));
    if x > 6 || y > 6 {
        return false;
    }
    x.min(y).min(6 - x).min(6 - y) != 1
}

/// Modules around one that tell what is black there.
const REACH: usize = 5;

/// Grey between black and white: around each module, and over the whole code where all around it is of one kind.
struct Levels {
    size: usize,
    whole: (f32, f32),
}

impl Levels {
    fn of(greys: &[f32], size: usize) -> Option<Levels> {
        let mut sorted = greys.to_vec();
        sorted.sort_unstable_by(f32::total_cmp);
        let (dark, light) = (*sorted.get(sorted.len() / 10)?, *sorted.get(sorted.len() * 9 / 10)?);
        (light - dark > 12.0).then_some(Levels { size, whole: (dark, light) })
    }

    fn at(&self, greys: &[f32], column: usize, row: usize) -> f32 {
        let near = |at: usize| at.saturating_sub(REACH)..(at + REACH + 1).min(self.size);
        let (mut dark, mut light) = (f32::MAX, f32::MIN);
        for y in near(row) {
            for grey in
                greys.get(y * self.size + near(column).start..y * self.size + near(column).end).unwrap_or(&[])
            {
                (dark, light) = (dark.min(*grey), light.max(*grey));
            }
        }
        let plain = light - dark < 0.5 * (self.whole.1 - self.whole.0);
        if plain { (self.whole.0 + self.whole.1) / 2.0 } else { (dark + light) / 2.0 }
    }
}
