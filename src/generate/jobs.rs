//! The posts of each kind of organ: titles, ranks, seats, what they ask for. Tables, as practice has
//! them; the ranks make equal what is treated as equivalent (a district secretary is a department
//! director's equal, a commune secretary a district division head's).

use super::world::{Block, Level};
use Block::{Front, Party, State};
use Standing::{Deputy, Head, Key, Other};

/// Weight of a post, from which flags and the price of an empty seat follow.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Standing {
    /// Leads the place itself: never empty.
    Key,
    /// Leads a unit.
    Head,
    /// Deputises for a head.
    Deputy,
    /// Any other leadership post.
    Other,
}

/// A kind of post.
#[derive(Clone, Copy)]
pub(super) struct Job {
    pub title: &'static str,
    pub rank: i64,
    pub seats: u32,
    pub standing: Standing,
    pub nonlocal: bool,
    /// Professional fields asked for, separated by semicolons.
    pub fields: &'static str,
}

impl Job {
    pub(super) fn head(&self) -> bool {
        matches!(self.standing, Standing::Key | Standing::Head)
    }

    pub(super) fn critical(&self) -> bool {
        self.standing == Standing::Key
    }

    pub(super) fn priority(&self) -> i64 {
        match self.standing {
            Standing::Key => 10,
            Standing::Head => 5,
            Standing::Deputy => 2,
            Standing::Other => 1,
        }
    }

    /// Least degree and least theory level.
    pub(super) fn asks(&self, level: Level) -> (&'static str, &'static str) {
        let degree = if level == Level::Commune { "" } else { "bachelor" };
        let advanced = level == Level::Province && self.rank >= 6 || self.rank >= 5;
        (degree, if advanced { "advanced" } else { "intermediate" })
    }
}

pub(super) const fn job(title: &'static str, rank: i64, seats: u32, standing: Standing) -> Job {
    Job { title, rank, seats, standing, nonlocal: false, fields: "" }
}

pub(super) const fn asking(fields: &'static str, job: Job) -> Job {
    Job { fields, ..job }
}

/// A kind of organ: the unit and its posts.
pub(super) struct Organ {
    /// Appended to the id of the territory.
    pub suffix: &'static str,
    /// Name, put before "of" and the territory.
    pub name: &'static str,
    pub block: Block,
    pub jobs: &'static [Job],
    /// Fields asked of every post that names none itself.
    pub fields: &'static str,
}

pub(super) const fn organ(
    suffix: &'static str,
    name: &'static str,
    block: Block,
    jobs: &'static [Job],
    fields: &'static str,
) -> Organ {
    Organ { suffix, name, block, jobs, fields }
}

const BOARD: &[Job] = &[
    job("Party board head", 7, 1, Head),
    job("Party board deputy head", 6, 2, Deputy),
    job("Party board division head", 5, 2, Other),
];
const FRONT: &[Job] =
    &[job("Provincial Front chair", 7, 1, Head), job("Provincial Front vice-chair", 6, 3, Deputy)];
const MASS: &[Job] = &[
    job("Provincial mass organisation head", 6, 1, Head),
    job("Provincial mass organisation deputy head", 5, 2, Deputy),
];
const DEPARTMENT: &[Job] = &[
    job("Department director", 7, 1, Head),
    job("Department deputy director", 6, 3, Deputy),
    job("Department division head", 5, 3, Other),
];

/// Women's organisations are led by women, those of the young by the young, those of veterans by
/// former soldiers. No rule reads gender or age for a single post: the fields asked for see to it.
pub(super) const WOMEN: &str = "Women's Union";
pub(super) const YOUTH: &str = "Youth Union";
pub(super) const WOMENS_WORK: &str = "women's work";
pub(super) const YOUTH_WORK: &str = "youth work";
pub(super) const MILITARY: &str = "military";

