//! `sirekap forms print`: blank forms with the names of station and candidates, ready for the printer.

use super::{filling, print_failure, write};
use crate::context::Context;
use crate::face::{Exit, Failure, no_station};
use crate::number::grouped;
use crate::progress::bar;
use crate::tree::find_region;
use clap::Args;
use forms::own::{self, PageSpec};
use forms::print::{Meta, Paper, PrintPage, Printer, pdf};
use forms::{Edition, Page, official};
use model::Contest;
use rayon::prelude::*;
use registry::{DistrictIdx, Registry, StationIdx};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use texts::command;
use texts::failure;

/// Arguments of a command, of which help.ftl says what they are.
#[derive(Debug, Args)]
pub struct PrintArgs {
    #[arg(long)]
    data: Option<PathBuf>,
    #[arg(long, conflicts_with = "station")]
    region: Option<String>,
    #[arg(long)]
    station: Option<String>,
    #[arg(long)]
    contest: Vec<Contest>,
    #[arg(long, default_value = "sirekap-1", value_parser = edition)]
    edition: Edition,
    #[arg(long, default_value = "plano")]
    paper: Paper,
    #[arg(long, value_name = "FOLDER|FILE")]
    out: PathBuf,
    #[arg(long)]
    merge: bool,
}

/// Most forms of one call: at some 100 KB each, 10 GB.
const FORMS_MAX: usize = 100_000;
/// Most forms of one file, which is made in memory: at some 15 KB each, 300 MB.
const MERGED_MAX: usize = 20_000;

fn edition(text: &str) -> Result<Edition, String> {
    let known = [Edition::Official2024, Edition::Sirekap1].into_iter().find(|e| e.code() == text);
    known.ok_or_else(|| "kpu-2024, sirekap-1".into())
}

/// One form to print.
#[derive(Clone, Copy)]
struct Job {
    station: StationIdx,
    contest: Contest,
    district: DistrictIdx,
}

/// What all stations of a district share.
struct DistrictPages {
    filling: own::Filling,
    /// Pages of our form; none for the official one.
    specs: Vec<PageSpec>,
}

/// What was written.
#[derive(Default, serde::Serialize)]
struct Printed {
    forms: u64,
    pages: u64,
    bytes: u64,
}

/// Runs the command.
pub fn run(context: &Context, args: PrintArgs) -> Result<(), Failure> {
    let registry = crate::home::open(args.data.as_deref())?.registry()?;
    let jobs = jobs(&registry, &args)?;
    let pages_of = pages_of(&registry, &jobs, args.edition)?;
    let press = Press { registry: &registry, pages_of, edition: args.edition, paper: args.paper };
    let printed = if args.merge { press.merged(&jobs, &args.out)? } else { press.each(&jobs, &args.out)? };
    if context.json {
        context.print_json(&printed);
        return Ok(());
    }
    let n = |v: u64| grouped(v, context.lang);
    let (forms, pages, to) = (n(printed.forms), n(printed.pages), args.out.display());
    let kilobytes = n(printed.bytes.div_ceil(1000));
    out!(
        "{forms} {}, {pages} {}, {kilobytes} kB: {to}",
        context.t(command::FORMS),
        context.t(command::PAGES)
    );
    Ok(())
}

/// The forms asked for, station by station.
fn jobs(registry: &Registry, args: &PrintArgs) -> Result<Vec<Job>, Failure> {
    let stations = match &args.station {
        Some(code) => {
            let station = registry.station_by_code(code).ok_or_else(|| no_station(code))?;
            station.0..station.0 + 1
        }
        None => registry.stations(find_region(registry, args.region.as_deref())?),
    };
    let official = args.edition == Edition::Official2024;
    if official && args.contest.iter().any(|c| *c != Contest::Ppwp) {
        return Err(Failure::new(Exit::Input, failure::C3030_form_kpu_exists));
    }
    let contests: Vec<Contest> = match args.contest.as_slice() {
        [] if official => vec![Contest::Ppwp],
        [] => Contest::ALL.into(),
        some => Contest::ALL.into_iter().filter(|c| some.contains(c)).collect(),
    };
    let takes_place = |station: StationIdx, contest: Contest| {
        registry.district_of(contest, station).map(|district| Job { station, contest, district })
    };
    let jobs: Vec<Job> = stations
        .map(StationIdx)
        .flat_map(|s| contests.iter().filter_map(move |c| takes_place(s, *c)))
        .collect();
    let most = if args.merge { MERGED_MAX } else { FORMS_MAX };
    match jobs.len() {
        0 => Err(Failure::new(Exit::Found, failure::C1003)),
        count if count > most => {
            Err(Failure::new(Exit::Input, |lang| failure::C3031_forms_too_many(lang, count, most)))
        }
        _ => Ok(jobs),
    }
}

