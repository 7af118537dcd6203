//! The opening ceremony: the one time that the root key is needed.
//!
//! ```text
//! setup             by the root: registry, rules, and the root key itself
//! key.enrol (2)     by the root: the two first authorities of the commission
//! office.enrol      by the root: authorities of other offices, where some are known by then
//! manifest.set      by both authorities
//! key.enrol (6)     by both authorities: importer, publisher, registrar, intake, releases, renderer
//! keys/root.public  the root's public half, and its signature of the policy that cards lead to
//! ```
//!
//! All of it is one batch under one checkpoint. Whoever is cut off runs it again: what was staged is sequenced first, and
//! what is there already is not signed again.

use crate::keys::{self, KeyName, SharedSigner};
use crate::{LogHome, RootNote, ServiceError, log_key, manifest};
use model::event::{KeyEnrol, ManifestSet, OfficeEnrol, Payload, Setup, sign_by};
use model::{Office, Role, Rules, Signer, SignerError, Submission, UtcSeconds};

/// The keys that the two authorities enrol, and for what.
const ROLES: [(KeyName, Role); 6] = [
    (KeyName::Importer, Role::Importer),
    (KeyName::Publisher, Role::Publisher),
    (KeyName::Registrar, Role::Registrar),
    (KeyName::Intake, Role::Intake),
    (KeyName::Release, Role::Release),
    (KeyName::Renderer, Role::Renderer),
];

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
) -> Result<Opened, ServiceError> {
    // Of a ceremony that was cut off: everything was staged at once, or nothing.
    log.sequence()?;
    let opened = match log.ledger.size() {
        0 => {
            let events = events(log, root, offices)?;
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
    let manifest = ManifestSet {
        by: authority.id(),
        kind: ManifestSet::KIND.into(),
        manifest: document.digest(),
        time,
        with: second.id(),
    };
    events.push(sign_by(origin, manifest.into(), &[&*authority, &*second])?);
    for (name, role) in ROLES {
        let key = log.keys().signer(name)?;
        events.push(enrol(&*authority, Some(&*second), &*key, role)?);
    }
    Ok(events)
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
