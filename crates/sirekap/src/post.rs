//! How witnesses are asked: one request of HTTP, and no patience.

use service::{Answered, Post};
use std::sync::Arc;
use std::time::Duration;
use ureq::Agent;

/// How long a witness is waited for. One that has to be asked twice takes twice that, and no more.
const PATIENCE: Duration = Duration::from_secs(5);
/// Most bytes of an answer that are read.
const ANSWER_BYTES_MAX: u64 = 64 << 10;

/// Sends bodies to the addresses of witnesses. No redirect is followed.
pub fn post() -> Post {
    Arc::new(|url, body| {
        let agent: Agent = Agent::config_builder()
            .timeout_global(Some(PATIENCE))
            .max_redirects(0)
            .http_status_as_error(false)
            .build()
            .into();
        let request = agent.post(url).header("content-type", "text/plain; charset=utf-8");
        let mut answer = request.send(body).map_err(|e| e.to_string())?;
        let status = answer.status().as_u16();
        let body = answer.body_mut().with_config().limit(ANSWER_BYTES_MAX).read_to_vec();
        Ok(Answered { status, body: body.map_err(|e| e.to_string())? })
    })
}
