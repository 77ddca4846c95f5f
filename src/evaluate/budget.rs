//! From the tariff to the balance, and who bears a shortage (contract, *Arithmetic*).
//!
//! In: amounts that steps have worked out. Out: lines, totals, the light.
//! Absent on purpose: which discounts and contributions apply; steps have jumped over those that do not.

use super::activities::Worked;
use super::run::{Run, Stuck};
use crate::domain::{Activity, Colour, PaymentUnit, Purpose};
use crate::plan::{Copay, CopayTerms, NO_COPAY, Plan, Slot, Why};
use crate::quantity::{Exact, Overflow};
use crate::statement::{Because, Line, LineKind, Statement, TotalName, Totals};

/// The slots of inputs that every plan has, after those of the totals.
pub(super) const INDICATION: Slot = Slot(10);
pub(super) const YEAR: Slot = Slot(11);

/// All totals at nothing, on the plan's grid.
pub(super) const fn nothing(plan: &Plan) -> Totals {
    let zero = Exact::nothing_over(plan.grid);
    Totals {
        budget: zero,
        contributions: zero,
        kept: zero,
        free: zero,
        planned: zero,
        balance: zero,
        from_kept: Exact::ZERO,
        shortage: Exact::ZERO,
        copayment: Exact::ZERO,
        uncovered: Exact::ZERO,
    }
}

impl<'a> Run<'a> {
    fn overflow(&self, why: Why) -> impl Fn(Overflow) -> Stuck + use<> {
        let at = self.plan.reasons.at(why);
        move |_| Stuck { at, activity: None }
    }

    fn total(&mut self, name: TotalName) {
        self.set(Slot(name as u32), self.totals.get(name));
    }

    pub(super) fn start_with_tariff(&mut self) -> Result<(), Stuck> {
        let Some(tariff) = self.tariff else { return Ok(()) };
        let per_week = self.plan.calendar.per_week(tariff.amount, tariff.per);
        let per_week = per_week.map_err(self.overflow(self.plan.start_why))?;
        self.start(per_week, self.plan.tariff_why)
    }

    pub(super) fn start(&mut self, amount: Exact, why: Why) -> Result<(), Stuck> {
        let amount = amount.onto(self.plan.grid);
        self.totals.balance =
            self.totals.balance.plus(amount).map_err(self.overflow(self.plan.start_why))?;
        let because = self.because(why);
        self.lines.push(Line {
            kind: LineKind::Tariff,
            id: "tariff",
            label: None,
            amount: Some(amount),
            balance: Some(self.totals.balance),
            cost_centre: None,
            because,
        });
        Ok(())
    }

