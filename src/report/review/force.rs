//! Who the holders are, the planning pool, supply, and non-local heads.

use std::collections::BTreeMap;
use std::fmt::Display;

use crate::report::document::{Block, Document, Table};
use crate::text::Text;
use crate::view::{
    AgeShare, GroupMakeup, Makeup, NonlocalHolder, PoolTitle, ShareSide, ShareTarget, YOUNG,
};

use super::{Page, percent};

/// Holders of the posts with one title.
#[derive(Default)]
struct ByTitle<'a> {
    nonlocal: Vec<&'a NonlocalHolder>,
    local: Vec<&'a NonlocalHolder>,
    unknown: Vec<&'a NonlocalHolder>,
    empty: Vec<&'a NonlocalHolder>,
}

impl Page<'_> {
    /// Who the holders are, group by group.
    pub(super) fn makeup(&self) -> Document {
        let mut out = Document::default();
        out.heading(self.text.plain("review-makeup"));
        let heads = self.makeup_heads(self.heads(["group", "holders"]));
        let numbers = 1..heads.len();
        let mut table = Table::new(heads).right(numbers);
        for group in &self.review.makeup {
            let own = [self.makeup_label(group), group.makeup.officials.to_string()];
            table.row(own.into_iter().chain(makeup_cells(self.text, &group.makeup)));
        }
        out.table(table);
        out
    }

    fn makeup_label(&self, group: &GroupMakeup) -> String {
        match group.area_grade {
            Some(grade) => self.text.with("review-area", &[("grade", &self.area(grade))]),
            None => self.group(group.level.as_ref(), group.block.as_ref()),
        }
    }

    /// Column heads that end with those of a makeup.
    fn makeup_heads<const N: usize>(&self, own: [String; N]) -> Vec<String> {
        let [women, young, minority] = self.heads(["women-share", "young", "minority"]);
        let ages = &self.review.pool.makeup.ages;
        let young = (!is_young_a_bracket(ages)).then_some(young);
        let shares = std::iter::once(women).chain(young).chain([minority]);
        own.into_iter().chain(shares).chain(ages.iter().map(age_head)).collect()
    }

    /// The shares that rules ask for, missed and exceeded.
    pub(super) fn targets(&self) -> Document {
        let mut out = Document::default();
        if self.review.targets.is_empty() {
            return out;
        }
        out.heading(self.text.plain("review-targets"));
        let heads = self.heads(["rule", "group", "asked", "there-are", "margin"]);
        let mut table = Table::new(heads).right([2, 3]).below([4]);
        for target in &self.review.targets {
            let there = format!("{}/{}", target.count, target.of);
            let there = if is_of_movers(target) { "-".to_owned() } else { there };
            let (asked, margin) = (self.asked(target), self.margin(target));
            table.row([target.rule.clone(), target.group.clone(), asked, there, margin]);
        }
        out.table(table);
        out
    }

    fn asked(&self, target: &ShareTarget) -> String {
        let amount = match (target.share, target.members) {
            (Some(share), _) => format!("{} %", self.text.decimal(share as f64 / 10.0, 1)),
            (None, members) => super::super::plan::known(members),
        };
        let key = match target.side {
            ShareSide::Least => "review-least",
            ShareSide::Most => "review-most",
        };
        self.text.with(key, &[("amount", &amount)])
    }

    fn margin(&self, target: &ShareTarget) -> String {
        let side = |least: &'static str, most: &'static str| match target.side {
            ShareSide::Least => least,
            ShareSide::Most => most,
        };
        let key = match target.margin {
            _ if is_of_movers(target) => "review-target-movers",
            0 => "review-target-met",
            ..0 => side("review-target-missed", "review-target-over"),
            _ => side("review-target-exceeded", "review-target-below"),
        };
        self.text.with(key, &[("count", &target.margin.abs())])
    }

    /// The planning pool by title.
    pub(super) fn pool(&self) -> Document {
        let pool = &self.review.pool;
        let mut out = Document::default();
        out.heading(self.text.plain("review-pool"));
        let [none, one, two, three, more] = pool.titles_by_candidates;
        let args: [(&str, &dyn Display); 6] = [
            ("count", &pool.makeup.officials),
            ("none", &none),
            ("one", &one),
            ("two", &two),
            ("three", &three),
            ("more", &more),
        ];
        out.paragraph(self.text.with("review-pool-count", &args));
        let (planned, unplanned): (Vec<&PoolTitle>, Vec<&PoolTitle>) =
            pool.titles.iter().partition(|title| !title.officials.is_empty());
        out.push(self.titles(&planned));
        if !unplanned.is_empty() {
            let titles: Vec<&str> = unplanned.iter().map(|one| one.title.as_str()).collect();
            let titles = titles.join(", ");
            out.paragraph(self.text.with("review-none-planned", &[("titles", &titles)]));
        }
        let stuck = pool.without_move.len();
        out.paragraph(self.text.with("review-pool-stuck", &[("count", &stuck)]));
        for who in &pool.without_move[..self.named.most(stuck)] {
            out.item(self.cards.person(who));
        }
        self.rest(&mut out, stuck);
        out
    }

    /// Titles with those who are planned for them: in one table, or where the page is too narrow in two.
    fn titles(&self, titles: &[&PoolTitle]) -> Block {
        let everybody = || self.text.plain("review-everybody");
        let pool = &self.review.pool.makeup;
        let counts = |title: &PoolTitle| {
            let counts = [title.seats, title.officials.len()].map(|count| count.to_string());
            counts.into_iter().chain([percent(self.text, title.outsiders)]).collect::<Vec<_>>()
        };
        let sums = vec![String::new(), pool.officials.to_string(), String::new()];
        let makeups = |title: &PoolTitle| makeup_cells(self.text, &title.makeup);
        let wide = |title: &PoolTitle| [counts(title), makeups(title)].concat();
        let row = |label: &str, cells: Vec<String>| [vec![label.to_owned()], cells].concat();
        let table = |heads: Vec<String>, cells: &dyn Fn(&PoolTitle) -> Vec<String>, last| {
            let numbers = 1..heads.len();
            let mut table = Table::new(heads).right(numbers);
            titles.iter().for_each(|title| table.row(row(&title.title, cells(title))));
            table.row(row(&everybody(), last));
            table
        };
        let [title, seats, planned, outsiders] =
            self.heads(["title", "seats-all", "planned-for", "outsiders"]);
        let own = [title.clone(), seats, planned, outsiders];
        let all = self.makeup_heads(own.clone());
        let narrow = [
            table(own.to_vec(), &counts, sums.clone()),
            table(self.makeup_heads([title]), &makeups, makeup_cells(self.text, pool)),
        ];
        Block::Fitting(vec![
            vec![table(all, &wide, [sums, makeup_cells(self.text, pool)].concat())],
            narrow.to_vec(),
        ])
    }

    /// Fields and areas with too many or too few.
    pub(super) fn supply(&self) -> Document {
        let mut out = Document::default();
        out.heading(self.text.plain("review-supply"));
        if !self.review.fields.is_empty() {
            let heads =
                self.heads(["field", "asked-alone", "room", "holders", "shortage", "surplus"]);
            let mut table = Table::new(heads).right(1..6);
            for one in self.review.fields.iter().filter(|one| one.area_grade.is_none()) {
                let counts = [one.asked, one.room, one.holders, one.shortage, one.surplus];
                let counts = counts.map(|count| count.to_string());
                table.row(std::iter::once(one.field.clone()).chain(counts));
            }
            out.table(table);
            out.space();
        }
        let heads = self.heads(["area", "seats-all", "holders", "shortage", "critical"]);
        let mut table = Table::new(heads).right(1..5);
        for one in &self.review.areas {
            let counts = [one.seats, one.holders, one.shortage, one.critical_empty];
            let counts = counts.map(|count| count.to_string());
            table.row(std::iter::once(self.area(one.area_grade)).chain(counts));
        }
        out.table(table);
        out
    }

    /// Non-local heads by title, with the units.
    pub(super) fn nonlocal(&self) -> Document {
        let mut out = Document::default();
        let titles = self.by_title();
        if titles.is_empty() {
            return out;
        }
        out.heading(self.text.plain("review-nonlocal"));
        let heads = self.heads(["title", "non-local", "local", "unknown", "seats"]);
        let mut table = Table::new(heads).right(1..5);
        for (title, own) in &titles {
            let counts = [&own.nonlocal, &own.local, &own.unknown, &own.empty];
            let counts = counts.map(|list| list.len().to_string());
            table.row(std::iter::once((*title).to_owned()).chain(counts));
        }
        out.table(table);
        for target in self.review.targets.iter().filter(|target| target.is_of_nonlocals) {
            let (asked, margin) = (self.asked(target), self.margin(target));
            let args: [(&str, &dyn Display); 5] = [
                ("rule", &target.rule),
                ("asked", &asked),
                ("count", &target.count),
                ("of", &target.of),
                ("margin", &margin),
            ];
            out.paragraph(self.text.with("review-nonlocal-target", &args));
        }
        for (title, own) in &titles {
            self.units(&mut out, "review-nonlocal-units", title, &own.nonlocal);
            self.units(&mut out, "review-local-units", title, &own.local);
        }
        out
    }

    fn by_title(&self) -> BTreeMap<&str, ByTitle<'_>> {
        let mut titles: BTreeMap<&str, ByTitle<'_>> = BTreeMap::new();
        for holder in &self.review.nonlocal {
            let directory = self.review.directory.as_ref();
            let own = titles.entry(directory.map_or("", |d| d.title(&holder.post_id))).or_default();
            let list = match (&holder.official_id, holder.is_local) {
                (None, _) => &mut own.empty,
                (_, Some(false)) => &mut own.nonlocal,
                (_, Some(true)) => &mut own.local,
                (_, None) => &mut own.unknown,
            };
            list.push(holder);
        }
        titles
    }

    /// The units in which these serve.
    fn units(&self, out: &mut Document, key: &str, title: &str, holders: &[&NonlocalHolder]) {
        if holders.is_empty() {
            return;
        }
        let directory = self.review.directory.as_ref();
        let unit = |post: &str| Some(directory?.unit_of(post)?.name.clone());
        let name = |holder: &&NonlocalHolder| unit(&holder.post_id).unwrap_or_default();
        let units = holders.iter().map(name).collect::<Vec<_>>().join("; ");
        let args: [(&str, &dyn Display); 3] =
            [("title", &title), ("count", &holders.len()), ("units", &units)];
        out.item(self.text.with(key, &args));
    }
}

/// Whether a target is about those who move, of whom there are none before a plan.
fn is_of_movers(target: &ShareTarget) -> bool {
    target.group == "movers"
}

/// "<40", "40-49", "50+".
fn age_head(age: &AgeShare) -> String {
    match (age.from, age.below) {
        (None, Some(below)) => format!("<{below}"),
        (Some(from), Some(below)) => format!("{from}-{}", below - 1),
        (from, None) => format!("{}+", from.unwrap_or(0)),
    }
}

/// Whether the youngest bracket is that of the young: then it is not told twice.
fn is_young_a_bracket(ages: &[AgeShare]) -> bool {
    ages.first().is_some_and(|age| (age.from, age.below) == (None, Some(YOUNG)))
}

fn makeup_cells(text: &Text, makeup: &Makeup) -> Vec<String> {
    let young = (!is_young_a_bracket(&makeup.ages)).then_some(makeup.young);
    let shares = std::iter::once(makeup.women).chain(young).chain([makeup.minority]);
    shares
        .chain(makeup.ages.iter().map(|age| age.share))
        .map(|share| percent(text, share))
        .collect()
}
