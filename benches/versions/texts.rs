//! Texts of many organisations on many dates, made of the real ones.

use std::fs;
use std::path::Path;

use chrono::{Days, NaiveDate};
use serde_json::json;

/// The real texts: their organisation, their first day, what else they say of their days, and all of it.
const REAL: [(&str, &str, &str, &str); 5] = [
    (
        "archipel",
        "2013-10-21",
        " until 2018-12-31",
        include_str!("../../policies/archipel/2013-10-21.pvb"),
    ),
    ("amsta", "2018-06-01", "", include_str!("../../policies/amsta/2018-06-01.pvb")),
    ("archipel", "2019-01-01", "", include_str!("../../policies/archipel/2019-01-01.pvb")),
    ("norschoten", "2018-10-01", "", include_str!("../../policies/norschoten/2018-10-01.pvb")),
    ("zzg", "2018-11-18", "", include_str!("../../policies/zzg/2018-11-18.pvb")),
];
/// So many versions an organisation has.
const EACH: usize = 100;

/// So many texts.
#[derive(Debug)]
pub struct Texts {
    count: usize,
}

impl Texts {
    pub fn new(count: usize) -> Self {
        Self { count }
    }

    /// Writes them in a folder: how many bytes.
    pub fn write(&self, folder: &Path) -> usize {
        let mut size = 0;
        for place in 0..self.count {
            let organisation = organisation(place / EACH);
            let from = date(place % EACH);
            let text = text(place / EACH, &organisation, from);
            let own = folder.join(&organisation);
            fs::create_dir_all(&own).unwrap();
            fs::write(own.join(format!("{from}.pvb")), &text).unwrap();
            size += text.len();
        }
        size
    }
}

/// A made-up name.
pub fn organisation(place: usize) -> String {
    format!("organisatie_{place}")
}

/// A day of the dates that versions start on.
pub fn date(place: usize) -> NaiveDate {
    let first = NaiveDate::from_ymd_opt(2019, 1, 1).unwrap();
    first.checked_add_days(Days::new(u64::try_from(place).unwrap())).unwrap()
}

/// A real text, under another name and date.
pub fn text(place: usize, organisation: &str, from: NaiveDate) -> String {
    let (real, day, until, text) = REAL[place % REAL.len()];
    let named = text.replacen(&format!("policy {real} "), &format!("policy {organisation} "), 1);
    let dated = format!("in force from {day}{until}");
    assert!(named.contains(&dated) && named != text);
    without_examples(&named.replacen(&dated, &format!("in force from {from}"), 1))
}

/// A text without its examples: these have days of their own, on which the made-up version is not in force.
fn without_examples(text: &str) -> String {
    let mut within = false;
    let kept = text.split_inclusive('\n').filter(|line| {
        within |= line.starts_with("example ") || line.starts_with("voorbeeld ");
        let keeps = !within;
        within &= !line.starts_with('}');
        keeps
    });
    kept.collect()
}

/// Ten activities.
pub fn arrangement(on: &str) -> String {
    let activities: Vec<_> = (0..10)
        .map(|place| {
            json!({ "id": format!("a{place}"), "service": "personal_care", "minutes": 10 + place,
                "times": "3.5", "per": "week", "by": "provider", "able": ["network"] })
        })
        .collect();
    json!({
        "on": on,
        "client": {
            "indication": { "law": "Wlz", "delivery": "VPT", "profile": "4" },
            "facts": { "location": "berkenstaete", "closed_unit": false }
        },
        "activities": activities,
        "signed": ["client", "supporter", "contact_carer"]
    })
    .to_string()
}
