//! `sirekap mirror`: keeps a checked copy of a public tree, serves it, and cosigns its log.

use super::serve::{portal, portal_config};
use crate::clock::now;
use crate::context::Context;
use crate::ending::{Asked, runtime};
use crate::face::{Exit, Failure, io};
use crate::keys;
use crate::progress::Bars;
use crate::tree::open_source;
use clap::Args;
use mirror::{Copied, Mirror, Phase, Round, Source, Sources, Told, Trouble, Trust, Witness};
use serde_json::{Value, json};
use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::Duration;
use texts::{command, failure};
use tlog::CosignerKey;
use tokio::net::TcpListener;
use tokio::sync::watch;

/// Arguments of a command, of which help.ftl says what they are.
#[derive(Debug, Args)]
pub struct MirrorArgs {
    #[arg(required = true, value_name = "URL|FOLDER")]
    sources: Vec<String>,
    folder: PathBuf,
    #[arg(long, value_name = "FILE")]
    policy: Option<PathBuf>,
    #[arg(long)]
    pictures: bool,
    #[arg(long)]
    repair: bool,
    #[arg(long, value_name = "SECONDS")]
    every: Option<u64>,
    #[arg(long, value_name = "URL|FOLDER")]
    compare: Vec<String>,
    #[arg(long, value_name = "ADDR")]
    serve: Option<SocketAddr>,
    #[arg(long, value_name = "FILE", requires = "witness_name")]
    witness: Option<PathBuf>,
    #[arg(long, value_name = "NAME", requires = "witness")]
    witness_name: Option<String>,
    #[arg(long, default_value = "127.0.0.1:8026", value_name = "ADDR")]
    witness_addr: SocketAddr,
    #[arg(long, default_value_t = 256, value_name = "MIB")]
    memory: usize,
}

/// How long a mirror without anything to show waits before it looks again.
const RETRY: Duration = Duration::from_secs(10);

impl From<Trouble> for Failure {
    fn from(trouble: Trouble) -> Self {
        match trouble.is_of_source() {
            true => Failure::new(Exit::Storage, |lang| failure::C4110(lang, &trouble)),
            false => Failure::new(Exit::Storage, |lang| failure::C4111(lang, &trouble)),
        }
    }
}

/// What a mirror does again and again.
pub struct Work {
    /// The copy.
    pub mirror: Arc<Mirror>,
    /// Where it is from.
    pub sources: Sources,
    /// Copies of others whose checkpoints are compared.
    pub others: Vec<Source>,
    /// What is copied.
    pub asked: mirror::Asked,
}

/// Runs the command.
pub fn run(context: &Context, args: MirrorArgs) -> Result<(), Failure> {
    let mirror = Arc::new(Mirror::open(&args.folder)?);
    if let Some(file) = &args.policy {
        let text = std::fs::read(file).map_err(|e| io(file, e))?;
        mirror.trust(&text, Trust::Given)?;
    }
    let work = Work {
        mirror: Arc::clone(&mirror),
        sources: Sources::new(args.sources.iter().map(|name| source(name)).collect::<Result<_, _>>()?),
        others: args.compare.iter().map(|name| source(name)).collect::<Result<_, _>>()?,
        asked: mirror::Asked { pictures: args.pictures, repair: args.repair },
    };
    let first = work.round(context);
    if args.every.is_none() && args.serve.is_none() && args.witness.is_none() {
        return first;
    }
    if let Err(failure) = first {
        failure.show(context.lang);
    }
    let work = Work { asked: mirror::Asked { repair: false, ..work.asked }, ..work };
    while mirror.newest()?.is_none() {
        std::thread::sleep(args.every.map_or(RETRY, Duration::from_secs));
        if let Err(failure) = work.round(context) {
            failure.show(context.lang);
        }
    }
    stay(context, &args, work)
}

/// Goes on until interrupted.
fn stay(context: &Context, args: &MirrorArgs, work: Work) -> Result<(), Failure> {
    let runtime = runtime(&args.folder)?;
    let asked = Asked::listen(&runtime, &args.folder)?;
    let witness = match (&args.witness, &args.witness_name) {
        (Some(file), Some(name)) => Some(witness(file, name, &work.mirror)?),
        _ => None,
    };
    let (orders, told) = channel();
    let rounds = args.every.map(|every| {
        let context = *context;
        std::thread::spawn(move || again(&context, &work, every.max(1), &told))
    });
    let (stop, stopped) = watch::channel(false);
    let ended = || {
        let mut stopped = stopped.clone();
        async move { drop(stopped.wait_for(|stop| *stop).await) }
    };
    let done = runtime.block_on(async {
        let shown = async {
            let shown = match args.serve {
                Some(addr) => portal(context, portal_config(&args.folder, addr, args.memory), ended()).await,
                None => Ok(()),
            };
            if shown.is_err() {
                stop.send_replace(true);
            }
            shown
        };
        let cosigned = async {
            let cosigned = match witness {
                Some(witness) => cosign(context, args, witness, ended()).await,
                None => Ok(()),
            };
            if cosigned.is_err() {
                stop.send_replace(true);
            }
            cosigned
        };
        let signal = async {
            tokio::select! {
                () = asked.comes() => {}
                () = ended() => {}
            }
            stop.send_replace(true);
        };
        let (shown, cosigned, ()) = tokio::join!(shown, cosigned, signal);
        shown.and(cosigned)
    });
    drop(orders);
    if rounds.is_some_and(|rounds| rounds.join().is_err()) {
        // It said why when it panicked; what lies in the folder is whole.
        return Err(Failure::new(Exit::Storage, |lang| failure::C4111(lang, "panic")));
    }
    done
}

