//! Values of parameters: the unit of a parameter fixes the type and the range of its value.

use crate::domain::{Grade, Purpose, Value};
use crate::error::Problem;
use crate::input::read::{Log, Node, Typed, codes};
use crate::input::validate::Words;
use crate::rules::{Param, Unit};

use super::chain::Lists;
use super::typed::{unknown_word, words as strings, wrong_type};

/// Largest whole number of a parameter.
pub const MOST: i64 = 1_000_000;

/// Largest amount of money.
pub const MOST_MONEY: i64 = 1_000_000_000_000;

/// Measures of time and length, each with its factor.
const MONTHS: &[(&str, i64)] = &[("months", 1), ("month", 1), ("years", 12), ("year", 12)];
const DAYS: &[(&str, i64)] = &[("days", 1), ("day", 1)];
const YEARS: &[(&str, i64)] = &[("years", 1), ("year", 1)];
const KM: &[(&str, i64)] = &[("km", 1)];

/// The value of a parameter; a problem is logged and yields `None`.
pub(super) fn read(param: &Param, node: &Node, words: &Words, log: &Log) -> Option<Value> {
    let list = match param.unit {
        Unit::Levels => Some("levels"),
        Unit::Blocks => Some("blocks"),
        _ => None,
    };
    let list = list.map(|list| (list, &words.lists));
    let read = Read { key: param.name, node, list, log };
    let purposes = Purpose::ALL.map(Purpose::word);
    let grades = Grade::WORDS.map(|(word, _)| word);
    match param.unit {
        Unit::Months => read.quantity(MONTHS),
        Unit::Days => read.quantity(DAYS),
        Unit::Years => read.quantity(YEARS),
        Unit::Km => read.quantity(KM),
        Unit::Count | Unit::Points => read.quantity(&[]),
        Unit::Money => read.money(),
        Unit::MoneyList => read.list_of("array of integers", |item| item.money()).map(Value::Ints),
        Unit::ShareList => read.list_of("array of floats", |item| item.share()).map(Value::Shares),
        Unit::Share => read.share(),
        Unit::Flag => read.flag(),
        Unit::Purposes => read.words_of(&purposes),
        Unit::Levels => read.words_of(&refs(&words.levels)),
        Unit::Blocks => read.words_of(&refs(&words.blocks)),
        Unit::Titles | Unit::Reasons | Unit::Relations => {
            strings(node, param.name, log).map(Value::Words)
        }
        Unit::Groups => read.groups(),
        Unit::KmList | Unit::YearList => read.ascending(),
        Unit::Grade => read.word_of(&grades),
        Unit::Choice(known) => read.word_of(known),
    }
}

/// Logs a number outside its range.
pub(super) fn out_of_range(node: &Node, key: &str, value: i64, log: &Log) {
    log.push(
        Problem::new(codes::MODEL_OUT_OF_RANGE, node.place(key))
            .with("key", key)
            .with("value", value)
            .with("most", MOST),
    );
}

fn refs(words: &[String]) -> Vec<&str> {
    words.iter().map(String::as_str).collect()
}

struct Read<'a> {
    key: &'a str,
    node: &'a Node,
    /// The list of the model that words are taken from.
    list: Option<(&'static str, &'a Lists)>,
    log: &'a Log,
}

