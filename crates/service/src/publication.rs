//! `sirekap publish`: fold the log and write the public tree.

use crate::context::Context;
use crate::face::{Exit, Failure, io};
use crate::home::Home;
use crate::hour::{Hour, Standing, opening, sources::TimeSources};
use crate::keys::{self, KeyName};
use crate::log_home::{LogHome, now, system_clock};
use crate::number::grouped;
use crate::progress::Bars;
use crate::source::LedgerSource;
use clap::Args;
use model::event::{Cut, CutTotals, Payload, sign};
use model::{Contest, Digest, UtcSeconds};
use publish::{Config, Phase, Publisher, Report, Scope};
use registry::{RegionIdx, StationIdx};
use shapes::own::Root;
use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;
use tabulate::Tabulation;
use tlog::{Checkpoint, Note};

/// Fold the log and write the public tree.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  sirekap publish                    what changed since the last time\n  sirekap publish --cut 2024-02-14T2000   and a cut: CSV files and permanent addresses\n  sirekap publish --open --key keys/authority-b.seed   an authority says that the hour has come; two must"
)]
pub struct PublishArgs {
    /// Name of a cut to make now: letters, digits, dots and hyphens
    #[arg(long, value_name = "NAME")]
    cut: Option<String>,
    /// Sign, as an authority of the nation, that the hour has come, and publish nothing; two must sign the same file
    /// [default: opening.txt of the election's folder]
    #[arg(long, value_name = "FILE", num_args = 0..=1, conflicts_with_all = ["cut", "time_source"])]
    open: Option<Option<PathBuf>>,
    /// Key that signs, a file as in the folder keys [default: keys/authority.seed of the election's folder]
    #[arg(long, value_name = "FILE", requires = "open")]
    key: Option<PathBuf>,
    #[command(flatten)]
    sources: TimeSources,
    /// Folder of the election; without it, the one used last
    #[arg(long)]
    data: Option<PathBuf>,
}

/// Runs the command.
pub fn run(context: &Context, args: PublishArgs) -> Result<(), Failure> {
    let home = Home::open(args.data.as_deref())?;
    if let Some(file) = &args.open {
        return opening::sign(context, &home, (file.as_deref(), args.key.as_deref()), now());
    }
    let sources = args.sources.open()?;
    let registry = Arc::new(home.registry()?);
    let log = LogHome::open(home, registry, system_clock())?;
    let mut hour = Hour::of(&log, sources);
    let standing = hour.stands(now())?;
    let mut tabulation = log.fold()?;
    if let Some(name) = &args.cut {
        if standing == Standing::Unconfirmed {
            return Err(hour.unconfirmed());
        }
        if standing == Standing::Before {
            let at = UtcSeconds(hour.at()).rfc3339();
            return Err(Failure::new(
                "C3010",
                Exit::Input,
                format!("salinan bernama baru boleh dibuat mulai {at}"),
                format!("no cut may be made before {at}"),
            )
            .hint("terbitkan tanpa --cut", "publish without --cut"));
        }
        cut(&log, &mut tabulation, name, now())?;
    }
    let note = log.advance(&mut tabulation)?;
    let report = publish(&log, &tabulation, &note, standing)?;
    hour.say(context, standing);
    log.save_cache(&tabulation)?;
    let tree = log.home.tree();
    if let Some(digest) = report.without_manifest {
        context.say(
            &format!(
                "manifes {digest} tidak ada di folder manifest/: pohon terbit tanpanya, dan verify akan gagal"
            ),
            &format!(
                "manifest {digest} is not in the folder manifest/: the tree lacks it, and verify will fail"
            ),
        );
    }
    for missed in &report.missed {
        context.say(
            &format!("salinan {} terlewat: pohon sudah lebih baru", missed.name),
            &format!("cut {} was missed: the tree is beyond it", missed.name),
        );
    }
    if context.json {
        context.print_json(&serde_json::json!({
            "size": report.size, "node": report.node.to_hex(), "objects": report.objects,
            "object_bytes": report.object_bytes, "log_bytes": report.log_bytes, "cuts": report.cuts,
            "stations": standing == Standing::Open,
        }));
        return Ok(());
    }
    let n = |number: u64| grouped(number, context.lang);
    context.say(
        &format!(
            "{} entri diterbitkan di {} ({} objek baru)",
            n(report.size),
            tree.display(),
            n(report.objects)
        ),
        &format!(
            "{} entries published in {} ({} new objects)",
            n(report.size),
            tree.display(),
            n(report.objects)
        ),
    );
    context.say(
        &format!("Lanjut: sirekap verify {0} · sirekap serve {0}", tree.display()),
        &format!("Next: sirekap verify {0} · sirekap serve {0}", tree.display()),
    );
    Ok(())
}

