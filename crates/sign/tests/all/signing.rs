//! What is signed, and what comes back from a passkey.

use crate::{ORIGIN, ask};
use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use model::event::SignatureLine;
use model::passkey::challenge;
use model::{Digest, SecretKey};
use serde_json::{Value, json};

fn passkey() -> SecretKey {
    SecretKey::passkey(&[9; 32], "meja.example", "https://meja.example").unwrap()
}

#[test]
fn an_assertion_becomes_the_line_of_its_key() {
    let (key, message) = (passkey(), b"some lines\n");
    let signed = SignatureLine { key: key.id(), signature: key.sign(message) };
    let value = signed.signature.to_base64();
    let parts: Vec<String> =
        value.split('.').map(|part| URL_SAFE_NO_PAD.encode(STANDARD.decode(part).unwrap())).collect();
    let question = |signature: &str| json!({"key": key.id().to_hex(), "authenticator": parts[0], "client": parts[1], "signature": signature});
    let line = ask("asserted", question(&parts[2]));
    assert_eq!(line, json!({"line": signed.to_text(), "value": value}));
    let rsa = ask("asserted", question(&URL_SAFE_NO_PAD.encode([3; 256])));
    assert_eq!(rsa["line"].as_str().unwrap().split(' ').nth(1), Some("passkey-rs256"));
    for bad in ["", "?", &URL_SAFE_NO_PAD.encode([3; 100])] {
        assert_eq!(ask("asserted", question(bad))["error"]["code"], "P1008", "{bad}");
    }
}

#[test]
fn challenges_are_of_the_lines_that_the_desk_judges() {
    let id = Digest::of(b"x").to_string();
    let decline = ask("decline", json!({"origin": ORIGIN, "event": id}));
    let text = format!("sirekap-decline/1\n{ORIGIN}\n{id}\n");
    assert_eq!(decline, json!({"challenge": challenge(text.as_bytes()), "text": text}));
    let sign_in = ask(
        "sign_in",
        json!({"origin": ORIGIN, "rp": "meja.example", "nonce": "ab", "until": 1_900_000_000}),
    );
    let text = format!("sirekap-signin/1\n{ORIGIN}\nmeja.example\nab\n1900000000\n");
    assert_eq!(sign_in, json!({"challenge": challenge(text.as_bytes())}));
}

#[test]
fn a_payload_in_any_spelling_gives_one_text() {
    let payload: Value = serde_json::from_str(
        r#"{"time": 1900000000, "kind": "objection.answered/1", "by": "BY", "outcome": "kept", "text": null,
            "objection": "BY", "touches": ["31.1"],
            "form": {"station": "31.1", "round": 0, "count": 0, "contest": "ppwp"}}"#
            .replace("BY", &"ab".repeat(32))
            .as_str(),
    )
    .unwrap();
    let lines = ask("lines", json!({"origin": ORIGIN, "payload": payload}));
    let text = lines["text"].as_str().unwrap();
    assert!(text.starts_with(&format!("sirekap-event/1\n{ORIGIN}\n{{\"by\":\"abab")), "{text}");
    assert_eq!(lines["challenge"], challenge(text.as_bytes()));
    let mut outside = payload;
    outside["touches"] = json!(["31.2"]);
    assert_eq!(ask("lines", json!({"origin": ORIGIN, "payload": outside}))["error"]["code"], "P1007");
}

#[test]
fn a_note_is_told_only_for_its_own_hash() {
    let salt = STANDARD.encode([5; 16]);
    let note = ask("note", json!({"salt": salt, "text": "Kertas robek."}));
    assert_eq!(note["digest"], Digest::of(&[&[5; 16], "Kertas robek.".as_bytes()].concat()).to_string());
    assert_eq!(ask("note_text", note.clone()), json!({"text": "Kertas robek."}));
    let mut other = note;
    other["digest"] = json!(Digest::of(b"other").to_string());
    assert_eq!(ask("note_text", other), json!({"text": null}));
    assert_eq!(ask("note", json!({"salt": "AAAA", "text": ""}))["error"]["code"], "P1008");
}
