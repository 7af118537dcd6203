//! V3.15: what each event changed, a page for each bundle of the log; pages lie in groups.

use crate::Check;
use crate::doubt::Of;
use crate::expect::{Files, changes};
use crate::findings::Position;
use crate::hold::Here;
use crate::walk::{Published, Walker};
use model::Digest;
use rayon::prelude::*;
use shapes::own::{CHANGES_GROUP, CHANGES_PAGE, Change, change_pages, change_path};
use shapes::paths::CHANGES;
use std::collections::BTreeSet;
use std::sync::PoisonError;

impl Walker<'_> {
    /// The pages of a state. One whose entries were all there in an earlier state is every later one's.
    pub(crate) fn changes(&self, object: Digest) -> bool {
        let Some(node) = self.open(object, CHANGES) else { return false };
        let pages = change_pages(self.state.fold.size());
        let groups: Vec<u64> = (0..pages.div_ceil(CHANGES_GROUP)).collect();
        let names: BTreeSet<String> = groups.iter().map(u64::to_string).collect();
        let mut right = self.names(Check::Nodes, CHANGES, &names, node.children.keys());
        right &= self.files(Of::Registry, Files::new(), &node, &mut Published::default());
        for group in groups {
            let Some(object) = node.children.get(&group.to_string()) else { continue };
            let of = group * CHANGES_GROUP..pages.min((group + 1) * CHANGES_GROUP);
            right &= self.group(&format!("{CHANGES}/{group}"), *object, &of.collect::<Vec<_>>());
        }
        right
    }

    fn group(&self, place: &str, object: Digest, pages: &[u64]) -> bool {
        let Some(node) = self.open(object, place) else { return false };
        let names: BTreeSet<String> = pages.iter().map(u64::to_string).collect();
        let mut right = self.names(Check::Nodes, place, &names, node.children.keys());
        right &= self.files(Of::Registry, Files::new(), &node, &mut Published::default());
        let one = |page: &u64| match node.children.get(&page.to_string()) {
            Some(object) => self.change_page(*page, *object),
            None => true,
        };
        right & pages.par_iter().map(one).reduce(|| true, |a, b| a && b)
    }

    fn change_page(&self, page: u64, object: Digest) -> bool {
        let known = |pages: &std::collections::BTreeMap<u64, Digest>| pages.get(&page) == Some(&object);
        let whole = (page + 1) * CHANGES_PAGE <= self.state.fold.size();
        if whole && known(&self.known.changes.lock().unwrap_or_else(PoisonError::into_inner)) {
            return true;
        }
        let path = change_path(page);
        let Some(node) = self.open(object, &path) else { return false };
        let mut right = self.names(Check::Files, "", &BTreeSet::from([path.clone()]), node.files.keys());
        right &= self.names(Check::Nodes, &path, &BTreeSet::new(), node.children.keys());
        match node.files.get(&path) {
            Some(body) => right &= self.lines(&path, changes(&self.state, page), body),
            None => self.unseen(Check::Changes, format!("{path} is missing")),
        }
        if right && whole {
            self.known.changes.lock().unwrap_or_else(PoisonError::into_inner).insert(page, object);
        }
        right
    }

    /// Compares the lines of a page, each a JSON value that ends with a line feed. Lines of entries of unknown kinds are set
    /// aside.
    fn lines(&self, path: &str, expected: Vec<Change>, body: &[u8]) -> bool {
        let here = &Here { path, checks: &[Check::Changes], summed: false, of: Of::Registry };
        let mut list = b"[".to_vec();
        for (at, line) in body.split_inclusive(|b| *b == b'\n').enumerate() {
            let Some(line) = line.strip_suffix(b"\n") else {
                self.differs(Check::Changes, Position::new("the last line has no end").path(path), false);
                return false;
            };
            list.extend(if at > 0 { &b","[..] } else { b"" });
            list.extend(line);
        }
        list.push(b']');
        let found: Option<Vec<Change>> = serde_json::from_slice(&list).ok();
        let ours = |line: &Change| !self.state.doubts.is_foreign(line.index);
        match found {
            Some(found) if !found.iter().all(ours) => {
                let kept: Vec<Change> = found.into_iter().filter(ours).collect();
                let right = self.same(here, expected, &serde_json::to_vec(&kept).unwrap_or_default()).1;
                let position = Position::new("a line of an entry of an unknown kind").path(path);
                self.differs(Check::Changes, position, true);
                right
            }
            _ => self.same(here, expected, &list).1,
        }
    }
}
