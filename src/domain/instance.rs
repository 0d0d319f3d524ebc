//! The validated roster: every reference resolved, every date held against `plan_date`.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::{BlockIx, Decisions, Labels, LevelIx, OfficialIx, PairFacts, PostIx, UnitIx};

/// One rotation to be planned: units, posts, officials and the board's decisions, at one date.
///
/// Immutable once validated. Positions in the three main vectors follow the order of the identifiers,
/// never that of the rows.
#[derive(Clone, Debug)]
pub struct Instance {
    /// What the board calls this round.
    pub name: String,
    /// The date all terms, ages and stints are held against; nothing reads the clock.
    pub plan_date: Date,
    /// Currency of every amount of money, as written by the user.
    pub currency: Option<String>,
    /// Free notes of the user.
    pub notes: Option<String>,
    /// Organisations, indexed by [`UnitIx`].
    pub units: Vec<Unit>,
    /// Posts, indexed by [`PostIx`].
    pub posts: Vec<Post>,
    /// Officials, indexed by [`OfficialIx`].
    pub officials: Vec<Official>,
    /// What `pairs.csv` says of single pairs.
    pub pair_facts: PairFacts,
    /// Locks, bans and waivers, by official.
    pub decisions: Decisions,
    /// The last approved draft, as (official, post), sorted.
    pub baseline: Vec<(OfficialIx, PostIx)>,
    /// Current holders of each post, indexed by [`PostIx`], each list sorted.
    pub holders: Vec<Vec<OfficialIx>>,
    /// Names in other languages.
    pub labels: Labels,
}

/// An organisation that owns posts.
#[derive(Clone, Debug)]
pub struct Unit {
    /// The user's identifier.
    pub id: String,
    /// Name as printed.
    pub name: String,
    /// Level, an index into the policy's ordered levels.
    pub level: LevelIx,
    /// Block (sector of the political system).
    pub block: BlockIx,
    /// The unit it belongs to.
    pub parent: Option<UnitIx>,
    /// Whether this is a territory, so that "local" means something here.
    pub territory: bool,
    /// Difficulty of the area: 0 normal, 1 difficult, 2 especially difficult.
    pub area_grade: u8,
    /// Where it is.
    pub location: Option<Location>,
    /// First day of existence.
    pub valid_from: Option<Date>,
    /// Last day of existence.
    pub valid_to: Option<Date>,
    /// The unit that took over.
    pub successor: Option<UnitIx>,
}

/// A point on the globe, in degrees (WGS 84).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Location {
    /// Degrees north.
    pub latitude: f64,
    /// Degrees east.
    pub longitude: f64,
}

/// A leadership post with one or more seats in one unit.
#[derive(Clone, Debug)]
pub struct Post {
    /// The user's identifier.
    pub id: String,
    /// The unit that owns it.
    pub unit: UnitIx,
    /// Title, the word by which reports and the planning pool name it.
    pub title: String,
    /// Seniority, higher = more senior; `None` = not ranked.
    pub rank: Option<i64>,
    /// Whether the holder leads the unit.
    pub head: bool,
    /// Number of seats: at least 1, and 0 when the unit is not in force at the plan date, so that
    /// whoever still holds the post has to be placed elsewhere.
    pub seats: u32,
    /// Whether it must never stand empty.
    pub critical: bool,
    /// Whether it asks for somebody who is not a local.
    pub nonlocal: bool,
    /// Professional fields asked for; empty = any.
    pub fields: Vec<String>,
    /// Least degree, an index into the policy's ordered degrees.
    pub min_degree: Option<usize>,
    /// Least political theory level, an index into the policy's ordered theory levels.
    pub min_theory: Option<usize>,
    /// Longest stay allowed against corruption, in years.
    pub max_stay_years: Option<i64>,
    /// Price of one empty seat; 1 when unknown.
    pub priority: i64,
    /// Capacity for the sum of `load` of its holders.
    pub budget: Option<i64>,
}

/// A person who holds or may hold a leadership post.
#[derive(Clone, Debug)]
pub struct Official {
    /// The user's identifier.
    pub id: String,
    /// Name; never written to a log.
    pub name: String,
    /// Gender, if known.
    pub gender: Option<Gender>,
    /// Date of birth, if known.
    pub birth_date: Option<Date>,
    /// Whether the person belongs to an ethnic minority, if known.
    pub minority: Option<bool>,
    /// Unit of ancestral origin ("quê quán"), for the local / non-local relation.
    pub home_unit: Option<UnitIx>,
    /// Unit of birth, where the roster tells it from the ancestral one.
    pub birth_unit: Option<UnitIx>,
    /// Highest degree, an index into the policy's ordered degrees.
    pub degree: Option<usize>,
    /// Professional field.
    pub field: Option<String>,
    /// Political theory level, an index into the policy's ordered theory levels.
    pub theory_level: Option<usize>,
    /// Retirement date when the file states one; otherwise the model may derive one.
    pub retirement_date: Option<Date>,
    /// Service history, sorted by start.
    pub tenures: Vec<Tenure>,
    /// Where the person lived or studied, sorted by start.
    pub residences: Vec<Residence>,
    /// Yearly evaluation by year.
    pub evaluations: BTreeMap<i16, Grade>,
    /// What the person is planned for.
    pub pool: Vec<PoolTarget>,
    /// Temporary bars.
    pub restrictions: Vec<Restriction>,
    /// Relatives and other relations.
    pub relations: Vec<Relation>,
    /// The post held at the plan date.
    pub current: Option<PostIx>,
}

