//! Percentages without floating point.

use proptest::prelude::*;
use shapes::Persen;

#[test]
fn rounding() {
    for (part, whole, hundredths, printed) in [
        (0, 0, 0, "0.0"),
        (5, 0, 0, "0.0"),
        (0, 7, 0, "0.0"),
        (7, 7, 10_000, "100.0"),
        (1, 2, 5_000, "50.0"),
        (1, 3, 3_333, "33.33"),
        (2, 3, 6_667, "66.67"),
        (1, 8, 1_250, "12.5"),
        (1, 20_000, 1, "0.01"),
        (1, 20_001, 0, "0.0"),
        (19_999, 20_000, 10_000, "100.0"),
        (19_998, 20_000, 9_999, "99.99"),
        (7, 100, 700, "7.0"),
        (7, 1_000, 70, "0.7"),
        (7, 10_000, 7, "0.07"),
        (643_124, 823_378, 7_811, "78.11"),
        (3, 2, 15_000, "150.0"),
        (u64::MAX, u64::MAX, 10_000, "100.0"),
        (u64::MAX, 1, u32::MAX, "42949672.95"),
    ] {
        let persen = Persen::of(part, whole);
        assert_eq!((persen.0, persen.to_string().as_str()), (hundredths, printed), "{part} of {whole}");
    }
}

#[test]
fn spellings() {
    let read = |text: &str| serde_json::from_str::<Persen>(text).ok().map(|p| p.0);
    for (text, hundredths) in [
        ("0", 0),
        ("0.0", 0),
        ("100", 10_000),
        ("100.0", 10_000),
        ("78.1", 7_810),
        ("78.10", 7_810),
        ("0.07", 7),
        ("42949672.95", u32::MAX),
    ] {
        assert_eq!(read(text), Some(hundredths), "{text}");
    }
    for text in [
        "0.001",
        "78.110",
        "-1",
        "-0.5",
        "1e2",
        "1.5e1",
        "42949672.96",
        "4294967296",
        "\"78.11\"",
        "null",
        "[1]",
        "{}",
        "1.",
        ".5",
        "+1",
    ] {
        assert_eq!(read(text), None, "{text}");
    }
}

proptest! {
    #[test]
    fn what_is_printed_is_what_is_read(hundredths in any::<u32>()) {
        let text = serde_json::to_string(&Persen(hundredths)).unwrap();
        prop_assert_eq!(serde_json::from_str::<Persen>(&text).unwrap(), Persen(hundredths));
        // Every other reader of JSON sees the number nearest to it, and so prints it in two decimals again.
        let other: f64 = text.parse().unwrap();
        prop_assert_eq!(format!("{other:.2}").replace('.', ""), format!("{hundredths:03}"));
    }

    #[test]
    fn a_share_is_within_half_a_hundredth(part in 0u64..1 << 50, more in 0u64..1 << 50) {
        let whole = part + more + 1;
        let (share, exact) = (u128::from(Persen::of(part, whole).0), u128::from(part) * 10_000);
        let off = (share * u128::from(whole)).abs_diff(exact);
        prop_assert!(2 * off <= u128::from(whole));
    }
}
