//! A tree behind an address: any static server of its files, or an origin of this project.

use super::{FILE_BYTES_MAX, TreeSource, TreeSourceError};
use std::time::Duration;
use ureq::Agent;

/// How often a file is asked for before it counts as unreadable.
const TRIES: u32 = 3;
/// Pause after the first failure; it doubles each time.
const PAUSE: Duration = Duration::from_millis(200);
/// Longest wait for a connection, and for one file: the largest at 2 MB/s.
const CONNECT: Duration = Duration::from_secs(10);
const WHOLE: Duration = Duration::from_secs(150);

/// An address that serves a tree. Connections are kept and shared between threads; gzip in transit is undone.
#[derive(Clone, Debug)]
pub struct Http {
    base: String,
    agent: Agent,
}

impl Http {
    /// The address under which `root.json` lies.
    ///
    /// # Errors
    /// [`TreeSourceError::Address`].
    pub fn new(address: &str) -> Result<Self, TreeSourceError> {
        let base = address.trim_end_matches('/');
        let host = base.strip_prefix("https://").or_else(|| base.strip_prefix("http://"));
        if host.is_none_or(|h| h.is_empty() || h.contains(['?', '#', ' '])) {
            return Err(TreeSourceError::Address(address.chars().take(200).collect()));
        }
        let config = Agent::config_builder()
            .timeout_connect(Some(CONNECT))
            .timeout_global(Some(WHOLE))
            .http_status_as_error(false)
            .user_agent("sirekap-verify/1")
            .build();
        Ok(Http { base: base.into(), agent: config.into() })
    }

    fn once(&self, path: &str) -> Result<Option<Vec<u8>>, Try> {
        let url = format!("{}/{path}", self.base);
        let unreadable = |reason: String| TreeSourceError::Unreadable { path: path.into(), reason };
        let mut answer = self.agent.get(&url).call().map_err(|e| Try::Again(unreadable(e.to_string())))?;
        match answer.status().as_u16() {
            200 => {}
            404 | 410 => return Ok(None),
            status @ (408 | 429 | 500..) => return Err(Try::Again(unreadable(format!("status {status}")))),
            status => return Err(Try::Never(unreadable(format!("status {status}")))),
        }
        match answer.body_mut().with_config().limit(FILE_BYTES_MAX).read_to_vec() {
            Ok(bytes) => Ok(Some(bytes)),
            Err(ureq::Error::BodyExceedsLimit(_)) => {
                Err(Try::Never(TreeSourceError::TooLarge { path: path.into() }))
            }
            Err(e) => Err(Try::Again(unreadable(e.to_string()))),
        }
    }
}

/// Whether another try may help.
enum Try {
    Again(TreeSourceError),
    Never(TreeSourceError),
}

impl TreeSource for Http {
    fn address(&self) -> Option<&str> {
        Some(&self.base)
    }

    fn get(&self, path: &str) -> Result<Option<Vec<u8>>, TreeSourceError> {
        let mut pause = PAUSE;
        let mut tries = 1;
        loop {
            match self.once(path) {
                Ok(found) => return Ok(found),
                Err(Try::Never(error)) => return Err(error),
                Err(Try::Again(error)) if tries == TRIES => return Err(error),
                Err(Try::Again(_)) => std::thread::sleep(pause),
            }
            tries += 1;
            pause *= 2;
        }
    }
}
