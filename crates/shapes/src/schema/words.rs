//! Small types that many files use, as their schemas say them. The Rust types carry most of them as plain text.

use crate::own::TreeFormat;
use crate::persen::Persen;
use crate::portal::{
    ADMINISTRASI, Chart, DistrictRow, Line, PARTY_ONLY, PARTY_TOTAL, PartyVotes, Row, Share, StationChart,
    Summary,
};
use model::control::Severity;
use model::{Algorithm, Role};
use std::borrow::Cow;
use utoipa::openapi::schema::{AdditionalProperties, AnyOfBuilder, Object, ObjectBuilder, SchemaType, Type};
use utoipa::openapi::{Ref, RefOr, Schema};
use utoipa::{PartialSchema, ToSchema};

macro_rules! texts {
    ($($(#[$doc:meta])* $name:ident $pattern:literal)*) => {$(
        $(#[$doc])*
        #[derive(Debug, ToSchema)]
        #[schema(value_type = String, pattern = $pattern)]
        pub struct $name(());
    )*};
}

texts! {
    /// A time in UTC, whole seconds (RFC 3339).
    UtcTime "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z$"
    /// A time of western Indonesia (UTC+7), as the portal of 2024 wrote it.
    WibTime "^[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}:[0-9]{2}$"
    /// A code of a region, station or district.
    Code "^[A-Za-z0-9-][A-Za-z0-9.-]{0,31}$"
    /// A number as a key: a ballot number, or an id of the portal of 2024.
    Number "^[0-9]+$"
    /// A number as a key, or the key `null`, whose value is null.
    NumberOrNull "^([0-9]+|null)$"
    /// Code of a control (docs/spec/controls.md).
    ControlCode "^K[1-9][0-9]?$"
    /// Name of a field of a form (docs/spec/event.md, "Fields of a form").
    FieldName "^(I|II|III|IV|V)(\\.[A-Z0-9]+)+$"
    /// A colour, red, green and blue.
    Colour "^#[0-9A-Fa-f]{6}$"
    /// Code of an office (docs/spec/event.md, "Offices").
    OfficeCode "^(kpu|bawaslu|peserta-[A-Za-z0-9.-]{1,24})$"
    /// Kind of a form's event, with its version.
    FormKind "^(form|result)\\.[a-z]+/[0-9]+$"
    /// Kind of an act, with its version.
    ActKind "^(form|forms|objection|poll|count|station|result)\\.[a-z]+/[0-9]+$"
    /// A share, numerator and denominator in lowest terms.
    ShareText "^[1-9][0-9]*/[1-9][0-9]*$"
    /// A colour, red, green and blue; empty for none.
    ColourOrNone "^(#[0-9A-Fa-f]{6})?$"
}

macro_rules! codes {
    ($($name:ident $about:literal $codes:expr;)*) => {$(
        #[doc = $about]
        #[derive(Debug)]
        pub struct $name(());

        impl PartialSchema for $name {
            fn schema() -> RefOr<Schema> {
                RefOr::T(Schema::from(one_of($codes).description(Some($about))))
            }
        }

        impl ToSchema for $name {
            fn name() -> Cow<'static, str> {
                stringify!($name).into()
            }
        }
    )*};
}

codes! {
    TreeFormatName "Name of a format of the tree (docs/spec/tree.md, \"Versions of the format\")." TreeFormat::ALL.map(TreeFormat::code);
    RoleCode "Code of a role (docs/spec/event.md, \"Authority\")." Role::ALL.map(Role::code);
    SeverityCode "What the breach of a control means (docs/spec/controls.md)."
        [Severity::Bound, Severity::Breach, Severity::Remark].map(Severity::code);
    AlgorithmTag "Tag of a key's algorithm." [Algorithm::Ed25519, Algorithm::P256].map(Algorithm::tag);
    AnomalyKind "What is wrong with an event that is in the log." ["gap", "fork", "double", "refused"];
}

/// What was left of a type's name: the macros take `Object` for any object.
pub use crate::own::Object as Stored;

/// One of some words.
fn one_of<'a>(codes: impl IntoIterator<Item = &'a str>) -> ObjectBuilder {
    ObjectBuilder::new().schema_type(Type::String).enum_values(Some(codes))
}

fn pattern(pattern: &str) -> Schema {
    ObjectBuilder::new().schema_type(Type::String).pattern(Some(pattern)).into()
}

fn count() -> Object {
    ObjectBuilder::new().schema_type(Type::Integer).minimum(Some(0)).build()
}

