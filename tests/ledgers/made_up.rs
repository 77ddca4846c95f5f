//! A house with round numbers, for what no organisation lays down.
//!
//! Its month is 4 weeks. The budget is 25.00 a week, 100.00 a month; an hour of care a week is 40.00 a month, an hour
//! of cleaning 20.00.

use std::fs;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use pvb::store::{Folder, Versions};
use serde_json::{Value, json};

/// The house's rules with an `account` block of a test's own.
pub fn house(account: &str) -> String {
    format!(
        r#"policy hof "Verzonnen huis" / "Made-up house" in force from 2020-01-01 assumed "made up"

source rules "Verzonnen spelregels"

pay in money @rules 1

calendar @rules 1 {{
    1 week = 7 days
    1 month = 4 weeks
    1 year = 12 months
}}

budget @rules 1 {{
    start with €25.00 per week
}}

services @rules 1 {{
    care €10.00 per hour
    facility not offered
    cleaning €5.00 per hour
    wellbeing €10.00 per hour
    day_activities as quoted
    support outside the budget "gratis"
}}

order @rules 1 {{
    self, network, volunteer cost nothing
    provider, external draw on the budget
}}

copay @rules 1 {{
    care: never
    every other category: allowed
    the rest is borne by organisation
}}

account @rules 1 {{
{account}
}}

agreement @rules 1 {{
    takes effect at once
}}
"#
    )
}

/// What each resident of the house contributes: 4.00 a month to a pot, 2.00 paid out, 8.00 kept.
pub const CONTRIBUTIONS: &str = "contribute @rules 1 {
    pot \"pot\" €1.00 per week
    cash \"zakgeld\" €0.50 per week paid out
    own \"eigen reserve\" €2.00 per week kept
}

services @rules 1 {";

/// The same house where all contribute.
pub fn contributing(account: &str) -> String {
    house(account).replace("services @rules 1 {", CONTRIBUTIONS)
}

/// A folder of a test's own with versions of the house's rules.
pub fn versions(name: &str, texts: &[&str]) -> Arc<Versions> {
    // two tests may give one name, and they run side by side
    static MADE: AtomicUsize = AtomicUsize::new(0);
    let name = format!("{name}-{}", MADE.fetch_add(1, Ordering::Relaxed));
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("ledgers").join(name);
    if folder.exists() {
        fs::remove_dir_all(&folder).unwrap();
    }
    fs::create_dir_all(folder.join("hof")).unwrap();
    let catalogue = Path::new(env!("CARGO_MANIFEST_DIR")).join("policies/catalogue.pvb");
    fs::copy(catalogue, folder.join("catalogue.pvb")).unwrap();
    for text in texts {
        let from = text.split("in force from ").nth(1).unwrap();
        fs::write(folder.join("hof").join(format!("{}.pvb", &from[..10])), text).unwrap();
    }
    Arc::new(Folder::open(&folder).unwrap())
}

/// A resident of the house.
pub fn resident(from: &str, until: &str) -> Value {
    json!({
        "from": from, "until": until,
        "client": { "indications": [{
            "indication": { "law": "Wlz", "delivery": "VPT", "profile": "4" }
        }] },
        "agreements": [], "events": []
    })
}

/// Hours of something a week.
pub fn hours(id: &str, service: &str, hours: u32) -> Value {
    json!({ "id": id, "service": service, "minutes": 60, "times": hours, "per": "week", "by": "provider" })
}

pub fn agreed(course: &mut Value, signed_on: &str, activities: &Value) {
    let agreement = json!({ "signed_on": signed_on, "activities": activities });
    course["agreements"].as_array_mut().unwrap().push(agreement);
}

/// Two hours of care a week, which leaves 20.00 a month.
pub fn with_care(from: &str, until: &str) -> Value {
    let mut course = resident(from, until);
    agreed(&mut course, from, &json!([hours("wash", "personal_care", 2)]));
    course
}
