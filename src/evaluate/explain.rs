//! The assumptions that a statement rests on: one bit for each.
//!
//! In: rules as an evaluation meets them. Out: the assumptions met, in the order of the text.
//! Absent on purpose: comparing reasons; the plan has numbered the assumptions.

use crate::domain::Reason;
use crate::plan::{Plan, Why, set};

/// The assumptions met so far.
#[derive(Debug, Clone)]
pub(super) struct Marks<'a> {
    plan: &'a Plan,
    /// The first 64, which is most often all.
    first: u64,
    others: Vec<u64>,
}

impl<'a> Marks<'a> {
    pub(super) fn new(plan: &'a Plan) -> Self {
        let others = vec![0; plan.reasons.words.saturating_sub(1)];
        let mut marks = Self { plan, first: 0, others };
        marks.rule(plan.always);
        marks
    }

    /// A rule is met, with all it rests on.
    pub(super) fn rule(&mut self, why: Why) {
        let mut words = self.plan.reasons.mask(why).iter();
        self.first |= words.next().copied().unwrap_or(0);
        for (known, new) in self.others.iter_mut().zip(words) {
            *known |= new;
        }
    }

    /// One reason is met, by its place in the policy.
    pub(super) fn reason(&mut self, id: usize) {
        let Some(bit) = self.plan.reasons.bits.get(id).copied().flatten() else { return };
        match bit.checked_sub(64) {
            None => self.first |= 1_u64 << bit,
            Some(bit) => set(&mut self.others, bit),
        }
    }

    /// What is met, in the order of the text.
    pub(super) fn assumptions(&self) -> Vec<&'a Reason> {
        let count: u32 = self
            .first
            .count_ones()
            .saturating_add(self.others.iter().map(|word| word.count_ones()).sum());
        let mut met = Vec::with_capacity(count as usize);
        for (place, word) in std::iter::once(&self.first).chain(&self.others).enumerate() {
            let mut left = *word;
            while left != 0 {
                let bit = place.saturating_mul(64).saturating_add(left.trailing_zeros() as usize);
                met.extend(self.plan.reasons.assumed.get(bit));
                left &= left.saturating_sub(1);
            }
        }
        met
    }
}
