//! A simulated phone: enrols, signs its forms, and sends them with the outbox of real phones over a bad network.

use super::wire::{Who, Wire};
use device::outbox::{Action, Address, Belief, Item, Outcome, State, done, next};
use device::{Blob, Code, Fault, Hello, OfferState, Pinned};
use drill::Rng;
use model::event::{FormConfirmed, KeyEnrol, PagePictures, Payload, SignatureLine, sign, signed_lines};
use model::lang::Text;
use model::lang::Words;
use model::{Digest, EventId, FormKey, KeyId, PublicKey, Role, SecretKey, Submission, UtcSeconds};
use serde::Serialize;
use std::collections::BTreeMap;
use texts::command;

/// What the network and the phone do wrong, per thousand requests.
#[derive(Clone, Copy, Debug, Default, Serialize)]
pub struct Faults {
    /// Requests or answers that are lost, half of them each.
    pub loss: u32,
    /// Requests that are sent twice.
    pub twice: u32,
    /// Requests after which the phone is killed, before it has noted the answer.
    pub kill: u32,
    /// Times at which another form goes first than the outbox would choose.
    pub reorder: u32,
    /// Requests that stand still for a moment.
    pub stall: u32,
    /// Seconds by which the phones' clocks are wrong, at most, either way.
    pub skew: u32,
}

/// A form as a phone has it before it signs.
pub struct Filled {
    /// Which form.
    pub key: FormKey,
    /// What the officer says.
    pub values: Vec<Option<u32>>,
    /// What the machine read, if one did.
    pub machine: Option<Vec<Option<u32>>>,
    /// Grey page and original of each page.
    pub pages: Vec<(Vec<u8>, Vec<u8>)>,
    /// The record of the reading.
    pub reading: Option<Vec<u8>>,
}

/// When the parts of a form's way were done, in milliseconds since the first try.
#[derive(Clone, Copy, Debug, Default)]
pub struct Times {
    /// First try.
    pub begun: Option<i64>,
    /// Receipt held.
    pub receipt: Option<i64>,
}

/// A phone whose officer signs.
pub struct Phone {
    key: SecretKey,
    /// What it sends.
    pub carrier: Carrier,
}

/// An outbox with its way to the service: a phone's, or that of whoever carries its bundle.
pub struct Carrier {
    /// Forms on their way.
    pub items: Vec<Item>,
    /// When each was begun and had its receipt.
    pub times: Vec<Times>,
    /// The log's origin, and the key that says who sends.
    sender: (String, SecretKey),
    pictures: BTreeMap<Digest, Vec<u8>>,
    addresses: Vec<Address>,
    rng: Rng,
    faults: Faults,
    /// Requests sent, and those that had no answer.
    pub requests: (u64, u64),
}

/// What became of an event that an outbox was given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Added {
    /// It is on its way.
    New,
    /// It is there already: the same statement goes once.
    Repeated,
    /// It is no confirmed form, and is not sent.
    NoForm,
}

/// Whom all phones of a run believe.
pub struct Trust {
    /// The policy.
    pub pinned: Pinned,
    /// The keys of receipts.
    pub receipt_keys: BTreeMap<KeyId, PublicKey>,
    /// The registrar.
    pub registrar: KeyId,
}

/// Asks a service who it is, and believes it only where its policy is the one that the caller has.
pub fn greet(wire: &Wire, base: &str, policy: &str) -> Result<Trust, Words> {
    let (status, body) =
        wire.get(&format!("{base}/intake/v1/hello")).ok_or_else(|| Words::of(command::NO_ANSWER))?;
    if status != 200 {
        return Err(Words::of(|lang| command::answers_http(lang, status)));
    }
    let hello: Hello =
        serde_json::from_str(&body).map_err(|e| Words::of(|lang| command::no_intake(lang, &e)))?;
    if hello.policy != policy {
        return Err(told(&Fault::OtherElection));
    }
    let pinned = Pinned::of(&hello.policy).and_then(|p| p.with(&hello.nation)).map_err(|f| told(&f))?;
    let receipt_keys = pinned.receipt_keys().map_err(|f| told(&f))?;
    if receipt_keys.is_empty() {
        return Err(Words::of(command::NO_RECEIPT_KEYS));
    }
    Ok(Trust { pinned, receipt_keys, registrar: hello.registrar })
}

/// What a phone would tell its officer.
fn told(fault: &Fault) -> Words {
    Words::of(|lang| fault.text(lang))
}

/// A refusal as the service writes it: its code, or its status.
fn refused(what: Text, (status, body): (u16, &str)) -> Words {
    let code = serde_json::from_str::<serde_json::Value>(body).ok();
    let code =
        code.and_then(|json| json["code"].as_str().map(str::to_owned)).unwrap_or(format!("HTTP {status}"));
    Words::of(|lang| command::with_code(lang, what.get(lang), &code))
}

