//! What each rule of the grammar offers a reader: the words it may begin with, or what it is called.
//!
//! In: a rule. Out: an [`Offer`]. A keyword's own rule offers nothing here; it speaks for itself.

use super::Rule;
use crate::syntax::keywords::Keyword;

/// What may stand where a rule may.
pub(super) struct Offer {
    /// Keywords it may begin with.
    pub(super) keywords: &'static [Keyword],
    /// What else it may begin with.
    pub(super) phrase: Option<&'static str>,
}

/// What an item begins with: what is written most stands first, for a reader is shown only a few.
const ITEMS: &[Keyword] = &[
    Keyword::Budget,
    Keyword::Services,
    Keyword::Contribute,
    Keyword::Table,
    Keyword::Let,
    Keyword::Rule,
    Keyword::Policy,
    Keyword::Source,
    Keyword::PayIn,
    Keyword::Calendar,
    Keyword::Fact,
    Keyword::EligibleWhen,
    Keyword::Order,
    Keyword::Copay,
    Keyword::Account,
    Keyword::Agreement,
    Keyword::Support,
    Keyword::Signal,
    Keyword::Example,
    Keyword::Indicative,
    Keyword::Form,
    Keyword::Catalogue,
    Keyword::Law,
    Keyword::Delivery,
    Keyword::Profiles,
    Keyword::Category,
    Keyword::Service,
    Keyword::Role,
    Keyword::Signer,
];

/// What an expectation begins with, in the same manner.
const EXPECTATIONS: &[Keyword] = &[
    Keyword::Status,
    Keyword::Finding,
    Keyword::NoFindings,
    Keyword::ToPay,
    Keyword::Balance,
    Keyword::Line,
    Keyword::Eligible,
    Keyword::NoFinding,
    Keyword::EffortOf,
    Keyword::ShareOfBudget,
    Keyword::Performer,
    Keyword::TheRestIsBorneBy,
    Keyword::Budget,
    Keyword::Contributions,
    Keyword::Kept,
    Keyword::Free,
    Keyword::Planned,
    Keyword::FromKept,
    Keyword::Shortage,
    Keyword::Copayment,
    Keyword::Uncovered,
];

const fn words(keywords: &'static [Keyword]) -> Offer {
    Offer { keywords, phrase: None }
}

const fn called(phrase: &'static str) -> Offer {
    Offer { keywords: &[], phrase: Some(phrase) }
}

const fn both(phrase: &'static str, keywords: &'static [Keyword]) -> Offer {
    Offer { keywords, phrase: Some(phrase) }
}

/// What a rule offers.
pub(super) fn offer(rule: Rule) -> Offer {
    match rule {
        Rule::name
        | Rule::names
        | Rule::name_text
        | Rule::plain_names
        | Rule::lookup
        | Rule::with_part
        | Rule::signature
        | Rule::needed => called("a name"),
        Rule::code | Rule::codes => called("a code such as `Wlz`"),
        Rule::string | Rule::label => called("a text between quotes"),
        Rule::date => called("a date such as 2013-10-21"),
        Rule::number | Rule::signed_number | Rule::count_part | Rule::how_often => {
            called("a number")
        }
        Rule::duration => called("a time such as 6 weeks"),
        Rule::cost_number => called("the number of a cost centre"),
        Rule::finding_code => called("the code of a finding"),
        Rule::locator => called("a place in a source"),
        Rule::pattern | Rule::indication => called("an indication such as `Wlz VPT 4`"),
        Rule::profile | Rule::profile_list | Rule::profile_range => called("a profile such as 4"),
        Rule::cite => called("`@` and a source"),
        Rule::expression
        | Rule::disjunction
        | Rule::conjunction
        | Rule::negation
        | Rule::comparison
        | Rule::sum
        | Rule::product
        | Rule::factor
        | Rule::primary
        | Rule::right_side
        | Rule::built_in
        | Rule::built_in_phrase
        | Rule::bracketed
        | Rule::conditional
        | Rule::aggregate
        | Rule::choice_of
        | Rule::money
        | Rule::quantity => called("an amount, a name or a condition"),
        Rule::condition => called("a condition"),
        _ => block_offer(rule),
    }
}

fn block_offer(rule: Rule) -> Offer {
    match rule {
        Rule::item => words(ITEMS),
        Rule::budget_entry => words(&[Keyword::StartWith, Keyword::Less]),
        Rule::contribution_part => {
            words(&[Keyword::CostCentre, Keyword::Kept, Keyword::PaidOut, Keyword::When])
        }
        Rule::terms => both(
            "a price",
            &[Keyword::AsQuoted, Keyword::OutsideTheBudget, Keyword::NotOffered, Keyword::ByRole],
        ),
        Rule::offer_part => words(&[
            Keyword::CostCentre,
            Keyword::Excludes,
            Keyword::NeedsConsent,
            Keyword::OnlyWhen,
        ]),
        Rule::copay_entry => both(
            "the name of a category",
            &[Keyword::EveryCategory, Keyword::EveryOtherCategory, Keyword::TheRestIsBorneBy],
        ),
        Rule::copay_terms => words(&[Keyword::Allowed, Keyword::Never, Keyword::WithBoughtPoints]),
        Rule::agreement_entry => {
            words(&[Keyword::TakesEffect, Keyword::LastsAtLeast, Keyword::SignedBy])
        }
        Rule::support_entry => {
            words(&[Keyword::Supporter, Keyword::Meeting, Keyword::Task, Keyword::BeforeTheFirst])
        }
        Rule::meeting_part => {
            words(&[Keyword::AtLeast, Keyword::TheFirstBeforeTheMove, Keyword::With])
        }
        Rule::term => words(&[Keyword::Within, Keyword::About]),
        Rule::severity => words(&[Keyword::Refuse, Keyword::Warn, Keyword::Advise]),
        Rule::row | Rule::row_key | Rule::row_value => {
            both("the key of a row", &[Keyword::Otherwise])
        }
        Rule::account_entry
        | Rule::left_over
        | Rule::stays
        | Rule::savings_target
        | Rule::occasion
        | Rule::occasion_word
        | Rule::bearer
        | Rule::absence_word => account_offer(rule),
        Rule::example_entry
        | Rule::activity_part
        | Rule::expectation
        | Rule::expect_total
        | Rule::total
        | Rule::given_value => example_offer(rule),
        _ => small_offer(rule),
    }
}

