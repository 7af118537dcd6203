//! Who asks: what a device, the holder of a card, or nobody may do, and what each may use up.

use crate::fixture::{
    AUTH, INTAKE, NOBODY, NOW, OFFICER, TICKET, auth_of, bounds, confirmation, key, metadata, picture,
    service, upload_id, with,
};
use device::Accepted;
use device::auth::{Asked, Auth, EVENT_TYPE, about_body, about_upload};
use intake::Bounds;
use model::UtcSeconds;

const TUS: (&str, &str) = ("tus-resumable", "1.0.0");

#[test]
fn what_nobody_has_signed_is_refused_before_its_body_is_read() {
    let service = service();
    let event = confirmation(1, &[]);
    let about = about_body(event.bytes());
    let by = |number: u8, time: i64, about| {
        auth_of(&key(number), UtcSeconds(NOW.0 + time), "POST", "events", about)
    };
    let good = by(OFFICER, 0, about);
    let table = [
        ("nobody", String::new(), "Sirekap-Auth"),
        ("another shape", "saya".into(), "Sirekap-Auth"),
        ("one part more", format!("{good} x"), "Sirekap-Auth"),
        ("a time that is spelt otherwise", good.replacen(" 1", " 01", 1), "Sirekap-Auth"),
        ("five minutes and a second ago", by(OFFICER, -301, about), "time"),
        ("five minutes and a second ahead", by(OFFICER, 301, about), "time"),
        ("a key that the log does not know", by(77, 0, about), "key"),
        ("a key of another role", by(TICKET, 0, about), "key"),
        ("another body", by(OFFICER, 0, about_body(b"x")), "about"),
    ];
    for (what, auth, detail) in table {
        let header = if auth.is_empty() { NOBODY } else { (AUTH, auth.as_str()) };
        let refused = service.post("events", &[("content-type", EVENT_TYPE), header], event.bytes());
        assert_eq!((refused.status, refused.code().as_str()), (401, "I1023"), "{what}");
        assert_eq!(refused.json()["detail"], detail, "{what}");
    }
    assert_eq!(service.submit(&event).status, 200);
    // A known event tells what is wanted: there the header's own signature counts.
    let of = |key: &str, signed: &str| {
        let parts: Vec<&str> = signed.split(' ').collect();
        format!("{key} {} {} {}", parts[1], parts[2], parts[3])
    };
    let forged = of(&key(OFFICER).id().to_hex(), &by(78, 0, about));
    for (path, auth) in
        [("events", forged.as_str()), ("events", &by(OFFICER, 0, about).replacen("=", "A", 1))]
    {
        let refused = service.post(path, &[("content-type", EVENT_TYPE), (AUTH, auth)], event.bytes());
        assert_eq!(refused.code(), "I1023");
    }
    let plain = service.post("events", &[("content-type", "text/plain")], event.bytes());
    assert_eq!(plain.code(), "I1014", "what any page can make a browser send");
}

#[test]
fn what_is_wanted_is_told_to_holders_of_keys_alone() {
    let service = service();
    let grey = picture(1, 5_000);
    let event = confirmation(1, &[(&grey, &grey)]);
    service.submit(&event);
    let path = format!("events/{}", event.id());
    let nobody = service.get_at(&service.url(&path), &[NOBODY]);
    assert_eq!((nobody.status, nobody.code().as_str()), (401, "I1023"));
    assert!(!nobody.body.contains(&model::Digest::of(&grey).to_hex()));
    let card = auth_of(&key(TICKET), NOW, "GET", &path, about_body(b""));
    assert_eq!(service.get_at(&service.url(&path), &[(AUTH, &card)]).code(), "I1023");
    // Any live device may: phones carry each other's forms. So may the service's own machine.
    for number in [OFFICER, INTAKE] {
        let auth = auth_of(&key(number), NOW, "GET", &path, about_body(b""));
        let told: Accepted =
            serde_json::from_str(&service.get_at(&service.url(&path), &[(AUTH, &auth)]).body).unwrap();
        assert_eq!(told.wanted.len(), 1, "{number}");
    }
    // A proof is as public as the log.
    service.ledger.sequence().unwrap();
    let proof = service.get_at(&service.url(&format!("{path}/proof")), &[NOBODY]);
    assert_eq!(proof.status, 200);
}

