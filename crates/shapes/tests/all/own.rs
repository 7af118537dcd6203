//! Our own files, whole.

use expect_test::expect_file;
use model::event::{Blocks, WithdrawReason};
use model::manifest::Images;
use model::{Digest, Stage};
use serde::{Serialize, de::DeserializeOwned};
use shapes::own::*;
use std::collections::BTreeMap;

fn named(code: &str, name: &str) -> Named {
    Named { code: code.into(), name: name.into() }
}

fn object(n: u8) -> Object {
    Object { object: Digest([n; 32]).to_hex(), sha256: Digest([n + 1; 32]).to_hex(), bytes: u64::from(n) }
}

fn totals() -> Totals {
    let sums = |forms, a| Sums { forms, sums: vec![a, 2, 3], present: vec![forms, 0, 1] };
    let mut totals = Totals { stations: 5, held: 1, disputed: 1, broken_any: 2, ..Totals::default() };
    (totals.stages[0], totals.stages[2]) = (2, 3);
    (totals.broken[3], totals.broken[14]) = (1, 1);
    Totals { recorded: sums(3, 900), headline: sums(2, 100), ..totals }
}

fn show<T: Serialize + DeserializeOwned + PartialEq + std::fmt::Debug>(
    out: &mut String,
    name: &str,
    value: &T,
) {
    let text = serde_json::to_string_pretty(value).unwrap();
    assert_eq!(&serde_json::from_str::<T>(&text).unwrap(), value, "{name} comes back");
    // A field nobody knows is refused, so that a reader never passes over what it does not understand.
    if text.starts_with("{\n  \"") && name != "Keys" {
        let more = text.replacen("{\n", "{\n  \"zzz\": 1,\n", 1);
        assert!(serde_json::from_str::<T>(&more).is_err(), "{name} with a field too many");
    }
    *out += &format!("== {name}\n{text}\n");
}

