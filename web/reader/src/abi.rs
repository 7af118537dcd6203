//! What JavaScript calls: the reader behind a door.
#![allow(unsafe_code)]

use reading::{Capture, capture};

/// A form that is being photographed.
struct Camera(Capture);

impl door::Room for Camera {
    const MOST: usize = capture::BYTES_MAX + QUESTION_MAX;

    fn call(&mut self, name: &str, question: &str, bytes: &[u8]) -> Vec<u8> {
        self.0.call(name, question, bytes)
    }

    fn clear(&mut self) {
        self.0.clear();
    }
}

/// Most bytes of a name and a question beside a photo.
const QUESTION_MAX: usize = 1 << 20;

door::exports!(Camera, Camera(Capture::new()));