#[test]
fn a_key_signs_the_request_that_it_makes_and_no_other() {
    let service = service();
    let grey = picture(1, 5_000);
    let event = confirmation(1, &[(&grey, &grey)]);
    service.submit(&event);
    let (length, named) = (grey.len().to_string(), metadata(&event, &grey));
    let about = about_upload(Some(&length), Some(&named), None);
    let ask = |method: &str, path: &str, about| auth_of(&key(OFFICER), NOW, method, path, about);
    for (what, auth) in [
        ("another method", ask("PATCH", "uploads", about)),
        ("another path", ask("POST", "uploads/x", about)),
        ("another length", ask("POST", "uploads", about_upload(Some("1"), Some(&named), None))),
        ("another picture", ask("POST", "uploads", about_upload(Some(&length), Some("event x"), None))),
        ("another log", {
            let path = "/intake/v1/uploads";
            Asked { method: "POST", path, time: NOW, about }.sign("log.example/lain", &key(OFFICER))
        }),
    ] {
        let headers =
            [TUS, ("upload-length", length.as_str()), ("upload-metadata", named.as_str()), (AUTH, &auth)];
        let refused = service.post("uploads", &headers, b"");
        assert_eq!((refused.status, refused.code().as_str()), (401, "I1023"), "{what}");
    }
    let id = upload_id(&service.create(&event, &grey, &grey[..10]));
    // Another key's upload is not there for anybody else.
    let path = format!("uploads/{id}");
    let other = auth_of(&key(INTAKE), NOW, "HEAD", &path, about_upload(None, None, None));
    assert_eq!(service.head(&path, &[TUS, (AUTH, &other)]).status, 404);
    // The same picture again by the same key is the same upload; and a header begins one once.
    let again = service.create(&event, &grey, &grey[..20]);
    assert_eq!(
        (again.status, again.header("upload-offset"), upload_id(&again)),
        (201, Some("10"), id.clone())
    );
    let later = auth_of(&key(OFFICER), UtcSeconds(NOW.0 + 295), "POST", "uploads", about);
    let headers =
        [TUS, ("upload-length", length.as_str()), ("upload-metadata", named.as_str()), (AUTH, &later)];
    let again = service.post("uploads", &headers, b"");
    assert_eq!(
        (again.status, again.header("upload-offset"), upload_id(&again)),
        (201, Some("10"), id.clone())
    );
    assert_eq!(service.post("uploads", &headers, b"").json()["detail"], "again");
    let other = auth_of(&key(INTAKE), NOW, "DELETE", &path, about_upload(None, None, None));
    assert_eq!(service.delete(&path, &[TUS, (AUTH, &other)]).status, 404);
    assert_eq!(service.head(&path, &[TUS]).header("upload-offset"), Some("10"));
}

#[test]
fn empty_uploads_take_nobodys_budget_or_place() {
    let bounds = Bounds { device_bytes: 200 << 10, uploads_per_key: 3, uploads_max: 8, ..bounds() };
    let service = with(bounds, None);
    let pages: Vec<Vec<u8>> = (0..6).map(|n| picture(n, 60_000)).collect();
    let named: Vec<(&[u8], &[u8])> = pages.iter().map(|p| (p.as_slice(), p.as_slice())).collect();
    let event = confirmation(1, &named);
    service.submit(&event);
    // Who knows hashes and nothing else can't begin one.
    let (length, named) = (pages[0].len().to_string(), metadata(&event, &pages[0]));
    let headers = [TUS, ("upload-length", length.as_str()), ("upload-metadata", named.as_str()), NOBODY];
    assert_eq!(service.post("uploads", &headers, b"").code(), "I1023");
    // A key has its places, and no more.
    for page in &pages[..3] {
        assert_eq!(service.create(&event, page, b"").status, 201);
    }
    let fourth = service.create(&event, &pages[3], b"");
    assert_eq!((fourth.status, fourth.code().as_str()), (429, "I1005"));
    // Another's are free, and what was only begun has cost no byte.
    let (length, named) = (pages[4].len().to_string(), metadata(&event, &pages[4]));
    let about = about_upload(Some(&length), Some(&named), None);
    let auth = auth_of(&key(INTAKE), NOW, "POST", "uploads", about);
    let piece = ("content-type", "application/offset+octet-stream");
    let headers =
        [TUS, ("upload-length", length.as_str()), ("upload-metadata", named.as_str()), piece, (AUTH, &auth)];
    assert_eq!(service.post("uploads", &headers, &pages[4]).status, 201);
    let figures = service.get_at(&format!("{}/metrics", service.operator), &[]).body;
    assert!(figures.contains("bytes_total 60000"), "{figures}");
}

#[test]
fn a_header_has_one_shape() {
    let key = key(OFFICER);
    let asked = Asked { method: "GET", path: "/intake/v1/hello", time: NOW, about: about_body(b"") };
    let text = asked.sign("log.example/uji", &key);
    let auth = Auth::parse(&text).unwrap();
    assert!(auth.is_signed("log.example/uji", ("GET", "/intake/v1/hello"), key.public()));
    assert!(!auth.is_signed("log.example/uji", ("GET", "/intake/v1/hell"), key.public()));
    for bad in
        ["", " ", "a b c d", &text[1..], &text.to_uppercase(), &text.replace(' ', "  "), &format!("{text} ")]
    {
        assert!(Auth::parse(bad).is_none(), "{bad:?}");
    }
}
