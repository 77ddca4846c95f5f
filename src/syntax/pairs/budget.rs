//! The blocks about money: `budget`, `contribute`, `services`.
//!
//! In: their pairs. Out: their trees.
//! Absent on purpose: units, and whether a service exists.

use pest::iterators::Pair;

use super::Rule;
use super::block::block;
use super::expression::{condition, next_condition, next_expression};
use super::parts::{Parts, inner};
use super::reader::Reader;
use crate::syntax::tree::{
    At, Budget, BudgetEntry, Contribute, Contribution, ContributionPart, Less, Offer, OfferPart,
    RolePrice, Services, Terms,
};

/// `budget`
pub(super) fn budget(reader: &mut Reader<'_>, pair: Pair<'_, Rule>) -> Option<Budget> {
    let mut parts = Parts::of(pair);
    let keyword = reader.span(&parts.next()?);
    let notes = reader.notes(&mut parts);
    Some(Budget { notes, entries: block(reader, parts, keyword, Rule::budget_entry, budget_entry) })
}

fn budget_entry(reader: &mut Reader<'_>, pair: Pair<'_, Rule>) -> Option<BudgetEntry> {
    let entry = inner(pair)?;
    let starts = entry.as_rule() == Rule::start;
    let mut parts = Parts::of(entry);
    parts.next();
    if starts {
        let amount = next_expression(reader, &mut parts)?;
        return Some(BudgetEntry::Start(amount, reader.notes(&mut parts)));
    }
    let name = reader.text(&mut parts, Rule::name)?;
    let label = reader.label(&mut parts);
    let amount = next_expression(reader, &mut parts)?;
    let when = next_condition(reader, &mut parts, Rule::when)?;
    Some(BudgetEntry::Less(Box::new(Less {
        name,
        label,
        amount,
        when,
        notes: reader.notes(&mut parts),
    })))
}

/// `contribute`
pub(super) fn contribute(reader: &mut Reader<'_>, pair: Pair<'_, Rule>) -> Option<Contribute> {
    let mut parts = Parts::of(pair);
    let keyword = reader.span(&parts.next()?);
    let notes = reader.notes(&mut parts);
    let entries = block(reader, parts, keyword, Rule::contribution, contribution);
    Some(Contribute { notes, entries })
}

fn contribution(reader: &mut Reader<'_>, pair: Pair<'_, Rule>) -> Option<Contribution> {
    let mut parts = Parts::of(pair);
    let name = reader.text(&mut parts, Rule::name)?;
    let label = reader.label(&mut parts);
    let amount = next_expression(reader, &mut parts)?;
    let mut rest = Vec::new();
    while let Some(part) = parts.accept(Rule::contribution_part) {
        let span = reader.span(&part);
        rest.push(At::new(contribution_part(reader, inner(part)?)?, span));
    }
    Some(Contribution { name, label, amount, parts: rest, notes: reader.notes(&mut parts) })
}

fn contribution_part(reader: &mut Reader<'_>, pair: Pair<'_, Rule>) -> Option<ContributionPart> {
    Some(match pair.as_rule() {
        Rule::cost_centre => ContributionPart::CostCentre(cost_centre(pair)?),
        Rule::kw_kept => ContributionPart::Kept,
        Rule::kw_paid_out => ContributionPart::PaidOut,
        _ => ContributionPart::When(condition(reader, pair)?),
    })
}

fn cost_centre(pair: Pair<'_, Rule>) -> Option<String> {
    Parts::of(pair).nth(1).map(|number| number.as_str().to_owned())
}

/// `services`
pub(super) fn services(reader: &mut Reader<'_>, pair: Pair<'_, Rule>) -> Option<Services> {
    let mut parts = Parts::of(pair);
    let keyword = reader.span(&parts.next()?);
    let notes = reader.notes(&mut parts);
    Some(Services { notes, offers: block(reader, parts, keyword, Rule::offer, offer) })
}

fn offer(reader: &mut Reader<'_>, pair: Pair<'_, Rule>) -> Option<Offer> {
    let mut parts = Parts::of(pair);
    let targets = reader.list(parts.accept(Rule::names)?, Rule::name);
    let found = parts.accept(Rule::terms)?;
    let span = reader.span(&found);
    let terms = At::new(terms(reader, inner(found)?)?, span);
    let mut rest = Vec::new();
    while let Some(part) = parts.accept(Rule::offer_part) {
        let span = reader.span(&part);
        rest.push(At::new(offer_part(reader, inner(part)?)?, span));
    }
    Some(Offer { targets, terms, parts: rest, notes: reader.notes(&mut parts) })
}

fn terms(reader: &mut Reader<'_>, pair: Pair<'_, Rule>) -> Option<Terms> {
    let rule = pair.as_rule();
    if rule == Rule::expression {
        return super::expression::expression(reader, pair).map(Terms::Price);
    }
    let mut parts = Parts::of(pair);
    Some(match rule {
        Rule::kw_as_quoted => Terms::AsQuoted,
        Rule::outside => {
            parts.next();
            Terms::Outside(reader.label(&mut parts))
        }
        Rule::not_offered => {
            parts.next();
            Terms::NotOffered(reader.label(&mut parts))
        }
        _ => {
            let mut prices = Vec::new();
            for price in parts.filter(|part| part.as_rule() == Rule::role_price) {
                let span = reader.span(&price);
                prices.push(At::new(role_price(reader, price)?, span));
            }
            Terms::ByRole(prices)
        }
    })
}

fn role_price(reader: &mut Reader<'_>, pair: Pair<'_, Rule>) -> Option<RolePrice> {
    let mut parts = Parts::of(pair);
    let roles = reader.list(parts.accept(Rule::names)?, Rule::name);
    Some(RolePrice { roles, terms: terms(reader, parts.next()?)? })
}

fn offer_part(reader: &mut Reader<'_>, pair: Pair<'_, Rule>) -> Option<OfferPart> {
    Some(match pair.as_rule() {
        Rule::cost_centre => OfferPart::CostCentre(cost_centre(pair)?),
        Rule::excludes => OfferPart::Excludes(reader.list(Parts::of(pair).nth(1)?, Rule::name)),
        Rule::consent_part => OfferPart::NeedsConsent(reader.list(pair, Rule::name_text)),
        _ => OfferPart::OnlyWhen(condition(reader, pair)?),
    })
}
