//! The files of an instance folder, written from what was made up.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::Files;
use super::careers::{Place, Tenure};
use super::dossiers::{Dossiers, Target};
use super::pairing::Listed;
use super::people::Person;
use super::places::{Name, Point};
use super::vietnamese;
use super::world::World;

/// Identifiers as written in the files.
pub(super) struct Ids {
    pub officials: Vec<String>,
    pub posts: Vec<String>,
}

impl Ids {
    pub(super) fn new(officials: usize, posts: usize) -> Self {
        let numbered = |letter: char, count: usize| {
            let width = count.to_string().len().max(4);
            (1..=count).map(|n| format!("{letter}-{n:0width$}")).collect()
        };
        Self { officials: numbered('O', officials), posts: numbered('P', posts) }
    }
}

/// A CSV file in the making.
struct Table(csv::Writer<Vec<u8>>);

impl Table {
    fn new(header: &[&str]) -> Self {
        let mut table = Self(csv::Writer::from_writer(Vec::new()));
        table.row(header);
        table
    }

    fn row(&mut self, cells: &[&str]) {
        self.0.write_record(cells).expect("rows are as wide as the header, memory is writable");
    }

    fn bytes(self) -> Vec<u8> {
        self.0.into_inner().expect("memory is writable")
    }
}

/// A decision of the board about one official.
pub(super) struct Decision {
    action: &'static str,
    person: usize,
    post: Option<usize>,
    rule: &'static str,
    reason: &'static str,
}

impl Decision {
    pub(super) fn lock(person: usize, post: usize, reason: &'static str) -> Self {
        Self { action: "lock", person, post: Some(post), rule: "", reason }
    }

    /// Not this post, or no move at all.
    pub(super) fn ban(person: usize, post: Option<usize>, reason: &'static str) -> Self {
        Self { action: "ban", person, post, rule: "", reason }
    }

    pub(super) fn waive(person: usize, rule: &'static str, reason: &'static str) -> Self {
        Self { action: "waive", person, post: None, rule, reason }
    }
}

/// `decisions.csv`.
pub(super) fn decisions(ids: &Ids, day: &str, decisions: &[Decision]) -> Vec<u8> {
    let mut table = Table::new(&[
        "action",
        "official_id",
        "post_id",
        "rule",
        "reason",
        "decided_by",
        "decided_on",
    ]);
    for Decision { action, person, post, rule, reason } in decisions {
        let post = post.map_or("", |post| &ids.posts[post]);
        let who = &ids.officials[*person];
        table.row(&[action, who, post, rule, reason, "Organisation board", day]);
    }
    table.bytes()
}

/// Everything that was made up about one roster.
pub(super) struct Roster<'a> {
    pub world: &'a World,
    pub people: &'a [Person],
    pub careers: &'a [Vec<Tenure>],
    pub dossiers: &'a Dossiers,
    pub pairs: &'a [Listed],
    pub ids: &'a Ids,
    /// Whether titles and units are in Vietnamese, with their English in labels.csv.
    pub vietnamese: bool,
}

