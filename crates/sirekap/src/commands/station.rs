//! `sirekap station`: one station's form: numbers, stage, controls, history, proof.

use crate::context::Context;
use crate::face::{Exit, Failure, no_station};
use crate::number::grouped;
use crate::proof::inclusion;
use crate::tree::{TreeArgs, station_path};
use clap::Args;
use model::control::Control;
use model::{Contest, Lang};
use shapes::own::{EventStatus, FormFile, HistoryItem, StationResult};

/// Show one station's form: numbers, stage, controls, history and proof.
#[derive(Debug, Args)]
#[command(after_help = "Example: sirekap station 3101022002004 --contest ppwp")]
pub struct StationArgs {
    /// Code of the station, 13 digits at home
    code: String,
    /// Contest: ppwp, pdpr, pdpd, pdprdp or pdprdk
    #[arg(long, default_value = "ppwp")]
    contest: Contest,
    #[command(flatten)]
    tree: TreeArgs,
}

/// Runs the command.
pub fn run(context: &Context, args: StationArgs) -> Result<(), Failure> {
    let tree = args.tree.open()?;
    let registry = tree.registry()?;
    let station = registry.station_by_code(&args.code).ok_or_else(|| no_station(&args.code))?;
    let district = registry.district_of(args.contest, station).ok_or_else(|| {
        let c = args.contest;
        Failure::new(
            "C1003",
            Exit::Found,
            format!("{c} tidak diadakan di TPS ini"),
            format!("{c} is not held at this station"),
        )
        .hint("lihat jenis lain dengan --contest", "look at another with --contest")
    })?;
    let result: StationResult = tree.json(&station_path(&registry, args.contest, station))?;
    if context.json {
        context.print_json(&result);
        return Ok(());
    }
    let form: FormFile =
        tree.json(&format!("v1/formulir/{}/{}.json", args.contest, registry.district(district).code))?;
    show(context, &result, &form);
    for item in &result.history {
        let proof = inclusion(&tree, item.index)?;
        history_line(context, item, &proof.summary(context.lang));
    }
    Ok(())
}

fn show(context: &Context, r: &StationResult, form: &FormFile) {
    let path: Vec<&str> = r.path.iter().map(|p| p.name.as_str()).collect();
    out!("{} {} · {}", r.station.code, r.station.name, path.join(" / "));
    out_part!("{} · {}: {}", r.contest, context.t("tahap", "stage"), r.stage.text(context.lang));
    if r.held {
        out_part!(" · {}", context.t("DITAHAN dari total utama", "HELD out of the headline total"));
    }
    if r.disputed {
        out_part!(" · {}", context.t("DISENGKETAKAN", "DISPUTED"));
    }
    out!("");
    if r.values.is_empty() {
        out!("{}", context.t("belum ada angka", "no numbers yet"));
    }
    for (field, value) in form.fields.iter().zip(&r.values) {
        let label = if context.lang == Lang::Id { &field.id } else { &field.en };
        let value = value.map_or_else(|| "–".to_string(), |v| grouped(u64::from(v), context.lang));
        out!("  {:<9} {value:>9}  {label}", field.field);
    }
    out!("{}", context.t("Kontrol", "Controls"));
    for b in &r.broken {
        let text = Control::from_code(&b.control).map_or("", |c| c.rule().text.get(context.lang));
        let side = |v: Option<u64>| v.map_or_else(|| "–".into(), |v| grouped(v, context.lang));
        out!(
            "  {} {} {} ({} ≠ {}) {text}",
            context.t("dilanggar", "broken"),
            b.control,
            b.fields.join(", "),
            side(b.left),
            side(b.right)
        );
    }
    out!("  {} {}", context.t("terpenuhi", "kept"), r.kept.join(" "));
    let unchecked: Vec<&str> = Control::ALL
        .into_iter()
        .map(Control::code)
        .filter(|c| {
            !r.values.is_empty()
                && !r.kept.iter().any(|k| k == c)
                && !r.broken.iter().any(|b| b.control == *c)
        })
        .collect();
    out!("  {} {}", context.t("tidak dapat diperiksa", "not checkable"), unchecked.join(" "));
    out!("{}", context.t("Riwayat dan bukti", "History and proof"));
}

/// One event: what it is, what became of it, and that it is in the log.
fn history_line(context: &Context, h: &HistoryItem, proof: &str) {
    let stage = h.stage.text(context.lang);
    let status = match h.status {
        EventStatus::Counted => context.t("berlaku", "counts"),
        EventStatus::Superseded => context.t("digantikan", "superseded"),
        EventStatus::Disputed => context.t("disengketakan", "disputed"),
        EventStatus::Held => context.t("ditahan", "held"),
        EventStatus::Refused => context.t("ditolak", "refused"),
    };
    let key = h.by.get(..16).unwrap_or(&h.by);
    out!(
        "  #{} {} {stage} · {status} · {} · {} {key}…",
        h.index,
        h.arrival,
        h.kind,
        context.t("kunci", "key")
    );
    if let Some(replaced) = h.replaces {
        out!("      {} #{replaced}", context.t("menggantikan", "replaces"));
    }
    if let Some(newer) = h.behind {
        out!("      {} #{newer}", context.t("sumbernya lebih lama daripada", "its source is older than"));
    }
    out!("      {proof}");
}
