//! Lies about what events changed.

use super::{Corruption, lie};
use crate::tree::Tree;
use shapes::own::{Change, ChangeKind};

const PAGE: &str = "v1/perubahan/1.jsonl";

pub(super) const LIES: &[Corruption] = &[
    lie("a correction is shown as nothing new", &["V3.15"], "changes", |t| {
        lines(t, |lines| first(lines, ChangeKind::Corrected).changes.clear());
    }),
    lie("a correction is of other numbers", &["V3.15"], "fields.0.before", |t| {
        lines(t, |lines| {
            let field = &mut first(lines, ChangeKind::Corrected).fields[0];
            field.before = Some(field.before.unwrap_or(0) + 1);
        });
    }),
    lie("a correction leaves a field out", &["V3.15"], "fields", |t| {
        lines(t, |lines| drop(first(lines, ChangeKind::Corrected).fields.pop()));
    }),
    lie("the beginning of a dispute is hidden", &["V3.15"], "changes", |t| {
        lines(t, |lines| first(lines, ChangeKind::Disputed).changes.retain(|k| *k != ChangeKind::Disputed));
    }),
    lie("a form is said to be held no longer", &["V3.15"], "changes", |t| {
        lines(t, |lines| {
            for kind in &mut first(lines, ChangeKind::Held).changes {
                if *kind == ChangeKind::Held {
                    *kind = ChangeKind::Released;
                }
            }
        });
    }),
    lie("a change is left out", &["V3.15"], PAGE, |t| lines(t, |lines| drop(lines.remove(3)))),
    lie("a change is of another station", &["V3.15"], "station", |t| {
        lines(t, |lines| lines[0].station = "TPS 099".into());
    }),
    lie("a line of changes has no end", &["V3.15"], PAGE, |t| {
        t.edit_text(PAGE, |text| text.trim_end().to_string());
    }),
    lie("a page of changes is missing", &["V3.4"], "perubahan/0", |t| {
        t.edit_node(&["perubahan", "0"], |node| {
            node.children.remove("0");
        });
    }),
    lie("changes are not published", &["V3.4"], "perubahan", |t| {
        t.edit_node(&[], |node| {
            node.children.remove("perubahan");
        });
    }),
];

fn first(lines: &mut [Change], kind: ChangeKind) -> &mut Change {
    lines.iter_mut().find(|line| line.changes.contains(&kind)).unwrap()
}

fn lines(t: &mut Tree, change: impl FnOnce(&mut Vec<Change>)) {
    t.edit_text(PAGE, |text| {
        let mut lines: Vec<Change> = text.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
        change(&mut lines);
        lines.iter().map(|line| serde_json::to_string(line).unwrap() + "\n").collect()
    });
}
