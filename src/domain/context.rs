//! What every rule, audit and analysis reads.

use super::{Instance, Policy};

/// A roster under the policy that governs it.
#[derive(Clone, Copy, Debug)]
pub struct Context<'a> {
    /// The roster.
    pub instance: &'a Instance,
    /// The policy.
    pub policy: &'a Policy,
}

impl<'a> Context<'a> {
    /// The roster `instance` under `policy`.
    pub fn new(instance: &'a Instance, policy: &'a Policy) -> Self {
        Self { instance, policy }
    }
}
