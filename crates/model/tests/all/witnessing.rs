//! What a `policy.set/2` may say of witnesses.

use crate::fixtures::{key, witnessed, witnessing};
use model::Refusal;
use model::event::{Payload, PolicySet, WitnessGroup, Witnessing};

fn judged(change: impl FnOnce(&mut Witnessing)) -> Result<Payload, Refusal> {
    let mut of = witnessing(3);
    change(&mut of);
    let Payload::PolicySet(policy) = witnessed(&key(1), &key(2)) else { panic!("a policy") };
    Payload::parse(&Payload::PolicySet(PolicySet { witnessing: Some(of), ..policy }).to_json())
}

fn group(name: &str, threshold: u64, members: &[&str]) -> WitnessGroup {
    WitnessGroup { members: members.iter().map(|m| (*m).into()).collect(), name: name.into(), threshold }
}

#[test]
fn what_fits_is_taken() {
    judged(|_| {}).unwrap();
    judged(|w| w.quorum = None).unwrap();
    judged(|w| w.quorum = Some("saksi1.example/w".into())).unwrap();
    judged(|w| *w = Witnessing { groups: Vec::new(), quorum: None, witnesses: Vec::new() }).unwrap();
    judged(|w| w.groups.push(group("semua", 1, &["cukup"]))).unwrap();
    judged(|w| w.witnesses[0].address = "http://192.0.2.1:8026".into()).unwrap();
}

#[test]
fn what_does_not_is_refused() {
    let cases: Vec<(&str, Result<Payload, Refusal>)> = vec![
        ("a name with a blank", judged(|w| w.witnesses[0].name = "saksi 0".into())),
        ("a name with a plus", judged(|w| w.witnesses[0].name = "a+b".into())),
        ("none", judged(|w| w.groups[0].name = "none".into())),
        ("a name twice", judged(|w| w.witnesses[1].name = w.witnesses[0].name.clone())),
        ("a group like a witness", judged(|w| w.groups[0].name = w.witnesses[0].name.clone())),
        ("a key twice", judged(|w| w.witnesses[1].key = w.witnesses[0].key.clone())),
        ("no key", judged(|w| w.witnesses[1].key = "AAAA".into())),
        ("an address without a scheme", judged(|w| w.witnesses[1].address = "saksi.example".into())),
        ("an address that ends with a slash", judged(|w| w.witnesses[1].address.push('/'))),
        ("an address with a question", judged(|w| w.witnesses[1].address.push_str("?a"))),
        ("a member that nobody is", judged(|w| w.groups[0].members.push("lain".into()))),
        ("a member twice", judged(|w| w.groups[0].members[1] = w.groups[0].members[0].clone())),
        ("a member of two groups", judged(|w| w.groups.push(group("b", 1, &["saksi0.example/w"])))),
        ("itself", judged(|w| w.groups.push(group("b", 1, &["b"])))),
        ("nobody", judged(|w| w.groups.push(group("b", 0, &[])))),
        ("a threshold of nothing", judged(|w| w.groups[0].threshold = 0)),
        ("a threshold beyond all", judged(|w| w.groups[0].threshold = 4)),
        ("a quorum that nobody is", judged(|w| w.quorum = Some("lain".into()))),
        ("33 witnesses", judged(|w| *w = Witnessing { groups: Vec::new(), quorum: None, ..witnessing(33) })),
    ];
    for (what, answer) in cases {
        assert!(matches!(answer, Err(Refusal::BadField(_))), "{what}: {answer:?}");
    }
    // Each version has its field, and the older one has it not.
    let Payload::PolicySet(policy) = witnessed(&key(1), &key(2)) else { panic!("a policy") };
    let wrong = PolicySet { kind: PolicySet::KIND.into(), ..policy.clone() };
    assert!(Payload::parse(&Payload::PolicySet(wrong).to_json()).is_err());
    let wrong = PolicySet { witnessing: None, ..policy };
    assert!(Payload::parse(&Payload::PolicySet(wrong).to_json()).is_err());
}
