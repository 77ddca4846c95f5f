//! The sentences in Dutch: short, active, no jargon (B1).
//!
//! In: findings, options, amounts. Out: Dutch text.
//! Absent on purpose: English.

use super::{Counted, Divided, Notation, Parts, figure, flow, joined, listed, parts};
use crate::domain::{
    Bearer, Catalogue, Label, Locale, PaymentUnit, Performer, RoleId, ServiceId, SignerId,
};
use crate::quantity::{Exact, Unit};
use crate::statement::{Amount, FindingKind, Lever, Possibility};

const NOTATION: Notation = Notation { thousands: '.', decimal: ',' };

pub(super) fn amount(amount: Amount) -> String {
    let Parts { value, counted, divided, per_week } = parts(amount);
    let (negative, digits) = figure(value, counted == Counted::Money, &NOTATION);
    let sign = if negative { "-" } else { "" };
    let one = digits == "1";
    let amount = match counted {
        Counted::Money => format!("€ {sign}{digits}"),
        Counted::Minutes if one => format!("{sign}1 minuut"),
        Counted::Minutes => format!("{sign}{digits} minuten"),
        Counted::Points if one => format!("{sign}1 punt"),
        Counted::Points => format!("{sign}{digits} punten"),
        Counted::Pieces if one => format!("{sign}1 stuk"),
        Counted::Pieces => format!("{sign}{digits} stuks"),
        Counted::Number => format!("{sign}{digits}"),
    };
    let divided = match divided {
        None => "",
        Some(Divided::Hour) => " per uur",
        Some(Divided::Piece) => " per stuk",
        Some(Divided::Point) => " per punt",
    };
    format!("{amount}{divided}{}", if per_week { " per week" } else { "" })
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

fn paid(value: Exact, unit: PaymentUnit) -> String {
    amount(Amount { value, unit: flow(unit) })
}

pub(super) fn finding(kind: &FindingKind<'_>, unit: PaymentUnit, catalogue: &Catalogue) -> String {
    let service = |id: ServiceId| service(catalogue, id);
    match kind {
        FindingKind::NotEligible(label) => {
            format!("U voldoet niet aan deze voorwaarde: {}.", bare(label.text(Locale::Dutch)))
        }
        FindingKind::NoTableRow(table) => format!(
            "Voor uw indicatie kennen de regels geen bedrag (tabel ‘{table}’). Daarom staan er geen bedragen in dit overzicht."
        ),
        FindingKind::NotOffered(id, why) => not_offered(service(*id), *why),
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
        FindingKind::ConsentMissing => {
            "Hiervoor is toestemming nodig, en die is er nog niet.".to_owned()
        }
        FindingKind::ExcludedTogether(one, other) => together(service(*one), service(*other)),
        FindingKind::CopayNever(id) => {
            format!("Hiervoor mag u niet zelf betalen: {}.", service(*id))
        }
        FindingKind::SupporterDelivers(by) => {
            format!("Wie u helpt kiezen ({}), mag u niet ook verzorgen.", role(catalogue, *by))
        }
        FindingKind::SignatureMissing(ids) => unsigned(&signers(catalogue, ids)),
        FindingKind::FromKept(value) => format!(
            "Dit plan gebruikt {} van de reserve. Die is bedoeld voor zorg die niemand kan plannen.",
            paid(*value, unit)
        ),
        FindingKind::Copayment(value) => copayment(&paid(*value, unit), unit),
        FindingKind::Uncovered(value, bearer) => uncovered(&paid(*value, unit), *bearer),
        FindingKind::Rule(_, dutch, _) => joined(dutch, Locale::Dutch),
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

fn not_offered(service: &str, why: Option<&Label>) -> String {
    let why = why.map(|why| format!(" ({})", bare(why.text(Locale::Dutch))));
    format!("Dit kunt u niet uit dit budget inkopen: {service}{}.", why.unwrap_or_default())
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

fn copayment(amount: &str, unit: PaymentUnit) -> String {
    match unit {
        PaymentUnit::Money => format!("U betaalt zelf {amount} bij."),
        PaymentUnit::Time | PaymentUnit::Points => format!("U koopt zelf {amount} bij."),
    }
}

fn uncovered(amount: &str, bearer: Option<Bearer>) -> String {
    let bears = match bearer {
        Some(Bearer::Client) => "Dat is voor uw eigen rekening.",
        Some(Bearer::Organisation) => "Dat is voor rekening van de organisatie.",
        Some(Bearer::Contribution(_)) => "Dat komt uit een van de bijdragen.",
        None => "De regels zeggen niet wie dat betaalt.",
    };
    format!("Van het tekort kunt u {amount} niet bijbetalen. {bears}")
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
        Lever::Reassign(Performer::Own) => format!("Doe dit zelf: {called}. Dat scheelt {frees}."),
        Lever::Reassign(
            to @ (Performer::Network
            | Performer::Volunteer
            | Performer::Provider
            | Performer::External),
        ) => format!("Laat {} dit doen: {called}. Dat scheelt {frees}.", who(to)),
        Lever::Drop => format!("Laat dit weg: {called}. Dat scheelt {frees}."),
        Lever::Shorten(1) => {
            format!("Maak dit korter, 1 minuut per keer: {called}. Dat scheelt {frees}.")
        }
        Lever::Shorten(minutes) => {
            format!("Maak dit korter, {minutes} minuten per keer: {called}. Dat scheelt {frees}.")
        }
        Lever::Copay => format!("Betaal zelf bij: {frees}."),
        Lever::BuyPoints => format!("Koop zelf bij: {frees}."),
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
