//! What JavaScript calls. Numbers and places in the module's memory go over the border, nothing else does.
//!
//! Unsafe here means one thing: a function keeps its name in the module. Rust counts that as unsafe because two
//! functions could claim one name; the linker refuses that in a module of this size. No pointer is ever followed by
//! Rust: both buffers are vectors that Rust owns, and JavaScript looks at them between two calls.
#![allow(unsafe_code)]

use crate::exchange::Exchange;
use std::sync::{Mutex, MutexGuard, PoisonError};

static EXCHANGE: Mutex<Exchange> = Mutex::new(Exchange::new());

fn exchange() -> MutexGuard<'static, Exchange> {
    EXCHANGE.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Makes room for a photo, a frame or a question of so many bytes and says where it is; null when it is larger than any
/// that is read.
#[unsafe(no_mangle)]
pub extern "C" fn input(bytes: usize) -> *mut u8 {
    exchange().input(bytes).map_or(std::ptr::null_mut(), <[u8]>::as_mut_ptr)
}

/// Reads the photo at `input` by itself; the answer is JSON of so many bytes at `output`.
#[unsafe(no_mangle)]
pub extern "C" fn read() -> usize {
    exchange().read()
}

/// Takes the JSON at `input` for what is known of a form, and forgets the pages of another one; the answer is JSON.
#[unsafe(no_mangle)]
pub extern "C" fn begin() -> usize {
    exchange().begin()
}

/// Reads the photo at `input` as a page of the form begun, any page with 0, and keeps it; the answer is JSON.
#[unsafe(no_mangle)]
pub extern "C" fn read_page(number: u32) -> usize {
    exchange().read_page(number)
}

/// Judges all pages kept of the form begun together; the answer is JSON.
#[unsafe(no_mangle)]
pub extern "C" fn judge() -> usize {
    exchange().judge()
}

/// What a frame of the camera shows, grey and row by row at `input`; `zoom` thousandths are the photo's pixels per pixel
/// of the frame. The answer is JSON.
#[unsafe(no_mangle)]
pub extern "C" fn guide(width: usize, height: usize, zoom: u32) -> usize {
    exchange().guide(width, height, zoom)
}

/// Lays the page read last flat; the answer is a grey JPEG of so many bytes at `output`, 0 when no page was read.
#[unsafe(no_mangle)]
pub extern "C" fn grey_page() -> usize {
    exchange().grey_page()
}

/// Where the answer to the last call is. It holds until the next call.
#[unsafe(no_mangle)]
pub extern "C" fn output() -> *const u8 {
    exchange().output().as_ptr()
}

/// Gives back the memory of the photo, of the pages read and of the answer.
#[unsafe(no_mangle)]
pub extern "C" fn free() {
    exchange().clear();
}
