//! Bundles and texts of QR codes that nobody's phone made: each has its fault, and none costs more than its bytes.

use device::Fault;
use device::bundle::{Bundle, BundleFault, MARK, MEMBERS_MAX, read};
use device::split::split;
use model::Digest;

/// A member: name, kind, size that it says, content.
type Member<'a> = (&'a str, tar::EntryType, u64, &'a [u8]);

fn file<'a>(name: &'a str, content: &'a [u8]) -> Member<'a> {
    (name, tar::EntryType::Regular, content.len() as u64, content)
}

/// The bytes of an archive; names are put in as they are, whatever they lead to.
fn archive(members: &[Member<'_>]) -> Vec<u8> {
    let mut bytes = Vec::new();
    for (name, kind, size, content) in members {
        let mut header = tar::Header::new_ustar();
        header.as_mut_bytes()[..name.len()].copy_from_slice(name.as_bytes());
        header.set_entry_type(*kind);
        header.set_size(*size);
        header.set_mode(0o600);
        header.set_cksum();
        bytes.extend(header.as_bytes());
        bytes.extend(*content);
        bytes.resize(bytes.len().next_multiple_of(512), 0);
    }
    bytes.resize(bytes.len() + 1_024, 0);
    bytes
}

const ORIGIN: &[u8] = b"log.example/uji\n";
const EVENT: &[u8] = b"sirekap-event/1\n";

#[test]
fn hostile_bundles_have_their_fault() {
    let picture = [7; 100];
    let hash = format!("blobs/{}", Digest::of(&picture).to_hex());
    let (mark, event) = (file(MARK, ORIGIN), file("events/0", EVENT));
    let of = |members: &[Member<'_>]| archive(members);
    let mut checksum = of(&[mark, event]);
    checksum[0] ^= 1;
    let many: Vec<Member<'_>> =
        std::iter::once(mark).chain(std::iter::repeat_n(event, MEMBERS_MAX + 1)).collect();
    let special = |kind| of(&[mark, ("events/0", kind, 0, b"")]);
    let whole = of(&[mark, event]);
    for (name, bytes, fault) in [
        ("nothing", Vec::new(), BundleFault::Empty),
        ("zeros", vec![0; 4_096], BundleFault::Empty),
        ("text", b"hello, this is no bundle".to_vec(), BundleFault::NotOurs),
        ("text of a header's length", vec![b'x'; 1_024], BundleFault::NotOurs),
        ("a wrong check sum", checksum, BundleFault::NotOurs),
        ("cut in its first header", whole[..100].to_vec(), BundleFault::NotOurs),
        ("cut in an event", whole[..1_536 + 3].to_vec(), BundleFault::NotOurs),
        ("another first member", of(&[event, mark]), BundleFault::NotOurs),
        ("a later version", of(&[file("sirekap-bundle/2", ORIGIN), event]), BundleFault::NotOurs),
        ("an origin that is no text", of(&[file(MARK, b"\xff\xfe"), event]), BundleFault::NotText),
        ("no event", of(&[mark, file(&hash, &picture)]), BundleFault::Empty),
        ("an event that is no text", of(&[mark, file("events/0", b"\xff\xfe")]), BundleFault::NotText),
        (
            "a picture under another name",
            of(&[mark, event, file("blobs/00", &picture)]),
            BundleFault::Damaged,
        ),
        (
            "a picture in capitals",
            of(&[mark, event, file(&hash.to_uppercase().replace("BLOBS", "blobs"), &picture)]),
            BundleFault::Damaged,
        ),
        ("a link", special(tar::EntryType::Symlink), BundleFault::NotOurs),
        ("a hard link", special(tar::EntryType::Link), BundleFault::NotOurs),
        ("a pipe", special(tar::EntryType::Fifo), BundleFault::NotOurs),
        ("a device", special(tar::EntryType::Char), BundleFault::NotOurs),
        ("a folder", special(tar::EntryType::Directory), BundleFault::NotOurs),
        (
            "a sparse file of 8 GiB",
            of(&[mark, ("events/0", tar::EntryType::GNUSparse, 8 << 30, b"")]),
            BundleFault::NotOurs,
        ),
        (
            "a member that says 8 GiB",
            of(&[mark, ("events/0", tar::EntryType::Regular, 8 << 30, b"")]),
            BundleFault::TooLarge,
        ),
        (
            "a member that says more than there is",
            of(&[mark, ("events/0", tar::EntryType::Regular, 9_000, EVENT)]),
            BundleFault::NotOurs,
        ),
        (
            "a name of a name that never ends",
            of(&[mark, ("././@LongLink", tar::EntryType::GNULongName, 8 << 30, b"x")]),
            BundleFault::NotOurs,
        ),
        ("too many members", of(&many), BundleFault::TooLarge),
    ] {
        assert_eq!(read(&bytes), Err(fault), "{name}");
    }
    // Names lead nowhere: nothing is written, and what is not ours is passed over.
    let names = ["../../etc/passwd", "/etc/passwd", "events/../../x", "mark", "events", "EVENTS/0"];
    let odd: Vec<Member<'_>> = [mark, event].into_iter().chain(names.map(|n| file(n, b"x"))).collect();
    let bundle = read(&of(&odd)).unwrap();
    assert_eq!(bundle.events, ["sirekap-event/1\n", "x"], "of those names one is below events/");
    let twice = read(&of(&[mark, event, event, file(&hash, &picture), file(&hash, &picture)])).unwrap();
    assert_eq!((twice.events.len(), twice.blobs.len()), (2, 2), "who carries it hands the same in once");
    assert_eq!(twice.origin.as_deref(), Some("log.example/uji"));
}

#[test]
fn hostile_texts_of_codes_have_their_fault() {
    let text = "a".repeat(1_500);
    let parts = split(&text);
    let (one, other) = (&parts, split("an event of one part"));
    let lines = |lines: &[&str]| lines.join("\n");
    let line = |k: &str, n: &str, sum: &str, letters: &str| format!("SIREKAP1.{k}.{n}.{sum}.{letters}");
    let bad = |why| BundleFault::Part(Fault::BadParts(why));
    let long = "A".repeat(601);
    let wrong_sum = one.iter().map(|p| p.replace(&one[0][13..21], "00000000")).collect::<Vec<_>>().join("\n");
    for (name, text, fault) in [
        ("a mark alone", "SIREKAP1.".into(), bad("not a part of a form")),
        ("too few fields", "SIREKAP1.1.1.abcdef01".into(), bad("not a part of a form")),
        ("too many", line("1", "1", "abcdef01", "YQ.YQ"), bad("not a part of a form")),
        ("part 0", line("0", "1", "abcdef01", "YQ"), bad("not a number")),
        ("part 2 of 1", line("2", "1", "abcdef01", "YQ"), bad("not a part of a form")),
        ("of 65", line("1", "65", "abcdef01", "YQ"), bad("not a number")),
        ("a number beyond any", line("1", "99999999999999999999999", "abcdef01", "YQ"), bad("not a number")),
        ("a negative number", line("-1", "1", "abcdef01", "YQ"), bad("not a number")),
        ("a part that is too long", line("1", "1", "abcdef01", &long), bad("not a part of a form")),
        ("no base64", line("1", "1", "abcdef01", "!!!!"), bad("not base64")),
        ("no text", line("1", "1", "abcdef01", "__79"), bad("not text")),
        ("a sum that does not fit", line("1", "1", "abcdef01", "YQ"), bad("the sum does not fit")),
        ("all parts with another sum", wrong_sum, bad("the sum does not fit")),
        ("parts of two forms", lines(&[&one[0], &other[0]]), bad("a part of another form")),
        ("something else between", lines(&[&one[0], "hello"]), bad("not a part of a form")),
        ("a part is missing", lines(&[&one[0], &one[2]]), BundleFault::Missing { found: 2, of: 4 }),
        (
            "one part again and again",
            lines(&vec![one[0].as_str(); 5_000]),
            BundleFault::Missing { found: 1, of: 4 },
        ),
        (
            "a whole form and half of another",
            lines(&[&other[0], &one[0]]),
            BundleFault::Missing { found: 1, of: 4 },
        ),
    ] {
        assert_eq!(read(text.as_bytes()), Err(fault), "{name}");
    }
    let backwards: Vec<&str> = one.iter().rev().map(String::as_str).collect();
    let all =
        Bundle { origin: None, events: vec![text.clone(), "an event of one part".into()], blobs: vec![] };
    assert_eq!(read(format!("{}\r\n\r\n{}\n", backwards.join("\r\n"), other[0]).as_bytes()), Ok(all));
}
