//! Whom a phone believes about its station: a false service that swaps what numbers mean is refused.

use crate::service::{NOW, ORIGIN, ROOT, key, nation_of, policy, setup};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use device::{Nation, Pinned, StationAnswer};
use model::event::{Setup, sign};
use model::facts::{Ballot, BallotRef, Named, PartyRows, StationFacts};
use model::{Contest, Digest, DistrictCode, Parameters, PartyNumber, Payload, StationCode, Zone};
use tlog::{HashTree, leaf_hash};

fn named(number: u16, name: &str) -> Named {
    Named { name: name.into(), number }
}

fn pairs() -> Ballot {
    Ballot {
        candidates: vec![named(1, "Anggrek"), named(2, "Bakung"), named(3, "Cempaka")],
        contest: Contest::Ppwp,
        district: DistrictCode::new("0").unwrap(),
        kind: Ballot::KIND.into(),
        parties: Vec::new(),
    }
}

fn lists() -> Ballot {
    let party =
        |n: u16, name: &str, candidates| PartyRows { candidates, name: name.into(), number: PartyNumber(n) };
    Ballot {
        candidates: Vec::new(),
        contest: Contest::Pdpr,
        district: DistrictCode::new("3171").unwrap(),
        kind: Ballot::KIND.into(),
        parties: vec![
            party(1, "Melati", vec![named(1, "Sari"), named(2, "Budi")]),
            party(24, "Kamboja", vec![]),
        ],
    }
}

fn code(number: usize) -> StationCode {
    StationCode::new(&format!("317101000100{number}")).unwrap()
}

fn facts(number: usize) -> StationFacts {
    let of = |b: &Ballot| BallotRef { contest: b.contest, sha256: Digest::of(b.to_json().as_bytes()) };
    StationFacts {
        ballots: vec![of(&pairs()), of(&lists())],
        code: code(number),
        exempt: false,
        kind: StationFacts::KIND.into(),
        name: format!("TPS 00{number}"),
        parameters: Parameters::general(),
        places: ["DKI Jakarta", "Jakarta Pusat", "Gambir", "Gambir"].map(String::from).to_vec(),
        registered: Some(243),
        zone: Zone::Wib,
    }
}

/// Five stations; the one asked about is number 3.
fn tree() -> HashTree {
    HashTree::from_leaves((1..=5).map(|n| leaf_hash(facts(n).to_json().as_bytes())).collect())
}

fn answer(number: usize) -> StationAnswer {
    let tree = tree();
    let path = tree.inclusion(number as u64 - 1, 5).unwrap();
    StationAnswer {
        leaf: facts(number).to_json(),
        index: number as u64 - 1,
        size: 5,
        path: path.iter().map(|h| BASE64.encode(h)).collect(),
        ballots: vec![pairs().to_json(), lists().to_json()],
    }
}

fn opened(name: &str, stations: Option<Digest>) -> Nation {
    let Payload::Setup(before) = setup().payload().clone() else { unreachable!() };
    let kind = if stations.is_some() { Setup::KIND } else { Setup::KIND_1 };
    let payload = Setup { election: name.into(), kind: kind.into(), stations, time: NOW, ..before };
    nation_of(&[sign(ORIGIN, Payload::Setup(payload), &[&key(ROOT)])])
}

fn vouched() -> Nation {
    opened("Pemilu Uji", Some(Digest(tree().root())))
}

fn ask(nation: &Nation, answer: &StationAnswer) -> Result<device::StationFile, String> {
    let pinned = Pinned::of(&policy()).unwrap().with(nation);
    pinned.and_then(|p| p.station(answer, &code(3))).map_err(|e| e.to_string())
}

#[test]
fn what_a_number_means_follows_from_the_root() {
    let file = ask(&vouched(), &answer(3)).unwrap();
    assert!(file.proven && file.code == code(3) && file.name == "TPS 003" && file.registered == Some(243));
    let labels = |at: usize| -> Vec<String> {
        let votes = file.forms[at].fields.iter().filter(|f| f.name.starts_with("IV."));
        votes.map(|f| format!("{} {}", f.name, f.label.get(model::Lang::Id))).collect()
    };
    assert_eq!(labels(0), ["IV.1 Anggrek", "IV.2 Bakung", "IV.3 Cempaka"]);
    assert_eq!(
        labels(1),
        [
            "IV.1.0 Suara partai Melati",
            "IV.1.1 Sari",
            "IV.1.2 Budi",
            "IV.1.T Suara partai dan calon Melati",
            "IV.24.0 Suara partai Kamboja",
            "IV.24.T Suara partai dan calon Kamboja",
        ]
    );
    for form in &file.forms {
        assert_eq!(form.fields.len(), form.schema.fields().unwrap().width());
        assert!(form.pages >= 3);
    }
    let witnesses: Vec<_> = file.forms[1].parties.iter().map(|p| (p.number, p.name.as_str())).collect();
    assert_eq!(witnesses, [(1, "Melati"), (24, "Kamboja")]);
}

