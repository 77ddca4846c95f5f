//! Expressions.
//!
//! In: an `expression` pair or one inside it. Out: [`Expression`], never deeper than
//! [`MAX_DEPTH`], so that whoever walks or drops it needs no bound of his own.
//! Absent on purpose: which operator binds tightest; the grammar says that.

use pest::iterators::Pair;

use super::Rule;
use super::indication::{pattern, row_value};
use super::parts::{Parts, inner};
use super::reader::{MAX_DEPTH, Reader, too_deep};
use super::table::table_keys;
use crate::source::Span;
use crate::syntax::tree::{
    Aggregate, At, BuiltIn, Comparison, Expression, Literal, Operator, PerWhat, SumField,
};

/// An expression and how deep it is.
struct Deep {
    node: At<Expression>,
    depth: usize,
}

type Boxed = Box<At<Expression>>;

/// Builds an expression; none when it is too deep, which is then reported.
pub(super) fn expression(reader: &mut Reader<'_>, pair: Pair<'_, Rule>) -> Option<At<Expression>> {
    deep(reader, pair).map(|deep| deep.node)
}

/// The expression that comes next.
pub(super) fn next_expression(
    reader: &mut Reader<'_>,
    parts: &mut Parts<'_>,
) -> Option<At<Expression>> {
    parts.accept(Rule::expression).and_then(|pair| expression(reader, pair))
}

/// The expression behind `when` or `only when`, if that comes next.
pub(super) fn next_condition(
    reader: &mut Reader<'_>,
    parts: &mut Parts<'_>,
    rule: Rule,
) -> Option<Option<At<Expression>>> {
    match parts.accept(rule) {
        None => Some(None),
        Some(pair) => condition(reader, pair).map(Some),
    }
}

/// The expression in `when` or `only when`.
pub(super) fn condition(reader: &mut Reader<'_>, pair: Pair<'_, Rule>) -> Option<At<Expression>> {
    let mut parts = Parts::of(pair);
    parts.next();
    next_expression(reader, &mut parts)
}

fn wrap(reader: &mut Reader<'_>, span: Span, depth: usize, node: Expression) -> Option<Deep> {
    let depth = depth.saturating_add(1);
    if depth > MAX_DEPTH {
        reader.report(too_deep(span));
        return None;
    }
    Some(Deep { node: At::new(node, span), depth })
}

fn boxed(deep: Deep) -> Boxed {
    Box::new(deep.node)
}

fn deep(reader: &mut Reader<'_>, pair: Pair<'_, Rule>) -> Option<Deep> {
    let pair = descend(pair);
    if reader.depth > MAX_DEPTH {
        let span = reader.span(&pair);
        reader.report(too_deep(span));
        return None;
    }
    reader.depth = reader.depth.saturating_add(1);
    let built = node(reader, pair);
    reader.depth = reader.depth.saturating_sub(1);
    built
}

