//! Rows that look alike: taken for its neighbour, a row fits as well as in its own place. Only the ends of the run of rows
//! tell, where a table's head or foot, or something else than a row, is printed.

use super::certain::Certainty;
use super::thresholds as t;
use super::value::around;
use forms::{Page, Rect, ValueBoxes};

/// Whether the lines at both ends of the run of rows that a number stands in lie where they should; a number without
/// such neighbours has no run.
pub fn ends_found(certainty: &Certainty, page: &Page, value: &ValueBoxes) -> bool {
    let own = around(&value.boxes);
    let mut rows: Vec<Rect> =
        page.values.iter().map(|v| around(&v.boxes)).filter(|r| r.x == own.x && r.w == own.w).collect();
    rows.sort_by_key(|r| r.y);
    let together = |a: &Rect, b: &Rect| b.y - a.y <= t::ROW_PITCH_MAX;
    let Some(run) = rows.chunk_by(together).find(|run| run.contains(&own)) else { return true };
    let (Some(first), Some(last)) = (run.first(), run.last()) else { return true };
    if run.len() < 2 {
        return true;
    }
    let above = Rect { y: first.y - t::ROWS_END, h: t::ROWS_END - 1_000, ..own };
    let below = Rect { y: last.bottom() + 1_000, h: t::ROWS_END - 1_000, ..own };
    [above, below].into_iter().all(|end| {
        let [_, level] = certainty.near(end);
        level.good > 0 && level.good * 2 >= level.looked
    })
}
