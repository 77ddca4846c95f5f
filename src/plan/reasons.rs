//! Reasons laid out for reading: behind each rule a contiguous run of all it rests on.
//!
//! In: a checked policy. Out: [`Why`]s, and the assumptions in the order of the text.
//! Absent on purpose: which of them an evaluation meets; it sets one bit for each assumption it does.

use crate::check::Policy;
use crate::check::expression::{Expression, Node, walk};
use crate::check::policy::{LetId, ReasonId, TableId};
use crate::domain::Reason;
use crate::source::Place;

/// The reasons behind one rule: its own, then those of the tables and named values it uses.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Why {
    pub(crate) first: u32,
    pub(crate) end: u32,
    pub(crate) mask: u32,
}

/// Every run of reasons, and what is assumed.
#[derive(Debug, Clone, Default)]
pub(crate) struct Reasons {
    /// The runs, one after the other.
    pub(crate) runs: Vec<Reason>,
    /// For each run, which assumptions it rests on: `words` numbers of 64 bits.
    pub(crate) masks: Vec<u64>,
    /// How many numbers a mask takes.
    pub(crate) words: usize,
    /// The assumptions, in the order of the text.
    pub(crate) assumed: Vec<Reason>,
    /// Every reason by its id in the policy: rows of tables have their own.
    pub(crate) each: Vec<Reason>,
    /// Which assumption each of those is.
    pub(crate) bits: Vec<Option<usize>>,
}

impl Reasons {
    /// The reasons of a policy, with no runs yet.
    pub(crate) fn of(policy: &Policy) -> Self {
        let mut assumed: Vec<Reason> =
            policy.reasons.iter().filter(|reason| reason.assumed.is_some()).cloned().collect();
        assumed.sort_by(|left, right| (left.at, &left.rule).cmp(&(right.at, &right.rule)));
        assumed.dedup();
        let bits = policy
            .reasons
            .iter()
            .map(|reason| assumed.iter().position(|known| known == reason))
            .collect();
        let words = assumed.len().div_ceil(64).max(1);
        Self {
            runs: Vec::new(),
            masks: vec![0; words],
            words,
            assumed,
            each: policy.reasons.clone(),
            bits,
        }
    }

    /// Where a reason stands.
    pub(crate) fn place(&self, id: ReasonId) -> Place {
        self.each.get(id.0).map_or(Place { line: 1, column: 1 }, |reason| reason.at)
    }

    /// Where the rule behind a run stands.
    pub(crate) fn at(&self, why: Why) -> Place {
        self.run(why).first().map_or(Place { line: 1, column: 1 }, |reason| reason.at)
    }

    /// The reasons of a run.
    pub(crate) fn run(&self, why: Why) -> &[Reason] {
        self.runs.get(why.first as usize..why.end as usize).unwrap_or(&[])
    }

    /// The assumptions of a run.
    pub(crate) fn mask(&self, why: Why) -> &[u64] {
        let first = why.mask as usize;
        self.masks.get(first..first.saturating_add(self.words)).unwrap_or(&[])
    }

    /// The assumption that an amount rests on most: that of a table it reads, else of a named value it
    /// uses, else the rule's own.
    pub(crate) fn weightiest(
        &self,
        policy: &Policy,
        own: ReasonId,
        amount: &Expression,
    ) -> Option<usize> {
        let mut behind_it: Vec<ReasonId> = Vec::new();
        behind(policy, amount, &mut behind_it);
        let of_table = |id: &&ReasonId| policy.tables.iter().any(|table| table.reason == **id);
        let tables = behind_it.iter().filter(of_table);
        let assumed = |id: &ReasonId| {
            self.each.get(id.0).is_some_and(|reason| reason.assumed.is_some()).then_some(id.0)
        };
        tables.chain(&behind_it).chain([&own]).find_map(assumed)
    }

    /// Lays out a run: these reasons, then those of the tables and named values of the expressions.
    pub(crate) fn lay(&mut self, policy: &Policy, own: &[ReasonId], uses: &[&Expression]) -> Why {
        let mut found: Vec<ReasonId> = Vec::new();
        for id in own {
            add(&mut found, *id);
        }
        for expression in uses {
            behind(policy, expression, &mut found);
        }
        let first = number(self.runs.len());
        let mask = number(self.masks.len());
        let mut words = vec![0_u64; self.words];
        for id in found {
            let Some(reason) = self.each.get(id.0) else { continue };
            self.runs.push(reason.clone());
            if let Some(bit) = self.bits.get(id.0).copied().flatten() {
                set(&mut words, bit);
            }
        }
        self.masks.extend(words);
        Why { first, end: number(self.runs.len()), mask }
    }
}

/// Sets one bit.
pub(crate) fn set(words: &mut [u64], bit: usize) {
    if let Some(word) = words.get_mut(bit / 64) {
        *word |= 1_u64 << (bit % 64);
    }
}

fn number(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}

fn add(found: &mut Vec<ReasonId>, id: ReasonId) {
    if !found.contains(&id) {
        found.push(id);
    }
}

/// The reasons of the tables and named values that an expression uses, each once. A named value is
/// gone into once: its reason is added only then.
fn behind(policy: &Policy, expression: &Expression, found: &mut Vec<ReasonId>) {
    let mut entered: Vec<LetId> = Vec::new();
    let mut waiting: Vec<&Expression> = vec![expression];
    while let Some(next) = waiting.pop() {
        walk(next, &mut |node| match node {
            Node::Lookup(TableId(table), _) => {
                if let Some(table) = policy.tables.get(*table) {
                    add(found, table.reason);
                }
            }
            Node::Let(id) => {
                if let Some(named) = policy.lets.get(id.0).filter(|_| !entered.contains(id)) {
                    entered.push(*id);
                    add(found, named.reason);
                    waiting.push(&named.value);
                }
            }
            Node::Constant(_)
            | Node::Fact(_)
            | Node::Indication
            | Node::Year
            | Node::Total(_)
            | Node::Field(_)
            | Node::Arithmetic(_, _, _)
            | Node::Negative(_)
            | Node::Smallest(_)
            | Node::Largest(_)
            | Node::Compare(_, _, _)
            | Node::OneOf(_, _)
            | Node::IndicationIn(_)
            | Node::And(_, _)
            | Node::Or(_, _)
            | Node::Not(_)
            | Node::If(_, _, _)
            | Node::Any(_)
            | Node::Every(_)
            | Node::Sum(_, _)
            | Node::Count(_) => {}
        });
    }
}
