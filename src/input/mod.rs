//! What comes in: bytes to tables and as-typed documents, and those to the domain; lists of people to
//! the tables.

pub mod flat;
pub mod read;
pub mod validate;
pub mod words;
