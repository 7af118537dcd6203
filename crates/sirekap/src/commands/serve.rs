//! `sirekap serve`: the portal's read-only origin over a public tree.

use crate::context::Context;
use crate::face::{Exit, Failure, io};
use crate::home::Home;
use clap::Args;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};

/// Serve a public tree over HTTP, read-only.
#[derive(Debug, Args)]
#[command(after_help = "Example: sirekap serve data/contoh-2024/tree --addr 0.0.0.0:8024")]
pub struct ServeArgs {
    /// Folder of the tree; without it, that of the election used last
    tree: Option<PathBuf>,
    /// Address to listen on
    #[arg(long, default_value = "127.0.0.1:8024")]
    addr: SocketAddr,
    /// Memory for hot files, MiB
    #[arg(long, default_value_t = 256, value_name = "MIB")]
    memory: usize,
}

/// Runs the command.
pub fn run(context: &Context, args: ServeArgs) -> Result<(), Failure> {
    let tree = match args.tree {
        Some(tree) => tree,
        None => Home::open(None)?.tree(),
    };
    serve(context, &tree, args.addr, args.memory)
}

/// Serves until interrupted.
pub fn serve(context: &Context, tree: &Path, addr: SocketAddr, memory_mib: usize) -> Result<(), Failure> {
    let runtime =
        tokio::runtime::Builder::new_multi_thread().enable_all().build().map_err(|e| io(tree, e))?;
    let observer: server::Observer = std::sync::Arc::new(|trouble| eprintln!("{trouble}"));
    let config = server::Config {
        addr,
        memory_bound: memory_mib << 20,
        observer: Some(observer),
        ..server::Config::new(tree)
    };
    context.say(
        &format!("Portal terbuka di http://{addr}/ (Ctrl-C untuk berhenti)"),
        &format!("The portal is open at http://{addr}/ (Ctrl-C to stop)"),
    );
    let served = runtime.block_on(server::serve(config, interrupted()));
    served.map_err(|e| {
        // The server's errors begin with their code.
        let text = e.to_string();
        let (code, rest) = text.split_once(' ').unwrap_or(("S900", &text));
        Failure::new(code, Exit::Storage, rest, rest)
    })
}

/// Resolves on Ctrl-C or SIGTERM.
async fn interrupted() {
    let term = tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate());
    match term {
        Ok(mut term) => {
            tokio::select! {
                _ = tokio::signal::ctrl_c() => {}
                _ = term.recv() => {}
            }
        }
        Err(_) => tokio::signal::ctrl_c().await.unwrap_or_default(),
    }
}
