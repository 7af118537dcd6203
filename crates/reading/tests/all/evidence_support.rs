//! Ink made by hand and by a seeded imitation of people and nets.

use model::{Contest, Field, FormSchema, Parameters, PartyNumber};
use reading::evidence::ink::{CLASSES, CROSS, EMPTY};
use reading::evidence::{
    BoxInk, BubbleInk, Evidence, Judgement, Knowledge, Outcome, Thresholds, ValueInk, combine,
};

pub const PARAMETERS: Parameters = Parameters::general();

pub fn ppwp() -> FormSchema {
    FormSchema::single(Contest::Ppwp, &[1, 2, 3])
}

pub fn pdpr(parties: u16, candidates: u16) -> FormSchema {
    let lists: Vec<_> = (1..=parties).map(|p| (PartyNumber(p), (1..=candidates).collect())).collect();
    FormSchema::parties(Contest::Pdpr, &lists)
}

pub fn knowledge(schema: &FormSchema) -> Knowledge<'_> {
    Knowledge { schema, parameters: &PARAMETERS, registered: None, exempt: false, sibling_voters: &[] }
}

/// A form in which everything agrees.
pub const PEOPLE: &str = "I.A.L=148 I.A.P=151 I.A.J=299 I.B.1.L=120 I.B.1.P=127 I.B.1.J=247 I.B.2.L=2 I.B.2.P=1 \
    I.B.2.J=3 I.B.3.L=0 I.B.3.P=4 I.B.3.J=4 I.B.4.L=122 I.B.4.P=132 I.B.4.J=254 II.1=305 II.2=254 II.3=1 II.4=50 \
    III.L=1 III.P=0 III.J=1 IV.1=61 IV.2=168 IV.3=17 V.A=246 V.B=8 V.C=254";

pub fn named(schema: &FormSchema, name: &str) -> Field {
    schema.fields()[schema.position_named(name).unwrap_or_else(|| panic!("no field {name}"))]
}

/// A box by its sign: a digit, `X`, `_` for empty, or two digits such as `1/4` with the first at 90 %.
fn boxed(sign: &str) -> BoxInk {
    let class = |c: char| match c {
        'X' | '-' => CROSS,
        '_' => EMPTY,
        d => d.to_digit(10).unwrap_or_else(|| panic!("no class {d}")) as usize,
    };
    let mut signs = sign.chars();
    let first = class(signs.next().unwrap());
    let mut ink = BoxInk::of(first, 0.99995);
    match (signs.next(), signs.next()) {
        (Some('/'), Some(second)) => {
            ink.classes[first] = 0.9;
            ink.classes[class(second)] = 0.09995;
        }
        (Some('~'), Some(second)) => {
            ink.classes[first] = 0.997;
            ink.classes[class(second)] = 0.00295;
        }
        (Some('!'), _) => ink.corrected = true,
        (Some('|'), _) => ink.overflow = true,
        (Some('?'), _) => {
            ink.classes = [1.0 / CLASSES as f32; CLASSES];
            ink.foreign = 0.9;
        }
        _ => {}
    }
    ink
}

/// Boxes separated by spaces: `X 7 8`, `7 8 _`, `1/4 0 0`.
pub fn boxes(signs: &str) -> [BoxInk; 3] {
    let all: Vec<BoxInk> = signs.split_whitespace().map(boxed).collect();
    all.try_into().unwrap()
}

/// Bubbles by digits, `_` for none: `_78`; `7+` marks 7 and 8 in one column.
pub fn bubbles(signs: &str) -> [BubbleInk; 3] {
    let mut columns = [BubbleInk { fill: [0.04; 10] }; 3];
    let mut place = 0;
    let mut last = 0;
    for sign in signs.chars() {
        match sign {
            '+' => columns[place - 1].fill[(last + 1) % 10] = 0.85,
            '_' => place += 1,
            d => {
                last = d.to_digit(10).unwrap() as usize;
                columns[place].fill[last] = 0.85;
                place += 1;
            }
        }
    }
    columns
}

pub fn plain(value: u32) -> String {
    let text = value.to_string();
    let mut signs = vec!["X"; 3 - text.len()];
    let digits: Vec<String> = text.chars().map(String::from).collect();
    signs.extend(digits.iter().map(String::as_str));
    signs.join(" ")
}

/// Values of a form by names and numbers, cleanly written, without bubbles.
pub fn form(schema: &FormSchema, values: &str) -> Vec<ValueInk> {
    values
        .split_whitespace()
        .map(|e| e.split_once('=').unwrap())
        .map(|(name, value)| ValueInk {
            field: named(schema, name),
            located: true,
            boxes: boxes(&plain(value.parse().unwrap())),
            bubbles: None,
        })
        .collect()
}

/// Puts other ink into one value of a form.
pub fn write(schema: &FormSchema, values: &mut [ValueInk], name: &str, signs: &str, marks: Option<&str>) {
    let field = named(schema, name);
    let value = values.iter_mut().find(|v| v.field == field).unwrap();
    value.boxes = boxes(signs);
    value.bubbles = marks.map(bubbles);
}

pub fn judge(knowledge: &Knowledge<'_>, values: &[ValueInk]) -> Outcome {
    combine(knowledge, values, &Thresholds::DEFAULT)
}

pub fn of<'a>(schema: &FormSchema, outcome: &'a Outcome, name: &str) -> &'a Judgement {
    let field = named(schema, name);
    outcome.values.iter().find(|v| v.field == field).unwrap()
}

pub fn says(judgement: &Judgement, code: &str) -> bool {
    judgement.evidence.iter().any(|e: &Evidence| e.code() == code)
}

/// SplitMix64.
pub struct Random(pub u64);

impl Random {
    pub fn draw(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }
    pub fn below(&mut self, bound: u32) -> u32 {
        ((u64::from(bound) * (self.draw() >> 32)) >> 32) as u32
    }
    /// Between 0 and 1.
    pub fn share(&mut self) -> f64 {
        (self.draw() >> 11) as f64 / (1u64 << 53) as f64
    }
    pub fn happens(&mut self, share: f64) -> bool {
        self.share() < share
    }
}
