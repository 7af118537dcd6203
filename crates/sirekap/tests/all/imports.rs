//! Importing twice changes nothing; what differs replaces; what can't be taken is named and has no effect.

use crate::run::{sirekap, stations_of};
use crate::serving::{get, serve};
use serde_json::Value;
use std::path::Path;

#[test]
fn station_files_again_changed_and_wrong() {
    let temp = tempfile::tempdir().unwrap();
    let data = temp.path();
    assert_eq!(
        sirekap(data, &["demo", "--no-serve", "--photos", "0", "--stations", "45", "--seed", "4"]).code,
        0
    );
    let station = stations_of(data).remove(0);
    let folder = temp.path().join("files");
    std::fs::create_dir_all(&folder).unwrap();
    let file = |votes: u64, ts: &str| {
        format!(
            r#"{{"chart":{{"null":null,"900001":{votes},"900002":2,"900003":3}},"images":[null,null,null],"administrasi":null,"psu":null,"ts":"{ts}","status_suara":true,"status_adm":false}}"#
        )
    };
    let path = folder.join(format!("{station}.json"));
    let import = || {
        let run = sirekap(data, &["import", "stations", folder.to_str().unwrap(), "--json"]);
        (run.code, serde_json::from_str::<serde_json::Value>(&run.stdout).unwrap(), run.stderr)
    };
    std::fs::write(&path, file(10, "2024-02-15 01:00:00")).unwrap();
    let (code, first, _) = import();
    assert_eq!((code, &first["appended"], &first["unchanged"]), (0, &1.into(), &0.into()));
    let (code, again, _) = import();
    assert_eq!((code, &again["appended"], &again["unchanged"]), (0, &0.into(), &1.into()));
    std::fs::write(&path, file(11, "2024-02-15 02:00:00")).unwrap();
    let (code, changed, _) = import();
    assert_eq!((code, &changed["appended"]), (0, &1.into()));

    // What can't be taken is named with its code; the good file beside it is still taken.
    std::fs::write(folder.join("9999999999999.json"), file(1, "2024-02-15 03:00:00")).unwrap();
    std::fs::write(folder.join("notes.json"), "{").unwrap();
    let (code, left, stderr) = import();
    assert_eq!((code, &left["left"], &left["appended"]), (9, &2.into(), &0.into()));
    assert!(stderr.contains("R3004") && stderr.contains("R3014") && stderr.contains("C9001"), "{stderr}");
    assert_eq!(sirekap(data, &["publish"]).code, 0);
    assert_eq!(sirekap(data, &["verify"]).code, 0);
    let run = sirekap(data, &["station", &station]);
    assert!(run.stdout.contains("menggantikan"), "{}", run.stdout);
}

#[test]
fn files_that_are_not_what_they_should_be_have_no_effect() {
    let temp = tempfile::tempdir().unwrap();
    let header = "kel_id\tprov\tkab\tkec\tkel\ttps\tkpu_pas1\tkpu_pas2\tkpu_sah\tkpu_tsah\tkpu_jum\n";
    let rows = "1\tACEH\tA\tB\tC\t1\t10\t5\t15\t1\t16\n1\tACEH\tA\tB\tC\t2\tten\t5\t15\t1\t16\n1\tACEH\tA\tB\tC\t3\t-1\t5\t15\t1\t16\n";
    let good = temp.path().join("tps.tsv");
    std::fs::write(&good, format!("{header}{rows}")).unwrap();
    let run = sirekap(temp.path(), &["import", "2019", good.to_str().unwrap(), "--json"]);
    // The rows' other numbers are taken; two are not, and the exit code says so.
    assert_eq!(run.code, 9, "{}", run.stderr);
    let figures: serde_json::Value = serde_json::from_str(&run.stdout).unwrap();
    let of = |name: &str| figures[name].as_u64().unwrap();
    assert_eq!((of("appended"), of("left"), of("numbers_left")), (3, 0, 2));
    assert!(run.stderr.contains("kpu_pas1 berisi ten"), "{}", run.stderr);

    let wrong = temp.path().join("wrong.tsv");
    std::fs::write(&wrong, "a\tb\n1\t2\n").unwrap();
    let other = tempfile::tempdir().unwrap();
    let run = sirekap(other.path(), &["import", "2019", wrong.to_str().unwrap()]);
    assert_eq!(run.code, 3, "{}", run.stderr);
    assert_eq!(std::fs::read_dir(other.path()).unwrap().count(), 0);

    let truncated = temp.path().join("cut.tsv.xz");
    std::fs::write(&truncated, b"\xfd7zXZ\x00\x00\x04\xe6\xd6\xb4F").unwrap();
    let run = sirekap(other.path(), &["import", "2019", truncated.to_str().unwrap(), "--lang", "en"]);
    assert_eq!(run.code, 3, "{}", run.stderr);
    assert!(run.stderr.contains("R210"), "{}", run.stderr);
    assert_eq!(std::fs::read_dir(other.path()).unwrap().count(), 0);
}

