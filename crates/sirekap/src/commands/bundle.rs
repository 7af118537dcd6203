//! `sirekap import bundle`: carries what a phone without any network exported (docs/spec/intake.md, "Bundles").

use crate::commands::device::drive::greet_first;
use crate::commands::device::phone::{Added, Carrier, Faults};
use crate::commands::device::wire::{self, Wire};
use crate::context::Context;
use crate::face::{Exit, Failure, io};
use crate::keys;
use clap::Args;
use device::bundle::{self, Bundle, BundleFault};
use device::outbox::State;
use model::lang::Say;
use model::lang::Text;
use model::lang::Words;
use model::{SecretKey, Submission};
use service::{Home, KeyName};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};
use texts::command;
use texts::failure;

/// Arguments of a command, of which help.ftl says what they are.
#[derive(Debug, Args)]
pub struct BundleArgs {
    file: PathBuf,
    #[arg(long = "url", default_value = "https://localhost:8443")]
    urls: Vec<String>,
    #[arg(long, value_name = "FILE")]
    ca: Option<PathBuf>,
    #[arg(long, value_name = "FILE")]
    policy: Option<PathBuf>,
    #[arg(long, value_name = "FOLDER")]
    receipts: Option<PathBuf>,
    #[arg(long, default_value_t = 120)]
    seconds: u64,
    #[arg(long)]
    data: Option<PathBuf>,
}

fn bad(path: &Path, why: impl Say) -> Failure {
    Failure::new(Exit::Input, |lang| failure::C3034(lang, path.display(), why.say(lang)))
}

/// Runs the command.
pub fn run(context: &Context, args: BundleArgs) -> Result<(), Failure> {
    let bundle = read(&args.file)?;
    let home = crate::home::open(args.data.as_deref()).ok();
    let policy = match (&args.policy, &home) {
        (Some(path), _) => std::fs::read_to_string(path).map_err(|e| io(path, e))?,
        (None, Some(home)) => crate::log_home::card_policy(home)?,
        (None, None) => crate::log_home::card_policy(&crate::home::open(None)?)?,
    };
    let certificates = wire::certificates(args.ca.as_deref(), home.as_ref())?;
    let failed = |why: Words| {
        Failure::new(Exit::Storage, |lang| failure::C3033_no_service_for_a_bundle(lang, why.get(lang)))
    };
    let way = Wire::new(certificates.as_deref()).map_err(failed)?;
    let limit = Duration::from_secs(args.seconds);
    let trust = greet_first(&way, &args.urls, limit, &policy).map_err(failed)?.1;

    let key = carrier_key(home.as_ref())?;
    let sender = (trust.pinned.origin(), key);
    let mut carrier = Carrier::new(&args.urls, sender, 0, Faults::default());
    let pictures = bundle.blobs.len();
    bundle.blobs.into_iter().for_each(|bytes| carrier.keep(bytes));
    if bundle.origin.is_some_and(|origin| origin != trust.pinned.origin()) {
        return Err(bad(&args.file, command::OTHER_ELECTION));
    }
    let mut left = Left::default();
    for text in &bundle.events {
        let event = Submission::parse(trust.pinned.origin(), text.as_bytes())
            .map_err(|r| Failure::new(Exit::Refused, |lang| r.said(lang)))?;
        match carrier.add(&event) {
            Added::New => {}
            Added::Repeated => left.repeated += 1,
            Added::NoForm => left.others += 1,
        }
    }
    left.say(context);
    if carrier.items.is_empty() {
        return Err(bad(&args.file, command::NO_FORM_IN_IT));
    }
    let begun = Instant::now();
    let carried =
        |c: &Carrier| c.items.iter().all(|i| i.state >= State::Sent && i.blobs.iter().all(|p| p.done));
    while !carried(&carrier) && begun.elapsed() < limit {
        let now = i64::try_from(begun.elapsed().as_millis()).unwrap_or(i64::MAX);
        if !carrier.step(&way, &trust, (now, crate::clock::now())) {
            std::thread::sleep(Duration::from_millis(50));
        }
    }
    finish(context, &args, &carrier, (pictures, left), carried(&carrier))
}

/// The key that says who brings the bundle: the service's own.
fn carrier_key(home: Option<&Home>) -> Result<SecretKey, Failure> {
    let none = || Failure::new(Exit::Input, failure::C3042);
    keys::secret(home.ok_or_else(none)?, KeyName::Intake).map_err(|_| none())
}

fn finish(
    context: &Context,
    args: &BundleArgs,
    carrier: &Carrier,
    (pictures, left): (usize, Left),
    whole: bool,
) -> Result<(), Failure> {
    let held = carrier.receipts();
    if let Some(folder) = &args.receipts {
        wire::write_receipts(folder, &held)?;
    }
    let receipts = held.len();
    let forms = carrier.items.len();
    if context.json {
        context.print_json(&serde_json::json!({
            "forms": forms, "pictures": pictures, "receipts": receipts, "whole": whole,
            "repeated": left.repeated, "others": left.others,
        }));
    } else {
        context.say(|lang| command::forms_pictures_handed_receipts(lang, forms, pictures, receipts));
    }
    if whole {
        return Ok(());
    }
    let Some(problem) = carrier.items.iter().find_map(|i| i.problem.as_ref()) else {
        let open = carrier.items.iter().filter(|i| i.state < State::Sent).count();
        return Err(Failure::new(Exit::Storage, |lang| failure::C3055(lang, args.seconds, open, forms)));
    };
    let why = format!("{} {}", problem.code, problem.text);
    Err(Failure::new(Exit::Refused, |lang| failure::C3035(lang, &why)))
}

/// What of a bundle was not sent, and why that is no fault.
#[derive(Clone, Copy, Debug, Default)]
struct Left {
    /// Forms that stand in it once more.
    repeated: usize,
    /// Events of other kinds.
    others: usize,
}

impl Left {
    fn say(self, context: &Context) {
        if self.repeated > 0 {
            let n = self.repeated;
            context.say(|lang| command::c9002_forms_stand_more_than(lang, n));
        }
        if self.others > 0 {
            let n = self.others;
            context.say(|lang| command::c9003_other_events_passed_over(lang, n));
        }
    }
}

/// Reads a bundle, or texts of QR codes.
fn read(path: &Path) -> Result<Bundle, Failure> {
    let bytes = std::fs::read(path).map_err(|e| io(path, e))?;
    bundle::read(&bytes).map_err(|fault| {
        let why = |text: Text| bad(path, text);
        match fault {
            BundleFault::NotOurs => why(command::BUNDLE_NOT_OURS),
            BundleFault::TooLarge => why(command::BUNDLE_TOO_LARGE),
            BundleFault::NotText => why(command::BUNDLE_NOT_TEXT),
            BundleFault::Damaged => why(command::BUNDLE_PICTURE_DAMAGED),
            BundleFault::Empty => why(command::NO_FORM_IN_IT),
            BundleFault::Part(fault) => bad(path, |lang| fault.text(lang)),
            BundleFault::Missing { found, of } => {
                bad(path, |lang| command::bundle_parts_missing(lang, found, of))
            }
        }
    })
}
