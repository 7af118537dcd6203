//! What this program gives to a watch over places, and where it hands on what a watch notices.

use crate::clock::{stopwatch, system_clock};
use crate::face::{Failure, io};
use crate::keys;
use model::Lang;
use model::event::sign_by;
use service::declared::INVENTORY;
use service::watch::{Means, Patience, Running, Sink, Watching};
use service::{Home, KeyName, inbox, watch};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;
use texts::observe;

/// Where the inventory of an election lies.
pub fn place(home: &Home) -> PathBuf {
    home.folder.join(INVENTORY)
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
pub fn start(home: &Home, inventory: Option<&Path>, seconds: u64, lang: Lang) -> Result<Running, Failure> {
    let own = place(home);
    let path = inventory.unwrap_or(&own);
    let inventory = watch::inventory(path)?;
    let tables = watch::tables(&inventory, path)?;
    let watching = Watching::open(&home.folder, (inventory, tables), means())?;
    let every = Duration::from_secs(seconds.max(1));
    Running::start(watching, every, sink(home, lang)?, lang).map_err(|e| io(&home.folder, e))
}

/// Where changes go: into the log, signed by the watch's key, and to whoever reads this machine's messages. An election that
/// was opened before there was such a key has the messages alone.
fn sink(home: &Home, lang: Lang) -> Result<Sink, Failure> {
    let key = match keys::has(home, KeyName::Watcher) {
        true => Some(keys::signer(home, None, KeyName::Watcher)?),
        false => None,
    };
    let home = home.clone();
    Ok(Box::new(move |observed| {
        let verdict = crate::observed::verdict(observed.verdict).get(lang);
        let evidence = observed.evidence.to_hex();
        let told = observe::told_change(lang, &observed.place, verdict);
        tracing::warn!(part = "watch", place = %observed.place, verdict = observed.verdict.code(), %evidence, "{told}");
        match &key {
            // The same change is the same event, also when it comes twice.
            Some(key) => {
                let payload = service::watch::event(observed, key.id());
                inbox::put(&home, &[sign_by(&home.settings.origin, payload, &[&**key])?])
            }
            None => Ok(()),
        }
    }))
}
