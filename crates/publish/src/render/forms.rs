//! The fields of each form kind: `v1/formulir/{contest}/{d}.json`, and who stands on it.

use super::{Files, choices};
use crate::PublishError;
use crate::view::{View, json};
use model::Lang;
use model::labels::label;
use registry::{District, DistrictIdx};
use shapes::own::{FormFieldItem, FormFile, Named};

/// The files of a form kind's node.
pub(crate) fn form(view: &View<'_>, district: DistrictIdx) -> Result<Files, PublishError> {
    let of = view.registry.district(district);
    let fields = of.schema.fields().iter().map(|field| {
        let name = view.registry.contestant_name(of, *field);
        let (id, en) = (label(*field, name, Lang::Id), label(*field, name, Lang::En));
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
