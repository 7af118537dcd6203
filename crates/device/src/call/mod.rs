//! The one door for other languages: a name and JSON in, JSON out. An error is
//! `{"error": {"code": ..., "id": ..., "en": ..., "detail": ...}}`.

mod cards;

use crate::answer::{Blob, ProofAnswer};
use crate::auth::{Asked, about_body, about_upload};
use crate::code::Code;
use crate::outbox::{self, Action, Address, Belief, Item, Outcome};
use crate::station::{Schema, StationAnswer};
use crate::{Addresses, Fault, Nation, Pinned, controls, split};
use model::event::{SignatureLine, signed_lines};
use model::{
    Algorithm, Digest, EventId, KeyId, Lang, Parameters, Payload, PublicKey, Signature, StationCode,
    Submission, UtcSeconds,
};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// Answers a question.
///
/// | name | question | answer |
/// |---|---|---|
/// | `code` | `text` | `station, fragment` |
/// | `group` | `number` (from 0), `text` | `text` in its one spelling, `left`, `good` |
/// | `typed` | `text, station, policy, signature` | `fragment` of the card's code |
/// | `ticket` | `origin, code` | `key, id` |
/// | `ticket_sign` | `origin, code, message` (base64) | `signature` |
/// | `key_id` | `alg, key` | `id` |
/// | `lines` | `origin, payload` | `text, event` |
/// | `signed` | `origin, text, signatures: [{key, alg, value}]` | `text, event` |
/// | `policy` | `text, signature, code` | `origin, root` |
/// | `auth` | `origin, key, method, path, time`, and `body` or `upload: {length, metadata, offset}` or neither | `text` to be signed, `head`: the header's value but for the signature |
/// | `nation` | `policy, kept` (or null)`, nation, consistency` | `size, addresses, until, receipt_keys` (how many) |
/// | `election` | `policy, nation` | `name, drill` |
/// | `receipt_keys` | `policy, nation` | `keys: [{id, alg, key}]` |
/// | `station` | `policy, nation, answer, code` | a station's file |
/// | `receipt` | `policy, nation, receipt, event, pages` | `index, arrival` |
/// | `proof` | `policy, nation, answer, event` | `index, size, arrival` |
/// | `release` | `policy, nation, manifest` | `version, files` |
/// | `controls` | `schema, parameters, registered, exempt, values` | `broken, kept` |
/// | `item` | `origin, text, sizes: {sha256: bytes}, partial` | an outbox item |
/// | `outbox_next` | `items, addresses, now` | an action |
/// | `outbox_done` | `item, address, action, outcome, policy, nation, now` | `item, address` |
/// | `split` | `text` | `parts` |
/// | `join` | `parts` | `text` (null while parts are missing), `found, of` |
pub fn call(name: &str, question: &str) -> String {
    let answer = match name {
        "code" => ask(question, cards::code),
        "group" => ask(question, cards::group),
        "typed" => ask(question, cards::typed),
        "ticket" => ask(question, cards::ticket),
        "ticket_sign" => ask(question, cards::ticket_sign),
        "key_id" => ask(question, key_id),
        "lines" => ask(question, lines),
        "signed" => ask(question, signed),
        "policy" => ask(question, policy),
        "auth" => ask(question, auth),
        "election" => ask(question, election),
        "nation" => ask(question, nation),
        "receipt_keys" => ask(question, receipt_keys),
        "station" => ask(question, station),
        "receipt" => ask(question, receipt),
        "proof" => ask(question, proof),
        "release" => ask(question, release),
        "controls" => ask(question, check),
        "item" => ask(question, item),
        "outbox_next" => ask(question, next),
        "outbox_done" => ask(question, done),
        "split" => ask(question, parts),
        "join" => ask(question, join),
        _ => Err(Fault::BadQuestion(format!("there is no {name}"))),
    };
    let answer = answer.unwrap_or_else(|fault| {
        let (id, en) = (fault.text(Lang::Id), fault.text(Lang::En));
        json!({"error": {"code": fault.code(), "id": id, "en": en, "detail": fault.to_string()}})
    });
    answer.to_string()
}

fn ask<Q: DeserializeOwned>(
    question: &str,
    answer: impl FnOnce(Q) -> Result<Value, Fault>,
) -> Result<Value, Fault> {
    answer(serde_json::from_str(question).map_err(|e| Fault::BadQuestion(e.to_string()))?)
}

fn value(answer: impl Serialize) -> Result<Value, Fault> {
    serde_json::to_value(answer).map_err(|e| Fault::BadQuestion(e.to_string()))
}

#[derive(Deserialize)]
struct Text {
    text: String,
}

#[derive(Deserialize)]
struct Key {
    alg: String,
    key: String,
}

