//! The misreads of 2024 on paper: written by hand, photographed, read. Each number is right and accepted, or flagged;
//! none is silently wrong.

use crate::photos::{accepted, alone, front, outcome, read, right, says, together, wanted};
use drill::photo::{Camera, Damage, Habits, Level, Oddity, Pen, Photographer, ValueTruth};
use forms::{Page, official};
use model::control::Control;
use model::{Field, Sex};
use reading::PageReading;
use reading::evidence::{Evidence, Judgement};

/// Hands that write each case, each on a page of its own with a photo of its own.
const HANDS: [(Pen, u32); 2] = [(Pen::Blue, 0), (Pen::Black, 600)];

/// Numbers as people write them.
const NUMBERS: [u32; 11] = [61, 14, 148, 11, 235, 90, 21, 187, 43, 176, 52];

/// One case on every number of a page, by two hands: readings of the pages with what was written.
fn photographed(
    page: &Page,
    habits: Habits,
    case: impl Fn(usize, Field) -> ValueTruth,
) -> Vec<(PageReading, Vec<ValueTruth>)> {
    let take = |(seed, (pen, traced)): (u64, (Pen, u32))| {
        let mut photographer = Photographer::new(seed);
        let all: Vec<ValueTruth> =
            page.values.iter().enumerate().map(|(at, v)| case(at + seed as usize, v.field)).collect();
        let filled = photographer.fill_exactly(page, &all, &Habits { pen, traced, ..habits });
        let damage = Damage::sample(Level::Light, &mut photographer.chance("damage"));
        let shot = photographer.shoot(&filled, &damage, Camera::PUBLISHED);
        (read(&shot.jpeg), shot.truth.values)
    };
    (11..).zip(HANDS).map(take).collect()
}

/// Every number judged by itself; those accepted are right, and at least `least` in a hundred are accepted.
fn by_itself(pages: &[(PageReading, Vec<ValueTruth>)], least: usize) -> Vec<(Judgement, ValueTruth)> {
    let mut all = Vec::new();
    let mut taken = 0;
    for (page, truth) in pages {
        accepted(&together(page).values, truth);
        let judged = alone(page);
        taken += accepted(&judged, truth);
        all.extend(judged.into_iter().zip(truth.iter().cloned()));
    }
    println!("{taken} of {} accepted", all.len());
    assert!(all.len() >= 40, "enough of them: {}", all.len());
    assert!(taken * 100 >= least * all.len(), "{taken} of {} accepted", all.len());
    all
}

fn number(at: usize) -> u32 {
    NUMBERS[at % NUMBERS.len()]
}

/// A number with crosses before it and its bubbles marked.
fn plain(at: usize, field: Field) -> ValueTruth {
    let value = number(at);
    wanted(field, Some(value), &right(value, 'X'), &right(value, '0'))
}

/// The first page of the form of 2024: 22 numbers without bubbles.
fn without_bubbles() -> Page {
    official::page(1).unwrap()
}

#[test]
fn a_one_with_a_long_flag_is_never_accepted_as_a_four_or_a_seven() {
    let habits = Habits { flagged: 1000, ..Habits::CAREFUL };
    let ones = |at: usize, field| {
        let value = [1, 11, 61, 111, 141, 17][at % 6];
        wanted(field, Some(value), &right(value, 'X'), &right(value, '0'))
    };
    by_itself(&photographed(&without_bubbles(), habits, ones), 0);
    by_itself(&photographed(&front(), habits, ones), 50);
}

#[test]
fn seventy_eight_beside_an_empty_third_box_is_never_780() {
    let case = |at: usize, field| {
        let value = [78, 61, 30, 14, 92][at % 5];
        wanted(field, Some(value), &format!("{value}_"), &right(value, '_'))
    };
    let judged = by_itself(&photographed(&without_bubbles(), Habits::CAREFUL, case), 0);
    for (judged, truth) in &judged {
        assert!(judged.value != truth.value.map(|v| v * 10), "{truth:?}\n{judged:?}");
        assert!(!judged.accepted, "nothing else bears it out: {judged:?}");
    }
    by_itself(&photographed(&front(), Habits::CAREFUL, case), 80);
}

#[test]
fn three_crosses_are_nought_and_never_888() {
    for boxes in ["XXX", "---", "XX0", "000"] {
        let case = |_, field| wanted(field, Some(0), boxes, "___");
        let judged = by_itself(&photographed(&without_bubbles(), Habits::CAREFUL, case), 60);
        let noughts = judged.iter().filter(|(j, _)| j.value == Some(0)).count();
        assert!(noughts * 100 >= 95 * judged.len(), "{boxes}: {noughts} of {}", judged.len());
        assert!(judged.iter().all(|(j, _)| j.value != Some(888)), "{boxes}");
    }
}

#[test]
fn crosses_before_an_eight_are_no_eights() {
    let case = |at: usize, field| {
        let value = [8, 88, 80][at % 3];
        wanted(field, Some(value), &right(value, 'X'), &right(value, '0'))
    };
    let judged = by_itself(&photographed(&without_bubbles(), Habits::CAREFUL, case), 60);
    assert!(judged.iter().all(|(j, _)| j.value != Some(888)));
    by_itself(&photographed(&front(), Habits::CAREFUL, case), 90);
}

/// The same number with something odd about every digit.
fn odd(oddity: Oddity) -> impl Fn(usize, Field) -> ValueTruth {
    move |at, field| {
        let mut truth = plain(at, field);
        for (odd, stands) in truth.oddities.iter_mut().zip(truth.boxes) {
            *odd = stands.digit().map(|_| oddity);
        }
        truth
    }
}

