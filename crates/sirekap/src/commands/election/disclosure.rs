//! What the log is told of the system itself: documents, builds; and the printed record of the opening.

use crate::clock::now;
use crate::context::Context;
use crate::face::{Exit, Failure, io};
use crate::keys;
use crate::tree::Tree;
use clap::ValueEnum;
use forms::print::record::{Record, record};
use forms::print::{Meta, pdf};
use model::event::{BuildReleased, DisclosedDocument, DisclosureSet, Payload, sign_by};
use model::{Digest, canon};
use service::{Home, KeyName, inbox, manifest};
use shapes::own::{Disclosures, ElectionFile, OpeningItem};
use shapes::paths;
use std::path::Path;
use texts::{command, failure, paper};

/// Which document.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum Kind {
    /// Where data may lie.
    Residency,
    /// The places.
    Inventory,
    /// Requests for information.
    Requests,
}

impl Kind {
    const fn document(self) -> DisclosedDocument {
        match self {
            Kind::Residency => DisclosedDocument::Residency,
            Kind::Inventory => DisclosedDocument::Inventory,
            Kind::Requests => DisclosedDocument::Requests,
        }
    }
}

/// Puts a public document in force: two authorities sign.
pub fn disclose(
    context: &Context,
    home: &Home,
    (kind, file): (Kind, &Path),
    [key, with]: [Option<&Path>; 2],
) -> Result<(), Failure> {
    let document = std::fs::read(file).map_err(|e| io(file, e))?;
    let text = std::str::from_utf8(&document).ok().filter(|text| canon::parse(text).is_ok());
    if text.is_none() {
        return Err(Failure::new(Exit::Input, |lang| failure::C3095(lang, file.display())));
    }
    // What readers would not take, or shows an address, is not put in force.
    let read = match kind {
        Kind::Residency => residency::parse_policy(&document).map(|_| ()),
        Kind::Inventory => residency::PublicInventory::parse(&document).map(|_| ()),
        Kind::Requests => residency::Requests::parse(&document).map(|_| ()),
    };
    read.map_err(|unfit| Failure::new(Exit::Input, |lang| unfit.said(lang)))?;
    let [by, with] = keys::authorities(home, [key, with])?;
    // The document first: the publisher has it before the log names it.
    manifest::keep_disclosed(home, &document)?;
    let sha256 = Digest::of(&document);
    let payload = DisclosureSet::new((by.id(), with.id()), kind.document(), sha256, now());
    inbox::put(home, &[sign_by(&home.settings.origin, payload.into(), &[&*by, &*with])?])?;
    let code = kind.document().code();
    match context.json {
        true => context.print_json(&serde_json::json!({"document": code, "sha256": sha256})),
        false => {
            context.say(|lang| command::document_waits(lang, code, inbox::folder(home).display(), sha256))
        }
    }
    Ok(())
}

/// Names a build of the program: the release key signs.
pub fn build(
    context: &Context,
    home: &Home,
    (file, commit, target): (Option<&Path>, &str, &str),
    key: Option<&Path>,
) -> Result<(), Failure> {
    let sha256 = match file {
        Some(file) => Digest::of(&std::fs::read(file).map_err(|e| io(file, e))?),
        None => crate::release::program()?.binary,
    };
    let key = keys::signer(home, key, KeyName::Release)?;
    let build = BuildReleased {
        by: key.id(),
        commit: commit.into(),
        kind: BuildReleased::KIND.into(),
        sha256,
        target: target.into(),
        time: now(),
        version: env!("CARGO_PKG_VERSION").into(),
    };
    let payload = Payload::from(build);
    // The log's own rules, before anybody waits for it.
    Payload::parse(&payload.to_json())
        .map_err(|why| Failure::new(Exit::Input, |lang| failure::C3096(lang, &why)))?;
    inbox::put(home, &[sign_by(&home.settings.origin, payload, &[&*key])?])?;
    match context.json {
        true => context.print_json(&serde_json::json!({"sha256": sha256})),
        false => context.say(|lang| command::build_waits(lang, inbox::folder(home).display(), sha256)),
    }
    Ok(())
}

/// Writes the record of the opening as a sheet to be signed by hand, from the public tree alone.
pub fn print(context: &Context, tree: &Tree, out: &Path) -> Result<(), Failure> {
    let disclosed: Disclosures = tree.json(paths::DISCLOSURES)?;
    let election: ElectionFile = tree.json("v1/pemilu.json")?;
    let Some(opening) = disclosed.openings.first() else {
        return Err(Failure::new(Exit::Input, failure::C3097));
    };
    let rows = rows(context, &election, opening);
    let code: Vec<&str> = rows.iter().map(|(_, value)| value.as_str()).collect();
    let code = format!("sirekap-opening/1\n{}", code.join("\n"));
    let authorities = (1..=2u8).map(|number| paper::authority(context.lang, number));
    let witnesses = (1..=4u8).map(|number| paper::witness(context.lang, number));
    let signers: Vec<String> = authorities.chain(["Bawaslu".to_string()]).chain(witnesses).collect();
    let drill = model::is_drill(&election.id).then(|| context.t(paper::DRILL));
    let sheet = record(&Record {
        title: context.t(paper::OPENING),
        election: &election.name,
        drill,
        lead: context.t(paper::OPENING_LEAD),
        rows: &rows,
        code: &code,
        confirmed: context.t(paper::OPENING_CONFIRMED),
        signers: &signers,
        columns: [context.t(paper::NAME_BY_HAND), context.t(paper::SIGNATURE_BY_HAND)],
    });
    let meta = Meta { title: context.t(paper::OPENING), subject: &election.name };
    let bytes =
        pdf(&[sheet.page()], &meta).map_err(|error| Failure::new(Exit::Input, |lang| error.said(lang)))?;
    std::fs::write(out, bytes).map_err(|e| io(out, e))?;
    match context.json {
        true => context.print_json(&serde_json::json!({"index": opening.index, "file": out})),
        false => context.say(|lang| command::record_written(lang, out.display())),
    }
    Ok(())
}

fn rows(context: &Context, election: &ElectionFile, opening: &OpeningItem) -> Vec<(String, String)> {
    let roles: Vec<String> = opening.roles.iter().map(|(role, keys)| format!("{role} {keys}")).collect();
    let app = opening.app.map_or_else(|| "-".to_string(), |app| app.to_hex());
    [
        (paper::LOG, election.origin.clone()),
        (paper::ENTRY, opening.index.to_string()),
        (paper::TIME, opening.claimed.clone()),
        (paper::FORMS_BEFORE, "0".into()),
        (paper::KEYS, roles.join(", ")),
        (paper::PROGRAM, opening.binary.to_hex()),
        (paper::APP, app),
        (paper::REGISTRY, opening.registry.to_hex()),
        (paper::RULES, opening.rules.to_hex()),
        (paper::FORMS, opening.forms.to_hex()),
    ]
    .into_iter()
    .map(|(label, value)| (context.t(label).to_string(), value))
    .collect()
}
