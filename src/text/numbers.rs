//! Numbers as each language writes them, by ICU.

use icu_decimal::DecimalFormatter;
use icu_decimal::input::Decimal;
use icu_locale_core::{Locale, locale};

use super::Language;

thread_local! {
    static ENGLISH: DecimalFormatter = formatter(locale!("en"));
    static VIETNAMESE: DecimalFormatter = formatter(locale!("vi"));
}

fn formatter(locale: Locale) -> DecimalFormatter {
    DecimalFormatter::try_new(locale.into(), Default::default())
        .expect("the language is among ICU's own data")
}

/// A number with so many decimals.
pub(super) fn decimal(language: Language, number: f64, decimals: usize) -> String {
    let plain = format!("{number:.decimals$}");
    let Ok(number) = plain.parse::<Decimal>() else { return plain }; // not a number, or infinite
    match language {
        Language::English => ENGLISH.with(|one| one.format_to_string(&number)),
        Language::Vietnamese => VIETNAMESE.with(|one| one.format_to_string(&number)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decimals_and_thousands_are_those_of_the_language() {
        let both =
            |number, decimals| Language::ALL.map(|language| decimal(language, number, decimals));
        assert_eq!(both(1_234_567.891, 2), ["1,234,567.89", "1.234.567,89"]);
        assert_eq!(both(-0.25, 1), ["-0.2", "-0,2"]);
        assert_eq!(both(15.57, 2), ["15.57", "15,57"]);
        assert_eq!(both(f64::INFINITY, 1), ["inf", "inf"]);
    }
}
