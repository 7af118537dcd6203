//! Tables of facts: which event of a form counts, and what it gives to the totals.

use model::event::{Behind, FormConfirmed, FormImported, ImportedFrom, sign};
use model::{Contest, Digest, Entry, EventId, FormKey, Payload, Rules, Stage, StationCode, UtcSeconds};
use registry::{RegionIdx, Registry};
use tabulate::{AnomalyKind, Status, Tabulation};
use testkit::history::fold;
use testkit::history::{START, forge, play, play_by};
use testkit::small::{self, IMPORTER, ORIGIN, secret};

/// One row: round and count, `V.B` (what tells values apart), row replaced, stage (imported) or none (confirmed).
pub type Row = ((u8, u8), u32, Option<usize>, Option<Stage>);

const STATION: &str = "3173011001001";
const CONFIRMED: Option<Stage> = None;

fn values(registry: &Registry, invalid: u32) -> Vec<Option<u32>> {
    let station = registry.station_by_code(STATION).unwrap();
    let schema = &registry.district(registry.district_of(Contest::Ppwp, station).unwrap()).schema;
    let mut values = vec![None; schema.width()];
    values[schema.invalid()] = Some(invalid);
    values
}

fn entries(rules: Rules, registry: &Registry, rows: &[Row]) -> Vec<Entry> {
    let keys = rows.iter().map(|row| if row.3.is_some() { IMPORTER } else { 10 });
    signed_by(rules, registry, rows, &keys.collect::<Vec<_>>())
}

/// The opening of a log and an event for each row, signed by the key of its number.
pub fn signed_by(rules: Rules, registry: &Registry, rows: &[Row], keys: &[u8]) -> Vec<Entry> {
    let mut entries = play_by(rules, registry, &[]);
    let opening = entries.len();
    let mut ids: Vec<EventId> = Vec::new();
    for (at, (((round, count), invalid, replaces, stage), key)) in rows.iter().zip(keys).enumerate() {
        let form = FormKey {
            contest: Contest::Ppwp,
            count: *count,
            round: *round,
            station: StationCode::new(STATION).unwrap(),
        };
        let signer = secret(*key);
        let replaces = replaces.map(|r| ids[r]);
        let time = UtcSeconds(START + at as i64);
        let payload = match stage {
            Some(stage) => Payload::FormImported(FormImported {
                behind: Behind::Unsaid,
                by: signer.id(),
                form,
                kind: FormImported::KIND_1.into(),
                portal: None,
                prev: None,
                replaces,
                seq: at as u64,
                source: ImportedFrom { file: "a.json".into(), line: 0, sha256: Digest([0; 32]) },
                stage: *stage,
                time,
                values: values(registry, *invalid),
            }),
            None => Payload::FormConfirmed(FormConfirmed {
                acknowledged: Vec::new(),
                by: signer.id(),
                form,
                incidents: Vec::new(),
                kind: FormConfirmed::KIND.into(),
                machine: None,
                pages: Vec::new(),
                prev: None,
                reading: None,
                replaces,
                seq: at as u64,
                time,
                values: values(registry, *invalid),
                witnesses: Default::default(),
            }),
        };
        let event = sign(ORIGIN, payload, &[&signer]);
        ids.push(event.id());
        entries.push(Entry { event, arrival: UtcSeconds(START + at as i64) });
    }
    assert_eq!(entries.len(), opening + rows.len());
    entries
}

fn told(rules: Rules, registry: &Registry, rows: &[Row]) -> String {
    let fold = fold(registry, &entries(rules, registry, rows));
    let letters: String = fold
        .events()
        .map(|(_, e)| match e.status {
            Status::Counted => 'C',
            Status::Superseded => 's',
            Status::Disputed => 'D',
            Status::Held => 'H',
            Status::Refused => 'R',
        })
        .collect();
    let form = fold.form(Contest::Ppwp, registry.station_by_code(STATION).unwrap()).unwrap();
    let nation = fold.totals(registry, Contest::Ppwp, RegionIdx::NATION).unwrap();
    let invalid = |tally: &tabulate::Tally| tally.sums[tally.sums.len() - 2];
    format!(
        "{letters}{} stage {} recorded {}/{} headline {}/{}",
        if form.disputed { " disputed" } else { "" },
        fold.stage(form) as u8,
        nation.recorded.forms,
        invalid(&nation.recorded),
        nation.headline.forms,
        invalid(&nation.headline),
    )
}

