//! What stands out in a month, and what the rules leave open, in plain sentences.
//!
//! In: findings and open ends. Out: Dutch (B1) or English.
//! Absent on purpose: sums.

use chrono::NaiveDate;

use super::{FindingKind, Open, Timing};
use crate::domain::{Bearer, Locale, PaymentUnit, PointsName};
use crate::quantity::{Exact, Unit};
use crate::statement::{Amount, Barred, amount_in_words};

/// An amount of a month in what the policy pays in: `€ 12,50`, `605 minuten`.
#[must_use]
pub fn amount(
    value: Exact,
    unit: PaymentUnit,
    points: Option<&PointsName>,
    locale: Locale,
) -> String {
    let unit = match unit {
        PaymentUnit::Money => Unit::MONEY,
        PaymentUnit::Time => Unit::TIME,
        PaymentUnit::Points => Unit::POINTS,
    };
    amount_in_words(Amount { value, unit }, points, locale)
}

/// A finding in one plain sentence; `called` is what a person calls the activity or event it concerns.
#[must_use]
pub fn finding_in_words(
    kind: FindingKind,
    called: &str,
    unit: PaymentUnit,
    points: Option<&PointsName>,
    locale: Locale,
) -> String {
    let amount = |value| amount(value, unit, points, locale);
    match locale {
        Locale::Dutch => dutch(kind, called, unit, amount),
        Locale::English => english(kind, called, unit, amount),
    }
}

fn dutch(
    kind: FindingKind,
    called: &str,
    unit: PaymentUnit,
    amount: impl Fn(Exact) -> String,
) -> String {
    match kind {
        FindingKind::NothingAgreed => {
            "Voor (een deel van) deze maand is niets afgesproken. Het budget telt wel mee."
                .to_owned()
        }
        FindingKind::Agreement(_, timing, date) => agreement_in_dutch(timing, date),
        FindingKind::WaitsForConsent(_, _, Some(given)) => {
            format!("{called}: dit telt pas vanaf de toestemming, op {}.", day(given))
        }
        FindingKind::WaitsForConsent(_, _, None) => {
            format!("{called}: dit wacht op toestemming en telt nog niet.")
        }
        FindingKind::Invoice(value) => match unit {
            PaymentUnit::Money => format!("De cliënt krijgt een rekening van {}.", amount(value)),
            PaymentUnit::Time | PaymentUnit::Points => {
                format!("De cliënt koopt bij: {}.", amount(value))
            }
        },
        FindingKind::Uncovered(value, bearer, barred) => {
            let who = match bearer {
                Some(Bearer::Client) => {
                    return format!(
                        "De cliënt betaalt zelf de rest van het tekort: {}.",
                        amount(value)
                    );
                }
                Some(Bearer::Organisation) => "De organisatie betaalt dit.",
                Some(Bearer::Contribution(_)) => "De gezamenlijke pot betaalt dit.",
                None => "Wie dit betaalt, is niet vastgelegd.",
            };
            let cannot = match barred {
                Barred::Forbidden => "dat de cliënt niet kan bijbetalen",
                Barred::Undecided => "waarvan niet is vastgelegd of de cliënt dat mag bijbetalen",
            };
            format!("Er is {} tekort {cannot}. {who}", amount(value))
        }
        FindingKind::ReserveSpent(_, value) => {
            format!("{called}: de reserve was niet genoeg. Er is {} te weinig.", amount(value))
        }
        FindingKind::Lapses(value) => format!("Er vervalt {}.", amount(value)),
        FindingKind::NothingToBuy(_) => {
            "Punten bijkopen kan bij deze organisatie niet. De gekochte punten tellen niet mee."
                .to_owned()
        }
    }
}

fn english(
    kind: FindingKind,
    called: &str,
    unit: PaymentUnit,
    amount: impl Fn(Exact) -> String,
) -> String {
    match kind {
        FindingKind::NothingAgreed => {
            "Nothing was agreed for (a part of) this month. The budget counts all the same."
                .to_owned()
        }
        FindingKind::Agreement(_, timing, date) => agreement_in_english(timing, date),
        FindingKind::WaitsForConsent(_, _, Some(given)) => {
            format!("{called}: this counts from the day of consent, {given}.")
        }
        FindingKind::WaitsForConsent(_, _, None) => {
            format!("{called}: this waits for consent and does not count yet.")
        }
        FindingKind::Invoice(value) => match unit {
            PaymentUnit::Money => format!("The client gets a bill of {}.", amount(value)),
            PaymentUnit::Time | PaymentUnit::Points => {
                format!("The client buys extra: {}.", amount(value))
            }
        },
        FindingKind::Uncovered(value, bearer, barred) => {
            let who = match bearer {
                Some(Bearer::Client) => {
                    return format!(
                        "The client pays the rest of the shortage himself: {}.",
                        amount(value)
                    );
                }
                Some(Bearer::Organisation) => "The organisation pays it.",
                Some(Bearer::Contribution(_)) => "The common pot pays it.",
                None => "Who pays it is not laid down.",
            };
            let cannot = match barred {
                Barred::Forbidden => "that the client cannot pay extra",
                Barred::Undecided => {
                    "of which it is not laid down whether the client may pay it extra"
                }
            };
            format!("{} is short {cannot}. {who}", amount(value))
        }
        FindingKind::ReserveSpent(_, value) => {
            format!("{called}: the reserve was not enough. {} is lacking.", amount(value))
        }
        FindingKind::Lapses(value) => format!("{} lapses.", amount(value)),
        FindingKind::NothingToBuy(_) => {
            "Points cannot be bought at this organisation. The points bought do not count."
                .to_owned()
        }
    }
}

