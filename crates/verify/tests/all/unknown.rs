//! Entries of kinds that the verifier does not know: what they touch is not checked and still told, and nothing else is
//! spared. The lies about them stand in `testkit::corrupt`.

use ::verify::{Check, CheckReport, Exit, Outcome, Report};
use model::event::sign;
use model::{Entry, Payload, UtcSeconds};
use shapes::own::{RegionResult, StationResult};
use testkit::audit::{told, verify};
use testkit::small::{ORIGIN, PUBLISHER, ROOT, SECOND, secret};
use testkit::tree::{Item, Tree, cut, root_over, tree_over};
use testkit::{corrupt, foreign, small};

const STATION: &str = "v1/hasil/ppwp/31/3173/317301/3173011001/3173011001001.json";
const CSV: &str = "ppwp-31.csv";

fn of(report: &Report, check: Check) -> &CheckReport {
    report.checks.iter().find(|c| c.code == check.code()).unwrap()
}

/// A tree whose log has an entry of an unknown kind before its only cut.
fn with_a_cut(touches: &[&str], signers: &[u8]) -> Tree {
    let registry = small::registry();
    let mut history = corrupt::story(&registry);
    history.retain(|e| !matches!(e.event.payload(), Payload::Cut(_)));
    let bytes = foreign::entry(touches, signers);
    let at = history.len() / 2;
    let mut items: Vec<Item<'_>> = history.iter().map(Item::Event).collect();
    items.insert(at, Item::Foreign(&bytes));
    let mut payload = cut(&registry, &history, "sesudah".into());
    (payload.size, payload.root) = (items.len() as u64, root_over(&items));
    let event = sign(ORIGIN, Payload::Cut(payload), &[&secret(PUBLISHER)]);
    let arrival = UtcSeconds(history.last().unwrap().arrival.0 + 1);
    let entry = Entry { event, arrival };
    items.push(Item::Event(&entry));
    tree_over(&registry, &items)
}

#[test]
fn what_differs_in_a_touched_place_is_told() {
    let mut tree = with_a_cut(&["3173011001"], &[10]);
    tree.edit_file::<StationResult>(STATION, |file| file.values[22] = Some(7));
    let report = verify(&tree, None);
    assert_eq!(report.exit, Exit::Incomplete, "{}", told(&report));
    let stations = of(&report, Check::Stations);
    assert_eq!((stations.result, stations.failures, stations.doubted), (Outcome::NotChecked, 0, 1));
    assert_eq!(stations.positions[0].field.as_deref(), Some("values.22"));
    assert!(stations.positions[0].what.starts_with("can't be judged here"));
    let note = stations.note.as_deref().unwrap();
    assert!(note.contains("touch 3173011001") && note.contains("1 differences"), "{note}");
    assert!(of(&report, Check::Kinds).note.as_deref().unwrap().contains("desk.note/1 (1, first at entry"));
    for check in [Check::Sums, Check::Packages, Check::Lists, Check::Files, Check::Signatures] {
        assert_eq!(of(&report, check).result, Outcome::Pass, "{}", check.code());
    }
}

/// An entry that touches no place takes one signer, and spares nothing.
#[test]
fn what_touches_no_place_leaves_everything_judged() {
    let registry = small::registry();
    let history = corrupt::story(&registry);
    let tree = |payload: &str, signers: &[u8]| {
        let bytes = foreign::of_payload(payload, signers);
        let mut items: Vec<Item<'_>> = history.iter().map(Item::Event).collect();
        items.push(Item::Foreign(&bytes));
        tree_over(&registry, &items)
    };
    let none = foreign::payload(&[], 10).replace("[]", "null");
    let mut one = tree(&none, &[10]);
    let report = verify(&one, None);
    assert_eq!((report.exit, report.failed()), (Exit::Incomplete, vec![]), "{}", told(&report));
    let open = report.checks.iter().filter(|c| c.applies && c.result == Outcome::NotChecked);
    assert_eq!(open.map(|c| c.code).collect::<Vec<_>>(), [Check::Kinds.code()]);
    one.edit_file::<StationResult>(STATION, |file| file.values[22] = Some(7));
    assert!(verify(&one, None).failed().contains(&Check::Stations.code()));
    // The whole nation takes two, and nobody's signature is no signature.
    assert_eq!(verify(&tree(&foreign::payload(&[], 10), &[10]), None).failed(), [Check::Mandates.code()]);
    let nobody = foreign::payload(&[], 99).replace("[]", "null");
    assert_eq!(verify(&tree(&nobody, &[99]), None).failed(), [Check::Signatures.code()]);
}

/// With a difference outside beside it the check fails, and names that one first.
#[test]
fn not_checked_hides_no_failure() {
    let mut tree = with_a_cut(&["3173011001"], &[10]);
    let elsewhere = "v1/hasil/ppwp/99/99BE/99BE01/99BE0101/99BE0101001.json";
    for path in [STATION, elsewhere] {
        tree.edit_file::<StationResult>(path, |file| file.values.iter_mut().for_each(|v| *v = Some(1)));
    }
    let report = verify(&tree, None);
    assert_eq!((report.exit, report.failed()), (Exit::Fail, vec!["V3.6"]), "{}", told(&report));
    let stations = of(&report, Check::Stations);
    assert_eq!((stations.failures, stations.doubted), (8, 8));
    let place = |at: usize| stations.positions[at].place.as_deref();
    assert_eq!((place(0), place(8)), (Some("99BE0101001"), Some("3173011001001")));
}

