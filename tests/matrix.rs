//! The policies side by side on the five dimensions: what each cell must hold for any policy, and what
//! the shipped ones say, checked against their texts.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test that fails may say so by panicking")]

use std::fs;
use std::path::Path;
use std::sync::Arc;

use pvb::authoring::describe::matrix::Column;
use pvb::authoring::describe::{self, Candidate, Entry, Text};
use pvb::domain::PaymentUnit;
use pvb::source::Source;
use pvb::store::{Folder, SharedCatalogue, Version, Versions};
use serde_json::Value;

fn shipped() -> Versions {
    Folder::open(Path::new("policies")).unwrap()
}

/// Every version that comes with the program.
fn every_version(versions: &Versions) -> Vec<Arc<Version>> {
    let mut all = Vec::new();
    for organisation in versions.organisations() {
        all.extend(versions.of(organisation).unwrap().cloned());
    }
    assert!(all.len() >= 2);
    all
}

fn made_up(name: &str) -> Version {
    let catalogue = fs::read_to_string("policies/catalogue.pvb").unwrap();
    let shared = Arc::new(SharedCatalogue::read(Source::new("catalogue.pvb", &catalogue)).unwrap());
    let path = format!("tests/cases/values/{name}.pvb");
    let text = fs::read_to_string(&path).unwrap();
    Version::read(Source::new(&path, &text), &shared).unwrap()
}

fn column(version: &Version) -> Column {
    let on = version.policy.from;
    let matrix = describe::matrix(on, &[version.candidate(on)]);
    match matrix.policies.into_iter().next().unwrap() {
        Entry::InForce(column) => column,
        Entry::Absent { policy, .. } => panic!("{policy}"),
    }
}

/// The sentences of a cell in Dutch, or in English.
fn sentences(column: &Column, dimension: &str, text: fn(&Text) -> &String) -> Vec<String> {
    let cell = column.cells.iter().find(|cell| cell.dimension == dimension).unwrap();
    cell.points.iter().map(|point| text(&point.text).clone()).collect()
}

fn dutch(text: &Text) -> &String {
    &text.nl
}

fn english(text: &Text) -> &String {
    &text.en
}

fn assert_says(said: &[String], part: &str) {
    assert!(said.iter().any(|sentence| sentence.contains(part)), "{part} is not in: {said:#?}");
}

#[test]
fn every_cell_says_something_and_every_point_why() {
    let versions = shipped();
    let mut all = every_version(&versions);
    all.extend(["points", "depends", "time"].map(|name| Arc::new(made_up(name))));
    for version in all {
        let column = column(&version);
        let called = column.policy.clone();
        let dimensions: Vec<&str> = column.cells.iter().map(|cell| cell.dimension).collect();
        assert_eq!(dimensions, ["services", "unit", "instrument", "support", "time"], "{called}");
        for cell in &column.cells {
            let made_up = version.policy.support.supporters.is_empty();
            let silent = cell.points.is_empty() && cell.open_questions.is_empty();
            assert!(!silent || (cell.dimension == "support" && made_up), "{called} {cell:?}");
            for point in &cell.points {
                let Text { nl, en } = &point.text;
                assert!(!nl.is_empty() && !en.is_empty() && nl != en, "{called}: {point:?}");
                assert!(nl.ends_with('.') && en.ends_with('.'), "{called}: {point:?}");
                assert!(!nl.contains("  ") && !nl.contains("()") && !nl.contains("‘’"), "{nl}");
                assert!(!en.contains("  ") && !en.contains("()") && !en.contains("''"), "{en}");
                let sourced = |one: &describe::Because| {
                    !one.cites.is_empty()
                        || one.assumed.as_ref().is_some_and(|why| !why.nl.is_empty())
                };
                assert!(point.because.iter().any(sourced), "{called}: {point:?}");
                assert!(
                    point.because.iter().all(|one| one.at.contains(':')),
                    "{called}: {point:?}"
                );
            }
            for open in &cell.open_questions {
                assert!(!open.what.nl.is_empty() && !open.what.en.is_empty(), "{called}: {open:?}");
            }
        }
    }
}

