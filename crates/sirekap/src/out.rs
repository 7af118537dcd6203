//! Standard output: data for people and programs. A reader that stops reading ends the program quietly.

use std::fmt::Arguments;
use std::io::{ErrorKind, Write as _};

/// Writes to standard output; ends the program when nobody reads any more.
pub fn write(text: Arguments<'_>) {
    match std::io::stdout().write_fmt(text) {
        Ok(()) => {}
        Err(error) if error.kind() == ErrorKind::BrokenPipe => std::process::exit(0),
        Err(error) => {
            eprintln!("stdout: {error}");
            std::process::exit(crate::face::Exit::Storage as i32);
        }
    }
}

/// A line on standard output.
macro_rules! out {
    ($($text:tt)*) => { $crate::out::write(format_args!("{}\n", format_args!($($text)*))) };
}

/// Part of a line on standard output.
macro_rules! out_part {
    ($($text:tt)*) => { $crate::out::write(format_args!($($text)*)) };
}
