//! The unit of payment, the budget and the contributions.

use super::blocks::MOST_OF_A_KIND;
use super::conditions::Conditions;
use super::context::{Context, label, label_or_name};
use super::expression::{Expression, Kind, Node};
use super::kinds::{Where, is_bare_zero, payment_unit, unit_mismatch};
use super::policy::{Contribution, Discount, ReasonId, Stage};
use super::possible::{Known, Reader};
use crate::diagnostic::{Code, Diagnostic};
use crate::domain::{PaymentUnit, PointsName, Purpose};
use crate::quantity::{Exact, Per, Unit};
use crate::source::Span;
use crate::syntax::tree;

/// The budget as checked.
pub(super) struct Budget {
    pub(super) start: Expression,
    pub(super) start_reason: ReasonId,
    pub(super) discounts: Vec<Discount>,
}

impl Context<'_> {
    /// What points are called; nothing else has a name of its own.
    pub(super) fn points_name(&mut self, pay_in: &tree::PayIn) -> Option<PointsName> {
        let called = pay_in.called.as_ref()?;
        if pay_in.unit.value != tree::Unit::Points {
            let message = "only points have a name of their own";
            let diagnostic = Diagnostic::new(Code::PointsNotPaid, called.span, message)
                .help("leave out `called …`");
            self.report(diagnostic);
        }
        let (one, many) = &called.value;
        Some(PointsName { one: label(one), many: label(many) })
    }

    /// The worth of one unit in euros, where it is said: a value that depends on nothing but the client.
    pub(super) fn worth(
        &mut self,
        pay_in: &tree::PayIn,
        conditions: &mut Conditions,
    ) -> Option<Expression> {
        let (written, each) = pay_in.worth.as_ref()?;
        let (unit, checked) = self.amount(written, Where::at(Stage::Client))?;
        let payment = match pay_in.unit.value {
            tree::Unit::Money => {
                let message = "a euro needs no worth";
                let diagnostic = Diagnostic::new(Code::UnitMismatch, written.span, message)
                    .help("leave out `worth …`");
                self.report(diagnostic);
                return None;
            }
            tree::Unit::Time => Unit::TIME,
            tree::Unit::Points => Unit::POINTS,
        };
        let wanted =
            if *each && payment == Unit::POINTS { Unit::MONEY } else { Unit::MONEY.over(payment) };
        if unit != wanted {
            self.report(unit_mismatch(written.span, "the worth of a unit", wanted, unit));
            return None;
        }
        self.computable(&checked, conditions);
        let range = Reader::new(self).read(&checked, &Known::default()).range();
        if !range.low.is_some_and(|low| low.value.is_positive()) {
            let message = "the worth of a unit must be above zero for every client";
            self.report(Diagnostic::new(Code::BadNumber, written.span, message));
            return None;
        }
        Some(checked)
    }

    /// The budget: one start, then what goes off.
    pub(super) fn budget(
        &mut self,
        budget: &tree::Budget,
        span: Span,
        conditions: &mut Conditions,
    ) -> Option<Budget> {
        if self.too_many(
            budget.entries.len(),
            MOST_OF_A_KIND,
            "entries of `budget`",
            budget.entries.first().map(|one| one.span),
        ) {
            return None;
        }
        let mut start: Option<(Expression, ReasonId, Span)> = None;
        let mut started = false;
        let mut discounts = Vec::new();
        for entry in &budget.entries {
            match &entry.value {
                tree::BudgetEntry::Start(amount, notes) => {
                    if started {
                        let message = "the budget starts twice";
                        let diagnostic = Diagnostic::new(Code::RepeatedBlock, entry.span, message)
                            .help("keep one `start with`");
                        self.report(diagnostic);
                    }
                    started = true;
                    let reason = self.reason("budget", entry.span, notes, &budget.notes);
                    let place = Where::at(Stage::Activities);
                    let checked = self.payment_flow(amount, place, "the start of the budget");
                    start = checked.map(|checked| (checked, reason, entry.span));
                }
                tree::BudgetEntry::Less(less) => {
                    let tree::Less { name, label, amount, when, notes } = less.as_ref();
                    let reason = self.reason("budget", entry.span, notes, &budget.notes);
                    let share = self.share_or_flow(amount);
                    let when = self.condition(when.as_ref(), Stage::Activities, conditions);
                    if let (Some((amount, share)), Some(when)) = (share, when) {
                        let label = label_or_name(label.as_ref(), &name.value);
                        let name = name.value.clone();
                        discounts.push(Discount { name, label, amount, share, when, reason });
                    }
                }
            }
        }
        if !started {
            let message = "the budget does not say what it starts with";
            let diagnostic = Diagnostic::new(Code::MissingBlock, span, message)
                .help("write `start with …`, an amount per day, week, month or year");
            self.report_absent(diagnostic);
        }
        let (start, start_reason, _) = start?;
        self.computable(&start, conditions);
        for discount in &discounts {
            self.computable(&discount.amount, conditions);
        }
        Some(Budget { start, start_reason, discounts })
    }

    fn share_or_flow(&mut self, amount: &tree::At<tree::Expression>) -> Option<(Expression, bool)> {
        let (unit, checked) = self.amount(amount, Where::at(Stage::Activities))?;
        if unit == Unit::NUMBER {
            self.at_most_all(&checked);
            return Some((checked, true));
        }
        let payment = self.unit.map(|payment| payment_unit(payment).per(Per::Period));
        if payment.is_none_or(|payment| payment == unit) {
            return Some((checked, false));
        }
        let wanted = payment.unwrap_or_default();
        self.report(unit_mismatch(
            amount.span,
            "what goes off, where it is no share,",
            wanted,
            unit,
        ));
        None
    }

    /// An optional condition. The outer `None` says that it was wrong.
    pub(super) fn condition(
        &mut self,
        written: Option<&tree::At<tree::Expression>>,
        stage: Stage,
        conditions: &mut Conditions,
    ) -> Option<Option<Expression>> {
        self.condition_at(written, Where::at(stage), conditions)
    }

    /// The same, anywhere.
    pub(super) fn condition_at(
        &mut self,
        written: Option<&tree::At<tree::Expression>>,
        place: Where,
        conditions: &mut Conditions,
    ) -> Option<Option<Expression>> {
        let Some(written) = written else {
            return Some(None);
        };
        let checked = self.truth(written, place)?;
        conditions.check(self, &checked);
        self.divisions(&checked);
        Some(Some(checked))
    }

    /// Reports what cannot be computed in an amount.
    pub(super) fn computable(&mut self, amount: &Expression, conditions: &mut Conditions) {
        conditions.check_branches(self, amount);
        self.divisions(amount);
    }

    /// The contributions, in order.
    pub(super) fn contributions(
        &mut self,
        written: &tree::Contribute,
        conditions: &mut Conditions,
    ) -> Vec<Contribution> {
        if self.too_many(
            written.entries.len(),
            MOST_OF_A_KIND,
            "contributions",
            written.entries.first().map(|one| one.span),
        ) {
            return Vec::new();
        }
        let mut contributions = Vec::new();
        for entry in &written.entries {
            let one = &entry.value;
            let rule = format!("contribute {}", one.name.value);
            let reason = self.reason(&rule, entry.span, &one.notes, &written.notes);
            let what = format!("the contribution `{}`", one.name.value);
            let amount = self.payment_flow(&one.amount, Where::at(Stage::Budget), &what);
            let parts = self.contribution_parts(one, conditions);
            let (Some(amount), Some((purpose, cost_centre, when))) = (amount, parts) else {
                continue;
            };
            self.computable(&amount, conditions);
            contributions.push(Contribution {
                name: one.name.value.clone(),
                label: label_or_name(one.label.as_ref(), &one.name.value),
                amount,
                purpose,
                cost_centre,
                when,
                reason,
            });
        }
        contributions
    }

    fn contribution_parts(
        &mut self,
        one: &tree::Contribution,
        conditions: &mut Conditions,
    ) -> Option<(Purpose, Option<String>, Option<Expression>)> {
        let mut purpose = None;
        let mut cost_centre = None;
        let mut when = None;
        for part in &one.parts {
            let again = match &part.value {
                tree::ContributionPart::CostCentre(number) => {
                    cost_centre.replace(number.clone()).is_some()
                }
                tree::ContributionPart::Kept => purpose.replace(Purpose::Kept).is_some(),
                tree::ContributionPart::PaidOut => purpose.replace(Purpose::PaidOut).is_some(),
                tree::ContributionPart::When(condition) => {
                    let checked = self.condition(Some(condition), Stage::Budget, conditions)?;
                    when.replace(checked).is_some()
                }
            };
            if again {
                self.said_twice(part.span);
            }
        }
        Some((purpose.unwrap_or(Purpose::Collective), cost_centre, when.flatten()))
    }

    /// Reports a part of an entry that says what another part has said, or contradicts it.
    pub(super) fn said_twice(&mut self, span: Span) {
        let diagnostic = Diagnostic::new(Code::RepeatedName, span, "this entry says so twice")
            .help("keep one of the two");
        self.report(diagnostic);
    }

    /// Line ids must differ: they name lines in the statement.
    pub(super) fn line_names(
        &mut self,
        budget: Option<&tree::Budget>,
        rest: Option<&tree::Contribute>,
    ) {
        let mut names: Vec<&tree::Text> = Vec::new();
        for entry in budget.iter().flat_map(|budget| &budget.entries) {
            if let tree::BudgetEntry::Less(less) = &entry.value {
                names.push(&less.name);
            }
        }
        names.extend(rest.iter().flat_map(|rest| &rest.entries).map(|entry| &entry.value.name));
        self.distinct("lines", &names);
        self.declared_lines = names.iter().map(|name| name.value.clone()).collect();
    }

    /// Reports names that stand twice among some.
    pub(super) fn distinct(&mut self, what: &str, names: &[&tree::Text]) {
        let mut seen: std::collections::BTreeMap<&str, Span> = std::collections::BTreeMap::new();
        for name in names {
            match seen.get(name.value.as_str()) {
                Some(earlier) => {
                    let message = format!("two of the {what} are called `{}`", name.value);
                    let diagnostic = Diagnostic::new(Code::RepeatedName, name.span, message)
                        .label(*earlier, "first here");
                    self.report(diagnostic);
                }
                None => {
                    seen.insert(&name.value, name.span);
                }
            }
        }
    }

    /// An amount that nothing changes, in the unit of payment.
    pub(super) fn fixed_payment(&mut self, written: &tree::At<tree::Expression>) -> Option<Exact> {
        let (unit, checked) = self.amount(written, Where::constant())?;
        let wanted = payment_unit(self.unit.unwrap_or(PaymentUnit::Money));
        if unit != wanted && !is_bare_zero(&checked) {
            self.report(unit_mismatch(written.span, "this amount", wanted, unit));
            return None;
        }
        match (checked.kind, checked.node) {
            (Kind::Amount(_), Node::Constant(value)) => Some(value),
            (_, _) => {
                self.not_fixed(written.span);
                None
            }
        }
    }

    /// Reports what has to be worked out where a fixed amount is needed.
    pub(super) fn not_fixed(&mut self, span: Span) {
        let message = "this has to be worked out; a fixed amount is needed here";
        self.report(Diagnostic::new(Code::NotKnownYet, span, message));
    }
}
