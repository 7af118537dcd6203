//! What is said of the hour on a terminal.

use crate::context::Context;
use crate::face::Failure;
use model::UtcSeconds;
use service::hour::{Hour, REMEDY, Standing};
use texts::command;

/// Says what is awaited and what to do, where something is.
pub fn say(context: &Context, hour: &Hour, standing: Standing) {
    let at = UtcSeconds(hour.at()).rfc3339();
    match standing {
        Standing::Open => {}
        Standing::Before => {
            context.say(|lang| command::numbers_stations_published_from_uu(lang, &at));
            context.say(|lang| command::something_beside_the_clock(lang, REMEDY.get(lang)));
        }
        Standing::Unconfirmed => {
            let failure = Failure::from(hour.unconfirmed());
            eprintln!("{} {}", failure.code(), failure.line(context.lang));
        }
    }
}
