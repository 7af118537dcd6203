//! How fast photos are read on one core, by stage, beside OpenCV's way to a flat page on the same photos. Medians of
//! interleaved rounds, in milliseconds of the processor: what else runs on the machine is not counted.
//!
//! `cargo bench -p reading [-- ROUNDS]`. The photos are the synthetic photographer's and stay in the build folder.
//! Goals: 40 ms for 2 megapixels, 80 ms for 12, 100 MB.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::unreachable,
    clippy::disallowed_methods,
    clippy::disallowed_types,
    clippy::print_stdout,
    clippy::float_arithmetic,
    reason = "a bench prints what it measured"
)]

#[path = "reading/peer.rs"]
mod peer;
#[path = "reading/sample.rs"]
mod sample;

use peer::Peer;
use reading::digits::{Patch, SIDE};
use reading::plane::PointF;
use reading::{Expected, PageReading, Reader, Stage, judge_alone};
use sample::Sample;
use std::path::Path;
use std::process::Command;
use std::time::Duration;

/// Goals by megapixels, in milliseconds.
const GOALS: [(usize, f64); 2] = [(2, 40.0), (12, 80.0)];
/// The goal for the memory of one reading process, in KiB.
const MEMORY_GOAL: u64 = 100_000;
/// Stages of the reader, and the judgement after them.
const STAGES: usize = Stage::ALL.len() + 1;

/// What one photo took in each round, in milliseconds.
#[derive(Default)]
struct Times {
    stages: [Vec<f64>; STAGES],
    total: Vec<f64>,
    peer: [Vec<f64>; 3],
    peer_total: Vec<f64>,
}

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if let [flag, file] = &arguments[..]
        && flag == "--memory"
    {
        return memory_of(Path::new(file));
    }
    let rounds = arguments.iter().find_map(|a| a.parse().ok()).unwrap_or(15);
    let samples = sample::take(&Path::new(env!("CARGO_TARGET_TMPDIR")).join("reading"));
    let reader = Reader::new().unwrap();
    let mut peer = Peer::start();
    let mut times: Vec<Times> = samples.iter().map(|_| Times::default()).collect();
    let mut net = Vec::new();
    // The first round warms up and is not counted.
    for round in 0..=rounds {
        for (sample, times) in samples.iter().zip(&mut times) {
            let mut once = Times::default();
            let counted = if round == 0 { &mut once } else { &mut *times };
            ours(&reader, sample, counted);
            theirs(peer.as_mut(), sample, counted);
        }
        net.push(digits_per_second(&reader));
    }
    table(&samples, &times);
    accuracy(&reader, peer.as_mut(), &samples);
    println!("digits through the network: {:.0} a second", median(&net));
    match &peer {
        Some(peer) => {
            println!("OpenCV {} in Python: one thread, the page flat by its tag alone", peer.version)
        }
        None => {
            println!("OpenCV not measured: no Python with cv2 (python3 -m pip install -r scripts/bench.txt)")
        }
    }
    for (megapixels, goal) in GOALS {
        let worst = samples.iter().zip(&times).filter(|(s, _)| s.megapixels == megapixels);
        let worst = worst.map(|(_, t)| median(&t.total)).fold(0.0, f64::max);
        let said = if worst < goal { "reached" } else { "MISSED" };
        println!("goal {megapixels:>2} megapixels below {goal:.0} ms: slowest page {worst:.1} ms, {said}");
    }
}

/// Reads one photo wholly, as the program does.
fn ours(reader: &Reader, sample: &Sample, times: &mut Times) {
    let start = now();
    let mut last = start;
    let mut marks = Vec::with_capacity(STAGES);
    let mut mark = |_: Stage| {
        let end = now();
        marks.push((end - last).as_secs_f64() * 1e3);
        last = end;
    };
    let page = reader.read_watched(&sample.jpeg, &Expected::default(), &mut mark).unwrap();
    judged(&page);
    marks.push((now() - last).as_secs_f64() * 1e3);
    times.total.push((now() - start).as_secs_f64() * 1e3);
    times.stages.iter_mut().zip(marks).for_each(|(stage, ms)| stage.push(ms));
}

/// Accepted values, and those of them that are not what was written.
fn judged(page: &PageReading) -> Vec<(model::Field, Option<u32>, bool)> {
    let outcome = judge_alone(&[page]).unwrap();
    outcome.values.iter().map(|j| (j.field, j.value, j.accepted)).collect()
}

