//! Who and what the identifiers of an answer are.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::domain::Labels;

/// Names, titles and the facts that tables show, by identifier.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Directory {
    /// Name of the instance.
    pub instance: String,
    /// The officials.
    pub officials: BTreeMap<String, Person>,
    /// The posts.
    pub posts: BTreeMap<String, Post>,
    /// The units.
    pub units: BTreeMap<String, Unit>,
    /// What titles and units are called in other languages.
    #[serde(default, skip_serializing_if = "Labels::is_empty")]
    pub labels: Labels,
}

/// An official.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Person {
    /// Full name.
    pub name: String,
    /// Year of birth, where known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub birth_year: Option<i16>,
    /// Rank at the plan date, where known; higher is more senior.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rank: Option<i64>,
    /// Post held at the plan date.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub post_id: Option<String>,
    /// Unit in which the official serves, or last served.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit_id: Option<String>,
}

/// A post.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Post {
    /// Title.
    pub title: String,
    /// Unit it belongs to.
    pub unit_id: String,
    /// Rank, where known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rank: Option<i64>,
    /// Whether its holder leads the unit.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub head: bool,
}

/// A unit.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unit {
    /// Name.
    pub name: String,
    /// Level, as the model names it.
    pub level: String,
    /// Block, as the model names it.
    pub block: String,
    /// 0 normal, 1 difficult, 2 especially difficult.
    pub area_grade: u8,
}

impl Directory {
    /// The name of an official; empty for one that is not here.
    pub fn name(&self, official: &str) -> &str {
        self.officials.get(official).map_or("", |one| &one.name)
    }

    /// The title of a post; empty for one that is not here.
    pub fn title(&self, post: &str) -> &str {
        self.posts.get(post).map_or("", |post| &post.title)
    }

    /// The unit of a post.
    pub fn unit_of(&self, post: &str) -> Option<&Unit> {
        self.units.get(&self.posts.get(post)?.unit_id)
    }
}
