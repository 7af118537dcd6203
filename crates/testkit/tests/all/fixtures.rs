//! Trees that were made by the program as it stood in November 2026: the first rules, registry version 1, tree format 1.
//! They verify for ever with the same figures, and an election that was opened then goes on under today's program.
//!
//! `cases` and `disputes` are of the small election of this crate, `demo` is of `sirekap demo --stations 24 --photos 4`.

use ::verify::{Exit, Folder, Options, Outcome, Report, TreeSource as _, verify};
use model::contest::Occasion;
use model::{Contest, Digest, Entry, Rules};
use publish::{Config, Publisher, Scope};
use registry::{RegionIdx, Registry};
use shapes::own::{Root, TreeFormat};
use std::path::Path;
use std::sync::Arc;
use tabulate::Tabulation;
use testkit::audit::told;
use testkit::history::fold;
use testkit::small::{LOG, ORIGIN, secret};
use testkit::tree::{MemoryLog, checkpoint, policy};
use tlog::{bundles_for, decode_bundle};

const TREES: &[u8] = include_bytes!("../../fixtures/trees-2026-11.tar.xz");

/// Unpacks all trees into a folder.
fn unpacked() -> tempfile::TempDir {
    assert_eq!(
        Digest::of(TREES).to_hex(),
        "4164fdceeb6e93f4f304fd0761ac4b11b18480d023e548c7f543ee2b364a0c0b",
        "the fixture stays as it was made"
    );
    let folder = tempfile::tempdir().unwrap();
    tar::Archive::new(liblzma::read::XzDecoder::new(TREES)).unpack(folder.path()).unwrap();
    folder
}

fn verified(tree: &Path) -> Report {
    verify(&Folder::new(tree), &Options::default(), &|_| {})
}

fn root(tree: &Path) -> Root {
    serde_json::from_slice(&std::fs::read(tree.join("root.json")).unwrap()).unwrap()
}

fn registry(tree: &Path) -> Registry {
    let object = shapes::paths::object(&root(tree).registry.object);
    let packed = std::fs::read(tree.join(object)).unwrap();
    Registry::load(&zstd::decode_all(packed.as_slice()).unwrap()).unwrap()
}

/// The log's entries, as they lie in the tree.
fn entries(tree: &Path) -> Vec<Vec<u8>> {
    let size = root(tree).checkpoint.lines().nth(1).unwrap().parse().unwrap();
    let bundle = |id: tlog::BundleId| {
        let bytes = Folder::new(tree).get(&format!("log/{}", id.path())).unwrap().unwrap();
        decode_bundle(&bytes).unwrap().into_iter().map(<[u8]>::to_vec).collect::<Vec<_>>()
    };
    bundles_for(0, size).into_iter().flat_map(bundle).collect()
}

#[test]
fn the_trees_of_november_2026_verify_with_the_same_figures() {
    let folder = unpacked();
    for (name, entries, root) in [
        ("cases", 301, "52a98ea978e4636683ad7b9440efa3450127c8cf7e69462987285979e7cbba1d"),
        ("disputes", 49, "9dbe434ecfe8e037f4d19981ef1e890cfcb8158be4ee8b2ec670e0630fc46ee3"),
        ("demo", 165, "8868ce2b2e223b0cad433f0dff11fb02cccf5fef303743cbea89072d243e8925"),
    ] {
        let report = verified(&folder.path().join(name));
        assert_eq!(report.exit, Exit::Pass, "{name}: {}", told(&report));
        assert_eq!((report.entries, report.root.as_deref()), (entries, Some(root)), "{name}");
        let unseen = report.checks.iter().filter(|c| c.result != Outcome::Pass && c.applies);
        assert_eq!(unseen.count(), 0, "{name}");
    }
}

/// What the first rules said of the disputes, they say today: nobody but the log's opening chooses the rules.
#[test]
fn disputes_of_november_2026_are_counted_as_they_were() {
    let folder = unpacked();
    let tree = folder.path().join("disputes");
    let registry = registry(&tree);
    let log_key = secret(LOG).id();
    let all: Vec<Entry> =
        entries(&tree).iter().map(|bytes| Entry::parse(ORIGIN, log_key, bytes).unwrap()).collect();
    let state = fold(&registry, &all);
    assert_eq!(state.rules(), Rules::V1);
    let of = |contest| {
        let totals = state.totals(&registry, contest, RegionIdx::NATION).unwrap();
        let sum = |tally: &tabulate::Tally| (tally.forms, tally.sums.last().copied().unwrap_or_default());
        (totals.disputed, totals.held, sum(&totals.recorded), sum(&totals.headline))
    };
    let figures: Vec<_> = Contest::of(Occasion::Pemilu).map(of).collect();
    assert_eq!(figures, FIGURES);
}

type Figures = (u64, u64, (u64, u64), (u64, u64));
/// Of each contest: forms in dispute, forms held, and of both totals forms and all votes.
const FIGURES: [Figures; 5] = [
    (0, 0, (5, 344), (5, 344)),
    (0, 0, (2, 172), (2, 172)),
    (2, 1, (0, 0), (0, 0)),
    (2, 0, (3, 258), (3, 258)),
    (1, 2, (2, 172), (0, 0)),
];

/// The upgrade of a running election: its old cuts stay as they were published, everything else is written anew.
#[test]
fn an_election_of_november_2026_goes_on() {
    let folder = unpacked();
    let tree = folder.path().join("cases");
    let before = root(&tree);
    assert_eq!(before.format, TreeFormat::V1.code());
    assert!(!before.cuts.is_empty());
    let registry = Arc::new(registry(&tree));
    let bytes = entries(&tree);
    let log_key = secret(LOG).id();
    let all: Vec<Entry> = bytes.iter().map(|b| Entry::parse(ORIGIN, log_key, b).unwrap()).collect();
    let state: Tabulation = fold(&registry, &all);
    let note = checkpoint(&registry, &bytes);
    let config = Config { origin: ORIGIN.into(), log_keys: vec![log_key], policy: policy().to_string() };
    let publisher = Publisher::new(testkit::tree::unflushed(&tree), registry, config);
    publisher.publish(&state, &MemoryLog(bytes), &note, Scope::Changed(&[]), &|_| {}).unwrap();
    let after = root(&tree);
    assert_eq!(after.format, TreeFormat::LATEST.code());
    assert_eq!(after.cuts, before.cuts);
    assert_ne!(after.node, before.node);
    let report = verified(&tree);
    assert_eq!(report.exit, Exit::Pass, "{}", told(&report));
}
