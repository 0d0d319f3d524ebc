//! Answers of verbs that write files or print a page.

use serde::{Deserialize, Serialize};

use super::Schema;

/// The page of a code or a rule.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Page {
    /// `luan.explain/1`.
    pub schema: Schema<Page>,
    /// The code or the rule.
    pub code: String,
    /// Its page.
    pub page: String,
}

/// The programs that `luan export` wrote.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Export {
    /// `luan.export/1`.
    pub schema: Schema<Export>,
    /// One a tier, or one of the sum.
    pub files: Vec<Exported>,
}

/// One program as a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Exported {
    /// The file.
    pub file: String,
    /// The tier that it decides; null for the sum of all.
    pub tier: Option<String>,
    /// Columns.
    pub columns: usize,
    /// Rows.
    pub rows: usize,
    /// Coefficients of the rows.
    pub nonzeros: usize,
    /// Its proven optimum, where it was solved on the way.
    pub optimum: Option<i64>,
}

/// A roster as a workbook.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RosterBook {
    /// `luan.roster/1`.
    pub schema: Schema<RosterBook>,
    /// The workbook.
    pub file: String,
    /// Its sheets, in order.
    pub sheets: Vec<RosterSheet>,
}

/// A sheet of such a workbook.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RosterSheet {
    /// Its name.
    pub name: String,
    /// Rows below its heads.
    pub rows: usize,
}

/// A roster to be filled in.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Begun {
    /// `luan.init/1`.
    pub schema: Schema<Begun>,
    /// The files that were written: a workbook, or those of a folder.
    pub files: Vec<String>,
}

/// A synthetic instance.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Generated {
    /// `luan.generate/1`.
    pub schema: Schema<Generated>,
    /// Its folder.
    pub out: String,
    /// The files in it.
    pub files: Vec<String>,
    /// Pairs that it lists.
    pub pairs: usize,
}

/// A what-if to start from.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct WhatIfFile {
    /// `luan.what-if/1`.
    pub schema: Schema<WhatIfFile>,
    /// The file.
    pub file: String,
}
