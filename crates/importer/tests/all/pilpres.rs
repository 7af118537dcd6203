//! Rows of the 2019 file.

use crate::small::{registry, registry_2019};
use importer::{Fault, Left, Record, Rows, pilpres_2019};
use model::{Contest, Digest, Stage};
use registry::StationIdx;

const HEAD: &str = "kel_id\tprov\tkab\tkec\tkel\ttps\tkpu_pas1\tkpu_pas2\tkpu_sah\tkpu_tsah\tkpu_jum";
const GOOD: &str = "410\tACEH\tACEH TENGGARA\tBADAR\tLAWE BEKUNG\t1\t157\t26\t183\t2\t186";

fn read(text: &str) -> (Vec<Record>, Vec<Left>) {
    let registry = registry_2019();
    // Lines 2, 3 and 4 are the three stations; what follows is none.
    let station = |line: u32| (2..5).contains(&line).then(|| StationIdx(line - 2));
    let rows = pilpres_2019(text, "hitung.tsv", Digest::of(b"packed"), &registry, &station);
    assert_eq!(rows.remarks, []);
    (rows.records, rows.left)
}

fn rows(text: &str) -> Rows {
    let registry = registry_2019();
    pilpres_2019(text, "hitung.tsv", Digest::of(b"packed"), &registry, &|_| Some(StationIdx(0)))
}

#[test]
fn a_row() {
    let (records, left) = read(&format!("{HEAD}\n{GOOD}\n"));
    assert_eq!(left, []);
    let [record] = &records[..] else { panic!("one record") };
    let mut values = vec![None; 22];
    values.extend([157, 26, 183, 2, 186].map(Some));
    assert_eq!(record.values, values, "sections I to III are not in the file");
    assert_eq!((record.form.contest, record.form.station.as_str()), (Contest::Ppwp, "11010100010001"));
    assert_eq!((record.form.round, record.form.count, record.stage), (0, 0, Stage::Dikonfirmasi));
    assert_eq!((record.source.file.as_str(), record.source.line), ("hitung.tsv", 2));
    assert_eq!((record.source.sha256, &record.portal, record.replaces), (Digest::of(b"packed"), &None, None));
}

#[test]
fn rows_left_out() {
    for (name, row, code) in [
        ("a column too few", GOOD.rsplit_once('\t').unwrap().0.to_string(), "R3002"),
        ("a column too many", format!("{GOOD}\t1"), "R3002"),
        ("commas", GOOD.replace('\t', ","), "R3002"),
        ("an empty row", String::new(), "R3002"),
        ("no count at all", "410\tA\tB\tC\tD\t1\t-\t-\t-\t-\t-".to_string(), "R3012"),
        ("nothing typed yet", "410\tA\tB\tC\tD\t1\t\t\t\t\t".to_string(), "R3012"),
    ] {
        // Two good rows round it are taken all the same.
        let (records, left) = read(&format!("{HEAD}\n{GOOD}\n{row}\n{GOOD}\n"));
        assert_eq!(records.iter().map(|r| r.source.line).collect::<Vec<_>>(), [2, 4], "{name}");
        let [one] = &left[..] else { panic!("{name}: {left:?}") };
        assert_eq!((one.file.as_str(), one.line, one.fault.code()), ("hitung.tsv", 3, code), "{name}");
    }
    let with = |column: usize, cell: &str| {
        let mut cells: Vec<&str> = GOOD.split('\t').collect();
        cells[column] = cell;
        cells.join("\t")
    };
    assert_eq!(read(&format!("{HEAD}\n{}\n", with(10, "4294967295"))).1, [], "the largest count");
    let (_, left) = read(&format!("{HEAD}\n{}", [GOOD; 4].join("\n")));
    assert_eq!(left[0].fault, Fault::Station("ACEH / ACEH TENGGARA / BADAR / LAWE BEKUNG / TPS 1".into()));
    assert_eq!((left.len(), left[0].line), (1, 5));
}

