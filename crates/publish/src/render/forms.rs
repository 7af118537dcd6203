//! The fields of each form kind: `v1/formulir/{contest}/{d}.json`, and who stands on it.

use super::labels::labels;
use super::{Files, choices};
use crate::PublishError;
use crate::view::{View, json};
use model::{Field, PartyNumber};
use registry::{Contestants, District, DistrictIdx};
use shapes::own::{FormFieldItem, FormFile, Named};

/// The files of a form kind's node.
pub(crate) fn form(view: &View<'_>, district: DistrictIdx) -> Result<Files, PublishError> {
    let of = view.registry.district(district);
    let fields = of.schema.fields().iter().map(|field| {
        let (id, en) = labels(*field, contestant(view, of, *field));
        FormFieldItem { field: field.to_string(), id, en }
    });
    let file = FormFile {
        contest: of.contest.code().into(),
        district: Named { code: of.code.to_string(), name: of.name.clone() },
        fields: fields.collect(),
    };
    let mut files = Files::new();
    files.insert(format!("v1/formulir/{}/{}.json", of.contest, of.code), json(&file)?);
    choices::district(of, &mut files)?;
    Ok(files)
}

/// Name of a form kind's node below `calon`.
pub(crate) fn node_name(of: &District) -> String {
    format!("{}.{}", of.contest, of.code)
}

/// Name of the pair, party or candidate that a field of section IV is for.
pub(crate) fn contestant<'a>(view: &View<'a>, of: &'a District, field: Field) -> &'a str {
    let party =
        |n: PartyNumber| view.registry.parties().iter().find(|p| p.number == n).map(|p| p.name.as_str());
    let found = match (field, &of.contestants) {
        (Field::Votes(n), Contestants::Singles(list)) => {
            list.iter().find(|c| c.number == n).map(|c| c.name.as_str())
        }
        (Field::Candidate(p, n), Contestants::Lists(lists)) => lists
            .iter()
            .find(|l| l.party == p)
            .and_then(|l| l.candidates.iter().find(|c| c.number == n))
            .map(|c| c.name.as_str()),
        (Field::PartyOnly(p) | Field::PartyTotal(p), _) => party(p),
        _ => None,
    };
    found.unwrap_or("")
}
