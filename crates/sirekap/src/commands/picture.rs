//! `sirekap picture`: public pictures of forms: made between two services, or taken away.

use crate::clock::now;
use crate::context::Context;
use crate::face::{Exit, Failure, no_station};
use crate::number::grouped;
use crate::tree::{Tree, station_path};
use crate::{keys, log_home};
use clap::{Args, Subcommand, ValueEnum};
use model::event::{ImageWithdrawn, WithdrawReason, sign_by};
use model::{Contest, Digest, FormKey, StationCode};
use service::pictures::{Renderer, Round};
use service::{KeyName, inbox};
use shapes::own::{HistoryItem, PagePicture, Pictures, StationResult};
use std::path::PathBuf;
use texts::{command, failure};

/// Arguments of a command, of which help.ftl says what they are.
#[derive(Debug, Args)]
pub struct PictureArgs {
    #[command(subcommand)]
    what: What,
}

/// Commands, of which help.ftl says what they do.
#[derive(Debug, Subcommand)]
enum What {
    Render {
        #[arg(long)]
        data: Option<PathBuf>,
    },
    Withdraw(WithdrawArgs),
}

/// Arguments of a command, of which help.ftl says what they are.
#[derive(Debug, Args)]
struct WithdrawArgs {
    station: String,
    #[arg(required = true, value_name = "SHA-256")]
    pictures: Vec<String>,
    #[arg(long, default_value = "ppwp")]
    contest: Contest,
    #[arg(long, value_enum)]
    reason: Reason,
    #[arg(long, value_name = "FILE")]
    with: Option<PathBuf>,
    #[arg(long)]
    data: Option<PathBuf>,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Reason {
    /// A person, a name or a signature is seen
    PersonalData,
    /// Of another form, or of none
    OtherPicture,
    /// Ordered by a court or an authority
    Order,
}

/// Runs the command.
pub fn run(context: &Context, args: PictureArgs) -> Result<(), Failure> {
    match args.what {
        What::Render { data } => {
            let log = log_home::open(crate::home::open(data.as_deref())?)?;
            say(context, Renderer::all(&log, false)?);
            Ok(())
        }
        What::Withdraw(args) => withdraw(context, &args),
    }
}

/// What a renderer did.
pub fn say(context: &Context, of: Round) {
    let n = |count| grouped(count, context.lang);
    let (forms, pages, without) = (n(of.forms), n(of.pages), n(of.without));
    context.say(|lang| command::pictures_made(lang, &forms, &pages, &without));
}

fn withdraw(context: &Context, args: &WithdrawArgs) -> Result<(), Failure> {
    let home = crate::home::open(args.data.as_deref())?;
    let tree = Tree::open(&home.tree().to_string_lossy())?;
    let result = result(&tree, &args.station, args.contest)?;
    let unknown = |text: &str| Failure::new(Exit::Input, |lang| failure::C3056(lang, text));
    let mut pictures = Vec::new();
    let mut of: Option<&HistoryItem> = None;
    for text in &args.pictures {
        let digest: Digest = text.parse().map_err(|_| unknown(text))?;
        let item =
            pictures_of(&result).find(|(_, _, page)| names(page, &digest.to_hex())).map(|(item, ..)| item);
        let item = item.filter(|item| of.is_none_or(|known| known.index == item.index));
        of = Some(item.ok_or_else(|| unknown(text))?);
        pictures.push(digest);
    }
    pictures.sort_unstable();
    pictures.dedup();
    let item = of.ok_or_else(|| unknown(""))?;
    let renderer = keys::signer(&home, None, KeyName::Renderer)?;
    let with = keys::signer(&home, args.with.as_deref(), KeyName::Authority)?;
    let station = StationCode::new(&args.station).map_err(|_| no_station(&args.station))?;
    let payload = ImageWithdrawn {
        by: renderer.id(),
        event: item.id.parse().map_err(|_| unknown(&item.id))?,
        form: FormKey {
            contest: args.contest,
            count: item.count,
            round: item.round,
            station: station.clone(),
        },
        kind: ImageWithdrawn::KIND.into(),
        pictures,
        reason: match args.reason {
            Reason::PersonalData => WithdrawReason::PersonalData,
            Reason::OtherPicture => WithdrawReason::OtherPicture,
            Reason::Order => WithdrawReason::Order,
        },
        time: now(),
        touches: vec![station],
        with: with.id(),
    };
    inbox::put(&home, &[sign_by(&home.settings.origin, payload.into(), &[&*renderer, &*with])?])?;
    context.say(command::WITHDRAWAL_WAITS);
    Ok(())
}

/// A station's own file.
pub fn result(tree: &Tree, code: &str, contest: Contest) -> Result<StationResult, Failure> {
    let registry = tree.registry()?;
    let station = registry.station_by_code(code).ok_or_else(|| no_station(code))?;
    tree.json(&station_path(&registry, contest, station))
}

/// Every page with pictures of a form, with the event that it is of.
pub fn pictures_of(result: &StationResult) -> impl Iterator<Item = (&HistoryItem, &Pictures, &PagePicture)> {
    result.history.iter().flat_map(|item| {
        item.pictures.iter().flat_map(move |of| of.pages.iter().map(move |page| (item, of, page)))
    })
}

/// Whether a page has a picture of this hash.
pub fn names(page: &PagePicture, hex: &str) -> bool {
    [&page.small, &page.large].into_iter().flatten().any(|own| own == hex)
}
