//! Uploads: what they refuse, what a broken line leaves.

use crate::fixture::{AUTH, auth, confirmation, metadata, picture, service, upload_id};
use std::io::{Read as _, Write as _};
use std::net::TcpStream;

#[test]
fn what_is_not_what_its_hash_says_is_gone() {
    let service = service();
    let (grey, other) = (picture(1, 5_000), picture(2, 5_000));
    let event = confirmation(1, &[(&grey, &grey)]);
    service.submit(&event);
    let wrong = service.create(&event, &grey, &other);
    assert_eq!((wrong.status, wrong.code().as_str()), (460, "I1009"));
    let begun = service.create(&event, &grey, &other[..2_000]);
    let id = upload_id(&begun);
    assert_eq!(service.piece(&id, 2_000, &grey[2_000..]).status, 460);
    assert_eq!(service.head(&format!("uploads/{id}"), &[("tus-resumable", "1.0.0")]).status, 404);
    assert_eq!(service.create(&event, &grey, &grey).status, 201, "and can be sent again");
}

#[test]
fn an_upload_can_be_given_up() {
    let service = service();
    let grey = picture(1, 5_000);
    let event = confirmation(1, &[(&grey, &grey)]);
    service.submit(&event);
    let id = upload_id(&service.create(&event, &grey, &grey[..10]));
    let tus = [("tus-resumable", "1.0.0")];
    assert_eq!(service.delete(&format!("uploads/{id}"), &tus).status, 204);
    assert_eq!(service.delete(&format!("uploads/{id}"), &tus).status, 404);
    assert_eq!(service.piece(&id, 10, &grey[10..]).status, 404);
}

/// The line breaks in the middle of a piece: what arrived is kept.
#[test]
fn a_broken_line_costs_only_what_had_not_arrived() {
    let service = service();
    let grey = picture(1, 400_000);
    let event = confirmation(1, &[(&grey, &grey)]);
    service.submit(&event);
    let id = upload_id(&service.create(&event, &grey, &grey[..7]));
    let mut line = TcpStream::connect(service.addr).unwrap();
    let head = format!(
        "PATCH /intake/v1/uploads/{id} HTTP/1.1\r\nhost: x\r\ntus-resumable: 1.0.0\r\nupload-offset: 7\r\n\
         {AUTH}: {}\r\ncontent-type: application/offset+octet-stream\r\ncontent-length: {}\r\n\r\n",
        auth("PATCH", &format!("uploads/{id}"), &[("upload-offset", "7")], b""),
        grey.len() - 7
    );
    line.write_all(head.as_bytes()).unwrap();
    line.write_all(&grey[7..300_000]).unwrap();
    line.flush().unwrap();
    line.shutdown(std::net::Shutdown::Write).unwrap();
    let mut rest = Vec::new();
    drop(line.read_to_end(&mut rest));
    drop(line);
    let at = loop {
        let asked = service.head(&format!("uploads/{id}"), &[("tus-resumable", "1.0.0")]);
        let at: usize = asked.header("upload-offset").unwrap().parse().unwrap();
        if at > 7 {
            break at;
        }
        std::thread::yield_now();
    };
    assert!(at <= 300_000);
    // The rest may still be on its way to the disk; where it stands, a phone goes on.
    let mut at = at as u64;
    while service.try_piece(&id, at, &grey[at as usize..]).is_none_or(|done| done.status != 204) {
        let asked = service.head(&format!("uploads/{id}"), &[("tus-resumable", "1.0.0")]);
        at = asked.header("upload-offset").unwrap().parse().unwrap();
    }
    assert_eq!(service.create(&event, &grey, &grey).status, 200);
}

#[test]
fn refusals_of_uploads() {
    let service = service();
    let (grey, stranger) = (picture(1, 5_000), picture(9, 5_000));
    let event = confirmation(1, &[(&grey, &grey)]);
    service.submit(&event);
    let unknown = confirmation(2, &[(&grey, &grey)]);
    let piece = ("content-type", "application/offset+octet-stream");
    let tus = ("tus-resumable", "1.0.0");
    let good = metadata(&event, &grey);
    let (of_stranger, of_unknown) = (metadata(&event, &stranger), metadata(&unknown, &grey));
    for (name, headers, status, code) in [
        ("no tus", vec![("upload-length", "5000"), ("upload-metadata", &good), piece], 412, "I1020"),
        (
            "another tus",
            vec![("tus-resumable", "0.2.2"), ("upload-length", "5000"), ("upload-metadata", &good)],
            412,
            "I1020",
        ),
        ("no length", vec![tus, ("upload-metadata", &good), piece], 400, "I1011"),
        ("nothing", vec![tus, ("upload-length", "0"), ("upload-metadata", &good), piece], 400, "I1011"),
        (
            "a length that is none",
            vec![tus, ("upload-length", "-1"), ("upload-metadata", &good), piece],
            400,
            "I1011",
        ),
        (
            "a huge length",
            vec![tus, ("upload-length", "99999999999999999999"), ("upload-metadata", &good), piece],
            400,
            "I1011",
        ),
        (
            "too large for a grey page",
            vec![tus, ("upload-length", "524289"), ("upload-metadata", &good), piece],
            413,
            "I1007",
        ),
        ("no metadata", vec![tus, ("upload-length", "5000"), piece], 400, "I1011"),
        (
            "metadata that is none",
            vec![tus, ("upload-length", "5000"), ("upload-metadata", "sha256 !!!!"), piece],
            400,
            "I1011",
        ),
        (
            "not of this event",
            vec![tus, ("upload-length", "5000"), ("upload-metadata", &of_stranger), piece],
            403,
            "I1008",
        ),
        (
            "of no event",
            vec![tus, ("upload-length", "5000"), ("upload-metadata", &of_unknown), piece],
            403,
            "I1008",
        ),
        (
            "another type",
            vec![tus, ("upload-length", "5000"), ("upload-metadata", &good), ("content-type", "image/jpeg")],
            415,
            "I1014",
        ),
    ] {
        let answer = service.post("uploads", &headers, &grey);
        assert_eq!((answer.status, answer.code().as_str()), (status, code), "{name}: {}", answer.body);
    }
    let id = upload_id(&service.create(&event, &grey, &grey[..10]));
    for (name, headers, status, code) in [
        ("no tus", vec![("upload-offset", "10"), piece], 412, "I1020"),
        ("no offset", vec![tus, piece], 400, "I1011"),
        ("no type", vec![tus, ("upload-offset", "10"), ("content-type", "text/plain")], 415, "I1014"),
        ("beyond the end", vec![tus, ("upload-offset", "5001"), piece], 409, "I1019"),
    ] {
        let answer = service.patch(&format!("uploads/{id}"), &headers, b"x");
        assert_eq!((answer.status, answer.code().as_str()), (status, code), "{name}: {}", answer.body);
    }
    let more = service.piece(&id, 10, &grey);
    assert_eq!((more.status, more.header("upload-offset")), (409, Some("10")), "more than the whole");
    for id in ["nothing", "..", "%2e%2e%2fpins", "0000000000000000000000000000000f"] {
        let answer = service.head(&format!("uploads/{id}"), &[tus]);
        assert_eq!(answer.status, 404, "{id}");
    }
}
