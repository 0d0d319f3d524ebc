//! The numbers that steer the decomposed engine, for people who tune it. Any values within their
//! ranges give a sound answer: they decide how soon it is found, and which of equally good plans.
//!
//! Where a number was measured, its comment says so; where it does not, the number was set by hand
//! and no other was tried in earnest.

use std::fmt;

/// A number outside the range in which it means anything.
#[derive(Clone, Debug, PartialEq)]
pub struct ParamFault {
    /// The table of the file, such as `schedule`.
    pub group: &'static str,
    /// The key in it.
    pub name: &'static str,
    /// The number given.
    pub value: f64,
    /// Least number allowed.
    pub least: f64,
    /// Greatest number allowed.
    pub most: f64,
}

impl fmt::Display for ParamFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let ParamFault { group, name, value, least, most } = self;
        write!(f, "{group}.{name} = {value} is outside {least} to {most}")
    }
}

/// A group of parameters: each with its default and the range in which it means anything.
macro_rules! group {
    (
        $(#[$doc:meta])*
        $group:ident {
            $( $(#[$field_doc:meta])* $field:ident: $type:ty = $default:expr, $least:expr => $most:expr; )*
        }
    ) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
        #[serde(default, deny_unknown_fields)]
        pub struct $group {
            $( $(#[$field_doc])* pub $field: $type, )*
        }

        impl $group {
            /// The numbers that are used when nothing is said.
            pub const DEFAULT: Self = Self { $( $field: $default, )* };

            fn check(&self, group: &'static str, faults: &mut Vec<ParamFault>) {
                $(
                    let (value, least, most) = (self.$field as f64, $least as f64, $most as f64);
                    if !(least..=most).contains(&value) {
                        let name = stringify!($field);
                        faults.push(ParamFault { group, name, value, least, most });
                    }
                )*
            }
        }

        impl Default for $group {
            fn default() -> Self {
                Self::DEFAULT
            }
        }
    };
}

group! {
    /// Which programs `--engine auto` gives to the decomposed engine.
    AutoParams {
        /// Free columns beyond which it gets a program that allows a gap, and that no earlier stage binds or
        /// that has prices to begin with. Measured: from there on it is faster than HiGHS on the whole
        /// (benches/RESULTS.md).
        columns_with_gap: usize = 20_000, 0 => 1e12;
        /// Free columns beyond which stages in order that allow a gap begin with a draft of all of them.
        /// Measured, seed 2, 120 s: of `region` (198,092) HiGHS proves the second stage at 9,540, where a
        /// draft ends at 10,140; it proves all five of Đà Nẵng (63,800) in 15 s, which take minutes from a
        /// draft.
        columns_in_order: usize = 200_000, 0 => 1e12;
        /// Free columns beyond which it gets every program. Measured in the same runs.
        columns: usize = 200_000, 0 => 1e12;
    }
}

group! {
    /// The auction of capacities among groups, rules ignored, that gives first Lagrangian prices
    /// (Bertsekas 1988).
    AuctionParams {
        /// Bids of a group, on average and at most, in each round.
        bids: usize = 20, 0 => 1e6;
        /// Rounds of epsilon scaling.
        rounds: u32 = 4, 0 => 20;
        /// Each round bids in steps smaller by this factor.
        finer: f64 = 5.0, 1.1 => 1e3;
    }
}

group! {
    /// The volume algorithm (Barahona and Anbil 2000), a subgradient ascent on the Lagrangian dual.
    VolumeParams {
        /// Passes over all choices between two looks at what they bring.
        passes: usize = 50, 1 => 1e6;
        /// Looks at most.
        looks: usize = 30, 1 => 1e6;
        /// A look in which the bound rises by less than this share rests.
        least_rise: f64 = 2e-4, 0 => 1;
        /// So many looks at rest in a row end the ascent; it may rest once and rise on.
        rests: usize = 2, 1 => 1e6;
        /// How far above the bound at hand the optimum is taken to lie, as a share.
        ahead: f64 = 0.05, 1e-6 => 10;
        /// Passes without a better bound after which steps are made smaller.
        patience: u32 = 20, 1 => 1e6;
        /// Length of the first step, as a share of what it would take to reach the target.
        step: f64 = 0.1, 1e-6 => 2;
        /// Greatest weight of a new answer in the mean of all.
        weight: f64 = 0.1, 1e-3 => 1;
    }
}

group! {
    /// The linear relaxation by interior point over ever more choices (sifting), in a box around the
    /// prices at hand (boxstep, Marsten, Hogan and Blankenship 1975).
    RelaxationParams {
        /// Choices of each group in the first restricted relaxation, on average.
        listed: usize = 4, 1 => 1e4;
        /// Rounds of pricing at most.
        pricings: usize = 8, 1 => 1e3;
        /// Choices that are not listed may keep this share of what the relaxation brought, or of the
        /// gap that was asked for.
        missing: f64 = 0.1, 0 => 1;
        /// A relaxation that brings nothing is solved again in a smaller box, down to this share of the
        /// first one.
        narrowest: f64 = 0.01, 1e-9 => 1;
        /// Groups of a component, at least: smaller ones are packed, since they are not worth a solve of
        /// their own.
        component_groups: usize = 1000, 1 => 1e9;
        /// A row is linking (it does not join components, and is priced) when it names more than this
        /// share of all choices.
        linking: f64 = 0.02, 0 => 1;
        /// LP value from which on a choice counts as decided.
        decided: f64 = 0.95, 0.5 => 1;
        /// LP values below this are not left to a what-if: interior point ends in the middle of the
        /// optimal face, where much has a trace of a value.
        least_value: f64 = 0.01, 0 => 1;
    }
}

group! {
    /// Mixed-integer rounding cuts. Measured on `province`: they take the bound from 0.035 % to 0.005 %
    /// of the optimum.
    CutParams {
        /// Cuts with more terms than this cost more than they bring.
        most_terms: usize = 20_000, 0 => 1e9;
        /// A cut is worth adding when the LP values violate it by at least this, in units of the slack.
        least_violation: f64 = 1e-3, 1e-9 => 1e6;
    }
}

group! {
    /// Ejection chains (Glover 1996).
    EjectionParams {
        /// Moves of a chain at most.
        longest: usize = 3, 1 => 20;
        /// Choices that each move tries, the cheapest first.
        breadth: usize = 3, 1 => 1e3;
        /// Rounds over all groups at most.
        rounds: usize = 3, 0 => 1e3;
    }
}

group! {
    /// Neighbourhoods: groups that choose anew together in a sub-MIP while all others stay. Measured at
    /// 3,000 officials: neighbourhoods connected by choices of small reduced cost gain 10 to 15 times
    /// what random units do.
    NeighbourhoodParams {
        /// Choices offered in the first neighbourhoods.
        size: usize = 1000, 2 => 1e9;
        /// Choices offered in the smallest.
        least_size: usize = 200, 2 => 1e9;
        /// Choices are offered up to so many times the reduced cost of those in the relaxation, at first.
        width: f64 = 2.0, 1e-6 => 1e6;
        /// So many more groups are worth one more neighbourhood for each thread in a round.
        groups_per_round: usize = 5000, 1 => 1e9;
        /// Rows with more choices than this connect nobody: everybody would be next to everybody.
        row_choices: usize = 400, 1 => 1e9;
        /// Share of a row's part of the gap that counts for each group in it.
        row_share: f64 = 0.1, 0 => 1;
        /// What one unit of violation counts beside the gap, when groups to begin with are looked for.
        violation: f64 = 1e6, 0 => 1e12;
    }
}

group! {
    /// The integer programs of neighbourhoods and of the kernel.
    SubMipParams {
        /// Nodes of the search tree in a neighbourhood. Limits are in nodes, not in seconds, so that the
        /// same seed gives the same plan.
        nodes: i32 = 100, 1 => 1e9;
        /// Each further solve of the kernel may take so many times the nodes of the one before.
        kernel_growth: i32 = 8, 2 => 1e6;
        /// Components of a sub-MIP are solved one by one, but not in pieces of fewer columns than this.
        least_component: usize = 100, 1 => 1e9;
        /// The rounding of a relaxation need not be nearer to the best of its kind than this share of
        /// the gap that was asked for.
        rounding_gap: f64 = 0.25, 0 => 1;
    }
}

group! {
    /// What is done next.
    ScheduleParams {
        /// The relaxation is solved anew while the last one closed this share of the gap.
        worthwhile: f64 = 0.1, 0 => 1;
        /// Rounds of neighbourhoods that bring little, in a row, after which prices are looked for
        /// elsewhere.
        patience: usize = 5, 0 => 1e9;
        /// That is done at most so often.
        restarts: u32 = 3, 0 => 1e6;
        /// A round brings little when it closes less than this share of the gap.
        little: f64 = 0.01, 0 => 1;
        /// After a restart the relaxation looks so many times as far from the prices at hand.
        reach_growth: f64 = 4.0, 1 => 1e6;
        /// All that is free is solved at once (kernel search) when it has no more choices than this and
        /// neighbourhoods bring nothing.
        kernel: usize = 2500, 0 => 1e9;
    }
}

/// All of them. The default is what every figure of this project was measured with.
#[derive(Clone, Copy, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct EngineParams {
    /// Which programs the engine is given.
    pub auto: AutoParams,
    /// First prices.
    pub auction: AuctionParams,
    /// Prices and a bound over all choices.
    pub volume: VolumeParams,
    /// Better prices, LP values.
    pub relaxation: RelaxationParams,
    /// Cuts.
    pub cuts: CutParams,
    /// Short chains of moves.
    pub ejection: EjectionParams,
    /// Which groups choose anew together.
    pub neighbourhood: NeighbourhoodParams,
    /// How that is solved.
    pub sub_mip: SubMipParams,
    /// What is done next.
    pub schedule: ScheduleParams,
}

impl EngineParams {
    /// The numbers that are used when nothing is said.
    pub const DEFAULT: Self = Self {
        auto: AutoParams::DEFAULT,
        auction: AuctionParams::DEFAULT,
        volume: VolumeParams::DEFAULT,
        relaxation: RelaxationParams::DEFAULT,
        cuts: CutParams::DEFAULT,
        ejection: EjectionParams::DEFAULT,
        neighbourhood: NeighbourhoodParams::DEFAULT,
        sub_mip: SubMipParams::DEFAULT,
        schedule: ScheduleParams::DEFAULT,
    };

    /// The numbers outside their ranges, in the order of the file; none when all is well.
    pub fn faults(&self) -> Vec<ParamFault> {
        let mut faults = Vec::new();
        self.auto.check("auto", &mut faults);
        self.auction.check("auction", &mut faults);
        self.volume.check("volume", &mut faults);
        self.relaxation.check("relaxation", &mut faults);
        self.cuts.check("cuts", &mut faults);
        self.ejection.check("ejection", &mut faults);
        self.neighbourhood.check("neighbourhood", &mut faults);
        self.sub_mip.check("sub_mip", &mut faults);
        self.schedule.check("schedule", &mut faults);
        faults
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_default_is_within_its_ranges_and_survives_a_file() {
        assert_eq!(EngineParams::default(), EngineParams::DEFAULT);
        assert_eq!(EngineParams::DEFAULT.faults(), []);
        let file = toml::to_string(&EngineParams::DEFAULT).expect("numbers in tables");
        assert_eq!(toml::from_str::<EngineParams>(&file), Ok(EngineParams::DEFAULT));
        assert_eq!(toml::from_str::<EngineParams>(""), Ok(EngineParams::DEFAULT));
    }

    #[test]
    fn what_a_file_does_not_name_keeps_its_default() {
        let params: EngineParams = toml::from_str("[schedule]\npatience = 9").expect("a table");
        let schedule = ScheduleParams { patience: 9, ..ScheduleParams::DEFAULT };
        assert_eq!(params, EngineParams { schedule, ..EngineParams::DEFAULT });
    }

    #[test]
    fn unknown_names_and_numbers_out_of_range_are_refused() {
        let unknown = toml::from_str::<EngineParams>("[schedule]\npatiense = 9").unwrap_err();
        assert!(unknown.message().contains("patiense"), "{unknown}");
        assert!(toml::from_str::<EngineParams>("[shedule]\npatience = 9").is_err());
        let params: EngineParams =
            toml::from_str("[volume]\nstep = nan\n[sub_mip]\nnodes = 0").expect("two tables");
        let said: Vec<String> = params.faults().iter().map(ToString::to_string).collect();
        assert_eq!(
            said,
            [
                "volume.step = NaN is outside 0.000001 to 2",
                "sub_mip.nodes = 0 is outside 1 to 1000000000",
            ]
        );
    }
}
