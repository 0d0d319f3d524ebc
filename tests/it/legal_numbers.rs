//! Every number of the law, from the day that still keeps it to the day that breaks it: the limit,
//! the day beside it, and the month before and after. The plan is of 15 March 2026; each date below
//! is counted by hand from there. Rules that no shipped model of this law uses are added to one, with
//! the numbers the catalogue gives them.

use luan::domain::OfficialIx;

use crate::legal_case::{A, Case, Model, PERSON, Person, load};

const REGULATION: Model<'_> = ("regulation-65", "");
const DECREE: Model<'_> = ("civil-service-170", "");
const TWO_TIER: Model<'_> = ("two-tier-2025", "");
/// The models that hold the conditions of a rotation.
const ROTATION: [Model<'_>; 3] = [REGULATION, DECREE, TWO_TIER];

/// What a child says to use a rule that its parent does not.
fn with(rule: &str, kind: &str) -> String {
    format!("[[rule]]\nid = '{rule}'\nkind = '{kind}'\nsource = 'the catalogue'\n")
}

fn without(rule: &str) -> String {
    format!("[[rule]]\nid = '{rule}'\nenabled = false\n")
}

/// Regulation 65 Art. 8, Decree 170/2025 Art. 48: a stint lasts 36 months at least.
#[test]
fn art_8_a_stint_of_36_months() {
    for (since, refusal) in [
        ("2023-02-15", None),
        ("2023-03-15", None),
        ("2023-03-16", Some("min_stint")),
        ("2023-04-15", Some("min_stint")),
    ] {
        for model in ROTATION {
            let stint = Person { since, stint: "rotation", ..PERSON };
            assert_eq!(stint.under(model).refusal("ELSEWHERE"), refusal, "{since} {model:?}");
            let service = Person { since, ..PERSON };
            assert_eq!(service.under(model).refusal("ELSEWHERE"), None, "no stint: {since}");
        }
    }
}

/// Regulation 65 Art. 5: ten years are left to whoever is moved to be trained.
#[test]
fn art_5_ten_years_left_for_training() {
    for (retires, refusal) in [
        ("2036-04-15", None),
        ("2036-03-15", None),
        ("2036-03-14", Some("remaining_service")),
        ("2036-02-15", Some("remaining_service")),
    ] {
        for model in ROTATION {
            let case = Person { retires, ..PERSON }.under(model);
            assert_eq!(case.refusal("ELSEWHERE"), refusal, "{retires} {model:?}");
        }
    }
}

/// Decree 135/2020: from 2028 on men retire at 62, from 2035 on women at 60, on the last day of the
/// month. Ten years are left to a man whose 62nd and to a woman whose 60th birthday is in March 2036.
#[test]
fn art_5_ten_years_left_by_cohort() {
    for (gender, born, refusal) in [
        ("male", "1974-03-31", None),
        ("male", "1974-03-01", None),
        ("male", "1974-02-28", Some("remaining_service")),
        ("male", "1974-02-01", Some("remaining_service")),
        ("female", "1976-03-31", None),
        ("female", "1976-03-01", None),
        ("female", "1976-02-29", Some("remaining_service")),
        ("female", "1976-02-01", Some("remaining_service")),
    ] {
        for model in ROTATION {
            let case = Person { gender, born, ..PERSON }.under(model);
            assert_eq!(case.refusal("ELSEWHERE"), refusal, "{gender} {born} {model:?}");
        }
    }
}

/// Decree 138/2020 Art. 56, Decision 727: one term of five years is left to whoever is moved because
/// of the non-local or the two-term rule.
#[test]
fn art_56_five_years_left_for_nonlocal_and_two_term() {
    for (retires, refusal) in [
        ("2031-04-15", None),
        ("2031-03-15", None),
        ("2031-03-14", Some("remaining_service")),
        ("2031-02-15", Some("remaining_service")),
    ] {
        for model in ROTATION {
            let nonlocal = Person { retires, ..PERSON }.under(model);
            assert_eq!(nonlocal.refusal("NONLOCAL"), refusal, "{retires} {model:?}");
            let head = Person { retires, post: "HEAD", since: "2016-03-15", ..PERSON };
            assert_eq!(head.under(model).refusal("ELSEWHERE"), refusal, "{retires} {model:?}");
        }
    }
}

/// Regulation 65 Art. 3(3): more than two consecutive terms are eight years as head of one unit. From
/// that day on a move to lead another unit is made for that reason, too.
#[test]
fn art_3_3_eight_years_as_head() {
    for (since, over) in
        [("2018-02-15", 1), ("2018-03-15", 1), ("2018-03-16", 0), ("2018-04-15", 0)]
    {
        for model in ROTATION {
            let head = Person { post: "HEAD", since, ..PERSON };
            let case = head.under(model);
            assert_eq!(case.short("two_term", &[]), over, "{since} {model:?}");
            assert_eq!(case.short("two_term", &[(A, "ELSEWHERE")]), 0);
            assert_eq!(case.short("two_term", &[(A, "DEPUTY")]), 0, "no head any more");
            // Six years left: enough for a two-term move, too few for training.
            let six_years = Person { retires: "2032-03-15", ..head }.under(model);
            let refusal = (over == 0).then_some("remaining_service");
            assert_eq!(six_years.refusal("ELSEWHERE"), refusal, "{since} {model:?}");
            assert_eq!(Person { since, ..PERSON }.under(model).short("two_term", &[]), 0);
        }
    }
}

/// Hai Duong 646-QD/TU: ten consecutive years as a deputy of one unit.
#[test]
fn hai_duong_ten_years_as_deputy() {
    let more = with("deputy_term", "hard");
    for (since, over) in
        [("2016-02-15", 1), ("2016-03-15", 1), ("2016-03-16", 0), ("2016-04-15", 0)]
    {
        let case = Person { since, ..PERSON }.under(("regulation-65", &more));
        assert_eq!(case.short("deputy_term", &[]), over, "{since}");
        assert_eq!(case.short("deputy_term", &[(A, "TWO")]), over, "a deputy still: {since}");
        assert_eq!(case.short("deputy_term", &[(A, "HEAD")]), 0);
        let head = Person { post: "HEAD", since, ..PERSON }.under(("regulation-65", &more));
        assert_eq!(head.short("deputy_term", &[]), 0);
    }
}

/// Anti-Corruption Law 2018 Art. 25: a post is left after two to five years, as the post says.
#[test]
fn art_25_a_post_is_left_after_two_to_five_years() {
    let limits = [
        ("TWO", ["2024-02-15", "2024-03-15", "2024-03-16", "2024-04-15"]),
        ("THREE", ["2023-02-15", "2023-03-15", "2023-03-16", "2023-04-15"]),
        ("FOUR", ["2022-02-15", "2022-03-15", "2022-03-16", "2022-04-15"]),
        ("FIVE", ["2021-02-15", "2021-03-15", "2021-03-16", "2021-04-15"]),
        ("DEPUTY", ["1998-05-01", "2006-03-15", "2016-03-15", "2021-03-15"]),
    ];
    for (post, since) in limits {
        let over = if post == "DEPUTY" { [0; 4] } else { [1, 1, 0, 0] };
        for (since, over) in since.into_iter().zip(over) {
            let case = Person { post, since, ..PERSON }.under(REGULATION);
            assert_eq!(case.short("position_change", &[]), over, "{post} {since}");
            assert_eq!(case.short("position_change", &[(A, "HEAD")]), 0, "{post} {since}");
        }
    }
}

/// Decree 59/2019 Art. 38: whoever retires in less than 18 months need not change post any more.
#[test]
fn art_38_no_change_of_post_in_the_last_18_months() {
    for (retires, over) in
        [("2027-10-15", 1), ("2027-09-15", 1), ("2027-09-14", 0), ("2027-08-15", 0)]
    {
        let case = Person { post: "FIVE", since: "2015-01-01", retires, ..PERSON };
        let found = case.under(REGULATION).short("position_change", &[]);
        assert_eq!(found, over, "{retires}");
    }
}

/// Decree 59/2019 Art. 38: nobody is moved who retires in less than 18 months.
#[test]
fn art_38_no_move_in_the_last_18_months() {
    let more = with("near_retirement", "filter") + &without("remaining_service");
    for (retires, refusal) in [
        ("2027-10-15", None),
        ("2027-09-15", None),
        ("2027-09-14", Some("near_retirement")),
        ("2027-08-15", Some("near_retirement")),
    ] {
        let case = Person { retires, ..PERSON }.under(("regulation-65", &more));
        assert_eq!(case.refusal("ELSEWHERE"), refusal, "{retires}");
    }
}

/// Decree 138/2020 Art. 56(2): the grades of three years count; of a plan of 2026 those of 2023, 2024
/// and 2025. Decision 727 asks for all three to be on file.
#[test]
fn art_56_2_three_years_of_evaluations() {
    let floor = Some("evaluation_floor");
    let earlier: [_; 1] = [("evaluations.csv", "A,2022,incomplete")];
    for (grades, more, regulation, decree) in [
        (["good", "good", "good"], &earlier[..], None, None),
        (["complete", "good", "good"], &[], floor, floor),
        (["good", "complete", "good"], &[], floor, floor),
        (["good", "excellent", "complete"], &[], floor, floor),
        (["", "good", "good"], &[], None, floor),
        (["good", "good", ""], &[], None, floor),
    ] {
        let person = Person { grades, more, ..PERSON };
        for (model, refusal) in [(REGULATION, regulation), (TWO_TIER, regulation), (DECREE, decree)]
        {
            assert_eq!(person.under(model).refusal("ELSEWHERE"), refusal, "{grades:?} {model:?}");
        }
    }
}

/// Decree 170/2025 Art. 25(5), Decree 59/2019 Art. 39: a child below 36 months. One born on 16 March
/// 2023 is that old on 16 March 2026, and the bar holds through the day before.
#[test]
fn art_25_5_a_child_below_36_months() {
    let bar = Some("temporary_bar");
    for (born, row, refusal) in [
        ("2023-04-16", "A,maternity,2026-04-15", bar),
        ("2023-03-16", "A,maternity,2026-03-15", bar),
        ("2023-03-15", "A,maternity,2026-03-14", None),
        ("2023-02-16", "A,maternity,2026-02-15", None),
    ] {
        for model in ROTATION {
            let person = Person { gender: "female", more: &[("restrictions.csv", row)], ..PERSON };
            assert_eq!(person.under(model).refusal("ELSEWHERE"), refusal, "{born} {model:?}");
        }
    }
}

/// Regulation 377: no higher post for 24 months after a reprimand, 36 after a warning, 60 after a
/// removal. The roster states the last day of the bar; an equal post stays open.
#[test]
fn art_377_no_higher_post_after_discipline() {
    let named = "[[rule]]\nid = 'temporary_bar'\nreasons = ['illness', 'maternity']\n";
    let more = with("higher_bar", "filter") + named;
    let bar = Some("higher_bar");
    for (measure, decided, until, refusal) in [
        ("reprimand", "2024-04-16", "2026-04-15", bar),
        ("reprimand", "2024-03-16", "2026-03-15", bar),
        ("reprimand", "2024-03-15", "2026-03-14", None),
        ("warning", "2023-04-16", "2026-04-15", bar),
        ("warning", "2023-03-16", "2026-03-15", bar),
        ("warning", "2023-03-15", "2026-03-14", None),
        ("removal", "2021-04-16", "2026-04-15", bar),
        ("removal", "2021-03-16", "2026-03-15", bar),
        ("removal", "2021-03-15", "2026-03-14", None),
    ] {
        let row = format!("A,{measure},{until}");
        let restrictions = [("restrictions.csv", row.as_str())];
        let person = Person { grades: ["excellent"; 3], more: &restrictions, ..PERSON };
        let case = person.under(("regulation-65", &more));
        assert_eq!(case.refusal("HIGHER"), refusal, "{measure} of {decided}");
        assert_eq!(case.refusal("ELSEWHERE"), None, "{measure} of {decided}");
    }
}

/// Regulation 65 Art. 4(3): higher only for outstanding officials; the model takes the two grades
/// before the plan.
#[test]
fn art_4_3_a_higher_post_after_two_excellent_years() {
    let rank = Some("rank_equivalent");
    for (grades, refusal) in [
        (["good", "excellent", "excellent"], None),
        (["excellent", "good", "excellent"], rank),
        (["excellent", "excellent", "good"], rank),
    ] {
        let case = Person { grades, ..PERSON }.under(REGULATION);
        assert_eq!(case.refusal("HIGHER"), refusal, "{grades:?}");
        assert_eq!(case.refusal("ELSEWHERE"), None, "{grades:?}");
    }
}

/// Practice reports: a stint is not overstayed; 60 months are the catalogue's number.
#[test]
fn a_stint_of_60_months_is_overdue() {
    for (since, over) in
        [("2021-02-15", 1), ("2021-03-15", 1), ("2021-03-16", 0), ("2021-04-15", 0)]
    {
        let stint = Person { since, stint: "rotation", ..PERSON };
        let case = stint.under(REGULATION);
        assert_eq!(case.short("stint_overdue", &[]), over, "{since}");
        assert_eq!(case.short("stint_overdue", &[(A, "ELSEWHERE")]), 0);
        let service = Person { since, ..PERSON }.under(REGULATION);
        assert_eq!(service.short("stint_overdue", &[]), 0, "no stint: {since}");
    }
}

/// Regulation 65 Art. 10: after 36 months the place at home is owed, or one where the stint was; a
/// third place is neither.
#[test]
fn art_10_a_return_is_owed_after_36_months() {
    for (since, owed) in
        [("2023-02-15", 1), ("2023-03-15", 1), ("2023-03-16", 0), ("2023-04-15", 0)]
    {
        let stint = Person { since, stint: "rotation", returns_to: "DB", ..PERSON };
        let case = stint.under(REGULATION);
        assert_eq!(case.short("return_right", &[(A, "THIRD")]), owed, "{since}");
        assert_eq!(case.short("return_right", &[(A, "ELSEWHERE")]), 0, "home: {since}");
        assert_eq!(case.short("return_right", &[(A, "HEAD")]), 0, "settled: {since}");
        assert_eq!(case.short("return_right", &[]), 0, "stays: {since}");
    }
}

/// Dak Nong under Regulation 98: whoever lived, studied or worked there for twenty years is a local.
#[test]
fn art_3_2_a_local_after_twenty_years() {
    let twenty = ("regulation-65-twenty-years", "");
    for (since, refusal) in [
        ("2006-02-15", Some("nonlocal_post")),
        ("2006-03-15", Some("nonlocal_post")),
        ("2006-03-16", None),
        ("2006-04-15", None),
    ] {
        let row = format!("A,DB,{since},");
        let residences = [("residences.csv", row.as_str())];
        let person = Person { more: &residences, ..PERSON };
        assert_eq!(person.under(twenty).refusal("NONLOCAL"), refusal, "{since}");
        assert_eq!(person.under(REGULATION).refusal("NONLOCAL"), None, "origin alone: {since}");
    }
}

/// Election Commission of India: nobody is posted to a place of three years in the last four. The
/// four years begin on 15 March 2022.
#[test]
fn india_not_back_after_36_of_48_months() {
    let more = with("no_return_too_soon", "filter");
    let bar = Some("no_return_too_soon");
    for (end, refusal) in
        [("2025-04-15", bar), ("2025-03-15", bar), ("2025-03-14", None), ("2025-02-15", None)]
    {
        let row = format!("A,,DB,2010-01-01,{end},regular,");
        let served = [("tenures.csv", row.as_str())];
        let person = Person { since: "2025-05-01", more: &served, ..PERSON };
        let case = person.under(("regulation-65", &more));
        assert_eq!(case.refusal("ELSEWHERE"), refusal, "{end}");
        assert_eq!(case.refusal("THIRD"), None, "{end}");
    }
}

/// Press on Regulation 98, local government in Japan: no move before two years in a post.
#[test]
fn two_years_in_a_post_before_a_move() {
    let more = with("min_tenure_before_move", "filter");
    for (since, refusal) in [
        ("2024-02-15", None),
        ("2024-03-15", None),
        ("2024-03-16", Some("min_tenure_before_move")),
        ("2024-04-15", Some("min_tenure_before_move")),
    ] {
        let case = Person { since, ..PERSON }.under(("regulation-65", &more));
        assert_eq!(case.refusal("ELSEWHERE"), refusal, "{since}");
    }
}

/// Directive 35-CT/TW: the young are below 40; Directive 45-CT/TW: below 42.
#[test]
fn directives_35_and_45_the_young_are_below_40_and_42() {
    for (model, born, short) in [
        (REGULATION, "1986-04-15", 0),
        (REGULATION, "1986-03-16", 0),
        (REGULATION, "1986-03-15", 1),
        (REGULATION, "1986-02-15", 1),
        (TWO_TIER, "1984-04-15", 0),
        (TWO_TIER, "1984-03-16", 0),
        (TWO_TIER, "1984-03-15", 1),
        (TWO_TIER, "1984-02-15", 1),
    ] {
        let case = Person { born, ..PERSON }.under(model);
        assert_eq!(case.short("young_share", &[(A, "ELSEWHERE")]), short, "{born} {model:?}");
    }
}

/// Twenty holders of the post of many seats, by gender and year of birth.
fn twenty(model: Model<'_>, person: impl Fn(usize) -> (&'static str, &'static str)) -> Case {
    let mut rows = Vec::new();
    for at in 0..20 {
        let (gender, born) = person(at);
        rows.push(("officials.csv", format!("A{at},Anybody,{gender},{born},DA,")));
        rows.push(("tenures.csv", format!("A{at},MANY,,2020-01-01,,regular,")));
    }
    Case(load(model, &rows))
}

/// Everybody of [`twenty`] moves.
fn all_move() -> Vec<(OfficialIx, &'static str)> {
    (0..20).map(|at| (OfficialIx(at), "THIRD")).collect()
}

/// Directive 35-CT/TW: 15 % women and 10 % young: three and two of twenty.
#[test]
fn directive_35_shares_of_women_and_young() {
    for (few, women_short, young_short) in [(3, 0, 0), (2, 1, 0), (1, 2, 1), (0, 3, 2)] {
        let case = twenty(REGULATION, |at| {
            if at < few { ("female", "1990-01-01") } else { ("male", "1980-01-01") }
        });
        assert_eq!(case.short("women_share", &all_move()), women_short, "{few} of 20");
        assert_eq!(case.short("young_share", &all_move()), young_short, "{few} of 20");
    }
}

/// Directive 35-CT/TW: below 40 at least 10 %, from 40 to 49 between 40 and 50 %. Of twenty these are
/// two, and eight to ten.
#[test]
fn directive_35_age_brackets() {
    let more = with("age_brackets", "hard") + "of = 'all'\n";
    let brackets = |births: [(usize, &'static str); 5]| {
        let case = twenty(("regulation-65", &more), |at| {
            let mut ages =
                births.iter().flat_map(|(count, born)| std::iter::repeat_n(*born, *count));
            ("male", ages.nth(at).expect("twenty people"))
        });
        case.found("age_brackets", &[])
    };
    let one = |label: &str| vec![(label.to_owned(), 1)];
    // (39 since long, 39 until tomorrow or 40 since today, 45, 49 until tomorrow or 50 since today, 60)
    let births = |two, three, counts: [usize; 5]| {
        let born = ["1990-01-01", two, "1981-01-01", three, "1966-01-01"];
        std::array::from_fn(|at| (counts[at], born[at]))
    };
    let (still_39, now_40, still_49, now_50) =
        ("1986-03-16", "1986-03-15", "1976-03-16", "1976-03-15");
    assert_eq!(brackets(births(still_39, now_50, [1, 1, 8, 1, 9])), []);
    assert_eq!(brackets(births(now_40, now_50, [1, 1, 8, 1, 9])), one("all 0-39 min"));
    assert_eq!(brackets(births(still_39, still_49, [1, 1, 7, 1, 10])), []);
    assert_eq!(brackets(births(still_39, now_50, [1, 1, 7, 1, 10])), one("all 40-49 min"));
    assert_eq!(brackets(births(still_39, now_50, [1, 1, 10, 1, 7])), []);
    assert_eq!(brackets(births(still_39, still_49, [1, 1, 10, 1, 7])), one("all 40-49 max"));
}
