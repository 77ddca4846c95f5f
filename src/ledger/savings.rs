//! What was left over: in lots, each with the day after which it is gone.
//!
//! In: what is left of a month, what is asked. Out: what is paid, what lapses.
//! Absent on purpose: who may ask for what.

use std::collections::VecDeque;

use chrono::NaiveDate;

use super::dates::{before, first_of_next_month, last_of_month, later};
use crate::plan::{LeftOver, Until};
use crate::quantity::{Exact, Overflow};

/// What was left over in one month.
#[derive(Debug, Clone, Copy)]
struct Lot {
    /// The last day of the month it was left over in; of what was brought in, the day before the span.
    of: NaiveDate,
    /// The last day it may be used; none: no end.
    until: Option<NaiveDate>,
    amount: Exact,
}

/// Savings, the oldest first.
#[derive(Debug, Clone, Default)]
pub(super) struct Savings {
    lots: VecDeque<Lot>,
}

impl Savings {
    /// All of them together.
    pub(super) fn total(&self) -> Result<Exact, Overflow> {
        self.lots.iter().try_fold(Exact::ZERO, |sum, lot| sum.plus(lot.amount))
    }

    /// Adds what was left over in a month, under the rule for what is left.
    pub(super) fn add(&mut self, amount: Exact, of: NaiveDate, rule: Option<&LeftOver>) {
        if amount.is_positive() {
            self.lots.push_back(Lot { of, until: last_day(of, rule), amount });
        }
    }

    /// Takes as much as is asked and there is: the oldest first.
    pub(super) fn take(&mut self, asked: Exact) -> Result<Exact, Overflow> {
        let mut taken = Exact::ZERO;
        while taken < asked {
            let Some(lot) = self.lots.front_mut() else { break };
            let part = lot.amount.smaller(asked.minus(taken)?);
            taken = taken.plus(part)?;
            lot.amount = lot.amount.minus(part)?;
            if lot.amount.is_zero() {
                self.lots.pop_front();
            }
        }
        Ok(taken)
    }

    /// Takes out what may not be used after a day; says of which month each lot was.
    pub(super) fn lapsed(&mut self, on: NaiveDate) -> Vec<(NaiveDate, Exact)> {
        let gone = |lot: &Lot| lot.until.is_some_and(|until| until <= on);
        let lapsed = self.lots.iter().filter(|lot| gone(lot)).map(|lot| (lot.of, lot.amount));
        let lapsed: Vec<(NaiveDate, Exact)> = lapsed.collect();
        if !lapsed.is_empty() {
            self.lots.retain(|lot| !gone(lot));
        }
        lapsed
    }

    /// Takes out what is more than may be saved: the oldest first.
    pub(super) fn above(&mut self, most: Exact) -> Result<Vec<(NaiveDate, Exact)>, Overflow> {
        let mut over = self.total()?.minus(most)?;
        let mut lapsed = Vec::new();
        while over.is_positive() {
            let Some(lot) = self.lots.front_mut() else { break };
            let part = lot.amount.smaller(over);
            over = over.minus(part)?;
            lapsed.push((lot.of, part));
            lot.amount = lot.amount.minus(part)?;
            if lot.amount.is_zero() {
                self.lots.pop_front();
            }
        }
        Ok(lapsed)
    }

    /// Takes out all there is; says of which month each lot was.
    pub(super) fn empty(&mut self) -> Vec<(NaiveDate, Exact)> {
        self.lots.drain(..).map(|lot| (lot.of, lot.amount)).collect()
    }
}

/// The last day on which what was left over in a month may be used; where no rule says, there is none.
fn last_day(of: NaiveDate, rule: Option<&LeftOver>) -> Option<NaiveDate> {
    use chrono::Datelike;
    let until = match rule? {
        LeftOver::Lapses => return Some(last_of_month(of)),
        LeftOver::Stays { until, at_most: _ } => *until,
    };
    match until {
        Until::NoEnd => None,
        Until::EndOfYear => NaiveDate::from_ymd_opt(of.year(), 12, 31),
        // counted from the first day of the month after it, so that six months are six whole months
        Until::For(number, period) => Some(before(later(first_of_next_month(of), number, period))),
    }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::Savings;
    use crate::plan::{LeftOver, Until};
    use crate::quantity::{Exact, Period};

    fn date(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn the_oldest_goes_first_and_lots_lapse_on_their_day() {
        let mut savings = Savings::default();
        let stays = |until| LeftOver::Stays { until, at_most: None };
        let six = stays(Until::For(Exact::whole(6), Period::Month));
        savings.add(Exact::whole(10), date("2018-01-31"), Some(&six));
        savings.add(Exact::whole(20), date("2018-02-28"), Some(&six));
        assert_eq!(savings.take(Exact::whole(4)), Ok(Exact::whole(4)));
        assert_eq!(savings.lapsed(date("2018-06-30")), []);
        assert_eq!(savings.lapsed(date("2018-07-31")), [(date("2018-01-31"), Exact::whole(6))]);
        assert_eq!(savings.total(), Ok(Exact::whole(20)));
        assert_eq!(
            savings.above(Exact::whole(15)),
            Ok(vec![(date("2018-02-28"), Exact::whole(5))])
        );
        savings.add(Exact::whole(1), date("2018-03-31"), Some(&stays(Until::EndOfYear)));
        assert_eq!(savings.lapsed(date("2018-12-31")).len(), 2);
        assert_eq!(savings.take(Exact::ONE), Ok(Exact::ZERO));
    }
}
