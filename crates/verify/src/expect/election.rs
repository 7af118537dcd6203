//! What belongs to the whole election.

use super::{File, Files, State};
use model::control::Control;
use serde_json::{Value, json};
use shapes::own::{Anomaly, ElectionFile, KeyItem, TreeFormat};
use shapes::paths::MANIFEST;
use tabulate::AnomalyKind;

pub(super) fn files(state: &State<'_>, files: &mut Files) {
    let election = state.registry.election();
    let file = ElectionFile {
        id: election.id.clone(),
        name: election.name.clone(),
        date: election.date.clone(),
        origin: state.entries.origin.into(),
        contests: state.registry.contests().iter().map(|c| c.code().into()).collect(),
        stations: u64::from(state.registry.station_count()),
        registry: state.registry.digest(),
        rules: state.fold.rules().digest(),
    };
    files.insert("v1/pemilu.json".into(), File::Election(file));
    let rule = |control: &Control| {
        let rule = control.rule_of(state.fold.rules());
        json!({
            "code": rule.code, "relation": rule.relation, "severity": rule.severity.code(),
            "source": rule.source, "id": rule.text.get(model::Lang::Id), "en": rule.text.get(model::Lang::En),
        })
    };
    files.insert("v1/aturan.json".into(), File::Rules(Control::ALL.iter().map(rule).collect()));
    let key = |(id, grant): (&model::KeyId, &model::Grant)| {
        let item = KeyItem {
            alg: grant.public.algorithm().tag().into(),
            key: grant.public.to_base64(),
            role: grant.role.code().into(),
            office: state.since(TreeFormat::V3, || grant.office.to_string()),
            area: grant.area.clone(),
            from: grant.from,
            until: grant.until,
            valid_from: grant.valid.0.map(|t| t.rfc3339()),
            valid_until: grant.valid.1.map(|t| t.rfc3339()),
            enrolled_by: grant.enrolled_by.iter().map(|k| k.to_hex()).collect(),
        };
        (id.to_hex(), item)
    };
    files.insert(
        "v1/kunci.json".into(),
        File::Keys(state.fold.authority().grants().iter().map(key).collect()),
    );
    let anomaly = |of: &tabulate::Anomaly| Anomaly {
        index: of.index,
        kind: kind(of.kind).into(),
        by: of.by.to_hex(),
        code: (of.kind == AnomalyKind::Refused).then(|| format!("E{}", of.refusal)),
    };
    files.insert(
        "v1/anomali.json".into(),
        File::Anomalies(state.fold.anomalies().iter().map(anomaly).collect()),
    );
    let manifest = state.since(TreeFormat::V3, || state.fold.authority().manifest()).flatten();
    files.extend(manifest.map(|(_, set)| (MANIFEST.into(), File::Manifest(set.manifest))));
}

const fn kind(kind: AnomalyKind) -> &'static str {
    match kind {
        AnomalyKind::Gap => "gap",
        AnomalyKind::Fork => "fork",
        AnomalyKind::Double => "double",
        AnomalyKind::Refused => "refused",
    }
}

/// Published rules with their wording set aside: what counts is which rules there are, and how gravely each is taken.
pub(crate) fn rules_without_wording(mut found: Value, expected: &Value) -> Value {
    let rows = found.as_array_mut().into_iter().flatten().zip(expected.as_array().into_iter().flatten());
    for (row, wanted) in rows {
        for word in ["relation", "source", "id", "en"] {
            if let (Some(text), Some(wording)) =
                (row.get_mut(word).filter(|t| t.is_string()), wanted.get(word))
            {
                text.clone_from(wording);
            }
        }
    }
    found
}