impl Phone {
    /// A phone that makes its key and gets its mandate with a code and its PIN.
    pub fn enrol(
        wire: &Wire,
        (base, addresses): (&str, &[String]),
        trust: &Trust,
        (code, pin): (&Code, &str),
        (key, time, seed, faults): (SecretKey, UtcSeconds, u64, Faults),
    ) -> Result<Self, Words> {
        let origin = trust.pinned.origin();
        let ticket = code.ticket(origin);
        let asked = wire.get(&format!("{base}/intake/v1/offers/{}", ticket.id()));
        let (status, body) = asked.ok_or_else(|| Words::of(command::NO_ANSWER))?;
        if status != 200 {
            return Err(refused(command::CODE_NOT_KNOWN, (status, &body)));
        }
        let offer: OfferState =
            serde_json::from_str(&body).map_err(|e| Words::of(|lang| command::answer_cant_read(lang, &e)))?;
        let role = Role::from_code(&offer.role)
            .ok_or_else(|| Words::of(|lang| command::no_known_role(lang, &offer.role)))?;
        let (signers, place) = ((ticket.id(), Some(trust.registrar)), (role, offer.station.as_str()));
        let enrolment = KeyEnrol {
            until: Some(offer.mandate_until),
            ..KeyEnrol::new(key.public(), signers, place, time)
        };
        let payload = Payload::KeyEnrol(enrolment);
        let head = signed_lines(origin, &payload);
        let line = |k: &SecretKey| SignatureLine { key: k.id(), signature: k.sign(&head) }.to_text();
        let event = String::from_utf8_lossy(&head).into_owned() + &line(&ticket) + &line(&key);
        let body = serde_json::json!({"event": event, "pin": pin}).to_string();
        let who = Who { origin, key: &ticket, time };
        let answer = wire.post_json(&format!("{base}/intake/v1/enrol"), &body, &who);
        match answer {
            Some((200, _)) => {}
            Some((status, body)) => {
                return Err(refused(command::ENROLMENT_REFUSED, (status, &body)));
            }
            None => return Err(Words::of(command::NO_ANSWER_ENROLMENT)),
        }
        let carrier = Carrier::new(addresses, (origin, key.clone()), seed, faults);
        Ok(Phone { key, carrier })
    }

    /// Signs the forms, one after the other in the key's chain, and puts them into the outbox.
    pub fn take_up(&mut self, origin: &str, forms: Vec<Filled>, time: UtcSeconds) {
        let mut prev: Option<EventId> = None;
        for (seq, form) in (0..).zip(forms) {
            let picture = |bytes: Vec<u8>, pictures: &mut BTreeMap<Digest, Vec<u8>>| {
                let digest = Digest::of(&bytes);
                pictures.insert(digest, bytes);
                digest
            };
            let pages = form
                .pages
                .into_iter()
                .map(|(grey, original)| PagePictures {
                    grey: picture(grey, &mut self.carrier.pictures),
                    original: picture(original, &mut self.carrier.pictures),
                })
                .collect();
            let reading = form.reading.map(|bytes| picture(bytes, &mut self.carrier.pictures));
            let skew = i64::from(self.carrier.rng.below(2 * self.carrier.faults.skew + 1))
                - i64::from(self.carrier.faults.skew);
            let confirmed = FormConfirmed {
                acknowledged: Vec::new(),
                by: self.key.id(),
                form: form.key,
                incidents: Vec::new(),
                kind: FormConfirmed::KIND.into(),
                machine: form.machine,
                pages,
                prev,
                reading,
                replaces: None,
                seq,
                time: UtcSeconds(time.0 + skew),
                values: form.values,
                witnesses: BTreeMap::new(),
            };
            let event = sign(origin, Payload::FormConfirmed(confirmed), &[&self.key]);
            prev = Some(event.id());
            self.carrier.add(&event);
        }
    }
}

impl Carrier {
    /// An empty outbox.
    pub fn new(addresses: &[String], (origin, key): (&str, SecretKey), seed: u64, faults: Faults) -> Self {
        let address = |url: &String| Address { url: url.clone(), tries: 0, next_try: 0 };
        Carrier {
            items: Vec::new(),
            times: Vec::new(),
            sender: (origin.to_owned(), key),
            pictures: BTreeMap::new(),
            addresses: addresses.iter().map(address).collect(),
            rng: Rng::of(seed, "phone"),
            faults,
            requests: (0, 0),
        }
    }

    /// Keeps a picture, by its hash.
    pub fn keep(&mut self, bytes: Vec<u8>) {
        self.pictures.insert(Digest::of(&bytes), bytes);
    }

