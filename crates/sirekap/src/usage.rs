//! Help and complaints about usage in one language: what the library that reads the command line says by itself is English.

use crate::face::{Exit, Failure};
use clap::builder::PossibleValue;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, ArgAction, Command, Error};
use model::Lang;
use model::lang::Text;
use texts::command;
use texts::failure;

/// `sirekap help verify` means `sirekap verify --help`: one way to write it, so that there is one text.
pub fn plain(args: impl IntoIterator<Item = String>) -> Vec<String> {
    let mut args: Vec<String> = args.into_iter().collect();
    if let Some(at) = args.iter().skip(1).position(|a| !a.starts_with('-')).map(|at| at + 1)
        && args[at] == "help"
        && !args[..at].iter().any(|a| a == "--lang")
    {
        args.remove(at);
        args.push("--help".into());
    }
    args
}

/// The frame of a command's help in a language that the library does not speak; its texts are in already.
pub fn framed(command: Command, path: &str, lang: Lang) -> Command {
    let root = !path.contains(' ');
    let ids: Vec<String> = command.get_arguments().map(|a| a.get_id().to_string()).collect();
    let usage = command::HELP_USAGE.get(lang);
    let mut command = command
        .disable_help_flag(true)
        .disable_version_flag(true)
        .disable_help_subcommand(true)
        .subcommand_help_heading(command::HELP_COMMANDS.get(lang))
        .subcommand_value_name(command::HELP_COMMAND.get(lang))
        .help_template(format!(
            "{{before-help}}{{about-with-newline}}\n{usage}: {{usage}}\n\n{{all-args}}{{after-help}}"
        ));
    for id in ids {
        command = command.mut_arg(id, |arg| argument(arg, lang));
    }
    let own = |name: &'static str, help: Text| {
        let heading = command::HELP_HEADING_OPTIONS.get(lang);
        Arg::new(name).long(name).help(help.get(lang)).help_heading(heading).display_order(1_000)
    };
    command = command.arg(own("help", command::HELP_SHOW).short('h').action(ArgAction::Help));
    if root {
        let version = own("version", command::HELP_VERSION).short('V').action(ArgAction::Version);
        command = command.arg(version);
    }
    let usage = command.clone().bin_name(path).render_usage().to_string();
    let usage = usage.trim_start_matches("Usage:").trim();
    command.override_usage(usage.replace("[OPTIONS]", command::HELP_OPTIONS.get(lang)))
}

/// An argument's help with what the library would add in English.
fn argument(arg: Arg, lang: Lang) -> Arg {
    let mut help = arg.get_help().map_or_else(String::new, |h| h.to_string());
    let mut add = |what: Text, values: Vec<String>| {
        if !values.is_empty() {
            help += &format!(" [{}: {}]", what.get(lang), values.join(", "));
        }
    };
    let takes = arg.get_action().takes_values();
    if takes {
        let text = |v: &std::ffi::OsStr| v.to_string_lossy().into_owned();
        add(
            command::HELP_VALUES,
            arg.get_possible_values().iter().map(PossibleValue::get_name).map(String::from).collect(),
        );
        add(command::HELP_DEFAULT, arg.get_default_values().iter().map(|v| text(v)).collect());
        add(command::HELP_ENVIRONMENT, arg.get_env().into_iter().map(text).collect());
    }
    let heading = match arg.is_positional() {
        true => command::HELP_HEADING_ARGUMENTS,
        false => command::HELP_HEADING_OPTIONS,
    };
    let arg = arg.help(help).help_heading(heading.get(lang));
    if takes { arg.hide_possible_values(true).hide_default_value(true).hide_env(true) } else { arg }
}

