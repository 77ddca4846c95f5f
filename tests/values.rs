//! What a unit is worth: numbers worked out by hand, what takes the place of a number that is not one,
//! and agreement with the evaluation on policies made by chance.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a test that fails may say so by panicking"
)]

#[allow(unused_imports, dead_code, reason = "another test uses the rest of it")]
mod generate;

use std::fs;
use std::path::Path;
use std::sync::Arc;

use chrono::{Datelike, NaiveDate};
use generate::Random;
use pvb::authoring::describe::values::{Hour, PolicyValues, Row};
use pvb::authoring::describe::{self, Candidate, Entry, Subject, Text};
use pvb::check::Policy;
use pvb::check::policy::Effect;
use pvb::domain::{
    Activity, Arrangement, Catalogue, Frequency, Measure, Performer, RoleId, ServiceId,
};
use pvb::evaluate::evaluate;
use pvb::plan::compile;
use pvb::quantity::{Exact, Period, round};
use pvb::source::Source;
use pvb::store::{Folder, SharedCatalogue, Version};

fn day(text: &str) -> NaiveDate {
    NaiveDate::parse_from_str(text, "%Y-%m-%d").unwrap()
}

fn made_up(name: &str) -> Version {
    let catalogue = fs::read_to_string("policies/catalogue.pvb").unwrap();
    let shared = Arc::new(SharedCatalogue::read(Source::new("catalogue.pvb", &catalogue)).unwrap());
    let path = format!("tests/cases/values/{name}.pvb");
    let text = fs::read_to_string(&path).unwrap();
    Version::read(Source::new(&path, &text), &shared).unwrap()
}

/// The values of one version, for one indication where it is named.
fn values(version: &Version, on: &str, indication: Option<&str>) -> PolicyValues {
    let asked = indication.map(|name| {
        let known = &version.shared.catalogue.indications;
        let place = known.iter().position(|one| one.to_string() == name).unwrap();
        (pvb::domain::IndicationId::at(place), name.to_owned())
    });
    only(describe::values(day(on), &[version.candidate(day(on))], asked))
}

fn only(values: describe::values::Values) -> PolicyValues {
    match values.policies.into_iter().next().unwrap() {
        Entry::InForce(values) => values,
        Entry::Absent { policy, .. } => panic!("{policy}"),
    }
}

/// What is said of a service when a role does it.
fn hour<'v>(values: &'v PolicyValues, service: &str, role: Option<&str>) -> &'v Hour {
    let is = |hour: &&Hour| {
        let roles = hour.roles.as_ref();
        hour.services.names.iter().any(|name| name == service)
            && match role {
                Some(role) => roles.is_some_and(|all| all.names.iter().any(|name| name == role)),
                None => roles.is_none(),
            }
    };
    values.hours.iter().find(is).unwrap_or_else(|| panic!("{service} by {role:?}: {values:#?}"))
}

fn only_row(hour: &Hour) -> &Row {
    assert_eq!(hour.rows.len(), 1, "{hour:#?}");
    assert!(hour.rows[0].indications.is_none());
    &hour.rows[0]
}

/// Each amount in euros with the indications it is for.
fn euros(row: &Row) -> Vec<(Option<&str>, Option<&str>)> {
    row.euros
        .iter()
        .map(|one| (one.indications.as_ref().map(|all| all.text.nl.as_str()), one.value.as_deref()))
        .collect()
}

#[test]
fn an_hour_of_care_at_archipel_costs_what_its_form_says() {
    let versions = Folder::open(Path::new("policies")).unwrap();
    let version = versions.pinned("archipel", day("2013-10-21")).unwrap();
    let values = values(version, "2013-11-01", None);
    assert_eq!((values.unit.as_str(), &values.one_unit), ("EUR", &None));
    let care = hour(&values, "personal_care", None);
    assert_eq!(care.services.names, ["personal_care"]);
    assert_eq!(care.because[0].cites, ["form persoonlijke zorg en begeleiding"]);
    let row = only_row(care);
    assert_eq!(row.cost.as_deref(), Some("41.92"));
    assert_eq!(euros(row), [(None, Some("41.92"))]);
    assert_eq!(row.minutes_per_unit, None);
    assert_eq!(row.text.nl, "Een uur kost € 41,92.");
    assert_eq!(row.text.en, "An hour costs €41.92.");
    let household = hour(&values, "household_care", None);
    assert_eq!(household.services.names, ["household_care", "restaurant_service"]);
    assert_eq!(only_row(household).cost.as_deref(), Some("31.46"));
    let nursing = hour(&values, "nursing", None);
    let row = only_row(nursing);
    assert_eq!((row.terms, &row.cost), ("not_offered", &None));
    assert!(nursing.because[0].assumed.is_some());
    // what is not measured in time has no hour
    assert!(
        !values.hours.iter().any(|hour| hour.services.names.iter().any(|one| one == "hot_meal"))
    );
}

