//! Part of the demo's night by photo: a form is filled by hand, photographed, read; what the machine does not take, the
//! officer types from the paper.

use crate::commands::device::phone::Filled;
use crate::context::Context;
use crate::face::{Failure, io};
use crate::number::grouped;
use crate::parallel;
use crate::progress::bar;
use drill::FilledForm;
use drill::photo::{Camera, Damage, Habits, Level, Photographer};
use forms::Page;
use forms::own::{self, Filling};
use model::Field;
use reading::evidence::{Judgement, Knowledge, Thresholds};
use reading::pictures::grey_page;
use reading::{Expected, PageReading, Reader, judge};
use registry::Registry;
use std::path::{Path, PathBuf};
use texts::command;

/// What came of the photos.
#[derive(Clone, Copy, Debug, Default)]
struct Count {
    photos: u64,
    refused: u64,
    values: u64,
    taken: u64,
    wrong: u64,
}

/// Photographs and reads the forms of so many stations in the first contest between pairs, and takes them out of the list: phones send them.
/// Forms that were sent unseen, or not at all, stay as they are: that is what went wrong with them.
pub fn read(
    context: &Context,
    registry: &Registry,
    forms: &mut Vec<FilledForm>,
    (stations, seed): (u32, u64),
) -> Result<Vec<Filled>, Failure> {
    let reader = Reader::new()?;
    let pairs = registry.contests().iter().copied().find(|contest| contest.has_pairs());
    let chosen: Vec<usize> =
        (0..forms.len()).filter(|f| Some(forms[*f].key.contest) == pairs && sent_seen(&forms[*f])).collect();
    let chosen = &chosen[..chosen.len().min(stations as usize)];
    let bar = bar(context.t(command::PHOTOGRAPHING_READING), chosen.len() as u64);
    let done: Vec<_> = parallel::map(chosen.len(), |number| {
        let form = forms.get(*chosen.get(number)?)?;
        let read = photograph(registry, form, &reader, seed ^ number as u64);
        bar.inc(1);
        read
    });
    bar.finish_and_clear();
    let (mut filled, mut counts) = (Vec::new(), Vec::new());
    // From behind, so that the places before stay what they are.
    for (at, (form, count)) in chosen.iter().zip(done).rev().filter_map(|(at, read)| Some((at, read?))) {
        forms.remove(*at);
        filled.push(form);
        counts.push(count);
    }
    filled.reverse();
    let sum = counts.iter().fold(Count::default(), |a, b| Count {
        photos: a.photos + b.photos,
        refused: a.refused + b.refused,
        values: a.values + b.values,
        taken: a.taken + b.taken,
        wrong: a.wrong + b.wrong,
    });
    say(context, sum);
    Ok(filled)
}

/// Stations whose photos are kept, to be read once more by whoever tries the program.
const KEPT: usize = 2;

/// Writes the photos of a few stations into the election's folder; the folder that they lie in, if there are any.
pub fn keep(election: &Path, photographed: &[Filled]) -> Result<Option<PathBuf>, Failure> {
    if photographed.is_empty() {
        return Ok(None);
    }
    let folder = election.join("foto");
    std::fs::create_dir_all(&folder).map_err(|e| io(&folder, e))?;
    for form in photographed.iter().take(KEPT) {
        for (number, (_, photo)) in (1..).zip(&form.pages) {
            let file = folder.join(format!("{}-{}-{number}.jpg", form.key.station, form.key.contest));
            std::fs::write(&file, photo).map_err(|e| io(&file, e))?;
        }
    }
    Ok(Some(folder))
}

fn sent_seen(form: &FilledForm) -> bool {
    form.arrived() && !form.misread() && form.values.iter().all(Option::is_some)
}

fn say(context: &Context, c: Count) {
    let n = |count| grouped(count, context.lang);
    let (photos, refused, values, taken) = (n(c.photos), n(c.refused), n(c.values), n(c.taken));
    let (typed, wrong) = (n(c.values - c.taken), n(c.wrong));
    context.say(|lang| command::photos_read(lang, &photos, &refused, &values, &taken, &typed, &wrong));
}

/// A form as its officers send it: what was accepted, and the rest typed from the paper.
fn photograph(registry: &Registry, form: &FilledForm, reader: &Reader, seed: u64) -> Option<(Filled, Count)> {
    let station = registry.station_by_code(form.key.station.as_str())?;
    let schema = &registry.district(registry.district_of(form.key.contest, station)?).schema;
    let plan = own::plan(form.key.contest, schema).ok()?;
    let filling = Filling { station: Some(form.key.station.clone()), ..Filling::default() };
    let pages: Vec<Page> = plan.iter().map(|spec| own::page(spec, &filling)).collect();
    let written: Vec<(Field, Option<u32>)> =
        schema.fields().iter().copied().zip(form.paper.iter().copied()).collect();
    let expected =
        Expected { station: Some(form.key.station.as_str().to_owned()), plan, ..Expected::default() };
    let mut photographer = Photographer::new(seed);
    let mut chance = photographer.chance("demo");
    let habits = Habits::sample(&mut chance);
    let mut count = Count::default();
    let mut pictures = Vec::new();
    let mut read: Vec<PageReading> = Vec::new();
    for page in &pages {
        let filled = photographer.fill(page, &written, &habits);
        let damage = Damage::sample(Level::Light, &mut chance);
        let shot = photographer.shoot(&filled, &damage, Camera::PUBLISHED);
        count.photos += 1;
        // A photo that the reader refuses is kept as it is: there is no flat page of it.
        let grey = match reader.read(&shot.jpeg, &expected) {
            Ok(page) => {
                let flat = grey_page(&page.photo, &page.rectified, &page.page).ok();
                read.push(page);
                flat
            }
            Err(_) => {
                count.refused += 1;
                None
            }
        };
        pictures.push((grey.unwrap_or_else(|| shot.jpeg.clone()), shot.jpeg));
    }
    let place = registry.station(station);
    let knowledge = Knowledge {
        schema,
        parameters: registry.parameters(),
        registered: place.registered,
        exempt: place.exempt,
        sibling_voters: &[],
    };
    let judged = judge(&read.iter().collect::<Vec<_>>(), &knowledge, &Thresholds::DEFAULT).values;
    let mut values = form.paper.clone();
    let mut machine = vec![None; values.len()];
    count.values = form.paper.len() as u64;
    for judgement in &judged {
        let Some(position) = schema.position(judgement.field) else { continue };
        machine[position] = judgement.value;
        if !judgement.accepted {
            continue;
        }
        count.taken += 1;
        count.wrong += u64::from(form.paper[position] != judgement.value);
        values[position] = judgement.value;
    }
    let filled = Filled {
        key: form.key.clone(),
        values,
        machine: Some(machine),
        pages: pictures,
        reading: Some(record(&judged)),
    };
    Some((filled, count))
}

/// What was read: field, value, confidence and whether it was taken, a line each.
fn record(judged: &[Judgement]) -> Vec<u8> {
    let line = |j: &Judgement| {
        let value = j.value.map_or_else(|| "-".into(), |v| v.to_string());
        format!("{} {value} {} {}\n", j.field, j.confidence_ppm, j.accepted)
    };
    judged.iter().map(line).collect::<String>().into_bytes()
}
