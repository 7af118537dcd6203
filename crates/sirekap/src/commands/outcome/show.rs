//! Outcomes in words and tables.

use super::Shown;
use crate::context::Context;
use crate::number::{grouped, percent};
use model::{Contest, Lang};
use shapes::Persen;
use shapes::own::{
    AskedRule, CouncilOutcome, DistrictOutcome, NeedsDecision, OutcomeBasis, OutcomeOpen, OutcomeRule,
    SeatMargin, Standing,
};

/// Most closest districts that are shown.
const CLOSEST: usize = 6;

fn name(contest: &str, lang: Lang) -> String {
    let known: Option<Contest> = contest.parse().ok();
    known.map_or_else(|| contest.to_string(), |c| model::labels::contest(c).get(lang).to_string())
}

fn share(votes: u64, all: u64, context: &Context) -> String {
    format!("{} %", percent(Persen::of(votes, all), context.lang))
}

/// Everything of a contest: councils with their seats, or a line for each district.
pub fn contest(context: &Context, of: &Shown) {
    match of.councils.as_slice() {
        [only] => council_table(context, only, &of.districts),
        many => council_lines(context, &of.contest, many),
    }
    if of.councils.is_empty() {
        match of.districts.as_slice() {
            [only] => district(context, only),
            many => lines(context, &of.contest, many),
        }
    }
    caveat(context);
}

fn caveat(context: &Context) {
    out!(
        "{}",
        context.t(
            "Hanya keputusan KPU yang menetapkan calon terpilih; ini isi suara yang sudah masuk.",
            "Only the commission's decree elects anybody; this is what the votes so far give."
        )
    );
    out!("");
}

fn open(context: &Context, open: OutcomeOpen) -> &'static str {
    match (open, context.lang) {
        (OutcomeOpen::Complete, Lang::Id) => "semua TPS masuk",
        (OutcomeOpen::Complete, Lang::En) => "all stations are in",
        (OutcomeOpen::Settled, Lang::Id) => "tidak dapat berubah lagi oleh yang belum masuk",
        (OutcomeOpen::Settled, Lang::En) => "what is out can't change it any more",
        (OutcomeOpen::CanChange, Lang::Id) => "masih dapat berubah",
        (OutcomeOpen::CanChange, Lang::En) => "can still change",
    }
}

fn basis(context: &Context, of: &OutcomeBasis, state: OutcomeOpen) {
    let n = |number| grouped(number, context.lang);
    if of.stations == 0 {
        return;
    }
    let line = match context.lang {
        Lang::Id => format!(
            "dihitung {} dari {} TPS; di luar itu paling banyak {} surat suara: {}",
            n(of.counted),
            n(of.stations),
            n(of.ballots_out),
            open(context, state)
        ),
        Lang::En => format!(
            "counted {} of {} stations; at most {} ballots are out: {}",
            n(of.counted),
            n(of.stations),
            n(of.ballots_out),
            open(context, state)
        ),
    };
    out!("{line}");
}

fn rule(context: &Context, of: &OutcomeRule) -> String {
    let [first, step] = of.divisors.unwrap_or([1, 1]);
    let row = || format!("{first}, {}, {} …", first + step, first + 2 * step);
    let share = || of.share.clone().unwrap_or_default();
    let what = match (of.method.as_str(), context.lang) {
        ("quotients", Lang::Id) => format!("suara dibagi {}", row()),
        ("quotients", Lang::En) => format!("votes divided by {}", row()),
        ("majority", Lang::Id) => format!("lebih dari {} suara", share()),
        ("majority", Lang::En) => format!("more than {} of the votes", share()),
        ("plurality", Lang::Id) => "suara terbanyak".to_string(),
        ("plurality", Lang::En) => "most votes".to_string(),
        (_, Lang::Id) => "suara terbanyak sebanyak kursinya".to_string(),
        (_, Lang::En) => "as many as there are seats, by votes".to_string(),
    };
    let threshold = match (&of.threshold, context.lang) {
        (None, _) => String::new(),
        (Some(t), Lang::Id) => format!("; ambang batas {t} suara sah"),
        (Some(t), Lang::En) => format!("; threshold {t} of the votes"),
    };
    format!("{what}{threshold} ({})", of.source)
}