#[test]
fn a_point_is_so_many_minutes_and_so_many_euros() {
    let version = made_up("points");
    let values = values(&version, "2020-03-01", None);
    let carer = hour(&values, "nursing", Some("carer"));
    assert_eq!(carer.services.names, ["personal_care", "nursing"]);
    let row = only_row(carer);
    assert_eq!(row.cost.as_deref(), Some("60.00"));
    assert_eq!(row.minutes_per_unit.as_deref(), Some("1.00"));
    // 60 points at 0.80, 0.70 and 0.66
    let expected = [
        (Some("Wlz VPT 3"), Some("48.00")),
        (Some("Wlz VPT 4"), Some("42.00")),
        (Some("Wlz VPT 5, 6"), Some("39.60")),
    ];
    assert_eq!(euros(row), expected);
    assert!(row.text.nl.contains("€ 39,60 tot € 48,00, naar indicatie"), "{}", row.text.nl);
    let assumed = carer.because.iter().filter_map(|one| one.assumed.as_ref());
    assert!(assumed.clone().any(|why| why.nl.contains("verzonnen")), "{:#?}", carer.because);
    let row = only_row(hour(&values, "nursing", Some("assistant")));
    assert_eq!(row.cost.as_deref(), Some("42.00"));
    assert_eq!(row.minutes_per_unit.as_deref(), Some("1.43"));
    assert_eq!(only_row(hour(&values, "nursing", Some("wellbeing_worker"))).terms, "outside");
    assert_eq!(only_row(hour(&values, "nursing", Some("contact_carer"))).terms, "not_offered");
    let nobody_else = hour(&values, "nursing", Some("nurse"));
    assert_eq!(nobody_else.roles.as_ref().unwrap().text.en, "anyone else");
    assert_eq!(only_row(nobody_else).terms, "not_offered");
    let free = only_row(hour(&values, "walk", None));
    assert_eq!((free.cost.as_deref(), &free.minutes_per_unit), (Some("0.00"), &None));
    let unit = values.one_unit.as_ref().unwrap();
    let worth: Vec<_> = unit.euros.iter().map(|one| one.value.as_deref()).collect();
    assert_eq!(worth, [Some("0.80"), Some("0.70"), Some("0.66")]);
    assert_eq!(unit.because[0].rule, "pay in");
}

#[test]
fn for_one_indication_there_is_one_row() {
    let version = made_up("points");
    let asked = values(&version, "2020-03-01", Some("Wlz VPT 4"));
    assert_eq!(asked.admits, Some(true));
    assert_eq!(euros(only_row(hour(&asked, "nursing", Some("carer")))), [(None, Some("42.00"))]);
    let unit = asked.one_unit.unwrap();
    assert_eq!(unit.text.nl, "De waarde van 1 punt: € 0,70.");
    let other = values(&version, "2020-03-01", Some("Wlz ZZP 4"));
    assert_eq!(other.admits, Some(false));
    let row = only_row(hour(&other, "nursing", Some("carer")));
    assert_eq!(euros(row), [(None, None)]);
    assert!(row.euros[0].text.nl.starts_with("niet vastgelegd"), "{:?}", row.euros);
}

