//! The forms of a report: bytes.

mod csv;
mod fold;
mod json;
mod layout;
mod markdown;
mod text;
mod xlsx;

pub use csv::csv;
pub(super) use fold::folded;
pub use json::{json, json_line};
pub use markdown::markdown;
pub use text::text;
pub use xlsx::xlsx;
