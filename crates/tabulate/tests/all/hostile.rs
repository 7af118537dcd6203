//! Random histories with a hostile key among honest ones: whatever an officer of one station signs, claims, repeats or forges,
//! no figure outside his own station's forms changes.

use model::event::{
    AppRelease, FormConfirmed, KeyEnrol, KeyOffer, KeyRevoke, Payload, PolicySet, RevokeReason, sign,
};
use model::{Contest, Digest, Entry, EventId, FormKey, Role, StationCode, Submission, UtcSeconds};
use proptest::collection::vec;
use proptest::prelude::*;
use registry::{RegionIdx, Registry, StationIdx};
use std::collections::BTreeMap;
use tabulate::Tabulation;
use testkit::history::{self, OFFICERS, START, fold, forge};
use testkit::small::{self, ORIGIN, ROOT, SECOND, secret};

/// The hostile officer, and his station.
const HOSTILE: (u8, &str) = OFFICERS[3];
/// Entries that open the log.
const OPENING: usize = 6 + OFFICERS.len();

/// Something hostile: where in the log, what, and numbers to make it of.
type Deed = (usize, u8, u8, u32);

fn confirmed(by: u8, station: &str, (n, value): (u8, u32), replaces: Option<EventId>) -> Payload {
    let contest = Contest::ALL[usize::from(n) % 5];
    Payload::FormConfirmed(FormConfirmed {
        acknowledged: Vec::new(),
        by: secret(by).id(),
        form: FormKey {
            contest,
            count: if n % 3 == 0 { 0 } else { n },
            round: if n % 2 == 0 { 0 } else { 255 - n },
            station: StationCode::new(station).unwrap(),
        },
        incidents: Vec::new(),
        kind: FormConfirmed::KIND.into(),
        machine: None,
        pages: Vec::new(),
        prev: replaces,
        reading: None,
        replaces,
        seq: u64::from(n),
        time: UtcSeconds(START),
        values: vec![Some(value); 22 + 3 + usize::from(n)],
        witnesses: BTreeMap::new(),
    })
}

fn deed(registry: &Registry, honest: &[Entry], (at, what, n, value): Deed) -> Submission {
    let me = HOSTILE.0;
    let own = |payload: Payload| sign(ORIGIN, payload, &[&secret(me)]);
    let (by, time) = (secret(me).id(), UtcSeconds(START));
    let other = honest[at % honest.len()].event.id();
    let stations: Vec<String> =
        (0..registry.station_count()).map(|s| registry.station(StationIdx(s)).code.to_string()).collect();
    let any = stations[usize::from(n) % stations.len()].as_str();
    let width = |station: &str, contest: Contest| {
        let at = registry.station_by_code(station)?;
        Some(registry.district(registry.district_of(contest, at)?).schema.width())
    };
    let fitting = |signer: u8, station: &str, replaces| {
        let payload = confirmed(signer, station, (n, value), replaces);
        let Payload::FormConfirmed(mut p) = payload else { unreachable!() };
        if let Some(width) = width(station, p.form.contest) {
            p.values.resize(width, Some(value));
        }
        Payload::FormConfirmed(p)
    };
    match what % 12 {
        0 => own(fitting(me, HOSTILE.1, None)),
        1 => own(fitting(me, HOSTILE.1, Some(other))),
        2 => own(fitting(me, any, None)),
        3 => own(fitting(me, any, Some(other))),
        // In another officer's name, with a signature that is none of his.
        4 => forge(&sign(ORIGIN, fitting(OFFICERS[0].0, any, None), &[&secret(OFFICERS[0].0)])),
        5 => forge(&honest[at % honest.len()].event),
        6 => {
            let key = secret(200 + n % 40);
            let role = [Role::Officer, Role::Authority, Role::Intake, Role::Publisher][usize::from(n) % 4];
            KeyEnrol::new(key.public(), (by, None), (role, ["", "31", HOSTILE.1][usize::from(n) % 3]), time)
                .sign(ORIGIN, (&secret(me), None), &key)
        }
        7 => {
            let with = secret(200 + n % 40);
            let payload = Payload::KeyRevoke(KeyRevoke {
                by,
                key: secret(OFFICERS[usize::from(n) % OFFICERS.len()].0).id(),
                kind: KeyRevoke::KIND.into(),
                reason: RevokeReason::Lost,
                time,
                with: with.id(),
            });
            sign(ORIGIN, payload, &[&secret(me), &with])
        }
        8 => {
            let payload = Payload::KeyOffer(KeyOffer {
                area: any.into(),
                by,
                kind: KeyOffer::KIND_1.into(),
                mandate_until: UtcSeconds(START + 9),
                person: None,
                role: "officer".into(),
                ticket: secret(240).public().to_base64(),
                time,
                until: UtcSeconds(START + 9),
                with: secret(SECOND).id(),
            });
            forge(&sign(ORIGIN, payload, &[&secret(me), &secret(SECOND)]))
        }
        9 => own(Payload::AppRelease(AppRelease {
            by,
            kind: AppRelease::KIND.into(),
            manifest: Digest([n; 32]),
            time,
            version: "9".into(),
        })),
        10 => {
            let payload = Payload::PolicySet(PolicySet {
                addresses: vec!["https://jahat.example".into()],
                by,
                kind: PolicySet::KIND.into(),
                log: Some(secret(250).public().to_base64()),
                time,
                until: UtcSeconds(START + 9),
                with: secret(ROOT).id(),
                witnessing: None,
            });
            forge(&sign(ORIGIN, payload, &[&secret(me), &secret(ROOT)]))
        }
        _ => {
            let Payload::Setup(mut setup) = honest[0].event.payload().clone() else { unreachable!() };
            setup.by = by;
            setup.root_key = secret(me).public().to_base64();
            sign(ORIGIN, Payload::Setup(setup), &[&secret(me)])
        }
    }
}

