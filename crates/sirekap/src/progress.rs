//! Progress on stderr: silent for the first quarter second, off when stderr is not a terminal.

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use std::io::IsTerminal as _;

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
