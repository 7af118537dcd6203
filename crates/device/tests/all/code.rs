//! Codes and the key that follows from them.

use crate::service::{LOG, ORIGIN, ROOT, key, policy, policy_signature};
use device::code::{GROUPS, Group, LETTERS, root_pin};
use device::{Code, Fault, Pinned, Typed};
use model::{KeyId, StationCode};
use proptest::prelude::*;

fn station() -> StationCode {
    StationCode::new("3171010001001").unwrap()
}

fn root() -> KeyId {
    key(ROOT).id()
}

fn code() -> Code {
    Code::new(station(), [7; 16], ORIGIN, root())
}

/// A second implementation must come to the same key: the bytes of docs/spec/intake.md.
#[test]
fn a_known_code() {
    let code = code();
    expect_test::expect!["3171010001001.a4dqobyha4dqobyha4dqobyha4.mklbmc37ihwe3sgd4oiyx7qcle"]
        .assert_eq(&code.fragment());
    let ticket = code.ticket(ORIGIN);
    let mut seed = b"sirekap-ticket/1\nlog.example/uji\n3171010001001\n".to_vec();
    seed.extend([7; 16]);
    assert_eq!(ticket.to_seed(), model::Digest::of(&seed).0);
    assert_ne!(ticket.id(), code.ticket("log.example/other").id(), "for one log only");
    assert_eq!(format!("{code:?}"), "Code(3171010001001)", "the secret is not printed");
    let pin = model::Digest::of(format!("sirekap-pin/1\n{ORIGIN}\n{}\n", root()).as_bytes());
    assert_eq!((root_pin(ORIGIN, root()), &pin.0[..16]), (pin, &code.pin[..]));
}

/// The vectors of docs/spec/intake.md, which a second implementation must meet.
#[test]
fn known_typed_codes() {
    let spec = include_str!("../../../../docs/spec/intake.md");
    let rows: Vec<Vec<&str>> = spec
        .lines()
        .skip_while(|l| !l.starts_with("| random bits"))
        .skip(2)
        .take_while(|l| l.starts_with('|'))
        .map(|l| l.trim_matches('|').split('|').map(|c| c.trim().trim_matches('`')).collect())
        .collect();
    let found: Vec<String> = rows
        .iter()
        .map(|row| {
            let station = StationCode::new(row[1]).unwrap();
            let drawn = u64::from_str_radix(row[0], 16).unwrap();
            let (typed, code) = Typed::issue(station.clone(), drawn, ORIGIN, root()).unwrap();
            assert_eq!(typed.open(station, ORIGIN, root()).unwrap(), code);
            let (groups, fragment) = (typed.groups().join(" "), code.fragment());
            format!("| `{}` | `{}` | `{groups}` | `{fragment}` |", row[0], row[1])
        })
        .collect();
    let told: Vec<String> = rows
        .iter()
        .map(|row| format!("| {} |", row.iter().map(|c| format!("`{c}`")).collect::<Vec<_>>().join(" | ")))
        .collect();
    assert!(rows.len() >= 4 && spec.contains(&root().to_hex()), "the document has its vectors");
    assert_eq!(found, told);
}