/// Logs that were opened with the first rules are counted by them for ever.
#[test]
fn which_event_counts_by_the_first_rules() {
    let terbaca = Some(Stage::Terbaca);
    let direkap = Some(Stage::DirekapKecamatan);
    let nothing_in = Some(Stage::BelumMasuk);
    let table: &[(&str, &[Row], &str)] = &[
        ("nothing", &[], " stage 0 recorded 0/0 headline 0/0"),
        ("one", &[((0, 0), 5, None, CONFIRMED)], "C stage 2 recorded 1/5 headline 1/5"),
        (
            "a machine's reading stays out of the headline",
            &[((0, 0), 5, None, terbaca)],
            "C stage 1 recorded 1/5 headline 0/0",
        ),
        (
            "an import that says nothing is in",
            &[((0, 0), 5, None, nothing_in)],
            "C stage 0 recorded 0/0 headline 0/0",
        ),
        (
            "a replacement",
            &[((0, 0), 5, None, CONFIRMED), ((0, 0), 6, Some(0), CONFIRMED)],
            "sC stage 2 recorded 1/6 headline 1/6",
        ),
        (
            "a later stage replaces",
            &[((0, 0), 5, None, CONFIRMED), ((0, 0), 6, Some(0), direkap)],
            "sC stage 4 recorded 1/6 headline 1/6",
        ),
        (
            "the same said twice is no dispute",
            &[((0, 0), 5, None, CONFIRMED), ((0, 0), 5, None, CONFIRMED)],
            "Cs stage 2 recorded 1/5 headline 1/5",
        ),
        (
            "two firsts that differ",
            &[((0, 0), 5, None, CONFIRMED), ((0, 0), 6, None, CONFIRMED)],
            "DD disputed stage 0 recorded 0/0 headline 0/0",
        ),
        (
            "two stages of the same values differ too",
            &[((0, 0), 5, None, CONFIRMED), ((0, 0), 5, None, direkap)],
            "DD disputed stage 0 recorded 0/0 headline 0/0",
        ),
        (
            "a fork leaves what stood before it",
            &[((0, 0), 5, None, CONFIRMED), ((0, 0), 6, Some(0), CONFIRMED), ((0, 0), 7, Some(0), CONFIRMED)],
            "CDD disputed stage 2 recorded 1/5 headline 1/5",
        ),
        (
            "what follows a fork is disputed with it",
            &[
                ((0, 0), 5, None, CONFIRMED),
                ((0, 0), 6, Some(0), CONFIRMED),
                ((0, 0), 7, Some(0), CONFIRMED),
                ((0, 0), 8, Some(1), CONFIRMED),
            ],
            "CDDD disputed stage 2 recorded 1/5 headline 1/5",
        ),
        (
            "identical siblings go on together",
            &[
                ((0, 0), 5, None, CONFIRMED),
                ((0, 0), 6, Some(0), CONFIRMED),
                ((0, 0), 6, Some(0), CONFIRMED),
                ((0, 0), 8, Some(2), CONFIRMED),
            ],
            "sssC stage 2 recorded 1/8 headline 1/8",
        ),
        (
            "a repeat poll wins over any count",
            &[((0, 3), 5, None, CONFIRMED), ((1, 0), 6, None, CONFIRMED)],
            "sC stage 2 recorded 1/6 headline 1/6",
        ),
        (
            "a recount wins within its round",
            &[((0, 1), 5, None, CONFIRMED), ((0, 0), 6, None, CONFIRMED)],
            "Cs stage 2 recorded 1/5 headline 1/5",
        ),
        (
            "a forked repeat poll leaves the first poll counted",
            &[((0, 0), 5, None, CONFIRMED), ((1, 0), 6, None, CONFIRMED), ((1, 0), 7, None, CONFIRMED)],
            "CDD disputed stage 2 recorded 1/5 headline 1/5",
        ),
        (
            "replacing across rounds is a first of its own round",
            &[((0, 0), 5, None, CONFIRMED), ((1, 0), 6, Some(0), CONFIRMED)],
            "sC stage 2 recorded 1/6 headline 1/6",
        ),
        (
            "an impossible value is recorded and held",
            &[((0, 0), 105_200, None, CONFIRMED)],
            "H stage 2 recorded 1/105200 headline 0/0",
        ),
    ];
    let registry = small::registry();
    for (what, rows, expected) in table {
        assert_eq!(told(Rules::V1, &registry, rows), *expected, "{what}");
    }
}

