//! What describes a policy in sentences: in both languages at once, each with the rules behind it.
//!
//! In: labels, amounts, names, reasons. Out: [`Text`]s, lists of them, and [`Because`].
//! Absent on purpose: which sentence a policy gets; the matrix and the values say that.

use chrono::{Datelike, NaiveDate};
use schemars::JsonSchema;
use serde::Serialize;

use crate::domain::{self, Label, Locale, PaymentUnit, PointsName};
use crate::quantity::{Exact, Period, Unit};
use crate::statement::{Amount, amount_in_words};

/// A text in both languages.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
pub struct Text {
    /// In Dutch.
    pub nl: String,
    /// In English.
    pub en: String,
}

/// A rule behind something.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(rename = "TextBecause")]
pub struct Because {
    /// What it is called.
    pub rule: String,
    /// Where it comes from.
    pub cites: Vec<String>,
    /// Why it is assumed, where it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub assumed: Option<Text>,
    /// Line and column in the policy text.
    pub at: String,
}

/// Something that the sources leave open.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(rename = "TextOpenQuestion")]
pub struct Open {
    /// What is open.
    pub what: Text,
    /// Line and column in the policy text.
    pub at: String,
}

/// A sentence in both languages, with the same texts filled in.
macro_rules! said {
    ($dutch:literal / $english:literal $(, $part:expr)* $(,)?) => {
        $crate::authoring::describe::text::Text {
            nl: format!($dutch, $($part.nl),*),
            en: format!($english, $($part.en),*),
        }
    };
}
pub(super) use said;

impl Text {
    /// A text made for each language.
    pub fn of(make: impl Fn(Locale) -> String) -> Self {
        Self { nl: make(Locale::Dutch), en: make(Locale::English) }
    }

    /// The same text in both languages: a name, a number.
    pub fn same(text: &str) -> Self {
        Self { nl: text.to_owned(), en: text.to_owned() }
    }

    /// A label; the Dutch text serves where there is no English one.
    pub fn label(label: &Label) -> Self {
        Self::of(|locale| label.text(locale).to_owned())
    }

    /// A label as a part of a sentence: without a full stop of its own.
    pub fn bare(label: &Label) -> Self {
        Self::of(|locale| label.text(locale).trim_end_matches('.').to_owned())
    }

    /// The text for a reader.
    #[must_use]
    pub fn text(&self, locale: Locale) -> &str {
        match locale {
            Locale::Dutch => &self.nl,
            Locale::English => &self.en,
        }
    }

    /// The same with a capital at its beginning.
    pub fn capital(&self) -> Self {
        Self::of(|locale| {
            let mut letters = self.text(locale).chars();
            let first = letters.next().map(|first| first.to_uppercase().to_string());
            format!("{}{}", first.unwrap_or_default(), letters.as_str())
        })
    }

    /// This text and another, with a space between them.
    pub fn then(&self, next: &Self) -> Self {
        said!("{} {}" / "{} {}", self, next)
    }
}

impl Because {
    /// A rule.
    pub fn new(reason: &domain::Reason) -> Self {
        Self {
            rule: reason.rule.clone(),
            cites: reason.cites.clone(),
            assumed: reason.assumed.as_ref().map(Text::label),
            at: reason.at.to_string(),
        }
    }
}

impl Open {
    /// An open question.
    pub fn new(question: &domain::OpenQuestion) -> Self {
        Self { what: Text::label(&question.what), at: question.at.to_string() }
    }
}

/// `a, b en c`; where a part has an `en` of its own `a, b, c`, and where it has a comma `a; b; c`.
pub(super) fn all_of(parts: &[Text]) -> Text {
    joined(parts, "en", "and")
}

/// `a, b of c`, in the same way.
pub(super) fn one_of(parts: &[Text]) -> Text {
    joined(parts, "of", "or")
}

fn joined(parts: &[Text], dutch: &str, english: &str) -> Text {
    Text::of(|locale| {
        let texts: Vec<&str> = parts.iter().map(|part| part.text(locale)).collect();
        let last = match locale {
            Locale::Dutch => dutch,
            Locale::English => english,
        };
        let any_has = |word: &str| texts.iter().any(|text| text.contains(word));
        if any_has(", ") {
            return texts.join("; ");
        }
        if any_has(&format!(" {last} ")) {
            return texts.join(", ");
        }
        match texts.split_last() {
            Some((end, before)) if !before.is_empty() => {
                format!("{} {last} {end}", before.join(", "))
            }
            Some(_) | None => texts.concat(),
        }
    })
}

