//! The shared catalogue as data: what an arrangement, and a policy, may speak of.
//!
//! In: the catalogue. Out: [`CatalogueText`], every label in both languages.
//! Absent on purpose: what a policy asks to know of a client; each has facts of its own.

use schemars::JsonSchema;
use serde::Serialize;

use super::text::Text;
use crate::domain::{self, Catalogue, Label, Measure};
use crate::quantity::Period;
use crate::statement::performer_in_words;

/// What every arrangement and every policy may speak of.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(rename = "Catalogue")]
pub struct CatalogueText {
    /// Its title.
    pub title: Text,
    /// First day in force.
    #[schemars(extend("format" = "date"))]
    pub in_force_from: String,
    /// The SHA-256 of its text, as receipts have it.
    pub sha256: String,
    /// The laws of an indication.
    pub laws: Vec<Called>,
    /// The forms of delivery of an indication.
    pub deliveries: Vec<Called>,
    /// Every indication that can occur.
    pub indications: Vec<Indication>,
    /// The categories of services.
    pub categories: Vec<Called>,
    /// The services.
    pub services: Vec<Service>,
    /// Who may do an activity, from nearest to the client on.
    pub performers: Vec<Called>,
    /// The roles of staff.
    pub roles: Vec<Called>,
    /// Who signs and consents.
    pub signers: Vec<Called>,
    /// The periods that something may be per.
    pub periods: Vec<Called>,
}

/// Something with a name, or a code, and a label.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(rename = "Called")]
pub struct Called {
    /// Its name in requests, answers and policies.
    pub name: String,
    /// What a person calls it.
    pub label: Text,
}

/// An indication that can occur.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(rename = "CatalogueIndication")]
pub struct Indication {
    /// All of it, as `Wlz VPT 4`.
    pub name: String,
    /// The law.
    pub law: String,
    /// The form of delivery; null under Wmo and Zvw.
    pub delivery: Option<String>,
    /// The profile; null under Wmo and Zvw.
    pub profile: Option<String>,
}

/// A service.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(rename = "CatalogueService")]
pub struct Service {
    /// Its name in requests, answers and policies.
    pub name: String,
    /// What a person calls it.
    pub label: Text,
    /// The name of its category.
    pub category: String,
    /// What it is measured in, which decides what an activity must say: `time` (minutes, times, per), `pieces`
    /// (times, per), `period` (neither), `quotes` (quote, per).
    #[schemars(extend("enum" = ["time", "pieces", "period", "quotes"]))]
    pub measured_in: &'static str,
}

/// The catalogue as data.
#[must_use]
pub fn catalogue(catalogue: &Catalogue, sha256: &str) -> CatalogueText {
    CatalogueText {
        title: Text::label(&catalogue.title),
        in_force_from: catalogue.from.to_string(),
        sha256: sha256.to_owned(),
        laws: catalogue.laws.iter().map(|(code, label)| called(code, label)).collect(),
        deliveries: catalogue.deliveries.iter().map(|(code, label)| called(code, label)).collect(),
        indications: catalogue.indications.iter().map(indication).collect(),
        categories: catalogue.categories.iter().map(|one| called(&one.name, &one.label)).collect(),
        services: catalogue.services.iter().map(|one| service(catalogue, one)).collect(),
        performers: domain::Performer::ALL.map(performer).to_vec(),
        roles: catalogue.roles.iter().map(|one| called(&one.name, &one.label)).collect(),
        signers: catalogue.signers.iter().map(|one| called(&one.name, &one.label)).collect(),
        periods: Period::ALL.map(period).to_vec(),
    }
}

fn called(name: &str, label: &Label) -> Called {
    Called { name: name.to_owned(), label: Text::label(label) }
}

fn indication(indication: &domain::Indication) -> Indication {
    let domain::Indication { law, delivery, profile } = indication.clone();
    Indication { name: indication.to_string(), law, delivery, profile }
}

fn service(catalogue: &Catalogue, service: &domain::Service) -> Service {
    let category = catalogue.categories.get(service.category.index());
    Service {
        name: service.name.clone(),
        label: Text::label(&service.label),
        category: category.map(|category| category.name.clone()).unwrap_or_default(),
        measured_in: measure(service.measure),
    }
}

/// What a service is measured in, by the name it has in the language.
pub(crate) const fn measure(measure: Measure) -> &'static str {
    match measure {
        Measure::Time => "time",
        Measure::Pieces => "pieces",
        Measure::Period => "period",
        Measure::Quoted => "quotes",
    }
}

fn performer(performer: domain::Performer) -> Called {
    let label = Text::of(|locale| performer_in_words(performer, locale).to_owned());
    Called { name: performer.name().to_owned(), label }
}

fn period(period: Period) -> Called {
    let (nl, en) = match period {
        Period::Day => ("dag", "day"),
        Period::Week => ("week", "week"),
        Period::Month => ("maand", "month"),
        Period::Year => ("jaar", "year"),
    };
    Called { name: period.name().to_owned(), label: Text { nl: nl.to_owned(), en: en.to_owned() } }
}
