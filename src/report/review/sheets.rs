//! The tables of a review for spreadsheets, each a file: identifiers, with names and titles beside them.

use crate::report::document::Table;
use crate::view::{Directory, Makeup, PoolTitle, Review, Share, ShareSide, Spread};

/// Every table with the name of its file.
pub fn sheets(review: &Review) -> Vec<(&'static str, Table)> {
    let nobody = Directory::default();
    let directory = review.directory.as_ref().unwrap_or(&nobody);
    vec![
        ("empty-posts", empty_posts(review, directory)),
        ("openings", openings(review, directory)),
        ("seats", seats(review)),
        ("due", due(review, directory)),
        ("due-count", due_count(review)),
        ("makeup", makeup(review)),
        ("targets", targets(review)),
        ("pool", pool(review)),
        ("pool-officials", pool_officials(review, directory)),
        ("fields", fields(review)),
        ("areas", areas(review)),
        ("nonlocal", nonlocal(review, directory)),
        ("purposes", purposes(review)),
        ("refused", refused(review)),
        ("stopped", stopped(review, directory)),
    ]
}

/// Title, unit, level and block of a post.
fn place(directory: &Directory, post: &str) -> [String; 4] {
    let unit = directory.unit_of(post).cloned().unwrap_or_default();
    [directory.title(post).to_owned(), unit.name, unit.level, unit.block]
}

fn empty_posts(review: &Review, directory: &Directory) -> Table {
    let mut table = Table::new(["post_id", "title", "unit", "level", "block", "empty_seats"]);
    for one in &review.vacancies {
        let own = std::iter::once(one.post_id.clone()).chain(place(directory, &one.post_id));
        table.row(own.chain([one.seats.to_string()]));
    }
    table
}

fn openings(review: &Review, directory: &Directory) -> Table {
    let mut table = Table::new([
        "on",
        "cause",
        "post_id",
        "title",
        "unit",
        "level",
        "block",
        "official_id",
        "name",
    ]);
    for one in &review.openings {
        let own = [one.on.clone(), one.cause.clone(), one.post_id.clone()];
        let name = directory.name(&one.official_id).to_owned();
        let row = own.into_iter().chain(place(directory, &one.post_id));
        table.row(row.chain([one.official_id.clone(), name]));
    }
    table
}

/// Heads of a spread: by now, each half-year, total.
fn spread_heads(review: &Review) -> impl Iterator<Item = String> + '_ {
    let halves = review.half_years.iter().map(|half| half.name.clone());
    std::iter::once("by_now".to_owned()).chain(halves).chain(["total".to_owned()])
}

fn spread_cells(spread: &Spread) -> impl Iterator<Item = String> + '_ {
    let counts = std::iter::once(spread.by_now).chain(spread.by_half_year.iter().copied());
    counts.chain([spread.total()]).map(|count| count.to_string())
}

fn seats(review: &Review) -> Table {
    let own = ["level", "block", "posts", "seats", "empty_seats"].map(str::to_owned);
    let mut table = Table::new(own.into_iter().chain(spread_heads(review)));
    for group in &review.groups {
        let counts = [group.posts, group.seats, group.empty].map(|count| count.to_string());
        let own = [group.level.clone(), group.block.clone()].into_iter().chain(counts);
        table.row(own.chain(spread_cells(&group.openings)));
    }
    table
}

fn due(review: &Review, directory: &Directory) -> Table {
    let mut table = Table::new([
        "kind",
        "rule",
        "on",
        "since",
        "official_id",
        "name",
        "post_id",
        "title",
        "unit",
        "level",
        "block",
        "return_unit_id",
    ]);
    for kind in &review.dues {
        for due in &kind.people {
            let post = due.post_id.clone().unwrap_or_default();
            let own = [
                kind.kind.clone(),
                kind.rule.clone().unwrap_or_default(),
                due.on.clone(),
                due.since.clone().unwrap_or_default(),
                due.official_id.clone(),
                directory.name(&due.official_id).to_owned(),
                post.clone(),
            ];
            let row = own.into_iter().chain(place(directory, &post));
            table.row(row.chain([due.return_unit_id.clone().unwrap_or_default()]));
        }
    }
    table
}

fn due_count(review: &Review) -> Table {
    let own = ["kind", "rule"].map(str::to_owned);
    let mut table = Table::new(own.into_iter().chain(spread_heads(review)));
    for kind in &review.dues {
        let own = [kind.kind.clone(), kind.rule.clone().unwrap_or_default()];
        table.row(own.into_iter().chain(spread_cells(&kind.spread)));
    }
    table
}

/// Heads of a makeup: a share is two columns, how many and of how many of whom it is known.
fn makeup_heads(review: &Review) -> impl Iterator<Item = String> + '_ {
    let ages = review.pool.makeup.ages.iter().map(|age| match (age.from, age.below) {
        (Some(from), Some(below)) => format!("age_{from}_to_{}", below - 1),
        (None, Some(below)) => format!("age_below_{below}"),
        (from, None) => format!("age_from_{}", from.unwrap_or(0)),
    });
    let shares = ["women", "young", "minority"].map(str::to_owned).into_iter().chain(ages);
    shares.flat_map(|name| [name.clone(), format!("{name}_of")])
}

fn makeup_cells(makeup: &Makeup) -> Vec<String> {
    let shares = [makeup.women, makeup.young, makeup.minority].into_iter();
    shares.chain(makeup.ages.iter().map(|age| age.share)).flat_map(share_cells).collect()
}

