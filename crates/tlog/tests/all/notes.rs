//! Signed notes.

use tlog::{MAX_NOTE_BYTES, MAX_SIGNATURES, Note, NoteSignature, NoteSigner, TlogError, VerifierKey};

use crate::fixtures::{log_key, signed, tree, unhex, witness_key};
use crate::keys::{GO_KEY, GO_SEED, SPEC_KEY};

/// The example of c2sp.org/signed-note, "Verifier keys".
pub const SPEC_NOTE: &str = "This is an example message.

— example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=
";
/// The example of the same document's head; its key is not published.
pub const POEM: &str = "Ognuno sta solo sul cuor della terra
trafitto da un raggio di sole:

ed è subito sera.

— quasimodo.example/salvatore NnugSzTjtVAewIS+Z/iJhUPeFDkO/5QQ2i5ddnGITLlC+EhfLW9oJKONrMouFSQU0xMcXxj99ihAQwaqP3ZekRwNtIc=
";
const GO_NOTE: &str = "If you think cryptography is the answer to your problem,
then you don't know what your problem is.

— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
";

fn key(text: &str) -> VerifierKey {
    text.parse().unwrap()
}

#[test]
fn published_notes_verify() {
    for (note, vkey) in [(SPEC_NOTE, SPEC_KEY), (GO_NOTE, GO_KEY)] {
        let read = Note::parse(note.as_bytes()).unwrap();
        let verified = read.verify(&key(vkey)).unwrap();
        assert_eq!(verified.text, note.split_inclusive("\n\n").next().unwrap().strip_suffix('\n').unwrap());
        assert_eq!(verified.timestamp, None);
        assert_eq!(read.to_bytes(), note.as_bytes());
    }
    let poem = Note::parse(POEM.as_bytes()).unwrap();
    assert!(poem.text.ends_with("sole:\n\ned è subito sera.\n"));
    assert_eq!(poem.to_string(), POEM);
    assert!(matches!(poem.verify(&key(SPEC_KEY)), Err(TlogError::NotSigned { .. })));
}

#[test]
fn a_published_note_is_signed_alike() {
    let signer = NoteSigner::from_seed("PeterNeumann", &unhex(GO_SEED).try_into().unwrap()).unwrap();
    assert_eq!(signer.verifier_key().to_string(), GO_KEY);
    let text = GO_NOTE.split_inclusive("\n\n").next().unwrap().strip_suffix('\n').unwrap().to_owned();
    let signatures = vec![signer.sign(&text)];
    assert_eq!(Note { text, signatures }.to_string(), GO_NOTE);
}

#[test]
fn other_shapes_are_refused() {
    let line = SPEC_NOTE.rsplit("\n\n").next().unwrap();
    let (good, base64) = (line.trim_end(), line.trim_end().rsplit(' ').next().unwrap());
    for (note, code) in [
        (String::new(), 2027),
        ("\n".to_owned(), 2027),
        ("text\n".to_owned(), 2027),
        ("text\n\n".to_owned(), 2027),
        (format!("text\n{line}"), 2027),
        (format!("text\n\n{good}"), 2027),
        (format!("\n{line}"), 2027),
        (format!("text\n\n{line}\n"), 2027),
        (format!("text\n\n{line}\n\n"), 2027),
        (format!("text\n\n{line}more\n"), 2028),
        (format!("text\n\n- example.com/foo {base64}\n"), 2028),
        (format!("text\n\n—example.com/foo {base64}\n"), 2028),
        (format!("text\n\n—  example.com/foo {base64}\n"), 2028),
        (format!("text\n\n— example.com/foo  {base64}\n"), 2028),
        ("text\n\n— example.com/foo\n".to_owned(), 2028),
        (format!("text\n\n— {base64}\n"), 2028),
        (format!("text\n\n—  {base64}\n"), 2028),
        (format!("text\n\n— a+b {base64}\n"), 2028),
        (format!("text\n\n— a\u{a0}b {base64}\n"), 2028),
        (format!("text\n\n— a {base64} \n"), 2028),
        (format!("text\n\n— a {}\n", &base64[1..]), 2028),
        (format!("text\n\n— a {}\n", base64.trim_end_matches('=')), 2028),
        (format!("text\n\n— a {base64}=\n"), 2028),
        ("text\n\n— a AAAAAA==\n".to_owned(), 2028),
        ("text\n\n— a AAAAAAB=\n".to_owned(), 2028),
        ("text\n\n— a \n".to_owned(), 2028),
        (format!("text\r\n\n{line}"), 2026),
        (format!("te\txt\n\n{line}"), 2026),
        (format!("te\0xt\n\n{line}"), 2026),
    ] {
        let read = Note::parse(note.as_bytes());
        assert_eq!(read.map_err(|error| error.code()).map(drop), Err(code), "{note:?}");
    }
    let twice = format!("text\n\n{line}\n{line}");
    let text = format!("text\n\n{line}");
    assert_eq!(
        Note::parse(twice.as_bytes()).unwrap().text,
        text,
        "the last empty line parts text from signatures"
    );
    assert_eq!(Note::parse(b"te\xffxt\n\n"), Err(TlogError::NoteBytes { offset: 2 }));
    assert!(Note::parse("text\n\n— a AAAAAAA=\n".as_bytes()).is_ok(), "five bytes are enough");
}

