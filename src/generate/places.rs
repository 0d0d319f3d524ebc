//! Where officials serve: provinces, districts and communes, real or made up.

use super::vietnamese;

/// The 18 districts of Quang Nam until the end of 2024.
const QUANG_NAM_DISTRICTS: &str = include_str!("../../data/quang-nam/districts.csv");
/// Its 241 communes, wards and townships.
const QUANG_NAM_COMMUNES: &str = include_str!("../../data/quang-nam/communes.csv");

/// Districts that are especially difficult areas: the six of the high mountains.
const ESPECIALLY_DIFFICULT: [&str; 6] = ["504", "505", "510", "511", "515", "516"];
/// Districts that are difficult areas: Hiep Duc, Tien Phuoc, Nong Son.
const DIFFICULT: [&str; 3] = ["512", "514", "519"];
/// Districts led by a secretary from elsewhere. Eight of 18 did in 2023; which eight is our choice,
/// since the public report's list of names is not in our material.
const NONLOCAL_SECRETARY: [&str; 8] = ["502", "503", "507", "506", "510", "511", "515", "509"];

/// Communes of a made-up district: the average of Quang Nam (241 / 18).
const COMMUNES_PER_DISTRICT: usize = 13;
/// Districts counted as neighbours of one district.
const NEIGHBOURS: usize = 4;

/// Peoples of a mountain district with their weights.
type Peoples = &'static [(&'static str, usize)];
const KATU: Peoples = &[("Cơ-tu", 1)];
const NAM_GIANG: Peoples = &[("Cơ-tu", 3), ("Gié-Triêng", 2)];
const PHUOC_SON: Peoples = &[("Gié-Triêng", 1)];
const TRA_MY: Peoples = &[("Xơ-đăng", 3), ("Co", 1)];
const MADE_UP: [Peoples; 4] = [KATU, NAM_GIANG, PHUOC_SON, TRA_MY];

/// A point in millionths of a degree.
#[derive(Clone, Copy)]
pub(super) struct Point {
    pub latitude: i64,
    pub longitude: i64,
}

/// What a place is called.
#[derive(Clone)]
pub(super) struct Name {
    pub english: String,
    pub vietnamese: String,
}

impl Name {
    /// A real place, by the Vietnamese word for its kind.
    pub(super) fn real(kind: &str, name: &str) -> Self {
        let english = format!("{name} {}", english(kind));
        Self { english, vietnamese: vietnamese::place(kind, name) }
    }

    /// A made-up place of a number.
    fn numbered(english: &str, kind: &str, number: impl std::fmt::Display) -> Self {
        let vietnamese = vietnamese::place(kind, &number.to_string());
        Self { english: format!("{english} {number}"), vietnamese }
    }
}

/// A province and the positions of its districts.
pub(super) struct Province {
    pub id: String,
    pub name: Name,
    pub point: Point,
    pub districts: Vec<usize>,
}

/// A district and the positions of its communes.
pub(super) struct District {
    pub id: String,
    pub name: Name,
    pub province: usize,
    pub point: Point,
    /// 0 normal, 1 difficult, 2 especially difficult.
    pub grade: u8,
    /// Minority peoples at home here; empty in the lowlands.
    pub peoples: Peoples,
    /// Whether the secretary comes from another district.
    pub nonlocal_secretary: bool,
    /// The nearest districts of the same province that have communes, nearest first.
    pub near: Vec<usize>,
    pub communes: Vec<usize>,
}

/// A commune, ward or township.
pub(super) struct Commune {
    pub id: String,
    pub name: Name,
    pub point: Point,
}

/// All territories.
#[derive(Default)]
pub(super) struct Places {
    pub provinces: Vec<Province>,
    pub districts: Vec<District>,
    pub communes: Vec<Commune>,
}

impl Places {
    /// Quang Nam as it stood on 6 November 2023.
    pub(super) fn quang_nam() -> Self {
        let mut places = Self::default();
        let rows: Vec<[String; 5]> = rows(QUANG_NAM_DISTRICTS);
        for row in &rows {
            places.districts.push(quang_nam_district(row));
        }
        for [code, name, kind, district, lat, lon] in self::rows(QUANG_NAM_COMMUNES) {
            let home = rows.iter().position(|row| row[0] == district).expect("a known district");
            places.districts[home].communes.push(places.communes.len());
            places.communes.push(Commune {
                id: format!("QN-{code}"),
                name: Name::real(&kind, &name),
                point: point(&lat, &lon),
            });
        }
        let capital = places.districts[0].point;
        places.provinces.push(Province {
            id: "QN".into(),
            name: Name::real("Tỉnh", "Quảng Nam"),
            point: capital,
            districts: (0..rows.len()).collect(),
        });
        places.find_neighbours();
        places
    }

    /// Made-up provinces with so many districts each.
    pub(super) fn made_up(districts: &[usize]) -> Self {
        let mut places = Self::default();
        for (at, &count) in districts.iter().enumerate() {
            places.add_province(at, count);
        }
        places.find_neighbours();
        places
    }

