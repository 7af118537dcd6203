//! Signing in, and what of it is refused.

use crate::fixture::{
    AUTHORITY, COMMISSIONER, HERE, NOW, OPERATOR, ORIGIN, PAGE, RP, SOMEBODY, Site, key, passkey,
};
use desk::{CHALLENGE_SECONDS, COOKIE, IDLE_SECONDS, SESSION_SECONDS};
use model::passkey::Assertion;
use model::{Algorithm, SecretKey, Signature, UtcSeconds};
use serde_json::{Value, json};

fn site() -> (tempfile::TempDir, Site) {
    let folder = tempfile::tempdir().unwrap();
    let site = Site::new(folder.path());
    (folder, site)
}

#[test]
fn a_session_is_opened_listed_and_ended() {
    let (_folder, site) = site();
    let operator = passkey(OPERATOR);
    let answer = site.ask("POST", "sessions", None, &site.assertion(&operator));
    assert_eq!(answer.status, 201);
    let set = answer.headers["set-cookie"].to_str().unwrap();
    let attributes = set.split_once(';').unwrap().1;
    assert_eq!(attributes, format!(" Path=/; Secure; HttpOnly; SameSite=Strict; Max-Age={SESSION_SECONDS}"));
    assert!(set.starts_with("__Host-") && COOKIE.starts_with("__Host-"));
    let first = answer.cookie.unwrap();
    let second = site.sign_in(&operator);
    let list = site.ask("GET", "sessions", Some(&second), &Value::Null).json;
    let mine: Vec<bool> =
        list["sessions"].as_array().unwrap().iter().map(|s| s["is_this"].as_bool().unwrap()).collect();
    assert_eq!(mine.len(), 2);
    assert_eq!(mine.iter().filter(|is| **is).count(), 1);
    // The other device's session is ended from here.
    let other = list["sessions"].as_array().unwrap().iter().find(|s| s["is_this"] == false).unwrap();
    let path = format!("sessions/{}", other["id"].as_str().unwrap());
    assert_eq!(site.ask("DELETE", &path, Some(&second), &Value::Null).status, 200);
    assert_eq!(site.ask("GET", "sessions", Some(&first), &Value::Null).code(), "M1007");
    assert_eq!(site.ask("DELETE", &path, Some(&second), &Value::Null).code(), "M1015");
    // The same device signs in anew: its session is replaced.
    let again = site.ask("POST", "sessions", Some(&second), &site.assertion(&operator));
    let third = again.cookie.unwrap();
    assert_eq!(site.ask("GET", "sessions", Some(&second), &Value::Null).code(), "M1007");
    assert_eq!(
        site.ask("GET", "sessions", Some(&third), &Value::Null).json["sessions"].as_array().unwrap().len(),
        1
    );
    // Signing out takes the cookie away.
    let id = again.json["id"].as_str().unwrap();
    let out = site.ask("DELETE", &format!("sessions/{id}"), Some(&third), &Value::Null);
    assert!(out.headers["set-cookie"].to_str().unwrap().contains("Max-Age=0"));
    assert_eq!(site.ask("GET", "sessions", Some(&third), &Value::Null).code(), "M1007");
}

#[test]
fn a_superior_sees_who_is_signed_in_and_ends_it() {
    let (_folder, site) = site();
    let operator = site.sign_in(&passkey(OPERATOR));
    let elsewhere = site.sign_in(&passkey(OPERATOR + 10));
    let authority = site.sign_in(&passkey(AUTHORITY));
    let path = format!("areas/{HERE}/sessions");
    let list = site.ask("GET", &path, Some(&authority), &Value::Null).json;
    let roles: Vec<&str> =
        list["sessions"].as_array().unwrap().iter().map(|s| s["role"].as_str().unwrap()).collect();
    assert_eq!(roles.len(), 2);
    assert!(roles.contains(&"operator") && roles.contains(&"authority"));
    let found = list["sessions"].as_array().unwrap().iter().find(|s| s["role"] == "operator").unwrap();
    let ended = site.ask("POST", &format!("{path}/end"), Some(&authority), &json!({"id": found["id"]}));
    assert_eq!(ended.status, 200, "{}", ended.json);
    assert_eq!(site.ask("GET", "sessions", Some(&operator), &Value::Null).code(), "M1007");
    let theirs = site.ask("GET", "sessions", Some(&elsewhere), &Value::Null).json;
    let other = json!({"id": theirs["sessions"][0]["id"]});
    assert_eq!(site.ask("POST", &format!("{path}/end"), Some(&authority), &other).code(), "M1015");
}