fn council_table(context: &Context, of: &CouncilOutcome, districts: &[DistrictOutcome]) {
    let n = |number| grouped(number, context.lang);
    let seats = of.seats.map_or_else(|| "?".to_string(), |s| n(u64::from(s)));
    out!(
        "{} · {} {} · {} {} · {} {}",
        name(&of.contest, context.lang),
        of.region.code,
        of.region.name,
        n(of.districts.len() as u64),
        context.t("dapil", "districts"),
        seats,
        context.t("kursi", "seats")
    );
    out!("{}", rule(context, &of.rule));
    basis(context, &of.basis, of.open);
    out!("{:<36} {:>14} {:>9} {:>6}", "", context.t("suara", "votes"), "%", context.t("kursi", "seats"));
    let mut parties: Vec<_> = of.parties.iter().collect();
    parties.sort_by_key(|p| (std::cmp::Reverse((p.seats, p.votes)), p.number));
    for p in parties {
        let label: String = format!("{}. {}", p.number, p.name).chars().take(36).collect();
        let below = match (p.passes, p.threshold_margin) {
            (false, Some(margin)) => match context.lang {
                Lang::Id => format!("  di bawah ambang batas, kurang {}", n(margin)),
                Lang::En => format!("  below the threshold by {}", n(margin)),
            },
            _ => String::new(),
        };
        out!("{label:<36} {:>14} {:>9} {:>6}{below}", n(p.votes), share(p.votes, of.votes, context), p.seats);
    }
    let unknown = of.districts.iter().filter(|d| d.seats.is_none()).count();
    if unknown > 0 {
        out!(
            "{}",
            match context.lang {
                Lang::Id => format!("jumlah kursi tidak diketahui di {unknown} dapil"),
                Lang::En => format!("the number of seats is not known of {unknown} districts"),
            }
        );
    }
    let mut closest: Vec<_> = of.districts.iter().filter_map(|d| Some((d, d.margin.as_ref()?))).collect();
    closest.sort_by_key(|(_, m)| m.swap.votes);
    if !closest.is_empty() {
        out!("{}", context.t("kursi terakhir yang paling tipis:", "closest last seats:"));
    }
    for (district, m) in closest.into_iter().take(CLOSEST) {
        let party = |number| of.parties.iter().find(|p| p.number == number).map_or("?", |p| p.name.as_str());
        out!("  {:<8} {:<28} {}", district.district.code, district.district.name, margin(context, m, &party));
    }
    for district in
        districts.iter().filter(|d| of.districts.iter().any(|o| o.district.code == d.district.code))
    {
        for need in &district.needs {
            out!(
                "  {} {}: {}",
                district.district.code,
                district.district.name,
                needs(context, need, &district.standing)
            );
        }
    }
}

/// Councils are many: a line each.
fn council_lines(context: &Context, contest: &str, of: &[CouncilOutcome]) {
    if !of.is_empty() {
        out!("{}", name(contest, context.lang));
    }
    for council in of {
        let mut parties: Vec<_> = council.parties.iter().filter(|p| p.seats > 0).collect();
        parties.sort_by_key(|p| (std::cmp::Reverse((p.seats, p.votes)), p.number));
        let parties: Vec<String> = parties.iter().map(|p| format!("{} {}", p.name, p.seats)).collect();
        let open: u32 = council.districts.iter().map(|d| d.needs).sum();
        let open = match (open, context.lang) {
            (0, _) => String::new(),
            (n, Lang::Id) => format!("; {n} perlu keputusan"),
            (n, Lang::En) => format!("; {n} need a decision"),
        };
        let seats = council.seats.map_or_else(|| "?".to_string(), |s| s.to_string());
        let said = match (parties.is_empty(), council.votes) {
            (true, 0) => context.t("belum ada suara", "no votes yet").to_string(),
            (true, _) => {
                context.t("jumlah kursi tidak diketahui", "the number of seats is not known").to_string()
            }
            _ => parties.join(", "),
        };
        out!("  {:<6} {:<32} {seats:>4}  {said}{open}", council.region.code, council.region.name);
    }
}

fn margin<'a>(context: &Context, m: &SeatMargin, party: &dyn Fn(u16) -> &'a str) -> String {
    let n = |number| grouped(number, context.lang);
    let gap = {
        let [top, bottom] = m.gap.map(u128::from);
        let tenths = (top * 10 + bottom / 2).checked_div(bottom).unwrap_or(0);
        let mark = if context.lang == Lang::Id { ',' } else { '.' };
        format!("{}{mark}{}", n(u64::try_from(tenths / 10).unwrap_or(u64::MAX)), tenths % 10)
    };
    match context.lang {
        Lang::Id => format!(
            "{} di atas {} ({gap}); {} suara lagi untuk {}, atau {} pindah dari {}",
            party(m.last),
            party(m.next),
            n(m.gain.votes),
            party(m.gain.to),
            n(m.swap.votes),
            party(m.swap.from),
        ),
        Lang::En => format!(
            "{} over {} ({gap}); {} more for {}, or {} moved from {}",
            party(m.last),
            party(m.next),
            n(m.gain.votes),
            party(m.gain.to),
            n(m.swap.votes),
            party(m.swap.from),
        ),
    }
}