    fn add_province(&mut self, at: usize, districts: usize) {
        let first = self.districts.len();
        let corner = Point {
            latitude: 9_000_000 + (at as i64 % 12) * 1_100_000,
            longitude: 104_000_000 + (at as i64 / 12 % 5) * 1_100_000,
        };
        for nth in 0..districts {
            self.add_district(at, nth, corner);
        }
        self.provinces.push(Province {
            id: format!("V{}", at + 1),
            name: Name::numbered("Province", "Tỉnh", at + 1),
            point: corner,
            districts: (first..self.districts.len()).collect(),
        });
    }

    fn add_district(&mut self, province: usize, nth: usize, corner: Point) {
        let number = self.districts.len();
        let point = Point {
            latitude: corner.latitude + (nth as i64 / 5) * 220_000,
            longitude: corner.longitude + (nth as i64 % 5) * 220_000,
        };
        let grade = [1, 0, 2, 0, 0, 2][nth % 6];
        let communes = (0..COMMUNES_PER_DISTRICT).map(|at| Commune {
            id: format!("V{}-{}-{}", province + 1, nth + 1, at + 1),
            name: Name::numbered("Commune", "Xã", format_args!("{}.{}", number + 1, at + 1)),
            point: Point {
                latitude: point.latitude + (at as i64 / 4) * 50_000,
                longitude: point.longitude + (at as i64 % 4) * 50_000,
            },
        });
        let first = self.communes.len();
        self.communes.extend(communes);
        self.districts.push(District {
            id: format!("V{}-{}", province + 1, nth + 1),
            name: Name::numbered("District", "Huyện", number + 1),
            province,
            point,
            grade,
            peoples: if grade == 2 { MADE_UP[number % MADE_UP.len()] } else { &[] },
            // Four of nine, as in the preset.
            nonlocal_secretary: nth % 9 % 2 == 1,
            near: Vec::new(),
            communes: (first..self.communes.len()).collect(),
        });
    }

    pub(super) fn find_neighbours(&mut self) {
        for at in 0..self.districts.len() {
            let here = self.districts[at].point;
            let province = &self.provinces[self.districts[at].province];
            let mut others: Vec<(i64, usize)> = province
                .districts
                .iter()
                .filter(|&&other| other != at && !self.districts[other].communes.is_empty())
                .map(|&other| (squared_distance(here, self.districts[other].point), other))
                .collect();
            others.sort_unstable();
            others.truncate(NEIGHBOURS);
            self.districts[at].near = others.into_iter().map(|(_, other)| other).collect();
        }
    }
}

/// A district of Quang Nam, of another province of the region too: only the codes of Quang Nam are
/// known as difficult or as home of minority peoples.
pub(super) fn quang_nam_district([code, name, kind, lat, lon]: &[String; 5]) -> District {
    let code = code.as_str();
    let grade = match code {
        _ if ESPECIALLY_DIFFICULT.contains(&code) => 2,
        _ if DIFFICULT.contains(&code) => 1,
        _ => 0,
    };
    let peoples = match code {
        "504" | "505" => KATU,
        "510" => NAM_GIANG,
        "511" => PHUOC_SON,
        "515" | "516" => TRA_MY,
        _ => &[],
    };
    District {
        id: format!("QN-{code}"),
        name: Name::real(kind, name),
        province: 0,
        point: point(lat, lon),
        grade,
        peoples,
        nonlocal_secretary: NONLOCAL_SECRETARY.contains(&code),
        near: Vec::new(),
        communes: Vec::new(),
    }
}

/// The English word for a kind of unit.
fn english(kind: &str) -> &'static str {
    match kind {
        "Thành phố" => "City",
        "Đặc khu" => "Special Zone",
        "Thị xã" => "Town",
        "Tỉnh" => "Province",
        "Huyện" | "Quận" => "District",
        "Phường" => "Ward",
        "Thị trấn" => "Township",
        _ => "Commune",
    }
}

/// Rows of an embedded table of units.
pub(super) fn rows<const N: usize>(csv: &str) -> Vec<[String; N]> {
    csv::Reader::from_reader(csv.as_bytes())
        .records()
        .map(|record| {
            let record = record.expect("the embedded tables are sound");
            std::array::from_fn(|at| record[at].to_string())
        })
        .collect()
}

pub(super) fn point(latitude: &str, longitude: &str) -> Point {
    let millionths = |degrees: &str| {
        let degrees: f64 = degrees.parse().expect("coordinates are numbers");
        (degrees * 1e6).round() as i64
    };
    Point { latitude: millionths(latitude), longitude: millionths(longitude) }
}

/// Good enough to say which of two districts is nearer at these latitudes (cosine 0.963).
fn squared_distance(a: Point, b: Point) -> i64 {
    let north = a.latitude - b.latitude;
    let east = (a.longitude - b.longitude) * 963 / 1000;
    north * north + east * east
}
