//! What JavaScript calls; as in the module `reader`, numbers and places in memory are all that goes over the border.
#![allow(unsafe_code)]

use crate::exchange::Exchange;
use std::sync::{Mutex, MutexGuard, PoisonError};

static EXCHANGE: Mutex<Exchange> = Mutex::new(Exchange::new());

fn exchange() -> MutexGuard<'static, Exchange> {
    EXCHANGE.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Makes room for a name and a question of so many bytes together and says where it is; null when they are too long.
#[unsafe(no_mangle)]
pub extern "C" fn input(bytes: usize) -> *mut u8 {
    exchange().input(bytes).map_or(std::ptr::null_mut(), <[u8]>::as_mut_ptr)
}

/// Answers the question whose name has so many bytes; the answer is JSON of so many bytes at `output`.
#[unsafe(no_mangle)]
pub extern "C" fn call(name: usize) -> usize {
    exchange().call(name)
}

/// Where the answer to the last call is. It holds until the next call.
#[unsafe(no_mangle)]
pub extern "C" fn output() -> *const u8 {
    exchange().output().as_ptr()
}
