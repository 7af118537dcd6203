//! What is wrong with a file: its line, its field, and what to do.

use crate::INVENTORY;
use residency::{Inventory, Policy};
use texts::Lang;

/// The first fault of a text that differs in one place from the inventory of the scenarios.
fn fault(from: &str, to: &str) -> String {
    assert!(INVENTORY.contains(from), "{from}");
    let text = INVENTORY.replacen(from, to, 1);
    let line =
        text.lines().zip(INVENTORY.lines()).position(|(one, other)| one != other).map_or(0, |at| at + 1);
    let faults = Inventory::parse(&text).expect_err(to);
    for lang in Lang::ALL {
        assert!(faults.iter().all(|fault| !fault.said(lang).hint.is_empty()), "{faults:?}");
    }
    let said = faults[0].said(Lang::En);
    let here = said.text.starts_with(&format!("line {line}: "));
    assert!(here, "{to:?} stands in line {line}: {}", said.text);
    format!("{} {}", said.code, said.text.split_once(": ").unwrap().1)
}

#[test]
fn faults_of_an_inventory() {
    #[rustfmt::skip]
    let table = [
        ("format = \"sirekap-inventory/1\"", "format = \"sirekap-inventory/9\"", "T1102 format sirekap-inventory/9, where"),
        ("id = \"kpu\"", "id = \"KPU\"", "T1104 owner.id = KPU; expected is 1 to 40"),
        ("id = \"daftar-pemilih-di-luar\"", "id = \"daftar-pemilih-di-luar-negeri-kota\"", "T1104 place.id = daftar-pemilih-di-luar-negeri-kota; expected is 1 to 40"),
        ("id = \"pusat-data\"", "id = \"kpu\"", "T1103 owner.id stands twice: kpu"),
        ("name = \"Universitas Contoh\"", "name = \" \"", "T1106 owner.name is empty"),
        ("country = \"SG\"", "country = \"XX\"", "T1104 owner.country = XX; expected is a country's code"),
        ("country = \"*\"", "country = \"EU\"", "T1104 place.country = EU; expected is"),
        ("owner = \"pusat-data\"", "owner = \"siapa\"", "T1105 place.owner names siapa, which is not in this file"),
        ("flows_to = [\"gambar\", \"cdn\"", "flows_to = [\"gambar\", \"cdm\"", "T1105 place.flows_to names cdm, which"),
        ("s3://foto-asli", "s3://user:kata-sandi@foto", "T1104 place.addresses = s3://user:kata-sandi@foto; expected is"),
        ("s3://dpt", "s3://foto-asli", "T1103 place.addresses stands twice: s3://foto-asli"),
        ("spki-sha256:AgICAgIC", "spki-sha256:AgIC", "T1104 place.pins = spki-sha256:AgIC"),
        ("kind = \"cache\"", "kind = \"cash\"", "T1101 not the TOML that is expected (unknown variant `cash`"),
        ("purpose = \"DPT\"", "purpos = \"DPT\"", "T1101 not the TOML that is expected (unknown field `purpos`"),
        ("purpose = \"DPT\"", "purpose = DPT", "T1101 not the TOML that is expected ("),
    ];
    for (from, to, wanted) in table {
        let found = fault(from, to);
        assert!(found.starts_with(wanted), "{to}: {found}");
    }
}

#[test]
fn every_fault_of_a_file_is_told_in_its_order() {
    let text = INVENTORY.replacen("country = \"SG\"", "country = \"sg\"", 1).replacen(
        "id = \"kpu\"",
        "id = \"\"",
        1,
    );
    let lines: Vec<String> = Inventory::parse(&text).unwrap_err().iter().map(ToString::to_string).collect();
    assert!(
        lines.len() > 2 && lines.windows(2).all(|pair| number(&pair[0]) <= number(&pair[1])),
        "{lines:#?}"
    );
}

fn number(line: &str) -> usize {
    line.split("line ").nth(1).unwrap().split(':').next().unwrap().parse().unwrap()
}

#[test]
fn what_stands_beside_the_places() {
    let good = "format = \"sirekap-inventory/1\"\n[[recipient]]\nid = \"a\"\nkey = \"age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p\"\n\
                holder = \"Sekretariat\"\n[[resolver]]\nid = \"b\"\naddress = \"203.0.113.7:53\"\nviews = [\"103.0.0.0/24\", \"2001:db8::/32\"]\n\
                [[table]]\nid = \"c\"\npath = \"asn.csv\"\ndate = \"2026-06-17\"\nlicence = \"CC0-1.0\"\n";
    assert!(Inventory::parse(good).is_ok(), "{:?}", Inventory::parse(good));
    for (from, to, code) in [
        ("age1q", "age2q", "T1104"),
        ("Sekretariat", "", "T1106"),
        ("203.0.113.7:53", "203.0.113.7", "T1104"),
        ("103.0.0.0/24", "103.0.0.0/33", "T1104"),
        ("2001:db8::/32", "2001:db8::", "T1104"),
        ("2026-06-17", "17-06-2026", "T1104"),
        ("2026-06-17", "2026-13-01", "T1104"),
        ("CC0-1.0\"", "CC0-1.0\"\nsha256 = \"00\"", "T1104"),
        ("asn.csv", "", "T1106"),
    ] {
        let faults = Inventory::parse(&good.replacen(from, to, 1)).unwrap_err();
        assert_eq!(faults.iter().map(|fault| fault.code()).collect::<Vec<_>>(), [code], "{to}");
    }
    let large = "#".repeat((1 << 20) + 1);
    assert_eq!(Inventory::parse(&large).unwrap_err()[0].code(), "T1107");
}

#[test]
fn faults_of_a_policy() {
    let text = Policy::indonesia_text();
    for (from, to, code) in [
        ("sirekap-residency/1", "sirekap-inventory/1", "T1102"),
        ("id = \"utama-di-indonesia\"", "id = \"salinan-publik-di-mana-saja\"", "T1103"),
        ("countries = [\"ID\"]", "countries = []", "T1106"),
        ("countries = [\"ID\"]", "countries = [\"Indonesia\"]", "T1104"),
        ("kinds = [\"backup\"]", "kinds = []", "T1106"),
        ("classes = [\"backups\", \"keys\"]", "classes = [\"everything\"]", "T1101"),
        ("source = \"UU 27/2022 Pasal 56; PP 71/2019 Pasal 20 dan 21\"", "source = \"\"", "T1106"),
        ("[[rule]]", "[[rul]]", "T1101"),
    ] {
        assert!(text.contains(from), "{from}");
        assert_eq!(Policy::parse(&text.replacen(from, to, 1)).unwrap_err()[0].code(), code, "{to}");
    }
}
