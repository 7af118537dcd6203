//! Nothing that is not public comes through, whatever field it is planted in and however it is spelled.

use expect_test::expect;
use proptest::prelude::*;
use residency::{
    Exposure, Inventory, Policy, PublicInventory, Requests, Unfit, demo, exposure, from_toml, parse_policy,
    policy_text,
};
use serde_json::Value;

fn inventory() -> Inventory {
    from_toml(demo::INVENTORY).unwrap()
}

/// What each spelling is.
const SPELLINGS: &[(&str, Exposure)] = {
    use Exposure::{Address, Coordinates, Host, Path, Url};
    &[
        ("103.28.12.5", Address),
        ("103.28.12.5/32", Address),
        ("103.028.012.005", Address),
        ("0147.034.014.05", Address),
        ("0x67.0x1c.0xc.0x5", Address),
        ("0x671c0c05", Address),
        ("103[.]28[.]12[.]5", Address),
        ("103 . 28 . 12 . 5", Address),
        ("103(dot)28(dot)12(dot)5", Address),
        ("103[titik]28[titik]12[titik]5", Address),
        ("103-28-12-5", Address),
        ("ip103.28.12.5x", Address),
        ("103.28.12.x", Address),
        ("103.28.12.*", Address),
        ("１０３．２８．１２．５", Address),
        ("١٠٣.٢٨.١٢.٥", Address),
        ("103。28。12。5", Address),
        ("103.28\u{200b}.12.5", Address),
        ("2001:db8::1", Address),
        ("2001:DB8:0:0:0:0:0:1", Address),
        ("[2001:db8::1]:443", Address),
        ("fe80::1%eth0", Address),
        ("::ffff:103.28.12.5", Address),
        ("alamat:2001:0db8:0000:0000:0000:0000:0000:0001", Address),
        ("20010db8000000000000000000000001", Address),
        ("2001:db8::/32", Address),
        ("00:1a:2b:3c:4d:5e", Address),
        ("00-1A-2B-3C-4D-5E", Address),
        ("5.12.28.103.in-addr.arpa", Address),
        ("db1.kpu.go.id", Host),
        ("DB1.KPU.GO.ID", Host),
        ("db1[.]kpu[.]go[.]id", Host),
        ("db1.internal", Host),
        ("xn--bcher-kva.xn--p1ai", Host),
        ("пример.испытание", Host),
        ("localhost", Host),
        ("db1:5432", Host),
        ("https://hasil.contoh.id/x", Url),
        ("hxxps://hasil[.]contoh[.]id", Url),
        ("s3://asli", Url),
        ("www.contoh.id", Url),
        ("mailto:admin", Url),
        ("admin@contoh.id", Url),
        ("admin[at]contoh[dot]id", Url),
        ("root@db1", Url),
        ("-6.2088, 106.8456", Coordinates),
        ("-6,2088; 106,8456", Coordinates),
        ("-6.2 106.8", Coordinates),
        ("6.20 106.84", Coordinates),
        ("106.8456", Coordinates),
        ("6°12'31\"S", Coordinates),
        ("6º 12′ 31″ LS", Coordinates),
        ("6,21 LS 106,85 BT", Coordinates),
        ("6 12 31 S 106 50 44 E", Coordinates),
        ("S 6.20 E 106.84", Coordinates),
        ("6 derajat 12 menit", Coordinates),
        ("lintang 6 bujur 106", Coordinates),
        ("lat -6 lon 106", Coordinates),
        ("6P58QRR2+XJ", Coordinates),
        ("48M 701234 9312345", Coordinates),
        ("/srv/sirekap", Path),
        ("~/kunci", Path),
        ("C:\\kunci", Path),
        ("\\\\berkas\\kunci", Path),
    ]
};

