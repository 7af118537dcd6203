//! A watch over an inventory, against real resolvers that the tests start.

mod changes;
mod endpoints;
mod names;
mod resolver;

use model::UtcSeconds;
use residency::address::{Tables, read};
use residency::{Inventory, Place};
use service::watch::{Means, Patience};
use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};
use std::time::{Duration, Instant};

/// Means of the tests: a clock that the test moves, ids that count, and little patience with liars.
pub fn means(clock: &Arc<AtomicI64>) -> Means {
    let (begun, clock, drawn) = (Instant::now(), Arc::clone(clock), AtomicU64::new(7));
    Means {
        clock: Arc::new(move || UtcSeconds(clock.load(Ordering::SeqCst))),
        stopwatch: Arc::new(move || begun.elapsed()),
        chance: Arc::new(move |bytes| {
            let number = drawn.fetch_add(0x9e37_79b9_7f4a_7c15, Ordering::SeqCst).to_be_bytes();
            bytes.iter_mut().zip(number.iter().cycle()).for_each(|(byte, random)| *byte = *random);
            Ok(())
        }),
        patience: Patience {
            answer: Duration::from_millis(500),
            tries: 2,
            reach: false,
            ..Patience::default()
        },
    }
}

/// An inventory with one place and these resolvers.
pub fn inventory(resolvers: &[(&str, SocketAddr, &[&str])]) -> Inventory {
    let mut inventory: Inventory = toml::from_str(
        r#"
        format = "sirekap-inventory/1"
        [[owner]]
        id = "kpu"
        name = "Komisi Pemilihan Umum"
        country = "ID"
        asns = [64501]
        [[place]]
        id = "portal"
        service = "server"
        kind = "primary"
        classes = ["results"]
        country = "ID"
        owner = "kpu"
        operator = "kpu"
        purpose = "Portal"
        addresses = ["https://portal.example.id"]
        [[place]]
        id = "naskah"
        service = "backup-target"
        kind = "backup"
        classes = ["backups"]
        country = "ID"
        owner = "kpu"
        operator = "kpu"
        purpose = "Cadangan"
        addresses = ["/srv/cadangan"]
        "#,
    )
    .unwrap();
    inventory.resolvers = resolvers
        .iter()
        .map(|(id, address, views)| residency::Resolver {
            id: id.to_string(),
            address: address.to_string(),
            views: views.iter().map(ToString::to_string).collect(),
        })
        .collect();
    inventory
}

/// The place of that inventory that has a name.
pub fn portal(inventory: &Inventory) -> &Place {
    &inventory.places[0]
}

/// Tables of a small world: 103.0.0/24 and 2400:1::/32 are ours in ID, 170.33.0.0/16 is Alibaba's in SG.
pub fn tables() -> Tables {
    let declared = |id: &str| residency::Table {
        id: id.into(),
        path: String::new(),
        date: "2026-06-17".into(),
        licence: "CC0-1.0".into(),
        sha256: None,
    };
    let networks = "103.0.0.0,103.0.0.255,64501,KPU\n170.33.0.0,170.33.255.255,134963,Alibaba\n\
                    2400:1::,2400:1:ffff:ffff:ffff:ffff:ffff:ffff,64501,KPU\n";
    let countries = "103.0.0.0,103.0.0.255,ID\n170.33.0.0,170.33.255.255,SG\n\
                     2400:1::,2400:1:ffff:ffff:ffff:ffff:ffff:ffff,ID\n";
    let all = [("asn", networks), ("negara", countries)];
    Tables(all.into_iter().flat_map(|(id, text)| read(&declared(id), text.into()).unwrap()).collect())
}
