//! `sirekap read`: photos of forms become numbers, each with its confidence and its reasons.

mod explain;
mod json;
mod photo;
mod set;
mod show;

use crate::context::Context;
use crate::face::{Exit, Failure, io};
use crate::number::grouped;
use crate::progress;
use clap::Args;
use model::manifest::Images;
use model::{Contest, Lang};
use photo::Photo;
use reading::decode::decode_colour;
use reading::evidence::pages::Conflict;
use reading::evidence::{Breach, Judgement, Verdict};
use reading::pictures::{Shown, annotate, grey_page, marks_of, public_pictures};
use reading::{Limits, PageReading, Refusal};
use std::path::{Path, PathBuf};
use texts::command;
use texts::failure;

/// Arguments of a command, of which help.ftl says what they are.
#[derive(Debug, Args)]
pub struct ReadArgs {
    #[arg(required = true)]
    photos: Vec<PathBuf>,
    #[arg(long, value_name = "FILE")]
    annotate: Option<PathBuf>,
    #[arg(long, value_name = "FILE")]
    grey: Option<PathBuf>,
    #[arg(long, value_name = "FILE")]
    public: Option<PathBuf>,
    #[arg(long, value_name = "FIELD")]
    explain: Option<String>,
    #[arg(long)]
    station: Option<String>,
    #[arg(long)]
    contest: Option<Contest>,
    #[arg(long)]
    data: Option<PathBuf>,
}

impl ReadArgs {
    /// Whether photos are looked at once more after they were read.
    fn looks(&self) -> bool {
        self.explain.is_some() || self.annotate.is_some() || self.grey.is_some() || self.public.is_some()
    }
}

/// A photo and what became of it.
pub struct Seen {
    photo: Photo,
    result: Result<Read, Refusal>,
}

/// Photos of a call that do not belong together.
pub struct Clash {
    conflict: Conflict,
    /// Their names, as given; none where a page is missing.
    photos: Vec<String>,
}

impl Clash {
    /// What to tell a person.
    fn text(&self, lang: Lang) -> String {
        let pair = self.conflict.pair().unwrap_or_default();
        let name = |at| pair.iter().position(|p| *p == at).and_then(|p| self.photos.get(p)).cloned();
        self.conflict.text(lang, &|at| name(at).unwrap_or_default())
    }
}

/// A photo that was read.
pub struct Read {
    page: PageReading,
    judged: Vec<Judgement>,
    /// What does not hold on its form and looks at a number of this page.
    breaches: Vec<Breach>,
    verdict: Verdict,
}

/// Runs the command.
pub fn run(context: &Context, args: ReadArgs) -> Result<(), Failure> {
    let paths = photo::files(&args.photos)?;
    let registry = set::KnownRegistry::open(args.data.as_deref(), args.station.as_deref())?;
    let bar = progress::bar(context.t(command::READING_PHOTOS), paths.len() as u64);
    let mut set = set::Set::new(&args, registry)?;
    for path in &paths {
        photo::each(path, &mut |photo, bytes| set.read(photo, bytes))?;
        bar.inc(1);
    }
    bar.finish_and_clear();
    let (seen, conflicts) = set.judge();
    for (out, kind) in
        [(&args.annotate, Kind::Annotated), (&args.grey, Kind::Grey), (&args.public, Kind::Public)]
    {
        if let Some(out) = out {
            pictures(context, out, kind, &seen)?;
        }
    }
    match (&args.explain, context.json) {
        (Some(field), _) => explain::run(context, field, &seen)?,
        (None, true) => json::print(context, &seen, &conflicts),
        (None, false) => show::print(context, &seen, &conflicts),
    }
    exit(&seen)
}

/// The exit code says the worst that happened.
fn exit(seen: &[Seen]) -> Result<(), Failure> {
    let refused = seen.iter().filter(|s| s.result.is_err()).count();
    let read = || seen.iter().filter_map(|s| s.result.as_ref().ok());
    let doubtful = read().filter(|r| !matches!(r.verdict, Verdict::Clean | Verdict::Broken { .. })).count();
    let broken = read().filter(|r| !r.breaches.is_empty()).count();
    if refused > 0 {
        return Err(Failure::new(Exit::Unread, |lang| failure::C8001(lang, grouped(refused as u64, lang))));
    }
    if doubtful > 0 {
        return Err(Failure::new(Exit::Doubtful, |lang| {
            failure::C7001(lang, grouped(doubtful as u64, lang))
        }));
    }
    if broken > 0 {
        return Err(Failure::new(Exit::Doubtful, |lang| failure::C7002(lang, grouped(broken as u64, lang))));
    }
    Ok(())
}

/// A picture made from a photo.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Annotated,
    Grey,
    Public,
}

impl Kind {
    fn ending(self) -> &'static str {
        match self {
            Kind::Annotated => "png",
            Kind::Grey | Kind::Public => "jpg",
        }
    }

    fn make(self, photo: &Photo, read: &Read) -> Result<Vec<u8>, Failure> {
        let page = &read.page;
        let failed =
            |e: &dyn std::fmt::Display| Failure::new(Exit::Storage, |lang| failure::C4010_picture(lang, e));
        match self {
            Kind::Annotated => {
                annotate(&page.photo, &page.rectified, &page.page, &marks_of(page, &read.judged))
            }
            Kind::Grey => grey_page(&page.photo, &page.rectified, &page.page),
            Kind::Public => {
                let colour =
                    decode_colour(&photo.bytes()?, &Limits::PHOTO).map_err(|e| failed(&e.text(Lang::En)))?;
                public_pictures(&colour, &page.rectified, &page.page, Images::Masked)
                    .map(|public| public.large)
            }
        }
        .map_err(|e| failed(&e))
    }
}

/// Writes one kind of picture for every photo that was read: to the file named, or with several photos into it as a
/// folder.
fn pictures(context: &Context, out: &Path, kind: Kind, seen: &[Seen]) -> Result<(), Failure> {
    let several = seen.len() > 1;
    if several {
        std::fs::create_dir_all(out).map_err(|e| io(out, e))?;
    }
    for (photo, read) in seen.iter().filter_map(|s| Some((&s.photo, s.result.as_ref().ok()?))) {
        let picture = kind.make(photo, read)?;
        let file =
            if several { out.join(format!("{}.{}", photo.stem(), kind.ending())) } else { out.to_path_buf() };
        std::fs::write(&file, picture).map_err(|e| io(&file, e))?;
        context.say(|lang| command::picture(lang, file.display()));
        if kind == Kind::Public {
            let shown = Shown::of(&read.page.rectified, &read.page.page);
            for line in shown.text(context.lang) {
                context.say(|_| format!("  {line}"));
            }
        }
    }
    Ok(())
}
