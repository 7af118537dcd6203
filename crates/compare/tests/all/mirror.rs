//! What holds of any two counts.

use compare::{Comparison, Mark, Places, Side, Standing, Table};
use proptest::prelude::*;

/// Rows by station number and two columns, each with or without a number.
type Rows = Vec<(u16, Option<u32>, Option<u32>)>;

fn rows() -> impl Strategy<Value = Rows> {
    let number = || proptest::option::of(0_u32..4);
    proptest::collection::vec((0_u16..60, number(), number()), 0..40)
}

fn table(rows: &Rows, columns: [&str; 2]) -> Table {
    let mut table = Table::default();
    let at = columns.map(|c| table.column(c));
    for (station, one, two) in rows {
        // Provinces 31 and 32, villages of five stations.
        let code = format!("3{}0102{:04}{:03}", 1 + station % 2, station / 5, station % 5);
        table.push(&code, Mark::default(), [(at[0], *one), (at[1], *two)]);
    }
    table.finish();
    table
}

fn places(a: &Table, b: &Table) -> Places<'static> {
    Places::by_codes([a, b].into_iter().flat_map(|t| (0..t.len() as u32).map(|r| t.code(r))))
}

proptest! {
    #[test]
    fn mirrored_counts_give_the_mirrored_comparison(x in rows(), y in rows()) {
        // The second has its columns in another order, and one of its own.
        let (a, mut b) = (table(&x, ["IV.1", "V.A"]), table(&y, ["V.A", "IV.1"]));
        b.column("V.B");
        let places = places(&a, &b);
        let (there, back) = (Comparison::of(&a, &b, &places).unwrap(), Comparison::of(&b, &a, &places).unwrap());
        let order: Vec<usize> = there.columns().map(|c| back.columns().position(|o| o == c).unwrap()).collect();
        for region in 0..places.count() as u32 {
            let mirrored = back.tally(region).map(|t| {
                let mut t = t.mirrored();
                t.columns = order.iter().map(|at| t.columns[*at]).collect();
                t
            });
            prop_assert_eq!(there.tally(region).cloned(), mirrored);
        }
        let turned = |s: Standing| match s {
            Standing::Only(Side::A) => Standing::Only(Side::B),
            Standing::Only(Side::B) => Standing::Only(Side::A),
            same => same,
        };
        let of = |c: &Comparison<'_>, turn: bool| -> Vec<(String, Standing)> {
            c.pairs.iter().map(|p| (c.code(p).to_string(), if turn { turned(p.standing) } else { p.standing })).collect()
        };
        prop_assert_eq!(of(&there, false), of(&back, true));
        prop_assert_eq!(&there.only_columns[1], &back.only_columns[0]);
    }

    #[test]
    fn every_place_is_counted_once_and_sums_are_those_of_the_rows(x in rows(), y in rows()) {
        let (a, b) = (table(&x, ["IV.1", "V.A"]), table(&y, ["IV.1", "V.A"]));
        let places = places(&a, &b);
        let made = Comparison::of(&a, &b, &places).unwrap();
        // Slowly: by a map of codes, the first row of each.
        let slow = |rows: &Rows| {
            let mut map = std::collections::BTreeMap::new();
            for (station, one, two) in rows {
                map.entry(*station).or_insert((*one, *two));
            }
            map.retain(|_, numbers| *numbers != (None, None));
            map
        };
        let (p, q) = (slow(&x), slow(&y));
        let all: std::collections::BTreeSet<_> = p.keys().chain(q.keys()).collect();
        let whole = made.whole();
        prop_assert_eq!(whole.all(), all.len() as u64);
        prop_assert_eq!(whole.agreeing, p.iter().filter(|(k, v)| q.get(k) == Some(v)).count() as u64);
        prop_assert_eq!(whole.only[0], p.keys().filter(|k| !q.contains_key(k)).count() as u64);
        prop_assert_eq!(made.pairs.len() as u64, whole.all() - whole.agreeing);
        for (side, map) in [&p, &q].into_iter().enumerate() {
            let sum: u64 = map.values().map(|(one, _)| u64::from(one.unwrap_or(0))).sum();
            prop_assert_eq!(whole.columns[0].sums[side], sum);
        }
        // Parts add up to their wholes, at every tier.
        for region in 0..places.count() as u32 {
            let parts: u64 = (1..places.count() as u32)
                .filter(|r| places.parent(*r) == Some(region))
                .filter_map(|r| made.tally(r)).map(compare::Tally::all).sum();
            if parts > 0 {
                prop_assert_eq!(made.tally(region).unwrap().all(), parts);
            }
        }
    }
}
