//! `sirekap serve`: the intake of officers' devices, the portal's read-only origin, the committees' desk.

use crate::clock::{now, stopwatch, system_clock};
use crate::context::Context;
use crate::desk_service::DeskService;
use crate::ending::{Asked, ended, runtime};
use crate::face::{Failure, io};
use crate::logging::logging;
use crate::time_sources::TimeSources;
use crate::{app, ceremony, hour, keys, log_home, progress, release, station_file, tls, watching};
use clap::{Args, ValueEnum};
use service::cuts::CutEvery;
use service::desk::Queue;
use service::hour::Hour;
use service::{KeyName, LogHome, Loops, RootNote, policy};
use std::net::{IpAddr, SocketAddr};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;
use texts::command;
use tokio::sync::watch;

/// Arguments of a command, of which help.ftl says what they are.
#[derive(Debug, Args)]
pub struct ServeArgs {
    // A folder of a tree is served by the portal alone, which none of these is about.
    #[arg(conflicts_with_all = [
        "intake", "data", "listen", "name", "announce", "tls_cert", "tls_key", "plain", "operator", "proxy", "patience",
        "publish_every", "cut_every", "time_source", "watch", "desk", "desk_addr",
    ])]
    tree: Option<PathBuf>,
    #[arg(long)]
    intake: bool,
    #[arg(long)]
    portal: bool,
    #[arg(long)]
    desk: bool,
    #[arg(long, default_value = "127.0.0.1:8025", value_name = "ADDR")]
    desk_addr: SocketAddr,
    #[arg(long)]
    data: Option<PathBuf>,
    #[arg(long, default_value = "127.0.0.1:8024")]
    addr: SocketAddr,
    #[arg(long, default_value = "127.0.0.1:8443")]
    listen: Vec<SocketAddr>,
    #[arg(long)]
    name: Vec<String>,
    #[arg(long, value_name = "URL")]
    announce: Vec<String>,
    #[arg(long, requires = "tls_key", value_name = "FILE")]
    tls_cert: Option<PathBuf>,
    #[arg(long, requires = "tls_cert", value_name = "FILE")]
    tls_key: Option<PathBuf>,
    #[arg(long, conflicts_with = "tls_cert")]
    plain: bool,
    #[arg(long, value_name = "ADDR")]
    operator: Option<SocketAddr>,
    #[arg(long, value_name = "IP")]
    proxy: Vec<IpAddr>,
    #[arg(long, default_value_t = intake::Bounds::default().patience, value_name = "POINTS")]
    patience: u32,
    #[arg(long, default_value_t = 5, value_name = "SECONDS")]
    publish_every: u64,
    #[arg(long, value_name = "EVERY")]
    cut_every: Option<Every>,
    #[command(flatten)]
    sources: TimeSources,
    #[arg(long, value_name = "SECONDS", conflicts_with = "portal")]
    watch: Option<u64>,
    #[arg(long, value_name = "FILE", requires = "watch")]
    inventory: Option<PathBuf>,
    #[arg(long, default_value_t = 256, value_name = "MIB")]
    memory: usize,
    #[arg(long, value_name = "URL", value_parser = mirror)]
    mirror: Vec<String>,
}

impl ServeArgs {
    fn portal(&self, tree: &Path) -> server::Config {
        server::Config { mirrors: self.mirror.clone(), ..portal_config(tree, self.addr, self.memory) }
    }
}

/// The address of another portal as browsers write an origin: pages name it in a header and compare it letter by letter.
fn mirror(text: &str) -> Result<String, String> {
    let host = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://")).unwrap_or_default();
    let host = host.strip_suffix('/').unwrap_or(host);
    let plain =
        |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '.' | '-' | ':' | '[' | ']');
    let origin = text.strip_suffix('/').unwrap_or(text);
    let said = !host.is_empty() && host.chars().all(plain);
    said.then(|| origin.to_string())
        .ok_or_else(|| "https://host or https://host:port is expected".to_string())
}

