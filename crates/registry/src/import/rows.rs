//! Rows of tab-separated and comma-separated files with their line numbers.

use super::report::{ImportReport, Reason};
use super::source::{SourceError, SourceFile};
use serde::Deserialize;
use serde::de::DeserializeOwned;

/// A file's bytes without the byte order mark that some programs write; a file in UTF-16 is refused by name.
pub fn utf8<'a>(source: SourceFile<'a>) -> Result<&'a [u8], SourceError> {
    let bytes = source.bytes;
    if bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff") {
        return Err(SourceError::Utf16(source.name.to_string()));
    }
    Ok(bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes))
}

/// A JSON file.
pub fn json<T: DeserializeOwned>(source: SourceFile<'_>) -> Result<T, SourceError> {
    serde_json::from_slice(utf8(source)?)
        .map_err(|e| SourceError::Json { file: source.name.to_string(), error: e.to_string() })
}

/// A line of the portal's region lists (`wilayah/**`).
#[derive(Deserialize)]
pub struct RegionItem {
    pub nama: String,
    pub id: u32,
    pub kode: String,
    pub tingkat: u8,
}

/// The rows of a tab-separated file with exactly these columns. Rows that are not are reported. A byte order mark and
/// line ends of Windows are read.
pub fn tsv<'a, const N: usize>(
    source: SourceFile<'a>,
    columns: [&str; N],
    report: &mut ImportReport,
) -> Result<Vec<(u64, [&'a str; N])>, SourceError> {
    let plain = |line: &'a [u8]| line.strip_suffix(b"\r").unwrap_or(line);
    let mut lines = (1u64..).zip(utf8(source)?.split(|b| *b == b'\n').map(plain));
    let header = lines.next().map_or(&[][..], |(_, line)| line);
    if header != columns.join("\t").as_bytes() {
        return Err(wrong_columns(source, &columns, &String::from_utf8_lossy(header)));
    }
    let mut rows = Vec::new();
    let mut lines = lines.peekable();
    while let Some((number, line)) = lines.next() {
        if line.is_empty() && lines.peek().is_none() {
            break;
        }
        let Ok(text) = std::str::from_utf8(line) else {
            report.leave(source.name, number, Reason::Unreadable, &String::from_utf8_lossy(line));
            continue;
        };
        let mut fields = [""; N];
        let mut parts = text.split('\t');
        let filled = fields.iter_mut().zip(&mut parts).map(|(field, part)| *field = part).count();
        if filled < N || parts.next().is_some() {
            report.leave(source.name, number, Reason::Columns, text);
        } else {
            rows.push((number, fields));
        }
    }
    Ok(rows)
}

/// The rows of a comma-separated file with exactly these columns. Rows that are not are reported.
pub fn csv<const N: usize>(
    source: SourceFile<'_>,
    columns: [&str; N],
    report: &mut ImportReport,
) -> Result<Vec<(u64, [String; N])>, SourceError> {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(utf8(source)?);
    let mut rows = Vec::new();
    let mut record = csv::ByteRecord::new();
    let mut first = true;
    while reader.read_byte_record(&mut record).unwrap_or(false) {
        let line = record.position().map_or(0, csv::Position::line);
        let found = || record.iter().map(String::from_utf8_lossy).collect::<Vec<_>>().join(",");
        if std::mem::take(&mut first) {
            if !record.iter().eq(columns.iter().map(|c| c.as_bytes())) {
                return Err(wrong_columns(source, &columns, &found()));
            }
            continue;
        }
        if record.len() != N {
            report.leave(source.name, line, Reason::Columns, &found());
            continue;
        }
        let mut fields = [const { String::new() }; N];
        let mut readable = true;
        for (field, bytes) in fields.iter_mut().zip(&record) {
            match std::str::from_utf8(bytes) {
                Ok(text) => field.push_str(text),
                Err(_) => readable = false,
            }
        }
        match readable {
            true => rows.push((line, fields)),
            false => report.leave(source.name, line, Reason::Unreadable, &found()),
        }
    }
    match first {
        true => Err(wrong_columns(source, &columns, "")),
        false => Ok(rows),
    }
}

fn wrong_columns(source: SourceFile<'_>, columns: &[&str], found: &str) -> SourceError {
    SourceError::Columns {
        file: source.name.to_string(),
        expected: columns.join(","),
        found: found.chars().take(200).collect(),
    }
}
