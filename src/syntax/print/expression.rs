//! Expressions, and the keys and indications in them.
//!
//! In: their trees. Out: their words. Brackets are in the tree, so none are added.

use super::words::Words;
use crate::syntax::keywords::{Keyword, Language};
use crate::syntax::tree::{
    Aggregate, At, BuiltIn, Colour, Comparison, Expression, IndicationText, Literal, Operator,
    Pattern, PerWhat, ProfileRange, RowKey, RowValue, SumField, TableKey,
};

/// Writes an expression.
pub(super) fn expression(words: &mut Words, written: &Expression) {
    match written {
        Expression::Literal(literal) => self::literal(words, literal),
        Expression::Name(name) => words.word(name),
        Expression::Lookup(name, keys) => {
            words.word(&name.value);
            words.glue("[");
            table_keys(words, keys);
            words.close("]");
        }
        Expression::BuiltIn(built_in) => words.key(built_in_word(*built_in)),
        Expression::Performer(performer) => words.performer(*performer),
        Expression::Colour(colour) => self::colour(words, *colour),
        Expression::Bracketed(inside) => {
            words.open("(");
            expression(words, &inside.value);
            words.close(")");
        }
        Expression::Negative(inside) => {
            words.open("-");
            expression(words, &inside.value);
        }
        Expression::Per(amount, what) => {
            expression(words, &amount.value);
            words.key(Keyword::Per);
            per_what(words, what.value);
        }
        Expression::Binary(sign, left, right) => {
            expression(words, &left.value);
            operator(words, sign.value);
            expression(words, &right.value);
        }
        Expression::Not(inside) => {
            words.key(Keyword::Not);
            expression(words, &inside.value);
        }
        Expression::Is(left, negative, right) => {
            expression(words, &left.value);
            words.key(if *negative { Keyword::IsNot } else { Keyword::Is });
            comparison(words, right);
        }
        Expression::If(cases, otherwise) => conditional(words, cases, &otherwise.value),
        Expression::Smallest(values) => choice(words, Keyword::Smallest, values),
        Expression::Largest(values) => choice(words, Keyword::Largest, values),
        Expression::Aggregate(aggregate) => self::aggregate(words, aggregate),
    }
}

fn literal(words: &mut Words, literal: &Literal) {
    match literal {
        Literal::Money(number) => {
            words.open("€");
            words.word(number);
        }
        Literal::Percent(number) => {
            words.word(number);
            words.close("%");
        }
        Literal::Points(number) => counted(words, number, Keyword::Points, Many::First),
        Literal::Minutes(number) => counted(words, number, Keyword::Minute, Many::First),
        Literal::Pieces(number) => counted(words, number, Keyword::Piece, Many::Second),
        Literal::Hours(number) => {
            // Dutch counts hours, as years, in the singular: `2 uur`.
            let many = match words.language() {
                Language::English => Many::Second,
                Language::Dutch => Many::Neither,
            };
            counted(words, number, Keyword::Hour, many);
        }
        Literal::Number(text) | Literal::Date(text) => words.word(text),
        Literal::Truth(truth) => self::truth(words, *truth),
    }
}

/// Which of a keyword's two spellings is the plural.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Many {
    /// The first.
    First,
    /// The second.
    Second,
    /// The first is right for any number.
    Neither,
}

/// Writes a number and its unit in the number's grammatical form.
pub(super) fn counted(words: &mut Words, number: &str, unit: Keyword, many: Many) {
    words.word(number);
    match (many, number == "1") {
        (Many::First, true) | (Many::Second, false) => words.second(unit),
        (Many::First, false) | (Many::Second, true) | (Many::Neither, _) => words.key(unit),
    }
}

/// Writes `yes` or `no`.
pub(super) fn truth(words: &mut Words, truth: bool) {
    words.key(if truth { Keyword::Yes } else { Keyword::No });
}

/// Writes a traffic light.
pub(super) fn colour(words: &mut Words, colour: Colour) {
    words.key(match colour {
        Colour::Green => Keyword::Green,
        Colour::Orange => Keyword::Orange,
        Colour::Red => Keyword::Red,
    });
}

fn per_what(words: &mut Words, what: PerWhat) {
    match what {
        PerWhat::Day => words.key(Keyword::Day),
        PerWhat::Week => words.key(Keyword::Week),
        PerWhat::Month => words.key(Keyword::Month),
        PerWhat::Year => words.key(Keyword::Year),
        PerWhat::Hour => words.key(Keyword::Hour),
        PerWhat::Piece => words.key(Keyword::Piece),
        PerWhat::Minute => words.second(Keyword::Minute),
        PerWhat::Point => words.second(Keyword::Points),
    }
}

fn operator(words: &mut Words, operator: Operator) {
    match operator {
        Operator::Or => words.key(Keyword::Or),
        Operator::And => words.key(Keyword::And),
        Operator::Of => words.key(Keyword::Of),
        Operator::Less => words.word("<"),
        Operator::AtMost => words.word("<="),
        Operator::More => words.word(">"),
        Operator::AtLeast => words.word(">="),
        Operator::Plus => words.word("+"),
        Operator::Minus => words.word("-"),
        Operator::Times => words.word("*"),
        Operator::Divide => words.word("/"),
    }
}

fn comparison(words: &mut Words, right: &Comparison) {
    match right {
        Comparison::OneOf(values) => {
            words.key(Keyword::OneOf);
            words.list(values, |words, value| row_value(words, &value.value));
        }
        Comparison::Pattern(found) => pattern(words, &found.value),
        Comparison::Value(value) => expression(words, &value.value),
    }
}