/// A complaint about usage; `None` where help or the version was asked for.
pub fn complaint(error: &Error) -> Option<Failure> {
    let one = |kind| error.get(kind).map(shown).unwrap_or_default();
    let (arg, value) = (one(ContextKind::InvalidArg), one(ContextKind::InvalidValue));
    if matches!(
        error.kind(),
        ErrorKind::DisplayHelp
            | ErrorKind::DisplayVersion
            | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand
    ) {
        return None;
    }
    let what = |lang| match error.kind() {
        ErrorKind::UnknownArgument => command::usage_unknown(lang, &arg),
        ErrorKind::InvalidSubcommand => command::usage_no_command(lang, one(ContextKind::InvalidSubcommand)),
        ErrorKind::MissingSubcommand => {
            command::usage_command_missing(lang, one(ContextKind::ValidSubcommand))
        }
        ErrorKind::MissingRequiredArgument => command::usage_missing(lang, &arg),
        ErrorKind::ArgumentConflict => command::usage_conflict(lang, &arg, one(ContextKind::PriorArg)),
        ErrorKind::InvalidValue if value.is_empty() => command::usage_needs_value(lang, &arg),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => match one(ContextKind::ValidValue) {
            choice if choice.is_empty() => command::usage_bad_value(lang, &value, &arg),
            choice => command::usage_bad_choice(lang, &value, &arg, choice),
        },
        _ => {
            let all = error.to_string();
            let first = all.lines().next().unwrap_or_default().trim_start_matches("error:").trim();
            command::usage_wrong(lang, first)
        }
    };
    let suggested =
        [ContextKind::SuggestedSubcommand, ContextKind::SuggestedArg, ContextKind::SuggestedValue];
    let meant = suggested.into_iter().map(one).find(|s| !s.is_empty());
    let hint = |lang| match &meant {
        Some(meant) => command::usage_meant(lang, meant),
        None => command::USAGE_ADD_HELP.get(lang).into(),
    };
    Some(Failure::new(Exit::Usage, |lang| failure::C2001(lang, what(lang), hint(lang))))
}

