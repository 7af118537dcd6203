//! Imports that came after a newer one of the same source: recorded, never what counts.

use model::event::{Behind, FormImported, ImportedFrom, sign};
use model::{Contest, Digest, Entry, EventId, FormKey, Payload, Rules, Stage, StationCode, UtcSeconds};
use registry::Registry;
use tabulate::Status;
use testkit::history::{START, fold, play_by};
use testkit::oracle;
use testkit::small::{self, IMPORTER, ORIGIN, secret};

const STATION: &str = "3173011001001";
const NEXT: &str = "1101012001001";

/// What an import names, by row; 99 is an id that no event has.
#[derive(Clone, Copy)]
enum Names {
    /// Version 1.
    Unsaid,
    Nothing,
    Row(usize),
}
use Names::{Nothing, Row, Unsaid};

/// One import: station, recount, `V.B` (what tells values apart), what it replaces, what is newer.
type Import = (&'static str, u8, u32, Names, Names);

fn entries(rules: Rules, registry: &Registry, rows: &[Import]) -> Vec<Entry> {
    let mut entries = play_by(rules, registry, &[]);
    let mut ids: Vec<EventId> = Vec::new();
    for (at, (station, count, invalid, replaces, newer)) in rows.iter().enumerate() {
        let id = |names: &Names| match names {
            Row(row) => Some(ids.get(*row).copied().unwrap_or(EventId([9; 32]))),
            Nothing | Unsaid => None,
        };
        let behind = match newer {
            Unsaid => Behind::Unsaid,
            names => Behind::from(id(names)),
        };
        let index = registry.station_by_code(station).unwrap();
        let schema = &registry.district(registry.district_of(Contest::Ppwp, index).unwrap()).schema;
        let mut values = vec![None; schema.width()];
        values[schema.invalid()] = Some(*invalid);
        let signer = secret(IMPORTER);
        // A value too many makes an event that the fold refuses.
        if *invalid == REFUSED {
            values.push(None);
        }
        let payload = Payload::FormImported(FormImported {
            behind,
            by: signer.id(),
            form: FormKey {
                contest: Contest::Ppwp,
                count: *count,
                round: 0,
                station: StationCode::new(station).unwrap(),
            },
            kind: FormImported::kind_of(behind).into(),
            portal: None,
            prev: None,
            replaces: id(replaces),
            seq: at as u64,
            source: ImportedFrom { file: "a.json".into(), line: 0, sha256: Digest([0; 32]) },
            stage: Stage::Dikonfirmasi,
            time: UtcSeconds(START + at as i64),
            values,
        });
        let event = sign(ORIGIN, payload, &[&signer]);
        ids.push(event.id());
        entries.push(Entry { event, arrival: UtcSeconds(START + at as i64) });
    }
    entries
}

/// `V.B` of an event that has a value too many.
const REFUSED: u32 = 1_000;

fn told(rules: Rules, registry: &Registry, rows: &[Import]) -> String {
    let entries = entries(rules, registry, rows);
    let opening = (entries.len() - rows.len()) as u64;
    let fold = fold(registry, &entries);
    let differences = oracle::differences(registry, &fold, &oracle::check(registry, &entries));
    assert!(differences.is_empty(), "{}", differences.join("\n"));
    let row = |number| fold.event(number).index - opening;
    fold.events()
        .map(|(_, event)| {
            let letter = match event.status {
                Status::Counted => "C",
                Status::Superseded => "s",
                Status::Disputed => "D",
                Status::Held => "H",
                Status::Refused => "R",
            };
            let replaced = fold.replaced(event).map_or(String::new(), |n| format!(">{}", row(n)));
            let newer = fold.behind(event).map_or(String::new(), |n| format!("<{}", row(n)));
            format!("{letter}{replaced}{newer}")
        })
        .collect::<Vec<_>>()
        .join(" ")
}

#[test]
fn an_older_import_never_counts() {
    let table: &[(&str, &[Import], &str)] = &[
        ("alone", &[(STATION, 0, 5, Nothing, Nothing)], "C"),
        (
            "an older one after it",
            &[(STATION, 0, 5, Nothing, Nothing), (STATION, 0, 6, Nothing, Row(0))],
            "C s<0",
        ),
        (
            "whatever it says that it replaces",
            &[(STATION, 0, 5, Nothing, Nothing), (STATION, 0, 6, Row(0), Row(0))],
            "C s>0<0",
        ),
        (
            "version 1 says nothing of time: the order of the log counts",
            &[(STATION, 0, 5, Nothing, Unsaid), (STATION, 0, 6, Row(0), Unsaid)],
            "s C>0",
        ),
        (
            "what replaces the older one replaces the newer one",
            &[
                (STATION, 0, 5, Nothing, Nothing),
                (STATION, 0, 6, Nothing, Row(0)),
                (STATION, 0, 7, Row(1), Nothing),
            ],
            "s s<0 C>0",
        ),
        (
            "the oldest is behind an older one",
            &[
                (STATION, 0, 5, Nothing, Nothing),
                (STATION, 0, 6, Nothing, Row(0)),
                (STATION, 0, 7, Nothing, Row(1)),
                (STATION, 0, 8, Row(2), Nothing),
            ],
            "s s<0 s<0 C>0",
        ),
        (
            "several older ones make no dispute",
            &[
                (STATION, 0, 5, Nothing, Nothing),
                (STATION, 0, 6, Nothing, Row(0)),
                (STATION, 0, 7, Nothing, Row(0)),
            ],
            "C s<0 s<0",
        ),
        (
            "behind an event that is superseded by now",
            &[
                (STATION, 0, 5, Nothing, Nothing),
                (STATION, 0, 6, Row(0), Nothing),
                (STATION, 0, 7, Nothing, Row(0)),
            ],
            "s C>0 s<0",
        ),
        (
            "an id that no event has says nothing",
            &[(STATION, 0, 5, Nothing, Nothing), (STATION, 0, 5, Nothing, Row(99))],
            "C s",
        ),
        (
            "nor does an event of another station",
            &[(NEXT, 0, 5, Nothing, Nothing), (STATION, 0, 6, Nothing, Row(0))],
            "C C",
        ),
        (
            "nor one of another count",
            &[(STATION, 1, 5, Nothing, Nothing), (STATION, 0, 6, Nothing, Row(0))],
            "C s",
        ),
        (
            "nor one that was refused",
            &[(STATION, 0, REFUSED, Nothing, Nothing), (STATION, 0, 6, Nothing, Row(0))],
            "R C",
        ),
        (
            "a refused one is behind nothing, and what replaces it is a first",
            &[(STATION, 0, 5, Nothing, Nothing), (STATION, 0, REFUSED, Nothing, Row(0))],
            "C R",
        ),
    ];
    let registry = small::registry();
    for (what, rows, expected) in table {
        for rules in [Rules::V1, Rules::V2] {
            assert_eq!(told(rules, &registry, rows), *expected, "{what} ({rules:?})");
        }
    }
}
