//! Agreements, support, signals and rules.
//!
//! In: their trees. Out: their lines.

use super::block::{block, block_with_head};
use super::expression::{colour, expression};
use super::page::Page;
use super::words::Words;
use crate::source::Span;
use crate::syntax::keywords::Keyword;
use crate::syntax::tree::{
    Agreement, AgreementEntry, Effect, Rule, Severity, Signal, SignalWhen, Support, SupportEntry,
};

/// `agreement`
pub(super) fn agreement(page: &mut Page<'_>, span: Span, agreement: &Agreement) {
    let entries = &agreement.entries;
    block(page, span, Keyword::Agreement, &agreement.notes, entries, |words, (entry, notes)| {
        match entry {
            AgreementEntry::TakesEffect(effect) => {
                words.key(Keyword::TakesEffect);
                match effect {
                    Some(Effect::FirstOfNextMonth) => words.key(Keyword::OnTheFirstOfTheNextMonth),
                    Some(Effect::AtOnce) => words.key(Keyword::AtOnce),
                    None => {}
                }
            }
            AgreementEntry::LastsAtLeast(duration) => {
                words.key(Keyword::LastsAtLeast);
                if let Some(duration) = duration {
                    words.duration(duration);
                }
            }
            AgreementEntry::SignedBy(signatures) => {
                words.key(Keyword::SignedBy);
                words.list(signatures, |words, signature| {
                    for (index, name) in signature.value.iter().enumerate() {
                        if index > 0 {
                            words.key(Keyword::Or);
                        }
                        words.word(&name.value);
                    }
                });
            }
        }
        words.notes(notes);
    });
}

/// `support`
pub(super) fn support(page: &mut Page<'_>, span: Span, support: &Support) {
    let entries = &support.entries;
    block(page, span, Keyword::Support, &support.notes, entries, |words, (entry, notes)| {
        support_entry(words, entry);
        words.notes(notes);
    });
}

fn support_entry(words: &mut Words, entry: &SupportEntry) {
    match entry {
        SupportEntry::Supporter { name, label, may_not_deliver } => {
            words.key(Keyword::Supporter);
            words.word(&name.value);
            words.some_label(label.as_ref());
            if *may_not_deliver {
                words.key(Keyword::MayNotDeliver);
            }
        }
        SupportEntry::Meeting { .. } => meeting(words, entry),
        SupportEntry::Task { name, label, term, after } => {
            words.key(Keyword::Task);
            words.word(&name.value);
            words.some_label(label.as_ref());
            if let Some((within, duration)) = term {
                words.key(if *within { Keyword::Within } else { Keyword::About });
                words.duration(duration);
            }
            words.key(if *after { Keyword::AfterTheMove } else { Keyword::BeforeTheMove });
        }
        SupportEntry::Prerequisite { meeting, needed } => {
            words.key(Keyword::BeforeTheFirst);
            words.word(&meeting.value);
            words.close(":");
            words.list(needed, |words, need| {
                words.word(&need.value.name.value);
                words.some_label(need.value.label.as_ref());
                if let Some(lasting) = &need.value.lasting {
                    words.key(Keyword::For);
                    words.duration(lasting);
                }
            });
        }
    }
}

fn meeting(words: &mut Words, entry: &SupportEntry) {
    let SupportEntry::Meeting { name, label, how_often, at_least, first_before_move, with } = entry
    else {
        return;
    };
    words.key(Keyword::Meeting);
    words.word(&name.value);
    words.some_label(label.as_ref());
    // A comma stands between parts, and none before the first.
    let mut parts = how_often.is_some();
    let mut next = |words: &mut Words| {
        if std::mem::replace(&mut parts, true) {
            words.close(",");
        }
    };
    if let Some((number, period)) = how_often {
        words.word(&number.value);
        words.per(period.value);
    }
    if let Some(least) = at_least {
        next(words);
        words.key(Keyword::AtLeast);
        words.word(&least.value);
    }
    if *first_before_move {
        next(words);
        words.key(Keyword::TheFirstBeforeTheMove);
    }
    if !with.is_empty() {
        next(words);
        words.key(Keyword::With);
        words.names(with);
    }
}

/// `signal`
pub(super) fn signal(page: &mut Page<'_>, span: Span, signal: &Signal) {
    block(page, span, Keyword::Signal, &signal.notes, &signal.entries, |words, entry| {
        colour(words, entry.colour.value);
        match &entry.when {
            SignalWhen::When(test) => {
                words.key(Keyword::When);
                expression(words, &test.value);
            }
            SignalWhen::Otherwise => words.key(Keyword::Otherwise),
        }
        words.notes(&entry.notes);
    });
}

/// `rule`
pub(super) fn rule(page: &mut Page<'_>, span: Span, rule: &Rule) {
    let mut head = page.words();
    head.key(Keyword::Rule);
    head.word(&rule.name.value);
    head.some_label(rule.label.as_ref());
    block_with_head(page, span, head, &rule.notes, &rule.entries, |words, entry| {
        if let Some(when) = &entry.when {
            words.key(Keyword::When);
            expression(words, &when.value);
            words.key(Keyword::Then);
        }
        words.key(match entry.severity.value {
            Severity::Refuse => Keyword::Refuse,
            Severity::Warn => Keyword::Warn,
            Severity::Advise => Keyword::Advise,
        });
        words.label(&entry.message);
        words.notes(&entry.notes);
    });
}