/// Where districts are many and each elects its own: a line each.
fn lines(context: &Context, contest: &str, of: &[DistrictOutcome]) {
    out!("{}", name(contest, context.lang));
    for d in of {
        let all: u64 = d.standing.iter().map(|s| s.votes).sum();
        let mut first: Vec<&Standing> = d.standing.iter().filter(|s| s.seats > 0).collect();
        first.sort_by_key(|s| std::cmp::Reverse(s.votes));
        let who: Vec<String> = first
            .iter()
            .map(|s| format!("{}. {} {}", s.number, s.name, share(s.votes, all, context)))
            .collect();
        let said = if who.is_empty() { verdict(context, d) } else { who.join("; ") };
        out!("  {:<6} {:<32} {said}", d.district.code, d.district.name);
        for need in &d.needs {
            out!("         {}", needs(context, need, &d.standing));
        }
    }
}

fn named(standing: &[Standing], number: u16) -> String {
    let found = standing.iter().find(|s| s.number == number);
    found.map_or_else(|| number.to_string(), |s| format!("{number}. {}", s.name))
}

fn verdict(context: &Context, of: &DistrictOutcome) -> String {
    let who = |numbers: &[u16]| {
        numbers.iter().map(|n| named(&of.standing, *n)).collect::<Vec<_>>().join(context.t(" dan ", " and "))
    };
    match of.verdict.as_ref().map(|v| (v.kind.as_str(), v.numbers.as_slice())) {
        Some(("elected", numbers)) => who(numbers),
        Some(("second_round", numbers)) => {
            format!("{}: {}", context.t("putaran kedua", "second round"), who(numbers))
        }
        Some(("repeat", _)) => context
            .t(
                "kolom kosong tidak terkalahkan: pemilihan diulang",
                "the blank column was not beaten: elected again",
            )
            .to_string(),
        _ if of.standing.iter().all(|s| s.votes == 0) => {
            context.t("belum ada suara", "no votes yet").to_string()
        }
        _ => context.t("belum dapat dikatakan", "can't be said yet").to_string(),
    }
}

fn asked(context: &Context, rule: &AskedRule) -> String {
    let level = rule.level.unwrap_or(0);
    let by = match (rule.by.as_str(), context.lang) {
        ("spread", Lang::Id) => format!("sebaran tingkat {level}"),
        ("spread", Lang::En) => format!("spread over level {level}"),
        ("women", Lang::Id) => "perempuan lebih dulu".into(),
        ("women", Lang::En) => "women first".into(),
        (_, Lang::Id) => "urutan daftar".to_string(),
        (_, Lang::En) => "order of the list".to_string(),
    };
    let said = match rule.parted {
        None => context.t("tidak diketahui", "not known"),
        Some(true) => context.t("membedakan sebagian", "parts some"),
        Some(false) => context.t("sama", "equal"),
    };
    format!("{by}: {said}")
}

fn needs(context: &Context, need: &NeedsDecision, standing: &[Standing]) -> String {
    let who: Vec<String> = match need.party {
        Some(party) => {
            let list = standing.iter().find(|s| s.number == party);
            let candidates = list.and_then(|s| s.candidates.as_deref()).unwrap_or_default();
            let one = |n: &u16| {
                let found = candidates.iter().find(|c| c.number == *n);
                found.map_or_else(|| n.to_string(), |c| format!("{n}. {}", c.name))
            };
            need.among.iter().map(one).collect()
        }
        None => need.among.iter().map(|n| named(standing, *n)).collect(),
    };
    let party = need.party.map(|p| format!(" {}", named(standing, p))).unwrap_or_default();
    let rules: Vec<String> = need.asked.iter().map(|r| asked(context, r)).collect();
    let rules = if rules.is_empty() { String::new() } else { format!(" ({})", rules.join("; ")) };
    let matter = match (need.matter.as_str(), context.lang) {
        ("kursi", Lang::Id) => {
            format!("bilangan pembagi sama untuk {} kursi mulai kursi {}", need.places, need.from_seat)
        }
        ("kursi", Lang::En) => {
            format!("equal quotients for {} seats from seat {}", need.places, need.from_seat)
        }
        ("calon", Lang::Id) => format!("suara calon{party} sama untuk {} kursi", need.places),
        ("calon", Lang::En) => format!("candidates of{party} have as many votes for {} seats", need.places),
        ("kekurangan", Lang::Id) => format!("calon{party} kurang {} dari kursinya", need.places),
        ("kekurangan", Lang::En) => {
            format!("{party} has {} candidates fewer than seats", need.places).trim_start().to_string()
        }
        ("putaran-kedua", Lang::Id) => "peserta putaran kedua belum pasti".into(),
        ("putaran-kedua", Lang::En) => "who stands in the second round is open".into(),
        (_, Lang::Id) => format!("suara sama untuk {} tempat", need.places),
        (_, Lang::En) => format!("as many votes for {} places", need.places),
    };
    let state = match &need.settled {
        Some(paper) => format!("{}: {paper}", context.t("diputuskan", "decided")),
        None => context.t("PERLU KEPUTUSAN", "NEEDS A DECISION").to_string(),
    };
    let who = if who.is_empty() { String::new() } else { format!(": {}", who.join(", ")) };
    format!("{state}: {matter}{who}{rules}")
}

