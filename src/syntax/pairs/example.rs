//! Examples.
//!
//! In: an `example` pair. Out: [`Example`].
//! Absent on purpose: whether it comes true; it is run elsewhere.

use pest::iterators::Pair;

use super::Rule;
use super::block::block;
use super::expression::{next_expression, truth};
use super::indication::indication;
use super::parts::{Parts, inner};
use super::reader::{Reader, unquoted};
use super::support::colour;
use crate::syntax::tree::{
    Activity, ActivityPart, At, Bearer, Example, ExampleEntry, Expectation, GivenValue, LineFigure,
    Text, Total,
};

/// An example.
pub(super) fn example(reader: &mut Reader<'_>, pair: Pair<'_, Rule>) -> Option<Example> {
    let mut parts = Parts::of(pair);
    let keyword = reader.span(&parts.next()?);
    let title = reader.string(&mut parts)?;
    let notes = reader.notes(&mut parts);
    let entries = block(reader, parts, keyword, Rule::example_entry, entry);
    Some(Example { title, notes, entries })
}

fn entry(reader: &mut Reader<'_>, pair: Pair<'_, Rule>) -> Option<ExampleEntry> {
    let entry = inner(pair)?;
    let rule = entry.as_rule();
    let mut parts = Parts::of(entry);
    parts.next();
    Some(match rule {
        Rule::example_on => ExampleEntry::On(reader.text(&mut parts, Rule::date)?),
        Rule::example_client => ExampleEntry::Client(indication(reader, parts.next()?)),
        Rule::example_given => {
            let name = reader.text(&mut parts, Rule::name)?;
            parts.next();
            ExampleEntry::Given(name, given(reader, parts.next()?)?)
        }
        Rule::example_tariff => ExampleEntry::Tariff(next_expression(reader, &mut parts)?),
        Rule::example_activity => ExampleEntry::Activity(activity(reader, parts)?),
        Rule::example_capacity => {
            let performer = reader.performer(parts.next()?)?;
            let minutes = reader.text(&mut parts, Rule::number)?;
            parts.word(Rule::kw_minute);
            parts.word(Rule::kw_per);
            ExampleEntry::Capacity(performer, minutes, reader.period(&mut parts)?)
        }
        Rule::example_signed => ExampleEntry::Signed(reader.list(parts.next()?, Rule::name_text)),
        _ => ExampleEntry::Expect(expectation(reader, inner(parts.next()?)?)?),
    })
}

fn given(reader: &Reader<'_>, pair: Pair<'_, Rule>) -> Option<At<GivenValue>> {
    let span = reader.span(&pair);
    let mut parts = Parts::of(pair);
    if let Some(number) = reader.signed(&mut parts) {
        return Some(At::new(GivenValue::Number(number.value), span));
    }
    let value = parts.next()?;
    let value = match value.as_rule() {
        Rule::truth => GivenValue::Truth(truth(value)),
        Rule::date => GivenValue::Date(value.as_str().to_owned()),
        _ => GivenValue::Name(value.as_str().to_owned()),
    };
    Some(At::new(value, span))
}

fn activity(reader: &mut Reader<'_>, mut parts: Parts<'_>) -> Option<Activity> {
    let id = reader.text(&mut parts, Rule::name_text)?;
    let service = reader.text(&mut parts, Rule::name)?;
    let mut rest = Vec::new();
    while let Some(part) = parts.accept(Rule::activity_part) {
        let span = reader.span(&part);
        rest.push(At::new(activity_part(reader, Parts::of(part))?, span));
    }
    Some(Activity { id, service, parts: rest })
}

fn activity_part(reader: &Reader<'_>, mut parts: Parts<'_>) -> Option<ActivityPart> {
    let first = parts.next()?;
    let text = first.as_str();
    Some(match first.as_rule() {
        Rule::count_part => {
            let mut parts = Parts::of(first);
            let number = parts.next()?.as_str().to_owned();
            match parts.next()?.as_rule() {
                Rule::kw_minute => ActivityPart::Minutes(number),
                Rule::kw_times => ActivityPart::Times(number),
                _ => ActivityPart::Staff(number),
            }
        }
        Rule::kw_per => ActivityPart::Per(reader.period(&mut parts)?.value),
        Rule::activity_quote => ActivityPart::Quote(Parts::of(first).nth(2)?.as_str().to_owned()),
        Rule::activity_by => ActivityPart::By(reader.performer(Parts::of(first).nth(1)?)?.value),
        Rule::activity_role => ActivityPart::Role(reader.words(&Parts::of(first).nth(1)?)),
        Rule::activity_able => ActivityPart::Able(reader.performers(Parts::of(first).nth(1)?)),
        Rule::activity_consent => ActivityPart::Consent(reader.words(&Parts::of(first).nth(1)?)),
        Rule::kw_paid_by_client => ActivityPart::PaidByClient,
        Rule::kw_provider_unable => ActivityPart::ProviderUnable,
        _ => ActivityPart::Label(unquoted(text).to_owned()),
    })
}

