//! `sirekap compare`: two published counts, or one and anybody's own, side by side.

mod photos;
mod show;
mod source;

use crate::context::Context;
use crate::face::{Exit, Failure, io};
use clap::Args;
use compare::{
    Comparison, Known, Mapping, Person, Photos, Places, Report, Sheet, Table, differences, page, tiers,
};
use model::{Contest, Field, Lang, Level, labels};
use photos::Portal;
use registry::Registry;
use shapes::own::RegionResult;
pub use source::Source;
use std::collections::BTreeSet;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use texts::{Said, compare as say};

/// Arguments of a command, of which help.ftl says what they are.
#[derive(Debug, Args)]
pub struct CompareArgs {
    a: String,
    b: String,
    #[arg(long)]
    contest: Option<Contest>,
    #[arg(long, value_name = "WHAT=COLUMN")]
    map: Vec<String>,
    #[arg(long, value_name = "FILE")]
    mapping: Option<PathBuf>,
    #[arg(long, value_name = "FILE")]
    registry: Option<PathBuf>,
    #[arg(long, value_name = "CUT")]
    cut_a: Option<String>,
    #[arg(long, value_name = "CUT")]
    cut_b: Option<String>,
    #[arg(long, value_name = "URL")]
    portal: Option<String>,
    #[arg(long, value_name = "CODE")]
    region: Option<String>,
    #[arg(long, value_name = "FILE")]
    csv: Option<PathBuf>,
    #[arg(long, value_name = "FILE")]
    tiers: Option<PathBuf>,
    #[arg(long, value_name = "FILE")]
    page: Option<PathBuf>,
    #[arg(long, default_value_t = 20)]
    limit: usize,
}

/// Most places and regions of a level on the page.
const PAGE_MOST: usize = 500;

/// One of the two, read.
struct Read {
    table: Table,
    sheet: Option<Sheet>,
}

impl Read {
    /// What is compared: a tree's numbers, or those that were summed; else the file's own.
    fn numbers(&self) -> &Table {
        match &self.sheet {
            Some(sheet) if self.table.is_empty() => &sheet.table,
            _ => &self.table,
        }
    }
}

/// Runs the command.
pub fn run(context: &Context, args: CompareArgs) -> Result<(), Failure> {
    let mapping = mapping(&args)?;
    let sources = [Source::open(&args.a)?, Source::open(&args.b)?];
    let trees: Vec<_> = sources.iter().filter_map(Source::tree).collect();
    let registry: Option<Registry> = match (&args.registry, trees.first()) {
        (Some(path), _) => Some(super::outcome::registry_file(path)?),
        (None, Some(tree)) => Some(tree.registry()?),
        (None, None) => None,
    };
    let contest = contest(args.contest, registry.as_ref().filter(|_| !trees.is_empty()))?;
    let nation: Option<RegionResult> = match (trees.first(), contest) {
        (Some(tree), Some(contest)) => Some(tree.json(&format!("v1/hasil/{contest}.json"))?),
        _ => None,
    };
    let people = nation.as_ref().map(people).unwrap_or_default();
    let none = Places::by_codes([]);
    let of_registry = registry.as_ref().map(Places::Of);
    let read_places = of_registry.as_ref().unwrap_or(&none);

    // Trees first: a file's columns are guessed by theirs.
    let mut read: [Option<Read>; 2] = [None, None];
    for (at, cut) in [&args.cut_a, &args.cut_b].into_iter().enumerate() {
        if let (Some(tree), Some(contest)) = (sources[at].tree(), contest) {
            let table = source::table(tree, contest, cut.as_deref())?;
            read[at] = Some(Read { table, sheet: None });
        }
    }
    let fields: Vec<String> = read
        .iter()
        .flatten()
        .next()
        .map(|r| r.table.columns().map(String::from).collect())
        .unwrap_or_default();
    let known = Known { fields: &fields, people: &people, places: read_places };
    for (at, place) in read.iter_mut().enumerate() {
        if let (None, Some(path)) = (&place, sources[at].file()) {
            let bytes = crate::import_files::plain(path)?;
            let sheet = Sheet::read(&bytes, &mapping, &known).map_err(|fault| {
                Failure::new(Exit::Input, |lang| {
                    let said = fault.said(lang);
                    Said { text: format!("{}: {}", path.display(), said.text), ..said }
                })
            })?;
            *place = Some(Read { table: Table::default(), sheet: Some(sheet) });
        }
    }
    let [Some(a), Some(b)] = read else {
        return Err(crate::face::io(Path::new(&args.a), std::io::ErrorKind::NotFound.into()));
    };
    let by_code;
    let places = match &of_registry {
        Some(places) => places,
        None => {
            let codes = |of: &'_ Read| -> Vec<String> {
                let table = of.numbers();
                (0..table.len() as u32).map(|row| table.code(row).to_string()).collect()
            };
            let all = [codes(&a), codes(&b)].concat();
            by_code = Places::by_codes(all.iter().map(String::as_str));
            &by_code
        }
    };
    let [a, b] = levelled([a, b], places)?;
    let [x, y] = [a.numbers(), b.numbers()];
    let comparison = Comparison::of(x, y, places).ok_or_else(|| no_column(x, y))?;
    let portal = Portal::new(&args, &sources, registry.as_ref(), contest);
    let report = Report {
        names: [args.a.clone(), args.b.clone()],
        contest: contest.map(|c| c.code().to_string()).unwrap_or_default(),
        labels: comparison.columns().map(|c| label(c, &people, context.lang)).collect(),
        comparison: &comparison,
        places,
        sheets: [a.sheet.as_ref(), b.sheet.as_ref()],
        photos: Photos { page: &|code| portal.page(code), pictures: &|code| portal.pictures(code) },
        lang: context.lang,
    };
    written(&args, &report)?;
    match context.json {
        true => context.print_json(&report),
        false => show::report(context, &report, args.region.as_deref(), args.limit)?,
    }
    verdict(&report)
}

