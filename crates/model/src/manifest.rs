//! The manifest of an election: what is settled beside its registry, as a public document that `manifest.set/1` names by its
//! hash (docs/spec/manifest.md). Two authorities of the nation sign it, and may replace it; each version stays in the log.

use crate::canon;
use crate::id::{Digest, check_code};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Format of the document.
pub const FORMAT: &str = "sirekap-manifest/1";

/// Most bytes of a document.
pub const BYTES_MAX: usize = 256 * 1024;

/// How long an entry of the log may wait until the public tree shows it, in seconds, unless a manifest says otherwise: a
/// publisher needs five for most states, and minutes for the first of an election or after a new program.
pub const FRESHNESS: u32 = 900;

/// A tier of the recapitulation, by its code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "lowercase")]
pub enum Tier {
    /// The committee abroad (PPLN).
    Ppln,
    /// PPK.
    Kecamatan,
    /// KPU kabupaten/kota.
    Kabko,
    /// KPU provinsi.
    Provinsi,
    /// KPU.
    Nasional,
}

impl Tier {
    /// All tiers, from below.
    pub const ALL: [Tier; 5] = [Tier::Ppln, Tier::Kecamatan, Tier::Kabko, Tier::Provinsi, Tier::Nasional];

    /// The code in documents.
    pub const fn code(self) -> &'static str {
        match self {
            Tier::Ppln => "ppln",
            Tier::Kecamatan => "kecamatan",
            Tier::Kabko => "kabko",
            Tier::Provinsi => "provinsi",
            Tier::Nasional => "nasional",
        }
    }
}

/// What of a form's photos is public.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "lowercase")]
pub enum Images {
    /// Numbers and print, and nothing of people's cells.
    #[default]
    Masked,
    /// The whole page.
    Full,
}

/// Where people of the commission sign in: a relying party of passkeys, and the pages that may ask for it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Desk {
    /// `https://` addresses without a path.
    #[cfg_attr(feature = "openapi", schema(min_items = 1))]
    pub origins: Vec<String>,
    /// A host name; that of every origin is it, or lies below it.
    pub rp: String,
}

/// Why a number is changed, as it is offered to who changes it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Reason {
    /// A code, unique in the list.
    #[cfg_attr(feature = "openapi", schema(pattern = "^[A-Za-z0-9-][A-Za-z0-9.-]{0,31}$"))]
    pub code: String,
    /// In English.
    #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 200))]
    pub en: String,
    /// In Bahasa Indonesia.
    #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 200))]
    pub id: String,
}

/// The document. Fields stand in the canonical order of their JSON.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Manifest {
    /// Tiers of stations abroad, from below; empty where the election has none.
    pub abroad: Vec<Tier>,
    /// Days after polling day by which a tier must be done (UU 7/2017 art. 413), by the tier's code.
    #[cfg_attr(feature = "openapi", schema(value_type = BTreeMap<Tier, u16>))]
    pub deadlines: BTreeMap<String, u16>,
    /// Where people sign in.
    pub desks: Vec<Desk>,
    /// Id of the election, as in the registry.
    #[cfg_attr(feature = "openapi", schema(pattern = "^[A-Za-z0-9-][A-Za-z0-9.-]{0,31}$"))]
    pub election: String,
    /// `sirekap-manifest/1`.
    #[cfg_attr(feature = "openapi", schema(pattern = "^sirekap-manifest/1$"))]
    pub format: String,
    /// Seconds that an entry of the log may wait until the public tree shows it, 10 to 86,400.
    #[cfg_attr(feature = "openapi", schema(minimum = 10, maximum = 86_400))]
    pub freshness: u32,
    /// What of photos is public.
    pub images: Images,
    /// Fewest members of a tier's committee who sign, by the tier's code.
    #[cfg_attr(feature = "openapi", schema(value_type = BTreeMap<Tier, u8>))]
    pub quorums: BTreeMap<String, u8>,
    /// Reasons of corrections.
    pub reasons: Vec<Reason>,
    /// Tiers of each contest, from below, by the contest's code.
    pub tiers: BTreeMap<String, Vec<Tier>>,
    /// Days for which a training certificate is good; null where none is asked for.
    #[cfg_attr(feature = "openapi", schema(required = true, minimum = 1, maximum = 3_660))]
    pub training: Option<u16>,
}

/// Why a document is not a manifest.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ManifestError {
    /// Longer than [`BYTES_MAX`], no text, or not canonical JSON.
    #[error("not canonical JSON of at most 262144 bytes: {0}")]
    NotCanonical(String),
    /// Of a format that this version does not know.
    #[error("the format {0} is not known here")]
    UnknownFormat(String),
    /// A field is missing, unknown, of another type, or out of range.
    #[error("{0}")]
    Field(String),
}

#[derive(Deserialize)]
struct FormatOnly {
    format: String,
}

