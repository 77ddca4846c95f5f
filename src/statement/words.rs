//! Findings and amounts in words, Dutch and English.

use super::{Amount, FindingKind};
use crate::domain::{Catalogue, Locale, PaymentUnit};
use crate::quantity::Calendar;

/// A finding in one plain sentence.
#[must_use]
pub fn finding_in_words(_kind: &FindingKind<'_>, _unit: PaymentUnit, _calendar: &Calendar, _catalogue: &Catalogue, _locale: Locale) -> String {
    String::new()
}

/// An amount in words, rounded to hundredths: `€ 1.234,56 per week`.
#[must_use]
pub fn amount_in_words(_amount: Amount, _locale: Locale) -> String {
    String::new()
}