/// Round after round, each after a pause that differs a little, so that many mirrors do not ask at one time.
fn again(context: &Context, work: &Work, every: u64, told: &Receiver<()>) {
    loop {
        let spread = (every / 5).max(1);
        let more = keys::random().map_or(0, |bytes: [u8; 8]| u64::from_be_bytes(bytes) % (spread + 1));
        let pause = Duration::from_secs(every - every / 10 + more);
        match told.recv_timeout(pause) {
            Err(RecvTimeoutError::Timeout) => {}
            Ok(()) | Err(RecvTimeoutError::Disconnected) => return,
        }
        if let Err(failure) = work.round(context) {
            failure.show(context.lang);
        }
    }
}

fn witness(file: &std::path::Path, name: &str, mirror: &Arc<Mirror>) -> Result<Arc<Witness>, Failure> {
    let seed = keys::seed_or_new(file)?;
    let key = CosignerKey::from_seed(name, &seed)
        .map_err(|e| Failure::new(Exit::Input, |lang| failure::C3085(lang, &e)))?;
    Ok(Arc::new(Witness::open(Arc::clone(mirror), key, Arc::new(now))?))
}

async fn cosign(
    context: &Context,
    args: &MirrorArgs,
    witness: Arc<Witness>,
    ended: impl Future<Output = ()> + Send + 'static,
) -> Result<(), Failure> {
    let listener = TcpListener::bind(args.witness_addr).await.map_err(|e| io(&args.folder, e))?;
    let addr = listener.local_addr().map_err(|e| io(&args.folder, e))?;
    context.say(|lang| command::witness_listens(lang, addr, witness.key()));
    mirror::serve(witness, listener, ended).await.map_err(|e| io(&args.folder, e))
}

/// A source by its address or folder.
fn source(name: &str) -> Result<Source, Failure> {
    Ok(Source { name: name.to_string(), files: Arc::from(open_source(name)?) })
}

impl Work {
    /// One round, said; fails where a source lied, or none gave a state.
    fn round(&self, context: &Context) -> Result<(), Failure> {
        let mut done = self.copy()?;
        for other in &self.others {
            done.told.extend(self.mirror.compare(other)?);
        }
        self.told(context, done)
    }

    /// One look at the sources.
    pub fn copy(&self) -> Result<Round, Trouble> {
        let bars = Bars::default();
        let done = self.mirror.round(&self.sources, self.asked, &|phase, done, total| {
            let label = match phase {
                Phase::Log => command::ENTRIES,
                Phase::Nodes => command::REGIONS,
                Phase::Pictures => command::PICTURES,
            };
            bars.at(label, done, total);
        });
        bars.clear();
        done
    }

    /// Says what a round gave.
    pub fn told(&self, context: &Context, done: Round) -> Result<(), Failure> {
        if context.json {
            context.print_json(&json!({
                "copied": done.copied.as_ref().map(|copied| self.as_json(copied)),
                "told": done.told.iter().map(told_as_json).collect::<Vec<_>>(),
            }));
        } else {
            done.copied.iter().for_each(|copied| self.say(context, copied));
            done.told.iter().for_each(|told| say_told(context, told));
        }
        let lied = |told: &&Told| matches!(told, Told::Refused { .. } | Told::Split { .. });
        let lies = done.told.iter().filter(lied).count();
        match (lies, done.copied) {
            (0, Some(_)) => Ok(()),
            (0, None) => Err(Failure::new(Exit::Storage, failure::C4112)),
            (lies, _) => Err(Failure::new(Exit::Found, |lang| failure::C1030(lang, lies))),
        }
    }

    fn say(&self, context: &Context, copied: &Copied) {
        let Copied { source, size, files, bytes, missing, .. } = copied;
        let folder = self.mirror.folder().display();
        match copied.changed {
            true => out!("{}", command::mirror_copied(context.lang, &folder, size, source, files, bytes)),
            false => out!("{}", command::mirror_same(context.lang, &folder, size, source)),
        }
        if *missing > 0 {
            context.say(|lang| command::mirror_pictures_missing(lang, missing));
        }
        if copied.trust == Trust::FirstUse {
            context.say(command::MIRROR_FIRST_USE);
        }
        if copied.changed {
            context.say(|lang| command::mirror_verify_too(lang, &folder));
        }
    }

    fn as_json(&self, copied: &Copied) -> Value {
        json!({
            "source": copied.source,
            "size": copied.size,
            "newest": copied.newest,
            "changed": copied.changed,
            "files": copied.files,
            "bytes": copied.bytes,
            "missing": copied.missing,
            "pinned": copied.trust == Trust::Given,
        })
    }
}

fn say_told(context: &Context, told: &Told) {
    match told {
        Told::Dead { source, why } => context.say(|lang| command::mirror_dead(lang, source, why)),
        Told::Behind { source, theirs, ours } => {
            context.say(|lang| command::mirror_behind(lang, source, theirs, ours));
        }
        Told::Refused { source, why, kept } => {
            context.say(|lang| command::mirror_refused(lang, source, why, kept.display()));
        }
        Told::Split { source, sizes: (one, other), kept } => {
            context.say(|lang| command::mirror_split(lang, source, one, other, kept.display()));
        }
    }
}

fn told_as_json(told: &Told) -> Value {
    match told {
        Told::Dead { source, why } => json!({"what": "dead", "source": source, "why": why.to_string()}),
        Told::Behind { source, theirs, ours } => {
            json!({"what": "behind", "source": source, "theirs": theirs, "ours": ours})
        }
        Told::Refused { source, why, kept } => {
            json!({"what": "refused", "source": source, "why": why, "kept": kept})
        }
        Told::Split { source, sizes, kept } => {
            json!({"what": "split", "source": source, "sizes": [sizes.0, sizes.1], "kept": kept})
        }
    }
}
