//! Fills and photographs the forms of a station for the tests of the officer's app.
//!
//!   capture-photos STATION.json CONTEST FOLDER [SEED] [--broken]
//!
//! STATION.json is what `GET /stations/{code}` answers. Written to FOLDER: `page-N.jpg`, `page-N.mjpeg` (for a browser's
//! camera of files), `blurred.jpg`/`.mjpeg` and `far.jpg` of page 1, and `truth.json` and `fields.json`: the numbers and their fields in form order. With `--broken` the
//! sum of the valid votes on the paper is wrong.

use device::StationAnswer;
use drill::photo::{Camera, Damage, Habits, Kind, Photographer};
use forms::own::{self, Filling};
use model::facts::StationFacts;
use model::{Field, FormSchema, Sex};
use std::error::Error;
use std::fs;

/// As a cheap telephone shows its camera, upright.
const VIDEO: Camera = Camera { width: 1080, height: 1440 };

/// Too small to be read.
const FAR: Camera = Camera { width: 180, height: 240 };

fn main() -> Result<(), Box<dyn Error>> {
    let mut given: Vec<String> = std::env::args().skip(1).collect();
    let broken = given.iter().position(|a| a == "--broken").map(|at| given.remove(at)).is_some();
    let [station, contest, folder, seed @ ..] = given.as_slice() else {
        return Err("STATION.json CONTEST FOLDER [SEED] [--broken]".into());
    };
    let seed = seed.first().and_then(|s| s.parse().ok()).unwrap_or(1);
    let told: StationAnswer = serde_json::from_slice(&fs::read(station)?)?;
    let code = StationFacts::parse(&told.leaf)?.code;
    let station = told.read(&code)?;
    let form = station.forms.iter().find(|f| f.schema.contest.code() == contest.as_str()).ok_or("no such contest")?;
    let schema = form.schema.fields().map_err(|e| e.to_string())?;
    fs::create_dir_all(folder)?;
    let values = truth(&schema, station.registered.unwrap_or(240), broken);
    fs::write(format!("{folder}/truth.json"), serde_json::to_vec(&values)?)?;
    let names: Vec<&str> = form.fields.iter().map(|f| f.name.as_str()).collect();
    fs::write(format!("{folder}/fields.json"), serde_json::to_vec(&names)?)?;
    let written: Vec<(Field, Option<u32>)> =
        schema.fields().iter().copied().zip(values.iter().map(|v| Some(*v))).collect();
    let filling = Filling { station: Some(station.code.clone()), ..Filling::default() };
    let mut photographer = Photographer::new(seed);
    for spec in own::plan(form.schema.contest, &schema)? {
        let page = own::page(&spec, &filling);
        let filled = photographer.fill(&page, &written, &Habits::CAREFUL);
        let name = format!("{folder}/page-{}", spec.number());
        let still = photographer.shoot(&filled, &Damage::none(), Camera::TWO_MEGAPIXELS);
        fs::write(format!("{name}.jpg"), &still.jpeg)?;
        let video = photographer.shoot(&filled, &Damage::none(), VIDEO);
        fs::write(format!("{name}.mjpeg"), &video.jpeg)?;
        if spec.number() == 1 {
            let blurred = photographer.shoot(&filled, &Damage::one(Kind::Defocus, 1.0), VIDEO);
            fs::write(format!("{folder}/blurred.jpg"), &blurred.jpeg)?;
            fs::write(format!("{folder}/blurred.mjpeg"), &blurred.jpeg)?;
            let far = photographer.shoot(&filled, &Damage::none(), FAR);
            fs::write(format!("{folder}/far.jpg"), &far.jpeg)?;
        }
    }
    Ok(())
}

/// Numbers that fit together, but for the sum that is to be wrong.
fn truth(schema: &FormSchema, registered: u32, broken: bool) -> Vec<u32> {
    let mut values = vec![0; schema.width()];
    let mut put = |field: Field, value: u32| {
        if let Some(at) = schema.position(field) {
            values[at] = value;
        }
    };
    let three = |field: &dyn Fn(Sex) -> Field, l: u32, p: u32| [(field(Sex::L), l), (field(Sex::P), p), (field(Sex::J), l + p)];
    let half = registered / 2;
    let (l, p) = (half * 4 / 5, (registered - half) * 5 / 6);
    let users = l + p + 7;
    let received = registered + (registered * 2).div_ceil(100);
    let rows = [
        three(&Field::Voters, half, registered - half),
        three(&|s| Field::Users(1, s), l, p),
        three(&|s| Field::Users(2, s), 2, 1),
        three(&|s| Field::Users(3, s), 1, 3),
        three(&|s| Field::Users(4, s), l + 3, p + 4),
        three(&Field::Disabled, 1, 2),
    ];
    for (field, value) in rows.into_iter().flatten() {
        put(field, value);
    }
    for (field, value) in [
        (Field::Ballots(1), received),
        (Field::Ballots(2), users),
        (Field::Ballots(3), 1),
        (Field::Ballots(4), received - users - 1),
    ] {
        put(field, value);
    }
    let invalid = 6;
    let valid = users - invalid;
    share(schema, valid, &mut put);
    put(Field::Valid, if broken { valid + 9 } else { valid });
    put(Field::Invalid, invalid);
    put(Field::Total, users);
    values
}

/// Shares the valid votes out unevenly.
fn share(schema: &FormSchema, valid: u32, put: &mut dyn FnMut(Field, u32)) {
    if schema.contest().has_parties() {
        let blocks = schema.party_blocks();
        let mut left = valid;
        for (number, block) in blocks.iter().enumerate() {
            let sum = if number + 1 == blocks.len() { left } else { left / 3 };
            left -= sum;
            let mut open = sum;
            for at in &block.parts {
                let mine = open.div_ceil(2);
                open -= mine;
                put(schema.fields()[*at], mine);
            }
            if let Some(first) = block.parts.first() {
                put(schema.fields()[*first], sum.div_ceil(2) + open);
            }
            put(Field::PartyTotal(block.party), sum);
        }
        return;
    }
    let fields: Vec<Field> = schema.fields()[schema.votes()].to_vec();
    let mut left = valid;
    for (number, field) in fields.iter().enumerate() {
        let mine = if number + 1 == fields.len() { left } else { left * 2 / 5 };
        left -= mine;
        put(*field, mine);
    }
}
