//! What may leave the machine: every file of a tree is held against the table of public files and their fields
//! (docs/spec/schemas.md) when it is read to be sent. The table is the document that origins serve (`/openapi.json`), made of
//! the types with which the files are written; so it says nothing of whether a number is right, which is for `verify`.

mod fields;
mod log;
mod picture;
mod sheets;

use fields::Fields;
use model::event::DisclosedDocument;
use model::{Digest, Lang};
use shapes::own::Root;
use shapes::schema::{Published, Shape, fits, templates};
use shapes::{Node, paths};
use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

texts::coded! {
    /// Why a tree does not leave the machine.
    #[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
    #[error("{} {}", self.code(), self.text(Lang::En))]
    pub enum Unlisted of publish(lang) {
        /// No public file has this path.
        P1101 Path {
            /// The path.
            path: String,
        } => (path),
        /// A file has a field that no public file of its kind has.
        P1102 Field {
            /// Path of the file.
            path: String,
            /// The field: names from the outermost on, divided by `/`.
            field: String,
        } => (path, texts::safe(field, 200)),
        /// A file is not of the form that it must have to be looked through.
        P1103 Form {
            /// Path of the file.
            path: String,
            /// What is wrong with it.
            why: String,
        } => (path, texts::safe(why, 200)),
    }
}

impl Unlisted {
    fn form(path: &str, why: impl std::fmt::Display) -> Self {
        Unlisted::Form { path: path.into(), why: why.to_string() }
    }
}

/// A tree on its way out. `root.json` is looked at first: it says what objects are that are no nodes.
pub struct Leaving {
    fields: Fields,
    templates: Vec<(String, &'static Published)>,
    objects: Mutex<BTreeMap<String, Object>>,
}

/// An object that the root names.
#[derive(Clone)]
struct Object {
    what: What,
    /// Whether it is stored as one frame of zstd, or as it is.
    packed: bool,
}

/// What an object is.
#[derive(Clone)]
enum What {
    /// The frozen registry.
    Registry,
    /// The policy.
    Policy,
    /// A file of a cut, by its public path.
    Cut(String),
}

/// Most bytes of the first line of a table.
const HEAD_BYTES_MAX: usize = 1 << 20;

impl Leaving {
    /// A tree that is held against a document of public files, `portal::OPENAPI`.
    ///
    /// # Errors
    /// [`Unlisted::Form`] for what is no such document.
    pub fn new(openapi: &str) -> Result<Self, Unlisted> {
        let fields = Fields::read(openapi).map_err(|why| Unlisted::form("openapi.json", why))?;
        Ok(Leaving { fields, templates: templates(), objects: Mutex::default() })
    }

    /// Looks through a file of the tree's folder.
    ///
    /// # Errors
    /// The first that no table of public files and fields has.
    pub fn look(&self, path: &str, bytes: &[u8]) -> Result<(), Unlisted> {
        match path.strip_prefix("o/") {
            Some(name) => self.object(path, &name.replace('/', ""), bytes),
            None => {
                self.public(path, bytes)?;
                if path == paths::ROOT { self.remember(bytes) } else { Ok(()) }
            }
        }
    }

    /// What the root says of objects.
    fn remember(&self, bytes: &[u8]) -> Result<(), Unlisted> {
        let root: Root = serde_json::from_slice(bytes).map_err(|e| Unlisted::form(paths::ROOT, e))?;
        let mut objects = self.objects.lock().unwrap_or_else(PoisonError::into_inner);
        let mut add = |of: shapes::own::Object, what| {
            // What is stored as it is has its content's name.
            let packed = of.object != of.sha256;
            objects.insert(of.object, Object { what, packed });
        };
        add(root.registry, What::Registry);
        add(root.policy, What::Policy);
        for cut in root.cuts {
            for (name, object) in cut.files {
                add(object, What::Cut(format!("csv/{}/{name}", cut.name)));
            }
        }
        Ok(())
    }

    fn object(&self, path: &str, name: &str, bytes: &[u8]) -> Result<(), Unlisted> {
        if name.parse::<Digest>().is_err() {
            return Err(Unlisted::Path { path: path.into() });
        }
        let objects = self.objects.lock().unwrap_or_else(PoisonError::into_inner);
        let object = objects.get(name).cloned();
        drop(objects);
        let content = || match &object {
            Some(Object { packed: false, .. }) => Ok(bytes.to_vec()),
            _ => zstd::decode_all(bytes).map_err(|e| Unlisted::form(path, e)),
        };
        let wrong = |why: &dyn std::fmt::Display| Unlisted::form(path, why);
        match object.as_ref().map(|object| &object.what) {
            Some(What::Cut(public)) if public.ends_with(".csv") => {
                let head = sheets::head(bytes, HEAD_BYTES_MAX).map_err(|why| Unlisted::form(public, why))?;
                self.public(public, &head)
            }
            Some(What::Cut(public)) => self.public(public, &content()?),
            Some(What::Registry) => registry::Registry::load(&content()?).map(|_| ()).map_err(|e| wrong(&e)),
            Some(What::Policy) => {
                let text = String::from_utf8(content()?).map_err(|e| wrong(&e))?;
                tlog::Policy::parse(&text).map(|_| ()).map_err(|e| wrong(&e))
            }
            None => {
                let node = Node::decode(&content()?).map_err(|e| wrong(&e))?;
                node.files.iter().try_for_each(|(path, body)| self.public(path, body))
            }
        }
    }

    /// A file by its public path; of a table its first line.
    fn public(&self, path: &str, bytes: &[u8]) -> Result<(), Unlisted> {
        let row = self.templates.iter().find(|(template, _)| fits(template, path));
        let Some((_, row)) = row else { return Err(Unlisted::Path { path: path.into() }) };
        if let Some(document) = disclosed(path) {
            return look_at_document(document, bytes).map_err(|why| Unlisted::form(path, why.text(Lang::En)));
        }
        match row.shape {
            Shape::Schema(name) if path.ends_with(".jsonl") => {
                let mut lines = bytes.split(|byte| *byte == b'\n').filter(|line| !line.is_empty());
                lines.try_for_each(|line| self.fields.look(name, path, line))
            }
            Shape::Schema(name) => self.fields.look(name, path, bytes),
            Shape::Elsewhere(..) if path.ends_with(".csv") => sheets::columns(path, bytes),
            Shape::Elsewhere(..) if path.ends_with(".json") => sheets::description(path, bytes),
            Shape::Elsewhere(..) if path.starts_with(paths::PICTURES) => picture::look(path, bytes),
            Shape::Elsewhere(..) => log::look(path, bytes),
        }
    }
}

/// The disclosed document that lies at a path.
fn disclosed(path: &str) -> Option<DisclosedDocument> {
    DisclosedDocument::ALL.into_iter().find(|document| paths::disclosed(*document) == path)
}

/// That a document has the form of its kind, and shows no address.
fn look_at_document(document: DisclosedDocument, bytes: &[u8]) -> Result<(), residency::Unfit> {
    match document {
        DisclosedDocument::Inventory => residency::PublicInventory::parse(bytes).map(|_| ()),
        DisclosedDocument::Requests => residency::Requests::parse(bytes).map(|_| ()),
        DisclosedDocument::Residency => residency::parse_policy(bytes).map(|_| ()),
    }
}
