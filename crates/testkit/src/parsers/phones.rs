//! What comes from phones and to them: cards, receipts, uploads, bundles, codes shown on a screen, the door for other
//! languages, a station's file.

use super::ORIGIN;
use device::split::{Parts, split};
use device::{Code, StationAnswer, Typed, bundle};
use model::facts::StationFacts;

/// The text of a card: of its QR code, or its letters as they are typed.
pub fn code(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    if let Ok(code) = Code::parse(text) {
        assert_eq!(Code::parse(&code.fragment()), Ok(code));
    }
    if let Ok(typed) = Typed::parse(text) {
        assert_eq!(Typed::parse(&typed.groups().join(" ")), Ok(typed));
    }
}

/// A receipt has one spelling.
pub fn receipt(bytes: &[u8]) {
    if let Ok(text) = std::str::from_utf8(bytes)
        && let Ok(signed) = model::receipt::parse(ORIGIN, text)
    {
        let json = serde_json::to_string(&signed.receipt).unwrap();
        assert_eq!(text.lines().nth(2), Some(json.as_str()));
        assert_eq!(text.lines().count(), 4);
    }
}

/// What an upload says of itself; anything may stand beside it.
pub fn upload_metadata(bytes: &[u8]) {
    if let Ok(text) = std::str::from_utf8(bytes)
        && let Some(named) = intake::upload_metadata(text)
    {
        assert_eq!(intake::upload_metadata(&format!("{text},lain eA==")), Some(named));
    }
}

/// A bundle never holds more than its bytes.
pub fn bundle(bytes: &[u8]) {
    if let Ok(bundle) = bundle::read(bytes) {
        assert!(!bundle.events.is_empty());
        let held: usize =
            bundle.events.iter().map(String::len).chain(bundle.blobs.iter().map(Vec::len)).sum();
        assert!(held <= bytes.len(), "{held} bytes of {}", bytes.len());
    }
}

/// Texts of QR codes, one a line: an event that comes together can be taken apart again.
pub fn code_parts(bytes: &[u8]) {
    let mut parts = Parts::default();
    for line in String::from_utf8_lossy(bytes).lines() {
        if let Ok(Some(event)) = parts.take(line) {
            let mut again = Parts::default();
            let whole = split(&event).iter().filter_map(|part| again.take(part).unwrap()).last();
            assert_eq!(whole, Some(event));
        }
        let (found, of) = parts.progress();
        assert!(found <= of && of <= device::split::PARTS_MAX);
    }
}

/// A name, a line feed and a question: always answered in JSON.
pub fn call(bytes: &[u8]) {
    if let Ok(text) = std::str::from_utf8(bytes)
        && let Some((name, question)) = text.split_once('\n')
    {
        let answer: serde_json::Value = serde_json::from_str(&device::call(name, question)).unwrap();
        assert!(answer.is_object() || answer.is_array());
    }
}

/// What a phone is told of its station, and the fields that follow from it.
pub fn phone_station(bytes: &[u8]) {
    if let Ok(answer) = serde_json::from_slice::<StationAnswer>(bytes)
        && let Ok(facts) = StationFacts::parse(&answer.leaf)
        && let Ok(file) = answer.read(&facts.code)
    {
        assert_eq!(file.forms.len(), facts.ballots.len());
        for form in &file.forms {
            let fields = form.schema.fields().unwrap();
            assert_eq!((fields.contest(), fields.width()), (form.schema.contest, form.fields.len()));
        }
    }
}