    /// The rules behind a line, with the row of a table read for it; its assumptions are met.
    fn because(&mut self, why: Why) -> Because<'a> {
        self.marks.rule(why);
        Because { first: self.plan.reasons.run(why), second: &[], row: self.row.take() }
    }

    pub(super) fn discount(&mut self, number: usize, amount: Exact) -> Result<(), Stuck> {
        let plan = self.plan;
        let Some(discount) = plan.discounts.get(number) else { return Ok(()) };
        let overflow = self.overflow(discount.why);
        let running = self.totals.balance;
        let amount =
            if discount.share { running.times(amount).map_err(&overflow)? } else { amount };
        let amount = amount.negative().map_err(&overflow)?.onto(plan.grid);
        self.totals.balance = running.plus(amount).map_err(&overflow)?;
        let because = self.because(discount.why);
        self.lines.push(Line {
            kind: LineKind::Discount,
            id: &discount.name,
            label: Some(&discount.label),
            amount: Some(amount),
            balance: Some(self.totals.balance),
            cost_centre: None,
            because,
        });
        Ok(())
    }

    pub(super) fn budget(&mut self) {
        self.totals.budget = self.totals.balance;
        self.total(TotalName::Budget);
    }

    pub(super) fn contribution(&mut self, number: usize, amount: Exact) -> Result<(), Stuck> {
        let plan = self.plan;
        let Some(contribution) = plan.contributions.get(number) else { return Ok(()) };
        let overflow = self.overflow(contribution.why);
        let amount = amount.onto(plan.grid);
        let moved = amount.negative().map_err(&overflow)?;
        self.totals.balance = self.totals.balance.plus(moved).map_err(&overflow)?;
        if contribution.purpose == Purpose::Kept {
            self.totals.kept = self.totals.kept.plus(amount).map_err(&overflow)?;
        }
        let because = self.because(contribution.why);
        self.lines.push(Line {
            kind: LineKind::Contribution(contribution.purpose),
            id: &contribution.name,
            label: Some(&contribution.label),
            amount: Some(moved),
            balance: Some(self.totals.balance),
            cost_centre: contribution.cost_centre.as_deref(),
            because,
        });
        Ok(())
    }

    pub(super) fn contributions(&mut self) -> Result<(), Overflow> {
        self.totals.free = self.totals.balance;
        self.totals.contributions = self.totals.budget.minus(self.totals.free)?;
        self.total(TotalName::Contributions);
        self.total(TotalName::Kept);
        self.total(TotalName::Free);
        Ok(())
    }

    /// A line for each activity; then planned and balance are known.
    pub(super) fn balance(&mut self) -> Result<(), Stuck> {
        let arrangement = self.arrangement;
        for (place, activity) in arrangement.activities.iter().enumerate() {
            let Some(worked) = self.worked.get(place).copied() else { continue };
            let at = self.offer(activity).map(|offer| offer.at);
            let moved = worked.cost.onto(self.plan.grid).negative().and_then(|moved| {
                self.totals.balance = self.totals.balance.plus(moved)?;
                Ok(moved)
            });
            let stuck = |_| Stuck {
                at: at.unwrap_or(crate::source::Place { line: 1, column: 1 }),
                activity: Some(place),
            };
            let moved = moved.map_err(stuck)?;
            self.activity_line(activity, &worked, moved);
        }
        let planned = self.totals.free.minus(self.totals.balance);
        self.totals.planned = planned.map_err(self.overflow(self.plan.start_why))?;
        self.total(TotalName::Planned);
        self.total(TotalName::Balance);
        Ok(())
    }

    fn activity_line(&mut self, activity: &'a Activity, worked: &Worked<'a>, moved: Exact) {
        let because = self.behind_activity(activity, worked);
        self.lines.push(Line {
            kind: LineKind::Activity {
                service: activity.service,
                label: activity.label.as_deref(),
                by: worked.performer,
                stands: worked.stands,
            },
            id: &activity.id,
            label: None,
            amount: worked.stands.is_known().then_some(moved),
            balance: Some(self.totals.balance),
            cost_centre: self.offer(activity).and_then(|offer| offer.cost_centre.as_deref()),
            because,
        });
    }

    pub(super) fn copay_of(&self, activity: &Activity) -> &'a Copay {
        let offer = self.offer(activity);
        offer.and_then(|offer| self.plan.copay.get(offer.category.index())).unwrap_or(&NO_COPAY)
    }

    /// On which terms the client may pay for an activity himself.
    pub(super) fn copay_terms(
        &mut self,
        place: usize,
        activity: &Activity,
    ) -> Result<CopayTerms, Stuck> {
        let copay = self.copay_of(activity);
        if matches!(copay.terms, CopayTerms::Never | CopayTerms::Undecided) {
            return Ok(copay.terms);
        }
        self.current = Some(place);
        let holds = self.holds(copay.when)?;
        // The row that the condition read is its own, and not of the rule that speaks next.
        (self.current, self.row) = (None, None);
        Ok(if holds { copay.terms } else { CopayTerms::Never })
    }

    /// What is short, and who bears it.
    pub(super) fn outcome(&mut self) -> Result<(), Stuck> {
        let overflow = self.overflow(self.plan.rest_why);
        let balance = self.totals.balance;
        if balance.is_negative() {
            let over = balance.negative().map_err(&overflow)?;
            self.totals.from_kept = over.smaller(self.totals.kept.larger(Exact::ZERO));
            self.totals.shortage = over.minus(self.totals.from_kept).map_err(&overflow)?;
            if self.totals.shortage.is_positive() {
                let payable = self.copayable()?.larger(Exact::ZERO);
                self.totals.copayment = self.totals.shortage.smaller(payable);
            }
            self.totals.uncovered =
                self.totals.shortage.minus(self.totals.copayment).map_err(&overflow)?;
        }
        self.buy()?;
        self.total(TotalName::FromKept);
        self.total(TotalName::Shortage);
        self.total(TotalName::Copayment);
        self.total(TotalName::Uncovered);
        Ok(())
    }

    /// Notes on which terms the client buys what he buys.
    fn buy(&mut self) -> Result<(), Stuck> {
        for (place, activity) in self.arrangement.activities.iter().enumerate() {
            if activity.paid_by_client {
                let terms = self.copay_terms(place, activity)?;
                if let Some(worked) = self.worked.get_mut(place) {
                    worked.bought = Some(terms);
                }
            }
        }
        Ok(())
    }

    /// The cost of what the client may pay for himself.
    fn copayable(&mut self) -> Result<Exact, Stuck> {
        let mut sum = Exact::nothing_over(self.plan.grid);
        for (place, activity) in self.arrangement.activities.iter().enumerate() {
            let cost = self.worked.get(place).map_or(Exact::ZERO, |worked| worked.cost);
            if cost.is_zero() {
                continue;
            }
            let why = self.copay_of(activity).why;
            let at = self.plan.reasons.at(why);
            let stuck = |_| Stuck { at, activity: Some(place) };
            match self.copay_terms(place, activity)? {
                terms @ (CopayTerms::Never | CopayTerms::Undecided) => {
                    if terms == CopayTerms::Never {
                        self.forbids = true;
                    } else {
                        self.undecided = self.undecided.plus(cost).map_err(stuck)?;
                    }
                    if !self.barred_whys.contains(&why) {
                        self.barred_whys.push(why);
                    }
                    continue;
                }
                CopayTerms::WithBoughtPoints => self.buys_points = true,
                CopayTerms::Allowed => {}
            }
            sum = sum.plus(cost).map_err(stuck)?;
            if self.missed.is_empty() {
                self.marks.rule(why);
            }
            self.copay_why = self.copay_why.or(Some(why));
        }
        Ok(sum)
    }

    /// Red beyond the reserve, orange within it, else green.
    pub(super) fn usual_light(&mut self) -> Result<(), Overflow> {
        let Totals { balance, kept, .. } = self.totals;
        self.status = Some(if !kept.is_zero() || balance.is_negative() {
            if balance.plus(kept)?.is_negative() {
                Colour::Red
            } else if kept.is_positive() && !balance.is_positive() {
                Colour::Orange
            } else {
                Colour::Green
            }
        } else {
            Colour::Green
        });
        Ok(())
    }

    /// Euros for one unit of this client's; none where nobody says so, or the table has no row for him.
    fn worth(&mut self) -> Result<Option<Exact>, Stuck> {
        let worth = match (self.plan.unit, self.plan.worth) {
            (PaymentUnit::Money, _) => return Ok(Some(Exact::ONE)),
            (PaymentUnit::Time | PaymentUnit::Points, None) => return Ok(None),
            (PaymentUnit::Time | PaymentUnit::Points, Some(worth)) => worth,
        };
        let value = self.program(worth.program)?;
        self.row = None;
        if !self.missed.is_empty() {
            self.missed.clear();
            return Ok(None);
        }
        self.marks.rule(worth.why);
        Ok(Some(value))
    }

    /// The statement, once all steps have run.
    pub(super) fn statement(mut self) -> Result<Statement<'a>, Stuck> {
        let findings = self.findings()?;
        let missed = !self.missed.is_empty();
        let options = if missed { Vec::new() } else { self.options()? };
        if missed {
            for line in &mut self.lines {
                (line.amount, line.balance) = (None, None);
            }
        }
        let overflow = self.overflow(self.plan.start_why);
        let budget = self.totals.budget;
        let share = if missed || budget.is_zero() {
            None
        } else {
            let used = budget.minus(self.totals.balance).map_err(&overflow)?;
            Some(used.over(budget).map_err(&overflow)?)
        };
        let worth = if missed { None } else { self.worth()? };
        let to_pay = match worth {
            None => None,
            Some(worth) => Some(self.totals.copayment.times(worth).map_err(&overflow)?),
        };
        Ok(Statement {
            calendar: &self.plan.calendar,
            unit: self.plan.unit,
            binding: self.plan.indicative.is_none(),
            points: self.plan.points.as_ref(),
            indicative: self.plan.indicative.as_ref(),
            form: self.plan.form.as_ref(),
            eligible: self.eligible,
            status: if missed { None } else { Some(self.status.unwrap_or(Colour::Green)) },
            lines: self.lines,
            totals: (!missed).then_some(self.totals),
            worth,
            to_pay,
            effort: self.effort,
            share_of_budget: share,
            findings,
            options,
            assumptions: self.marks.assumptions(),
            open_questions: &self.plan.open_questions,
        })
    }
}