fn theirs(peer: Option<&mut Peer>, sample: &Sample, times: &mut Times) {
    let Some(answer) = peer.and_then(|p| p.flat(sample)) else { return };
    times.peer.iter_mut().zip(answer.milliseconds).for_each(|(stage, ms)| stage.push(ms));
    times.peer_total.push(answer.milliseconds.iter().sum());
}

fn digits_per_second(reader: &Reader) -> f64 {
    const COUNT: usize = 1_024;
    let grey = [0; SIDE * SIDE].map(|_: u8| 200.0);
    let patches = vec![Patch::normalised(&grey); COUNT];
    let start = now();
    reader.net().logits(&patches).unwrap();
    COUNT as f64 / (now() - start).as_secs_f64()
}

/// Time that this process has had on any core.
fn now() -> Duration {
    let time = rustix::time::clock_gettime(rustix::time::ClockId::ProcessCPUTime);
    Duration::new(time.tv_sec as u64, time.tv_nsec as u32)
}

fn median(values: &[f64]) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    sorted.get(sorted.len() / 2).copied().unwrap_or(f64::NAN)
}

fn table(samples: &[Sample], times: &[Times]) {
    print!("{:<10} {:>3}", "page", "MP");
    Stage::ALL.iter().for_each(|s| print!(" {:>8}", s.name()));
    print!(" {:>8} {:>8} {:>8} {:>7}", "judge", "total ms", "pages/s", "MB");
    println!("  | OpenCV: {:>7} {:>7} {:>7} {:>8}", "decode", "detect", "warp", "total ms");
    for (sample, times) in samples.iter().zip(times) {
        print!("{:<10} {:>3}", sample.name, sample.megapixels);
        times.stages.iter().for_each(|stage| print!(" {:>8.2}", median(stage)));
        let total = median(&times.total);
        let memory = peak_of(sample).unwrap_or(0);
        let over = if memory > MEMORY_GOAL { "!" } else { "" };
        print!(" {total:>8.1} {:>8.1} {:>6.1}{over:<1}", 1e3 / total, memory as f64 / 1e3);
        print!("  |         ");
        times.peer.iter().for_each(|stage| print!("{:>7.1} ", median(stage)));
        println!("{:>8.1}", median(&times.peer_total));
    }
}

/// How far the page's corners are from the truth, and how many of the numbers were read right.
fn accuracy(reader: &Reader, mut peer: Option<&mut Peer>, samples: &[Sample]) {
    for sample in samples {
        let page = reader.read(&sample.jpeg, &Expected::default()).unwrap();
        let judged = judged(&page);
        let right = judged.iter().filter(|(f, v, _)| sample.values.contains(&(*f, *v))).count();
        let silent =
            judged.iter().filter(|(f, v, accepted)| *accepted && !sample.values.contains(&(*f, *v))).count();
        let seen = sample.page.corners.map(|c| page.rectified.to_photo(PointF::from(c.at)));
        let scale = page.rectified.pixels_per_mm(sample.page.marker.rect.centre().into());
        let off = |seen: &[(f32, f32)]| {
            let pairs = seen.iter().zip(&sample.corners);
            pairs.map(|(a, b)| (a.0 - b.0).hypot(a.1 - b.1) / scale).fold(0.0, f32::max)
        };
        let theirs = peer.as_deref_mut().and_then(|p| p.flat(sample)).filter(|a| !a.seen.is_empty());
        let theirs = theirs.map_or("none".into(), |a| format!("{:.1} mm", off(&a.seen)));
        println!(
            "{:<10} {:>3}: {right} of {} numbers right, {silent} accepted and wrong; corner farthest off {:.1} mm, OpenCV {theirs}",
            sample.name,
            sample.megapixels,
            judged.len(),
            off(&seen),
        );
    }
}

/// Peak memory of a process that reads this one photo, in KiB.
fn peak_of(sample: &Sample) -> Option<u64> {
    let this = std::env::current_exe().ok()?;
    let output = Command::new(this).arg("--memory").arg(&sample.file).output().ok()?;
    String::from_utf8(output.stdout).ok()?.trim().parse().ok()
}

fn memory_of(file: &Path) {
    let reader = Reader::new().unwrap();
    judged(&reader.read(&std::fs::read(file).unwrap(), &Expected::default()).unwrap());
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|l| l.strip_prefix("VmHWM:"));
    println!("{}", line.and_then(|l| l.split_whitespace().next()).unwrap_or("0"));
}
