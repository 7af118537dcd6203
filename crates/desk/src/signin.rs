//! Signing in: a challenge that nothing but this desk made, an assertion of a passkey over it, and a session.
//!
//! Challenges are kept nowhere until they are used, so that nobody can fill a table with them: a challenge carries its end
//! and a mark that only this process can make. What was used is remembered until its end.

use crate::answers::{Challenge, Opened, Sessions, SignIn};
use crate::desk::{Desk, Randomness};
use crate::problem::{DeskFault, Problem};
use crate::serve::{Answer, Asked};
use crate::store::{Session, StoreError};
use axum::http::{HeaderMap, header};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use model::key::KeyError;
use model::passkey::challenge;
use model::{Grant, KeyId, PublicKey, Signature, UtcSeconds};
use sha2::{Digest as _, Sha256};
use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

/// How long a challenge can be used: as long as a person looks for the key.
pub const CHALLENGE_SECONDS: i64 = 300;
/// How long a session lasts: half a shift.
pub const SESSION_SECONDS: i64 = 4 * 3_600;
/// After how long without a request it ends.
pub const IDLE_SECONDS: i64 = 30 * 60;
/// Name of the session's cookie: browsers take this prefix from the host itself over TLS alone, for all its paths.
pub const COOKIE: &str = "__Host-meja";
/// Most characters of a device's name.
const DEVICE_MAX: usize = 40;

/// The lines that a passkey signs to sign in. An event's begin with `sirekap-event/1`, so that the hash of these is the id
/// of no event.
pub fn signin_lines(origin: &str, rp: &str, nonce: &str, until: UtcSeconds) -> String {
    format!("sirekap-signin/1\n{origin}\n{rp}\n{nonce}\n{}\n", until.0)
}

/// Makes challenges, and knows its own.
pub(crate) struct Challenges {
    secret: [u8; 32],
    used: Mutex<BTreeMap<String, UtcSeconds>>,
}

impl Challenges {
    pub fn new(random: &Randomness) -> Self {
        let mut secret = [0; 32];
        random(&mut secret);
        Challenges { secret, used: Mutex::default() }
    }

    /// Random bytes, and a mark over them and their end: both of one length always.
    fn nonce(&self, random: [u8; 16], until: UtcSeconds) -> String {
        let mut mark = Sha256::new();
        mark.update(self.secret);
        mark.update(random);
        mark.update(until.0.to_be_bytes());
        hex::encode([&random[..], &mark.finalize()[..16]].concat())
    }

    /// Whether this process made a challenge, and it can be used still.
    fn is_own(&self, nonce: &str, until: UtcSeconds, now: UtcSeconds) -> bool {
        let bytes = hex::decode(nonce).ok().filter(|bytes| bytes.len() == 32);
        let random = bytes.and_then(|bytes| <[u8; 16]>::try_from(&bytes[..16]).ok());
        let in_time = now <= until && until.0.saturating_sub(now.0) <= CHALLENGE_SECONDS;
        in_time && random.is_some_and(|random| self.nonce(random, until) == nonce)
    }

    /// Uses a challenge, once.
    fn use_up(&self, nonce: &str, until: UtcSeconds, now: UtcSeconds) -> bool {
        let mut used = self.used.lock().unwrap_or_else(PoisonError::into_inner);
        used.retain(|_, until| *until >= now);
        used.insert(nonce.to_owned(), until).is_none()
    }
}

/// Who is signed in, with the mandate of this moment.
pub(crate) struct Caller {
    pub key: KeyId,
    pub session: Session,
    pub grant: Grant,
}

impl Caller {
    /// The session of a cookie, if it lasts and its key's mandate does.
    pub fn find(desk: &Desk, token: &str) -> Result<Option<Caller>, StoreError> {
        let now = desk.now();
        let Some(session) = desk.store.session(&hash(token), now)? else { return Ok(None) };
        let grant = desk.mandate(session.key);
        Ok(grant.map(|grant| Caller { key: session.key, session, grant }))
    }
}

fn hash(token: &str) -> [u8; 32] {
    Sha256::digest(token).into()
}

/// The session's cookie among those of a request.
pub(crate) fn token_of(headers: &HeaderMap) -> Option<String> {
    let cookies = headers.get_all(header::COOKIE).iter().filter_map(|value| value.to_str().ok());
    let mut pairs = cookies.flat_map(|value| value.split(';')).filter_map(|pair| pair.trim().split_once('='));
    pairs.find(|(name, _)| *name == COOKIE).map(|(_, token)| token.to_owned())
}

pub(crate) fn begin(desk: &Desk, _: &Asked) -> Result<Answer, Problem> {
    let mut random = [0; 16];
    (desk.given.random)(&mut random);
    let until = UtcSeconds(desk.now().0 + CHALLENGE_SECONDS);
    let nonce = desk.challenges.nonce(random, until);
    let lines = signin_lines(desk.given.log.origin(), &desk.given.site.rp, &nonce, until);
    let challenge = challenge(lines.as_bytes());
    Answer::json(200, &Challenge { challenge, nonce, rp: desk.given.site.rp.clone(), until })
}