#[test]
fn sessions_end_by_themselves_and_outlive_a_restart() {
    let (folder, site) = site();
    let cookie = site.sign_in(&passkey(OPERATOR));
    let site = site.reopened(folder.path());
    for _ in 0..(SESSION_SECONDS / IDLE_SECONDS) {
        assert_eq!(site.ask("GET", "sessions", Some(&cookie), &Value::Null).status, 200);
        site.later(IDLE_SECONDS);
    }
    assert_eq!(site.ask("GET", "sessions", Some(&cookie), &Value::Null).status, 200);
    site.later(1);
    assert_eq!(site.ask("GET", "sessions", Some(&cookie), &Value::Null).code(), "M1007", "four hours");
    let cookie = site.sign_in(&passkey(OPERATOR));
    site.later(IDLE_SECONDS + 1);
    assert_eq!(site.ask("GET", "sessions", Some(&cookie), &Value::Null).code(), "M1007", "idle");
}

/// An assertion over lines, with this in place of what an honest browser and authenticator say.
fn made(lines: &str, flags: u8, rp: &str, client: &str) -> String {
    use sha2::Digest as _;
    let challenge = model::passkey::challenge(lines.as_bytes());
    let client = client.replace("CHALLENGE", &challenge).into_bytes();
    let authenticator = [&sha2::Sha256::digest(rp)[..], &[flags, 0, 0, 0, 0]].concat();
    let signed = [&authenticator[..], &sha2::Sha256::digest(&client)].concat();
    let raw = SecretKey::p256(&[OPERATOR; 32]).unwrap().sign(&signed);
    let der = der(raw.bytes());
    Signature::from(Assertion::new(Algorithm::PasskeyEs256, authenticator, client, der).unwrap()).to_base64()
}

fn der(raw: &[u8]) -> Vec<u8> {
    let integer = |bytes: &[u8]| {
        let bytes = &bytes[bytes.iter().take_while(|b| **b == 0).count()..];
        let zero: &[u8] = if bytes[0] & 0x80 == 0 { &[] } else { &[0] };
        [&[2, (bytes.len() + zero.len()) as u8], zero, bytes].concat()
    };
    let body = [integer(&raw[..32]), integer(&raw[32..])].concat();
    [&[0x30, body.len() as u8], &body[..]].concat()
}