#[test]
fn a_service_that_swaps_what_numbers_mean_is_refused() {
    let swapped =
        Ballot { candidates: vec![named(1, "Bakung"), named(2, "Anggrek"), named(3, "Cempaka")], ..pairs() };
    let reordered =
        Ballot { candidates: vec![named(2, "Bakung"), named(1, "Anggrek"), named(3, "Cempaka")], ..pairs() };
    let mut leaf = facts(3);
    leaf.ballots[0].sha256 = Digest::of(swapped.to_json().as_bytes());
    let twice = StationFacts { ballots: vec![facts(3).ballots[1], facts(3).ballots[0]], ..facts(3) };
    let larger = StationFacts { registered: Some(900), ..facts(3) };
    let noken = StationFacts { exempt: true, ..facts(3) };
    let with =
        |ballot: &Ballot| StationAnswer { ballots: vec![ballot.to_json(), lists().to_json()], ..answer(3) };
    let says = |facts: &StationFacts| StationAnswer { leaf: facts.to_json(), ..answer(3) };
    let table = [
        ("names swapped on the ballot", with(&swapped)),
        ("rows in another order", with(&reordered)),
        ("a leaf that names the swapped ballot", StationAnswer { leaf: leaf.to_json(), ..with(&swapped) }),
        ("the contests in another order", says(&twice)),
        ("more voters than the register has", says(&larger)),
        ("a station where K15 exempts", says(&noken)),
        ("another station's facts, with their proof", answer(4)),
        ("another station's facts under this code", says(&StationFacts { code: code(3), ..facts(4) })),
        ("another station's path", StationAnswer { path: answer(4).path, ..answer(3) }),
        ("another place in the tree", StationAnswer { index: 3, ..answer(3) }),
        ("beyond the tree", StationAnswer { index: 5, ..answer(3) }),
        ("a tree of one leaf", StationAnswer { index: 0, size: 1, path: Vec::new(), ..answer(3) }),
        ("a path that is too short", StationAnswer { path: answer(3).path[1..].to_vec(), ..answer(3) }),
        ("no path", StationAnswer { path: Vec::new(), ..answer(3) }),
        ("a hash of 31 bytes", StationAnswer { path: vec![BASE64.encode([0; 31])], ..answer(3) }),
        ("no ballots", StationAnswer { ballots: Vec::new(), ..answer(3) }),
        (
            "a space in the leaf",
            StationAnswer { leaf: facts(3).to_json().replacen(':', ": ", 1), ..answer(3) },
        ),
        ("a ballot for a leaf", StationAnswer { leaf: pairs().to_json(), ..answer(3) }),
        ("nothing", StationAnswer { leaf: String::new(), ..answer(3) }),
    ];
    for (what, answer) in table {
        let refused = ask(&vouched(), &answer).unwrap_err();
        assert!(refused.starts_with("P1015"), "{what}: {refused}");
    }
    // A root of its own needs a setup that the election's root key has signed.
    let mut own = vouched();
    let text = &mut own.entries[0].entry;
    *text = text.replace(&Digest(tree().root()).to_hex(), &Digest([1; 32]).to_hex());
    assert!(ask(&own, &answer(3)).unwrap_err().starts_with("P1004"));
    own.entries.clear();
    assert!(ask(&own, &answer(3)).unwrap_err().starts_with("P1004"));
}

#[test]
fn a_log_that_vouches_for_nothing_is_for_drills() {
    let refused = ask(&opened("Pemilu Uji", None), &answer(3)).unwrap_err();
    assert!(refused.starts_with("P1016"), "{refused}");
    let file = ask(&opened("Simulasi Pemilu", None), &answer(3)).unwrap();
    assert!(!file.proven && file.forms.len() == 2);
    // Even there the ballots are those that the leaf names, and the station is the one asked for.
    let mixed = StationAnswer { ballots: vec![pairs().to_json()], ..answer(3) };
    for wrong in [answer(4), mixed] {
        assert!(ask(&opened("Simulasi Pemilu", None), &wrong).unwrap_err().starts_with("P1015"));
    }
}

#[test]
fn documents_have_one_spelling() {
    let (leaf, ballot) = (facts(3).to_json(), lists().to_json());
    assert_eq!(StationFacts::parse(&leaf).unwrap(), facts(3));
    assert_eq!(Ballot::parse(&ballot).unwrap(), lists());
    for text in [&leaf, &ballot] {
        let value: serde_json::Value = serde_json::from_str(text).unwrap();
        assert_eq!(&model::canon::encode(&value).unwrap(), text);
    }
    let both = Ballot { candidates: pairs().candidates, ..lists() };
    let long = Ballot { candidates: (0..5_000).map(|n| named(n, "x")).collect(), ..pairs() };
    let further = ballot.replacen("{", r#"{"a":1,"#, 1);
    for text in [both.to_json(), long.to_json(), further, leaf.clone(), String::new(), "[]".into()] {
        assert!(Ballot::parse(&text).is_err(), "{:.60}", text);
    }
}