/// Every figure outside a station: values, stage and state of each form, and the totals of every region that does not hold it.
fn figures(registry: &Registry, fold: &Tabulation, except: StationIdx) -> Vec<String> {
    let above = registry.path(registry.station(except).village);
    let mut all = Vec::new();
    for contest in registry.contests().iter().copied() {
        for station in (0..registry.station_count()).map(StationIdx).filter(|s| *s != except) {
            let Some(form) = fold.form(contest, station) else { continue };
            let values = form.current().map(|event| fold.values(event).to_vec());
            let state = (fold.stage(form), form.disputed, form.held, form.incomplete);
            all.push(format!("{contest} {} {values:?} {state:?}", registry.station(station).code));
        }
        for region in registry.regions().filter(|r| *r != RegionIdx::NATION && !above.contains(r)) {
            let totals = fold.totals(registry, contest, region);
            // When something last came is no figure: what is refused in public came, too.
            let totals = totals.map(|totals| tabulate::Totals { newest: 0, said: 0, ..totals });
            all.push(format!("{contest} {} {totals:?}", registry.region(region).code));
        }
    }
    all
}

#[test]
fn a_copy_that_nobody_signed_stands_for_nothing() {
    let registry = small::registry();
    let rows = [((0, 0), 5, None, None), ((0, 0), 7, Some(0), None)];
    let honest = crate::facts::signed_by(model::Rules::LATEST, &registry, &rows, &[10, 10]);
    let first = honest[honest.len() - 2].clone();
    let mut mixed = honest.clone();
    mixed.insert(honest.len() - 2, Entry { event: forge(&first.event), arrival: first.arrival });
    let elsewhere = registry.station_by_code("1101012001001").unwrap();
    let told = |entries: &[Entry]| figures(&registry, &fold(&registry, entries), elsewhere);
    assert_eq!(told(&honest), told(&mixed));
    let form = fold(&registry, &mixed);
    let form = form.form(Contest::Ppwp, registry.station_by_code(HOSTILE.1).unwrap()).unwrap();
    assert!(!form.disputed);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, ..ProptestConfig::default() })]

    #[test]
    fn no_figure_outside_the_hostile_officers_station_changes(
        steps in history::honest(40),
        deeds in vec((any::<usize>(), any::<u8>(), any::<u8>(), prop_oneof![0u32..400, Just(u32::MAX)]), 1..60),
    ) {
        let registry = small::registry();
        let station = registry.station_by_code(HOSTILE.1).unwrap();
        // His own honest events are his.
        let mut honest = history::play(&registry, &steps);
        honest.retain(|e| e.event.payload().by() != secret(HOSTILE.0).id());
        let mut mixed = honest.clone();
        for of in deeds {
            let at = OPENING + of.0 % (mixed.len() + 1 - OPENING);
            let arrival = mixed[at - 1].arrival;
            let entry = Entry { event: deed(&registry, &honest, of), arrival };
            mixed.insert(at, entry);
        }
        let (before, after) = (fold(&registry, &honest), fold(&registry, &mixed));
        let (before, after) = (figures(&registry, &before, station), figures(&registry, &after, station));
        for (before, after) in before.iter().zip(&after) {
            prop_assert_eq!(before, after);
        }
        prop_assert_eq!(before.len(), after.len());
    }
}
