//! Trust policies: which logs are accepted and how many witnesses must have cosigned (c2sp.org/tlog-policy).

mod judge;
mod read;

use std::fmt;
use std::str::FromStr;

pub use judge::PolicyVerdict;

use crate::{TlogError, VerifierKey};

/// Longest policy read: 768 lines with room for a key, a URL and long names in each.
pub const MAX_POLICY_BYTES: usize = 256 * 1024;

/// Most logs, witnesses and groups read, of each; the specification asks for at least 32.
pub const MAX_POLICY_ITEMS: usize = 256;

/// A policy. The fields are open so that one can be made; [`Self::parse`] holds the written form to the rules.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Policy {
    /// Comment lines without their `#` and the blanks around: no meaning here, but an application may pin its own keys in
    /// them. Written back first.
    pub comments: Vec<String>,
    /// Accepted logs (type 0x01, the key name being the origin), each with a URL if one is given.
    pub logs: Vec<(VerifierKey, Option<String>)>,
    /// Known witnesses.
    pub witnesses: Vec<Witness>,
    /// Groups, each after its members.
    pub groups: Vec<Group>,
    /// Witness or group that must have witnessed a checkpoint; `None` for `quorum none`.
    pub quorum: Option<String>,
}

/// A `witness` line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Witness {
    /// Name within the policy; the key has a name of its own.
    pub name: String,
    /// Type 0x04.
    pub key: VerifierKey,
    /// Where the witness is reached, if given.
    pub url: Option<String>,
}

/// A `group` line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// Name within the policy.
    pub name: String,
    /// Members that must have witnessed: 1 to their number.
    pub threshold: usize,
    /// Witnesses and earlier groups; none in two groups.
    pub members: Vec<String>,
}

impl Policy {
    /// Reads a policy file. Stricter than the specification in two things: the file is UTF-8, and every line, the last one
    /// too, ends with a newline.
    ///
    /// # Errors
    /// The `Policy...` variants of [`TlogError`], with the line.
    pub fn parse(text: &str) -> Result<Self, TlogError> {
        read::policy(text)
    }

    /// Values of the comment lines whose first word is `tag`: for `# <tag> <value>`, the value.
    pub fn tagged<'a>(&'a self, tag: &'a str) -> impl Iterator<Item = &'a str> {
        let blank = [' ', '\t'];
        self.comments.iter().filter_map(move |comment| {
            let value = comment.strip_prefix(tag)?.strip_prefix(blank)?;
            Some(value.trim_matches(blank))
        })
    }
}

impl FromStr for Policy {
    type Err = TlogError;

    fn from_str(text: &str) -> Result<Self, TlogError> {
        Self::parse(text)
    }
}

/// The canonical file: comments, logs, witnesses, groups, quorum, one blank between items, thresholds as numbers.
impl fmt::Display for Policy {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let with_url = |url: &Option<String>| url.as_ref().map_or_else(String::new, |url| format!(" {url}"));
        self.comments.iter().try_for_each(|comment| writeln!(f, "{}", format!("# {comment}").trim_end()))?;
        self.logs.iter().try_for_each(|(key, url)| writeln!(f, "log {key}{}", with_url(url)))?;
        for witness in &self.witnesses {
            writeln!(f, "witness {} {}{}", witness.name, witness.key, with_url(&witness.url))?;
        }
        for group in &self.groups {
            writeln!(f, "group {} {} {}", group.name, group.threshold, group.members.join(" "))?;
        }
        writeln!(f, "quorum {}", self.quorum.as_deref().unwrap_or("none"))
    }
}
