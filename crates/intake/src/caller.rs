//! Who sends a request. A request names its key and carries a signature (`Sirekap-Auth`); here the claim is read, and checked
//! when something depends on it.
//!
//! Checking a signature costs as much as checking an event, so it is done as late as possible. An event that its own author
//! hands in needs no second check: the ledger looks at the author's signature anyway.

use crate::problem::Problem;
use crate::service::Service;
use crate::standing::Standing;
use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use device::auth::{Auth, HEADER};
use model::{Digest, KeyId, PublicKey, Role};
use std::sync::atomic::{AtomicBool, Ordering::Relaxed};
use std::sync::{Arc, OnceLock};

/// What a key may be that asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Who {
    /// A device that the log has enrolled; or the service's own, for who brings bundles to it.
    Device,
    /// The key of a code.
    Ticket,
}

/// A request's claim to be somebody's.
pub struct Caller {
    auth: Auth,
    public: PublicKey,
    who: Who,
    origin: String,
    method: String,
    path: String,
    good: OnceLock<bool>,
    standing: Option<Arc<Standing>>,
    service: Arc<Service>,
    charged: AtomicBool,
}

/// What the gate found in a request's head; nothing where it has no such header.
#[derive(Clone)]
pub struct Found(pub Option<Result<Arc<Caller>, Problem>>);

impl Caller {
    /// Reads the claim of a request, as cheaply as can be: its shape, its time, whether the log knows the key.
    pub fn find(service: &Arc<Service>, request: &axum::extract::Request) -> Found {
        let Some(value) = request.headers().get(HEADER) else { return Found(None) };
        let auth = value.to_str().ok().and_then(Auth::parse);
        let Some(auth) = auth else { return Found(Some(Err(Problem::Unsigned("Sirekap-Auth")))) };
        if !auth.is_near((service.given.clock)()) {
            return Found(Some(Err(Problem::Unsigned("time"))));
        }
        let known = service.given.ledger.with_authority(|authority| {
            let may = |role| matches!(role, Role::Officer | Role::Intake);
            let grant = authority.grants().get(&auth.key).filter(|g| may(g.role) && g.until.is_none());
            let device = grant.map(|g| (g.public.clone(), Who::Device));
            device.or_else(|| Some((authority.offers().get(&auth.key)?.public.clone(), Who::Ticket)))
        });
        let Some((public, who)) = known else { return Found(Some(Err(Problem::Unsigned("key")))) };
        Found(Some(Ok(Arc::new(Caller {
            auth,
            public,
            who,
            origin: service.given.ledger.origin().to_owned(),
            method: request.method().as_str().to_owned(),
            path: request.uri().path().to_owned(),
            good: OnceLock::new(),
            standing: request.extensions().get::<Arc<Standing>>().cloned(),
            service: service.clone(),
            charged: AtomicBool::new(false),
        }))))
    }

    /// The key that is said to ask.
    pub fn key(&self) -> KeyId {
        self.auth.key
    }

    /// Whether it is known to be true by now.
    pub fn is_good(&self) -> bool {
        self.good.get() == Some(&true)
    }

    /// Whether the key has signed this request.
    ///
    /// # Errors
    /// [`Problem::Unsigned`].
    pub fn verified(&self) -> Result<(), Problem> {
        let good = *self
            .good
            .get_or_init(|| self.auth.is_signed(&self.origin, (&self.method, &self.path), &self.public));
        if !good {
            return Err(Problem::Unsigned("signature"));
        }
        self.heard();
        Ok(())
    }

    /// Something in the request that only this key can have signed was accepted: that is as good as the header's signature.
    pub fn vouched(&self) {
        self.good.get_or_init(|| true);
        if self.is_good() {
            self.heard();
        }
    }

    /// Whether this header was not used before, within the time in which it could be.
    ///
    /// # Errors
    /// [`Problem::Unsigned`].
    pub fn once(&self) -> Result<(), Problem> {
        let now = (self.service.given.clock)().0;
        match self.service.used.first(self.auth.once(), now) {
            true => Ok(()),
            false => Err(Problem::Unsigned("again")),
        }
    }

    /// Whether the request is about what it brings.
    ///
    /// # Errors
    /// [`Problem::Unsigned`].
    pub fn covers(&self, about: Digest) -> Result<(), Problem> {
        if self.auth.about == about { Ok(()) } else { Err(Problem::Unsigned("about")) }
    }

    /// A connection on which somebody said truly who he is counts for him and not for its address.
    fn heard(&self) {
        if !self.charged.swap(true, Relaxed)
            && let Some(standing) = &self.standing
        {
            standing.known_as(
                &self.service.lines,
                self.auth.key,
                self.service.config.bounds.connections_per_key,
            );
        }
    }
}

/// A request that a device has to sign; whether it did is not looked at yet.
pub struct Device(pub Arc<Caller>);

/// A request that a device or the holder of a code has to sign; whether he did is not looked at yet.
pub struct Somebody(pub Arc<Caller>);

fn caller(parts: &Parts) -> Result<Arc<Caller>, Problem> {
    match parts.extensions.get::<Found>() {
        Some(Found(Some(found))) => found.clone(),
        _ => Err(Problem::Unsigned("Sirekap-Auth")),
    }
}

impl<S: Send + Sync> FromRequestParts<S> for Device {
    type Rejection = Problem;
    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Problem> {
        let caller = caller(parts)?;
        if caller.who == Who::Device { Ok(Device(caller)) } else { Err(Problem::Unsigned("key")) }
    }
}

impl<S: Send + Sync> FromRequestParts<S> for Somebody {
    type Rejection = Problem;
    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Problem> {
        caller(parts).map(Somebody)
    }
}