#[test]
fn what_a_price_depends_on_stands_in_the_place_of_a_number() {
    let version = made_up("depends");
    let values_of = |on| values(&version, on, None);
    let values = values_of("2021-03-01");
    let by_year = hour(&values, "personal_care", None);
    // 2 times 41.50 in 2021; 2 times 42.00 in any later year
    assert_eq!((by_year.year, only_row(by_year).cost.as_deref()), (Some(2021), Some("83.00")));
    let later = values_of("2030-03-01");
    assert_eq!(only_row(hour(&later, "personal_care", None)).cost.as_deref(), Some("84.00"));
    let rules: Vec<&str> = by_year.because.iter().map(|one| one.rule.as_str()).collect();
    assert_eq!(rules, ["services personal_care", "table by_year", "let usual"]);
    let nursing = hour(&values, "nursing", None);
    let rows: Vec<_> = nursing
        .rows
        .iter()
        .map(|row| (row.indications.as_ref().unwrap().names.clone(), row.cost.as_deref().unwrap()))
        .collect();
    let names = |all: &[&str]| all.iter().map(|one| (*one).to_owned()).collect::<Vec<_>>();
    assert_eq!(
        rows,
        [(names(&["Wlz VPT 4"]), "50.00"), (names(&["Wlz VPT 5", "Wlz VPT 6"]), "52.00")]
    );
    let fact = only_row(hour(&values, "cleaning", None));
    assert_eq!(fact.cost, None);
    assert_eq!(fact.depends_on[0].nl, "het antwoord op ‘Woont de cliënt alleen?’");
    assert_eq!(only_row(hour(&values, "restaurant_service", None)).cost.as_deref(), Some("20.00"));
    let staff = only_row(hour(&values, "outing", None));
    assert_eq!(
        (staff.cost.as_ref(), staff.depends_on[0].en.as_str()),
        (None, "the number of staff")
    );
    assert_eq!(staff.text.en, "What an hour costs: depends on the number of staff.");
    let conditional = only_row(hour(&values, "household_care", None));
    let condition = conditional.only_when.as_ref().unwrap();
    assert_eq!(condition.en, "only if the answer to 'Does the client live alone?' is yes");
    let carer = only_row(hour(&values, "conversation", Some("carer")));
    let nurse = only_row(hour(&values, "conversation", Some("nurse")));
    assert_eq!((carer.cost.as_deref(), nurse.cost.as_deref()), (Some("33.00"), Some("22.00")));
    let walk = hour(&values, "walk", None);
    let costs: Vec<_> = walk.rows.iter().map(|row| row.cost.as_deref()).collect();
    assert_eq!(costs, [Some("15.00"), None]);
}

#[test]
fn time_has_a_worth_only_where_someone_says_so() {
    let values_of = |version: &Version, on| values(version, on, None);
    let with = values_of(&made_up("time"), "2020-03-01");
    // 36.00 an hour is 0.60 a minute; half an hour of the budget buys an hour of wellbeing
    let care = only_row(hour(&with, "nursing", None));
    assert_eq!((care.cost.as_deref(), euros(care)), (Some("60.00"), vec![(None, Some("36.00"))]));
    let walk = only_row(hour(&with, "walk", None));
    assert_eq!(
        (walk.cost.as_deref(), walk.minutes_per_unit.as_deref()),
        (Some("30.00"), Some("2.00"))
    );
    assert_eq!(euros(walk), [(None, Some("18.00"))]);
    assert_eq!(with.one_unit.unwrap().euros[0].value.as_deref(), Some("0.60"));
    let versions = Folder::open(Path::new("policies")).unwrap();
    let without = values_of(versions.of("amsta").unwrap().next().unwrap(), "2018-07-01");
    let care = only_row(hour(&without, "personal_care", None));
    assert_eq!((care.cost.as_deref(), euros(care)), (Some("60.00"), vec![(None, None)]));
    assert_eq!(care.euros[0].text.nl, "niet vastgelegd");
    let unit = without.one_unit.unwrap();
    assert_eq!((&unit.euros[0].value, unit.euros[0].text.en.as_str()), (&None, "not laid down"));
    assert!(!unit.because.is_empty());
}

#[test]
fn every_policy_says_something_of_every_service_that_is_measured_in_time() {
    let versions = Folder::open(Path::new("policies")).unwrap();
    for organisation in versions.organisations() {
        for version in versions.of(organisation).unwrap() {
            let values = values(version, &version.policy.from.to_string(), None);
            let catalogue = &version.shared.catalogue;
            for service in &catalogue.services {
                let told =
                    values.hours.iter().any(|hour| hour.services.names.contains(&service.name));
                assert_eq!(
                    told,
                    service.measure == Measure::Time,
                    "{} {}",
                    values.policy,
                    service.name
                );
            }
            for hour in &values.hours {
                let sourced =
                    |one: &describe::Because| !one.cites.is_empty() || one.assumed.is_some();
                assert!(hour.because.iter().any(sourced), "{}: {hour:#?}", values.policy);
                for row in &hour.rows {
                    assert_ne!(row.text.nl, row.text.en);
                    assert!(!row.cost_in_words.nl.is_empty());
                }
            }
        }
    }
}

/// One hour a week of a service by the organisation, and nothing else.
fn one_hour(arrangement: &Arrangement, service: ServiceId, role: RoleId) -> Arrangement {
    let activity = Activity {
        id: "a1".to_owned(),
        service,
        label: None,
        minutes: Some(60),
        frequency: Some(Frequency { times: Exact::ONE, per: Period::Week }),
        staff: 1,
        quote: None,
        by: Some(Performer::Provider),
        role: Some(role),
        able: pvb::domain::Performers::default(),
        consent: None,
        paid_by_client: false,
        provider_unable: false,
    };
    Arrangement { activities: vec![activity], ..arrangement.clone() }
}

