//! How far the first is ahead, and above or below the share that it needs.

use crate::given::{SINGLES, rule, sheet};
use model::Contest;
use outcome::{Lead, ToShare};
use registry::ElectingRule;
use registry::electing::pilkada_2024;

fn jakarta() -> ElectingRule {
    pilkada_2024().into_iter().find(|r| r.district.as_deref() == Some("31")).unwrap()
}

fn lead(rule: &ElectingRule, votes: &[u64], blank: Option<usize>) -> Option<Lead> {
    let name = |at: usize| if blank == Some(at) { "KOLOM KOSONG - " } else { "A - B" };
    let rows: String =
        votes.iter().enumerate().map(|(at, n)| format!("pkwkp,31,,{},,{},{n}\n", at + 1, name(at))).collect();
    let sheet = sheet(SINGLES, &rows);
    Lead::of(&sheet.districts()[0].view(), rule)
}

#[test]
fn leads_and_shares() {
    let (most, half) = (rule(Contest::Pkwkp), jakarta());
    let of = |first, second, votes, share| Some(Lead { first, second, votes, share });
    let cases = [
        (&most, vec![5, 9, 7], None, of(1, Some(2), 2, None)),
        (&most, vec![5, 5], None, of(0, Some(1), 0, None)),
        (&most, vec![0, 0], None, None),
        (&most, vec![7], None, of(0, None, 7, None)),
        // More than half of all votes: with 2 x 5 - 9 = 1 vote fewer it is half of 8.
        (&half, vec![5, 4], None, of(0, Some(1), 1, Some(ToShare::Above(1)))),
        (&half, vec![5, 3, 2], None, of(0, Some(1), 2, Some(ToShare::Short(Some(1))))),
        // Jakarta on 28 November 2024: 2 x 2,181,939 - 4,358,070.
        (
            &half,
            vec![1_717_245, 458_886, 2_181_939],
            None,
            of(2, Some(0), 464_694, Some(ToShare::Above(5_808))),
        ),
        // A pair alone: the share is asked of the pair, whoever is first.
        (&most, vec![4, 6], Some(1), of(1, Some(0), 2, Some(ToShare::Short(Some(3))))),
        (&most, vec![6, 4], Some(1), of(0, Some(1), 2, Some(ToShare::Above(2)))),
        (&most, vec![u64::MAX, u64::MAX], Some(1), of(0, Some(1), 0, Some(ToShare::Short(Some(1))))),
    ];
    for (rule, votes, blank, expected) in cases {
        assert_eq!(lead(rule, &votes, blank), expected, "{votes:?}");
    }
    assert_eq!(
        Lead::of(
            &sheet("pemilihan,kode_dapil,nomor_partai,suara", "pdpr,1,1,5\n").districts()[0].view(),
            &rule(Contest::Pdpr)
        ),
        None
    );
}

#[test]
fn a_lead_is_the_fewest_votes_that_change_the_answer() {
    for a in 0..24_u64 {
        for b in 0..24 {
            let Some(found) = lead(&jakarta(), &[a, b, 0], None) else { continue };
            let first = a.max(b);
            let second = a + b - first;
            let exceeds_first = |votes: u64| 2 * votes > votes + second;
            match found.share.unwrap() {
                ToShare::Above(n) => {
                    assert!(!exceeds_first(first - n) && exceeds_first(first - n + 1), "{a} {b}")
                }
                ToShare::Short(Some(n)) => {
                    assert!(exceeds_first(first + n) && !exceeds_first(first + n - 1), "{a} {b}")
                }
                ToShare::Short(None) => panic!("a half can be exceeded"),
            }
        }
    }
}
