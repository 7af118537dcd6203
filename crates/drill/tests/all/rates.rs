//! Mistakes are about as frequent as the documentation says, whatever the seed.

use crate::fixtures::election;
use drill::{FilledForm, Mistake};
use std::collections::BTreeSet;
use std::ops::RangeInclusive;

/// How many of a thousand.
fn per_mille(part: usize, whole: usize) -> usize {
    part * 1000 / whole
}

#[test]
fn rates_stay_within_their_bounds() {
    for seed in 100..112 {
        let registry = election(seed, 800);
        let forms = drill::forms(&registry, seed);
        let stations_with = |is: fn(&Mistake) -> bool| {
            let stations: BTreeSet<_> =
                forms.iter().filter(|f| f.mistakes.iter().any(is)).map(|f| &f.key.station).collect();
            per_mille(stations.len(), 800)
        };
        let forms_with =
            |is: fn(&FilledForm) -> bool| per_mille(forms.iter().filter(|f| is(f)).count(), forms.len());
        // Expected 50, 10, 25, 35, 15; five standard deviations to each side of what 800 stations give.
        let rows: [(&str, usize, RangeInclusive<usize>); 5] = [
            ("wrong sums", stations_with(|m| matches!(m, Mistake::WrongSum { .. })), 15..=90),
            ("only administration", stations_with(|m| *m == Mistake::OnlyAdministration), 0..=28),
            ("misread", forms_with(FilledForm::misread), 12..=38),
            ("not arrived", forms_with(|f| !f.arrived()), 12..=70),
            (
                "a section missing",
                forms_with(|f| matches!(f.mistakes[..], [Mistake::MissingSection(_)])),
                5..=25,
            ),
        ];
        for (what, rate, bounds) in rows {
            assert!(bounds.contains(&rate), "seed {seed}: {what} {rate} of 1000, not in {bounds:?}");
        }
    }
}
