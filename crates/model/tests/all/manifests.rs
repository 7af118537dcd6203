//! The election's manifest: its bytes, and what is refused.

use expect_test::expect;
use model::manifest::{BYTES_MAX, Desk, Images, Manifest, ManifestError, Reason, Tier};
use serde_json::{Value, json};

fn manifest() -> Manifest {
    Manifest {
        abroad: vec![Tier::Ppln, Tier::Nasional],
        deadlines: [("kabko".to_string(), 20)].into(),
        desks: vec![Desk { origins: vec!["https://meja.example.id:8443".into()], rp: "example.id".into() }],
        election: "uji-2029".into(),
        format: "sirekap-manifest/1".into(),
        freshness: 600,
        images: Images::Masked,
        quorums: [("kecamatan".to_string(), 3)].into(),
        reasons: vec![Reason { code: "salah-baca".into(), en: "misread".into(), id: "salah baca".into() }],
        tiers: [("ppwp".to_string(), vec![Tier::Kecamatan, Tier::Kabko])].into(),
        training: Some(365),
    }
}

#[test]
fn exact_bytes() {
    let bytes = manifest().to_bytes();
    expect![[r#"{"abroad":["ppln","nasional"],"deadlines":{"kabko":20},"desks":[{"origins":["https://meja.example.id:8443"],"rp":"example.id"}],"election":"uji-2029","format":"sirekap-manifest/1","freshness":600,"images":"masked","quorums":{"kecamatan":3},"reasons":[{"code":"salah-baca","en":"misread","id":"salah baca"}],"tiers":{"ppwp":["kecamatan","kabko"]},"training":365}"#]]
        .assert_eq(std::str::from_utf8(&bytes).unwrap());
    assert_eq!(Manifest::parse(&bytes), Ok(manifest()));
    assert_eq!(manifest().digest(), model::Digest::of(&bytes));
}

#[test]
fn what_is_no_manifest() {
    let changed = |path: &str, value: Value| {
        let mut json = serde_json::to_value(manifest()).unwrap();
        *json.pointer_mut(path).unwrap() = value;
        Manifest::parse(json.to_string().as_bytes())
    };
    for (path, good) in [
        ("/training", json!(null)),
        ("/freshness", json!(10)),
        ("/freshness", json!(86_400)),
        ("/abroad", json!([])),
        ("/desks", json!([])),
        ("/desks/0/origins", json!(["https://example.id", "https://a.b.example.id"])),
        ("/images", json!("full")),
        ("/reasons", json!([])),
    ] {
        assert!(changed(path, good.clone()).is_ok(), "{path} {good}");
    }
    for (path, bad) in [
        ("/training", json!(0)),
        ("/training", json!(3_661)),
        ("/freshness", json!(9)),
        ("/freshness", json!(86_401)),
        ("/freshness", json!(-1)),
        ("/abroad", json!(["nasional", "ppln"])),
        ("/abroad", json!(["desa"])),
        ("/deadlines", json!({"provinsi": 25})),
        ("/deadlines", json!({"kabko": 0})),
        ("/deadlines", json!({"kabko": 367})),
        ("/quorums", json!({"provinsi": 3})),
        ("/quorums", json!({"kabko": 16})),
        ("/desks/0/rp", json!("example.com")),
        ("/desks/0/rp", json!("")),
        ("/desks/0/rp", json!("Example.id")),
        ("/desks/0/origins", json!([])),
        ("/desks/0/origins", json!(["http://example.id"])),
        ("/desks/0/origins", json!(["https://badexample.id"])),
        ("/desks/0/origins", json!(["https://example.id/meja"])),
        ("/desks/0/origins", json!(["https://user@example.id"])),
        ("/desks/0/origins", json!(["https://example.id:0"])),
        ("/desks/0/origins", json!(["https://example.id:080"])),
        ("/election", json!("")),
        ("/election", json!("a b")),
        ("/images", json!("none")),
        ("/reasons/0/code", json!("salah baca")),
        ("/reasons/0/id", json!("")),
        ("/reasons/0/en", json!("a\nb")),
        ("/tiers", json!({"ppwp": []})),
        ("/tiers", json!({"ppwp": ["kabko", "kecamatan"]})),
        ("/tiers", json!({"ppwp": ["kecamatan", "kabko", "kabko"]})),
        ("/tiers", json!({"ppwp": ["ppln", "kabko"]})),
        ("/tiers", json!({"pp wp": ["kecamatan", "kabko"]})),
    ] {
        let found = changed(path, bad.clone());
        assert!(matches!(found, Err(ManifestError::Field(_))), "{path} {bad}: {found:?}");
    }
    let twice = json!([{"code": "a", "en": "a", "id": "a"}, {"code": "a", "en": "b", "id": "b"}]);
    assert!(matches!(changed("/reasons", twice), Err(ManifestError::Field(_))));
    let found = changed("/format", json!("sirekap-manifest/2"));
    assert_eq!(found, Err(ManifestError::UnknownFormat("sirekap-manifest/2".into())));

    let text = String::from_utf8(manifest().to_bytes()).unwrap();
    for other in [
        text.clone() + "\n",
        text.replacen(':', ": ", 1),
        text.replacen("\"abroad\":[\"ppln\",\"nasional\"],", "", 1) + " ",
        " ".repeat(BYTES_MAX + 1),
        String::new(),
    ] {
        let found = Manifest::parse(other.as_bytes());
        assert!(matches!(found, Err(ManifestError::NotCanonical(_))), "{found:?}");
    }
    for field in ["abroad", "desks", "training"] {
        let mut json = serde_json::to_value(manifest()).unwrap();
        json.as_object_mut().unwrap().remove(field);
        let found = Manifest::parse(json.to_string().as_bytes());
        // A field that may be null may not be left out.
        assert!(matches!(found, Err(ManifestError::Field(_))), "{field}: {found:?}");
    }
    assert!(matches!(Manifest::parse(b"\xff"), Err(ManifestError::NotCanonical(_))));
}
