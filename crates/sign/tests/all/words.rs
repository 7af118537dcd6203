//! What the second person reads: from the bytes, whatever a desk says beside them.

use crate::{ORIGIN, ask};
use expect_test::expect;
use model::{Digest, FormSchema};
use serde_json::{Value, json};

fn id(of: &str) -> String {
    Digest::of(of.as_bytes()).to_string()
}

/// Names of the fields of a presidential form with two pairs, as a desk tells them.
fn fields() -> Vec<Value> {
    let schema = FormSchema::single(model::Contest::Ppwp, &[1, 2]);
    let label = |field: &model::Field| json!({"field": field.to_string(), "label": format!("label {field}")});
    schema.fields().iter().map(label).collect()
}

fn form() -> Value {
    json!({"contest": "ppwp", "count": 0, "round": 0, "station": "31.1"})
}

fn values(valid: u32) -> Vec<u32> {
    let mut values = vec![0; fields().len()];
    let at = values.len() - 3;
    values[at] = valid;
    values
}

fn corrected() -> Value {
    json!({"by": id("op"), "evidence": [], "form": form(), "kind": "form.corrected/1", "reason": "salah-baca",
        "replaces": id("first"), "text": null, "time": 1_900_000_000, "touches": ["31.1"], "values": values(201),
        "with": id("member")})
}

fn said(payload: &Value, fields: Vec<Value>, recorded: &str) -> Value {
    let lines = ask("lines", json!({"origin": ORIGIN, "payload": payload}));
    let text = format!("{}{} ed25519 AAAA\n", lines["text"].as_str().unwrap(), id("op"));
    let published =
        [json!({"id": id("first"), "values": values(210)}), json!({"id": id("other"), "values": values(7)})];
    let said = ask(
        "words",
        json!({"origin": ORIGIN, "text": text, "fields": fields, "published": published, "recorded": id(recorded)}),
    );
    if said["error"].is_null() {
        assert_eq!(
            [&said["id"], &said["challenge"], &said["lines"]],
            [&lines["event"], &lines["challenge"], &lines["text"]]
        );
    }
    said
}

/// Numbers that change, as `field: old -> new`.
fn changes(said: &Value) -> Vec<String> {
    let numbers = said["numbers"].as_array().unwrap();
    let differ = numbers.iter().filter(|n| n["old"] != n["new"]);
    differ
        .map(|n| {
            format!("{}: {} -> {} ({})", n["field"].as_str().unwrap(), n["old"], n["new"], n["label"]["en"])
        })
        .collect()
}

