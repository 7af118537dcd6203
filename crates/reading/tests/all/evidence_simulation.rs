//! Random forms with known truth: people who write wrong sums and slip in bubbles, a net that is unsure and now and
//! then wrong with confidence. Measured: silent errors among accepted values, share accepted, calibration.

use crate::evidence_support::{PARAMETERS, Random, pdpr, ppwp};
use model::form::at;
use model::{Field, FormSchema, Sex};
use reading::evidence::calibration::{Sample, clopper_pearson, error_ppm, reliability, upper};
use reading::evidence::ink::{CLASSES, CROSS, EMPTY};
use reading::evidence::{Basis, BoxInk, BubbleInk, Knowledge, Thresholds, ValueInk, combine};

/// How bad the photo, the hand and the net are.
#[derive(Clone, Copy)]
struct World {
    name: &'static str,
    forms: u32,
    /// Share of boxes that look like two digits.
    unsure: f64,
    /// Share of boxes misread with all confidence.
    blind: f64,
    /// Whether all values, section IV alone, or none have bubbles.
    bubbles: Bubbles,
    /// Whether people's sums are wrong as often as in 2024.
    wrong_sums: bool,
    parties: bool,
}

#[derive(Clone, Copy, PartialEq)]
enum Bubbles {
    All,
    Votes,
    None,
}

/// What each class is taken for.
const LIKE: [usize; CLASSES] = [6, 7, 7, 8, 9, 6, 5, 1, 3, 4, 8, CROSS];

fn split(random: &mut Random, whole: u32) -> (u32, u32) {
    let part = random.below(whole + 1);
    (part, whole - part)
}

/// What stands on the paper: consistent, then wrong sums as people make them.
fn paper(schema: &FormSchema, world: &World, random: &mut Random) -> Vec<u32> {
    let mut v = vec![0; schema.width()];
    let voters = 120 + random.below(180);
    let used = voters * (60 + random.below(35)) / 100;
    let (extra, residents) = (random.below(5), random.below(12));
    for (row, n) in [(0, voters), (1, used), (2, extra), (3, residents)] {
        let (l, p) = split(random, n);
        let half = n / 2 + l % 7;
        let l = if n > 30 { half.min(n) } else { l };
        let start = row * 3;
        (v[start], v[start + 1], v[start + 2]) = (l, if n > 30 { n - l } else { p }, n);
    }
    (0..3).for_each(|s| v[12 + s] = v[3 + s] + v[6 + s] + v[9 + s]);
    let total = v[14];
    v[at::ballots(1)] = PARAMETERS.ballots(voters);
    v[at::ballots(2)] = total;
    let left = v[at::ballots(1)].saturating_sub(total);
    v[at::ballots(3)] = random.below(3).min(left);
    v[at::ballots(4)] = left - v[at::ballots(3)];
    let disabled = at::disabled(Sex::L);
    (v[disabled], v[disabled + 1]) = (random.below(3), random.below(2));
    v[disabled + 2] = v[disabled] + v[disabled + 1];
    let invalid = random.below(12).min(total);
    votes(schema, &mut v, total - invalid, random);
    (v[schema.valid()], v[schema.invalid()], v[schema.total()]) = (total - invalid, invalid, total);
    if world.wrong_sums {
        wrong_sums(schema, &mut v, random);
    }
    v
}

fn votes(schema: &FormSchema, v: &mut [u32], valid: u32, random: &mut Random) {
    let leaves: Vec<usize> = if schema.party_blocks().is_empty() {
        schema.contestants().to_vec()
    } else {
        schema.party_blocks().iter().flat_map(|b| b.parts.clone()).collect()
    };
    let mut left = valid;
    while left > 0 {
        let heap = (1 + random.below(1 + valid / 3)).min(left);
        v[leaves[random.below(leaves.len() as u32) as usize]] += heap;
        left -= heap;
    }
    for block in schema.party_blocks() {
        v[block.total] = block.parts.iter().map(|p| v[*p]).sum();
    }
}

fn wrong_sums(schema: &FormSchema, v: &mut [u32], random: &mut Random) {
    let mut sums = vec![
        2,
        5,
        14,
        12,
        13,
        schema.valid(),
        schema.total(),
        at::ballots(2),
        at::ballots(1),
        at::ballots(4),
    ];
    sums.extend(schema.party_blocks().iter().map(|b| b.total));
    for place in sums {
        if random.happens(0.03) {
            let off =
                if random.happens(0.4) { [1, 10, 2][random.below(3) as usize] } else { 1 + random.below(40) };
            v[place] = if random.happens(0.5) { v[place] + off } else { v[place].saturating_sub(off) };
        }
    }
}