/// What the rules leave open, and what was done meanwhile, in one plain sentence.
#[must_use]
pub const fn unsettled_in_words(what: Open, locale: Locale) -> &'static str {
    match locale {
        Locale::Dutch => open_in_dutch(what),
        Locale::English => open_in_english(what),
    }
}

const fn open_in_dutch(what: Open) -> &'static str {
    match what {
        Open::PartOfMonth => {
            "De regels zeggen niet wat een deel van een maand telt. Deze dagen tellen niet mee."
        }
        Open::IndicationWithinMonth => {
            "De indicatie verandert midden in de maand. De regels zeggen niet wat dan telt. De maand houdt de indicatie waarmee zij begon."
        }
        Open::LeftOver => {
            "De regels zeggen niet of blijft staan wat over is. Het staat apart en wordt niet gebruikt."
        }
        Open::SavingsUse => {
            "De regels zeggen niet waarvoor de cliënt mag gebruiken wat eerder overbleef. Het is niet gebruikt."
        }
        Open::SavingsOrder => {
            "De regels zeggen niet wat eerst gaat: wat eerder overbleef, of bijbetalen. Wat overbleef, is eerst gebruikt."
        }
        Open::GivenBack => {
            "De regels zeggen niet of de cliënt iets terugkrijgt als hij weg is. Er is niets teruggegeven."
        }
        Open::ContributionsDuringAbsence => {
            "De regels zeggen niet of de bijdragen doorgaan als de cliënt weg is. Zij liepen door."
        }
        Open::Bearer => {
            "De regels zeggen niet wie dit betaalt. Het is bij niemand in rekening gebracht."
        }
        Open::Rest => {
            "De regels zeggen niet wie een tekort betaalt dat de cliënt niet mag bijbetalen."
        }
        Open::Leaving => {
            "De regels zeggen niet wat er gebeurt met wat over is als de cliënt overlijdt of verhuist. Het blijft staan."
        }
        Open::TakesEffect => {
            "De regels zeggen niet wanneer een afspraak ingaat. Zij telt vanaf de dag van de handtekening."
        }
        Open::Version => {
            "De regels zeggen niet of afspraken hun oude regels houden. De geldende regels zijn gebruikt."
        }
        Open::Duty => {
            "Van sommige gesprekken en taken is niet te zeggen wanneer ze moeten: de regels noemen geen moment, of de verhuisdag is niet gegeven."
        }
    }
}

const fn open_in_english(what: Open) -> &'static str {
    match what {
        Open::PartOfMonth => {
            "The rules do not say what a part of a month counts for. These days are not counted."
        }
        Open::IndicationWithinMonth => {
            "The indication changes within the month. The rules do not say what counts then. The month keeps the indication it began with."
        }
        Open::LeftOver => {
            "The rules do not say whether what is left stays. It stands apart and is not used."
        }
        Open::SavingsUse => "The rules do not say what savings may pay for. They were not used.",
        Open::SavingsOrder => {
            "The rules do not say what comes first: savings, or paying extra. Savings were used first."
        }
        Open::GivenBack => {
            "The rules do not say whether anything is given back during absence. Nothing was."
        }
        Open::ContributionsDuringAbsence => {
            "The rules do not say whether contributions go on during absence. They did."
        }
        Open::Bearer => "The rules do not say who pays this. Nobody was charged.",
        Open::Rest => "The rules do not say who pays a shortage that the client may not pay.",
        Open::Leaving => {
            "The rules do not say what happens to what is left when the client dies or moves. It is left standing."
        }
        Open::TakesEffect => {
            "The rules do not say when an agreement takes effect. It counts from the day it was signed."
        }
        Open::Version => {
            "The rules do not say whether agreements keep their old rules. Those in force were used."
        }
        Open::Duty => {
            "For some meetings and tasks nobody can say when they are due: the rules name no moment, or the day of the move is not given."
        }
    }
}

/// A day as a Dutch reader writes it: `1-4-2018`.
fn day(date: NaiveDate) -> String {
    date.format("%-d-%-m-%Y").to_string()
}

fn agreement_in_dutch(timing: Timing, date: NaiveDate) -> String {
    let date = day(date);
    match timing {
        Timing::Later => {
            format!("De nieuwe afspraken gelden vanaf {date}. Tot die dag gelden de oude.")
        }
        Timing::TooSoon => format!(
            "De nieuwe afspraken gelden niet: de vorige moeten langer duren. Een wijziging kan vanaf {date}."
        ),
        Timing::TooShort => {
            format!("De afspraken kunnen niet zo snel stoppen. Ze gelden tot en met {date}.")
        }
        Timing::NeverBegins => format!(
            "Deze afspraken gelden nooit: ze gaan pas in op {date}, en dan zijn ze al afgelopen."
        ),
    }
}

fn agreement_in_english(timing: Timing, date: NaiveDate) -> String {
    match timing {
        Timing::Later => {
            format!("The new agreement holds from {date}. Until that day the old one does.")
        }
        Timing::TooSoon => format!(
            "The new agreement has no effect: the one before it must last longer. A change can be made from {date}."
        ),
        Timing::TooShort => {
            format!("The agreement cannot end that soon. It holds until {date}.")
        }
        Timing::NeverBegins => format!(
            "This agreement never has effect: it would begin on {date}, and it ends before that."
        ),
    }
}
