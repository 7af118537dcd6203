//! `sirekap station`: one station's form: numbers, stage, controls, history, proof.

use crate::context::Context;
use crate::face::{Exit, Failure, no_station};
use crate::number::grouped;
use crate::proof::inclusion;
use crate::tree::{TreeArgs, station_path};
use clap::Args;
use model::Contest;
use model::control::Control;
use model::labels;
use shapes::own::{EventStatus, FormAct, FormFile, HistoryItem, StationResult};
use texts::command;
use texts::failure;

/// Arguments of a command, of which help.ftl says what they are.
#[derive(Debug, Args)]
pub struct StationArgs {
    code: String,
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
        Failure::new(Exit::Found, |lang| failure::C1003_not_held_station(lang, c))
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
    let acts = result.acts.as_deref().unwrap_or_default();
    if !acts.is_empty() {
        out!("{}", context.t(command::DESK_ACTS));
    }
    for act in acts {
        act_line(context, act, &inclusion(&tree, act.index)?.summary(context.lang));
    }
    Ok(())
}

/// What a desk, an objector or an authority said, whether it has effect, and that it is in the log.
fn act_line(context: &Context, act: &FormAct, proof: &str) {
    let effect = match &act.code {
        Some(code) => format!("{} ({code})", context.t(command::VOID)),
        None => context.t(command::HOLDS).to_string(),
    };
    let key = act.by.get(..16).unwrap_or(&act.by);
    out!("  #{} {} {} · {effect} · {} {key}…", act.index, act.arrival, act.kind, context.t(command::KEY));
    let says = serde_json::to_string(&act.says).unwrap_or_default();
    if says != "{}" {
        out!("      {says}");
    }
    out!("      {proof}");
}

fn show(context: &Context, r: &StationResult, form: &FormFile) {
    let path: Vec<&str> = r.path.iter().map(|p| p.name.as_str()).collect();
    out!("{} {} · {}", r.station.code, r.station.name, path.join(" / "));
    out_part!("{} · {}: {}", r.contest, context.t(command::STAGE), r.stage.text(context.lang));
    if r.held {
        out_part!(" · {}", context.t(command::HELD_OUT_HEADLINE_TOTAL));
    }
    if r.disputed {
        out_part!(" · {}", context.t(command::DISPUTED));
    }
    for (flag, what) in [(r.objected, command::OBJECTED), (r.absent, command::ABSENT)] {
        if flag == Some(true) {
            out_part!(" · {}", context.t(what));
        }
    }
    out!("");
    if r.values.is_empty() {
        out!("{}", context.t(command::NO_NUMBERS_YET));
    }
    for (field, value) in form.fields.iter().zip(&r.values) {
        let label = labels::told(&field.field, &field.id, context.lang);
        let value = value.map_or_else(|| "–".to_string(), |v| grouped(u64::from(v), context.lang));
        out!("  {:<9} {value:>9}  {label}", field.field);
    }
    out!("{}", context.t(command::CONTROLS));
    for b in &r.broken {
        let text = Control::from_code(&b.control).map_or("", |c| c.rule().text.get(context.lang));
        let side = |v: Option<u64>| v.map_or_else(|| "–".into(), |v| grouped(v, context.lang));
        out!(
            "  {} {} {} ({} ≠ {}) {text}",
            context.t(command::BROKEN),
            b.control,
            b.fields.join(", "),
            side(b.left),
            side(b.right)
        );
    }
    out!("  {} {}", context.t(command::KEPT), r.kept.join(" "));
    let unchecked: Vec<&str> = Control::ALL
        .into_iter()
        .map(Control::code)
        .filter(|c| {
            !r.values.is_empty()
                && !r.kept.iter().any(|k| k == c)
                && !r.broken.iter().any(|b| b.control == *c)
        })
        .collect();
    out!("  {} {}", context.t(command::NOT_CHECKABLE), unchecked.join(" "));
    out!("{}", context.t(command::HISTORY_PROOF));
}

/// One event: what it is, what became of it, and that it is in the log.
fn history_line(context: &Context, h: &HistoryItem, proof: &str) {
    let stage = h.stage.text(context.lang);
    let status = match h.status {
        EventStatus::Counted => context.t(command::COUNTS),
        EventStatus::Superseded => context.t(command::SUPERSEDED),
        EventStatus::Disputed => context.t(command::DISPUTED_2),
        EventStatus::Held => context.t(command::HELD_2),
        EventStatus::Refused => context.t(command::REFUSED),
    };
    let key = h.by.get(..16).unwrap_or(&h.by);
    out!("  #{} {} {stage} · {status} · {} · {} {key}…", h.index, h.arrival, h.kind, context.t(command::KEY));
    if let Some(replaced) = h.replaces {
        out!("      {} #{replaced}", context.t(command::REPLACES));
    }
    if let Some(newer) = h.behind {
        out!("      {} #{newer}", context.t(command::SOURCE_OLDER_THAN));
    }
    out!("      {proof}");
}
