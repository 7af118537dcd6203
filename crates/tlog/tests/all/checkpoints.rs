//! Checkpoints and cosignatures.

use proptest::prelude::*;
use tlog::{
    Checkpoint, KeyAlgorithm, MAX_TIMESTAMP, MAX_TREE_SIZE, Note, NoteSigner, TlogError, VerifierKey, cosign,
    open_checkpoint, sign_checkpoint, verify_cosignature,
};

use crate::fixtures::{NOON, ORIGIN, checkpoint, log_key, signed, tree, unhex, witness_key};

/// The example of c2sp.org/tlog-cosignature: a checkpoint, its log's signature and a witness's. The keys are not published.
const SPEC_COSIGNED: &str = "example.com/behind-the-sofa
20852163
CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

— example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
— witness.example.com/w1 jWbPPwAAAABkGFDLEZMHwSRaJNiIDoe9DYn/zXcrtPHeolMI5OWXEhZCB9dlrDJsX3b2oyin1nPZqhf5nNo0xUe+mbIUBkBIfZ+qnA==
";

/// A checkpoint of the public witness network (README of transparency-dev/distributor) with a production witness's key.
const COSIGNED_IN_PRODUCTION: &str = "transparency.dev/armored-witness/firmware_transparency/ci/3
59
kOFMkeamIdrYFLx5zbWFhflak6dlEEDOU++fxYEZMBw=

— transparency.dev-aw-ftlog-ci-3 P2iVIt3Jsaha3E2i0MHdKZ6fgYJTgXO86nUsxKPVq6uTwRSclTSh/ELnDGbNL+XDyD3EkWIdL2AGGNmbN7IN2rB/7gE=
— ArmoredWitness-weathered-rain CnjfIAAAAABnGRrHjQi7IZQqVea4YnU/ADsv844r1ezGjvubUy1MMJm4as9bRiT70xNWQ67RCA76LMy7SdX4qJNIzL3eSS1BGFWqCw==
— ArmoredWitness-floral-sky x88LbQAAAABnGRrDEq4Tfy7IIVPqkdXbcufUkCzRRbE3fABZ/jvtg5aFHVMuMR8cV6dVqECDBiH1zRxhNaCQOXSwNLSeJs+NzWt1BA==
";
const FLORAL_SKY: &str = "e90299398a4d39d030da888a0923ecf16786881ac12243db73c9f0cf2a2d80e6";

#[test]
fn a_cosignature_made_in_production_by_others_verifies() {
    let key = unhex(FLORAL_SKY).try_into().unwrap();
    let key = VerifierKey::new("ArmoredWitness-floral-sky", KeyAlgorithm::CosignatureV1, &key).unwrap();
    let note = Note::parse(COSIGNED_IN_PRODUCTION.as_bytes()).unwrap();
    assert_eq!(
        verify_cosignature(&note, &key),
        Ok(1_729_698_499),
        "2024-10-23T16:48:19+01:00, as its README prints"
    );
}

#[test]
fn the_published_checkpoint_reads_and_writes_back() {
    let note = Note::parse(SPEC_COSIGNED.as_bytes()).unwrap();
    assert_eq!(note.to_string(), SPEC_COSIGNED);
    let checkpoint = Checkpoint::parse(&note.text).unwrap();
    assert_eq!((checkpoint.origin.as_str(), checkpoint.size), ("example.com/behind-the-sofa", 20_852_163));
    assert_eq!(checkpoint.to_text(), note.text);
    let cosignature = &note.signatures[1].signature;
    assert_eq!(cosignature.len(), 72);
    assert_eq!(cosignature[..8], 1_679_315_147u64.to_be_bytes(), "the time that the document names");
}

