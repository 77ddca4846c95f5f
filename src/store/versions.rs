//! All versions, by organisation and date.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

use chrono::{Days, NaiveDate};

use super::version::{SharedCatalogue, Version};
use crate::authoring::describe::Candidate;
use crate::diagnostic::{Code, Diagnostic};
use crate::domain::{Fault, FaultCode, Label, Locale, nearest};
use crate::source::Span;
use crate::wire::read::{Vocabulary, date_from_text};

/// All versions of all organisations. Finding one takes a step more each time their number doubles.
#[derive(Debug, Clone)]
pub struct Versions {
    shared: Arc<SharedCatalogue>,
    organisations: BTreeMap<String, BTreeMap<NaiveDate, Arc<Version>>>,
    vocabulary: Vocabulary,
}

/// A policy by name: `archipel`, or pinned as `archipel@2013-10-21`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PolicyName {
    /// The organisation.
    pub organisation: String,
    /// The date that the version is in force from, where it is pinned.
    pub pinned: Option<NaiveDate>,
}

/// Why there is no such version.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NotThere {
    /// The organisation is not known; the nearest that is.
    Organisation(String, Option<String>),
    /// No version of the organisation is in force on that date, or starts on it: in words.
    Date(Label),
}

impl PolicyName {
    /// Reads `archipel` or `archipel@2013-10-21`; none where the date does not exist.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let Some((organisation, date)) = text.split_once('@') else {
            return Some(Self { organisation: text.to_owned(), pinned: None });
        };
        let pinned = Some(date_from_text(date)?);
        Some(Self { organisation: organisation.to_owned(), pinned })
    }
}

impl NotThere {
    /// As a fault of the request, at the place where the policy is named.
    pub(super) fn fault(&self, pointer: &str) -> Fault {
        let near = match self {
            Self::Organisation(_, near) => near.as_deref(),
            Self::Date(_) => None,
        };
        Fault::new(pointer, FaultCode::UnknownPolicy, self.to_string()).nearest(near)
    }

    /// The same in both languages, where it is a date that is not covered.
    fn in_words(self) -> Label {
        match self {
            Self::Date(words) => words,
            Self::Organisation(_, _) => Label::same(&self.to_string()),
        }
    }
}

impl fmt::Display for NotThere {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Organisation(name, Some(near)) => {
                write!(out, "there is no policy `{name}`; did you mean `{near}`?")
            }
            Self::Organisation(name, None) => write!(out, "there is no policy `{name}`"),
            Self::Date(words) => out.write_str(words.text(Locale::English)),
        }
    }
}

impl Versions {
    /// No versions yet.
    #[must_use]
    pub fn new(shared: Arc<SharedCatalogue>) -> Self {
        Self { shared, organisations: BTreeMap::new(), vocabulary: Vocabulary::default() }
    }

    /// Adds a version.
    ///
    /// # Errors
    /// A diagnostic, in the text of the version, when another version of the organisation is in force
    /// on a day of this one.
    pub fn add(&mut self, version: Arc<Version>) -> Result<(), Diagnostic> {
        let organisation = version.policy.organisation.clone();
        let known = self.organisations.entry(organisation).or_default();
        let (from, until) = (version.policy.from, version.policy.until);
        if known.contains_key(&from) {
            return Err(clash(&version, "another version starts on the same date"));
        }
        let earlier = known.range(..from).next_back().map(|(_, earlier)| &earlier.policy);
        if let Some((start, end)) = earlier.and_then(|earlier| Some((earlier.from, earlier.until?)))
            && end >= from
        {
            let words = format!("the version of {start} is in force until {end}");
            return Err(clash(&version, &words));
        }
        let later = known.range(from..).next().map(|(date, _)| *date);
        if let (Some(later), Some(until)) = (later, until)
            && until >= later
        {
            let words =
                format!("it is in force until {until}, and the next version starts on {later}");
            return Err(clash(&version, &words));
        }
        self.vocabulary.learn(version.policy.facts.iter().map(|fact| fact.name.as_str()));
        let support = &version.policy.support;
        let meetings = support.meetings.iter().map(|one| one.name.as_str());
        let tasks = support.tasks.iter().map(|one| one.name.as_str());
        let needed = support.prerequisites.iter().flat_map(|one| &one.needed);
        let duties = meetings.chain(tasks).chain(needed.map(|one| one.name.as_str()));
        self.vocabulary.learn_duties(duties);
        known.insert(from, version);
        Ok(())
    }

    /// Every version of every organisation.
    pub fn all(&self) -> impl Iterator<Item = &Arc<Version>> {
        self.organisations.values().flat_map(BTreeMap::values)
    }

