//! A form as a telephone asks about it: what has an answer, and what is said where there is none. Pages themselves are read by
//! the module's own test (`scripts/wasm.sh test`) and by the tests of the reader.

use reading::Capture;
use serde_json::{Value, json};

fn ask(capture: &mut Capture, name: &str, question: &Value, bytes: &[u8]) -> Value {
    serde_json::from_slice(&capture.call(name, &question.to_string(), bytes)).unwrap()
}

fn known() -> Value {
    let parameters =
        json!({"embargo_until": 0, "reserve_ppm": 20_000, "station_voters_max": 300, "value_max": 999});
    let schema = json!({"contest": "ppwp", "ballot": {"singles": [1, 2, 3]}});
    json!({"station": "3171010001001", "schema": schema, "parameters": parameters, "registered": 250})
}

#[test]
fn a_form_is_begun_before_its_pages_are_read() {
    let mut capture = Capture::new();
    let none = json!({"error": "no form was begun"});
    assert_eq!(ask(&mut capture, "read_page", &json!({"number": 1}), b""), none);
    assert_eq!(ask(&mut capture, "judge", &json!({}), b""), none);
    let plan = ask(&mut capture, "begin", &known(), b"");
    let pages: Vec<&Value> = plan["pages"].as_array().unwrap().iter().map(|page| &page["page"]).collect();
    assert_eq!(pages, [1, 2, 3]);
    assert_eq!(plan["pages"][1]["fields"], json!(["IV.1", "IV.2", "IV.3"]));
    let judged = ask(&mut capture, "judge", &json!({}), b"");
    assert_eq!(judged["pages"], json!([]), "nothing was read yet");
    let read = ask(&mut capture, "read_page", &json!({"number": 1}), b"no picture");
    assert_eq!((&read["verdict"], read.get("places")), (&json!("refused"), None));
    assert!(capture.call("grey_page", "{}", b"").is_empty(), "no page was read");
    // What is not understood leaves no form that pages could be read for.
    assert!(ask(&mut capture, "begin", &json!({"station": "x"}), b"")["error"].is_string());
    assert_eq!(ask(&mut capture, "judge", &json!({}), b""), none);
    ask(&mut capture, "begin", &known(), b"");
    capture.clear();
    assert_eq!(ask(&mut capture, "judge", &json!({}), b""), none);
}

#[test]
fn questions_without_an_answer_say_why() {
    let mut capture = Capture::new();
    for (name, question, why) in [
        ("lain", json!({}), "there is no such question"),
        ("guide", json!({"width": 3, "height": 4, "zoom": 1_000}), "the frame has other measures"),
        ("guide", json!({"width": u64::MAX, "height": 2, "zoom": 1_000}), "the frame has other measures"),
        ("guide", json!({"width": 3}), "missing field `height`"),
        ("read_page", json!({"number": 256}), "expected u8"),
    ] {
        let answer = ask(&mut capture, name, &question, &[0; 10]);
        assert!(answer["error"].as_str().unwrap().contains(why), "{name}: {answer}");
    }
    let seen =
        ask(&mut capture, "guide", &json!({"width": 64, "height": 64, "zoom": 1_000}), &[200; 64 * 64]);
    assert!(seen["hint"].as_str().unwrap().starts_with('G'), "no page, and why: {seen}");
    assert_eq!(seen["page"], Value::Null);
}
