//! A TOML file as typed, with the row of every value: what it means is for `validate` to say.

use std::sync::Arc;

use indexmap::IndexMap;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::error::{Place, Problem};

use super::{Log, codes, encoding, spelling};

/// Keys and values of a TOML table, in file order.
pub type Keys = IndexMap<String, Node>;

/// A value and where it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Node {
    /// File name.
    pub file: Arc<str>,
    /// Row of its key.
    pub row: u64,
    /// The value.
    pub value: Typed,
}

/// A value as typed.
#[derive(Clone, Debug, PartialEq)]
pub enum Typed {
    /// A string, composed.
    Text(String),
    /// An integer.
    Int(i64),
    /// A float, or an integer beyond 64 bits.
    Float(f64),
    /// A boolean.
    Flag(bool),
    /// A date or time, as written.
    Date(String),
    /// An array.
    List(Vec<Node>),
    /// A table.
    Table(Keys),
}

impl Typed {
    /// TOML's name of the type.
    pub fn type_name(&self) -> &'static str {
        match self {
            Typed::Text(_) => "string",
            Typed::Int(_) => "integer",
            Typed::Float(_) => "float",
            Typed::Flag(_) => "boolean",
            Typed::Date(_) => "date",
            Typed::List(_) => "array",
            Typed::Table(_) => "table",
        }
    }
}

impl Node {
    /// Its place, under the name of its key.
    pub fn place(&self, key: &str) -> Place {
        Place::cell(&*self.file, self.row, key)
    }
}

/// Reads a TOML file; a syntax error is logged and yields `None`.
pub fn document(file: &str, bytes: &[u8], log: &Log) -> Option<Keys> {
    let text = encoding::text(file, bytes, log)?;
    match DeTable::parse(&text) {
        Ok(table) => {
            let reader = Reader { file: Arc::from(file), lines: encoding::line_ends(&text) };
            Some(reader.keys(table.get_ref()))
        }
        Err(error) => {
            let row = error.span().map_or(1, |span| encoding::row_of(text.as_bytes(), span.start));
            let cause = error.message().lines().next().unwrap_or_default().to_owned();
            log.push(Problem::new(codes::TOML_SYNTAX, Place::row(file, row)).with("cause", cause));
            None
        }
    }
}

struct Reader {
    file: Arc<str>,
    /// Where each line ends: asked for every key, so that the text is not counted through each time.
    lines: Vec<usize>,
}

impl Reader {
    fn keys(&self, table: &DeTable<'_>) -> Keys {
        let node = |at: &std::ops::Range<usize>, value| self.node(at.start, value);
        table
            .iter()
            .map(|(key, value)| {
                (spelling::composed(key.get_ref()).into_owned(), node(&key.span(), value))
            })
            .collect()
    }

    fn node(&self, at: usize, value: &Spanned<DeValue<'_>>) -> Node {
        let row = 1 + self.lines.partition_point(|&end| end < at) as u64;
        Node { file: self.file.clone(), row, value: self.typed(value.get_ref()) }
    }

    fn typed(&self, value: &DeValue<'_>) -> Typed {
        match value {
            DeValue::String(text) => Typed::Text(spelling::composed(text).into_owned()),
            DeValue::Integer(int) => i64::from_str_radix(int.as_str(), int.radix())
                .map_or_else(|_| Typed::Float(f64::INFINITY), Typed::Int),
            DeValue::Float(float) => Typed::Float(float.as_str().parse().unwrap_or(f64::NAN)),
            DeValue::Boolean(flag) => Typed::Flag(*flag),
            DeValue::Datetime(date) => Typed::Date(date.to_string()),
            DeValue::Array(list) => {
                Typed::List(list.iter().map(|item| self.node(item.span().start, item)).collect())
            }
            DeValue::Table(table) => Typed::Table(self.keys(table)),
        }
    }
}
