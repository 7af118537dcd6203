//! What the photographer writes is what it says it wrote.

use drill::photo::{Habits, Leading, Nought, Oddity, Photographer, Stands, VALUE_MAX, ValueTruth};
use forms::{Page, official};
use model::Field;

fn page() -> Page {
    official::page(2).unwrap()
}

fn written(habits: Habits, value: Option<u32>) -> [Stands; 3] {
    Photographer::new(1).fill(&page(), &[(Field::Votes(1), value)], &habits).values[0].boxes
}

#[test]
fn a_number_stands_as_its_station_writes_it() {
    use Stands::{Cross, Dash, Digit, Empty};
    let habit = |leading, nought| Habits { leading, nought, ..Habits::CAREFUL };
    let rows = [
        (Leading::Cross, Nought::Plain, Some(8), [Cross, Cross, Digit(8)]),
        (Leading::Dash, Nought::Plain, Some(78), [Dash, Digit(7), Digit(8)]),
        (Leading::Empty, Nought::Plain, Some(78), [Empty, Digit(7), Digit(8)]),
        (Leading::Zero, Nought::Plain, Some(8), [Digit(0), Digit(0), Digit(8)]),
        (Leading::Cross, Nought::Plain, Some(100), [Digit(1), Digit(0), Digit(0)]),
        (Leading::Cross, Nought::Plain, Some(0), [Cross, Cross, Digit(0)]),
        (Leading::Zero, Nought::Crosses, Some(0), [Cross, Cross, Cross]),
        (Leading::Cross, Nought::Dashes, Some(0), [Dash, Dash, Dash]),
        (Leading::Cross, Nought::Zeros, Some(0), [Digit(0), Digit(0), Digit(0)]),
        (Leading::Cross, Nought::Plain, None, [Empty, Empty, Empty]),
        (Leading::Cross, Nought::Plain, Some(1_500), [Digit(9), Digit(9), Digit(9)]),
    ];
    for (leading, nought, value, boxes) in rows {
        assert_eq!(written(habit(leading, nought), value), boxes, "{leading:?} {nought:?} {value:?}");
    }
}

#[test]
fn a_careful_station_marks_the_bubbles_of_its_number_and_nothing_else() {
    let filled = Photographer::new(2).fill(&page(), &[(Field::Votes(2), Some(78))], &Habits::CAREFUL);
    let marked = filled.values[1].marked.unwrap();
    let marks: Vec<Vec<usize>> =
        marked.iter().map(|column| (0..10).filter(|digit| column[*digit]).collect()).collect();
    assert_eq!(marks, [vec![0], vec![7], vec![8]]);
    assert_eq!(filled.values[0].marked, Some([[false; 10]; 3]), "a field without a number has no marks");
    let sparing = Habits { blank_bubbles: false, ..Habits::CAREFUL };
    let filled = Photographer::new(2).fill(&page(), &[(Field::Votes(2), Some(78))], &sparing);
    assert_eq!(filled.values[1].marked.unwrap()[0], [false; 10], "a crossed box has no bubble");
}

#[test]
fn mistakes_are_in_the_truth() {
    let all = |change: fn(&mut Habits)| {
        let mut habits = Habits::CAREFUL;
        change(&mut habits);
        Photographer::new(3).fill(&page(), &[(Field::Votes(1), Some(123))], &habits).values[0].clone()
    };
    let struck = all(|h| h.struck_out = 1000);
    assert_eq!((struck.boxes, struck.value), ([Stands::Scribble; 3], Some(123)));
    let painted = all(|h| h.painted_over = 1000);
    assert_eq!(painted.oddities, [Some(Oddity::PaintedOver); 3]);
    assert_eq!(painted.boxes.map(Stands::digit), [Some(1), Some(2), Some(3)]);
    let count = |truth: &drill::photo::ValueTruth| {
        truth.marked.unwrap().iter().flatten().filter(|marked| **marked).count()
    };
    assert_eq!(count(&all(|h| h.doubled = 1000)), 4, "one bubble too many");
    assert_eq!(count(&all(|h| h.unmarked = 1000)), 0);
    let wrong = all(|h| h.contradicting = 1000);
    let right = wrong.marked.unwrap().iter().zip([1, 2, 3]).filter(|(column, digit)| column[*digit]).count();
    assert_eq!((count(&wrong), right), (3, 2), "exactly one bubble contradicts its digit");
}

