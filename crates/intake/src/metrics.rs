//! Figures for the operator, in the text format of Prometheus. No figure is about a person, a device or an address.

use prometheus_client::encoding::text::encode;
use prometheus_client::metrics::counter::Counter;
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::gauge::Gauge;
use prometheus_client::registry::Registry;

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
        }
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
