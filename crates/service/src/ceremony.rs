//! The opening ceremony: the one time that the root key is needed.
//!
//! ```text
//! setup             by the root: registry, rules, and the root key itself
//! key.enrol (2)     by the root: the two first authorities of the commission
//! office.enrol      by the root: authorities of other offices, where some are known by then
//! manifest.set      by both authorities
//! key.enrol (7)     by both authorities: importer, publisher, registrar, intake, releases, renderer, watcher
//! app.release       by the release key, where the program carries an app
//! opening.recorded  by both authorities: nothing is counted yet, and with what the election is opened
//! keys/root.public  the root's public half, and its signature of the policy that cards lead to
//! ```
//!
//! All of it is one batch under one checkpoint. Whoever is cut off runs it again: what was staged is sequenced first, and
//! what is there already is not signed again.

use crate::keys::{self, KeyName, SharedSigner};
use crate::{LogHome, RootNote, ServiceError, log_key, manifest};
use forms::own;
use model::event::{
    AppRelease, KeyEnrol, ManifestSet, OfficeEnrol, OpeningRecorded, Payload, Setup, sign_by,
};
use model::{Digest, Office, Role, Rules, Signer, SignerError, Submission, UtcSeconds};
use registry::Registry;
use std::collections::BTreeMap;

/// The keys that the two authorities enrol, and for what.
const ROLES: [(KeyName, Role); 7] = [
    (KeyName::Importer, Role::Importer),
    (KeyName::Publisher, Role::Publisher),
    (KeyName::Registrar, Role::Registrar),
    (KeyName::Intake, Role::Intake),
    (KeyName::Release, Role::Release),
    (KeyName::Renderer, Role::Renderer),
    (KeyName::Watcher, Role::Watcher),
];

/// The program that an election is opened with.
#[derive(Clone, Debug)]
pub struct Program {
    /// SHA-256 of its file.
    pub binary: Digest,
    /// SHA-256 of the manifest of the officers' app that it carries, and the app's version; none where it carries none.
    pub app: Option<(Digest, String)>,
}

/// What a ceremony found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Opened {
    /// The log was empty, and is open now.
    Now,
    /// It was open before; what the root key leaves behind is there in any case.
    Before,
}

/// Opens an election's log. `offices` are authorities of other offices that are known by now.
///
/// # Errors
/// Where a key is not there or does not sign, both authorities have one key, the log does not take an event, or it was
/// opened by another root key ([`ServiceError::OtherRoot`]).
pub fn open(
    log: &LogHome,
    root: &SharedSigner,
    offices: &[(Office, SharedSigner)],
    program: &Program,
) -> Result<Opened, ServiceError> {
    // Of a ceremony that was cut off: everything was staged at once, or nothing.
    log.sequence()?;
    let opened = match log.ledger.size() {
        0 => {
            let events = events(log, root, offices, program)?;
            log.append(events)?;
            log.sequence()?;
            Opened::Now
        }
        _ => Opened::Before,
    };
    if log.ledger.with_authority(|a| a.root()) != Some(root.id()) {
        return Err(ServiceError::OtherRoot);
    }
    // Crash here: the ceremony is run again, with the root key, and only this is left to do.
    let first = match log_key::former(&log.home)?.into_iter().next() {
        Some(first) => first,
        None => log_key::present(&log.home, log.keys())?.verifier_key().clone(),
    };
    RootNote::leave(&log.home, root, &first)?;
    Ok(opened)
}

