//! What JavaScript calls: the crate `sign` behind a door.
#![allow(unsafe_code)]

/// Nothing is kept between two questions.
struct Desk;

impl door::Room for Desk {
    /// An event with all that is published of its form stays far below.
    const MOST: usize = 4 << 20;

    fn call(&mut self, name: &str, question: &str, _: &[u8]) -> Vec<u8> {
        sign::call(name, question).into_bytes()
    }
}

door::exports!(Desk, Desk);
