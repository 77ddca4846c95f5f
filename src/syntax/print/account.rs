//! Who is asked first, who pays extra, and what happens over time.
//!
//! In: `order`, `copay` and `account`. Out: their lines.

use super::block::block;
use super::budget::condition;
use super::expression::expression;
use super::page::Page;
use super::words::Words;
use crate::source::Span;
use crate::syntax::keywords::Keyword;
use crate::syntax::tree::{
    Absence, Account, AccountTopic, At, Bearer, Copay, CopayEntry, CopayTarget, CopayTerms,
    Leaving, LeftOver, Occasion, Order, OrderStep, PartMonth, SavingsTarget, Stays, StepEffect,
    Text,
};

/// `order`
pub(super) fn order(page: &mut Page<'_>, span: Span, order: &Order) {
    block(page, span, Keyword::Order, &order.notes, &order.steps, |words, step| {
        words.performers(&step.performers);
        effect(words, step);
        condition(words, Keyword::OnlyWhen, step.only_when.as_ref());
        words.notes(&step.notes);
    });
}

fn effect(words: &mut Words, step: &OrderStep) {
    let keyword = match step.effect.value {
        StepEffect::CostNothing => Keyword::CostNothing,
        StepEffect::DrawOnTheBudget => Keyword::DrawOnTheBudget,
        StepEffect::NotAsked => Keyword::NotAsked,
    };
    if step.performers.len() > 1 { words.key(keyword) } else { words.second(keyword) }
}

/// `copay`
pub(super) fn copay(page: &mut Page<'_>, span: Span, copay: &Copay) {
    block(page, span, Keyword::Copay, &copay.notes, &copay.entries, |words, entry| match entry {
        CopayEntry::Terms { target, terms, when, notes } => {
            match &target.value {
                CopayTarget::Every => words.key(Keyword::EveryCategory),
                CopayTarget::EveryOther => words.key(Keyword::EveryOtherCategory),
                CopayTarget::Named(names) => words.names(names),
            }
            words.close(":");
            if let Some(terms) = terms {
                words.key(match terms.value {
                    CopayTerms::Allowed => Keyword::Allowed,
                    CopayTerms::Never => Keyword::Never,
                    CopayTerms::WithBoughtPoints => Keyword::WithBoughtPoints,
                });
            }
            condition(words, Keyword::When, when.as_ref());
            words.notes(notes);
        }
        CopayEntry::Rest(bearer, notes) => {
            words.key(Keyword::TheRestIsBorneBy);
            if let Some(bearer) = bearer {
                self::bearer(words, &bearer.value);
            }
            words.notes(notes);
        }
    });
}

pub(super) fn bearer(words: &mut Words, bearer: &Bearer) {
    match bearer {
        Bearer::Client => words.key(Keyword::Client),
        Bearer::Organisation => words.key(Keyword::Organisation),
        Bearer::Contribution(name) => words.word(name),
    }
}

/// `account`
pub(super) fn account(page: &mut Page<'_>, span: Span, account: &Account) {
    let entries = &account.entries;
    block(page, span, Keyword::Account, &account.notes, entries, |words, (topic, notes)| {
        self::topic(words, topic);
        words.notes(notes);
    });
}

fn topic(words: &mut Words, topic: &AccountTopic) {
    match topic {
        AccountTopic::LeftOver(left) => {
            words.key(Keyword::WhatIsLeft);
            left_over(words, left.as_ref());
        }
        AccountTopic::SavingsUse(targets) => {
            words.key(Keyword::SavingsMayPayFor);
            words.list(targets, |words, target| match &target.value {
                SavingsTarget::OtherServices => words.key(Keyword::OtherServices),
                SavingsTarget::NetworkAway => words.key(Keyword::NetworkAway),
                SavingsTarget::Name(name) => words.word(name),
            });
        }
        AccountTopic::SavingsBeforeCopayment(before) => {
            words.key(Keyword::SavingsAreUsed);
            either(words, *before, Keyword::BeforeCopayment, Keyword::AfterCopayment);
        }
        AccountTopic::Occasions(occasions, bearer) => {
            self::occasions(words, occasions);
            if let Some(bearer) = bearer {
                words.key(Keyword::BorneBy);
                self::bearer(words, &bearer.value);
            }
        }
        AccountTopic::Absence { places, given_back, from_day } => {
            absence(words, places, *given_back, from_day.as_ref());
        }
        AccountTopic::ContributionsDuringAbsence(go_on) => {
            words.key(Keyword::ContributionsDuringAbsence);
            words.close(":");
            either(words, *go_on, Keyword::Continue, Keyword::Stop);
        }
        AccountTopic::PartMonth(part) => {
            words.key(Keyword::PartOfAMonth);
            words.close(":");
            match part {
                Some(PartMonth::ByCalendarDays) => words.key(Keyword::ByCalendarDays),
                Some(PartMonth::AsAWholeMonth) => words.key(Keyword::AsAWholeMonth),
                None => {}
            }
        }
        AccountTopic::Leaving(leaving) => {
            words.key(Keyword::DeathOrMove);
            words.close(":");
            match leaving {
                Some(Leaving::Lapses) => words.key(Keyword::LeftLapses),
                Some(Leaving::PaidOut) => words.key(Keyword::LeftPaidOut),
                None => {}
            }
        }
        AccountTopic::AgreementsKeepVersion(None) => {
            words.key(Keyword::Agreements);
            words.close(":");
        }
        AccountTopic::AgreementsKeepVersion(keep) => {
            either(words, *keep, Keyword::AgreementsKeep, Keyword::AgreementsFollow);
        }
    }
}

fn either(words: &mut Words, which: Option<bool>, yes: Keyword, no: Keyword) {
    match which {
        Some(true) => words.key(yes),
        Some(false) => words.key(no),
        None => {}
    }
}

fn left_over(words: &mut Words, left: Option<&LeftOver>) {
    match left {
        None => {}
        Some(LeftOver::LapsesAtOnce) => words.key(Keyword::LapsesAtOnce),
        Some(LeftOver::Stays { until, at_most, then_lapses }) => {
            words.key(Keyword::Stays);
            match until {
                Some(Stays::UntilTheEndOfTheYear) => words.key(Keyword::UntilTheEndOfTheYear),
                Some(Stays::For(duration)) => {
                    words.key(Keyword::For);
                    words.duration(duration);
                }
                None => {}
            }
            if let Some(most) = at_most {
                words.key(Keyword::AtMost);
                expression(words, &most.value);
            }
            if *then_lapses {
                words.close(",");
                words.key(Keyword::ThenLapses);
            }
        }
    }
}

fn occasions(words: &mut Words, occasions: &[At<Occasion>]) {
    words.list(occasions, |words, occasion| {
        words.key(match occasion.value {
            Occasion::TemporaryExtraCare => Keyword::TemporaryExtraCare,
            Occasion::NetworkAway => Keyword::NetworkAway,
            Occasion::UnplannedCare => Keyword::UnplannedCare,
        });
    });
    words.close(":");
}

fn absence(
    words: &mut Words,
    places: &[At<Absence>],
    given_back: Option<bool>,
    from_day: Option<&Text>,
) {
    words.key(Keyword::AbsenceIn);
    words.list(places, |words, place| {
        words.key(match place.value {
            Absence::Hospital => Keyword::Hospital,
            Absence::Holiday => Keyword::Holiday,
        });
    });
    words.close(":");
    either(words, given_back, Keyword::GivenBack, Keyword::NothingGivenBack);
    if let Some(day) = from_day {
        words.key(Keyword::FromDay);
        words.word(&day.value);
    }
}
