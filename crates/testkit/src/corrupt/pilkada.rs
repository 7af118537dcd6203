//! Lies about a Pilkada, in the files that only it has. Each begins with an honest tree of one.

use super::{Corruption, lie, story};
use crate::small;
use crate::tree::{Tree, tree};

/// Puts another text into a file of an honest Pilkada, once.
fn told(t: &mut Tree, path: &str, from: &str, to: &str) {
    let registry = small::pilkada();
    *t = tree(&registry, &story(&registry));
    t.edit_text(path, |text| {
        assert!(text.contains(from), "{path} has no {from}: {text}");
        text.replacen(from, to, 1)
    });
}

pub(super) const LIES: &[Corruption] = &[
    lie(
        "a province's chart of a Pilkada has more votes than its rows",
        &["V4.2", "V4.5"],
        "chart.1000101",
        |t| {
            told(t, "pilkada/hhcw/pkwkp/31.json", "\"1000101\":", "\"1000101\":1");
        },
    ),
    lie("the nation's table of a Pilkada has shares", &["V4.2"], "persen", |t| {
        told(t, "pilkada/hhcw/pkwkp/0.json", "\"persen\":0,", "\"persen\":100.0,");
    }),
    lie("a station of a Pilkada that is in is said not to be", &["V4.2"], "status_progress", |t| {
        let village = "pilkada/hhcw/pkwkk/11/1102/110201/1102012001.json";
        told(t, village, "\"status_progress\":true", "\"status_progress\":false");
    }),
    lie("a station file of a Pilkada has another number of valid votes", &["V4.1"], "suara_sah", |t| {
        let station = "pilkada/hhcw/pkwkk/11/1101/110102/1101022001/1101022001001.json";
        told(t, station, "\"suara_sah\":", "\"suara_sah\":1");
    }),
    lie("the blank column has another name", &["V3.9"], "1000302", |t| {
        told(t, "pilkada/paslon/pkwkk.json", "KOLOM KOSONG", "KOLOM TERISI");
    }),
    lie("a region list of a Pilkada has another name", &["V3.9"], "wilayah/pilkada/pkwkp/11.json", |t| {
        told(t, "wilayah/pilkada/pkwkp/11.json", "ACEH SELATAN", "ACEH UTARA");
    }),
];
