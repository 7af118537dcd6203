//! Which district each region and station belongs to, from what the districts hold.

use crate::election::District;
use crate::error::Fault;
use crate::index::RegionIdx;
use crate::regions::Regions;
use model::{Contest, Level};
use std::ops::Range;

/// Stands for a district where a contest does not take place.
pub(crate) const NOWHERE: u32 = u32::MAX;

/// The district of every region: its own, else that of the region it lies in.
pub(crate) fn spread(
    regions: &Regions,
    districts: &[District],
    holds: &[Vec<RegionIdx>],
    contest: Contest,
) -> Result<Vec<u32>, Fault> {
    let mut at = vec![NOWHERE; regions.len()];
    let mine = (0u32..).zip(districts).zip(holds).filter(|((_, d), _)| d.contest == contest);
    for ((index, district), held) in mine {
        for region in held {
            if std::mem::replace(&mut at[region.at()], index) != NOWHERE {
                let code = regions.codes.get(region.at());
                return Err(Fault::Duplicate(format!("region {code} of {contest} {}", district.code)));
            }
        }
    }
    for region in 1..at.len() {
        let outer = at[regions.parents[region] as usize];
        if at[region] == NOWHERE {
            at[region] = outer;
        } else if at[region] == outer {
            return Err(Fault::Redundant(format!("region {} of {contest}", regions.codes.get(region))));
        }
    }
    Ok(at)
}

/// The stations of every district, adjoining ranges joined.
pub(crate) fn spans(regions: &Regions, count: usize, district_at: &[Vec<u32>]) -> Vec<Vec<Range<u32>>> {
    let mut spans: Vec<Vec<Range<u32>>> = vec![Vec::new(); count];
    for (region, level) in regions.levels.iter().enumerate() {
        let range = regions.first_stations[region]..regions.first_stations[region + 1];
        if *level != Level::Village || range.is_empty() {
            continue;
        }
        for at in district_at {
            let district = at.get(region).copied().unwrap_or(NOWHERE);
            let Some(mine) = spans.get_mut(district as usize) else { continue };
            match mine.last_mut() {
                Some(last) if last.end == range.start => last.end = range.end,
                _ => mine.push(range.clone()),
            }
        }
    }
    spans
}
