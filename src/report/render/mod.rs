//! The forms of a report: bytes.

mod csv;
mod docx;
mod fold;
mod json;
mod layout;
mod markdown;
mod text;
mod xlsx;

pub use csv::{csv, csv_in};
pub use docx::Template;
pub(super) use fold::folded;
pub use json::{json, json_line};
pub use markdown::markdown;
pub use text::text;
pub use xlsx::xlsx;