/// What the exit code says: a difference, else what was not compared.
fn verdict(report: &Report<'_>) -> Result<(), Failure> {
    let counts = report.counts();
    let (only, left) =
        (counts.only_a + counts.only_b, report.unreadable().count() + report.doubles().count());
    match (counts.differing, only, left) {
        (0, 0, 0) => Ok(()),
        (0, _, _) => Err(Failure::new(Exit::Incomplete, |lang| say::J1041(lang, only, left))),
        (differing, _, _) => Err(Failure::new(Exit::Found, |lang| say::J1040(lang, differing, counts.all))),
    }
}

fn mapping(args: &CompareArgs) -> Result<Mapping, Failure> {
    let bad = |fault: compare::MappingFault| Failure::new(Exit::Input, |lang| fault.said(lang));
    let mut mapping = match &args.mapping {
        Some(path) => {
            let text = std::fs::read_to_string(path).map_err(|e| io(path, e))?;
            Mapping::read(&text).map_err(bad)?
        }
        None => Mapping::default(),
    };
    args.map.iter().try_for_each(|pair| mapping.set(pair)).map_err(bad)?;
    Ok(mapping)
}

/// The contest that is asked for, or the only one, or the president's.
fn contest(asked: Option<Contest>, registry: Option<&Registry>) -> Result<Option<Contest>, Failure> {
    let Some(registry) = registry else { return Ok(asked) };
    let held = registry.contests();
    let all = || held.iter().map(|c| c.code()).collect::<Vec<_>>().join(", ");
    match asked {
        Some(contest) if held.contains(&contest) => Ok(Some(contest)),
        Some(contest) => Err(Failure::new(Exit::Input, |lang| say::J1033(lang, contest, all()))),
        None => match held {
            [only] => Ok(Some(*only)),
            held if held.contains(&Contest::Ppwp) => Ok(Some(Contest::Ppwp)),
            _ => Err(Failure::new(Exit::Input, |lang| say::J1032(lang, all()))),
        },
    }
}

fn people(nation: &RegionResult) -> Vec<Person> {
    let person = |c: &shapes::own::Contestant| Person {
        column: c.column.clone(),
        id: c.id.clone(),
        name: c.name.clone(),
    };
    nation.contestants.iter().map(person).collect()
}

/// What a column counts.
fn label(column: &str, people: &[Person], lang: Lang) -> String {
    let name = people.iter().find(|p| p.column == column).map_or("", |p| p.name.as_str());
    Field::named(column).map(|field| labels::label(field, name, lang)).unwrap_or_default()
}

/// Where one of the two has sums of regions, the other is summed to the same levels.
fn levelled([a, b]: [Read; 2], places: &Places<'_>) -> Result<[Read; 2], Failure> {
    let levels = |of: &Read| of.numbers().levels(places);
    let stations: BTreeSet<Level> = [Level::Station].into();
    let (x, y) = (levels(&a), levels(&b));
    let rolled = |of: Read, to: &BTreeSet<Level>| -> Result<Read, Failure> {
        let table = of
            .numbers()
            .rolled(places, to)
            .map_err(|e| Failure::new(Exit::Input, |lang| say::J1031(lang, &e.column, &e.code)))?;
        Ok(Read { table, sheet: of.sheet })
    };
    match (x == stations, y == stations) {
        (true, false) if !y.is_empty() => Ok([rolled(a, &y)?, b]),
        (false, true) if !x.is_empty() => Ok([a, rolled(b, &x)?]),
        _ => Ok([a, b]),
    }
}

fn no_column(a: &Table, b: &Table) -> Failure {
    let names = |of: &Table| of.columns().collect::<Vec<_>>().join(", ");
    Failure::new(Exit::Input, |lang| say::J1030(lang, names(a), names(b)))
}

/// Writes the files that are asked for.
fn written(args: &CompareArgs, report: &Report<'_>) -> Result<(), Failure> {
    type Lines = fn(&Report<'_>, &mut dyn FnMut(&str));
    let files: [(&Option<PathBuf>, Lines); 2] = [(&args.csv, differences), (&args.tiers, tiers)];
    for (path, lines) in files {
        let Some(path) = path else { continue };
        let file = std::fs::File::create(path).map_err(|e| io(path, e))?;
        let mut out = std::io::BufWriter::new(file);
        let mut done = Ok(());
        lines(report, &mut |line| {
            if done.is_ok() {
                done = out.write_all(line.as_bytes());
            }
        });
        done.and_then(|()| out.flush()).map_err(|e| io(path, e))?;
    }
    if let Some(path) = &args.page {
        std::fs::write(path, page(report, PAGE_MOST)).map_err(|e| io(path, e))?;
    }
    Ok(())
}
