//! A slip: the PIN of one card, for the one who tells it to the officer.

use super::{EDGE, LABEL, Officer, PLAIN, STRONG, WIDTH, code_in_groups, head};
use crate::art::{Anchor, Item, Style};
use crate::print::salinan::line;
use crate::unit::{Point, Rect, mm};
use model::Lang;
use texts::paper;

/// What one slip says.
#[derive(Clone, Copy, Debug)]
pub struct Slip<'a> {
    /// Whose it is.
    pub officer: Officer<'a>,
    /// Six digits.
    pub pin: &'a str,
}

/// Left half: whose it is.
const LEFT: i32 = mm(47);

impl Slip<'_> {
    pub(super) fn draw(&self, at: Point, lang: Lang, art: &mut Vec<Item>) {
        let officer = &self.officer;
        head(at, officer, lang, art);
        let mut y = at.y + mm(20);
        let place = officer.places.first().map_or("", String::as_str);
        let code = code_in_groups(officer.code);
        let number = format!("{} {}", paper::NUMBER.get(lang), officer.number);
        let rows = [
            (officer.name, Style { size: 4200, ..STRONG }),
            (place, PLAIN),
            (code.as_str(), PLAIN),
            (number.as_str(), PLAIN),
        ];
        for (text, style) in rows {
            art.push(line((at.x + EDGE, y), text, style, LEFT - mm(2)));
            y += 3900;
        }
        let frame = Rect::new(at.x + EDGE + LEFT, at.y + mm(16) + 500, WIDTH - LEFT, mm(14));
        art.push(Item::Frame { rect: frame, stroke: 300, ink: PLAIN.ink });
        art.push(line((frame.x + mm(2), frame.y + 3200), "PIN", LABEL, 0));
        let (first, second) = self.pin.split_at_checked(3).unwrap_or((self.pin, ""));
        let style = Style { size: 7600, anchor: Anchor::Middle, ..STRONG };
        art.push(line(
            (frame.centre().x, frame.y + 11_000),
            &format!("{first} {second}"),
            style,
            frame.w - mm(4),
        ));
        art.push(line(
            (at.x + EDGE, at.y + mm(36)),
            paper::TELL.get(lang),
            Style { size: 2500, ..PLAIN },
            WIDTH,
        ));
    }
}
