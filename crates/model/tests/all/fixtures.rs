//! Keys from fixed seeds, one payload of each kind, and a small seeded generator.

use model::event::{
    AppRelease, Behind, Blocks, BuildReleased, CountRepeated, Cut, CutTotals, Decision, DisclosedDocument,
    DisclosureSet, FormConfirmed, FormCorrected, FormImported, FormMoved, FormResolved, FormsReviewed,
    ImageRendered, ImageWithdrawn, ImportedFrom, KeyEnrol, KeyOffer, KeyRevoke, ManifestSet,
    ObjectionAnswered, ObjectionFiled, ObservedVerdict, OfficeEnrol, OpeningRecorded, Outcome, PagePictures,
    Payload, PlaceObserved, PolicySet, PollRepeated, Portal, PortalBlock, RenderedPage, RepeatCause,
    ResultDecided, ReviewedForm, RevokeReason, Setup, StationAbsent, WithdrawReason, WitnessAt, WitnessGroup,
    Witnessing, sign,
};
use model::manifest::{Desk, Images};
use model::{
    Contest, Digest, EventId, FormKey, Office, Person, Role, SecretKey, Stage, StationCode, Submission,
    UtcSeconds,
};
use std::collections::BTreeMap;

pub const ORIGIN: &str = "log.example/pemilu-uji";
pub const TIME: UtcSeconds = UtcSeconds(1_707_900_000);

pub fn key(seed: u8) -> SecretKey {
    SecretKey::from_seed(&[seed; 32])
}

pub fn form(station: &str) -> FormKey {
    FormKey { contest: Contest::Ppwp, count: 0, round: 0, station: StationCode::new(station).unwrap() }
}

pub fn setup(by: &SecretKey) -> Payload {
    Payload::Setup(Setup {
        by: by.id(),
        election: "Pemilu Uji".into(),
        kind: Setup::KIND_1.into(),
        registry: Digest::of(b"registry"),
        root_key: by.public().to_base64(),
        rules: Digest::of(b"rules"),
        stations: None,
        time: TIME,
    })
}

/// The same, which vouches for what phones are told.
pub fn setup_2(by: &SecretKey) -> Payload {
    match setup(by) {
        Payload::Setup(p) => {
            Payload::Setup(Setup { kind: Setup::KIND.into(), stations: Some(Digest::of(b"stations")), ..p })
        }
        other => other,
    }
}

/// An enrolment by the root alone, or by two.
pub fn enrolment(
    by: &SecretKey,
    with: Option<&SecretKey>,
    key: &SecretKey,
    role: &str,
    area: &str,
) -> KeyEnrol {
    let role = Role::from_code(role).unwrap();
    KeyEnrol::new(key.public(), (by.id(), with.map(SecretKey::id)), (role, area), TIME)
}

/// The same, signed by all whom it needs.
pub fn enrol(
    by: &SecretKey,
    with: Option<&SecretKey>,
    key: &SecretKey,
    role: &str,
    area: &str,
) -> Submission {
    enrolled(enrolment(by, with, key, role, area), by, with, key)
}

/// Signs an enrolment as it needs to be: author, second, and the key itself.
pub fn enrolled(payload: KeyEnrol, by: &SecretKey, with: Option<&SecretKey>, key: &SecretKey) -> Submission {
    payload.sign(ORIGIN, (by, with), key)
}

/// An offer until an hour from now, of a mandate until a day from now.
pub fn offer(by: &SecretKey, with: &SecretKey, ticket: &SecretKey, role: &str, area: &str) -> Payload {
    Payload::KeyOffer(KeyOffer {
        area: area.into(),
        by: by.id(),
        kind: KeyOffer::KIND_1.into(),
        mandate_until: UtcSeconds(TIME.0 + 86_400),
        person: None,
        role: role.into(),
        ticket: ticket.public().to_base64(),
        time: TIME,
        until: UtcSeconds(TIME.0 + 3_600),
        with: with.id(),
    })
}

pub fn revoke(by: &SecretKey, with: &SecretKey, key: &SecretKey) -> Payload {
    Payload::KeyRevoke(KeyRevoke {
        by: by.id(),
        key: key.id(),
        kind: KeyRevoke::KIND.into(),
        reason: RevokeReason::Lost,
        time: TIME,
        with: with.id(),
    })
}

pub fn imported(by: &SecretKey, station: &str) -> Payload {
    imported_as(by, station, Behind::Unsaid)
}