/// Differences in touched places use up no place of the others, in one file as in a table.
#[test]
fn many_differences_in_doubt_crowd_out_none_that_counts() {
    let mut tree = with_a_cut(&["1101012001001"], &[12]);
    tree.edit_file::<RegionResult>("v1/hasil/ppwp/11/1101/110101/1101012001.json", |file| {
        file.stations[0].values.iter_mut().for_each(|v| *v = Some(3));
        file.stations[2].values[24] = Some(1);
    });
    let report = verify(&tree, None);
    let results = of(&report, Check::RegionResults);
    assert_eq!((results.result, results.failures), (Outcome::Fail, 1), "{}", told(&report));
    assert_eq!(results.positions[0].field.as_deref(), Some("stations.2.values.24"));

    let mut tree = with_a_cut(&["3173011001001", "3173011001002"], &[10]);
    tree.edit_csv(CSV, |csv| {
        let rows = csv.lines().map(|line| match line.split(',').nth(8) {
            Some("\"3173011001003\"") => line.replacen("\"ppwp\"", "\"pdpr\"", 1),
            Some("station_code") => line.to_string(),
            _ => line.replacen("false", "true", 3).replace(",1", ",2"),
        });
        rows.map(|line| format!("{line}\n")).collect()
    });
    let report = verify(&tree, None);
    let sheets = of(&report, Check::Sheets);
    assert_eq!((sheets.result, sheets.failures), (Outcome::Fail, 1), "{}", told(&report));
    assert!(sheets.doubted > 0);
    assert_eq!(sheets.positions[0].field.as_deref(), Some("contest"));
}

/// A cut after such an entry: its numbers are in doubt where it touches, its rows may stand in another order there.
#[test]
fn cuts_are_judged_outside_the_touched_places() {
    let touched = ["3173011001002"];
    let honest = with_a_cut(&touched, &[10]);
    let report = verify(&honest, None);
    assert_eq!(report.exit, Exit::Incomplete, "{}", told(&report));
    for check in [Check::CutEvents, Check::CutStates, Check::Sheets] {
        let check = of(&report, check);
        assert_eq!(
            (check.result, check.doubted, check.failures),
            (Outcome::NotChecked, 0, 0),
            "{}",
            check.code
        );
    }
    // (what is done to the rows, what fails, differences in doubt)
    type Edit = fn(Vec<&str>) -> Vec<String>;
    let cases: [(&str, Edit, u64); 5] = [
        (
            "the touched row goes last",
            |mut rows| {
                let row = rows.remove(2);
                rows.push(row);
                rows.into_iter().map(String::from).collect()
            },
            0,
        ),
        (
            "the touched row is gone",
            |mut rows| {
                rows.remove(2);
                rows.into_iter().map(String::from).collect()
            },
            1,
        ),
        (
            "the touched row stands twice",
            |mut rows| {
                rows.push(rows[2]);
                rows.into_iter().map(String::from).collect()
            },
            1,
        ),
        (
            "two other rows change places",
            |mut rows| {
                rows.swap(1, 3);
                rows.into_iter().map(String::from).collect()
            },
            2,
        ),
        (
            "the touched row has another name",
            |rows| rows.into_iter().map(|r| r.replace("TPS 002", "TPS 009")).collect(),
            1,
        ),
    ];
    for (name, edit, failures) in cases {
        let mut tree = honest.clone();
        tree.edit_csv(CSV, |csv| edit(csv.lines().collect()).iter().map(|row| format!("{row}\n")).collect());
        let report = verify(&tree, None);
        let sheets = of(&report, Check::Sheets);
        assert_eq!(sheets.failures > 0, failures > 0, "{name}: {}", told(&report));
        assert!(failures != 1 || sheets.failures == 1, "{name}: {}", told(&report));
    }
}

/// A cut that came before the entry is whole.
#[test]
fn what_stood_before_stays_checked() {
    let mut tree = corrupt::honest();
    let mut entries = tree.entries.clone();
    entries.push(foreign::entry(&[], &[ROOT, SECOND]));
    tree.relog(entries);
    let report = verify(&tree, None);
    assert_eq!(report.exit, Exit::Incomplete);
    for check in [Check::CutEvents, Check::CutStates, Check::Sheets, Check::Packages, Check::Sums] {
        assert_eq!(of(&report, check).result, Outcome::Pass, "{}", told(&report));
    }
    assert_eq!(of(&report, Check::Stations).result, Outcome::NotChecked);
}

/// What an entry is called comes from a stranger and goes to a terminal.
#[test]
fn names_of_kinds_are_harmless_and_few() {
    let mut tree = corrupt::honest();
    let mut entries = tree.entries.clone();
    for n in 0..20 {
        let payload = foreign::payload(&["1101012001"], 12);
        let kind = format!("\\u001b[2Jx{n}{}", "y".repeat(200));
        entries.push(foreign::of_payload(&payload.replacen("desk.note/1", &kind, 1), &[12]));
    }
    tree.relog(entries);
    let report = verify(&tree, None);
    let note = of(&report, Check::Kinds).note.clone().unwrap();
    assert!(note.starts_with("20 entries") && note.len() < 1_000, "{note}");
    assert!(!note.contains('\u{1b}'));
}
