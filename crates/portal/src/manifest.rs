//! What is settled for the election beside its registry, on the page about the site.

use super::number::count;
use super::words as w;
use maud::{Markup, html};
use model::lang::Text;
use model::manifest::{Images, Tier};
use model::{Lang, Manifest};

const TITLE: Text = Text { id: "Yang ditetapkan", en: "What is settled" };
const FRESHNESS: Text = Text {
    id: "Paling lama sampai entri catatan tampil di sini",
    en: "Longest until an entry of the log shows here",
};
const MINUTES: Text = Text { id: "menit", en: "min" };
const SECONDS: Text = Text { id: "detik", en: "s" };
const IMAGES: Text = Text { id: "Foto formulir", en: "Photos of forms" };
const MASKED: Text = Text {
    id: "bilangan dan cetakan saja; nama dan tanda tangan tertutup",
    en: "numbers and print alone; names and signatures covered",
};
const FULL: Text = Text { id: "halaman utuh", en: "whole pages" };
const TIERS: Text = Text { id: "Jenjang rekapitulasi", en: "Tiers of the recapitulation" };
const ABROAD: Text = Text { id: "Luar negeri", en: "Abroad" };
const DEADLINES: Text =
    Text { id: "Batas waktu, hari sesudah pemungutan", en: "Deadlines, days after polling" };
const QUORUMS: Text = Text { id: "Penanda tangan paling sedikit", en: "Fewest who sign" };
const TRAINING: Text =
    Text { id: "Sertifikat pelatihan berlaku, hari", en: "Training certificates are good for, days" };
const REASONS: Text = Text { id: "Alasan pembetulan", en: "Reasons of corrections" };

const fn tier(tier: Tier) -> Text {
    match tier {
        Tier::Ppln => Text { id: "PPLN", en: "PPLN" },
        Tier::Kecamatan => Text { id: "kecamatan", en: "kecamatan" },
        Tier::Kabko => Text { id: "kabupaten/kota", en: "regency/city" },
        Tier::Provinsi => Text { id: "provinsi", en: "province" },
        Tier::Nasional => Text { id: "nasional", en: "nation" },
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
            h2 { (TITLE.get(lang)) }
            dl.facts {
                dt { (FRESHNESS.get(lang)) }
                dd {
                    @if minutes > 0 { (count(u64::from(minutes), lang)) " " (MINUTES.get(lang)) }
                    @if minutes > 0 && rest > 0 { " " }
                    @if rest > 0 { (count(u64::from(rest), lang)) " " (SECONDS.get(lang)) }
                }
                dt { (IMAGES.get(lang)) }
                dd { @match manifest.images { Images::Masked => (MASKED.get(lang)), Images::Full => (FULL.get(lang)) } }
                dt { (TIERS.get(lang)) }
                @for contest in contests {
                    @if let Some(tiers) = manifest.tiers.get(contest) { dd { (w::contest(contest, lang)) ": " (chain(tiers)) } }
                }
                @if !manifest.abroad.is_empty() { dd { (ABROAD.get(lang)) ": " (chain(&manifest.abroad)) } }
                @if !deadlines.is_empty() { dt { (DEADLINES.get(lang)) } dd { (deadlines) } }
                @if !quorums.is_empty() { dt { (QUORUMS.get(lang)) } dd { (quorums) } }
                @if let Some(days) = manifest.training { dt { (TRAINING.get(lang)) } dd { (count(u64::from(days), lang)) } }
                @if !manifest.reasons.is_empty() {
                    dt { (REASONS.get(lang)) }
                    @for reason in &manifest.reasons {
                        dd { (if lang == Lang::Id { &reason.id } else { &reason.en }) }
                    }
                }
            }
        }
    }
}
