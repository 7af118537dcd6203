//! Help and complaints about usage in one language: what the library that reads the command line says by itself is English.

use crate::face::{Exit, Failure};
use clap::builder::PossibleValue;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, ArgAction, Command, Error};
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

/// The frame of a command's help in Indonesian; its texts are in already.
pub fn framed(command: Command, path: &str) -> Command {
    let root = !path.contains(' ');
    let after = command.get_after_help().map(|text| text.to_string());
    let ids: Vec<String> = command.get_arguments().map(|a| a.get_id().to_string()).collect();
    let mut command = command
        .disable_help_flag(true)
        .disable_version_flag(true)
        .disable_help_subcommand(true)
        .subcommand_help_heading("Perintah")
        .subcommand_value_name("PERINTAH")
        .help_template("{before-help}{about-with-newline}\nCara pakai: {usage}\n\n{all-args}{after-help}");
    for id in ids {
        command = command.mut_arg(id, argument);
    }
    let own = |name: &'static str, help: &'static str| {
        Arg::new(name).long(name).help(help).help_heading("Opsi").display_order(1_000)
    };
    command = command.arg(own("help", "Tampilkan bantuan ini").short('h').action(ArgAction::Help));
    if root {
        let version = own("version", "Tampilkan versi").short('V').action(ArgAction::Version);
        command = command.arg(version);
    }
    let usage = command.clone().bin_name(path).render_usage().to_string();
    let usage = usage.trim_start_matches("Usage:").trim().replace("[OPTIONS]", "[OPSI]");
    command = command.override_usage(usage);
    match after {
        Some(text) => command.after_help(examples(path, &text)),
        None => command,
    }
}

/// An argument's help with what the library would add in English.
fn argument(arg: Arg) -> Arg {
    let mut help = arg.get_help().map_or_else(String::new, |h| h.to_string());
    let mut add = |what: &str, values: Vec<String>| {
        if !values.is_empty() {
            help += &format!(" [{what}: {}]", values.join(", "));
        }
    };
    let takes = arg.get_action().takes_values();
    if takes {
        let text = |v: &std::ffi::OsStr| v.to_string_lossy().into_owned();
        add(
            "pilihan",
            arg.get_possible_values().iter().map(PossibleValue::get_name).map(String::from).collect(),
        );
        add("bawaan", arg.get_default_values().iter().map(|v| text(v)).collect());
        add("lingkungan", arg.get_env().into_iter().map(text).collect());
    }
    let heading = if arg.is_positional() { "Argumen" } else { "Opsi" };
    let arg = arg.help(help).help_heading(heading);
    if takes { arg.hide_possible_values(true).hide_default_value(true).hide_env(true) } else { arg }
}

/// What stands below a command's help.
pub fn examples(path: &str, english: &str) -> String {
    let own = EXAMPLES.iter().find(|(p, _)| *p == path).map(|(_, text)| (*text).to_string());
    own.unwrap_or_else(|| english.replace("Examples:", "Contoh:").replace("Example:", "Contoh:"))
}