#[test]
fn every_file() {
    let mut out = String::new();
    let cut = CutItem {
        format: Some(TreeFormat::LATEST.code().into()),
        name: "2024-02-15".into(),
        index: 12,
        size: 12,
        root: Digest([9; 32]).to_hex(),
        arrival: "2024-02-15T00:00:00Z".into(),
        node: Digest([8; 32]).to_hex(),
        files: BTreeMap::from([("datapackage.json".into(), object(5)), ("31.csv".into(), object(6))]),
    };
    let root = Root {
        format: TreeFormat::LATEST.code().into(),
        origin: "log.example/pemilu-uji".into(),
        election: "Pemilu Uji".into(),
        checkpoint: "log.example/pemilu-uji\n12\n…\n".into(),
        node: Digest([7; 32]).to_hex(),
        registry: object(1),
        policy: object(3),
        cuts: vec![cut],
    };
    show(&mut out, "Root", &root);
    let item = HistoryItem {
        index: 7,
        id: Digest([1; 32]).to_hex(),
        kind: "form.confirmed/2".into(),
        by: Digest([2; 32]).to_hex(),
        arrival: "2024-02-14T08:00:00Z".into(),
        claimed: "2024-02-14T07:59:00Z".into(),
        stage: Stage::Dikonfirmasi,
        round: 0,
        count: 1,
        replaces: Some(3),
        behind: None,
        status: EventStatus::Held,
        values: vec![Some(1), None],
        confirmation: Some(Confirmation {
            machine: Some(MachineReading {
                same: 0,
                misread: vec![
                    Misread { field: "IV.1".into(), machine: 7, paper: Some(1) },
                    Misread { field: "IV.2".into(), machine: 4, paper: None },
                ],
                unread: vec!["V.A".into()],
            }),
            acknowledged: vec!["K4".into()],
            witnesses: BTreeMap::from([("1".into(), 2)]),
        }),
        pictures: None,
    };
    let shown = Blocks::of([true, false, true, true]);
    let page = |n: u8| Some(Digest([n; 32]).to_hex());
    let pictures = Pictures {
        index: 8,
        images: Images::Masked,
        pages: vec![
            PagePicture { large: page(3), layout: page(4), shown: Some(shown), small: page(5), why: None },
            PagePicture { large: None, layout: None, shown: None, small: None, why: Some("G1013".into()) },
        ],
        withdrawn: vec![Withdrawal {
            index: 9,
            arrival: "2024-02-14T09:00:00Z".into(),
            pictures: page(5).into_iter().collect(),
            reason: WithdrawReason::Order,
        }],
    };
    let item = HistoryItem { pictures: Some(pictures), ..item };
    let imported =
        HistoryItem { kind: "form.imported/1".into(), confirmation: None, pictures: None, ..item.clone() };
    let late = HistoryItem { kind: "form.imported/2".into(), behind: Some(6), ..imported.clone() };
    let breach = Breach {
        control: "K4".into(),
        fields: vec!["V.C".into(), "V.A".into(), "V.B".into()],
        left: Some(211),
        right: None,
    };
    let station = StationResult {
        incomplete: Some(false),
        absent: Some(false),
        objected: Some(false),
        acts: Some(Vec::new()),
        versions: Some(vec![Version {
            events: vec![7],
            recorded: true,
            values: vec![Some(1), None],
            broken: Vec::new(),
        }]),
        station: named("3171011001001", "TPS 001"),
        path: vec![named("31", "DKI JAKARTA"), named("3171", "JAKARTA PUSAT")],
        contest: "ppwp".into(),
        district: Some("0".into()),
        stage: Stage::DirekapKecamatan,
        disputed: false,
        held: true,
        round: 0,
        count: 1,
        arrival: Some("2024-02-14T08:00:00Z".into()),
        values: vec![Some(1), None],
        broken: vec![breach],
        kept: vec!["K3".into()],
        images: vec![Some("https://example.org/1.jpg".into()), None],
        event: Some(7),
        history: vec![item, imported, late],
    };
    show(&mut out, "StationResult", &station);
    let line = StationLine {
        incomplete: Some(false),
        absent: Some(false),
        objected: Some(false),
        station: named("3171011001001", "TPS 001"),
        stage: Stage::BelumMasuk,
        held: false,
        disputed: false,
        broken: Vec::new(),
        values: Vec::new(),
    };
    let contestant = Contestant {
        column: "IV.1".into(),
        id: "100025".into(),
        number: 1,
        name: "A - B".into(),
        colour: Some("#8CB9BD".into()),
        everywhere: Some(true),
    };
    let region = RegionResult {
        region: named("31", "DKI JAKARTA"),
        level: 1,
        path: Vec::new(),
        contest: "ppwp".into(),
        arrival: None,
        columns: vec!["IV.1".into(), "V.A".into(), "V.C".into()],
        contestants: vec![contestant],
        totals: totals(),
        children: vec![ChildResult { region: named("3171", "JAKARTA PUSAT"), totals: Totals::default() }],
        stations: vec![line],
    };
    show(&mut out, "RegionResult", &region);
    let district = DistrictResult {
        district: named("3101", "DKI JAKARTA I"),
        contest: "pdpr".into(),
        seats: Some(6),
        arrival: None,
        columns: vec!["IV.1.T".into()],
        totals: Totals::default(),
    };
    show(&mut out, "DistrictResult", &district);
    let list = DistrictList {
        region: named("0", "INDONESIA"),
        contest: "pdpr".into(),
        law: DistrictLaw {
            seats: [3, 10],
            council: [580, 580],
            parts: 2,
            within: 1,
            source: "UU 7/2017 pasal 187".into(),
        },
        seats: None,
        districts: vec![ListedDistrict {
            district: named("3101", "DKI JAKARTA I"),
            seats: Some(6),
            population: Some(DistrictPopulation { people: 3_000_000, source: "Kepmendagri".into() }),
            regions: vec![HeldRegion {
                level: 2,
                path: vec![named("31", "DKI JAKARTA"), named("3171", "JAKARTA PUSAT")],
            }],
            stations: 12,
            voters: None,
        }],
    };
    show(&mut out, "DistrictList", &list);
    let field = FormFieldItem { field: "V.C".into(), id: "jumlah suara".into(), en: "all votes".into() };
    show(
        &mut out,
        "FormFile",
        &FormFile { contest: "ppwp".into(), district: named("0", "INDONESIA"), fields: vec![field] },
    );
    let election = ElectionFile {
        id: "pemilu-uji".into(),
        name: "Pemilu Uji".into(),
        date: "2029-02-14".into(),
        origin: "log.example/pemilu-uji".into(),
        contests: vec!["ppwp".into()],
        stations: 5,
        registry: Digest([1; 32]),
        rules: Digest([2; 32]),
    };
    show(&mut out, "ElectionFile", &election);
    let key = KeyItem {
        office: Some("kpu".into()),
        alg: "ed25519".into(),
        key: "AAAA".into(),
        role: "officer".into(),
        area: "3171".into(),
        person: None,
        rp: None,
        from: 1,
        until: None,
        valid_from: None,
        valid_until: Some("2024-03-15T00:00:00Z".into()),
        enrolled_by: vec![Digest([4; 32]).to_hex()],
    };
    show(&mut out, "Keys", &Keys::from([(Digest([3; 32]).to_hex(), key)]));
    let anomaly = Anomaly {
        index: 4,
        kind: "refused".into(),
        by: Digest([3; 32]).to_hex(),
        code: Some("E1011".into()),
    };
    show(&mut out, "Anomaly", &anomaly);
    show(&mut out, "SearchIndex", &SearchIndex { rows: 161, starts: vec![String::new(), "suk".into()] });
    let item = SearchItem {
        key: "tebet".into(),
        name: "TEBET".into(),
        codes: "31/3171/317101".into(),
        above: vec!["DKI JAKARTA".into(), "JAKARTA SELATAN".into()],
        contest: "ppwp".into(),
        number: None,
        party: None,
    };
    let stands = SearchItem { number: Some(3), party: Some("PARTAI SATU".into()), ..item.clone() };
    show(&mut out, "SearchItem", &item);
    show(&mut out, "SearchItem", &stands);
    let change = Change {
        index: 812,
        kind: "form.confirmed/2".into(),
        by: Digest([3; 32]).to_hex(),
        arrival: "2024-02-14T08:00:00Z".into(),
        contest: "ppwp".into(),
        codes: "31/3171/317101/3171011001/3171011001001".into(),
        station: "TPS 001".into(),
        above: vec!["DKI JAKARTA".into()],
        changes: ChangeKind::ALL.to_vec(),
        fields: vec![ChangedField { field: "IV.2".into(), before: Some(744), after: None }],
        code: None,
    };
    show(&mut out, "Change", &change);
    show(&mut out, "Change", &Change { code: Some("E1011".into()), fields: Vec::new(), ..change });
    for status in [
        EventStatus::Counted,
        EventStatus::Superseded,
        EventStatus::Disputed,
        EventStatus::Held,
        EventStatus::Refused,
    ] {
        out += &format!("EventStatus {} {}\n", status as u8, serde_json::to_string(&status).unwrap());
    }
    expect_file!["own.txt"].assert_eq(&out);
}
