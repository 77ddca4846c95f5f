//! The parts of a pair, taken one by one.
//!
//! In: a pair of the parser library. Out: the pairs in it, asked for by rule.
//! Absent on purpose: the tree.

use pest::iterators::{Pair, Pairs};

use super::Rule;

/// The parts of a pair that were not taken yet.
pub(super) struct Parts<'i>(Pairs<'i, Rule>);

impl<'i> Parts<'i> {
    /// The parts of a pair.
    pub(super) fn of(pair: Pair<'i, Rule>) -> Self {
        Self(pair.into_inner())
    }

    /// The rule of the next part.
    pub(super) fn rule(&self) -> Option<Rule> {
        self.0.peek().map(|pair| pair.as_rule())
    }

    /// The next part, if it is of this rule.
    pub(super) fn accept(&mut self, rule: Rule) -> Option<Pair<'i, Rule>> {
        (self.rule() == Some(rule)).then(|| self.0.next()).flatten()
    }

    /// Whether the next part is of this rule; if so it is taken.
    pub(super) fn word(&mut self, rule: Rule) -> bool {
        self.accept(rule).is_some()
    }
}

impl<'i> Iterator for Parts<'i> {
    type Item = Pair<'i, Rule>;

    fn next(&mut self) -> Option<Self::Item> {
        self.0.next()
    }
}

/// The only part of a pair, or its first.
pub(super) fn inner(pair: Pair<'_, Rule>) -> Option<Pair<'_, Rule>> {
    pair.into_inner().next()
}