#[test]
fn a_signed_checkpoint_opens_under_its_key_alone() {
    let tree = tree(1000);
    let note = sign_checkpoint(&checkpoint(&tree), &log_key());
    let (opened, read) = open_checkpoint(&note.to_bytes(), log_key().verifier_key()).unwrap();
    assert_eq!(opened, checkpoint(&tree));
    assert_eq!(read, note);
    let open = |key: &VerifierKey| open_checkpoint(&note.to_bytes(), key).map_err(|error| error.code());
    assert_eq!(open(NoteSigner::from_seed(ORIGIN, &[2; 32]).unwrap().verifier_key()).map(drop), Err(2030));
    assert_eq!(open(NoteSigner::from_seed("other", &[1; 32]).unwrap().verifier_key()).map(drop), Err(2030));
    assert_eq!(open(witness_key(1).verifier_key()).map(drop), Err(2022));
    let stray = Checkpoint { origin: "log.example/stray".to_owned(), ..checkpoint(&tree) };
    let stray = sign_checkpoint(&stray, &log_key());
    let refused = open_checkpoint(&stray.to_bytes(), log_key().verifier_key());
    let (expected, found) = (ORIGIN.to_owned(), "log.example/stray".to_owned());
    assert_eq!(refused, Err(TlogError::Origin { expected, found }));
}

#[test]
fn other_spellings_of_checkpoints_are_refused() {
    let root = "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=";
    for (text, line) in [
        (String::new(), 2),
        ("\n".to_owned(), 2),
        ("o\n".to_owned(), 2),
        ("o\n1\n".to_owned(), 3),
        (format!("o\n1\n{root}"), 3),
        (format!("\n1\n{root}\n"), 1),
        (format!("o\n\n{root}\n"), 2),
        (format!("o\n01\n{root}\n"), 2),
        (format!("o\n+1\n{root}\n"), 2),
        (format!("o\n-1\n{root}\n"), 2),
        (format!("o\n1 \n{root}\n"), 2),
        (format!("o\n0x1\n{root}\n"), 2),
        (format!("o\n9223372036854775808\n{root}\n"), 2),
        (format!("o\n99999999999999999999\n{root}\n"), 2),
        (format!("o\n1\n{}\n", &root[..43]), 3),
        (format!("o\n1\n{root}=\n"), 3),
        (format!("o\n1\n {root}\n"), 3),
        (format!("o\n1\n{}J=\n", &root[..42]), 3),
        (format!("o\n1\nAAAA{root}\n"), 3),
        ("o\n1\nAAAA\n".to_owned(), 3),
        (format!("o\n1\n{root}\n\n"), 4),
        (format!("o\n1\n{root}\next\n\n"), 5),
        (format!("o\n1\n{root}\n\next\n"), 4),
    ] {
        match Checkpoint::parse(&text) {
            Err(TlogError::CheckpointLine { line: found, .. }) => assert_eq!(found, line, "{text:?}"),
            other => panic!("{text:?} gave {other:?}"),
        }
    }
    for text in [format!("o\n9223372036854775807\n{root}\n"), format!("o\n0\n{root}\none\ntwo\n")] {
        assert_eq!(Checkpoint::parse(&text).unwrap().to_text(), text);
    }
}

#[test]
fn a_hand_made_checkpoint_is_held_to_the_same_rules() {
    let good = checkpoint(&tree(3));
    assert_eq!(good.check(), Ok(()));
    let line = |wrong: Checkpoint| match wrong.check() {
        Err(TlogError::CheckpointLine { line, .. }) => line,
        other => panic!("{other:?}"),
    };
    assert_eq!(line(Checkpoint { origin: String::new(), ..good.clone() }), 1);
    assert_eq!(line(Checkpoint { origin: "a\nb".to_owned(), ..good.clone() }), 1);
    assert_eq!(line(Checkpoint { size: MAX_TREE_SIZE + 1, ..good.clone() }), 2);
    assert_eq!(line(Checkpoint { extensions: vec!["a".to_owned(), String::new()], ..good.clone() }), 5);
    assert_eq!(line(Checkpoint { extensions: vec!["a\nb".to_owned()], ..good }), 4);
}

