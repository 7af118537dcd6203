//! What holds of any outcome, and tiny frames counted out.

use draw::{Bounds, Frame, MILLION, Seed, Share, Ticket, lower, most_wrong, sample, size, upper};
use proptest::prelude::*;

/// C(n, k), exact.
fn choose(n: u64, k: u64) -> u128 {
    if k > n { 0 } else { (0..k).fold(1, |c, i| c * u128::from(n - i) / u128::from(i + 1)) }
}

proptest! {
    #[test]
    fn small_outcomes_counted_out_in_whole_numbers(of in 1_u64..6, found in 0_u64..6, rest in 1_u32..400_000) {
        prop_assume!(found < of);
        let share = upper(found, of, Share::of_millionths(rest)).millionths();
        // P(X <= found) x 10^(6 of), exactly; of <= 5 fits in 128 bits after dividing by 10^(6 (of - 5)), which is 1.
        let most = |p: u32| -> u128 {
            let (p, q) = (u128::from(p), u128::from(MILLION - p));
            (0..=found).map(|i| choose(of, i) * p.pow(i as u32) * q.pow((of - i) as u32)).sum()
        };
        let bound = u128::from(rest) * u128::from(MILLION).pow(of as u32 - 1);
        prop_assert!(most(share) <= bound, "never said of too small a share");
        // The next smaller share is not excluded, but for what rounding up of 64 bits adds.
        if share > 0 {
            prop_assert!(most(share - 1) > bound - bound / 1_000_000_000);
        }
    }

    #[test]
    fn small_frames_counted_out(count in 2_u64..30, wrong in 0_u64..30, of in 1_u64..30, found in 0_u64..6) {
        prop_assume!(wrong <= count && of <= count && found <= of);
        let confidence = Share::of_millionths(950_000);
        let ways = |wrong: u64| (0..=found).map(|i| choose(wrong, i) * choose(count - wrong, of.saturating_sub(i))).sum::<u128>();
        // P <= 5 % in whole numbers; a tie counts, and rounding up may miss a tie alone.
        let at_most = |wrong: u64| ways(wrong) * 20 <= choose(count, of);
        let tie = |wrong: u64| ways(wrong) * 20 == choose(count, of);
        let most = most_wrong(count, of, found, confidence);
        prop_assert!(most >= found && most <= count - (of - found));
        for more in most + 1..=count - (of - found) {
            prop_assert!(at_most(more));
        }
        if most > found {
            prop_assert!(!at_most(most) || tie(most));
        }
    }

    #[test]
    fn bounds_hold_the_outcome_and_grow(of in 1_u64..5_000, found in 0_u64..60, confidence in 500_000_u32..999_000) {
        prop_assume!(found < of);
        let confidence = Share::of_millionths(confidence);
        let bounds = Bounds::of(found, of, confidence);
        let outcome = found * u64::from(MILLION) / of;
        prop_assert!(u64::from(bounds.between[0].millionths()) <= outcome + 1);
        prop_assert!(u64::from(bounds.between[1].millionths()) >= outcome);
        prop_assert!(bounds.at_most <= bounds.between[1]);
        prop_assert!(upper(found + 1, of, confidence.rest()) >= bounds.at_most);
        prop_assert!(upper(found, of + 1, confidence.rest()) <= bounds.at_most);
        prop_assert!(lower(0, of, confidence.rest()).millionths() == 0);
    }

    #[test]
    fn a_size_is_enough_and_one_less_is_not(count in 10_u64..3_000, error in 1_000_u32..200_000, tolerate in 0_u64..3) {
        let (confidence, error) = (Share::of_millionths(950_000), Share::of_millionths(error));
        let found = size(count, confidence, error, tolerate);
        let allowed = count * u64::from(error.millionths()) / u64::from(MILLION);
        prop_assert!(most_wrong(count, found, tolerate, confidence) <= allowed.max(tolerate));
        if found > tolerate + 1 {
            prop_assert!(most_wrong(count, found - 1, tolerate, confidence) > allowed);
        }
    }

    #[test]
    fn a_sample_is_of_the_frame_each_once_and_only_grows(codes in proptest::collection::btree_set("[a-z0-9]{1,6}", 1..60), seed in "[0-9]{20,30}") {
        let frame = Frame::of(codes.iter().map(String::as_str)).unwrap();
        let seed = Seed::dice(&seed).unwrap();
        let whole = sample(&frame, &seed, codes.len());
        prop_assert_eq!(whole.len(), codes.len());
        for size in 0..codes.len() {
            prop_assert_eq!(&sample(&frame, &seed, size)[..], &whole[..size]);
        }
        // Slowly: every ticket, sorted.
        let mut slow: Vec<(Ticket, &str)> = codes.iter().map(|c| (Ticket::of(&seed.text(), c), c.as_str())).collect();
        slow.sort();
        let slow: Vec<(&str, Ticket)> = slow.into_iter().map(|(t, c)| (c, t)).collect();
        prop_assert_eq!(whole, slow);
    }
}
