//! The first field of every answer: which schema it follows.

use std::fmt;
use std::marker::PhantomData;

use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// The id of the schema of `T`, written as text. What bears another id is refused when it is read.
pub struct Schema<T>(PhantomData<T>);

/// An answer with a schema.
pub trait Known {
    /// `luan.<answer>/<version>`; the version changes when a field changes its meaning.
    const ID: &'static str;
}

impl<T> Schema<T> {
    /// The schema itself.
    pub const HERE: Self = Self(PhantomData);
}

impl<T> Clone for Schema<T> {
    fn clone(&self) -> Self {
        Self::HERE
    }
}

impl<T> Default for Schema<T> {
    fn default() -> Self {
        Self::HERE
    }
}

impl<T> PartialEq for Schema<T> {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl<T: Known> fmt::Debug for Schema<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(T::ID)
    }
}

impl<T: Known> Serialize for Schema<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(T::ID)
    }
}

impl<'de, T: Known> Deserialize<'de> for Schema<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let id = String::deserialize(deserializer)?;
        match id == T::ID {
            true => Ok(Self::HERE),
            false => Err(D::Error::custom(format!("schema {id}, expected {}", T::ID))),
        }
    }
}

/// Gives an answer its schema.
macro_rules! known {
    ($($answer:ty = $id:literal;)*) => {
        $(impl $crate::view::schema::Known for $answer {
            const ID: &'static str = $id;
        })*

        /// Ids of all schemas, as answers bear them.
        #[cfg(test)]
        const IDS: &[&str] = &[$($id),*];
    };
}

known! {
    super::Plan = "luan.plan/1";
    super::Audit = "luan.audit/1";
    super::Check = "luan.check/1";
    super::Compared = "luan.compare/1";
    super::Lint = "luan.lint/1";
    super::Catalogue = "luan.rules/1";
    super::Model = "luan.model/1";
    super::Page = "luan.explain/1";
    super::Export = "luan.export/1";
    super::RosterBook = "luan.roster/1";
    super::Begun = "luan.init/1";
    super::Generated = "luan.generate/1";
    super::Imported = "luan.import/1";
    super::Papers = "luan.papers/1";
    super::PaperData = "luan.paper-data/1";
    super::WhatIfFile = "luan.what-if/1";
    super::Batch = "luan.batch/1";
    super::BatchCase = "luan.case/1";
    super::Revised = "luan.revise/1";
    super::Traded = "luan.trade/1";
    super::Review = "luan.review/1";
    super::Verified = "luan.verify/1";
    super::Why = "luan.why/1";
    super::Field = "luan.field/1";
    super::PairBounds = "luan.bounds/1";
    super::Conflict = "luan.conflict/1";
    super::Envied = "luan.envy/1";
    super::Letter = "luan.letter/1";
    super::Exceptions = "luan.exceptions/1";
    super::RulePrices = "luan.rule-prices/1";
    super::WarmStart = "luan.warm-start/1";
    super::Failure = "luan.error/1";
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_answers_share_an_id() {
        let distinct: std::collections::BTreeSet<&str> = IDS.iter().copied().collect();
        assert_eq!(distinct.len(), IDS.len());
    }

    #[test]
    fn another_schema_is_refused() {
        type Own = Schema<crate::view::Plan>;
        assert!(serde_json::from_str::<Own>("\"luan.plan/1\"").is_ok());
        let refused = serde_json::from_str::<Own>("\"luan.audit/1\"").expect_err("another schema");
        assert!(refused.to_string().contains("luan.audit/1"), "{refused}");
    }
}
