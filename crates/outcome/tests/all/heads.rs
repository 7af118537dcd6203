//! President and heads of regions: majority, breadth, second round, the blank column; the real ones of 2024.

use crate::given::{SINGLES, by, outcome, rule, sheet};
use model::{Contest, Level};
use outcome::{Award, ContestOutcome, Matter, Sheet, Single, Verdict};
use registry::electing::{Breadth, Method, pilkada_2024};
use registry::{ElectingRule, Share};
use std::fmt::Write as _;

fn single(outcome: &ContestOutcome) -> &Single {
    let Award::Single(single) = &outcome.districts[0].as_ref().unwrap().award else { panic!("{outcome:?}") };
    single
}

fn verdict(sheet: &Sheet) -> Option<Verdict> {
    single(&outcome(sheet, &[]).unwrap()).verdict.clone()
}

/// Votes of three pairs in provinces `11`, `12` … by row.
fn provinces(rows: &[[u64; 3]]) -> Sheet {
    let mut lines = String::new();
    for (at, row) in rows.iter().enumerate() {
        for (pair, votes) in row.iter().enumerate() {
            writeln!(lines, "ppwp,0,,{},{},,{votes}", pair + 1, at + 11).unwrap();
        }
    }
    sheet(SINGLES, &lines)
}

#[test]
fn a_president_needs_more_than_half_and_a_fifth_in_more_than_half_of_the_provinces() {
    let cases: &[(&[[u64; 3]], Option<Verdict>)] = &[
        // 51 of 100, a fifth in three of four.
        (&[[48, 10, 10], [1, 2, 2], [1, 2, 2], [1, 11, 10]], Some(Verdict::Elected(0))),
        // Exactly half is not more than half.
        (&[[50, 50, 0]], Some(Verdict::SecondRound([0, 1]))),
        // More than half of the votes, a fifth in two of four only: the first two again.
        (&[[60, 1, 1], [1, 2, 2], [0, 10, 4], [0, 10, 4]], Some(Verdict::SecondRound([0, 1]))),
        // A fifth exactly is enough: 1 of 5.
        (&[[60, 1, 1], [1, 4, 0], [1, 4, 0], [0, 10, 4]], Some(Verdict::Elected(0))),
        // None above half.
        (&[[40, 30, 30], [0, 1, 0]], Some(Verdict::SecondRound([0, 1]))),
        // Two tied first: both.
        (&[[30, 40, 40]], Some(Verdict::SecondRound([1, 2]))),
    ];
    for (rows, expected) in cases {
        assert_eq!(&verdict(&provinces(rows)), expected, "{rows:?}");
    }
}

#[test]
fn a_tie_for_the_second_place_goes_to_the_wider_spread() {
    assert_eq!(
        verdict(&provinces(&[[50, 30, 20], [0, 0, 10], [1, 0, 0]])),
        Some(Verdict::SecondRound([0, 2]))
    );
    // As wide in provinces, and nothing known of the levels below: undecided.
    let level = provinces(&[[50, 15, 15], [0, 15, 15]]);
    let found = outcome(&level, &[]).unwrap();
    let need = &found.districts[0].as_ref().unwrap().needs[0];
    assert_eq!((need.matter, &need.among[..], need.left), (Matter::SecondRound, &[1, 2][..], 1));
    assert_eq!(single(&found).verdict, None);
    // Three tied first.
    let three = provinces(&[[10, 10, 5], [5, 5, 5], [0, 0, 5]]);
    assert_eq!(outcome(&three, &[]).unwrap().districts[0].as_ref().unwrap().needs[0].among, [0, 1]);
}

#[test]
fn abroad_counts_in_the_votes_and_is_no_province() {
    let lines = "ppwp,0,,1,99,,90\nppwp,0,,2,99,,0\nppwp,0,,1,11,,5\nppwp,0,,2,11,,6\nppwp,0,,1,12,,0\nppwp,0,,2,12,,6\n";
    let found = outcome(&sheet(SINGLES, lines), &[]).unwrap();
    let breadth = single(&found).breadth.clone().unwrap();
    assert_eq!((&breadth.reached[..], breadth.regions, breadth.needed), (&[1, 2][..], 2, 2));
    assert_eq!(single(&found).verdict, Some(Verdict::SecondRound([0, 1])));
}

