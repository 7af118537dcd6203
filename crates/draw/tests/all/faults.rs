//! What is refused, and how shares are read.

use draw::{Frame, Record, Seed, Share};

#[test]
fn frames_that_are_none() {
    for (text, code) in [
        ("", "Q1001"),
        ("\n", "Q1001"),
        ("a\n\nb\n", "Q1002"),
        ("a\n b\n", "Q1002"),
        ("a\r\nb\r\n", "Q1002"),
        ("a\nb\na\n", "Q1003"),
    ] {
        assert_eq!(Frame::read(text.as_bytes()).unwrap_err().code(), code, "{text:?}");
    }
    assert_eq!(Frame::read(b"\xff\n").unwrap_err().code(), "Q1002");
    assert_eq!(Frame::read(b"a\nb").unwrap(), Frame::read(b"a\nb\n").unwrap());
    let frame = Frame::read(b"a\nb\n").unwrap();
    for size in [0, 3] {
        assert_eq!(Record::of_size(&frame, "", size).unwrap_err().code(), "Q1008");
    }
}

#[test]
fn seeds_that_are_none() {
    for dice in ["", "1234567890123456789", "1234567890123456789x", "1234567890-1234567890"] {
        assert_eq!(Seed::dice(dice).unwrap_err().code(), "Q1004", "{dice}");
    }
    let (root, value) = ("ab".repeat(32), "cd".repeat(32));
    for (root, beacon, value, code) in [
        (&root[1..], "drand", &value[..], "Q1005"),
        (&root[..], "drand", &value[1..], "Q1005"),
        (&root[..], "drand", "cd", "Q1005"),
        (&root[..], "dr and", &value[..], "Q1006"),
        (&root[..], "", &value[..], "Q1006"),
    ] {
        assert_eq!(Seed::beacon(root, beacon, 1, value).unwrap_err().code(), code);
    }
}

#[test]
fn shares_in_per_cent() {
    for (text, millionths) in [
        ("95", 950_000),
        ("95%", 950_000),
        ("0.5 %", 5_000),
        ("0,05%", 500),
        ("99.9999", 999_999),
        ("0.0001%", 1),
    ] {
        assert_eq!(Share::percent(text).unwrap().millionths(), millionths, "{text}");
    }
    for text in ["", "%", "0", "100", "1e2", "-1", "0.00001", "1.2.3", "½"] {
        assert_eq!(Share::percent(text).unwrap_err().code(), "Q1007", "{text}");
    }
    assert_eq!(Share::of_millionths(2_996).to_string(), "0.2996");
}

#[test]
fn frames_of_columns() {
    let columns = ["form".to_string(), "isian".to_string()];
    let csv = b"nilai,isian,form\n7,IV.1,ppwp 1\n8,IV.2,ppwp 1\n";
    assert_eq!(Frame::of_columns(csv, &columns).unwrap().text(), "ppwp 1 IV.1\nppwp 1 IV.2\n");
    let fault = Frame::of_columns(csv, &["kode".to_string()]).unwrap_err();
    assert!(fault.text(model::Lang::En).contains("'kode' not found. The header has: nilai, isian, form"));
    assert_eq!(Frame::of_columns(b"a,b\n1\n", &["a".to_string()]).unwrap_err().code(), "Q1023");
    assert_eq!(Frame::of_columns(b"a\n1\n1\n", &["a".to_string()]).unwrap_err().code(), "Q1003");
}