/// Passes by the rules that hold one thing only, so that a bracket costs one step and not ten.
fn descend(mut pair: Pair<'_, Rule>) -> Pair<'_, Rule> {
    loop {
        match pair.as_rule() {
            Rule::expression
            | Rule::disjunction
            | Rule::conjunction
            | Rule::negation
            | Rule::comparison
            | Rule::sum
            | Rule::product
            | Rule::factor
            | Rule::primary => {}
            _ => return pair,
        }
        let mut parts = pair.clone().into_inner();
        match (parts.next(), parts.next()) {
            (Some(only), None) => pair = only,
            (Some(_), Some(_)) | (None, _) => return pair,
        }
    }
}

fn node(reader: &mut Reader<'_>, pair: Pair<'_, Rule>) -> Option<Deep> {
    let span = reader.span(&pair);
    match pair.as_rule() {
        Rule::conditional => conditional(reader, pair, span),
        Rule::disjunction | Rule::conjunction | Rule::sum | Rule::product => chain(reader, pair),
        Rule::negation => negation(reader, pair, span),
        Rule::comparison => comparison(reader, pair),
        Rule::factor => factor(reader, pair, span),
        Rule::bracketed => {
            let mut parts = Parts::of(pair);
            parts.next();
            let inside = deep(reader, parts.next()?)?;
            wrap(reader, span, inside.depth, Expression::Bracketed(Box::new(inside.node)))
        }
        Rule::choice_of => choice_of(reader, pair, span),
        Rule::aggregate => aggregate(reader, pair, span),
        _ => {
            let leaf = leaf(reader, pair)?;
            wrap(reader, span, 0, leaf)
        }
    }
}

fn conditional(reader: &mut Reader<'_>, pair: Pair<'_, Rule>, span: Span) -> Option<Deep> {
    let mut cases = Vec::new();
    let mut depth = 0;
    let mut pending = None;
    for part in Parts::of(pair).filter(|part| part.as_rule() == Rule::disjunction) {
        let part = deep(reader, part)?;
        depth = depth.max(part.depth);
        match pending.take() {
            None => pending = Some(part.node),
            Some(test) => cases.push((test, part.node)),
        }
    }
    wrap(reader, span, depth, Expression::If(cases, Box::new(pending?)))
}

fn chain(reader: &mut Reader<'_>, pair: Pair<'_, Rule>) -> Option<Deep> {
    let mut parts = Parts::of(pair);
    let mut left = deep(reader, parts.next()?)?;
    while let Some(word) = parts.next() {
        let operator = operator(reader, &word);
        let right = deep(reader, parts.next()?)?;
        let span = left.node.span.to(right.node.span);
        let depth = left.depth.max(right.depth);
        left = wrap(reader, span, depth, Expression::Binary(operator, boxed(left), boxed(right)))?;
    }
    Some(left)
}

fn operator(reader: &Reader<'_>, pair: &Pair<'_, Rule>) -> At<Operator> {
    let operator = match (pair.as_rule(), pair.as_str()) {
        (Rule::kw_or, _) => Operator::Or,
        (Rule::kw_and, _) => Operator::And,
        (Rule::plus, _) => Operator::Plus,
        (Rule::minus, _) => Operator::Minus,
        (Rule::star, _) => Operator::Times,
        (Rule::slash, _) => Operator::Divide,
        (Rule::compare, "<") => Operator::Less,
        (Rule::compare, "<=") => Operator::AtMost,
        (Rule::compare, ">") => Operator::More,
        (Rule::compare, _) => Operator::AtLeast,
        _ => Operator::Of,
    };
    reader.at(pair, operator)
}

fn negation(reader: &mut Reader<'_>, pair: Pair<'_, Rule>, span: Span) -> Option<Deep> {
    let mut parts = Parts::of(pair);
    let mut starts = Vec::new();
    while let Some(word) = parts.accept(Rule::kw_not) {
        starts.push(reader.span(&word).start);
    }
    let mut inside = deep(reader, parts.next()?)?;
    for start in starts.into_iter().rev() {
        let depth = inside.depth;
        let span = Span::new(start, span.end);
        inside = wrap(reader, span, depth, Expression::Not(boxed(inside)))?;
    }
    Some(inside)
}

fn comparison(reader: &mut Reader<'_>, pair: Pair<'_, Rule>) -> Option<Deep> {
    let span = reader.span(&pair);
    let mut parts = Parts::of(pair);
    let left = deep(reader, parts.next()?)?;
    let word = parts.next()?;
    let right = parts.next()?;
    if word.as_rule() == Rule::compare {
        let operator = operator(reader, &word);
        let right = deep(reader, right)?;
        let depth = left.depth.max(right.depth);
        return wrap(reader, span, depth, Expression::Binary(operator, boxed(left), boxed(right)));
    }
    let negative = word.as_rule() == Rule::kw_is_not;
    let mut depth = left.depth;
    let mut parts = Parts::of(right);
    let right = if parts.word(Rule::kw_one_of) {
        Comparison::OneOf(row_values(reader, parts))
    } else if let Some(found) = parts.accept(Rule::pattern) {
        let span = reader.span(&found);
        Comparison::Pattern(At::new(pattern(reader, found), span))
    } else {
        let value = deep(reader, parts.next()?)?;
        depth = depth.max(value.depth);
        Comparison::Value(boxed(value))
    };
    wrap(reader, span, depth, Expression::Is(boxed(left), negative, right))
}

fn row_values(reader: &Reader<'_>, parts: Parts<'_>) -> Vec<At<crate::syntax::tree::RowValue>> {
    parts
        .filter(|part| part.as_rule() == Rule::row_value)
        .filter_map(|part| row_value(reader, part))
        .collect()
}

fn factor(reader: &mut Reader<'_>, pair: Pair<'_, Rule>, span: Span) -> Option<Deep> {
    let mut parts = Parts::of(pair);
    let negative = parts.word(Rule::minus);
    let mut inside = deep(reader, parts.next()?)?;
    for per in parts {
        let what = per_what(reader, per)?;
        let span = inside.node.span.to(what.span);
        let depth = inside.depth;
        inside = wrap(reader, span, depth, Expression::Per(boxed(inside), what))?;
    }
    if !negative {
        return Some(inside);
    }
    let depth = inside.depth;
    wrap(reader, span, depth, Expression::Negative(boxed(inside)))
}

fn per_what(reader: &Reader<'_>, pair: Pair<'_, Rule>) -> Option<At<PerWhat>> {
    let word = Parts::of(pair).nth(1)?;
    let what = match word.as_rule() {
        Rule::kw_day => PerWhat::Day,
        Rule::kw_week => PerWhat::Week,
        Rule::kw_month => PerWhat::Month,
        Rule::kw_year => PerWhat::Year,
        Rule::kw_hour => PerWhat::Hour,
        Rule::kw_minute => PerWhat::Minute,
        Rule::kw_piece => PerWhat::Piece,
        _ => PerWhat::Point,
    };
    Some(reader.at(&word, what))
}

fn choice_of(reader: &mut Reader<'_>, pair: Pair<'_, Rule>, span: Span) -> Option<Deep> {
    let mut parts = Parts::of(pair);
    let smallest = parts.word(Rule::kw_smallest);
    let mut values = Vec::new();
    let mut depth = 0;
    for part in parts.filter(|part| part.as_rule() == Rule::expression) {
        let value = deep(reader, part)?;
        depth = depth.max(value.depth);
        values.push(value.node);
    }
    let node = if smallest { Expression::Smallest(values) } else { Expression::Largest(values) };
    wrap(reader, span, depth, node)
}

fn aggregate(reader: &mut Reader<'_>, pair: Pair<'_, Rule>, span: Span) -> Option<Deep> {
    let mut parts = Parts::of(pair);
    let word = parts.next()?;
    let mut depth = 0;
    let mut boxed_deep = |deep: Deep| {
        depth = deep.depth;
        boxed(deep)
    };
    let node = match word.as_rule() {
        Rule::kw_any_activity_where => Aggregate::Any(boxed_deep(deep(reader, parts.next()?)?)),
        Rule::kw_every_activity_where => Aggregate::Every(boxed_deep(deep(reader, parts.next()?)?)),
        Rule::kw_sum_of => {
            let field = sum_field(reader, &parts.next()?);
            parts.next();
            let filter = where_part(reader, &mut parts)?;
            Aggregate::Sum(field, filter.map(boxed_deep))
        }
        _ => Aggregate::Count(where_part(reader, &mut parts)?.map(boxed_deep)),
    };
    wrap(reader, span, depth, Expression::Aggregate(node))
}

/// Outer none: too deep. Inner none: no `where`.
fn where_part(reader: &mut Reader<'_>, parts: &mut Parts<'_>) -> Option<Option<Deep>> {
    match parts.accept(Rule::where_part) {
        None => Some(None),
        Some(pair) => deep(reader, Parts::of(pair).nth(1)?).map(Some),
    }
}

fn sum_field(reader: &Reader<'_>, pair: &Pair<'_, Rule>) -> At<SumField> {
    let field = match pair.as_rule() {
        Rule::kw_cost => SumField::Cost,
        Rule::kw_care_time => SumField::CareTime,
        Rule::kw_times => SumField::Times,
        _ => SumField::Staff,
    };
    reader.at(pair, field)
}

fn leaf(reader: &Reader<'_>, pair: Pair<'_, Rule>) -> Option<Expression> {
    let rule = pair.as_rule();
    Some(match rule {
        Rule::date => Expression::Literal(Literal::Date(pair.as_str().to_owned())),
        Rule::money => {
            let number = Parts::of(pair).nth(1)?;
            Expression::Literal(Literal::Money(number.as_str().to_owned()))
        }
        Rule::quantity => Expression::Literal(quantity(pair)?),
        Rule::truth => Expression::Literal(Literal::Truth(truth(pair))),
        Rule::performer => Expression::Performer(reader.performer(pair)?.value),
        Rule::colour => Expression::Colour(super::support::colour(reader, pair)?.value),
        Rule::built_in | Rule::built_in_phrase => {
            Expression::BuiltIn(built_in(inner(pair)?.as_rule()))
        }
        Rule::lookup => {
            let mut parts = Parts::of(pair);
            let name = reader.text(&mut parts, Rule::name)?;
            if parts.word(Rule::square_open) {
                Expression::Lookup(name, table_keys(reader, parts.next()?))
            } else {
                Expression::Name(name.value)
            }
        }
        _ => return None,
    })
}

/// Whether it says yes.
pub(super) fn truth(pair: Pair<'_, Rule>) -> bool {
    inner(pair).is_some_and(|word| word.as_rule() == Rule::kw_yes)
}

fn quantity(pair: Pair<'_, Rule>) -> Option<Literal> {
    let mut parts = Parts::of(pair);
    let number = parts.next()?.as_str().to_owned();
    Some(match parts.rule() {
        Some(Rule::percent) => Literal::Percent(number),
        Some(Rule::kw_points) => Literal::Points(number),
        Some(Rule::kw_hour) => Literal::Hours(number),
        Some(Rule::kw_minute) => Literal::Minutes(number),
        Some(Rule::kw_piece) => Literal::Pieces(number),
        Some(_) | None => Literal::Number(number),
    })
}

fn built_in(rule: Rule) -> BuiltIn {
    match rule {
        Rule::kw_indication => BuiltIn::Indication,
        Rule::kw_calendar_year => BuiltIn::CalendarYear,
        Rule::kw_from_kept => BuiltIn::FromKept,
        Rule::kw_budget => BuiltIn::Budget,
        Rule::kw_contributions => BuiltIn::Contributions,
        Rule::kw_kept => BuiltIn::Kept,
        Rule::kw_free => BuiltIn::Free,
        Rule::kw_planned => BuiltIn::Planned,
        Rule::kw_balance => BuiltIn::Balance,
        Rule::kw_shortage => BuiltIn::Shortage,
        Rule::kw_copayment => BuiltIn::Copayment,
        Rule::kw_uncovered => BuiltIn::Uncovered,
        Rule::kw_cost => BuiltIn::Cost,
        Rule::kw_care_time => BuiltIn::CareTime,
        Rule::kw_times => BuiltIn::Times,
        Rule::kw_staff => BuiltIn::Staff,
        Rule::kw_service => BuiltIn::Service,
        Rule::kw_category => BuiltIn::Category,
        Rule::kw_role => BuiltIn::Role,
        Rule::kw_performer => BuiltIn::Performer,
        Rule::kw_consent => BuiltIn::Consent,
        Rule::kw_paid_by_client => BuiltIn::PaidByClient,
        _ => BuiltIn::ProviderUnable,
    }
}