/// Examples that say something beside commands.
#[rustfmt::skip]
const EXAMPLES: &[(&str, &str)] = &[
    ("sirekap", crate::texts::EXITS_ID),
    ("sirekap publish", "Contoh:\n  sirekap publish                    yang berubah sejak terakhir kali\n  sirekap publish --cut 2024-02-14T2000   sekaligus salinan bernama: berkas CSV dan alamat tetap"),
    ("sirekap election", "Contoh:\n  sirekap election open                           kunci, setup, otoritas; kunci akar lalu pergi\n  sirekap election open --signer log=log.pub      kunci catatan dipegang ssh-agent\n  sirekap election manifest > manifes.json        yang berlaku, untuk diubah\n  sirekap election set manifes.json               dua otoritas memberlakukan yang lain\n  sirekap election office bawaslu --key bawaslu.seed\n\nYang ditandatangani menunggu di folder pemilu sampai diambil `sirekap serve`, paling lama satu detik."),
    ("sirekap log", "Contoh:\n  sirekap log checkpoint > terlihat.txt  simpan; nanti: sirekap verify --since terlihat.txt URL\n  sirekap log entry 12\n  sirekap log proof 12 --out 12.tlog-proof"),
    ("sirekap serve", "Contoh:\n  sirekap serve                                      keduanya, untuk pemilu yang terakhir dipakai\n  sirekap serve --listen 0.0.0.0:8443 --name 192.168.1.5   juga untuk ponsel di jaringan yang sama\n  sirekap serve data/contoh-2024/tree --addr 0.0.0.0:8024   portal saja, dari folder pohon\n  sirekap serve --intake --listen 0.0.0.0:8443 --name tps.example.id   penerimaan saja"),
    ("sirekap outcome", "Contoh:\n  sirekap outcome                              presiden dan DPR dari pohon\n  sirekap outcome 31 --contest pdprdp          DPRD suatu provinsi\n  sirekap outcome --explain 3101               satu dapil, bilangan demi bilangan\n  sirekap outcome --votes suara.csv            suara sendiri\n  sirekap outcome --votes a.csv --against b.csv"),
    ("sirekap totals", "Contoh:\n  sirekap totals                  nasional\n  sirekap totals 310102 --contest pdpr"),
    ("sirekap breaches", "Contoh:\n  sirekap breaches                     berapa per kontrol, dan TPS yang pertama\n  sirekap breaches 310102 --control K3 --limit 500"),
    ("sirekap verify", "Contoh:\n  sirekap verify http://127.0.0.1:8024\n  sirekap verify data/contoh-2024/tree --policy policy.txt\n  sirekap verify --since terlihat.txt http://127.0.0.1:8024\n  sirekap verify http://127.0.0.1:8024 --full\n\nIsi setiap pemeriksaan ada di docs/spec/verify.md."),
    ("sirekap import bundle", "Contoh: sirekap import bundle tps-001.tar --url https://tps.example.id:8443 --receipts tanda-terima\n\nSiapa pun boleh membawanya: tanda tangannya tetap, dan yang diserahkan dua kali dihitung sekali."),
    ("sirekap device offer", "Contoh: sirekap device offer --station 3101022002004 --address https://tps.example.id:8443\n\nKode menunggu di folder pemilu sampai diambil 'sirekap serve', paling lama satu detik. PIN hanya ditampilkan sekali, di sini."),
    ("sirekap device offer make", "Contoh: sirekap device offer make --station 3101022002004 --out kartu\n\nHasilnya kartu.pdf (rahasia: cetak, bagikan, lalu hapus) dan tawaran.txt (tidak rahasia: untuk otoritas B)."),
    ("sirekap device offer countersign", "Contoh:\n  sirekap device offer countersign tawaran.txt                lihat saja: tidak ada yang ditandatangani\n  sirekap device offer countersign tawaran.txt --out pin      tandatangani, dan buat PIN\n\nHasilnya pin.pdf (rahasia: satu lembar untuk tiap kartu) dan registrar.txt (untuk layanan saja: 'sirekap device offer take')."),
    ("sirekap device offer take", "Contoh: sirekap device offer take pin/registrar.txt\n\nTawaran menunggu di folder pemilu sampai diambil `sirekap serve`, paling lama satu detik. Hapus berkas itu sesudahnya: PIN mudah ditemukan darinya."),
    ("sirekap device simulate", "Contoh:\n  sirekap device simulate --phones 200\n  sirekap device simulate --phones 2000 --loss 200 --twice 50 --kill 30 --reorder 100 --receipts tanda-terima\n\nHanya untuk latihan: kodenya dibuat dengan kunci di folder pemilu."),
];

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
    use model::Lang;

    /// Every command below one, with its path.
    fn all(command: &Command, path: &str) -> Vec<(String, Command)> {
        let below = command.get_subcommands().flat_map(|c| all(c, &format!("{path} {}", c.get_name())));
        std::iter::once((path.to_string(), command.clone())).chain(below).collect()
    }

    #[test]
    fn below_an_indonesian_help_nothing_is_said_in_english() {
        let mut wrong = Vec::new();
        for (path, command) in all(&crate::Cli::command(), "sirekap") {
            let Some(english) = command.get_after_help() else { continue };
            if EXAMPLES.iter().any(|(p, _)| *p == path) {
                continue;
            }
            // Without a text of its own it has commands only: none that is explained, and no sentence.
            let text = examples(&path, &english.to_string());
            let plain = |line: &&str| {
                let line = line.trim().trim_start_matches("Contoh:").trim();
                line.is_empty() || (line.starts_with("sirekap ") && !line.contains("  "))
            };
            wrong.extend(text.lines().filter(|l| !plain(l)).map(|l| format!("{path}: {l}")));
        }
        assert_eq!(wrong, Vec::<String>::new(), "these need a text in EXAMPLES");
    }

    #[test]
    fn an_indonesian_help_has_no_english_frame() {
        let root = crate::texts::localised(crate::Cli::command(), Lang::Id);
        for (path, mut command) in all(&root, "sirekap") {
            let help = command.render_help().to_string();
            for english in [
                "Usage",
                "Options:",
                "Arguments:",
                "Commands:",
                "[OPTIONS]",
                "default:",
                "possible values",
                "env:",
                "Print ",
                "Example",
            ] {
                assert!(!help.contains(english), "{path}: {english} in\n{help}");
            }
            assert!(help.contains(&format!("Cara pakai: {path}")), "{path}:\n{help}");
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
            let error = crate::texts::localised(crate::Cli::command(), Lang::Id)
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
              perintah totls tidak ada; saran: mungkin maksudnya totals
              there is no command totls; hint: did you mean totals?
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