/// A number of a form, or null.
fn count_or_null() -> Object {
    let types = SchemaType::from_iter([Type::Integer, Type::Null]);
    ObjectBuilder::new().schema_type(types).minimum(Some(0)).build()
}

/// An object of other properties than those it is known by.
fn map(names: Schema, values: impl Into<RefOr<Schema>>) -> ObjectBuilder {
    ObjectBuilder::new()
        .schema_type(Type::Object)
        .property_names(Some(names))
        .additional_properties(Some(AdditionalProperties::from(values.into())))
}

/// Sections I and V of a station by the names of 2024, or null.
pub fn administrasi() -> Schema {
    map(one_of(ADMINISTRASI.map(|(name, _)| name)).into(), count_or_null())
        .schema_type(SchemaType::from_iter([Type::Object, Type::Null]))
        .description(Some("Sections I and V; null where they are not published."))
        .into()
}

/// Votes by party, and in it by candidate.
pub fn party_table() -> Schema {
    let names = pattern(&format!("^([0-9]+|{PARTY_TOTAL}|{PARTY_ONLY})$"));
    map(pattern("^[0-9]+$"), Schema::from(map(names, count())))
        .description(Some(
            "By party's number: votes by candidate's id, `jml_suara_total` (the party with its candidates) and \
             `jml_suara_partai` (the party alone); only of those that a form in the count names.",
        ))
        .into()
}

macro_rules! by_hand {
    ($($name:ident uses [$($used:ty),*] $schema:expr;)*) => {$(
        impl PartialSchema for $name {
            fn schema() -> RefOr<Schema> {
                RefOr::T(Schema::from($schema))
            }
        }
        impl ToSchema for $name {
            fn name() -> Cow<'static, str> {
                stringify!($name).into()
            }
            fn schemas(found: &mut Vec<(String, RefOr<Schema>)>) {
                found.extend(Vec::<(String, RefOr<Schema>)>::from([
                    $((<$used>::name().into_owned(), <$used>::schema())),*
                ]));
                $(<$used>::schemas(found);)*
            }
        }
    )*};
}

fn of<T: ToSchema>() -> Ref {
    Ref::from_schema_name(T::name())
}

/// Votes by id among properties of other kinds, which are all there.
fn votes(others: &[(&str, RefOr<Schema>)], about: &str) -> ObjectBuilder {
    let names: Vec<&str> = others.iter().map(|(name, _)| *name).collect();
    let mut of = map(pattern(&format!("^([0-9]+|{})$", names.join("|"))), count()).description(Some(about));
    for (name, schema) in others {
        of = of.property(*name, schema.clone()).required(*name);
    }
    of
}

fn persen() -> (&'static str, RefOr<Schema>) {
    ("persen", of::<Persen>().into())
}

fn progres() -> (&'static str, RefOr<Schema>) {
    ("progres", of::<Share>().into())
}

fn status() -> (&'static str, RefOr<Schema>) {
    let flag = ObjectBuilder::new().schema_type(Type::Boolean).description(Some("Whether anything is in."));
    ("status_progress", Schema::from(flag).into())
}

fn psu() -> (&'static str, RefOr<Schema>) {
    let types = SchemaType::from_iter([Type::String, Type::Null]);
    ("psu", Schema::from(ObjectBuilder::new().schema_type(types).description(Some("Kind of poll."))).into())
}

by_hand! {
    Persen uses [] ObjectBuilder::new()
        .schema_type(Type::Number)
        .minimum(Some(0))
        .maximum(Some(100))
        .description(Some("Share in percent, at most two decimals."));
    Chart uses [Persen] votes(&[persen()], "Votes by id of the pair or candidate, or by party's number, with the share of stations in.");
    Row uses [Persen] votes(&[psu(), persen(), status()], "A child's line: votes by id; no votes when nothing is in.");
    DistrictRow uses [Persen] votes(&[persen(), status()], "A district's line: votes by party; no votes when nothing is in.");
    Summary uses [Share] votes(&[progres()], "Votes by id of the pair, none where the regions below have pairs of their own, with the stations in.");
    Line uses [Share] votes(&[psu(), progres(), status()], "A child's line: votes by id; no votes when nothing is in.");
    StationChart uses [PartyVotes] AnyOfBuilder::new()
        .description(Some("Votes by id (the key `null` is real, and null), or in contests between parties by party."))
        .item(map(pattern("^([0-9]+|null)$"), count_or_null()))
        .item(map(pattern("^[0-9]+$"), of::<PartyVotes>()));
}
