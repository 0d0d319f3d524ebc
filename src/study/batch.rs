//! The cases of a batch: which there are, what each is called, which of them a machine solves, and how
//! the results of several machines become one.
//!
//! Nothing here touches a file. A case is named by what it is made of, so that every machine that is
//! given the same list finds the same names in the same order.

use std::collections::BTreeMap;
use std::num::NonZeroUsize;
use std::str::FromStr;

/// One solve of a batch.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Case {
    /// The instance folder, as given.
    pub dir: String,
    /// The model in the place of the instance's own.
    pub model: Option<String>,
    /// The what-if of the folder; the instance itself when there is none.
    pub what_if: Option<String>,
}

impl Case {
    /// The name of the case, fit for a folder. The signs that set off model and what-if are in no
    /// slug, so a model is never taken for a what-if of the same name.
    pub fn id(&self) -> String {
        let mut id = slug(&self.dir);
        for (sign, part) in [('@', &self.model), ('~', &self.what_if)] {
            if let Some(part) = part {
                id.push(sign);
                id.push_str(&slug(part));
            }
        }
        id
    }
}

/// Letters and digits as they are, anything else between them as one hyphen. No slug begins with a
/// dot or holds a slash, so none leads out of the folder of results.
fn slug(name: &str) -> String {
    let sound = |c: char| c.is_alphanumeric() || c == '_';
    let parts: Vec<&str> = name.split(|c| !sound(c)).filter(|part| !part.is_empty()).collect();
    if parts.is_empty() { "here".to_owned() } else { parts.join("-") }
}

/// Why a list of cases cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unlisted {
    /// A line that is no case: its number in the list.
    Line(u64),
    /// A name that two cases bear.
    Twice(String),
}

/// The cases of a list: a CSV table with the columns `dir,model,what_if` in any order, of which only
/// `dir` must be there, or one folder a line. Lines without anything are passed over.
///
/// # Errors
///
/// The first line that names no folder or is no CSV.
pub fn listed(text: &str) -> Result<Vec<Case>, Unlisted> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let head = text.lines().next().unwrap_or_default();
    if !head.split(',').any(|column| column.trim() == "dir") {
        let folders = text.lines().map(str::trim).filter(|line| !line.is_empty());
        return Ok(folders
            .map(|dir| Case { dir: dir.to_owned(), model: None, what_if: None })
            .collect());
    }
    let mut reader = csv::ReaderBuilder::new().trim(csv::Trim::All).from_reader(text.as_bytes());
    let broken = |e: &csv::Error| Unlisted::Line(e.position().map_or(1, csv::Position::line));
    let heads = reader.headers().map_err(|e| broken(&e))?.clone();
    let mut cases = Vec::new();
    for row in reader.records() {
        let row = row.map_err(|e| broken(&e))?;
        let cell = |name: &str| {
            let value = row.get(heads.iter().position(|head| head == name)?)?;
            (!value.is_empty()).then(|| value.to_owned())
        };
        let line = row.position().map_or(1, csv::Position::line);
        let dir = cell("dir").ok_or(Unlisted::Line(line))?;
        cases.push(Case { dir, model: cell("model"), what_if: cell("what_if") });
    }
    Ok(cases)
}

/// The cases by name, in the order of their names.
///
/// # Errors
///
/// The first name that two cases bear: their results would take each other's place.
pub fn by_id(cases: impl IntoIterator<Item = Case>) -> Result<BTreeMap<String, Case>, Unlisted> {
    let mut named = BTreeMap::new();
    for case in cases {
        let id = case.id();
        if named.contains_key(&id) {
            return Err(Unlisted::Twice(id));
        }
        named.insert(id, case);
    }
    Ok(named)
}

/// The part of a batch that one machine solves: number `part` of `of`, counted from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shard {
    part: NonZeroUsize,
    of: NonZeroUsize,
}

impl Shard {
    /// Whether the case at this place in the order of names, counted from 0, belongs to the part.
    /// Neighbours, which often are alike in size, go to different machines.
    pub fn has(self, place: usize) -> bool {
        place % self.of.get() == self.part.get() - 1
    }
}

impl FromStr for Shard {
    type Err = String;

    fn from_str(word: &str) -> Result<Self, String> {
        let parsed = word
            .split_once('/')
            .and_then(|(part, of)| Some(Self { part: part.parse().ok()?, of: of.parse().ok()? }));
        parsed.filter(|shard| shard.part <= shard.of).ok_or_else(|| "1/N to N/N".to_owned())
    }
}