#[test]
fn without_votes_by_province_nobody_is_elected() {
    let found = outcome(&sheet(SINGLES, "ppwp,0,,1,,,90\nppwp,0,,2,,,10\n"), &[]).unwrap();
    assert_eq!(single(&found).verdict, None);
}

#[test]
fn most_votes_win_a_region_and_the_blank_column_must_be_beaten() {
    let cases = [
        ("pkwkk,1,,1,,A - B,30\npkwkk,1,,2,,C - D,29\npkwkk,1,,3,,E - F,28\n", Some(Verdict::Elected(0))),
        ("pkwkk,1,,1,,A - B,51\npkwkk,1,,2,,KOLOM KOSONG - ,49\n", Some(Verdict::Elected(0))),
        ("pkwkk,1,,1,,A - B,50\npkwkk,1,,2,,KOLOM KOSONG - ,50\n", Some(Verdict::Repeat)),
        ("pkwkk,1,,1,,A - B,42\npkwkk,1,,2,,KOLOM KOSONG - ,58\n", Some(Verdict::Repeat)),
        ("pkwkk,1,,1,,A - B,30\npkwkk,1,,2,,C - D,30\n", None),
    ];
    for (lines, expected) in cases {
        assert_eq!(verdict(&sheet(SINGLES, lines)), expected, "{lines}");
    }
}

#[test]
fn jakarta_needs_more_than_half() {
    let jakarta = pilkada_2024().into_iter().find(|r| r.district.as_deref() == Some("31")).unwrap();
    for (votes, expected) in [
        ([5_007, 4_000, 993], Verdict::Elected(0)),
        ([5_000, 4_000, 1_000], Verdict::SecondRound([0, 1])),
        ([4_999, 1_000, 4_001], Verdict::SecondRound([0, 2])),
    ] {
        let [a, b, c] = votes;
        let lines = format!("pkwkp,31,,1,,,{a}\npkwkp,31,,2,,,{b}\npkwkp,31,,3,,,{c}\n");
        let found = by(&sheet(SINGLES, &lines), &jakarta, &[]).unwrap();
        assert_eq!(single(&found).verdict, Some(expected));
    }
}

#[test]
#[ignore = "needs the real data: `make nextest` where SIREKAP_SHARED is"]
fn the_president_of_2024() {
    let text =
        std::fs::read_to_string(crate::shared_data::shared().join("ppwp2024_official_province.csv")).unwrap();
    let mut lines = String::new();
    for row in text.lines().skip(1) {
        let fields: Vec<&str> = row.rsplitn(4, ',').collect();
        let code = row.split(',').next().unwrap();
        for (pair, votes) in [(1, fields[2]), (2, fields[1]), (3, fields[0])] {
            writeln!(lines, "ppwp,0,,{pair},{code},,{votes}").unwrap();
        }
    }
    let found = outcome(&sheet(SINGLES, &lines), &[]).unwrap();
    let single = single(&found);
    assert_eq!(single.votes, [40_971_906, 96_214_691, 27_040_878]);
    assert_eq!(single.verdict, Some(Verdict::Elected(1)));
    let breadth = single.breadth.as_ref().unwrap();
    assert_eq!((breadth.regions, breadth.needed, breadth.reached[1]), (38, 20, 38));
    // 58.59 %: two decimals, rounded.
    let all: u64 = single.votes.iter().sum();
    assert_eq!((single.votes[1] * 100_000 / all + 5) / 10, 5_859);
}