#[test]
fn length_and_number_of_signatures_are_bounded() {
    let mut note = signed(&tree(3), &[]);
    let line = note.signatures[0].clone();
    note.signatures = vec![line.clone(); MAX_SIGNATURES];
    assert_eq!(Note::parse(&note.to_bytes()).unwrap(), note);
    note.verify(log_key().verifier_key()).unwrap();
    note.signatures.push(line);
    assert_eq!(Note::parse(&note.to_bytes()), Err(TlogError::TooManySignatures { found: 101 }));
    let long = vec![b'a'; MAX_NOTE_BYTES + 1];
    assert_eq!(Note::parse(&long), Err(TlogError::NoteTooLong { found: MAX_NOTE_BYTES + 1 }));
}

#[test]
fn only_the_line_with_both_name_and_id_counts_and_it_must_verify() {
    let key = log_key().verifier_key().clone();
    let good = signed(&tree(3), &[]);
    let line = good.signatures[0].clone();
    let with = |lines: &[NoteSignature]| Note { text: good.text.clone(), signatures: lines.to_vec() };
    let unsigned = Err(TlogError::NotSigned { name: key.name().to_owned(), key_id: key.key_id() });
    let bad = Err(TlogError::BadSignature { name: key.name().to_owned(), key_id: key.key_id() });
    let other_name = NoteSignature { name: "log.example/other".to_owned(), ..line.clone() };
    let other_id = NoteSignature { key_id: line.key_id ^ 1, ..line.clone() };
    let mut flipped = line.clone();
    flipped.signature[63] ^= 1;
    let verify = |lines: &[NoteSignature]| with(lines).verify(&key).map(drop);
    assert_eq!(verify(std::slice::from_ref(&line)), Ok(()));
    assert_eq!(verify(&[other_name.clone(), other_id.clone()]), unsigned);
    assert_eq!(verify(&[other_name, line.clone(), other_id]), Ok(()));
    assert_eq!(verify(std::slice::from_ref(&flipped)), bad);
    assert_eq!(verify(&[line.clone(), flipped.clone()]), bad, "a good line does not excuse a bad one");
    assert_eq!(verify(&[flipped, line.clone()]), bad);
    let mut short = line.clone();
    short.signature.pop();
    let name = key.name().to_owned();
    assert_eq!(verify(&[short]), Err(TlogError::SignatureLength { name, expected: 64, found: 63 }));
    let other_text = Note { text: "other\n".to_owned(), signatures: vec![line] };
    assert_eq!(other_text.verify(&key).map(drop), bad);
}

#[test]
fn every_flipped_bit_of_a_signature_is_noticed() {
    for (note, key) in [
        (signed(&tree(3), &[]), log_key().verifier_key().clone()),
        (signed(&tree(3), &[1]), witness_key(1).verifier_key().clone()),
    ] {
        let at = note.signatures.iter().position(|line| line.is_by(&key)).unwrap();
        for bit in 0..note.signatures[at].signature.len() * 8 {
            let mut wrong = note.clone();
            wrong.signatures[at].signature[bit / 8] ^= 1 << (bit % 8);
            assert!(wrong.verify(&key).is_err(), "bit {bit}");
        }
    }
}