pub fn imported_as(by: &SecretKey, station: &str, behind: Behind) -> Payload {
    Payload::FormImported(FormImported {
        behind,
        by: by.id(),
        form: form(station),
        kind: FormImported::kind_of(behind).into(),
        portal: Some(Portal {
            administrasi: None,
            chart: Some(PortalBlock { absent: vec!["IV.2".into()], null_key: true }),
            images: vec![Some("https://example.org/1.jpg".into()), None],
            mode: None,
            psu: Some("Reguler".into()),
            status_adm: false,
            status_suara: true,
            ts: "2024-02-15 07:00:44".into(),
        }),
        prev: None,
        replaces: None,
        seq: 0,
        source: ImportedFrom { file: format!("{station}.json"), line: 0, sha256: Digest::of(b"file") },
        stage: Stage::Dikonfirmasi,
        time: TIME,
        values: vec![Some(7), None, Some(0)],
    })
}

pub fn confirmed(by: &SecretKey, station: &str) -> Payload {
    Payload::FormConfirmed(FormConfirmed {
        acknowledged: vec!["K3".into(), "K4".into()],
        by: by.id(),
        form: form(station),
        incidents: vec![PagePictures { grey: Digest::of(b"incident"), original: Digest::of(b"its photo") }],
        kind: FormConfirmed::KIND.into(),
        machine: Some(vec![Some(21), None]),
        pages: [b"page 1", b"page 2"]
            .map(|p| PagePictures { grey: Digest::of(p), original: Digest::of(&p[..4]) })
            .into(),
        prev: Some(EventId([1; 32])),
        reading: Some(Digest::of(b"reading")),
        replaces: Some(EventId([2; 32])),
        seq: 4,
        time: TIME,
        values: vec![Some(210), None],
        witnesses: BTreeMap::from([("1".into(), 2), ("10".into(), 1), ("3".into(), 1)]),
    })
}

pub fn cut(by: &SecretKey) -> Payload {
    let totals =
        CutTotals { headline_forms: 2, headline: vec![3, 4], recorded_forms: 3, recorded: vec![5, 6] };
    Payload::Cut(Cut {
        by: by.id(),
        kind: Cut::KIND.into(),
        name: "2024-02-15-03".into(),
        root: Digest::of(b"root"),
        size: 12,
        time: TIME,
        totals: BTreeMap::from([("ppwp".to_string(), totals)]),
    })
}

pub fn release(by: &SecretKey) -> Payload {
    Payload::AppRelease(AppRelease {
        by: by.id(),
        kind: AppRelease::KIND.into(),
        manifest: Digest::of(b"manifest"),
        time: TIME,
        version: "1.2.0".into(),
    })
}

/// A manifest of two authorities.
pub fn manifest(by: &SecretKey, with: &SecretKey) -> Payload {
    Payload::ManifestSet(ManifestSet {
        by: by.id(),
        desks: None,
        kind: ManifestSet::KIND_1.into(),
        manifest: Digest::of(b"manifest"),
        time: TIME,
        with: with.id(),
    })
}

/// A policy of two authorities, with a new key of the log.
pub fn policy(by: &SecretKey, with: &SecretKey) -> Payload {
    Payload::PolicySet(PolicySet {
        addresses: vec!["https://tps.example".into(), "https://192.0.2.1:8443".into()],
        by: by.id(),
        kind: PolicySet::KIND.into(),
        log: Some(key(8).public().to_base64()),
        time: TIME,
        until: UtcSeconds(TIME.0 + 86_400),
        with: with.id(),
        witnessing: None,
    })
}

/// So many witnesses, all but one of whom must cosign.
pub fn witnessing(count: u8) -> Witnessing {
    let name = |n: u8| format!("saksi{n}.example/w");
    let witness = |n: u8| WitnessAt {
        address: format!("https://saksi{n}.example/a"),
        key: key(40 + n).public().to_base64(),
        name: name(n),
    };
    let members = (0..count).map(name).collect();
    let threshold = u64::from(count.saturating_sub(1));
    let group = WitnessGroup { members, name: "cukup".into(), threshold };
    let groups: Vec<WitnessGroup> = (threshold > 0).then_some(group).into_iter().collect();
    let quorum = groups.first().map(|group| group.name.clone());
    Witnessing { groups, quorum, witnesses: (0..count).map(witness).collect() }
}

