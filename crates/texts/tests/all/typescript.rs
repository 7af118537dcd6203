//! The TypeScript that is written from the catalogue: the languages, and the texts of the areas that an app uses.

use crate::read::{Areas, Message, Piece};

/// The sources of each app, and the areas that it says.
pub const APPS: [(&str, [&str; 2]); 2] =
    [("web/capture/src", ["app", "language"]), ("web/desk/src", ["meja", "language"])];
/// Where an app's texts go, below its sources.
pub const FILE: &str = "generated/texts.ts";

/// The file of an app that says these areas.
pub fn file(languages: &[(String, Areas)], areas: &[&str]) -> String {
    let codes: Vec<String> = languages.iter().map(|(code, _)| format!("\"{code}\"")).collect();
    let mut text = format!(
        "// Generated from texts/ by the tests of crates/texts; change the Fluent file, not this one.\n\n\
         /** Every language, the first one first. */\n\
         export const LANGS = [{}] as const;\n\
         export type Lang = (typeof LANGS)[number];\n\
         /** A text in every language. */\n\
         export type Text = Readonly<Record<Lang, string>>;\n\
         type Value = string | number | Text;\n\
         const said = (value: Value, lang: Lang): string => (typeof value === \"object\" ? value[lang] : String(value));\n\
         const given = (value: Value, cases: Record<string, string>, otherwise: string): string => cases[String(value)] ?? otherwise;\n",
        codes.join(", "),
    );
    for area in areas {
        let Some(messages) = languages[0].1.get(*area) else { continue };
        for (id, first) in messages {
            let all = languages.iter().filter_map(|(code, areas)| {
                Some((code.as_str(), &areas.get(*area)?.iter().find(|(other, _)| other == id)?.1))
            });
            text += "\n";
            text += &item(id, first, &all.collect::<Vec<_>>());
        }
    }
    text
}

/// The name in TypeScript.
pub fn name(id: &str) -> String {
    let mut words = id.split(['-', '_']);
    let first = words.next().unwrap_or_default().to_string();
    words.fold(first, |name, word| {
        let (head, rest) = word.split_at(word.len().min(1));
        name + &head.to_uppercase() + rest
    })
}

fn item(id: &str, first: &Message, messages: &[(&str, &Message)]) -> String {
    let texts: Vec<String> =
        messages.iter().map(|(code, m)| format!("  {code}: {},\n", template(&m.value, code))).collect();
    let (name, texts) = (name(id), texts.concat());
    let arguments: Vec<String> =
        first.variables().iter().map(|v| format!("{}: Value", self::name(v))).collect();
    match arguments.is_empty() {
        true => format!("export const {name}: Text = {{\n{texts}}};\n"),
        false => format!("export const {name} = ({}): Text => ({{\n{texts}}});\n", arguments.join(", ")),
    }
}

fn template(pieces: &[Piece], code: &str) -> String {
    if let [Piece::Words(words)] = pieces {
        return format!("\"{}\"", words.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n"));
    }
    let mut text = String::from("`");
    for piece in pieces {
        match piece {
            Piece::Words(words) => {
                text += &words.replace('\\', "\\\\").replace('`', "\\`").replace("${", "\\${")
            }
            Piece::Variable(variable) => text += &format!("${{said({}, \"{code}\")}}", name(variable)),
            Piece::Choice { of, cases, otherwise } => {
                let cases: Vec<String> =
                    cases.iter().map(|(v, p)| format!("{v}: {}", template(p, code))).collect();
                text += &format!(
                    "${{given({}, {{ {} }}, {})}}",
                    name(of),
                    cases.join(", "),
                    template(otherwise, code)
                );
            }
        }
    }
    text + "`"
}
