//! `sirekap import`: registries and results of real elections.

mod outcome;
mod pilkada;

use crate::context::Context;
use crate::face::{Exit, Failure, io};
use crate::home::{data_folder, remember};
use crate::{ceremony, import_files, keys, log_home};
use ceremony::Plan;
use clap::{Args, Subcommand};
use importer::{Left, Record, Rows};
use model::{Contest, Digest, FormKey, UtcSeconds};
use outcome::outcome;
use registry::Registry;
use registry::import::{ImportReport, SourceFile, pemilu_2019, station_codes_2019, xz};
use service::imports::{Imported, Told, import};
use service::{Home, KeyName};
use std::path::{Path, PathBuf};
use texts::command;
use texts::failure;

/// Arguments of a command, of which help.ftl says what they are.
#[derive(Debug, Args)]
pub struct ImportArgs {
    #[command(subcommand)]
    what: What,
}

/// Commands, of which help.ftl says what they do.
#[derive(Debug, Subcommand)]
enum What {
    #[command(name = "2019")]
    Y2019(File2019),
    #[command(name = "2024")]
    Y2024(Folder2024),
    Pilkada(pilkada::PilkadaArgs),
    Stations(Stations),
    Bundle(crate::commands::bundle::BundleArgs),
}

/// Arguments of a command, of which help.ftl says what they are.
#[derive(Debug, Args)]
struct File2019 {
    file: PathBuf,
    #[command(flatten)]
    target: Target,
}

/// Arguments of a command, of which help.ftl says what they are.
#[derive(Debug, Args)]
struct Folder2024 {
    folder: PathBuf,
    #[arg(long, value_name = "FILE")]
    candidate_ids: Option<PathBuf>,
    #[arg(long, value_name = "FILE")]
    population: Option<PathBuf>,
    #[command(flatten)]
    target: Target,
}

/// Arguments of a command, of which help.ftl says what they are.
#[derive(Debug, Args)]
struct Stations {
    #[arg(required = true)]
    paths: Vec<PathBuf>,
    #[arg(long, default_value = "ppwp")]
    contest: Contest,
    #[arg(long)]
    data: Option<PathBuf>,
}

/// Arguments of a command, of which help.ftl says what they are.
#[derive(Debug, Args)]
struct Target {
    #[arg(long)]
    data: Option<PathBuf>,
    #[arg(long)]
    origin: Option<String>,
}

/// Runs the command.
pub fn run(context: &Context, args: ImportArgs) -> Result<(), Failure> {
    match args.what {
        What::Bundle(a) => crate::commands::bundle::run(context, a)?,
        What::Y2019(a) => {
            let (home, imported, report, told) =
                import_2019(&a.file, a.target.data.as_deref(), a.target.origin.as_deref())?;
            context.registry_report(&report);
            context.told(&told);
            ceremony::warn(context, &home);
            context.imported(&home, &imported);
            outcome(&imported)?;
        }
        What::Y2024(a) => {
            let target = (a.target.data.as_deref(), a.target.origin.as_deref());
            let (home, report) =
                import_2024(&a.folder, [a.candidate_ids.as_deref(), a.population.as_deref()], target)?;
            context.registry_report(&report);
            let folder = home.folder.display();
            context.say(|lang| command::ready_2024(lang, &folder, command::NEXT_OPEN.get(lang)));
        }
        What::Pilkada(a) => pilkada::run(context, &a)?,
        What::Stations(a) => {
            let home = crate::home::open(a.data.as_deref())?;
            let (imported, told) = import_stations(&home, &a.paths, a.contest)?;
            context.told(&told);
            context.imported(&home, &imported);
            outcome(&imported)?;
        }
    }
    Ok(())
}

/// Imports the 2019 file: registry, log and all events. A file imported before changes nothing.
pub fn import_2019(
    file: &Path,
    folder: Option<&Path>,
    origin: Option<&str>,
) -> Result<(Home, Imported, ImportReport, Told), Failure> {
    let packed = std::fs::read(file).map_err(|e| io(file, e))?;
    let sha256 = Digest::of(&packed);
    let bytes = match file.extension() {
        Some(e) if e == "xz" => xz(&packed, TSV_BYTES_MAX).map_err(source_failure)?,
        _ => packed,
    };
    let name = import_files::file_name(file);
    let source = SourceFile { name: &name, bytes: &bytes };
    let (registry, report) = pemilu_2019(source).map_err(registry_failure)?;
    // What was counted long ago waits for nobody's signature: the log is opened with keys of this folder.
    let home = new_or_same(&registry, folder, origin)?;
    let (log, ..) = ceremony::hold(home, &Plan::default())?;
    let stations = station_codes_2019(&log.registry, source).map_err(source_failure)?;
    let text = std::str::from_utf8(&bytes)
        .map_err(|e| Failure::new(Exit::Input, |lang| failure::C3002(lang, &name, e)))?;
    let station = |line: u32| stations.get(line.checked_sub(2)? as usize).copied().flatten();
    let Rows { records, remarks, left } =
        importer::pilpres_2019(text, &name, sha256, &log.registry, &station);
    let mut told = Told { left, remarks };
    let read = records.len() as u64 + told.left.len() as u64;
    let key = keys::secret(&log.home, KeyName::Importer)?;
    let imported = import(&log, records, &mut told, &key)?;
    Ok((log.home, Imported { records: read, ..imported }.with(&told), report, told))
}