#[test]
fn a_dispute_stands_out_of_the_headline_and_is_recorded_as_first_said() {
    let table: &[(&str, &[Row], &str)] = &[
        (
            "two officers who differ",
            &[((0, 0), 5, None, CONFIRMED), ((0, 0), 6, None, CONFIRMED)],
            "DD disputed stage 2 recorded 1/5 headline 0/0",
        ),
        (
            "a fork of one's own correction",
            &[((0, 0), 5, None, CONFIRMED), ((0, 0), 6, Some(0), CONFIRMED), ((0, 0), 7, Some(0), CONFIRMED)],
            "sDD disputed stage 2 recorded 1/6 headline 0/0",
        ),
        (
            "who comes later does not change what is recorded",
            &[((0, 0), 5, None, CONFIRMED), ((0, 0), 6, None, CONFIRMED), ((0, 0), 7, Some(1), CONFIRMED)],
            "DsD disputed stage 2 recorded 1/5 headline 0/0",
        ),
        (
            "it ends when all say the same",
            &[((0, 0), 5, None, CONFIRMED), ((0, 0), 6, None, CONFIRMED), ((0, 0), 5, Some(1), CONFIRMED)],
            "Css stage 2 recorded 1/5 headline 1/5",
        ),
        (
            "an impossible version is in dispute, not held",
            &[((0, 0), 105_200, None, CONFIRMED), ((0, 0), 6, None, CONFIRMED)],
            "DD disputed stage 2 recorded 1/105200 headline 0/0",
        ),
        (
            "an impossible value alone is held",
            &[((0, 0), 105_200, None, CONFIRMED)],
            "H stage 2 recorded 1/105200 headline 0/0",
        ),
    ];
    let registry = small::registry();
    for (what, rows, expected) in table {
        assert_eq!(told(Rules::V2, &registry, rows), *expected, "{what}");
    }
}

/// A signature that is another's makes an event nobody's: refused, and out of its signer's chain.
#[test]
fn a_forged_event_counts_for_nothing() {
    let registry = small::registry();
    let rows: &[Row] = &[((0, 0), 5, None, CONFIRMED), ((0, 0), 6, Some(0), CONFIRMED)];
    let mut all = entries(Rules::V2, &registry, rows);
    let last = all.last_mut().unwrap();
    last.event = forge(&last.event);
    let state = fold(&registry, &all);
    let statuses: Vec<Status> = state.events().map(|(_, e)| e.status).collect();
    assert_eq!(statuses, [Status::Counted, Status::Refused]);
    let anomalies: Vec<_> = state.anomalies().iter().map(|a| (a.index, a.kind, a.refusal)).collect();
    assert_eq!(anomalies, [(all.len() as u64 - 1, AnomalyKind::Refused, 1012)]);
    assert_eq!(state.chain(secret(10).id()).0, 1);
}