#[test]
fn cosignatures_say_who_and_when() {
    let note = signed(&tree(5), &[1, 2]);
    for number in [1, 2] {
        let key = witness_key(number);
        assert_eq!(verify_cosignature(&note, key.verifier_key()), Ok(NOON + u64::from(number)));
        assert_eq!(note.verify(key.verifier_key()).unwrap().timestamp, Some(NOON + u64::from(number)));
    }
    let code = |key: &VerifierKey, note: &Note| verify_cosignature(note, key).map_err(|error| error.code());
    assert_eq!(code(witness_key(3).verifier_key(), &note), Err(2030));
    assert_eq!(code(log_key().verifier_key(), &note), Err(2022));
}

#[test]
fn a_cosignature_signs_the_bytes_that_the_document_prints() {
    let text = "example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n";
    let message = format!("cosignature/v1\ntime 1679315147\n{text}");
    let plain = NoteSigner::from_seed("witness.example.com/w1", &[7; 32]).unwrap().sign(&message);
    let witness = tlog::CosignerKey::from_seed("witness.example.com/w1", &[7; 32]).unwrap();
    let line = cosign(&Checkpoint::parse(text).unwrap(), &witness, 1_679_315_147);
    assert_eq!(line.signature[..8], [0, 0, 0, 0, 0x64, 0x18, 0x50, 0xcb]);
    assert_eq!(line.signature[8..], plain.signature);
    assert_eq!(line.key_id, witness.verifier_key().key_id());
}

#[test]
fn a_cosignature_is_bound_to_its_checkpoint_and_time() {
    let key = witness_key(1);
    let (here, there) = (checkpoint(&tree(5)), checkpoint(&tree(6)));
    let mut note = sign_checkpoint(&there, &log_key());
    note.signatures.push(cosign(&here, &key, NOON));
    assert!(matches!(verify_cosignature(&note, key.verifier_key()), Err(TlogError::BadSignature { .. })));
    let mut note = sign_checkpoint(&here, &log_key());
    note.signatures.push(cosign(&here, &key, NOON));
    note.signatures.push(cosign(&here, &key, NOON + 60));
    note.signatures.push(cosign(&here, &key, NOON + 30));
    assert_eq!(verify_cosignature(&note, key.verifier_key()), Ok(NOON + 60), "the newest of several");
    let last = note.signatures[3].signature.len() - 1;
    note.signatures[3].signature[last - 64] ^= 1;
    assert!(verify_cosignature(&note, key.verifier_key()).is_err(), "one wrong line refuses all");
    note.signatures[3].signature.push(0);
    let name = key.verifier_key().name().to_owned();
    let wrong = TlogError::SignatureLength { name: name.clone(), expected: 72, found: 73 };
    assert_eq!(verify_cosignature(&note, key.verifier_key()), Err(wrong));
    note.signatures[3].signature.truncate(3);
    let wrong = TlogError::SignatureLength { name, expected: 72, found: 3 };
    assert_eq!(verify_cosignature(&note, key.verifier_key()), Err(wrong));
}

#[test]
fn times_end_at_2_to_the_63() {
    let (checkpoint, key) = (checkpoint(&tree(5)), witness_key(1));
    for (time, expected) in [(0, Ok(0)), (MAX_TIMESTAMP, Ok(MAX_TIMESTAMP)), (MAX_TIMESTAMP + 1, Err(2042))] {
        let mut note = sign_checkpoint(&checkpoint, &log_key());
        note.signatures.push(cosign(&checkpoint, &key, time));
        assert_eq!(verify_cosignature(&note, key.verifier_key()).map_err(|error| error.code()), expected);
    }
}

proptest! {
    #[test]
    fn any_checkpoint_that_can_be_written_reads_back(
        origin in "[ -~é—]{1,40}",
        size in 0u64..=MAX_TREE_SIZE,
        root: [u8; 32],
        extensions in proptest::collection::vec("[ -~é]{1,20}", 0..4),
    ) {
        let checkpoint = Checkpoint { origin, size, root, extensions };
        prop_assert_eq!(checkpoint.check(), Ok(()));
        prop_assert_eq!(&Checkpoint::parse(&checkpoint.to_text()).unwrap(), &checkpoint);
        let note = sign_checkpoint(&checkpoint, &log_key());
        prop_assert_eq!(Note::parse(&note.to_bytes()).unwrap(), note);
    }
}
