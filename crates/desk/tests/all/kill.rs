//! The process is killed (SIGKILL) wherever it is; what it had acknowledged is there, and nothing is half done.

use crate::fixture::{COMMISSIONER, OPERATOR, Site, correction, half, passkey, second_line};
use model::EventId;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::io::{BufRead as _, BufReader, Write as _};
use std::path::PathBuf;
use std::process::{Command, Stdio};

/// The folder that the child works in.
const FOLDER: &str = "DESK_KILL_FOLDER";
/// From which draft on it goes on.
const FIRST: &str = "DESK_KILL_FIRST";

/// What the test below kills; by itself it does nothing.
#[test]
#[ignore = "the process that another test kills"]
fn child() {
    let (Ok(folder), Ok(first)) = (std::env::var(FOLDER), std::env::var(FIRST)) else { return };
    let site = Site::new(&PathBuf::from(folder));
    let (operator, commissioner) = (passkey(OPERATOR), passkey(COMMISSIONER));
    let (one, two) = (site.sign_in(&operator), site.sign_in(&commissioner));
    let say = |what: &str, id: EventId| {
        let mut out = std::io::stdout().lock();
        writeln!(out, "{what} {id}").unwrap();
        out.flush().unwrap();
    };
    for n in first.parse::<u8>().unwrap()..=u8::MAX {
        let (id, text) = half(&correction(&operator, &commissioner, n), &operator);
        assert_eq!(site.ask("POST", "drafts", Some(&one), &json!({"event": text})).status, 201);
        say("handed-in", id);
        // Odd ones stay as they are.
        if n % 2 == 0 {
            let body = json!({"line": second_line(&text, &commissioner)});
            assert_eq!(site.ask("POST", &format!("drafts/{id}/signature"), Some(&two), &body).status, 200);
            say("signed", id);
        }
    }
}

#[test]
fn what_was_acknowledged_outlives_a_kill() {
    let folder = tempfile::tempdir().unwrap();
    let mut acknowledged: BTreeMap<EventId, String> = BTreeMap::new();
    let (mut first, mut kills) = (0, 0);
    // After so many acknowledgements, so that the kill falls into the work on the next one.
    for patience in [1, 2, 3, 4, 5, 8] {
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "kill::child", "--ignored", "--nocapture"])
            .env(FOLDER, folder.path())
            .env(FIRST, first.to_string())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut out = BufReader::new(child.stdout.take().unwrap()).lines();
        let mut heard = 0;
        let mut hear = |line: std::io::Result<String>| {
            let line = line.unwrap_or_default();
            let Some((what @ ("handed-in" | "signed"), id)) = line.split_once(' ') else { return 0 };
            acknowledged.insert(id.parse().unwrap(), what.into());
            1
        };
        while heard < patience {
            heard += hear(out.next().expect("the child ended by itself"));
        }
        child.kill().unwrap();
        child.wait().unwrap();
        // What it said before it died, it said.
        heard += out.map(hear).sum::<i32>();
        assert!(heard >= patience);
        kills += 1;
        // The child's log is gone with it: this one has none of its events, and takes what two have signed.
        let site = Site::new(folder.path());
        let second = site.sign_in(&passkey(COMMISSIONER));
        let list = site.ask("GET", "drafts", Some(&second), &Value::Null).json;
        let found: BTreeMap<EventId, &Value> = list["drafts"]
            .as_array()
            .unwrap()
            .iter()
            .map(|d| (d["id"].as_str().unwrap().parse().unwrap(), d))
            .collect();
        for (id, what) in &acknowledged {
            let state = &found[id]["state"];
            // The second signature may have become durable without anybody hearing of it.
            assert!(state == "admitted" || what == "handed-in" && state == "open", "{id} {what} {state}");
        }
        let unheard = found.len() - acknowledged.len();
        assert!(unheard <= kills, "at most one for each kill is there without having been acknowledged");
        first = found.len();
        for (id, draft) in &found {
            let text = draft["event"].as_str().unwrap();
            assert_eq!(text.lines().count(), 4, "{id}: whole, with one signature");
            assert!(draft["state"] != "signed", "{id}: settled when the desk opened");
        }
    }
}
