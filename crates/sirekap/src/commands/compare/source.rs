//! The numbers of a published tree as a table: from a cut's CSV files where the state is one, else from its villages' files.

use crate::face::Failure;
use crate::parallel;
use crate::tree::{Tree, damaged, missing};
use compare::{Known, Mapping, Mark, Places, Sheet, Table};
use model::Contest;
use shapes::own::{CutItem, Object, RegionResult};
use shapes::paths;
use std::io::Read as _;
use std::path::{Path, PathBuf};

/// Most bytes of an unpacked CSV file.
const CSV_BYTES_MAX: u64 = 1 << 30;

/// What a name on the command line is.
pub enum Source {
    /// A published tree.
    Tree(Box<Tree>),
    /// A file.
    File(PathBuf),
}

impl Source {
    /// An address or a folder is a tree, an election's own folder the one in it; everything else is a file.
    pub fn open(target: &str) -> Result<Source, Failure> {
        let folder = Path::new(target);
        let inner = folder.join("tree");
        let tree = match () {
            () if target.starts_with("http://") || target.starts_with("https://") => Tree::open(target)?,
            () if !folder.is_dir() => return Ok(Source::File(folder.to_path_buf())),
            () if !folder.join(paths::ROOT).exists() && inner.join(paths::ROOT).exists() => {
                Tree::open(&inner.to_string_lossy())?
            }
            () => Tree::open(target)?,
        };
        Ok(Source::Tree(Box::new(tree)))
    }

    /// The tree.
    pub fn tree(&self) -> Option<&Tree> {
        match self {
            Source::Tree(tree) => Some(tree),
            Source::File(_) => None,
        }
    }

    /// The file.
    pub fn file(&self) -> Option<&Path> {
        match self {
            Source::Tree(_) => None,
            Source::File(path) => Some(path),
        }
    }
}

/// What is recorded of every station.
pub fn table(tree: &Tree, contest: Contest, cut: Option<&str>) -> Result<Table, Failure> {
    let cuts = &tree.root.cuts;
    let found = match cut {
        Some(name) => {
            let found = cuts.iter().find(|c| c.name == name);
            Some(found.ok_or_else(|| missing(&format!("cut/{name}")))?)
        }
        // The present state is a cut's where nothing came since.
        None => cuts.iter().rev().find(|c| c.node == tree.root.node),
    };
    let mut table = match found {
        Some(cut) => of_cut(tree, contest, cut)?,
        None => of_villages(tree, contest)?,
    };
    table.finish();
    Ok(table)
}

/// The files of a contest that hold each station once, with the fewest columns: a province's, the nation's or a district's.
fn files(contest: Contest, cut: &CutItem) -> Vec<(&String, &Object)> {
    let (prefix, nation) = (format!("{contest}-"), format!("{contest}-nasional.csv"));
    let of = cut.files.iter().filter(|(name, _)| name.starts_with(&prefix) && name.ends_with(".csv"));
    let of: Vec<_> = of.filter(|(name, _)| !name.contains("-dapil-")).collect();
    let parts: Vec<_> = of.iter().copied().filter(|(name, _)| **name != nation).collect();
    if parts.is_empty() { of } else { parts }
}

fn of_cut(tree: &Tree, contest: Contest, cut: &CutItem) -> Result<Table, Failure> {
    let files = files(contest, cut);
    let none = Places::by_codes([]);
    let mut table = Table::default();
    // As many at once as there are cores, so that the text of few is in memory.
    let read = parallel::map(files.len(), |at| -> Result<Sheet, Failure> {
        let (name, object) = files.get(at).copied().ok_or_else(|| damaged("csv", at))?;
        let bytes = unpacked(&tree.object(&object.object)?, object.bytes).map_err(|e| damaged(name, e))?;
        let known = Known { fields: &[], people: &[], places: &none };
        let sheet = Sheet::read(&bytes, &Mapping::default(), &known).map_err(|e| damaged(name, e.code()))?;
        match sheet.unreadable.first() {
            Some(row) => Err(damaged(&format!("{name}:{}", row.line), row.fault.code())),
            None => Ok(sheet),
        }
    });
    for sheet in read {
        table.absorb(&sheet?.table);
    }
    Ok(table)
}

/// A CSV file of a cut: one or more zstd frames, of as many bytes as the root says.
fn unpacked(packed: &[u8], bytes: u64) -> Result<Vec<u8>, String> {
    if bytes > CSV_BYTES_MAX {
        return Err(format!("{bytes} bytes"));
    }
    let frames = zstd::Decoder::with_buffer(packed).map_err(|e| e.to_string())?;
    let mut text = Vec::new();
    frames.take(bytes + 1).read_to_end(&mut text).map_err(|e| e.to_string())?;
    if text.len() as u64 == bytes { Ok(text) } else { Err(format!("{} bytes, not {bytes}", text.len())) }
}

fn of_villages(tree: &Tree, contest: Contest) -> Result<Table, Failure> {
    let registry = tree.registry()?;
    let villages: Vec<String> = registry
        .regions()
        .filter(|r| registry.region(*r).level == model::Level::Village && !registry.stations(*r).is_empty())
        .map(|r| crate::tree::region_path(&registry, contest, r))
        .collect();
    let mut table = Table::default();
    let bar = crate::progress::bar(texts::command::VILLAGES, villages.len() as u64);
    let read = parallel::map(villages.len(), |at| -> Result<Option<RegionResult>, Failure> {
        let Some(path) = villages.get(at) else { return Ok(None) };
        bar.inc(1);
        let Some(bytes) = tree.file(path)? else { return Ok(None) };
        serde_json::from_slice(&bytes).map(Some).map_err(|e| damaged(path, e))
    });
    bar.finish_and_clear();
    for village in read {
        let Some(village) = village? else { continue };
        let columns: Vec<usize> = village.columns.iter().map(|c| table.column(c)).collect();
        for line in &village.stations {
            let mark = Mark { held: line.held, disputed: line.disputed };
            let numbers = columns.iter().copied().zip(line.values.iter().copied());
            table.push(&line.station.code, mark, numbers);
        }
    }
    Ok(table)
}
