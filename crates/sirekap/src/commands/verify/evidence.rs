//! Evidence of a split view: two states signed by one key that can't both be true (docs/spec/log.md, "Split views").

use crate::context::Context;
use crate::face::{Exit, Failure, io};
use mirror::{Relation, relate};
use std::path::Path;
use texts::{command, failure};
use tlog::{Note, Policy, SplitView};
use verify::TreeSource;

/// Checks evidence that somebody kept, and says what it shows. With a policy the key must be one that it lists.
pub fn check(context: &Context, file: &Path, policy: Option<&Path>) -> Result<(), Failure> {
    let bytes = std::fs::read(file).map_err(|e| io(file, e))?;
    let shown = file.display();
    let none =
        |why: &dyn std::fmt::Display| Failure::new(Exit::Found, |lang| failure::C1031(lang, &shown, why));
    let split = SplitView::parse(&bytes).map_err(|e| none(&e))?;
    let (smaller, larger) = split.check().map_err(|e| none(&e))?;
    if let Some(path) = policy {
        let text = std::fs::read_to_string(path).map_err(|e| io(path, e))?;
        let listed = Policy::parse(&text).map_err(|e| none(&e))?;
        if !listed.logs.iter().any(|(key, _)| *key == split.log) {
            return Err(none(&format!("{} is not in {}", split.log, path.display())));
        }
    }
    if context.json {
        context.print_json(&serde_json::json!({
            "split": true, "log": split.log.to_string(), "sizes": [smaller.size, larger.size], "pinned": policy.is_some(),
        }));
        return Ok(());
    }
    out!("{}", command::evidence_holds(context.lang, &split.log, smaller.size, larger.size));
    if policy.is_none() {
        context.say(command::EVIDENCE_KEY_UNPINNED);
    }
    Ok(())
}

/// Writes evidence where the tree's states contradict each other, or the one that somebody kept; says whether they do.
///
/// # Errors
/// Where the file can't be written. What can't be read shows nothing: the report says it.
pub fn write(
    context: &Context,
    source: &dyn TreeSource,
    (policy, since): (Option<&str>, Option<&[u8]>),
    file: &Path,
) -> Result<(), Failure> {
    let Some(split) = found(source, policy, since) else {
        context.say(command::EVIDENCE_NONE);
        return Ok(());
    };
    std::fs::write(file, split.to_bytes()).map_err(|e| io(file, e))?;
    context.say(|lang| command::evidence_written(lang, file.display()));
    Ok(())
}

fn found(source: &dyn TreeSource, policy: Option<&str>, since: Option<&[u8]>) -> Option<SplitView> {
    let get = |path: &str| source.get(path).ok().flatten();
    let root: shapes::own::Root = serde_json::from_slice(&get(shapes::paths::ROOT)?).ok()?;
    let own = || String::from_utf8(get(&shapes::paths::object(&root.policy.object))?).ok();
    let policy = Policy::parse(&policy.map(String::from).or_else(own)?).ok()?;
    let stands = Note::parse(root.checkpoint.as_bytes()).ok()?;
    let newest = get(&format!("{}/checkpoint", shapes::paths::LOG));
    let others = [since.map(<[u8]>::to_vec), newest].into_iter().flatten();
    let mut splits = others.filter_map(|bytes| {
        let other = Note::parse(&bytes).ok()?;
        match relate(&policy, (&stands, source), (&other, source)).ok()? {
            Relation::Split(split) => Some(*split),
            Relation::Same | Relation::Ahead | Relation::Behind => None,
        }
    });
    splits.next()
}