/// How many, and of how many; empty where it is known of nobody.
fn share_cells(share: Option<Share>) -> [String; 2] {
    share.map_or_else(Default::default, |share| [share.count.to_string(), share.of.to_string()])
}

fn makeup(review: &Review) -> Table {
    let own = ["level", "block", "area_grade", "holders"].map(str::to_owned);
    let mut table = Table::new(own.into_iter().chain(makeup_heads(review)));
    for group in &review.makeup {
        let own = [
            group.level.clone().unwrap_or_default(),
            group.block.clone().unwrap_or_default(),
            group.area_grade.map_or_else(String::new, |grade| grade.to_string()),
            group.makeup.officials.to_string(),
        ];
        table.row(own.into_iter().chain(makeup_cells(&group.makeup)));
    }
    table
}

fn targets(review: &Review) -> Table {
    let mut table = Table::new([
        "rule",
        "group",
        "side",
        "share_thousandths",
        "members_asked",
        "count",
        "of",
        "margin",
    ]);
    let number = |number: Option<i64>| number.map_or_else(String::new, |number| number.to_string());
    for one in &review.targets {
        table.row([
            one.rule.clone(),
            one.group.clone(),
            if one.side == ShareSide::Least { "least" } else { "most" }.to_owned(),
            number(one.share),
            number(one.members),
            one.count.to_string(),
            one.of.to_string(),
            one.margin.to_string(),
        ]);
    }
    table
}

fn pool(review: &Review) -> Table {
    let own = ["title", "level", "posts", "seats", "planned", "outsiders", "outsiders_of"];
    let own = own.map(str::to_owned).into_iter();
    let mut table = Table::new(own.chain(makeup_heads(review)));
    for title in &review.pool.titles {
        let counts =
            [title.posts, title.seats, title.officials.len()].map(|count| count.to_string());
        let own = [title.title.clone(), title.level.clone()].into_iter().chain(counts);
        table.row(own.chain(share_cells(title.outsiders)).chain(makeup_cells(&title.makeup)));
    }
    table
}

/// A row for each official and title, and whether the official may move at all.
fn pool_officials(review: &Review, directory: &Directory) -> Table {
    let mut table = Table::new(["official_id", "name", "title", "may_move"]);
    let lines = |title: &PoolTitle| {
        let line = |who: &String| (who.clone(), title.title.clone());
        title.officials.iter().map(line).collect::<Vec<_>>()
    };
    let mut lines: Vec<(String, String)> = review.pool.titles.iter().flat_map(lines).collect();
    lines.sort();
    for (who, title) in lines {
        let may_move = if review.pool.without_move.contains(&who) { "no" } else { "yes" };
        let name = directory.name(&who).to_owned();
        table.row([who, name, title, may_move.to_owned()]);
    }
    table
}

fn fields(review: &Review) -> Table {
    let mut table = Table::new([
        "field",
        "area_grade",
        "seats_for_it_alone",
        "seats_with_room",
        "holders",
        "shortage",
        "surplus",
    ]);
    for one in &review.fields {
        let grade = one.area_grade.map_or_else(String::new, |grade| grade.to_string());
        let counts = [one.asked, one.room, one.holders, one.shortage, one.surplus];
        let counts = counts.map(|count| count.to_string());
        table.row([one.field.clone(), grade].into_iter().chain(counts));
    }
    table
}

fn areas(review: &Review) -> Table {
    let mut table = Table::new([
        "area_grade",
        "posts",
        "seats",
        "holders",
        "empty_seats",
        "empty_critical_seats",
    ]);
    for one in &review.areas {
        let grade = usize::from(one.area_grade);
        table.row([grade, one.posts, one.seats, one.holders, one.shortage, one.critical_empty]);
    }
    table
}

fn nonlocal(review: &Review, directory: &Directory) -> Table {
    let mut table = Table::new([
        "post_id",
        "title",
        "unit",
        "level",
        "block",
        "official_id",
        "name",
        "is_local",
    ]);
    for one in &review.nonlocal {
        let who = one.official_id.clone().unwrap_or_default();
        let name = directory.name(&who).to_owned();
        let local = match one.is_local {
            Some(true) => "yes",
            Some(false) => "no",
            None => "",
        };
        let row = std::iter::once(one.post_id.clone()).chain(place(directory, &one.post_id));
        table.row(row.chain([who, name, local.to_owned()]));
    }
    table
}

fn purposes(review: &Review) -> Table {
    let mut table = Table::new(["purpose", "officials", "moves", "stopped_officials"]);
    for one in &review.movers.purposes {
        let counts = [one.officials.to_string(), one.moves.to_string(), one.stopped.to_string()];
        table.row(std::iter::once(one.purpose.clone()).chain(counts));
    }
    table
}

fn refused(review: &Review) -> Table {
    let mut table = Table::new(["purpose", "rule", "moves", "stopped_officials"]);
    for one in &review.movers.purposes {
        for refused in &one.refused {
            let counts = [refused.moves.to_string(), refused.stopped.to_string()];
            table.row([one.purpose.clone(), refused.rule.clone()].into_iter().chain(counts));
        }
    }
    table
}

fn stopped(review: &Review, directory: &Directory) -> Table {
    let mut table = Table::new(["official_id", "name", "removed"]);
    for one in &review.movers.stopped {
        let removed = one.removed.iter().map(|own| format!("{} {}", own.rule, own.posts));
        let name = directory.name(&one.official_id).to_owned();
        table.row([one.official_id.clone(), name, removed.collect::<Vec<_>>().join(";")]);
    }
    table
}