/// Organs of a province. The provincial secretary, chair and their deputies are decided on by the
/// centre and so are no part of a province's plan.
pub(super) const PROVINCE: &[Organ] = &[
    organ("ORG", "Organisation Board", Party, BOARD, ""),
    organ("FIN", "Department of Finance", State, DEPARTMENT, "finance;economics"),
    organ("FRO", "Fatherland Front Committee", Front, FRONT, ""),
    organ("PRO", "Propaganda Board", Party, BOARD, ""),
    organ("HOM", "Department of Home Affairs", State, DEPARTMENT, ""),
    organ("WOM", WOMEN, Front, MASS, WOMENS_WORK),
    organ("INS", "Inspection Commission", Party, BOARD, ""),
    organ("PLA", "Department of Planning and Investment", State, DEPARTMENT, "economics;finance"),
    organ("YOU", YOUTH, Front, MASS, YOUTH_WORK),
    organ("MOB", "Mass Mobilisation Board", Party, BOARD, ""),
    organ("AGR", "Department of Agriculture", State, DEPARTMENT, "agriculture;environment"),
    organ("FAR", "Farmers' Association", Front, MASS, ""),
    organ("INT", "Internal Affairs Board", Party, BOARD, ""),
    organ("JUS", "Department of Justice", State, DEPARTMENT, "justice"),
    organ("VET", "Veterans' Association", Front, MASS, MILITARY),
    organ("OFF", "Party Committee Office", Party, BOARD, ""),
    organ("LAB", "Labour Federation", Front, MASS, ""),
    organ("CON", "Department of Construction", State, DEPARTMENT, "construction;transport"),
    organ("TRA", "Department of Transport", State, DEPARTMENT, "transport;construction"),
    organ("ENV", "Department of Natural Resources", State, DEPARTMENT, "environment;agriculture"),
    organ("EDU", "Department of Education", State, DEPARTMENT, "education"),
    organ("HEA", "Department of Health", State, DEPARTMENT, "health"),
    organ("TRD", "Department of Industry and Trade", State, DEPARTMENT, ""),
    organ("INF", "Department of Information", State, DEPARTMENT, ""),
    organ("SOC", "Department of Labour and Social Affairs", State, DEPARTMENT, ""),
    organ("CUL", "Department of Culture", State, DEPARTMENT, ""),
    organ("SCI", "Department of Science and Technology", State, DEPARTMENT, ""),
    organ("EXT", "Department of Foreign Affairs", State, DEPARTMENT, ""),
    organ("CHK", "Provincial Inspectorate", State, DEPARTMENT, ""),
    organ("ETH", ETHNIC_AFFAIRS, State, DEPARTMENT, ""),
    organ("PCO", "People's Committee Office", State, DEPARTMENT, ""),
    organ("NAO", "People's Council Office", State, DEPARTMENT, ""),
    organ("ECZ", "Economic Zones Board", State, DEPARTMENT, "economics;construction"),
];

pub(super) const ETHNIC_AFFAIRS: &str = "Ethnic Affairs Committee";
pub(super) const DISTRICT_SECRETARY: &str = "District secretary";
pub(super) const COMMUNE_VICE_CHAIR: &str = "Commune vice-chair";
pub(super) const DISTRICT_WOMEN: &str = "District Women's Union chair";
pub(super) const DISTRICT_YOUTH: &str = "District Youth Union secretary";

/// Organs of a district.
pub(super) const DISTRICT: &[Organ] = &[
    organ(
        "P",
        "Party Committee",
        Party,
        &[
            Job { nonlocal: true, ..job(DISTRICT_SECRETARY, 7, 1, Key) },
            job("District standing deputy secretary", 6, 1, Deputy),
            job("District organisation board head", 4, 1, Other),
            job("District propaganda board head", 4, 1, Other),
            job("District inspection head", 4, 1, Other),
            job("District mass mobilisation board head", 4, 1, Other),
            job("District Party office chief", 4, 1, Other),
        ],
        "",
    ),
    organ(
        "S",
        "People's Committee",
        State,
        &[
            job("District deputy secretary and chair", 6, 1, Key),
            job("District vice-chair", 5, 2, Deputy),
            job("District council vice-chair", 5, 1, Deputy),
            asking("finance;economics", job("District finance division head", 4, 1, Other)),
            asking("education", job("District education division head", 4, 1, Other)),
            asking(
                "agriculture;environment",
                job("District agriculture division head", 4, 1, Other),
            ),
            asking("justice", job("District justice division head", 4, 1, Other)),
            job("District home affairs division head", 4, 1, Other),
            job("District office chief", 4, 1, Other),
        ],
        "",
    ),
    organ(
        "F",
        "Fatherland Front and mass organisations",
        Front,
        &[
            job("District Front chair", 5, 1, Head),
            asking(WOMENS_WORK, job(DISTRICT_WOMEN, 4, 1, Other)),
            asking(YOUTH_WORK, job(DISTRICT_YOUTH, 4, 1, Other)),
            job("District Farmers' Association chair", 4, 1, Other),
            asking(MILITARY, job("District Veterans' Association chair", 4, 1, Other)),
        ],
        "",
    ),
];

/// Organs of a commune.
pub(super) const COMMUNE: &[Organ] = &[
    organ(
        "P",
        "Party Committee",
        Party,
        &[
            job("Commune secretary", 4, 1, Key),
            job("Commune standing deputy secretary", 3, 1, Deputy),
        ],
        "",
    ),
    organ(
        "S",
        "People's Committee",
        State,
        &[job("Commune chair", 4, 1, Key), job(COMMUNE_VICE_CHAIR, 3, 1, Deputy)],
        "",
    ),
    organ(
        "F",
        "Fatherland Front and mass organisations",
        Front,
        &[job("Commune Front chair", 3, 1, Head)],
        "",
    ),
];

/// The organs of each level, highest first.
pub(super) type Organs = [&'static [Organ]; 3];

/// The organs of a province of three levels.
pub(super) const ORGANS: Organs = [PROVINCE, DISTRICT, COMMUNE];
