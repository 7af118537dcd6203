//! Every refusal: a stable number, a text in both languages that says what to do next.

use crate::fixtures::key;
use model::event::EVENTS_PER_FORM_MAX;
use model::{EventId, Lang, Refusal, StationCode};

fn each() -> Vec<(Refusal, &'static str)> {
    let (k, station) = (key(1).id(), StationCode::new("3171001").unwrap());
    let id = k.to_hex();
    let hex: &'static str = Box::leak(id.into_boxed_str());
    let text = || "rincian".to_string();
    vec![
        (Refusal::TooLarge { bytes: 99 }, "99"),
        (Refusal::BadLines(text()), "rincian"),
        (Refusal::UnknownHeader(text()), "rincian"),
        (Refusal::WrongOrigin(text()), "rincian"),
        (Refusal::NotCanonical(text()), "rincian"),
        (Refusal::UnknownKind(text()), "rincian"),
        (Refusal::BadField(text()), "rincian"),
        (Refusal::BadSignatureLine(text()), "rincian"),
        (Refusal::MissingSignature, ""),
        (Refusal::UnknownKey(k), hex),
        (Refusal::KeyRevoked(k), hex),
        (Refusal::BadSignature(k), hex),
        (Refusal::RoleMayNot("cut"), "cut"),
        (Refusal::OutsideArea(station.clone()), "3171001"),
        (Refusal::UnknownStation(station.clone()), "3171001"),
        (Refusal::NoSuchContest(text()), "rincian"),
        (Refusal::WrongWidth { expected: 28, found: 3 }, "28 / 3"),
        (Refusal::SetupPlace, ""),
        (Refusal::OnePerson, ""),
        (Refusal::KeyEnrolled(k), hex),
        (Refusal::Duplicate(EventId(k.0)), hex),
        (Refusal::UnknownArea(text()), "rincian"),
        (Refusal::NotNow(k), hex),
        (Refusal::OfferGone(k), hex),
        (Refusal::NotOpened, ""),
        (Refusal::NationalRole("intake"), "intake"),
        (Refusal::TooMany(station), "3171001"),
        (Refusal::OtherOffice("bawaslu".into()), "bawaslu"),
        (Refusal::NoSuchConfirmation(EventId(k.0)), hex),
        (Refusal::OtherState(EventId(k.0)), hex),
        (Refusal::NoSuchObjection(EventId(k.0)), hex),
        (Refusal::NoDesk, ""),
        (Refusal::OtherSite(k), hex),
        (Refusal::TooLow("poll.repeated"), "poll.repeated"),
    ]
}

#[test]
fn numbers_are_stable_and_texts_complete() {
    let (id, en) = (Refusal::table(Lang::Id), Refusal::table(Lang::En));
    assert_eq!(each().len(), id.len(), "a refusal without a row here");
    for (row, (refusal, detail)) in each().iter().enumerate() {
        let number = 1001 + row as u16;
        assert_eq!((refusal.number(), refusal.code()), (number, &*format!("E{number}")), "never renumbered");
        assert_eq!((&*id[row].code, &*en[row].code), (refusal.code(), refusal.code()));
        for (lang, template) in [(Lang::Id, &id[row].text), (Lang::En, &en[row].text)] {
            assert_eq!(template.matches("{}").count(), usize::from(!detail.is_empty()), "{template}");
            let text = refusal.text(lang);
            assert_eq!(text, template.replace("{}", detail));
            assert!(text.len() > 20 && text.matches(". ").count() >= 1, "says what and what next: {text}");
        }
        assert_ne!(id[row].text, en[row].text);
        assert_eq!(refusal.to_string(), format!("E{number} {}", refusal.text(Lang::En)));
    }
}

#[test]
fn the_bound_of_events_is_said_as_it_is() {
    let text = Refusal::table(Lang::Id).into_iter().find(|said| said.code == "E1027").unwrap().text;
    assert!(text.contains(&format!(" {EVENTS_PER_FORM_MAX} ")), "{text}");
}

#[test]
fn texts_of_strangers_stay_harmless() {
    let refusal = Refusal::WrongOrigin("a\u{1b}[2Jb\n{}".repeat(100));
    let text = refusal.text(Lang::Id);
    assert!(!text.chars().any(char::is_control) && text.chars().count() < 300, "{text}");
}
