//! Writes the files of one layout: each a sequence of zstd frames, so that the whole joins its parts without packing anew.

use super::layout::{Layout, ORDER, Turn};
use super::rows::{header, rows};
use crate::PublishError;
use crate::nodes::Packer;
use crate::sink::Sink;
use crate::view::View;
use model::Digest;
use rayon::prelude::*;
use sha2::{Digest as _, Sha256};
use shapes::own::Object;
use std::collections::BTreeMap;
use std::ops::Range;

/// Stations of one frame: about a megabyte of text, enough for good compression and for both cores to have work.
const FRAME_STATIONS: usize = 4096;

/// A file being put together.
#[derive(Default)]
struct Sheet {
    packed: Vec<u8>,
    content: Sha256,
    bytes: u64,
}

impl Sheet {
    fn push(&mut self, raw: &[u8], packed: &[u8]) {
        self.content.update(raw);
        self.bytes += raw.len() as u64;
        self.packed.extend_from_slice(packed);
    }

    fn finish(self, sink: &Sink<'_>) -> Result<Object, PublishError> {
        let sha256 = Digest(self.content.finalize().into()).to_hex();
        Ok(Object { object: sink.object(self.packed)?.to_hex(), sha256, bytes: self.bytes })
    }
}

/// Writes a layout's files and adds them to `files`; `done` is called after each part.
pub(crate) fn write(
    view: &View<'_>,
    layout: &Layout,
    sink: &Sink<'_>,
    files: &mut BTreeMap<String, Object>,
    done: &mut dyn FnMut(),
) -> Result<(), PublishError> {
    let head = header(layout);
    let head_frame = Packer::new()?.pack(&head)?;
    let start = || {
        let mut sheet = Sheet::default();
        sheet.push(&head, &head_frame);
        sheet
    };
    let mut whole = start();
    let mut sheets: Vec<Sheet> = layout.parts.iter().map(|_| start()).collect();
    for turn in ORDER {
        for (part, sheet) in layout.parts.iter().zip(&mut sheets) {
            for frame in frames(view, layout, &part.lying(view, turn.abroad), turn)? {
                sheet.push(&frame.0, &frame.1);
                if layout.whole.is_some() {
                    whole.push(&frame.0, &frame.1);
                }
            }
            if ORDER.last() == Some(&turn) {
                done();
            }
        }
    }
    for (part, sheet) in layout.parts.iter().zip(sheets) {
        if let Some(name) = &part.file {
            files.insert(name.clone(), sheet.finish(sink)?);
        }
    }
    if let Some(name) = &layout.whole {
        files.insert(name.clone(), whole.finish(sink)?);
    }
    Ok(())
}

/// A file that is made at once.
pub(crate) fn packed(sink: &Sink<'_>, raw: &[u8]) -> Result<Object, PublishError> {
    let mut sheet = Sheet::default();
    sheet.push(raw, &Packer::new()?.pack(raw)?);
    sheet.finish(sink)
}

type Frame = (Vec<u8>, Vec<u8>);

fn frames(
    view: &View<'_>,
    layout: &Layout,
    stations: &[Range<u32>],
    turn: Turn,
) -> Result<Vec<Frame>, PublishError> {
    let split = |r: &Range<u32>| {
        let end = r.end;
        r.clone()
            .step_by(FRAME_STATIONS)
            .map(move |s| s..end.min(s + FRAME_STATIONS as u32))
            .collect::<Vec<_>>()
    };
    let chunks: Vec<Range<u32>> = stations.iter().flat_map(split).collect();
    let render = |packer: &mut Result<Packer, PublishError>, chunk: Range<u32>| {
        let packer = packer.as_mut().map_err(|e| PublishError::Encode(e.to_string()))?;
        let raw = rows(view, layout, chunk, turn)?;
        let packed = if raw.is_empty() { Vec::new() } else { packer.pack(&raw)? };
        Ok((raw, packed))
    };
    chunks.into_par_iter().map_init(Packer::new, render).collect()
}
