//! What belongs to the whole election: `v1/pemilu.json`, `v1/aturan.json`, `v1/kunci.json`, `v1/anomali.json`, `v1/keterbukaan.json`,
//! and the documents that the log names.

use super::Files;
use crate::PublishError;
use crate::view::{View, json};
use model::authority::{Disclosed, Opening};
use model::control::Control;
use model::{Lang, Rules};
use shapes::own::{
    Anomaly, BuildItem, DisclosedItem, Disclosures, ElectionFile, KeyItem, Keys, ObservationItem,
    OpeningItem, RuleItem,
};
use shapes::paths;
use tabulate::AnomalyKind;

/// The files, in the nation's node. Where the log names a document that the source has not, its file is left out, and the
/// publisher's report says so.
pub(crate) fn files(view: &View<'_>, files: &mut Files) -> Result<(), PublishError> {
    files.insert("v1/pemilu.json".into(), json(&election(view))?);
    files.insert("v1/aturan.json".into(), json(&rules(view.fold.rules()))?);
    files.insert("v1/kunci.json".into(), json(&keys(view))?);
    files.insert("v1/anomali.json".into(), json(&anomalies(view))?);
    files.insert(paths::DISCLOSURES.into(), json(&disclosures(view.fold.authority().disclosed()))?);
    let documents = view.documents.iter();
    files.extend(documents.map(|(path, document)| ((*path).to_string(), document.clone())));
    Ok(())
}

fn disclosures(of: &Disclosed) -> Disclosures {
    Disclosures {
        documents: of
            .documents
            .iter()
            .map(|(index, set)| DisclosedItem {
                index: *index,
                claimed: set.time.rfc3339(),
                by: [set.by, set.with].map(|key| key.to_hex()),
                document: set.document,
                sha256: set.sha256,
            })
            .collect(),
        openings: of
            .openings
            .iter()
            .map(|Opening { index, said, .. }| OpeningItem {
                index: *index,
                claimed: said.time.rfc3339(),
                by: [said.by, said.with].map(|key| key.to_hex()),
                binary: said.binary,
                app: said.app,
                registry: said.registry,
                rules: said.rules,
                forms: said.forms,
                roles: said.roles.clone(),
            })
            .collect(),
        builds: of
            .builds
            .iter()
            .map(|(index, build)| BuildItem {
                index: *index,
                claimed: build.time.rfc3339(),
                by: build.by.to_hex(),
                version: build.version.clone(),
                commit: build.commit.clone(),
                target: build.target.clone(),
                sha256: build.sha256,
            })
            .collect(),
        observations: of
            .observations
            .iter()
            .map(|(index, seen)| ObservationItem {
                index: *index,
                claimed: seen.time.rfc3339(),
                by: seen.by.to_hex(),
                place: seen.place.clone(),
                verdict: seen.verdict,
                tables: seen.tables.clone(),
                evidence: seen.evidence,
            })
            .collect(),
    }
}

fn election(view: &View<'_>) -> ElectionFile {
    let of = view.registry.election();
    ElectionFile {
        id: of.id.clone(),
        name: of.name.clone(),
        date: of.date.clone(),
        origin: view.origin.into(),
        contests: view.registry.contests().iter().map(|c| c.code().into()).collect(),
        stations: u64::from(view.registry.station_count()),
        registry: view.registry.digest(),
        rules: view.fold.rules().digest(),
    }
}

fn rules(of: Rules) -> Vec<RuleItem> {
    let rows = Control::ALL.iter().map(|c| c.rule_of(of));
    rows.map(|r| RuleItem {
        code: r.code.into(),
        relation: r.relation.into(),
        severity: r.severity.code().into(),
        source: r.source.into(),
        id: r.text.get(Lang::Id).into(),
        en: r.text.get(Lang::En).into(),
    })
    .collect()
}

fn keys(view: &View<'_>) -> Keys {
    let grants = view.fold.authority().grants().iter();
    grants
        .map(|(id, grant)| {
            let item = KeyItem {
                alg: grant.public.algorithm().tag().into(),
                key: grant.public.to_base64(),
                role: grant.role.code().into(),
                office: Some(grant.office.to_string()),
                area: grant.area.clone(),
                person: grant.person.map(|p| p.to_hex()),
                rp: grant.rp.clone(),
                from: grant.from,
                until: grant.until,
                valid_from: grant.valid.0.map(|t| t.rfc3339()),
                valid_until: grant.valid.1.map(|t| t.rfc3339()),
                enrolled_by: grant.enrolled_by.iter().map(|k| k.to_hex()).collect(),
            };
            (id.to_hex(), item)
        })
        .collect()
}

fn anomalies(view: &View<'_>) -> Vec<Anomaly> {
    let all = view.fold.anomalies().iter();
    all.map(|a| Anomaly {
        index: a.index,
        kind: match a.kind {
            AnomalyKind::Gap => "gap",
            AnomalyKind::Fork => "fork",
            AnomalyKind::Double => "double",
            AnomalyKind::Refused => "refused",
        }
        .into(),
        by: a.by.to_hex(),
        code: (a.kind == AnomalyKind::Refused).then(|| format!("E{}", a.refusal)),
    })
    .collect()
}
