//! The inputs of an expression that have few values, and every combination of those.

use std::collections::BTreeSet;

use super::super::context::Context;
use super::super::expression::{ChoiceOf, Expression, Field, Node, walk};
use super::super::policy::{FactId, FactKind};

/// More combinations than this are not gone through; what is not gone through is not reported.
const MOST_CASES: usize = 4_096;

/// An input with few values.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(in crate::check) enum Input {
    /// The client's indication.
    Indication,
    /// A yes-or-no or one-of fact.
    Fact(FactId),
    /// A property of the activity at hand.
    Field(Field),
}

/// The inputs of an expression and how many values each has.
#[derive(Debug, Clone)]
pub(in crate::check) struct Cases {
    inputs: Vec<(Input, Vec<i128>)>,
}

impl Cases {
    /// The inputs that an expression looks at, through named values too. What a question over
    /// activities asks of one of them is that question's own (see [`Self::of_one_activity`]).
    pub(in crate::check) fn of(context: &Context<'_>, expression: &Expression) -> Self {
        let mut found = Self::found(context, expression);
        if !activity_at_hand(expression) {
            found.retain(|input| !matches!(input, Input::Field(_)));
        }
        Self::with_values(context, found)
    }

    /// The properties of one activity that the condition of a question over activities looks at.
    pub(in crate::check) fn of_one_activity(context: &Context<'_>, condition: &Expression) -> Self {
        let mut found = Self::found(context, condition);
        found.retain(|input| matches!(input, Input::Field(_)));
        Self::with_values(context, found)
    }

    fn found(context: &Context<'_>, expression: &Expression) -> BTreeSet<Input> {
        let mut found = BTreeSet::new();
        let mut lets = BTreeSet::new();
        let mut waiting: Vec<(&Expression, bool)> = vec![(expression, true)];
        while let Some((next, itself)) = waiting.pop() {
            let mut used = Vec::new();
            walk(next, &mut |node| match node {
                Node::Indication | Node::IndicationIn(_) => {
                    found.insert(Input::Indication);
                }
                Node::Fact(id) => {
                    found.insert(Input::Fact(*id));
                }
                Node::Field(field) => {
                    if itself {
                        found.insert(Input::Field(*field));
                    }
                }
                Node::Let(id) => used.push(*id),
                Node::Constant(_)
                | Node::Year
                | Node::Lookup(_, _)
                | Node::Total(_)
                | Node::Arithmetic(_, _, _)
                | Node::Negative(_)
                | Node::Smallest(_)
                | Node::Largest(_)
                | Node::Compare(_, _, _)
                | Node::OneOf(_, _)
                | Node::And(_, _)
                | Node::Or(_, _)
                | Node::Not(_)
                | Node::If(_, _, _)
                | Node::Any(_)
                | Node::Every(_)
                | Node::Sum(_, _)
                | Node::Count(_) => {}
            });
            for id in used {
                if lets.insert(id)
                    && let Some(Some(one)) = context.lets.get(id.0)
                {
                    waiting.push((&one.value, false));
                }
            }
        }
        found
    }

    fn with_values(context: &Context<'_>, mut found: BTreeSet<Input>) -> Self {
        // The category follows from the service.
        if found.contains(&Input::Field(Field::Service)) {
            found.remove(&Input::Field(Field::Category));
        }
        let inputs =
            found.into_iter().filter_map(|input| Some((input, values(context, input)?))).collect();
        Self { inputs }
    }

    /// How many combinations there are; none: more than are gone through.
    pub(in crate::check) fn count(&self) -> Option<usize> {
        let count = self
            .inputs
            .iter()
            .try_fold(1_usize, |count, (_, values)| count.checked_mul(values.len()))?;
        (count <= MOST_CASES).then_some(count)
    }

    /// One combination.
    pub(in crate::check) fn case(&self, number: usize) -> Vec<(Input, i128)> {
        let mut rest = number;
        let mut chosen = Vec::with_capacity(self.inputs.len());
        for (input, values) in &self.inputs {
            let size = values.len().max(1);
            let index = rest.checked_rem(size).unwrap_or(0);
            rest = rest.checked_div(size).unwrap_or(0);
            chosen.push((*input, values.get(index).copied().unwrap_or(0)));
        }
        chosen
    }
}

/// Whether the properties in an expression are those of the activity at hand: they are, unless it asks
/// questions over all activities, which cannot stand where there is one at hand.
fn activity_at_hand(expression: &Expression) -> bool {
    let mut asks = false;
    walk(expression, &mut |node| {
        asks |= matches!(node, Node::Any(_) | Node::Every(_) | Node::Sum(_, _) | Node::Count(_));
    });
    !asks
}

/// The values of an input with few of them; none: it is a number or a date.
fn values(context: &Context<'_>, input: Input) -> Option<Vec<i128>> {
    let from = |start: i128, count: usize| {
        (0..count)
            .map(super::super::kinds::place_number)
            .chain((start < 0).then_some(start))
            .collect::<Vec<i128>>()
    };
    match input {
        Input::Indication => Some(from(0, context.catalogue.indications.len())),
        Input::Fact(id) => match &context.facts.get(id.0)?.kind {
            FactKind::Truth => Some(from(0, 2)),
            FactKind::OneOf(names) => Some(from(0, names.len())),
            FactKind::Number(_) | FactKind::Date => None,
        },
        Input::Field(field) => {
            let of = match field {
                Field::Service => ChoiceOf::Service,
                Field::Category => ChoiceOf::Category,
                Field::Role => ChoiceOf::Role,
                Field::Performer => ChoiceOf::Performer,
                Field::Consent => ChoiceOf::Signer,
                Field::PaidByClient | Field::ProviderUnable => return Some(from(0, 2)),
                Field::Cost | Field::CareTime | Field::Times | Field::Staff => return None,
            };
            let absent = match of {
                ChoiceOf::Role | ChoiceOf::Performer | ChoiceOf::Signer => -1,
                ChoiceOf::Service | ChoiceOf::Category | ChoiceOf::Fact(_) => 0,
            };
            Some(from(absent, context.choice_names(of).len()))
        }
    }
}