    /// Puts a signed confirmation into the outbox, with those of its pictures that are here and have bytes.
    pub fn add(&mut self, event: &Submission) -> Added {
        let Payload::FormConfirmed(confirmed) = event.payload() else { return Added::NoForm };
        if self.items.iter().any(|item| item.event == event.id()) {
            return Added::Repeated;
        }
        let mut named = Blob::named_by(confirmed);
        named.retain(|b| self.pictures.get(&b.sha256).is_some_and(|p| !p.is_empty()));
        let text = String::from_utf8_lossy(event.bytes()).into_owned();
        let size = |d: &Digest| self.pictures.get(d).map_or(0, |p| p.len() as u64);
        // All that are left have bytes.
        let Ok(item) = Item::new(text, event.id(), named, size) else { return Added::NoForm };
        self.items.push(item);
        self.times.push(Times::default());
        Added::New
    }

    /// Everything in one file, for who carries it (docs/spec/intake.md, "Bundles").
    pub fn bundle(&self, origin: &str) -> std::io::Result<Vec<u8>> {
        let mut archive = tar::Builder::new(Vec::new());
        let mut member = |name: String, content: &[u8]| {
            let mut header = tar::Header::new_ustar();
            header.set_size(content.len() as u64);
            header.set_mode(0o600);
            archive.append_data(&mut header, name, content)
        };
        member("sirekap-bundle/1".into(), format!("{origin}\n").as_bytes())?;
        for item in &self.items {
            member(format!("events/{}", item.event.to_hex()), item.text.as_bytes())?;
        }
        for (digest, bytes) in &self.pictures {
            member(format!("blobs/{}", digest.to_hex()), bytes)?;
        }
        archive.into_inner()
    }

    /// Receipts held, by event.
    pub fn receipts(&self) -> BTreeMap<String, String> {
        self.items.iter().filter_map(|i| Some((i.event.to_hex(), i.receipt.clone()?))).collect()
    }

    /// Whether everything is sent and proven.
    pub fn finished(&self) -> bool {
        self.items.iter().all(Item::finished)
    }

    /// Does one thing, if there is one to do now; whether it did. `now` are the milliseconds of the outbox, `time` is what the
    /// sender's clock says.
    pub fn step(&mut self, wire: &Wire, trust: &Trust, (now, time): (i64, UtcSeconds)) -> bool {
        let happens = |rng: &mut Rng, per_mille: u32| per_mille > 0 && rng.happens(per_mille);
        let mut action = next(&self.items, &self.addresses, now);
        if matches!(action, Action::Wait { .. } | Action::Idle) {
            return false;
        }
        if happens(&mut self.rng, self.faults.reorder) {
            // Any open item goes first.
            let open: Vec<&Item> = self.items.iter().filter(|i| !i.finished()).collect();
            let chosen =
                self.rng.pick(&open).map(|item| next(std::slice::from_ref(*item), &self.addresses, now));
            if let Some(other) = chosen.filter(|a| a.event().is_some()) {
                action = other;
            }
        }
        let Some(at) = self.items.iter().position(|i| Some(i.event) == action.event()) else { return false };
        self.times[at].begun.get_or_insert(now);
        let outcome = self.send(wire, &action, at, time);
        if happens(&mut self.rng, self.faults.kill) {
            // What was not stored is gone; the outbox is what its file says.
            let stored = serde_json::to_string(&self.items).unwrap_or_default();
            if let Ok(items) = serde_json::from_str(&stored) {
                self.items = items;
            }
            return true;
        }
        let Some(home) = self.addresses.iter().position(|a| Some(a.url.as_str()) == action.address()) else {
            return false;
        };
        let belief = Belief { pinned: &trust.pinned, receipt_keys: &trust.receipt_keys };
        let (item, address) =
            done(self.items[at].clone(), self.addresses[home].clone(), &action, &outcome, belief, now);
        if item.state >= State::Receipt && self.times[at].receipt.is_none() {
            self.times[at].receipt = Some(now);
        }
        (self.items[at], self.addresses[home]) = (item, address);
        true
    }

    fn send(&mut self, wire: &Wire, action: &Action, at: usize, time: UtcSeconds) -> Outcome {
        let happens = |rng: &mut Rng, per_mille: u32| per_mille > 0 && rng.happens(per_mille);
        let picture = match action {
            Action::UploadCreate { sha256, .. }
            | Action::UploadAsk { sha256, .. }
            | Action::UploadPiece { sha256, .. } => self.pictures.get(sha256).map_or(&[][..], Vec::as_slice),
            _ => &[],
        };
        let text = &self.items[at].text;
        let who = Who { origin: &self.sender.0, key: &self.sender.1, time };
        self.requests.0 += 1;
        if happens(&mut self.rng, self.faults.stall) {
            std::thread::sleep(std::time::Duration::from_millis(300));
        }
        if happens(&mut self.rng, self.faults.loss / 2) {
            self.requests.1 += 1;
            return Outcome::default();
        }
        if happens(&mut self.rng, self.faults.twice) {
            wire.act(action, text, picture, &who);
        }
        let outcome = wire.act(action, text, picture, &who);
        if outcome.status.is_none() || happens(&mut self.rng, self.faults.loss / 2) {
            self.requests.1 += 1;
            return Outcome::default();
        }
        outcome
    }
}
