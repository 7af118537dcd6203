//! An outcome beside that of a cut: what moved is named, with its district.

use crate::tree::Tree;
use shapes::own::{
    AllocatedSeat, CouncilOutcome, DistrictOutcome, DistrictSeats, Named, OutcomeBasis, OutcomeOpen,
    OutcomeRule, PartySeats, RankedCandidate, Standing,
};

fn rule() -> OutcomeRule {
    OutcomeRule {
        method: "quotients".into(),
        source: "UU 7/2017 pasal 420".into(),
        share: None,
        divisors: Some([1, 2]),
        threshold: None,
    }
}

fn named(code: &str, name: &str) -> Named {
    Named { code: code.into(), name: name.into() }
}

/// A district of one seat between two parties of two candidates each.
fn district(code: &str, votes: [[u64; 2]; 2], counted: u64) -> DistrictOutcome {
    let sums = votes.map(|v| v.iter().sum::<u64>());
    let won = usize::from(sums[1] > sums[0]);
    let standing = |at: usize| {
        let first = usize::from(votes[at][1] > votes[at][0]);
        let candidate = |n: usize| RankedCandidate {
            number: n as u16 + 1,
            id: format!("{code}{at}{n}"),
            name: format!("CALON {code} {at} {n}"),
            votes: votes[at][n],
            elected: at == won && n == first,
        };
        Standing {
            number: at as u16 + 1,
            name: ["Partai Melati", "Partai Bahari"][at].into(),
            votes: sums[at],
            takes_part: true,
            seats: u32::from(at == won),
            regions: None,
            candidates: Some(vec![candidate(first), candidate(1 - first)]),
        }
    };
    DistrictOutcome {
        district: named(code, &format!("DAPIL {code}")),
        contest: "pdpr".into(),
        rule: rule(),
        seats: Some(1),
        basis: OutcomeBasis { stations: 10, counted, ..OutcomeBasis::default() },
        open: OutcomeOpen::CanChange,
        standing: vec![standing(0), standing(1)],
        allocation: vec![AllocatedSeat { seat: 1, number: won as u16 + 1, votes: sums[won], divisor: 1 }],
        margin: None,
        verdict: None,
        breadth: None,
        needs: Vec::new(),
    }
}

fn council(districts: &[DistrictOutcome]) -> CouncilOutcome {
    let party = |at: usize| PartySeats {
        number: at as u16 + 1,
        name: districts[0].standing[at].name.clone(),
        votes: districts.iter().map(|d| d.standing[at].votes).sum(),
        passes: true,
        threshold_margin: None,
        seats: districts.iter().map(|d| d.standing[at].seats).sum(),
    };
    let row = |d: &DistrictOutcome| DistrictSeats {
        district: d.district.clone(),
        seats: d.seats,
        given: 1,
        needs: 0,
        open: d.open,
        margin: None,
    };
    CouncilOutcome {
        region: named("0", "INDONESIA"),
        contest: "pdpr".into(),
        rule: rule(),
        seats: Some(districts.len() as u32),
        basis: OutcomeBasis { counted: districts[0].basis.counted, ..OutcomeBasis::default() },
        open: OutcomeOpen::CanChange,
        votes: 0,
        parties: vec![party(0), party(1)],
        districts: districts.iter().map(row).collect(),
    }
}

type Votes = [[u64; 2]; 2];

/// A tree whose cut and present state have these votes in three districts.
fn tree(before: [Votes; 3], after: [Votes; 3]) -> Tree {
    let mut tree = Tree::new();
    for (cut, votes, counted) in [(true, before, 7), (false, after, 9)] {
        let codes = ["3101", "3102", "3103"];
        let districts: Vec<_> = codes.iter().zip(votes).map(|(c, v)| district(c, v, counted)).collect();
        tree.add(cut, "v1/hasil-akhir/pdpr.json", &council(&districts));
        for of in &districts {
            tree.add(cut, &format!("v1/hasil-akhir/pdpr/{}.json", of.district.code), of);
        }
    }
    tree
}

const SAME: Votes = [[60, 40], [50, 30]];

fn text(html: &str) -> String {
    let body = html.split("<h1>").nth(1).unwrap().split("Periksa").next().unwrap();
    let words = body.split('<').map(|part| part.split_once('>').map_or("", |(_, text)| text).trim());
    words.filter(|w| !w.is_empty()).collect::<Vec<_>>().join("\n")
}

#[test]
fn a_seat_and_a_person_that_moved_are_named_with_their_district() {
    let tree = tree(
        [SAME, SAME, SAME],
        // Nothing; the same party by another candidate; another party.
        [SAME, [[60, 70], [50, 30]], [[60, 40], [90, 30]]],
    );
    let cut = tree.cut_name();
    expect_test::expect![[r#"
        DPR · INDONESIA
        Hanya keputusan KPU yang menetapkan calon terpilih; ini isi suara yang sudah masuk.
        Dibandingkan dengan salinan 2029-02-15T00, 15 Februari 2029 pukul 00.00.00 WIB. Formulir yang dihitung: 7 waktu itu, 9 sekarang.
        Suara dan kursi
        Peserta
        Perolehan suara
        Kursi
        1
        Partai Melati
        330
        +30
        3 → 2
        2
        Partai Bahari
        280
        +40
        0 → 1
        Yang berubah
        Dapil yang suaranya berubah: 2.
        DAPIL 3102
        3102
        terpilih: CALON 3102 0 1
        tidak lagi: CALON 3102 0 0
        DAPIL 3103
        3103
        1
        Partai Melati: 1 → 0 kursi
        2
        Partai Bahari: 0 → 1 kursi
        terpilih: CALON 3103 1 0
        tidak lagi: CALON 3103 0 0"#]].assert_eq(&text(&tree.page(&format!("/banding/{cut}/pdpr/"))));
    let one = tree.page(&format!("/banding/{cut}/pdpr/3103?lang=en"));
    for said in ["CALON 3103 1 0", "CALON 3103 0 0", "+40", "0 → 1"] {
        assert!(one.contains(said), "{said}");
    }
    assert!(one.contains(&format!("href=\"/cut/{cut}/v1/hasil-akhir/pdpr/3103.json\"")));
}

#[test]
fn where_nothing_moved_it_says_so() {
    let tree = tree([SAME; 3], [SAME; 3]);
    let page = tree.page(&format!("/banding/{}/pdpr/", tree.cut_name()));
    assert!(page.contains("Tidak ada kursi atau orang yang berubah."));
    assert!(!page.contains('→'), "nothing is shown as moved");
}

#[test]
fn it_is_reached_from_outcomes_and_data_and_there_only_where_both_states_have_it() {
    let tree = tree([SAME; 3], [SAME; 3]);
    let address = format!("/banding/{}/pdpr/", tree.cut_name());
    for from in ["/hasil-akhir/pdpr/", "/data"] {
        assert!(tree.page(from).contains(&format!("href=\"{address}\"")), "{from}");
    }
    let missing = |page: &str| tree.page(page).contains("Halaman tidak ditemukan");
    assert!(!missing(&address));
    assert!(missing("/banding/lain/pdpr/") && missing(&address.replace("pdpr", "ppwp")));
}
