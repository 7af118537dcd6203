//! V3.9 of the search index: a node for each series, and one for each of its pages.

use crate::Check;
use crate::doubt::Of;
use crate::expect::{File, Files, series};
use crate::walk::{Published, Walker};
use model::Digest;
use rayon::prelude::*;
use shapes::paths::SEARCH;
use shapes::search::Series;
use std::collections::BTreeSet;
use std::sync::PoisonError;

impl Walker<'_> {
    /// It follows from the registry alone: one state's is every state's.
    pub(crate) fn search(&self, object: Digest) -> bool {
        let known = *self.known.search.lock().unwrap_or_else(PoisonError::into_inner);
        if known == Some(object) {
            return true;
        }
        let Some(node) = self.open(object, SEARCH) else { return false };
        let all = Series::of(self.state.registry.contests());
        let names: BTreeSet<String> = all.iter().map(Series::to_string).collect();
        let mut right = self.names(Check::Nodes, SEARCH, &names, node.children.keys());
        right &= self.files(Of::Registry, Files::new(), &node, &mut Published::default());
        let one =
            |of: &Series| node.children.get(&of.to_string()).is_some_and(|node| self.series(*of, *node));
        right &= all.par_iter().map(one).reduce(|| true, |a, b| a && b);
        if right {
            *self.known.search.lock().unwrap_or_else(PoisonError::into_inner) = Some(object);
        }
        right
    }

    fn series(&self, of: Series, object: Digest) -> bool {
        let place = format!("{SEARCH}/{of}");
        let Some(node) = self.open(object, &place) else { return false };
        let listed = series(&self.state, of);
        let directory = File::Search(listed.directory.clone());
        let mut right = self.only(of.directory(), directory, &node);
        let names: BTreeSet<String> = (0..listed.directory.starts.len()).map(|at| at.to_string()).collect();
        right &= self.names(Check::Nodes, &place, &names, node.children.keys());
        for (at, page) in listed.pages().enumerate() {
            let Some(object) = node.children.get(&at.to_string()) else { continue };
            let place = format!("{place}/{at}");
            let Some(node) = self.open(*object, &place) else {
                right = false;
                continue;
            };
            right &= self.only(of.page(at), File::SearchPage(page), &node);
            right &= self.names(Check::Nodes, &place, &BTreeSet::new(), node.children.keys());
        }
        right
    }

    /// A node that has one file.
    fn only(&self, path: String, file: File, node: &shapes::Node) -> bool {
        self.files(Of::Registry, Files::from([(path, file)]), node, &mut Published::default())
    }
}
