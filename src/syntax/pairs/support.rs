//! Agreements, support, signals and rules.
//!
//! In: their pairs. Out: their trees.
//! Absent on purpose: what stands between `{` and `}` in a message; `check` asks for that with
//! [`parse_expression`](super::parse_expression).

use pest::iterators::Pair;

use super::Rule;
use super::block::block;
use super::expression::{condition, next_expression};
use super::parts::{Parts, inner};
use super::reader::Reader;
use crate::syntax::tree::{
    Agreement, AgreementEntry, At, Colour, Duration, Effect, Needed, Notes, Severity, Signal,
    SignalEntry, SignalWhen, Support, SupportEntry,
};

/// `agreement`
pub(super) fn agreement(reader: &mut Reader<'_>, pair: Pair<'_, Rule>) -> Option<Agreement> {
    let mut parts = Parts::of(pair);
    let keyword = reader.span(&parts.next()?);
    let notes = reader.notes(&mut parts);
    let entries = block(reader, parts, keyword, Rule::agreement_entry, agreement_entry);
    Some(Agreement { notes, entries })
}

fn agreement_entry(
    reader: &mut Reader<'_>,
    pair: Pair<'_, Rule>,
) -> Option<(AgreementEntry, Notes)> {
    let entry = inner(pair)?;
    let rule = entry.as_rule();
    let mut parts = Parts::of(entry);
    parts.next();
    let entry = match rule {
        Rule::effect => {
            AgreementEntry::TakesEffect(if parts.word(Rule::kw_on_the_first_of_the_next_month) {
                Some(Effect::FirstOfNextMonth)
            } else {
                parts.word(Rule::kw_at_once).then_some(Effect::AtOnce)
            })
        }
        Rule::lasting => AgreementEntry::LastsAtLeast(reader.duration(&mut parts)),
        _ => {
            let mut signatures = Vec::new();
            while let Some(signature) = parts.accept(Rule::signature) {
                let span = reader.span(&signature);
                signatures.push(At::new(reader.list(signature, Rule::name_text), span));
                parts.word(Rule::comma);
            }
            AgreementEntry::SignedBy(signatures)
        }
    };
    Some((entry, reader.notes(&mut parts)))
}

/// `support`
pub(super) fn support(reader: &mut Reader<'_>, pair: Pair<'_, Rule>) -> Option<Support> {
    let mut parts = Parts::of(pair);
    let keyword = reader.span(&parts.next()?);
    let notes = reader.notes(&mut parts);
    let entries = block(reader, parts, keyword, Rule::support_entry, support_entry);
    Some(Support { notes, entries })
}

fn support_entry(reader: &mut Reader<'_>, pair: Pair<'_, Rule>) -> Option<(SupportEntry, Notes)> {
    let entry = inner(pair)?;
    let rule = entry.as_rule();
    let mut parts = Parts::of(entry);
    parts.next();
    let name = reader.text(&mut parts, Rule::name_text)?;
    let entry = match rule {
        Rule::supporter => {
            let label = reader.label(&mut parts);
            let may_not_deliver = parts.word(Rule::kw_may_not_deliver);
            SupportEntry::Supporter { name, label, may_not_deliver }
        }
        Rule::meeting => meeting(reader, name, &mut parts)?,
        Rule::task => {
            let label = reader.label(&mut parts);
            let term = match parts.accept(Rule::term) {
                None => None,
                Some(term) => Some(self::term(reader, Parts::of(term))?),
            };
            let after = parts.next()?.as_rule() == Rule::kw_after_the_move;
            SupportEntry::Task { name, label, term, after }
        }
        _ => SupportEntry::Prerequisite { meeting: name, needed: needed(reader, &mut parts) },
    };
    Some((entry, reader.notes(&mut parts)))
}

fn term(reader: &Reader<'_>, mut parts: Parts<'_>) -> Option<(bool, Duration)> {
    let within = parts.next()?.as_rule() == Rule::kw_within;
    Some((within, reader.duration(&mut parts)?))
}

