//! Codes and the key that follows from them.

use crate::service::{ORIGIN, policy};
use device::{Code, Pinned};
use model::StationCode;
use proptest::prelude::*;

fn station() -> StationCode {
    StationCode::new("3171010001001").unwrap()
}

/// A second implementation must come to the same key: the bytes of docs/spec/intake.md.
#[test]
fn a_known_code() {
    let code = Code::new(station(), [7; 16], &policy());
    let fragment = code.fragment();
    expect_test::expect!["3171010001001.a4dqobyha4dqobyha4dqobyha4.ig5ru4df5yvsr37myb7lqevho4"]
        .assert_eq(&fragment);
    let ticket = code.ticket(ORIGIN);
    let mut seed = b"sirekap-ticket/1\nlog.example/uji\n3171010001001\n".to_vec();
    seed.extend([7; 16]);
    assert_eq!(ticket.to_seed(), model::Digest::of(&seed).0);
    assert_ne!(ticket.id(), code.ticket("log.example/other").id(), "for one log only");
    assert_eq!(format!("{code:?}"), "Code(3171010001001)", "the secret is not printed");
}

#[test]
fn what_is_no_code() {
    let good = Code::new(station(), [7; 16], &policy()).fragment();
    for bad in [
        "",
        "3171010001001",
        "3171010001001.aaaa.bbbb",
        &good.replace("a4dq", "a1dq"),
        &good[..good.len() - 1],
        &format!("{good}a"),
        &good.replacen("3171010001001", "", 1),
        &good.replacen("3171010001001", "31 71", 1),
        &format!("{good}=="),
    ] {
        let fault = Code::parse(bad).unwrap_err();
        assert_eq!(fault.code(), "P1001", "{bad}");
    }
}

#[test]
fn the_card_says_whom_to_believe() {
    let code = Code::new(station(), [7; 16], &policy());
    assert_eq!(Pinned::new(&policy(), &code.policy).unwrap().origin(), ORIGIN);
    let other = policy().replace("quorum none", "quorum none\n# another");
    assert_eq!(Pinned::new(&other, &code.policy).unwrap_err().code(), "P1002");
}

proptest! {
    #[test]
    fn any_code_comes_back(station in "[A-Za-z0-9-][A-Za-z0-9.-]{0,31}", secret in any::<[u8; 16]>(), upper in any::<bool>()) {
        let code = Code::new(StationCode::new(&station).unwrap(), secret, "policy");
        let fragment = code.fragment();
        let address = format!("https://a.example:8443/petugas/#{fragment}");
        prop_assert_eq!(&Code::parse(&address).unwrap(), &code);
        let (station, rest) = fragment.split_at(station.len());
        let typed = format!(" {station}{}\n", if upper { rest.to_uppercase() } else { rest.to_string() });
        prop_assert_eq!(&Code::parse(&typed).unwrap(), &code);
    }

    #[test]
    fn any_text_is_a_code_or_a_fault(text in ".{0,90}") {
        if let Ok(code) = Code::parse(&text) {
            prop_assert_eq!(Code::parse(&code.fragment()).unwrap(), code);
        }
    }
}