#[test]
fn every_box_that_has_a_digit_has_ink_and_an_empty_one_has_none() {
    use drill::photo::{Camera, Damage};
    let habits = Habits { leading: Leading::Empty, traced: 0, ..Habits::CAREFUL };
    for value in [1, 23, 456, 789, 100] {
        let mut photographer = Photographer::new(u64::from(value));
        let filled = photographer.fill(&page(), &[(Field::Votes(1), Some(value))], &habits);
        let shot = photographer.shoot(&filled, &Damage::none(), Camera::TWO_MEGAPIXELS);
        for (rect, stands) in page().values[0].boxes.iter().zip(shot.truth.values[0].boxes) {
            let mut blue: Vec<i16> = (0..40 * 40)
                .map(|i| {
                    let at = forms::Point {
                        x: rect.x + rect.w * (i % 40) / 40,
                        y: rect.y + rect.h * (i / 40) / 40,
                    };
                    let (x, y) = shot.truth.mapping.pixel(at);
                    let from = (y as usize * shot.picture.width + x as usize) * 3;
                    let [r, _, b]: [u8; 3] = shot.picture.rgb[from..from + 3].try_into().unwrap();
                    i16::from(b) - i16::from(r)
                })
                .collect();
            blue.sort_unstable();
            // Against the paper, whose colour depends on the light.
            let count = blue.iter().filter(|b| **b > blue[blue.len() / 2] + 22).count();
            assert_eq!(count > 12, stands.digit().is_some(), "{value}: {stands:?} has {count} blue places");
        }
    }
}

#[test]
fn a_number_from_the_left_says_so_and_keeps_its_value() {
    let habits = Habits { leftward: 1000, ..Habits::CAREFUL };
    let filled = Photographer::new(5).fill(&page(), &[(Field::Votes(1), Some(78))], &habits);
    let truth = &filled.values[0];
    assert_eq!(truth.boxes, [Stands::Digit(7), Stands::Digit(8), Stands::Empty]);
    assert_eq!((truth.value, truth.oddities[0]), (Some(78), Some(Oddity::Leftward)));
    let marked = truth.marked.unwrap();
    assert!(marked[1][7] && marked[2][8], "the bubbles tell the number");
}

#[test]
fn values_stay_within_the_boxes() {
    let filled = Photographer::new(4).fill(&page(), &[(Field::Votes(1), Some(u32::MAX))], &Habits::CAREFUL);
    assert_eq!(filled.values[0].value, Some(VALUE_MAX));
}

#[test]
fn a_page_is_filled_exactly_as_wanted() {
    let mut marked = [[false; 10]; 3];
    (marked[1][7], marked[2][8], marked[2][3]) = (true, true, true);
    let wanted = ValueTruth {
        field: Field::Votes(2),
        value: Some(78),
        boxes: [Stands::Digit(7), Stands::Digit(8), Stands::Empty],
        oddities: [None, Some(Oddity::StruckOut), None],
        marked: Some(marked),
    };
    let filled = Photographer::new(5).fill_exactly(&page(), std::slice::from_ref(&wanted), &Habits::CAREFUL);
    let boxes = [Stands::Digit(7), Stands::Scribble, Stands::Empty];
    assert_eq!(filled.values[1], ValueTruth { boxes, ..wanted }, "what is struck out is no digit");
    assert_eq!((filled.values[0].value, filled.values[0].boxes), (None, [Stands::Empty; 3]));
}
