//! Empty posts and what falls due, by half-year.

use std::fmt::Display;
use std::ops::Range;

use crate::report::document::{Block, Document, Table};
use crate::view::{Due, DueKind, GroupSeats, HalfYear, Opening, Spread, Vacancy};

use super::Page;

/// Half-years side by side in a table of a narrow page.
const SIDE_BY_SIDE: usize = 6;

/// A row of a timeline.
pub(super) struct Row<'a> {
    label: String,
    /// Seats that are empty at the plan date, in a table of seats.
    empty: Option<usize>,
    spread: &'a Spread,
}

impl Page<'_> {
    /// Empty posts at the plan date, and those that are to become empty.
    pub(super) fn empty_posts(&self) -> Document {
        let review = self.review;
        let mut out = Document::default();
        let empty: u32 = review.vacancies.iter().map(|one| one.seats).sum();
        let args: [(&str, &dyn Display); 2] = [("count", &empty), ("seats", &review.seats)];
        out.heading(self.text.plain("review-empty"));
        out.paragraph(self.text.with("review-empty-count", &args));
        let more = review.openings.len();
        out.paragraph(self.text.with("review-openings-count", &[("count", &more)]));
        let spreads = review.groups.iter().map(|group| &group.openings);
        let total = total(spreads, review.half_years.len());
        let group = |group: &'_ GroupSeats| self.group(Some(&group.level), Some(&group.block));
        let rows = review.groups.iter();
        let rows = rows.map(|own| Row {
            label: group(own),
            empty: Some(own.empty),
            spread: &own.openings,
        });
        let sum = self.text.plain("report-total");
        let sum = Row { label: sum, empty: Some(empty as usize), spread: &total };
        let rows: Vec<Row<'_>> = rows.chain([sum]).collect();
        out.push(self.timeline("group", &rows));
        if !review.vacancies.is_empty() {
            out.space();
            out.paragraph(self.text.plain("review-empty-posts"));
            out.append(self.vacancies(&review.vacancies));
        }
        if !review.openings.is_empty() {
            out.space();
            out.paragraph(self.text.plain("review-openings"));
            out.append(self.openings(&review.openings));
        }
        out
    }

    fn vacancies(&self, vacancies: &[Vacancy]) -> Document {
        let mut out = Document::default();
        let mut table = Table::new(self.heads(["seats", "post"])).right([0]);
        for one in &vacancies[..self.named.most(vacancies.len())] {
            table.row([one.seats.to_string(), self.cards.post(&one.post_id)]);
        }
        out.table(table);
        self.rest(&mut out, vacancies.len());
        out
    }

    fn openings(&self, openings: &[Opening]) -> Document {
        let mut out = Document::default();
        let mut table = Table::new(self.heads(["on", "cause", "holder", "post"])).below([3]);
        for one in &openings[..self.named.most(openings.len())] {
            let cause = self.due_word(&one.cause, None);
            let holder = self.cards.person(&one.official_id);
            table.row([one.on.clone(), cause, holder, self.cards.post(&one.post_id)]);
        }
        out.table(table);
        self.rest(&mut out, openings.len());
        out
    }

    /// What falls due, first counted and then by name.
    pub(super) fn dues(&self) -> Document {
        let mut out = Document::default();
        out.heading(self.text.plain("review-due"));
        let kinds = self.review.dues.iter();
        let rows: Vec<Row<'_>> = kinds
            .map(|DueKind { kind, rule, spread, .. }| {
                let label = self.due_word(kind, rule.as_deref());
                Row { label, empty: None, spread }
            })
            .collect();
        out.push(self.timeline("due", &rows));
        for kind in self.review.dues.iter().filter(|kind| !kind.people.is_empty()) {
            out.space();
            let count = kind.people.len();
            let what = self.due_word(&kind.kind, kind.rule.as_deref());
            let args: [(&str, &dyn Display); 2] = [("what", &what), ("count", &count)];
            out.paragraph(self.text.with("review-due-people", &args));
            out.table(self.people(&kind.people[..self.named.most(count)]));
            self.rest(&mut out, count);
        }
        out
    }

    fn people(&self, dues: &[Due]) -> Table {
        let returns = dues.iter().any(|due| due.return_unit_id.is_some());
        let heads = self.heads(["on", "begun", "official", "post"]).into_iter();
        let back = returns.then(|| self.text.plain("column-back-to"));
        let mut table = Table::new(heads.chain(back)).below(3..if returns { 5 } else { 4 });
        for due in dues {
            let cells = [
                due.on.clone(),
                due.since.clone().unwrap_or_default(),
                self.cards.person(&due.official_id),
                self.cards.place(self.text, &due.post_id),
            ];
            let back =
                || due.return_unit_id.as_ref().map_or_else(String::new, |id| self.cards.unit(id));
            table.row(cells.into_iter().chain(returns.then(back)));
        }
        table
    }

    /// The words for a kind of due, and the rule of the model where it bears another name.
    fn due_word(&self, kind: &str, rule: Option<&str>) -> String {
        let key = format!("review-due-{kind}");
        let word = if self.text.has(&key) { self.text.plain(&key) } else { kind.to_owned() };
        match rule.filter(|rule| *rule != kind) {
            Some(rule) => self.text.with("review-due-named", &[("what", &word), ("rule", &rule)]),
            None => word,
        }
    }

    /// Rows by half-year: in one table, or where the page is too narrow in several.
    fn timeline(&self, label: &str, rows: &[Row<'_>]) -> Block {
        let all = self.review.half_years.len();
        let parts = all.div_ceil(SIDE_BY_SIDE);
        let parts = (0..parts).map(|part| part * all / parts..(part + 1) * all / parts);
        let parts = parts.map(|halves| self.stretch(label, rows, halves)).collect();
        Block::Fitting(vec![vec![self.stretch(label, rows, 0..all)], parts])
    }

    /// Some half-years of a timeline: the first with what comes before them, the last with the sums.
    fn stretch(&self, label: &str, rows: &[Row<'_>], halves: Range<usize>) -> Table {
        let (first, last) = (halves.start == 0, halves.end == self.review.half_years.len());
        let has_empty = first && rows.iter().any(|row| row.empty.is_some());
        let [label, empty, now] = self.heads([label, "seats", "by-now"]);
        let heads = std::iter::once(label)
            .chain(has_empty.then_some(empty))
            .chain(first.then_some(now))
            .chain(self.review.half_years[halves.clone()].iter().map(short))
            .chain(last.then(|| self.text.plain("report-total")));
        let heads: Vec<String> = heads.collect();
        let numbers = 1..heads.len();
        let mut table = Table::new(heads).right(numbers);
        for Row { label, empty, spread } in rows {
            let counts = empty
                .filter(|_| first)
                .into_iter()
                .chain(first.then_some(spread.by_now))
                .chain(spread.by_half_year[halves.clone()].iter().copied())
                .chain(last.then(|| spread.total()));
            table.row(std::iter::once(label.clone()).chain(counts.map(|count| count.to_string())));
        }
        table
    }
}

/// "24/1": the century is on the page above.
fn short(half: &HalfYear) -> String {
    half.name.get(2..).unwrap_or(&half.name).to_owned()
}

/// The sum of spreads over so many half-years.
fn total<'a>(spreads: impl Iterator<Item = &'a Spread>, half_years: usize) -> Spread {
    let mut sum = Spread { by_now: 0, by_half_year: vec![0; half_years] };
    for spread in spreads {
        sum.by_now += spread.by_now;
        for (sum, count) in sum.by_half_year.iter_mut().zip(&spread.by_half_year) {
            *sum += count;
        }
    }
    sum
}
