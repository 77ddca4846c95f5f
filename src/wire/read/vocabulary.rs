//! The fact names that are known: those of every loaded policy.

use std::collections::BTreeSet;

use crate::domain::nearest;

/// The names of facts that some policy asks for.
#[derive(Debug, Clone, Default)]
pub struct Vocabulary {
    facts: BTreeSet<String>,
    duties: BTreeSet<String>,
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

    /// Adds the names of meetings, tasks and what must come before them.
    pub fn learn_duties<'a>(&mut self, names: impl IntoIterator<Item = &'a str>) {
        self.duties.extend(names.into_iter().map(str::to_owned));
    }

    /// Whether some policy knows a meeting or task of this name.
    #[must_use]
    pub fn knows_duty(&self, name: &str) -> bool {
        self.duties.contains(name)
    }

    /// The names of every meeting and task.
    pub fn duties(&self) -> impl Iterator<Item = &str> {
        self.duties.iter().map(String::as_str)
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
