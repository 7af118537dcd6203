//! What may be where: each scenario with its code, and the law that is cited.

use crate::inventory;
use residency::{DataClass, Inventory, PlaceKind, Policy, Service, Use, judge, whole};
use texts::Lang;

const KIP: &str = "Komisi Informasi Pusat, putusan 3 April 2024";
const PP: &str = "PP 71/2019 Pasal 20";
const PDP: &str = "UU 27/2022 Pasal 56";

#[test]
fn scenarios() {
    use DataClass as D;
    use PlaceKind as K;
    let (policy, inventory) = (Policy::indonesia(), inventory());
    // What happens, class, kind, address; the code, or the rule that allows it; the law.
    #[rustfmt::skip]
    let table = [
        ("tree on the machine in Indonesia", D::Results, K::Primary, "/srv/pemilu/tree", "utama-di-indonesia", PP),
        ("a public CDN abroad before it", D::Results, K::Cache, "https://hasil.example/root.json", "salinan-publik-di-mana-saja", KIP),
        ("public pictures on it", D::PublicPictures, K::Cache, "https://hasil.example", "salinan-publik-di-mana-saja", KIP),
        ("a witness", D::Results, K::Mirror, "https://saksi.example.id/sirekap/add-checkpoint", "salinan-publik-di-mana-saja", KIP),
        ("original photos in Indonesia", D::Originals, K::Primary, "/srv/pemilu/intake", "data-pribadi-di-indonesia", PDP),
        ("keys on the machine", D::Keys, K::Primary, "/srv/pemilu/keys", "utama-di-indonesia", PP),
        ("voter data in a bucket abroad", D::VoterData, K::Primary, "s3://dpt/2029", "T1005", PDP),
        ("a replica in another country", D::EventLog, K::Replica, "postgres://pengganti.example/log", "T1005", PP),
        ("a replica in Indonesia that is owned abroad", D::EventLog, K::Replica, "postgres://jakarta.example/log", "T1006", PP),
        ("a host that is not declared", D::Originals, K::Primary, "https://oss.example/foto", "T1001", PDP),
        ("a folder that is not declared", D::Results, K::Primary, "/mnt/usb", "T1001", KIP),
        ("a metric sink abroad", D::LogsAndMetrics, K::Primary, "https://metrik.example/push", "T1005", PP),
        ("a backup in the wrong country", D::Backups, K::Backup, "s3://cadangan", "T1005", PDP),
        ("original photos in a public bucket", D::Originals, K::Cache, "s3://publik", "T1004", PDP),
        ("the primary of results abroad", D::Results, K::Primary, "s3://pohon", "T1005", PP),
        ("original photos on a CDN", D::Originals, K::Cache, "https://hasil.example", "T1002", PDP),
        ("a CDN as primary", D::Results, K::Primary, "https://hasil.example", "T1003", PP),
        ("keys among the photos", D::Keys, K::Primary, "/srv/pemilu/intake/keys", "T1002", PP),
        ("what is no address", D::Results, K::Primary, "../tree", "T1001", KIP),
    ];
    for (what, class, kind, address, code, law) in table {
        let said = match judge(&policy, &inventory, Use { class, kind: Some(kind), address }) {
            Ok(allowed) => (allowed.rule.id.as_str(), allowed.rule.source.clone()),
            Err(finding) => {
                let laws: Vec<String> = finding.rules.iter().map(|cited| cited.source.clone()).collect();
                for lang in Lang::ALL {
                    let said = finding.said(lang);
                    assert!(said.text.contains(&laws[0]) && !said.hint.is_empty(), "{what}: {said:?}");
                }
                (finding.amiss.code(), laws.join("; "))
            }
        };
        assert_eq!(said.0, code, "{what}");
        assert!(said.1.contains(law), "{what}: {}", said.1);
    }
}

#[test]
fn a_kind_that_is_not_said_is_the_declared_one() {
    let (policy, inventory) = (Policy::indonesia(), inventory());
    let of = Use { class: DataClass::Results, kind: None, address: "https://hasil.example" };
    assert_eq!(judge(&policy, &inventory, of).unwrap().place.id, "cdn");
}

