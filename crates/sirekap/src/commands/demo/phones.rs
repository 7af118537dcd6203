//! Phones of the demo: they enrol with codes, and send what they photographed over HTTP to an intake on this machine.

use crate::commands::device::drive::{self, Outcome, Plan};
use crate::commands::device::offer::note_pins;
use crate::commands::device::phone::{Faults, Filled};
use crate::commands::serve::intake_dependencies;
use crate::context::Context;
use crate::face::{Exit, Failure, io};
use crate::number::grouped;
use crate::offers::{self, Terms, Typing};
use model::Digest;
use service::{Clock, LogHome};
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;
use texts::command;
use texts::failure;

/// Waits of the phones pass so much faster: nobody should wait five seconds for a proof in a demo.
const SPEED: u32 = 50;
/// When to give up.
const LIMIT: Duration = Duration::from_secs(300);
/// How often what has arrived comes under a checkpoint.
const SEQUENCE_EVERY: Duration = Duration::from_millis(50);

/// Hands out codes, and plays the phones one after the other, so that the same seed gives the same log.
pub fn send(
    context: &Context,
    log: &Arc<LogHome>,
    clock: &Clock,
    forms: Vec<Filled>,
    seed: u64,
) -> Result<(), Failure> {
    if forms.is_empty() {
        return Ok(());
    }
    let terms = Terms::new(clock(), 72, 45);
    let areas: Vec<_> = forms.iter().map(|f| f.key.station.clone()).collect();
    let mut drawn = 0u64;
    let mut chance = || {
        drawn += 1;
        Ok(Digest::of(format!("sirekap-demo/code/{seed}/{drawn}").as_bytes()).0)
    };
    let (events, cards) = offers::make(&log.home, &areas, terms, Typing::QrOnly, &mut chance)?;
    note_pins(&log.home, &cards)?;
    log.append(events)?;
    log.sequence()?;
    let officers = cards.into_iter().zip(forms).map(|(card, form)| (card, vec![form])).rev().collect();
    let outcome = with_intake(log, clock, |url| {
        let policy = crate::log_home::card_policy(&log.home)?;
        let key = |number| Ok(Digest::of(format!("sirekap-demo/phone/{seed}/{number}").as_bytes()).0);
        let plan = Plan {
            urls: &[url],
            trust: None,
            policy: &policy,
            senders: 1,
            faults: Faults::default(),
            speed: SPEED,
            limit: LIMIT,
            seed,
            keys: &key,
            time: &|| clock(),
            offline: None,
        };
        drive::drive(&plan, officers)
    })?;
    say(context, &outcome)
}

/// Runs an intake on a free port of this machine while something is done with it.
fn with_intake(
    log: &Arc<LogHome>,
    clock: &Clock,
    work: impl FnOnce(String) -> Result<Outcome, Failure>,
) -> Result<Outcome, Failure> {
    let folder = log.home.intake();
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(1)
        .enable_all()
        .build()
        .map_err(|e| io(&folder, e))?;
    let config = intake::Config {
        listen: vec![intake::Listener {
            addr: SocketAddr::new(IpAddr::V4(Ipv4Addr::LOCALHOST), 0),
            tls: None,
        }],
        operator: None,
        folder,
        proxies: Vec::new(),
        bounds: intake::Bounds::default(),
    };
    let given = intake::Dependencies { clock: Arc::clone(clock), ..intake_dependencies(log)? };
    let server = runtime.block_on(intake::Server::bind(config, given))?;
    let url = server.addresses().first().map(|a| format!("http://{a}")).unwrap_or_default();
    let (stop, stopped) = tokio::sync::oneshot::channel::<()>();
    let serving = runtime.spawn(server.run(async { drop(stopped.await) }));
    let over = AtomicBool::new(false);
    let outcome = std::thread::scope(|scope| {
        scope.spawn(|| {
            while !over.load(Ordering::Relaxed) {
                std::thread::sleep(SEQUENCE_EVERY);
                if let Err(error) = log.sequence() {
                    Failure::from(error).show(model::Lang::En);
                }
            }
        });
        let outcome = work(url);
        over.store(true, Ordering::Relaxed);
        outcome
    });
    // Dropped, it tells the service to end.
    drop(stop);
    if runtime.block_on(serving).is_err() {
        return Err(Failure::new(Exit::Storage, failure::C4021));
    }
    outcome
}

fn say(context: &Context, outcome: &Outcome) -> Result<(), Failure> {
    let n = |number: u64| grouped(number, context.lang);
    let (forms, receipts, logged) = outcome.forms;
    let (pictures, mb) = (n(outcome.pictures), n(outcome.bytes >> 20));
    context.say(|lang| {
        command::phones_sent_over_http_receipts(lang, n(forms), n(receipts), n(logged), &pictures, &mb)
    });
    match outcome.not_enrolled.1.as_ref().filter(|_| receipts < forms || outcome.not_enrolled.0 > 0) {
        Some(why) => {
            Err(Failure::new(Exit::Storage, |lang| failure::C3032_not_enrolled(lang, why.get(lang))))
        }
        None => Ok(()),
    }
}
