//! Answers in words and in bytes: a view and its directory become a document of headings, paragraphs and
//! tables in one language (`document`), or a workbook of sheets (`book`), and that becomes text, CSV, JSON or
//! XLSX (`render`); a plan also becomes a page (`page`). Nothing here prints or writes, and nothing knows how an answer was found.

mod audit;
mod batch;
pub mod book;
mod cards;
mod chart;
mod compare;
mod conflict;
mod decisions;
pub mod document;
mod envy;
mod field;
mod form;
mod import;
mod misses;
mod moved;
mod near;
mod page;
mod plan;
mod quantities;
mod ranking;
mod removed;
pub mod render;
mod review;
mod revise;
mod roster;
mod rule_prices;
mod sheets;
mod spoken;
mod trade;
mod verify;
mod why;
mod workbook;

pub use audit::audit;
pub use batch::{batch, sheet as batch_sheet};
pub use compare::{Filter, compare, sheets as compare_sheets};
pub use conflict::conflict;
pub use envy::envy;
pub use field::{bounds, bounds_sheet, field};
pub use form::{form, form_files};
pub use import::{import, import_words};
pub use near::{near, near_sheet};
pub use page::page;
pub use plan::{candidate, summary};
pub use removed::removed;
pub use review::{Named, review, sheets as review_sheets};
pub use revise::revise;
pub use roster::roster;
pub use rule_prices::rule_prices;
pub use sheets::{misses as misses_sheet, moves as moves_sheet};
pub use spoken::{for_readers, spoken};
pub use trade::{trade, trade_sheet};
pub use verify::verify;
pub use why::why;
pub use workbook::workbook;
