//! What people read of a bundle: an index on paper, how to check it, and which program made it.

use super::gather::Gathered;
use crate::context::Context;
use crate::face::{Exit, Failure};
use dossier::What;
use forms::print::record::{Record, record};
use forms::print::{Meta, pdf};
use model::{Digest, Lang};
use serde_json::json;
use texts::{Text, dossier as say, paper};

/// Rows of one sheet.
const ROWS: usize = 30;
/// Indices on one row.
const INDICES: usize = 12;

/// Adds the index as PDF, README in every language, and what the program that runs here is.
pub fn add(context: &Context, of: &mut Gathered) -> Result<(), Failure> {
    let program = crate::release::program()?;
    let app = program.app.map(|(manifest, _)| manifest);
    let build = json!({
        "app": app,
        "commit": option_env!("SIREKAP_COMMIT"),
        "sha256": program.binary,
        "target": format!("{}-{}", std::env::consts::ARCH, std::env::consts::OS),
        "version": env!("CARGO_PKG_VERSION"),
    });
    of.files.insert("build.json".into(), format!("{build:#}\n").into_bytes());
    for lang in Lang::ALL {
        let first = of.manifest.entries.first().map_or(0, |e| e.index);
        let text = say::readme(lang, &of.manifest.station, first, env!("CARGO_PKG_VERSION"));
        of.files.insert(format!("README.{}.txt", lang.code()), format!("{text}\n").into_bytes());
    }
    let index = index(context, of, program.binary)?;
    of.files.insert("index.pdf".into(), index);
    Ok(())
}

fn index(context: &Context, of: &Gathered, program: Digest) -> Result<Vec<u8>, Failure> {
    let rows = rows(context, of, program);
    let m = &of.manifest;
    let code = format!("sirekap-dossier/1\n{}\n{}\n{}\n{}", m.origin, m.station, m.size, m.root.to_hex());
    let signers = [context.t(say::HANDED_BY).to_string(), context.t(say::TAKEN_BY).to_string()];
    let drill = model::is_drill(&of.registry.election().id).then(|| context.t(paper::DRILL));
    let chunks: Vec<&[(String, String)]> = rows.chunks(ROWS).collect();
    let mut sheets = Vec::new();
    for (at, rows) in chunks.iter().enumerate() {
        let title = say::title(context.lang, &m.station, at + 1, chunks.len());
        sheets.push(record(&Record {
            title: &title,
            election: &of.registry.election().name,
            drill,
            lead: context.t(say::LEAD),
            rows,
            code: &code,
            confirmed: context.t(say::CONFIRMED),
            signers: &signers,
            columns: [context.t(paper::NAME_BY_HAND), context.t(paper::SIGNATURE_BY_HAND)],
        }));
    }
    let pages: Vec<_> = sheets.iter().map(|sheet| sheet.page()).collect();
    let title = say::title(context.lang, &m.station, 1, chunks.len());
    let meta = Meta { title: &title, subject: &of.registry.election().name };
    pdf(&pages, &meta).map_err(|error| Failure::new(Exit::Input, |lang| error.said(lang)))
}

fn rows(context: &Context, of: &Gathered, program: Digest) -> Vec<(String, String)> {
    let (m, registry) = (&of.manifest, &of.registry);
    let station = registry.station(of.station);
    let path = registry.path(station.village).into_iter().map(|r| registry.region(r).name);
    let mut rows: Vec<(Text, String)> = vec![
        (say::STATION, format!("{} {}", station.code, station.name)),
        (say::PLACE, path.collect::<Vec<_>>().join(" / ")),
        (say::REGISTERED, station.registered.map_or_else(|| "–".into(), |n| n.to_string())),
        (paper::LOG, m.origin.clone()),
        (say::SIZE, m.size.to_string()),
        (say::ROOT, m.root.to_hex()),
        (paper::PROGRAM, program.to_hex()),
    ];
    for (contest, page) in &of.pages {
        let event = page.event.map_or_else(|| "–".into(), |index| format!("#{index}"));
        let stage = page.stage.text(context.lang);
        rows.push((say::FORM, format!("{}: {stage}, {event}", contest.code())));
    }
    for (what, label) in [
        (What::Setup, say::OF_SETUP),
        (What::Form, say::OF_FORMS),
        (What::Picture, say::OF_PICTURES),
        (What::Mandate, say::OF_MANDATES),
        (What::Build, say::OF_BUILDS),
    ] {
        let indices: Vec<String> =
            m.entries.iter().filter(|e| e.what == what).map(|e| format!("#{}", e.index)).collect();
        rows.extend(indices.chunks(INDICES).map(|some| (label, some.join(" "))));
    }
    rows.push((say::FILES, (of.files.len() + 2).to_string()));
    rows.into_iter().map(|(label, value)| (context.t(label).to_string(), value)).collect()
}
