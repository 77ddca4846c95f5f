//! The home of the versions: what a folder refuses, and which version is in force when.
#![expect(clippy::unwrap_used, reason = "a test that fails may say so by panicking")]

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use chrono::NaiveDate;
use pvb::store::{Folder, NotThere, PolicyName, Versions};

/// A sound policy in force on certain days.
fn policy(organisation: &str, from: &str, until: Option<&str>) -> String {
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
    start with €70.00 per week
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

/// A folder of its own for a test, with files in it.
fn folder(name: &str, files: &[(&str, &str)]) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("store").join(name);
    if folder.exists() {
        fs::remove_dir_all(&folder).unwrap();
    }
    fs::create_dir_all(&folder).unwrap();
    for (path, text) in files {
        let path = folder.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    folder
}

/// What a folder is refused with; paths as seen from the folder.
fn refused(name: &str, files: &[(&str, &str)]) -> String {
    let folder = folder(name, files);
    let told = Folder::open(&folder).err().unwrap().to_string();
    told.replace(&format!("{}/", folder.display()), "")
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// Three versions: two that end, with a gap between them, and one without an end.
///
/// Made once: tests run side by side, and none may take the folder from under another.
static THREE: LazyLock<Versions> = LazyLock::new(|| {
    let first = policy("hof", "2018-01-01", Some("2018-12-31"));
    let second = policy("hof", "2019-07-01", Some("2019-12-31"));
    let third = policy("hof", "2020-01-01", None);
    let files = [
        ("hof/2018-01-01.pvb", first.as_str()),
        ("hof/2019-07-01.pvb", second.as_str()),
        ("hof/2020-01-01.pvb", third.as_str()),
    ];
    Folder::open(&folder("three", &files)).unwrap()
});

fn in_words(found: Result<&std::sync::Arc<pvb::store::Version>, NotThere>) -> String {
    match found {
        Ok(version) => version.from().to_string(),
        Err(missing) => missing.to_string(),
    }
}

#[test]
fn two_versions_may_not_overlap() {
    let first = policy("hof", "2018-01-01", Some("2018-12-31"));
    let second = policy("hof", "2018-12-31", None);
    let files = [("hof/2018-01-01.pvb", first.as_str()), ("hof/2018-12-31.pvb", &second)];
    insta::assert_snapshot!(refused("overlap", &files));
}

#[test]
fn a_file_is_named_after_its_date() {
    let text = policy("hof", "2018-01-01", None);
    insta::assert_snapshot!(refused("date", &[("hof/2018-01-02.pvb", &text)]));
}

#[test]
fn a_folder_is_named_after_its_organisation() {
    let text = policy("hof", "2018-01-01", None);
    insta::assert_snapshot!(refused("organisation", &[("huis/2018-01-01.pvb", &text)]));
}

#[test]
fn every_broken_policy_is_told() {
    let one = policy("hof", "2018-01-01", None).replace("€70.00 per week", "€70.00");
    let two = policy("huis", "2018-01-01", None).replace("pay in money", "pay in monney");
    let files = [("hof/2018-01-01.pvb", one.as_str()), ("huis/2018-01-01.pvb", &two)];
    insta::assert_snapshot!(refused("broken", &files));
}

#[test]
fn a_broken_catalogue_is_told() {
    let text = policy("hof", "2018-01-01", None);
    let catalogue = "catalogue \"Stuk\" in force from 2018-01-01\ncategory care\n";
    let files = [("catalogue.pvb", catalogue), ("hof/2018-01-01.pvb", text.as_str())];
    insta::assert_snapshot!(refused("catalogue", &files));
}

#[test]
fn a_folder_that_is_absent_is_told() {
    let told = Folder::open(Path::new("policies/absent")).err().unwrap().to_string();
    assert!(told.starts_with("there is no folder policies/absent here; "), "{told}");
}

#[test]
fn other_files_are_left_alone() {
    let text = policy("hof", "2018-01-01", None);
    let files = [("README.md", "words"), ("hof/notes.txt", "words"), ("hof/2018-01-01.pvb", &text)];
    let versions = Folder::open(&folder("other", &files)).unwrap();
    assert_eq!(versions.organisations().collect::<Vec<_>>(), ["hof"]);
}

#[test]
fn a_date_selects_the_version_in_force() {
    let versions = &*THREE;
    let on = |date| in_words(versions.select("hof", day(date)));
    for (date, found) in [
        (
            "2017-12-31",
            "no version of hof is in force on 2017-12-31; the first starts on 2018-01-01",
        ),
        ("2018-01-01", "2018-01-01"),
        ("2018-12-31", "2018-01-01"),
        (
            "2019-01-01",
            "no version of hof is in force on 2019-01-01; one ends on 2018-12-31, the next starts on 2019-07-01",
        ),
        ("2019-07-01", "2019-07-01"),
        ("2019-12-31", "2019-07-01"),
        ("2020-01-01", "2020-01-01"),
        ("2999-12-31", "2020-01-01"),
    ] {
        assert_eq!(on(date), found);
    }
}

#[test]
fn after_the_last_version_there_is_none() {
    let text = policy("hof", "2018-01-01", Some("2018-12-31"));
    let versions = Folder::open(&folder("last", &[("hof/2018-01-01.pvb", &text)])).unwrap();
    let told = in_words(versions.select("hof", day("2019-01-01")));
    assert_eq!(told, "no version of hof is in force on 2019-01-01; the last ended on 2018-12-31");
}

#[test]
fn a_version_is_pinned_by_its_first_day_alone() {
    let versions = &*THREE;
    let pinned = |date| in_words(versions.pinned("hof", day(date)));
    assert_eq!(pinned("2019-07-01"), "2019-07-01");
    assert_eq!(
        pinned("2019-07-02"),
        "no version of hof starts on 2019-07-02; there are 2018-01-01, 2019-07-01, 2020-01-01"
    );
}

#[test]
fn an_unknown_organisation_is_told_with_the_nearest() {
    let versions = &*THREE;
    let on = |name| in_words(versions.select(name, day("2020-01-01")));
    assert_eq!(on("hoff"), "there is no policy `hoff`; did you mean `hof`?");
    assert_eq!(on("zonnehof"), "there is no policy `zonnehof`");
}

#[test]
fn a_version_ends_the_day_before_the_next() {
    let first = policy("hof", "2018-01-01", None);
    let second = policy("hof", "2019-07-01", None);
    let files = [("hof/2018-01-01.pvb", first.as_str()), ("hof/2019-07-01.pvb", &second)];
    let versions = Folder::open(&folder("end", &files)).unwrap();
    let last: Vec<_> =
        versions.of("hof").unwrap().map(|version| versions.last_day(version)).collect();
    assert_eq!(last, [Some(day("2019-06-30")), None]);
    assert_eq!(in_words(versions.select("hof", day("2019-06-30"))), "2018-01-01");
}

#[test]
fn a_name_may_pin_a_date_that_exists() {
    let read = |text| PolicyName::read(text).map(|name| (name.organisation, name.pinned));
    assert_eq!(read("hof"), Some(("hof".to_owned(), None)));
    assert_eq!(read("hof@2018-01-01"), Some(("hof".to_owned(), Some(day("2018-01-01")))));
    assert_eq!(read("hof@2018-02-30"), None);
    assert_eq!(read("hof@"), None);
}