#[test]
fn hostile_ways_in() {
    let (_folder, site) = site();
    let operator = passkey(OPERATOR);
    let honest =
        format!(r#"{{"type":"webauthn.get","challenge":"CHALLENGE","origin":"{PAGE}","crossOrigin":false}}"#);
    let with = |change: &dyn Fn(&mut Value, &str)| {
        let mut body = site.assertion(&operator);
        let (nonce, until) = (body["nonce"].as_str().unwrap().to_owned(), body["until"].as_i64().unwrap());
        let lines = desk::signin_lines(ORIGIN, RP, &nonce, UtcSeconds(until));
        change(&mut body, &lines);
        let answer = site.ask("POST", "sessions", None, &body);
        // One shape, whatever it is: nothing but words and numbers differ.
        if answer.status != 201 {
            let members: Vec<&String> = answer.json.as_object().unwrap().keys().collect();
            assert_eq!(members, ["code", "status", "title", "type", "wait"]);
            assert_eq!(answer.cookie, None);
        }
        if answer.status == 201 { "ok".to_owned() } else { answer.code().to_owned() }
    };
    let of = |flags: u8, rp: &'static str, client: String| {
        move |body: &mut Value, lines: &str| body["signature"] = made(lines, flags, rp, &client).into()
    };
    let client = |from: &str, to: &str| honest.replace(from, to);
    let other_lines = |body: &mut Value, _: &str| {
        body["signature"] = operator.sign(b"sirekap-event/1\n").to_base64().into()
    };
    for (name, found, code) in [
        ("honest", with(&|_, _| {}), "ok"),
        ("made by hand", with(&of(5, RP, honest.clone())), "ok"),
        ("user verification absent", with(&of(1, RP, honest.clone())), "A1007"),
        ("user presence absent", with(&of(4, RP, honest.clone())), "A1006"),
        ("another relying party", with(&of(5, "kpu.example", honest.clone())), "A1009"),
        ("another page", with(&of(5, RP, client(PAGE, "https://meja-kpu.example"))), "A1010"),
        ("the page without TLS", with(&of(5, RP, client("https:", "http:"))), "A1010"),
        ("inside another page", with(&of(5, RP, client("false", "true"))), "A1004"),
        ("a registration", with(&of(5, RP, client("webauthn.get", "webauthn.create"))), "A1002"),
        ("an event signed elsewhere", with(&other_lines), "A1003"),
        (
            "another person's assertion",
            with(&|body, lines| {
                body["signature"] = passkey(COMMISSIONER).sign(lines.as_bytes()).to_base64().into()
            }),
            "A1008",
        ),
        ("another person's name", with(&|body, _| body["key"] = json!(passkey(COMMISSIONER).id())), "A1008"),
        (
            "a plain signature",
            with(&|body, lines| {
                body["signature"] =
                    SecretKey::p256(&[OPERATOR; 32]).unwrap().sign(lines.as_bytes()).to_base64().into()
            }),
            "M1003",
        ),
        (
            "a plain key of the log",
            with(&|body, lines| {
                body["key"] = json!(key(2).id());
                body["signature"] = key(2).sign(lines.as_bytes()).to_base64().into();
            }),
            "M1012",
        ),
        (
            "the scalar as another algorithm",
            with(&|body, lines| {
                let p256 = SecretKey::p256(&[OPERATOR; 32]).unwrap();
                body["key"] = json!(p256.id());
                body["signature"] = p256.sign(lines.as_bytes()).to_base64().into();
            }),
            "M1012",
        ),
        ("nobody", with(&|body, _| body["key"] = json!(passkey(99).id())), "M1012"),
        (
            "no role of a desk",
            with(&|body, lines| {
                let own = passkey(SOMEBODY + 1);
                body["key"] = json!(own.id());
                body["signature"] = own.sign(lines.as_bytes()).to_base64().into();
            }),
            "M1012",
        ),
        ("another nonce", with(&|body, _| body["nonce"] = "0".repeat(64).into()), "M1011"),
        ("a later end", with(&|body, _| body["until"] = (NOW + CHALLENGE_SECONDS - 1).into()), "M1011"),
        (
            "upper case",
            with(&|body, _| body["nonce"] = body["nonce"].as_str().unwrap().to_uppercase().into()),
            "M1011",
        ),
        ("a member more", with(&|body, _| body["x"] = 1.into()), "M1003"),
        ("no member", with(&|body, _| *body = json!({})), "M1003"),
        ("a long name", with(&|body, _| body["device"] = "x".repeat(41).into()), "M1003"),
        ("a name with a line feed", with(&|body, _| body["device"] = "a\nb".into()), "M1003"),
    ] {
        assert_eq!(found, code, "{name}");
    }
}

