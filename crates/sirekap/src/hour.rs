//! What is said of the hour on a terminal.

use crate::context::Context;
use crate::face::Failure;
use model::UtcSeconds;
use service::hour::{Hour, REMEDY, Standing};

/// Says what is awaited and what to do, where something is.
pub fn say(context: &Context, hour: &Hour, standing: Standing) {
    let at = UtcSeconds(hour.at()).rfc3339();
    match standing {
        Standing::Open => {}
        Standing::Before => {
            context.say(
                &format!("Angka TPS baru diterbitkan mulai {at} (UU 7/2017 pasal 449 ayat 5)"),
                &format!("Numbers of stations are published from {at} on (UU 7/2017, article 449(5))"),
            );
            let [id, en] = REMEDY;
            context.say(
                &format!("Selain jam mesin ini harus ada yang menyatakan jam itu sudah tiba: {id}"),
                &format!("Something beside this machine's clock must then say so: {en}"),
            );
        }
        Standing::Unconfirmed => {
            let failure = Failure::from(hour.unconfirmed());
            eprintln!("{} {}", failure.code(), failure.line(context.lang));
        }
    }
}
