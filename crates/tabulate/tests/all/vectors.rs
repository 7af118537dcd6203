//! The frozen vectors of the second rules, docs/spec/rules-2.jsonl: inputs with their answers, one a line.

use crate::facts::{Row, signed_by};
use model::control::{Context, check};
use model::{Contest, FormSchema, Parameters, PartyNumber, Rules, Stage};
use serde_json::Value;
use tabulate::{Form, Status};
use testkit::history::fold;
use testkit::small::{self, IMPORTER};

const VECTORS: &str = include_str!("../../../../docs/spec/rules-2.jsonl");
/// A key that nobody enrolled.
const STRANGER: u8 = 99;

#[test]
fn the_second_rules_answer_their_vectors() {
    let mut count = [0, 0];
    for line in VECTORS.lines() {
        let vector: Value = serde_json::from_str(line).unwrap();
        match &vector["check"] {
            Value::Null => resolved(&vector, line),
            input => checked(input, &vector, line),
        }
        count[usize::from(vector["check"].is_null())] += 1;
    }
    assert_eq!(count, [45, 23]);
}

fn texts(of: &Value) -> Vec<String> {
    of.as_array().unwrap().iter().map(|v| v.as_str().unwrap().to_string()).collect()
}

fn number(of: &Value) -> Option<u32> {
    of.as_u64().map(|n| u32::try_from(n).unwrap())
}

fn checked(input: &Value, vector: &Value, line: &str) {
    let schema = match input["form"].as_str().unwrap() {
        "pairs" => FormSchema::single(Contest::Ppwp, &[1, 2, 3]),
        _ => FormSchema::parties(Contest::Pdpr, &[(PartyNumber(1), vec![1, 2]), (PartyNumber(24), vec![1])]),
    };
    let mut values = vec![None; schema.width()];
    for (name, value) in input["values"].as_object().unwrap() {
        let at = schema.fields().iter().position(|f| f.to_string() == *name).unwrap();
        values[at] = number(value);
    }
    let siblings: Vec<Option<u32>> = input["siblings"].as_array().unwrap().iter().map(number).collect();
    let answers = check(&Context {
        schema: &schema,
        values: &values,
        parameters: &Parameters::general(),
        rules: Rules::V2,
        exempt: input["exempt"].as_bool().unwrap(),
        registered: number(&input["registered"]),
        sibling_voters: &siblings,
        second_readings: &[],
    });
    for (set, name) in [(answers.broken, "broken"), (answers.kept, "kept")] {
        assert_eq!(set.iter().map(|c| c.code()).collect::<Vec<_>>(), texts(&vector[name]), "{name}: {line}");
    }
}

fn resolved(vector: &Value, line: &str) {
    let registry = small::registry();
    let (mut rows, mut keys): (Vec<Row>, Vec<u8>) = (Vec::new(), Vec::new());
    for event in vector["resolve"].as_array().unwrap() {
        let stage = Stage::ALL.into_iter().find(|s| s.code() == event["stage"].as_str().unwrap()).unwrap();
        let imported = (stage != Stage::Dikonfirmasi).then_some(stage);
        let poll = |at: usize| u8::try_from(event["poll"][at].as_u64().unwrap()).unwrap();
        let replaces = event["replaces"].as_u64().map(|n| n as usize);
        rows.push(((poll(0), poll(1)), number(&event["says"]).unwrap(), replaces, imported));
        keys.push(match (event["refused"].as_bool().unwrap(), imported) {
            (true, _) => STRANGER,
            (false, Some(_)) => IMPORTER,
            (false, None) => 10,
        });
    }
    let state = fold(&registry, &signed_by(Rules::V2, &registry, &rows, &keys));
    let word = |status: Status| match status {
        Status::Counted => "counted",
        Status::Superseded => "superseded",
        Status::Disputed => "disputed",
        Status::Held => "held",
        Status::Refused => "refused",
    };
    let statuses: Vec<String> = state.events().map(|(_, e)| word(e.status).to_string()).collect();
    assert_eq!(statuses, texts(&vector["statuses"]), "{line}");
    let (_, first) = state.events().next().unwrap();
    let (contest, station) = state.form_of(first).unwrap();
    let form: Form = *state.form(contest, station).unwrap();
    let place = |index: u64| index - first.index;
    let recorded = form.current().map(|e| place(state.event(e).index));
    assert_eq!(recorded, vector["recorded"].as_u64(), "{line}");
    let versions: Vec<Vec<u64>> = state
        .versions(&form)
        .into_iter()
        .map(|v| v.into_iter().map(|e| place(state.event(e).index)).collect())
        .collect();
    assert_eq!(serde_json::json!(versions), vector["versions"], "{line}");
}
