//! Policies: reading, refusing, judging.

use tlog::{MAX_POLICY_BYTES, MAX_POLICY_ITEMS, Note, NoteSigner, Policy, TlogError, VerifierKey};

use crate::fixtures::{NOON, ORIGIN, log_key, policy, signed, tree, witness_key};

fn witness(number: u8) -> String {
    witness_key(number).verifier_key().to_string()
}

/// Replaces `{log}`, `{1}` to `{6}` by keys.
fn fill(text: &str) -> String {
    let text = text.replace("{log}", &log_key().verifier_key().to_string());
    (1..=6).fold(text, |text, number| text.replace(&format!("{{{number}}}"), &witness(number)))
}

fn parse(text: &str) -> Result<Policy, TlogError> {
    Policy::parse(&fill(text))
}

/// The example of c2sp.org/tlog-policy.
const SPEC_POLICY: &str = "log {log}

witness X1 {1}
witness X2 {2}
witness X3 {3}
group X-witnesses 2 X1 X2 X3

witness Y1 {4}
witness Y2 {5}
witness Y3 {6}
group Y-witnesses any Y1 Y2 Y3

group X-and-Y all X-witnesses Y-witnesses
quorum X-and-Y
";

#[test]
fn the_specification_s_policy_counts_as_it_says() {
    let policy = parse(SPEC_POLICY).unwrap();
    let tree = tree(9);
    for present in 0u8..64 {
        let witnesses: Vec<u8> = (1..=6).filter(|number| present >> (number - 1) & 1 == 1).collect();
        let verdict = policy.check(&signed(&tree, &witnesses).to_bytes());
        let x = (present & 0b111).count_ones();
        let y = (present >> 3).count_ones();
        if x >= 2 && y >= 1 {
            let verdict = verdict.unwrap();
            assert_eq!(verdict.cosigned.len(), witnesses.len());
            assert_eq!(
                verdict.cosigned_at,
                witnesses.iter().map(|n| NOON + u64::from(*n)).collect::<Vec<_>>()
            );
            assert_eq!((verdict.log.as_str(), verdict.checkpoint.size), (ORIGIN, 9));
        } else {
            assert!(matches!(verdict, Err(TlogError::QuorumMissed { quorum, cosigned })
                if quorum == "X-and-Y" && cosigned.len() == witnesses.len()));
        }
    }
}

#[test]
fn a_policy_writes_back_canonically() {
    let made = policy();
    let text = fill(
        "# two of three\nlog {log} https://log.example/pemilu\nwitness w1 {1}\nwitness w2 {2}\nwitness w3 {3}\n\
         group most 2 w1 w2 w3\nquorum most\n",
    );
    assert_eq!(made.to_string(), text);
    assert_eq!(Policy::parse(&text), Ok(made));
    for text in [
        SPEC_POLICY,
        "quorum none\n",
        "#\n#  a\tb \n \t# c\n\nquorum\tnone \n",
        "\twitness  a {1}\t u \nquorum a\n",
    ] {
        let read = parse(text).unwrap();
        let written = read.to_string();
        assert_eq!(Policy::parse(&written).as_ref(), Ok(&read));
        assert_eq!(Policy::parse(&written).unwrap().to_string(), written);
    }
}

#[test]
fn comments_can_be_asked_by_their_first_word() {
    let policy =
        Policy::parse("# root one\n#root\ttwo \n# rooted three\n# root\n ## root four\nquorum none\n")
            .unwrap();
    assert_eq!(policy.tagged("root").collect::<Vec<_>>(), ["one", "two"]);
    assert_eq!(policy.tagged("none").count(), 0);
}

