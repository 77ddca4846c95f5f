//! Conditions that always or never hold, and divisions by what may be zero.

use super::context::Context;
use super::expression::{Expression, Node, walk};
use super::possible::{Cases, Known, Reader};
use crate::diagnostic::{Code, Diagnostic};
use crate::quantity::Exact;
use crate::source::Span;

/// So many nodes are read for one condition, and for all of a policy; beyond that nothing is said.
const MOST_WORK_FOR_ONE: usize = 200_000;
const MOST_WORK: usize = 1_500_000;

/// Reports where they are wrong, and counts the work done for all.
pub(super) struct Conditions {
    work: usize,
}

impl Conditions {
    pub(super) const fn new() -> Self {
        Self { work: 0 }
    }

    /// Whether a condition can hold and can fail, over every combination of its inputs.
    pub(super) fn outcomes(
        &mut self,
        context: &Context<'_>,
        condition: &Expression,
    ) -> (bool, bool) {
        let cases = Cases::of(context, condition);
        let Some(count) = cases.count() else {
            return (true, true);
        };
        let (mut can_hold, mut can_fail) = (false, false);
        let mut spent: usize = 0;
        for number in 0..count {
            let mut reader = Reader::new(context);
            let known = Known { values: cases.case(number), narrowed: Vec::new() };
            let (yes, no) = reader.read(condition, &known).truth();
            can_hold |= yes;
            can_fail |= no;
            spent = spent.saturating_add(reader.work).saturating_add(context.lets.len());
            if can_hold && can_fail {
                break;
            }
            if spent > MOST_WORK_FOR_ONE || self.work.saturating_add(spent) > MOST_WORK {
                (can_hold, can_fail) = (true, true);
                break;
            }
        }
        self.work = self.work.saturating_add(spent);
        (can_hold, can_fail)
    }

    /// Reports a condition that always or never holds; also those of every `if` within.
    pub(super) fn check(&mut self, context: &mut Context<'_>, condition: &Expression) {
        self.check_branches(context, condition);
        match self.outcomes(context, condition) {
            (false, _) => never(context, condition.span),
            (true, false) => always(context, condition.span),
            (true, true) => {}
        }
    }

    /// Reports every `if` of an amount whose condition always or never holds.
    pub(super) fn check_branches(&mut self, context: &mut Context<'_>, expression: &Expression) {
        let mut conditions = Vec::new();
        walk(expression, &mut |node| {
            if let Node::If(condition, _, _) = node {
                conditions.push(condition.as_ref());
            }
        });
        for condition in conditions {
            match self.outcomes(context, condition) {
                (false, _) => never(context, condition.span),
                (true, false) => always(context, condition.span),
                (true, true) => {}
            }
        }
    }
}

fn never(context: &mut Context<'_>, span: Span) {
    let diagnostic = Diagnostic::new(Code::NeverTrue, span, "this can never be so")
        .help("look for two parts that exclude each other, or a value outside its bounds");
    context.report(diagnostic);
}

fn always(context: &mut Context<'_>, span: Span) {
    let diagnostic = Diagnostic::new(Code::AlwaysTrue, span, "this is always so")
        .help("leave it out, with the word before it; or compare with something that can differ");
    context.report(diagnostic);
}

impl Context<'_> {
    /// Reports a share that is always more than the whole, or less than nothing.
    pub(super) fn at_most_all(&mut self, share: &Expression) {
        let range = Reader::new(self).read(share, &Known::default()).range();
        let above = range.low.is_some_and(|lowest| lowest.value > Exact::ONE);
        let below = range.high.is_some_and(|highest| highest.value.is_negative());
        if above || below {
            let message = "a share that goes off lies between nothing and the whole budget";
            let diagnostic = Diagnostic::new(Code::BadNumber, share.span, message)
                .help("a share is written with a percent sign: `10%`");
            self.report(diagnostic);
        }
    }

    /// Reports a price that some client would be paid for.
    pub(super) fn not_below_zero(&mut self, price: &Expression) {
        let lowest = Reader::new(self).read(price, &Known::default()).range().low;
        if lowest.is_some_and(|lowest| lowest.value.is_negative()) {
            let diagnostic =
                Diagnostic::new(Code::BadNumber, price.span, "a price cannot be below zero")
                    .help("write a price of zero or more; what a client gets back is not a price");
            self.report(diagnostic);
        }
    }

    /// Reports a division whose divisor may be zero where its result is used.
    pub(super) fn divisions(&mut self, expression: &Expression) {
        let mut divides = false;
        walk(expression, &mut |node| divides |= matches!(node, Node::Arithmetic(_, _, _)));
        if !divides {
            return;
        }
        let zero_divisor = {
            let mut reader = Reader::new(self);
            reader.read(expression, &Known::default());
            reader.zero_divisor
        };
        if let Some(span) = zero_divisor {
            let diagnostic = Diagnostic::new(Code::DivisorMayBeZero, span, "this may be zero")
                .help("divide only where it is not: `if … > 0 then … / … else …`");
            self.report(diagnostic);
        }
    }
}