/// How often a cut is made.
#[derive(Clone, Copy, Debug, ValueEnum)]
enum Every {
    #[value(name = "hari")]
    Day,
    #[value(name = "jam")]
    Hour,
}

impl Every {
    const fn cuts(self) -> CutEvery {
        match self {
            Every::Day => CutEvery::Day,
            Every::Hour => CutEvery::Hour,
        }
    }
}

/// Runs the command.
pub fn run(context: &Context, args: ServeArgs) -> Result<(), Failure> {
    if let Some(tree) = &args.tree {
        return serve(context, args.portal(tree));
    }
    let home = crate::home::open(args.data.as_deref())?;
    let parts = Parts::of(&args);
    if !parts.intake && !parts.desk {
        return serve(context, args.portal(&home.tree()));
    }
    logging();
    progress::silence();
    let ask = args.sources.open()?;
    let log = Arc::new(log_home::open(home)?);
    log.is_opened()?;
    // The root key of a drill is known to everybody.
    if !model::is_drill(&log.registry.election().name) {
        ceremony::warn(context, &log.home);
    }
    // What is staged comes under a checkpoint first, so that every entry can be read.
    log.sequence()?;
    let mut at = Hour::of(&log, ask);
    let standing = at.stands(log.now())?;
    hour::say(context, &at, standing);
    let runtime = runtime(&log.home.folder)?;
    // Before the loops begin: whoever asks for the end from then on gets an orderly one.
    let asked = Asked::listen(&runtime, &log.home.folder)?;
    let every = Duration::from_secs(args.publish_every.max(1));
    let start = |seconds| watching::start(&log.home, args.inventory.as_deref(), seconds, context.lang);
    let watching = args.watch.map(start).transpose()?;
    let queue = parts.desk.then(|| Arc::new(Queue::default()));
    let pace = (every, args.cut_every.map(Every::cuts));
    let loops = Loops::start(&log, (at, stopwatch()), pace, queue.clone(), context.lang)
        .map_err(|e| io(&log.home.folder, e))?;
    let done = runtime.block_on(all(context, &args, (&log, &loops), queue.as_ref(), (parts, asked)));
    // In this order: no more requests, nothing more that is seen, then the last checkpoint and publication.
    drop(runtime);
    if let Some(watching) = watching {
        watching.end();
    }
    let ended = loops.end().map_err(Failure::from);
    match (done, ended) {
        // Entries without a checkpoint are told first, whatever else went wrong.
        (Err(other), Err(ended)) => {
            other.show(context.lang);
            Err(ended)
        }
        (done, ended) => done.and(ended),
    }
}

/// What is served. Without a word of it: what officers and the public reach.
#[derive(Clone, Copy)]
struct Parts {
    intake: bool,
    portal: bool,
    desk: bool,
}

impl Parts {
    const fn of(args: &ServeArgs) -> Self {
        let none = !args.intake && !args.portal && !args.desk;
        Parts { intake: args.intake || none, portal: args.portal || none, desk: args.desk }
    }
}

async fn all(
    context: &Context,
    args: &ServeArgs,
    (log, loops): (&Arc<LogHome>, &Loops),
    queue: Option<&Arc<Queue>>,
    (parts, asked): (Parts, Asked),
) -> Result<(), Failure> {
    let server = match parts.intake {
        true => {
            let watch = loops.watch();
            let work = Arc::new(move || watch.work());
            let given = intake::Dependencies { work, ..intake_dependencies(log)? };
            Some(open_intake(context, args, (log, given)).await?)
        }
        false => None,
    };
    let desk = match queue {
        Some(queue) => Some(DeskService::bind(log, queue, args.desk_addr).await?),
        None => None,
    };
    let (stop, stopped) = watch::channel(false);
    let intake = async {
        if let Some(server) = server {
            server.run(ended(&stopped)).await;
        }
    };
    let desk = async {
        if let Some(desk) = desk {
            context.say(|lang| command::desk_open(lang, &desk.page));
            desk.run(ended(&stopped)).await;
        }
    };
    let portal = async {
        let shown = if parts.portal { first_portal(context, args, log, &stopped).await } else { Ok(()) };
        if shown.is_err() {
            // Half of what was asked for is not there: who asked must know it now.
            stop.send_replace(true);
        }
        shown
    };
    let signal = async {
        tokio::select! {
            () = asked.comes() => {}
            () = ended(&stopped) => {}
        }
        stop.send_replace(true);
    };
    let (portal, (), (), ()) = tokio::join!(portal, intake, desk, signal);
    portal
}