/// The bound of exempt areas: without one, one phone abroad could fill the national headline.
#[test]
fn nobody_fills_the_headline_from_an_exempt_area() {
    let registry = small::registry();
    let station = registry.station_by_code("99BE0101001").unwrap();
    assert!(registry.station(station).exempt);
    for (rules, invalid, expected) in [
        (Rules::V1, u32::MAX, (1, u64::from(u32::MAX))),
        (Rules::V2, u32::MAX, (0, 0)),
        (Rules::V2, 5_001, (0, 0)),
        (Rules::V2, 5_000, (1, 5_000)),
    ] {
        let mut all = entries(rules, &registry, &[((0, 0), invalid, None, CONFIRMED)]);
        let last = all.last_mut().unwrap();
        let Payload::FormConfirmed(mut of) = last.event.payload().clone() else { unreachable!() };
        of.form.station = StationCode::new("99BE0101001").unwrap();
        last.event = sign(ORIGIN, Payload::FormConfirmed(of), &[&secret(10)]);
        let nation = fold(&registry, &all).totals(&registry, Contest::Ppwp, RegionIdx::NATION).unwrap();
        let headline = (nation.headline.forms, nation.headline.sums[nation.headline.sums.len() - 2]);
        assert_eq!(headline, expected, "{rules:?} {invalid}");
        assert_eq!(nation.recorded.forms, 1);
        assert_eq!(nation.stations_in(), 1);
    }
}

/// A form without its votes is in, and says what it lacks.
#[test]
fn a_form_that_lacks_votes_is_incomplete() {
    let registry = small::registry();
    let all = entries(Rules::V2, &registry, &[((0, 0), 5, None, CONFIRMED)]);
    let state = fold(&registry, &all);
    let nation = state.totals(&registry, Contest::Ppwp, RegionIdx::NATION).unwrap();
    assert_eq!((nation.stations_in(), nation.incomplete, nation.headline.forms), (1, 1, 1));
    let votes = nation.headline.present.len() - 4;
    assert_eq!(nation.headline.present[votes], 0, "no form of the headline has votes");
}

#[test]
fn an_event_of_a_form_that_is_not_held_stands_at_no_form() {
    let registry = small::registry();
    let mut fold = Tabulation::new(&registry);
    let mut all = play(&registry, &[]);
    let signer = secret(10);
    // Brussel votes for no provincial council.
    let form = FormKey {
        contest: Contest::Pdprdp,
        count: 0,
        round: 0,
        station: StationCode::new("99BE0101001").unwrap(),
    };
    let payload = Payload::FormConfirmed(FormConfirmed {
        acknowledged: Vec::new(),
        by: signer.id(),
        form,
        incidents: Vec::new(),
        kind: FormConfirmed::KIND.into(),
        machine: None,
        pages: Vec::new(),
        prev: None,
        reading: None,
        replaces: None,
        seq: 0,
        time: UtcSeconds(START),
        values: vec![None; 30],
        witnesses: Default::default(),
    });
    all.push(Entry { event: sign(ORIGIN, payload, &[&signer]), arrival: UtcSeconds(START + 9) });
    let applied: Vec<_> = all.iter().map(|e| fold.apply(&registry, e)).collect();
    let last = applied.last().unwrap();
    assert_eq!((last.form, last.refused.as_ref().map(model::Refusal::number)), (None, Some(1016)));
    assert_eq!(fold.status_counts().refused, 1);
    assert_eq!(fold.totals(&registry, Contest::Pdprdp, RegionIdx::NATION).unwrap().newest, 0);
}

#[test]
fn an_entry_passed_over_keeps_its_place() {
    let registry = small::registry();
    let entries = entries(Rules::V2, &registry, &[((0, 0), 5, None, CONFIRMED)]);
    let (last, opening) = entries.split_last().unwrap();
    let mut state = fold(&registry, opening);
    state.skip();
    state.apply(&registry, last);
    assert_eq!(state.size(), entries.len() as u64 + 1);
    assert_eq!(state.events().next().unwrap().1.index, entries.len() as u64);
}
