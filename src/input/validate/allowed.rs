//! Which words a column takes, from the tables that the checks read: for the reference.

use crate::domain::{Action, Grade, Labelled};

use super::{cells, officials, tenures};

/// The words of one column.
#[derive(Debug)]
pub struct Allowed {
    /// File of the instance folder.
    pub file: &'static str,
    /// Column of the file.
    pub column: &'static str,
    /// What may stand there.
    pub words: Allowance,
}

/// What may stand in a column.
#[derive(Debug)]
pub enum Allowance {
    /// These words.
    Fixed(Vec<&'static str>),
    /// The words of this list of the policy model.
    OfModel(&'static str),
}

/// Every column that does not take any text, number or date.
pub fn allowed_words() -> Vec<Allowed> {
    let fixed = |file, column, words| Allowed { file, column, words: Allowance::Fixed(words) };
    let listed = |file, column, key| Allowed { file, column, words: Allowance::OfModel(key) };
    let flag = |file, column| fixed(file, column, names(&cells::FLAGS));
    vec![
        listed("units.csv", "level", "levels"),
        listed("units.csv", "block", "blocks"),
        flag("units.csv", "territory"),
        fixed("units.csv", "area_grade", vec!["0", "1", "2"]),
        flag("posts.csv", "head"),
        flag("posts.csv", "critical"),
        flag("posts.csv", "nonlocal"),
        listed("posts.csv", "min_degree", "degrees"),
        listed("posts.csv", "min_theory", "theory_levels"),
        fixed("officials.csv", "gender", names(&officials::GENDERS)),
        listed("officials.csv", "degree", "degrees"),
        listed("officials.csv", "theory_level", "theory_levels"),
        fixed("tenures.csv", "kind", names(&tenures::STINTS)),
        fixed("evaluations.csv", "grade", names(&Grade::WORDS)),
        flag("pairs.csv", "allowed"),
        fixed("decisions.csv", "action", names(&Action::WORDS)),
        fixed("labels.csv", "kind", names(&Labelled::WORDS)),
    ]
}

/// The words of a table.
fn names<T>(words: &[(&'static str, T)]) -> Vec<&'static str> {
    words.iter().map(|(word, _)| *word).collect()
}
