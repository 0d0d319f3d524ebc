//! What comes in: bytes to tables and as-typed documents, and those to the domain.

pub mod read;
pub mod validate;
pub mod words;