#[test]
fn a_challenge_is_used_once_and_not_late() {
    let (folder, site) = site();
    let body = site.assertion(&passkey(OPERATOR));
    assert_eq!(site.ask("POST", "sessions", None, &body).status, 201);
    assert_eq!(site.ask("POST", "sessions", None, &body).code(), "M1011", "replayed");
    let body = site.assertion(&passkey(OPERATOR));
    site.later(CHALLENGE_SECONDS);
    assert_eq!(site.ask("POST", "sessions", None, &body).status, 201, "the last second");
    let body = site.assertion(&passkey(OPERATOR));
    site.later(CHALLENGE_SECONDS + 1);
    assert_eq!(site.ask("POST", "sessions", None, &body).code(), "M1011", "too late");
    // A failed attempt uses nothing up: the person tries again with the same challenge.
    let body = site.assertion(&passkey(OPERATOR));
    let mut wrong = body.clone();
    wrong["key"] = json!(passkey(COMMISSIONER).id());
    assert_eq!(site.ask("POST", "sessions", None, &wrong).code(), "A1008");
    assert_eq!(site.ask("POST", "sessions", None, &body).status, 201);
    // What another process made is not this one's.
    let body = site.assertion(&passkey(OPERATOR));
    let site = site.reopened(folder.path());
    assert_eq!(site.ask("POST", "sessions", None, &body).code(), "M1011", "after a restart");
}

#[test]
fn other_sites_change_and_read_nothing() {
    let (_folder, site) = site();
    let cookie = site.sign_in(&passkey(OPERATOR));
    let good = [("origin", PAGE), ("content-type", "application/json"), ("cookie", cookie.as_str())];
    let with = |name: &'static str, value: &'static str| {
        let mut headers: Vec<(&str, &str)> = good.into_iter().filter(|(n, _)| *n != name).collect();
        if !value.is_empty() {
            headers.push((name, value));
        }
        headers
    };
    for (what, headers, code) in [
        ("as the page asks", with("sec-fetch-site", "same-origin"), "M1003"),
        ("its charset", with("content-type", "application/json; charset=utf-8"), "M1003"),
        ("no origin", with("origin", ""), "M1006"),
        ("another origin", with("origin", "https://meja-kpu.example"), "M1006"),
        ("a sandbox", with("origin", "null"), "M1006"),
        ("the origin without TLS", with("origin", "http://kec-1.meja.example"), "M1006"),
        ("a sister's page", with("sec-fetch-site", "same-site"), "M1006"),
        ("a stranger's page", with("sec-fetch-site", "cross-site"), "M1006"),
        ("a form", with("content-type", "application/x-www-form-urlencoded"), "M1004"),
        ("a form's text", with("content-type", "text/plain"), "M1004"),
        ("a form with files", with("content-type", "multipart/form-data; boundary=x"), "M1004"),
        ("no type", with("content-type", ""), "M1004"),
    ] {
        assert_eq!(site.raw("POST", "drafts", &headers, b"{}".to_vec()).code(), code, "{what}");
    }
    let cross = [("cookie", cookie.as_str()), ("sec-fetch-site", "cross-site")];
    assert_eq!(site.raw("GET", "sessions", &cross, Vec::new()).code(), "M1006");
    let read = site.raw("GET", "sessions", &[("cookie", &cookie)], Vec::new());
    assert_eq!(read.status, 200);
    let allow = |name: &str| name.starts_with("access-control");
    assert!(!read.headers.keys().any(|name| allow(name.as_str())), "no other page may read");
    assert_eq!(read.headers["cache-control"], "no-store");
    assert_eq!(
        site.raw("DELETE", "sessions/0000000000000000", &[("cookie", &cookie)], Vec::new()).code(),
        "M1006"
    );
    assert_eq!(site.raw("POST", "drafts", &good, vec![b' '; 70_000]).code(), "M1005");
    assert_eq!(site.raw("GET", "nowhere", &[], Vec::new()).code(), "M1001");
    assert_eq!(site.raw("DELETE", "drafts", &good, Vec::new()).code(), "M1002");
    for cookie in ["", "__Host-meja=", "__Host-meja=x", "meja=x", "__Host-meja"] {
        assert_eq!(
            site.raw("GET", "sessions", &[("cookie", cookie)], Vec::new()).code(),
            "M1007",
            "{cookie}"
        );
    }
}