/// The demo's election in `data` with an empty log: its folder without ledger, cache and tree.
fn emptied(data: &Path) -> tempfile::TempDir {
    let fresh = tempfile::tempdir().unwrap();
    let (from, to) = (data.join("contoh-2024"), fresh.path().join("contoh-2024"));
    std::fs::create_dir_all(to.join("keys")).unwrap();
    let keys = std::fs::read_dir(from.join("keys")).unwrap();
    let seeds = keys.map(|k| k.unwrap().file_name().into_string().unwrap()).filter(|k| k.ends_with(".seed"));
    let names = ["sirekap.json".to_string(), "registry.zst".into()].into_iter();
    for name in names.chain(seeds.map(|seed| format!("keys/{seed}"))) {
        std::fs::copy(from.join(&name), to.join(&name)).unwrap();
    }
    std::fs::copy(data.join("current"), fresh.path().join("current")).unwrap();
    let files = sirekap(fresh.path(), &["import", "stations", "."]);
    assert!(files.code == 3 && files.stderr.contains("C3076"), "nobody has opened it: {}", files.stderr);
    assert_eq!(sirekap(fresh.path(), &["election", "open"]).code, 0);
    fresh
}

/// An election with an empty log, and a station of it. Its pairs have the ids 900001 to 900003.
fn empty_election() -> (tempfile::TempDir, String) {
    let temp = tempfile::tempdir().unwrap();
    let demo = ["demo", "--no-serve", "--photos", "0", "--stations", "45", "--seed", "4"];
    assert_eq!(sirekap(temp.path(), &demo).code, 0);
    (emptied(temp.path()), stations_of(temp.path()).remove(0))
}

/// An input that once failed, with the ids of the demo's pairs.
fn case(name: &str) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../importer/tests/cases").join(name);
    let text = std::fs::read_to_string(folder.join("3173011006272.json")).unwrap();
    (1..=3).fold(text, |text, n| text.replace(&format!("10002{}", n + 4), &format!("90000{n}")))
}

#[test]
fn an_older_file_of_a_later_call_does_not_count() {
    let (temp, station) = empty_election();
    let data = temp.path();
    let import = |name: &str, options: &[&str]| {
        let folder = data.join(name.replace('/', "-"));
        std::fs::create_dir_all(&folder).unwrap();
        std::fs::write(folder.join(format!("{station}.json")), case(name)).unwrap();
        let run = sirekap(data, &[&["import", "stations", folder.to_str().unwrap()], options].concat());
        assert_eq!(run.code, 0, "{}", run.stderr);
        run
    };
    let figures = |name: &str| {
        let json: Value = serde_json::from_str(&import(name, &["--json"]).stdout).unwrap();
        ["appended", "behind", "unchanged"].map(|field| json[field].as_u64().unwrap())
    };
    let (newer, older) = ("02_older_replaces_newer/newer", "02_older_replaces_newer/older");
    assert_eq!(figures(newer), [1, 0, 0]);
    let said = import(older, &["--lang", "id"]);
    assert!(said.stdout.contains("1 peristiwa baru (1 di antaranya lebih lama"), "{}", said.stdout);
    assert!(said.stderr.contains("R3030") && said.stderr.contains("2024-02-15 00:46:45"), "{}", said.stderr);
    assert_eq!(figures(older), [0, 0, 1], "the log has it");
    assert_eq!(figures(newer), [0, 0, 1]);

    assert_eq!(sirekap(data, &["publish"]).code, 0);
    let verified = sirekap(data, &["verify"]);
    assert_eq!(verified.code, 0, "{}{}", verified.stdout, verified.stderr);
    let shown = sirekap(data, &["station", &station, "--json"]);
    let shown: Value = serde_json::from_str(&shown.stdout).unwrap();
    assert_eq!(shown["values"][23], 109, "not the older file's 809");
    let history: Vec<_> = shown["history"].as_array().unwrap().iter().collect();
    // Whether the numbers fit the station that the demo has here is no matter of the order.
    assert!(["counted", "held"].contains(&history[0]["status"].as_str().unwrap()));
    assert_eq!((history.len(), &history[1]["status"]), (2, &"superseded".into()));
    assert_eq!(history[1]["behind"], history[0]["index"]);
    assert!(history[0].get("behind").is_none(), "only where it says something");
    assert!(sirekap(data, &["station", &station]).stdout.contains("lebih lama daripada"));
}

