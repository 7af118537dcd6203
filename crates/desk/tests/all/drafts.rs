//! An event of two people: handed in, signed, declined, run out.

use crate::fixture::{
    AUTHORITY, AUTHORITY_2, COMMISSIONER, Goes, OPERATOR, OPERATOR_ELSEWHERE, ORIGIN, SOMEBODY, Site,
    correction, decline_line, half, key, passkey, revocation, second_line,
};
use desk::DRAFT_SECONDS;
use model::event::{SignatureLine, signed_lines};
use model::{EventId, KeyId, Submission, UtcSeconds};
use serde_json::{Value, json};

struct Two {
    _folder: tempfile::TempDir,
    site: Site,
    first: String,
    second: String,
    id: EventId,
    text: String,
}

/// An operator and a commissioner, signed in, and a correction that the operator has signed.
fn two() -> Two {
    let folder = tempfile::tempdir().unwrap();
    let site = Site::new(folder.path());
    let (operator, commissioner) = (passkey(OPERATOR), passkey(COMMISSIONER));
    let (id, text) = half(&correction(&operator, &commissioner, 1), &operator);
    let (first, second) = (site.sign_in(&operator), site.sign_in(&commissioner));
    Two { _folder: folder, site, first, second, id, text }
}

impl Two {
    fn hand_in(&self) -> crate::fixture::Answer {
        self.site.ask("POST", "drafts", Some(&self.first), &json!({"event": self.text}))
    }
    fn path(&self, end: &str) -> String {
        format!("drafts/{}{end}", self.id)
    }
    fn sign(&self, line: &str) -> crate::fixture::Answer {
        self.site.ask("POST", &self.path("/signature"), Some(&self.second), &json!({"line": line}))
    }
    fn line(&self) -> String {
        second_line(&self.text, &passkey(COMMISSIONER))
    }
    fn taken(&self) -> usize {
        self.site.log.taken.lock().unwrap().len()
    }
}

#[test]
fn two_people_sign() {
    let two = two();
    let begun = two.hand_in();
    assert_eq!((begun.status, &begun.json["state"]), (201, &json!("open")));
    assert_eq!(begun.json["id"], json!(two.id));
    assert_eq!(two.hand_in().status, 200, "handed in again, it is the same one");
    let seen = two.site.ask("GET", "drafts", Some(&two.second), &Value::Null).json;
    assert_eq!(seen["drafts"][0]["event"], json!(two.text), "the second person sees the bytes");
    assert_eq!(two.taken(), 0);
    let done = two.sign(&two.line());
    assert_eq!(
        (done.status, &done.json["state"], &done.json["closing"]),
        (200, &json!("admitted"), &json!("1000"))
    );
    let event = two.site.log.taken.lock().unwrap()[0].clone();
    assert_eq!(event.id(), two.id);
    assert_eq!(event.bytes(), format!("{}{}", two.text, two.line()).as_bytes());
    let again = two.sign(&two.line());
    assert_eq!((again.status, again.json), (200, done.json), "signed again, it is where it is");
    assert_eq!(two.taken(), 1);
    assert_eq!(two.hand_in().json["state"], "admitted");
}

