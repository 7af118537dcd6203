//! The objects of a state: nodes from the nation down, files of cuts, registry and policy. A part of the tree that stood
//! under the same hash in the state before is durable as a whole, and is not walked again.

use crate::Trouble;
use crate::pictures::Named;
use crate::round::Job;
use crate::told::Phase;
use model::Digest;
use rayon::prelude::*;
use shapes::node::NODE_BYTES_MAX;
use shapes::own::{CutItem, Object, Root};
use shapes::{Node, paths};
use std::collections::{BTreeMap, HashSet};
use std::sync::Mutex;
use std::sync::PoisonError;

/// A node to be brought, and the one that stood in its place.
type Pair = (Digest, Option<Digest>);

impl Job<'_> {
    /// Brings every object that `new` leads to; gives the pictures that its new parts name.
    pub(crate) fn objects(&self, new: &Root, old: Option<&Root>) -> Result<Named, Trouble> {
        let seen = Mutex::new(HashSet::new());
        let mut named = Named::default();
        let node = digest(&new.node)?;
        self.walk((node, old.map(|old| digest(&old.node)).transpose()?), &seen, &mut named)?;
        for object in [&new.registry, &new.policy] {
            self.stored(object, old.is_some_and(|old| old.registry == *object || old.policy == *object))?;
        }
        for cut in &new.cuts {
            let stood = |old: &&CutItem| old.name == cut.name && old.node == cut.node;
            let before = old.and_then(|old| old.cuts.iter().find(stood));
            if before.is_none() {
                // A cut is made of the newest state, or one shortly before.
                self.walk((digest(&cut.node)?, Some(node)), &seen, &mut named)?;
            }
            for (name, object) in &cut.files {
                self.stored(object, before.is_some_and(|old| old.files.get(name) == Some(object)))?;
            }
        }
        Ok(named)
    }

    /// Level by level, so that nodes of one level are fetched side by side.
    fn walk(&self, top: Pair, seen: &Mutex<HashSet<Digest>>, named: &mut Named) -> Result<(), Trouble> {
        let (mut level, mut total, mut done) = (vec![top], 1, 0);
        while !level.is_empty() {
            let of = level.into_par_iter().map(|pair| self.step(pair, seen));
            let found: Vec<(Vec<Pair>, Named)> = of.collect::<Result<_, Trouble>>()?;
            level = Vec::new();
            for (children, pictures) in found {
                level.extend(children);
                named.take(pictures);
                done += 1;
            }
            total += level.len() as u64;
            (self.progress)(Phase::Nodes, done, total);
        }
        Ok(())
    }

    /// Brings one node; gives its children with what stood in their places.
    fn step(&self, (new, old): Pair, seen: &Mutex<HashSet<Digest>>) -> Result<(Vec<Pair>, Named), Trouble> {
        let fresh = || seen.lock().unwrap_or_else(PoisonError::into_inner).insert(new);
        if old == Some(new) || !fresh() {
            return Ok((Vec::new(), Named::default()));
        }
        let path = paths::object(&new.to_hex());
        let wrong = |why: String| Trouble::Damaged { path: path.clone(), why };
        let bytes = verify::unpack(&self.object(new)?, NODE_BYTES_MAX).map_err(wrong)?;
        let (children, pictures) = match self.asked.pictures {
            false => (Node::decode_children(&bytes), Named::default()),
            true => match Node::decode(&bytes) {
                Ok(node) => {
                    let pictures = Named::of(&node);
                    (Ok(node.children), pictures)
                }
                Err(error) => (Err(error), Named::default()),
            },
        };
        let children = children.map_err(|e| wrong(e.to_string()))?;
        let before = old.map(|old| self.children_here(old)).unwrap_or_default();
        Ok((children.into_iter().map(|(name, node)| (node, before.get(&name).copied())).collect(), pictures))
    }

    /// Children of a node that lies here; none where it can't be read, so that all below it is looked at.
    fn children_here(&self, name: Digest) -> BTreeMap<String, Digest> {
        let bytes = self.mirror.tree.get(&paths::object(&name.to_hex())).ok().flatten();
        let bytes = bytes.and_then(|bytes| verify::unpack(&bytes, NODE_BYTES_MAX).ok());
        bytes.and_then(|bytes| Node::decode_children(&bytes).ok()).unwrap_or_default()
    }

    /// Brings an object of a file, unless it stood in the state before.
    fn stored(&self, object: &Object, stood: bool) -> Result<(), Trouble> {
        if stood { Ok(()) } else { self.object(digest(&object.object)?).map(|_| ()) }
    }

    /// An object's bytes, from here where they are whole, else from a source, and then written.
    fn object(&self, name: Digest) -> Result<Vec<u8>, Trouble> {
        let path = paths::object(&name.to_hex());
        if let Some(bytes) = self.mirror.tree.get(&path)?
            && Digest::of(&bytes) == name
        {
            return Ok(bytes.to_vec());
        }
        let bytes = self.sources.file(&path, |bytes| is_named(name, bytes))?;
        self.put(path, bytes.clone())?;
        Ok(bytes)
    }
}

/// Whether bytes are what their name says.
pub(crate) fn is_named(name: Digest, bytes: &[u8]) -> Result<(), String> {
    if Digest::of(bytes) == name { Ok(()) } else { Err("has other bytes than its name says".into()) }
}

fn digest(hex: &str) -> Result<Digest, Trouble> {
    hex.parse().map_err(|e| Trouble::Damaged { path: paths::ROOT.into(), why: format!("{e}") })
}
