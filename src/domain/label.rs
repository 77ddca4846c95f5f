//! Texts that people read, in Dutch and English.

/// The language of a text for people.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub enum Locale {
    /// Dutch, the language of the field.
    #[default]
    Dutch,
    /// English.
    English,
}

/// A text in Dutch, and in English where someone gave it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Label {
    /// The Dutch text.
    pub dutch: String,
    /// The English text; none: the Dutch one serves.
    pub english: Option<String>,
}

impl Label {
    /// The same text for both.
    #[must_use]
    pub fn same(text: &str) -> Self {
        Self { dutch: text.to_owned(), english: None }
    }

    /// The text for a reader.
    #[must_use]
    pub fn text(&self, locale: Locale) -> &str {
        match (locale, &self.english) {
            (Locale::English, Some(english)) => english,
            (Locale::English, None) | (Locale::Dutch, _) => &self.dutch,
        }
    }
}
