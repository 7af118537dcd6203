//! Lies about totals, cuts and CSV files.

use super::{Corruption, lie, republish};
use crate::small::{self, ORIGIN, PUBLISHER, secret};
use crate::tree::Tree;
use model::event::{Cut, sign};
use model::{Digest, Entry, Payload, UtcSeconds};
use shapes::own::{DistrictResult, RegionResult};
use shapes::portal::{DistrictFile, DistrictsFile, PARTY_ONLY, RegionFile, StationChart, StationFile};

const STATION: &str = "pemilu/hhcw/ppwp/31/3173/317301/3173011001/3173011001001.json";
const CSV: &str = "ppwp-31.csv";

pub(super) const LIES: &[Corruption] = &[
    lie("a station file of 2024 has another value", &["V4.1"], "3173011001001", |t| {
        t.edit_file::<StationFile>(STATION, |file| {
            let Some(StationChart::Votes(votes)) = &mut file.chart else { panic!("a chart of votes") };
            votes.insert("100025".into(), Some(1));
        });
    }),
    lie("a station file of 2024 is not the imported one", &["V4.1"], "images", |t| {
        let path = "pemilu/hhcw/pdpr/11/1101/110101/1101012002/1101012002002.json";
        t.edit_file::<StationFile>(path, |file| {
            assert!(file.images.iter().any(Option::is_some));
            file.images = vec![None; 3];
        });
    }),
    lie("a region file of 2024 has another time", &["V4.2"], "ts", |t| {
        t.edit_file::<RegionFile>("pemilu/hhcw/ppwp/31.json", |file| file.ts = "2024-02-14 23:59:59".into());
    }),
    lie("a region's chart has votes that its table has not", &["V4.2", "V4.5"], "chart.100026", |t| {
        t.edit_file::<RegionFile>("pemilu/hhcw/ppwp/31/3173.json", |file| {
            *file.chart.as_mut().unwrap().votes.get_mut("100026").unwrap() += 1;
        });
    }),
    // Province 31 is what it was at the cut, where it was found right.
    lie("the nation has other votes of a province than its own file", &["V4.2", "V4.5"], "table.31", |t| {
        t.edit_file::<RegionFile>("pemilu/hhcw/ppwp.json", |file| {
            *file.table.get_mut("31").unwrap().votes.get_mut("100026").unwrap() += 1;
            *file.chart.as_mut().unwrap().votes.get_mut("100026").unwrap() += 1;
        });
    }),
    lie(
        "a district file of 2024 has more votes for a candidate",
        &["V4.2"],
        "pemilu/hhcd/pdpr/3102.json",
        |t| {
            t.edit_file::<DistrictFile>("pemilu/hhcd/pdpr/3102.json", |file| {
                *file.table.get_mut("1").unwrap().get_mut(PARTY_ONLY).unwrap() += 1;
            });
        },
    ),
    lie("a district's chart has votes that its table has not", &["V4.2", "V4.5"], "chart.1", |t| {
        t.edit_file::<DistrictFile>("pemilu/hhcd/pdpr/3102.json", |file| {
            *file.chart.as_mut().unwrap().votes.get_mut("1").unwrap() += 1;
        });
    }),
    lie("a district has other votes beside the others than alone", &["V4.2", "V4.5"], "table.3102", |t| {
        t.edit_file::<DistrictsFile>("pemilu/hhcd/pdpr/0.json", |file| {
            *file.table.get_mut("3102").unwrap().votes.get_mut("1").unwrap() += 1;
            *file.chart.as_mut().unwrap().get_mut("1").unwrap() += 1;
        });
    }),
    lie("a region's newest arrival is another", &["V4.3"], "arrival", |t| {
        t.edit_file::<RegionResult>("v1/hasil/ppwp/31/3173.json", |file| file.arrival = None);
    }),
    lie("a region's total is raised", &["V4.3", "V4.5"], "totals.headline.sums.22", |t| {
        t.edit_file::<RegionResult>("v1/hasil/ppwp/11.json", |file| file.totals.headline.sums[22] += 100);
    }),
    lie(
        "a total is raised from the village to the nation",
        &["V4.3", "V4.5"],
        "v1/hasil/ppwp/31/3173/317301/3173011001.json",
        |t| {
            // Every tier is the sum of the one below; only the stations do not fit.
            let codes = ["31", "3173", "317301", "3173011001"];
            for depth in 0..=codes.len() {
                let path = shapes::paths::join("v1/hasil/ppwp", codes[..depth].iter().copied());
                t.edit_file::<RegionResult>(&path, |file| {
                    file.totals.headline.sums[22] += 7;
                    if let Some(below) = codes.get(depth) {
                        let child = file.children.iter_mut().find(|c| c.region.code == *below).unwrap();
                        child.totals.headline.sums[22] += 7;
                    }
                });
            }
        },
    ),
    lie("a province's senators are exchanged", &["V4.3", "V4.5"], "totals.recorded.sums.22", |t| {
        t.edit_file::<RegionResult>("v1/hasil/pdpd/11.json", |file| file.totals.recorded.sums.swap(22, 23));
    }),
    lie("a district's candidate has more votes", &["V4.4"], "totals.headline.sums.23", |t| {
        t.edit_file::<DistrictResult>("v1/dapil/pdpr/3102.json", |file| file.totals.headline.sums[23] += 1);
    }),
    lie("a senate district is of an older state", &["V4.4"], "v1/dapil/pdpd/31.json", |t| {
        t.edit_file::<DistrictResult>("v1/dapil/pdpd/31.json", |file| file.totals.stages.swap(0, 2));
    }),
    lie("a cut names a wrong total", &["V4.6"], "ppwp", |t| {
        recut(t, |cut| cut.totals.get_mut("ppwp").unwrap().headline[0] += 1);
    }),
    lie("a cut names a wrong root", &["V4.6"], "root", |t| recut(t, |cut| cut.root = Digest([5; 32]))),
    Corruption {
        name: "a cut that root.json keeps silent about names a wrong total",
        fails: &["V4.6"],
        unanswered: &["V4.7"],
        at: "headline",
        tell: |t| {
            recut(t, |cut| cut.totals.get_mut("ppwp").unwrap().headline[0] += 1);
            let mut root = t.root();
            root.cuts.clear();
            t.set_root(&root);
        },
    },
    lie("a cut before the hour", &["V3.11"], "before the hour", |t| {
        let cut = crate::tree::cut(&small::registry(), &t.history, "dini".into());
        let event = sign(ORIGIN, Payload::Cut(cut), &[&secret(PUBLISHER)]);
        let hour = small::registry().parameters().embargo_until;
        let mut history = t.history.clone();
        history.push(Entry { event, arrival: UtcSeconds(hour - 1) });
        republish(t, &history);
    }),
    lie("root.json lists a cut twice", &["V4.7"], "each once", |t| {
        let mut root = t.root();
        root.cuts.push(root.cuts[0].clone());
        t.set_root(&root);
    }),
    lie("a cut's node is of another state", &["V4.7"], "cut/", |t| {
        let node = t.root().node;
        t.edit_cut(|_, item| item.node = node);
    }),
    lie("a cut's node is gone", &["V4.7"], "is missing", |t| {
        let node = t.root().cuts[0].node.clone();
        t.files.remove(&shapes::paths::object(&node));
    }),
    lie("a cut has another name in root.json", &["V4.7"], "name", |t| {
        t.edit_cut(|_, item| item.name = "lain".into())
    }),
    lie("a CSV row has another value", &["V4.8"], "V.B", |t| {
        t.edit_csv(CSV, |csv| change_cell(&csv, 1, "V.B", "999"));
    }),
    lie("a CSV row is dropped", &["V4.8"], "ppwp-31.csv", |t| {
        t.edit_csv(CSV, |csv| csv.lines().take(csv.lines().count() - 1).map(|l| format!("{l}\n")).collect());
    }),
    lie("two CSV columns have changed names", &["V4.8"], "V.A", |t| {
        t.edit_csv(CSV, |csv| csv.replacen("V.A,V.B", "V.B,V.A", 1));
        let fields = "\"name\":\"V.A\"";
        t.edit_cut(|tree, item| {
            let schema = tree.stored(&item.files["skema-ppwp.json"].object).to_vec();
            assert!(String::from_utf8(schema).unwrap().contains(fields));
        });
    }),
    lie("a CSV file is missing", &["V4.8", "V4.9"], "pdpr-nasional.csv", |t| {
        t.edit_cut(|_, item| drop(item.files.remove("pdpr-nasional.csv")));
    }),
    lie("a package says another hash", &["V4.9"], "datapackage.json", |t| {
        t.edit_cut(|tree, item| {
            let hash = item.files[CSV].sha256.clone();
            let package = tree.stored(&item.files["datapackage.json"].object).to_vec();
            let package = String::from_utf8(package).unwrap().replace(&hash, &"0".repeat(64));
            let package = tree.store_plain(package.into_bytes());
            item.files.insert("datapackage.json".into(), package);
        });
    }),
    lie("a schema says another type", &["V4.9"], "skema-ppwp.json", |t| {
        describe(
            t,
            "skema-ppwp.json",
            "\"name\":\"V.A\",\"type\":\"integer\"",
            "\"name\":\"V.A\",\"type\":\"string\"",
        );
    }),
    lie("CSVW leaves a file out", &["V4.9"], "csv-metadata.json", |t| {
        describe(t, "csv-metadata.json", "\"url\":\"kamus.csv\"", "\"url\":\"lain.csv\"");
    }),
    lie("the dictionary says nothing of a column", &["V4.9"], "kamus.csv", |t| {
        t.edit_csv("kamus.csv", |csv| {
            csv.replacen("\"V.A\",\"integer\",\"Suara sah\"", "\"V.A\",\"integer\",", 1)
        });
    }),
    lie("a number of a version in dispute is another one in the CSV", &["V4.8"], "versi.csv", |t| {
        t.edit_csv("versi.csv", |csv| change_cell(&csv, 1, "value", "999"));
    }),
    lie("a version in dispute is left out of the CSV", &["V4.8"], "versi.csv", |t| {
        t.edit_csv("versi.csv", |csv| {
            csv.lines().filter(|l| !l.contains(",2,")).map(|l| format!("{l}\n")).collect()
        });
    }),
    lie("a candidate has another name in the list", &["V4.9"], "calon.csv", |t| {
        t.edit_csv("calon.csv", |csv| {
            let name = csv.lines().nth(1).unwrap().split(',').nth(6).unwrap().to_string();
            csv.replacen(&name, "\"LAIN\"", 1)
        });
    }),
];

