//! `luan.import/1`: how a list of people was split into an instance folder.

use serde::{Deserialize, Serialize};

use super::Schema;

/// A list of people that was split.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Imported {
    /// `luan.import/1`.
    pub schema: Schema<Imported>,
    /// The folder that was written.
    pub out: String,
    /// The files in it.
    pub files: Vec<String>,
    /// How the list was read.
    pub reading: Reading,
}

/// How a list of people was read: what was taken, guessed and left out.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reading {
    /// The file with the list.
    pub file: String,
    /// The sheet, of a workbook.
    pub sheet: Option<String>,
    /// Row of the heading.
    pub heading: u64,
    /// Rows below it that are not empty.
    pub rows: usize,
    /// Date for which is planned, as given or as the title of the list says; null where neither does.
    pub plan_date: Option<String>,
    /// The policy model that is named.
    pub model: String,
    /// Records of each table.
    pub tables: Vec<TableSize>,
    /// The columns of the list in its order.
    pub columns: Vec<ReadColumn>,
    /// Rows that head those below them.
    pub sections: Vec<ReadSection>,
    /// The units, and what was made of their names.
    pub units: Vec<ReadUnit>,
    /// Titles that were taken for those of whoever leads the unit.
    pub heads: Vec<String>,
    /// Cells that begin with a known word and go on.
    pub guessed: Vec<ReadValue>,
    /// Cells in which no known word stands, kept as typed.
    pub unknown: Vec<ReadValue>,
    /// What is not there or was made up.
    pub remarks: Vec<ReadRemark>,
    /// Rows below the heading that are no official.
    pub left_out: Vec<LeftOut>,
    /// Entries of columns.toml that nothing in the list is called.
    pub unused: Vec<String>,
}

/// A table that was written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TableSize {
    /// The file.
    pub file: String,
    /// Rows below its header.
    pub records: usize,
}

/// A column of the list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReadColumn {
    /// Its heading; several rows of it with a blank between.
    pub header: String,
    /// What it was read as; null where no word for it is known.
    pub means: Option<String>,
    /// The year that its heading names.
    pub year: Option<i16>,
    /// Who said so.
    pub by: ReadBy,
    /// Cells of officials with something in them.
    pub cells: usize,
    /// Known heading that may be meant.
    pub nearest: Option<String>,
}

/// How a column came to its meaning.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ReadBy {
    /// A word that luan knows.
    Word,
    /// columns.toml.
    Own,
    /// Nothing: it is not taken.
    Nobody,
    /// A word that another column before it is known by: it is not taken.
    Twice,
    /// A word for grades, without the year: it is not taken.
    NoYear,
}

/// A row that heads those below it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReadSection {
    /// Row in the list.
    pub row: u64,
    /// What it says.
    pub text: String,
    /// What of the rows below it names: `unit`, `level` or `block`.
    pub names: String,
}

/// A unit that was made of a name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReadUnit {
    /// Its new identifier.
    pub unit_id: String,
    /// Its name.
    pub name: String,
    /// Its level; null where nothing says it.
    pub level: Option<String>,
    /// Its block; null where nothing says it.
    pub block: Option<String>,
    /// Which of the two were guessed from the name.
    pub guessed: Vec<String>,
}

/// Cells of one column that read the same.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReadValue {
    /// Heading of the column.
    pub header: String,
    /// What the column means.
    pub column: String,
    /// What the cells say.
    pub value: String,
    /// How many.
    pub cells: usize,
    /// What they were read as, or the known word that may be meant.
    pub word: Option<String>,
}

/// Something that is not there, or was made up, in so many rows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReadRemark {
    /// What.
    pub what: ReadWhat,
    /// Officials that it is about.
    pub count: usize,
    /// The first rows of theirs.
    pub rows: Vec<u64>,
}

/// What a remark is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ReadWhat {
    /// No unit: `luan check` asks for it.
    NoUnit,
    /// No title.
    NoTitle,
    /// No date since when the post is held.
    NoStart,
    /// No unit in a cell of the column: that of the row above.
    UnitAbove,
    /// An identifier that was made up.
    MadeId,
    /// A home that names no unit of the list.
    HomeUnknown,
    /// A home that names a unit of the list.
    HomeFound,
    /// A year of birth under the heading of either gender.
    GenderByColumn,
    /// Something under both genders: neither was taken.
    BothGenders,
}

/// A row that is no official.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LeftOut {
    /// Row in the list.
    pub row: u64,
    /// What it says.
    pub text: String,
    /// Why it was left out.
    pub why: LeftOutWhy,
}

/// Why a row is no official.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LeftOutWhy {
    /// It numbers the columns.
    Numbers,
    /// It is the heading again.
    Heading,
    /// It adds up rows.
    Total,
    /// It stands below the list.
    Below,
    /// It names nobody.
    Nameless,
    /// It says the same of the same official as a row above.
    Again,
}
