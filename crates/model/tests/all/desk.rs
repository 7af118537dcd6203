//! Who may say what at a desk, and what may not be one person's.

use crate::authority::{People, after_history, people, signed, take};
use crate::fixtures::{
    ORIGIN, TIME, by_those_named, enrol_person, enrolment, form, key, of_the_desk, offer_to, person,
};
use model::event::{FormCorrected, FormsReviewed, KeyEnrol, Payload, PollRepeated, ReviewedForm, sign};
use model::{Authority, EventId, FormKey, KeyId, SecretKey, StationCode, Submission, UtcSeconds};

const HERE: &str = "3171001";
const ELSEWHERE: &str = "3172001";

/// Keys of a desk in Jakarta.
struct Desk {
    operator: SecretKey,
    /// Of the operator's person.
    second_key: SecretKey,
    commissioner: SecretKey,
    supervisor: SecretKey,
    saksi: SecretKey,
    /// An authority of a kecamatan-less place: of a station.
    low: SecretKey,
    regency: SecretKey,
    regency_2: SecretKey,
}

fn desk(p: &People) -> (Authority, Desk) {
    let mut authority = after_history(p);
    let [operator, second_key, commissioner, supervisor, saksi, low, regency, regency_2] =
        std::array::from_fn(|n| key(100 + n as u8));
    let d = Desk { operator, second_key, commissioner, supervisor, saksi, low, regency, regency_2 };
    let kpu = (&p.nation, &p.root);
    let events = [
        enrol_person(1, kpu, &d.operator, "operator", "3171"),
        enrol_person(1, kpu, &d.second_key, "commissioner", "31"),
        enrol_person(2, kpu, &d.commissioner, "commissioner", "31"),
        enrol_person(3, (&p.bawaslu, &p.bawaslu_2), &d.supervisor, "supervisor", "31"),
        enrol_person(4, (&p.party, &p.root), &d.saksi, "saksi", HERE),
        enrol_person(5, kpu, &d.low, "authority", HERE),
        enrol_person(6, kpu, &d.regency, "authority", "3171"),
        enrol_person(6, kpu, &d.regency_2, "authority", "3171"),
    ];
    for event in &events {
        take(&mut authority, event, 20).unwrap();
    }
    (authority, d)
}

/// What the desk's ten kinds say of a station, by these two.
fn says(by: &SecretKey, with: &SecretKey, station: &str) -> Vec<(&'static str, Submission)> {
    let all = of_the_desk(by, with, station).into_iter();
    all.map(|payload| (payload.kind(), by_those_named(payload, by, with))).collect()
}

fn code(authority: &mut Authority, event: &Submission) -> String {
    take(authority, event, 30).err().map_or("-".into(), |refusal| refusal.code().to_string())
}

#[test]
fn who_may_say_each_kind() {
    let p = people();
    let (authority, d) = desk(&p);
    let rows = [
        ("operator with commissioner", &d.operator, &d.commissioner, HERE),
        ("outside the operator's area", &d.operator, &d.commissioner, ELSEWHERE),
        ("no such station", &d.operator, &d.commissioner, "3199999"),
        ("one person with two keys", &d.operator, &d.second_key, HERE),
        ("commissioner with operator", &d.commissioner, &d.operator, HERE),
        ("supervisor", &d.supervisor, &d.commissioner, HERE),
        ("witness", &d.saksi, &d.commissioner, HERE),
        ("witness elsewhere", &d.saksi, &d.commissioner, ELSEWHERE),
        ("officer", &p.officer, &d.commissioner, HERE),
        ("nation and Jakarta", &p.nation, &p.jakarta, HERE),
        ("two of a regency, one person", &d.regency, &d.regency_2, HERE),
        ("nation and a regency", &p.nation, &d.regency, HERE),
        ("a regency elsewhere", &p.nation, &d.regency, ELSEWHERE),
        ("nation and a station's", &p.nation, &d.low, HERE),
        ("two of Bawaslu", &p.bawaslu, &p.bawaslu_2, HERE),
        ("stranger", &p.stranger, &d.commissioner, HERE),
    ];
    let mut table = String::new();
    for (who, by, with, station) in rows {
        let codes: Vec<String> =
            says(by, with, station).iter().map(|(_, event)| code(&mut authority.clone(), event)).collect();
        table +=
            &format!("{who:30} {}\n", codes.iter().map(|c| format!("{c:6}")).collect::<String>().trim_end());
    }
    let kinds: Vec<&str> = says(&d.operator, &d.commissioner, HERE).iter().map(|(k, _)| *k).collect();
    let expected = expect_test::expect_file!["desk.txt"];
    expected.assert_eq(&format!("{}\n{table}", kinds.join("\n")));
}

