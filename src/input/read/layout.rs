//! The contract of the instance folder: which files there are and which columns each may have.

/// One CSV file of the instance folder.
#[derive(Debug)]
pub struct Layout {
    /// File name.
    pub file: &'static str,
    /// Whether every instance has it.
    pub required: bool,
    /// Columns that must be there.
    pub columns: &'static [&'static str],
    /// Two columns of which at least one must be there.
    pub either: &'static [&'static str],
    /// Columns that may be there.
    pub optional: &'static [&'static str],
}

impl Layout {
    /// Every column in the order of the reference.
    pub fn all_columns(&self) -> impl Iterator<Item = &'static str> + '_ {
        self.columns.iter().chain(self.either).chain(self.optional).copied()
    }
}

/// What the cells of a column hold, as a spreadsheet tells them apart.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Holds {
    /// Identifiers, words and sentences.
    #[default]
    Text,
    /// Days.
    Date,
    /// Numbers.
    Number,
}

/// Columns of days, in whichever file they stand.
const DATES: &[&str] = &[
    "valid_from",
    "valid_to",
    "birth_date",
    "retirement_date",
    "start",
    "end",
    "until",
    "decided_on",
    "plan_date",
];

/// Columns of numbers, in whichever file they stand.
const NUMBERS: &[&str] = &[
    "area_grade",
    "latitude",
    "longitude",
    "rank",
    "seats",
    "max_stay_years",
    "priority",
    "budget",
    "year",
    "fit",
    "preference",
    "cost",
    "load",
];

impl Holds {
    /// What the cells of a column of the contract hold, or the value of a key of [`MANIFEST`].
    pub fn of(column: &str) -> Self {
        match column {
            _ if DATES.contains(&column) => Self::Date,
            _ if NUMBERS.contains(&column) => Self::Number,
            _ => Self::Text,
        }
    }
}

/// Columns of names and sentences, which are kept as typed; what stands in any other is compared.
pub(super) const FREE_TEXT: &[(&str, &str)] = &[
    ("units.csv", "name"),
    ("officials.csv", "name"),
    ("decisions.csv", "reason"),
    ("decisions.csv", "decided_by"),
    ("labels.csv", "label"),
];

/// Name of the file that describes the instance as a whole.
pub const MANIFEST: &str = "instance.toml";

/// Every CSV file of the contract.
pub static LAYOUTS: &[Layout] = &[
    Layout {
        file: "units.csv",
        required: true,
        columns: &["unit_id", "name", "level", "block"],
        either: &[],
        optional: &[
            "parent_id",
            "territory",
            "area_grade",
            "latitude",
            "longitude",
            "valid_from",
            "valid_to",
            "successor_id",
        ],
    },
    Layout {
        file: "posts.csv",
        required: true,
        columns: &["post_id", "unit_id", "title"],
        either: &[],
        optional: &[
            "rank",
            "head",
            "seats",
            "critical",
            "nonlocal",
            "fields",
            "min_degree",
            "min_theory",
            "max_stay_years",
            "priority",
            "budget",
        ],
    },
    Layout {
        file: "officials.csv",
        required: true,
        columns: &["official_id", "name"],
        either: &[],
        optional: &[
            "gender",
            "birth_date",
            "ethnicity",
            "home_unit_id",
            "birth_unit_id",
            "degree",
            "field",
            "theory_level",
            "retirement_date",
        ],
    },
    Layout {
        file: "tenures.csv",
        required: false,
        columns: &["official_id", "start"],
        either: &["post_id", "unit_id"],
        optional: &["end", "kind", "return_unit_id"],
    },
    Layout {
        file: "residences.csv",
        required: false,
        columns: &["official_id", "unit_id", "start"],
        either: &[],
        optional: &["end"],
    },
    Layout {
        file: "evaluations.csv",
        required: false,
        columns: &["official_id", "year", "grade"],
        either: &[],
        optional: &[],
    },
    Layout {
        file: "pool.csv",
        required: false,
        columns: &["official_id"],
        either: &["title", "post_id"],
        optional: &[],
    },
    Layout {
        file: "pairs.csv",
        required: false,
        columns: &["official_id", "post_id"],
        either: &[],
        optional: &["allowed", "fit", "preference", "cost", "load"],
    },
    Layout {
        file: "restrictions.csv",
        required: false,
        columns: &["official_id", "reason"],
        either: &[],
        optional: &["until"],
    },
    Layout {
        file: "relations.csv",
        required: false,
        columns: &["official_id", "other_id", "relation"],
        either: &[],
        optional: &[],
    },
    Layout {
        file: "decisions.csv",
        required: false,
        columns: &["action", "official_id", "reason", "decided_by", "decided_on"],
        either: &[],
        optional: &["post_id", "rule", "until"],
    },
    Layout {
        file: "baseline.csv",
        required: false,
        columns: &["official_id", "post_id"],
        either: &[],
        optional: &[],
    },
    Layout {
        file: "labels.csv",
        required: false,
        columns: &["kind", "key", "language", "label"],
        either: &[],
        optional: &[],
    },
];
