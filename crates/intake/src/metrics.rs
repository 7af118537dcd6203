//! Figures for the operator, in the text format of Prometheus. No figure is about a person, a device or an address.

use crate::config::{Publishing, Work};
use model::UtcSeconds;
use prometheus_client::encoding::text::encode;
use prometheus_client::metrics::counter::Counter;
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::gauge::Gauge;
use prometheus_client::registry::Registry;
use std::sync::atomic::AtomicU64;

type ByCode = Family<Vec<(String, String)>, Counter>;

/// The figures.
pub struct Metrics {
    registry: Registry,
    /// Answers by route and status or problem code.
    answers: ByCode,
    /// Events that are new in the log.
    pub events: Counter,
    /// Receipts given.
    pub receipts: Counter,
    /// Pictures that became durable.
    pub blobs: Counter,
    /// Bytes of pictures that arrived, whole or not.
    pub bytes: Counter,
    /// Devices enrolled.
    pub enrolled: Counter,
    /// Connections taken.
    pub connections: Counter,
    /// Connections closed at once, for there were too many.
    pub turned_away: Counter,
    /// Connections open.
    pub open: Gauge,
    beside: Beside,
}

/// The work beside the requests, as it stood when the figures were asked for.
struct Beside {
    admitting: Gauge,
    inbox: Gauge,
    sequencer: Gauge,
    publisher: Gauge,
    unconfirmed: Gauge,
    lag: Gauge,
    waits: Gauge,
    sequenced: Gauge,
    published: Gauge,
    publication: Gauge<f64, AtomicU64>,
}

impl Beside {
    fn new(registry: &mut Registry) -> Self {
        let mut gauge = |name: &str, help: &str| {
            let gauge = Gauge::default();
            registry.register(name, help, gauge.clone());
            gauge
        };
        let beside = Beside {
            admitting: gauge("admitting", "1 while new events are admitted"),
            inbox: gauge("inbox_running", "1 while what an operator leaves for the log is taken"),
            sequencer: gauge("sequencer_running", "1 while the sequencer works"),
            publisher: gauge("publisher_running", "1 while the publisher works, 0 when it has stalled"),
            unconfirmed: gauge(
                "hour_unconfirmed",
                "1 while numbers wait for something beside this machine's clock to say that the hour has come",
            ),
            lag: gauge("unsequenced_entries", "Admitted entries that are under no checkpoint"),
            waits: gauge(
                "oldest_unsequenced_age_seconds",
                "Age of the oldest admitted entry that is under no checkpoint; 0 when none is",
            ),
            sequenced: gauge(
                "last_sequenced_timestamp_seconds",
                "Unix time of the sequencer's last good round",
            ),
            published: gauge("last_published_timestamp_seconds", "Unix time of the last publication"),
            publication: Gauge::default(),
        };
        registry.register(
            "last_publication_duration_seconds",
            "How long the last publication took",
            beside.publication.clone(),
        );
        beside
    }
}

impl Metrics {
    /// All at nought.
    pub fn new() -> Self {
        let mut registry = Registry::with_prefix("sirekap_intake");
        let answers = ByCode::default();
        registry.register("answers", "Answers by route and code", answers.clone());
        let mut counter = |name: &str, help: &str| {
            let counter = Counter::default();
            registry.register(name, help, counter.clone());
            counter
        };
        let events = counter("events", "Events that are new in the log");
        let receipts = counter("receipts", "Receipts given");
        let blobs = counter("pictures", "Pictures that became durable");
        let bytes = counter("picture_bytes", "Bytes of pictures that arrived");
        let enrolled = counter("enrolled", "Devices enrolled");
        let connections = counter("connections", "Connections taken");
        let turned_away = counter("turned_away", "Connections closed at once");
        let open = Gauge::default();
        registry.register("open_connections", "Connections open", open.clone());
        let beside = Beside::new(&mut registry);
        Metrics {
            registry,
            answers,
            events,
            receipts,
            blobs,
            bytes,
            enrolled,
            connections,
            turned_away,
            open,
            beside,
        }
    }

    /// Notes how the work beside the requests stands.
    pub fn look(&self, work: &Work, (lag, waits): (u64, Option<i64>), admitting: bool) {
        let b = &self.beside;
        let time = |time: Option<UtcSeconds>| time.map_or(0, |t| t.0);
        b.admitting.set(admitting.into());
        b.inbox.set(work.inbox.into());
        b.sequencer.set(work.sequencer.into());
        b.publisher.set((work.publishing != Publishing::Stalled).into());
        b.unconfirmed.set((work.publishing == Publishing::Unconfirmed).into());
        b.lag.set(i64::try_from(lag).unwrap_or(i64::MAX));
        b.waits.set(waits.unwrap_or(0));
        b.sequenced.set(time(work.sequenced));
        b.published.set(time(work.published));
        b.publication.set(work.publication.unwrap_or_default().as_secs_f64());
    }

    /// Counts an answer.
    pub fn answer(&self, route: &str, code: &str) {
        let labels = vec![("route".to_string(), route.to_string()), ("code".to_string(), code.to_string())];
        self.answers.get_or_create(&labels).inc();
    }

    /// The text.
    pub fn text(&self) -> String {
        let mut text = String::new();
        // Writing to a string fails only when a figure can't be written; half a page is then no page.
        match encode(&mut text, &self.registry) {
            Ok(()) => text,
            Err(_) => String::new(),
        }
    }
}
