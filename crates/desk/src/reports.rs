//! Reports from the public: anybody says what seems wrong at a station, gets a number, and can look what became of it.
//!
//! Whoever reports is nobody the desk knows: what is written is told to committees and supervisors of the area alone, and
//! there is a bound to how much is taken. A report changes nothing by itself.

use crate::answers::{Report, ReportAnswer, ReportCounts, ReportState, ReportTaken, ReportView, Reports};
use crate::desk::Desk;
use crate::problem::{DeskFault, Problem};
use crate::serve::{Answer, Asked};
use crate::store_reports::ReportRow;
use model::{Contest, Level, UtcSeconds};

/// Most characters of what is reported, and of its answer.
const WORDS_MAX: usize = 2_000;
/// Most characters of where the reporter can be reached.
const CONTACT_MAX: usize = 200;
/// Most reports of an hour, of all stations together.
const HOUR_MAX: i64 = 600;
/// Most reports of a station that wait at once.
const STATION_MAX: i64 = 20;
/// Most reports of one list.
const LIST_MAX: usize = 200;
/// What may become of a report.
const OUTCOMES: [&str; 3] = ["noted", "mended", "unfounded"];

pub(crate) fn take(desk: &Desk, asked: &Asked) -> Result<Answer, Problem> {
    let of: Report = asked.json()?;
    let territory = desk.given.log.territory();
    let is_station = territory.level(&of.station) == Some(Level::Station);
    if !is_station || !territory.knows_area(&of.station) {
        return Err(DeskFault::Malformed("station").into());
    }
    if of.contest.as_deref().is_some_and(|code| code.parse::<Contest>().is_err()) {
        return Err(DeskFault::Malformed("contest").into());
    }
    let words = text(&of.words, 1, WORDS_MAX).ok_or(DeskFault::Malformed("words"))?;
    let contact = text(&of.contact, 0, CONTACT_MAX).ok_or(DeskFault::Malformed("contact"))?;
    let now = desk.now();
    if desk.store.reports_since(UtcSeconds(now.0 - 3_600))? >= HOUR_MAX
        || desk.store.reports_waiting_at(&of.station)? >= STATION_MAX
    {
        return Err(DeskFault::TooManyReports.into());
    }
    let mut random = [0; 8];
    (desk.given.random)(&mut random);
    let row = ReportRow {
        number: hex::encode(random),
        station: of.station,
        contest: of.contest,
        words,
        contact,
        received: now,
        outcome: None,
        answer: String::new(),
        answered: None,
    };
    desk.store.put_report(&row)?;
    Answer::json(201, &ReportTaken { number: row.number, received: now })
}

/// What was written, without what surrounds it; none where it is too short, too long, or not plain text.
fn text(written: &str, least: usize, most: usize) -> Option<String> {
    let text = written.trim();
    let plain = !text.chars().any(|c| c.is_control() && c != '\n');
    (plain && (least..=most).contains(&text.chars().count())).then(|| text.to_owned())
}

pub(crate) fn counts(desk: &Desk, _: &Asked) -> Result<Answer, Problem> {
    let (received, waiting) = desk.store.report_counts()?;
    Answer::json(200, &ReportCounts { received, waiting, answered: received - waiting })
}

/// What became of a report: for whoever has its number, and without what was written.
pub(crate) fn state(desk: &Desk, asked: &Asked) -> Result<Answer, Problem> {
    let row = desk.store.report(&asked.named)?.ok_or(DeskFault::Unknown)?;
    Answer::json(
        200,
        &ReportState {
            number: row.number,
            station: row.station,
            contest: row.contest,
            received: row.received,
            outcome: row.outcome,
            answer: row.answer,
            answered: row.answered,
        },
    )
}

pub(crate) fn list(desk: &Desk, asked: &Asked) -> Result<Answer, Problem> {
    let mut waiting = true;
    for (name, value) in asked.query() {
        match (name, value) {
            ("state", "waiting") => waiting = true,
            ("state", "answered") => waiting = false,
            _ => return Err(DeskFault::Malformed("query").into()),
        }
    }
    let area = if asked.named == "0" { "" } else { &asked.named };
    let rows = desk.store.reports(waiting)?.into_iter();
    let here = rows.filter(|row| desk.reaches(area, &row.station)).take(LIST_MAX);
    Answer::json(200, &Reports { reports: here.map(view).collect() })
}

pub(crate) fn answer(desk: &Desk, asked: &Asked) -> Result<Answer, Problem> {
    let of: ReportAnswer = asked.json()?;
    let outcome = OUTCOMES.into_iter().find(|outcome| *outcome == of.outcome);
    let outcome = outcome.ok_or(DeskFault::Malformed("outcome"))?;
    let words = text(&of.answer, 1, WORDS_MAX).ok_or(DeskFault::Malformed("answer"))?;
    if !desk.store.answer_report(&asked.named, outcome, &words, asked.caller()?.key, desk.now())? {
        return Err(DeskFault::Closed.into());
    }
    let row = desk.store.report(&asked.named)?.ok_or(DeskFault::Unknown)?;
    Answer::json(200, &view(row))
}

fn view(row: ReportRow) -> ReportView {
    ReportView {
        number: row.number,
        station: row.station,
        contest: row.contest,
        words: row.words,
        contact: row.contact,
        received: row.received,
        outcome: row.outcome,
        answer: row.answer,
        answered: row.answered,
    }
}