#[test]
fn what_is_no_code() {
    let good = code().fragment();
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

/// A card pins root key and origin. What else a policy says may change, and must have the root key's signature.
#[test]
fn the_card_says_whom_to_believe() {
    let (code, text, signed) = (code(), policy(), policy_signature(&policy()));
    assert_eq!(Pinned::new(&text, &signed, &code).unwrap().origin(), ORIGIN);
    let grown = text.replace("quorum none", "quorum none\n# another");
    assert!(Pinned::new(&grown, &policy_signature(&grown), &code).is_ok(), "the root key says so");
    let by = |number: u8, text: &str| {
        let lines = device::trust::policy_lines(ORIGIN, text);
        key(number).sign(&lines).to_base64()
    };
    let wide = StationCode::new("31").unwrap();
    let rows = [
        ("a text that the root key has not signed", &grown, signed.clone(), code.clone(), "P1003"),
        ("a signature of another key", &text, by(LOG, &text), code.clone(), "P1003"),
        (
            "a signature of something else",
            &text,
            key(ROOT).sign(text.as_bytes()).to_base64(),
            code.clone(),
            "P1003",
        ),
        ("no signature", &text, String::new(), code.clone(), "P1003"),
        (
            "another root key",
            &text,
            signed.clone(),
            Code::new(station(), [7; 16], ORIGIN, key(LOG).id()),
            "P1002",
        ),
        (
            "another origin",
            &text,
            signed.clone(),
            Code::new(station(), [7; 16], "a.example", root()),
            "P1002",
        ),
        ("another station is no other election", &text, signed, Code::new(wide, [7; 16], ORIGIN, root()), ""),
    ];
    for (what, text, signature, code, want) in rows {
        let fault = Pinned::new(text, &signature, &code).err();
        assert_eq!(fault.as_ref().map_or("", Fault::code), want, "{what}");
    }
}

#[test]
fn a_typed_code_is_of_one_station_and_one_election() {
    let (typed, code) = Typed::issue(station(), 0x0123_4567_89AB_CDEF, ORIGIN, root()).unwrap();
    let open = |station: &str, origin: &str, root: KeyId| {
        typed.open(StationCode::new(station).unwrap(), origin, root).map_err(|f| f.code())
    };
    assert_eq!(open("3171010001001", ORIGIN, root()).unwrap(), code);
    assert_eq!(open("3171010001002", ORIGIN, root()), Err("P1013"));
    assert_eq!(open("3171010001001", "log.example/uji2", root()), Err("P1013"));
    assert_eq!(open("3171010001001", ORIGIN, key(LOG).id()), Err("P1013"));
    let (text, signed) = (policy(), policy_signature(&policy()));
    assert_eq!(Pinned::typed(&text, &signed, &typed, station()).unwrap().1, code);
    let unsigned = Pinned::typed(&text, &signed.replace('A', "B"), &typed, station()).unwrap_err();
    assert_eq!(unsigned.code(), "P1003");
    assert_eq!(format!("{typed:?}"), "Typed", "the secret is not printed");
    assert_eq!(Typed::parse(&typed.groups().concat()), Ok(typed));
}

/// What people do when they type, and which group the phone then names.
#[test]
fn typing_errors_are_located() {
    let (typed, _) = Typed::issue(station(), 0x0123_4567_89AB_CDEF, ORIGIN, root()).unwrap();
    let [a, b, c, d] = typed.groups();
    let plain = format!("{a}{b}{c}{d}");
    let rows = [
        ("as printed", format!("{a} {b} {c} {d}"), None),
        ("without spaces, small", plain.to_lowercase(), None),
        ("with hyphens and lines", format!("{a}-{b}\n{c}\u{2013}{d}\n"), None),
        ("letters for digits that look alike", plain.replace('0', "o").replace('1', "l"), None),
        ("nothing", String::new(), Some(0)),
        ("the first group alone", a.clone(), Some(1)),
        ("the last letter is missing", plain[..plain.len() - 1].into(), Some(3)),
        ("one letter too many", format!("{plain}0"), Some(3)),
        ("a sign that is no letter", format!("{a} {b} {} {d}", c.replacen(&c[..1], "*", 1)), Some(2)),
        ("a letter of another script", format!("{} {b} {c} {d}", a.replacen(&a[..1], "А", 1)), Some(0)),
        ("the secret's groups exchanged", format!("{b}{a}{c}{d}"), Some(0)),
        ("the pin's groups exchanged", format!("{a}{b}{d}{c}"), Some(2)),
        ("the second group twice", format!("{a}{b}{b}{d}"), Some(2)),
        ("the card's other code", code().fragment(), Some(0)),
    ];
    for (what, text, want) in rows {
        let fault = Typed::parse(&text).err();
        assert_eq!(fault, want.map(Fault::BadGroup), "{what}: {text}");
    }
}

/// Every wrong letter and every exchange of two, in every group of a code: found, and in that group.
#[test]
fn every_wrong_letter_and_every_exchange_is_found() {
    for seed in [0, 1, 0x5555_5555_5555_5555, 0xFEDC_BA98_7654_3210, u64::MAX] {
        let groups = numbers(seed);
        for (number, group) in groups.iter().enumerate() {
            let mut tried = 0;
            let mut wrong = |typed: Vec<u8>| {
                let typed = String::from_utf8(typed).unwrap();
                let look = Group::of(number, &typed);
                assert!(!look.good && look.left == 0, "{typed} for {group}");
                let mut all = groups.clone();
                all[number] = typed;
                assert_eq!(Typed::parse(&all.concat()), Err(Fault::BadGroup(number)));
                tried += 1;
            };
            let good = group.as_bytes();
            assert!(Group::of(number, group).good);
            for at in 0..good.len() {
                for letter in LETTERS.iter().filter(|l| **l != good[at]) {
                    let mut typed = good.to_vec();
                    typed[at] = *letter;
                    wrong(typed);
                }
                for other in (at + 1..good.len()).filter(|o| good[*o] != good[at]) {
                    let mut typed = good.to_vec();
                    typed.swap(at, other);
                    wrong(typed);
                }
            }
            assert!(tried >= 31 * GROUPS[number]);
        }
    }
}

/// Groups that show the bits of a number; no slow derivation is needed to try what typing does to them.
fn numbers(seed: u64) -> Vec<String> {
    let value = |letter: u8| LETTERS.iter().position(|l| *l == letter).unwrap();
    let whole = |number: usize, head: &str| {
        let fits = |l: &&u8| Group::of(number, &format!("{head}{}", char::from(**l))).good;
        let check: Vec<&u8> = LETTERS.iter().filter(fits).collect();
        assert_eq!(check.len(), 1, "one check letter fits");
        format!("{head}{}", char::from(*check[0]))
    };
    let mut state = seed;
    let mut group = |number: usize| {
        let head: String = (0..GROUPS[number] - 1)
            .map(|_| {
                state = state.rotate_left(5);
                char::from(LETTERS[(state & 31) as usize])
            })
            .collect();
        assert!(head.bytes().all(|b| value(b) < 32));
        whole(number, &head)
    };
    (0..GROUPS.len()).map(&mut group).collect()
}

#[test]
fn a_group_says_what_is_missing() {
    let groups = numbers(0x0123_4567_89AB_CDEF);
    let rows = [
        (0, "", 7, false),
        (0, &groups[0][..3], 4, false),
        (0, &groups[0][..], 0, true),
        (2, &groups[2][..], 0, true),
        (3, &groups[2][..], 0, false),
        (1, &groups[0][..], 0, false),
        (0, "ABCDEFGH", 0, false),
        (9, "A", 0, false),
    ];
    for (number, typed, left, good) in rows {
        let group = Group::of(number, typed);
        assert_eq!((group.left, group.good), (left, good), "{number} {typed}");
    }
    assert_eq!(Group::of(0, " o-il u ").text, "011V");
}

proptest! {
    #[test]
    fn any_code_comes_back(station in "[A-Za-z0-9-][A-Za-z0-9.-]{0,31}", secret in any::<[u8; 16]>(), upper in any::<bool>()) {
        let code = Code::new(StationCode::new(&station).unwrap(), secret, ORIGIN, root());
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
        if let Ok(typed) = Typed::parse(&text) {
            prop_assert_eq!(Typed::parse(&typed.groups().concat()).unwrap(), typed);
        }
    }

    #[test]
    fn any_typed_code_comes_back(seed in any::<u64>(), between in "[ -]{0,2}", small in any::<bool>()) {
        let groups = numbers(seed);
        let text = groups.join(&between);
        let typed = Typed::parse(&if small { text.to_lowercase() } else { text }).unwrap();
        prop_assert_eq!(typed.groups().to_vec(), groups);
    }

    /// Adjacent letters exchanged across the border of two groups, and one letter lost: never taken.
    #[test]
    fn nothing_wrong_is_taken(seed in any::<u64>(), at in 0usize..26) {
        let text = numbers(seed).concat();
        let mut lost = text.clone();
        lost.remove(at);
        prop_assert!(Typed::parse(&lost).is_err());
        let mut bytes = text.clone().into_bytes();
        if at < 25 && bytes[at] != bytes[at + 1] {
            bytes.swap(at, at + 1);
            prop_assert!(Typed::parse(&String::from_utf8(bytes).unwrap()).is_err());
        }
    }
}
