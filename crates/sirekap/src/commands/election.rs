//! `sirekap election`: what is settled for an election, and who besides the commission has authorities.

use crate::context::Context;
use crate::face::{Exit, Failure, io};
use crate::home::Home;
use crate::keys::{self, KeyName};
use crate::log_home::now;
use crate::tree::TreeArgs;
use crate::{inbox, manifest};
use clap::{Args, Subcommand};
use model::Office;
use model::event::{ManifestSet, OfficeEnrol};
use std::io::Write as _;
use std::path::{Path, PathBuf};

/// Settle what an election needs beside its registry: its manifest, authorities of other offices.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  sirekap election manifest > manifes.json        what is in force, to start from\n  sirekap election set manifes.json               two authorities put another in force\n  sirekap election office bawaslu --key bawaslu.seed\n\nWhat is signed waits in the election's folder until `sirekap serve` takes it, within a second."
)]
pub struct ElectionArgs {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, Subcommand)]
enum What {
    /// Print the manifest in force, as the public tree has it
    Manifest(TreeArgs),
    /// Put another manifest in force: two authorities sign
    Set {
        /// The new manifest: JSON, fields as in docs/spec/manifest.md
        file: PathBuf,
        /// Key of the first authority, a file as in the folder keys [default: the election's folder's]
        #[arg(long, value_name = "FILE")]
        key: Option<PathBuf>,
        /// Key of the second [default: the election's folder's]
        #[arg(long, value_name = "FILE")]
        with: Option<PathBuf>,
        /// Folder of the election; without it, the one used last
        #[arg(long)]
        data: Option<PathBuf>,
    },
    /// Give Bawaslu or a participant its authority: the root key signs, and the key itself
    Office {
        /// bawaslu, or peserta- and a name of letters, digits, dots and hyphens
        office: String,
        /// The new authority's key, a file as in the folder keys; made where it is not there
        #[arg(long, value_name = "FILE")]
        key: PathBuf,
        /// The root key, a file as in the folder keys [default: the election's folder's]
        #[arg(long, value_name = "FILE")]
        root: Option<PathBuf>,
        /// Folder of the election; without it, the one used last
        #[arg(long)]
        data: Option<PathBuf>,
    },
}

/// Runs the command.
pub fn run(context: &Context, args: ElectionArgs) -> Result<(), Failure> {
    match args.what {
        What::Manifest(tree) => show(&tree),
        What::Set { file, key, with, data } => {
            let home = Home::open(data.as_deref())?;
            set(context, &home, &file, [key.as_deref(), with.as_deref()])
        }
        What::Office { office, key, root, data } => {
            let home = Home::open(data.as_deref())?;
            enrol(context, &home, &office, (&key, root.as_deref()))
        }
    }
}

fn show(tree: &TreeArgs) -> Result<(), Failure> {
    let bytes = tree.open()?.file(shapes::paths::MANIFEST)?.ok_or_else(|| {
        Failure::new(
            "C3071",
            Exit::Input,
            "pemilu ini belum punya manifes",
            "this election has no manifest yet",
        )
        .hint("buat dengan 'sirekap election set'", "make one with 'sirekap election set'")
    })?;
    // For people: the same fields on lines of their own. What is signed is made of the values.
    let value: serde_json::Value = serde_json::from_slice(&bytes).map_err(bad_document)?;
    let text = serde_json::to_string_pretty(&value).map_err(bad_document)?;
    writeln!(std::io::stdout(), "{text}").map_err(|e| io(Path::new("stdout"), e))
}

fn bad_document(error: serde_json::Error) -> Failure {
    let text = format!("{}: {error}", shapes::paths::MANIFEST);
    Failure::new("C3072", Exit::Input, text.clone(), text)
        .hint("periksa pohonnya: 'sirekap verify'", "check the tree: 'sirekap verify'")
}

fn set(context: &Context, home: &Home, file: &Path, [key, with]: [Option<&Path>; 2]) -> Result<(), Failure> {
    let document = manifest::read(file, &home.registry()?)?;
    let by = keys::from_file_or(home, key, KeyName::Authority)?;
    let with = keys::from_file_or(home, with, keys::second(home))?;
    // The document first: the publisher has it before the log names it.
    manifest::keep(home, &document)?;
    let event = ManifestSet::signed(&home.settings.origin, (&by, &with), document.digest(), now());
    inbox::put(home, &[event])?;
    let digest = document.digest();
    match context.json {
        true => context.print_json(&serde_json::json!({"manifest": digest.to_hex()})),
        false => context.say(
            &format!("Manifes {digest} menunggu 'sirekap serve', yang mengambilnya dalam satu detik. Yang ditolak catatan tinggal di {} sebagai .refused beserta alasannya.", inbox::folder(home).display()),
            &format!("Manifest {digest} waits for 'sirekap serve', which takes it within a second. What the log refuses stays in {} as .refused with its reason.", inbox::folder(home).display()),
        ),
    }
    Ok(())
}

fn enrol(
    context: &Context,
    home: &Home,
    code: &str,
    (file, root): (&Path, Option<&Path>),
) -> Result<(), Failure> {
    let office = Office::from_code(code).filter(|office| *office != Office::Commission).ok_or_else(|| {
        Failure::new(
            "C3073",
            Exit::Input,
            format!("{code} bukan kantor yang dapat diberi otoritas"),
            format!("{code} is no office that can be given an authority"),
        )
        .hint("tulis bawaslu, atau peserta-NAMA", "write bawaslu, or peserta-NAME")
    })?;
    if root.is_none() && !keys::has(home, KeyName::Root) {
        return Err(Failure::new(
            "C3074",
            Exit::Input,
            "kunci akar tidak ada di folder pemilu",
            "the root key is not in the election's folder",
        )
        .hint(
            "ambil dari brankas, dan sebut dengan --root",
            "fetch it from its safe, and name it with --root",
        ));
    }
    let root = keys::from_file_or(home, root, KeyName::Root)?;
    let key = keys::file_or_new(file)?;
    let event = OfficeEnrol::signed(&home.settings.origin, &root, &key, &office, now());
    inbox::put(home, &[event])?;
    let (id, path) = (key.id(), file.display());
    match context.json {
        true => context.print_json(&serde_json::json!({"office": office.to_string(), "key": id.to_hex()})),
        false => context.say(
            &format!("Otoritas {office}: kunci {id}, menunggu 'sirekap serve'. Serahkan {path} kepada kantor itu, dan hapus di sini. Satu kantor perlu dua otoritas untuk memberi mandat: ulangi dengan kunci lain."),
            &format!("Authority of {office}: key {id}, waits for 'sirekap serve'. Hand {path} to that office, and delete it here. An office needs two authorities to give a mandate: repeat with another key."),
        ),
    }
    Ok(())
}
