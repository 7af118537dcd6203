//! The inventory that an election begins with.

use expect_test::expect;
use residency::{DataClass, First, Inventory, PlaceKind, Policy, Use, judge, whole};
use texts::Lang;

fn first() -> First {
    First {
        reached: vec!["https://tps.example.id:8443".into()],
        witnesses: vec![
            ("saksi.example/Kampus".into(), "https://saksi.example".into()),
            ("saksi.example/kampus".into(), "https://lain.example/s".into()),
        ],
        ..First::default()
    }
}

#[test]
fn what_an_election_does_is_in_its_first_inventory() {
    use DataClass as D;
    let (policy, inventory) = (Policy::indonesia(), first().inventory(Lang::Id));
    for (class, kind, address, place) in [
        (D::EventLog, PlaceKind::Primary, "./ledger", "buku"),
        (D::Originals, PlaceKind::Primary, "./intake", "gambar"),
        (D::OperatorRecords, PlaceKind::Primary, "./intake", "gambar"),
        (D::Results, PlaceKind::Primary, "./tree", "pohon"),
        (D::PublicPictures, PlaceKind::Primary, "./tree", "pohon"),
        (D::Keys, PlaceKind::Primary, "./keys", "mesin"),
        (D::LogsAndMetrics, PlaceKind::Primary, "./log", "mesin"),
        (D::Results, PlaceKind::Mirror, "https://saksi.example/add-checkpoint", "saksi-saksi-example-kampus"),
        (D::Results, PlaceKind::Mirror, "https://lain.example/s/x", "saksi-saksi-example-kampus-2"),
    ] {
        let allowed = judge(&policy, &inventory, Use { class, kind: Some(kind), address });
        assert_eq!(allowed.map(|allowed| allowed.place.id.as_str()), Ok(place), "{class:?} {address}");
    }
}

#[test]
fn addresses_of_an_election_begin_at_its_folder() {
    let inventory = first().inventory(Lang::Id).rooted("/srv/data pemilu/");
    for (address, place) in [
        ("/srv/data pemilu/tree/o", Some("pohon")),
        ("/srv/data pemilu/keys", Some("mesin")),
        ("/srv/data pemilu", Some("mesin")),
        ("/srv/data", None),
        ("./tree", None),
        ("https://tps.example.id:8443/x", Some("mesin")),
    ] {
        assert_eq!(inventory.at(address).map(|place| place.id.as_str()), place, "{address}");
    }
}

#[test]
fn what_is_to_be_filled_in_is_noted_and_refuses_nothing() {
    let found = whole(&Policy::indonesia(), &first().inventory(Lang::En));
    assert_eq!(
        found.len(),
        1 + 2 * 3,
        "an owner's name; of each witness its country and its owner's, and that one's name"
    );
    assert!(found.iter().all(|finding| finding.amiss.code() == "T1011"), "{found:?}");
    let known = First { owner: Some("KPU".into()), operator: Some("PT X".into()), ..First::default() };
    assert_eq!(whole(&Policy::indonesia(), &known.inventory(Lang::Id)), []);
    let abroad = First { country: Some("SG".into()), ..known };
    let found = whole(&Policy::indonesia(), &abroad.inventory(Lang::Id));
    assert!(!found.is_empty() && found.iter().all(|finding| finding.amiss.code() == "T1005"), "{found:?}");
}

#[test]
fn the_file_reads_as_it_was_written() {
    for lang in Lang::ALL {
        let odd = First { owner: Some("PT \"Kutip\" \\ \u{7}\n".into()), ..first() };
        let inventory = odd.inventory(lang);
        assert_eq!(Inventory::parse(&inventory.to_toml(lang)), Ok(inventory));
    }
    let small = First { owner: Some("KPU".into()), ..First::default() }.inventory(Lang::Id).to_toml(Lang::Id);
    expect![[r##"
        # Inventaris: setiap tempat yang memuat data atau nama pemilu ini. Yang tidak ada di sini tidak dipakai.
        # Isi semua yang bertanda ??? dan negara ZZ, tambahkan tempat yang belum ada (CDN, DNS, cadangan, pemantauan),
        # lalu periksa: sirekap inventory check. Bentuk berkas ini: docs/spec/residency.md.

        format = "sirekap-inventory/1"

        [[owner]]
        id = "penyelenggara"
        name = "KPU"
        country = "ID"

        [[place]]
        id = "mesin"
        service = "server"
        kind = "primary"
        classes = ["results", "public-pictures", "originals", "event-log", "keys", "operator-records", "logs-and-metrics"]
        country = "ID"
        owner = "penyelenggara"
        operator = "penyelenggara"
        purpose = "Mesin layanan: menerima kiriman petugas, mencatat, dan menerbitkan"
        addresses = ["."]
        flows_to = ["buku", "gambar"]

        [[place]]
        id = "buku"
        service = "database"
        kind = "primary"
        classes = ["event-log"]
        country = "ID"
        owner = "penyelenggara"
        operator = "penyelenggara"
        purpose = "Buku catatan peristiwa"
        addresses = ["./ledger"]
        flows_to = ["pohon"]

        [[place]]
        id = "gambar"
        service = "server"
        kind = "primary"
        classes = ["originals", "operator-records"]
        country = "ID"
        owner = "penyelenggara"
        operator = "penyelenggara"
        purpose = "Foto formulir dari petugas, tertutup bagi orang lain"
        addresses = ["./intake"]
        flows_to = ["pohon"]

        [[place]]
        id = "pohon"
        service = "server"
        kind = "primary"
        classes = ["results", "public-pictures"]
        country = "ID"
        owner = "penyelenggara"
        operator = "penyelenggara"
        purpose = "Pohon publik: hasil, catatan yang terbit, dan gambar publik"
        addresses = ["./tree"]
    "##]].assert_eq(&small);
}
