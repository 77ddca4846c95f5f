//! What an organisation calls its points.

use super::{Label, Locale};

/// A name of its own for points: one, and more than one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PointsName {
    /// One of them: `zegel`, `stamp`.
    pub one: Label,
    /// Another number of them: `zegels`, `stamps`.
    pub many: Label,
}

impl PointsName {
    /// What one of them, or another number, is called; the usual word without a name of their own.
    #[must_use]
    pub fn text(name: Option<&Self>, one: bool, locale: Locale) -> &str {
        match (name, one, locale) {
            (Some(name), true, _) => name.one.text(locale),
            (Some(name), false, _) => name.many.text(locale),
            (None, true, Locale::Dutch) => "punt",
            (None, false, Locale::Dutch) => "punten",
            (None, true, Locale::English) => "point",
            (None, false, Locale::English) => "points",
        }
    }
}
