//! A smooth displacement over a page: what folds and curls do beyond perspective.

use crate::plane::PointF;

/// Displacements on a square grid, in micrometres, linear in between.
#[derive(Clone, Debug, PartialEq)]
pub struct Mesh {
    columns: usize,
    rows: usize,
    step: f32,
    right: Vec<f32>,
    down: Vec<f32>,
}

/// One component of the displacement as found at a place.
#[derive(Clone, Copy, Debug)]
pub struct Pull {
    /// Where on the page.
    pub at: PointF,
    /// The displacement there, in micrometres.
    pub by: f32,
    /// How much it counts.
    pub weight: f32,
}

/// How stiff the page is, and how far a find may lie from it.
#[derive(Clone, Copy, Debug)]
pub struct Stiffness {
    /// Weight of bending against finds of weight 1.
    pub bend: f32,
    /// A find this far off, in micrometres, counts a quarter.
    pub tolerance: f32,
}

/// Rounds of weighing finds by how well they agree.
const ROUNDS: usize = 3;
/// Steps of the solver in a round.
const STEPS: usize = 32;
/// Weight of slopes, and of the displacement itself: they only decide where nothing else does.
const SLOPE: f32 = 2e-3;
const SIZE: f32 = 1e-5;

impl Mesh {
    /// No displacement over a page of a size, nodes `step` micrometres apart.
    pub fn flat(width: f32, height: f32, step: f32) -> Mesh {
        let columns = (width / step).ceil() as usize + 1;
        let rows = (height / step).ceil() as usize + 1;
        let nodes = columns * rows;
        Mesh { columns, rows, step, right: vec![0.0; nodes], down: vec![0.0; nodes] }
    }

    /// The width that the grid covers, in micrometres.
    pub fn width(&self) -> f32 {
        (self.columns - 1) as f32 * self.step
    }

    /// The same displacement on a finer or coarser grid.
    pub fn resampled(&self, step: f32) -> Mesh {
        let width = (self.columns - 1) as f32 * self.step;
        let height = (self.rows - 1) as f32 * self.step;
        let mut out = Mesh::flat(width, height, step);
        for row in 0..out.rows {
            for column in 0..out.columns {
                let (dx, dy) = self.at(PointF::new(column as f32 * step, row as f32 * step));
                out.right[row * out.columns + column] = dx;
                out.down[row * out.columns + column] = dy;
            }
        }
        out
    }

    /// The displacement at a place; beyond the page as at its edge.
    pub fn at(&self, p: PointF) -> (f32, f32) {
        let Cell { nodes, weights } = self.cell(p);
        let mix = |values: &[f32]| (0..4).map(|k| values[nodes[k]] * weights[k]).sum::<f32>();
        (mix(&self.right), mix(&self.down))
    }

    /// The strongest stretch or shear between neighbouring nodes: 0.1 is what a slope of 25 degrees does.
    pub fn strain(&self) -> f32 {
        let along = |values: &[f32]| {
            let rows = values.chunks_exact(self.columns);
            let across = rows.clone().flat_map(|row| row.windows(2)).map(|pair| (pair[1] - pair[0]).abs());
            let down =
                rows.clone().zip(rows.skip(1)).flat_map(|(a, b)| a.iter().zip(b)).map(|(a, b)| (b - a).abs());
            across.chain(down).fold(0.0, f32::max)
        };
        along(&self.right).max(along(&self.down)) / self.step
    }

    /// The strongest stretch or shear within a rectangle (left, upper, right, lower edge), between its corners.
    pub fn strain_in(&self, [left, upper, right, lower]: [f32; 4]) -> f32 {
        let corners = [(left, upper), (right, upper), (right, lower), (left, lower)];
        let moved = corners.map(|(x, y)| self.at(PointF::new(x, y)));
        let sides =
            [(0, 1, right - left), (3, 2, right - left), (0, 3, lower - upper), (1, 2, lower - upper)];
        let along = |(a, b, length): (usize, usize, f32)| {
            let (a, b) = (moved[a], moved[b]);
            (b.0 - a.0).abs().max((b.1 - a.1).abs()) / length.max(1.0)
        };
        sides.map(along).into_iter().fold(0.0, f32::max)
    }

    fn cell(&self, p: PointF) -> Cell {
        let x = (p.x / self.step).clamp(0.0, (self.columns - 1) as f32);
        let y = (p.y / self.step).clamp(0.0, (self.rows - 1) as f32);
        let (column, row) = ((x as usize).min(self.columns - 2), (y as usize).min(self.rows - 2));
        let (fx, fy) = (x - column as f32, y - row as f32);
        let node = row * self.columns + column;
        Cell {
            nodes: [node, node + 1, node + self.columns, node + self.columns + 1],
            weights: [(1.0 - fx) * (1.0 - fy), fx * (1.0 - fy), (1.0 - fx) * fy, fx * fy],
        }
    }

