//! OpenCV in Python beside us, on the same photos: `scripts/bench_opencv.py`.

use crate::sample::Sample;
use serde_json::{Value, json};
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

/// The running program.
pub struct Peer {
    process: Child,
    questions: ChildStdin,
    answers: BufReader<ChildStdout>,
    /// Version of OpenCV.
    pub version: String,
}

/// What it took for one photo.
pub struct Answer {
    /// Milliseconds for decoding, finding the tag, laying the page flat.
    pub milliseconds: [f64; 3],
    /// Where it puts the page's corners, in photo pixels; empty when it found no tag.
    pub seen: Vec<(f32, f32)>,
}

impl Peer {
    /// Starts it; none where Python or OpenCV is missing.
    pub fn start() -> Option<Self> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
        let own = root.join(".venv/bin/python");
        let python = if own.exists() { own } else { "python3".into() };
        let mut process = Command::new(python)
            .arg(root.join("scripts/bench_opencv.py"))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .ok()?;
        let (questions, answers) = (process.stdin.take()?, BufReader::new(process.stdout.take()?));
        let mut peer = Peer { process, questions, answers, version: String::new() };
        peer.version = peer.line()?["version"].as_str()?.to_owned();
        Some(peer)
    }

    /// Its way through one photo; none when it has ended.
    pub fn flat(&mut self, sample: &Sample) -> Option<Answer> {
        let mm = |p: forms::Point| [f64::from(p.x) / 1e3, f64::from(p.y) / 1e3];
        let page = &sample.page;
        let question = json!({
            "photo": sample.file,
            "marker": page.marker.rect.corners().map(mm),
            "size": [f64::from(page.size.w) / 1e3, f64::from(page.size.h) / 1e3],
            "corners": page.corners.map(|c| mm(c.at)),
        });
        writeln!(self.questions, "{question}").ok()?;
        let answer = self.line()?;
        let seen = answer["seen"].as_array()?.iter();
        let number = |value: &Value| value.as_f64().unwrap_or(f64::NAN);
        Some(Answer {
            milliseconds: ["decode", "detect", "warp"].map(|stage| number(&answer[stage])),
            seen: seen.map(|p| (number(&p[0]) as f32, number(&p[1]) as f32)).collect(),
        })
    }

    fn line(&mut self) -> Option<Value> {
        let mut line = String::new();
        self.answers.read_line(&mut line).ok()?;
        serde_json::from_str(&line).ok()
    }
}

impl Drop for Peer {
    fn drop(&mut self) {
        // It was started here and holds nothing that must be saved.
        drop(self.process.kill());
        drop(self.process.wait());
    }
}