    /// The catalogue they share.
    #[must_use]
    pub const fn shared(&self) -> &Arc<SharedCatalogue> {
        &self.shared
    }

    /// The fact names that some version asks for.
    #[must_use]
    pub const fn vocabulary(&self) -> &Vocabulary {
        &self.vocabulary
    }

    /// Every organisation, by name.
    pub fn organisations(&self) -> impl Iterator<Item = &str> {
        self.organisations.keys().map(String::as_str)
    }

    /// Every version of an organisation, first to last.
    ///
    /// # Errors
    /// [`NotThere::Organisation`].
    pub fn of(&self, organisation: &str) -> Result<impl Iterator<Item = &Arc<Version>>, NotThere> {
        Ok(self.dated(organisation)?.values())
    }

    /// The version in force on a date.
    ///
    /// # Errors
    /// [`NotThere`], which names the days that are covered: never another version instead.
    pub fn select(&self, organisation: &str, on: NaiveDate) -> Result<&Arc<Version>, NotThere> {
        let dated = self.dated(organisation)?;
        let latest = dated.range(..=on).next_back().map(|(_, version)| version);
        match latest {
            Some(version) if version.policy.until.is_none_or(|until| on <= until) => Ok(version),
            Some(_) | None => Err(NotThere::Date(uncovered(organisation, on, latest, dated))),
        }
    }

    /// What there is to describe of every organisation on a date: its version in force, or why none is.
    #[must_use]
    pub fn candidates(&self, on: NaiveDate) -> Vec<Candidate<'_>> {
        let candidate = |organisation: &str| match self.select(organisation, on) {
            Ok(version) => version.candidate(on),
            Err(missing) => Candidate::Absent(organisation.to_owned(), missing.in_words()),
        };
        self.organisations().map(candidate).collect()
    }

    /// The version that starts on a date.
    ///
    /// # Errors
    /// [`NotThere`], which names the dates there are.
    pub fn pinned(&self, organisation: &str, from: NaiveDate) -> Result<&Arc<Version>, NotThere> {
        let dated = self.dated(organisation)?;
        dated.get(&from).ok_or_else(|| {
            let dates: Vec<String> = dated.keys().map(ToString::to_string).collect();
            let dates = dates.join(", ");
            NotThere::Date(Label {
                dutch: format!("geen versie van {organisation} begint op {from}; er zijn {dates}"),
                english: Some(format!(
                    "no version of {organisation} starts on {from}; there are {dates}"
                )),
            })
        })
    }

    /// The last day that a version is in force: the one it names, else the day before the next starts.
    #[must_use]
    pub fn last_day(&self, version: &Version) -> Option<NaiveDate> {
        let dated = self.organisations.get(&version.policy.organisation)?;
        let after = version.policy.from.checked_add_days(Days::new(1))?;
        let next = dated.range(after..).next().map(|(date, _)| *date);
        let before_next = next.and_then(|next| next.checked_sub_days(Days::new(1)));
        version.policy.until.into_iter().chain(before_next).min()
    }

    fn dated(&self, organisation: &str) -> Result<&BTreeMap<NaiveDate, Arc<Version>>, NotThere> {
        self.organisations.get(organisation).filter(|dated| !dated.is_empty()).ok_or_else(|| {
            let near = nearest(organisation, self.organisations()).map(str::to_owned);
            NotThere::Organisation(organisation.to_owned(), near)
        })
    }
}

fn uncovered(
    organisation: &str,
    on: NaiveDate,
    latest: Option<&Arc<Version>>,
    dated: &BTreeMap<NaiveDate, Arc<Version>>,
) -> Label {
    let next = dated.range(on..).next().map(|(date, _)| *date);
    let ended = latest.and_then(|version| version.policy.until);
    let (dutch, around) = match (ended, next) {
        (None, Some(first)) => {
            (format!("de eerste begint op {first}"), format!("the first starts on {first}"))
        }
        (Some(last), Some(next)) => (
            format!("een eindigt op {last}, de volgende begint op {next}"),
            format!("one ends on {last}, the next starts on {next}"),
        ),
        (Some(last), None) => {
            (format!("de laatste eindigde op {last}"), format!("the last ended on {last}"))
        }
        (None, None) => ("er is er geen".to_owned(), "there is none at all".to_owned()),
    };
    Label {
        dutch: format!("op {on} geldt geen versie van {organisation}; {dutch}"),
        english: Some(format!("no version of {organisation} is in force on {on}; {around}")),
    }
}

fn clash(version: &Version, words: &str) -> Diagnostic {
    let message =
        format!("this version of `{}` overlaps another: {words}", version.policy.organisation);
    Diagnostic::new(Code::VersionDate, Span::default(), message)
        .help("let the earlier version end before the later one starts, or leave its end out")
}
