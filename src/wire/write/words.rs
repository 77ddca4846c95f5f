//! Labels and options in words, Dutch and English.

use crate::domain::{Catalogue, Locale, PaymentUnit, Performer};
use crate::quantity::{Exact, Per, Unit};
use crate::statement::{Amount, Lever, amount_in_words};

/// The unit of a flow in the unit of payment.
const fn flow(unit: PaymentUnit) -> Unit {
    match unit {
        PaymentUnit::Money => Unit::MONEY.per(Per::Period),
        PaymentUnit::Time => Unit::TIME.per(Per::Period),
        PaymentUnit::Points => Unit::POINTS.per(Per::Period),
    }
}

/// What a budget starts with.
pub(super) const fn tariff(locale: Locale) -> &'static str {
    match locale {
        Locale::Dutch => "tarief",
        Locale::English => "tariff",
    }
}

/// Who does it.
#[must_use]
pub(super) const fn performer(performer: Performer, locale: Locale) -> &'static str {
    match (performer, locale) {
        (Performer::Own, Locale::Dutch) => "de cliënt zelf",
        (Performer::Own, Locale::English) => "the client",
        (Performer::Network, Locale::Dutch) => "het netwerk",
        (Performer::Network, Locale::English) => "the network",
        (Performer::Volunteer, Locale::Dutch) => "een vrijwilliger",
        (Performer::Volunteer, Locale::English) => "a volunteer",
        (Performer::Provider, Locale::Dutch) => "de zorgaanbieder",
        (Performer::Provider, Locale::English) => "the provider",
        (Performer::External, Locale::Dutch) => "een andere aanbieder",
        (Performer::External, Locale::English) => "another provider",
    }
}

/// An option in one sentence. `activity` is what a person calls the activity it concerns.
pub(super) fn option(
    lever: Lever,
    activity: &str,
    frees: Exact,
    unit: PaymentUnit,
    catalogue: &Catalogue,
    locale: Locale,
) -> String {
    let frees = amount_in_words(Amount { value: frees, unit: flow(unit) }, locale);
    match (lever, locale) {
        (Lever::Reassign(to), Locale::Dutch) => {
            format!("{} kan {activity} doen; dat scheelt {frees}", performer(to, locale))
        }
        (Lever::Reassign(to), Locale::English) => {
            format!("{} could do {activity}; that saves {frees}", performer(to, locale))
        }
        (Lever::Drop, Locale::Dutch) => format!("zonder {activity}: dat scheelt {frees}"),
        (Lever::Drop, Locale::English) => format!("without {activity}: that saves {frees}"),
        (Lever::Shorten(minutes), Locale::Dutch) => {
            format!("{activity} inkorten tot {minutes} minuten per keer: dat scheelt {frees}")
        }
        (Lever::Shorten(minutes), Locale::English) => {
            format!("shorten {activity} to {minutes} minutes each time: that saves {frees}")
        }
        (Lever::Copay, Locale::Dutch) => format!("zelf bijbetalen: {frees}"),
        (Lever::Copay, Locale::English) => format!("pay extra: {frees}"),
        (Lever::BuyPoints, Locale::Dutch) => format!("punten bijkopen: {frees}"),
        (Lever::BuyPoints, Locale::English) => format!("buy points: {frees}"),
        (Lever::Reindicate(id), _) => {
            let indication = catalogue.indications.get(id.index());
            let indication = indication.map(ToString::to_string).unwrap_or_default();
            match locale {
                Locale::Dutch => format!("met indicatie {indication} is er {frees} meer"),
                Locale::English => format!("with indication {indication} there is {frees} more"),
            }
        }
    }
}
