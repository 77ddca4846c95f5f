//! Small policies: one block of each kind, so that checking one takes no time worth measuring.

use std::fs;
use std::path::Path;

use chrono::{Days, NaiveDate};

/// A sound policy, in force from a date, with its own amount in it.
pub fn policy(organisation: &str, from: NaiveDate, euros: u32) -> String {
    bounded(organisation, from, None, euros)
}

/// The same, in force until a date.
pub fn bounded(
    organisation: &str,
    from: NaiveDate,
    until: Option<NaiveDate>,
    euros: u32,
) -> String {
    let until = until.map_or_else(String::new, |date| format!(" until {date}"));
    format!(
        r#"policy {organisation} "Verzonnen" in force from {from}{until} assumed "made up"

pay in money assumed "made up"

calendar assumed "made up" {{
    1 week = 7 days
    1 month = 4.33 weeks
    1 year = 12 months
}}

budget assumed "made up" {{
    start with €{euros}.00 per week
}}

services assumed "made up" {{
    care, facility, day_activities, wellbeing, support outside the budget "gratis"
}}

order assumed "made up" {{
    self, network, volunteer cost nothing
    provider, external draw on the budget
}}

copay assumed "made up" {{
    every category: allowed
    the rest is borne by client
}}
"#
    )
}

/// A day, so many after the first of 2020.
pub fn day(place: u64) -> NaiveDate {
    let first = NaiveDate::from_ymd_opt(2020, 1, 1).unwrap();
    first.checked_add_days(Days::new(place)).unwrap()
}

/// Writes one policy of `hof` in a folder, in force from day 0.
pub fn seed(folder: &Path) {
    let own = folder.join("hof");
    fs::create_dir_all(&own).unwrap();
    fs::write(own.join(format!("{}.pvb", day(0))), policy("hof", day(0), 70)).unwrap();
}
