//! The Rust that is written from the catalogue: a module for each area, a constant for a text without variables, a
//! function for one with, and for one whose id is a refusal's code a function that gives code, text and hint.

use crate::info;
use crate::read::{Areas, Message, Piece};
use sha2::{Digest, Sha256};

const HEAD: &str = "Generated from texts/ by this crate's tests; change the Fluent file, not this one.";
/// Areas that are one table by the ids of texts and, behind a point, of their attributes.
pub const TABLES: [&str; 1] = ["help"];
const KEYWORDS: [&str; 12] =
    ["as", "else", "for", "if", "in", "loop", "match", "move", "ref", "type", "use", "where"];

/// File name and text of everything generated.
pub fn files(languages: &[(String, Areas)]) -> Vec<(String, String)> {
    let codes: Vec<&str> = languages.iter().map(|(code, _)| code.as_str()).collect();
    let (_, first) = &languages[0];
    let mut files: Vec<(String, String)> =
        first.keys().map(|area| (format!("{area}.rs"), module(area, languages))).collect();
    files.push((format!("{}.rs", info::AREA), info::module(languages)));
    files.push(("mod.rs".into(), root(first)));
    files.push(("lang.rs".into(), lang(&codes)));
    files
}

fn root(areas: &Areas) -> String {
    let mut text = format!("//! {HEAD}\n\nmod lang;\n");
    let mut names: Vec<&str> = areas.keys().map(String::as_str).chain([info::AREA]).collect();
    names.sort_unstable();
    for area in names {
        text += &format!(
            "#[rustfmt::skip]\n#[allow(missing_docs, non_snake_case, clippy::too_many_arguments, reason = \"a text says what it is\")]\npub mod {area};\n"
        );
    }
    text + "\npub use lang::Lang;\n"
}

/// The variant of a language.
fn variant(code: &str) -> String {
    let (first, rest) = code.split_at(1);
    first.to_uppercase() + rest
}

fn lang(codes: &[&str]) -> String {
    let variants: Vec<String> = codes.iter().map(|c| variant(c)).collect();
    let (mut list, mut arms) = (String::new(), String::new());
    for (at, (code, variant)) in codes.iter().zip(&variants).enumerate() {
        list +=
            &format!("    /// `{code}`.\n{}    {variant},\n", if at == 0 { "    #[default]\n" } else { "" });
        arms += &format!("            Lang::{variant} => \"{code}\",\n");
    }
    let all: Vec<String> = variants.iter().map(|v| format!("Lang::{v}")).collect();
    format!(
        r#"//! {HEAD}

/// Language of a text shown to people. Bahasa Indonesia comes first everywhere.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Lang {{
{list}}}

impl Lang {{
    /// Every language, the first one first.
    pub const ALL: [Lang; {count}] = [{all}];

    /// The code by which it is asked for (BCP 47).
    pub const fn code(self) -> &'static str {{
        match self {{
{arms}        }}
    }}

    /// The language of a code.
    pub fn of(code: &str) -> Option<Lang> {{
        Lang::ALL.into_iter().find(|lang| lang.code() == code)
    }}
}}
"#,
        count = codes.len(),
        all = all.join(", "),
    )
}

/// The refusal's code that an id begins with: `E1001` of `E1001`, `C3005` of `C3005-nothing-taken`.
pub fn code(id: &str) -> Option<&str> {
    let code = id.split('-').next().unwrap_or_default();
    let digits = code.trim_start_matches(|c: char| c.is_ascii_uppercase());
    let whole = digits.len() + 1 == code.len() && matches!(digits.len(), 3 | 4);
    (whole && digits.bytes().all(|b| b.is_ascii_digit())).then_some(code)
}

fn is_code(id: &str) -> bool {
    code(id).is_some()
}

fn snake(id: &str) -> String {
    let name = id.replace('-', "_");
    if KEYWORDS.contains(&name.as_str()) { name + "_" } else { name }
}

/// The name in Rust, as the area's module has it.
pub fn name(id: &str, message: &Message) -> String {
    match is_code(id) {
        true => id.replace('-', "_"),
        false if message.variables().is_empty() => id.replace('-', "_").to_uppercase(),
        false => snake(id),
    }
}

fn module(area: &str, languages: &[(String, Areas)]) -> String {
    let mut text = format!("//! {HEAD}\n\n");
    if TABLES.contains(&area) {
        return text + &table(area, languages);
    }
    let used = |what: &dyn Fn(&str, &Message) -> bool| languages[0].1[area].iter().any(|(id, m)| what(id, m));
    if used(&|id, m| is_code(id) || !m.variables().is_empty()) {
        text += "use crate::Lang;\n";
    }
    if used(&|id, _| is_code(id)) {
        text += "use crate::Said;\n";
    }
    if used(&|id, m| !is_code(id) && m.variables().is_empty()) {
        text += "use crate::Text;\n";
    }
    if used(&|_, m| !m.variables().is_empty()) {
        text += "use std::fmt::Display;\n";
    }
    let all: Vec<_> = languages.iter().filter_map(|(code, areas)| Some((code, areas.get(area)?))).collect();
    let print = hex::encode(Sha256::digest(format!("{all:?}")));
    text += &format!(
        "\n/// Of all texts of this area: another where one is another.\npub const PRINT: &str = \"{}\";\n",
        &print[..16]
    );
    for (id, first) in &languages[0].1[area] {
        let messages: Vec<(String, &Message)> = languages
            .iter()
            .filter_map(|(code, areas)| {
                let all = areas.get(area)?;
                Some((variant(code), &all.iter().find(|(other, _)| other == id)?.1))
            })
            .collect();
        text += "\n";
        text += &item(id, first, &messages);
    }
    text
}

