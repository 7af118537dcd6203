//! What is settled for the election beside its registry, on the page about the site.

use super::number::count;
use super::words as w;
use maud::{Markup, html};
use model::lang::Text;
use model::manifest::{Images, Tier};
use model::{Lang, Manifest};
use texts::pages;

pub(super) const fn tier(tier: Tier) -> Text {
    match tier {
        Tier::Ppln => pages::PPLN,
        Tier::Kecamatan => pages::TIER_KECAMATAN,
        Tier::Kabko => pages::TIER_REGENCY_CITY,
        Tier::Provinsi => pages::TIER_PROVINCE,
        Tier::Nasional => pages::TIER_NATION,
    }
}

/// The card; contests in the election's order.
pub(super) fn settled(manifest: &Manifest, contests: &[String], lang: Lang) -> Markup {
    let (minutes, rest) = (manifest.freshness / 60, manifest.freshness % 60);
    let chain = |tiers: &[Tier]| tiers.iter().map(|t| tier(*t).get(lang)).collect::<Vec<_>>().join(" → ");
    let by_tier = |of: &dyn Fn(&str) -> Option<u64>| {
        let known = Tier::ALL.into_iter().filter_map(|t| Some((t, of(t.code())?)));
        known.map(|(t, n)| format!("{} {}", tier(t).get(lang), count(n, lang))).collect::<Vec<_>>().join(", ")
    };
    let deadlines = by_tier(&|code| manifest.deadlines.get(code).map(|days| u64::from(*days)));
    let quorums = by_tier(&|code| manifest.quorums.get(code).map(|members| u64::from(*members)));
    html! {
        section.card {
            h2 { (pages::TITLE.get(lang)) }
            dl.facts {
                dt { (pages::FRESHNESS.get(lang)) }
                dd {
                    @if minutes > 0 { (count(u64::from(minutes), lang)) " " (pages::MINUTES.get(lang)) }
                    @if minutes > 0 && rest > 0 { " " }
                    @if rest > 0 { (count(u64::from(rest), lang)) " " (pages::SECONDS.get(lang)) }
                }
                dt { (pages::IMAGES_SETTLED.get(lang)) }
                dd { @match manifest.images { Images::Masked => (pages::MASKED.get(lang)), Images::Full => (pages::FULL.get(lang)) } }
                dt { (pages::TIERS.get(lang)) }
                @for contest in contests {
                    @if let Some(tiers) = manifest.tiers.get(contest) { dd { (w::contest(contest, lang)) ": " (chain(tiers)) } }
                }
                @if !manifest.abroad.is_empty() { dd { (pages::ABROAD.get(lang)) ": " (chain(&manifest.abroad)) } }
                @if !deadlines.is_empty() { dt { (pages::DEADLINES.get(lang)) } dd { (deadlines) } }
                @if !quorums.is_empty() { dt { (pages::QUORUMS.get(lang)) } dd { (quorums) } }
                @if let Some(days) = manifest.training { dt { (pages::TRAINING.get(lang)) } dd { (count(u64::from(days), lang)) } }
                @if !manifest.reasons.is_empty() {
                    dt { (pages::REASONS.get(lang)) }
                    @for reason in &manifest.reasons {
                        dd { (match lang { Lang::En => &reason.en, _ => &reason.id }) }
                    }
                }
            }
        }
    }
}
