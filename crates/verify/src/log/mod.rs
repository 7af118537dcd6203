//! V1.4 to V1.9, V2 and V5: the log itself and the events in it.

mod foreign;
mod fresh;
mod keys;
mod stream;
mod tiles;
mod witnesses;

pub(crate) use fresh::fresh;
pub(crate) use keys::follow;
pub(crate) use stream::{Folded, Stop, states, stream};
pub(crate) use tiles::{newest, since, tiles};
pub(crate) use witnesses::{cosignatures, named};