fn algorithm(tag: &str) -> Result<Algorithm, Fault> {
    Algorithm::from_tag(tag).ok_or_else(|| Fault::BadQuestion(format!("alg {tag}")))
}

fn key_id(q: Key) -> Result<Value, Fault> {
    let key = PublicKey::from_base64(algorithm(&q.alg)?, &q.key);
    let key = key.map_err(|e| Fault::BadQuestion(format!("key: {e}")))?;
    Ok(json!({"id": key.id().to_hex()}))
}

#[derive(Deserialize)]
struct Lines {
    origin: String,
    payload: Value,
}

fn lines(q: Lines) -> Result<Value, Fault> {
    // Canonical spelling is made here and nowhere else; the kinds' own ranges are checked on the way.
    let json = model::canon::encode(&q.payload).map_err(|e| Fault::BadQuestion(e.to_string()))?;
    let payload = Payload::parse(&json).map_err(Fault::BadEvent)?;
    let bytes = signed_lines(&q.origin, &payload);
    let event = model::event::event_id(&q.origin, &payload);
    Ok(json!({"text": String::from_utf8_lossy(&bytes), "event": event.to_hex()}))
}

#[derive(Deserialize)]
struct Signed {
    origin: String,
    text: String,
    signatures: Vec<SignatureText>,
    /// Whether it still lacks a signature that the service adds.
    #[serde(default)]
    partial: bool,
}

#[derive(Deserialize)]
struct SignatureText {
    key: KeyId,
    alg: String,
    value: String,
}

fn signed(q: Signed) -> Result<Value, Fault> {
    let mut text = q.text;
    for line in q.signatures {
        let signature = Signature::from_base64(algorithm(&line.alg)?, &line.value);
        let signature = signature.map_err(|e| Fault::BadQuestion(e.to_string()))?;
        text += &SignatureLine { key: line.key, signature }.to_text();
    }
    if q.partial {
        return Ok(json!({"text": text}));
    }
    let event = Submission::parse(&q.origin, text.as_bytes()).map_err(Fault::BadEvent)?;
    Ok(json!({"text": text, "event": event.id().to_hex()}))
}

#[derive(Deserialize)]
struct PolicyOf {
    text: String,
    signature: String,
    code: String,
}

fn policy(q: PolicyOf) -> Result<Value, Fault> {
    let pinned = Pinned::new(&q.text, &q.signature, &Code::parse(&q.code)?)?;
    Ok(json!({"origin": pinned.origin(), "root": pinned.root().to_hex()}))
}

/// A policy that was taken before, and what is kept of the nation.
#[derive(Deserialize)]
struct Trust {
    policy: String,
    nation: Nation,
}

impl Trust {
    fn pinned(&self) -> Result<Pinned, Fault> {
        Pinned::of(&self.policy)?.with(&self.nation)
    }

    fn open(&self) -> Result<(Pinned, BTreeMap<KeyId, PublicKey>), Fault> {
        let pinned = self.pinned()?;
        let keys = pinned.receipt_keys()?;
        Ok((pinned, keys))
    }
}

#[derive(Deserialize)]
struct NationOf {
    policy: String,
    kept: Option<Nation>,
    nation: Nation,
    #[serde(default)]
    consistency: Vec<String>,
}

fn nation(q: NationOf) -> Result<Value, Fault> {
    let pinned = Pinned::of(&q.policy)?;
    let pinned = match &q.kept {
        Some(kept) => pinned.after(kept, &q.nation, &q.consistency)?,
        None => pinned.with(&q.nation)?,
    };
    let Addresses { urls, until } = pinned.addresses()?;
    let keys = pinned.receipt_keys()?.len();
    Ok(json!({"size": pinned.size()?, "addresses": urls, "until": until, "receipt_keys": keys}))
}

#[derive(Deserialize)]
struct AuthOf {
    origin: String,
    key: KeyId,
    method: String,
    path: String,
    time: i64,
    #[serde(default)]
    body: String,
    upload: Option<UploadOf>,
}

#[derive(Deserialize)]
struct UploadOf {
    length: Option<String>,
    metadata: Option<String>,
    offset: Option<String>,
}

fn auth(q: AuthOf) -> Result<Value, Fault> {
    let about = match &q.upload {
        Some(u) => about_upload(u.length.as_deref(), u.metadata.as_deref(), u.offset.as_deref()),
        None => about_body(q.body.as_bytes()),
    };
    let asked = Asked { method: &q.method, path: &q.path, time: UtcSeconds(q.time), about };
    let lines = asked.lines(&q.origin);
    Ok(json!({"text": String::from_utf8_lossy(&lines), "head": format!("{} {} {about}", q.key, q.time)}))
}

fn election(q: Trust) -> Result<Value, Fault> {
    let election = q.pinned()?.election()?;
    Ok(json!({"name": election.name, "drill": election.drill}))
}

