//! Which relation of a form does not hold, in a sentence that an officer understands at midnight.

use model::contest::Standing;
use model::control::{Answer, Context, Control, Instance, explain};
use model::labels::labels;
use model::{Contest, Field, FormSchema, Lang, Parameters, Sex};
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
    /// The sentence in Bahasa Indonesia.
    pub id: String,
    /// The sentence in English.
    pub en: String,
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
        id: sentence(schema.contest(), instance, &fields, Lang::Id),
        en: sentence(schema.contest(), instance, &fields, Lang::En),
    }
}

/// `Suara sah tertulis 210, padahal jumlah suara semua paslon = 201.`
fn sentence(contest: Contest, instance: &Instance, fields: &[Field], lang: Lang) -> String {
    let number = |n: Option<u64>| n.map_or_else(|| "?".to_string(), |n| n.to_string());
    let (left, right) = (number(instance.left), number(instance.right));
    let first = fields.first().map(|f| name(*f, lang)).unwrap_or_default();
    let second = fields.get(1).map(|f| lower(&name(*f, lang))).unwrap_or_default();
    let id = lang == Lang::Id;
    let pick = |a: &'static str, b: &'static str| if id { a } else { b };
    let but = |other: &str| match lang {
        Lang::Id => format!("{first} tertulis {left}, padahal {other} = {right}."),
        Lang::En => format!("{first}: {left} is written, but {other} = {right}."),
    };
    let above = |other: &str| match lang {
        Lang::Id => format!("{first} tertulis {left}, lebih dari {other} ({right})."),
        Lang::En => format!("{first}: {left} is written, more than {other} ({right})."),
    };
    match instance.control {
        Control::K1 => but(pick("laki-laki + perempuan", "male + female")),
        Control::K2 => but(pick("pengguna DPT + DPTb + DPK", "users of DPT + DPTb + DPK")),
        Control::K3 => but(&all_votes(contest, lang)),
        Control::K4 => but(pick("suara sah + tidak sah", "valid + invalid votes")),
        Control::K5 => but(pick("jumlah pengguna hak pilih", "the users of the right to vote")),
        Control::K6 => but(&second),
        Control::K7 => but(pick("digunakan + dikembalikan + tidak digunakan", "used + returned + unused")),
        Control::K8 => but(pick("DPT + cadangan", "DPT + reserve")),
        Control::K9 | Control::K11 => above(&second),
        Control::K10 => above(pick(
            "surat suara diterima dikurangi yang dikembalikan",
            "ballots received less those returned",
        )),
        Control::K12 => but(pick("bulatannya", "its bubbles")),
        Control::K13 => {
            but(pick("suara partai + suara calonnya", "votes for the party + for its candidates"))
        }
        Control::K14 => {
            but(pick("menurut formulir lain atau daftar pemilih", "another form or the register"))
        }
        Control::K15 => above(pick("yang mungkin di satu TPS", "a station can have")),
        Control::K16 => but(pick("jumlah di bawahnya", "the sum below")),
    }
}

fn all_votes(contest: Contest, lang: Lang) -> String {
    let (id, en) = match contest.about().standing {
        Standing::Pairs => ("jumlah suara semua paslon", "the votes of all pairs"),
        Standing::Candidates => ("jumlah suara semua calon", "the votes of all candidates"),
        Standing::Parties => ("jumlah suara semua partai", "the votes of all parties"),
    };
    if lang == Lang::Id { id.into() } else { en.into() }
}

/// What a field counts, short enough for a sentence; fields of section IV by their ballot number, which is what stands on
/// the paper.
fn name(field: Field, lang: Lang) -> String {
    let (id, en) = match field {
        Field::Votes(n) => (format!("Suara nomor {n}"), format!("Votes of number {n}")),
        Field::PartyOnly(p) => (format!("Suara partai nomor {p}"), format!("Votes for party {p} alone")),
        Field::Candidate(p, n) => {
            (format!("Suara calon {n} partai nomor {p}"), format!("Votes of candidate {n} of party {p}"))
        }
        Field::PartyTotal(p) => {
            (format!("Jumlah suara partai nomor {p}"), format!("Votes of party {p} in total"))
        }
        Field::Users(4, Sex::J) => ("Jumlah pengguna hak pilih".into(), "Users of the right to vote".into()),
        Field::Voters(Sex::J) => ("Jumlah pemilih dalam DPT".into(), "Voters in the DPT".into()),
        Field::Total => ("Jumlah suara".into(), "All votes".into()),
        other => labels(other, ""),
    };
    let text = if lang == Lang::Id { id } else { en };
    // What a label adds behind a comma stands in brackets, or it would run into the sentence.
    match text.split_once(", ") {
        Some((what, which)) => format!("{what} ({which})"),
        None => text,
    }
}

fn lower(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_lowercase().chain(letters).collect()).unwrap_or_default()
}