/// A policy that names witnesses.
pub fn witnessed(by: &SecretKey, with: &SecretKey) -> Payload {
    let Payload::PolicySet(policy) = policy(by, with) else { panic!("a policy") };
    let (addresses, kind) = (Vec::new(), PolicySet::KIND_2.into());
    Payload::PolicySet(PolicySet { addresses, kind, log: None, witnessing: Some(witnessing(3)), ..policy })
}

/// Pictures of a form of two pages, of which one was not found in its photo.
pub fn rendered(by: &SecretKey, station: &str) -> Payload {
    let without = RenderedPage {
        grey: Digest::of(b"page 2"),
        large: None,
        layout: None,
        shown: None,
        small: None,
        why: Some("G1013".into()),
    };
    let with = RenderedPage {
        grey: Digest::of(b"page 1"),
        large: Some(Digest::of(b"large")),
        layout: Some(Digest::of(b"layout")),
        shown: Some(Blocks::of((0..11).map(|at| at != 3))),
        small: Some(Digest::of(b"small")),
        why: None,
    };
    let form = form(station);
    Payload::ImageRendered(ImageRendered {
        by: by.id(),
        event: EventId([3; 32]),
        images: Images::Masked,
        kind: ImageRendered::KIND.into(),
        pages: vec![with, without],
        time: TIME,
        touches: vec![form.station.clone()],
        form,
    })
}

/// Pictures taken away.
pub fn withdrawn(by: &SecretKey, with: &SecretKey, station: &str) -> Payload {
    let form = form(station);
    Payload::ImageWithdrawn(ImageWithdrawn {
        by: by.id(),
        event: EventId([3; 32]),
        kind: ImageWithdrawn::KIND.into(),
        pictures: vec![Digest([1; 32]), Digest([2; 32])],
        reason: WithdrawReason::PersonalData,
        time: TIME,
        touches: vec![form.station.clone()],
        with: with.id(),
        form,
    })
}

/// A document that two authorities put in force.
pub fn disclosure(by: &SecretKey, with: &SecretKey) -> Payload {
    let (document, sha256) = (DisclosedDocument::Inventory, Digest::of(b"document"));
    Payload::DisclosureSet(DisclosureSet::new((by.id(), with.id()), document, sha256, TIME))
}

/// What a watch saw of a place.
pub fn observed(by: &SecretKey) -> Payload {
    Payload::PlaceObserved(PlaceObserved {
        by: by.id(),
        evidence: Digest::of(b"evidence"),
        kind: PlaceObserved::KIND.into(),
        place: "portal-1".into(),
        tables: vec![Digest([1; 32]), Digest([2; 32])],
        time: TIME,
        verdict: ObservedVerdict::Undecidable,
    })
}

/// A build of the program.
pub fn build(by: &SecretKey) -> Payload {
    Payload::BuildReleased(BuildReleased {
        by: by.id(),
        commit: "0123456789abcdef0123456789abcdef01234567".into(),
        kind: BuildReleased::KIND.into(),
        sha256: Digest::of(b"program"),
        target: "x86_64-unknown-linux-gnu".into(),
        time: TIME,
        version: "1.2.0".into(),
    })
}

/// The record of the opening by two authorities.
pub fn opening(by: &SecretKey, with: &SecretKey) -> Payload {
    Payload::OpeningRecorded(OpeningRecorded {
        app: Some(Digest::of(b"manifest")),
        binary: Digest::of(b"program"),
        by: by.id(),
        forms: Digest::of(b"forms"),
        kind: OpeningRecorded::KIND.into(),
        registry: Digest::of(b"registry"),
        roles: BTreeMap::from([("authority".into(), 3), ("publisher".into(), 1)]),
        rules: Digest::of(b"rules"),
        time: TIME,
        with: with.id(),
    })
}

/// A human being.
pub fn person(n: u8) -> Person {
    Person([n; 16])
}

/// A manifest that says where people sign in.
pub fn manifest_2(by: &SecretKey, with: &SecretKey) -> Payload {
    let desk = Desk { origins: vec!["https://meja.kpu.example".into()], rp: "kpu.example".into() };
    let Payload::ManifestSet(of) = manifest(by, with) else { panic!("a manifest") };
    Payload::ManifestSet(ManifestSet { desks: Some(vec![desk]), kind: ManifestSet::KIND.into(), ..of })
}

