//! Files of a cut: one row per station and contest as CSV, tables of outcomes where the election has rules, tables that explain them,
//! and descriptions for programs.
//!
//! A cut event changes no form, so its files are made from the fold right after it. Once another entry stands between, the
//! state that the cut names is gone from the fold: its files must have been written before, or are written from the log of
//! the cut's size; else the cut is reported as missed.

mod columns;
mod csvw;
mod dictionary;
mod layout;
mod outcome;
mod package;
mod rows;
mod sheet;
mod versions;
mod writer;

use crate::progress::MissedCut;
use crate::sink::Sink;
use crate::view::View;
use crate::{Phase, Progress, PublishError};
use layout::{Layout, layouts};
use model::Digest;
use shapes::own::{CutItem, Object, TreeFormat};
use std::collections::BTreeMap;
use tabulate::{CutRecord, Tabulation};

/// Whether tables of cuts have a column of this name: one of their own, or a number of a form.
pub(crate) fn is_column(name: &str) -> bool {
    let of_tables = dictionary::TABLES.iter().flat_map(|table| table.columns);
    let mut fixed = columns::BEFORE.iter().chain(&columns::AFTER).chain(of_tables);
    fixed.any(|column| column.name == name) || is_field(name)
}

/// Whether a name is that of a form's number (docs/spec/event.md, "Fields of a form").
fn is_field(name: &str) -> bool {
    let mut parts = name.split('.');
    let section = parts.next().is_some_and(|section| matches!(section, "I" | "II" | "III" | "IV" | "V"));
    let part =
        |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit());
    section && name.contains('.') && parts.all(part)
}

/// Cuts that the tree has not yet, split into those whose state is this one and those that are missed.
pub(crate) fn due<'a>(fold: &'a Tabulation, known: &[CutItem]) -> (Vec<&'a CutRecord>, Vec<MissedCut>) {
    let (mut now, mut missed): (Vec<&CutRecord>, Vec<MissedCut>) = (Vec::new(), Vec::new());
    let all = fold.cuts();
    for record in all.iter().filter(|r| known.iter().all(|k| k.index != r.index)) {
        let name_taken = known.iter().any(|k| k.name == record.cut.name)
            || now.iter().any(|r| r.cut.name == record.cut.name);
        // Every entry beyond the cut's size is a cut: nothing but cuts came since.
        let cuts_since = all.iter().filter(|r| r.index >= record.cut.size).count() as u64;
        if name_taken || fold.size().checked_sub(record.cut.size) != Some(cuts_since) {
            let (name, index, size) = (record.cut.name.clone(), record.index, record.cut.size);
            missed.push(MissedCut { name, index, size, name_taken });
        } else {
            now.push(record);
        }
    }
    (now, missed)
}

/// Those of `items`, written before, that the log has and the tree has not yet.
pub(crate) fn written(fold: &Tabulation, known: &[CutItem], items: &[CutItem]) -> Vec<CutItem> {
    let is_new = |item: &&CutItem| known.iter().all(|k| k.index != item.index && k.name != item.name);
    let record =
        |item: &CutItem| fold.cuts().iter().any(|r| r.index == item.index && r.cut.size == item.size);
    items.iter().filter(is_new).filter(|item| record(item)).cloned().collect()
}

/// Writes the CSV files and packages of cuts that name this state; gives their items for the root.
pub(crate) fn write(
    view: &View<'_>,
    cuts: &[&CutRecord],
    node: Digest,
    sink: &Sink<'_>,
    progress: &(dyn Fn(Progress) + Sync),
) -> Result<Vec<CutItem>, PublishError> {
    if cuts.is_empty() {
        return Ok(Vec::new());
    }
    let plan = layouts(view);
    let total = plan.iter().map(Layout::units).sum();
    let mut done = 0;
    let mut files = BTreeMap::new();
    for layout in &plan {
        sheet::write(view, layout, sink, &mut files, &mut || {
            done += 1;
            progress(Progress { phase: Phase::Cut, done, total });
        })?;
    }
    let explaining = [
        (&dictionary::COLUMNS, dictionary::dictionary(view)),
        (&dictionary::CANDIDATES, dictionary::candidates(view)),
        (&versions::VERSIONS, versions::versions(view)),
    ];
    for (table, lines) in explaining.into_iter().chain(outcome::tables(view)) {
        files.insert(table.name.into(), sheet::packed(sink, &lines)?);
    }
    for contest in view.registry.contests() {
        files.insert(package::schema_name(*contest), stored(sink, package::schema(view, *contest)?)?);
    }
    let item = |record: &&CutRecord| {
        let package = package::package(view, record, &plan, &files)?;
        let metadata = csvw::metadata(view, record, &plan, &files)?;
        let mut files = files.clone();
        files.insert("datapackage.json".into(), stored(sink, package)?);
        files.insert(csvw::METADATA.into(), stored(sink, metadata)?);
        Ok(CutItem {
            name: record.cut.name.clone(),
            index: record.index,
            size: record.cut.size,
            root: record.cut.root.to_hex(),
            arrival: crate::view::rfc3339(record.arrival),
            format: Some(TreeFormat::LATEST.code().into()),
            node: node.to_hex(),
            files,
        })
    };
    cuts.iter().map(item).collect()
}

/// An object stored as it is.
pub(crate) fn stored(sink: &Sink<'_>, body: Vec<u8>) -> Result<Object, PublishError> {
    let bytes = body.len() as u64;
    let hex = sink.object(body)?.to_hex();
    Ok(Object { object: hex.clone(), sha256: hex, bytes })
}
