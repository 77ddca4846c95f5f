//! The fact names that are known: those of every loaded policy.

use std::collections::BTreeSet;

use crate::domain::nearest;

/// The names of facts that some policy asks for.
#[derive(Debug, Clone, Default)]
pub struct Vocabulary {
    facts: BTreeSet<String>,
}

impl Vocabulary {
    /// Adds names.
    pub fn learn<'a>(&mut self, names: impl IntoIterator<Item = &'a str>) {
        for name in names {
            if !self.facts.contains(name) {
                self.facts.insert(name.to_owned());
            }
        }
    }

    /// Whether some policy asks for this.
    #[must_use]
    pub fn knows(&self, name: &str) -> bool {
        self.facts.contains(name)
    }

    /// The nearest known name.
    #[must_use]
    pub fn nearest(&self, name: &str) -> Option<&str> {
        nearest(name, self.facts.iter().map(String::as_str))
    }
}