/// A cell that is no count costs itself; what can only mean one count is that count.
#[test]
fn odd_cells() {
    let columns = ["kpu_pas1", "kpu_pas2", "kpu_sah", "kpu_tsah", "kpu_jum"];
    let good = [157, 26, 183, 2, 186].map(Some);
    for (cell, means, code) in [
        ("l57", None, "R3021"),
        ("2O", None, "R3021"),
        ("-183", None, "R3021"),
        ("+183", None, "R3021"),
        ("", None, "R3021"),
        ("-", None, "R3021"),
        ("183.5", None, "R3021"),
        ("1.860", None, "R3021"),
        ("1,860", None, "R3021"),
        ("1e2", None, "R3021"),
        ("4294967296", None, "R3021"),
        ("\u{661}", None, "R3021"),
        ("186.0", Some(186), "R3022"),
        (" 2", Some(2), "R3022"),
        ("2 ", Some(2), "R3022"),
        ("002", Some(2), ""),
    ] {
        for (column, name) in columns.iter().enumerate() {
            let mut cells: Vec<&str> = GOOD.split('\t').collect();
            cells[6 + column] = cell;
            let rows = rows(&format!("{HEAD}\n{}\n", cells.join("\t")));
            assert_eq!((rows.left, rows.records.len()), (vec![], 1), "{cell} {name}");
            let mut expected = good;
            expected[column] = means;
            assert_eq!(rows.records[0].values[22..], expected, "{cell} {name}");
            let codes: Vec<_> = rows.remarks.iter().map(|r| r.code()).collect();
            let all = rows.remarks.iter().zip(&codes);
            let told: Vec<_> =
                all.map(|(r, code)| (&**code, r.path.as_str(), r.line, r.number_left)).collect();
            match code {
                "" => assert_eq!(told, [], "{cell}"),
                code => assert_eq!(told, [(code, *name, 2, means.is_none())], "{cell}"),
            }
        }
    }
}

#[test]
fn heads() {
    for head in [
        "",
        "kel_id",
        &HEAD.replace("kpu_sah", "sah"),
        &HEAD.to_uppercase(),
        &format!("{HEAD}\tx"),
        &format!(" {HEAD}"),
        &HEAD.replace('\t', ";"),
        GOOD,
    ] {
        let (records, left) = read(&format!("{head}\n{GOOD}\n"));
        assert_eq!(
            (records.len(), left.len(), left[0].line, left[0].fault.code()),
            (0, 1, 1, "R3001"),
            "{head}"
        );
    }
    let (records, left) = read(&format!("{HEAD}\r\n{GOOD}\r\n"));
    assert_eq!((records.len(), left.len()), (1, 0), "line ends of Windows");
    let (records, left) = read(&format!("\u{feff}{HEAD}\r\n{GOOD}"));
    assert_eq!((records.len(), left.len()), (1, 0), "a byte order mark");
    assert_eq!(read(HEAD), (Vec::new(), Vec::new()));
    assert_eq!(read("").1[0].fault.code(), "R3001");
}

#[test]
fn an_election_of_three_pairs_is_another() {
    let registry = registry();
    let rows =
        pilpres_2019(&format!("{HEAD}\n{GOOD}\n"), "a", Digest::of(b""), &registry, &|_| Some(StationIdx(0)));
    assert_eq!((rows.records.len(), rows.left[0].fault.code()), (0, "R3007"));
}

/// A file's name that the disk gives decomposed makes events that every reader takes.
#[test]
fn decomposed_names_of_files() {
    let registry = registry_2019();
    let name = "hitunge\u{301}.tsv";
    let text = format!("{HEAD}\n{GOOD}\n");
    let records = pilpres_2019(&text, name, Digest::of(b""), &registry, &|_| Some(StationIdx(0))).records;
    assert_eq!(records[0].source.file, "hitung\u{e9}.tsv");
    crate::signing::signed(records);
}