/// Makes the folder of the 2024 election from that of its files; `more` are ids of candidates and the population of districts. Its log is opened by a ceremony.
pub fn import_2024(
    folder: &Path,
    more: [Option<&Path>; 2],
    (target, origin): (Option<&Path>, Option<&str>),
) -> Result<(Home, ImportReport), Failure> {
    let (registry, report) = import_files::registry_2024(folder, more)?;
    Ok((new_or_same(&registry, target, origin)?, report))
}

/// What station files say, older versions of a station first.
pub struct StationRecords {
    /// Files read.
    pub read: u64,
    /// Files that repeat another byte for byte.
    pub repeated: u64,
    /// The records.
    pub records: Vec<Record>,
    /// Files left out, and what of the others was not taken as it stands.
    pub told: Told,
}

/// Reads station files, folders of them, or archives.
pub fn station_records(
    registry: &Registry,
    paths: &[PathBuf],
    contest: Contest,
) -> Result<StationRecords, Failure> {
    let mut files = Vec::new();
    for path in paths {
        import_files::station_files(path, &mut files)?;
    }
    let read = files.len() as u64;
    // The same file may lie in an archive twice; of two versions of one station the newer `ts` comes later.
    files.sort();
    let mut seen = std::collections::BTreeSet::new();
    let (mut records, mut told, mut repeated) = (Vec::new(), Told::default(), 0);
    for (path, bytes) in files {
        match importer::station_2024(&path, &bytes, contest, registry) {
            Ok((record, _)) if !seen.insert((record.form.clone(), record.source.sha256)) => repeated += 1,
            Ok((record, remarks)) => {
                records.push(record);
                told.remarks.extend(remarks);
            }
            Err(fault) => told.left.push(Left { file: path, line: 0, fault }),
        }
    }
    records.sort_by(|a, b| stamp(a).cmp(&stamp(b)));
    Ok(StationRecords { read, repeated, records, told })
}

/// Imports station files into an election.
pub fn import_stations(
    home: &Home,
    paths: &[PathBuf],
    contest: Contest,
) -> Result<(Imported, Told), Failure> {
    let log = log_home::open(home.clone())?;
    log.is_opened()?;
    let StationRecords { read, repeated, records, mut told } =
        station_records(&log.registry, paths, contest)?;
    let key = keys::secret(home, KeyName::Importer)?;
    let imported = Imported { records: read, repeated, ..import(&log, records, &mut told, &key)? };
    remember(home)?;
    Ok((imported.with(&told), told))
}

/// Older versions first; those whose time can't be read before all others.
fn stamp(record: &Record) -> (Option<UtcSeconds>, &FormKey) {
    (record.source_time(), &record.form)
}

/// Opens the election's folder, or makes it without keys. A folder of another registry is refused.
fn new_or_same(registry: &Registry, folder: Option<&Path>, origin: Option<&str>) -> Result<Home, Failure> {
    let id = registry.election().id.clone();
    let folder = folder.map_or_else(|| data_folder().join(&id), Path::to_path_buf);
    let home = match Home::exists(&folder) {
        true => Home::open(&folder)?,
        false => {
            let origin = origin.map_or_else(|| format!("sirekap.test/{id}"), str::to_string);
            Home::create(&folder, &origin, registry)?
        }
    };
    remember(&home)?;
    if home.registry()?.digest() != registry.digest() {
        return Err(Failure::new(Exit::Input, |lang| failure::C3003(lang, folder.display())));
    }
    Ok(home)
}

/// Largest unpacked size of an import file.
pub const TSV_BYTES_MAX: usize = 512 << 20;

/// A source file that can't be read.
pub fn source_failure(error: registry::import::SourceError) -> Failure {
    Failure::new(Exit::Input, |lang| error.said(lang))
}

/// A registry that can't be made.
pub fn registry_failure(error: registry::import::ImportError) -> Failure {
    match error {
        registry::import::ImportError::Source(e) => source_failure(e),
        other => Failure::new(Exit::Input, |lang| failure::C3004(lang, &other)),
    }
}