/// How a person writes a number: classes of the boxes.
fn hand(value: u32, random: &mut Random) -> [usize; 3] {
    let text: Vec<usize> = value.to_string().bytes().map(|b| usize::from(b - b'0')).collect();
    let lead = [CROSS, EMPTY, 0][random.below(3) as usize];
    if value == 0 && random.happens(0.4) {
        return [CROSS; 3];
    }
    let mut classes = [lead; 3];
    if text.len() < 3 && random.happens(0.02) {
        classes = [EMPTY; 3];
        classes[..text.len()].copy_from_slice(&text);
    } else {
        classes[3 - text.len()..].copy_from_slice(&text);
    }
    classes
}

/// What the net says of a box, calibrated but for the blind misreads.
fn net(class: usize, world: &World, random: &mut Random) -> BoxInk {
    let blind = random.happens(world.blind);
    let top_share = if random.happens(world.unsure) {
        0.5 + 0.499 * random.share()
    } else {
        1.0 - 10f64.powf(-3.5 - 3.0 * random.share())
    };
    let like = LIKE[class];
    let (top, second) = if blind || !random.happens(top_share) { (like, class) } else { (class, like) };
    let mut ink = BoxInk::of(top, top_share as f32);
    let rest = 1.0 - top_share;
    ink.classes = ink.classes.map(|_| (rest * 0.1 / (CLASSES - 2) as f64) as f32);
    ink.classes[top] = top_share as f32;
    ink.classes[second] = (rest * 0.9) as f32;
    ink.quality = (0.9 + 0.1 * random.share()) as f32;
    ink
}

fn marks(value: u32, random: &mut Random) -> [BubbleInk; 3] {
    let unused = random.happens(0.02);
    let zero_lead = random.happens(0.5);
    let digits = [value / 100, value / 10 % 10, value % 10];
    let length = value.to_string().len();
    std::array::from_fn(|i| {
        let mut fill: [f32; 10] = std::array::from_fn(|_| (0.12 * random.share()) as f32);
        let lead = i + length < 3;
        let mut digit = digits[i] as usize;
        if random.happens(0.003) {
            digit = random.below(10) as usize;
        }
        if !unused && (!lead || zero_lead) && !random.happens(0.01) {
            fill[digit] = (0.5 + 0.5 * random.share()) as f32;
        }
        if random.happens(0.002) {
            fill[random.below(10) as usize] = 0.4;
        }
        BubbleInk { fill }
    })
}

#[derive(Default)]
struct Count {
    values: u64,
    accepted: u64,
    silent: u64,
    misread: u64,
    clean_forms: u64,
    samples: Vec<Sample>,
    taken: Vec<(Basis, Sample)>,
    wrong: Vec<String>,
}

fn run(world: &World, seed: u64, thresholds: &Thresholds) -> Count {
    let mut random = Random(seed);
    let schema = if world.parties { pdpr(4, 5) } else { ppwp() };
    let mut count = Count::default();
    for _ in 0..world.forms * times() {
        let truth = paper(&schema, world, &mut random);
        let knowledge = Knowledge {
            schema: &schema,
            parameters: &PARAMETERS,
            registered: None,
            exempt: false,
            sibling_voters: &[],
        };
        let values: Vec<ValueInk> =
            schema.fields().iter().zip(&truth).map(|(f, v)| ink(*f, *v, world, &mut random)).collect();
        let outcome = combine(&knowledge, &values, thresholds);
        count.clean_forms += u64::from(outcome.verdict.code() == "clean");
        for (judged, truth) in outcome.values.iter().zip(&truth) {
            let right = judged.value == Some(*truth);
            count.values += 1;
            count.accepted += u64::from(judged.accepted);
            count.misread += u64::from(!right);
            let sample = Sample { confidence_ppm: judged.confidence_ppm, right };
            count.samples.push(sample);
            if judged.accepted {
                count.taken.push((judged.basis, sample));
            }
            if judged.accepted && !right {
                count.silent += 1;
                count.wrong.push(format!("{truth} {judged:?}"));
            }
        }
    }
    count
}

fn ink(field: Field, value: u32, world: &World, random: &mut Random) -> ValueInk {
    let boxes = hand(value, random).map(|class| net(class, world, random));
    let with = match world.bubbles {
        Bubbles::All => true,
        Bubbles::None => false,
        Bubbles::Votes => matches!(
            field,
            Field::Votes(_) | Field::PartyOnly(_) | Field::Candidate(..) | Field::PartyTotal(_)
        ),
    };
    ValueInk { field, located: true, boxes, bubbles: with.then(|| marks(value, random)) }
}

/// How many times more forms than in the ordinary run.
fn times() -> u32 {
    std::env::var("SIREKAP_EVIDENCE_TIMES").ok().and_then(|t| t.parse().ok()).unwrap_or(1)
}

const STARTS: [u32; 7] = [0, 500_000, 900_000, 990_000, 999_000, 999_900, 999_990];

