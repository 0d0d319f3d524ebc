//! The territories before the merger, and the units that take over from them.

use super::super::places::{
    Commune, District, Name, Places, Point, Province, point, quang_nam_district, rows,
};

/// The 8 districts of Da Nang and the 17 of Quang Nam until 30 June 2025.
const FORMER_DISTRICTS: &str = include_str!("../../../data/da-nang/former_districts.csv");
/// Their 47 and 233 communes, wards and townships, each with the unit that took over.
const FORMER_COMMUNES: &str = include_str!("../../../data/da-nang/former_communes.csv");
/// The 94 communes, wards and special zones since 1 July 2025.
const NEW_UNITS: &str = include_str!("../../../data/da-nang/units.csv");

/// Code, id and name of the provinces, the one that goes on existing first, and the district where
/// the offices are.
const PROVINCES: [(&str, &str, (&str, &str), &str); 2] =
    [("48", "DN", ("Thành phố", "Đà Nẵng"), "492"), ("49", "QN", ("Tỉnh", "Quảng Nam"), "502")];

/// A unit that exists since the merger.
pub(super) struct NewUnit {
    pub id: String,
    pub name: Name,
    pub point: Point,
    /// The former district that most of it belonged to.
    pub district: usize,
}

/// The merger on the map.
pub(super) struct Merger {
    pub former: Places,
    pub units: Vec<NewUnit>,
    /// For each former commune, the unit that takes over.
    pub heirs: Vec<usize>,
}

impl Merger {
    pub(super) fn da_nang() -> Self {
        let districts: Vec<[String; 6]> = rows(FORMER_DISTRICTS);
        let communes: Vec<[String; 7]> = rows(FORMER_COMMUNES);
        let units: Vec<[String; 6]> = rows(NEW_UNITS);
        let former = former(&districts, &communes);
        let new_unit = |[code, name, kind, district, lat, lon]: &[String; 6]| {
            let district = position(&districts, district);
            let here = &former.districts[district];
            NewUnit {
                id: format!("DN25-{code}"),
                name: Name::real(kind, name),
                // The offices of the islands off the coast are on the mainland, in the city.
                point: if here.communes.is_empty() { here.point } else { point(lat, lon) },
                district,
            }
        };
        Self {
            heirs: communes.iter().map(|row| position(&units, &row[6])).collect(),
            units: units.iter().map(new_unit).collect(),
            former,
        }
    }
}

fn former(districts: &[[String; 6]], communes: &[[String; 7]]) -> Places {
    let mut places = Places::default();
    for row in districts {
        places.districts.push(district(row));
    }
    for (code, id, (kind, name), capital) in PROVINCES {
        let own = districts.iter().enumerate().filter(|(_, row)| row[3] == code);
        places.provinces.push(Province {
            id: id.into(),
            name: Name::real(kind, name),
            point: places.districts[position(districts, capital)].point,
            districts: own.map(|(at, _)| at).collect(),
        });
    }
    for [code, name, kind, district, lat, lon, _] in communes {
        let district = &mut places.districts[position(districts, district)];
        district.communes.push(places.communes.len());
        places.communes.push(Commune {
            id: format!("{}-{code}", PROVINCES[district.province].1),
            // Several new units have the name of a former commune.
            name: former_name(kind, name),
            point: point(lat, lon),
        });
    }
    places.find_neighbours();
    places
}

fn former_name(kind: &str, name: &str) -> Name {
    let Name { english, vietnamese } = Name::real(kind, name);
    Name { english: format!("former {english}"), vietnamese: format!("{vietnamese} (cũ)") }
}

fn district([code, name, kind, province, lat, lon]: &[String; 6]) -> District {
    let province =
        PROVINCES.iter().position(|known| known.0 == *province).expect("a known province");
    let row = [code, name, kind, lat, lon].map(String::clone);
    District {
        id: format!("{}-{code}", PROVINCES[province].1),
        province,
        ..quang_nam_district(&row)
    }
}

/// Where the row with this code stands.
fn position<const N: usize>(rows: &[[String; N]], code: &str) -> usize {
    rows.iter().position(|row| row[0] == code).expect("the embedded tables refer to each other")
}