fn meeting(
    reader: &Reader<'_>,
    name: crate::syntax::tree::Text,
    parts: &mut Parts<'_>,
) -> Option<SupportEntry> {
    let label = reader.label(parts);
    let how_often = match parts.accept(Rule::how_often) {
        None => None,
        Some(how_often) => {
            let mut parts = Parts::of(how_often);
            let number = reader.text(&mut parts, Rule::number)?;
            parts.next();
            Some((number, reader.period(&mut parts)?))
        }
    };
    let (mut at_least, mut first_before_move, mut with) = (None, false, Vec::new());
    while let Some(part) = parts.accept(Rule::meeting_part) {
        let found = part.into_inner().find(|part| part.as_rule() != Rule::comma)?;
        match found.as_rule() {
            Rule::at_least => {
                at_least = Parts::of(found).nth(1).map(|number| reader.words(&number))
            }
            Rule::with_part => with.extend(reader.list(found, Rule::name_text)),
            _ => first_before_move = true,
        }
    }
    Some(SupportEntry::Meeting { name, label, how_often, at_least, first_before_move, with })
}

fn needed(reader: &Reader<'_>, parts: &mut Parts<'_>) -> Vec<At<Needed>> {
    parts.word(Rule::colon);
    let mut needs = Vec::new();
    while let Some(need) = parts.accept(Rule::needed) {
        let span = reader.span(&need);
        let mut words = Parts::of(need);
        if let Some(name) = reader.text(&mut words, Rule::name_text) {
            let label = reader.label(&mut words);
            words.word(Rule::kw_for);
            let lasting = reader.duration(&mut words);
            needs.push(At::new(Needed { name, label, lasting }, span));
        }
        parts.word(Rule::comma);
    }
    needs
}

/// `signal`
pub(super) fn signal(reader: &mut Reader<'_>, pair: Pair<'_, Rule>) -> Option<Signal> {
    let mut parts = Parts::of(pair);
    let keyword = reader.span(&parts.next()?);
    let notes = reader.notes(&mut parts);
    Some(Signal { notes, entries: block(reader, parts, keyword, Rule::signal_entry, signal_entry) })
}

fn signal_entry(reader: &mut Reader<'_>, pair: Pair<'_, Rule>) -> Option<SignalEntry> {
    let mut parts = Parts::of(pair);
    let colour = colour(reader, parts.accept(Rule::colour)?)?;
    let when = match parts.accept(Rule::when) {
        Some(when) => SignalWhen::When(condition(reader, when)?),
        None => {
            parts.next();
            SignalWhen::Otherwise
        }
    };
    Some(SignalEntry { colour, when, notes: reader.notes(&mut parts) })
}

/// A traffic light.
pub(super) fn colour(reader: &Reader<'_>, pair: Pair<'_, Rule>) -> Option<At<Colour>> {
    let span = reader.span(&pair);
    let colour = match inner(pair)?.as_rule() {
        Rule::kw_green => Colour::Green,
        Rule::kw_orange => Colour::Orange,
        _ => Colour::Red,
    };
    Some(At::new(colour, span))
}

/// `rule`
pub(super) fn rule(
    reader: &mut Reader<'_>,
    pair: Pair<'_, Rule>,
) -> Option<crate::syntax::tree::Rule> {
    let mut parts = Parts::of(pair);
    let keyword = reader.span(&parts.next()?);
    let name = reader.text(&mut parts, Rule::name)?;
    let label = reader.label(&mut parts);
    let notes = reader.notes(&mut parts);
    let entries = block(reader, parts, keyword, Rule::rule_entry, rule_entry);
    Some(crate::syntax::tree::Rule { name, label, notes, entries })
}

fn rule_entry(
    reader: &mut Reader<'_>,
    pair: Pair<'_, Rule>,
) -> Option<crate::syntax::tree::RuleEntry> {
    let mut parts = Parts::of(pair);
    let when = if parts.word(Rule::kw_when) {
        let when = next_expression(reader, &mut parts)?;
        parts.next();
        Some(when)
    } else {
        None
    };
    let found = parts.accept(Rule::severity)?;
    let span = reader.span(&found);
    let severity = match inner(found)?.as_rule() {
        Rule::kw_refuse => Severity::Refuse,
        Rule::kw_warn => Severity::Warn,
        _ => Severity::Advise,
    };
    let message = reader.label(&mut parts)?;
    let notes = reader.notes(&mut parts);
    Some(crate::syntax::tree::RuleEntry { when, severity: At::new(severity, span), message, notes })
}
