//! Index types: inside the crate every reference is a position in a vector, never a string.

macro_rules! index {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, serde::Serialize)]
        pub struct $name(pub u32);

        impl $name {
            /// The index of position `at` in its vector.
            ///
            /// # Panics
            /// When `at` does not fit in 32 bits.
            pub fn new(at: usize) -> Self {
                Self(u32::try_from(at).expect("more than 2^32 entries"))
            }

            /// The position in the vector.
            pub fn at(self) -> usize {
                self.0 as usize
            }
        }
    };
}

index!(
    /// Position in [`Instance::officials`](super::Instance::officials).
    OfficialIx
);
index!(
    /// Position in [`Instance::posts`](super::Instance::posts).
    PostIx
);
index!(
    /// Position in [`Instance::units`](super::Instance::units).
    UnitIx
);
index!(
    /// Position in [`Policy::levels`](super::Policy::levels): 0 is the highest level.
    LevelIx
);
index!(
    /// Position in [`Policy::blocks`](super::Policy::blocks).
    BlockIx
);
index!(
    /// Position in [`PairSet::pairs`](super::PairSet::pairs).
    PairIx
);
index!(
    /// Position in [`Policy::rules`](super::Policy::rules).
    SettingIx
);
index!(
    /// Position in [`Policy::tiers`](super::Policy::tiers): 0 is decided first.
    TierIx
);