#[test]
fn the_exit_code_says_what_was_left_out() {
    let (temp, station) = empty_election();
    let data = temp.path();
    let folder = data.join("files");
    std::fs::create_dir_all(&folder).unwrap();
    let import = |text: &str| {
        std::fs::write(folder.join(format!("{station}.json")), text).unwrap();
        let run = sirekap(data, &["import", "stations", folder.to_str().unwrap(), "--json"]);
        let json: Value = serde_json::from_str(&run.stdout).unwrap();
        (
            run.code,
            ["appended", "left", "numbers_left"].map(|field| json[field].as_u64().unwrap()),
            run.stderr,
        )
    };
    let (code, figures, stderr) = import(&case("06_import_exit_0/."));
    assert_eq!((code, figures), (3, [0, 1, 0]), "everything: {stderr}");
    assert!(stderr.contains("C3005") && stderr.contains("403 Forbidden"), "{stderr}");
    let (code, figures, stderr) = import(&case("09_importer_drops_station/negative"));
    assert_eq!((code, figures), (9, [1, 0, 1]), "a number: {stderr}");
    assert!(stderr.contains("chart.900001 berisi -5"), "{stderr}");
    for name in ["adm_extra", "bom", "extra_top", "float", "images_null", "psu_true", "status_null"] {
        let (code, figures, stderr) = import(&case(&format!("09_importer_drops_station/{name}")));
        assert_eq!((code, figures[1..] == [0, 0]), (0, true), "{name}: {stderr}");
        assert_eq!(stderr.contains(&station), name != "bom", "{name}: {stderr}");
    }
    std::fs::remove_file(folder.join(format!("{station}.json"))).unwrap();
    let run = sirekap(data, &["import", "stations", folder.to_str().unwrap()]);
    assert_eq!(run.code, 3, "an empty folder: {}", run.stderr);
}

#[test]
fn the_table_saved_on_windows() {
    for name in ["bom.tsv", "crlf.tsv"] {
        let temp = tempfile::tempdir().unwrap();
        let file =
            Path::new(env!("CARGO_MANIFEST_DIR")).join("../importer/tests/cases/11_tsv_crlf_bom").join(name);
        let run = sirekap(temp.path(), &["import", "2019", file.to_str().unwrap(), "--json"]);
        assert_eq!(run.code, 0, "{name}: {}", run.stderr);
        let figures: Value = serde_json::from_str(&run.stdout).unwrap();
        assert_eq!((&figures["appended"], &figures["left"]), (&1.into(), &0.into()), "{name}");
    }
}

/// The body of a JSON file that the origin serves.
fn json(address: &str, path: &str) -> Value {
    let answer = get(address, path);
    let (head, body) = answer.split_once("\r\n\r\n").unwrap();
    assert!(head.starts_with("HTTP/1.1 200"), "{path}: {head}");
    serde_json::from_str(body).unwrap()
}

#[test]
fn station_files_of_every_contest_are_served_as_they_were_read() {
    let temp = tempfile::tempdir().unwrap();
    let data = temp.path();
    assert_eq!(
        sirekap(data, &["demo", "--no-serve", "--photos", "0", "--stations", "45", "--seed", "9"]).code,
        0
    );
    let mut files = Vec::new();
    {
        let served = serve(data);
        for station in stations_of(data) {
            for contest in ["ppwp", "pdpr", "pdpd", "pdprdp", "pdprdk"] {
                let (p, k, c, l) = (&station[..2], &station[..4], &station[..6], &station[..10]);
                let path = format!("/pemilu/hhcw/{contest}/{p}/{k}/{c}/{l}/{station}.json");
                if !get(&served.address, &path).starts_with("HTTP/1.1 200") {
                    continue;
                }
                let mut file = json(&served.address, &path);
                if file["chart"].is_null() {
                    continue;
                }
                file["ts"] = "2024-02-16 10:00:00".into();
                file["images"] = serde_json::json!(["https://example.org/1.jpg", null, null]);
                let folder = data.join("files").join(path.trim_start_matches('/'));
                std::fs::create_dir_all(folder.parent().unwrap()).unwrap();
                std::fs::write(&folder, file.to_string()).unwrap();
                files.push((contest, path, file));
            }
        }
    }
    for contest in ["ppwp", "pdpr", "pdpd", "pdprdp", "pdprdk"] {
        assert!(files.iter().any(|(c, ..)| *c == contest), "{contest}");
    }
    let fresh = emptied(data);
    let run = sirekap(fresh.path(), &["import", "stations", data.join("files").to_str().unwrap(), "--json"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    let figures: Value = serde_json::from_str(&run.stdout).unwrap();
    assert_eq!((figures["appended"].as_u64().unwrap() as usize, &figures["left"]), (files.len(), &0.into()));
    assert_eq!(sirekap(fresh.path(), &["publish"]).code, 0);
    let verified = sirekap(fresh.path(), &["verify"]);
    assert_eq!(verified.code, 0, "{}{}", verified.stdout, verified.stderr);
    let served = serve(fresh.path());
    for (_, path, file) in &files {
        assert_eq!(json(&served.address, path), *file, "{path}");
    }
}
