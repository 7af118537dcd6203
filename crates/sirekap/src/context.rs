//! What every command is given: language, output form, and how to speak.

use crate::commands::import::Imported;
use crate::home::Home;
use importer::Left;
use model::Lang;
use registry::import::ImportReport;

/// Language and output form.
#[derive(Clone, Copy, Debug)]
pub struct Context {
    /// Language of everything shown.
    pub lang: Lang,
    /// JSON on stdout instead of text.
    pub json: bool,
}

/// Left-out records shown one by one before the rest is only counted.
const LEFT_SHOWN: usize = 20;

impl Context {
    /// The text in the user's language.
    pub fn t<'a>(&self, id: &'a str, en: &'a str) -> &'a str {
        match self.lang {
            Lang::Id => id,
            Lang::En => en,
        }
    }

    /// A line for people, on stderr: stdout is for data.
    pub fn say(&self, id: &str, en: &str) {
        eprintln!("{}", self.t(id, en));
    }

    /// JSON on stdout.
    pub fn print_json(&self, value: &impl serde::Serialize) {
        match serde_json::to_string(value) {
            Ok(json) => out!("{json}"),
            Err(error) => eprintln!("{error}"),
        }
    }

    /// What a registry import took, noted and left out.
    pub fn registry_report(&self, report: &ImportReport) {
        for (kind, count) in &report.taken {
            eprintln!("  {:<14} {count:>9}", kind);
        }
        for (heading, rows) in
            [(self.t("dicatat", "noted"), &report.noted), (self.t("tidak diambil", "left out"), &report.left)]
        {
            if !rows.is_empty() {
                eprintln!("  {heading}: {}", rows.len());
            }
            for row in rows.iter().take(LEFT_SHOWN) {
                eprintln!("    {}:{} {} {}", row.file, row.line, row.code(), row.text(self.lang));
            }
            if rows.len() > LEFT_SHOWN {
                eprintln!("    … {}", rows.len() - LEFT_SHOWN);
            }
        }
    }

    /// Records that an import of results left out.
    pub fn left(&self, left: &[Left]) {
        for l in left.iter().take(LEFT_SHOWN) {
            eprintln!("  {}:{} {} {}", l.file, l.line, l.fault.code(), l.fault.text(self.lang));
        }
        if left.len() > LEFT_SHOWN {
            eprintln!("  … {}", left.len() - LEFT_SHOWN);
        }
    }

    /// What an import of results did.
    pub fn imported(&self, home: &Home, imported: &Imported) {
        if self.json {
            return self.print_json(imported);
        }
        let i = imported;
        out!(
            "{}",
            match self.lang {
                Lang::Id => format!(
                    "{} catatan dibaca: {} peristiwa baru, {} sudah tercatat, {} berkas kembar, {} tidak diambil. Lanjut: sirekap publish --data {}",
                    i.records,
                    i.appended,
                    i.unchanged,
                    i.repeated,
                    i.left,
                    home.folder.display()
                ),
                Lang::En => format!(
                    "{} records read: {} new events, {} in the log already, {} repeated files, {} left out. Next: sirekap publish --data {}",
                    i.records,
                    i.appended,
                    i.unchanged,
                    i.repeated,
                    i.left,
                    home.folder.display()
                ),
            }
        );
    }
}
