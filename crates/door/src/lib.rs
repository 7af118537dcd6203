//! How another language asks a WebAssembly module of ours: it writes a name, a question in JSON and perhaps bytes to one place in
//! the module's memory, calls, and takes the answer from another place. The other side is `web/door.mjs`.
//!
//! Numbers and places in the module's memory go over the border, nothing else does. No pointer is ever followed by Rust: both
//! buffers are vectors that Rust owns, and the caller looks at them between two calls. This crate has nothing unsafe; what keeps
//! its name in a module is written by [`exports!`], in the module.

#[cfg(feature = "openapi")]
mod document;

#[cfg(feature = "openapi")]
pub use document::{Row, document};

/// What stands behind a door.
pub trait Room {
    /// Most bytes of a name, a question and what comes with it.
    const MOST: usize;

    /// Answers a question: JSON, or bytes where the name says so.
    fn call(&mut self, name: &str, question: &str, bytes: &[u8]) -> Vec<u8>;

    /// Gives back what memory it can.
    fn clear(&mut self) {}
}

/// One question at a time: what was asked last, and its answer.
#[derive(Debug)]
pub struct Exchange<R> {
    room: R,
    input: Vec<u8>,
    output: Vec<u8>,
}

impl<R: Room> Exchange<R> {
    /// Nothing asked yet.
    pub const fn new(room: R) -> Self {
        Exchange { room, input: Vec::new(), output: Vec::new() }
    }

    /// Room for a name, a question and what comes with it; none beyond [`Room::MOST`].
    pub fn input(&mut self, bytes: usize) -> Option<&mut [u8]> {
        if bytes > R::MOST {
            return None;
        }
        self.input.clear();
        self.input.resize(bytes, 0);
        Some(&mut self.input)
    }

    /// Asks: so many bytes of the input are the name, so many the question, the rest comes with it. The length of the answer.
    pub fn call(&mut self, name: usize, question: usize) -> usize {
        let (name, rest) = self.input.split_at(name.min(self.input.len()));
        let (question, bytes) = rest.split_at(question.min(rest.len()));
        let (name, question) = (String::from_utf8_lossy(name), String::from_utf8_lossy(question));
        self.output = self.room.call(&name, &question, bytes);
        // Questions may hold the secret of a code.
        self.input.fill(0);
        self.output.len()
    }

    /// The last answer.
    pub fn output(&self) -> &[u8] {
        &self.output
    }

    /// Gives back the memory of the question, of the answer, and what the room can.
    pub fn free(&mut self) {
        (self.input, self.output) = (Vec::new(), Vec::new());
        self.room.clear();
    }
}

/// Names the four functions of a module, before a room that a constant expression makes.
///
/// Unsafe means one thing here: a function keeps its name in the module. Rust counts that as unsafe because two functions could
/// claim one name; the linker refuses that in a module of this size.
#[macro_export]
macro_rules! exports {
    ($room:ty, $new:expr) => {
        static EXCHANGE: ::std::sync::Mutex<$crate::Exchange<$room>> =
            ::std::sync::Mutex::new($crate::Exchange::new($new));

        fn exchange() -> ::std::sync::MutexGuard<'static, $crate::Exchange<$room>> {
            EXCHANGE.lock().unwrap_or_else(::std::sync::PoisonError::into_inner)
        }

        /// Makes room for a name, a question and what comes with it, and says where it is; null when they are too long.
        #[unsafe(no_mangle)]
        pub extern "C" fn input(bytes: usize) -> *mut u8 {
            exchange().input(bytes).map_or(::std::ptr::null_mut(), <[u8]>::as_mut_ptr)
        }

        /// Answers the question whose name and text have so many bytes; the answer has so many bytes at `output`.
        #[unsafe(no_mangle)]
        pub extern "C" fn call(name: usize, question: usize) -> usize {
            exchange().call(name, question)
        }

        /// Where the answer to the last call is. It holds until the next call.
        #[unsafe(no_mangle)]
        pub extern "C" fn output() -> *const u8 {
            exchange().output().as_ptr()
        }

        /// Gives back memory.
        #[unsafe(no_mangle)]
        pub extern "C" fn free() {
            exchange().free();
        }
    };
}
