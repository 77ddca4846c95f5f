//! The end of a month: what is left over and what becomes of it; what is short and who pays it.
//!
//! In: the sums of the month. Out: the pots as they stand after it.
//! Absent on purpose: budgets and costs.

use super::booking::{Book, Page};
use super::{EntryKind, Finding, FindingKind, Open, Payer, Stuck};
use crate::domain::{Bearer, CategoryId};
use crate::plan::{CopayTerms, LeftOver, SavingsUse};
use crate::quantity::{Exact, Overflow};
use crate::statement::{Barred, Because};

/// What some of the planned activities cost in the month.
#[derive(Clone, Copy)]
struct Payable<'a> {
    /// What savings may pay for.
    by_savings: Exact,
    /// What bought points may pay for, and the rule that says so.
    by_bought: (Exact, Because<'a>),
    /// What the client may pay extra for, and the first rule that says so.
    by_client: (Exact, Because<'a>),
    /// What nobody decided he may pay extra for.
    undecided: Exact,
    /// Whether he is forbidden to pay extra for any of it.
    forbids: bool,
}

impl<'a> Payable<'a> {
    /// Adds what an activity costs, by the terms on which the client may pay for it.
    fn on_terms(
        &mut self,
        terms: CopayTerms,
        amount: Exact,
        because: Because<'a>,
    ) -> Result<(), Overflow> {
        let add = |to: &mut (Exact, Because<'a>)| -> Result<(), Overflow> {
            if to.0.is_zero() {
                to.1 = because;
            }
            to.0 = to.0.plus(amount)?;
            Ok(())
        };
        match terms {
            CopayTerms::Never => self.forbids |= !amount.is_zero(),
            CopayTerms::Undecided => self.undecided = self.undecided.plus(amount)?,
            CopayTerms::Allowed => add(&mut self.by_client)?,
            CopayTerms::WithBoughtPoints => {
                add(&mut self.by_client)?;
                add(&mut self.by_bought)?;
            }
        }
        Ok(())
    }
}

impl<'a> Book<'a> {
    /// Settles what the month leaves or lacks.
    pub(super) fn settle(&mut self, page: &mut Page<'a>) -> Result<(), Stuck> {
        self.kept = self.kept.plus(page.to_kept)?;
        let sums = &page.sums;
        let net = sums
            .budget
            .plus(sums.given_back)?
            .minus(sums.collective)?
            .minus(sums.paid_out)?
            .minus(page.to_kept)?
            .minus(sums.planned)?
            .minus(page.own)?;
        if net.is_negative() {
            self.short(page, net.negative()?)
        } else if net.is_positive() {
            self.left(page, net)
        } else {
            Ok(())
        }
    }

    /// What is left over stays, lapses, or nobody says.
    fn left(&mut self, page: &mut Page<'a>, amount: Exact) -> Result<(), Stuck> {
        let Some((rule, reason)) = &page.plan.over_time.account.left_over else {
            self.open = self.open.plus(amount)?;
            page.add(EntryKind::LeftOpen, amount, Because::default())?;
            let days = (page.span.from, page.span.until);
            self.unsettle(page.plan, Open::LeftOver, days, None, None);
            return Ok(());
        };
        let because = self.rule(page.plan, *reason);
        match rule {
            LeftOver::Lapses => self.lapse(page, page.span.until, amount, because),
            LeftOver::Stays { until: _, at_most } => {
                page.add(EntryKind::CarriedOut, amount, because)?;
                self.savings.add(amount, page.span.until, Some(rule));
                if let Some(most) = at_most {
                    for (of, amount) in self.savings.above(*most)? {
                        self.lapse(page, of, amount, because)?;
                    }
                }
                Ok(())
            }
        }
    }

    fn lapse(
        &self,
        page: &mut Page<'a>,
        of: chrono::NaiveDate,
        amount: Exact,
        because: Because<'a>,
    ) -> Result<(), Stuck> {
        page.add(EntryKind::Lapsed(of), amount, because)?;
        page.sums.lapsed = page.sums.lapsed.plus(amount)?;
        Ok(())
    }

    /// What is short is paid by savings, bought points, the client, and whoever bears the rest, in the order
    /// that the rules give.
    fn short(&mut self, page: &mut Page<'a>, short: Exact) -> Result<(), Stuck> {
        let payable = self.payable(page, short)?;
        let account = &page.plan.over_time.account;
        let savings_last = matches!(account.savings_before_copayment, Some((false, _)));
        let mut rest = short;
        if !savings_last {
            rest = self.by_savings(page, rest, payable)?;
        }
        let by_bought = rest.smaller(payable.by_bought.0).smaller(self.bought).larger(Exact::ZERO);
        if by_bought.is_positive() {
            self.bought = self.bought.minus(by_bought)?;
            page.add(EntryKind::FromBought, by_bought, payable.by_bought.1)?;
            rest = rest.minus(by_bought)?;
        }
        let by_client = rest.smaller(payable.by_client.0.minus(by_bought)?).larger(Exact::ZERO);
        rest = rest.minus(by_client)?;
        if savings_last {
            rest = self.by_savings(page, rest, payable)?;
        }
        if by_client.is_positive() {
            self.copaid(page, by_client, payable.by_client.1)?;
        }
        self.the_rest(page, rest, payable)?;
        if page.invoice.is_positive() {
            let kind = FindingKind::Invoice(page.invoice);
            let mut entries = page.entries.iter();
            let because = entries.find(|entry| matches!(entry.kind, EntryKind::Copaid));
            let because = because.map(|entry| entry.because).unwrap_or_default();
            page.findings.push(Finding { kind, because });
        }
        Ok(())
    }

    fn by_savings(
        &mut self,
        page: &mut Page<'a>,
        short: Exact,
        payable: Payable<'a>,
    ) -> Result<Exact, Stuck> {
        let saved = self.savings.total()?;
        if !short.is_positive() || !saved.is_positive() {
            return Ok(short);
        }
        let days = (page.span.from, page.span.until);
        let account = &page.plan.over_time.account;
        let Some((_, reason)) = account.savings_use else {
            self.unsettle(page.plan, Open::SavingsUse, days, Some(short.smaller(saved)), None);
            return Ok(short);
        };
        let because = self.rule(page.plan, reason);
        match account.savings_before_copayment {
            Some((_, reason)) => {
                self.rule(page.plan, reason);
            }
            None if payable.by_client.0.is_positive() && payable.by_savings.is_positive() => {
                self.unsettle(page.plan, Open::SavingsOrder, days, None, None);
            }
            None => {}
        }
        let paid = self.savings.take(short.smaller(payable.by_savings))?;
        if paid.is_positive() {
            page.add(EntryKind::FromSavings(None), paid, because)?;
        }
        Ok(short.minus(paid)?)
    }

    fn copaid(
        &self,
        page: &mut Page<'a>,
        amount: Exact,
        because: Because<'a>,
    ) -> Result<(), Stuck> {
        page.add(EntryKind::Copaid, amount, because)?;
        page.sums.copaid = page.sums.copaid.plus(amount)?;
        page.invoice = page.invoice.plus(amount)?;
        Ok(())
    }

    /// What the client may not pay, or nobody decided that he may, and who bears it.
    fn the_rest(
        &mut self,
        page: &mut Page<'a>,
        rest: Exact,
        payable: Payable,
    ) -> Result<(), Stuck> {
        if !rest.is_positive() {
            return Ok(());
        }
        let because = Because::of(page.plan.reasons.run(page.plan.rest_why));
        let bearer = page.plan.bearer;
        let undecided = !payable.forbids && payable.undecided >= rest;
        let barred = if undecided { Barred::Undecided } else { Barred::Forbidden };
        let kind = FindingKind::Uncovered(rest, bearer, barred);
        page.findings.push(Finding { kind, because });
        match bearer {
            Some(Bearer::Client) => self.copaid(page, rest, because),
            Some(Bearer::Organisation) => {
                self.borne(page, Payer::Organisation, None, rest, because)
            }
            Some(Bearer::Contribution(place)) => {
                let Some(pot) = page.plan.contributions.get(place) else { return Ok(()) };
                let payer = Payer::Contribution(&pot.name, &pot.label);
                self.borne(page, payer, None, rest, because)
            }
            None => {
                let days = (page.span.from, page.span.until);
                self.unsettle(page.plan, Open::Rest, days, Some(rest), None);
                self.borne(page, Payer::Undecided, None, rest, because)
            }
        }
    }

    /// What of the planned activities may be paid from where.
    fn payable(&self, page: &Page<'a>, short: Exact) -> Result<Payable<'a>, Overflow> {
        let nothing = (Exact::ZERO, Because::default());
        let mut payable = Payable {
            by_savings: Exact::ZERO,
            by_bought: nothing,
            by_client: nothing,
            undecided: Exact::ZERO,
            forbids: false,
        };
        let uses = page.plan.over_time.account.savings_use.as_ref();
        let uses = uses.map_or(&[][..], |(uses, _)| uses.as_slice());
        let mut terms: Option<(usize, Vec<CopayTerms>)> = None;
        for (case, place, amount) in &page.planned {
            let Some(arrangement) = self.arranged.get(*case) else { continue };
            let Some(activity) = arrangement.activities.get(*place) else { continue };
            let offer = page.plan.offers.get(activity.service.index());
            let category = offer.map_or(CategoryId(u16::MAX), |offer| offer.category);
            let saved_for = |used: &SavingsUse| match used {
                SavingsUse::Category(known) => *known == category,
                SavingsUse::Service(known) => *known == activity.service,
                SavingsUse::OtherServices | SavingsUse::NetworkAway => false,
            };
            if uses.iter().any(saved_for) {
                payable.by_savings = payable.by_savings.plus(*amount)?;
            }
            if terms.as_ref().is_none_or(|(known, _)| known != case) {
                let costs = self.costs.get(*case);
                terms = costs.map(|costs| (*case, costs.copay(arrangement)));
            }
            let terms = terms.as_ref().and_then(|(_, terms)| terms.get(*place)).copied();
            let plan = self.costs.get(*case).map_or(page.plan, |costs| costs.plan);
            let copay = plan.copay.get(category.index());
            let because = copay.map(|copay| Because::of(plan.reasons.run(copay.why)));
            let because = because.unwrap_or_default();
            payable.on_terms(terms.unwrap_or(CopayTerms::Never), *amount, because)?;
        }
        if uses.contains(&SavingsUse::OtherServices) {
            payable.by_savings = short;
        }
        Ok(payable)
    }

    /// What the last day of the month brings: what lapses, and what becomes of all when the client leaves.
    pub(super) fn close(&mut self, page: &mut Page<'a>) -> Result<(), Stuck> {
        let because = match &page.plan.over_time.account.left_over {
            Some((_, reason)) => self.rule(page.plan, *reason),
            None => Because::default(),
        };
        let mut lapsed = page.sums.lapsed;
        for (of, amount) in self.savings.lapsed(page.span.until) {
            self.lapse(page, of, amount, because)?;
            lapsed = lapsed.plus(amount)?;
        }
        if lapsed.is_positive() {
            page.findings.push(Finding { kind: FindingKind::Lapses(lapsed), because });
        }
        let last = self.schedule.last;
        let leaves = last < self.course.until || self.leaves_on(last);
        if leaves && page.span.from <= last && last <= page.span.until {
            self.leave(page)?;
        }
        Ok(())
    }

    fn leaves_on(&self, last: chrono::NaiveDate) -> bool {
        let leaves = |event: &crate::domain::Event| {
            matches!(event.what, crate::domain::Happening::Leaves) && event.until == last
        };
        self.course.events.iter().any(leaves)
    }

    /// The client leaves: what is left is paid out, lapses, or nobody says.
    fn leave(&mut self, page: &mut Page<'a>) -> Result<(), Stuck> {
        let left = self.savings.total()?.plus(self.open)?.plus(self.bought)?.plus(self.kept)?;
        if !left.is_positive() {
            return Ok(());
        }
        let Some((paid_out, reason)) = page.plan.over_time.account.leaving_paid_out else {
            let last = (self.schedule.last, self.schedule.last);
            self.unsettle(page.plan, Open::Leaving, last, Some(left), None);
            return Ok(());
        };
        let because = self.rule(page.plan, reason);
        let lots = self.savings.empty();
        let others = self.open.plus(self.bought)?.plus(self.kept)?;
        (self.open, self.bought, self.kept) = (Exact::ZERO, Exact::ZERO, Exact::ZERO);
        if paid_out {
            page.add(EntryKind::PaidOutAtLeaving, left, because)?;
            page.sums.paid_out = page.sums.paid_out.plus(left)?;
            return Ok(());
        }
        for (of, amount) in lots.into_iter().chain([(page.span.until, others)]) {
            if !amount.is_zero() {
                self.lapse(page, of, amount, because)?;
            }
        }
        page.findings.push(Finding { kind: FindingKind::Lapses(left), because });
        Ok(())
    }
}