#[test]
fn every_spelling_is_known_for_what_it_is() {
    let found: Vec<_> = SPELLINGS.iter().map(|(text, _)| (*text, exposure(text))).collect();
    let wrong: Vec<_> =
        found.iter().zip(SPELLINGS).filter(|((_, is), (_, should))| *is != Some(*should)).collect();
    // A host behind a scheme is a URL; which of two names it has is not the point, that it has one is.
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn what_documents_need_to_say_passes() {
    for text in [
        "PT Telkom Indonesia (Persero) Tbk.",
        "PP 71/2019 Pasal 20-21; UU 27/2022 Pasal 56",
        "Putusan 3 April 2024, register 001/KIP-PSIP/II/2024",
        "SPK 012/PPK/2028",
        "RUP 50000003",
        "PostgreSQL 17.2, Debian 13, nginx 1.27.3",
        "586.646 TPS, 84.298.880 suara, 55,27%",
        "2024-02-16",
        "Pukul 08.30 sampai 17:00:00 WIB",
        "a.n. Sekretaris Jenderal, S.E.",
        "Gedung lain di Indonesia",
        "2 x 64 GB, 10 TB; 4+1 cakram",
        "CC-BY-4.0",
        "Menyimpan sementara halaman dan/atau gambar",
        "AS45102",
    ] {
        assert_eq!(exposure(text), None, "{text}");
    }
}

/// Places of texts in a document, as JSON pointers: of each field the first that has a text.
fn texts(value: &Value, at: &str, into: &mut Vec<String>) {
    match value {
        Value::String(_) => {
            let field = |at: &str| {
                at.split('/').filter(|part| part.parse::<usize>().is_err()).collect::<Vec<_>>().join("/")
            };
            if !into.iter().any(|known| field(known) == field(at)) {
                into.push(at.to_string());
            }
        }
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(n, item)| texts(item, &format!("{at}/{n}"), into));
        }
        Value::Object(map) => map.iter().for_each(|(key, item)| texts(item, &format!("{at}/{key}"), into)),
        _ => {}
    }
}

/// The document with a text in this place; `None` where the place takes no such word.
fn planted<T: serde::Serialize + serde::de::DeserializeOwned>(of: &T, at: &str, text: &str) -> Option<T> {
    let mut value = serde_json::to_value(of).unwrap();
    *value.pointer_mut(at).unwrap() = Value::String(text.into());
    serde_json::from_value(value).ok()
}

/// Whether a document that shows a planted text got out. Letters that only tell texts apart by their case are one.
fn leaks(published: Result<String, Vec<Unfit>>, plant: &str) -> bool {
    published.is_ok_and(|text| text.to_lowercase().contains(&plant.to_lowercase()))
}

#[test]
fn whatever_is_planted_in_any_field_stays_inside() {
    let (inventory, policy) = (inventory(), from_toml::<Policy>(demo::POLICY).unwrap());
    let requests = from_toml::<Requests>(demo::REQUESTS).unwrap();
    let mut fields = [Vec::new(), Vec::new(), Vec::new()];
    texts(&serde_json::to_value(&inventory).unwrap(), "", &mut fields[0]);
    texts(&serde_json::to_value(&policy).unwrap(), "", &mut fields[1]);
    texts(&serde_json::to_value(&requests).unwrap(), "", &mut fields[2]);
    let (mut tried, mut refused, mut hidden) = (0, 0, 0);
    for (plant, _) in SPELLINGS {
        let said = format!("Peladen {plant} di gedung utama.");
        let mut judge = |field: &str, published: Option<Result<String, Vec<Unfit>>>| {
            let Some(published) = published else { return };
            tried += 1;
            refused += usize::from(published.is_err());
            hidden += usize::from(published.is_ok());
            assert!(!leaks(published, plant), "{said} in {field} came through");
        };
        let of = |i: Inventory| PublicInventory::of(&i).and_then(|p| p.text().map_err(|e| vec![e]));
        for field in &fields[0] {
            judge(field, planted(&inventory, field, &said).map(of));
        }
        for field in &fields[1] {
            judge(field, planted(&policy, field, &said).map(|p| policy_text(&p)));
        }
        for field in &fields[2] {
            let of = |r: Requests| r.published().and_then(|r| r.text().map_err(|e| vec![e]));
            // A link is a path of this site, which is no path of a machine.
            if !(field.ends_with("/link") && plant.starts_with('/')) {
                judge(field, planted(&requests, field, &said).map(of));
            }
        }
    }
    // Fields that are published refuse it, and those that never are hide it.
    // The public document has a format of its own.
    let never = ["format", "addresses", "pins", "exact_place", "key", "address", "views", "path"];
    let private =
        fields[0].iter().filter(|f| never.iter().any(|n| f.split('/').any(|part| part == *n))).count();
    assert_eq!((private, hidden), (8, 8 * SPELLINGS.len()), "{tried} {refused}");
    assert!(refused > 2_500, "{refused}");
}