#[test]
fn the_operators_of_a_rule_are_the_only_ones() {
    let mut policy = Policy::indonesia();
    for rule in &mut policy.rules {
        rule.operators = vec!["pusat-data".into()];
    }
    let inventory = inventory();
    let of = Use { class: DataClass::EventLog, kind: None, address: "/srv/pemilu/ledger" };
    let finding = judge(&policy, &inventory, of).unwrap_err();
    assert_eq!((finding.amiss.code(), finding.place.as_deref()), ("T1007", Some("mesin")));
    policy.rules.clear();
    assert_eq!(
        judge(&policy, &inventory, of).unwrap_err().amiss.code(),
        "T1004",
        "nothing is allowed by no rule"
    );
}

#[test]
fn a_certificate_that_is_not_the_declared_one() {
    let inventory = inventory();
    let witness = inventory.place("saksi").unwrap();
    // The key in use, the next one, one of an authority further up; another one; none.
    assert!(witness.takes(&[[1; 32]]).is_ok() && witness.takes(&[[2; 32]]).is_ok());
    assert!(witness.takes(&[[9; 32], [1; 32]]).is_ok());
    for chain in [&[[9; 32]][..], &[]] {
        let finding = witness.takes(chain).unwrap_err();
        assert_eq!((finding.amiss.code(), finding.place.as_deref()), ("T1010", Some("saksi")));
    }
    assert!(inventory.place("cdn").unwrap().takes(&[]).is_ok(), "a place without pins takes any");
}

#[test]
fn a_file_as_it_stands() {
    let (policy, mut inventory) = (Policy::indonesia(), inventory());
    inventory.places[0].pins = vec!["spki-sha256:AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE=".into()];
    inventory.owners[3].country = "ZZ".into();
    let found: Vec<(String, &str, bool)> = whole(&policy, &inventory)
        .into_iter()
        .map(|finding| (finding.place.clone().unwrap(), finding.amiss.code(), finding.amiss.is_noted()))
        .collect();
    let found: Vec<(&str, &str, bool)> =
        found.iter().map(|(place, code, noted)| (place.as_str(), *code, *noted)).collect();
    assert_eq!(
        found,
        [
            ("kampus", "T1011", true),
            ("mesin", "T1012", true),
            ("daftar-pemilih-di-luar", "T1005", false),
            ("pengganti-di-luar", "T1005", false),
            ("pengganti-pemilik-asing", "T1006", false),
            ("metrik-di-luar", "T1005", false),
            ("cadangan-di-luar", "T1005", false),
            ("ember-publik", "T1004", false),
            ("ember-publik", "T1008", false),
            ("hasil-utama-di-luar", "T1005", false),
            ("hasil-utama-di-luar", "T1009", false),
        ]
    );
}

/// Whatever was declared: a use is allowed only where a rule has its class and kind, the place's country and its owner's.
#[test]
fn nothing_is_allowed_that_no_rule_allows() {
    let (policy, mut inventory) = (Policy::indonesia(), inventory());
    let countries = ["ID", "SG", "*", "ZZ"];
    let mut allowed = 0;
    for class in DataClass::ALL {
        for kind in PlaceKind::ALL {
            for country in countries {
                for owner in ["kpu", "awan"] {
                    let place = &mut inventory.places[0];
                    (place.classes, place.kind, place.country) = (vec![class], kind, country.into());
                    (place.owner, place.service) = (owner.into(), Service::Server);
                    let of = Use { class, kind: None, address: "/srv/pemilu" };
                    let abroad = country != "ID" || owner != "kpu";
                    let open = class.is_public() && matches!(kind, PlaceKind::Cache | PlaceKind::Mirror);
                    match judge(&policy, &inventory, of) {
                        Ok(_) => {
                            assert!(open || !abroad, "{class:?} {kind:?} {country} {owner}");
                            allowed += 1;
                        }
                        Err(finding) => {
                            assert!(!open, "{finding}");
                            assert!(!finding.rules.is_empty(), "each names a rule: {finding}");
                        }
                    }
                }
            }
        }
    }
    assert!(allowed > 20, "{allowed}");
}

#[test]
fn a_reading_of_the_file_is_its_type() {
    let read = inventory();
    let again = Inventory::parse(&read.to_toml(Lang::Id)).unwrap();
    assert_eq!(again, read);
}
