//! One order for everything that files list in any order: by identifier, then by what is said. The
//! program that is solved, and all that is printed, is the same whatever the order of the rows.

use std::cmp::Ordering;

use jiff::civil::Date;

use crate::domain::{Decision, Official};

/// The order of identifiers: runs of digits by their number, all else letter by letter, so that O-9
/// comes before O-10. Only identifiers that are the same are equal.
pub(super) fn of_ids(a: &str, b: &str) -> Ordering {
    let (mut left, mut right) = (a, b);
    loop {
        let ((x, rest_x), (y, rest_y)) = (piece(left), piece(right));
        let is_number = |piece: &str| piece.starts_with(|c: char| c.is_ascii_digit());
        let order = if is_number(x) && is_number(y) { of_numbers(x, y) } else { x.cmp(y) };
        if order != Ordering::Equal || (x.is_empty() && y.is_empty()) {
            // 7 and 07 are the same number.
            return order.then(a.cmp(b));
        }
        (left, right) = (rest_x, rest_y);
    }
}

fn of_numbers(a: &str, b: &str) -> Ordering {
    let (a, b) = (a.trim_start_matches('0'), b.trim_start_matches('0'));
    a.len().cmp(&b.len()).then(a.cmp(b))
}

/// The digits that `text` begins with, or else its first letter; and the rest.
fn piece(text: &str) -> (&str, &str) {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let letter = text.chars().next().map_or(0, char::len_utf8);
    text.split_at(if digits > 0 { digits } else { letter })
}

/// Puts what the files say of each official in order. Evaluations are kept by year already.
pub(super) fn of_officials(officials: &mut [Official]) {
    for official in officials {
        official.tenures.sort_by_key(|t| {
            (t.start, t.end.unwrap_or(Date::MAX), t.post, t.unit, t.kind, t.return_unit)
        });
        official.residences.sort_by_key(|r| (r.start, r.unit, r.end));
        official.pool.sort();
        official.restrictions.sort_by(|a, b| (&a.reason, a.until).cmp(&(&b.reason, b.until)));
        official.relations.sort_by(|a, b| (a.other, &a.relation).cmp(&(b.other, &b.relation)));
    }
}

/// The order of decisions: by official, then as locks, bans and waivers.
pub(super) fn of_decisions(a: &Decision, b: &Decision) -> Ordering {
    let key = |d: &Decision| (d.official, d.action, d.post, d.decided_on, d.until);
    let words =
        |d: &Decision| [d.rule.clone().unwrap_or_default(), d.reason.clone(), d.decided_by.clone()];
    key(a).cmp(&key(b)).then_with(|| words(a).cmp(&words(b)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_in_identifiers_count_as_numbers() {
        let mut ids =
            ["O-10", "P-1", "O-9", "O-010", "o-2", "O", "", "O-9b", "O-9a10", "O-9a9", "Đ-1"];
        ids.sort_by(|a, b| of_ids(a, b));
        let expected =
            ["", "O", "O-9", "O-9a9", "O-9a10", "O-9b", "O-010", "O-10", "P-1", "o-2", "Đ-1"];
        assert_eq!(ids, expected);
        assert_eq!(
            of_ids("O-99999999999999999999999", "O-100000000000000000000000"),
            Ordering::Less
        );
        assert_eq!(of_ids("O-1", "O-1"), Ordering::Equal);
    }
}
