//! What every command is given: language, output form, and how to speak.

use model::Lang;
use registry::import::ImportReport;
use service::Home;
use service::imports::{Imported, Told};
use texts::command;
use texts::{Say, Text};

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
    pub const fn t(&self, text: Text) -> &'static str {
        text.get(self.lang)
    }

    /// A line for people, on stderr: stdout is for data.
    pub fn say(&self, text: impl Say) {
        eprintln!("{}", text.say(self.lang));
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
            [(self.t(command::NOTED), &report.noted), (self.t(command::LEFT_OUT), &report.left)]
        {
            if !rows.is_empty() {
                eprintln!("  {heading}: {}", rows.len());
            }
            for row in rows.iter().take(LEFT_SHOWN) {
                eprintln!("    {}", row.text(self.lang));
            }
            if rows.len() > LEFT_SHOWN {
                eprintln!("    … {}", rows.len() - LEFT_SHOWN);
            }
        }
    }

    /// Records that an import of results left out, and what of the others it did not take as it stands.
    pub fn told(&self, told: &Told) {
        let place = |file: &str, line: u32| match line {
            0 => file.to_string(),
            line => format!("{file}:{line}"),
        };
        let left = told
            .left
            .iter()
            .map(|l| format!("{} {} {}", place(&l.file, l.line), l.fault.code(), l.fault.text(self.lang)));
        self.some(self.t(command::LEFT_OUT), left);
        let of = |numbers: bool| {
            let remarks = told.remarks.iter().filter(move |r| r.number_left == numbers);
            remarks.map(|r| format!("{} {} {}", place(&r.file, r.line), r.code(), r.text(self.lang)))
        };
        self.some(self.t(command::NUMBERS_LEFT_EMPTY), of(true));
        self.some(self.t(command::NOTED), of(false));
    }

    /// The first lines of some, under a heading with their number.
    pub fn some(&self, heading: &str, lines: impl Iterator<Item = String>) {
        let lines: Vec<String> = lines.collect();
        if !lines.is_empty() {
            eprintln!("  {heading}: {}", lines.len());
        }
        for line in lines.iter().take(LEFT_SHOWN) {
            eprintln!("    {line}");
        }
        if lines.len() > LEFT_SHOWN {
            eprintln!("    … {}", lines.len() - LEFT_SHOWN);
        }
    }

    /// What an import of results did.
    pub fn imported(&self, home: &Home, imported: &Imported) {
        if self.json {
            return self.print_json(imported);
        }
        let i = imported;
        let late = match i.behind {
            0 => String::new(),
            n => command::older_than_the_log(self.lang, n),
        };
        out!(
            "{}",
            command::records_read_new_events_log(
                self.lang,
                i.records,
                i.appended,
                &late,
                i.unchanged,
                i.repeated,
                i.left,
                i.numbers_left,
                home.folder.display()
            )
        );
    }
}
