//! Assertions, good and hostile, each with what is said of it first.

use crate::der::{integer, minimal, sequence};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use model::event::SignatureLine;
use model::key::KeyError;
use model::passkey::challenge;
use model::{Algorithm, PublicKey, SecretKey};
use sha2::{Digest as _, Sha256};

pub const MESSAGE: &[u8] = b"sirekap-event/1\nlog.example/pemilu-uji\n{}\n";
pub const RP: &str = "meja.example";
pub const PAGE: &str = "https://kec-1.meja.example";
pub const ES256: Algorithm = Algorithm::PasskeyEs256;
pub const RS256: Algorithm = Algorithm::PasskeyRs256;

/// Three keys of RSA with an assertion over [`MESSAGE`] each, made with `cryptography` (OpenSSL).
const RSA: &str = include_str!("passkeys_rsa.txt");

pub fn scalar() -> SecretKey {
    SecretKey::p256(&[5; 32]).unwrap()
}

/// Authenticator data: flags, then the counter 258, then what follows.
pub fn authenticator(flags: u8, rest: &[u8]) -> Vec<u8> {
    [&Sha256::digest(RP)[..], &[flags, 0, 0, 1, 2], rest].concat()
}

fn signed(authenticator: &[u8], client: &[u8]) -> [u8; 64] {
    let message = [authenticator, &Sha256::digest(client)].concat();
    scalar().sign(&message).bytes().try_into().unwrap()
}

fn value(authenticator: &[u8], client: &[u8], signature: &[u8]) -> String {
    [authenticator, client, signature].map(|part| BASE64.encode(part)).join(".")
}

/// A well-signed value of these parts.
pub fn made(authenticator: &[u8], client: &[u8]) -> String {
    let rs = signed(authenticator, client);
    let der = sequence(&[integer(&minimal(&rs[..32])), integer(&minimal(&rs[32..]))]);
    value(authenticator, client, &der)
}

/// The browser's data with this in place of `kind`, and these members at the end.
pub fn client(kind: &str, challenge: &str, end: &str) -> Vec<u8> {
    format!(r#"{{"type":"{kind}","challenge":"{challenge}","origin":"{PAGE}"{end}}}"#).into_bytes()
}

pub struct Case {
    pub name: String,
    key: (Algorithm, Vec<u8>),
    line: (Algorithm, String),
    asked: (&'static str, &'static str),
    pub verdict: &'static str,
}

impl Case {
    fn of(name: &str, value: String, verdict: &'static str) -> Case {
        let key = (ES256, scalar().public().bytes().to_vec());
        Case { name: name.into(), key, line: (ES256, value), asked: (RP, PAGE), verdict }
    }

    /// The code of the first thing that is wrong.
    pub fn judged(&self) -> &'static str {
        let Ok(key) = PublicKey::new(self.key.0, &self.key.1) else { return "E1007" };
        let line = format!("{} {} {}", key.id(), self.line.0.tag(), self.line.1);
        let Ok(line) = SignatureLine::parse(&line) else { return "E1008" };
        match key.verify(MESSAGE, &line.signature) {
            Ok(()) => {
                let assertion = line.signature.passkey().unwrap();
                assertion.is_for(self.asked.0, [self.asked.1]).map_or_else(|fault| fault.code(), |()| "ok")
            }
            Err(KeyError::Assertion(fault)) => fault.code(),
            Err(_) => "E1012",
        }
    }

    pub fn row(&self) -> String {
        let Case { name, key, line, asked, verdict } = self;
        let (alg, bytes) = (key.0.tag(), BASE64.encode(&key.1));
        let message = BASE64.encode(MESSAGE);
        let (tag, text) = (line.0.tag(), &line.1);
        format!("{name}\t{alg}\t{bytes}\t{message}\t{tag}\t{text}\t{}\t{}\t{verdict}\n", asked.0, asked.1)
    }
}

