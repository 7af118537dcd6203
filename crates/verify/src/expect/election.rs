//! What belongs to the whole election.

use super::{File, Files, State};
use model::authority::Disclosed;
use model::control::Control;
use model::event::DisclosedDocument;
use serde_json::{Value, json};
use shapes::own::{
    Anomaly, BuildItem, DisclosedItem, Disclosures, ElectionFile, KeyItem, ObservationItem, OpeningItem,
    TreeFormat,
};
use shapes::paths::{self, DISCLOSURES, MANIFEST};
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
            person: state.since(TreeFormat::V6, || grant.person.map(|p| p.to_hex())).flatten(),
            rp: state.since(TreeFormat::V6, || grant.rp.clone()).flatten(),
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
    if let Some(disclosed) = state.since(TreeFormat::V5, || state.fold.authority().disclosed()) {
        files.insert(DISCLOSURES.into(), File::Disclosures(Box::new(disclosures(disclosed))));
        let named = DisclosedDocument::ALL.into_iter().filter_map(|of| Some((of, disclosed.document(of)?)));
        files.extend(named.map(|(of, (_, set))| (paths::disclosed(of).into(), File::Disclosed(set.sha256))));
    }
}

/// What was accepted, list by list.
fn disclosures(of: &Disclosed) -> Disclosures {
    let mut file = Disclosures::default();
    for (index, set) in &of.documents {
        file.documents.push(DisclosedItem {
            index: *index,
            claimed: set.time.rfc3339(),
            by: [set.by.to_hex(), set.with.to_hex()],
            document: set.document,
            sha256: set.sha256,
        });
    }
    for opening in &of.openings {
        let said = &opening.said;
        file.openings.push(OpeningItem {
            index: opening.index,
            claimed: said.time.rfc3339(),
            by: [said.by.to_hex(), said.with.to_hex()],
            binary: said.binary,
            app: said.app,
            registry: said.registry,
            rules: said.rules,
            forms: said.forms,
            roles: said.roles.clone(),
        });
    }
    for (index, build) in &of.builds {
        file.builds.push(BuildItem {
            index: *index,
            claimed: build.time.rfc3339(),
            by: build.by.to_hex(),
            version: build.version.clone(),
            commit: build.commit.clone(),
            target: build.target.clone(),
            sha256: build.sha256,
        });
    }
    for (index, seen) in &of.observations {
        file.observations.push(ObservationItem {
            index: *index,
            claimed: seen.time.rfc3339(),
            by: seen.by.to_hex(),
            place: seen.place.clone(),
            verdict: seen.verdict,
            tables: seen.tables.clone(),
            evidence: seen.evidence,
        });
    }
    file
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