fn told(world: &World, count: &Count) -> String {
    let bins = reliability(&count.samples, &STARTS);
    format!(
        "{:<34} {:>7} {:>8.2} {:>8.2} {:>7} {:>9.1} {:>9} {:>7.1}",
        world.name,
        count.values,
        100.0 * count.misread as f64 / count.values as f64,
        100.0 * count.accepted as f64 / count.values as f64,
        count.silent,
        1e6 * upper(count.silent, count.accepted, 0.95),
        error_ppm(&bins),
        100.0 * count.clean_forms as f64 / f64::from(world.forms * times()),
    )
}

const GOOD: World = World {
    name: "our form, good photos",
    forms: 300,
    unsure: 0.005,
    blind: 5e-5,
    bubbles: Bubbles::All,
    wrong_sums: true,
    parties: false,
};

const DAMAGED: World = World { unsure: 0.03, blind: 2e-4, ..GOOD };

#[test]
fn silent_errors_are_rare_and_confidences_honest() {
    // With each world the least share accepted, in percent.
    let worlds = [
        (GOOD, 96.5),
        (World { name: "our form, sums never wrong", wrong_sums: false, ..GOOD }, 97.0),
        (World { name: "our form, moderate damage", ..DAMAGED }, 96.0),
        (World { name: "our form, heavy damage", unsure: 0.15, blind: 1e-3, ..GOOD }, 94.0),
        (World { name: "official form, good photos", bubbles: Bubbles::Votes, ..GOOD }, 94.0),
        (World { name: "official form, moderate damage", bubbles: Bubbles::Votes, ..DAMAGED }, 86.0),
        (World { name: "handwriting alone, moderate damage", bubbles: Bubbles::None, ..DAMAGED }, 83.0),
        (World { name: "parties, our form, moderate damage", forms: 120, parties: true, ..DAMAGED }, 96.0),
    ];
    println!(
        "{:<34} {:>7} {:>8} {:>8} {:>7} {:>9} {:>9} {:>7}",
        "", "values", "% misrd", "% accept", "silent", "ub95 ppm", "cal. ppm", "% clean"
    );
    for (seed, (world, least)) in (100u64..).zip(&worlds) {
        let count = run(world, seed, &Thresholds::DEFAULT);
        println!("{}", told(world, &count));
        count.wrong.iter().for_each(|w| println!("    {w}"));
        assert!(count.misread > 0, "{}: nothing was hard", world.name);
        assert!(count.accepted as f64 > least / 100.0 * count.values as f64, "{}", world.name);
        // None in the ordinary run, where fewer than 50,000 are accepted.
        assert!(count.silent <= count.accepted / 50_000, "{}", world.name);
        for bin in reliability(&count.samples, &STARTS).iter().filter(|b| b.from_ppm >= 900_000) {
            assert!(bin.share_ppm[2] >= bin.mean_ppm, "{}: {bin:?}", world.name);
        }
    }
}

/// Whatever the rest of the form says, a value is what its own ink says.
#[test]
fn the_rest_of_a_form_never_changes_what_is_read() {
    let mut random = Random(5);
    let schema = ppwp();
    let world = World { unsure: 0.2, blind: 0.02, bubbles: Bubbles::Votes, ..GOOD };
    let knowledge = Knowledge {
        schema: &schema,
        parameters: &PARAMETERS,
        registered: Some(250),
        exempt: false,
        sibling_voters: &[Some(250)],
    };
    for _ in 0..40 {
        let truth = paper(&schema, &world, &mut random);
        let values: Vec<ValueInk> =
            schema.fields().iter().zip(&truth).map(|(f, v)| ink(*f, *v, &world, &mut random)).collect();
        let together = combine(&knowledge, &values, &Thresholds::DEFAULT);
        assert_eq!(together, combine(&knowledge, &values, &Thresholds::DEFAULT));
        for (value, judged) in values.iter().zip(&together.values) {
            let alone = combine(&knowledge, std::slice::from_ref(value), &Thresholds::DEFAULT);
            assert_eq!(alone.values[0].value, judged.value);
            assert!(judged.confidence_ppm < 1_000_000 && (!judged.accepted || judged.value.is_some()));
        }
    }
}

/// Thresholds are fitted on one set of forms and reported on another.
#[test]
fn fitted_thresholds_keep_their_promise_on_other_forms() {
    let world = World { unsure: 0.1, blind: 1e-3, bubbles: Bubbles::Votes, ..GOOD };
    let strict =
        Thresholds { with_bubbles: 999_999, with_control: 999_999, alone: 999_999, ..Thresholds::DEFAULT };
    let open = run(&world, 41, &strict.open());
    const TARGET: f64 = 0.004;
    let fitted = strict.fitted(&open.taken, TARGET, 0.95, 900_000);
    let (before, after) = (run(&world, 42, &strict), run(&world, 42, &fitted));
    println!(
        "fitted {fitted:?}: accepted {} instead of {}, silent {}",
        after.accepted, before.accepted, after.silent
    );
    assert!(after.accepted > before.accepted);
    assert!(clopper_pearson(after.silent, after.accepted, 0.95).low < TARGET);
    assert_eq!(strict.fitted(&[], TARGET, 0.95, 900_000), strict);
}