#[test]
fn strokes_that_leave_their_box_are_never_taken_wrongly() {
    let judged = by_itself(&photographed(&without_bubbles(), Habits::CAREFUL, odd(Oddity::Outside)), 0);
    let flagged = judged.iter().filter(|(j, _)| says(j, "stroke-outside")).count();
    assert!(flagged * 10 >= judged.len(), "{flagged} of {} flagged", judged.len());
    by_itself(&photographed(&front(), Habits::CAREFUL, odd(Oddity::Outside)), 30);
}

#[test]
fn digits_painted_over_are_never_taken_wrongly() {
    let judged = by_itself(&photographed(&without_bubbles(), Habits::CAREFUL, odd(Oddity::PaintedOver)), 0);
    noticed(&judged);
    noticed(&by_itself(&photographed(&front(), Habits::CAREFUL, odd(Oddity::PaintedOver)), 30));
}

/// Paint that reaches the frame is noticed, and a number with it is not taken on its digits alone.
fn noticed(judged: &[(Judgement, ValueTruth)]) {
    let noticed: Vec<_> = judged.iter().filter(|(j, _)| says(j, "corrected")).collect();
    println!("{} of {} noticed", noticed.len(), judged.len());
    assert!(noticed.len() * 10 >= judged.len() * 6, "{} of {} noticed", noticed.len(), judged.len());
    assert!(noticed.iter().all(|(j, _)| !j.accepted || says(j, "bubbles-agree")));
}

#[test]
fn boxes_that_nobody_corrected_do_not_look_corrected() {
    for page in [without_bubbles(), front(), official::page(2).unwrap()] {
        for (read, _) in photographed(&page, Habits::CAREFUL, plain) {
            let looks = read.values.iter().filter(|v| v.boxes.iter().any(|b| b.corrected)).count();
            assert_eq!(looks, 0, "{} {}", page.contest, page.number);
        }
    }
}

#[test]
fn digits_struck_out_are_never_taken_wrongly() {
    by_itself(&photographed(&without_bubbles(), Habits::CAREFUL, odd(Oddity::StruckOut)), 0);
    by_itself(&photographed(&front(), Habits::CAREFUL, odd(Oddity::StruckOut)), 0);
}

#[test]
fn bubbles_that_contradict_stop_a_number() {
    let case = |at: usize, field| {
        let value = number(at);
        let units = (value % 10 + 1 + at as u32 % 8) % 10;
        wanted(field, Some(value), &right(value, 'X'), &right(value / 10 * 10 + units, '0'))
    };
    let mut doubtful = 0;
    for (judged, truth) in by_itself(&photographed(&front(), Habits::CAREFUL, case), 0) {
        assert!(!judged.accepted, "{truth:?}\n{judged:?}");
        // A digit that is itself hard to read may go with its bubble; then it is doubtful.
        if says(&judged, "bubbles-disagree") {
            assert_eq!(judged.value, truth.value, "the digits stay as they are written");
        } else {
            assert!(says(&judged, "doubtful"), "{truth:?}\n{judged:?}");
            doubtful += 1;
        }
    }
    assert!(doubtful <= 2, "{doubtful} of 44");
}

#[test]
fn two_bubbles_in_a_column_stop_a_number() {
    let case = |at: usize, field| {
        let value = number(at);
        let marks = format!("{}+{}", right(value, '0'), (value + 1 + at as u32 % 8) % 10);
        wanted(field, Some(value), &right(value, 'X'), &marks)
    };
    for (judged, truth) in by_itself(&photographed(&front(), Habits::CAREFUL, case), 0) {
        assert!(!judged.accepted && says(&judged, "bubbles-several"), "{truth:?}\n{judged:?}");
    }
}

#[test]
fn a_number_left_empty_is_missing_and_not_nought() {
    for page in [without_bubbles(), front()] {
        let case = |_, field| wanted(field, None, "___", "___");
        for (judged, _) in by_itself(&photographed(&page, Habits::CAREFUL, case), 0) {
            assert!(judged.value.is_none() && says(&judged, "blank-value"), "{judged:?}");
        }
    }
}

#[test]
fn seven_hundred_eighty_at_a_station_of_three_hundred_is_flagged() {
    let case = |_, field| wanted(field, Some(780), "780", "780");
    for (page, _) in photographed(&front(), Habits::CAREFUL, case) {
        for judged in outcome(&page, &page.values, Some(300)).values {
            assert!(!judged.accepted, "{judged:?}");
            assert!(judged.value != Some(780) || says(&judged, "out-of-bounds"), "{judged:?}");
        }
    }
}

#[test]
fn a_persons_wrong_sum_stays_as_written_and_the_breach_is_shown() {
    let case = |_, field: Field| {
        let value = match field {
            Field::Voters(Sex::L) => 148,
            Field::Voters(Sex::P) => 151,
            Field::Voters(Sex::J) => 298,
            _ => 0,
        };
        wanted(field, Some(value), &right(value, '0'), &right(value, '0'))
    };
    for (page, _) in photographed(&front(), Habits::CAREFUL, case) {
        let judged = together(&page);
        let sum = judged.values.iter().find(|j| j.field == Field::Voters(Sex::J)).unwrap();
        assert_eq!((sum.value, sum.accepted), (Some(298), true), "{sum:?}");
        let breach = Evidence::ControlBroken { control: Control::K1, left: 298, right: 299 };
        assert!(sum.evidence.contains(&breach), "{sum:?}");
        assert!(judged.broken().contains(&Control::K1));
    }
}
