//! The sentences in Dutch: short, active, no jargon (B1).
//!
//! In: findings, options, amounts. Out: Dutch text.
//! Absent on purpose: English.

use super::{
    Counted, Divided, Naming, Notation, Parts, figure, flow, in_hours, joined, listed, parts,
};
use crate::domain::{
    Bearer, Catalogue, Label, Locale, PaymentUnit, Performer, PointsName, RoleId, ServiceId,
    SignerId,
};
use crate::quantity::{Exact, Unit};
use crate::statement::{Amount, Barred, FindingKind, Lever, Possibility};

const NOTATION: Notation = Notation { thousands: '.', decimal: ',' };

/// An amount that is no points.
fn amount(amount: Amount) -> String {
    amount_called(amount, None)
}

/// An amount; points by the name they have.
pub(super) fn amount_called(amount: Amount, points: Option<&PointsName>) -> String {
    let called = |one| PointsName::text(points, one, Locale::Dutch);
    let Parts { value, counted, divided, per_week } = parts(amount);
    let (negative, digits) = figure(value, counted == Counted::Money, &NOTATION);
    let sign = if negative { "-" } else { "" };
    let one = digits == "1";
    let amount = match counted {
        Counted::Money => format!("€ {sign}{digits}"),
        Counted::Minutes => format!("{sign}{}", time(value, &digits)),
        Counted::Points => format!("{sign}{digits} {}", called(one)),
        Counted::Pieces if one => format!("{sign}1 stuk"),
        Counted::Pieces => format!("{sign}{digits} stuks"),
        Counted::Number => format!("{sign}{digits}"),
    };
    let divided = match divided {
        None => String::new(),
        Some(Divided::Hour) => " per uur".to_owned(),
        Some(Divided::Piece) => " per stuk".to_owned(),
        Some(Divided::Point) => format!(" per {}", called(true)),
    };
    format!("{amount}{divided}{}", if per_week { " per week" } else { "" })
}

/// Care time without its sign: in minutes, or when it is long in hours and minutes.
fn time(value: Exact, digits: &str) -> String {
    let minutes = |digits: &str| {
        if digits == "1" { "1 minuut".to_owned() } else { format!("{digits} minuten") }
    };
    let Some((hours, rest)) = in_hours(value) else { return minutes(digits) };
    let hours = figure(hours, false, &NOTATION).1;
    if rest.is_zero() {
        return format!("{hours} uur");
    }
    format!("{hours} uur en {}", minutes(&figure(rest, false, &NOTATION).1))
}

pub(super) const fn performer(performer: Performer) -> &'static str {
    match performer {
        Performer::Own => "zelf",
        Performer::Network => "netwerk",
        Performer::Volunteer => "vrijwilliger",
        Performer::Provider => "zorgaanbieder",
        Performer::External => "andere aanbieder",
    }
}

/// The performer as the one a sentence is about.
const fn who(performer: Performer) -> &'static str {
    match performer {
        Performer::Own => "uzelf",
        Performer::Network => "de familie of het netwerk",
        Performer::Volunteer => "een vrijwilliger",
        Performer::Provider => "de zorgaanbieder",
        Performer::External => "een andere aanbieder",
    }
}

fn service(catalogue: &Catalogue, id: ServiceId) -> &str {
    catalogue.service(id).map_or("deze dienst", |service| service.label.text(Locale::Dutch))
}

fn role(catalogue: &Catalogue, id: RoleId) -> &str {
    catalogue.roles.get(id.index()).map_or("deze medewerker", |role| role.label.text(Locale::Dutch))
}

fn signers<'c>(catalogue: &'c Catalogue, ids: &[SignerId]) -> Vec<&'c str> {
    let known = ids.iter().filter_map(|id| catalogue.signers.get(id.index()));
    known.map(|signer| signer.label.text(Locale::Dutch)).collect()
}

fn paid(value: Exact, unit: PaymentUnit, points: Option<&PointsName>) -> String {
    amount_called(Amount { value, unit: flow(unit) }, points)
}

