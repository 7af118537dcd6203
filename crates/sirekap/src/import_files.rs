//! Files, folders and archives that imports read.

use crate::commands::import::{TSV_BYTES_MAX, registry_failure, source_failure};
use crate::face::{Failure, io};
use registry::Registry;
use registry::import::{Files2024, ImportReport, SourceFile, pemilu_2024, xz};
use std::io::Read as _;
use std::path::{Path, PathBuf};

/// The file's name without folders.
pub fn file_name(path: &Path) -> String {
    path.file_name().map_or_else(String::new, |n| n.to_string_lossy().into_owned())
}

/// Reads the 2024 registry from a folder of its files, with the portal's ids of candidates and the population of districts
/// where somebody has them.
pub fn registry_2024(
    folder: &Path,
    [candidate_ids, population]: [Option<&Path>; 2],
) -> Result<(Registry, ImportReport), Failure> {
    let names = [
        "wilayah_2024_tps.tsv.xz",
        "wilayah_2024_overseas_tps_kp24.csv",
        "candidates/parpol.json",
        "candidates/dpr.csv",
        "candidates/dpd.csv",
        "candidates/dprdprov.csv.xz",
        "candidates/dprdkk.csv.xz",
        "candidates/dapil_wilayah.csv",
        "dpr2024/dapil.csv",
    ];
    let mut bytes = Vec::new();
    for name in names {
        bytes.push(plain(&folder.join(name))?);
    }
    let [tree, overseas, parties, dpr, dpd, dprd_province, dprd_regency, districts, seats] =
        std::array::from_fn(|i| SourceFile { name: names[i], bytes: &bytes[i] });
    // What the portal itself published, where the folder has it.
    let more = [
        "wilayah_2024_overseas_codes_feb2024.csv",
        "api/wilayah/pemilu/ppwp/99.json",
        "api/pemilu/partai.json",
    ];
    let mut found = Vec::new();
    for name in more {
        let path = folder.join(name);
        found.push(if path.exists() { Some(plain(&path)?) } else { None });
    }
    let read = |path: Option<&Path>| -> Result<Option<(String, Vec<u8>)>, Failure> {
        path.map(|path| Ok((file_name(path), plain(path)?))).transpose()
    };
    let (ids, people) = (read(candidate_ids)?, read(population)?);
    let optional = |at: usize| Some(SourceFile { name: more[at], bytes: found[at].as_deref()? });
    let files = Files2024 {
        tree,
        overseas,
        overseas_codes: optional(0),
        missions: optional(1),
        parties,
        portal_parties: optional(2),
        candidate_ids: ids.as_ref().map(|(name, bytes)| SourceFile { name, bytes }),
        population: people.as_ref().map(|(name, bytes)| SourceFile { name, bytes }),
        dpr,
        dpd,
        dprd_province,
        dprd_regency,
        districts,
        seats,
    };
    pemilu_2024(&files).map_err(registry_failure)
}

/// Reads a file, unpacked when its name ends in `.xz`.
pub fn plain(path: &Path) -> Result<Vec<u8>, Failure> {
    let bytes = std::fs::read(path).map_err(|e| io(path, e))?;
    match path.extension() {
        Some(e) if e == "xz" => xz(&bytes, TSV_BYTES_MAX).map_err(source_failure),
        _ => Ok(bytes),
    }
}

/// Largest station file taken: 2024's have about 1.5 KB.
const STATION_BYTES_MAX: u64 = 256 * 1024;

/// Collects station files (path, bytes) from a file, a folder tree or a `.tar.xz` archive.
pub fn station_files(path: &Path, into: &mut Vec<(String, Vec<u8>)>) -> Result<(), Failure> {
    json_files(path, Take { bytes_max: STATION_BYTES_MAX, archives: false }, into)
}

/// Which JSON files are collected.
#[derive(Clone, Copy, Debug)]
struct Take {
    /// Bytes of a file that are read at most.
    bytes_max: u64,
    /// Whether archives that lie in a folder are opened too.
    archives: bool,
}

/// Largest file of Pilkada taken: all pairs of the regencies and cities take about 300 kB.
const PILKADA_BYTES_MAX: u64 = 16 << 20;

/// Collects the JSON files of Pilkada under paths, archives in folders too.
pub fn pilkada_files(paths: &[PathBuf]) -> Result<Vec<(String, Vec<u8>)>, Failure> {
    let mut files = Vec::new();
    for path in paths {
        json_files(path, Take { bytes_max: PILKADA_BYTES_MAX, archives: true }, &mut files)?;
    }
    files.sort();
    files.dedup();
    Ok(files)
}

/// Whether a file's name is that of an archive.
fn is_archive(name: &str) -> bool {
    name.ends_with(".tar.xz") || name.ends_with(".tar")
}

/// Collects JSON files in the same way.
fn json_files(path: &Path, take: Take, into: &mut Vec<(String, Vec<u8>)>) -> Result<(), Failure> {
    let meta = std::fs::metadata(path).map_err(|e| io(path, e))?;
    if meta.is_dir() {
        let entries = std::fs::read_dir(path).map_err(|e| io(path, e))?;
        let mut paths: Vec<_> = entries.filter_map(|e| e.ok().map(|e| e.path())).collect();
        paths.sort();
        for child in paths {
            let archive = take.archives && is_archive(&file_name(&child));
            if child.is_dir() || archive || child.extension().is_some_and(|e| e == "json") {
                json_files(&child, take, into)?;
            }
        }
        return Ok(());
    }
    let name = file_name(path);
    if is_archive(&name) {
        return archive(path, take.bytes_max, into);
    }
    let mut bytes = Vec::new();
    let file = std::fs::File::open(path).map_err(|e| io(path, e))?;
    file.take(take.bytes_max).read_to_end(&mut bytes).map_err(|e| io(path, e))?;
    into.push((path.to_string_lossy().into_owned(), bytes));
    Ok(())
}

fn archive(path: &Path, most: u64, into: &mut Vec<(String, Vec<u8>)>) -> Result<(), Failure> {
    let bytes = plain(path)?;
    let mut archive = tar::Archive::new(&bytes[..]);
    for member in archive.entries().map_err(|e| io(path, e))? {
        let member = member.map_err(|e| io(path, e))?;
        let name = member.path().map_err(|e| io(path, e))?.to_string_lossy().into_owned();
        if member.header().entry_type().is_file() && name.ends_with(".json") {
            let mut body = Vec::new();
            member.take(most).read_to_end(&mut body).map_err(|e| io(path, e))?;
            into.push((name, body));
        }
    }
    Ok(())
}
