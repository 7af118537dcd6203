//! All that can be seen of one place.

use super::{Means, ask, reach};
use crate::ServiceError;
use residency::address::Special;
use residency::observe::{Answer, Asked, Looked, Seen, Target, targets};
use residency::{Place, Resolver};
use std::collections::BTreeSet;
use std::net::{IpAddr, SocketAddr};
use std::time::Duration;

/// Most addresses of one place that are reached for in one look.
const REACHED_MAX: usize = 16;

/// How long is waited for what.
#[derive(Clone, Copy, Debug)]
pub struct Patience {
    /// For a resolver's answer, each time.
    pub answer: Duration,
    /// How often it is asked.
    pub tries: u32,
    /// For a connection, and for the whole of a handshake.
    pub connection: Duration,
    /// Whether addresses are reached for at all, or only names looked up.
    pub reach: bool,
}

impl Default for Patience {
    fn default() -> Self {
        let two = Duration::from_secs(2);
        Patience { answer: two, tries: 2, connection: Duration::from_secs(5), reach: true }
    }
}

/// A resolver with its address.
pub(super) struct At {
    pub id: String,
    pub address: SocketAddr,
    /// As written, network, length of its prefix.
    views: Vec<(String, IpAddr, u8)>,
}

/// Looks at places through the same resolvers.
pub struct Looker {
    resolvers: Vec<At>,
    means: Means,
}

impl Looker {
    /// Through these resolvers.
    ///
    /// # Errors
    /// [`ServiceError::ResolverAddress`].
    pub fn new(resolvers: &[Resolver], means: Means) -> Result<Self, ServiceError> {
        let at = |resolver: &Resolver| {
            let wrong = |text: &str| ServiceError::ResolverAddress(resolver.id.clone(), text.to_string());
            let address = resolver.address.parse().map_err(|_| wrong(&resolver.address))?;
            let view = |text: &String| network(text).ok_or_else(|| wrong(text));
            let views = resolver.views.iter().map(view).collect::<Result<_, _>>()?;
            Ok(At { id: resolver.id.clone(), address, views })
        };
        Ok(Looker { resolvers: resolvers.iter().map(at).collect::<Result<_, ServiceError>>()?, means })
    }

    /// Looks at a place: all its names, through every resolver and for every view, and the addresses behind them.
    ///
    /// # Errors
    /// Never because the network does not answer: that is something that was seen.
    pub fn look(&self, place: &Place) -> Result<Seen, ServiceError> {
        let mut seen = Seen::default();
        let targets = targets(place);
        let literal: Vec<IpAddr> = targets.iter().filter_map(Target::address).collect();
        let names: BTreeSet<&str> =
            targets.iter().filter(|t| t.address().is_none()).map(|t| t.host.as_str()).collect();
        for name in names {
            seen.looked.extend(self.resolve(name));
        }
        if self.means.patience.reach {
            let reachable = |at: &IpAddr| Special::of(*at).is_none() || literal.contains(at);
            let mut asked: BTreeSet<(SocketAddr, Option<&str>, bool)> = BTreeSet::new();
            for target in &targets {
                let Some(port) = target.port else { continue };
                let (name, addresses) = match target.address() {
                    Some(address) => (None, vec![address]),
                    None => (Some(target.host.as_str()), of_name(&seen.looked, &target.host)),
                };
                let reachable = addresses.into_iter().filter(reachable);
                asked.extend(reachable.map(|address| (SocketAddr::new(address, port), name, target.tls)));
            }
            let reached = asked.into_iter().take(REACHED_MAX);
            seen.endpoints =
                reached.map(|(address, name, tls)| reach::reach(&self.means, address, name, tls)).collect();
        }
        Ok(seen)
    }

    /// What every resolver says of a name, for every view.
    pub fn resolve(&self, name: &str) -> Vec<Looked> {
        let mut all = Vec::new();
        for at in &self.resolvers {
            for view in std::iter::once(None).chain(at.views.iter().map(Some)) {
                all.extend([Asked::A, Asked::Aaaa].map(|asked| ask::ask(&self.means, at, name, asked, view)));
            }
        }
        all
    }
}

fn of_name(looked: &[Looked], name: &str) -> Vec<IpAddr> {
    let of = |one: &Looked| match &one.answer {
        Answer::Addresses { addresses, .. } if one.name == name => addresses.clone(),
        _ => Vec::new(),
    };
    let all: BTreeSet<IpAddr> = looked.iter().flat_map(of).collect();
    all.into_iter().collect()
}

/// `103.0.0.0/24`, with the bits behind its prefix cleared, as resolvers want it.
fn network(text: &str) -> Option<(String, IpAddr, u8)> {
    let (address, length) = text.split_once('/')?;
    let length: u8 = length.parse().ok()?;
    let address = match address.parse().ok()? {
        IpAddr::V4(v4) if length <= 32 => {
            IpAddr::V4((v4.to_bits() & u32::MAX.checked_shl(32 - u32::from(length)).unwrap_or(0)).into())
        }
        IpAddr::V6(v6) if length <= 128 => {
            IpAddr::V6((v6.to_bits() & u128::MAX.checked_shl(128 - u32::from(length)).unwrap_or(0)).into())
        }
        _ => return None,
    };
    Some((text.to_string(), address, length))
}