/// What the values say of an hour and what an evaluation makes of it; none where they leave it open.
fn disagreement(
    policy: &Policy,
    catalogue: &Catalogue,
    given: &Arrangement,
    values: &PolicyValues,
) -> Option<Result<bool, String>> {
    let activity = given.activities.first()?;
    let service = &catalogue.service(activity.service)?.name;
    let role = &catalogue.roles.get(activity.role?.index())?.name;
    let is = |hour: &&Hour| {
        let roles = hour.roles.as_ref();
        hour.services.names.contains(service) && roles.is_none_or(|all| all.names.contains(role))
    };
    let found = values.hours.iter().find(is).unwrap_or_else(|| panic!("{service} by {role}"));
    let row = only_row(found);
    let plan = compile(policy, catalogue);
    let statement = evaluate(&plan, given).ok()?;
    let line = statement.lines.iter().find(|line| line.id == "a1").unwrap();
    let amount =
        line.amount.map(|amount| round(amount.negative().unwrap(), 2).unwrap().to_string());
    let expected = match (row.terms, &row.cost, &row.only_when) {
        (_, _, Some(_)) => return None,
        ("price", Some(cost), None) => Some(cost.clone()),
        ("outside", _, None) => Some("0.00".to_owned()),
        ("not_offered", _, None) => None,
        (_, _, None) => return None,
    };
    // where a table has no row for the client, no amounts are shown at all
    let _amounts = statement.totals.as_ref()?;
    let told =
        format!("{service} by {role}: {expected:?} is told, {amount:?} is computed, {row:#?}");
    Some(if expected == amount { Ok(expected.is_some()) } else { Err(told) })
}

fn assert_every_sentence_is_whole(matrix: &describe::matrix::Matrix) {
    for entry in &matrix.policies {
        let Entry::InForce(column) = entry else { panic!("{matrix:?}") };
        for point in column.cells.iter().flat_map(|cell| &cell.points) {
            let Text { nl, en } = &point.text;
            let whole = |text: &str| text.ends_with('.') && !text.contains(": .");
            assert!(whole(nl) && whole(en) && nl != en, "{point:?}");
            assert!(!point.because.is_empty(), "{point:?}");
        }
    }
}

#[test]
fn an_hour_costs_what_an_evaluation_makes_of_it() {
    let (mut compared, mut priced) = (0, 0);
    for number in 0..400_u64 {
        let mut random = Random::new(20_131_021 + number * 7_919);
        let world = generate::world(&mut random);
        let catalogue_source = Source::new("catalogue", &world.text);
        let (catalogue, _) = pvb::authoring::read_catalogue(&catalogue_source);
        let catalogue = catalogue.unwrap();
        let text = generate::policy(&mut random, &world, "made");
        let source = Source::new("made", &text);
        let Some(policy) = pvb::authoring::read_policy(&source, &catalogue).policy else {
            continue;
        };
        let draws = policy.order.iter().any(|step| {
            step.performer == Performer::Provider
                && step.effect == Effect::Draws
                && step.only_when.is_none()
        });
        if !draws {
            continue;
        }
        for _ in 0..10 {
            let arrangement = generate::arrangement(&mut random, &policy, &catalogue);
            let subject = Subject {
                source: &source,
                policy: &policy,
                catalogue: &catalogue,
                year: arrangement.on.year(),
            };
            let asked = Some((arrangement.indication, String::new()));
            let candidates = [Candidate::InForce(subject)];
            assert_every_sentence_is_whole(&describe::matrix(arrangement.on, &candidates));
            let values = only(describe::values(arrangement.on, &candidates, asked));
            let timed = (0..catalogue.services.len())
                .filter(|place| catalogue.services[*place].measure == Measure::Time);
            for place in timed {
                let role = RoleId::at(random.below(catalogue.roles.len()));
                let given = one_hour(&arrangement, ServiceId::at(place), role);
                match disagreement(&policy, &catalogue, &given, &values) {
                    Some(Ok(had)) => {
                        compared += 1;
                        priced += usize::from(had);
                    }
                    Some(Err(told)) => panic!("policy {number}: {told}\n{given:#?}\n{text}"),
                    None => {}
                }
            }
        }
    }
    assert!(compared > 2_000 && priced > 1_500, "only {compared} compared, {priced} with a price");
}
