//! Who is asked first, who pays extra, and what happens over time.
//!
//! In: `order`, `copay` and `account` pairs. Out: their trees.
//! Absent on purpose: whether they contradict each other.

use pest::iterators::Pair;

use super::Rule;
use super::block::block;
use super::expression::{next_condition, next_expression};
use super::parts::{Parts, inner};
use super::reader::Reader;
use crate::syntax::tree::{
    Absence, Account, AccountTopic, At, Bearer, Copay, CopayEntry, CopayTarget, CopayTerms,
    Leaving, LeftOver, Notes, Occasion, Order, OrderStep, PartMonth, SavingsTarget, Stays,
    StepEffect,
};

/// `order`
pub(super) fn order(reader: &mut Reader<'_>, pair: Pair<'_, Rule>) -> Option<Order> {
    let mut parts = Parts::of(pair);
    let keyword = reader.span(&parts.next()?);
    let notes = reader.notes(&mut parts);
    Some(Order { notes, steps: block(reader, parts, keyword, Rule::step, step) })
}

fn step(reader: &mut Reader<'_>, pair: Pair<'_, Rule>) -> Option<OrderStep> {
    let mut parts = Parts::of(pair);
    let performers = reader.performers(parts.accept(Rule::performers)?);
    let word = parts.next()?;
    let effect = match word.as_rule() {
        Rule::kw_cost_nothing => StepEffect::CostNothing,
        Rule::kw_draw_on_the_budget => StepEffect::DrawOnTheBudget,
        _ => StepEffect::NotAsked,
    };
    let effect = reader.at(&word, effect);
    let only_when = next_condition(reader, &mut parts, Rule::only_when)?;
    Some(OrderStep { performers, effect, only_when, notes: reader.notes(&mut parts) })
}

/// `copay`
pub(super) fn copay(reader: &mut Reader<'_>, pair: Pair<'_, Rule>) -> Option<Copay> {
    let mut parts = Parts::of(pair);
    let keyword = reader.span(&parts.next()?);
    let notes = reader.notes(&mut parts);
    Some(Copay { notes, entries: block(reader, parts, keyword, Rule::copay_entry, copay_entry) })
}

fn copay_entry(reader: &mut Reader<'_>, pair: Pair<'_, Rule>) -> Option<CopayEntry> {
    let mut parts = Parts::of(pair);
    let first = parts.next()?;
    if first.as_rule() == Rule::rest {
        let mut parts = Parts::of(first);
        parts.next();
        let bearer = match parts.rule() {
            Some(Rule::kw_client | Rule::kw_organisation) => {
                parts.next().map(|word| bearer(reader, &word))
            }
            Some(_) | None => None,
        };
        return Some(CopayEntry::Rest(bearer, reader.notes(&mut parts)));
    }
    let span = reader.span(&first);
    let target = match first.as_rule() {
        Rule::kw_every_category => CopayTarget::Every,
        Rule::kw_every_other_category => CopayTarget::EveryOther,
        _ => CopayTarget::Named(reader.list(first, Rule::name_text)),
    };
    parts.word(Rule::colon);
    let terms = match parts.accept(Rule::copay_terms) {
        Some(found) => Some(copay_terms(reader, found)?),
        None => None,
    };
    let when = next_condition(reader, &mut parts, Rule::when)?;
    let notes = reader.notes(&mut parts);
    Some(CopayEntry::Terms { target: At::new(target, span), terms, when, notes })
}

fn copay_terms(reader: &Reader<'_>, found: Pair<'_, Rule>) -> Option<At<CopayTerms>> {
    let span = reader.span(&found);
    let terms = match inner(found)?.as_rule() {
        Rule::kw_allowed => CopayTerms::Allowed,
        Rule::kw_never => CopayTerms::Never,
        _ => CopayTerms::WithBoughtPoints,
    };
    Some(At::new(terms, span))
}

fn bearer(reader: &Reader<'_>, word: &Pair<'_, Rule>) -> At<Bearer> {
    let bearer = match word.as_rule() {
        Rule::kw_client => Bearer::Client,
        Rule::kw_organisation => Bearer::Organisation,
        _ => Bearer::Contribution(word.as_str().to_owned()),
    };
    reader.at(word, bearer)
}

/// `account`
pub(super) fn account(reader: &mut Reader<'_>, pair: Pair<'_, Rule>) -> Option<Account> {
    let mut parts = Parts::of(pair);
    let keyword = reader.span(&parts.next()?);
    let notes = reader.notes(&mut parts);
    let entries = block(reader, parts, keyword, Rule::account_entry, account_entry);
    Some(Account { notes, entries })
}

fn account_entry(reader: &mut Reader<'_>, pair: Pair<'_, Rule>) -> Option<(AccountTopic, Notes)> {
    let entry = inner(pair)?;
    let rule = entry.as_rule();
    let mut parts = Parts::of(entry);
    let topic = match rule {
        Rule::occasion => occasion(reader, &mut parts),
        Rule::left_over => left_over(reader, &mut parts)?,
        _ => short_topic(reader, rule, &mut parts)?,
    };
    Some((topic, reader.notes(&mut parts)))
}