#[test]
fn a_majority_may_ask_any_breadth() {
    let share = |a, b| Share::new(a, b).unwrap();
    let breadth =
        Breadth { level: Level::Regency, share: share(1, 3), regions: share(2, 3), except: Vec::new() };
    let method = Method::Majority { share: share(2, 5), breadth: Some(breadth) };
    let rule = ElectingRule { method, ..rule(Contest::Ppwp) };
    let rows = "ppwp,0,,1,1101,,40\nppwp,0,,2,1101,,50\nppwp,0,,1,1102,,10\nppwp,0,,2,1102,,0\nppwp,0,,1,1103,,5\nppwp,0,,2,1103,,1\n";
    let found = by(&sheet(SINGLES, rows), &rule, &[]).unwrap();
    assert_eq!(single(&found).verdict, Some(Verdict::Elected(0)));
    assert_eq!(single(&found).breadth.as_ref().unwrap().needed, 3);
}

#[test]
#[ignore = "needs the real data: `make nextest` where SIREKAP_SHARED is"]
fn the_governors_of_2024() {
    use serde_json::Value;
    use std::io::Read as _;
    let path = crate::shared_data::shared().join("api/pilkada2024/governor_20241128.tar.xz");
    let unpacked = liblzma::read::XzDecoder::new(std::fs::File::open(path).unwrap());
    let mut files: std::collections::BTreeMap<String, Value> = std::collections::BTreeMap::new();
    for entry in tar::Archive::new(unpacked).entries().unwrap() {
        let mut entry = entry.unwrap();
        let name = entry.path().unwrap().to_string_lossy().into_owned();
        let mut text = String::new();
        if name.ends_with(".json") && entry.read_to_string(&mut text).is_ok() {
            files.insert(name, serde_json::from_str(&text).unwrap());
        }
    }
    let mut lines = String::new();
    let pairs = files["paslon/pkwkp.json"].as_object().unwrap();
    for (province, standing) in pairs {
        let rows =
            files[&format!("pkwkp/{province}/{province}.json")]["tungsura"]["table"].as_object().unwrap();
        for (id, pair) in standing.as_object().unwrap() {
            let (number, name) = (&pair["nomor_urut"], pair["nama"].as_str().unwrap().replace('"', "'"));
            for (region, row) in rows {
                let votes = row[id].as_u64().unwrap_or(0);
                writeln!(lines, "pkwkp,{province},,{number},{region},\"{name}\",{votes}").unwrap();
            }
        }
    }
    let given = sheet(SINGLES, &lines);
    let votes: Vec<_> = given.districts().iter().map(|d| d.view()).collect();
    let rules = pilkada_2024();
    let of = |d: &registry::District| registry::electing::rule_of(&rules, d);
    let gone = std::collections::BTreeSet::new();
    let terms = outcome::Terms { rule: &of, areas: &given, decisions: &[], gone: &gone };
    let found = outcome::of_contest(&votes, &terms).unwrap();
    let mut shown = String::new();
    for (votes, outcome) in votes.iter().zip(found.districts.iter().flatten()) {
        let Award::Single(single) = &outcome.award else { panic!() };
        let all: u64 = single.votes.iter().sum();
        let Some(Verdict::Elected(at)) = single.verdict else { panic!("{:?}", single.verdict) };
        let hundredths = (single.votes[at] * 100_000 / all + 5) / 10;
        writeln!(shown, "{} {} {}.{:02}", votes.district.code, at + 1, hundredths / 100, hundredths % 100)
            .unwrap();
    }
    assert_eq!(votes.len(), 37);
    expect_test::expect![[r#"
        11 2 53.01
        12 1 64.52
        13 1 77.15
        14 1 44.36
        15 2 60.98
        16 1 51.50
        17 1 55.09
        18 2 82.68
        19 2 50.79
        21 1 55.03
        31 3 50.07
        32 4 62.29
        33 2 59.14
        35 2 58.70
        36 2 55.86
        51 2 61.46
        52 3 41.16
        53 2 37.42
        61 2 52.58
        62 3 37.35
        63 1 82.35
        64 2 55.66
        65 2 58.87
        71 1 36.87
        72 2 45.03
        73 2 65.31
        74 2 52.38
        75 4 43.38
        76 3 46.01
        81 3 48.20
        82 4 51.89
        91 2 50.49
        92 1 92.21
        93 4 47.82
        94 4 30.64
        95 2 66.83
        96 3 47.13
    "#]]
    .assert_eq(&shown);
}
