//! Inputs that once failed, each the instance of a kind, and what is right of them.

use crate::small::{builder, registry_2019};
use importer::{Import, Known, Rows, against_log, pilpres_2019, station_2024};
use model::{Contest, Digest, EventId, Lang};
use registry::StationIdx;
use std::path::{Path, PathBuf};

const STATION: &str = "3173011006272";

fn file(name: &str) -> Vec<u8> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases");
    std::fs::read(folder.join(name)).unwrap()
}

fn read(name: &str) -> Result<(importer::Record, Vec<importer::Remark>), importer::Fault> {
    let registry = builder(&[STATION], &[100_025, 100_026, 100_027]).freeze().unwrap();
    let path = PathBuf::from(name).join(format!("{STATION}.json"));
    let path = path.to_str().unwrap();
    station_2024(path, &file(path), Contest::Ppwp, &registry)
}

#[test]
fn an_older_file_after_a_newer_one_is_behind_it() {
    let newer = read("02_older_replaces_newer/newer").unwrap().0;
    let older = read("02_older_replaces_newer/older").unwrap().0;
    let log = |record: &importer::Record| Known {
        newest: Some(Import {
            id: EventId([1; 32]),
            portal: record.portal.clone(),
            stage: record.stage,
            values: record.values.clone(),
        }),
        others: Vec::new(),
    };
    let sorted = |next: &importer::Record, known: &importer::Record| {
        against_log(vec![next.clone()], &|_| Ok::<_, ()>(log(known))).unwrap()
    };
    let out = sorted(&older, &newer);
    assert_eq!((out.fresh[0].behind, out.fresh[0].replaces), (Some(EventId([1; 32])), None));
    assert_eq!(
        (out.late[0].ts.as_str(), out.late[0].newer.as_str()),
        ("2024-02-14 20:00:00", "2024-02-15 00:46:45")
    );
    let out = sorted(&newer, &older);
    assert_eq!((out.fresh[0].behind, out.fresh[0].replaces), (None, Some(EventId([1; 32]))));
}

#[test]
fn a_page_of_the_server_is_told_as_what_it_is() {
    let fault = read("06_import_exit_0").unwrap_err();
    assert_eq!(fault.code(), "R3005");
    assert!(fault.text(Lang::Id).contains("403 Forbidden"), "{}", fault.text(Lang::Id));
}

#[test]
fn an_odd_field_drops_no_station() {
    let all = [Some(72), Some(109), Some(35)];
    let mut out = String::new();
    for name in
        ["adm_extra", "bom", "extra_top", "float", "images_null", "negative", "psu_true", "status_null"]
    {
        let (record, remarks) = read(&format!("09_importer_drops_station/{name}")).unwrap();
        let first = if name == "negative" { None } else { Some(72) };
        assert_eq!(record.values[22..25], [first, all[1], all[2]], "{name}");
        assert_eq!(record.values[25..], [Some(216), Some(3), Some(219)], "{name}");
        assert_eq!(remarks.is_empty(), name == "bom", "{name}");
        for remark in remarks {
            let (id, en) = (remark.text(Lang::Id), remark.text(Lang::En));
            out += &format!("{name}\n  {} {id}\n  {en}\n", remark.code());
        }
    }
    expect_test::expect_file!["cases.txt"].assert_eq(&out);
}

#[test]
fn the_table_saved_on_windows() {
    let registry = registry_2019();
    for name in ["bom.tsv", "crlf.tsv"] {
        let bytes = file(&format!("11_tsv_crlf_bom/{name}"));
        let text = std::str::from_utf8(&bytes).unwrap();
        let Rows { records, remarks, left } =
            pilpres_2019(text, name, Digest::of(&bytes), &registry, &|_| Some(StationIdx(0)));
        assert_eq!((remarks, left), (vec![], vec![]), "{name}");
        assert_eq!(records.len(), 1, "{name}");
        assert_eq!(records[0].values[22..], [157, 26, 183, 2, 185].map(Some), "{name}");
    }
}
