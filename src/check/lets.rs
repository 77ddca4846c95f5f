//! Named values: ordered by use, without cycles, each with the stage at which it is known.

use std::collections::BTreeMap;

use super::context::{Context, Named};
use super::expression::{Expression, Field, Node, walk};
use super::kinds::{Where, stage_of};
use super::policy::{Let, LetId, Stage};
use crate::diagnostic::{Code, Diagnostic};
use crate::source::Span;
use crate::syntax::tree;

impl Context<'_> {
    /// Checks every named value, those first that others use.
    pub(super) fn lets(&mut self, written: &[&tree::Let]) {
        let order = self.order_of_use(written);
        for (id, index) in order.iter().enumerate() {
            if let Some(one) = written.get(*index) {
                self.declare(&one.name, Named::Let(LetId(id)));
            }
        }
        for index in &order {
            if let Some(one) = written.get(*index) {
                let made = self.named_value(one);
                self.lets.push(made);
            }
        }
        // Values on a cycle keep their names, so that their users are not told the names are unknown.
        let mut ordered = vec![false; written.len()];
        for index in order {
            if let Some(flag) = ordered.get_mut(index) {
                *flag = true;
            }
        }
        let on_cycle: Vec<&&tree::Let> =
            written.iter().zip(&ordered).filter(|(_, done)| !**done).map(|(one, _)| one).collect();
        for one in &on_cycle {
            self.declare(&one.name, Named::Let(LetId(self.lets.len())));
            self.lets.push(None);
            self.resolve(&one.name.value);
        }
        self.report_cycle(&on_cycle);
    }

    /// Finds the named values that nothing changes, for whatever needs a fixed amount; tables too, which
    /// are read before the rest. What is wrong with a value is told when it is checked in full.
    pub(super) fn fixed_values(&mut self, written: &[&tree::Let]) {
        let told = self.diagnostics.len();
        for index in self.order_of_use(written) {
            let Some(one) = written.get(index) else {
                continue;
            };
            let value = self.expression(&one.value, Where::constant());
            if let Some(value) = value.filter(|value| matches!(value.node, Node::Constant(_))) {
                self.fixed.insert(one.name.value.clone(), (value, false));
            }
        }
        self.diagnostics.truncate(told);
    }

    /// A named value where a fixed one is needed.
    pub(super) fn fixed_value(&mut self, name: &str, span: Span) -> Option<Expression> {
        let Some((value, used)) = self.fixed.get_mut(name) else {
            self.not_constant(name, span);
            return None;
        };
        *used = true;
        let value = Expression { span, ..value.clone() };
        self.resolve(name);
        Some(value)
    }

    fn named_value(&mut self, written: &tree::Let) -> Option<Let> {
        let rule = format!("let {}", written.name.value);
        let reason = self.reason(&rule, written.name.span, &written.notes, &tree::Notes::default());
        let value = self.expression(&written.value, Where::at(Stage::Outcome))?;
        let stage = self.stage(&value);
        Some(Let { name: written.name.value.clone(), value, stage, reason })
    }

    /// The stage at which an expression is known.
    pub(super) fn stage(&self, expression: &Expression) -> Stage {
        let mut stage = Stage::Client;
        walk(expression, &mut |node| {
            let own = if let Node::Let(id) = node {
                let named = self.lets.get(id.0).and_then(Option::as_ref);
                named.map_or(Stage::Client, |one| one.stage)
            } else if let Node::Sum(Field::Cost, _) = node {
                Stage::Activities
            } else {
                stage_of(node)
            };
            stage = stage.max(own);
        });
        stage
    }

    /// The places of named values, each after those it uses. Values on a cycle are reported and left out.
    fn order_of_use(&mut self, written: &[&tree::Let]) -> Vec<usize> {
        let by_name: BTreeMap<&str, usize> = written
            .iter()
            .enumerate()
            .map(|(index, one)| (one.name.value.as_str(), index))
            .collect();
        let mut waiting: Vec<usize> = vec![0; written.len()];
        let mut users: Vec<Vec<usize>> = vec![Vec::new(); written.len()];
        for (index, one) in written.iter().enumerate() {
            let mut used = Vec::new();
            names_in(&one.value.value, &mut used);
            for name in used {
                let Some(other) = by_name.get(name.as_str()) else {
                    continue;
                };
                if let (Some(count), Some(users)) = (waiting.get_mut(index), users.get_mut(*other))
                {
                    *count = count.saturating_add(1);
                    users.push(index);
                }
            }
        }
        let mut order: Vec<usize> = waiting
            .iter()
            .enumerate()
            .filter(|(_, count)| **count == 0)
            .map(|(index, _)| index)
            .collect();
        let mut next = 0;
        while let Some(index) = order.get(next).copied() {
            next = next.saturating_add(1);
            for user in users.get(index).cloned().unwrap_or_default() {
                if let Some(count) = waiting.get_mut(user) {
                    *count = count.saturating_sub(1);
                    if *count == 0 {
                        order.push(user);
                    }
                }
            }
        }
        order
    }

    fn report_cycle(&mut self, left: &[&&tree::Let]) {
        let Some(first) = left.first() else {
            return;
        };
        let names: Vec<String> =
            left.iter().take(12).map(|one| format!("`{}`", one.name.value)).collect();
        let message = format!("these named values need each other: {}", names.join(", "));
        let mut diagnostic = Diagnostic::new(Code::Cycle, first.name.span, message)
            .help("let one of them stand on its own");
        for one in left.iter().skip(1).take(11) {
            diagnostic = diagnostic.label(one.name.span, "");
        }
        self.report(diagnostic);
    }
}

/// The names that an expression as written mentions.
pub(super) fn names_in(expression: &tree::Expression, names: &mut Vec<String>) {
    match expression {
        tree::Expression::Name(name) => names.push(name.clone()),
        tree::Expression::Lookup(_, keys) => {
            for key in keys {
                if let tree::TableKey::Name(name) = &key.value {
                    names.push(name.clone());
                }
            }
        }
        tree::Expression::Literal(_)
        | tree::Expression::BuiltIn(_)
        | tree::Expression::Performer(_)
        | tree::Expression::Colour(_) => {}
        tree::Expression::Bracketed(inner)
        | tree::Expression::Negative(inner)
        | tree::Expression::Per(inner, _)
        | tree::Expression::Not(inner) => names_in(&inner.value, names),
        tree::Expression::Binary(_, left, right) => {
            names_in(&left.value, names);
            names_in(&right.value, names);
        }
        tree::Expression::Is(left, _, right) => {
            names_in(&left.value, names);
            if let tree::Comparison::Value(value) = right {
                names_in(&value.value, names);
            }
        }
        tree::Expression::If(branches, otherwise) => {
            for (condition, value) in branches {
                names_in(&condition.value, names);
                names_in(&value.value, names);
            }
            names_in(&otherwise.value, names);
        }
        tree::Expression::Smallest(choices) | tree::Expression::Largest(choices) => {
            for choice in choices {
                names_in(&choice.value, names);
            }
        }
        tree::Expression::Aggregate(aggregate) => match aggregate {
            tree::Aggregate::Any(inner) | tree::Aggregate::Every(inner) => {
                names_in(&inner.value, names);
            }
            tree::Aggregate::Sum(_, inner) | tree::Aggregate::Count(inner) => {
                if let Some(inner) = inner {
                    names_in(&inner.value, names);
                }
            }
        },
    }
}