#[test]
fn a_correction_names_what_changes() {
    let said = said(&corrected(), fields(), "first");
    expect![[r#"["V.A: 210 -> 201 (\"Valid votes\")"]"#]].assert_eq(&format!("{:?}", changes(&said)));
    assert_eq!(
        said["about"]["en"],
        "A transcription put right to what the paper says, by an operator and a commissioner"
    );
    assert_eq!(
        (&said["by"], &said["with"], &said["reason"]),
        (&json!(id("op")), &json!(id("member")), &json!("salah-baca"))
    );
    assert_eq!(said["forms"], json!([form()]));
    assert_eq!((&said["stale"], &said["unread"]), (&json!(false), &json!(false)));
}

#[test]
fn what_was_made_for_another_state_says_so() {
    let said = said(&corrected(), fields(), "other");
    assert_eq!(said["stale"], true);
    assert!(changes(&said).contains(&"V.A: 7 -> 201 (\"Valid votes\")".to_string()));
}

#[test]
fn numbers_are_not_told_in_another_order_than_the_form_has() {
    let mut exchanged = fields();
    exchanged.swap(22, 23);
    let mut fewer = fields();
    fewer.remove(22);
    let mut renamed = fields();
    renamed[22]["field"] = json!("IV.01");
    for fields in [exchanged, fewer, renamed, Vec::new()] {
        let said = said(&corrected(), fields, "first");
        assert_eq!((&said["unread"], &said["numbers"]), (&json!(true), &json!([])));
    }
}

#[test]
fn a_version_that_is_to_stand_is_shown_in_its_numbers() {
    let mut versions = [id("first"), id("other")];
    versions.sort();
    let resolved = |stands: &str| {
        json!({"by": id("op"), "event": id(stands), "form": form(), "kind": "form.resolved/1", "reason": "salah-ketik",
            "text": null, "time": 1_900_000_000, "touches": ["31.1"], "versions": versions, "with": id("member")})
    };
    let said = |stands| said(&resolved(stands), fields(), "first");
    assert_eq!(changes(&said("other")), ["V.A: 210 -> 7 (\"Valid votes\")"]);
    assert_eq!(said("unknown")["unread"], true);
    assert_eq!(said("first")["versions"].as_array().unwrap().len(), 2);
}

#[test]
fn every_other_kind_of_a_desk_is_told() {
    let base = json!({"by": id("op"), "form": form(), "time": 1_900_000_000, "touches": ["31.1"]});
    let decision = json!({"date": "2029-02-20", "document": id("document"), "number": "12/PL/2029"});
    let of = |more: Value| {
        let mut payload = base.clone();
        payload.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        said(&payload, fields(), "first")
    };
    let opened = |kind: &str, round: u8, count: u8, more: Value| {
        let form = json!({"contest": "ppwp", "count": count, "round": round, "station": "31.1"});
        let mut payload = json!({"kind": kind, "form": form, "decision": decision, "with": id("member")});
        payload.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        of(payload)
    };
    let poll = opened("poll.repeated/1", 1, 0, json!({"cause": "psu"}));
    assert_eq!((&poll["more"]["en"], &poll["decision"]), (&json!("a repeat poll (PSU)"), &decision));
    assert_eq!(opened("count.repeated/1", 0, 1, json!({}))["decision"], decision);
    assert_eq!(opened("station.absent/1", 0, 0, json!({}))["forms"], json!([form()]));
    let decided = opened("result.decided/1", 0, 0, json!({"replaces": id("first"), "values": values(9)}));
    assert_eq!(changes(&decided), ["V.A: 210 -> 9 (\"Valid votes\")"]);
    let moved = of(
        json!({"kind": "form.moved/1", "event": id("first"), "reason": "foto-tertukar", "text": null, "values": values(9),
        "to": {"contest": "ppwp", "count": 0, "round": 0, "station": "31.2"}, "touches": ["31.1", "31.2"], "with": id("member")}),
    );
    assert_eq!(moved["forms"][1]["station"], "31.2");
    let filed = of(
        json!({"kind": "objection.filed/1", "event": id("first"), "evidence": [], "field": null, "on_behalf": null, "text": id("note")}),
    );
    assert_eq!(filed["note"], id("note"));
    let answered = of(
        json!({"kind": "objection.answered/1", "objection": id("filed"), "outcome": "kept", "text": null}),
    );
    assert_eq!(answered["more"]["en"], "not settled, and goes on to the next tier");
    let mut reviewed =
        json!({"by": id("op"), "kind": "forms.reviewed/1", "time": 1_900_000_000, "touches": ["31.1"]});
    reviewed["forms"] = json!([{"event": id("first"), "form": form()}]);
    assert_eq!(said(&reviewed, fields(), "first")["forms"], json!([form()]));
}

#[test]
fn other_texts_are_refused_by_code() {
    let ask = |text: &str| {
        ask("words", json!({"origin": ORIGIN, "text": text, "fields": [], "published": [], "recorded": null}))
            ["error"]["detail"]
            .clone()
    };
    for (text, code) in [
        ("x", "E1003"),
        ("sirekap-event/1\nlog.example/lain\n{}\n", "E1004"),
        (&format!("sirekap-event/1\n{ORIGIN}\n{{}}\n"), "E1007"),
    ] {
        let detail = ask(text);
        assert!(detail.as_str().unwrap().contains(code), "{detail}");
    }
}

#[test]
fn a_broken_relation_is_said_with_both_its_sides() {
    let breach =
        |control: &str| json!({"control": control, "fields": ["V.A", "IV.1"], "left": 210, "right": 201});
    let said = ask("broken", json!({"contest": "ppwp", "broken": [breach("K3"), breach("K99")]}));
    assert_eq!(
        said["sentences"][0]["en"],
        "K3: Valid votes: 210 is written, but the votes of all pairs = 201."
    );
    assert_eq!(said["sentences"][1]["id"], "K99");
}
