//! Examples.
//!
//! In: their trees. Out: their lines.

use super::block::block_with_head;
use super::expression::{Many, colour, counted, expression, indication, truth};
use super::page::Page;
use super::words::Words;
use crate::source::Span;
use crate::syntax::keywords::Keyword;
use crate::syntax::tree::{
    Activity, ActivityPart, At, Example, ExampleEntry, Expectation, Expression, GivenValue,
    LineFigure, Period, Text, Total,
};

/// `example`
pub(super) fn example(page: &mut Page<'_>, span: Span, example: &Example) {
    let mut head = page.words();
    head.key(Keyword::Example);
    head.string(&example.title.value);
    block_with_head(page, span, head, &example.notes, &example.entries, entry);
}

fn entry(words: &mut Words, entry: &ExampleEntry) {
    match entry {
        ExampleEntry::On(date) => {
            words.key(Keyword::On);
            words.word(&date.value);
        }
        ExampleEntry::Client(client) => {
            words.key(Keyword::Client);
            indication(words, client);
        }
        ExampleEntry::Given(name, value) => {
            words.key(Keyword::Given);
            words.word(&name.value);
            words.key(Keyword::Is);
            match &value.value {
                GivenValue::Truth(yes) => truth(words, *yes),
                GivenValue::Date(text) | GivenValue::Number(text) | GivenValue::Name(text) => {
                    words.word(text);
                }
            }
        }
        ExampleEntry::Tariff(amount) => {
            words.key(Keyword::Tariff);
            expression(words, &amount.value);
        }
        ExampleEntry::Activity(activity) => self::activity(words, activity),
        ExampleEntry::Capacity(performer, minutes, period) => {
            words.key(Keyword::Capacity);
            words.performer(performer.value);
            counted(words, &minutes.value, Keyword::Minute, Many::First);
            words.per(period.value);
        }
        ExampleEntry::Signed(names) => {
            words.key(Keyword::SignedBy);
            words.names(names);
        }
        ExampleEntry::Expect(expectation) => {
            words.key(Keyword::Expect);
            self::expectation(words, expectation);
        }
    }
}

fn activity(words: &mut Words, activity: &Activity) {
    words.key(Keyword::Activity);
    words.word(&activity.id.value);
    words.word(&activity.service.value);
    for part in &activity.parts {
        activity_part(words, &part.value);
    }
}

fn activity_part(words: &mut Words, part: &ActivityPart) {
    match part {
        ActivityPart::Minutes(number) => counted(words, number, Keyword::Minute, Many::First),
        ActivityPart::Times(number) => counted(words, number, Keyword::Times, Many::Neither),
        ActivityPart::Staff(number) => counted(words, number, Keyword::Staff, Many::Neither),
        ActivityPart::Per(period) => words.per(*period),
        ActivityPart::Quote(amount) => {
            words.key(Keyword::Quote);
            words.open("€");
            words.word(amount);
        }
        ActivityPart::By(performer) => {
            words.key(Keyword::DoneBy);
            words.performer(*performer);
        }
        ActivityPart::Role(name) => {
            words.key(Keyword::Role);
            words.word(&name.value);
        }
        ActivityPart::Able(performers) => {
            words.key(Keyword::Able);
            words.performers(performers);
        }
        ActivityPart::Consent(name) => {
            words.key(Keyword::Consent);
            words.word(&name.value);
        }
        ActivityPart::PaidByClient => words.key(Keyword::PaidByClient),
        ActivityPart::ProviderUnable => words.key(Keyword::ProviderUnable),
        ActivityPart::Label(text) => words.string(text),
    }
}

fn expectation(words: &mut Words, expectation: &Expectation) {
    match expectation {
        Expectation::Status(light) => {
            words.key(Keyword::Status);
            words.key(Keyword::Is);
            colour(words, light.value);
        }
        Expectation::Eligible(yes) => {
            words.key(Keyword::Eligible);
            words.key(Keyword::Is);
            truth(words, yes.value);
        }
        Expectation::Finding(code, of) => finding(words, Keyword::Finding, code, of.as_ref()),
        Expectation::NoFinding(code, of) => finding(words, Keyword::NoFinding, code, of.as_ref()),
        Expectation::NoFindings => words.key(Keyword::NoFindings),
        Expectation::Line(of, figure, period, value) => {
            words.key(Keyword::Line);
            words.word(&of.value);
            words.key(match figure {
                LineFigure::Amount => Keyword::Amount,
                LineFigure::Balance => Keyword::Balance,
            });
            amount(words, period, value);
        }
        Expectation::ToPay(period, value) => {
            words.key(Keyword::ToPay);
            amount(words, period, value);
        }
        Expectation::Effort(performer, number) => {
            words.key(Keyword::EffortOf);
            words.performer(performer.value);
            words.key(Keyword::Is);
            words.word(&number.value);
        }
        Expectation::ShareOfBudget(number) => {
            words.key(Keyword::ShareOfBudget);
            words.key(Keyword::Is);
            words.word(&number.value);
        }
        Expectation::Performer(of, performer) => {
            words.key(Keyword::Performer);
            words.key(Keyword::Of);
            words.word(&of.value);
            words.key(Keyword::Is);
            words.performer(performer.value);
        }
        Expectation::Rest(bearer) => {
            words.key(Keyword::TheRestIsBorneBy);
            super::account::bearer(words, &bearer.value);
        }
        Expectation::Total(total, period, value) => {
            words.key(total_word(total.value));
            amount(words, period, value);
        }
    }
}

fn finding(words: &mut Words, keyword: Keyword, code: &Text, of: Option<&Text>) {
    words.key(keyword);
    words.word(&code.value);
    if let Some(of) = of {
        words.key(Keyword::Concerning);
        words.word(&of.value);
    }
}

fn amount(words: &mut Words, period: &At<Period>, value: &At<Expression>) {
    words.per(period.value);
    words.key(Keyword::Is);
    expression(words, &value.value);
}

const fn total_word(total: Total) -> Keyword {
    match total {
        Total::Budget => Keyword::Budget,
        Total::Contributions => Keyword::Contributions,
        Total::Kept => Keyword::Kept,
        Total::Free => Keyword::Free,
        Total::Planned => Keyword::Planned,
        Total::Balance => Keyword::Balance,
        Total::FromKept => Keyword::FromKept,
        Total::Shortage => Keyword::Shortage,
        Total::Copayment => Keyword::Copayment,
        Total::Uncovered => Keyword::Uncovered,
    }
}