    /// The smoothest displacement that agrees with most finds.
    pub fn fit(&mut self, right: &[Pull], down: &[Pull], stiffness: &Stiffness) {
        let mut values = std::mem::take(&mut self.right);
        self.component(&mut values, right, stiffness);
        self.right = values;
        let mut values = std::mem::take(&mut self.down);
        self.component(&mut values, down, stiffness);
        self.down = values;
    }

    fn component(&self, values: &mut [f32], pulls: &[Pull], stiffness: &Stiffness) {
        let cells: Vec<Cell> = pulls.iter().map(|pull| self.cell(pull.at)).collect();
        let mut weights: Vec<f32> = pulls.iter().map(|pull| pull.weight).collect();
        for round in 0..ROUNDS {
            // Tolerant first, strict in the last round.
            let tolerance = stiffness.tolerance * [3.0, 1.7, 1.0][round.min(2)];
            for ((weight, pull), cell) in weights.iter_mut().zip(pulls).zip(&cells) {
                let off = (cell.mix(values) - pull.by) / tolerance;
                *weight = pull.weight / (1.0 + off * off).powi(2);
            }
            self.solve(values, pulls, &cells, &weights, stiffness.bend);
        }
    }

    /// Conjugate gradients on the normal equations, from where the values stand.
    fn solve(&self, values: &mut [f32], pulls: &[Pull], cells: &[Cell], weights: &[f32], bend: f32) {
        let count = values.len();
        let mut diagonal = vec![0f32; count];
        let mut rest = vec![0f32; count];
        for ((pull, cell), &weight) in pulls.iter().zip(cells).zip(weights) {
            for k in 0..4 {
                rest[cell.nodes[k]] += weight * pull.by * cell.weights[k];
                diagonal[cell.nodes[k]] += weight * cell.weights[k] * cell.weights[k];
            }
        }
        for value in &mut diagonal {
            *value += 12.0 * bend + 4.0 * SLOPE + SIZE;
        }
        let mut product = vec![0f32; count];
        self.apply(values, &mut product, cells, weights, bend);
        for (rest, product) in rest.iter_mut().zip(&product) {
            *rest -= product;
        }
        let mut way: Vec<f32> = rest.iter().zip(&diagonal).map(|(r, d)| r / d).collect();
        let mut energy = dot(&rest, &way);
        let start = energy;
        for _ in 0..STEPS {
            if energy <= 1e-5 * start || energy <= 1e-3 {
                break;
            }
            self.apply(&way, &mut product, cells, weights, bend);
            let length = energy / dot(&way, &product).max(1e-20);
            for k in 0..count {
                values[k] += length * way[k];
                rest[k] -= length * product[k];
            }
            let next: f32 = rest.iter().zip(&diagonal).map(|(r, d)| r * r / d).sum();
            let turn = next / energy;
            for k in 0..count {
                way[k] = rest[k] / diagonal[k] + turn * way[k];
            }
            energy = next;
        }
    }

    /// The matrix of the normal equations times a vector.
    fn apply(&self, values: &[f32], out: &mut [f32], cells: &[Cell], weights: &[f32], bend: f32) {
        for (out, value) in out.iter_mut().zip(values) {
            *out = SIZE * value;
        }
        for (cell, &weight) in cells.iter().zip(weights) {
            let pull = weight * cell.mix(values);
            for k in 0..4 {
                out[cell.nodes[k]] += pull * cell.weights[k];
            }
        }
        let columns = self.columns;
        for row in 0..self.rows {
            let start = row * columns;
            for at in start..start + columns {
                let (inner_x, inner_y) = (at + 1 < start + columns, row + 1 < self.rows);
                if inner_x {
                    let slope = SLOPE * (values[at + 1] - values[at]);
                    out[at + 1] += slope;
                    out[at] -= slope;
                }
                if inner_y {
                    let slope = SLOPE * (values[at + columns] - values[at]);
                    out[at + columns] += slope;
                    out[at] -= slope;
                }
                if inner_x && at > start {
                    bent(values, out, [at - 1, at, at + 1], bend);
                }
                if inner_y && row > 0 {
                    bent(values, out, [at - columns, at, at + columns], bend);
                }
                if inner_x && inner_y {
                    let twist = values[at] - values[at + 1] - values[at + columns] + values[at + columns + 1];
                    let pull = bend * twist;
                    out[at] += pull;
                    out[at + 1] -= pull;
                    out[at + columns] -= pull;
                    out[at + columns + 1] += pull;
                }
            }
        }
    }
}

fn bent(values: &[f32], out: &mut [f32], [a, b, c]: [usize; 3], bend: f32) {
    let pull = bend * (values[a] - 2.0 * values[b] + values[c]);
    out[a] += pull;
    out[b] -= 2.0 * pull;
    out[c] += pull;
}

fn dot(a: &[f32], b: &[f32]) -> f32 {
    a.iter().zip(b).map(|(a, b)| a * b).sum()
}

/// The four nodes around a place, and how much of each.
struct Cell {
    nodes: [usize; 4],
    weights: [f32; 4],
}

impl Cell {
    fn mix(&self, values: &[f32]) -> f32 {
        (0..4).map(|k| values[self.nodes[k]] * self.weights[k]).sum()
    }
}