/// Appends a cut of the present state and folds it in.
pub fn cut(log: &LogHome, tabulation: &mut Tabulation, name: &str, time: UtcSeconds) -> Result<(), Failure> {
    if tabulation.cuts().iter().any(|c| c.cut.name == name) {
        return Err(Failure::new(
            "C3006",
            Exit::Input,
            format!("salinan bernama {name} sudah ada"),
            format!("cut {name} exists already"),
        )
        .hint("pilih nama lain, misalnya dengan jam", "choose another name, with the hour for example"));
    }
    let key = keys::secret(&log.home, KeyName::Publisher)?;
    let root = log.checkpoint()?.map_or_else(tlog::empty_root, |c| c.root);
    let totals: BTreeMap<String, CutTotals> = tabulation
        .contests()
        .iter()
        .filter_map(|c| Some((c.code().to_string(), cut_totals(log, tabulation, *c)?)))
        .collect();
    let payload = Payload::Cut(Cut {
        by: key.id(),
        kind: Cut::KIND.into(),
        name: name.into(),
        root: Digest(root),
        size: tabulation.size(),
        time,
        totals,
    });
    log.append(vec![sign(log.origin(), payload, &[&key])])?;
    log.sequence()?;
    log.advance(tabulation)?;
    Ok(())
}

/// National sums of section IV and V, both totals.
fn cut_totals(log: &LogHome, tabulation: &Tabulation, contest: Contest) -> Option<CutTotals> {
    let totals = tabulation.totals(&log.registry, contest, RegionIdx(0))?;
    let votes = |sums: &[u64]| sums.get(model::form::HEAD..).unwrap_or_default().to_vec();
    Some(CutTotals {
        headline_forms: totals.headline.forms,
        headline: votes(&totals.headline.sums),
        recorded_forms: totals.recorded.forms,
        recorded: votes(&totals.recorded.sums),
    })
}

/// Publishes all that is folded, under the checkpoint of its size; until the hour has come only what stood before the first
/// form.
pub fn publish(
    log: &LogHome,
    tabulation: &Tabulation,
    note: &[u8],
    standing: Standing,
) -> Result<Report, Failure> {
    match standing {
        Standing::Open => publish_at(log, tabulation, note),
        Standing::Before | Standing::Unconfirmed => publish_before_poll(log, tabulation),
    }
}

/// UU 7/2017 art. 449(5): numbers, images and entries of stations are sequenced, and published when the embargo ends.
fn publish_before_poll(log: &LogHome, tabulation: &Tabulation) -> Result<Report, Failure> {
    let size = tabulation.events().next().map_or(tabulation.size(), |(_, e)| e.index);
    let mut before = Tabulation::new(&log.registry);
    for entry in log.entries(0..size)? {
        before.take(&log.registry, &entry);
    }
    before.settle(&log.registry);
    let note = log.checkpoint_at(size)?;
    publish_at(log, &before, &note)
}

fn publish_at(log: &LogHome, tabulation: &Tabulation, checkpoint: &[u8]) -> Result<Report, Failure> {
    let tree = log.home.tree();
    std::fs::create_dir_all(&tree).map_err(|e| io(&tree, e))?;
    let store = object_store::local::LocalFileSystem::new_with_prefix(&tree).map_err(|e| {
        let p = tree.display();
        let (id, en) = (format!("{p} tidak dapat dipakai ({e})"), format!("{p} can't be used ({e})"));
        Failure::new("C4005", Exit::Storage, id, en)
            .hint("periksa nama dan hak aksesnya", "check its name and permissions")
    })?;
    let config = Config {
        origin: log.origin().to_string(),
        log_keys: log.ledger.log_keys().to_vec(),
        policy: log.policy()?,
        sync: Some(tree.clone()),
    };
    let publisher = Publisher::new(Arc::new(store), Arc::clone(&log.registry), config);
    let changed = changed_since(log, tabulation);
    let scope = changed.as_deref().map_or(Scope::All, Scope::Changed);
    let source = LedgerSource(&log.ledger, &log.home.folder);
    let bars = Bars::default();
    let report = publisher.publish(tabulation, &source, checkpoint, scope, &|p| {
        let label = match p.phase {
            Phase::Log => ["catatan", "log"],
            Phase::Nodes => ["wilayah", "regions"],
            Phase::Cut => ["CSV", "CSV"],
            Phase::Commit => ["menyimpan", "saving"],
        };
        bars.at(label, p.done, p.total);
    });
    bars.clear();
    report
        .map_err(|e| Failure::new(&e.code(), Exit::Storage, e.text(model::Lang::Id), e.text(model::Lang::En)))
}

/// Forms touched since the tree's root was written, with the other contests of their stations, whose controls look at them;
/// `None` when there is no tree yet or it is not a state of this log.
fn changed_since(log: &LogHome, tabulation: &Tabulation) -> Option<Vec<(Contest, StationIdx)>> {
    let bytes = std::fs::read(log.home.tree().join(shapes::paths::ROOT)).ok()?;
    let root: Root = serde_json::from_slice(&bytes).ok()?;
    let note = Note::parse(root.checkpoint.as_bytes()).ok()?;
    let size = Checkpoint::parse(&note.text).ok()?.size;
    if root.origin != log.origin() || size > tabulation.size() {
        return None;
    }
    let events: Vec<_> = tabulation.events().map(|(_, e)| e).collect();
    let first = events.partition_point(|e| e.index < size);
    let stations: std::collections::BTreeSet<StationIdx> =
        events[first..].iter().filter_map(|e| tabulation.form_of(e)).map(|(_, s)| s).collect();
    let contests = tabulation.contests();
    Some(stations.into_iter().flat_map(|s| contests.iter().map(move |c| (*c, s))).collect())
}
