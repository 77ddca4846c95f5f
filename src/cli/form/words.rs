//! The words of the printed form, in both languages; where they speak of money, one for each unit.
//!
//! In: nothing. Out: [`Words`]. A policy that pays in time or points has nothing to do with euros, and
//! its form does not speak of them.

use crate::domain::{Locale, PaymentUnit};
use crate::wire::write::Paper;

/// Words of the form in one language.
pub(super) struct Words {
    pub(super) head: [&'static str; 8],
    pub(super) periods: [&'static str; 3],
    pub(super) unit: ByUnit,
    pub(super) less: &'static str,
    pub(super) result: ByUnit,
    pub(super) total: ByUnit,
    pub(super) status: &'static str,
    pub(super) no_status: ByUnit,
    pub(super) green: &'static str,
    pub(super) orange: &'static str,
    pub(super) red: ByUnit,
    pub(super) not_eligible: ByUnit,
    pub(super) indicative: &'static str,
    pub(super) to_pay: &'static str,
    pub(super) findings: &'static str,
    pub(super) options: &'static str,
    pub(super) assumptions: &'static str,
    pub(super) open: &'static str,
    pub(super) unused: &'static str,
    pub(super) severities: [&'static str; 3],
}

/// Words that differ by what the policy pays in; `{}` stands for what points are called.
pub(super) struct ByUnit {
    money: &'static str,
    time: &'static str,
    points: &'static str,
}

impl ByUnit {
    /// The words for the unit of a form.
    pub(super) fn of(&self, paper: &Paper) -> String {
        match paper.unit {
            PaymentUnit::Money => self.money.to_owned(),
            PaymentUnit::Time => self.time.to_owned(),
            PaymentUnit::Points => self.points.replace("{}", &paper.points),
        }
    }
}

impl Words {
    /// The words in a reader's language.
    pub(super) const fn of(locale: Locale) -> &'static Self {
        match locale {
            Locale::Dutch => &DUTCH,
            Locale::English => &ENGLISH,
        }
    }
}

const DUTCH: Words = Words {
    head: [
        "kostenplaats",
        "omschrijving",
        "per week",
        "per maand",
        "per dag",
        "nog beschikbaar per week",
        "per maand",
        "per dag",
    ],
    periods: ["per week", "per maand", "per dag"],
    unit: ByUnit { money: "in euro's", time: "in minuten", points: "in {}" },
    less: "af: ",
    result: ByUnit {
        money: "RESULTAAT: beschikbaar voor inkoop van zorg",
        time: "RESULTAAT: tijd die u zelf kunt verdelen",
        points: "RESULTAAT: {} die u zelf kunt verdelen",
    },
    total: ByUnit {
        money: "TOT. SALDO (plus: ruimte, min: tekort)",
        time: "TOTAAL (plus: ruimte, min: tekort)",
        points: "TOTAAL (plus: ruimte, min: tekort)",
    },
    status: "Status",
    no_status: ByUnit {
        money: "onbekend: voor deze indicatie kennen de regels geen bedrag",
        time: "onbekend: voor deze indicatie kennen de regels geen tijd",
        points: "onbekend: voor deze indicatie kennen de regels geen {}",
    },
    green: "groen: er is ruimte",
    orange: "oranje: alleen de reserve is nog over",
    red: ByUnit {
        money: "rood: het budget is niet genoeg",
        time: "rood: de tijd is niet genoeg",
        points: "rood: de {} zijn niet genoeg",
    },
    not_eligible: ByUnit {
        money: "U voldoet niet aan de voorwaarden. Zo zou uw budget er anders uitzien.",
        time: "U voldoet niet aan de voorwaarden. Zo zou uw tijd er anders uitzien.",
        points: "U voldoet niet aan de voorwaarden. Zo zouden uw {} er anders uitzien.",
    },
    indicative: "Dit is een proefberekening: de regels binden nog niemand.",
    to_pay: "U betaalt zelf",
    findings: "Waar u op moet letten",
    options: "Mogelijkheden",
    assumptions: "Wat is aangenomen",
    open: "Wat de regels open laten",
    unused: "Deze gegevens deden niet mee",
    severities: ["Mag niet", "Let op", "Tip"],
};

const ENGLISH: Words = Words {
    head: [
        "cost centre",
        "description",
        "per week",
        "per month",
        "per day",
        "still available per week",
        "per month",
        "per day",
    ],
    periods: ["per week", "per month", "per day"],
    unit: ByUnit { money: "in euros", time: "in minutes", points: "in {}" },
    less: "less: ",
    result: ByUnit {
        money: "RESULT: available to buy care",
        time: "RESULT: time for you to divide",
        points: "RESULT: {} for you to divide",
    },
    total: ByUnit {
        money: "TOT. BALANCE (plus: room, minus: short)",
        time: "TOTAL (plus: room, minus: short)",
        points: "TOTAL (plus: room, minus: short)",
    },
    status: "Status",
    no_status: ByUnit {
        money: "unknown: the rules have no amount for this indication",
        time: "unknown: the rules have no time for this indication",
        points: "unknown: the rules have no {} for this indication",
    },
    green: "green: there is room",
    orange: "orange: nothing is left but the reserve",
    red: ByUnit {
        money: "red: the budget does not suffice",
        time: "red: the time does not suffice",
        points: "red: the {} do not suffice",
    },
    not_eligible: ByUnit {
        money: "You do not meet the conditions. This is what the budget would be otherwise.",
        time: "You do not meet the conditions. This is what your time would be otherwise.",
        points: "You do not meet the conditions. This is what your {} would be otherwise.",
    },
    indicative: "Indicative: this policy binds nobody yet.",
    to_pay: "You pay yourself",
    findings: "What to look at",
    options: "Options",
    assumptions: "What is assumed",
    open: "What the rules leave open",
    unused: "These data played no part",
    severities: ["Not allowed", "Note", "Tip"],
};