/// What browsers say: whole texts, or what stands behind the three members.
fn clients() -> Vec<(&'static str, Vec<u8>, &'static str)> {
    let ours = challenge(MESSAGE);
    let get = |end: &str| client("webauthn.get", &ours, end);
    let deep = |depth: usize| format!(r#","x":{}{}"#, "[".repeat(depth - 1), "]".repeat(depth - 1));
    let padded = |bytes: usize| {
        let mut client = get("");
        client.resize(bytes, b' ');
        client
    };
    let reordered =
        format!("{{ \"origin\" :\t\"{PAGE}\",\r\n\"challenge\":\"{ours}\", \"type\":\"webauthn.get\"}}\n");
    vec![
        ("crossOrigin absent", get(""), "ok"),
        ("crossOrigin false", get(r#","crossOrigin":false"#), "ok"),
        ("another order, with spaces", reordered.clone().into_bytes(), "ok"),
        (
            "an unknown member",
            get(r#","other_keys_can_be_added_here":"do not compare clientDataJSON""#),
            "ok",
        ),
        (
            "an unknown member of any kind",
            get(r#","tokenBinding":{"a":[1,-0.5e+9,null,{"a":1,"a":2}]}"#),
            "ok",
        ),
        ("an unknown number beyond doubles", get(r#","x":[1e999,123456789012345678901234567890]"#), "ok"),
        (
            "escapes",
            String::from_utf8(get(""))
                .unwrap()
                .replace("type", r"t\u0079pe")
                .replace("https:", r"https\u003A")
                .into_bytes(),
            "ok",
        ),
        ("a pair of surrogates", get(r#","x":"\uD83D\udE00\\ud800""#), "ok"),
        ("16 deep", get(&deep(16)), "ok"),
        ("brackets in a text", get(&format!(r#","x":"{}""#, r#"\"["#.repeat(20))), "ok"),
        ("2,048 bytes", padded(2_048), "ok"),
        ("2,049 bytes", padded(2_049), "E1008"),
        ("nothing", Vec::new(), "E1008"),
        ("17 deep", get(&deep(17)), "A1001"),
        ("half a pair", get(r#","x":"\ud83d""#), "A1001"),
        ("half a pair, then a letter", get(r#","x":"\ud83d\u0041""#), "A1001"),
        ("the other half", get(r#","x":["\uDE00"]"#), "A1001"),
        ("half a pair in a name", get(r#","\ud83d":1"#), "A1001"),
        ("half an escape", get(r#","x":"\u12"#), "A1001"),
        ("no escape", get(r#","x":"\x""#), "A1001"),
        ("a control character", get(",\"x\":\"\x01\""), "A1001"),
        ("a byte order mark", [&b"\xef\xbb\xbf"[..], &get("")].concat(), "A1001"),
        ("not UTF-8", get("").into_iter().map(|b| if b == b':' { 0xff } else { b }).collect(), "A1001"),
        (
            "a surrogate in UTF-8",
            [&get(r#","x":""#)[..get(r#","x":""#).len() - 1], b"\xed\xa0\x80\"}"].concat(),
            "A1001",
        ),
        ("not a number", get(r#","x":NaN"#), "A1001"),
        ("an infinite one", get(r#","x":[-Infinity]"#), "A1001"),
        ("leading zero", get(r#","x":01"#), "A1001"),
        ("a comment", get("/**/"), "A1001"),
        ("a comma at the end", get(","), "A1001"),
        ("a bracket of another kind", get(r#","x":[1}"#), "A1001"),
        ("something behind", [&get("")[..], b"{}"].concat(), "A1001"),
        ("cut off", get("")[..60].to_vec(), "A1001"),
        ("a text", b"\"webauthn.get\"".to_vec(), "A1001"),
        ("an array", [b"[", &get("")[..], b"]"].concat(), "A1001"),
        (
            "an array of pairs",
            format!(r#"[["type","webauthn.get"],["challenge","{ours}"],["origin","{PAGE}"]]"#).into_bytes(),
            "A1001",
        ),
        ("type twice", get(r#","type":"webauthn.get""#), "A1001"),
        ("challenge twice", get(r#","challenge":"AAAA""#), "A1001"),
        ("origin twice, escaped", get(r#","origi\u006e":"https://else.example""#), "A1001"),
        ("crossOrigin twice", get(r#","crossOrigin":false,"crossOrigin":false"#), "A1001"),
        ("an unknown name twice", get(r#","x":1,"x":1"#), "A1001"),
        ("crossOrigin null", get(r#","crossOrigin":null"#), "A1001"),
        ("crossOrigin a text", get(r#","crossOrigin":"false""#), "A1001"),
        ("crossOrigin a number", get(r#","crossOrigin":0"#), "A1001"),
        ("no type", format!(r#"{{"challenge":"{ours}","origin":"{PAGE}"}}"#).into_bytes(), "A1001"),
        ("no challenge", format!(r#"{{"type":"webauthn.get","origin":"{PAGE}"}}"#).into_bytes(), "A1001"),
        ("no origin", format!(r#"{{"type":"webauthn.get","challenge":"{ours}"}}"#).into_bytes(), "A1001"),
        (
            "origin null",
            format!(r#"{{"type":"webauthn.get","challenge":"{ours}","origin":null}}"#).into_bytes(),
            "A1001",
        ),
        (
            "type a list",
            format!(r#"{{"type":["webauthn.get"],"challenge":"{ours}","origin":"{PAGE}"}}"#).into_bytes(),
            "A1001",
        ),
        ("of a registration", client("webauthn.create", &ours, ""), "A1002"),
        ("of a payment", client("payment.get", &ours, ""), "A1002"),
        ("upper case", client("WebAuthn.get", &ours, ""), "A1002"),
        ("another challenge", client("webauthn.get", &challenge(b"other"), ""), "A1003"),
        ("the challenge padded", client("webauthn.get", &format!("{ours}="), ""), "A1003"),
        ("the challenge in hex", client("webauthn.get", &hex::encode(Sha256::digest(MESSAGE)), ""), "A1003"),
        ("the empty challenge", client("webauthn.get", "", ""), "A1003"),
        ("crossOrigin true", get(r#","crossOrigin":true"#), "A1004"),
        (
            "crossOrigin true, topOrigin",
            get(r#","crossOrigin":true,"topOrigin":"https://else.example""#),
            "A1004",
        ),
        ("topOrigin alone", get(&format!(r#","crossOrigin":false,"topOrigin":"{PAGE}""#)), "A1004"),
        ("topOrigin null", get(r#","topOrigin":null"#), "A1004"),
    ]
}

pub fn cases() -> Vec<Case> {
    let plain = client("webauthn.get", &challenge(MESSAGE), r#","crossOrigin":false"#);
    let (up_uv, be, bs, at, ed) = (0x05, 0x08, 0x10, 0x40, 0x80);
    let good = authenticator(up_uv, &[]);
    let mut all: Vec<Case> = clients()
        .into_iter()
        .map(|(name, client, verdict)| Case::of(&format!("client: {name}"), made(&good, &client), verdict))
        .collect();

    // What authenticators say. {"credProtect": 1}, {}.
    let extension = b"\xa1\x6bcredProtect\x01";
    for (name, data, verdict) in [
        ("backup eligible", authenticator(up_uv | be, &[]), "ok"),
        ("backed up", authenticator(up_uv | be | bs, &[]), "ok"),
        ("reserved bits", authenticator(up_uv | 0x22, &[]), "ok"),
        ("an extension", authenticator(up_uv | ed, extension), "ok"),
        (
            "1,024 bytes",
            authenticator(up_uv | ed, &[&b"\xa1\x61x\x59\x03\xd5"[..], &[0; 981]].concat()),
            "ok",
        ),
        ("1,025 bytes", authenticator(up_uv | ed, &[0; 988]), "E1008"),
        ("36 bytes", good[..36].to_vec(), "E1008"),
        ("empty", Vec::new(), "E1008"),
        ("backed up, not eligible", authenticator(up_uv | bs, &[]), "A1005"),
        ("attested data promised", authenticator(up_uv | at, &[]), "A1005"),
        ("attested data", authenticator(up_uv | at, &[0; 18]), "A1005"),
        ("an extension promised", authenticator(up_uv | ed, &[]), "A1005"),
        ("something behind", authenticator(up_uv, &[0]), "A1005"),
        ("nobody present", authenticator(0x04, &[]), "A1006"),
        ("nobody present, nobody verified", authenticator(0, &[]), "A1006"),
        ("nobody verified", authenticator(0x01, &[]), "A1007"),
    ] {
        all.push(Case::of(&format!("authenticator: {name}"), made(&data, &plain), verdict));
    }

    // Signatures.
    let rs = signed(&good, &plain);
    let (r, s) = (minimal(&rs[..32]), minimal(&rs[32..]));
    let order = hex::decode("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551").unwrap();
    let mut high = [0; 32];
    let mut borrow = 0i16;
    for at in (0..32).rev() {
        let difference = i16::from(order[at]) - i16::from(rs[32 + at]) - borrow;
        borrow = i16::from(difference < 0);
        high[at] = difference.rem_euclid(256) as u8;
    }
    let body = [integer(&r), integer(&s)].concat();
    let long = u8::try_from(body.len()).unwrap();
    for (name, der, verdict) in [
        ("the other s", sequence(&[integer(&r), integer(&minimal(&high))]), "ok"),
        ("r || s", rs.to_vec(), "A1008"),
        ("a zero before r", sequence(&[integer(&[&[0], &r[..]].concat()), integer(&s)]), "A1008"),
        ("a zero before s", sequence(&[integer(&r), integer(&[&[0], &s[..]].concat())]), "A1008"),
        ("a long length", [&[0x30, 0x81, long], &body[..]].concat(), "A1008"),
        ("an indefinite length", [&[0x30, 0x80], &body[..], &[0]].concat(), "A1008"),
        ("a byte behind", [&sequence(&[integer(&r), integer(&s)])[..], &[0]].concat(), "A1008"),
        ("a byte inside", sequence(&[integer(&r), integer(&s), vec![0]]), "A1008"),
        ("a set", [&[0x31, long], &body[..]].concat(), "A1008"),
        ("s alone twice", sequence(&[integer(&s), integer(&s)]), "A1008"),
        ("r of zero", sequence(&[integer(&[0]), integer(&s)]), "A1008"),
        ("s of zero", sequence(&[integer(&r), integer(&[0])]), "A1008"),
        ("s of the order", sequence(&[integer(&r), integer(&minimal(&order))]), "A1008"),
        ("r negative", sequence(&[integer(&[&[0x80], &r[1..]].concat()), integer(&s)]), "A1008"),
        ("73 bytes", vec![0; 73], "E1008"),
        ("7 bytes", vec![0; 7], "E1008"),
    ] {
        all.push(Case::of(&format!("DER: {name}"), value(&good, &plain, &der), verdict));
    }
    let of_another =
        value(&good, &plain, SecretKey::passkey(&[6; 32], RP, PAGE).unwrap().sign(MESSAGE).bytes());
    all.push(Case::of("of another key", of_another, "A1008"));

    // Spellings of a line.
    let text = made(&good, &plain);
    let parts: Vec<&str> = text.split('.').collect();
    let bare = parts[0].trim_end_matches('=');
    for (name, text) in [
        ("two parts", parts[..2].join(".")),
        ("four parts", format!("{text}.")),
        ("no dots", parts.concat()),
        ("no padding", text.replacen('=', "", 1)),
        ("two paddings", [&format!("{}====", bare), parts[1], parts[2]].join(".")),
        (
            "sloppy last character",
            [&format!("{}{}==", &bare[..bare.len() - 1], "B"), parts[1], parts[2]].join("."),
        ),
        ("URL alphabet", text.replace(['+', '/'], "_")),
        ("a space", text.replace('.', ". ")),
        ("64 bytes", BASE64.encode([1; 64])),
        ("empty", String::new()),
        ("dots", "..".into()),
    ] {
        all.push(Case::of(&format!("line: {name}"), text, "E1008"));
    }

    // One algorithm for another.
    let ours = scalar().public().bytes().to_vec();
    let raw = BASE64.encode(scalar().sign(MESSAGE).bytes());
    let rsa: Vec<(Vec<u8>, &str)> = RSA
        .lines()
        .map(|l| l.split_once('\t').unwrap())
        .map(|(k, v)| (BASE64.decode(k).unwrap(), v))
        .collect();
    let confused = |name: &str, key: (Algorithm, &[u8]), line: (Algorithm, &str), verdict| Case {
        name: format!("algorithm: {name}"),
        key: (key.0, key.1.to_vec()),
        line: (line.0, line.1.into()),
        asked: (RP, PAGE),
        verdict,
    };
    let p256 = Algorithm::P256;
    all.extend([
        confused("a passkey's line, a plain key", (p256, &ours), (ES256, &text), "E1012"),
        confused("a plain line, a passkey", (ES256, &ours), (p256, &raw), "E1012"),
        confused("a plain value, a passkey", (ES256, &ours), (ES256, &raw), "E1008"),
        confused("an assertion, a plain line", (ES256, &ours), (p256, &text), "E1008"),
        confused("Ed25519's line", (ES256, &ours), (Algorithm::Ed25519, &raw), "E1012"),
        confused("of RSA, for P-256", (ES256, &ours), (RS256, rsa[0].1), "E1012"),
        confused("of RSA, called ES256", (ES256, &ours), (ES256, rsa[0].1), "E1008"),
        confused("of P-256, for RSA", (RS256, &rsa[0].0), (ES256, &text), "E1012"),
        confused("of P-256, called RS256", (RS256, &rsa[0].0), (RS256, &text), "E1008"),
    ]);

    // RSA.
    let altered = |at: usize, to: fn(&mut Vec<u8>)| {
        let mut parts: Vec<Vec<u8>> = rsa[0].1.split('.').map(|part| BASE64.decode(part).unwrap()).collect();
        to(&mut parts[at]);
        value(&parts[0], &parts[1], &parts[2])
    };
    for (bits, (key, line)) in [2048, 3072, 4096].into_iter().zip(&rsa) {
        all.push(confused(&format!("RSA of {bits} bits"), (RS256, key), (RS256, line), "ok"));
    }
    let modulus = &rsa[0].0;
    let mut plus = altered(2, |_| {});
    if let Some((head, _)) = plus.clone().rsplit_once('.') {
        plus = format!("{head}.{}", BASE64.encode(modulus));
    }
    for (name, line, verdict) in [
        ("another counter", altered(0, |data| data[36] ^= 1), "A1008"),
        (
            "a member more",
            altered(1, |data| {
                data.pop();
                data.extend(b",\"x\":1}");
            }),
            "A1008",
        ),
        ("a bit of the signature", altered(2, |s| s[200] ^= 1), "A1008"),
        ("a signature of zero", altered(2, |s| s.fill(0)), "A1008"),
        ("a signature not below the modulus", plus, "A1008"),
        (
            "a signature too short",
            altered(2, |s| {
                s.pop();
            }),
            "E1008",
        ),
        ("a signature of another length", altered(2, |s| s.resize(384, 1)), "A1008"),
        ("nobody verified", altered(0, |data| data[32] &= !4), "A1007"),
    ] {
        all.push(confused(&format!("RSA, {name}"), (RS256, modulus), (RS256, &line), verdict));
    }
    let mut even = modulus.clone();
    even[255] &= 0xfe;
    let mut low = modulus.clone();
    low[0] &= 0x7f;
    let compressed = [&[2 + (ours[64] & 1)][..], &ours[1..33]].concat();
    for (name, algorithm, bytes) in [
        ("an even modulus", RS256, &even[..]),
        ("a modulus whose top bit is clear", RS256, &low),
        ("a modulus of 1,024 bits", RS256, &[&modulus[..127], &[1]].concat()),
        ("a modulus with a zero before it", RS256, &[&[0], &modulus[..]].concat()),
        ("no modulus", RS256, &[]),
        ("a compressed point", ES256, &compressed),
        ("a modulus for a point", ES256, modulus),
    ] {
        all.push(confused(&format!("key: {name}"), (algorithm, bytes), (ES256, &text), "E1007"));
    }

    // For whom it was made.
    for (name, asked, verdict) in [
        ("as asked", (RP, PAGE), "ok"),
        ("another relying party", ("kpu.example", PAGE), "A1009"),
        ("the parent of the relying party", ("example", PAGE), "A1009"),
        ("the page's host as relying party", ("kec-1.meja.example", PAGE), "A1009"),
        ("another page", (RP, "https://kec-2.meja.example"), "A1010"),
        ("the page without TLS", (RP, "http://kec-1.meja.example"), "A1010"),
        ("the page with a slash", (RP, "https://kec-1.meja.example/"), "A1010"),
        ("the page with a port", (RP, "https://kec-1.meja.example:8443"), "A1010"),
    ] {
        all.push(Case { asked, ..Case::of(&format!("for: {name}"), text.clone(), verdict) });
    }
    all
}
