//! Labels in words, Dutch and English.

use std::borrow::Cow;

use crate::domain::{Locale, PaymentUnit};

/// What a budget starts with; `points` is what points are called.
pub(super) fn tariff(unit: PaymentUnit, points: &str, locale: Locale) -> Cow<'static, str> {
    match (unit, locale) {
        (PaymentUnit::Money, Locale::Dutch) => "tarief van uw indicatie".into(),
        (PaymentUnit::Money, Locale::English) => "tariff of your indication".into(),
        (PaymentUnit::Time, Locale::Dutch) => "tijd volgens uw indicatie".into(),
        (PaymentUnit::Time, Locale::English) => "time by your indication".into(),
        (PaymentUnit::Points, Locale::Dutch) => format!("{points} volgens uw indicatie").into(),
        (PaymentUnit::Points, Locale::English) => format!("{points} by your indication").into(),
    }
}
