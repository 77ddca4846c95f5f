//! Section 8: what is left of a month, or who pays what is short.

use num_traits::{Signed as _, Zero as _};
use pvb::check::policy::{CopayTerms, SavingsUse};
use pvb::domain::Bearer;
use pvb::ledger::Open;

use super::cases::{Asked, Case};
use super::count::Planned;
use super::page::Page;
use super::{Book, Month, Stuck};
use crate::oracle::Number;

/// What may be paid, and by what, of what was planned in a month.
struct Payable {
    by_savings: Number,
    by_bought: Number,
    by_client: Number,
    /// What nobody decided that the client may pay for.
    undecided: Number,
    /// Whether he is forbidden to pay for any of it.
    forbids: bool,
}

impl Book<'_> {
    pub fn settle(
        &mut self,
        month: &Month,
        page: &mut Page,
        planned: &Planned,
    ) -> Result<(), Stuck> {
        let kept = page.entries.iter().filter(|(kind, _)| kind.starts_with("kept contribution"));
        let kept = kept.fold(Number::zero(), |sum, (_, amount)| sum + amount);
        let sum = |name| page.sums.get(name).clone();
        let paid_out = sum("paid out");
        let net = sum("budget") + sum("given back")
            - sum("collective")
            - paid_out
            - kept
            - sum("planned")
            - self.own_events(month, page);
        if net.is_positive() {
            match self.left_over(month) {
                Some(rule) => self.save(month, &rule, net, page),
                None => {
                    page.enter("left open".to_owned(), &net);
                    self.open += net;
                    self.unsettled.insert(Open::LeftOver);
                }
            }
        } else if net.is_negative() {
            let payable = self.payable(month, planned, &-net.clone())?;
            self.pay(month, page, &payable, -net);
        }
        Ok(())
    }

    fn payable(
        &mut self,
        month: &Month,
        planned: &Planned,
        short: &Number,
    ) -> Result<Payable, Stuck> {
        let mut payable = Payable {
            by_savings: Number::zero(),
            by_bought: Number::zero(),
            by_client: Number::zero(),
            undecided: Number::zero(),
            forbids: false,
        };
        let uses = self.versions[month.rules].0.account.savings_use.clone();
        let uses = uses.map_or_else(Vec::new, |(uses, _)| uses);
        for ((case, place), cost) in planned {
            if self.savings_may(&uses, *case, *place) {
                payable.by_savings += cost;
            }
            let terms = self.weekly(Asked::Plain(*case))?.activities[*place].copay;
            match terms {
                CopayTerms::Never => payable.forbids |= !cost.is_zero(),
                CopayTerms::Undecided => payable.undecided += cost,
                CopayTerms::Allowed => payable.by_client += cost,
                CopayTerms::WithBoughtPoints => {
                    payable.by_client += cost;
                    payable.by_bought += cost;
                }
            }
        }
        if uses.contains(&SavingsUse::OtherServices) {
            payable.by_savings = short.clone();
        }
        Ok(payable)
    }

    fn savings_may(&self, uses: &[SavingsUse], case: Case, place: usize) -> bool {
        let agreement = case.agreement.expect("activities are agreed");
        let service = self.course.agreements[agreement].activities[place].service;
        let category = self.catalogue.services[service.index()].category;
        uses.contains(&SavingsUse::Service(service))
            || uses.contains(&SavingsUse::Category(category))
    }

    fn pay(&mut self, month: &Month, page: &mut Page, payable: &Payable, mut short: Number) {
        let account = &self.versions[month.rules].0.account;
        let before = account.savings_before_copayment.map(|(before, _)| before);
        let answered = account.savings_use.is_some();
        let saved = self.saved().min(payable.by_savings.clone());
        if before.is_none() && saved.is_positive() && payable.by_client.is_positive() {
            self.unsettled.insert(Open::SavingsOrder);
        }
        if before != Some(false) {
            self.savings_pay(page, payable, answered, &mut short);
        }
        let bought = part(&payable.by_bought, &short).min(self.bought.clone());
        self.bought -= &bought;
        page.enter("from bought".to_owned(), &bought);
        short -= &bought;
        let copaid = part(&(&payable.by_client - &bought), &short);
        self.charge(page, &copaid);
        short -= copaid;
        if before == Some(true) {
            self.seen.insert("savings before copayment");
        }
        if before == Some(false) {
            self.seen.insert("savings after copayment");
            self.savings_pay(page, payable, answered, &mut short);
        }
        if short.is_positive() {
            let undecided = !payable.forbids && payable.undecided >= short;
            page.findings.insert(if undecided { "uncovered, undecided" } else { "uncovered" });
            self.rest(month, page, &short);
        }
        if page.invoice.is_positive() {
            page.findings.insert("invoice");
        }
    }

    fn savings_pay(
        &mut self,
        page: &mut Page,
        payable: &Payable,
        answered: bool,
        short: &mut Number,
    ) {
        if !answered && self.saved().is_positive() && short.is_positive() {
            self.unsettled.insert(Open::SavingsUse);
        }
        let paid = self.take_savings(&part(&payable.by_savings, short));
        page.enter("from savings".to_owned(), &paid);
        *short -= paid;
    }

    fn charge(&mut self, page: &mut Page, amount: &Number) {
        page.sums.add("copaid", amount);
        page.enter("copaid".to_owned(), amount);
        page.invoice += amount;
    }

    fn rest(&mut self, month: &Month, page: &mut Page, rest: &Number) {
        let policy = &self.versions[month.rules].0;
        let payer = match policy.rest.bearer {
            Some(Bearer::Client) => {
                self.seen.insert("the rest is borne by the client");
                self.charge(page, rest);
                return;
            }
            Some(Bearer::Organisation) => "organisation".to_owned(),
            Some(Bearer::Contribution(place)) => policy.contributions[place].name.clone(),
            None => {
                self.unsettled.insert(Open::Rest);
                "nobody knows".to_owned()
            }
        };
        page.sums.add("borne", rest);
        page.enter(format!("borne by {payer}"), rest);
    }
}

/// At most so much of what is short.
fn part(most: &Number, short: &Number) -> Number {
    most.clone().min(short.clone()).max(Number::zero())
}