#[test]
fn every_rule_of_the_file_has_its_refusal() {
    let many = |kind: &str| match kind {
        "group" => (0..=MAX_POLICY_ITEMS).map(|n| format!("group g{} 1 g{n}\n", n + 1)).collect::<String>(),
        _ => String::new(),
    };
    for (text, code) in [
        ("", 2062),
        ("log {log}\n", 2062),
        ("quorum none", 2053),
        ("quorum none\n#", 2053),
        ("quorum none\r\n", 2052),
        ("quorum\0none\n", 2052),
        ("quorum none\n# \x7f\n", 2052),
        ("quorum\n", 2054),
        ("quorum none none\n", 2054),
        ("quorum\u{a0}none\n", 2054),
        ("Quorum none\n", 2054),
        ("witness\n", 2054),
        ("witness a\n", 2054),
        ("witness a {1} u v\n", 2054),
        ("log\n", 2054),
        ("log {log} u v\n", 2054),
        ("group\n", 2054),
        ("group g\n", 2054),
        ("group g all\n", 2054),
        ("group g 0\n", 2054),
        ("quorums none\n", 2054),
        ("log {1}\n", 2055),
        ("log x\n", 2055),
        ("witness a {log}\n", 2055),
        ("witness {1} a\n", 2055),
        ("log {log}\nlog {log} u\n", 2056),
        ("witness a {1}\nwitness b {1}\n", 2056),
        ("witness a {1}\nwitness a {2}\n", 2057),
        ("witness none {1}\n", 2057),
        ("witness a {1}\ngroup a any a\n", 2057),
        ("witness a {1}\ngroup none any a\n", 2057),
        ("witness a {1}\ngroup g any a\nwitness g {2}\n", 2057),
        ("quorum a\nwitness a {1}\n", 2058),
        ("group g any a\n", 2058),
        ("group g any g\n", 2058),
        ("group g any none\n", 2058),
        ("witness K {1}\nquorum \u{212a}\n", 2058),
        ("witness a {1}\ngroup g any a a\n", 2059),
        ("witness a {1}\ngroup g any a\ngroup h any a\n", 2059),
        ("witness a {1}\nwitness b {2}\ngroup g any a\ngroup h any b g a\n", 2059),
        ("witness a {1}\ngroup g 0 a\n", 2060),
        ("witness a {1}\ngroup g 2 a\n", 2060),
        ("witness a {1}\ngroup g 01 a\n", 2060),
        ("witness a {1}\ngroup g +1 a\n", 2060),
        ("witness a {1}\ngroup g All a\n", 2060),
        ("witness a {1}\ngroup g 99999999999999999999 a\n", 2060),
        ("quorum none\nquorum none\n", 2061),
        (&format!("witness g0 {{1}}\n{}quorum none\n", many("group")), 2051),
        (&"#\n".repeat(MAX_POLICY_BYTES / 2 + 1), 2050),
    ] {
        assert_eq!(parse(text).map_err(|error| error.code()), Err(code), "{text:.80}");
    }
}

#[test]
fn a_duplicate_key_is_one_even_under_another_name() {
    let other: VerifierKey = NoteSigner::from_seed("other", &[1; 32]).unwrap().verifier_key().clone();
    let text = fill(&format!("log {{log}}\nlog {other}\nquorum none\n"));
    let name = "other".to_owned();
    assert_eq!(Policy::parse(&text), Err(TlogError::PolicyDuplicateKey { line: 2, name }));
    // A log and a witness may be one key: the two kinds of signature cannot stand in for each other.
    let both = tlog::CosignerKey::from_seed("both", &[1; 32]).unwrap().verifier_key().clone();
    assert!(Policy::parse(&fill(&format!("log {{log}}\nwitness both {both}\nquorum both\n"))).is_ok());
}

#[test]
fn as_many_logs_witnesses_and_groups_as_announced_are_read() {
    let mut text = String::new();
    for number in 0..MAX_POLICY_ITEMS {
        let mut seed = [0; 32];
        seed[..8].copy_from_slice(&(number as u64).to_be_bytes());
        let log = NoteSigner::from_seed("l", &seed).unwrap();
        let witness = tlog::CosignerKey::from_seed("w", &seed).unwrap();
        text += &format!("log {}\nwitness w{number} {}\n", log.verifier_key(), witness.verifier_key());
        text += &format!("group g{number} any w{number}\n");
    }
    assert!(Policy::parse(&format!("{text}quorum g0\n")).is_ok());
    let seventh = log_key().verifier_key().to_string();
    let refused = Policy::parse(&format!("{text}log {seventh}\nquorum g0\n"));
    assert_eq!(refused, Err(TlogError::PolicyTooMany { line: 769, kind: "log" }));
    let refused = Policy::parse(&format!("{text}witness x {}\nquorum g0\n", witness(1)));
    assert_eq!(refused, Err(TlogError::PolicyTooMany { line: 769, kind: "witness" }));
}