impl Read<'_> {
    fn wrong_type<T>(&self, expected: &str) -> Option<T> {
        wrong_type(self.node, self.key, expected, self.log);
        None
    }

    /// A whole number, alone or with one of `measures`.
    fn quantity(&self, measures: &[(&str, i64)]) -> Option<Value> {
        let number = match &self.node.value {
            Typed::Int(number) => *number,
            Typed::Text(text) if !measures.is_empty() => self.measured(text, measures)?,
            _ => return self.wrong_type("integer"),
        };
        if !(0..=MOST).contains(&number) {
            out_of_range(self.node, self.key, number, self.log);
            return None;
        }
        Some(Value::Int(number))
    }

    fn money(&self) -> Option<Value> {
        let Typed::Int(amount) = self.node.value else { return self.wrong_type("integer") };
        if (0..=MOST_MONEY).contains(&amount) {
            return Some(Value::Int(amount));
        }
        self.log.push(
            Problem::new(codes::MODEL_OUT_OF_RANGE, self.node.place(self.key))
                .with("key", self.key)
                .with("value", amount)
                .with("most", MOST_MONEY),
        );
        None
    }

    fn measured(&self, text: &str, measures: &[(&str, i64)]) -> Option<i64> {
        let parts: Vec<&str> = text.split_whitespace().collect();
        let number = parts.first().and_then(|number| number.parse::<i64>().ok());
        let factor = parts.get(1).and_then(|unit| measures.iter().find(|(word, _)| word == unit));
        if let (Some(number), Some((_, factor)), 2) = (number, factor, parts.len()) {
            return Some(number.saturating_mul(*factor));
        }
        let known: Vec<&str> = measures.iter().map(|(word, _)| *word).collect();
        self.log.push(
            Problem::new(codes::UNKNOWN_MEASURE, self.node.place(self.key))
                .with("key", self.key)
                .with("value", text)
                .with("known", known.join(", ")),
        );
        None
    }

    /// A share with up to three decimals, in thousandths.
    fn share(&self) -> Option<Value> {
        let share = match self.node.value {
            Typed::Float(share) => share,
            Typed::Int(share) => share as f64,
            _ => return self.wrong_type("float"),
        };
        let thousandths = share * 1000.0;
        let whole = (thousandths - thousandths.round()).abs() < 1e-6;
        if whole && (0.0..=1.0).contains(&share) {
            return Some(Value::Share(thousandths.round() as i64));
        }
        self.log.push(
            Problem::new(codes::BAD_SHARE, self.node.place(self.key))
                .with("key", self.key)
                .with("value", share),
        );
        None
    }

    fn flag(&self) -> Option<Value> {
        match &self.node.value {
            Typed::Flag(flag) => Some(Value::Flag(*flag)),
            Typed::Text(text) if text == "yes" => Some(Value::Flag(true)),
            Typed::Text(text) if text == "no" => Some(Value::Flag(false)),
            _ => self.wrong_type("boolean"),
        }
    }

    fn is_known(&self, word: &str, known: &[&str]) -> bool {
        let found = known.contains(&word) || known.is_empty();
        let place = self.node.place(self.key);
        let blamed = || self.list.is_some_and(|(list, at)| at.blamed(list, word, &place, self.log));
        if !found && !blamed() {
            unknown_word(codes::MODEL_UNKNOWN_WORD, place, word, known, self.log);
        }
        found
    }

    fn word_of(&self, known: &[&str]) -> Option<Value> {
        let Typed::Text(word) = &self.node.value else { return self.wrong_type("string") };
        self.is_known(word, known).then(|| Value::Word(word.clone()))
    }

    /// Words of a list; the list is empty when the model's own list has a problem.
    fn words_of(&self, known: &[&str]) -> Option<Value> {
        let words = strings(self.node, self.key, self.log)?;
        let unknown = words.iter().filter(|word| !self.is_known(word, known)).count();
        (unknown == 0).then_some(Value::Words(words))
    }

    /// The numbers of a list, each read by `item`.
    fn list_of(
        &self,
        expected: &str,
        item: impl Fn(&Read<'_>) -> Option<Value>,
    ) -> Option<Vec<i64>> {
        let Typed::List(items) = &self.node.value else { return self.wrong_type(expected) };
        let number = |node| match item(&Read { node, ..*self }) {
            Some(Value::Int(number) | Value::Share(number)) => Some(number),
            _ => None,
        };
        let read: Vec<Option<i64>> = items.iter().map(number).collect();
        read.into_iter().collect()
    }

    /// Lists of words; which list of the model they are taken from depends on another parameter.
    fn groups(&self) -> Option<Value> {
        let Typed::List(items) = &self.node.value else {
            return self.wrong_type("array of arrays of strings");
        };
        let group = |item| strings(item, self.key, self.log);
        let groups: Vec<Option<Vec<String>>> = items.iter().map(group).collect();
        groups.into_iter().collect::<Option<_>>().map(Value::Groups)
    }

    fn ascending(&self) -> Option<Value> {
        let numbers = self.list_of("array of integers", |read| read.quantity(&[]))?;
        if numbers.windows(2).any(|pair| pair[0] >= pair[1]) {
            let place = self.node.place(self.key);
            self.log.push(Problem::new(codes::NOT_ASCENDING, place).with("key", self.key));
            return None;
        }
        Some(Value::Ints(numbers))
    }
}
