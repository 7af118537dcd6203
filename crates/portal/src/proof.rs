//! What a reader of a station's page can do about its numbers: prove them in the browser or elsewhere, compare a copy of the form, and
//! tell somebody of a mistake. Scripts are told everything by data; without them the commands and the words stand.

use super::scripts::script_path;
use super::{Site, words as w};
use maud::{Markup, html};
use shapes::own::StationResult;

/// What scripts read of a station: `check.mjs` proves, `copy.mjs` compares.
pub const SCRIPTS_OF_STATION: &[&str] = &["check.mjs", "copy.mjs", "view.mjs"];

/// The second verifier, over a copy of the tree with its policy file (docs/spec/verify.md).
const TOOL: &str = "python3 tools/verify.py tree --policy policy";

/// The sections of a station whose file lies at a path under the origin; none while nothing is recorded.
pub fn sections(site: &Site<'_>, result: &StationResult, file: &str) -> Markup {
    html! { @if let Some(index) = result.event { (prove(site, index, file)) (report(site, result, index)) } }
}

fn prove(site: &Site<'_>, index: u64, file: &str) -> Markup {
    let (lang, number) = (site.lang, index.to_string());
    html! {
        section.card aria-labelledby="bukti" {
            h2 #bukti { (w::PROOF_TITLE.get(lang)) }
            p { (w::proof_lead(lang, &number)) }
            div #periksa-sini hidden data-index=(index) data-file=(file) data-module=(script_path("check.wasm"))
                data-run=(w::PROOF_RUN.get(lang)) data-busy=(w::PROOF_BUSY.get(lang))
                data-included=(w::proof_included(lang, &number, "{size}")) data-numbers=(w::PROOF_NUMBERS.get(lang))
                data-differ=(w::PROOF_NUMBERS_DIFFER.get(lang)) data-signed=(w::PROOF_SIGNED.get(lang))
                data-unsigned=(w::PROOF_UNSIGNED.get(lang)) data-first=(w::PROOF_FIRST.get(lang))
                data-grown=(w::proof_grown(lang, "{kept}")) data-wrong=(w::PROOF_WRONG.get(lang))
                data-failed=(w::PROOF_FAILED.get(lang)) data-split=(w::LIVE_SPLIT.get(lang))
                data-evidence=(w::LIVE_EVIDENCE.get(lang)) {}
            p { (w::PROOF_ELSEWHERE.get(lang)) }
            pre tabindex="0" { code { "sirekap log --tree " (site.url) " proof " (index) "\n" (TOOL) } }
        }
    }
}

fn report(site: &Site<'_>, result: &StationResult, index: u64) -> Markup {
    let lang = site.lang;
    let contest = w::contest(&result.contest, lang);
    html! {
        section.card aria-labelledby="lapor" {
            h2 #lapor { (w::REPORT_TITLE.get(lang)) }
            p { (w::REPORT_LEAD.get(lang)) }
            p { strong { (w::report_code(lang, &result.station.code, contest, index)) } }
            @if let Some(desk) = site.moment.and_then(|moment| moment.desk) {
                p {
                    a rel="noopener" href=(format!("{desk}/meja/#/lapor/{}/{}", result.station.code, result.contest)) {
                        (w::REPORT_DESK.get(lang))
                    }
                }
            }
            p.note { (w::REPORT_NOTE.get(lang)) }
        }
    }
}

/// Where the comparison with a copy is said (`copy.mjs`); nobody sees it without one.
pub fn copy(site: &Site<'_>, result: &StationResult, file: &str) -> Markup {
    let lang = site.lang;
    let form =
        result.district.as_ref().map(|district| format!("/v1/formulir/{}/{district}.json", result.contest));
    html! {
        div #salinan hidden data-file=(file) data-form=[form] data-same=(w::copy_same(lang, "{count}"))
            data-differs=(w::copy_differs(lang, "{count}")) data-later=(w::COPY_LATER.get(lang))
            data-unread=(w::COPY_UNREAD.get(lang)) {}
    }
}