fn conditional(
    words: &mut Words,
    cases: &[(At<Expression>, At<Expression>)],
    otherwise: &Expression,
) {
    for (test, value) in cases {
        words.key(Keyword::If);
        expression(words, &test.value);
        words.key(Keyword::Then);
        expression(words, &value.value);
        words.key(Keyword::Else);
    }
    expression(words, otherwise);
}

fn choice(words: &mut Words, keyword: Keyword, values: &[At<Expression>]) {
    words.key(keyword);
    words.glue("(");
    words.list(values, |words, value| expression(words, &value.value));
    words.close(")");
}

fn aggregate(words: &mut Words, aggregate: &Aggregate) {
    match aggregate {
        Aggregate::Any(test) => {
            words.key(Keyword::AnyActivityWhere);
            expression(words, &test.value);
        }
        Aggregate::Every(test) => {
            words.key(Keyword::EveryActivityWhere);
            expression(words, &test.value);
        }
        Aggregate::Sum(field, filter) => {
            words.key(Keyword::SumOf);
            words.key(match field.value {
                SumField::Cost => Keyword::Cost,
                SumField::CareTime => Keyword::CareTime,
                SumField::Times => Keyword::Times,
                SumField::Staff => Keyword::Staff,
            });
            words.key(Keyword::OfActivities);
            where_part(words, filter.as_deref());
        }
        Aggregate::Count(filter) => {
            words.key(Keyword::CountOfActivities);
            where_part(words, filter.as_deref());
        }
    }
}

fn where_part(words: &mut Words, filter: Option<&At<Expression>>) {
    if let Some(filter) = filter {
        words.key(Keyword::Where);
        expression(words, &filter.value);
    }
}

const fn built_in_word(built_in: BuiltIn) -> Keyword {
    match built_in {
        BuiltIn::Indication => Keyword::Indication,
        BuiltIn::CalendarYear => Keyword::CalendarYear,
        BuiltIn::Budget => Keyword::Budget,
        BuiltIn::Contributions => Keyword::Contributions,
        BuiltIn::Kept => Keyword::Kept,
        BuiltIn::Free => Keyword::Free,
        BuiltIn::Planned => Keyword::Planned,
        BuiltIn::Balance => Keyword::Balance,
        BuiltIn::FromKept => Keyword::FromKept,
        BuiltIn::Shortage => Keyword::Shortage,
        BuiltIn::Copayment => Keyword::Copayment,
        BuiltIn::Uncovered => Keyword::Uncovered,
        BuiltIn::Cost => Keyword::Cost,
        BuiltIn::CareTime => Keyword::CareTime,
        BuiltIn::Times => Keyword::Times,
        BuiltIn::Staff => Keyword::Staff,
        BuiltIn::Service => Keyword::Service,
        BuiltIn::Category => Keyword::Category,
        BuiltIn::Role => Keyword::Role,
        BuiltIn::Performer => Keyword::Performer,
        BuiltIn::Consent => Keyword::Consent,
        BuiltIn::PaidByClient => Keyword::PaidByClient,
        BuiltIn::ProviderUnable => Keyword::ProviderUnable,
    }
}

/// Writes the keys of a table.
pub(super) fn table_keys(words: &mut Words, keys: &[At<TableKey>]) {
    words.list(keys, |words, key| match &key.value {
        TableKey::Indication => words.key(Keyword::Indication),
        TableKey::CalendarYear => words.key(Keyword::CalendarYear),
        TableKey::Role => words.key(Keyword::Role),
        TableKey::Performer => words.key(Keyword::Performer),
        TableKey::Name(name) => words.word(name),
    });
}

/// Writes what one column of a row matches.
pub(super) fn row_key(words: &mut Words, key: &RowKey) {
    match key {
        RowKey::Otherwise => words.key(Keyword::Otherwise),
        RowKey::Pattern(found) => pattern(words, found),
        RowKey::Values(values) => {
            words.list(values, |words, value| row_value(words, &value.value));
        }
    }
}

fn row_value(words: &mut Words, value: &RowValue) {
    match value {
        RowValue::Truth(yes) => truth(words, *yes),
        RowValue::Performer(performer) => words.performer(*performer),
        RowValue::Number(text) | RowValue::Name(text) => words.word(text),
    }
}

fn pattern(words: &mut Words, pattern: &Pattern) {
    for code in &pattern.codes {
        words.word(&code.value);
    }
    for code in &pattern.others {
        words.close(",");
        words.word(&code.value);
    }
    profiles(words, &pattern.profiles);
}

/// Writes ranges of profiles.
pub(super) fn profiles(words: &mut Words, ranges: &[ProfileRange]) {
    words.list(ranges, |words, range| {
        profile(words, &range.first.value);
        if let Some(last) = &range.last {
            words.glue("..");
            profile(words, &last.value);
        }
    });
}

/// A profile needs no quotes when it is a number with at most one small letter behind it.
fn profile(words: &mut Words, text: &str) {
    let digits = text.trim_end_matches(|letter: char| letter.is_ascii_lowercase());
    let letters = text.len().saturating_sub(digits.len());
    let is_bare =
        !digits.is_empty() && letters <= 1 && digits.chars().all(|digit| digit.is_ascii_digit());
    if is_bare { words.word(text) } else { words.string(text) }
}

/// Writes one indication.
pub(super) fn indication(words: &mut Words, indication: &IndicationText) {
    for code in &indication.codes {
        words.word(&code.value);
    }
    if let Some(text) = &indication.profile {
        profile(words, &text.value);
    }
}
