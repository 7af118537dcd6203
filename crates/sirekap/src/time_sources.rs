//! Sources of time that the operator names: what the `Date` of their HTTP answers says (RFC 9110, 6.6.1).
//!
//! Over TLS, since over plain HTTP whoever stands between could set it; plain HTTP is taken from literal addresses of one's
//! own network alone. No redirect is followed, and a source that does not answer says nothing.

use crate::face::{Exit, Failure};
use clap::Args;
use service::hour::Ask;
use std::net::{IpAddr, Ipv6Addr};
use std::time::{Duration, Instant};
use texts::failure;
use texts::{Say, command};
use ureq::Agent;

/// Most sources: each may take [`PATIENCE`], one after the other.
const SOURCES_MAX: usize = 5;
/// How long one is waited for.
const PATIENCE: Duration = Duration::from_secs(5);
/// They are not asked again before this: other people's machines.
const AGAIN: Duration = Duration::from_secs(30);

/// Arguments of a command, of which help.ftl says what they are.
#[derive(Debug, Default, Args)]
pub struct TimeSources {
    #[arg(long, value_name = "URL")]
    time_source: Vec<String>,
}

impl TimeSources {
    /// The sources, none asked yet.
    ///
    /// # Errors
    /// C3051 for an address that can't be one, or too many of them.
    pub fn open(&self) -> Result<Ask, Failure> {
        if self.time_source.len() > SOURCES_MAX {
            return Err(bad(|lang| command::too_many_sources(lang, SOURCES_MAX)));
        }
        for (i, url) in self.time_source.iter().enumerate() {
            if !is_trusted(url) {
                return Err(bad(|lang| command::no_source_of_time(lang, url)));
            }
            if self.time_source[..i].contains(url) {
                return Err(bad(|lang| command::source_named_twice(lang, url)));
            }
        }
        Ok(asking(self.time_source.clone()))
    }
}

fn bad(what: impl Say) -> Failure {
    Failure::new(Exit::Usage, |lang| failure::C3051(lang, what.say(lang)))
}

/// Asks the sources of time; at most twice a minute, since they are other people's machines.
pub fn asking(of: Vec<String>) -> Ask {
    let mut asked: Option<Instant> = None;
    Box::new(move || {
        if of.is_empty() || asked.is_some_and(|at| at.elapsed() < AGAIN) {
            return Vec::new();
        }
        let agent: Agent = Agent::config_builder()
            .timeout_global(Some(PATIENCE))
            .max_redirects(0)
            .http_status_as_error(false)
            .build()
            .into();
        let said = of.iter().map(|url| date(&agent, url)).collect();
        asked = Some(Instant::now());
        said
    })
}

/// What a source says the time is, Unix seconds.
fn date(agent: &Agent, url: &str) -> Option<i64> {
    let answer = agent.head(url).call().ok()?;
    let said = httpdate::parse_http_date(answer.headers().get("date")?.to_str().ok()?).ok()?;
    i64::try_from(said.duration_since(std::time::UNIX_EPOCH).ok()?.as_secs()).ok()
}

/// Whether nobody on the way could answer in its place.
fn is_trusted(url: &str) -> bool {
    if let Some(rest) = url.strip_prefix("https://") {
        return !rest.is_empty();
    }
    let Some(Ok(address)) = url
        .parse::<ureq::http::Uri>()
        .ok()
        .filter(|u| u.scheme_str() == Some("http"))
        .and_then(|u| Some(u.host()?.trim_start_matches('[').trim_end_matches(']').parse::<IpAddr>()))
    else {
        return false;
    };
    match address {
        IpAddr::V4(v4) => v4.is_loopback() || v4.is_private() || v4.is_link_local(),
        IpAddr::V6(v6) => v6 == Ipv6Addr::LOCALHOST || v6.is_unique_local() || v6.is_unicast_link_local(),
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn only_sources_that_nobody_on_the_way_can_play_are_taken() {
        use clap::Parser as _;
        #[derive(clap::Parser)]
        struct Line {
            #[command(flatten)]
            sources: super::TimeSources,
        }
        for (urls, taken) in [
            (&[][..], true),
            (&["https://a.example/"], true),
            (&["http://127.0.0.1:8024/", "http://10.0.0.1/", "http://[::1]:80/", "http://[fd00::1]/"], true),
            (&["http://a.example/"], false),
            (&["http://192.0.2.1/"], false),
            (&["http://[2001:db8::1]/"], false),
            (&["http://127.0.0.1@a.example/"], false),
            (&["https://"], false),
            (&["ntp://127.0.0.1/"], false),
            (&["a.example"], false),
            (&["https://a.example/", "https://a.example/"], false),
            (&["https://a/", "https://b/", "https://c/", "https://d/", "https://e/", "https://f/"], false),
        ] {
            let args = urls.iter().flat_map(|u| ["--time-source", u]);
            let line = Line::try_parse_from(std::iter::once("x").chain(args)).unwrap();
            assert_eq!(line.sources.open().is_ok(), taken, "{urls:?}");
        }
    }
}