/// Gender as the roster states it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gender {
    /// Woman.
    Female,
    /// Man.
    Male,
}

/// A yearly evaluation, ordered from worst to best.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Grade {
    /// Did not complete the duties.
    Incomplete,
    /// Completed the duties.
    Complete,
    /// Completed them well.
    Good,
    /// Completed them excellently.
    Excellent,
}

impl Grade {
    /// The words of `evaluations.csv`, worst first.
    pub const WORDS: [(&str, Grade); 4] = [
        ("incomplete", Grade::Incomplete),
        ("complete", Grade::Complete),
        ("good", Grade::Good),
        ("excellent", Grade::Excellent),
    ];

    /// The grade that `word` names.
    pub fn parse(word: &str) -> Option<Grade> {
        Self::WORDS.iter().find(|(w, _)| *w == word).map(|(_, g)| *g)
    }
}

/// A time of living or studying in one unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Residence {
    /// Where.
    pub unit: UnitIx,
    /// First day.
    pub start: Date,
    /// Last day; `None` = still there.
    pub end: Option<Date>,
}

/// A time in one unit, usually in one post.
#[derive(Clone, Debug)]
pub struct Tenure {
    /// The post, when the file names one.
    pub post: Option<PostIx>,
    /// The unit (the post's own when a post is named).
    pub unit: UnitIx,
    /// First day.
    pub start: Date,
    /// Last day; `None` = current.
    pub end: Option<Date>,
    /// Regular service or a rotation stint.
    pub kind: Stint,
    /// The unit that takes the person back after a stint.
    pub return_unit: Option<UnitIx>,
}

/// What a tenure was.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stint {
    /// Ordinary service.
    Regular,
    /// A rotation for a definite time.
    Rotation,
}

/// What an official is planned for in the pool (quy hoạch).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum PoolTarget {
    /// Any post with this title.
    Title(String),
    /// This very post.
    Post(PostIx),
}

/// A temporary bar from moving.
#[derive(Clone, Debug)]
pub struct Restriction {
    /// Why (discipline, investigation, illness, study, maternity, hardship ...).
    pub reason: String,
    /// Last day of the bar; `None` = open-ended.
    pub until: Option<Date>,
}

/// A relation to another official.
#[derive(Clone, Debug)]
pub struct Relation {
    /// The other person.
    pub other: OfficialIx,
    /// What they are to each other (spouse, parent ...).
    pub relation: String,
}

/// A decision of the board about one official.
#[derive(Clone, Debug)]
pub struct Decision {
    /// What is decided.
    pub action: Action,
    /// About whom.
    pub official: OfficialIx,
    /// The post locked or banned; `None` for a ban = every move.
    pub post: Option<PostIx>,
    /// The name of the rule that is waived.
    pub rule: Option<String>,
    /// Why.
    pub reason: String,
    /// By whom.
    pub decided_by: String,
    /// When.
    pub decided_on: Option<Date>,
    /// Last day on which it holds; `None` = it is for this round.
    pub until: Option<Date>,
}

/// The three kinds of decision.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Action {
    /// The official takes (or keeps) this post.
    Lock,
    /// The official does not take this post, or does not move at all.
    Ban,
    /// One rule does not apply to this official.
    Waive,
}

impl Action {
    /// The words of `decisions.csv`.
    pub const WORDS: [(&str, Action); 3] =
        [("lock", Action::Lock), ("ban", Action::Ban), ("waive", Action::Waive)];

    /// The word used in files and JSON.
    pub fn word(self) -> &'static str {
        match self {
            Action::Lock => "lock",
            Action::Ban => "ban",
            Action::Waive => "waive",
        }
    }
}

impl Instance {
    /// The official at `at`.
    pub fn official(&self, at: OfficialIx) -> &Official {
        &self.officials[at.at()]
    }

    /// The post at `at`.
    pub fn post(&self, at: PostIx) -> &Post {
        &self.posts[at.at()]
    }

    /// The unit at `at`.
    pub fn unit(&self, at: UnitIx) -> &Unit {
        &self.units[at.at()]
    }

    /// The unit that owns a post.
    pub fn unit_of(&self, post: PostIx) -> &Unit {
        self.unit(self.post(post).unit)
    }

    /// All official indices in order.
    pub fn official_ixs(&self) -> impl Iterator<Item = OfficialIx> + use<> {
        (0..self.officials.len()).map(OfficialIx::new)
    }

    /// All post indices in order.
    pub fn post_ixs(&self) -> impl Iterator<Item = PostIx> + use<> {
        (0..self.posts.len()).map(PostIx::new)
    }

    /// All unit indices in order.
    pub fn unit_ixs(&self) -> impl Iterator<Item = UnitIx> + use<> {
        (0..self.units.len()).map(UnitIx::new)
    }

    /// Whether the board let `official` through the rule called `rule`.
    pub fn waived(&self, official: OfficialIx, rule: &str) -> bool {
        let mut decided = self.decisions.of(official);
        decided.any(|d| d.action == Action::Waive && d.rule.as_deref() == Some(rule))
    }

    /// The posts an official is locked to.
    pub fn locks(&self) -> BTreeSet<(OfficialIx, PostIx)> {
        self.decisions
            .iter()
            .filter(|d| d.action == Action::Lock)
            .filter_map(|d| Some((d.official, d.post?)))
            .collect()
    }

    /// Total number of seats.
    pub fn seats(&self) -> u64 {
        self.posts.iter().map(|p| u64::from(p.seats)).sum()
    }
}
