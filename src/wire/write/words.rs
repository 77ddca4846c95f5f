//! Labels in words, Dutch and English.

use crate::domain::{Locale, PaymentUnit};

/// What a budget starts with; `points` is what points are called.
pub(super) fn tariff(unit: PaymentUnit, points: &str, locale: Locale) -> String {
    match (unit, locale) {
        (PaymentUnit::Money, Locale::Dutch) => "tarief van uw indicatie".to_owned(),
        (PaymentUnit::Money, Locale::English) => "tariff of your indication".to_owned(),
        (PaymentUnit::Time, Locale::Dutch) => "tijd volgens uw indicatie".to_owned(),
        (PaymentUnit::Time, Locale::English) => "time by your indication".to_owned(),
        (PaymentUnit::Points, Locale::Dutch) => format!("{points} volgens uw indicatie"),
        (PaymentUnit::Points, Locale::English) => format!("{points} by your indication"),
    }
}
