//! How a search for a plan under a condition ended.

use crate::error::Error;

/// What a search found.
#[derive(Clone, Debug)]
pub enum Found<T> {
    /// A plan, or what is said of it.
    Plan(T),
    /// Proven that there is none.
    Nothing,
    /// Neither: the search ended before.
    Unknown,
}

impl<T> Found<T> {
    /// What a search said; it is an error only where the solver failed.
    pub(super) fn of(searched: Result<T, Error>) -> Result<Self, Error> {
        match searched {
            Ok(plan) => Ok(Self::Plan(plan)),
            Err(Error::Infeasible(_)) => Ok(Self::Nothing),
            Err(Error::NoPlan { .. }) => Ok(Self::Unknown),
            Err(other) => Err(other),
        }
    }

    /// The plan, if one was found.
    pub fn plan(&self) -> Option<&T> {
        match self {
            Self::Plan(plan) => Some(plan),
            Self::Nothing | Self::Unknown => None,
        }
    }

    /// The same search, with what is made of the plan.
    pub(super) fn map<U>(self, make: impl FnOnce(T) -> U) -> Found<U> {
        match self {
            Self::Plan(plan) => Found::Plan(make(plan)),
            Self::Nothing => Found::Nothing,
            Self::Unknown => Found::Unknown,
        }
    }

    /// Whether it is proven that there is none.
    pub fn is_nothing(&self) -> bool {
        matches!(self, Self::Nothing)
    }
}
