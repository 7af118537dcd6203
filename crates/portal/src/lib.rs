//! The public pages as HTML: pure functions from the tree's own files to text, one per kind of page.
//!
//! Origin and expanded trees use the same functions. A page needs no script, loads nothing from a third party, and
//! computes no total: it shows what the fold has published, shares by integer arithmetic. Every page says that the site
//! is independent of the commission and that the paper recapitulation is the legal result.
//!
//! This crate does no I/O, knows no registry, no fold, no log and no store, and never makes up a number.

mod about;
mod anatomy;
mod changes;
mod confirmation;
mod council;
mod cuts;
mod district;
mod districts;
mod doubt;
mod editions;
mod feed;
mod find;
mod generator;
mod history;
mod layout;
mod manifest;
mod map;
mod missing;
mod number;
mod outcome;
pub mod outcome_words;
mod parts;
mod pictures;
mod place;
mod region;
mod relation;
mod render;
mod result;
mod search;
mod station;
mod style;
mod versions;
mod words;

pub use about::about;
pub use cuts::cuts;
pub use district::district;
pub use find::{Question, locate};
pub use generator::{address_of, generator, generator_of};
pub use missing::not_found;
pub use pictures::Layouts;
pub use region::{Beside, region};
pub use render::{Files, NodeFiles, render};
pub use search::search;
pub use station::station;
pub use style::{ICON, ICON_PATH, STYLE, style_path};

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

/// The content security policy that the pages are written for: own style and icon, forms that
/// ask this origin, nothing else.
pub const CONTENT_SECURITY_POLICY: &str = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; \
                                           form-action 'self'; frame-ancestors 'none'";
