//! "Tentang": what this site is, what its numbers mean, and how anybody can check them.

use super::layout::{Frame, check, document};
use super::manifest::settled;
use super::number::{count, day, time};
use super::result::stage_name;
use super::{Site, words as w};
use maud::{Markup, html};
use model::control::{Control, Severity};
use model::lang::Text;
use model::{Lang, Manifest, Stage, UtcSeconds};
use texts::pages;

/// Title and paragraph of each part.
const PARTS: [(Text, Text); 4] = [
    (pages::WHO_WHAT, pages::FREE_SOFTWARE_PUBLISHES_RESULT_EVERY),
    (pages::WHAT_NUMBERS_MEAN, pages::EVERY_FORM_BECOMES_SIGNED_EVENT),
    (pages::WHEN_NUMBER_WRONG, pages::WHAT_PAPER_SAYS_RECORDED_EVEN),
    (pages::PERSONAL_DATA, pages::OFFICERS_APPEAR_ONLY_KEY_ROLE),
];

/// Years of more than four digits have no spelling here: the year 10000, Unix seconds.
const TIME_END: i64 = 253_402_300_800;

/// The page about the site; with the election's manifest, where there is one that this program can read.
pub fn about(site: &Site<'_>, manifest: Option<&Manifest>) -> String {
    let lang = site.lang;
    let frame = Frame { title: w::ABOUT.get(lang), contest: None, codes: &[], here: &[], trail: Vec::new() };
    let body = html! {
        h1 { (w::ABOUT.get(lang)) }
        div.columns {
            div {
                @for (title, text) in &PARTS { section.card { h2 { (title.get(lang)) } p { (text.get(lang)) } } }
                section.card {
                    h2 { (pages::STAGES_TITLE.get(lang)) }
                    ol.stages { @for stage in Stage::ALL { li { (stage_name(stage, lang)) } } }
                }
            }
            div { (facts(site)) @if let Some(manifest) = manifest { (settled(manifest, &site.election.contests, lang)) } (rules(lang)) }
        }
        (check(site, &[(w::POLICY_FILE.get(lang), "/policy".into()), (w::KEYS_FILE.get(lang), "/v1/kunci.json".into())]))
    };
    document(site, &frame, &body)
}

fn facts(site: &Site<'_>) -> Markup {
    let (lang, election) = (site.lang, site.election);
    html! {
        section.card {
            h2 { (election.name) }
            dl.facts {
                dt { (pages::POLLING_DAY.get(lang)) } dd { (day(&election.date, lang)) }
                dt { (pages::STATIONS.get(lang)) } dd { (count(election.stations, lang)) }
                dt { (pages::ORIGIN.get(lang)) } dd { code.hash { (election.origin) } }
                dt { (w::CHECKPOINT.get(lang)) } dd { pre tabindex="0" { code { (site.root.checkpoint) } } }
                dt { (pages::LOG_WITNESSES.get(lang)) } dd { (witnesses(site)) }
                dt { (pages::REGISTRY.get(lang)) } dd { code.hash { (election.registry) } }
                dt { (pages::RULES.get(lang)) } dd { code.hash { (election.rules) } }
            }
        }
    }
}

/// Who cosigned this state, and when they say they did. Whether these signatures are good, and enough, is the verifier's to
/// say: the page has the lines of the checkpoint and nothing else.
fn witnesses(site: &Site<'_>) -> Markup {
    let lang = site.lang;
    let said = cosignatures(&site.root.checkpoint);
    html! {
        @if said.is_empty() { (pages::NO_WITNESS_YET.get(lang)) } @else {
            ul { @for (name, at) in said { li { (pages::witness_signed(lang, count(site.log_size().unwrap_or(0), lang), &name, time(&at, lang))) } } }
        }
    }
}

/// Names and times of the lines that have the form of a witness's (c2sp.org/tlog-cosignature): 8 bytes of time and 64 more.
fn cosignatures(checkpoint: &str) -> Vec<(String, String)> {
    let Ok(note) = tlog::Note::parse(checkpoint.as_bytes()) else { return Vec::new() };
    let of = |line: tlog::NoteSignature| {
        let (at, rest) = line.signature.split_first_chunk::<8>()?;
        let at = i64::try_from(u64::from_be_bytes(*at)).ok().filter(|at| *at < TIME_END)?;
        (rest.len() == 64).then(|| (line.name, UtcSeconds(at).rfc3339()))
    };
    note.signatures.into_iter().filter_map(of).collect()
}

fn rules(lang: Lang) -> Markup {
    html! {
        section.card {
            h2 { (pages::RULES_TITLE.get(lang)) }
            ul.relations {
                @for control in Control::ALL {
                    @let rule = control.rule();
                    li {
                        code { (rule.code) } " " (rule.text.get(lang))
                        @if rule.severity == Severity::Bound { " " span.tag.bad { (w::HOLDS_OUT.get(lang)) } }
                    }
                }
            }
        }
    }
}