fn receipt_keys(q: Trust) -> Result<Value, Fault> {
    let (_, keys) = q.open()?;
    let key = |(id, key): (&KeyId, &PublicKey)| json!({"id": id.to_hex(), "alg": key.algorithm().tag(), "key": key.to_base64()});
    Ok(json!({"keys": keys.iter().map(key).collect::<Vec<_>>()}))
}

#[derive(Deserialize)]
struct StationOf {
    #[serde(flatten)]
    trust: Trust,
    answer: StationAnswer,
    code: StationCode,
}

fn station(q: StationOf) -> Result<Value, Fault> {
    value(q.trust.pinned()?.station(&q.answer, &q.code)?)
}

#[derive(Deserialize)]
struct ReceiptOf {
    #[serde(flatten)]
    trust: Trust,
    receipt: String,
    event: EventId,
    pages: Vec<Digest>,
}

fn receipt(q: ReceiptOf) -> Result<Value, Fault> {
    let (pinned, keys) = q.trust.open()?;
    let receipt = pinned.receipt(&keys, &q.receipt, q.event, &q.pages)?;
    Ok(json!({"index": receipt.index, "arrival": receipt.arrival}))
}

#[derive(Deserialize)]
struct ProofOf {
    #[serde(flatten)]
    trust: Trust,
    answer: ProofAnswer,
    event: EventId,
}

fn proof(q: ProofOf) -> Result<Value, Fault> {
    let proven = q.trust.pinned()?.proof(&q.answer, q.event)?;
    Ok(json!({"index": proven.index, "size": proven.size, "arrival": proven.arrival}))
}

#[derive(Deserialize)]
struct ReleaseOf {
    #[serde(flatten)]
    trust: Trust,
    manifest: String,
}

fn release(q: ReleaseOf) -> Result<Value, Fault> {
    let manifest = q.trust.pinned()?.release(&q.manifest)?;
    Ok(json!({"version": manifest.version, "files": manifest.files}))
}

#[derive(Deserialize)]
struct Form {
    schema: Schema,
    parameters: Parameters,
    registered: Option<u32>,
    #[serde(default)]
    exempt: bool,
    values: Vec<Option<u32>>,
}

fn check(q: Form) -> Result<Value, Fault> {
    let schema = q.schema.fields()?;
    value(controls::report(&schema, &q.parameters, (q.registered, q.exempt), &q.values))
}

#[derive(Deserialize)]
struct NewItem {
    origin: String,
    text: String,
    sizes: BTreeMap<Digest, u64>,
    /// Whether pictures of unknown size are left to somebody else, who has them.
    #[serde(default)]
    partial: bool,
}

fn item(q: NewItem) -> Result<Value, Fault> {
    let event = Submission::parse(&q.origin, q.text.as_bytes()).map_err(Fault::BadEvent)?;
    let Payload::FormConfirmed(confirmed) = event.payload() else {
        return Err(Fault::BadQuestion("a confirmation is expected".into()));
    };
    let mut named = Blob::named_by(confirmed);
    if q.partial {
        named.retain(|b| q.sizes.get(&b.sha256).is_some_and(|size| *size > 0));
    }
    if let Some(missing) = named.iter().find(|b| !q.sizes.contains_key(&b.sha256)) {
        return Err(Fault::BadQuestion(format!("no size of {}", missing.sha256)));
    }
    value(Item::new(q.text, event.id(), named, |d| q.sizes.get(d).copied().unwrap_or(0))?)
}

#[derive(Deserialize)]
struct Next {
    items: Vec<Item>,
    addresses: Vec<Address>,
    now: i64,
}

fn next(q: Next) -> Result<Value, Fault> {
    value(outbox::next(&q.items, &q.addresses, q.now))
}

#[derive(Deserialize)]
struct Done {
    item: Item,
    address: Address,
    action: Action,
    outcome: Outcome,
    #[serde(flatten)]
    trust: Trust,
    now: i64,
}

fn done(q: Done) -> Result<Value, Fault> {
    let (pinned, keys) = q.trust.open()?;
    let belief = Belief { pinned: &pinned, receipt_keys: &keys };
    let (item, address) = outbox::done(q.item, q.address, &q.action, &q.outcome, belief, q.now);
    Ok(json!({"item": value(item)?, "address": value(address)?}))
}

fn parts(q: Text) -> Result<Value, Fault> {
    Ok(json!({"parts": split::split(&q.text)}))
}

#[derive(Deserialize)]
struct Join {
    parts: Vec<String>,
}

fn join(q: Join) -> Result<Value, Fault> {
    let mut parts = split::Parts::default();
    let mut text = None;
    for part in &q.parts {
        text = parts.take(part)?;
    }
    let (found, of) = parts.progress();
    Ok(json!({"text": text, "found": found, "of": of}))
}