pub(super) fn finding(kind: &FindingKind<'_>, unit: PaymentUnit, naming: Naming<'_>) -> String {
    let Naming { catalogue, points } = naming;
    let called = PointsName::text(points, false, Locale::Dutch);
    let paid = |value, unit| paid(value, unit, points);
    let service = |id: ServiceId| service(catalogue, id);
    match kind {
        FindingKind::NotEligible(label) => {
            format!("U voldoet niet aan deze voorwaarde: {}.", bare(label.text(Locale::Dutch)))
        }
        FindingKind::NoTableRow(table) => no_row(table, unit, called),
        FindingKind::NotOffered(id, why) => not_offered(service(*id), *why, unit, called),
        FindingKind::RoleNotOffered(id, by) => {
            format!("Een {} mag dit niet doen: {}.", role(catalogue, *by), service(*id))
        }
        FindingKind::ServiceCondition(id) => {
            format!("De voorwaarde voor deze dienst klopt nu niet: {}.", service(*id))
        }
        FindingKind::NobodyLeft => "Er is niemand die dit nu kan en mag doen.".to_owned(),
        FindingKind::EarlierPerformer(earlier, later) => sooner(*earlier, *later),
        FindingKind::OrderCondition(by) => {
            format!(
                "U mag {} hier nu niet voor vragen. De voorwaarde daarvoor klopt niet.",
                who(*by)
            )
        }
        FindingKind::PerformerNotAsked(by) => {
            format!("Volgens deze regels doet {} niet mee.", who(*by))
        }
        FindingKind::OverCapacity(by, beyond) => over_capacity(*by, *beyond),
        FindingKind::ConsentMissing(ids) => consent(&signers(catalogue, ids)),
        FindingKind::ExcludedTogether(one, other) => together(service(*one), service(*other)),
        FindingKind::CopayNever(id) => match unit {
            PaymentUnit::Money => format!("Hiervoor mag u niet zelf betalen: {}.", service(*id)),
            PaymentUnit::Time | PaymentUnit::Points => {
                format!("Dit mag u niet zelf inkopen: {}.", service(*id))
            }
        },
        FindingKind::CopayUndecided => "Of u dit zelf mag kopen, is niet vastgelegd.".to_owned(),
        FindingKind::SupporterDelivers(by) => {
            format!("Wie u helpt kiezen ({}), mag u niet ook verzorgen.", role(catalogue, *by))
        }
        FindingKind::SignatureMissing(ids) => unsigned(&signers(catalogue, ids)),
        FindingKind::FromKept(value) => format!(
            "Dit plan gebruikt {} van de reserve. Die is bedoeld voor zorg die niemand kan plannen.",
            paid(*value, unit)
        ),
        FindingKind::Copayment(value) => copayment(&paid(*value, unit), unit),
        FindingKind::Uncovered(value, bearer, barred) => {
            uncovered(&paid(*value, unit), *bearer, *barred, unit)
        }
        FindingKind::Rule(_, dutch, _) => joined(dutch, points, Locale::Dutch),
    }
}

fn sooner(earlier: Performer, later: Performer) -> String {
    let ask = match earlier {
        Performer::Own => "U kunt dit eerst zelf doen.".to_owned(),
        Performer::Network | Performer::Volunteer | Performer::Provider | Performer::External => {
            format!("Vraag eerst {}.", who(earlier))
        }
    };
    match later {
        Performer::Own => format!("{ask} Nu doet u dit zelf."),
        Performer::Network | Performer::Volunteer | Performer::Provider | Performer::External => {
            format!("{ask} Nu doet {} dit.", who(later))
        }
    }
}

fn no_row(table: &str, unit: PaymentUnit, points: &str) -> String {
    let (known, shown) = match unit {
        PaymentUnit::Money => ("bedrag", "bedragen"),
        PaymentUnit::Time => ("tijd", "tijden"),
        PaymentUnit::Points => (points, points),
    };
    format!(
        "Voor uw indicatie kennen de regels geen {known} (tabel ‘{table}’). Daarom staan er geen {shown} in dit overzicht."
    )
}

