//! One question at a time.
#![forbid(unsafe_code)]

/// Most bytes of a question: a hundred forms with all their pictures' names stay far below.
const QUESTION_MAX: usize = 16 << 20;

/// The state between two calls.
pub struct Exchange {
    question: Vec<u8>,
    answer: Vec<u8>,
}

impl Exchange {
    /// Nothing asked yet.
    pub const fn new() -> Self {
        Exchange { question: Vec::new(), answer: Vec::new() }
    }

    /// Room for a name and a question.
    pub fn input(&mut self, bytes: usize) -> Option<&mut [u8]> {
        if bytes > QUESTION_MAX {
            return None;
        }
        self.question.clear();
        self.question.resize(bytes, 0);
        Some(&mut self.question)
    }

    /// Asks; the length of the answer.
    pub fn call(&mut self, name: usize) -> usize {
        let (name, question) = self.question.split_at(name.min(self.question.len()));
        let answer = device::call(&String::from_utf8_lossy(name), &String::from_utf8_lossy(question));
        // Questions may hold the secret of a code.
        self.question.fill(0);
        self.answer = answer.into_bytes();
        self.answer.len()
    }

    /// The last answer.
    pub fn output(&self) -> &[u8] {
        &self.answer
    }
}