#[test]
fn what_is_handed_in_is_judged_at_once() {
    let two = two();
    let (operator, commissioner) = (passkey(OPERATOR), passkey(COMMISSIONER));
    let ask = |text: String| {
        two.site.ask("POST", "drafts", Some(&two.first), &json!({"event": text})).code().to_owned()
    };
    let other = |with: u8| half(&correction(&operator, &passkey(with), 2), &operator).1;
    let lines = String::from_utf8(signed_lines(ORIGIN, &correction(&operator, &commissioner, 3))).unwrap();
    let signed = |text: &[u8]| SignatureLine { key: operator.id(), signature: operator.sign(text) }.to_text();
    let whole = format!("{}{}", two.text, two.line());
    for (what, found, code) in [
        ("the second is an operator", ask(other(SOMEBODY)), "E1013"),
        ("the second is nobody", ask(other(99)), "E1010"),
        ("the second is outside the station", ask(other(COMMISSIONER + 10)), "E1014"),
        ("the first twice", ask(half(&correction(&operator, &operator, 2), &operator).1), "E1019"),
        (
            "signed by the second",
            ask(half(&correction(&operator, &commissioner, 2), &commissioner).1),
            "E1009",
        ),
        ("somebody else's", ask(half(&correction(&commissioner, &operator, 2), &commissioner).1), "M1016"),
        (
            "two authorities' kind",
            ask(half(&revocation(&operator, &commissioner, key(2).id()), &operator).1),
            "E1013",
        ),
        ("another log", ask(two.text.replacen(ORIGIN, "log.example/lain", 1)), "E1004"),
        ("another event's signature", ask(format!("{lines}{}", signed(b"other"))), "A1003"),
        (
            "a plain signature",
            ask(format!("{lines}{} ed25519 {}\n", operator.id(), key(1).sign(lines.as_bytes()).to_base64())),
            "E1012",
        ),
        ("both signatures", ask(whole), "M1003"),
        ("no signature", ask(lines.clone()), "M1003"),
        ("no line feed", ask(two.text.trim_end().to_owned()), "M1003"),
        ("not canonical", ask(two.text.replacen("{\"", "{ \"", 1)), "E1005"),
        ("nothing", ask(String::new()), "M1003"),
    ] {
        assert_eq!(found, code, "{what}");
    }
    assert!(
        two.site.ask("GET", "drafts", Some(&two.first), &Value::Null).json["drafts"]
            .as_array()
            .unwrap()
            .is_empty()
    );
}

#[test]
fn the_second_person_alone_answers_and_with_this_event() {
    let two = two();
    two.hand_in();
    let ask = |cookie: &str, line: String| {
        two.site.ask("POST", &two.path("/signature"), Some(cookie), &json!({"line": line})).code().to_owned()
    };
    let commissioner = passkey(COMMISSIONER);
    let of = |bytes: &[u8]| {
        SignatureLine { key: commissioner.id(), signature: commissioner.sign(bytes) }.to_text()
    };
    let elsewhere = two.site.sign_in(&passkey(OPERATOR_ELSEWHERE));
    let beside = two.site.sign_in(&passkey(SOMEBODY));
    for (what, found, code) in [
        ("the first", ask(&two.first, second_line(&two.text, &passkey(OPERATOR))), "M1016"),
        ("another operator here", ask(&beside, second_line(&two.text, &passkey(SOMEBODY))), "M1016"),
        ("an operator elsewhere", ask(&elsewhere, two.line()), "M1009"),
        ("another event", ask(&two.second, of(b"sirekap-event/1\n")), "A1003"),
        ("a decline", ask(&two.second, decline_line(two.id, &commissioner)), "A1003"),
        ("the first's line", ask(&two.second, second_line(&two.text, &passkey(OPERATOR))), "E1012"),
        ("no line", ask(&two.second, String::new()), "E1008"),
        ("two lines", ask(&two.second, two.line() + &two.line()), "E1008"),
    ] {
        assert_eq!(found, code, "{what}");
    }
    assert_eq!(two.taken(), 0);
    let unknown = format!("drafts/{}/signature", EventId([5; 32]));
    assert_eq!(
        two.site.ask("POST", &unknown, Some(&two.second), &json!({"line": two.line()})).code(),
        "M1015"
    );
    assert_eq!(two.sign(&two.line()).status, 200);
}

#[test]
fn the_second_person_declines() {
    let two = two();
    two.hand_in();
    let commissioner = passkey(COMMISSIONER);
    let decline =
        |line: String| two.site.ask("POST", &two.path("/decline"), Some(&two.second), &json!({"line": line}));
    assert_eq!(decline(two.line()).code(), "A1003", "a signature of the event is no decline");
    assert_eq!(decline(decline_line(EventId([1; 32]), &commissioner)).code(), "A1003");
    let done = decline(decline_line(two.id, &commissioner));
    assert_eq!((done.status, &done.json["state"]), (200, &json!("declined")));
    let closing = done.json["closing"].as_str().unwrap();
    let (lines, line) = closing.split_at(desk::decline_lines(ORIGIN, two.id).len());
    let line = SignatureLine::parse(line.trim_end()).unwrap();
    commissioner.public().verify(lines.as_bytes(), &line.signature).unwrap();
    assert_eq!(decline(decline_line(two.id, &commissioner)).status, 200, "again");
    assert_eq!(two.sign(&two.line()).code(), "M1018");
    assert_eq!(two.hand_in().json["state"], "declined");
    assert_eq!(two.taken(), 0);
}

