//! The log of a service, for whoever runs it.

use std::io::IsTerminal as _;

/// The service's log goes to standard error: lines for people on a terminal, else a JSON object a line, for machines that
/// collect them.
pub fn logging() {
    use tracing_subscriber::filter::LevelFilter;
    use tracing_subscriber::layer::SubscriberExt as _;
    use tracing_subscriber::util::SubscriberInitExt as _;
    use tracing_subscriber::{Layer as _, fmt};
    let lines = fmt::layer().with_writer(std::io::stderr).with_target(false);
    let lines = match std::io::stderr().is_terminal() {
        true => lines.compact().boxed(),
        false => lines.json().boxed(),
    };
    if tracing_subscriber::registry().with(lines.with_filter(LevelFilter::INFO)).try_init().is_err() {
        // Somebody else in this process listens already.
    }
}
