//! The public pages as HTML: pure functions from the tree's own files to text, one per kind of page.
//!
//! Origin and expanded trees use the same functions. A page needs no script, and is better with those that
//! lie in `scripts`; it loads nothing from a third party, and computes no total: it shows what the fold has published, shares by integer arithmetic. Every page says that the site
//! is independent of the commission and that the paper recapitulation is the legal result.
//!
//! This crate does no I/O, knows no registry, no fold, no log and no store, and never makes up a number.

mod about;
mod acts;
mod anatomy;
mod away;
mod candidates;
mod changes;
mod confirmation;
mod council;
mod course;
mod cuts;
mod disclosed;
mod disclosure;
mod disclosure_log;
mod disclosure_words;
mod district;
mod districts;
mod doubt;
mod editions;
mod feed;
mod find;
mod generator;
mod history;
mod info;
mod layout;
mod live;
mod manifest;
mod map;
mod missing;
mod number;
mod outcome;
pub mod outcome_words;
mod parties;
mod parts;
mod pictures;
mod place;
mod proof;
mod region;
mod register;
mod relation;
mod render;
mod result;
mod scripts;
mod search;
mod station;
mod style;
mod summary;
mod table;
mod topology;
mod versions;
mod words;

pub use about::about;
pub use away::{AWAY_PATH, away};
pub use cuts::cuts;
pub use district::district;
pub use find::{Question, locate};
pub use generator::{address_of, generator, generator_of};
pub use live::Moment;
pub use missing::not_found;
pub use pictures::Layouts;
pub use region::{Beside, region};
pub use render::{Files, NodeFiles, STATION_CODES, render};
pub use scripts::{SCRIPTS, WORKER, WORKER_PATH, script_at, script_path};
pub use search::search;
pub use station::station;
pub use style::{ICON, ICON_PATH, OPENAPI, STYLE, style_path};
pub use summary::summary;
pub use topology::topology;

use model::Lang;
use shapes::own::{ElectionFile, Root};

/// What every page of a site has in common.
#[derive(Clone, Copy, Debug)]
pub struct Site<'a> {
    /// The state of the tree that the page belongs to.
    pub root: &'a Root,
    /// The election (`v1/pemilu.json`).
    pub election: &'a ElectionFile,
    /// Language of the page.
    pub lang: Lang,
    /// Address of the site without a slash at its end, as a reader would type it after `sirekap verify`.
    pub url: &'a str,
    /// The state in time, which [`render`] finds; pages without it have no script.
    pub moment: Option<Moment<'a>>,
}

impl Site<'_> {
    /// Whether the election is a drill: its numbers are invented, and every page says so.
    pub fn is_drill(&self) -> bool {
        model::is_drill(&self.election.name)
    }

    /// Entries of the log under the root's checkpoint; `None` when the note has no such line.
    pub fn log_size(&self) -> Option<u64> {
        self.root.log_size()
    }
}

/// The content security policy that the pages are written for: own scripts, style and pictures, forms and scripts that ask this
/// origin, and nothing else.
pub const CONTENT_SECURITY_POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; \
                                           connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'self'; \
                                           frame-ancestors 'none'";

/// The policy of a station's page, which may run the WebAssembly module that proves.
pub fn proving_policy() -> String {
    CONTENT_SECURITY_POLICY.replace("script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'")
}

/// A policy under which scripts may ask mirrors too, once this origin doesn't answer.
pub fn asking(policy: &str, mirrors: &[String]) -> String {
    policy.replace("connect-src 'self'", &format!("connect-src 'self' {}", mirrors.join(" ")))
}
