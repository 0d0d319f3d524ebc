//! The posts before and after the merger: tables. Of the former communes and districts only those
//! who led them are listed; of the new ones every leadership post that the people may get.
//!
//! A new commune is larger than a former one and takes over work of the district: its secretary and
//! chair stand one rank above a former commune's, equal to a district's vice-chairs (the ranks are
//! our choice).

use super::super::jobs::{Job, Organ, Organs, Standing, asking, job, organ};
use super::super::world::Block::{Front, Party, State};
use Standing::{Deputy, Head, Key, Other};

const BOARD: &[Job] =
    &[job("Party board head", 7, 1, Head), job("Party board deputy head", 6, 2, Deputy)];
const INSPECTION: &[Job] = &[
    Job { nonlocal: true, ..job(INSPECTION_HEAD, 7, 1, Head) },
    job("Party board deputy head", 6, 2, Deputy),
];
const FRONT: &[Job] =
    &[job("City Front chair", 7, 1, Head), job("City Front vice-chair", 6, 2, Deputy)];
const DEPARTMENT: &[Job] =
    &[job("Department director", 7, 1, Head), job("Department deputy director", 6, 2, Deputy)];
const INSPECTORATE: &[Job] = &[
    Job { nonlocal: true, ..job("Chief inspector", 7, 1, Head) },
    job("Deputy chief inspector", 6, 2, Deputy),
];

const INSPECTION_HEAD: &str = "Inspection Commission head";

/// Organs of the city, and of the province that joins it.
const CITY: &[Organ] = &[
    organ("ORG", "Organisation Board", Party, BOARD, ""),
    organ("INS", "Inspection Commission", Party, INSPECTION, ""),
    organ("PRO", "Propaganda and Mass Mobilisation Board", Party, BOARD, ""),
    organ("FRO", "Fatherland Front Committee", Front, FRONT, ""),
    organ("HOM", "Department of Home Affairs", State, DEPARTMENT, ""),
    organ("FIN", "Department of Finance", State, DEPARTMENT, "finance;economics"),
    organ("AGR", "Department of Agriculture", State, DEPARTMENT, "agriculture;environment"),
    organ("CON", "Department of Construction", State, DEPARTMENT, "construction;transport"),
    organ("CHK", "Inspectorate", State, INSPECTORATE, ""),
];

/// Organs of a district until June 2025.
const FORMER_DISTRICT: &[Organ] = &[
    organ(
        "P",
        "Party Committee",
        Party,
        &[
            Job { nonlocal: true, ..job("District secretary", 7, 1, Key) },
            job("District standing deputy secretary", 6, 1, Deputy),
            job("District organisation board head", 4, 1, Other),
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
        ],
        "",
    ),
    organ("F", FRONT_ORGAN, Front, &[job("District Front chair", 5, 1, Head)], ""),
];

/// Organs of a commune until June 2025.
const FORMER_COMMUNE: &[Organ] = &[
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
    organ("S", "People's Committee", State, &[job("Commune chair", 4, 1, Key)], ""),
];

const FRONT_ORGAN: &str = "Fatherland Front and mass organisations";

/// The organs before the merger.
pub(super) const FORMER: Organs = [CITY, FORMER_DISTRICT, FORMER_COMMUNE];

pub(super) const DEPUTY_CHAIR: &str = "Commune deputy chair";

/// Organs of a commune, ward or special zone since July 2025; those that a former commune had too
/// have the same suffix.
pub(super) const NEW_COMMUNE: &[Organ] = &[
    organ(
        "P",
        "Party Committee",
        Party,
        &[
            job("Commune secretary", 5, 1, Key),
            job("Commune standing deputy secretary", 4, 1, Deputy),
            asking(
                "politics;administration;education",
                job("Commune Party building board head", 3, 1, Other),
            ),
            asking(
                "justice;administration;economics;finance",
                job("Commune inspection head", 3, 1, Other),
            ),
        ],
        "",
    ),
    organ(
        "S",
        "People's Committee",
        State,
        &[
            job("Commune chair", 5, 1, Key),
            job(DEPUTY_CHAIR, 4, 1, Deputy),
            job("Commune council vice-chair", 4, 1, Deputy),
            asking(
                "economics;finance;agriculture;environment;construction",
                job("Commune economic division head", 3, 1, Other),
            ),
            asking(
                "education;health;administration;women's work;youth work",
                job("Commune culture and society division head", 3, 1, Other),
            ),
        ],
        "",
    ),
    organ("F", FRONT_ORGAN, Front, &[job("Commune Front chair", 4, 1, Head)], ""),
];
