//! Progress on stderr: silent for the first quarter second, off when stderr is not a terminal.

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use std::collections::BTreeMap;
use std::io::IsTerminal as _;
use std::sync::Mutex;

/// A bar over `total` steps, or a spinner when the total is 0.
pub fn bar(label: &str, total: u64) -> ProgressBar {
    let target = match std::io::stderr().is_terminal() {
        true => ProgressDrawTarget::stderr_with_hz(4),
        false => ProgressDrawTarget::hidden(),
    };
    let bar = ProgressBar::with_draw_target((total > 0).then_some(total), target);
    let template = match total {
        0 => "{spinner} {msg}",
        _ => "{msg:28} {bar:30} {human_pos}/{human_len} {eta}",
    };
    if let Ok(style) = ProgressStyle::with_template(template) {
        bar.set_style(style.progress_chars("=> "));
    }
    bar.set_message(label.to_string());
    bar
}

/// One bar per phase of a job that reports from several threads, out of order.
#[derive(Default)]
pub struct Bars(Mutex<BTreeMap<&'static str, ProgressBar>>);

impl Bars {
    /// Moves a phase's bar forward, never back.
    pub fn at(&self, label: &'static str, done: u64, total: u64) {
        if let Ok(mut bars) = self.0.lock() {
            let bar = bars.entry(label).or_insert_with(|| bar(label, total));
            bar.set_length(total);
            bar.set_position(bar.position().max(done));
        }
    }

    /// Takes all bars off the screen.
    pub fn clear(&self) {
        if let Ok(bars) = self.0.lock() {
            bars.values().for_each(ProgressBar::finish_and_clear);
        }
    }
}