#[test]
fn a_draft_runs_out() {
    let two = two();
    two.hand_in();
    two.site.later(DRAFT_SECONDS + 1);
    let second = two.site.sign_in(&passkey(COMMISSIONER));
    let look = || two.site.ask("GET", &two.path(""), Some(&second), &Value::Null).json;
    assert_eq!(look()["state"], "expired", "before the loop has come by");
    let late = two.site.ask("POST", &two.path("/signature"), Some(&second), &json!({"line": two.line()}));
    assert_eq!(late.code(), "M1018");
    two.site.desk.settle().unwrap();
    let closing = look()["closing"].as_str().unwrap().to_owned();
    let until = UtcSeconds(crate::fixture::NOW + DRAFT_SECONDS);
    let (lines, line) = closing.split_at(desk::expiry_lines(ORIGIN, two.id, until).len());
    let line = SignatureLine::parse(line.trim_end()).unwrap();
    assert_eq!(line.key, key(9).id());
    key(9).public().verify(lines.as_bytes(), &line.signature).unwrap();
    assert_eq!(two.taken(), 0);
}

#[test]
fn the_last_second_counts() {
    let two = two();
    two.hand_in();
    two.site.later(DRAFT_SECONDS);
    let second = two.site.sign_in(&passkey(COMMISSIONER));
    two.site.desk.settle().unwrap();
    let done = two.site.ask("POST", &two.path("/signature"), Some(&second), &json!({"line": two.line()}));
    assert_eq!(done.status, 200, "{}", done.json);
}

/// A mandate that ended after the hand-in: the second signature is refused, and the draft stays open until it runs out.
#[test]
fn a_mandate_ends_between_the_signatures() {
    let two = two();
    two.hand_in();
    let (root, nation) = (key(1), key(2));
    let event =
        model::event::sign(ORIGIN, revocation(&root, &nation, passkey(OPERATOR).id()), &[&root, &nation]);
    two.site.log.authority.lock().unwrap().apply(&event, 900);
    assert_eq!(two.sign(&two.line()).code(), "E1011");
    assert_eq!(two.taken(), 0);
}

/// Killed between the second signature and the log's answer, whichever way the log went: nothing is lost or done twice.
#[test]
fn the_log_is_not_heard_of() {
    for goes in [Goes::Silent, Goes::TakenSilently] {
        let folder = tempfile::tempdir().unwrap();
        let site = Site::new(folder.path());
        let (one, two) = (passkey(AUTHORITY), passkey(AUTHORITY_2));
        let (id, text) = half(&revocation(&one, &two, passkey(SOMEBODY).id()), &one);
        let [first, second] = [&one, &two].map(|key| site.sign_in(key));
        assert_eq!(site.ask("POST", "drafts", Some(&first), &json!({"event": text})).status, 201);
        *site.log.goes.lock().unwrap() = goes;
        let path = format!("drafts/{id}/signature");
        let body = json!({"line": second_line(&text, &two)});
        assert_eq!(site.ask("POST", &path, Some(&second), &body).code(), "M1014");
        assert_eq!(site.ask("POST", &path, Some(&second), &body).code(), "M1014", "asked again");
        let site = site.reopened(folder.path());
        assert_eq!(
            site.ask("GET", &format!("drafts/{id}"), Some(&second), &Value::Null).json["state"],
            "signed"
        );
        // A day later it has not run out: both have signed.
        site.later(DRAFT_SECONDS + 1);
        *site.log.goes.lock().unwrap() = Goes::Well;
        let site = site.reopened(folder.path());
        let second = site.sign_in(&two);
        assert_eq!(
            site.ask("GET", &format!("drafts/{id}"), Some(&second), &Value::Null).json["state"],
            "admitted"
        );
        let taken: Vec<Submission> = site.log.taken.lock().unwrap().clone();
        assert_eq!(taken.iter().map(Submission::id).collect::<Vec<_>>(), [id]);
        let gone: KeyId = passkey(SOMEBODY).id();
        assert!(site.log.authority.lock().unwrap().grants()[&gone].until.is_some());
    }
}
