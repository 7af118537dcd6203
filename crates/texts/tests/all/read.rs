//! Reads the Fluent files: the part of Fluent that texts are written in, and nothing beyond it.

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// The language that comes first everywhere.
const FIRST: &str = "id";

/// A piece of a text.
#[derive(Clone, Debug, PartialEq)]
pub enum Piece {
    /// As it stands.
    Words(String),
    /// A variable.
    Variable(String),
    /// By a variable's value: exact values, and otherwise.
    Choice { of: String, cases: Vec<(String, Vec<Piece>)>, otherwise: Vec<Piece> },
}

/// A text of one language: its value, and its attributes by name.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Message {
    pub value: Vec<Piece>,
    pub attributes: BTreeMap<String, Vec<Piece>>,
}

/// The files of one language: messages by area and id, in the order of the files.
pub type Areas = BTreeMap<String, Vec<(String, Message)>>;

/// The repository.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// Every language, the first one first.
pub fn languages() -> Vec<(String, Areas)> {
    let folders = std::fs::read_dir(root().join("texts")).unwrap().map(|f| f.unwrap().path());
    let mut codes: Vec<String> = folders
        .filter(|f| f.is_dir())
        .map(|f| f.file_name().unwrap().to_str().unwrap().to_string())
        .collect();
    codes.sort_by_key(|code| (code != FIRST, code.clone()));
    codes.into_iter().map(|code| (code.clone(), areas(&root().join("texts").join(code)))).collect()
}

fn areas(folder: &Path) -> Areas {
    let files = std::fs::read_dir(folder).unwrap().map(|f| f.unwrap().path());
    let fluent = files.filter(|f| f.extension().is_some_and(|e| e == "ftl"));
    fluent
        .map(|f| {
            let area = f.file_stem().unwrap().to_str().unwrap().to_string();
            let messages = messages(&std::fs::read_to_string(&f).unwrap());
            (area, messages.unwrap_or_else(|why| panic!("{}: {why}", f.display())))
        })
        .collect()
}

/// The messages of one file.
pub fn messages(text: &str) -> Result<Vec<(String, Message)>, String> {
    let resource = fluent_syntax::parser::parse(text).map_err(|(_, errors)| format!("{errors:?}"))?;
    let mut read: Vec<(String, Message)> = Vec::new();
    for entry in resource.body {
        let message = match entry {
            Entry::Message(message) => message,
            Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) => continue,
            Entry::Term(term) => return Err(format!("-{}: no terms", term.id.name)),
            Entry::Junk { content } => return Err(content.into()),
        };
        let id = message.id.name.to_string();
        if read.iter().any(|(other, _)| *other == id) {
            return Err(format!("{id} stands twice"));
        }
        let wrong = |why: &str| format!("{id}: {why}");
        let value = message.value.ok_or_else(|| wrong("no value"))?;
        let mut attributes = BTreeMap::new();
        for attribute in message.attributes {
            attributes
                .insert(attribute.id.name.to_string(), pieces(&attribute.value).map_err(|w| wrong(&w))?);
        }
        let value = pieces(&value).map_err(|w| wrong(&w))?;
        read.push((id, Message { value, attributes }));
    }
    Ok(read)
}

fn pieces(pattern: &Pattern<&str>) -> Result<Vec<Piece>, String> {
    let mut read: Vec<Piece> = Vec::new();
    for element in &pattern.elements {
        let piece = match element {
            PatternElement::TextElement { value } => Piece::Words(value.to_string()),
            PatternElement::Placeable { expression } => placeable(expression)?,
        };
        match (read.last_mut(), piece) {
            (Some(Piece::Words(before)), Piece::Words(words)) => before.push_str(&words),
            (_, piece) => read.push(piece),
        }
    }
    Ok(read)
}

fn placeable(expression: &Expression<&str>) -> Result<Piece, String> {
    match expression {
        Expression::Inline(InlineExpression::StringLiteral { value }) => Ok(Piece::Words(value.to_string())),
        Expression::Inline(InlineExpression::VariableReference { id }) => Ok(Piece::Variable(id.name.into())),
        Expression::Select { selector: InlineExpression::VariableReference { id }, variants } => {
            let (mut cases, mut otherwise) = (Vec::new(), Vec::new());
            for variant in variants {
                let words = pieces(&variant.value)?;
                match variant.key {
                    _ if variant.default => otherwise = words,
                    VariantKey::NumberLiteral { value } => cases.push((value.into(), words)),
                    VariantKey::Identifier { name } => {
                        return Err(format!("[{name}]: cases are numbers, as they are written"));
                    }
                }
            }
            Ok(Piece::Choice { of: id.name.into(), cases, otherwise })
        }
        other => Err(format!("not used here: {other:?}")),
    }
}

/// The variables of a text, in the order in which they first stand.
pub fn variables(pieces: &[Piece]) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    let mut add = |name: &String| {
        if !names.contains(name) {
            names.push(name.clone());
        }
    };
    for piece in pieces {
        match piece {
            Piece::Words(_) => {}
            Piece::Variable(name) => add(name),
            Piece::Choice { of, cases, otherwise } => {
                add(of);
                let all = cases.iter().map(|(_, words)| words).chain([otherwise]);
                all.for_each(|words| variables(words).iter().for_each(&mut add));
            }
        }
    }
    names
}

impl Message {
    /// The variables of value and attributes.
    pub fn variables(&self) -> Vec<String> {
        let all: Vec<Piece> = self.value.iter().chain(self.attributes.values().flatten()).cloned().collect();
        variables(&all)
    }
}
