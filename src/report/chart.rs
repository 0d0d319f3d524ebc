//! Small charts in characters.

/// A bar of one to `width` blocks for a value between `least` and `most`.
pub(super) fn bar(value: i64, least: i64, most: i64, width: usize) -> String {
    let share = (value - least) as f64 / (most - least).max(1) as f64;
    "█".repeat(1 + (share * (width - 1) as f64).round() as usize)
}