/// Results of several machines as one. A case that two of them solved is kept once, as the first has
/// it, where `same` says that both were made from the same.
///
/// # Errors
///
/// The names of the cases of which there are two that are not the same.
pub fn merged<T>(
    parts: impl IntoIterator<Item = BTreeMap<String, T>>,
    same: impl Fn(&T, &T) -> bool,
) -> Result<BTreeMap<String, T>, Vec<String>> {
    let mut whole: BTreeMap<String, T> = BTreeMap::new();
    let mut torn = Vec::new();
    for (id, result) in parts.into_iter().flatten() {
        match whole.get(&id) {
            Some(kept) if !same(kept, &result) => torn.push(id),
            Some(_) => {}
            None => drop(whole.insert(id, result)),
        }
    }
    torn.sort();
    torn.dedup();
    if torn.is_empty() { Ok(whole) } else { Err(torn) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn case(dir: &str, model: Option<&str>, what_if: Option<&str>) -> Case {
        Case { dir: dir.into(), model: model.map(Into::into), what_if: what_if.map(Into::into) }
    }

    #[test]
    fn a_name_tells_model_from_what_if_and_stays_in_its_folder() {
        assert_eq!(case("a/b", Some("m.toml"), Some("w")).id(), "a-b@m-toml~w");
        assert_ne!(case("a", Some("x"), None).id(), case("a", None, Some("x")).id());
        assert_eq!(case("../../x/", None, None).id(), "x");
        assert_eq!(case("..", None, None).id(), "here");
        assert_eq!(case("a@b~c", None, None).id(), "a-b-c");
        assert_eq!(case("Quảng Nam", None, None).id(), "Quảng-Nam");
    }

    #[test]
    fn a_list_is_a_table_or_one_folder_a_line() {
        let folders = vec![case("a", None, None), case("b,c", None, None)];
        assert_eq!(listed("a\n\n b,c \n"), Ok(folders));
        let table = "\u{feff}what_if,dir\r\n,a\r\nlate,\"b,c\"\r\n";
        let cases = vec![case("a", None, None), case("b,c", None, Some("late"))];
        assert_eq!(listed(table), Ok(cases));
        assert_eq!(listed(""), Ok(Vec::new()));
    }

    #[test]
    fn a_line_that_is_no_case_is_named() {
        assert_eq!(listed("dir,model\na,m\n,m\n"), Err(Unlisted::Line(3)));
        assert_eq!(listed("dir,model\na,m\nb,m,w\n"), Err(Unlisted::Line(3)));
    }

    #[test]
    fn cases_are_in_the_order_of_their_names_and_none_is_there_twice() {
        let named = by_id([case("b", None, None), case("a", None, None)]).unwrap();
        assert_eq!(named.keys().collect::<Vec<_>>(), ["a", "b"]);
        let twice = by_id([case("a/b", None, None), case("a-b", None, None)]);
        assert_eq!(twice, Err(Unlisted::Twice("a-b".to_owned())));
    }

    #[test]
    fn shards_share_out_every_case_once() {
        for of in 1..=5 {
            let shards: Vec<Shard> =
                (1..=of).map(|part| format!("{part}/{of}").parse().unwrap()).collect();
            for place in 0..12 {
                assert_eq!(shards.iter().filter(|shard| shard.has(place)).count(), 1);
            }
        }
        for wrong in ["0/2", "3/2", "1", "1/0", "a/b", "", "1/2/3"] {
            assert!(wrong.parse::<Shard>().is_err(), "{wrong}");
        }
    }

    #[test]
    fn merged_shards_are_the_whole_and_two_results_of_one_case_must_agree() {
        let part = |ids: &[(&str, u8)]| -> BTreeMap<String, u8> {
            ids.iter().map(|(id, made_from)| ((*id).to_owned(), *made_from)).collect()
        };
        let same = |a: &u8, b: &u8| a == b;
        let whole = merged([part(&[("a", 1), ("c", 3)]), part(&[("b", 2), ("c", 3)])], same);
        assert_eq!(whole, Ok(part(&[("a", 1), ("b", 2), ("c", 3)])));
        let torn = merged([part(&[("a", 1)]), part(&[("a", 2)]), part(&[("a", 3)])], same);
        assert_eq!(torn, Err(vec!["a".to_owned()]));
    }
}
