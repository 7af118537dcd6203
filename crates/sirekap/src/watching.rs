//! What this program gives to a watch over places, and where it hands on what a watch notices.

use crate::clock::{stopwatch, system_clock};
use crate::face::{Failure, io};
use model::Lang;
use service::watch::{Means, Patience, Running, Sink, Watching};
use service::{Home, watch};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;
use texts::observe;

/// Where the inventory of an election lies.
pub fn place(home: &Home) -> PathBuf {
    home.folder.join("inventory.toml")
}

/// Clock, chance and patience.
pub fn means() -> Means {
    Means {
        clock: system_clock(),
        stopwatch: stopwatch(),
        chance: Arc::new(|bytes| getrandom::fill(bytes).map_err(|e| e.to_string())),
        patience: Patience::default(),
    }
}

/// Starts a watch over the places of an inventory, in a thread of its own.
pub fn start(home: &Home, inventory: Option<&Path>, every: Duration, lang: Lang) -> Result<Running, Failure> {
    let own = place(home);
    let path = inventory.unwrap_or(&own);
    let inventory = watch::inventory(path)?;
    let tables = watch::tables(&inventory, path)?;
    let watching = Watching::open(&home.folder, (inventory, tables), means())?;
    Running::start(watching, every, sink(lang), lang).map_err(|e| io(&home.folder, e))
}

/// Where changes go.
fn sink(lang: Lang) -> Sink {
    Box::new(move |observed| {
        let verdict = crate::observed::verdict(observed.verdict).get(lang);
        let evidence = observed.evidence.to_hex();
        let told = observe::told_change(lang, &observed.place, verdict);
        tracing::warn!(part = "watch", place = %observed.place, verdict = observed.verdict.code(), %evidence, "{told}");
        Ok(())
    })
}
