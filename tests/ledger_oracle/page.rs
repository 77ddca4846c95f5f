//! A month as it is told: pots, sums, entries and what stands out.

use std::collections::{BTreeMap, BTreeSet};

use num_traits::Zero as _;

use super::dates::Day;
use crate::oracle::Number;

/// What the client has: left over, bought, his own reserve, and what nobody decides about.
pub type Pots = [Number; 4];

/// The ten sums of the account, by name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sums(pub BTreeMap<&'static str, Number>);

/// What comes in, and what goes out.
pub const IN: [&str; 5] = ["budget", "given back", "bought", "copaid", "borne"];
pub const OUT: [&str; 5] = ["collective", "paid out", "planned", "unplanned", "lapsed"];

/// One month.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    pub from: Day,
    pub until: Day,
    pub opening: Pots,
    pub closing: Pots,
    pub sums: Sums,
    pub invoice: Number,
    /// Amounts by what they are; nothing is not written down.
    pub entries: BTreeMap<String, Number>,
    pub findings: BTreeSet<&'static str>,
}

impl Sums {
    pub fn nothing() -> Self {
        Self(IN.into_iter().chain(OUT).map(|name| (name, Number::zero())).collect())
    }

    pub fn add(&mut self, name: &'static str, amount: &Number) {
        *self.0.get_mut(name).expect("one of the ten") += amount;
    }

    pub fn get(&self, name: &'static str) -> &Number {
        &self.0[name]
    }
}

impl Page {
    pub fn new(from: Day, until: Day, opening: Pots) -> Self {
        Self {
            from,
            until,
            closing: opening.clone(),
            opening,
            sums: Sums::nothing(),
            invoice: Number::zero(),
            entries: BTreeMap::new(),
            findings: BTreeSet::new(),
        }
    }

    /// Writes an amount down beside others of the same kind.
    pub fn enter(&mut self, kind: String, amount: &Number) {
        if !amount.is_zero() {
            *self.entries.entry(kind).or_insert_with(Number::zero) += amount;
        }
    }

    /// What is written of a kind.
    pub fn entered(&self, kind: &str) -> Number {
        self.entries.get(kind).cloned().unwrap_or_else(Number::zero)
    }
}