#[test]
fn every_open_question_of_a_policy_is_asked_once() {
    let versions = shipped();
    for version in every_version(&versions) {
        let column = column(&version);
        let cells = column.cells.iter();
        let asked: Vec<&str> =
            cells.flat_map(|cell| &cell.open_questions).map(|one| one.what.nl.as_str()).collect();
        for question in &version.policy.open_questions {
            let count = asked.iter().filter(|one| **one == question.what.dutch).count();
            let blocks: Vec<&str> = version
                .policy
                .open_questions
                .iter()
                .filter(|other| other.what == question.what)
                .map(|other| other.block.as_str())
                .collect();
            assert!((1..=blocks.len()).contains(&count), "{}: {question:?}", column.policy);
        }
    }
}

#[test]
fn no_euro_stands_in_a_cell_of_a_policy_in_time() {
    let versions = shipped();
    let mut all = every_version(&versions);
    all.push(Arc::new(made_up("time")));
    let in_time: Vec<_> =
        all.iter().filter(|version| version.policy.unit == PaymentUnit::Time).collect();
    assert!(!in_time.is_empty());
    for version in in_time {
        let column = column(version);
        let cells = serde_json::to_string(&column.cells).unwrap();
        assert!(!cells.contains('€') && !cells.contains("EUR"), "{}: {cells}", column.policy);
        assert!(!cells.to_lowercase().contains("euro"), "{}: {cells}", column.policy);
    }
}

#[test]
fn archipel_of_2013_says_what_its_papers_say() {
    let versions = shipped();
    let from = chrono::NaiveDate::from_ymd_opt(2013, 10, 21).unwrap();
    let column = column(versions.pinned("archipel", from).unwrap());
    assert_eq!(column.policy, "archipel@2013-10-21");
    assert!(column.binding);
    let said = |dimension| sentences(&column, dimension, dutch);
    assert_says(&said("services"), "Niet aangeboden: uitje, praatje en wandelen (");
    assert_says(
        &said("services"),
        "andere aanbieder (uit het budget, alleen als de zorgaanbieder het zelf niet kan)",
    );
    assert_says(&said("services"), "Bijbetalen mag voor: alle diensten.");
    assert_says(&said("services"), "voor rekening van de cliënt");
    assert_says(&said("unit"), "€ 41,92 voor persoonlijke verzorging en begeleiding");
    assert_says(&said("unit"), "4,33 weken in een maand");
    assert_says(&said("instrument"), "Budgetformulier");
    // 60.00 and 200.00 a day, seven days a week; profile 5 and 7 are not admitted, profile 8 is
    assert_says(
        &said("instrument"),
        "van € 420,00 per week (Wlz VPT 1) tot € 1.400,00 per week (Wlz VPT 8)",
    );
    assert_says(&said("instrument"), "bijdrage infobalie (€ 15,75 per week)");
    assert_says(
        &said("instrument"),
        "reservering ongeplande zorg en begeleiding (10% van het budget)",
    );
    assert_says(&said("instrument"), "vergoeding boodschappen (broodmaaltijd) (€ 56,70 per maand)");
    assert_says(
        &said("support"),
        "Moeten tekenen: cliënt of vertegenwoordiger; klantondersteuner; contactverzorgende.",
    );
    assert_says(
        &said("time"),
        "Deze regels gelden van 21 oktober 2013 tot en met 31 december 2018.",
    );
    assert_says(&said("time"), "tot het eind van het jaar. Dan vervalt het.");
    let said = |dimension| sentences(&column, dimension, english);
    assert_says(&said("instrument"), "information desk (€15.75 per week)");
    assert_says(&said("instrument"), "from €420.00 per week (Wlz VPT 1) to €1,400.00 per week");
    assert_says(&said("time"), "An agreement lasts at least 1 month.");
}

#[test]
fn archipel_of_2019_no_longer_lets_care_be_paid_extra() {
    let versions = shipped();
    let from = chrono::NaiveDate::from_ymd_opt(2019, 1, 1).unwrap();
    let column = column(versions.pinned("archipel", from).unwrap());
    let said = sentences(&column, "services", dutch);
    assert_says(&said, "Bijbetalen mag nooit voor: zorg, hulp bij keuzes en budget.");
    let support = sentences(&column, "support", dutch);
    assert_says(&support, "Die geeft deze cliënt zelf geen zorg.");
}