impl Roster<'_> {
    /// The files of the folder, `instance.toml` included.
    pub(super) fn files(&self, name: &str, model: &str, notes: &str) -> Files {
        let labels = self.vietnamese.then(|| ("labels.csv", self.labels()));
        let files: [(&str, Vec<u8>); 9] = [
            ("instance.toml", self.instance(name, model, notes)),
            ("units.csv", self.units()),
            ("posts.csv", self.posts()),
            ("officials.csv", self.officials()),
            ("tenures.csv", self.tenures()),
            ("evaluations.csv", self.evaluations()),
            ("pool.csv", self.pool()),
            ("pairs.csv", self.pairs()),
            ("restrictions.csv", self.restrictions()),
        ];
        let files = files.into_iter().chain(labels);
        files.map(|(file, bytes)| (file.to_string(), bytes)).collect::<BTreeMap<_, _>>()
    }

    fn title(&self, english: &'static str) -> &'static str {
        if self.vietnamese { vietnamese::title(english) } else { english }
    }

    fn name<'n>(&self, name: &'n Name) -> &'n str {
        if self.vietnamese { &name.vietnamese } else { &name.english }
    }

    /// The English of all units and titles.
    fn labels(&self) -> Vec<u8> {
        let mut table = Table::new(&["kind", "key", "language", "label"]);
        let titles: BTreeSet<&str> = self.world.posts.iter().map(|post| post.job.title).collect();
        for title in titles {
            table.row(&["title", self.title(title), "en", title]);
        }
        for unit in &self.world.units {
            table.row(&["unit", &unit.id, "en", &unit.name.english]);
        }
        table.bytes()
    }

    fn instance(&self, name: &str, model: &str, notes: &str) -> Vec<u8> {
        let mut table = toml::Table::new();
        let entries = [
            ("name", name),
            ("plan_date", &self.world.plan_date.to_string()),
            ("model", model),
            ("language", "en"),
            ("currency", "VND"),
            ("notes", notes),
        ];
        for (key, value) in entries {
            table.insert(key.into(), value.into());
        }
        table.to_string().into_bytes()
    }

    fn unit(&self, at: usize) -> &str {
        &self.world.units[at].id
    }

    fn units(&self) -> Vec<u8> {
        let lives = self.world.units.iter().any(|unit| unit.life.to.is_some());
        let mut header = vec![
            "unit_id",
            "name",
            "level",
            "block",
            "parent_id",
            "territory",
            "area_grade",
            "latitude",
            "longitude",
        ];
        if lives {
            header.extend(["valid_from", "valid_to", "successor_id"]);
        }
        let mut table = Table::new(&header);
        let day = |day: Option<Date>| day.map_or_else(String::new, |day| day.to_string());
        for unit in &self.world.units {
            let [latitude, longitude] = unit.point.map_or_else(Default::default, degrees);
            let (from, to) = (day(unit.life.from), day(unit.life.to));
            let row: [&str; 12] = [
                &unit.id,
                self.name(&unit.name),
                unit.level.word(),
                unit.block.word(),
                unit.parent.map_or("", |parent| self.unit(parent)),
                yes_no(unit.territory),
                ["0", "1", "2"][usize::from(unit.grade)],
                &latitude,
                &longitude,
                &from,
                &to,
                unit.life.successor.map_or("", |heir| self.unit(heir)),
            ];
            table.row(&row[..header.len()]);
        }
        table.bytes()
    }

    fn posts(&self) -> Vec<u8> {
        let mut table = Table::new(&[
            "post_id",
            "unit_id",
            "title",
            "rank",
            "head",
            "seats",
            "critical",
            "nonlocal",
            "fields",
            "min_degree",
            "min_theory",
            "priority",
        ]);
        for (post, id) in self.world.posts.iter().zip(&self.ids.posts) {
            let (degree, theory) = post.job.asks(post.level);
            table.row(&[
                id,
                self.unit(post.unit),
                self.title(post.job.title),
                &post.job.rank.to_string(),
                yes_no(post.job.head()),
                &post.seats.to_string(),
                yes_no(post.job.critical()),
                yes_no(post.job.nonlocal),
                post.job.fields,
                degree,
                theory,
                &post.job.priority().to_string(),
            ]);
        }
        table.bytes()
    }

    fn officials(&self) -> Vec<u8> {
        let birthplaces = self.people.iter().any(|person| person.birthplace.is_some());
        let mut header = vec![
            "official_id",
            "name",
            "gender",
            "birth_date",
            "ethnicity",
            "home_unit_id",
            "degree",
            "field",
            "theory_level",
        ];
        if birthplaces {
            header.push("birth_unit_id");
        }
        let mut table = Table::new(&header);
        for (person, id) in self.people.iter().zip(&self.ids.officials) {
            let row = [
                id.as_str(),
                &person.name,
                if person.woman { "female" } else { "male" },
                &person.birth.to_string(),
                person.ethnicity,
                self.unit(person.home),
                person.degree,
                person.field,
                person.theory,
                person.birthplace.map_or("", |unit| self.unit(unit)),
            ];
            table.row(&row[..header.len()]);
        }
        table.bytes()
    }

    fn tenures(&self) -> Vec<u8> {
        let mut table = Table::new(&[
            "official_id",
            "post_id",
            "unit_id",
            "start",
            "end",
            "kind",
            "return_unit_id",
        ]);
        for (career, id) in self.careers.iter().zip(&self.ids.officials) {
            for tenure in career {
                let (post, unit) = match tenure.place {
                    Place::Post(post) => (self.ids.posts[post].as_str(), ""),
                    Place::Unit(unit) => ("", self.unit(unit)),
                };
                table.row(&[
                    id,
                    post,
                    unit,
                    &tenure.start.to_string(),
                    &tenure.end.map_or_else(String::new, |end| end.to_string()),
                    if tenure.rotation { "rotation" } else { "regular" },
                    tenure.return_unit.map_or("", |unit| self.unit(unit)),
                ]);
            }
        }
        table.bytes()
    }

    fn evaluations(&self) -> Vec<u8> {
        let mut table = Table::new(&["official_id", "year", "grade"]);
        for (grades, id) in self.dossiers.grades.iter().zip(&self.ids.officials) {
            for (year, grade) in grades {
                table.row(&[id, &year.to_string(), grade]);
            }
        }
        table.bytes()
    }

    fn pool(&self) -> Vec<u8> {
        let mut table = Table::new(&["official_id", "title", "post_id"]);
        for (targets, id) in self.dossiers.targets.iter().zip(&self.ids.officials) {
            for target in targets {
                match target {
                    Target::Title(title) => table.row(&[id, self.title(title), ""]),
                    Target::Post(post) => table.row(&[id, "", &self.ids.posts[*post]]),
                }
            }
        }
        table.bytes()
    }

    fn pairs(&self) -> Vec<u8> {
        let mut table = Table::new(&["official_id", "post_id", "fit", "preference"]);
        for pair in self.pairs {
            table.row(&[
                &self.ids.officials[pair.person],
                &self.ids.posts[pair.post],
                &pair.fit.to_string(),
                &pair.preference.map_or_else(String::new, |wish| wish.to_string()),
            ]);
        }
        table.bytes()
    }

    fn restrictions(&self) -> Vec<u8> {
        let mut table = Table::new(&["official_id", "reason", "until"]);
        for bar in &self.dossiers.bars {
            let until = bar.until.map_or_else(String::new, |until| until.to_string());
            table.row(&[&self.ids.officials[bar.person], bar.reason, &until]);
        }
        table.bytes()
    }
}

fn yes_no(flag: bool) -> &'static str {
    if flag { "yes" } else { "no" }
}

/// Latitude and longitude in degrees; both are positive here.
fn degrees(point: Point) -> [String; 2] {
    [point.latitude, point.longitude].map(|m| format!("{}.{:06}", m / 1_000_000, m % 1_000_000))
}
