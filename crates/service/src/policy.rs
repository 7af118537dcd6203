//! Where the service is: told to phones through the log, by two authorities of the nation (docs/spec/event.md, `policy.set/1`).

use crate::face::Failure;
use crate::keys;
use crate::log_home::{LogHome, now};
use model::UtcSeconds;
use model::event::{Payload, PolicySet, sign};

/// How long addresses are believed, seconds: 90 days.
const GOOD_SECONDS: i64 = 90 * 86_400;
/// They are told again when less than this is left.
const SOON_SECONDS: i64 = 30 * 86_400;

/// Puts the addresses into the log, where it has others, none, or such as are soon not believed any more; whether it did.
/// The two who sign are the folder's own authority and root key, which is right for trials only (SECURITY.md, "Keys").
pub fn announce(log: &LogHome, addresses: &[String]) -> Result<bool, Failure> {
    let time = now();
    let stands = |(_, policy): &(u64, PolicySet)| {
        policy.addresses == addresses && policy.until.0 - time.0 > SOON_SECONDS
    };
    if addresses.is_empty() || log.ledger.with_authority(|a| a.policy().is_some_and(stands)) {
        return Ok(false);
    }
    let (by, with) = keys::authorities(&log.home)?;
    let payload = Payload::PolicySet(PolicySet {
        addresses: addresses.to_vec(),
        by: by.id(),
        kind: PolicySet::KIND.into(),
        log: None,
        time,
        until: UtcSeconds(time.0 + GOOD_SECONDS),
        with: with.id(),
    });
    log.append(vec![sign(log.origin(), payload, &[&by, &with])])?;
    log.sequence()?;
    Ok(true)
}
