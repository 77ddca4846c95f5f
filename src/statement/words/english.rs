//! The sentences in English, saying what the Dutch ones say.
//!
//! In: findings, options, amounts. Out: English text.
//! Absent on purpose: Dutch.

use super::{
    Counted, Divided, Naming, Notation, Parts, figure, flow, in_hours, joined, listed, parts,
};
use crate::domain::{
    Bearer, Catalogue, Label, Locale, PaymentUnit, Performer, PointsName, RoleId, ServiceId,
    SignerId,
};
use crate::quantity::{Exact, Unit};
use crate::statement::{Amount, Barred, FindingKind, Lever, Possibility};

const NOTATION: Notation = Notation { thousands: ',', decimal: '.' };

/// An amount that is no points.
fn amount(amount: Amount) -> String {
    amount_called(amount, None)
}

/// An amount; points by the name they have.
pub(super) fn amount_called(amount: Amount, points: Option<&PointsName>) -> String {
    let called = |one| PointsName::text(points, one, Locale::English);
    let Parts { value, counted, divided, per_week } = parts(amount);
    let (negative, digits) = figure(value, counted == Counted::Money, &NOTATION);
    let sign = if negative { "-" } else { "" };
    let one = digits == "1";
    let amount = match counted {
        Counted::Money => format!("{sign}€{digits}"),
        Counted::Minutes => format!("{sign}{}", time(value, &digits)),
        Counted::Points => format!("{sign}{digits} {}", called(one)),
        Counted::Pieces if one => format!("{sign}1 piece"),
        Counted::Pieces => format!("{sign}{digits} pieces"),
        Counted::Number => format!("{sign}{digits}"),
    };
    let divided = match divided {
        None => String::new(),
        Some(Divided::Hour) => " per hour".to_owned(),
        Some(Divided::Piece) => " per piece".to_owned(),
        Some(Divided::Point) => format!(" per {}", called(true)),
    };
    format!("{amount}{divided}{}", if per_week { " per week" } else { "" })
}

/// Care time without its sign: in minutes, or when it is long in hours and minutes.
fn time(value: Exact, digits: &str) -> String {
    let minutes = |digits: &str| {
        if digits == "1" { "1 minute".to_owned() } else { format!("{digits} minutes") }
    };
    let Some((hours, rest)) = in_hours(value) else { return minutes(digits) };
    let hours = figure(hours, false, &NOTATION).1;
    if rest.is_zero() {
        return format!("{hours} hours");
    }
    format!("{hours} hours and {}", minutes(&figure(rest, false, &NOTATION).1))
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

fn paid(value: Exact, unit: PaymentUnit, points: Option<&PointsName>) -> String {
    amount_called(Amount { value, unit: flow(unit) }, points)
}

pub(super) fn finding(kind: &FindingKind<'_>, unit: PaymentUnit, naming: Naming<'_>) -> String {
    let Naming { catalogue, points } = naming;
    let called = PointsName::text(points, false, Locale::English);
    let paid = |value, unit| paid(value, unit, points);
    let service = |id: ServiceId| service(catalogue, id);
    match kind {
        FindingKind::NotEligible(label) => {
            format!("You do not meet this condition: {}.", bare(label.text(Locale::English)))
        }
        FindingKind::NoTableRow(table) => no_row(table, unit, called),
        FindingKind::NotOffered(id, why) => not_offered(service(*id), *why, unit, called),
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
        FindingKind::ConsentMissing(ids) => consent(&signers(catalogue, ids)),
        FindingKind::ExcludedTogether(one, other) => together(service(*one), service(*other)),
        FindingKind::CopayNever(id) => match unit {
            PaymentUnit::Money => format!("You may not pay for this yourself: {}.", service(*id)),
            PaymentUnit::Time | PaymentUnit::Points => {
                format!("You may not buy this yourself: {}.", service(*id))
            }
        },
        FindingKind::CopayUndecided => {
            "Whether you may buy this yourself is not laid down.".to_owned()
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
        FindingKind::Uncovered(value, bearer, barred) => {
            uncovered(&paid(*value, unit), *bearer, *barred, unit)
        }
        FindingKind::Rule(_, _, english) => joined(english, points, Locale::English),
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

fn no_row(table: &str, unit: PaymentUnit, points: &str) -> String {
    let (known, shown) = match unit {
        PaymentUnit::Money => ("amount", "amounts"),
        PaymentUnit::Time => ("time", "times"),
        PaymentUnit::Points => (points, points),
    };
    format!(
        "The rules have no {known} for your indication (table ‘{table}’). So there are no {shown} in this statement."
    )
}

fn not_offered(service: &str, why: Option<&Label>, unit: PaymentUnit, points: &str) -> String {
    let why = why.map(|why| format!(" ({})", bare(why.text(Locale::English)))).unwrap_or_default();
    let cannot = match unit {
        PaymentUnit::Money => "You cannot buy this from this budget".to_owned(),
        PaymentUnit::Time => "You cannot use your time for this".to_owned(),
        PaymentUnit::Points => format!("You cannot use your {points} for this"),
    };
    format!("{cannot}: {service}{why}.")
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

fn consent(signers: &[&str]) -> String {
    match signers {
        [] => "This needs consent, and there is none yet.".to_owned(),
        _ => format!("This needs consent, and there is none yet: {}.", listed(signers, "or")),
    }
}

fn copayment(amount: &str, unit: PaymentUnit) -> String {
    match unit {
        PaymentUnit::Money => format!("You pay {amount} extra yourself."),
        PaymentUnit::Time | PaymentUnit::Points => {
            format!("You buy {amount} extra yourself.")
        }
    }
}

fn uncovered(amount: &str, bearer: Option<Bearer>, barred: Barred, unit: PaymentUnit) -> String {
    let is_money = unit == PaymentUnit::Money;
    let bears = match bearer {
        Some(Bearer::Client) if is_money => "That is for your own account.",
        Some(Bearer::Client) => "You make up for that yourself.",
        Some(Bearer::Organisation) if is_money => "The organisation bears that.",
        Some(Bearer::Organisation) => "The organisation makes up for that.",
        Some(Bearer::Contribution(_)) => "One of the contributions bears that.",
        None if is_money => "The rules do not say who bears that.",
        None => "The rules do not say who makes up for that.",
    };
    let pay = if is_money { "pay" } else { "buy" };
    match barred {
        Barred::Forbidden => format!("Of the shortage you cannot {pay} {amount} extra. {bears}"),
        Barred::Undecided => format!(
            "For {amount} of the shortage it is not laid down whether you may {pay} it extra. {bears}"
        ),
    }
}

/// An option; `called` is what a person calls the activity it concerns.
pub(super) fn option(
    option: &Possibility<'_>,
    called: &str,
    unit: PaymentUnit,
    Naming { catalogue, points }: Naming<'_>,
) -> String {
    let frees = paid(option.frees, unit, points);
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
        Lever::Shorten(minutes) => {
            let each = amount(Amount { value: Exact::whole(minutes.into()), unit: Unit::TIME });
            format!("Make this shorter, {each} each time: {called}. That saves {frees}.")
        }
        Lever::Copay if unit == PaymentUnit::Money => format!("Pay extra yourself: {frees}."),
        Lever::Copay | Lever::BuyPoints => format!("Buy extra yourself: {frees}."),
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