/// Parts one after the other: `a; b; c`.
pub(super) fn in_turn(parts: &[Text]) -> Text {
    Text::of(|locale| {
        let texts: Vec<&str> = parts.iter().map(|part| part.text(locale)).collect();
        texts.join("; ")
    })
}

/// Euros, time or points: time in hours where that is shorter.
pub(super) fn amount(value: Exact, unit: PaymentUnit, points: Option<&PointsName>) -> Text {
    let plain =
        |value, unit| Text::of(|locale| amount_in_words(Amount { value, unit }, points, locale));
    match unit {
        PaymentUnit::Money => plain(value, Unit::MONEY),
        PaymentUnit::Points => plain(value, Unit::POINTS),
        PaymentUnit::Time => {
            let hours = value.over(Exact::whole(60)).ok().filter(|hours| is_shown(*hours, 2));
            match hours.filter(|hours| *hours >= Exact::ONE) {
                Some(hours) if hours == Exact::ONE => said!("1 uur" / "1 hour"),
                Some(hours) => said!("{} uur" / "{} hours", number(hours)),
                None => plain(value, Unit::TIME),
            }
        }
    }
}

/// Whether so many decimals show a number exactly.
fn is_shown(value: Exact, decimals: u32) -> bool {
    let tens = 10_i128.checked_pow(decimals).map(Exact::whole).unwrap_or(Exact::ONE);
    value.times(tens).is_ok_and(|scaled| scaled.reduced().denominator() == 1)
}

/// A bare number, with at most two decimals.
pub(super) fn number(value: Exact) -> Text {
    Text::of(|locale| amount_in_words(Amount { value, unit: Unit::NUMBER }, None, locale))
}

/// A share: `10%`, or `1/26 deel` where that is no plain percentage.
pub(super) fn share(value: Exact) -> Text {
    let percent = value.times(Exact::whole(100)).ok().filter(|percent| is_shown(*percent, 2));
    match percent {
        Some(percent) => said!("{}%" / "{}%", number(percent)),
        None => Text::same(&super::schema::decimal(value)),
    }
}

/// An amount that holds in one year only.
pub(super) fn dated(amount: &Text, year: Option<i32>) -> Text {
    match year {
        Some(year) => said!("{} in {}" / "{} in {}", amount, Text::same(&year.to_string())),
        None => amount.clone(),
    }
}

/// `3 weken`.
pub(super) fn duration(count: Exact, period: Period) -> Text {
    number(count).then(&periods(period, count == Exact::ONE))
}

/// `week`, or `weken`.
pub(super) fn periods(period: Period, one: bool) -> Text {
    match (period, one) {
        (Period::Day, true) => said!("dag" / "day"),
        (Period::Day, false) => said!("dagen" / "days"),
        (Period::Week, true) => said!("week" / "week"),
        (Period::Week, false) => said!("weken" / "weeks"),
        (Period::Month, true) => said!("maand" / "month"),
        (Period::Month, false) => said!("maanden" / "months"),
        (Period::Year, true) => said!("jaar" / "year"),
        (Period::Year, false) => said!("jaar" / "years"),
    }
}

/// `per week`.
pub(super) fn per(period: Period) -> Text {
    match period {
        Period::Day => said!("per dag" / "per day"),
        Period::Week => said!("per week" / "per week"),
        Period::Month => said!("per maand" / "per month"),
        Period::Year => said!("per jaar" / "per year"),
    }
}

const MONTHS: [(&str, &str); 12] = [
    ("januari", "January"),
    ("februari", "February"),
    ("maart", "March"),
    ("april", "April"),
    ("mei", "May"),
    ("juni", "June"),
    ("juli", "July"),
    ("augustus", "August"),
    ("september", "September"),
    ("oktober", "October"),
    ("november", "November"),
    ("december", "December"),
];

/// `21 oktober 2013`.
pub(super) fn date(date: NaiveDate) -> Text {
    let month = usize::try_from(date.month0()).ok().and_then(|month| MONTHS.get(month));
    let (dutch, english) = month.copied().unwrap_or(("", ""));
    let written = |month: &str| format!("{} {month} {}", date.day(), date.year());
    Text { nl: written(dutch), en: written(english) }
}
