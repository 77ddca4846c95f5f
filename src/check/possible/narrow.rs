//! What a condition tells of the leaves in it.
//!
//! In: a condition that holds, or fails. Out: narrower ranges for what it compares.
//! Absent on purpose: anything but comparisons; of the rest a condition tells nothing that is used.

use super::super::expression::{Comparison, Expression, Node};
use super::Range;
use super::range::End;
use super::reader::{Known, Reader};

impl<'c> Reader<'c, '_> {
    /// What is known besides, once a condition holds (or fails); and whether that is impossible.
    pub(super) fn narrow<'e>(
        &mut self,
        condition: &'e Expression,
        holds: bool,
        known: &Known<'e>,
    ) -> (Known<'e>, bool)
    where
        'c: 'e,
    {
        let mut narrower = known.clone();
        let mut empty = false;
        let mut waiting = vec![(condition, holds)];
        while let Some((condition, holds)) = waiting.pop() {
            match (&condition.node, holds) {
                (Node::Not(inner), _) => waiting.push((inner, !holds)),
                (Node::And(left, right), true) | (Node::Or(left, right), false) => {
                    waiting.push((left, holds));
                    waiting.push((right, holds));
                }
                (Node::Compare(comparison, left, right), _) => {
                    let comparison = if holds { Some(*comparison) } else { opposite(*comparison) };
                    let Some(comparison) = comparison else {
                        continue;
                    };
                    empty |= self.bind(left, comparison, right, &mut narrower);
                    empty |= self.bind(right, mirrored(comparison), left, &mut narrower);
                }
                (_, _) => {}
            }
        }
        (narrower, empty)
    }

    fn bind<'e>(
        &mut self,
        leaf: &'e Expression,
        comparison: Comparison,
        bound: &'e Expression,
        known: &mut Known<'e>,
    ) -> bool
    where
        'c: 'e,
    {
        if !matches!(
            leaf.node,
            Node::Fact(_) | Node::Year | Node::Total(_) | Node::Field(_) | Node::Let(_)
        ) {
            return false;
        }
        let zero_divisor = self.zero_divisor;
        let bound = self.read(bound, known).range();
        let now = self.read(leaf, known).range();
        self.zero_divisor = zero_divisor;
        let end = |end: Option<End>, within: bool| {
            end.map(|end| End { value: end.value, within: end.within && within })
        };
        let limit = match comparison {
            Comparison::Less => Range { low: None, high: end(bound.high, false) },
            Comparison::AtMost => Range { low: None, high: end(bound.high, true) },
            Comparison::More => Range { low: end(bound.low, false), high: None },
            Comparison::AtLeast => Range { low: end(bound.low, true), high: None },
            Comparison::Equal => bound,
        };
        known.narrowed.push((&leaf.node, limit));
        now.meet(limit).is_empty()
    }
}

const fn opposite(comparison: Comparison) -> Option<Comparison> {
    match comparison {
        Comparison::Less => Some(Comparison::AtLeast),
        Comparison::AtMost => Some(Comparison::More),
        Comparison::More => Some(Comparison::AtMost),
        Comparison::AtLeast => Some(Comparison::Less),
        Comparison::Equal => None,
    }
}

const fn mirrored(comparison: Comparison) -> Comparison {
    match comparison {
        Comparison::Less => Comparison::More,
        Comparison::AtMost => Comparison::AtLeast,
        Comparison::More => Comparison::Less,
        Comparison::AtLeast => Comparison::AtMost,
        Comparison::Equal => Comparison::Equal,
    }
}