fn shown(value: &ContextValue) -> String {
    match value {
        ContextValue::String(text) => text.clone(),
        ContextValue::Strings(texts) => texts.join(", "),
        ContextValue::StyledStr(text) => text.to_string(),
        ContextValue::Number(number) => number.to_string(),
        _ => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory as _;

    /// Every command below one, with its path.
    fn all(command: &Command, path: &str) -> Vec<(String, Command)> {
        let below = command.get_subcommands().flat_map(|c| all(c, &format!("{path} {}", c.get_name())));
        std::iter::once((path.to_string(), command.clone())).chain(below).collect()
    }

    #[test]
    fn every_command_has_its_help() {
        let mut known = std::collections::BTreeSet::new();
        let mut wrong = Vec::new();
        for (path, command) in all(&crate::Cli::command(), "sirekap") {
            let id = crate::help::id(&path);
            if crate::help::text(&id).is_none() {
                wrong.push(format!("help.ftl has no {id}"));
            }
            for arg in command.get_arguments().map(|a| a.get_id().as_str()) {
                if crate::help::of_argument(&id, arg).is_none() {
                    wrong.push(format!("help.ftl has neither {id}_{arg} nor any_{arg}"));
                }
                known.extend([format!("{id}_{arg}"), format!("any_{arg}")]);
            }
            known.extend([format!("{id}.examples"), format!("{id}.more"), id]);
        }
        let stray = texts::help::ALL.iter().filter(|(id, _)| !known.contains(*id));
        wrong.extend(stray.map(|(id, _)| format!("help.ftl: no command or argument {id}")));
        assert_eq!(wrong, Vec::<String>::new());
    }

    #[test]
    fn other_helps_have_no_english_frame() {
        for lang in Lang::ALL.into_iter().filter(|lang| *lang != Lang::En) {
            let root = crate::help::localised(crate::Cli::command(), lang);
            for (path, mut command) in all(&root, "sirekap") {
                let help = command.render_help().to_string();
                for english in [
                    "Usage",
                    "Options:",
                    "Arguments:",
                    "[OPTIONS]",
                    "default:",
                    "possible values",
                    "env:",
                    "Example",
                ] {
                    assert!(!help.contains(english), "{path}: {english} in\n{help}");
                }
                let usage = command::HELP_USAGE.get(lang);
                assert!(help.contains(&format!("{usage}: {path}")), "{path}:\n{help}");
            }
        }
    }

    #[test]
    fn help_may_come_first() {
        let args = |text: &str| text.split(' ').map(String::from).collect::<Vec<_>>();
        for (typed, meant) in [
            ("sirekap help", "sirekap --help"),
            ("sirekap help verify", "sirekap verify --help"),
            ("sirekap --json help device offer", "sirekap --json device offer --help"),
            ("sirekap verify", "sirekap verify"),
            ("sirekap station help", "sirekap station help"),
        ] {
            assert_eq!(plain(args(typed)), args(meant), "{typed}");
        }
    }

    #[test]
    fn complaints_in_both_languages() {
        let mut table = String::new();
        for args in [
            "frobnicate",
            "totls",
            "station",
            "station --contst ppwp 1",
            "station --contest x 1",
            "--lang de totals",
            "log",
            "serve --publish-every lima",
            "serve --tls-cert",
            "serve tree --intake",
            "device simulate --grey 0",
            "import stations",
        ] {
            let words = std::iter::once("sirekap").chain(args.split(' '));
            let error = crate::help::localised(crate::Cli::command(), Lang::Id)
                .try_get_matches_from(words)
                .unwrap_err();
            match complaint(&error) {
                None => table.push_str(&format!("{args}: help\n")),
                Some(f) => {
                    table.push_str(&format!("{args}\n  {}\n  {}\n", f.line(Lang::Id), f.line(Lang::En)))
                }
            }
        }
        expect_test::expect![[r#"
            frobnicate
              perintah frobnicate tidak ada; saran: tambahkan --help untuk melihat cara pakainya
              there is no command frobnicate; hint: add --help to see how it is used
            totls
              perintah totls tidak ada; saran: mungkin maksudnya attest, totals
              there is no command totls; hint: did you mean attest, totals?
            station
              belum disebut: <CODE>; saran: tambahkan --help untuk melihat cara pakainya
              missing: <CODE>; hint: add --help to see how it is used
            station --contst ppwp 1
              --contst tidak dikenal; saran: mungkin maksudnya --contest
              --contst is not known; hint: did you mean --contest?
            station --contest x 1
              nilai x tidak cocok untuk --contest <CONTEST>; saran: tambahkan --help untuk melihat cara pakainya
              x is no value for --contest <CONTEST>; hint: add --help to see how it is used
            --lang de totals
              nilai de tidak cocok untuk --lang <LANG>; pilihan: id, en; saran: tambahkan --help untuk melihat cara pakainya
              de is no value for --lang <LANG>; it is one of: id, en; hint: add --help to see how it is used
            log: help
            serve --publish-every lima
              nilai lima tidak cocok untuk --publish-every <SECONDS>; saran: tambahkan --help untuk melihat cara pakainya
              lima is no value for --publish-every <SECONDS>; hint: add --help to see how it is used
            serve --tls-cert
              --tls-cert <FILE> perlu sebuah nilai; saran: tambahkan --help untuk melihat cara pakainya
              --tls-cert <FILE> needs a value; hint: add --help to see how it is used
            serve tree --intake
              [TREE] tidak dapat dipakai bersama --intake; saran: tambahkan --help untuk melihat cara pakainya
              [TREE] can't be used together with --intake; hint: add --help to see how it is used
            device simulate --grey 0
              nilai 0 tidak cocok untuk --grey <GREY>; saran: tambahkan --help untuk melihat cara pakainya
              0 is no value for --grey <GREY>; hint: add --help to see how it is used
            import stations
              belum disebut: <PATHS>...; saran: tambahkan --help untuk melihat cara pakainya
              missing: <PATHS>...; hint: add --help to see how it is used
        "#]].assert_eq(&table);
    }
}