fn account_offer(rule: Rule) -> Offer {
    match rule {
        Rule::account_entry => words(&[
            Keyword::WhatIsLeft,
            Keyword::SavingsMayPayFor,
            Keyword::SavingsAreUsed,
            Keyword::AbsenceIn,
            Keyword::PartOfAMonth,
            Keyword::TemporaryExtraCare,
            Keyword::NetworkAway,
            Keyword::UnplannedCare,
            Keyword::ContributionsDuringAbsence,
            Keyword::DeathOrMove,
            Keyword::AgreementsKeep,
            Keyword::AgreementsFollow,
            Keyword::Agreements,
        ]),
        Rule::savings_target => both("a name", &[Keyword::OtherServices, Keyword::NetworkAway]),
        Rule::bearer => both("a contribution", &[Keyword::Client, Keyword::Organisation]),
        Rule::absence_word => words(&[Keyword::Hospital, Keyword::Holiday]),
        Rule::left_over | Rule::stays => words(&[Keyword::Stays, Keyword::LapsesAtOnce]),
        _ => words(&[Keyword::TemporaryExtraCare, Keyword::NetworkAway, Keyword::UnplannedCare]),
    }
}

fn example_offer(rule: Rule) -> Offer {
    match rule {
        Rule::example_entry => words(&[
            Keyword::On,
            Keyword::Client,
            Keyword::Given,
            Keyword::Tariff,
            Keyword::Activity,
            Keyword::Expect,
            Keyword::Capacity,
            Keyword::SignedBy,
        ]),
        Rule::activity_part => both(
            "a number",
            &[
                Keyword::Per,
                Keyword::DoneBy,
                Keyword::Role,
                Keyword::Quote,
                Keyword::Able,
                Keyword::Consent,
                Keyword::PaidByClient,
                Keyword::ProviderUnable,
            ],
        ),
        Rule::expectation => words(EXPECTATIONS),
        Rule::given_value => called("`yes`, `no`, a number, a date or a name"),
        _ => words(&[
            Keyword::Budget,
            Keyword::Contributions,
            Keyword::Kept,
            Keyword::Free,
            Keyword::Planned,
            Keyword::Balance,
            Keyword::FromKept,
            Keyword::Shortage,
            Keyword::Copayment,
            Keyword::Uncovered,
        ]),
    }
}

fn small_offer(rule: Rule) -> Offer {
    match rule {
        Rule::period_word => words(&[Keyword::Day, Keyword::Week, Keyword::Month, Keyword::Year]),
        Rule::per => words(&[Keyword::Per]),
        Rule::performer | Rule::performers | Rule::step => words(&[
            Keyword::Own,
            Keyword::Network,
            Keyword::Volunteer,
            Keyword::Provider,
            Keyword::External,
        ]),
        Rule::colour | Rule::signal_entry => {
            words(&[Keyword::Green, Keyword::Orange, Keyword::Red])
        }
        Rule::truth => words(&[Keyword::Yes, Keyword::No]),
        Rule::measure => words(&[Keyword::Time, Keyword::Piece, Keyword::Period, Keyword::Quotes]),
        Rule::fact_kind => {
            words(&[Keyword::YesOrNo, Keyword::OneOf, Keyword::Number, Keyword::Date])
        }
        Rule::table_key | Rule::table_keys => both(
            "the name of a fact",
            &[Keyword::Indication, Keyword::CalendarYear, Keyword::Role, Keyword::Performer],
        ),
        Rule::compare => called("a comparison such as `<`"),
        Rule::plus => called("`+`"),
        Rule::minus => called("`-`"),
        Rule::star => called("`*`"),
        Rule::slash => called("`/`"),
        Rule::bar => called("`|`"),
        Rule::range => called("`..`"),
        Rule::comma => called("`,`"),
        Rule::colon => called("`:`"),
        Rule::equals => called("`=`"),
        Rule::euro => called("`€`"),
        Rule::percent => called("`%`"),
        Rule::brace_open => called("`{`"),
        Rule::brace_close => called("`}`"),
        Rule::paren_open => called("`(`"),
        Rule::paren_close => called("`)`"),
        Rule::square_open => called("`[`"),
        Rule::square_close => called("`]`"),
        _ => words(&[]),
    }
}