/// Serves the tree as soon as there is one.
async fn first_portal(
    context: &Context,
    args: &ServeArgs,
    log: &LogHome,
    stopped: &watch::Receiver<bool>,
) -> Result<(), Failure> {
    let Some(()) = first_tree(log, &mut stopped.clone()).await else { return Ok(()) };
    portal(context, args.portal(&log.home.tree()), ended(stopped)).await
}

/// Serves a tree until the order to end comes.
pub async fn portal(
    context: &Context,
    config: server::Config,
    ended: impl Future<Output = ()>,
) -> Result<(), Failure> {
    let server = server::Server::bind(config).await?;
    say_portal(context, server.local_addr());
    server.run(ended).await;
    Ok(())
}

/// Waits until there is a tree to show, or the order to end.
async fn first_tree(log: &LogHome, stop: &mut watch::Receiver<bool>) -> Option<()> {
    let root = log.home.tree().join(shapes::paths::ROOT);
    while !root.is_file() {
        tokio::select! {
            _ = stop.wait_for(|s| *s) => return None,
            () = tokio::time::sleep(Duration::from_millis(100)) => {}
        }
    }
    Some(())
}

async fn open_intake(
    context: &Context,
    args: &ServeArgs,
    (log, given): (&Arc<LogHome>, intake::Dependencies),
) -> Result<intake::Server, Failure> {
    let (tls, authority) = match (&args.tls_cert, &args.tls_key) {
        _ if args.plain => (None, None),
        (Some(chain), Some(key)) => (Some(tls::given(chain, key)?), None),
        _ => {
            let (tls, files) = tls::own(&log.home, &args.name, now())?;
            (Some(tls), Some(files))
        }
    };
    let scheme = if tls.is_some() { "https" } else { "http" };
    let addresses = known_addresses(scheme, args);
    // What the operator says, or the names over TLS: phones reach nothing else, and what is told is told for months.
    let reached = match (args.announce.is_empty(), scheme) {
        (false, _) => args.announce.clone(),
        (true, "https") => named_addresses(scheme, args).collect(),
        (true, _) => Vec::new(),
    };
    if let Err(error) = policy::announce(log, &reached) {
        // Phones go on with the addresses that they have; the service does not wait for who may sign others.
        Failure::from(error).show(context.lang);
    }
    let config = intake::Config {
        listen: args.listen.iter().map(|addr| intake::Listener { addr: *addr, tls: tls.clone() }).collect(),
        operator: args.operator,
        folder: log.home.intake(),
        proxies: args.proxy.clone(),
        bounds: intake::Bounds { patience: args.patience, ..intake::Bounds::default() },
    };
    let server = intake::Server::bind(config, given).await?;
    let base = |address: &SocketAddr| format!("{scheme}://localhost:{}", address.port());
    // Listening everywhere without a name, this machine itself is all that can be told.
    let told = match addresses.is_empty() {
        true => server.addresses().first().map(base).into_iter().collect(),
        false => addresses,
    };
    let list = told.iter().map(|a| format!("{a}/petugas/")).collect::<Vec<_>>().join("  ");
    context.say(|lang| command::officers_app_ctrl_c_stop(lang, &list));
    if let Some(files) = authority {
        let path = files.authority.display();
        context.say(|lang| command::make_phone_trust_address_install(lang, &path));
        if files.replaced {
            context.say(command::NEW_ONE_INSTALL_AGAIN_PHONES);
        }
    }
    Ok(server)
}

