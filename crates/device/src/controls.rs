//! Which relation of a form does not hold, in a sentence that an officer understands at midnight.

use model::control::{self, Answer, Context, Control, Instance, explain};
use model::labels::brief;
use model::lang::Words;
use model::{Contest, Field, FormSchema, Lang, Parameters};
use serde::Serialize;
use std::collections::BTreeSet;

/// A relation that does not hold.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Broken {
    /// Code of the control.
    pub control: &'static str,
    /// Names of the fields it looks at.
    pub fields: Vec<String>,
    /// The sentence.
    #[serde(flatten)]
    pub text: Words,
}

/// What the controls say of a form.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Report {
    /// Relations that do not hold.
    pub broken: Vec<Broken>,
    /// Codes of controls of which every relation that could be checked holds.
    pub kept: Vec<&'static str>,
}

/// Checks a form as it is typed; what is still missing is not checkable, which is neither kept nor broken.
pub fn report(
    schema: &FormSchema,
    parameters: &Parameters,
    (registered, exempt): (Option<u32>, bool),
    values: &[Option<u32>],
) -> Report {
    let context = Context {
        schema,
        values,
        parameters,
        rules: model::Rules::LATEST,
        exempt,
        registered,
        sibling_voters: &[],
        second_readings: &[],
    };
    let instances = explain(&context);
    let of = |answer: Answer| instances.iter().filter(move |i| i.answer == answer);
    let broken: Vec<Broken> = of(Answer::Broken).map(|i| broken(schema, i)).collect();
    let wrong: BTreeSet<Control> = of(Answer::Broken).map(|i| i.control).collect();
    let kept: BTreeSet<Control> =
        of(Answer::Kept).map(|i| i.control).filter(|c| !wrong.contains(c)).collect();
    Report { broken, kept: kept.into_iter().map(Control::code).collect() }
}

fn broken(schema: &FormSchema, instance: &Instance) -> Broken {
    let fields: Vec<Field> =
        instance.fields.iter().filter_map(|at| schema.fields().get(*at).copied()).collect();
    Broken {
        control: instance.control.code(),
        fields: fields.iter().map(Field::to_string).collect(),
        text: Words::of(|lang| sentence(schema.contest(), instance, &fields, lang)),
    }
}

/// `Suara sah tertulis 210, padahal jumlah suara semua paslon = 201.`
fn sentence(contest: Contest, instance: &Instance, fields: &[Field], lang: Lang) -> String {
    let number = |n: Option<u64>| n.map_or_else(|| "?".to_string(), |n| n.to_string());
    let (left, right) = (number(instance.left), number(instance.right));
    let names: Vec<String> = fields.iter().map(|field| brief(*field, lang)).collect();
    let said = control::sentence(instance.control, contest, &names, [&left, &right], lang);
    said.map(|said| said + ".").unwrap_or_default()
}
