//! Evidence of a split view: two states signed by one key that can't both be true (docs/spec/log.md, "Split views").

use crate::context::Context;
use crate::face::{Exit, Failure, io};
use std::path::Path;
use texts::{command, failure};
use tlog::{Policy, SplitView};

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