#[test]
fn an_objection_on_paper_names_whose_it_is_and_no_other_does() {
    let p = people();
    let (authority, d) = desk(&p);
    let filed = |by: &SecretKey, on_behalf: Option<&str>| {
        let Payload::ObjectionFiled(of) = of_the_desk(by, by, HERE)[4].clone() else {
            panic!("an objection")
        };
        let payload = model::event::ObjectionFiled { on_behalf: on_behalf.map(Into::into), ..of };
        code(&mut authority.clone(), &sign(ORIGIN, payload.into(), &[by]))
    };
    let found = [
        filed(&d.operator, Some("peserta-2")),
        filed(&d.operator, None),
        filed(&d.supervisor, None),
        filed(&d.supervisor, Some("bawaslu")),
        filed(&d.saksi, None),
        filed(&d.commissioner, None),
    ];
    assert_eq!(found, ["-", "E1007", "-", "E1007", "-", "E1013"]);
}

#[test]
fn persons_are_said_where_they_must_be() {
    let p = people();
    let (mut authority, d) = desk(&p);
    let kpu = (&p.nation, &p.root);
    let own = key(200);
    let enrol = |role: &str, area: &str, (by, with): (&SecretKey, &SecretKey), n: Option<u8>| {
        let payload = enrolment(by, Some(with), &own, role, area);
        let payload = n.map_or(payload.clone(), |n| payload.clone().of_person(person(n), ""));
        payload.sign(ORIGIN, (by, Some(with)), &own)
    };
    let mut try_it = |event: &Submission| code(&mut authority, event);
    let bawaslu = (&p.bawaslu, &p.bawaslu_2);
    let party = (&p.party, &p.root);
    let refused = [
        (enrol("operator", "31", kpu, None), "E1007"),
        (enrol("commissioner", "31", kpu, None), "E1007"),
        (enrol("supervisor", "31", kpu, Some(9)), "E1028"),
        (enrol("saksi", "31", bawaslu, Some(9)), "E1028"),
        (enrol("operator", "31", bawaslu, Some(9)), "E1028"),
        (enrol("saksi", "31", kpu, Some(9)), "E1028"),
        (enrol("officer", "3171", (&d.regency, &d.regency_2), Some(9)), "E1019"),
    ];
    for (event, expected) in refused {
        assert_eq!(try_it(&event), expected, "{}", event.payload().to_json());
    }
    assert_eq!(try_it(&enrol("saksi", "31", party, Some(9))), "-");
}

#[test]
fn a_code_is_for_the_person_it_was_offered_to() {
    let p = people();
    let (mut authority, _) = desk(&p);
    let ticket = key(210);
    let offer = offer_to(person(9), (&p.nation, &p.root), &ticket, "operator", "3171");
    let until = UtcSeconds(TIME.0 + 86_400);
    take(&mut authority, &signed(offer, &[&p.nation, &p.root]), 21).unwrap();
    let redeem = |n: u8| {
        let own = key(211);
        let payload = enrolment(&ticket, Some(&p.registrar), &own, "operator", "3171");
        let payload = KeyEnrol { until: Some(until), ..payload.of_person(person(n), "") };
        payload.sign(ORIGIN, (&ticket, Some(&p.registrar)), &own)
    };
    assert_eq!(code(&mut authority, &redeem(8)), "E1007");
    assert_eq!(code(&mut authority, &redeem(9)), "-");
    let grant = &authority.grants()[&key(211).id()];
    assert_eq!((grant.person, grant.rp.clone()), (Some(person(9)), None));
}

#[test]
fn a_repeat_poll_opens_its_form_and_no_other() {
    let p = people();
    let (mut authority, _) = desk(&p);
    let open = |round: u8, count: u8| FormKey { round, count, ..form(HERE) };
    let opened = |authority: &Authority| {
        [open(0, 0), open(1, 0), open(0, 1), open(2, 0)].map(|form| authority.opened(&form).is_ok())
    };
    assert_eq!(opened(&authority), [true, false, false, false]);
    for (kind, event) in says(&p.nation, &p.jakarta, HERE) {
        if kind == PollRepeated::KIND {
            take(&mut authority, &event, 22).unwrap();
        }
    }
    assert_eq!(opened(&authority), [true, true, false, false]);
    assert!(
        authority.opened(&FormKey { station: StationCode::new(ELSEWHERE).unwrap(), ..open(1, 0) }).is_err()
    );
}

