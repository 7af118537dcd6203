//! V1.4 to V1.9 and V2: the log itself and the events in it.

mod foreign;
mod fresh;
mod keys;
mod stream;
mod tiles;

pub(crate) use fresh::fresh;
pub(crate) use keys::follow;
pub(crate) use stream::{Folded, Stop, states, stream};
pub(crate) use tiles::{newest, since, tiles};