/// Names and pages of every district that is printed.
fn pages_of(
    registry: &Registry,
    jobs: &[Job],
    edition: Edition,
) -> Result<BTreeMap<DistrictIdx, DistrictPages>, Failure> {
    let mut pages_of = BTreeMap::new();
    for job in jobs {
        if pages_of.contains_key(&job.district) {
            continue;
        }
        let schema = &registry.district(job.district).schema;
        let specs = match edition {
            Edition::Official2024 => official_fits(schema).map(|()| Vec::new()),
            Edition::Sirekap1 => own::plan(job.contest, schema).map_err(|e| e.to_string()),
        };
        let specs = specs.map_err(|why| {
            let (contest, code) = (job.contest, &registry.district(job.district).code);
            Failure::new(Exit::Input, |lang| failure::C3032_form_district_no(lang, contest, code, &why))
        })?;
        let filling = filling::of_district(registry, job.contest, job.district);
        pages_of.insert(job.district, DistrictPages { filling, specs });
    }
    Ok(pages_of)
}

/// The official form of 2024 has three pairs.
fn official_fits(schema: &model::FormSchema) -> Result<(), String> {
    match schema.contestants().len() {
        3 => Ok(()),
        n => Err(format!("kpu-2024: 3 ≠ {n}")),
    }
}

/// Turns jobs into documents.
struct Press<'a> {
    registry: &'a Registry,
    pages_of: BTreeMap<DistrictIdx, DistrictPages>,
    edition: Edition,
    paper: Paper,
}

impl Press<'_> {
    fn pages(&self, job: &Job) -> Vec<Page> {
        let Some(pages) = self.pages_of.get(&job.district) else { return Vec::new() };
        let filling = filling::of_station(self.registry, &pages.filling, job.station);
        match self.edition {
            Edition::Official2024 => {
                let filling = filling::official(&filling);
                (1..=official::PAGES).filter_map(|n| official::page_for(n, &filling)).collect()
            }
            Edition::Sirekap1 => pages.specs.iter().map(|spec| own::page(spec, &filling)).collect(),
        }
    }

    /// One document for each form, several at a time; each is whole before its file is written.
    fn each(&self, jobs: &[Job], folder: &Path) -> Result<Printed, Failure> {
        let bar = bar(command::PRINTING, jobs.len() as u64);
        let (pages, bytes) = (AtomicU64::new(0), AtomicU64::new(0));
        jobs.par_iter().try_for_each(|job| -> Result<(), Failure> {
            let code = self.registry.station(job.station).code;
            let made = self.pages(job);
            let parts: Vec<PrintPage<'_>> = made.iter().map(|p| PrintPage::new(p, self.paper)).collect();
            let title = format!("C.Hasil {} {code}", job.contest);
            let document = pdf(&parts, &self.meta(&title)).map_err(print_failure)?;
            write(&folder.join(format!("{code}-{}.pdf", job.contest)), &document)?;
            pages.fetch_add(made.len() as u64, Ordering::Relaxed);
            bytes.fetch_add(document.len() as u64, Ordering::Relaxed);
            bar.inc(1);
            Ok(())
        })?;
        bar.finish_and_clear();
        let (pages, bytes) = (pages.into_inner(), bytes.into_inner());
        Ok(Printed { forms: jobs.len() as u64, pages, bytes })
    }

    /// One document of all forms.
    fn merged(&self, jobs: &[Job], file: &Path) -> Result<Printed, Failure> {
        let bar = bar(command::PRINTING, jobs.len() as u64);
        let mut printer = Printer::new(true);
        let mut pages = 0;
        for job in jobs {
            for page in self.pages(job) {
                printer.page(&PrintPage::new(&page, self.paper)).map_err(print_failure)?;
                pages += 1;
            }
            bar.inc(1);
        }
        let title = format!("C.Hasil {}", self.registry.election().name);
        let document = printer.finish(&self.meta(&title));
        write(file, &document)?;
        bar.finish_and_clear();
        Ok(Printed { forms: jobs.len() as u64, pages, bytes: document.len() as u64 })
    }

    fn meta<'t>(&'t self, title: &'t str) -> Meta<'t> {
        Meta { title, subject: self.edition.code() }
    }
}