#[test]
fn a_private_text_that_a_public_one_repeats_is_found() {
    let mut of = inventory();
    of.places[0].addresses.push("db-utama".into());
    of.places[1].purpose = "Dekat dengan db-utama".into();
    of.places[2].product = Some("Di ruang data LANTAI 3, rak B7".into());
    let found = PublicInventory::of(&of).unwrap_err();
    let said: Vec<String> = found.iter().map(|u| u.said(model::Lang::En).text).collect();
    expect![[r#"
        place[kunci].purpose: this text repeats what stands in place[pencatat].addresses, which is never published
        place[portal].product: this text repeats what stands in place[pencatat].exact_place, which is never published"#]].assert_eq(&said.join("\n"));
}

#[test]
fn the_public_document_as_a_whole() {
    let text = PublicInventory::of(&inventory()).unwrap().text().unwrap();
    for private in ["10.20", "contoh.id", "/srv", "lantai", "spki", "age1", "192.0.2", "tables/"] {
        assert!(!text.to_lowercase().contains(private), "{private}");
    }
    assert_eq!(PublicInventory::parse(text.as_bytes()).unwrap().text().unwrap(), text);
    assert_eq!(PublicInventory::parse(format!("{text}\n").as_bytes()).unwrap().text().unwrap(), text);
    expect_test::expect_file!["snapshots/inventaris.json"].assert_eq(&text);
    let policy = policy_text(&from_toml(demo::POLICY).unwrap()).unwrap();
    expect_test::expect_file!["snapshots/residensi.json"].assert_eq(&policy);
    assert_eq!(policy_text(&parse_policy(policy.as_bytes()).unwrap()).unwrap(), policy);
}

#[test]
fn other_spellings_of_a_document_are_refused() {
    let text = PublicInventory::of(&inventory()).unwrap().text().unwrap();
    for bad in [
        text.replacen("{\"format\"", "{ \"format\"", 1),
        text.replace("inventory-public/1", "inventory-public/2"),
        text.replacen("\"country\":\"ID\"", "\"country\":\"Indonesia\"", 1),
        text.replacen("Menyaring serangan", "Menyaring 10.0.0.1", 1),
        format!("{text} "),
        String::new(),
    ] {
        assert!(bad == text || PublicInventory::parse(bad.as_bytes()).is_err(), "{bad}");
    }
}

proptest! {
    /// Any IPv4 and IPv6 address is found in the middle of a sentence, and the search never panics.
    #[test]
    fn any_address_is_found(v4 in any::<[u8; 4]>(), v6 in any::<[u16; 8]>(), around in "[ -~\u{e9}]{0,12}") {
        let v4 = std::net::Ipv4Addr::from(v4);
        let v6 = std::net::Ipv6Addr::from(v6);
        for said in [format!("{around} {v4} {around}"), format!("{around} {v6} {around}")] {
            prop_assert!(exposure(&said).is_some(), "{}", said);
        }
    }

    #[test]
    fn any_coordinates_of_the_country_are_found(lat in -110_000_i32..60_000, lon in 950_000_i32..1_410_000) {
        let decimal = |n: i32, sign: &str| format!("{}{}{sign}{:04}", if n < 0 { "-" } else { "" }, n.abs() / 10_000, n.abs() % 10_000);
        for sign in [".", ","] {
            let said = format!("Letak {} {}", decimal(lat, sign), decimal(lon, sign));
            prop_assert_eq!(exposure(&said), Some(Exposure::Coordinates));
        }
    }

    #[test]
    fn any_text_is_judged(text in any::<String>()) {
        exposure(&text);
    }
}