/// Base addresses as phones are told: the names given, then the literal addresses.
fn known_addresses(scheme: &str, args: &ServeArgs) -> Vec<String> {
    let named = named_addresses(scheme, args);
    let literal = args.listen.iter().filter(|a| !a.ip().is_unspecified()).map(|a| format!("{scheme}://{a}"));
    let mut all: Vec<String> = named.chain(literal).collect();
    all.dedup();
    all
}

fn named_addresses<'a>(scheme: &'a str, args: &'a ServeArgs) -> impl Iterator<Item = String> + 'a {
    let port = args.listen.first().map_or(8443, SocketAddr::port);
    args.name.iter().map(move |name| match name.contains(':') {
        true => format!("{scheme}://[{name}]:{port}"),
        false => format!("{scheme}://{name}:{port}"),
    })
}

/// What the intake is told by this program.
pub fn intake_dependencies(log: &Arc<LogHome>) -> Result<intake::Dependencies, Failure> {
    let stations = station_file::Stations::new(Arc::clone(&log.registry));
    let random = |bytes: &mut [u8]| {
        if let Err(error) = getrandom::fill(bytes) {
            // Names of uploads would be guessable, which costs a phone a repeated upload and nothing else.
            eprintln!("randomness: {error}");
        }
    };
    Ok(intake::Dependencies {
        ledger: Arc::clone(&log.ledger),
        pictures: log.pictures()?,
        policy: log_home::card_policy(&log.home)?,
        policy_signature: RootNote::read(&log.home)?.signature,
        receipt_key: keys::secret(&log.home, KeyName::Intake)?,
        registrar: keys::secret(&log.home, KeyName::Registrar)?,
        clock: system_clock(),
        work: Arc::new(|| intake::Work::ELSEWHERE),
        random: Arc::new(random),
        stations: Arc::new(move |code| stations.json(code)),
        app: Arc::new(app::file),
        release: release::once(log)?,
    })
}

/// How a portal over a tree is served.
pub fn portal_config(tree: &Path, addr: SocketAddr, memory_mib: usize) -> server::Config {
    let observer: server::Observer = Arc::new(|trouble| tracing::error!(part = "portal", "{trouble}"));
    server::Config {
        addr,
        memory_bound: memory_mib << 20,
        observer: Some(observer),
        ..server::Config::new(tree)
    }
}

fn say_portal(context: &Context, addr: SocketAddr) {
    context.say(|lang| command::portal_open_http_ctrl_c(lang, addr));
}

/// Serves the portal until interrupted.
pub fn serve(context: &Context, config: server::Config) -> Result<(), Failure> {
    logging();
    let runtime = runtime(&config.tree)?;
    let asked = Asked::listen(&runtime, &config.tree)?;
    runtime.block_on(portal(context, config, asked.comes()))
}

#[cfg(test)]
mod tests {
    use super::mirror;

    #[test]
    fn a_mirror_is_an_origin_of_the_web_and_nothing_more() {
        for (text, origin) in [
            ("https://a.example", "https://a.example"),
            ("https://a.example/", "https://a.example"),
            ("http://[::1]:8024", "http://[::1]:8024"),
        ] {
            assert_eq!(mirror(text).as_deref(), Ok(origin));
        }
        for bad in [
            "",
            "a.example",
            "ftp://a",
            "https://",
            "https:///",
            "https://a/b",
            "https://a b",
            "https://a;x",
            "https://A",
            "https://u@a",
        ] {
            assert!(mirror(bad).is_err(), "{bad}");
        }
    }
}
