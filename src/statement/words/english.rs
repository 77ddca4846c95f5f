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
        Performer::Own => "the client",
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
            format!(
                "The client does not meet this condition: {}.",
                bare(label.text(Locale::English))
            )
        }
        FindingKind::NoTableRow(table) => format!(
            "The table ‘{table}’ has no amount for this client. So there are no amounts in this statement."
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
            format!(
                "This is possible only under a condition that does not hold now: {}.",
                service(*id)
            )
        }
        FindingKind::NobodyLeft => "Nobody who could do this has time left for it.".to_owned(),
        FindingKind::EarlierPerformer(earlier, later) => {
            format!("Ask {} first; now {} does this.", who(*earlier), who(*later))
        }
        FindingKind::OrderCondition(by) => {
            format!(
                "You may not ask {} for this now: the condition for it does not hold.",
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
            format!("The client may not pay for this himself: {}.", service(*id))
        }
        FindingKind::SupporterDelivers(by) => format!(
            "Someone who supports this client ({}) may not also give him care.",
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

fn not_offered(service: &str, why: Option<&Label>) -> String {
    let why = why.map(|why| format!(" ({})", bare(why.text(Locale::English))));
    format!("The care provider does not offer this: {service}{}.", why.unwrap_or_default())
}

fn over_capacity(by: Performer, beyond: Exact) -> String {
    let beyond = amount(Amount { value: beyond, unit: Unit { flow: 1, ..Unit::TIME } });
    format!("You ask too much of {}: {beyond} more than there is time for.", who(by))
}

fn together(one: &str, other: &str) -> String {
    format!("Choose one of these two, they do not go together: {one} and {other}.")
}

fn unsigned(signers: &[&str]) -> String {
    format!("A signature is missing from: {}.", listed(signers, "or"))
}

fn copayment(amount: &str, unit: PaymentUnit) -> String {
    match unit {
        PaymentUnit::Money => format!("The client pays {amount} extra himself."),
        PaymentUnit::Time | PaymentUnit::Points => {
            format!("The client buys {amount} extra himself.")
        }
    }
}

fn uncovered(amount: &str, bearer: Option<Bearer>) -> String {
    match bearer {
        Some(Bearer::Client) => {
            format!("The budget is {amount} too small. The client bears that.")
        }
        Some(Bearer::Organisation) => {
            format!("The budget is {amount} too small. The organisation bears that.")
        }
        Some(Bearer::Contribution(_)) => {
            format!("The budget is {amount} too small. One of the contributions bears that.")
        }
        None => format!("The budget is {amount} too small. The rules do not say who bears that."),
    }
}

pub(super) fn option(option: &Possibility<'_>, unit: PaymentUnit, catalogue: &Catalogue) -> String {
    let frees = paid(option.frees, unit);
    match option.lever {
        Lever::Reassign(to) => match to {
            Performer::Own => format!("Let the client do this himself: that saves {frees}."),
            Performer::Network
            | Performer::Volunteer
            | Performer::Provider
            | Performer::External => {
                format!("Let {} do this: that saves {frees}.", who(to))
            }
        },
        Lever::Drop => format!("Leave this out: that saves {frees}."),
        Lever::Shorten(1) => format!("Make this shorter, 1 minute each time: that saves {frees}."),
        Lever::Shorten(minutes) => {
            format!("Make this shorter, {minutes} minutes each time: that saves {frees}.")
        }
        Lever::Copay => format!("Let the client pay extra: that saves {frees}."),
        Lever::BuyPoints => format!("Let the client buy points: that saves {frees}."),
        Lever::Reindicate(id) => {
            let indication = catalogue.indications.get(id.index());
            let name = indication.map_or_else(|| "another one".to_owned(), ToString::to_string);
            format!("Apply for another indication ({name}): that saves {frees}.")
        }
    }
}

/// A text without its own full stop.
fn bare(text: &str) -> &str {
    text.trim_end_matches('.')
}
