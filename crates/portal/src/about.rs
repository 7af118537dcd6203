//! "Tentang": what this site is, what its numbers mean, and how anybody can check them.

use super::layout::{Frame, check, document};
use super::manifest::settled;
use super::number::{count, day};
use super::{Site, words as w};
use maud::{Markup, html};
use model::control::{Control, Severity};
use model::lang::Text;
use model::{Lang, Manifest, Stage};

/// Title and paragraph of each part.
const PARTS: [(Text, Text); 4] = [
    (
        Text { id: "Siapa dan apa", en: "Who and what" },
        Text {
            id: "Sirekap di sini adalah perangkat lunak bebas untuk mengumumkan hasil setiap TPS sehingga siapa pun dapat memeriksanya. Situs ini independen dari Komisi Pemilihan Umum (KPU). Hasil yang sah menurut hukum adalah rekapitulasi berjenjang di atas kertas, dari C.Hasil di TPS sampai penetapan nasional.",
            en: "This is free software that publishes the result of every polling station so that anybody can check it. The site is independent of the election commission (KPU). The legal result is the recapitulation on paper, from the station's C.Hasil form to the national decree.",
        },
    ),
    (
        Text { id: "Apa arti angkanya", en: "What the numbers mean" },
        Text {
            id: "Setiap formulir menjadi peristiwa bertanda tangan dalam catatan publik yang hanya dapat ditambah. Semua angka di situs ini dijumlahkan dari catatan itu. Angka utama hanya memuat formulir yang sudah dikonfirmasi manusia, tidak ditahan, dan tidak disengketakan; semua tercatat memuat semuanya. Nilai yang kosong bukan nol.",
            en: "Every form becomes a signed event in a public log that can only grow. All numbers on this site are added up from that log. The headline holds forms that a person has confirmed and that are neither held out nor in dispute; all recorded holds everything. A missing value is not zero.",
        },
    ),
    (
        Text { id: "Bila angka salah", en: "When a number is wrong" },
        Text {
            id: "Yang tertulis di kertas dicatat apa adanya, juga bila tidak cocok. Pelanggaran aturan hitung diumumkan bersama angkanya. Pembetulan adalah peristiwa baru; yang lama tetap terlihat. Bila dua peristiwa bertentangan, formulirnya disengketakan sampai ada keputusan.",
            en: "What the paper says is recorded as it is, even when it does not add up. Broken relations are shown with the number. A correction is a new event; the old one stays visible. When two events contradict each other the form is disputed until somebody decides.",
        },
    ),
    (
        Text { id: "Data pribadi", en: "Personal data" },
        Text {
            id: "Petugas hanya tampak sebagai kunci dan peran. Situs ini tidak memasang pelacak, tidak memuat apa pun dari pihak ketiga, dan tidak memerlukan skrip.",
            en: "Officers appear only as a key and a role. This site sets no trackers, loads nothing from third parties and needs no script.",
        },
    ),
];

const STAGES_TITLE: Text = Text { id: "Tahap sebuah formulir", en: "Stages of a form" };
const RULES_TITLE: Text = Text { id: "Aturan hitung", en: "Arithmetic rules" };
const POLLING_DAY: Text = Text { id: "Hari pemungutan suara", en: "Polling day" };
const STATIONS: Text = Text { id: "TPS terdaftar", en: "Stations registered" };
const ORIGIN: Text = Text { id: "Asal catatan", en: "Origin of the log" };
const REGISTRY: Text = Text { id: "SHA-256 daftar", en: "SHA-256 of the register" };
const RULES: Text = Text { id: "SHA-256 buku aturan", en: "SHA-256 of the rule book" };

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
                    h2 { (STAGES_TITLE.get(lang)) }
                    ol.stages { @for stage in Stage::ALL { li { (stage.text(lang)) } } }
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
                dt { (POLLING_DAY.get(lang)) } dd { (day(&election.date, lang)) }
                dt { (STATIONS.get(lang)) } dd { (count(election.stations, lang)) }
                dt { (ORIGIN.get(lang)) } dd { code.hash { (election.origin) } }
                dt { (w::CHECKPOINT.get(lang)) } dd { pre tabindex="0" { code { (site.root.checkpoint) } } }
                dt { (REGISTRY.get(lang)) } dd { code.hash { (election.registry) } }
                dt { (RULES.get(lang)) } dd { code.hash { (election.rules) } }
            }
        }
    }
}

fn rules(lang: Lang) -> Markup {
    html! {
        section.card {
            h2 { (RULES_TITLE.get(lang)) }
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
