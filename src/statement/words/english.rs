//! The sentences in English, saying what the Dutch ones say.
//!
//! In: findings, options, amounts. Out: English text.
//! Absent on purpose: Dutch.

use super::{Counted, Divided, Notation, Parts, figure, flow, joined, listed, parts};
use crate::domain::{
    Bearer, Catalogue, Label, Locale, PaymentUnit, Performer, RoleId, ServiceId, SignerId,
};
use crate::quantity::{Exact, Unit};
use crate::statement::{Amount, FindingKind, Lever, Possibility};

const NOTATION: Notation = Notation { thousands: ',', decimal: '.' };

pub(super) fn amount(amount: Amount) -> String {
    let Parts { value, counted, divided, per_week } = parts(amount);
    let (negative, digits) = figure(value, counted == Counted::Money, &NOTATION);
    let sign = if negative { "-" } else { "" };
    let one = digits == "1";
    let amount = match counted {
        Counted::Money => format!("{sign}€{digits}"),
        Counted::Minutes if one => format!("{sign}1 minute"),
        Counted::Minutes => format!("{sign}{digits} minutes"),
        Counted::Points if one => format!("{sign}1 point"),
        Counted::Points => format!("{sign}{digits} points"),
        Counted::Pieces if one => format!("{sign}1 piece"),
        Counted::Pieces => format!("{sign}{digits} pieces"),
        Counted::Number => format!("{sign}{digits}"),
    };
    let divided = match divided {
        None => "",
        Some(Divided::Hour) => " per hour",
        Some(Divided::Piece) => " per piece",
        Some(Divided::Point) => " per point",
    };
    format!("{amount}{divided}{}", if per_week { " per week" } else { "" })
}

pub(super) const fn performer(performer: Performer) -> &'static str {
    match performer {
        Performer::Own => "self",
        Performer::Network => "network",
        Performer::Volunteer => "volunteer",
        Performer::Provider => "care provider",
        Performer::External => "another provider",
    }
}

/// The performer as the one a sentence is about.
const fn who(performer: Performer) -> &'static str {
    match performer {
        Performer::Own => "yourself",
        Performer::Network => "the family or network",
        Performer::Volunteer => "a volunteer",
        Performer::Provider => "the care provider",
        Performer::External => "another provider",
    }
}

fn service(catalogue: &Catalogue, id: ServiceId) -> &str {
    catalogue.service(id).map_or("this service", |service| service.label.text(Locale::English))
}

fn role(catalogue: &Catalogue, id: RoleId) -> &str {
    catalogue.roles.get(id.index()).map_or("staff member", |role| role.label.text(Locale::English))
}

fn signers<'c>(catalogue: &'c Catalogue, ids: &[SignerId]) -> Vec<&'c str> {
    let known = ids.iter().filter_map(|id| catalogue.signers.get(id.index()));
    known.map(|signer| signer.label.text(Locale::English)).collect()
}

fn paid(value: Exact, unit: PaymentUnit) -> String {
    amount(Amount { value, unit: flow(unit) })
}

pub(super) fn finding(kind: &FindingKind<'_>, unit: PaymentUnit, catalogue: &Catalogue) -> String {
    let service = |id: ServiceId| service(catalogue, id);
    match kind {
        FindingKind::NotEligible(label) => {
            format!("You do not meet this condition: {}.", bare(label.text(Locale::English)))
        }
        FindingKind::NoTableRow(table) => format!(
            "The rules have no amount for your indication (table ‘{table}’). So there are no amounts in this statement."
        ),
        FindingKind::NotOffered(id, why) => not_offered(service(*id), *why),
        FindingKind::RoleNotOffered(id, by) => {
            format!(
                "This may not be done by this role ({}): {}.",
                role(catalogue, *by),
                service(*id)
            )
        }
        FindingKind::ServiceCondition(id) => {
            format!("The condition for this service does not hold now: {}.", service(*id))
        }
        FindingKind::NobodyLeft => "There is nobody who can and may do this now.".to_owned(),
        FindingKind::EarlierPerformer(earlier, later) => sooner(*earlier, *later),
        FindingKind::OrderCondition(by) => {
            format!(
                "You may not ask {} for this now. The condition for it does not hold.",
                who(*by)
            )
        }
        FindingKind::PerformerNotAsked(by) => {
            format!("Under these rules {} takes no part.", who(*by))
        }
        FindingKind::OverCapacity(by, beyond) => over_capacity(*by, *beyond),
        FindingKind::ConsentMissing => "This needs consent, and there is none yet.".to_owned(),
        FindingKind::ExcludedTogether(one, other) => together(service(*one), service(*other)),
        FindingKind::CopayNever(id) => {
            format!("You may not pay for this yourself: {}.", service(*id))
        }
        FindingKind::SupporterDelivers(by) => format!(
            "Whoever helps you choose ({}) may not also give you care.",
            role(catalogue, *by)
        ),
        FindingKind::SignatureMissing(ids) => unsigned(&signers(catalogue, ids)),
        FindingKind::FromKept(value) => format!(
            "This plan uses {} of the reserve. That is meant for care that nobody can plan.",
            paid(*value, unit)
        ),
        FindingKind::Copayment(value) => copayment(&paid(*value, unit), unit),
        FindingKind::Uncovered(value, bearer) => uncovered(&paid(*value, unit), *bearer),
        FindingKind::Rule(_, _, english) => joined(english, Locale::English),
    }
}

