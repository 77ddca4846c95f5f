//! The same client for each of the three ways, and stores of many versions.

use std::path::Path;
use std::sync::{Arc, OnceLock};

use chrono::{Days, NaiveDate};
use pvb::domain::Arrangement;
use pvb::source::Source;
use pvb::store::{Folder, Version, Versions};
use pvb::wire::Json;
use pvb::wire::read;
use rust_decimal::Decimal;

use crate::{decimal, fixed};

/// Whose rules.
pub const ORGANISATION: &str = "archipel";
/// Versions of one organisation; more versions are of more organisations.
const VERSIONS_OF_ONE: usize = 100;

/// The text of Archipel's rules of 2013.
pub fn source() -> Source {
    Source::new("2013-10-21.pvb", include_str!("../../policies/archipel/2013-10-21.pvb"))
}

/// A store of so many versions, those of Archipel in the midst of them.
pub fn versions(count: usize) -> Versions {
    let shared = Arc::new(Folder::catalogue(Path::new("policies")).expect("the catalogue"));
    let mut versions = Versions::new(Arc::clone(&shared));
    let first = Version::read(source(), &shared).expect("it checks");
    let organisations = count.div_ceil(VERSIONS_OF_ONE);
    for number in 0..count {
        let (organisation, place) = (number % organisations, number / organisations);
        let mut policy = first.policy.clone();
        if organisation != organisations / 2 {
            policy.organisation =
                format!("{}{organisation}", if organisation % 2 == 0 { "a" } else { "z" });
        }
        // each in force for a week; the one of 2013-10-21 in the midst
        let weeks = place.abs_diff(count / organisations / 2) as u64;
        let moved = Days::new(weeks * 7);
        let earlier = place < count / organisations / 2;
        let from = if earlier { policy.from - moved } else { policy.from + moved };
        (policy.from, policy.until) = (from, Some(from + Days::new(6)));
        let version = Version {
            plan: first.plan.clone(),
            policy,
            source: source(),
            sha256: first.sha256.clone(),
            diagnostics: Vec::new(),
            shared: Arc::clone(&shared),
            phrases: OnceLock::new(),
        };
        versions.add(Arc::new(version)).expect("no two on one day");
    }
    versions
}

/// The version for the client's date.
pub fn in_force(versions: &Versions) -> &Version {
    let on = NaiveDate::from_ymd_opt(2013, 10, 24).expect("a date");
    versions.select(ORGANISATION, on).expect("in force")
}

/// The rows of the form but one: of the two coffee arrangements it takes one, as one excludes the other,
/// and chilled meals from the shop in place of the other.
const ROWS: [&str; 10] = [
    r#""service":"personal_care","label":"hulp bij douchen","minutes":20,"times":"3.5","per":"week""#,
    r#""service":"cleaning","label":"schoonmaak","minutes":60,"times":1,"per":"week""#,
    r#""service":"household_care","label":"was en bed","minutes":45,"times":1,"per":"week""#,
    r#""service":"restaurant_service","label":"aan tafel","minutes":15,"times":7,"per":"week""#,
    r#""service":"hot_meal","label":"warm eten","times":7,"per":"week""#,
    r#""service":"chilled_meal","label":"voor het weekend","times":2,"per":"week""#,
    r#""service":"linen","label":"linnen""#,
    r#""service":"room_service","label":"roomservice","times":"2.5","per":"week""#,
    r#""service":"coffee_full","label":"koffie""#,
    r#""service":"day_programme","label":"biljartclub","quote":"125.00","per":"month""#,
];

/// An arrangement of so many activities: the rows of the form, over and over.
pub fn arrangement_text(count: usize, tariff: &str) -> String {
    let rows = ROWS.iter().cycle().take(count).enumerate();
    let activities: Vec<String> =
        rows.map(|(place, row)| format!(r#"{{"id":"a{place}","by":"provider",{row}}}"#)).collect();
    format!(
        r#"{{"on":"2013-10-24","client":{{"indication":{{"law":"Wlz","delivery":"VPT","profile":"4"}},
        "facts":{{"location":"berkenstaete","closed_unit":false}},
        "tariff":{{"amount":"{tariff}","per":"day"}}}},
        "activities":[{}],"signed":["client","supporter","contact_carer"]}}"#,
        activities.join(",")
    )
}

/// The same, read.
pub fn arrangement(versions: &Versions, count: usize, tariff: &str) -> Arrangement {
    let text = arrangement_text(count, tariff);
    let json = Json::parse(text.as_bytes()).expect("JSON");
    read::arrangement(&json, &versions.shared().catalogue, versions.vocabulary())
        .expect("a sound arrangement")
}

/// The same client for the form with `rust_decimal`.
pub fn decimal_client(tariff: &str) -> decimal::Client {
    use decimal::Service;
    let wish = |service, label: &str, minutes, tenths| decimal::Wish {
        service,
        label: label.to_owned(),
        minutes,
        times_per_week: Decimal::new(tenths, 1),
        quote_per_month: Decimal::ZERO,
    };
    let mut wishes = vec![
        wish(Service::PersonalCare, "hulp bij douchen", 20, 35),
        wish(Service::Cleaning, "schoonmaak", 60, 10),
        wish(Service::HouseholdCare, "was en bed", 45, 10),
        wish(Service::Restaurant, "aan tafel", 15, 70),
        wish(Service::HotMeal, "warm eten", 0, 70),
        wish(Service::ChilledMeal, "voor het weekend", 0, 20),
        wish(Service::Linen, "linnen", 0, 0),
        wish(Service::Room, "roomservice", 0, 25),
        wish(Service::CoffeeFull, "koffie", 0, 0),
        wish(Service::DayProgramme, "biljartclub", 0, 0),
    ];
    if let Some(last) = wishes.last_mut() {
        last.quote_per_month = Decimal::new(12_500, 2);
    }
    decimal::Client {
        delivery: "VPT".to_owned(),
        profile: "4".to_owned(),
        location: "berkenstaete".to_owned(),
        closed_unit: false,
        tariff_per_day: tariff.parse().expect("a decimal"),
        signed: ["client", "supporter", "contact_carer"].map(str::to_owned).to_vec(),
        wishes,
    }
}

/// The same client for the form in whole numbers.
pub fn fixed_client(tariff: &str) -> fixed::Client {
    use fixed::Price;
    let wishes = [
        ("hulp bij douchen", Price::Hour(41_92, 20, 35)),
        ("schoonmaak", Price::Hour(27_00, 60, 10)),
        ("was en bed", Price::Hour(31_46, 45, 10)),
        ("aan tafel", Price::Hour(31_46, 15, 70)),
        ("warm eten", Price::Piece(9_20, 70)),
        ("voor het weekend", Price::Piece(8_00, 20)),
        ("linnen", Price::Month(35_00)),
        ("roomservice", Price::Piece(4_00, 25)),
        ("koffie", Price::Week(33_60)),
        ("biljartclub", Price::Month(12_500)),
    ];
    fixed::Client {
        tariff_cents_per_day: tariff.replace('.', "").parse().expect("cents"),
        profile: 4,
        in_berkenstaete: true,
        closed_unit: false,
        signatures: [true; 3],
        wishes: wishes.map(|(label, price)| fixed::Wish { label, price }).into(),
    }
}
