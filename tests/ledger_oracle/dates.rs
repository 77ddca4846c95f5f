//! Days, counted one after the other.

use chrono::{Datelike as _, NaiveDate};
use num_traits::ToPrimitive as _;
use pvb::quantity::Period;

use crate::oracle::Number;

/// A day of the calendar. Ordered by year, month and day, as the fields stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Day {
    pub year: i32,
    pub month: u32,
    pub day: u32,
}

impl Day {
    pub fn of(date: NaiveDate) -> Self {
        Self { year: date.year(), month: date.month(), day: date.day() }
    }

    pub fn is_first_of_month(self) -> bool {
        self.day == 1
    }

    pub fn days_of_its_month(self) -> u32 {
        match self.month {
            2 if self.year % 4 == 0 && (self.year % 100 != 0 || self.year % 400 == 0) => 29,
            2 => 28,
            4 | 6 | 9 | 11 => 30,
            _ => 31,
        }
    }

    pub fn next(self) -> Self {
        if self.day < self.days_of_its_month() {
            Self { day: self.day + 1, ..self }
        } else {
            self.first_of_next_month()
        }
    }

    pub fn day_before(self) -> Self {
        if self.day > 1 {
            return Self { day: self.day - 1, ..self };
        }
        let (year, month) =
            if self.month > 1 { (self.year, self.month - 1) } else { (self.year - 1, 12) };
        let first = Self { year, month, day: 1 };
        Self { day: first.days_of_its_month(), ..first }
    }

    pub fn first_of_next_month(self) -> Self {
        if self.month < 12 {
            Self { year: self.year, month: self.month + 1, day: 1 }
        } else {
            Self { year: self.year + 1, month: 1, day: 1 }
        }
    }

    pub fn last_of_month(self) -> Self {
        Self { day: self.days_of_its_month(), ..self }
    }

    pub fn last_of_year(self) -> Self {
        Self { year: self.year, month: 12, day: 31 }
    }

    /// So many periods later by the calendar. A day that the month does not have becomes its last. Of half
    /// a period half the days of the next are counted, and a day that has begun is a day.
    pub fn later(self, number: &Number, period: Period) -> Self {
        let begun = number.ceil().to_integer().to_u32().unwrap();
        let whole = number.floor().to_integer().to_u32().unwrap();
        let then = self.periods_later(whole, period);
        let next = days(then, self.periods_later(begun, period)).len() - 1;
        let part = (number - number.floor()) * Number::from_integer(next.into());
        then.periods_later(part.ceil().to_integer().to_u32().unwrap(), Period::Day)
    }

    fn periods_later(self, number: u32, period: Period) -> Self {
        match period {
            Period::Day => (0..number).fold(self, |day, _| day.next()),
            Period::Week => (0..number * 7).fold(self, |day, _| day.next()),
            Period::Month => {
                let first = Self { day: 1, ..self };
                let month = (0..number).fold(first, |day, _| day.first_of_next_month());
                Self { day: self.day.min(month.days_of_its_month()), ..month }
            }
            Period::Year => {
                let then =
                    Self { year: self.year + i32::try_from(number).unwrap(), day: 1, ..self };
                Self { day: self.day.min(then.days_of_its_month()), ..then }
            }
        }
    }
}

/// Every day from the first to the last.
pub fn days(from: Day, until: Day) -> Vec<Day> {
    let mut days = Vec::new();
    let mut day = from;
    while day <= until {
        days.push(day);
        day = day.next();
    }
    days
}

#[test]
fn days_follow_each_other_as_in_the_almanac() {
    let mut date = NaiveDate::from_ymd_opt(1999, 12, 30).unwrap();
    let mut day = Day::of(date);
    for _ in 0..1_900 {
        let tomorrow = date.succ_opt().unwrap();
        assert_eq!(day.next(), Day::of(tomorrow));
        assert_eq!(day.next().day_before(), day);
        (date, day) = (tomorrow, day.next());
    }
    let last = Day { year: 2016, month: 1, day: 31 };
    let months = |number: i32| last.later(&Number::from_integer(number.into()), Period::Month);
    assert_eq!(months(1), Day { year: 2016, month: 2, day: 29 });
    assert_eq!(months(13), Day { year: 2017, month: 2, day: 28 });
    let half = Number::new(1.into(), 2.into());
    assert_eq!(months(2).later(&half, Period::Month), Day { year: 2016, month: 4, day: 15 });
}