fn table(area: &str, languages: &[(String, Areas)]) -> String {
    let mut text =
        String::from("use crate::Text;\n\n#[rustfmt::skip]\npub const ALL: &[(&str, Text)] = &[\n");
    for (id, first) in &languages[0].1[area] {
        let all: Vec<&Message> = languages
            .iter()
            .filter_map(|(_, areas)| Some(&areas.get(area)?.iter().find(|(other, _)| other == id)?.1))
            .collect();
        let mut row = |id: &str, of: &dyn Fn(&Message) -> String| {
            let texts: Vec<String> = all.iter().map(|m| format!("        {},\n", of(m))).collect();
            text += &format!("    (\"{id}\", Text([\n{}    ])),\n", texts.concat());
        };
        row(id, &|m| literal(&m.value));
        for name in first.attributes.keys() {
            row(&format!("{id}.{name}"), &|m| m.attributes.get(name).map_or(String::new(), |a| literal(a)));
        }
    }
    text + "];\n"
}

fn item(id: &str, first: &Message, messages: &[(String, &Message)]) -> String {
    let (name, variables) = (name(id, first), first.variables());
    if !is_code(id) && variables.is_empty() {
        let texts: Vec<String> =
            messages.iter().map(|(_, m)| format!("    {},\n", literal(&m.value))).collect();
        return format!("pub const {name}: Text = Text([\n{}]);\n", texts.concat());
    }
    let arguments: Vec<String> = variables.iter().map(|v| format!(", {}: impl Display", snake(v))).collect();
    let head = format!("pub fn {name}(lang: Lang{})", arguments.concat());
    let arms = |what: &dyn Fn(&Message) -> String| {
        let arm = |(lang, m): &(String, &Message)| format!("        Lang::{lang} => {},\n", what(m));
        messages.iter().map(arm).collect::<String>()
    };
    if !is_code(id) {
        return format!(
            "{head} -> String {{\n    match lang {{\n{}    }}\n}}\n",
            arms(&|m| string(&m.value))
        );
    }
    let said = arms(&|m| {
        let hint = m.attributes.get("hint").map_or("String::new()".into(), |hint| string(hint));
        format!("({}, {hint})", string(&m.value))
    });
    format!(
        "pub fn {name}(lang: Lang{}) -> Said {{\n    let (text, hint) = match lang {{\n{said}    }};\n    Said {{ code: \"{}\".into(), text, hint }}\n}}\n",
        arguments.concat(),
        code(id).unwrap_or_default(),
    )
}

/// A Rust literal.
pub fn quoted(words: &str) -> String {
    let mut text = String::from("\"");
    for c in words.chars() {
        match c {
            '"' | '\\' => text.extend(['\\', c]),
            '\n' => text += "\\n",
            c => text.push(c),
        }
    }
    text + "\""
}

fn literal(pieces: &[Piece]) -> String {
    quoted(&pieces.iter().map(|p| if let Piece::Words(w) = p { w.as_str() } else { "" }).collect::<String>())
}

/// An expression that gives the text as a `String`.
fn string(pieces: &[Piece]) -> String {
    if crate::read::variables(pieces).is_empty() {
        return format!("{}.into()", literal(pieces));
    }
    let mut words = String::new();
    let mut choices = Vec::new();
    for piece in pieces {
        match piece {
            Piece::Words(w) => words += &w.replace('{', "{{").replace('}', "}}"),
            Piece::Variable(name) => words += &format!("{{{}}}", snake(name)),
            Piece::Choice { of, cases, otherwise } => {
                words += "{}";
                let case =
                    |(value, words): &(String, Vec<Piece>)| format!("\"{value}\" => {}, ", string(words));
                let cases: String = cases.iter().map(case).collect();
                choices.push(format!(
                    ", match {}.to_string().as_str() {{ {cases}_ => {} }}",
                    snake(of),
                    // The last one says which type all of them are.
                    match crate::read::variables(otherwise).is_empty() {
                        true => format!("String::from({})", literal(otherwise)),
                        false => string(otherwise),
                    }
                ));
            }
        }
    }
    if words == "{}" && choices.len() == 1 {
        return choices[0].trim_start_matches(", ").into();
    }
    format!("format!({}{})", quoted(&words), choices.concat())
}
