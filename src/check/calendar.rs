//! The calendar: one conversion, and one only, between any two periods.

use super::context::Context;
use crate::diagnostic::{Code, Diagnostic};
use crate::quantity::{Calendar, Exact, Period};
use crate::source::Span;
use crate::syntax::tree;

/// What stands in for a calendar that could not be made, so that the rest can be checked.
pub(super) fn fallback() -> Calendar {
    let seventh = Exact::fraction(1, 7).unwrap_or(Exact::ONE);
    Calendar::new(seventh, Exact::whole(4), Exact::whole(52))
}

/// A period of the tree as a period of the calendar.
pub(super) const fn period(period: tree::Period) -> Period {
    match period {
        tree::Period::Day => Period::Day,
        tree::Period::Week => Period::Week,
        tree::Period::Month => Period::Month,
        tree::Period::Year => Period::Year,
    }
}

/// One side of a conversion in terms of the other: a `left` lasts `ratio` of `right`.
struct Conversion {
    left: Period,
    right: Period,
    ratio: Exact,
    span: Span,
}

impl Context<'_> {
    /// Reads the calendar into [`Context::calendar`].
    pub(super) fn calendar(&mut self, calendar: &tree::Calendar, span: Span) {
        let conversions: Vec<Conversion> = calendar
            .equations
            .iter()
            .filter_map(|equation| self.conversion(&equation.value, equation.span))
            .collect();
        if conversions.len() < calendar.equations.len() {
            return;
        }
        let mut lengths: [Option<Exact>; 4] = [None; 4];
        set(&mut lengths, Period::Week, Exact::ONE);
        let mut used = vec![false; conversions.len()];
        while self.follow(&conversions, &mut used, &mut lengths) {}
        for (conversion, used) in conversions.iter().zip(&used) {
            if !used && get(&lengths, conversion.left).is_some() {
                self.contradicts(conversion, &lengths);
            }
        }
        let missing: Vec<&str> = Period::ALL
            .into_iter()
            .filter(|period| get(&lengths, *period).is_none())
            .map(Period::name)
            .collect();
        if !missing.is_empty() {
            let message =
                format!("the calendar does not say how long a {} is", missing.join(" or a "));
            let diagnostic = Diagnostic::new(Code::CalendarIncomplete, span, message).help(
                "every amount is shown per week, per month and per day, and may be given per year: \
                 write, for instance, `1 week = 7 days`, `1 month = 4.33 weeks`, `1 year = 12 months`",
            );
            self.report_absent(diagnostic);
            return;
        }
        if let [Some(day), _, Some(month), Some(year)] = lengths {
            self.calendar = Calendar::new(day, month, year);
        }
    }

    fn conversion(&mut self, equation: &tree::Equation, span: Span) -> Option<Conversion> {
        let left_number = self.positive(&equation.left)?;
        let right_number = self.positive(&equation.right)?;
        let ratio = right_number.over(left_number).ok()?;
        let left = period(equation.left_period.value);
        let right = period(equation.right_period.value);
        if left == right {
            let message = format!("a {} is compared with itself", left.name());
            self.report(Diagnostic::new(Code::CalendarContradicts, span, message));
            return None;
        }
        Some(Conversion { left, right, ratio, span })
    }

    /// Uses every conversion one side of which is known; says whether it used any.
    fn follow(
        &mut self,
        conversions: &[Conversion],
        used: &mut [bool],
        lengths: &mut [Option<Exact>; 4],
    ) -> bool {
        let mut progress = false;
        for (conversion, used) in conversions.iter().zip(used) {
            if *used {
                continue;
            }
            let (left, right) = (get(lengths, conversion.left), get(lengths, conversion.right));
            let (period, length) = match (left, right) {
                (None, Some(right)) => (conversion.left, right.times(conversion.ratio)),
                (Some(left), None) => (conversion.right, left.over(conversion.ratio)),
                (None, None) | (Some(_), Some(_)) => continue,
            };
            *used = true;
            progress = true;
            match length {
                Ok(length) => set(lengths, period, length.reduced()),
                Err(_) => self.report(Diagnostic::new(
                    Code::BadNumber,
                    conversion.span,
                    "this conversion is too large to compute with",
                )),
            }
        }
        progress
    }

    fn contradicts(&mut self, conversion: &Conversion, lengths: &[Option<Exact>; 4]) {
        let left = get(lengths, conversion.left);
        let right = get(lengths, conversion.right);
        let agrees = match (left, right) {
            (Some(left), Some(right)) => right.times(conversion.ratio) == Ok(left),
            (_, _) => true,
        };
        let (left, right) = (conversion.left.name(), conversion.right.name());
        let message = if agrees {
            format!("how many {right}s a {left} is follows already from the other conversions")
        } else {
            format!("this contradicts what the other conversions say of a {left} and a {right}")
        };
        let diagnostic = Diagnostic::new(Code::CalendarContradicts, conversion.span, message)
            .help("keep three conversions that link day, week, month and year");
        self.report(diagnostic);
    }
}

fn get(lengths: &[Option<Exact>; 4], period: Period) -> Option<Exact> {
    let [day, week, month, year] = lengths;
    *match period {
        Period::Day => day,
        Period::Week => week,
        Period::Month => month,
        Period::Year => year,
    }
}

fn set(lengths: &mut [Option<Exact>; 4], period: Period, length: Exact) {
    let [day, week, month, year] = lengths;
    *match period {
        Period::Day => day,
        Period::Week => week,
        Period::Month => month,
        Period::Year => year,
    } = Some(length);
}