/// What fields must be, each broken alone.
#[test]
fn ranges_of_fields() {
    let (by, with) = (key(1), key(2));
    let refused = |change: &dyn Fn(&mut serde_json::Value), kind: usize| {
        let json = of_the_desk(&by, &with, HERE)[kind].to_json();
        let mut value: serde_json::Value = serde_json::from_str(&json).unwrap();
        change(&mut value);
        Payload::parse(&value.to_string()).err().map_or("-".into(), |r| r.code().to_string())
    };
    let set = |path: &'static str, to: serde_json::Value| {
        move |value: &mut serde_json::Value| *value.pointer_mut(path).unwrap() = to.clone()
    };
    let json = |text: &str| serde_json::from_str::<serde_json::Value>(text).unwrap();
    let low = "0".repeat(63) + "1";
    let rows = [
        (0, "/touches", json("[]")),
        (0, "/touches", json(r#"["3171001","3171001"]"#)),
        (0, "/forms", json("[]")),
        (0, "/forms/1/event", json(&format!("\"{low}\""))),
        (1, "/replaces", json("null")),
        (1, "/reason", json("\"dua kata\"")),
        (1, "/evidence/1", json(&format!("\"{low}\""))),
        (1, "/touches/0", json("\"3172001\"")),
        (2, "/versions", json("[]")),
        (2, "/versions/1", json(&format!("\"{low}\""))),
        (3, "/to/contest", json("\"ppwp\"")),
        (4, "/field", json("\"IV.01\"")),
        (4, "/field", json("\"V.D\"")),
        (4, "/on_behalf", json("\"kpu\"")),
        (4, "/text", json("null")),
        (5, "/outcome", json("\"lost\"")),
        (6, "/form/round", json("0")),
        (6, "/form/count", json("1")),
        (6, "/cause", json("\"ulang\"")),
        (6, "/decision/date", json("\"2023-02-29\"")),
        (6, "/decision/date", json("\"2024-2-4\"")),
        (6, "/decision/date", json("\"1999-12-31\"")),
        (6, "/decision/number", json("\"\"")),
        (7, "/form/count", json("0")),
        (8, "/decision/number", json(&format!("\"{}\"", "9".repeat(101)))),
        (9, "/decision/document", json("null")),
    ];
    for (kind, path, to) in rows {
        assert_eq!(refused(&set(path, to.clone()), kind), "E1007", "{kind} {path} {to}");
    }
    let good = [(6, "/decision/date", json("\"2024-02-29\"")), (9, "/replaces", json(&format!("\"{low}\"")))];
    for (kind, path, to) in good {
        assert_eq!(refused(&set(path, to.clone()), kind), "-", "{kind} {path} {to}");
    }
}

/// As many forms as one event may review fit an entry, beside a passkey's signature of a kilobyte.
#[test]
fn the_largest_events_fit_an_entry() {
    let (by, with) = (key(1), key(2));
    let one = |n: usize| ReviewedForm {
        event: EventId(std::array::from_fn(|i| if i < 2 { (n >> (8 * (1 - i))) as u8 } else { 255 })),
        form: FormKey {
            contest: model::Contest::Pdprdk,
            count: 255,
            round: 255,
            station: StationCode::new(&format!("31710610{n:05}")).unwrap(),
        },
    };
    let forms: Vec<ReviewedForm> = (0..FormsReviewed::FORMS_MAX).map(one).collect();
    let touches = forms.iter().map(|f| f.form.station.clone()).collect();
    let kind = FormsReviewed::KIND.into();
    let reviewed = FormsReviewed { by: by.id(), forms, kind, time: TIME, touches };
    let Payload::FormCorrected(of) = of_the_desk(&by, &with, HERE)[1].clone() else { panic!("a correction") };
    // Section IV of a contest with 18 parties of 12 candidates each.
    let corrected = FormCorrected {
        evidence: (0..64u8).map(|n| model::Digest([n; 32])).collect(),
        values: vec![Some(u32::MAX); 22 + 18 * 14 + 3],
        ..of
    };
    for event in [sign(ORIGIN, reviewed.into(), &[&by]), sign(ORIGIN, corrected.into(), &[&by, &with])] {
        Submission::parse(ORIGIN, event.bytes()).unwrap();
        let entry = event.entry_bytes(KeyId([0; 32]), TIME).len();
        assert!(entry + 1024 <= model::event::ENTRY_BYTES_MAX, "{entry}");
    }
}
