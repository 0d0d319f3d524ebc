//! Primal heuristics: first plans, chains of moves, and neighbourhoods as sub-MIPs.

pub mod ejection;
pub mod greedy;
pub mod neighbourhood;
pub mod repair;
pub mod sub_mip;
