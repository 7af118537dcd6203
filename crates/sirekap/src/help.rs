//! Help of the commands, from the catalogue: a text goes by the words of its command, and by its argument.

use crate::usage;
use clap::Command;
use model::Lang;
use model::lang::Text;
use texts::help;

/// The language asked for on the command line or in the environment, known before the help is made.
pub fn wanted_language(args: impl IntoIterator<Item = String>, env: Option<String>) -> Lang {
    let args: Vec<String> = args.into_iter().collect();
    let after_flag = args.iter().position(|a| a == "--lang").and_then(|i| args.get(i + 1).cloned());
    let joined = args.iter().find_map(|a| a.strip_prefix("--lang=").map(str::to_string));
    after_flag.or(joined).or(env).and_then(|code| Lang::of(&code)).unwrap_or_default()
}

/// Puts the texts of a language into the commands.
pub fn localised(command: Command, lang: Lang) -> Command {
    let command = told(command, "sirekap", lang);
    // What the library that reads the command line says by itself is English.
    if lang == Lang::En { command.disable_help_subcommand(true) } else { command }
}

fn told(command: Command, path: &str, lang: Lang) -> Command {
    let names: Vec<String> = command.get_subcommands().map(|c| c.get_name().to_string()).collect();
    let args: Vec<String> = command.get_arguments().map(|a| a.get_id().to_string()).collect();
    let id = id(path);
    let about = text(&id).map_or("", |text| text.get(lang));
    let mut command = command.about(about).long_about(None::<&str>);
    if let Some(more) = text(&format!("{id}.more")) {
        command = command.long_about(format!("{about}\n\n{}", more.get(lang)));
    }
    if let Some(examples) = text(&format!("{id}.examples")) {
        command = command.after_help(examples.get(lang));
    }
    for name in names {
        let path = format!("{path} {name}");
        command = command.mut_subcommand(name, |c| told(c, &path, lang));
    }
    for arg in args {
        if let Some(help) = of_argument(&id, &arg) {
            command = command.mut_arg(arg, |a| a.help(help.get(lang)));
        }
    }
    if lang == Lang::En { command } else { usage::framed(command, path, lang) }
}

/// The id of a command's text: its words behind `sirekap`.
pub fn id(path: &str) -> String {
    path.split_once(' ').map_or_else(|| path.into(), |(_, words)| words.replace(' ', "-"))
}

/// The text of an argument: the command's own, or the one that it has everywhere.
pub fn of_argument(command: &str, argument: &str) -> Option<Text> {
    text(&format!("{command}_{argument}")).or_else(|| text(&format!("any_{argument}")))
}

/// A text by its id.
pub fn text(id: &str) -> Option<Text> {
    help::ALL.iter().find(|(of, _)| *of == id).map(|(_, text)| *text)
}