/// An offer to a human being.
pub fn offer_to(
    person: Person,
    (by, with): (&SecretKey, &SecretKey),
    ticket: &SecretKey,
    role: &str,
    area: &str,
) -> Payload {
    let Payload::KeyOffer(of) = offer(by, with, ticket, role, area) else { panic!("an offer") };
    Payload::KeyOffer(KeyOffer { kind: KeyOffer::KIND.into(), person: Some(person), ..of })
}

/// A key of a human being, enrolled by two.
pub fn enrol_person(
    n: u8,
    (by, with): (&SecretKey, &SecretKey),
    key: &SecretKey,
    role: &str,
    area: &str,
) -> Submission {
    enrolment(by, Some(with), key, role, area).of_person(person(n), "").sign(ORIGIN, (by, Some(with)), key)
}

/// What a desk, objectors and authorities say of a form of a station, one of each kind.
pub fn of_the_desk(by: &SecretKey, with: &SecretKey, station: &str) -> [Payload; 10] {
    let form = form(station);
    let touches = vec![form.station.clone()];
    let (by, with, time) = (by.id(), with.id(), TIME);
    let decision = || Decision {
        date: "2024-02-24".into(),
        document: Digest::of(b"decision"),
        number: "12/PSU/II/2024".into(),
    };
    let reason = || "salah-baca".to_string();
    let text = Some(Digest::of(b"text"));
    let opened = |round, count| FormKey { round, count, ..form.clone() };
    let to = FormKey { contest: Contest::Pdpd, ..form.clone() };
    [
        FormsReviewed {
            by,
            forms: vec![
                ReviewedForm { event: EventId([3; 32]), form: form.clone() },
                ReviewedForm { event: EventId([4; 32]), form: to.clone() },
            ],
            kind: FormsReviewed::KIND.into(),
            time,
            touches: touches.clone(),
        }
        .into(),
        FormCorrected {
            by,
            evidence: vec![Digest([1; 32]), Digest([2; 32])],
            form: form.clone(),
            kind: FormCorrected::KIND.into(),
            reason: reason(),
            replaces: EventId([3; 32]),
            text,
            time,
            touches: touches.clone(),
            values: vec![Some(21), None],
            with,
        }
        .into(),
        FormResolved {
            by,
            event: EventId([3; 32]),
            form: form.clone(),
            kind: FormResolved::KIND.into(),
            reason: reason(),
            text: None,
            time,
            touches: touches.clone(),
            versions: vec![EventId([3; 32]), EventId([4; 32])],
            with,
        }
        .into(),
        FormMoved {
            by,
            event: EventId([3; 32]),
            form: form.clone(),
            kind: FormMoved::KIND.into(),
            reason: "salah-pemilihan".into(),
            text,
            time,
            to,
            touches: touches.clone(),
            values: vec![Some(1), None, Some(3)],
            with,
        }
        .into(),
        ObjectionFiled {
            by,
            event: Some(EventId([3; 32])),
            evidence: vec![],
            field: Some("IV.1".into()),
            form: form.clone(),
            kind: ObjectionFiled::KIND.into(),
            on_behalf: Some("peserta-2".into()),
            text: Digest::of(b"objection"),
            time,
            touches: touches.clone(),
        }
        .into(),
        ObjectionAnswered {
            by,
            form: form.clone(),
            kind: ObjectionAnswered::KIND.into(),
            objection: EventId([5; 32]),
            outcome: Outcome::Kept,
            text,
            time,
            touches: touches.clone(),
        }
        .into(),
        PollRepeated {
            by,
            cause: RepeatCause::Psu,
            decision: decision(),
            form: opened(1, 0),
            kind: PollRepeated::KIND.into(),
            time,
            touches: touches.clone(),
            with,
        }
        .into(),
        CountRepeated {
            by,
            decision: decision(),
            form: opened(0, 1),
            kind: CountRepeated::KIND.into(),
            time,
            touches: touches.clone(),
            with,
        }
        .into(),
        StationAbsent {
            by,
            decision: decision(),
            form: form.clone(),
            kind: StationAbsent::KIND.into(),
            time,
            touches: touches.clone(),
            with,
        }
        .into(),
        ResultDecided {
            by,
            decision: decision(),
            form: form.clone(),
            kind: ResultDecided::KIND.into(),
            replaces: None,
            time,
            touches,
            values: vec![Some(1), Some(2)],
            with,
        }
        .into(),
    ]
}

