//! Progress on stderr: silent for the first quarter second, off when stderr is not a terminal, in one language.

use crate::number::grouped;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressState, ProgressStyle};
use model::lang::{Lang, Text, Words};
use publish::Phase;
use service::{Progress, Step};
use std::collections::BTreeMap;
use std::fmt::Write;
use std::io::IsTerminal as _;
use std::sync::{Mutex, OnceLock};
use texts::command;

/// In which language bars speak; `None` where they are silent.
static VOICE: OnceLock<Option<Lang>> = OnceLock::new();

/// Chooses once, before the first bar, in which language bars speak. Without it they speak Indonesian.
pub fn speak(lang: Lang) {
    choose(Some(lang));
}

/// Keeps bars off the screen: a service writes its log there.
pub fn silence() {
    choose(None);
}

fn choose(voice: Option<Lang>) {
    if VOICE.set(voice).is_err() {
        // Whoever chose first has chosen.
    }
}

/// What a bar is about: a text, or a name that is the same in all languages.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Label(Words);

impl From<&str> for Label {
    fn from(text: &str) -> Self {
        Label(Words::of(|_| text.to_string()))
    }
}

impl From<Text> for Label {
    fn from(text: Text) -> Self {
        Label(Words::of(text))
    }
}

/// A bar over `total` steps, or a spinner when the total is 0.
pub fn bar(label: impl Into<Label>, total: u64) -> ProgressBar {
    let voice = VOICE.get().copied().unwrap_or(Some(Lang::default()));
    let target = match (voice, std::io::stderr().is_terminal()) {
        (Some(_), true) => ProgressDrawTarget::stderr_with_hz(4),
        _ => ProgressDrawTarget::hidden(),
    };
    let bar = ProgressBar::with_draw_target((total > 0).then_some(total), target);
    let template = match total {
        0 => "{spinner} {msg}",
        _ => "{msg:28} {bar:30} {at}/{all} {eta}",
    };
    let lang = voice.unwrap_or_default();
    // Half a number on the screen is no worse than none.
    let number = move |number: u64, out: &mut dyn Write| out.write_str(&grouped(number, lang)).unwrap_or(());
    if let Ok(style) = ProgressStyle::with_template(template) {
        let style = style
            .with_key("at", move |s: &ProgressState, out: &mut dyn Write| number(s.pos(), out))
            .with_key("all", move |s: &ProgressState, out: &mut dyn Write| number(s.len().unwrap_or(0), out));
        bar.set_style(style.progress_chars("=> "));
    }
    let Label(words) = label.into();
    bar.set_message(words.get(lang).to_string());
    bar
}

/// One bar per phase of a job that reports from several threads, out of order.
#[derive(Default)]
pub struct Bars(Mutex<BTreeMap<Label, ProgressBar>>);

impl Bars {
    /// Moves a phase's bar forward, never back.
    pub fn at(&self, label: impl Into<Label>, done: u64, total: u64) {
        let label = label.into();
        if let Ok(mut bars) = self.0.lock() {
            let bar = bars.entry(label.clone()).or_insert_with(|| bar(label, total));
            bar.set_length(total);
            bar.set_position(bar.position().max(done));
        }
    }

    /// Takes all bars off the screen.
    pub fn clear(&self) {
        if let Ok(mut bars) = self.0.lock() {
            std::mem::take(&mut *bars).values().for_each(ProgressBar::finish_and_clear);
        }
    }
}

impl Progress for Bars {
    fn at(&self, step: Step, done: u64, total: u64) {
        let label = match step {
            Step::Counting => command::COUNTING,
            Step::Importing => command::IMPORTING,
            Step::Publishing(Phase::Log) => command::LOG,
            Step::Publishing(Phase::Nodes) => command::REGIONS,
            Step::Publishing(Phase::Cut) => command::CSV,
            Step::Publishing(Phase::Pictures) => command::PICTURES,
            Step::Publishing(Phase::Commit) => command::SAVING,
        };
        Bars::at(self, label, done, total);
    }

    fn clear(&self) {
        Bars::clear(self);
    }
}