fn not_offered(service: &str, why: Option<&Label>, unit: PaymentUnit, points: &str) -> String {
    let why = why.map(|why| format!(" ({})", bare(why.text(Locale::Dutch)))).unwrap_or_default();
    let cannot = match unit {
        PaymentUnit::Money => "Dit kunt u niet uit dit budget inkopen".to_owned(),
        PaymentUnit::Time => "Hiervoor kunt u uw tijd niet gebruiken".to_owned(),
        PaymentUnit::Points => format!("Hiervoor kunt u uw {points} niet gebruiken"),
    };
    format!("{cannot}: {service}{why}.")
}

fn over_capacity(by: Performer, beyond: Exact) -> String {
    let beyond = amount(Amount { value: beyond, unit: Unit { flow: 1, ..Unit::TIME } });
    format!("Er is te weinig tijd ({}): {beyond} te weinig.", who(by))
}

fn together(one: &str, other: &str) -> String {
    format!("Kies één van deze twee, ze gaan niet samen: {one} en {other}.")
}

fn unsigned(signers: &[&str]) -> String {
    format!("Nog niet getekend door: {}.", listed(signers, "of"))
}

fn consent(signers: &[&str]) -> String {
    match signers {
        [] => "Hiervoor is toestemming nodig, en die is er nog niet.".to_owned(),
        _ => format!(
            "Hiervoor is toestemming nodig, en die is er nog niet: {}.",
            listed(signers, "of")
        ),
    }
}

fn copayment(amount: &str, unit: PaymentUnit) -> String {
    match unit {
        PaymentUnit::Money => format!("U betaalt zelf {amount} bij."),
        PaymentUnit::Time | PaymentUnit::Points => format!("U koopt zelf {amount} bij."),
    }
}

fn uncovered(amount: &str, bearer: Option<Bearer>, barred: Barred, unit: PaymentUnit) -> String {
    let is_money = unit == PaymentUnit::Money;
    let bears = match bearer {
        Some(Bearer::Client) if is_money => "Dat is voor uw eigen rekening.",
        Some(Bearer::Client) => "Dat vangt u zelf op.",
        Some(Bearer::Organisation) if is_money => "Dat is voor rekening van de organisatie.",
        Some(Bearer::Organisation) => "Dat vangt de organisatie op.",
        Some(Bearer::Contribution(_)) => "Dat komt uit een van de bijdragen.",
        None if is_money => "De regels zeggen niet wie dat betaalt.",
        None => "De regels zeggen niet wie dat opvangt.",
    };
    let pay = if is_money { "bijbetalen" } else { "bijkopen" };
    match barred {
        Barred::Forbidden => format!("Van het tekort kunt u {amount} niet {pay}. {bears}"),
        Barred::Undecided => {
            format!("Voor {amount} van het tekort is niet vastgelegd of u dit mag {pay}. {bears}")
        }
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
        Lever::Reassign(Performer::Own) => format!("Doe dit zelf: {called}. Dat scheelt {frees}."),
        Lever::Reassign(
            to @ (Performer::Network
            | Performer::Volunteer
            | Performer::Provider
            | Performer::External),
        ) => format!("Laat {} dit doen: {called}. Dat scheelt {frees}.", who(to)),
        Lever::Drop => format!("Laat dit weg: {called}. Dat scheelt {frees}."),
        Lever::Shorten(minutes) => {
            let each = amount(Amount { value: Exact::whole(minutes.into()), unit: Unit::TIME });
            format!("Maak dit korter, {each} per keer: {called}. Dat scheelt {frees}.")
        }
        Lever::Copay if unit == PaymentUnit::Money => format!("Betaal zelf bij: {frees}."),
        Lever::Copay | Lever::BuyPoints => format!("Koop zelf bij: {frees}."),
        Lever::Reindicate(id) => {
            let indication = catalogue.indications.get(id.index());
            let name = indication.map_or_else(|| "een andere".to_owned(), ToString::to_string);
            format!("Vraag een hogere indicatie aan. Met {name} is er {frees} meer.")
        }
    }
}

/// A text without its own full stop.
fn bare(text: &str) -> &str {
    text.trim_end_matches('.')
}
