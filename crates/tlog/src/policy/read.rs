//! Reading a policy file (c2sp.org/tlog-policy, "Policy file syntax and structure").

use std::collections::BTreeSet;

use super::{Group, MAX_POLICY_BYTES, MAX_POLICY_ITEMS, Policy, Witness};
use crate::text::{decimal, excerpt};
use crate::{KeyAlgorithm, TlogError, VerifierKey};

/// The quorum that needs no witness; no witness or group may take the name.
const NONE: &str = "none";

/// What the lines so far have defined.
#[derive(Default)]
struct Reading<'a> {
    policy: Policy,
    names: BTreeSet<&'a str>,
    members: BTreeSet<&'a str>,
    keys: BTreeSet<(&'static str, [u8; 32])>,
    quorum_seen: bool,
}

pub(super) fn policy(text: &str) -> Result<Policy, TlogError> {
    if text.len() > MAX_POLICY_BYTES {
        return Err(TlogError::PolicyTooLong { found: text.len() });
    }
    let mut reading = Reading::default();
    for (at, ended) in text.split_inclusive('\n').enumerate() {
        let line = at + 1;
        let content = ended.strip_suffix('\n').ok_or(TlogError::PolicyUnended { line })?;
        if content.contains(|c| (c < ' ' && c != '\t') || c == '\x7f') {
            return Err(TlogError::PolicyBytes { line });
        }
        reading.line(line, content.trim_matches([' ', '\t']))?;
    }
    if reading.quorum_seen { Ok(reading.policy) } else { Err(TlogError::PolicyNoQuorum) }
}

impl<'a> Reading<'a> {
    fn line(&mut self, line: usize, content: &'a str) -> Result<(), TlogError> {
        if let Some(comment) = content.strip_prefix('#') {
            self.policy.comments.push(comment.trim_matches([' ', '\t']).to_owned());
            return Ok(());
        }
        let items: Vec<&str> = content.split([' ', '\t']).filter(|item| !item.is_empty()).collect();
        let wrong = |expected| Err(TlogError::PolicyLine { line, expected, found: excerpt(content) });
        match items.as_slice() {
            [] => Ok(()),
            ["log", key, url @ ..] if url.len() <= 1 => self.log(line, key, url.first()),
            ["witness", name, key, url @ ..] if url.len() <= 1 => self.witness(line, name, key, url.first()),
            ["group", name, threshold, members @ ..] if !members.is_empty() => {
                self.group(line, name, threshold, members)
            }
            ["quorum", name] => self.quorum(line, name),
            ["log", ..] => wrong("log <vkey> [<url>]"),
            ["witness", ..] => wrong("witness <name> <vkey> [<url>]"),
            ["group", ..] => wrong("group <name> all|any|<k> <name>..."),
            ["quorum", ..] => wrong("quorum <name>"),
            _ => wrong("a line starting with log, witness, group, quorum or #"),
        }
    }

    fn log(&mut self, line: usize, key: &str, url: Option<&&str>) -> Result<(), TlogError> {
        room(line, "log", self.policy.logs.len())?;
        let key = self.key(line, "log", key, KeyAlgorithm::Ed25519, "0x01 for a log")?;
        self.policy.logs.push((key, url.map(|url| (*url).to_owned())));
        Ok(())
    }

    fn witness(
        &mut self,
        line: usize,
        name: &'a str,
        key: &str,
        url: Option<&&str>,
    ) -> Result<(), TlogError> {
        room(line, "witness", self.policy.witnesses.len())?;
        let key = self.key(line, "witness", key, KeyAlgorithm::CosignatureV1, "0x04 for a witness")?;
        self.define(line, name)?;
        self.policy.witnesses.push(Witness {
            name: name.to_owned(),
            key,
            url: url.map(|url| (*url).to_owned()),
        });
        Ok(())
    }

    fn group(
        &mut self,
        line: usize,
        name: &'a str,
        threshold: &str,
        members: &[&'a str],
    ) -> Result<(), TlogError> {
        room(line, "group", self.policy.groups.len())?;
        for member in members {
            self.known(line, member)?;
            if !self.members.insert(*member) {
                return Err(TlogError::PolicyMemberTwice { line, name: excerpt(member) });
            }
        }
        self.define(line, name)?;
        let threshold = match threshold {
            "all" => Some(members.len()),
            "any" => Some(1),
            number => decimal(number).and_then(|number| usize::try_from(number).ok()),
        }
        .filter(|threshold| (1..=members.len()).contains(threshold))
        .ok_or_else(|| TlogError::PolicyThreshold {
            line,
            found: excerpt(threshold),
            members: members.len(),
        })?;
        let members = members.iter().map(|member| (*member).to_owned()).collect();
        self.policy.groups.push(Group { name: name.to_owned(), threshold, members });
        Ok(())
    }

    fn quorum(&mut self, line: usize, name: &str) -> Result<(), TlogError> {
        if self.quorum_seen {
            return Err(TlogError::PolicySecondQuorum { line });
        }
        self.quorum_seen = true;
        if name != NONE {
            self.known(line, name)?;
            self.policy.quorum = Some(name.to_owned());
        }
        Ok(())
    }

    /// A key of the wanted type whose point no other line of the same kind has, whatever name it goes by.
    fn key(
        &mut self,
        line: usize,
        kind: &'static str,
        text: &str,
        algorithm: KeyAlgorithm,
        expected: &'static str,
    ) -> Result<VerifierKey, TlogError> {
        let refused = |source| TlogError::PolicyKey { line, source: Box::new(source) };
        let key: VerifierKey = text.parse().map_err(refused)?;
        if key.algorithm() != algorithm {
            return Err(refused(TlogError::KeyType { expected, found: key.algorithm().byte() }));
        }
        if !self.keys.insert((kind, *key.public_key())) {
            return Err(TlogError::PolicyDuplicateKey { line, name: excerpt(key.name()) });
        }
        Ok(key)
    }

    fn define(&mut self, line: usize, name: &'a str) -> Result<(), TlogError> {
        let free = name != NONE && self.names.insert(name);
        if free { Ok(()) } else { Err(TlogError::PolicyNameTaken { line, name: excerpt(name) }) }
    }

    fn known(&self, line: usize, name: &str) -> Result<(), TlogError> {
        let known = self.names.contains(name);
        if known { Ok(()) } else { Err(TlogError::PolicyNameUnknown { line, name: excerpt(name) }) }
    }
}

fn room(line: usize, kind: &'static str, taken: usize) -> Result<(), TlogError> {
    if taken < MAX_POLICY_ITEMS { Ok(()) } else { Err(TlogError::PolicyTooMany { line, kind }) }
}