/// One district, seat by seat.
pub fn district(context: &Context, of: &DistrictOutcome) {
    let n = |number| grouped(number, context.lang);
    let seats = of.seats.map_or_else(|| "?".to_string(), |s| s.to_string());
    out!(
        "{} · {} {} · {seats} {}",
        name(&of.contest, context.lang),
        of.district.code,
        of.district.name,
        context.t("kursi", "seats")
    );
    out!("{}", rule(context, &of.rule));
    basis(context, &of.basis, of.open);
    let all: u64 = of.standing.iter().map(|s| s.votes).sum();
    for s in &of.standing {
        let label: String = format!("{}. {}", s.number, s.name).chars().take(42).collect();
        let regions = match (s.regions, &of.breadth) {
            (Some(has), Some(b)) => match context.lang {
                Lang::Id => format!("  {} di {has} dari {} wilayah (perlu {})", b.share, b.regions, b.needed),
                Lang::En => format!("  {} in {has} of {} regions ({} needed)", b.share, b.regions, b.needed),
            },
            _ => String::new(),
        };
        let seats = if s.seats > 0 { s.seats.to_string() } else { String::new() };
        let out =
            if s.takes_part { "" } else { context.t("  di bawah ambang batas", "  below the threshold") };
        out!("  {label:<42} {:>14} {:>9} {seats:>4}{out}{regions}", n(s.votes), share(s.votes, all, context));
    }
    if of.allocation.is_empty() && of.verdict.is_some() {
        out!("{}", verdict(context, of));
    }
    if !of.allocation.is_empty() {
        out!(
            "  {:>4} {:<32} {:>14}   {:>3}   {:>16}",
            context.t("ke-", "seat"),
            "",
            context.t("suara", "votes"),
            ":",
            "="
        );
    }
    for a in &of.allocation {
        out!(
            "  {:>4} {:<32} {:>14} : {:>3} = {:>16}",
            a.seat,
            named(&of.standing, a.number).chars().take(32).collect::<String>(),
            n(a.votes),
            a.divisor,
            quotient(context, a.votes, a.divisor)
        );
    }
    if let Some(m) = &of.margin {
        let party = |number| of.standing.iter().find(|s| s.number == number).map_or("?", |s| s.name.as_str());
        if let Some(next) = of.standing.iter().find(|s| s.number == m.next) {
            let [first, step] = of.rule.divisors.unwrap_or([1, 1]);
            let divisor = u64::from(first) + u64::from(step) * u64::from(next.seats);
            out!(
                "  {:>4} {:<32} {:>14} : {divisor:>3} = {:>16}",
                context.t("lalu", "next"),
                named(&of.standing, m.next).chars().take(32).collect::<String>(),
                n(next.votes),
                quotient(context, next.votes, divisor)
            );
        }
        out!("  {}", margin(context, m, &party));
    }
    for s in of.standing.iter().filter(|s| s.seats > 0 && of.rule.method == "quotients") {
        let Some(candidates) = &s.candidates else {
            out!(
                "  {}: {}",
                s.name,
                context.t("suara calonnya tidak diketahui", "votes of its candidates are not known")
            );
            continue;
        };
        for c in candidates.iter().filter(|c| c.elected) {
            out!("  * {:<10} {}. {} · {}", s.name, c.number, c.name, n(c.votes));
        }
        let next: Vec<String> = candidates
            .iter()
            .filter(|c| !c.elected)
            .take(3)
            .map(|c| format!("{}. {} ({})", c.number, c.name, n(c.votes)))
            .collect();
        if !next.is_empty() {
            out!("    {:<10} {}: {}", "", context.t("berikutnya", "next in line"), next.join(", "));
        }
    }
    for need in &of.needs {
        out!("  {}", needs(context, need, &of.standing));
    }
}

/// A quotient with two decimals, cut off.
fn quotient(context: &Context, votes: u64, divisor: u64) -> String {
    let hundredths = (u128::from(votes) * 100).checked_div(u128::from(divisor)).unwrap_or(0);
    let mark = if context.lang == Lang::Id { ',' } else { '.' };
    let whole = u64::try_from(hundredths / 100).unwrap_or(u64::MAX);
    format!("{}{mark}{:02}", grouped(whole, context.lang), hundredths % 100)
}
