//! What a phone knows of its station: what follows from the facts that the root key vouches for (`GET /stations/{code}`,
//! docs/spec/intake.md). What a number means is derived here, never told by a service.

use crate::{Fault, Pinned};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use forms::own;
use model::facts::{Ballot, StationFacts};
use model::lang::Words;
pub use model::rows::{Rows, Schema};
use model::{Contest, Digest, Field, Parameters, StationCode, labels};
use serde::{Deserialize, Serialize};
use tlog::Hash;

/// Answer to `GET /stations/{code}`: public registry data, the same for everybody.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct StationAnswer {
    /// The station's facts, canonical JSON: a leaf of the tree whose root `setup/2` names.
    pub leaf: String,
    /// The leaf's number.
    pub index: u64,
    /// Leaves in the tree.
    pub size: u64,
    /// The hashes from the leaf to the root, base64.
    pub path: Vec<String>,
    /// The ballots that the leaf names by their hashes, canonical JSON.
    pub ballots: Vec<String>,
}

/// A station and its forms.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct StationFile {
    /// Whether the root key vouches for all of it. Where it does not, the election is a drill.
    pub proven: bool,
    /// The station's code.
    pub code: StationCode,
    /// `TPS 001`.
    pub name: String,
    /// Province, kabupaten/kota, kecamatan, kelurahan/desa.
    pub places: Vec<String>,
    /// `WIB`, `WITA` or `WIT`.
    pub zone: String,
    /// Voters in the register, where it says.
    #[cfg_attr(feature = "openapi", schema(required = true))]
    pub registered: Option<u32>,
    /// Whether K15's bounds do not apply.
    pub exempt: bool,
    /// The station's forms, in the order of the contests.
    pub forms: Vec<FormItem>,
    /// The election's parameters.
    pub parameters: Parameters,
}

/// A form of the station.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct FormItem {
    /// Contest code.
    pub contest: Contest,
    /// Its name.
    pub title: Words,
    /// Pages of the printed form.
    pub pages: u8,
    /// The fields in form order.
    pub fields: Vec<FieldItem>,
    /// Whose witnesses may be present: pairs, parties or candidates, in ballot order.
    pub parties: Vec<PartyItem>,
    /// The form's fields, short.
    pub schema: Schema,
}

/// A field of a form.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct FieldItem {
    /// Its name (`I.B.4.J`).
    pub name: String,
    /// What it counts.
    pub label: Words,
}

/// A pair, party or candidate.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PartyItem {
    /// Ballot number.
    pub number: u16,
    /// Name.
    pub name: String,
}

impl StationAnswer {
    /// What follows from the answer, whoever vouches for it: ballots are those that the leaf names, and all else is derived.
    ///
    /// # Errors
    /// [`Fault::BadStation`] where the answer is of another station, or does not fit together.
    pub fn read(&self, code: &StationCode) -> Result<StationFile, Fault> {
        let bad = |e: String| Fault::BadStation(e);
        let facts = StationFacts::parse(&self.leaf).map_err(|e| bad(e.to_string()))?;
        if facts.code != *code {
            return Err(bad(format!("of station {}", facts.code)));
        }
        let form = |named: &model::facts::BallotRef| {
            let text = self.ballots.iter().find(|text| Digest::of(text.as_bytes()) == named.sha256);
            let text = text.ok_or_else(|| bad(format!("the ballot of {} is missing", named.contest)))?;
            let ballot = Ballot::parse(text).map_err(|e| bad(e.to_string()))?;
            match ballot.contest == named.contest {
                true => FormItem::of(&ballot),
                false => Err(bad(format!("the ballot of {} is of {}", named.contest, ballot.contest))),
            }
        };
        Ok(StationFile {
            proven: false,
            forms: facts.ballots.iter().map(form).collect::<Result<_, _>>()?,
            code: facts.code,
            name: facts.name,
            places: facts.places,
            zone: facts.zone.code().into(),
            registered: facts.registered,
            exempt: facts.exempt,
            parameters: facts.parameters,
        })
    }

    /// Whether the leaf is one of the tree with this root.
    fn under(&self, root: &Hash) -> Result<(), Fault> {
        let bad = |e: String| Fault::BadStation(e);
        let hash = |text: &String| -> Result<Hash, Fault> {
            let bytes = BASE64.decode(text).map_err(|e| bad(e.to_string()))?;
            bytes.try_into().map_err(|_| bad("a hash has 32 bytes".into()))
        };
        let path = self.path.iter().map(hash).collect::<Result<Vec<_>, _>>()?;
        let leaf = tlog::leaf_hash(self.leaf.as_bytes());
        tlog::verify_inclusion(self.index, self.size, &leaf, root, &path).map_err(|e| bad(e.to_string()))
    }
}

impl Pinned {
    /// A station as the root key vouches for it: its facts are under the root that the log's setup names, and its ballots
    /// are those that the facts name. A setup that names no root (`setup/1`) is enough for drills.
    ///
    /// # Errors
    /// [`Fault::Unvouched`], [`Fault::BadStation`]; [`Fault::BadNation`] before anything was taken of the log.
    pub fn station(&self, answer: &StationAnswer, code: &StationCode) -> Result<StationFile, Fault> {
        let setup = &self.known()?.setup;
        let file = answer.read(code)?;
        match setup.stations {
            Some(root) => answer.under(&root.0).map(|()| StationFile { proven: true, ..file }),
            None if model::is_drill(&setup.election) => Ok(file),
            None => Err(Fault::Unvouched),
        }
    }
}

impl FormItem {
    fn of(ballot: &Ballot) -> Result<Self, Fault> {
        let bad = |e: String| Fault::BadStation(e);
        let schema = ballot.schema();
        let plan = own::plan(ballot.contest, &schema).map_err(|e| bad(e.to_string()))?;
        let field = |field: &Field| {
            let label = Words::of(|lang| labels::label(*field, ballot.name(*field), lang));
            FieldItem { name: field.to_string(), label }
        };
        let title = labels::contest(ballot.contest);
        let singles = ballot.candidates.iter().map(|c| (c.number, &c.name));
        let witnesses = singles.chain(ballot.parties.iter().map(|p| (p.number.0, &p.name)));
        Ok(FormItem {
            contest: ballot.contest,
            title: Words::of(title),
            pages: u8::try_from(plan.len()).map_err(|e| bad(e.to_string()))?,
            fields: schema.fields().iter().map(field).collect(),
            parties: witnesses.map(|(number, name)| PartyItem { number, name: name.clone() }).collect(),
            schema: Schema::of(&schema),
        })
    }
}
