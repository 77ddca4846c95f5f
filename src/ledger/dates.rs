//! Months and days: what a calendar on the wall says, apart from the policy's average month.

use chrono::{Datelike, Days, Months, NaiveDate};

use crate::quantity::{Exact, Period};

/// The first day of the month after that of a date.
pub(super) fn first_of_next_month(date: NaiveDate) -> NaiveDate {
    let first = date.with_day(1).unwrap_or(date);
    first.checked_add_months(Months::new(1)).unwrap_or(NaiveDate::MAX)
}

/// The last day of the month of a date.
pub(super) fn last_of_month(date: NaiveDate) -> NaiveDate {
    first_of_next_month(date).pred_opt().unwrap_or(date)
}

/// The day before.
pub(super) fn before(date: NaiveDate) -> NaiveDate {
    date.pred_opt().unwrap_or(date)
}

/// The day after.
pub(super) fn after(date: NaiveDate) -> NaiveDate {
    date.succ_opt().unwrap_or(date)
}

/// How many days from one to another, both inclusive; none where the second lies before the first.
pub(super) fn days(from: NaiveDate, until: NaiveDate) -> i128 {
    let days = until.signed_duration_since(from).num_days();
    i128::from(days).saturating_add(1).max(0)
}

/// The days that two stretches share: the first and the last of them.
pub(super) fn shared(
    (from, until): (NaiveDate, NaiveDate),
    (other_from, other_until): (NaiveDate, NaiveDate),
) -> Option<(NaiveDate, NaiveDate)> {
    let both = (from.max(other_from), until.min(other_until));
    (both.0 <= both.1).then_some(both)
}

/// A date so many periods later, by the calendar on the wall.
pub(super) fn later(date: NaiveDate, number: Exact, period: Period) -> NaiveDate {
    moved(date, number, period, true)
}

/// A date so many periods earlier.
pub(super) fn earlier(date: NaiveDate, number: Exact, period: Period) -> NaiveDate {
    moved(date, number, period, false)
}

/// Whole periods by the calendar; a part of one is that part of the days of the next, a day begun being a day.
fn moved(date: NaiveDate, number: Exact, period: Period, forward: bool) -> NaiveDate {
    let count = u32::try_from(number.floor().max(0)).unwrap_or(u32::MAX);
    let whole = by_periods(date, count, period, forward);
    let Ok(rest) = number.minus(Exact::whole(number.floor())) else { return whole };
    if rest.is_zero() {
        return whole;
    }
    let next = by_periods(date, count.saturating_add(1), period, forward);
    let length = i128::from(next.signed_duration_since(whole).num_days().unsigned_abs());
    let share = rest.times(Exact::whole(length)).and_then(Exact::negative);
    let days = share.map_or(0, |share| share.floor().saturating_neg());
    by_periods(whole, u32::try_from(days).unwrap_or(u32::MAX), Period::Day, forward)
}

fn by_periods(date: NaiveDate, count: u32, period: Period, forward: bool) -> NaiveDate {
    let by_days = |days: u64| {
        let days = Days::new(days);
        if forward { date.checked_add_days(days) } else { date.checked_sub_days(days) }
    };
    let by_months = |months: u32| {
        let months = Months::new(months);
        if forward { date.checked_add_months(months) } else { date.checked_sub_months(months) }
    };
    let end = if forward { NaiveDate::MAX } else { NaiveDate::MIN };
    match period {
        Period::Day => by_days(u64::from(count)),
        Period::Week => by_days(u64::from(count).saturating_mul(7)),
        Period::Month => by_months(count),
        Period::Year => by_months(count.saturating_mul(12)),
    }
    .unwrap_or(end)
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::{days, earlier, first_of_next_month, last_of_month, later};
    use crate::quantity::{Exact, Period};

    fn date(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn the_calendar_on_the_wall() {
        assert_eq!(first_of_next_month(date("2018-12-31")), date("2019-01-01"));
        assert_eq!(last_of_month(date("2020-02-03")), date("2020-02-29"));
        assert_eq!(days(date("2018-02-01"), date("2018-02-28")), 28);
        assert_eq!(days(date("2018-02-02"), date("2018-02-01")), 0);
        assert_eq!(later(date("2018-01-31"), Exact::ONE, Period::Month), date("2018-02-28"));
        let half = |number| Exact::fraction(number, 2).unwrap();
        assert_eq!(later(date("2018-02-01"), half(3), Period::Month), date("2018-03-17"));
        assert_eq!(earlier(date("2018-03-01"), half(1), Period::Month), date("2018-02-15"));
        assert_eq!(later(date("2018-02-01"), Exact::whole(1 << 40), Period::Day), NaiveDate::MAX);
    }
}
