//! The blocks about money: `budget`, `contribute`, `services`.
//!
//! In: their trees. Out: their lines.

use super::block::block;
use super::expression::expression;
use super::page::Page;
use super::words::Words;
use crate::source::Span;
use crate::syntax::keywords::Keyword;
use crate::syntax::tree::{
    At, Budget, BudgetEntry, Contribute, ContributionPart, Expression, Offer, OfferPart, RolePrice,
    Services, Terms, Text,
};

/// `budget`
pub(super) fn budget(page: &mut Page<'_>, span: Span, budget: &Budget) {
    block(
        page,
        span,
        Keyword::Budget,
        &budget.notes,
        &budget.entries,
        |words, entry| match entry {
            BudgetEntry::Start(amount, notes) => {
                words.key(Keyword::StartWith);
                expression(words, &amount.value);
                words.notes(notes);
            }
            BudgetEntry::Less(less) => {
                words.key(Keyword::Less);
                words.word(&less.name.value);
                words.some_label(less.label.as_ref());
                expression(words, &less.amount.value);
                condition(words, Keyword::When, less.when.as_ref());
                words.notes(&less.notes);
            }
        },
    );
}

/// Writes a condition behind its keyword, where there is one.
pub(super) fn condition(words: &mut Words, keyword: Keyword, test: Option<&At<Expression>>) {
    if let Some(test) = test {
        words.key(keyword);
        expression(words, &test.value);
    }
}

/// `contribute`
pub(super) fn contribute(page: &mut Page<'_>, span: Span, contribute: &Contribute) {
    let entries = &contribute.entries;
    block(page, span, Keyword::Contribute, &contribute.notes, entries, |words, entry| {
        words.word(&entry.name.value);
        words.some_label(entry.label.as_ref());
        expression(words, &entry.amount.value);
        for part in &entry.parts {
            match &part.value {
                ContributionPart::CostCentre(number) => cost_centre(words, number),
                ContributionPart::Kept => words.key(Keyword::Kept),
                ContributionPart::PaidOut => words.key(Keyword::PaidOut),
                ContributionPart::When(test) => condition(words, Keyword::When, Some(test)),
            }
        }
        words.notes(&entry.notes);
    });
}

fn cost_centre(words: &mut Words, number: &str) {
    words.key(Keyword::CostCentre);
    words.word(number);
}

/// `services`
pub(super) fn services(page: &mut Page<'_>, span: Span, services: &Services) {
    let mut head = page.words();
    head.key(Keyword::Services);
    head.notes(&services.notes);
    head.word("{");
    page.open(span.start, head);
    for entry in &services.offers {
        offer(page, entry);
    }
    let mut end = page.words();
    end.word("}");
    page.close(span.end, end);
}

fn offer(page: &mut Page<'_>, entry: &At<Offer>) {
    let offer = &entry.value;
    let mut words = page.words();
    words.names(&offer.targets);
    match &offer.terms.value {
        Terms::ByRole(prices) => {
            words.key(Keyword::ByRole);
            words.word("{");
            page.open(entry.span.start, words);
            let last = prices.len().saturating_sub(1);
            for (index, price) in prices.iter().enumerate() {
                let mut words = page.words();
                role_price(&mut words, &price.value);
                if index < last {
                    words.close(",");
                }
                page.entry(price.span, words);
            }
            let mut end = page.words();
            end.word("}");
            parts(&mut end, offer);
            page.close(entry.span.end, end);
        }
        terms @ (Terms::Price(_) | Terms::AsQuoted | Terms::Outside(_) | Terms::NotOffered(_)) => {
            self::terms(&mut words, terms);
            parts(&mut words, offer);
            page.entry(entry.span, words);
        }
    }
}

fn terms(words: &mut Words, terms: &Terms) {
    match terms {
        Terms::Price(price) => expression(words, &price.value),
        Terms::AsQuoted => words.key(Keyword::AsQuoted),
        Terms::Outside(why) => {
            words.key(Keyword::OutsideTheBudget);
            words.some_label(why.as_ref());
        }
        Terms::NotOffered(why) => {
            words.key(Keyword::NotOffered);
            words.some_label(why.as_ref());
        }
        Terms::ByRole(prices) => {
            words.key(Keyword::ByRole);
            words.word("{");
            words.list(prices, |words, price| role_price(words, &price.value));
            words.word("}");
        }
    }
}

fn role_price(words: &mut Words, price: &RolePrice) {
    words.names(&price.roles);
    terms(words, &price.terms);
}

/// `needs consent of client or representative`
fn consent(words: &mut Words, signers: &[Text]) {
    words.key(Keyword::NeedsConsent);
    for (place, signer) in signers.iter().enumerate() {
        words.key(if place == 0 { Keyword::Of } else { Keyword::Or });
        words.word(&signer.value);
    }
}

fn parts(words: &mut Words, offer: &Offer) {
    for part in &offer.parts {
        match &part.value {
            OfferPart::CostCentre(number) => cost_centre(words, number),
            OfferPart::Excludes(names) => {
                words.key(Keyword::Excludes);
                words.names(names);
            }
            OfferPart::NeedsConsent(signers) => consent(words, signers),
            OfferPart::OnlyWhen(test) => condition(words, Keyword::OnlyWhen, Some(test)),
        }
    }
    words.notes(&offer.notes);
}