fn sooner(earlier: Performer, later: Performer) -> String {
    let ask = match earlier {
        Performer::Own => "You could do this yourself first.".to_owned(),
        Performer::Network | Performer::Volunteer | Performer::Provider | Performer::External => {
            format!("Ask {} first.", who(earlier))
        }
    };
    match later {
        Performer::Own => format!("{ask} Now you do this yourself."),
        Performer::Network | Performer::Volunteer | Performer::Provider | Performer::External => {
            format!("{ask} Now {} does this.", who(later))
        }
    }
}

fn not_offered(service: &str, why: Option<&Label>) -> String {
    let why = why.map(|why| format!(" ({})", bare(why.text(Locale::English))));
    format!("You cannot buy this from this budget: {service}{}.", why.unwrap_or_default())
}

fn over_capacity(by: Performer, beyond: Exact) -> String {
    let beyond = amount(Amount { value: beyond, unit: Unit { flow: 1, ..Unit::TIME } });
    format!("There is too little time ({}): {beyond} too little.", who(by))
}

fn together(one: &str, other: &str) -> String {
    format!("Choose one of these two, they do not go together: {one} and {other}.")
}

fn unsigned(signers: &[&str]) -> String {
    format!("Not signed yet by: {}.", listed(signers, "or"))
}

fn copayment(amount: &str, unit: PaymentUnit) -> String {
    match unit {
        PaymentUnit::Money => format!("You pay {amount} extra yourself."),
        PaymentUnit::Time | PaymentUnit::Points => {
            format!("You buy {amount} extra yourself.")
        }
    }
}

fn uncovered(amount: &str, bearer: Option<Bearer>) -> String {
    let bears = match bearer {
        Some(Bearer::Client) => "That is for your own account.",
        Some(Bearer::Organisation) => "The organisation bears that.",
        Some(Bearer::Contribution(_)) => "One of the contributions bears that.",
        None => "The rules do not say who bears that.",
    };
    format!("Of the shortage you cannot pay {amount} extra. {bears}")
}

/// An option; `called` is what a person calls the activity it concerns.
pub(super) fn option(
    option: &Possibility<'_>,
    called: &str,
    unit: PaymentUnit,
    catalogue: &Catalogue,
) -> String {
    let frees = paid(option.frees, unit);
    match option.lever {
        Lever::Reassign(Performer::Own) => {
            format!("Do this yourself: {called}. That saves {frees}.")
        }
        Lever::Reassign(
            to @ (Performer::Network
            | Performer::Volunteer
            | Performer::Provider
            | Performer::External),
        ) => format!("Let {} do this: {called}. That saves {frees}.", who(to)),
        Lever::Drop => format!("Leave this out: {called}. That saves {frees}."),
        Lever::Shorten(1) => {
            format!("Make this shorter, 1 minute each time: {called}. That saves {frees}.")
        }
        Lever::Shorten(minutes) => {
            format!("Make this shorter, {minutes} minutes each time: {called}. That saves {frees}.")
        }
        Lever::Copay => format!("Pay extra yourself: {frees}."),
        Lever::BuyPoints => format!("Buy extra yourself: {frees}."),
        Lever::Reindicate(id) => {
            let indication = catalogue.indications.get(id.index());
            let name = indication.map_or_else(|| "another one".to_owned(), ToString::to_string);
            format!("Ask for a higher indication. With {name} there is {frees} more.")
        }
    }
}

/// A text without its own full stop.
fn bare(text: &str) -> &str {
    text.trim_end_matches('.')
}
