//! Serves the tests' hand-made tree, for looking at the pages: `cargo run -p server --example fixture [port]`.

#[path = "../../portal/tests/all/fixture.rs"]
#[allow(
    dead_code,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::unreachable,
    clippy::disallowed_methods,
    clippy::disallowed_types
)]
mod fixture;

use std::net::{IpAddr, Ipv4Addr, SocketAddr};

#[tokio::main]
#[allow(clippy::disallowed_methods, reason = "an example is told its port")]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let folder = tempfile::tempdir()?;
    fixture::write(folder.path(), fixture::Variant::default());
    let port = std::env::args().nth(1).map_or(Ok(8024), |p| p.parse())?;
    let mut config = server::Config::new(folder.path());
    config.addr = SocketAddr::new(IpAddr::V4(Ipv4Addr::LOCALHOST), port);
    server::serve(config, async { if tokio::signal::ctrl_c().await.is_err() {} }).await?;
    Ok(())
}