/// Changes a description of the first cut, with its hash in `root.json`.
fn describe(t: &mut Tree, name: &str, from: &str, to: &str) {
    t.edit_cut(|tree, item| {
        let old = String::from_utf8(tree.stored(&item.files[name].object).to_vec()).unwrap();
        assert!(old.contains(from), "{old}");
        let new = tree.store_plain(old.replacen(from, to, 1).into_bytes());
        item.files.insert(name.into(), new);
    });
}

/// Publishes the history anew with another cut event.
fn recut(t: &mut Tree, change: impl Fn(&mut Cut)) {
    let mut history = t.history.clone();
    for entry in &mut history {
        if let Payload::Cut(mut cut) = entry.event.payload().clone() {
            change(&mut cut);
            entry.event = sign(ORIGIN, Payload::Cut(cut), &[&secret(PUBLISHER)]);
        }
    }
    republish(t, &history);
}

/// Writes a value into the row and column of a CSV without quoted fields in that row.
fn change_cell(csv: &str, row: usize, column: &str, value: &str) -> String {
    let header = csv.lines().next().unwrap();
    let at = header.split(',').position(|c| c == column).unwrap();
    let change = |(n, line): (usize, &str)| {
        let mut cells: Vec<&str> = line.split(',').collect();
        if n == row {
            assert_eq!(cells.len(), header.split(',').count());
            cells[at] = value;
        }
        format!("{}\n", cells.join(","))
    };
    csv.lines().enumerate().map(change).collect()
}