#[test]
fn a_question_about_signatures_is_one_about_support() {
    let versions = shipped();
    let version = versions.of("amsta").unwrap().next().unwrap();
    let column = column(version);
    let asked = |dimension: &str| -> Vec<String> {
        let cell = column.cells.iter().find(|cell| cell.dimension == dimension).unwrap();
        cell.open_questions.iter().map(|one| one.what.nl.clone()).collect()
    };
    assert_says(&asked("support"), "Wie tekent de afsprakenkaart?");
    assert_says(&asked("time"), "Hoe lang geldt een afspraak minstens?");
    // in the other spelling of the language too
    let text = pvb::authoring::format(&version.source, Some(pvb::authoring::Language::Dutch));
    let source = Source::new("amsta in Dutch", &text.unwrap());
    let dutch = Version::read(source, &version.shared).unwrap();
    let texts = |column: &Column| -> Vec<Vec<String>> {
        column
            .cells
            .iter()
            .map(|cell| cell.open_questions.iter().map(|one| one.what.nl.clone()).collect())
            .collect()
    };
    assert_eq!(texts(&self::column(&dutch)), texts(&column));
    let said = |column: &Column| -> Vec<Vec<String>> {
        column.cells.iter().map(|cell| sentences(column, cell.dimension, self::dutch)).collect()
    };
    assert_eq!(said(&self::column(&dutch)), said(&column));
}

#[test]
fn points_and_dependencies_are_told() {
    let column_of_points = column(&made_up("points"));
    let said = sentences(&column_of_points, "unit", dutch);
    assert_says(
        &said,
        "60 punten voor persoonlijke verzorging en begeleiding, verpleging (door: verzorgende)",
    );
    assert_says(&said, "1 punt is 1,00 minuut hulp (verzorgende).");
    // 60 / 42 = 1.428571…
    assert_says(&said, "1 punt is 1,43 minuten hulp (wijkassistent).");
    assert_says(&said, "van € 0,66 (Wlz VPT 5) tot € 0,80 (Wlz VPT 3), naar indicatie");
    let said = sentences(&column_of_points, "services", dutch);
    assert_says(&said, "Buiten het budget, als welzijnsmedewerker, welzijnsbegeleider het doet:");
    assert_says(&said, "Niet aangeboden door contactverzorgende:");
    assert_says(&said, "Bijbetalen mag met gekochte punten voor:");
    let depends = column(&made_up("depends"));
    let said = sentences(&depends, "unit", english);
    // 2020 is the year in which it begins: 2 times 40.00
    assert_says(&said, "€80.00 in 2020 for personal care and guidance");
    assert_says(&said, "a price that depends on the number of staff for outing");
    assert_says(&said, "a price by indication for nursing and walk");
    let said = sentences(&depends, "services", english);
    assert_says(
        &said,
        "Household care made to measure (only if the answer to 'Does the client live alone?' is yes).",
    );
}

#[test]
fn an_organisation_without_a_policy_in_force_is_listed_with_the_reason() {
    let versions = shipped();
    let on = chrono::NaiveDate::from_ymd_opt(2013, 1, 1).unwrap();
    let candidates = versions.candidates(on);
    assert_eq!(candidates.len(), versions.organisations().count());
    assert!(candidates.iter().all(|one| matches!(one, Candidate::Absent(_, _))));
    let json = serde_json::to_value(describe::matrix(on, &candidates)).unwrap();
    assert_eq!(json["on"], "2013-01-01");
    assert_eq!(json["dimensions"].as_array().unwrap().len(), 5);
    let archipel =
        json["policies"].as_array().unwrap().iter().find(|one| one["policy"] == "archipel");
    let absent: &Value = &archipel.unwrap()["absent"];
    assert!(absent["nl"].as_str().unwrap().contains("de eerste begint op 2013-10-21"), "{absent}");
    assert!(absent["en"].as_str().unwrap().contains("the first starts on 2013-10-21"), "{absent}");
}