fn events(
    log: &LogHome,
    root: &SharedSigner,
    offices: &[(Office, SharedSigner)],
    program: &Program,
) -> Result<Vec<Submission>, ServiceError> {
    let (time, registry, origin) = (log.now(), &log.registry, log.origin());
    let [authority, second] = keys::authorities(log.keys())?;
    let digests = (registry.digest(), Some(registry.stations_root()));
    let setup = Setup::new(root.public(), &registry.election().name, digests, Rules::LATEST, time);
    let mut events = vec![sign_by(origin, Payload::Setup(setup), &[&**root])?];
    // Roles in the whole nation, for good.
    let enrol = |by: &dyn Signer, with: Option<&dyn Signer>, key: &dyn Signer, role| {
        let payload = KeyEnrol::new(key.public(), (by.id(), with.map(Signer::id)), (role, ""), time);
        let signers: Vec<&dyn Signer> = [by].into_iter().chain(with).chain([key]).collect();
        sign_by(origin, payload.into(), &signers)
    };
    events.push(enrol(&**root, None, &*authority, Role::Authority)?);
    events.push(enrol(&**root, None, &*second, Role::Authority)?);
    for (office, key) in offices {
        events.push(office_enrolment(origin, &**root, &**key, office, time)?);
    }
    let document = registry.manifest();
    manifest::keep(&log.home, &document)?;
    let manifest = ManifestSet::of(&document, (authority.id(), second.id()), time);
    events.push(sign_by(origin, manifest.into(), &[&*authority, &*second])?);
    for (name, role) in ROLES {
        let key = log.keys().signer(name)?;
        events.push(enrol(&*authority, Some(&*second), &*key, role)?);
    }
    if let Some((manifest, version)) = &program.app {
        let key = log.keys().signer(KeyName::Release)?;
        events.push(sign_by(origin, release(key.id(), *manifest, version, time), &[&*key])?);
    }
    events.push(record(log, program, roles(&events))?);
    Ok(events)
}

/// The record of the opening of a log whose first events another made, before its first form: both authorities sign.
///
/// # Errors
/// Where a key is not there or does not sign.
pub fn recorded(log: &LogHome, program: &Program) -> Result<Submission, ServiceError> {
    record(log, program, log.ledger.with_authority(|a| a.roles_in_force()))
}

fn record(
    log: &LogHome,
    program: &Program,
    roles: BTreeMap<String, u64>,
) -> Result<Submission, ServiceError> {
    let [authority, second] = keys::authorities(log.keys())?;
    let record = OpeningRecorded {
        app: program.app.as_ref().map(|(manifest, _)| *manifest),
        binary: program.binary,
        by: authority.id(),
        forms: forms_digest(&log.registry),
        kind: OpeningRecorded::KIND.into(),
        registry: log.registry.digest(),
        roles,
        rules: Rules::LATEST.digest(),
        time: log.now(),
        with: second.id(),
    };
    Ok(sign_by(log.origin(), record.into(), &[&*authority, &*second])?)
}

/// A release of the officers' app.
pub fn release(by: model::KeyId, manifest: Digest, version: &str, time: UtcSeconds) -> Payload {
    let kind = AppRelease::KIND.into();
    Payload::AppRelease(AppRelease { by, kind, manifest, time, version: version.into() })
}

/// How many keys the events of a ceremony give a mandate, by role: nothing of it has ended yet.
fn roles(events: &[Submission]) -> BTreeMap<String, u64> {
    let mut roles = BTreeMap::new();
    for event in events {
        let role = match event.payload() {
            Payload::Setup(_) | Payload::OfficeEnrol(_) => Role::Authority.code(),
            Payload::KeyEnrol(of) => &of.role,
            _ => continue,
        };
        *roles.entry(role.to_string()).or_insert(0) += 1;
    }
    roles
}

/// SHA-256 over all forms of an election (docs/spec/forms.md, "All forms of an election"): what the code on each page says, a line
/// each, by contest and district as the registry has them. A district without a form of its own has no lines.
pub fn forms_digest(registry: &Registry) -> Digest {
    let mut text = String::new();
    for contest in registry.contests() {
        for number in registry.districts(*contest) {
            let district = registry.district(registry::DistrictIdx(number));
            for page in own::plan(*contest, &district.schema).unwrap_or_default() {
                text.push_str(&page.payload(None));
                text.push('\n');
            }
        }
    }
    Digest::of(text.as_bytes())
}

/// Makes a key an authority of an office other than the commission: the root signs, and the key itself.
///
/// # Errors
/// Where one of them gives no signature.
pub fn office_enrolment(
    origin: &str,
    root: &dyn Signer,
    key: &dyn Signer,
    office: &Office,
    time: UtcSeconds,
) -> Result<Submission, SignerError> {
    let payload = OfficeEnrol {
        alg: key.public().algorithm().tag().into(),
        by: root.id(),
        key: key.public().to_base64(),
        kind: OfficeEnrol::KIND.into(),
        office: office.to_string(),
        time,
    };
    sign_by(origin, payload.into(), &[root, key])
}
