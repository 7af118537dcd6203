//! The texts of the pages, each in both languages.

use model::{Contest, Lang};
use shapes::own::EventStatus;
use texts::pages;
pub use texts::pages::*;

/// Name of a contest; the code itself where it is not known.
pub fn contest(code: &str, lang: Lang) -> &str {
    match code.parse() {
        Ok(contest) => model::labels::contest(contest).get(lang),
        Err(_) => code,
    }
}

/// Short name of a contest, for the tabs.
pub fn contest_tab(code: &str, lang: Lang) -> &str {
    match code.parse::<Contest>() {
        Ok(contest) => contest.about().tab.get(lang),
        Err(_) => code,
    }
}

/// What the regions below a level are called.
pub fn parts(level: u8, lang: Lang) -> &'static str {
    match level {
        0 => pages::PROVINCE,
        1 => pages::REGENCY_CITY,
        2 => pages::KECAMATAN,
        3 => pages::KELURAHAN_DESA,
        _ => pages::STATION_TPS,
    }
    .get(lang)
}

/// What an event or act of a form is, in words; `None` for a kind that is not known.
pub fn kind(kind: &str, lang: Lang) -> Option<&'static str> {
    let (name, _) = kind.split_once('/')?;
    Some(
        match name {
            "form.confirmed" => pages::CONFIRMATION_KPPS,
            "form.imported" => pages::COPIED_FROM_PUBLISHED_RESULT,
            "forms.reviewed" => pages::ACT_REVIEWED,
            "form.corrected" => pages::ACT_CORRECTED,
            "form.resolved" => pages::ACT_RESOLVED,
            "form.moved" => pages::ACT_MOVED,
            "objection.filed" => pages::ACT_OBJECTION,
            "objection.answered" => pages::ACT_ANSWER,
            "poll.repeated" => pages::ACT_POLL_OPENED,
            "count.repeated" => pages::ACT_COUNT_OPENED,
            "station.absent" => pages::ACT_ABSENT,
            "result.decided" => pages::ACT_DECIDED,
            _ => return None,
        }
        .get(lang),
    )
}

/// What became of an event.
pub fn status(status: EventStatus, lang: Lang) -> &'static str {
    match status {
        EventStatus::Counted => pages::COUNTED,
        EventStatus::Superseded => pages::ANOTHER_ONE_COUNTS,
        EventStatus::Disputed => pages::IS_DISPUTED,
        EventStatus::Held => pages::HELD_OUT,
        EventStatus::Refused => pages::REFUSED,
    }
    .get(lang)
}
