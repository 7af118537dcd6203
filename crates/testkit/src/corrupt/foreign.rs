//! Lies behind entries of unknown kinds: what nobody may touch is judged as ever, and what somebody touches hides nothing
//! elsewhere.

use super::{Corruption, lie};
use crate::foreign::{entry, of_payload, payload};
use crate::small::{BAWASLU, IMPORTER, ROOT, SECOND};
use crate::tree::Tree;
use shapes::own::{Anomaly, Keys, RegionResult, StationResult};
use shapes::portal::{RegionFile, StationFile};

/// The village of officer 12, one of its stations, and one that lies elsewhere.
const VILLAGE: &str = "1101012001";
const TOUCHED: &str = "1101012001001";
const ELSEWHERE: &str = "v1/hasil/ppwp/31/3173/317301/3173011001/3173011001001.json";

/// A true entry that withholds an answer and fails nothing.
const fn open(name: &'static str, unanswered: &'static [&'static str], tell: fn(&mut Tree)) -> Corruption {
    Corruption { name, fails: &[], unanswered, at: "", tell }
}

pub(super) const LIES: &[Corruption] = &[
    open("an entry of an unknown kind touches a village", &["V2.2", "V3.6", "V3.10", "V4.3"], |t| {
        push(t, entry(&[VILLAGE], &[12]));
    }),
    open("an entry of an unknown kind touches a station, and its numbers differ", &["V2.2", "V3.6"], |t| {
        push(t, entry(&[TOUCHED], &[12]));
        t.edit_file::<StationResult>(&village("v1/hasil/ppwp", "/1101012001001"), |file| {
            file.values[22] = Some(1);
            file.history.clear();
            file.held = !file.held;
        });
        t.edit_file::<StationFile>(&village("pemilu/hhcw/ppwp", "/1101012001001"), |file| {
            file.images.clear()
        });
    }),
    open("two authorities touch the nation", &["V2.2", "V3.6", "V3.10", "V4.3"], |t| {
        push(t, entry(&[], &[ROOT, SECOND]));
        t.edit_file::<StationResult>(ELSEWHERE, |file| file.values[22] = Some(1));
    }),
    open("an entry of an unknown kind brings a key that nobody knows yet", &["V2.2", "V3.6"], |t| {
        push(t, of_payload(&payload(&[VILLAGE], 12), &[12, 98]));
    }),
    lie(
        "nobody signed an entry of an unknown kind, and a total is false",
        &["V2.3", "V4.3", "V4.5"],
        "E1012",
        |t| {
            let mut text = String::from_utf8(entry(&[], &[ROOT, SECOND])).unwrap();
            let line = text.find(" ed25519 ").unwrap() + 9;
            let other = if &text[line..=line] == "A" { "B" } else { "A" };
            text.replace_range(line..=line, other);
            push(t, text.into_bytes());
            raise(t, "11");
        },
    ),
    lie("a supervisor's authority touches a village by an unknown kind", &["V2.4"], "E1028", |t| {
        push(t, entry(&[VILLAGE], &[BAWASLU]));
    }),
    open("a supervisor's authority says something by an unknown kind, and touches nothing", &["V2.2"], |t| {
        push(t, of_payload(&payload(&[], BAWASLU).replace("[]", "null"), &[BAWASLU]));
    }),
    lie("an entry of an unknown kind has no signature line", &["V2.3"], "E1009", |t| {
        push(t, of_payload(&payload(&[VILLAGE], 12), &[]));
    }),
    lie("a key that nobody enrolled signs an unknown kind", &["V2.3"], "E1010", |t| {
        push(t, entry(&[VILLAGE], &[99]));
    }),
    lie("a key that was revoked signs an unknown kind", &["V2.3"], "E1011", |t| {
        push(t, entry(&["3173011001001"], &[13]));
    }),
    lie("an officer touches another village", &["V2.4"], "E1022", |t| push(t, entry(&["1101012002"], &[12]))),
    lie("an officer touches the kecamatan above", &["V2.4"], "E1022", |t| push(t, entry(&["110101"], &[12]))),
    lie("an officer touches a place that is not there", &["V2.4"], "E1022", |t| {
        push(t, entry(&["77"], &[12]))
    }),
    lie("one of two signers may not touch the place", &["V2.4"], "E1022", |t| {
        push(t, entry(&["3173011001"], &[10, 12]));
    }),
    lie("one authority touches the nation", &["V2.4"], "E1009", |t| push(t, entry(&[], &[ROOT]))),
    lie("an authority touches the nation, twice himself", &["V2.4"], "E1009", |t| {
        push(t, entry(&[], &[ROOT, ROOT]));
    }),
    lie("an importer of the nation touches it with an authority", &["V2.4"], "E1009", |t| {
        push(t, entry(&[], &[SECOND, IMPORTER]));
    }),
    lie("an unknown kind says not what it touches", &["V2.1"], "touches", |t| {
        let payload = payload(&[VILLAGE], 12).replacen("touches", "touchez", 1);
        push(t, of_payload(&payload, &[12]));
    }),
    lie("an unknown kind touches out of order", &["V2.1"], "touches", |t| {
        push(t, entry(&["1101012001002", "1101012001001"], &[12]));
    }),
    lie("an unknown kind is signed in another's name", &["V2.1"], "E1009", |t| {
        push(t, of_payload(&payload(&[VILLAGE], 12), &[11]));
    }),
    lie("behind a touched village a station elsewhere is false", &["V3.6"], "3173011001001", |t| {
        push(t, entry(&[VILLAGE], &[12]));
        t.edit_file::<StationResult>(ELSEWHERE, |file| file.values[22] = Some(1));
    }),
    lie(
        "behind a touched village a total elsewhere is false",
        &["V4.3", "V4.5"],
        "v1/hasil/ppwp/31.json",
        |t| {
            push(t, entry(&[VILLAGE], &[12]));
            raise(t, "31");
        },
    ),
    lie(
        "behind a touched village the province's total is false",
        &["V4.5"],
        "totals.headline.sums.22",
        |t| {
            push(t, entry(&[VILLAGE], &[12]));
            raise(t, "11");
        },
    ),
    lie(
        "behind a touched station its neighbour's line is false",
        &["V4.3", "V4.5"],
        "stations.1.values.22",
        |t| {
            push(t, entry(&[TOUCHED], &[12]));
            t.edit_file::<RegionResult>(&village("v1/hasil/ppwp", ""), |file| {
                let value = file.stations[1].values[22].unwrap();
                file.stations[1].values[22] = Some(value + 5);
                file.totals.recorded.sums[22] += 5;
            });
        },
    ),
    lie("a touched station counts more than it has", &["V4.5"], "totals.headline.sums.22", |t| {
        push(t, entry(&[TOUCHED], &[12]));
        t.edit_file::<RegionResult>(&village("v1/hasil/ppwp", ""), |file| {
            file.totals.headline.sums[22] += 1_000_000;
        });
    }),
    lie("behind a touched village the row of another is false", &["V4.2"], "table.1101012002", |t| {
        push(t, entry(&[VILLAGE], &[12]));
        t.edit_file::<RegionFile>("pemilu/hhcw/ppwp/11/1101/110101.json", |file| {
            file.table.get_mut("1101012002").unwrap().status_progress ^= true;
        });
    }),
    lie("behind a touched village a name is false", &["V3.6", "V4.3"], "NAMA LAIN", |t| {
        push(t, entry(&[VILLAGE], &[12]));
        t.edit_file::<StationResult>(&village("v1/hasil/ppwp", "/1101012001001"), |file| {
            file.station.name = "NAMA LAIN".into();
        });
        t.edit_file::<RegionResult>(&village("v1/hasil/ppwp", ""), |file| {
            file.stations[0].station.name = "NAMA LAIN".into();
        });
    }),
    lie("behind a touched village an importer gets another role", &["V3.10"], "role", |t| {
        push(t, entry(&["3173011001"], &[10]));
        t.edit_file::<Keys>("v1/kunci.json", |keys| {
            keys.values_mut().find(|k| k.area == VILLAGE).unwrap().role = "importer".into();
        });
    }),
    lie("behind a touched village a gap elsewhere is hidden", &["V3.10"], "v1/anomali.json", |t| {
        push(t, entry(&["99BE"], &[14]));
        let other = crate::small::secret(12).id().to_hex();
        t.edit_file::<Vec<Anomaly>>("v1/anomali.json", |list| {
            list.push(Anomaly { index: 1, kind: "gap".into(), by: other, code: None });
        });
    }),
];

fn village(prefix: &str, rest: &str) -> String {
    format!("{prefix}/11/1101/110101/{VILLAGE}{rest}.json")
}

pub(super) fn push(t: &mut Tree, entry: Vec<u8>) {
    let mut entries = t.entries.clone();
    entries.push(entry);
    t.relog(entries);
}

/// Raises a province's total, on its own file alone.
fn raise(t: &mut Tree, province: &str) {
    t.edit_file::<RegionResult>(&format!("v1/hasil/ppwp/{province}.json"), |file| {
        file.totals.headline.sums[22] += 100;
    });
}