/// Signs what its payload names by two keys.
pub fn by_those_named(payload: Payload, by: &SecretKey, with: &SecretKey) -> Submission {
    let signers: Vec<&SecretKey> = [by].into_iter().chain(payload.with().map(|_| with)).collect();
    sign(ORIGIN, payload, &signers)
}

/// One event of each kind, signed as the kind asks.
pub fn one_of_each() -> Vec<Submission> {
    let [a, b, c] = [key(1), key(2), key(3)];
    let mut all = vec![
        sign(ORIGIN, setup(&a), &[&a]),
        sign(ORIGIN, setup_2(&a), &[&a]),
        enrol(&a, Some(&b), &c, "importer", ""),
        enrol_person(7, (&a, &b), &c, "operator", "31"),
        OfficeEnrol::signed(ORIGIN, &a, &c, &Office::Bawaslu, TIME),
        sign(ORIGIN, offer(&a, &b, &key(4), "officer", "3171010001001"), &[&a, &b]),
        sign(ORIGIN, offer_to(person(7), (&a, &b), &key(4), "commissioner", "317101"), &[&a, &b]),
        sign(ORIGIN, revoke(&a, &b, &c), &[&a, &b]),
        sign(ORIGIN, imported(&c, "3171010001001"), &[&c]),
        sign(ORIGIN, imported_as(&c, "3171010001001", Behind::Event(EventId([7; 32]))), &[&c]),
        sign(ORIGIN, confirmed(&c, "3171010001001"), &[&c]),
        sign(ORIGIN, cut(&c), &[&c]),
        sign(ORIGIN, release(&c), &[&c]),
        sign(ORIGIN, policy(&a, &b), &[&a, &b]),
        sign(ORIGIN, witnessed(&a, &b), &[&a, &b]),
        sign(ORIGIN, manifest(&a, &b), &[&a, &b]),
        sign(ORIGIN, manifest_2(&a, &b), &[&a, &b]),
        sign(ORIGIN, rendered(&c, "3171010001001"), &[&c]),
        sign(ORIGIN, withdrawn(&c, &a, "3171010001001"), &[&c, &a]),
        sign(ORIGIN, disclosure(&a, &b), &[&a, &b]),
        sign(ORIGIN, observed(&c), &[&c]),
        sign(ORIGIN, build(&c), &[&c]),
        sign(ORIGIN, opening(&a, &b), &[&a, &b]),
    ];
    all.extend(of_the_desk(&a, &b, "3171010001001").map(|payload| by_those_named(payload, &a, &b)));
    all
}

/// An event of any payload line, well-formed or not, signed by these keys.
pub fn raw(json: &str, keys: &[&SecretKey]) -> Vec<u8> {
    let mut bytes = format!("sirekap-event/1\n{ORIGIN}\n{json}\n").into_bytes();
    let lines: Vec<String> =
        keys.iter().map(|k| format!("{} ed25519 {}\n", k.id(), k.sign(&bytes).to_base64())).collect();
    bytes.extend(lines.concat().bytes());
    bytes
}

/// A small seeded generator (xorshift64*), so that every history can be told by its seed.
pub struct Random(pub u64);

impl Random {
    pub fn next(&mut self) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        self.0.wrapping_mul(0x2545_F491_4F6C_DD1D)
    }
    pub fn below(&mut self, bound: usize) -> usize {
        (self.next() >> 33) as usize % bound.max(1)
    }
    pub fn pick<'a, T>(&mut self, from: &'a [T]) -> &'a T {
        &from[self.below(from.len())]
    }
}

/// Damages bytes in one of the ways in which files get damaged.
pub fn mutate(random: &mut Random, bytes: &[u8]) -> Vec<u8> {
    let mut out = bytes.to_vec();
    if out.is_empty() {
        return out;
    }
    let at = random.below(out.len());
    let end = (at + 1 + random.below(24)).min(out.len());
    match random.below(7) {
        0 => out[at] ^= 1 << random.below(8),
        1 => out[at] = *random.pick(b"\"\\{}[]:,0-9.eE \n\r\t\0\xff"),
        2 => drop(out.drain(at..end)),
        3 => out.insert(at, *random.pick(b"\"\\{}[],:09-.e \n\xc3\x80")),
        4 => {
            let piece = out[at..end].to_vec();
            out.splice(at..at, piece);
        }
        5 => out.truncate(at),
        _ => {
            let other = random.below(out.len());
            out.swap(at, other);
        }
    }
    out
}