/// The topics that begin with their keyword.
fn short_topic(reader: &Reader<'_>, rule: Rule, parts: &mut Parts<'_>) -> Option<AccountTopic> {
    let keyword = parts.next()?.as_rule();
    parts.word(Rule::colon);
    Some(match rule {
        Rule::savings_use => AccountTopic::SavingsUse(savings_targets(reader, parts)),
        Rule::savings_moment => AccountTopic::SavingsBeforeCopayment(choice(
            parts,
            Rule::kw_before_copayment,
            Rule::kw_after_copayment,
        )),
        Rule::absence => absence(reader, parts),
        Rule::absence_contributions => AccountTopic::ContributionsDuringAbsence(choice(
            parts,
            Rule::kw_continue,
            Rule::kw_stop,
        )),
        Rule::part_month => {
            let by_days = choice(parts, Rule::kw_by_calendar_days, Rule::kw_as_a_whole_month);
            AccountTopic::PartMonth(by_days.map(|by_days| {
                if by_days { PartMonth::ByCalendarDays } else { PartMonth::AsAWholeMonth }
            }))
        }
        Rule::leaving => {
            let lapses = choice(parts, Rule::kw_left_lapses, Rule::kw_left_paid_out);
            AccountTopic::Leaving(
                lapses.map(|lapses| if lapses { Leaving::Lapses } else { Leaving::PaidOut }),
            )
        }
        _ => {
            let answered = keyword != Rule::kw_agreements;
            let keeps = answered.then_some(keyword == Rule::kw_agreements_keep);
            AccountTopic::AgreementsKeepVersion(keeps)
        }
    })
}

/// True for the first word, false for the second, none for neither.
fn choice(parts: &mut Parts<'_>, first: Rule, second: Rule) -> Option<bool> {
    if parts.word(first) {
        return Some(true);
    }
    parts.word(second).then_some(false)
}

fn left_over(reader: &mut Reader<'_>, parts: &mut Parts<'_>) -> Option<AccountTopic> {
    parts.next();
    if parts.word(Rule::kw_lapses_at_once) {
        return Some(AccountTopic::LeftOver(Some(LeftOver::LapsesAtOnce)));
    }
    let Some(stays) = parts.accept(Rule::stays) else {
        return Some(AccountTopic::LeftOver(None));
    };
    let mut parts = Parts::of(stays);
    parts.next();
    let until = if parts.word(Rule::kw_until_the_end_of_the_year) {
        Some(Stays::UntilTheEndOfTheYear)
    } else if parts.word(Rule::kw_for) {
        Some(Stays::For(reader.duration(&mut parts)?))
    } else {
        None
    };
    let at_most = if parts.word(Rule::kw_at_most) {
        Some(next_expression(reader, &mut parts)?)
    } else {
        None
    };
    parts.word(Rule::comma);
    let then_lapses = parts.word(Rule::kw_then_lapses);
    Some(AccountTopic::LeftOver(Some(LeftOver::Stays { until, at_most, then_lapses })))
}

fn savings_targets(reader: &Reader<'_>, parts: &mut Parts<'_>) -> Vec<At<SavingsTarget>> {
    let mut targets = Vec::new();
    while let Some(target) = parts.accept(Rule::savings_target) {
        let span = reader.span(&target);
        targets.extend(inner(target).map(|word| {
            let target = match word.as_rule() {
                Rule::kw_other_services => SavingsTarget::OtherServices,
                Rule::kw_network_away => SavingsTarget::NetworkAway,
                _ => SavingsTarget::Name(word.as_str().to_owned()),
            };
            At::new(target, span)
        }));
        parts.word(Rule::comma);
    }
    targets
}

fn occasion(reader: &Reader<'_>, parts: &mut Parts<'_>) -> AccountTopic {
    let mut occasions = Vec::new();
    while let Some(word) = parts.accept(Rule::occasion_word) {
        let span = reader.span(&word);
        occasions.extend(inner(word).map(|word| {
            let occasion = match word.as_rule() {
                Rule::kw_temporary_extra_care => Occasion::TemporaryExtraCare,
                Rule::kw_network_away => Occasion::NetworkAway,
                _ => Occasion::UnplannedCare,
            };
            At::new(occasion, span)
        }));
        parts.word(Rule::comma);
    }
    parts.word(Rule::colon);
    parts.word(Rule::kw_borne_by);
    let borne = parts.accept(Rule::bearer).and_then(inner).map(|word| bearer(reader, &word));
    AccountTopic::Occasions(occasions, borne)
}

fn absence(reader: &Reader<'_>, parts: &mut Parts<'_>) -> AccountTopic {
    let mut places = Vec::new();
    while let Some(word) = parts.accept(Rule::absence_word) {
        let span = reader.span(&word);
        places.extend(inner(word).map(|word| {
            let hospital = word.as_rule() == Rule::kw_hospital;
            At::new(if hospital { Absence::Hospital } else { Absence::Holiday }, span)
        }));
        parts.word(Rule::comma);
    }
    parts.word(Rule::colon);
    let given_back = choice(parts, Rule::kw_given_back, Rule::kw_nothing_given_back);
    let from_day = parts
        .accept(Rule::from_day)
        .and_then(|pair| Parts::of(pair).nth(1))
        .map(|number| reader.words(&number));
    AccountTopic::Absence { places, given_back, from_day }
}
