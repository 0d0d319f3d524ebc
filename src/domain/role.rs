//! What the rest of the program needs to know of a rule without knowing which one it is.

/// What a rule stands for, beside its price.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// The board's own decisions.
    Decisions,
    /// How many months a stint lasts, in its parameter `months`.
    StintMonths,
    /// Stints that have lasted for too long.
    StintOverdue,
    /// After how many `years` a head has led a unit for two terms; `gap_days` may lie between tenures.
    TwoTerms,
    /// Who is barred from moving, by `reasons`.
    Bar,
    /// Ranks that a move may not fall below.
    Ranks,
    /// Its price is part of what a plan disturbs.
    Disturbance,
    /// Its price counts the incumbents who leave.
    Leavers,
    /// Its merits are met training goals.
    Training,
    /// Its parameter `ages` borders the age brackets of the figures.
    AgeBorders,
    /// Its parameter `titles` names the posts of which a share of non-locals is asked; none = those that
    /// ask for a non-local.
    NonlocalShare,
    /// More `months` ask for more.
    MonthsAsked,
}

/// What a rule reads of a roster, which a roster may lack.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reads {
    /// Dates of birth.
    BirthDate,
    /// Gender.
    Gender,
    /// Where people come from.
    Home,
    /// When people retire.
    Retirement,
    /// Who holds which post at the plan date.
    Incumbents,
    /// Evaluations.
    Evaluations,
    /// The last approved draft.
    Baseline,
    /// Facts about pairs.
    Pairs,
    /// The planning pool.
    Pool,
    /// Relations between people.
    Relations,
    /// Restrictions of people.
    Restrictions,
}
