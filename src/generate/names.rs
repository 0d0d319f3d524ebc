//! Names of synthetic officials, put together from lists of name parts.

use super::draw::Draw;

const SURNAMES: &str = include_str!("../../data/names/surnames.csv");
const MINORITY_SURNAMES: &str = include_str!("../../data/names/minority_surnames.csv");
const MIDDLE_NAMES: &str = include_str!("../../data/names/middle_names.csv");
const GIVEN_NAMES: &str = include_str!("../../data/names/given_names.csv");

/// The ethnicity that is not a minority.
pub(super) const MAJORITY: &str = "Kinh";

/// Name parts, ready to draw from.
pub(super) struct Names {
    surnames: Vec<(&'static str, usize)>,
    minority_surnames: Vec<(&'static str, &'static str)>,
    middle: [Vec<&'static str>; 2],
    given: [Vec<&'static str>; 2],
}

impl Names {
    pub(super) fn new() -> Self {
        let weighted = |(name, weight): (&'static str, &str)| {
            (name, weight.parse().expect("weights of surnames.csv are numbers"))
        };
        Self {
            surnames: columns(SURNAMES).map(weighted).collect(),
            minority_surnames: columns(MINORITY_SURNAMES).collect(),
            middle: by_gender(MIDDLE_NAMES),
            given: by_gender(GIVEN_NAMES),
        }
    }

    /// A full name: surname, middle name, given name.
    pub(super) fn person(&self, draw: &mut Draw, woman: bool, ethnicity: &str) -> String {
        let surname = self.surname(draw, ethnicity);
        let middle = draw.pick(&self.middle[usize::from(woman)]);
        let given = loop {
            let given = draw.pick(&self.given[usize::from(woman)]);
            if given != middle {
                break given;
            }
        };
        format!("{surname} {middle} {given}")
    }

    fn surname(&self, draw: &mut Draw, ethnicity: &str) -> &'static str {
        let of_people = |(people, _): &&(&str, &str)| *people == ethnicity;
        let own: Vec<&str> =
            self.minority_surnames.iter().filter(of_people).map(|(_, surname)| *surname).collect();
        if own.is_empty() { draw.weighted(&self.surnames) } else { draw.pick(&own) }
    }
}

/// The rows of an embedded list; no cell of it is quoted.
fn columns(csv: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    csv.lines().skip(1).filter_map(|line| line.split_once(','))
}

/// Men's names, then women's.
fn by_gender(csv: &'static str) -> [Vec<&'static str>; 2] {
    let of = |gender: &str| {
        columns(csv).filter(|(whose, _)| *whose == gender).map(|(_, name)| name).collect()
    };
    [of("male"), of("female")]
}
