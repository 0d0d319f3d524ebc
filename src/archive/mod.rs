//! Records of earlier runs: whether what they say still holds.

mod verify;

pub use verify::{AtHand, verify};
