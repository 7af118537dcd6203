//! What a witness is asked, and how it judges.

use super::fixtures::{ORIGIN, checkpoint, log_key, policy, signed, tree, witness_key};
use proptest::prelude::*;
use tlog::{
    AddCheckpoint, Checkpoint, Note, NoteSigner, WitnessRefusal, cosign, read_cosignatures, sign_checkpoint,
};

fn request(old: u64, new: u64) -> AddCheckpoint {
    let tree = tree(new);
    AddCheckpoint { old, proof: tree.consistency(old, new).unwrap(), note: signed(&tree, &[]) }
}

/// The status of the answer where `latest` entries were cosigned before.
fn status(request: &AddCheckpoint, latest: u64) -> u16 {
    let latest = (latest > 0).then(|| checkpoint(&tree(latest)));
    request.judge(&policy(), |_| latest).map_or_else(|refusal| refusal.status(), |_| 200)
}

proptest! {
    #[test]
    fn requests_have_one_spelling_and_honest_ones_are_accepted(old in 0u64..700, more in 0u64..700) {
        let asked = request(old, old + more);
        let read = AddCheckpoint::parse(&asked.to_bytes()).unwrap();
        prop_assert_eq!(&read, &asked);
        prop_assert_eq!(status(&read, old), 200);
    }

    #[test]
    fn what_is_changed_anywhere_is_never_cosigned(at in any::<prop::sample::Index>(), byte in any::<u8>()) {
        let mut bytes = request(300, 500).to_bytes();
        let at = at.index(bytes.len());
        prop_assume!(bytes[at] != byte);
        bytes[at] = byte;
        if let Ok(read) = AddCheckpoint::parse(&bytes) {
            prop_assert_ne!(status(&read, 300), 200);
        }
    }
}

#[test]
fn each_refusal_has_its_status() {
    assert_eq!(status(&request(5, 9), 0), 409);
    assert_eq!(status(&request(0, 9), 9), 409);
    assert_eq!(
        request(0, 9).judge(&policy(), |_| Some(checkpoint(&tree(7)))),
        Err(WitnessRefusal::Conflict { size: 7 })
    );
    assert_eq!(status(&AddCheckpoint { old: 12, ..request(9, 9) }, 12), 400);
    // A proof where none is due, one that is missing, and one of other leaves.
    assert_eq!(status(&AddCheckpoint { old: 0, ..request(5, 9) }, 0), 422);
    assert_eq!(status(&AddCheckpoint { proof: Vec::new(), ..request(5, 9) }, 5), 422);
    assert_eq!(status(&AddCheckpoint { proof: request(5, 10).proof, ..request(5, 9) }, 5), 422);
    // One size, two roots, both signed.
    let other = Checkpoint { root: tree(8).root(), ..checkpoint(&tree(9)) };
    let lie = AddCheckpoint { old: 9, proof: Vec::new(), note: sign_checkpoint(&other, &log_key()) };
    assert_eq!(status(&lie, 9), 422);
    // No entries, and yet a root.
    let nothing = Checkpoint { size: 0, ..other };
    let lie = AddCheckpoint { old: 0, proof: Vec::new(), note: sign_checkpoint(&nothing, &log_key()) };
    assert_eq!(status(&lie, 0), 422);

    let by = |name: &str, seed: u8| {
        let key = NoteSigner::from_seed(name, &[seed; 32]).unwrap();
        let checkpoint = Checkpoint { origin: name.into(), ..checkpoint(&tree(9)) };
        AddCheckpoint { old: 0, proof: Vec::new(), note: sign_checkpoint(&checkpoint, &key) }
    };
    assert_eq!(status(&by("another.example/log", 1), 0), 404);
    assert_eq!(status(&by(ORIGIN, 2), 0), 403);
    let mut damaged = request(0, 9);
    damaged.note.signatures[0].signature[0] ^= 1;
    assert_eq!(status(&damaged, 0), 403);
    // A line of an unknown key beside the log's is nothing to a witness.
    let mut beside = request(0, 9);
    beside.note.signatures.extend(by(ORIGIN, 2).note.signatures);
    assert_eq!(status(&beside, 0), 200);
}

#[test]
fn other_shapes_are_refused() {
    let good = String::from_utf8(request(5, 9).to_bytes()).unwrap();
    let old = |line: &str| good.replacen("old 5", line, 1);
    let line = format!("{}=\n", "A".repeat(43));
    let one_more = good.replacen("old 5\n", &format!("old 5\n{line}"), 1);
    assert!(AddCheckpoint::parse(one_more.as_bytes()).is_ok());
    let too_many = good.replacen("old 5\n", &format!("old 5\n{}", line.repeat(64)), 1);
    for text in
        [old("old 05"), old("old -1"), old("old"), old("Old 5"), old("old 5 "), old("old 5\r"), too_many]
    {
        assert!(AddCheckpoint::parse(text.as_bytes()).is_err(), "{text}");
    }
    assert!(AddCheckpoint::parse(b"old 0\n").is_err());
    assert!(AddCheckpoint::parse(b"").is_err());
}

/// The request and the answer that the specification prints can be read.
#[test]
fn the_example_of_the_specification_is_read() {
    let request = "old 20852014\nPlRNCrwHpqhGrupue0L7gxbjbMiKA9temvuZZDDpkaw=\njrJZDmY8Y7SyJE0MWLpLozkIVMSMZcD5kvuKxPC3swk=\n5+pKlUdi2LeF/BcMHBn+Ku6yhPGNCswZZD1X/6QgPd8=\n/6WVhPs2CwSsb5rYBH5cjHV/wSmA79abXAwhXw3Kj/0=\n\nexample.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n\n\u{2014} example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=\n\u{2014} example.com/behind-the-sofa opLqBQsREYCgu6xQkYQwJr9fo45a62DN9EdmHXnZdXNqlcVGlCum2Wks+49/V6267UEjw6QUXTS5Rovnzv++qbSzm9Q=\n";
    let read = AddCheckpoint::parse(request.as_bytes()).unwrap();
    assert_eq!((read.old, read.proof.len(), read.note.signatures.len()), (20_852_014, 4, 2));
    assert_eq!(read.to_string(), request);
}

#[test]
fn only_the_witness_own_good_lines_of_an_answer_are_taken() {
    let checkpoint = checkpoint(&tree(9));
    let text = checkpoint.to_text();
    let (one, two) = (witness_key(1), witness_key(2));
    let lines = |keys: &[(&tlog::CosignerKey, u64)]| {
        keys.iter().map(|(key, at)| format!("{}\n", cosign(&checkpoint, key, *at))).collect::<String>()
    };
    let answer = lines(&[(&one, 7), (&two, 8)]);
    let taken = read_cosignatures(&text, answer.as_bytes(), one.verifier_key()).unwrap();
    assert_eq!(taken, [cosign(&checkpoint, &one, 7)]);
    for bad in [lines(&[(&two, 8)]), lines(&[(&one, 0)]), answer.replacen('A', "B", 1), String::new()] {
        assert!(read_cosignatures(&text, bad.as_bytes(), one.verifier_key()).is_err(), "{bad}");
    }
    // An answer that brings a text of its own is none.
    let other = Note { text: format!("{text}more\n"), signatures: vec![cosign(&checkpoint, &one, 7)] };
    assert!(read_cosignatures(&text, &other.to_bytes(), one.verifier_key()).is_err());
    assert!(
        read_cosignatures(&text, &[b"more\n\n", answer.as_bytes()].concat(), one.verifier_key()).is_err()
    );
}
