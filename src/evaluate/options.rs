//! What could be done about a shortage, an orange light, or a performer asked too late.
//!
//! In: a run whose steps are done. Out: options, each with what it frees.
//! Absent on purpose: any work beyond reassigning when there is room.

use super::run::{Run, Stuck};
use crate::domain::{Activity, Colour, IndicationId, Reason};
use crate::plan::Why;
use crate::quantity::{Exact, Overflow};
use crate::statement::{Because, Lever, Possibility};

impl<'a> Run<'a> {
    /// Everything that could be done, in the order that semantics fix.
    pub(super) fn options(&mut self) -> Result<Vec<Possibility<'a>>, Stuck> {
        let mut found = Vec::new();
        self.reassign(&mut found)?;
        let tight = self.totals.shortage.is_positive()
            || self.totals.from_kept.is_positive()
            || self.status == Some(Colour::Orange);
        if !tight {
            return Ok(found);
        }
        if self.totals.copayment.is_positive() {
            let lever = if self.buys_points { Lever::BuyPoints } else { Lever::Copay };
            let why = self.copay_why.unwrap_or_default();
            found.push(self.option(lever, None, self.totals.copayment, why));
        }
        self.shorten(&mut found)?;
        for (place, activity) in self.arrangement.activities.iter().enumerate() {
            let cost = self.cost_now(place);
            if cost.is_positive() {
                found.push(self.option(Lever::Drop, Some(place), cost, self.offer_why(activity)));
            }
        }
        self.reindicate(&mut found)?;
        Ok(found)
    }

    fn option(
        &mut self,
        lever: Lever,
        activity: Option<usize>,
        frees: Exact,
        why: Why,
    ) -> Possibility<'a> {
        self.marks.rule(why);
        let because = Because::of(self.plan.reasons.run(why));
        Possibility { lever, activity, frees, because, assumed: None }
    }

    fn offer_why(&self, activity: &Activity) -> Why {
        self.offer(activity).map_or(self.plan.order_why, |offer| offer.why)
    }

    /// Whoever is earlier in the order and could. An option never costs the statement its amounts: where
    /// a table has no row for what it would cost, it is no option.
    fn reassign(&mut self, found: &mut Vec<Possibility<'a>>) -> Result<(), Stuck> {
        for (place, activity) in self.arrangement.activities.iter().enumerate() {
            let Some((earlier, _)) = self.earlier(place, activity) else { continue };
            let (_, cost) = self.cost(place, activity, Some(earlier))?;
            if !self.missed.is_empty() {
                self.missed.clear();
                continue;
            }
            let why = self.order_step(earlier).map_or(self.plan.order_why, |step| step.why);
            let frees = self.cost_now(place).minus(cost);
            let frees = frees.map_err(|_| self.stuck(why, Some(place)))?;
            found.push(self.option(Lever::Reassign(earlier), Some(place), frees, why));
        }
        Ok(())
    }

    /// To as many minutes as just cover what is short; where that is none, to half.
    fn shorten(&mut self, found: &mut Vec<Possibility<'a>>) -> Result<(), Stuck> {
        if !self.totals.balance.is_negative() {
            return Ok(());
        }
        let over = self.totals.balance.negative();
        let over = over.map_err(|_| self.stuck(self.plan.rest_why, None))?;
        for (place, activity) in self.arrangement.activities.iter().enumerate() {
            let cost = self.cost_now(place);
            let Some(minutes) = activity.minutes.filter(|minutes| *minutes >= 2) else { continue };
            let timed = self.worked.get(place).is_some_and(|worked| worked.care_time.is_positive());
            if !cost.is_positive() || !timed {
                continue;
            }
            let why = self.offer_why(activity);
            let shorter = shorter(cost, over, minutes).map_err(|_| self.stuck(why, Some(place)))?;
            let (new, frees) = shorter;
            found.push(self.option(Lever::Shorten(new), Some(place), frees, why));
        }
        Ok(())
    }

    /// The budget that the policy itself gives the present indication. A contracted tariff is no
    /// measure here: the tariffs of the other indications are not known.
    fn own_budget(&self) -> Option<Exact> {
        if self.arrangement.tariff.is_none() {
            return Some(self.totals.budget);
        }
        self.with_indication(self.indication).map(|variant| variant.totals.budget)
    }

    /// The same arrangement under another indication, by the policy's own start; none where that
    /// cannot be computed.
    fn with_indication(&self, other: IndicationId) -> Option<Run<'a>> {
        let mut variant = Run::new(self.plan, self.arrangement, other, None).ok()?;
        variant.go().ok()?;
        variant.missed.is_empty().then_some(variant)
    }

    /// The smallest sufficient budget among the higher indications of the same law and form of delivery.
    fn reindicate(&mut self, found: &mut Vec<Possibility<'a>>) -> Result<(), Stuck> {
        let plan = self.plan;
        let own = plan.siblings.get(self.indication.index()).copied();
        if !plan.start_by_indication || own.is_none() {
            return Ok(());
        }
        let floor = self.own_budget();
        let mut best: Option<Sufficient<'a>> = None;
        for (place, sibling) in plan.siblings.iter().enumerate() {
            let other = IndicationId::at(place);
            if Some(*sibling) != own || other == self.indication {
                continue;
            }
            // What cannot be computed for another indication is no option; it refuses nothing here.
            let Some(variant) = self.with_indication(other).filter(|variant| variant.eligible)
            else {
                continue;
            };
            let (balance, budget) = (variant.totals.balance, variant.totals.budget);
            let higher = floor.is_none_or(|floor| budget > floor);
            let sufficient = higher && !balance.is_negative() && balance > self.totals.balance;
            if sufficient && best.as_ref().is_none_or(|best| budget < best.budget) {
                let row = variant.lines.first().and_then(|line| line.because.row);
                best = Some(Sufficient { indication: other, budget, balance, row });
            }
        }
        let Some(Sufficient { indication, balance, row, .. }) = best else { return Ok(()) };
        let frees = balance.minus(self.totals.balance);
        let of_plan = plan.start_assumed.and_then(|id| plan.reasons.each.get(id));
        found.push(Possibility {
            lever: Lever::Reindicate(indication),
            activity: None,
            frees: frees.map_err(|_| self.stuck(plan.start_why, None))?,
            because: Because { row, ..Because::of(plan.reasons.run(plan.start_why)) },
            // The row that gives the figure says most of it; then its table, and the start itself last.
            assumed: row.filter(|row| row.assumed.is_some()).or(of_plan),
        });
        Ok(())
    }
}

/// An indication whose budget would do.
struct Sufficient<'a> {
    indication: IndicationId,
    budget: Exact,
    balance: Exact,
    /// The row of a table that its budget starts with, where that has notes of its own.
    row: Option<&'a Reason>,
}

/// The new number of minutes each time, and what that frees.
fn shorter(cost: Exact, over: Exact, minutes: u32) -> Result<(u32, Exact), Overflow> {
    let per_minute = cost.over(Exact::whole(i128::from(minutes)))?;
    let enough = Exact::whole(i128::from(minutes)).minus(over.over(per_minute)?)?.floor();
    let new = u32::try_from(enough).ok().filter(|new| *new >= 1).unwrap_or(minutes / 2);
    let frees = cost.minus(per_minute.times(Exact::whole(i128::from(new)))?)?;
    Ok((new, frees))
}
