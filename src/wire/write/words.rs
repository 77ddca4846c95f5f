//! Labels in words, Dutch and English.

use crate::domain::Locale;

/// What a budget starts with.
pub(super) const fn tariff(locale: Locale) -> &'static str {
    match locale {
        Locale::Dutch => "tarief van uw indicatie",
        Locale::English => "tariff of your indication",
    }
}