pub(crate) fn sign_in(desk: &Desk, asked: &Asked) -> Result<Answer, Problem> {
    let SignIn { key, nonce, until, signature, device } = asked.json()?;
    if device.chars().count() > DEVICE_MAX || device.chars().any(char::is_control) {
        return Err(DeskFault::Malformed("device").into());
    }
    let now = desk.now();
    if !desk.challenges.is_own(&nonce, until, now) {
        return Err(DeskFault::Challenge.into());
    }
    let grant = desk.mandate(key).ok_or(DeskFault::NoMandate)?;
    let lines = signin_lines(desk.given.log.origin(), &desk.given.site.rp, &nonce, until);
    let signature = Signature::from_base64(grant.public.algorithm(), &signature)
        .map_err(|_| DeskFault::Malformed("signature"))?;
    assertion_of(desk, &grant.public, grant.rp.as_deref(), lines.as_bytes(), &signature)?;
    // Only a good assertion uses a challenge up, so that nobody uses up another's.
    if !desk.challenges.use_up(&nonce, until, now) {
        return Err(DeskFault::Challenge.into());
    }
    let mut random = [0; 32];
    (desk.given.random)(&mut random);
    let token = URL_SAFE_NO_PAD.encode(random);
    let until = UtcSeconds(now.0 + SESSION_SECONDS);
    let session = Session { hash: hash(&token), key, device, begun: now, seen: now, until };
    let replaced = asked.token.as_deref().map(hash);
    desk.store.begin_session(&session, replaced.as_ref(), now)?;
    Ok(Answer::json(201, &Opened::of(&session, &grant))?.with_cookie(cookie(&token, SESSION_SECONDS)))
}

/// Checks the assertion of a passkey over a message, made for this desk.
pub(crate) fn assertion_of(
    desk: &Desk,
    key: &PublicKey,
    rp: Option<&str>,
    message: &[u8],
    signature: &Signature,
) -> Result<(), Problem> {
    key.verify(message, signature).map_err(|error| match error {
        KeyError::Assertion(fault) => fault.into(),
        KeyError::BadKey | KeyError::BadSignature => Problem::from(DeskFault::Malformed("signature")),
    })?;
    if let Some(assertion) = signature.passkey() {
        let site = &desk.given.site;
        assertion.is_for(rp.unwrap_or(&site.rp), site.origins.iter().map(String::as_str))?;
    }
    Ok(())
}

fn cookie(token: &str, seconds: i64) -> String {
    format!("{COOKIE}={token}; Path=/; Secure; HttpOnly; SameSite=Strict; Max-Age={seconds}")
}

pub(crate) fn own_sessions(desk: &Desk, asked: &Asked) -> Result<Answer, Problem> {
    let caller = asked.caller()?;
    let of = |session: Session| Opened {
        is_this: session == caller.session,
        ..Opened::of(&session, &caller.grant)
    };
    let sessions = desk.store.sessions(desk.now())?.into_iter().filter(|s| s.key == caller.key);
    Answer::json(200, &Sessions { sessions: sessions.map(of).collect() })
}

pub(crate) fn end_own(desk: &Desk, asked: &Asked) -> Result<Answer, Problem> {
    let caller = asked.caller()?;
    let sessions = desk.store.sessions(desk.now())?;
    let found = sessions.into_iter().find(|s| s.key == caller.key && s.id() == asked.named);
    let ended = found.ok_or(DeskFault::Unknown)?;
    desk.store.end_session(&ended.hash)?;
    let answer = Answer::json(200, &Opened::of(&ended, &caller.grant))?;
    Ok(if ended == caller.session { answer.with_cookie(cookie("", 0)) } else { answer })
}

/// Sessions of people whose area lies in this one.
fn inside(desk: &Desk, area: &str) -> Result<Vec<(Session, Grant)>, Problem> {
    let territory = desk.given.log.territory();
    let with_grant = |session: Session| desk.mandate(session.key).map(|grant| (session, grant));
    let all = desk.store.sessions(desk.now())?.into_iter().filter_map(with_grant);
    Ok(all.filter(|(_, grant)| territory.contains_area(area, &grant.area)).collect())
}

pub(crate) fn sessions_of_area(desk: &Desk, asked: &Asked) -> Result<Answer, Problem> {
    let sessions =
        inside(desk, &asked.named)?.iter().map(|(session, grant)| Opened::of(session, grant)).collect();
    Answer::json(200, &Sessions { sessions })
}

pub(crate) fn end_in_area(desk: &Desk, asked: &Asked) -> Result<Answer, Problem> {
    let of: crate::answers::EndSession = asked.json()?;
    let found = inside(desk, &asked.named)?.into_iter().find(|(session, _)| session.id() == of.id);
    let (session, grant) = found.ok_or(DeskFault::Unknown)?;
    desk.store.end_session(&session.hash)?;
    Answer::json(200, &Opened::of(&session, &grant))
}
