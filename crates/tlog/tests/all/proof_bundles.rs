//! Proof bundles.

use tlog::{ProofBundle, TlogError, leaf_hash};

use crate::fixtures::{entry, policy, signed, tree};

fn bundle(index: u64, size: u64, extra: Option<&[u8]>) -> ProofBundle {
    let tree = tree(size);
    ProofBundle {
        extra: extra.map(<[u8]>::to_vec),
        index,
        inclusion: tree.inclusion(index, size).unwrap(),
        checkpoint: signed(&tree, &[1, 2]).to_bytes(),
    }
}

#[test]
fn a_bundle_reads_back_and_verifies_offline() {
    for (index, size, extra) in
        [(0, 1, None), (3, 7, Some(&b"form"[..])), (499, 600, None), (0, 256, Some(b"\0"))]
    {
        let bundle = bundle(index, size, extra);
        let bytes = bundle.encode();
        assert_eq!(ProofBundle::parse(&bytes), Ok(bundle.clone()));
        let verdict = bundle.verify(&leaf_hash(&entry(index)), &policy()).unwrap();
        assert_eq!(
            (verdict.checkpoint.size, verdict.cosigned),
            (size, vec!["w1".to_owned(), "w2".to_owned()])
        );
        let text = String::from_utf8(bytes).unwrap();
        assert!(text.starts_with("c2sp.org/tlog-proof@v1\n"));
        assert_eq!(text.contains("\nextra "), extra.is_some());
        assert!(text.contains(&format!("\nindex {index}\n")));
    }
    let empty = bundle(3, 7, Some(b""));
    assert_eq!(ProofBundle::parse(&empty.encode()).unwrap().extra, None, "empty data is no data");
}

#[test]
fn what_does_not_belong_together_is_refused() {
    let good = bundle(3, 7, None);
    let leaf = leaf_hash(&entry(3));
    let code = |bundle: &ProofBundle, leaf: &tlog::Hash| {
        bundle.verify(leaf, &policy()).map(drop).map_err(|error| error.code())
    };
    assert_eq!(code(&good, &leaf), Ok(()));
    assert_eq!(code(&good, &leaf_hash(&entry(4))), Err(2013));
    assert_eq!(code(&ProofBundle { index: 2, ..good.clone() }, &leaf), Err(2013));
    assert_eq!(code(&ProofBundle { index: 7, ..good.clone() }, &leaf), Err(2009));
    assert_eq!(code(&ProofBundle { index: 6, ..good.clone() }, &leaf), Err(2012));
    assert_eq!(code(&ProofBundle { inclusion: Vec::new(), ..good.clone() }, &leaf), Err(2012));
    let other = ProofBundle { checkpoint: signed(&tree(8), &[1, 2]).to_bytes(), ..good.clone() };
    assert_eq!(code(&other, &leaf), Err(2013));
    let lonely = ProofBundle { checkpoint: signed(&tree(7), &[1]).to_bytes(), ..good };
    assert_eq!(code(&lonely, &leaf), Err(2065));
}

#[test]
fn other_spellings_are_refused() {
    let text = String::from_utf8(bundle(3, 7, Some(b"form")).encode()).unwrap();
    let hash = text.lines().nth(3).unwrap().to_owned();
    let note_start = text.find("\n\n").unwrap();
    for (from, to, line) in [
        ("c2sp.org/tlog-proof@v1", "c2sp.org/tlog-proof@v2", 1),
        ("c2sp.org/tlog-proof@v1", "c2sp.org/tlog-proof@v1\r", 1),
        ("c2sp.org/tlog-proof@v1\n", "", 1),
        ("extra Zm9ybQ==", "extra", 2),
        ("extra Zm9ybQ==", "extra ", 2),
        ("extra Zm9ybQ==", "extra Zm9ybQ", 2),
        ("extra Zm9ybQ==", "extra Zm9ybR==", 2),
        ("extra Zm9ybQ==", "extra  Zm9ybQ==", 2),
        ("extra Zm9ybQ==", "Extra Zm9ybQ==", 2),
        ("extra Zm9ybQ==", "extra Zm9ybQ==\nextra Zm9ybQ==", 3),
        ("index 3", "index 03", 3),
        ("index 3", "index", 3),
        ("index 3", "index -3", 3),
        ("index 3", "index 3 ", 3),
        ("index 3", "index 99999999999999999999", 3),
        ("index 3\n", "", 3),
        (hash.as_str(), &hash[1..], 4),
        (hash.as_str(), "AAAA", 4),
        (&format!("{hash}\n"), &format!("{hash}\n").repeat(70), 4 + 64),
    ] {
        let wrong = text.replacen(from, to, 1);
        match ProofBundle::parse(wrong.as_bytes()) {
            Err(TlogError::ProofBundleLine { line: found, .. }) => {
                assert_eq!(found, line, "{from:?} to {to:?}")
            }
            other => panic!("{from:?} to {to:?} gave {other:?}"),
        }
    }
    for end in 0..=note_start + 2 {
        assert!(ProofBundle::parse(&text.as_bytes()[..end]).is_err());
    }
    assert!(ProofBundle::parse(format!("{text}\n").as_bytes()).is_err(), "a byte too many");
    assert!(ProofBundle::parse(text.replacen("\n\n", "\n", 1).as_bytes()).is_err(), "no empty line");
    let long = vec![b'a'; tlog::MAX_PROOF_BUNDLE_BYTES + 1];
    assert_eq!(ProofBundle::parse(&long), Err(TlogError::ProofBundleTooLong { found: long.len() }));
}