#[test]
fn a_checkpoint_is_judged_by_log_witnesses_and_quorum() {
    let (policy, tree) = (policy(), tree(9));
    let code = |note: &Note| policy.check(&note.to_bytes()).map(drop).map_err(|error| error.code());
    assert_eq!(code(&signed(&tree, &[1, 3])), Ok(()));
    assert_eq!(code(&signed(&tree, &[1, 2, 3, 4])), Ok(()), "an unknown witness is ignored");
    assert_eq!(code(&signed(&tree, &[1])), Err(2065));
    assert_eq!(code(&signed(&tree, &[1, 4, 5])), Err(2065));
    assert_eq!(code(&signed(&tree, &[1, 1, 1])), Err(2065), "one witness counts once");

    let mut note = signed(&tree, &[1, 2]);
    note.signatures.remove(0);
    assert_eq!(code(&note), Err(2064), "witnesses do not replace the log");
    let impostor = NoteSigner::from_seed(ORIGIN, &[2; 32]).unwrap();
    note.signatures.push(impostor.sign(&note.text));
    assert_eq!(code(&note), Err(2064), "another key of the same name");

    let mut note = signed(&tree, &[1, 2, 3]);
    note.signatures[3].signature[40] ^= 1;
    assert_eq!(code(&note), Err(2031), "a wrong line by a listed key, though two good ones are a quorum");
    let mut note = signed(&tree, &[1, 2]);
    note.signatures[0].signature[40] ^= 1;
    assert_eq!(code(&note), Err(2031));
    let mut note = signed(&tree, &[1, 2]);
    note.text = note.text.replace("\n9\n", "\n8\n");
    assert_eq!(code(&note), Err(2031));
    let mut note = signed(&tree, &[1, 2]);
    note.text = note.text.replace(ORIGIN, "log.example/other");
    assert_eq!(code(&note), Err(2063));
    assert_eq!(policy.check(b"nothing").map(drop), Err(TlogError::NoteShape));
}

#[test]
fn a_log_may_have_two_keys_and_either_is_enough() {
    let tree = tree(9);
    let new = NoteSigner::from_seed(ORIGIN, &[9; 32]).unwrap();
    let policy = parse(&format!("log {{log}}\nlog {}\nquorum none\n", new.verifier_key())).unwrap();
    let mut note = signed(&tree, &[]);
    assert!(policy.check(&note.to_bytes()).unwrap().cosigned.is_empty());
    note.signatures.push(new.sign(&note.text));
    assert!(policy.check(&note.to_bytes()).is_ok());
    note.signatures.remove(0);
    assert!(policy.check(&note.to_bytes()).is_ok());
}

#[test]
fn a_hand_made_policy_gone_wrong_refuses_and_never_loops() {
    let (tree, mut policy) = (tree(9), policy());
    let note = signed(&tree, &[1, 2, 3]).to_bytes();
    policy.groups[0].members = vec!["most".to_owned()];
    assert!(matches!(policy.check(&note), Err(TlogError::QuorumMissed { .. })));
    policy.quorum = Some("nobody".to_owned());
    assert!(matches!(policy.check(&note), Err(TlogError::QuorumMissed { .. })));
    policy.quorum = None;
    assert!(policy.check(&note).is_ok());
    policy.witnesses[0].key = log_key().verifier_key().clone();
    assert!(matches!(policy.check(&note), Err(TlogError::KeyType { .. })));
    let stand_in = tlog::CosignerKey::from_seed(ORIGIN, &[1; 32]).unwrap();
    let checkpoint = crate::fixtures::checkpoint(&tree);
    let mut policy = self::policy();
    policy.logs[0].0 = stand_in.verifier_key().clone();
    let line = tlog::cosign(&checkpoint, &stand_in, NOON);
    let note = Note { text: checkpoint.to_text(), signatures: vec![line] };
    assert!(matches!(policy.check(&note.to_bytes()), Err(TlogError::LogNotSigned { .. })));
}