fn expectation(reader: &mut Reader<'_>, pair: Pair<'_, Rule>) -> Option<Expectation> {
    let rule = pair.as_rule();
    let mut parts = Parts::of(pair);
    let first = parts.next();
    Some(match rule {
        Rule::expect_status => Expectation::Status(colour(reader, parts.nth(1)?)?),
        Rule::expect_eligible => {
            let value = parts.nth(1)?;
            Expectation::Eligible(At::new(truth(value.clone()), reader.span(&value)))
        }
        Rule::expect_finding => {
            let (code, of) = finding(reader, &mut parts)?;
            Expectation::Finding(code, of)
        }
        Rule::expect_no_finding => {
            let (code, of) = finding(reader, &mut parts)?;
            Expectation::NoFinding(code, of)
        }
        Rule::expect_no_findings => Expectation::NoFindings,
        Rule::expect_line => {
            let of = reader.text(&mut parts, Rule::name_text)?;
            let balance = parts.next()?.as_rule() == Rule::kw_balance;
            let figure = if balance { LineFigure::Balance } else { LineFigure::Amount };
            let (period, value) = amount(reader, &mut parts)?;
            Expectation::Line(of, figure, period, value)
        }
        Rule::expect_to_pay => {
            let (period, value) = amount(reader, &mut parts)?;
            Expectation::ToPay(period, value)
        }
        Rule::expect_effort => {
            let performer = reader.performer(parts.next()?)?;
            parts.next();
            Expectation::Effort(performer, reader.text(&mut parts, Rule::number)?)
        }
        Rule::expect_share => {
            parts.next();
            Expectation::ShareOfBudget(reader.signed(&mut parts)?)
        }
        Rule::expect_performer => {
            parts.next();
            let of = reader.text(&mut parts, Rule::name_text)?;
            parts.next();
            Expectation::Performer(of, reader.performer(parts.next()?)?)
        }
        Rule::expect_rest => {
            let bearer = parts.next()?;
            let client = bearer.as_rule() == Rule::kw_client;
            let who = if client { Bearer::Client } else { Bearer::Organisation };
            Expectation::Rest(At::new(who, reader.span(&bearer)))
        }
        _ => {
            let total = total(reader, first?)?;
            let (period, value) = amount(reader, &mut parts)?;
            Expectation::Total(total, period, value)
        }
    })
}

fn finding(reader: &Reader<'_>, parts: &mut Parts<'_>) -> Option<(Text, Option<Text>)> {
    let code = reader.text(parts, Rule::finding_code)?;
    // The word for a time, `gedurende`, is read here too.
    if !parts.word(Rule::kw_concerning) {
        parts.word(Rule::kw_for);
    }
    Some((code, reader.text(parts, Rule::name_text)))
}

/// `per week is €9.20`
fn amount(
    reader: &mut Reader<'_>,
    parts: &mut Parts<'_>,
) -> Option<(At<crate::syntax::tree::Period>, At<crate::syntax::tree::Expression>)> {
    parts.word(Rule::kw_per);
    let period = reader.period(parts)?;
    parts.word(Rule::kw_is);
    Some((period, next_expression(reader, parts)?))
}

fn total(reader: &Reader<'_>, pair: Pair<'_, Rule>) -> Option<At<Total>> {
    let span = reader.span(&pair);
    let total = match inner(pair)?.as_rule() {
        Rule::kw_budget => Total::Budget,
        Rule::kw_contributions => Total::Contributions,
        Rule::kw_kept => Total::Kept,
        Rule::kw_free => Total::Free,
        Rule::kw_planned => Total::Planned,
        Rule::kw_balance => Total::Balance,
        Rule::kw_from_kept => Total::FromKept,
        Rule::kw_shortage => Total::Shortage,
        Rule::kw_copayment => Total::Copayment,
        _ => Total::Uncovered,
    };
    Some(At::new(total, span))
}