impl Manifest {
    /// The manifest of a document: canonical JSON and nothing else.
    ///
    /// # Errors
    /// The first that applies of [`ManifestError`].
    pub fn parse(bytes: &[u8]) -> Result<Self, ManifestError> {
        let text = std::str::from_utf8(bytes).map_err(|e| ManifestError::NotCanonical(e.to_string()))?;
        if text.len() > BYTES_MAX {
            return Err(ManifestError::NotCanonical(format!("{} bytes", text.len())));
        }
        canon::parse(text).map_err(|e| ManifestError::NotCanonical(e.to_string()))?;
        let manifest = Self::read(bytes)?;
        match manifest.to_bytes() == bytes {
            true => Ok(manifest),
            false => Err(ManifestError::Field("a field is missing or of another type".into())),
        }
    }

    /// The manifest that somebody wrote by hand, in any spelling of JSON.
    ///
    /// # Errors
    /// [`ManifestError::UnknownFormat`] and [`ManifestError::Field`].
    pub fn read(bytes: &[u8]) -> Result<Self, ManifestError> {
        let field = |e: serde_json::Error| ManifestError::Field(e.to_string());
        let FormatOnly { format } = serde_json::from_slice(bytes).map_err(field)?;
        if format != FORMAT {
            return Err(ManifestError::UnknownFormat(format.chars().take(80).collect()));
        }
        let manifest: Manifest = serde_json::from_slice(bytes).map_err(field)?;
        manifest.check()?;
        Ok(manifest)
    }

    /// The document.
    pub fn to_bytes(&self) -> Vec<u8> {
        // Serialising plain structs with text keys can't fail; an empty document is refused by every reader.
        serde_json::to_vec(self).unwrap_or_default()
    }

    /// SHA-256 of the document.
    pub fn digest(&self) -> Digest {
        Digest::of(&self.to_bytes())
    }

    fn check(&self) -> Result<(), ManifestError> {
        let bad = |what: &str| Err(ManifestError::Field(what.into()));
        let ascending = |tiers: &[Tier]| tiers.is_sorted_by(|a, b| a < b);
        let named: Vec<Tier> = self.tiers.values().flatten().chain(&self.abroad).copied().collect();
        let of_tier = |code: &String| named.iter().any(|tier| tier.code() == code);
        let code = |text: &String| check_code(text).is_ok();
        if !self.tiers.keys().all(code) || !self.tiers.values().all(|t| !t.is_empty() && ascending(t)) {
            return bad("tiers: for each contest at least one tier, from below, none twice");
        }
        if self.tiers.values().flatten().any(|tier| *tier == Tier::Ppln) || !ascending(&self.abroad) {
            return bad("abroad: tiers from below, none twice; ppln stands here alone");
        }
        if !self.deadlines.iter().all(|(tier, days)| of_tier(tier) && (1..=366).contains(days)) {
            return bad("deadlines: 1 to 366 days, of tiers that some contest has");
        }
        if !self.quorums.iter().all(|(tier, members)| of_tier(tier) && (1..=15).contains(members)) {
            return bad("quorums: 1 to 15 members, of tiers that some contest has");
        }
        if !self.desks.iter().all(Desk::is_good) {
            return bad("desks: rp is a host name, and every origin https:// and it or a host below it");
        }
        let codes: std::collections::BTreeSet<&String> = self.reasons.iter().map(|r| &r.code).collect();
        let worded = |r: &Reason| code(&r.code) && [&r.id, &r.en].iter().all(|t| is_text(t));
        if codes.len() != self.reasons.len() || !self.reasons.iter().all(worded) {
            return bad("reasons: codes, none twice, with a text in both languages of 1 to 200 characters");
        }
        if !code(&self.election) {
            return bad("election: the id of the election");
        }
        if !(10..=86_400).contains(&self.freshness) {
            return bad("freshness: 10 to 86400 seconds");
        }
        if self.training.is_some_and(|days| days == 0 || days > 3_660) {
            return bad("training: 1 to 3660 days, or null");
        }
        Ok(())
    }
}

fn is_text(text: &str) -> bool {
    (1..=200).contains(&text.chars().count()) && !text.contains(char::is_control)
}

impl Desk {
    /// Whether the relying party is a host, and every origin is of it or lies below it. A browser takes `localhost` without
    /// TLS, and so it may be named without, for drills on one machine.
    pub(crate) fn is_good(&self) -> bool {
        let scheme = |origin: &str| match origin.strip_prefix("https://") {
            Some(rest) => Some(rest.to_owned()),
            None => origin.strip_prefix("http://").filter(|_| self.rp == "localhost").map(str::to_owned),
        };
        let below = |origin: &String| {
            scheme(origin).is_some_and(|rest| {
                let (name, port) = rest.split_once(':').unwrap_or((&rest, "443"));
                let inside = name == self.rp
                    || name.strip_suffix(self.rp.as_str()).is_some_and(|head| head.ends_with('.'));
                is_host(name) && inside && port.parse::<u16>().is_ok_and(|n| n > 0 && n.to_string() == port)
            })
        };
        is_host(&self.rp) && !self.origins.is_empty() && self.origins.iter().all(below)
    }
}

/// A host name: labels of `a-z 0-9 -` with dots between, at most 253 characters.
pub(crate) fn is_host(text: &str) -> bool {
    (1..=253).contains(&text.len())
        && text.split('.').all(|label| {
            (1..=63).contains(&label.len())
                && label.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
        })
}
